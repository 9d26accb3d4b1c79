"""toetssteen review: judge again what can have changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from datetime import date, timedelta
from typing import Annotated

import typer

from toetssteen.board import tasks
from toetssteen.cli.arguments import AsOfOption, PersonOption, acting, as_of_date, known_date
from toetssteen.cli.boarding import answered
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.registering import InitiativeArgument, words_of
from toetssteen.cli.rendering.impact_words import ImpactWords
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.progress import with_progress
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.rendering.review import ReviewPages, Told, run_document
from toetssteen.cli.reviewing import reviewer_of
from toetssteen.cli.session import Session
from toetssteen.registry import initiatives
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Reading
from toetssteen.review import confirming, runs
from toetssteen.review.planning import due as due_by
from toetssteen.review.planning import plan as planned_until
from toetssteen.review.runs import Basis, Run, Scope
from toetssteen.review.settings import ReviewSettings

REVIEW_FORMAT = "toetssteen.review/1"
RUNS_FORMAT = "toetssteen.review-runs/1"
DUE_FORMAT = "toetssteen.review-due/1"
PLAN_FORMAT = "toetssteen.review-plan/1"
_SHOWN = 20
_YEAR = timedelta(days=366)
_TOLD = ("changed", "first", "failed")
AllOption = Annotated[bool, typer.Option("--all", help="option.review_all")]
AskedOption = Annotated[
    list[str] | None, typer.Option("--initiative", metavar="INITIATIVE", help="option.review_asked")
]
KeepOption = Annotated[bool, typer.Option("--keep", help="option.review_keep")]
EarlierOption = Annotated[bool, typer.Option("--earlier", help="option.review_earlier")]
MostOption = Annotated[int, typer.Option("--most", metavar="NUMBER", help="option.review_most")]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="DATE", help="option.until")]
RunArgument = Annotated[str, typer.Argument(metavar="RUN", help="option.run")]


def due(ctx: typer.Context, as_of: AsOfOption = None, as_: PersonOption = None) -> ExitCode:
    """Show what can have changed since it was judged, and why."""
    session = Session.of(ctx)
    with session.engine.session() as judging:
        basis = Basis.of(judging, as_of_date(as_of, session))
    with session.registry.reading(acting(as_, session)) as reading:
        found = due_by(reading, basis, session.moment())
        failing = tasks.failing(reading)
    if session.options.as_json:
        due = {"due": [asdict(one) for one in found], "failing": [dict(row) for row in failing]}
        show_document({"format": DUE_FORMAT, "as_of": basis.as_of, **due})
    else:
        _pages(session).due(found)
        _pages(session).failing(failing)
    return ExitCode.DONE


def plan(ctx: typer.Context, until: UntilOption = None, as_: PersonOption = None) -> ExitCode:
    """Show what will be judged again, or asked, and when."""
    session = Session.of(ctx)
    today = session.clock()
    end = date.fromisoformat(known_date("--until", until)) if until else today + _YEAR
    with session.registry.reading(acting(as_, session)) as reading:
        found = planned_until(reading, today, end)
    if session.options.as_json:
        show_document({"format": PLAN_FORMAT, "planned": [asdict(one) for one in found]})
    else:
        _pages(session).plan(found)
    return ExitCode.DONE


def run(  # noqa: PLR0913 - one parameter for each option
    ctx: typer.Context,
    *,
    everything: AllOption = False,
    asked: AskedOption = None,
    as_of: AsOfOption = None,
    keep: KeepOption = False,
    earlier: EarlierOption = False,
    most: MostOption = _SHOWN,
    as_: PersonOption = None,
) -> ExitCode:
    """Judge again, keep what is otherwise, and tell who it concerns; of another day only look."""
    session = Session.of(ctx)
    actor, day = acting(as_, session), as_of_date(as_of, session)
    if day != session.clock().isoformat() and not keep:
        return _look(session, actor, day, most, everything=everything)
    reviewer = reviewer_of(session, actor, patient=True)
    with session.registry.reading(actor) as reading:
        ids = tuple(initiatives.get(reading, given).id for given in asked or ())
    found = reviewer.start(day, Scope(everything=everything, asked=ids, earlier=earlier))
    if found is None:
        _show_nothing(session)
        return ExitCode.DONE
    with session.registry.reading(actor) as reading:
        number = runs.counts(reading, found).get("waiting", 0)
    for _ in with_progress(reviewer.work_on(found), number, session):
        pass
    with session.registry.reading(actor) as reading:
        _show(session, reading, runs.get(reading, found.id), most)
    return ExitCode.DONE


def show(
    ctx: typer.Context, run: RunArgument, most: MostOption = _SHOWN, as_: PersonOption = None
) -> ExitCode:
    """Show what a run found, harshest first."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        _show(session, reading, runs.get(reading, run), most)
    return ExitCode.DONE


def listed(ctx: typer.Context, as_: PersonOption = None) -> ExitCode:
    """Show the last runs, newest first."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        found = runs.latest(reading)
    if session.options.as_json:
        show_document({"format": RUNS_FORMAT, "runs": [asdict(one) for one in found]})
    else:
        _pages(session).runs(found)
    return ExitCode.DONE


def confirm(
    ctx: typer.Context, initiative: InitiativeArgument, as_: PersonOption = None
) -> ExitCode:
    """Say as the owner that the facts still hold."""
    session = Session.of(ctx)
    settings = ReviewSettings.of(session.settings)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        found = confirming.confirm(work, initiative, settings)
    return answered(
        session,
        {"format": REVIEW_FORMAT, "confirmed": found.number},
        "review.confirmed",
        number=found.number,
    )


def approve(ctx: typer.Context, run: RunArgument, as_: PersonOption = None) -> ExitCode:
    """Approve policies of which the effects were saved; somebody else than who saved them."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        found = runs.approve(work, run)
    return answered(
        session,
        {"format": RUNS_FORMAT, "runs": [asdict(found)]},
        "review.approved",
        digest=found.policies_digest,
    )


def _look(session: Session, actor: Actor, day: str, most: int, *, everything: bool) -> ExitCode:
    reviewer = reviewer_of(session, actor)
    judged = reviewer.preview(day, everything=everything)
    counts: Counter[str] = Counter()
    found = []
    for item in judged:
        counts[item.state] += 1
        if item.rank:
            found.append(Told.from_judged(item))
    found.sort(key=lambda told: told.rank, reverse=True)
    if session.options.as_json:
        show_document(run_document(None, counts, found, REVIEW_FORMAT))
        return ExitCode.DONE
    pages = _pages(session)
    Page(session.out).paragraph(session.messages.say("review.not_kept"))
    pages.found(counts, found[:most])
    return ExitCode.DONE


def _show(session: Session, reading: Reading, found: Run, most: int) -> None:
    counts = runs.counts(reading, found)
    number = sum(counts.get(state, 0) for state in _TOLD) if session.options.as_json else most
    told = [Told.from_row(row) for row in runs.found(reading, found, number)]
    if session.options.as_json:
        show_document(run_document(found, counts, told, REVIEW_FORMAT))
    else:
        _pages(session).run(found, counts, told)


def _show_nothing(session: Session) -> None:
    if session.options.as_json:
        show_document(run_document(None, {}, [], REVIEW_FORMAT))
    else:
        Page(session.out).paragraph(session.messages.say("review.nothing"))


def _pages(session: Session) -> ReviewPages:
    bundle = session.policy_set.bundle
    return ReviewPages(Page(session.out), ImpactWords(words_of(session), bundle, bundle))
