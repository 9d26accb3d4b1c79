"""What differs between two verdicts on one initiative, and why: in codes, without sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from itertools import chain
from typing import Any, Generic, TypeAlias, TypeVar

from toetssteen.errors import BadInput
from toetssteen.policy.catalogue import Level
from toetssteen.triage.verdict import FORMAT, Outcome

Document: TypeAlias = Mapping[str, Any]
Value = TypeVar("Value")
# How heavy a finding weighs that certainly, possibly or not counts in the outcome.
_WEIGHTS = {"yes": 2, "open": 1, "no": 0}
# A norm that is not about the initiative says the same as a norm that is not there.
_NOT_APPLICABLE = "not_applicable"
_CANDIDATES = "applies_from_candidates"
_NOTHING = (0,) * len(Level)


class Cause(StrEnum):
    """What two verdicts were computed from, where that is not the same."""

    FACTS = "facts"
    STAGE = "stage"
    DATE = "date"
    POLICY = "policy"
    SETTINGS = "settings"
    OPA = "opa"


@dataclass(frozen=True, slots=True)
class Shift(Generic[Value]):
    """One thing in both verdicts."""

    before: Value
    after: Value

    @property
    def changed(self) -> bool:
        """Whether it is another one."""
        return self.before != self.after

    def as_json(self) -> dict[str, Any]:
        """Both, as they stand in a comparison."""
        return {"before": self.before, "after": self.after}


@dataclass(frozen=True, slots=True)
class Standing:
    """How a norm stands in a verdict; the names are those of a finding in its document."""

    level: str
    status: str
    force: str | None
    counts: str
    applies_from: str | None
    applies_from_candidates: tuple[str, ...]
    applies_from_literal: str | None

    @classmethod
    def of(cls, finding: Document) -> Standing:
        """Read it from a finding of a verdict's document."""
        values = {name: finding[name] for name in _names()}
        return cls(**{**values, _CANDIDATES: tuple(finding[_CANDIDATES])})

    @property
    def weight(self) -> tuple[int, ...]:
        """How much it weighs in the outcome, with a place for each level, heaviest first."""
        weight = _WEIGHTS[self.counts]
        return tuple(weight if level == self.level else 0 for level in Level)

    def as_json(self) -> dict[str, Any]:
        """The standing as it stands in a comparison."""
        values = {name: getattr(self, name) for name in _names()}
        return {**values, _CANDIDATES: list(self.applies_from_candidates)}


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A norm that stands otherwise; None where there is no such norm, or none that applies."""

    norm: str
    before: Standing | None
    after: Standing | None

    @property
    def changed(self) -> tuple[str, ...]:
        """What differs: names of Standing; all of them where it was not there on one side."""
        if self.before is None or self.after is None:
            return _names()
        return tuple(n for n in _names() if getattr(self.before, n) != getattr(self.after, n))

    @property
    def harshness(self) -> tuple[int, ...]:
        """How much harsher it weighs after than before, by level, heaviest first."""
        return _minus(*(side.weight if side else _NOTHING for side in (self.after, self.before)))

    def as_json(self) -> dict[str, Any]:
        """The change as it stands in a comparison."""
        return {
            "norm": self.norm,
            "before": self.before.as_json() if self.before else None,
            "after": self.after.as_json() if self.after else None,
            "changed": list(self.changed),
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between a verdict and a later one.

    `classification`: the concepts that are judged otherwise, as "yes", "no" or "open"; None where
    there is no such concept. `asked`, `settled`: facts that the outcome waits for only after, and
    only before. `route`: who decides and when it is reviewed, None where that is the same.
    `causes`: what the verdicts were computed from that differs, also where it changed nothing.
    """

    outcome: Shift[Outcome]
    worst_reachable: Shift[Outcome]
    classification: Mapping[str, Shift[str | None]]
    findings: tuple[FindingChange, ...]
    asked: tuple[str, ...]
    settled: tuple[str, ...]
    route: Shift[Document] | None
    causes: tuple[Cause, ...]

    @property
    def changed(self) -> bool:
        """Whether the verdicts say anything else."""
        return bool(
            self.outcome.changed
            or self.worst_reachable.changed
            or self.classification
            or self.findings
            or self.asked
            or self.settled
            or self.route
        )

    @property
    def harshness(self) -> tuple[int, ...]:
        """How much harsher the later verdict is; sorts, and is its own negative the other way.

        First the outcome, then the worst that it can become, then what weighs by level.
        """
        weights = (change.harshness for change in self.findings)
        return (
            self.outcome.after.severity - self.outcome.before.severity,
            self.worst_reachable.after.severity - self.worst_reachable.before.severity,
            *map(sum, zip(_NOTHING, *weights, strict=True)),
        )

    def as_json(self) -> dict[str, Any]:
        """The comparison as it is given out."""
        return {
            "changed": self.changed,
            "causes": [cause.value for cause in self.causes],
            "outcome": self.outcome.as_json(),
            "worst_reachable": self.worst_reachable.as_json(),
            "classification": {
                label: shift.as_json() for label, shift in self.classification.items()
            },
            "findings": [change.as_json() for change in self.findings],
            "questions": {"asked": list(self.asked), "settled": list(self.settled)},
            "route": self.route.as_json() if self.route else None,
        }


def compare(before: Document, after: Document) -> Comparison:
    """Compare two verdicts, each as its document (`Verdict.as_json`, or what was stored of it).

    Findings come harshest first. Raises BadInput for a document of another format.
    """
    for document in (before, after):
        if document.get("format") != FORMAT:
            raise BadInput("not_a_verdict", given=document.get("format"), expected=FORMAT)
    missing = [frozenset(document["missing"]) for document in (before, after)]
    route: Shift[Document] = Shift(before["route"], after["route"])
    return Comparison(
        outcome=Shift(Outcome(before["outcome"]), Outcome(after["outcome"])),
        worst_reachable=Shift(
            Outcome(before["worst_reachable"]), Outcome(after["worst_reachable"])
        ),
        classification=dict(_labels(before["classification"], after["classification"])),
        findings=tuple(sorted(_findings(before, after), key=_harshest_first)),
        asked=tuple(sorted(missing[1] - missing[0])),
        settled=tuple(sorted(missing[0] - missing[1])),
        route=route if route.changed else None,
        causes=tuple(_causes(before, after)),
    )


def _labels(
    before: Mapping[str, Document], after: Mapping[str, Document]
) -> Iterator[tuple[str, Shift[str | None]]]:
    for label in sorted({*before, *after}):
        shift = Shift(
            *(side[label]["status"] if label in side else None for side in (before, after))
        )
        if shift.changed:
            yield label, shift


def _findings(before: Document, after: Document) -> Iterator[FindingChange]:
    sides = [
        {finding["norm"]: Standing.of(finding) for finding in _applicable(document)}
        for document in (before, after)
    ]
    for norm in dict.fromkeys(chain(*sides)):
        change = FindingChange(norm, sides[0].get(norm), sides[1].get(norm))
        if change.before != change.after:
            yield change


def _applicable(document: Document) -> Iterable[Document]:
    return (found for found in document["findings"] if found["status"] != _NOT_APPLICABLE)


def _harshest_first(change: FindingChange) -> tuple[list[int], int, str]:
    heaviest = min(
        list(Level).index(Level(side.level)) for side in (change.before, change.after) if side
    )
    return [-weight for weight in change.harshness], heaviest, change.norm


def _causes(before: Document, after: Document) -> Iterator[Cause]:
    computed = [document["computed_from"] for document in (before, after)]
    differs = {
        Cause.FACTS: any(before[key] != after[key] for key in ("facts", "unknown")),
        Cause.STAGE: before["stage"] != after["stage"],
        Cause.DATE: before["as_of"] != after["as_of"],
        Cause.POLICY: computed[0]["policies"] != computed[1]["policies"],
        Cause.SETTINGS: before["settings"] != after["settings"],
        Cause.OPA: computed[0]["opa"] != computed[1]["opa"],
    }
    return (cause for cause in Cause if differs[cause])


def _names() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Standing))


def _minus(left: Iterable[int], right: Iterable[int]) -> tuple[int, ...]:
    return tuple(a - b for a, b in zip(left, right, strict=True))
