"""What a meeting has before it: the rounds that wait for a role, and the questions in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from toetssteen.board import questions, queue
from toetssteen.board.queue import Wanted
from toetssteen.board.tasks import stamp_of
from toetssteen.board.working_days import end_of
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading

AGENDA_FORMAT = "toetssteen.agenda/1"
_PAGE = 200


@dataclass(frozen=True, slots=True)
class Point:
    """A round on the agenda. `on_the_day`: whether its time ends before the day is over."""

    round: Row
    unanswered: tuple[str, ...]
    on_the_day: bool


@dataclass(frozen=True, slots=True)
class Agenda:
    """The rounds for a meeting, the first deadline in front."""

    day: date
    role: str
    points: tuple[Point, ...]

    def as_json(self) -> dict[str, Any]:
        """All of it."""
        return {
            "day": self.day.isoformat(),
            "role": self.role,
            "points": [
                {
                    **point.round,
                    "unanswered": list(point.unanswered),
                    "last_chance": point.on_the_day,
                }
                for point in self.points
            ],
        }


def gathered(reading: Reading, day: date, role: str) -> Agenda:
    """The agenda of a role; an empty role is every role that one sees. Raises NotAllowed."""
    over = stamp_of(end_of(day))
    points = []
    after = ("", "")
    while rows := queue.listed(reading, Wanted(role=role, after=after, number=_PAGE)):
        points += [
            Point(row, _unanswered(reading, row["id"]), row["deadline_at"] <= over) for row in rows
        ]
        after = (rows[-1]["deadline_at"], rows[-1]["id"])
    return Agenda(day, role, tuple(points))


def _unanswered(reading: Reading, round_id: str) -> tuple[str, ...]:
    entries = questions.of_round(reading, round_id)
    answered = {entry.question_id for entry in entries}
    return tuple(
        entry.body for entry in entries if entry.question_id is None and entry.id not in answered
    )
