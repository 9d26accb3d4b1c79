"""Once in a while the owner of an initiative says that what is known of it still holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from toetssteen.board import outbox, seats, tasks
from toetssteen.board.outbox import Message
from toetssteen.board.tasks import NewTask, Task
from toetssteen.board.working_days import months_after
from toetssteen.registry import initiatives
from toetssteen.registry.errors import NotAllowed, Refused
from toetssteen.registry.initiatives import ACTIVE, Registered
from toetssteen.registry.ledger import Details
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Work
from toetssteen.review.periods import morning_of
from toetssteen.review.settings import ReviewSettings

CONFIRMATION, UNCONFIRMED = "review.confirmation", "review.unconfirmed"


def plan_first_confirmation(
    work: Work, initiative_id: str, day: date, settings: ReviewSettings
) -> bool:
    """Ask the owner after a while, where that was not planned before."""
    due = months_after(day, settings.confirm_after_months)
    return _plan(work, initiative_id, due, "first", 0)


def ask(work: Work, task: Task, settings: ReviewSettings, levels: Mapping[str, int]) -> bool:
    """Ask the owner for what is due, and again after some days; False where nobody is to be asked.

    Where no answer comes for long the level above is told, by the level of each role. The caller
    finishes the task in the same transaction.
    """
    registered = initiatives.get(work, task.about)
    if registered.state != ACTIVE:
        return False
    time, since = int(task.parameters["time"]), str(task.parameters["since"])
    about = {"initiative": registered.id, "number": registered.number, "time": time + 1}
    asked = Message(registered.owner_id, CONFIRMATION, registered.subject, task.key, about)
    outbox.put(work, asked)
    step = _step(time, settings)
    if step > _step(time - 1, settings):
        _tell_above(work, registered, since, step, levels)
    due = work.moment.day + timedelta(days=settings.remind_days)
    return _plan(work, registered.id, due, since, time + 1)


def confirm(work: Work, given: str, settings: ReviewSettings) -> Registered:
    """Note that the owner says that the facts still hold; it is judged again on them.

    Raises NotAllowed, NotFound, Refused.
    """
    registered = initiatives.get(work, given)
    if registered.owner_id != work.actor.person_id:
        raise NotAllowed(Right.EDIT_OWN)
    work.require(Right.EDIT_OWN, Right.EDIT_ALL)
    if registered.state != ACTIVE:
        raise Refused("initiative_closed", number=registered.number, state=registered.state)
    day = work.moment.day
    added = work.change(
        "add_review_confirmation",
        initiative_id=registered.id,
        day=day.isoformat(),
        initiative_version=registered.version,
        by=work.actor.code,
        at=work.moment.stamp,
    )
    if added:
        tasks.cancel(work, registered.subject, CONFIRMATION)
        due = months_after(day, settings.confirm_after_months)
        _plan(work, registered.id, due, day.isoformat(), 0)
        details: Details = {"version": registered.version, "next": due.isoformat()}
        work.record("review.confirmed", registered.subject, details)
        tasks.ask_review(work, registered.id, "confirmation", f"{registered.id}:{day}")
    return registered


def _step(time: int, settings: ReviewSettings) -> int:
    """How many levels up it is known, when the owner was asked once more so many times."""
    return max(time, 0) * settings.remind_days // settings.unconfirmed_days


def _tell_above(
    work: Work, registered: Registered, since: str, step: int, levels: Mapping[str, int]
) -> None:
    owner = registered.owner_id
    height = seats.heights(work, levels).get(owner, 0)
    details: Details = {"initiative": registered.id, "since": since, "step": step}
    work.record("review.unconfirmed", registered.subject, details)
    more = {**details, "number": registered.number}
    for person in seats.people_higher(work, levels, height, step):
        key = f"{UNCONFIRMED}:{registered.id}:{since}:{step}:{person}"
        outbox.put(work, Message(person, UNCONFIRMED, registered.subject, key, more))


def _plan(work: Work, initiative_id: str, due: date, since: str, time: int) -> bool:
    key = f"review:confirmation:{initiative_id}:{since}:{time}"
    parameters = {"since": since, "time": time}
    subject = f"initiative:{initiative_id}"
    return tasks.plan(work, NewTask(CONFIRMATION, subject, morning_of(due), key, parameters))
