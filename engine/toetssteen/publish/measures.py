"""Measures of the process: how long each step takes, what is overdue, and which way things go."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from statistics import median
from typing import Any

from toetssteen.board.obligations import Counts, Listed, Selection, counted, listed
from toetssteen.board.rules import BoardRules
from toetssteen.publish.period import Period
from toetssteen.registry.moments import Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading

MEASURES_FORMAT = "toetssteen.measures/1"
_PAGE = 500
_HOUR = 3600
_MOST = 0.9


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took, in hours; nine of ten took at most `nine_of_ten`."""

    number: int
    median: float | None
    nine_of_ten: float | None
    longest: float | None

    @classmethod
    def of(cls, hours: Iterable[float]) -> Spread:
        """The spread; without numbers nothing is said."""
        given = sorted(hours)
        if not given:
            return cls(0, None, None, None)
        nine = given[math.ceil(_MOST * len(given)) - 1]
        return cls(len(given), *(round(one, 2) for one in (median(given), nine, given[-1])))


@dataclass(frozen=True, slots=True)
class Measures:
    """`deciding`: from the opening of a round, by role; `lanes` and `ends`: how many rounds ended.

    Exempt obligations are counted apart.
    """

    period: Period
    to_verdict: Spread
    to_first_vote: Spread
    to_end: Spread
    deciding: Mapping[str, Spread]
    lanes: Mapping[str, int]
    ends: Mapping[str, int]
    escalated: int
    open_rounds: int
    overdue_rounds: int
    obligations: Counts

    def as_json(self) -> dict[str, Any]:
        """All measures; times in hours."""
        return {**asdict(self), "period": self.period.as_json()}


def gathered(reading: Reading, period: Period, moment: Moment, rules: BoardRules) -> Measures:
    """The measures of a period; what is open and overdue is as it is now. Raises NotAllowed."""
    reading.require(Right.SEE_ALL)
    stamps = period.stamps
    rounds = reading.rows("report_rounds", **stamps)
    still = [row for row in rounds if row["ended_at"] is None]
    ended = [row for row in rounds if row["ended_at"] is not None]
    deciding: dict[str, list[float]] = defaultdict(list)
    for row in reading.rows("report_groups", **stamps):
        deciding[row["role"]].append(_hours(row, "opened_at", "decided_at"))
    return Measures(
        period,
        _spread(reading.rows("report_first_verdicts", **stamps), "added_at", "judged_at"),
        _spread(reading.rows("report_first_votes", **stamps), "opened_at", "voted_at"),
        _spread(ended, "opened_at", "ended_at"),
        {role: Spread.of(hours) for role, hours in sorted(deciding.items())},
        dict(sorted(Counter(row["lane"] for row in ended).items())),
        dict(sorted(Counter(row["state"] for row in ended).items())),
        sum(bool(row["escalation"]) for row in ended),
        len(still),
        sum(row["deadline_at"] <= moment.stamp for row in still),
        counted(open_obligations(reading, moment, rules)),
    )


def open_obligations(reading: Reading, moment: Moment, rules: BoardRules) -> list[Listed]:
    """All open obligations, page by page. Raises NotAllowed."""
    found: list[Listed] = []
    after = ("", "")
    while page := listed(reading, Selection(after=after, number=_PAGE), moment.at, rules):
        found += page
        after = (page[-1].obligation.due_at, page[-1].obligation.id)
    return found


def _spread(rows: Sequence[Row], begin: str, end: str) -> Spread:
    return Spread.of(_hours(row, begin, end) for row in rows)


def _hours(row: Row, begin: str, end: str) -> float:
    took = datetime.fromisoformat(row[end]) - datetime.fromisoformat(row[begin])
    return took.total_seconds() / _HOUR
