"""What is to be told to people: put down with the change that it is about, sent by others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from toetssteen.board.tasks import stamp_of
from toetssteen.policy.bundle import canonical_json
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading, Work


class Kind(StrEnum):
    """What can be told, by any room; each door has a sentence for all of them."""

    VOTE_ASKED = "board.vote_asked"
    REMINDER = "board.reminder"
    DEPUTY_ASKED = "board.deputy_asked"
    ESCALATED = "board.escalated"
    QUESTION = "board.question"
    ANSWER = "board.answer"
    DECIDED = "board.decided"
    CLOSED = "board.closed"
    EXPIRED = "board.expired"
    OVERDUE = "board.overdue"
    EVIDENCE_ENDS = "board.evidence_ends"
    EXEMPTION_ENDS = "board.exemption_ends"
    INCIDENT = "board.incident"
    DUTY = "board.duty"
    WEEK = "board.week"
    CHANGED = "review.changed"
    DIGEST = "review.digest"
    CONFIRMATION = "review.confirmation"
    UNCONFIRMED = "review.unconfirmed"
    SUPPLIER_CHANGED = "review.supplier_changed"
    TASK_FAILS = "board.task_fails"
    OFFERED = "initiative.offered"
    OFFER_ANSWERED = "initiative.offer_answered"
    HANDED_OVER = "initiative.handed_over"
    ASKED = "chat.asked"
    ASK_ANSWERED = "chat.answered"

    @property
    def asks(self) -> bool:
        """Whether somebody is asked to do something; else they are only told."""
        return self not in _ONLY_TOLD


_ONLY_TOLD = frozenset(
    {
        Kind.ANSWER,
        Kind.DECIDED,
        Kind.CLOSED,
        Kind.EXPIRED,
        Kind.CHANGED,
        Kind.DIGEST,
        Kind.OFFER_ANSWERED,
        Kind.ASK_ANSWERED,
        Kind.HANDED_OVER,
    }
)


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
    """Put a message down; False where it was before. Who was erased is told nothing.

    Raises ValueError for a kind that no door has a sentence for.
    """
    kind = Kind(message.kind)
    person = work.row("person", id=message.person_id)
    if person is None or person["erased_at"]:
        return False
    added = work.change(
        "put_message",
        id=work.moment.new_id(),
        person_id=message.person_id,
        kind=kind.value,
        subject=message.subject,
        key=message.key,
        parameters=canonical_json(dict(message.parameters)).decode(),
        not_before=stamp_of(message.not_before or work.moment.at),
        at=work.moment.stamp,
    )
    return added == 1


def claim(work: Work, worker: str, number: int, lease: timedelta) -> list[Waiting]:
    """Take messages to send; nobody else gets them until the lease ends."""
    rows = work.rows("messages_to_send", now=work.moment.stamp, number=number)
    found = (take(work, waiting(row), worker, lease) for row in rows)
    return [taken for taken in found if taken]


def take(work: Work, message: Waiting, worker: str, lease: timedelta) -> Waiting | None:
    """Take one message to send; None where somebody else did a moment ago."""
    until, now = stamp_of(work.moment.at.astimezone(UTC) + lease), work.moment.stamp
    if not work.change("claim_message", id=message.id, worker=worker, until=until, now=now):
        return None
    return replace(message, attempts=message.attempts + 1)


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
    return [waiting(row) for row in reading.rows("messages_of_person", person_id=person_id)]


def told(reading: Reading, person_id: str, number: int) -> list[Row]:
    """What was put down for somebody, the last in front, with what became of it. Raises NotAllowed.

    Everybody may know it of themselves, others who manage people.
    """
    if reading.actor.person_id != person_id:
        reading.require(Right.MANAGE_PEOPLE)
    return reading.rows("messages_told", person_id=person_id, number=number)


def about(reading: Reading, subject: str) -> list[Waiting]:
    """All that was put down about something."""
    return [waiting(row) for row in reading.rows("messages_about", subject=subject)]


def waiting(row: Mapping[str, Any]) -> Waiting:
    """A message as it was read."""
    return Waiting(
        **{name: row[name] for name in Waiting.__slots__ if name != "parameters"},
        parameters=json.loads(row["parameters"]),
    )
