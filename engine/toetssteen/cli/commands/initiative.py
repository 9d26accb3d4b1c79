"""toetssteen initiative: what is in the registry, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from toetssteen.board import handing_over
from toetssteen.cli.answering import read_answer
from toetssteen.cli.arguments import (
    FileArgument,
    PersonOption,
    SourceOption,
    acting,
    known_question,
    known_stage,
)
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.judging import read
from toetssteen.cli.options import known_code
from toetssteen.cli.registering import InitiativeArgument, SeenOption, pages
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.registry import initiative_document, show_document
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput
from toetssteen.intake.facts import Value
from toetssteen.registry import initiatives, people, similar, verdicts
from toetssteen.registry.editing import Edit
from toetssteen.registry.initiatives import Edited, Registered, Selection
from toetssteen.registry.kept_facts import NOTHING, changed
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.similar import Match, Wanted
from toetssteen.registry.store import Work
from toetssteen.triage.verdict import Outcome

INITIATIVE_FORMAT = "toetssteen.initiative/1"
INITIATIVES_FORMAT = "toetssteen.initiatives/1"
_STATES = (initiatives.ACTIVE, initiatives.WITHDRAWN, initiatives.RETIRED)
_MOST_ALIKE = 3
_RETIRED = "retired"
ProductOption = Annotated[
    str | None, typer.Option("--product", metavar="PRODUCT", help="option.product")
]
OwnerOption = Annotated[str | None, typer.Option("--owner", metavar="PERSON", help="option.owner")]
StateOption = Annotated[str | None, typer.Option("--state", metavar="STATE", help="option.state")]
StageOption = Annotated[
    str | None, typer.Option("--stage", metavar="STAGE", help="option.stage_chosen")
]
OutcomeOption = Annotated[
    str | None, typer.Option("--outcome", metavar="OUTCOME", help="option.outcome")
]
SetOption = Annotated[
    list[str] | None, typer.Option("--set", metavar="FACT=ANSWER", help="option.set")
]
ClearOption = Annotated[
    list[str] | None, typer.Option("--clear", metavar="FACT", help="option.clear")
]
TitleOption = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="option.title")]
DescriptionOption = Annotated[
    str | None, typer.Option("--description", metavar="TEXT", help="option.description")
]
StageArgument = Annotated[str, typer.Argument(metavar="STAGE", help="option.stage_new")]
ReasonOption = Annotated[str, typer.Option("--reason", metavar="TEXT", help="option.reason")]
ToArgument = Annotated[str | None, typer.Argument(metavar="PERSON", help="option.hand_over_to")]
TakeBackOption = Annotated[bool, typer.Option("--take-back", help="option.take_back")]
Change = Callable[[Work, Registered, int], Edited]


def add(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    file: FileArgument,
    product: ProductOption = None,
    owner: OwnerOption = None,
    source: SourceOption = Source.TERMINAL,
    as_: PersonOption = None,
) -> ExitCode:
    """Register the initiative in a file, and show what resembles it."""
    session = Session.of(ctx)
    given = read(file, session, None)
    actor = acting(as_, session, source)
    with session.registry.transaction(actor, session.moment()) as work:
        owner_id = people.get(work, owner).id if owner else None
        plan = initiatives.without_decisions(work, given)
        found = initiatives.add(work, plan, owner_id=owner_id, product_id=product)
        wanted = Wanted(found.title, found.description, product, without=found.number)
        alike = similar.similar(work, wanted, _MOST_ALIKE)
    if left_out := given.facts.answered.keys() - found.facts.answered.keys():
        session.tell("registry.left_out", facts=", ".join(sorted(left_out)))
    return _show(found, "registry.added", actor, session, alike)


def listed(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    state: StateOption = None,
    stage: StageOption = None,
    outcome: OutcomeOption = None,
    owner: OwnerOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """List the initiatives that one may see."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        wanted = Selection(
            known_code("--state", state, _STATES) if state else "",
            known_stage(stage, session) or "",
            known_code("--outcome", outcome, list(Outcome)) if outcome else "",
            people.get(reading, owner).id if owner else "",
        )
        rows = list(initiatives.all_listed(reading, wanted))
        if session.options.as_json:
            show_document({"format": INITIATIVES_FORMAT, "initiatives": [dict(r) for r in rows]})
            return ExitCode.DONE
        if rows:
            pages(session, reading).initiatives(rows)
    Page(session.out).paragraph(session.messages.count("registry.listed", len(rows)))
    return ExitCode.DONE


def show(ctx: typer.Context, initiative: InitiativeArgument, as_: PersonOption = None) -> ExitCode:
    """Show an initiative, with who gave each answer."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        found = initiatives.get(reading, initiative)
        changes = initiatives.provenance(reading, found.id)
        kept = verdicts.current(reading, found.id)
        summary = kept.summary if kept else None
        if session.options.as_json:
            document = initiative_document(found, changes, summary)
            show_document({"format": INITIATIVE_FORMAT, "initiative": document})
        else:
            pages(session, reading).initiative(found, changes, summary)
    return ExitCode.DONE


def edit(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    initiative: InitiativeArgument,
    set_: SetOption = None,
    clear: ClearOption = None,
    title: TitleOption = None,
    description: DescriptionOption = None,
    seen: SeenOption = None,
    source: SourceOption = Source.TERMINAL,
    as_: PersonOption = None,
) -> ExitCode:
    """Change answers, the title or the description."""
    session = Session.of(ctx)
    answers = NOTHING
    for given in set_ or []:
        fact, value = _answer(given, session)
        answers = answers.with_answer(fact, value)
    cleared = frozenset(known_question(fact, session).fact for fact in clear or [])
    wanted = Edit(changed(answers, NOTHING, cleared), cleared, title, description)
    if wanted == Edit():
        raise BadInput("nothing_to_change")
    return _changed(
        session,
        acting(as_, session, source),
        (initiative, seen),
        lambda work, found, v: initiatives.edit(work, found.id, v, wanted),
    )


def stage(
    ctx: typer.Context,
    initiative: InitiativeArgument,
    to: StageArgument,
    seen: SeenOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """Bring an initiative to another stage."""
    session = Session.of(ctx)
    stages = list(session.vocabulary["stages"])
    known_code("STAGE", to, stages)
    return _changed(
        session,
        acting(as_, session),
        (initiative, seen),
        lambda work, found, v: initiatives.move(work, found.id, v, to, stages),
    )


def retire(
    ctx: typer.Context,
    initiative: InitiativeArgument,
    seen: SeenOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """End the use of something."""
    return stage(ctx, initiative, _RETIRED, seen, as_)


def withdraw(
    ctx: typer.Context,
    initiative: InitiativeArgument,
    reason: ReasonOption,
    seen: SeenOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """Take an initiative back."""
    session = Session.of(ctx)
    return _changed(
        session,
        acting(as_, session),
        (initiative, seen),
        lambda work, found, v: initiatives.withdraw(work, found.id, v, reason),
    )


def use(
    ctx: typer.Context,
    initiative: InitiativeArgument,
    product: Annotated[str, typer.Argument(metavar="PRODUCT", help="option.product")],
    seen: SeenOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """Say which product an initiative uses."""
    session = Session.of(ctx)
    return _changed(
        session,
        acting(as_, session),
        (initiative, seen),
        lambda work, found, v: initiatives.use_product(work, found.id, v, product),
    )


def join(ctx: typer.Context, initiative: InitiativeArgument, as_: PersonOption = None) -> ExitCode:
    """Take part in an initiative."""
    session = Session.of(ctx)
    actor = acting(as_, session)
    with session.registry.transaction(actor, session.moment()) as work:
        initiatives.join(work, initiative)
        found = initiatives.get(work, initiative)
    return _show(found, "registry.joined", actor, session)


def hand_over(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    initiative: InitiativeArgument,
    to: ToArgument = None,
    take_back: TakeBackOption = False,
    seen: SeenOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """Offer an initiative to somebody else, who becomes its owner once that is accepted."""
    session = Session.of(ctx)
    if (to is None) != take_back:
        raise BadInput("hand_over_to_whom")
    actor = acting(as_, session)
    with session.registry.transaction(actor, session.moment()) as work:
        found = initiatives.get(work, initiative)
        if to is None:
            found = handing_over.take_back(work, found.id)
            key = "registry.offer_taken_back"
        else:
            offer = handing_over.hand_over(work, found.id, people.get(work, to).id, seen)
            found = initiatives.found(work, found.id)
            key = "registry.offered" if offer else "registry.handed_over"
    return _show(found, key, actor, session)


def accept(
    ctx: typer.Context, initiative: InitiativeArgument, as_: PersonOption = None
) -> ExitCode:
    """Take over an initiative that one was offered."""
    session = Session.of(ctx)
    actor = acting(as_, session)
    with session.registry.transaction(actor, session.moment()) as work:
        found = handing_over.accept(work, initiative)
    return _show(found, "registry.offer_accepted", actor, session)


def decline(
    ctx: typer.Context, initiative: InitiativeArgument, as_: PersonOption = None
) -> ExitCode:
    """Say that one does not take an initiative over."""
    session = Session.of(ctx)
    actor = acting(as_, session)
    with session.registry.transaction(actor, session.moment()) as work:
        found = handing_over.decline(work, initiative)
    return _show(found, "registry.offer_declined", actor, session)


def _changed(
    session: Session, actor: Actor, of: tuple[str, int | None], change: Change
) -> ExitCode:
    """Change an initiative, as it was in the version that was seen."""
    initiative, seen = of
    with session.registry.transaction(actor, session.moment()) as work:
        found = initiatives.get(work, initiative)
        edited = change(work, found, found.version if seen is None else seen)
    same = edited.registered.version == found.version
    key = "registry.same" if same else "registry.changed"
    code = _show(edited.registered, key, actor, session)
    if edited.meanwhile and not session.options.as_json:
        Page(session.out).paragraph(session.messages.say("registry.meanwhile"))
        with session.registry.reading(actor) as reading:
            pages(session, reading).history(edited.meanwhile, [])
    return code


def _show(
    found: Registered,
    key: str,
    actor: Actor,
    session: Session,
    alike: Sequence[Match] = (),
) -> ExitCode:
    """Tell what was done, now that it is kept."""
    if session.options.as_json:
        show_document({"format": INITIATIVE_FORMAT, "initiative": initiative_document(found)})
        return ExitCode.DONE
    page = Page(session.out)
    page.paragraph(
        session.messages.say(key, number=found.number, title=found.title, version=found.version)
    )
    if alike:
        page.gap()
        page.paragraph(session.messages.say("registry.resembles"))
        with session.registry.reading(actor) as reading:
            pages(session, reading).matches(alike)
    return ExitCode.DONE


def _answer(given: str, session: Session) -> tuple[str, Value]:
    fact, sign, typed = given.partition("=")
    if not sign:
        raise BadInput("answer_without_sign", given=given[:60])
    question = known_question(fact, session)
    if typed in session.messages.say("registry.words.unknown").split():
        return fact, "unknown"
    return fact, read_answer(question, typed, session.questionnaire, session.messages)
