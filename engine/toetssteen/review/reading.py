"""What a run found, read back as it was."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from toetssteen.triage.comparison import (
    Cause,
    Comparison,
    Document,
    FindingChange,
    Shift,
    Standing,
)
from toetssteen.triage.verdict import Outcome


def comparison_of(text: str) -> Comparison:
    """The comparison that was stored."""
    found: Mapping[str, Any] = json.loads(text)
    route = found["route"]
    return Comparison(
        outcome=_outcomes(found["outcome"]),
        worst_reachable=_outcomes(found["worst_reachable"]),
        classification={
            label: Shift(shift["before"], shift["after"])
            for label, shift in found["classification"].items()
        },
        findings=tuple(
            FindingChange(change["norm"], _standing(change["before"]), _standing(change["after"]))
            for change in found["findings"]
        ),
        asked=tuple(found["questions"]["asked"]),
        settled=tuple(found["questions"]["settled"]),
        route=Shift(route["before"], route["after"]) if route else None,
        causes=tuple(map(Cause, found["causes"])),
    )


def _outcomes(shift: Mapping[str, str]) -> Shift[Outcome]:
    return Shift(Outcome(shift["before"]), Outcome(shift["after"]))


def _standing(given: Document | None) -> Standing | None:
    return None if given is None else Standing.of(given)
