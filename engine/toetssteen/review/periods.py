"""Periods on the calendar of the municipality."""

from __future__ import annotations

import calendar
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

_HERE = ZoneInfo("Europe/Amsterdam")
# No hour that the change to and from summer time skips or repeats.
_MORNING = time(7)
_MONTHS = 12


def months_after(day: date, months: int) -> date:
    """The same day some months later; the last of the month where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // _MONTHS, month % _MONTHS + 1
    return day.replace(year=year, month=month, day=min(day.day, _days_in(year, month)))


def morning_of(day: date) -> datetime:
    """When what is due on a day is due."""
    return datetime.combine(day, _MORNING, _HERE)


def _days_in(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
