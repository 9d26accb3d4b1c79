"""Working days in the Netherlands, and the times of day by which things must be done."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Amsterdam")
_DAY = timedelta(days=1)
_SATURDAY = 5
_LIBERATION_DAY = "Liberation Day"
_GOOD_FRIDAY = "Good Friday"


class LiberationDay(StrEnum):
    """In which years nobody works on Liberation Day."""

    NEVER = "never"
    LUSTRUM = "lustrum"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The days on which the municipality works; holidays come from the library of that name."""

    liberation_day: LiberationDay
    good_friday: bool

    def works_on(self, day: date) -> bool:
        """Whether people work on a day."""
        return day.weekday() < _SATURDAY and day not in self._free(day.year)

    def after(self, day: date, number: int) -> date:
        """The working day that lies a number of working days after a day."""
        return self._from(day, number, _DAY)

    def before(self, day: date, number: int) -> date:
        """The working day that lies a number of working days before a day."""
        return self._from(day, number, -_DAY)

    def _from(self, day: date, number: int, step: timedelta) -> date:
        while number > 0:
            day += step
            if self.works_on(day):
                number -= 1
        return day

    def _free(self, year: int) -> frozenset[date]:
        return _free_days(year, self.liberation_day, self.good_friday)


def day_of(at: datetime) -> date:
    """The date where the municipality is."""
    return at.astimezone(HERE).date()


def at_hour(day: date, hour: int) -> datetime:
    """An hour of a day, as the clock on the wall shows it."""
    return datetime.combine(day, time(hour), tzinfo=HERE)


def end_of(day: date) -> datetime:
    """When a day is over."""
    return datetime.combine(day + _DAY, time(), tzinfo=HERE)


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last day of a month that has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


@cache
def _free_days(year: int, liberation_day: LiberationDay, good_friday: bool) -> frozenset[date]:
    """The holidays of a year. In the library's optional ones Liberation Day comes every year."""
    public = _holidays(year, "public")
    free = {day: name for day, name in public.items() if name != _LIBERATION_DAY}
    if not good_friday:
        free = {day: name for day, name in free.items() if name != _GOOD_FRIDAY}
    candidates = {
        LiberationDay.NEVER: {},
        LiberationDay.LUSTRUM: public,
        LiberationDay.YEARLY: _holidays(year, "optional") | public,
    }[liberation_day]
    liberation = {day for day, name in candidates.items() if name == _LIBERATION_DAY}
    return frozenset(free) | liberation


def _holidays(year: int, category: str) -> dict[date, str]:
    # Only where days are counted: it takes longer to load than most commands take.
    import holidays  # noqa: PLC0415

    found = holidays.country_holidays(
        "NL", years=year, language="en_US", categories=(category,), expand=False
    )
    return dict(found.items())
