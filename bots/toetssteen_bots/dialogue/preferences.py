"""How somebody wants to be told: at which hours, and how often what asks nothing of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from toetssteen.board.working_days import WorkingDays, at_hour, day_of, end_of
from toetssteen.registry.store import Reading, Work

_DAY = timedelta(days=1)
HOURS = range(24)


class Digest(StrEnum):
    """How often somebody hears of what asks nothing of them."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What somebody chose, or what is usual. Hours are those of the clock on the wall.

    `days_off`: whether days on which nobody works are quiet too.
    """

    digest: Digest = Digest.AT_ONCE
    quiet_from: int = 18
    quiet_until: int = 8
    days_off: bool = True

    def open_from(self, at: datetime, calendar: WorkingDays) -> datetime:
        """The first time from `at` on at which they may be told something, in UTC."""
        now, day = at.astimezone(UTC), day_of(at)
        while True:
            if calendar.works_on(day) or not self.days_off:
                for begin, end in self._hours(day):
                    if now < end:
                        return max(now, begin)
            day += _DAY

    def next_digest(self, at: datetime, hour: int, calendar: WorkingDays) -> datetime:
        """When they hear next of what asks nothing of them; at once where they chose that."""
        if self.digest is Digest.AT_ONCE:
            return self.open_from(at, calendar)
        day = day_of(at)
        if self.digest is Digest.WEEKLY:
            day += _DAY * (7 - day.weekday())
        elif at_hour(day, hour).astimezone(UTC) <= at.astimezone(UTC):
            day += _DAY
        while not calendar.works_on(day):
            day += _DAY
        return self.open_from(at_hour(day, hour), calendar)

    def _hours(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """The parts of a day that are not quiet. In UTC: on two days a year an hour is not one."""
        quiet = (at_hour(day, self.quiet_from), at_hour(day, self.quiet_until))
        begin, end = at_hour(day, 0), end_of(day)
        if self.quiet_from == self.quiet_until:
            parts = [(begin, end)]
        elif self.quiet_from < self.quiet_until:
            parts = [(begin, quiet[0]), (quiet[1], end)]
        else:
            parts = [(quiet[1], quiet[0])]
        for first, last in parts:
            yield first.astimezone(UTC), last.astimezone(UTC)


def of_person(reading: Reading, person_id: str) -> Preferences:
    """What somebody chose; what is usual where they chose nothing."""
    row = reading.row("chat_preferences", person_id=person_id)
    if row is None:
        return Preferences()
    return Preferences(
        Digest(row["digest"]), row["quiet_from"], row["quiet_until"], bool(row["days_off"])
    )


def choose(work: Work, chosen: Preferences) -> None:
    """Note what who acts chose; what waits for them is looked at again. Raises ValueError."""
    person_id = work.actor.person_id
    if person_id is None or not {chosen.quiet_from, chosen.quiet_until} <= set(HOURS):
        raise ValueError(chosen)
    work.change(
        "set_chat_preferences",
        person_id=person_id,
        digest=chosen.digest.value,
        quiet_from=chosen.quiet_from,
        quiet_until=chosen.quiet_until,
        days_off=int(chosen.days_off),
        at=work.moment.stamp,
    )
    work.change("let_messages_go", person_id=person_id, now=work.moment.stamp)
