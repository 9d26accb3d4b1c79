"""A verdict: what OPA composed, joined with the catalogue, and what it was computed from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from toetssteen.intake.facts import Value
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questions import Text
from toetssteen.policy.bundle import Bundle, digest_of
from toetssteen.policy.catalogue import LegalSource, Level, Norm

FORMAT = "toetssteen.verdict/1"


class Outcome(StrEnum):
    """What a verdict comes to, most severe first."""

    PROHIBITED = "prohibited"
    INCOMPLETE = "incomplete"
    BOARD_REVIEW = "board_review"
    CONDITIONAL = "conditional"
    PERMITTED = "permitted"

    @property
    def severity(self) -> int:
        """5 for prohibited down to 1 for permitted."""
        return len(Outcome) - list(Outcome).index(self)


def plain(value: Value | None) -> object:
    """An answer as JSON has it."""
    return list(value) if isinstance(value, tuple) else value


@dataclass(frozen=True, slots=True)
class Finding:
    """A norm judged on the facts of one initiative.

    `status`: met, unmet, not_applicable, met_or_not_applicable, unknown. `force`: in_force, coming,
    ended, never (the law does not reach this system), open; None where the norm does not apply.
    `counts`: whether it weighs in the outcome today ("yes", "no", "open").
    """

    norm: Norm
    answer: Mapping[str, Any]
    used: Mapping[str, Any]
    due_at_this_stage: bool

    @property
    def status(self) -> str:
        """Met, unmet, not applicable or unknown."""
        return str(self.answer["status"])

    @property
    def force(self) -> str | None:
        """Whether the norm holds on the date of the verdict."""
        force: str | None = self.answer["force"]
        return force

    @property
    def counts(self) -> str:
        """Whether it weighs in the outcome."""
        return str(self.answer["counts"])

    @property
    def applies_from(self) -> str | None:
        """The date from which it holds for this initiative, where that is certain."""
        date: str | None = self.answer["applies_from"]
        return date

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts that can still settle it. From when it holds only matters if that is open."""
        asks = self.answer["asks"]
        questions = ["applies", "met", *(["from"] if self.force == "open" else [])]
        return tuple(sorted({fact for key in questions for fact in asks.get(key, ())}))

    def as_json(self) -> dict[str, Any]:
        """The finding as it stands in a verdict."""
        norm = self.norm
        return {
            "norm": norm.id,
            "level": norm.level.value,
            "status": self.status,
            "title": _texts(norm.title),
            "description": _texts(norm.description),
            "source": norm.source.as_json(),
            "urn": norm.urn,
            "applies": self.answer["applies"],
            "force": self.force,
            "applies_from": self.applies_from,
            "applies_from_candidates": self.answer["applies_from_candidates"],
            "applies_from_literal": self.answer["applies_from_literal"],
            "caveat": _texts(norm.caveat) if norm.caveat else None,
            "due": norm.due,
            "due_at_this_stage": self.due_at_this_stage,
            "counts": self.counts,
            "responsible": norm.responsible,
            "remedy": _texts(norm.remedy),
            "facts_used": _plainly(self.used),
            "facts_missing": list(self.missing),
        }


@dataclass(frozen=True, slots=True)
class Label:
    """A legal concept judged on the facts of one initiative; `status`: "yes", "no" or "open".

    `source`: where the law defines it, None where it does not. `missing`: the facts that can still
    settle it.
    """

    name: str
    status: str
    source: LegalSource | None
    used: Mapping[str, Any]
    missing: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """The concept as it stands in a verdict."""
        return {
            "status": self.status,
            "source": self.source.as_json() if self.source else None,
            "facts_used": _plainly(self.used),
            "facts_missing": list(self.missing),
        }


@dataclass(frozen=True)
class Verdict:
    """All findings on one initiative, the outcome, the route and the missing facts."""

    initiative: Initiative
    as_of: str
    answer: Mapping[str, Any]
    bundle: Bundle
    opa_version: str

    @property
    def outcome(self) -> Outcome:
        """What it comes to."""
        return Outcome(self.answer["outcome"])

    @property
    def worst_reachable(self) -> Outcome:
        """The harshest outcome that open facts can still lead to."""
        return Outcome(self.answer["worst_reachable"])

    @property
    def route(self) -> Mapping[str, Any]:
        """The lane, and who decides."""
        route: Mapping[str, Any] = self.answer["route"]
        return route

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts that the outcome still waits for."""
        labels = self.answer["labels"].values()
        open_findings = (finding for finding in self.findings if finding.counts == "open")
        waiting = {fact for finding in open_findings for fact in finding.missing}
        return tuple(sorted(waiting.union(*(label["asks"] for label in labels))))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every active norm: the heaviest level first, then by id."""
        order = list(Level)
        answers = dict(self.answer["findings"])
        answers |= {
            id_: _not_applicable(self.bundle.norms[id_]) for id_ in self.answer["not_applicable"]
        }
        answered = self.initiative.facts.answered
        found = [
            Finding(
                norm := self.bundle.norms[id_],
                answer,
                {fact: answered[fact] for fact in norm.reads if fact in answered},
                self.answer["due"][norm.due],
            )
            for id_, answer in answers.items()
        ]
        return tuple(sorted(found, key=lambda f: (order.index(f.norm.level), f.norm.id)))

    @cached_property
    def classification(self) -> tuple[Label, ...]:
        """The legal concepts that it states, by name."""
        bundle, answered = self.bundle, self.initiative.facts.answered
        waiting = self.answer["labels"]
        return tuple(
            Label(
                name,
                status,
                bundle.label_sources[name],
                {fact: answered[fact] for fact in bundle.label_reads[name] if fact in answered},
                tuple(waiting[name]["asks"]) if name in waiting else (),
            )
            for name, status in sorted(self.answer["classification"].items())
        )

    def finding(self, norm: str) -> Finding | None:
        """The finding on one norm, by its id; None where it is not active."""
        return next((found for found in self.findings if found.norm.id == norm), None)

    @property
    def weighing(self) -> tuple[Finding, ...]:
        """The findings that make the outcome what it is, heaviest first."""
        return tuple(finding for finding in self.findings if finding.counts != "no")

    @cached_property
    def basis(self) -> Mapping[str, Any]:
        """What was judged: the date, the stage and the facts."""
        facts = self.initiative.facts
        return {
            "as_of": self.as_of,
            "stage": self.initiative.stage,
            "facts": facts.nested(),
            "unknown": sorted(facts.unknown),
        }

    def as_json(self) -> dict[str, Any]:
        """The verdict as it is published and replayed; see docs/generated."""
        return {
            "format": FORMAT,
            "initiative": {"id": self.initiative.id, "title": self.initiative.title},
            **self.basis,
            "outcome": self.outcome.value,
            "worst_reachable": self.worst_reachable.value,
            "mildest_reachable": self.answer["mildest_reachable"],
            "classification": {label.name: label.as_json() for label in self.classification},
            "route": dict(self.route),
            "missing": list(self.missing),
            "findings": [finding.as_json() for finding in self.findings],
            "settings": dict(self.bundle.settings),
            "computed_from": {
                "input": digest_of(self.basis),
                "bundle": self.bundle.digest,
                "policies": self.bundle.policies_digest,
                "revision": self.bundle.revision,
                "opa": self.opa_version,
            },
        }


def _plainly(answers: Mapping[str, Any]) -> dict[str, object]:
    return {fact: plain(answers[fact]) for fact in sorted(answers)}


def _texts(text: Text) -> dict[str, str]:
    return {"nl": text.nl, "en": text.en}


def _not_applicable(norm: Norm) -> dict[str, Any]:
    """What is said of a norm that certainly does not apply: OPA only names it."""
    return {
        "status": "not_applicable",
        "applies": "no",
        "force": None,
        "applies_from": norm.applies_from,
        "applies_from_candidates": [],
        "applies_from_literal": norm.applies_from_literal,
        "counts": "no",
        "asks": {},
    }
