"""What is to be told to people: put down with the change that it is about, sent by others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from toetssteen.board.tasks import stamp_of
from toetssteen.policy.bundle import canonical_json
from toetssteen.registry.store import Reading, Work


@dataclass(frozen=True, slots=True)
class Message:
    """Something to tell somebody, in codes; the doors hold the sentences.

    `key`: what is said once and not again. `not_before`: at once where it is None.
    """

    person_id: str
    kind: str
    subject: str
    key: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message that was put down."""

    id: str
    person_id: str
    kind: str
    subject: str
    key: str
    parameters: Mapping[str, Any]
    not_before: str
    attempts: int


def put(work: Work, message: Message) -> bool:
    """Put a message down; False where it was before. Who was erased is told nothing."""
    person = work.row("person", id=message.person_id)
    if person is None or person["erased_at"]:
        return False
    added = work.change(
        "put_message",
        id=work.moment.new_id(),
        person_id=message.person_id,
        kind=message.kind,
        subject=message.subject,
        key=message.key,
        parameters=canonical_json(dict(message.parameters)).decode(),
        not_before=stamp_of(message.not_before or work.moment.at),
        at=work.moment.stamp,
    )
    return added == 1


def claim(work: Work, worker: str, number: int, lease: timedelta) -> list[Waiting]:
    """Take messages to send; nobody else gets them until the lease ends."""
    until, now = stamp_of(work.moment.at.astimezone(UTC) + lease), work.moment.stamp
    return [
        _waiting({**row, "attempts": row["attempts"] + 1})
        for row in work.rows("messages_to_send", now=now, number=number)
        if work.change("claim_message", id=row["id"], worker=worker, until=until, now=now)
    ]


def sent(work: Work, message: Waiting, worker: str) -> bool:
    """Note that it was sent; False where somebody else took it over."""
    return work.change("message_sent", id=message.id, worker=worker, at=work.moment.stamp) == 1


def give_back(work: Work, message: Waiting, worker: str, not_before: datetime) -> bool:
    """Let it be tried again from a time on."""
    changed = work.change(
        "give_message_back", id=message.id, worker=worker, not_before=stamp_of(not_before)
    )
    return changed == 1


def drop(work: Work, subject: str, kind: str) -> int:
    """Take back what was not sent yet and makes no sense any more; how many there were."""
    return work.change("drop_messages", subject=subject, kind=kind)


def of_person(reading: Reading, person_id: str) -> list[Waiting]:
    """All that was put down for somebody."""
    return [_waiting(row) for row in reading.rows("messages_of_person", person_id=person_id)]


def about(reading: Reading, subject: str) -> list[Waiting]:
    """All that was put down about something."""
    return [_waiting(row) for row in reading.rows("messages_about", subject=subject)]


def _waiting(row: Mapping[str, Any]) -> Waiting:
    return Waiting(
        **{name: row[name] for name in Waiting.__slots__ if name != "parameters"},
        parameters=json.loads(row["parameters"]),
    )
