"""toetssteen board: what waits for a decision, and deciding it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Annotated

import typer

from toetssteen.board import delegations, questions, queue, rounds, seats, votes
from toetssteen.board.delegations import NewDelegation, Period
from toetssteen.board.queue import Wanted
from toetssteen.board.rounds import Round, State
from toetssteen.board.votes import Choice, Condition, NewVote
from toetssteen.cli.arguments import PersonOption, acting, known_date
from toetssteen.cli.boarding import (
    ReasonOption,
    RoleOption,
    RoundArgument,
    answered,
    board_pages,
    rules_of,
    told,
)
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.options import known_code
from toetssteen.cli.registering import InitiativeArgument
from toetssteen.cli.rendering.board import case_document, round_document
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput
from toetssteen.registry import people

QUEUE_FORMAT = "toetssteen.board-queue/1"
ROUND_FORMAT = "toetssteen.board-round/1"
DELEGATION_FORMAT = "toetssteen.delegation/1"
_BETWEEN = "|"
_PARTS = 4
ChoiceArgument = Annotated[str, typer.Argument(metavar="CHOICE", help="option.choice")]
VoteReasonOption = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help="option.vote_reason")
]
ConditionOption = Annotated[
    list[str] | None, typer.Option("--condition", metavar="CONDITION", help="option.condition")
]
SearchOption = Annotated[str, typer.Option("--search", metavar="TEXT", help="option.search")]
StateOption = Annotated[
    str | None, typer.Option("--state", metavar="STATE", help="option.round_state")
]
MostOption = Annotated[int, typer.Option("--most", metavar="NUMBER", min=1, help="option.most")]
TextArgument = Annotated[str, typer.Argument(metavar="TEXT", help="option.message")]
QuestionArgument = Annotated[str, typer.Argument(metavar="QUESTION", help="option.question")]
RoleArgument = Annotated[str, typer.Argument(metavar="ROLE", help="option.board_role")]
MemberArgument = Annotated[str, typer.Argument(metavar="PERSON", help="option.member")]
DeputyArgument = Annotated[str, typer.Argument(metavar="PERSON", help="option.deputy")]
FromOption = Annotated[str, typer.Option("--from", metavar="DATE", help="option.from")]
UntilOption = Annotated[str, typer.Option("--until", metavar="DATE", help="option.until_day")]
ForOption = Annotated[str | None, typer.Option("--for", metavar="PERSON", help="option.for")]
DelegationArgument = Annotated[str, typer.Argument(metavar="DELEGATION", help="option.delegation")]
ChairOption = Annotated[bool, typer.Option("--chair", help="option.chair")]
SilentOption = Annotated[bool, typer.Option("--silent", help="option.silent")]
TakeOption = Annotated[bool, typer.Option("--take", help="option.take_deputy")]


def waiting(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    role: RoleOption = None,
    state: StateOption = None,
    search: SearchOption = "",
    most: MostOption = 100,
    as_: PersonOption = None,
) -> ExitCode:
    """List the rounds that wait, the first deadline in front."""
    session = Session.of(ctx)
    chosen = State(known_code("--state", state, list(State))) if state else State.OPEN
    wanted = Wanted(role or "", chosen, search, number=most)
    with session.registry.reading(acting(as_, session)) as reading:
        rows = queue.listed(reading, wanted)
        if session.options.as_json:
            show_document({"format": QUEUE_FORMAT, "rounds": [dict(row) for row in rows]})
            return ExitCode.DONE
        board_pages(session, reading).queue(rows)
    Page(session.out).paragraph(session.messages.count("board.waiting", len(rows)))
    return ExitCode.DONE


def show(ctx: typer.Context, round_: RoundArgument, as_: PersonOption = None) -> ExitCode:
    """Show a round: what is decided on, who decided what, and what it took before."""
    session = Session.of(ctx)
    rules = rules_of(session)
    with session.registry.reading(acting(as_, session)) as reading:
        found = queue.case(reading, round_, session.moment(), rules)
        if session.options.as_json:
            show_document({"format": ROUND_FORMAT, **case_document(found)})
        else:
            board_pages(session, reading).case(found)
    return ExitCode.DONE


def vote(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    round_: RoundArgument,
    choice: ChoiceArgument,
    reason: VoteReasonOption = "",
    condition: ConditionOption = None,
    role: RoleOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """Decide in a round. The terminal has no second factor to show."""
    session = Session.of(ctx)
    conditions = [_condition(given) for given in condition or []]
    chosen = Choice(known_code("CHOICE", choice, list(Choice)))
    new = NewVote(chosen, reason, conditions, role)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        cast = votes.cast(work, round_, new, rules_of(session))
    if session.options.as_json:
        document = {"vote": asdict(cast.vote), "repeated": cast.repeated}
        show_document({"format": ROUND_FORMAT, **round_document(cast.round), **document})
        return ExitCode.DONE
    told(session, "board.vote_repeated" if cast.repeated else "board.vote_cast")
    _tell_state(cast.round, session)
    return ExitCode.DONE


def unvote(
    ctx: typer.Context, round_: RoundArgument, reason: ReasonOption, as_: PersonOption = None
) -> ExitCode:
    """Take one's vote back, as long as the group has not decided."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        votes.withdraw(work, round_, reason)
        found = rounds.get(work, round_)
    return _shown(found, session)


def ask(
    ctx: typer.Context, round_: RoundArgument, text: TextArgument, as_: PersonOption = None
) -> ExitCode:
    """Ask the proposer something; the deadline stays."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        entry = questions.ask(work, round_, text)
        found = rounds.get(work, round_)
    if not session.options.as_json:
        told(session, "board.asked", question=entry.id)
    return _shown(found, session)


def answer(
    ctx: typer.Context,
    round_: RoundArgument,
    question: QuestionArgument,
    text: TextArgument,
    as_: PersonOption = None,
) -> ExitCode:
    """Answer a question of a decider."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        questions.answer(work, round_, question, text)
        found = rounds.get(work, round_)
    return _shown(found, session)


def close(
    ctx: typer.Context, round_: RoundArgument, reason: ReasonOption, as_: PersonOption = None
) -> ExitCode:
    """End a round without a decision, as its chair."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        found = rounds.close(work, round_, reason, rules_of(session))
    return _shown(found, session)


def withdraw(
    ctx: typer.Context, round_: RoundArgument, reason: ReasonOption, as_: PersonOption = None
) -> ExitCode:
    """Take one's plan back from the deciders."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        found = rounds.withdraw(work, round_, reason)
    return _shown(found, session)


def again(
    ctx: typer.Context,
    initiative: InitiativeArgument,
    reason: ReasonOption,
    as_: PersonOption = None,
) -> ExitCode:
    """Put a plan to the deciders once more, where a round ended without a decision."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        found = rounds.ask_again(work, initiative, reason, rules_of(session))
    return _shown(found, session)


def delegate(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    role: RoleArgument,
    deputy: DeputyArgument,
    first: FromOption,
    last: UntilOption,
    person: ForOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """Let somebody else decide in one's place for a period."""
    session = Session.of(ctx)
    period = Period(
        date.fromisoformat(known_date("--from", first)),
        date.fromisoformat(known_date("--until", last)),
    )
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        member = people.get(work, person).id if person else None
        new = NewDelegation(role, people.get(work, deputy).id, period, member)
        found = delegations.delegate(work, new, rules_of(session))
    return answered(
        session,
        {"format": DELEGATION_FORMAT, "delegation": asdict(found)},
        "board.delegated",
        id=found.id,
        first=found.from_on,
        last=found.until_on,
    )


def revoke(
    ctx: typer.Context, delegation: DelegationArgument, as_: PersonOption = None
) -> ExitCode:
    """End a delegation before its time."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        found = delegations.revoke(work, delegation)
    return answered(
        session,
        {"format": DELEGATION_FORMAT, "delegation": asdict(found)},
        "board.delegation_revoked",
    )


def seat(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    role: RoleArgument,
    person: MemberArgument,
    chair: ChairOption = False,
    silent: SilentOption = False,
    as_: PersonOption = None,
) -> ExitCode:
    """Say who chairs a group, and which member is told of nothing."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        member = people.get(work, person).id
        seats.set_seat(work, role, member, chair=chair, notified=not silent)
    if not session.options.as_json:
        told(session, "board.seat_set")
    return ExitCode.DONE


def deputy(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    role: RoleArgument,
    person: MemberArgument,
    deputy_: DeputyArgument,
    take: TakeOption = False,
    as_: PersonOption = None,
) -> ExitCode:
    """Say who stands in for a member where a round is not decided in time."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        member, other = people.get(work, person).id, people.get(work, deputy_).id
        change = seats.dismiss_deputy if take else seats.appoint_deputy
        change(work, role, member, other)
    if not session.options.as_json:
        told(session, "board.deputy_set")
    return ExitCode.DONE


def _condition(given: str) -> Condition:
    """A condition as "what | role | date | evidence". Raises BadInput."""
    parts = [part.strip() for part in given.split(_BETWEEN)]
    if len(parts) != _PARTS:
        raise BadInput("condition_unreadable", given=given[:60])
    what, role, due, evidence = parts
    return Condition(what, role, date.fromisoformat(known_date("--condition", due)), evidence)


def _shown(found: Round, session: Session) -> ExitCode:
    if session.options.as_json:
        show_document({"format": ROUND_FORMAT, **round_document(found)})
    else:
        _tell_state(found, session)
    return ExitCode.DONE


def _tell_state(found: Round, session: Session) -> None:
    state = session.messages.say(f"board.states.{found.state.value}")
    told(session, "board.round_is", id=found.id, state=state)
