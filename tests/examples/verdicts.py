"""What the tests of this folder say of verdicts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from toetssteen.triage.verdict import Finding, Verdict

# What makes a verdict incomplete while it is open.
_DECISIVE = ("prohibition", "approval")


def as_bytes(verdict: Verdict) -> bytes:
    """The verdict as it is stored."""
    return json.dumps(verdict.as_json(), ensure_ascii=False).encode()


def summary(verdict: Verdict) -> dict[str, Any]:
    """A verdict in the words of examples/expected-verdicts.yaml."""
    return {
        "outcome": verdict.outcome.value,
        "worst_reachable": verdict.worst_reachable.value,
        "lane": verdict.route["lane"],
        "deciders": sorted(decider["role"] for decider in verdict.route["deciders"]),
        "weighs": {
            finding.norm.id: finding.status
            for finding in verdict.findings
            if finding.counts == "yes"
        },
        "open": sorted(
            finding.norm.id
            for finding in verdict.findings
            if finding.counts == "open" and finding.norm.level.value in _DECISIVE
        ),
        "coming": {
            finding.norm.id: _coming(finding)
            for finding in verdict.findings
            if finding.force == "coming" and finding.answer["applies"] == "yes"
        },
    }


def finding_of(verdict: Verdict, norm: str) -> Finding | None:
    """The finding on a norm; None where the norm does not exist on the verdict's date."""
    return next((found for found in verdict.findings if found.norm.id == norm), None)


def in_another_order(value: object) -> object:
    """A document with its keys and choices the other way round."""
    if isinstance(value, Mapping):
        return {key: in_another_order(value[key]) for key in reversed(list(value))}
    if isinstance(value, list):
        return [in_another_order(item) for item in reversed(value)]
    return value


def _coming(finding: Finding) -> dict[str, Any]:
    literal = finding.answer["applies_from_literal"]
    dates = {"from": finding.applies_from} | ({"literal": literal} if literal else {})
    return dates | {"status": finding.status}
