"""Whole cases, and what the law says of them: tests/cases/<theme>/expected-verdicts.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toetssteen.intake.documents import find_documents, load_document
from toetssteen.policy.catalogue import Level
from toetssteen.triage.verdict import Finding, Verdict

CASES = Path(__file__).resolve().parent
EXPECTED = "expected-verdicts.yaml"
# What stops an initiative or sends it to somebody: none of these may be missed.
DECISIVE = (Level.PROHIBITION, Level.APPROVAL)
# Where no day is known: the law never reaches the system, or each day that it can be is ahead.
_NO_DAY = ("never", "coming")
_NAMES_NORMS = ("decisive", "duties", "not_applicable", "not_yet")
KEYS = frozenset({"on", "stage", "outcome", "worst", "holds", "open", *_NAMES_NORMS})


@dataclass(frozen=True)
class Expectation:
    """What is expected of one case on one day."""

    path: Path
    as_of: str
    said: Mapping[str, Any]

    @property
    def id(self) -> str:
        """How pytest names it."""
        return f"{self.path.parent.name}/{self.path.stem} {self.as_of}"

    def stated(self) -> dict[str, str]:
        """All that is expected, by what it is about, in the words of `found`."""
        said = self.said
        labels = {"yes": said["holds"], "open": said.get("open", ())}
        classified = {label: truth for truth, names in labels.items() for label in names}
        norms = {**said["decisive"], **said.get("duties", {})}
        return {
            "outcome": said["outcome"],
            "worst reachable": said.get("worst", said["outcome"]),
            **{f"classification {label}": truth for label, truth in classified.items()},
            **{norm: self._status(**words) for norm, words in norms.items()},
            **dict.fromkeys(said.get("not_applicable", ()), "not_applicable"),
            **dict.fromkeys(said.get("not_yet", ()), "no finding"),
        }

    def found(self, verdict: Verdict) -> dict[str, str]:
        """The same of a verdict: what is expected, and all else that must have been."""
        asked = self.stated().keys()
        labels = verdict.answer["classification"]
        findings = {finding.norm.id: finding for finding in verdict.findings}
        return {
            "outcome": verdict.outcome.value,
            "worst reachable": verdict.worst_reachable.value,
            **{
                f"classification {label}": truth for label, truth in labels.items() if truth != "no"
            },
            **{norm: "no finding" for norm in self.norms() if norm not in findings},
            **{
                norm: _status(finding)
                for norm, finding in findings.items()
                if norm in asked or _must_be_named(finding)
            },
        }

    def norms(self) -> Iterator[str]:
        """Every norm that something is said of."""
        for part in _NAMES_NORMS:
            yield from self.said.get(part, ())

    def _status(
        self, *, literal: str | None = None, force: str | None = None, **statuses: str
    ) -> str:
        ((status, day),) = statuses.items()
        if day in _NO_DAY:
            return _words(status, day, None, literal)
        force = force or ("in_force" if day <= self.as_of else "coming")
        return _words(status, force, day, literal)


def differences(expected: Mapping[str, str], found: Mapping[str, str]) -> str:
    """What is not as expected, a line each."""
    return "\n".join(
        f"{about}: expected {expected.get(about, 'nothing')}, found {found.get(about, 'nothing')}"
        for about in sorted(expected.keys() | found.keys())
        if expected.get(about) != found.get(about)
    )


def read_expectations() -> tuple[Expectation, ...]:
    """All expectations, in the order of their files."""
    return tuple(
        Expectation(theme.parent / f"{name}.yaml", as_of, said)
        for theme in sorted(CASES.glob(f"*/{EXPECTED}"))
        for name, sayings in _mapping(theme).items()
        for said in sayings
        for as_of in said["on"]
    )


def case_files() -> tuple[Path, ...]:
    """All cases."""
    return find_documents([CASES])


def _mapping(path: Path) -> dict[str, Any]:
    document = load_document(path)
    assert isinstance(document, dict)
    return document


def _must_be_named(finding: Finding) -> bool:
    return finding.norm.level in DECISIVE and finding.status != "not_applicable"


def _status(finding: Finding) -> str:
    if finding.status == "not_applicable":
        return finding.status
    literal: str | None = finding.answer["applies_from_literal"]
    return _words(finding.status, str(finding.force), finding.applies_from, literal)


def _words(status: str, force: str, day: str | None, literal: str | None) -> str:
    return f"{status}, {force}, from {day}" + (f" (by the letter {literal})" if literal else "")
