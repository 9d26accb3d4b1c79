"""The days around a date on which a verdict stays the same, all else being equal."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from toetssteen.intake.facts import Facts
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.turning_points import turning_points

FIRST, NEVER = date.min.isoformat(), date.max.isoformat()
_DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `since` up to, and not including, `until`; "9999-12-31" where there is no end."""

    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days on which something turns by the policies alone, in order.

    `opaque`: the policies do more with the date than compare it, so any day can be another.
    """

    days: tuple[str, ...]
    opaque: bool

    @classmethod
    def of(cls, bundle: Bundle) -> Calendar:
        """Read it from the policies of a bundle; once for each digest."""
        if bundle.digest not in _calendars:
            found = turning_points(bundle)
            days = tuple(sorted(set(turning_days(found.texts))))
            _calendars[bundle.digest] = cls(days, found.opaque)
        return _calendars[bundle.digest]

    def span(self, day: str, facts: Facts) -> Span:
        """The days around a day on which a verdict on these facts is the same as on that day."""
        if self.opaque:
            return Span(day, _after(day))
        own = sorted({*turning_days(_texts(facts))})
        since = max(_at_most(self.days, day), _at_most(own, day))
        until = min(_above(self.days, day), _above(own, day))
        return Span(since, until)

    def turning(self, facts: Facts, after: str, until: str) -> list[str]:
        """The days after one day, up to and including another, on which something can turn.

        Raises ValueError where that is any day.
        """
        if self.opaque:
            raise ValueError(after)
        days = {*self.days, *turning_days(_texts(facts))}
        return sorted(day for day in days if after < day <= until)


_calendars: dict[str, Calendar] = {}


def turning_days(texts: Iterable[str]) -> Iterator[str]:
    """The first day that is not before each text, and the first that is after it."""
    for text in texts:
        yield from _turning_days(text)


@cache
def _turning_days(text: str) -> tuple[str, ...]:
    # Dates begin with a digit: what does not lies on one side of all of them.
    if not text[:1] or text[0] not in _DIGITS:
        return ()
    first = _first_day(lambda day: day >= text)
    later = _first_day(lambda day: day > text)
    return tuple(dict.fromkeys(day for day in (first, later) if day))


def _first_day(holds: Callable[[str], bool]) -> str | None:
    """The first of all days for which it holds; texts of dates sort as dates do."""
    low, high = date.min.toordinal(), date.max.toordinal() + 1
    while low < high:
        middle = (low + high) // 2
        if holds(date.fromordinal(middle).isoformat()):
            high = middle
        else:
            low = middle + 1
    return date.fromordinal(low).isoformat() if low <= date.max.toordinal() else None


def _texts(facts: Facts) -> Iterator[str]:
    for value in facts.answered.values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from value


def _at_most(days: tuple[str, ...] | list[str], day: str) -> str:
    place = bisect_right(days, day)
    return days[place - 1] if place else FIRST


def _above(days: tuple[str, ...] | list[str], day: str) -> str:
    place = bisect_right(days, day)
    return days[place] if place < len(days) else NEVER


def _after(day: str) -> str:
    found = date.fromisoformat(day)
    return NEVER if found == date.max else (found + timedelta(days=1)).isoformat()
