"""What a council and an executive want to know: in use, decided, refused, open, incidents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from toetssteen.board.obligations import Counts, counted
from toetssteen.board.rules import BoardRules
from toetssteen.publish import portfolio
from toetssteen.publish.measures import open_obligations
from toetssteen.publish.period import Period
from toetssteen.publish.portfolio import Entry
from toetssteen.registry.moments import Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading

COUNCIL_FORMAT = "toetssteen.council-report/1"
_IN_USE = "in_use"
_OPEN, _APPROVED, _REFUSED = "open", "approved", "refused"


@dataclass(frozen=True, slots=True)
class CouncilReport:
    """The decisions and incidents of a period; what is in use and open is as it is now.

    `undecided`: rounds that ended without a decision. Nobody is named in it.
    """

    period: Period
    stages: Mapping[str, int]
    in_use: tuple[Entry, ...]
    approved: tuple[Row, ...]
    refused: tuple[Row, ...]
    undecided: tuple[Row, ...]
    open: tuple[Row, ...]
    incidents: tuple[Row, ...]
    obligations: Counts

    def as_json(self) -> dict[str, Any]:
        """All of it."""
        rounds = {
            name: [dict(row) for row in getattr(self, name)]
            for name in ("approved", "refused", "undecided", "open", "incidents")
        }
        return {
            "period": self.period.as_json(),
            "stages": dict(self.stages),
            "in_use": [entry.as_json() for entry in self.in_use],
            **rounds,
            "obligations": asdict(self.obligations),
        }


def gathered(reading: Reading, period: Period, moment: Moment, rules: BoardRules) -> CouncilReport:
    """The report on a period. Raises NotAllowed."""
    reading.require(Right.SEE_ALL)
    entries = portfolio.gathered(reading).entries
    rounds = reading.rows("report_rounds", **period.stamps)
    decided = {_OPEN, _APPROVED, _REFUSED}
    return CouncilReport(
        period,
        Counter(entry.stage for entry in entries),
        tuple(entry for entry in entries if entry.stage == _IN_USE),
        tuple(row for row in rounds if row["state"] == _APPROVED),
        tuple(row for row in rounds if row["state"] == _REFUSED),
        tuple(row for row in rounds if row["state"] not in decided),
        tuple(row for row in rounds if row["state"] == _OPEN),
        tuple(reading.rows("report_incidents", **period.stamps)),
        counted(open_obligations(reading, moment, rules)),
    )
