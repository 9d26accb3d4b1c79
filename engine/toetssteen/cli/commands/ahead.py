"""toetssteen impact and horizon: what other policies, or the next years, do to the registry."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from typing import Annotated

import typer

from toetssteen import paths
from toetssteen.cli import exit_codes
from toetssteen.cli.arguments import AsOfOption, PersonOption, acting, as_of_date, known_date
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.registering import words_of
from toetssteen.cli.rendering.impact import Impact, impact_document, show_impact
from toetssteen.cli.rendering.impact_words import ImpactWords
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.progress import with_progress
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.rendering.review import ReviewPages, show_since, turn_document
from toetssteen.cli.reviewing import facts_of
from toetssteen.cli.revision import revision_of
from toetssteen.cli.session import Session, cache_folder
from toetssteen.errors import BadInput
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.known_questions import questions_of
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine, managed_opa
from toetssteen.registry import initiatives
from toetssteen.registry.moments import Actor
from toetssteen.review.horizon import NotJudged, Turn
from toetssteen.review.horizon import horizon as turns_until
from toetssteen.review.impact import active, effects_on_all, policies_of, save, since
from toetssteen.review.runs import Basis, Run
from toetssteen.triage.impact import Effect, Side, harshest_first
from toetssteen.wording.words import Words

HORIZON_FORMAT = "toetssteen.horizon/1"
SaveOption = Annotated[bool, typer.Option("--save", help="option.save_impact")]
SavedOption = Annotated[
    str | None, typer.Option("--saved", metavar="RUN", help="option.saved_impact")
]
UntilOption = Annotated[str, typer.Option("--until", metavar="DATE", help="option.until")]
OnlyOption = Annotated[
    str | None, typer.Option("--initiative", metavar="INITIATIVE", help="option.review_only")
]


def impact(
    ctx: typer.Context,
    as_of: AsOfOption = None,
    save_: SaveOption = False,
    saved: SavedOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """Judge the registry by the policies of now and by others, and show what differs."""
    session = Session.of(ctx)
    if (session.options.policies is None) == (saved is None):
        raise BadInput("impact_needs_policies")
    actor = acting(as_, session)
    before = _current(session)
    trial, after = _saved(saved, actor, session) if saved else (None, session.policy_set)
    # Without a day of its own it is that of the trial: what was saved has to come out again.
    day = trial.as_of if trial and as_of is None else as_of_date(as_of, session)
    basis, found = _compared(session, actor, before, after, day)
    words = Words.of(session.messages, after.bundle, after.questionnaire)
    name = session.messages.say("review.policies_of_now")
    told = Impact(name, day, found, ImpactWords(words, before.bundle, after.bundle))
    otherwise = None
    if trial and day == trial.as_of:
        with session.registry.reading(actor) as reading:
            otherwise = since(reading, trial, found)
    run = None
    if save_:
        with session.registry.transaction(actor, session.moment()) as work:
            run = save(work, basis, after.bundle, found).id
    if session.options.as_json:
        more = {"since": asdict(otherwise)} if otherwise else {}
        show_document(impact_document(told, session.messages) | {"run": run} | more)
        return exit_codes.of_effects(found)
    if trial:
        show_since(trial, otherwise, Page(session.out), words)
    show_impact(told, Page(session.out))
    if run:
        Page(session.out).paragraph(session.messages.say("review.impact_saved", run=run))
    for effect in found:
        if effect.error:
            session.tell("review.not_judged", number=effect.file, code=effect.error.code)
    return exit_codes.of_effects(found)


def horizon(
    ctx: typer.Context,
    until: UntilOption,
    as_of: AsOfOption = None,
    initiative: OnlyOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """Show on which day which initiative gets which new duty, with what to do for it."""
    session = Session.of(ctx)
    actor, today = acting(as_, session), as_of_date(as_of, session)
    end = known_date("--until", until)
    given = list(_wanted(session, actor, initiative))
    turns, failed = [], []
    for found in turns_until(session.engine, given, today, end):
        if isinstance(found, Turn):
            turns.append(found)
        else:
            failed.append(found)
    turns.sort(key=lambda turn: (turn.day, turn.initiative.id))
    if session.options.as_json:
        document = {
            "format": HORIZON_FORMAT,
            "as_of": today,
            "until": end,
            "turns": [turn_document(turn) for turn in turns],
            "failed": [_failed(one) for one in failed],
        }
        show_document(document)
        return _exit_code(failed)
    bundle = session.policy_set.bundle
    words = ImpactWords(words_of(session), bundle, bundle)
    ReviewPages(Page(session.out), words).horizon(turns, end)
    for one in failed:
        session.tell("review.not_judged", number=one.initiative.id, code=one.error.code)
    return _exit_code(failed)


def _wanted(session: Session, actor: Actor, number: str | None) -> Iterator[Initiative]:
    facts = partial(facts_of, session.policy_set.bundle)
    if number is None:
        yield from active(session.registry, actor, facts)
        return
    with session.registry.reading(actor) as reading:
        yield facts(reading, initiatives.get(reading, number))


def _exit_code(failed: list[NotJudged]) -> ExitCode:
    return ExitCode.POLICY_ERROR if failed else ExitCode.DONE


def _failed(one: NotJudged) -> dict[str, str]:
    return {"number": one.initiative.id, "day": one.day, "code": one.error.code}


def _compared(
    session: Session, actor: Actor, before: PolicySet, after: PolicySet, day: str
) -> tuple[Basis, list[Effect]]:
    """What one set of policies does to the registry that the other does not, harshest first."""
    given = list(active(session.registry, actor, partial(facts_of, before.bundle)))
    with _side(before, session) as old, _side(after, session) as new:
        with new.engine.session() as judging:
            basis = Basis.of(judging, day)
        judged = effects_on_all(given, old, new, day)
        return basis, harshest_first(with_progress(judged, len(given), session))


def _current(session: Session) -> PolicySet:
    """The policies that come with the program, with the settings of the organisation."""
    return build(
        paths.POLICIES,
        session.opa.path,
        packs=session.local_packs,
        settings=session.own_settings.values,
        revision=revision_of(paths.POLICIES, session.local_packs),
        cache=cache_folder() / "bundles",
    )


def _saved(run: str, actor: Actor, session: Session) -> tuple[Run, PolicySet]:
    """A trial that was saved, with its policies as they were then."""
    with session.registry.reading(actor) as reading:
        trial, bundle = policies_of(reading, run)
    questions = questions_of(bundle.data["intake"]["facts"], bundle.data["vocabulary"]["roles"])
    return trial, PolicySet(bundle, questions)


@contextmanager
def _side(policies: PolicySet, session: Session) -> Iterator[Side]:
    """Policies with an OPA of their own: one that somebody else runs has only one of them."""
    server = managed_opa(session.opa.path, policies.bundle)
    with PolicyEngine(policies.bundle, server) as engine:
        yield Side(engine, policies.questionnaire)
