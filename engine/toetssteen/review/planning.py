"""What is planned to be judged again, or to be asked, and when."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from toetssteen.board import tasks
from toetssteen.registry.moments import Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading
from toetssteen.review.confirming import CONFIRMATION
from toetssteen.review.periods import morning_of
from toetssteen.review.runs import ASKING, PERIOD, Basis, candidates, weightier

_HERE = ZoneInfo("Europe/Amsterdam")
_PAGE = 5000
_DATE = "date"
_REASONS = {PERIOD: "period", CONFIRMATION: "confirmation"}


@dataclass(frozen=True, slots=True)
class Due:
    """An initiative that the next run will judge, and because of what."""

    initiative_id: str
    number: str
    title: str
    because: str


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


def due(reading: Reading, basis: Basis, now: Moment) -> list[Due]:
    """All that a run by this basis would judge, with the reason that it would have.

    Raises NotAllowed.
    """
    found = {
        row["initiative_id"]: Due(row["initiative_id"], row["number"], row["title"], row["because"])
        for row in candidates(reading, basis)
    }
    morning = tasks.stamp_of(morning_of(date.fromisoformat(basis.as_of)))
    for row in reading.rows("review_plan", until=max(now.stamp, morning)):
        if row["kind"] in ASKING:
            because = _because(row)
            id_ = row["initiative_id"]
            known = found.get(id_)
            why = weightier(known.because, because) if known else because
            found[id_] = Due(id_, row["number"], row["title"], why)
    return [found[id_] for id_ in sorted(found)]


def _because(row: Row) -> str:
    if row["kind"] in _REASONS:
        return _REASONS[row["kind"]]
    return str(json.loads(row["parameters"])["because"])


def _tasks(reading: Reading, until: date) -> Iterator[Planned]:
    end = tasks.stamp_of(morning_of(until + timedelta(days=1)))
    for row in reading.rows("review_plan", until=end):
        day = datetime.fromisoformat(row["due_at"]).astimezone(_HERE).date()
        if day <= until:
            yield Planned(day.isoformat(), _because(row), row["number"], row["title"])


def _dates(reading: Reading, today: date, until: date) -> Iterator[Planned]:
    """The first day on which the verdict on each initiative can turn by itself."""
    after = ""
    while rows := reading.rows("review_horizons", day=today.isoformat(), after=after, number=_PAGE):
        for row in rows:
            if row["until"] <= until.isoformat():
                yield Planned(row["until"], _DATE, row["number"], row["title"])
        after = rows[-1]["initiative_id"]
