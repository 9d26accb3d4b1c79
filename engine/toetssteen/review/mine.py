"""When the initiatives of one person are looked at again, or they are asked about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from toetssteen.board import tasks
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading
from toetssteen.review.confirming import CONFIRMATION
from toetssteen.review.periods import morning_of


@dataclass(frozen=True, slots=True)
class Coming:
    """A review of an initiative. `asks`: its owner is to say whether what is known still holds."""

    number: str
    title: str
    due_at: str
    asks: bool


def reviews_of(reading: Reading, until: date, number: int = 20) -> list[Coming]:
    """What is planned up to a day for what who acts owns, what is due already in front."""
    if reading.actor.person_id is None or not (
        reading.permits(Right.SEE_ALL) or reading.permits(Right.SEE_OWN)
    ):
        return []
    rows = reading.rows(
        "reviews_of_person",
        person_id=reading.actor.person_id,
        until=tasks.stamp_of(morning_of(until + timedelta(days=1))),
        number=number,
    )
    return [
        Coming(row["number"], row["title"], row["due_at"], row["kind"] == CONFIRMATION)
        for row in rows
    ]
