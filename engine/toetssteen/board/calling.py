"""What a round tells its people, and what time is to bring it: reminders, and steps up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from toetssteen.board import outbox, tasks
from toetssteen.board.outbox import Message
from toetssteen.board.rules import BoardRules
from toetssteen.board.seats import Elector
from toetssteen.board.tasks import NewTask
from toetssteen.board.working_days import at_hour
from toetssteen.registry.store import Work

if TYPE_CHECKING:
    from toetssteen.board.rounds import Round

ASKED, REMINDER, DEPUTY = "board.vote_asked", "board.reminder", "board.deputy_asked"
DEADLINE = "board.deadline"


def ask_for_votes(
    work: Work, found: Round, kind: str, waiting: Iterable[Elector], key: str
) -> None:
    """Tell those who can vote, once for each `key`; not members who are not to be told."""
    for elector in waiting:
        if elector.seat.notified or not elector.own:
            details = {"role": elector.seat.role, "in_place_of_other": not elector.own}
            tell(work, found, (elector.person_id, kind), details, f"{key}:{elector.seat.role}")


def tell_owner(work: Work, found: Round, kind: str, rules: BoardRules) -> None:
    """Tell who owns the initiative how its round stands."""
    row = work.row("initiative", id=found.initiative_id)
    if row is not None:
        wanted = sorted(role for role in found.asks_for if rules.wants_second_factor(role))
        details = {"state": found.state.value, "second_factor_for": wanted}
        tell(work, found, (row["owner_id"], kind), details)


def tell(
    work: Work, found: Round, message: tuple[str, str], details: Mapping[str, Any], key: str = ""
) -> None:
    """Tell somebody something of a round; once for each `key`."""
    person_id, kind = message
    about = {
        "initiative": found.initiative_id,
        "ordinal": found.ordinal,
        "outcome": found.outcome,
        "deadline": found.deadline_at,
    }
    once = f"{kind}:{found.id}:{person_id}:{key}"
    outbox.put(work, Message(person_id, kind, found.subject, once, {**about, **details}))


def plan_deadline(work: Work, found: Round, deadline: datetime) -> None:
    """Plan what happens where nobody decides in time."""
    step = found.escalation
    key = f"deadline:{found.id}:{step}"
    tasks.plan(work, NewTask(DEADLINE, found.subject, deadline, key, {"step": step}))


def plan_reminders(work: Work, found: Round, last_day: date, rules: BoardRules) -> None:
    """Plan that who has not decided is reminded, so many working days before the last one."""
    for days in rules.reminders:
        at = at_hour(rules.calendar.before(last_day, days), rules.hour)
        if at > work.moment.at:
            details = {"working_days": days}
            key = f"reminder:{found.id}:{days}"
            tasks.plan(work, NewTask(REMINDER, found.subject, at, key, details))


def end(work: Work, found: Round) -> None:
    """Take back what is planned and not yet told of a round that is over."""
    for kind in (REMINDER, DEADLINE):
        tasks.cancel(work, found.subject, kind)
    for kind in (ASKED, REMINDER, DEPUTY):
        outbox.drop(work, found.subject, kind)
