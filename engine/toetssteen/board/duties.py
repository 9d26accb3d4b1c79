"""What an incident asks of the municipality, as the policies' vocabulary says it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from toetssteen.board.working_days import day_of, end_of


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that must be done after an incident, where its norm holds.

    `on`: what must have happened, one of these. `unless`: a circumstance in which it falls away.
    Within `hours` of the incident being noticed, exactly; or to the end of a day, `days` later.
    `after`: the duty that goes before it, where both are due.
    """

    code: str
    norm: str
    on: frozenset[str]
    unless: str | None
    hours: int | None
    days: int | None
    suspends: bool
    after: str | None = None

    @property
    def at_once(self) -> bool:
        """Whether there is no time for it at all."""
        return self.hours == 0

    def follows_from(self, happened: Collection[str]) -> bool:
        """Whether what happened asks for it."""
        return self.unless not in happened and not self.on.isdisjoint(happened)

    def due(self, noticed_at: datetime) -> datetime:
        """Until when it can be done in time."""
        if self.hours is not None:
            # In UTC, where each hour is an hour.
            return noticed_at.astimezone(UTC) + timedelta(hours=self.hours)
        return end_of(day_of(noticed_at) + timedelta(days=self.days or 0))

    def place(self, noticed_at: datetime) -> tuple[datetime, bool, bool, str]:
        """Sorts what stops the use in front, and what must be told first before the rest."""
        return self.due(noticed_at), not self.suspends, self.after is not None, self.code


def read_duties(entries: Mapping[str, Mapping[str, Any]]) -> dict[str, Duty]:
    """The duties by code. Raises KeyError."""
    return {
        code: Duty(
            code,
            entry["norm"],
            frozenset(entry["on"]),
            entry.get("unless"),
            entry["within"].get("hours"),
            entry["within"].get("days"),
            entry.get("suspends", False),
            entry.get("after"),
        )
        for code, entry in entries.items()
    }
