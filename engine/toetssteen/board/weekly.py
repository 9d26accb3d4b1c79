"""Once a week those who decide hear what is before them; what that is, is looked up when told."""

from __future__ import annotations

from datetime import date, timedelta

from toetssteen.board import outbox, seats, tasks
from toetssteen.board.outbox import Kind, Message
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import NewTask, Task
from toetssteen.board.working_days import at_hour
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Work

WEEK = Kind.WEEK.value
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


def plan_next(work: Work, rules: BoardRules) -> bool:
    """Plan the next time, on the first working day of a week; False where it was planned before."""
    monday = work.moment.day - timedelta(days=work.moment.day.weekday())
    due = at_hour(_first_working_day(monday, rules), rules.hour)
    if due <= work.moment.at:
        monday += _WEEK
        due = at_hour(_first_working_day(monday, rules), rules.hour)
    week = monday.isoformat()
    return tasks.plan(work, NewTask(WEEK, f"week:{week}", due, f"{WEEK}:{week}"))


def tell(work: Work, task: Task, rules: BoardRules) -> None:  # noqa: ARG001 - as all of them
    """Tell each of those who decide, once; not members who are not to be told.

    Of a week that is over nothing is told.
    """
    if work.moment.day >= date.fromisoformat(task.about) + _WEEK:
        return
    deciding = sorted(work.roles_with(Right.DECIDE))
    members = [seat for role in deciding for seat in seats.members_of(work, role)]
    for person in sorted({seat.person_id for seat in members if seat.notified}):
        key = f"{task.key}:{person}"
        outbox.put(work, Message(person, WEEK, task.subject, key, {"week": task.about}))


def _first_working_day(monday: date, rules: BoardRules) -> date:
    day = monday
    while not rules.calendar.works_on(day) and day < monday + _WEEK:
        day += _DAY
    return day
