"""What is due: rows that any clock may find, each moved by an update that only one can win."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from toetssteen.policy.bundle import canonical_json
from toetssteen.registry.moments import Moment
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading, Work

# A verdict is to be made anew; the review room does it.
REVIEW = "review.initiative"


@dataclass(frozen=True, slots=True)
class NewTask:
    """Something to be done at a time. `key`: what there is one of, for ever."""

    kind: str
    subject: str
    due_at: datetime
    key: str
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Task:
    """Something that is due; `attempts` counts how often it was begun."""

    id: str
    kind: str
    subject: str
    key: str
    parameters: Mapping[str, Any]
    due_at: str
    attempts: int

    @property
    def about(self) -> str:
        """The id of what it is about."""
        return self.subject.partition(":")[2]


def plan(work: Work, new: NewTask) -> bool:
    """Plan something; False where it was planned before, done or not."""
    added = work.change(
        "plan_task",
        id=work.moment.new_id(),
        kind=new.kind,
        subject=new.subject,
        key=new.key,
        parameters=canonical_json(dict(new.parameters)).decode(),
        due_at=stamp_of(new.due_at),
        at=work.moment.stamp,
    )
    return added == 1


def cancel(work: Work, subject: str, kind: str) -> int:
    """Take back what was planned of a kind and is not done; how many there were."""
    return work.change("cancel_tasks", subject=subject, kind=kind)


def claim(
    work: Work, worker: str, kinds: Sequence[str], number: int, lease: timedelta
) -> list[Task]:
    """Take what is due, the longest due first; nobody else gets it until the lease ends."""
    until = stamp_of(work.moment.at.astimezone(UTC) + lease)
    now = work.moment.stamp
    found = [
        row for kind in kinds for row in work.rows("due_tasks", kind=kind, now=now, number=number)
    ]
    found.sort(key=lambda row: (row["due_at"], row["id"]))
    return [
        _task({**row, "attempts": row["attempts"] + 1})
        for row in found[:number]
        if work.change("claim_task", id=row["id"], worker=worker, until=until, now=now)
    ]


def finish(work: Work, task: Task, worker: str) -> bool:
    """Note that it was done; False where somebody else took it over: this work must go."""
    return work.change("finish_task", id=task.id, worker=worker, at=work.moment.stamp) == 1


def give_back(work: Work, task: Task, worker: str, due_at: datetime) -> bool:
    """Let it be tried again from a time on."""
    return work.change("give_task_back", id=task.id, worker=worker, due_at=stamp_of(due_at)) == 1


def fail(work: Work, task: Task, worker: str, due_at: datetime, error: str) -> bool:
    """Let it be tried again from a time on, and keep the code of why it failed."""
    given = {"due_at": stamp_of(due_at), "error": error, "at": work.moment.stamp}
    return work.change("fail_task", id=task.id, worker=worker, **given) == 1


def put_off(work: Work, task: Task) -> None:
    """Let it wait for its time again, where the clock went back since it was taken."""
    work.change("put_off_task", id=task.id)


def failing(reading: Reading, number: int = 100) -> list[Row]:
    """What failed and is not done yet, what was tried most in front."""
    return reading.rows("failing_tasks", number=number)


def of_subject(reading: Reading, subject: str) -> list[Row]:
    """All that was planned about something, with its state."""
    return reading.rows("tasks_of_subject", subject=subject)


def ask_review(work: Work, initiative_id: str, because: str, id_: str) -> bool:
    """Ask for a new verdict on an initiative; `id_`: of what it is asked for."""
    return plan(
        work,
        NewTask(
            REVIEW,
            f"initiative:{initiative_id}",
            work.moment.at,
            f"review:{because}:{id_}",
            {"because": because, "id": id_},
        ),
    )


def stamp_of(at: datetime) -> str:
    """A time as it is kept."""
    return Moment(at, _no_chance).stamp


def _no_chance(_: int) -> bytes:
    raise TypeError


def _task(row: Mapping[str, Any]) -> Task:
    return Task(
        **{name: row[name] for name in Task.__slots__ if name != "parameters"},
        parameters=json.loads(row["parameters"]),
    )
