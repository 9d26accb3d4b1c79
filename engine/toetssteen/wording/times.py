"""Times as people where the municipality is read them."""

from __future__ import annotations

from datetime import datetime, timedelta

from toetssteen.board.working_days import HERE, end_of
from toetssteen.wording.words import Words

_MOMENT = timedelta(microseconds=1)


def time_text(stamp: str, words: Words) -> str:
    """A time: 24 november 2026, 10:30."""
    at = datetime.fromisoformat(stamp).astimezone(HERE)
    return f"{words.date(at.date().isoformat())}, {at:%H:%M}"


def until_text(stamp: str, words: Words) -> str:
    """Until when: the last day, or a time where it does not end with a day."""
    before = datetime.fromisoformat(stamp).astimezone(HERE) - _MOMENT
    if end_of(before.date()) == datetime.fromisoformat(stamp):
        return words.date(before.date().isoformat())
    return time_text(stamp, words)
