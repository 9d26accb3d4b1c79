"""Tries what is due, each task by itself: one that fails holds up no other, and is not lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import structlog

from toetssteen.board import outbox, tasks
from toetssteen.board.errors import TaskFailed
from toetssteen.board.outbox import Kind, Message
from toetssteen.board.tasks import Task
from toetssteen.errors import ToetssteenError
from toetssteen.registry import people
from toetssteen.registry.errors import StoreUnavailable
from toetssteen.registry.ledger import Details
from toetssteen.registry.moments import Actor, Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Store, Work

FAILS = Kind.TASK_FAILS.value
# Each time twice as long, so that what cannot be done costs little and what can waits little.
_FIRST_WAIT, _LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)
# So often it may be chance; then people are told.
_TOLD_AFTER = 5
# Two waited for each other, or one too long: the store itself goes on.
_HELD_UP = "store_busy"
_log = structlog.get_logger("toetssteen.clock")


@dataclass
class Tried:
    """What came of a task: an error where it failed."""

    errors: list[ToetssteenError] = field(default_factory=list)


@contextmanager
def task(
    store: Store, actor: Actor, moments: Callable[[], Moment], task: Task, worker: str
) -> Iterator[Tried]:
    """Do a task within; where it fails it is put down, given back and in the end told of.

    Raises StoreUnavailable where no other can be done either: not where only this one was held up.
    """
    tried = Tried()
    try:
        yield tried
    except ToetssteenError as error:
        if isinstance(error, StoreUnavailable) and error.code != _HELD_UP:
            raise
        _log.error("clock.task_failed", kind=task.kind, code=error.code, attempts=task.attempts)
        tried.errors.append(error)
    except Exception as fault:  # noqa: BLE001 - whatever it is, it must not stop the others
        _log.exception("clock.task_failed", kind=task.kind, attempts=task.attempts)
        name = type(fault).__name__
        tried.errors.append(TaskFailed("task_failed", kind=task.kind, fault=name))
    if tried.errors:
        with store.transaction(actor, moments()) as work:
            _give_back(work, task, worker, tried.errors[0].code)


def wait_after(attempts: int) -> timedelta:
    """How long a task waits that failed so often."""
    # No more doublings than it takes to get there.
    return min(_FIRST_WAIT * (1 << min(attempts - 1, 16)), _LONGEST_WAIT)


def _give_back(work: Work, task: Task, worker: str, code: str) -> None:
    later = work.moment.at + wait_after(task.attempts)
    if not tasks.fail(work, task, worker, later, code) or task.attempts < _TOLD_AFTER:
        return
    details: Details = {"kind": task.kind, "error": code, "attempts": task.attempts}
    told = [_tell(work, person, task, details) for person in _administrators(work)]
    if any(told):
        work.record("task.fails", task.subject, details)


def _tell(work: Work, person: str, task: Task, details: Details) -> bool:
    key = f"{FAILS}:{task.id}:{person}"
    return outbox.put(work, Message(person, FAILS, task.subject, key, details))


def _administrators(work: Work) -> list[str]:
    roles = sorted(work.roles_with(Right.MANAGE_BOARD))
    return sorted({person.id for role in roles for person in people.with_role(work, role)})
