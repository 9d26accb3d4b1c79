"""A period of whole days, as those who read a report name it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from toetssteen.board.errors import BoardRefused
from toetssteen.board.tasks import stamp_of
from toetssteen.board.working_days import end_of

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """From a day up to and including another. Raises BoardRefused where it ends too early."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise BoardRefused("period_ends_first")

    @property
    def stamps(self) -> dict[str, str]:
        """From when, and before when, as queries ask for it."""
        return {
            "from_at": stamp_of(end_of(self.first - _DAY)),
            "until_at": stamp_of(end_of(self.last)),
        }

    def as_json(self) -> dict[str, str]:
        """Both days."""
        return {"first": self.first.isoformat(), "last": self.last.isoformat()}
