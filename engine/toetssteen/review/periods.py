"""When on a day, on the calendar of the municipality, what is planned is due."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

_HERE = ZoneInfo("Europe/Amsterdam")
# No hour that the change to and from summer time skips or repeats.
_MORNING = time(7)


def morning_of(day: date) -> datetime:
    """When what is due on a day is due."""
    return datetime.combine(day, _MORNING, _HERE)
