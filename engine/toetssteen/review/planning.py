"""What is planned to be judged again, or to be asked, and when."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from toetssteen.board import tasks
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading
from toetssteen.review.confirming import CONFIRMATION
from toetssteen.review.periods import morning_of
from toetssteen.review.runs import PERIOD

_HERE = ZoneInfo("Europe/Amsterdam")
_PAGE = 5000
_DATE = "date"


@dataclass(frozen=True, slots=True)
class Planned:
    """What will happen to an initiative on a day, and because of what."""

    day: str
    because: str
    number: str
    title: str


def plan(reading: Reading, today: date, until: date) -> list[Planned]:
    """All that is planned up to a day, what is due already too; by date. Raises NotAllowed."""
    reading.require(Right.SEE_ALL)
    found = [*_tasks(reading, until), *_dates(reading, today, until)]
    return sorted(found, key=lambda planned: (planned.day, planned.number, planned.because))


def _tasks(reading: Reading, until: date) -> Iterator[Planned]:
    end = tasks.stamp_of(morning_of(until + timedelta(days=1)))
    reasons = {PERIOD: "period", CONFIRMATION: "confirmation"}
    for row in reading.rows("review_plan", until=end):
        day = datetime.fromisoformat(row["due_at"]).astimezone(_HERE).date()
        if day <= until:
            because = reasons.get(row["kind"]) or str(json.loads(row["parameters"])["because"])
            yield Planned(day.isoformat(), because, row["number"], row["title"])


def _dates(reading: Reading, today: date, until: date) -> Iterator[Planned]:
    """The first day on which the verdict on each initiative can turn by itself."""
    after = ""
    while rows := reading.rows("review_horizons", day=today.isoformat(), after=after, number=_PAGE):
        for row in rows:
            if row["until"] <= until.isoformat():
                yield Planned(row["until"], _DATE, row["number"], row["title"])
        after = rows[-1]["initiative_id"]
