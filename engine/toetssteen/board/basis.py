"""The facts that a decision stands on: it holds as long as they are what they were."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from toetssteen.intake.facts import UNKNOWN, Facts
from toetssteen.policy.bundle import Bundle, canonical_json, digest_of
from toetssteen.policy.catalogue import Level, Norm
from toetssteen.triage.verdict import Finding, Verdict, plain

_DESCRIBES = "describes"
_IN_FORCE = ("in_force", "open")


@dataclass(frozen=True)
class Basis:
    """Facts by name: the answer, "unknown", or None where nobody was asked yet."""

    facts: Mapping[str, object]

    @cached_property
    def digest(self) -> str:
        """Equal for equal facts."""
        return digest_of(dict(self.facts))

    @property
    def text(self) -> str:
        """The facts as they are kept."""
        return canonical_json(dict(self.facts)).decode()

    @classmethod
    def from_text(cls, text: str) -> Basis:
        """The facts that were kept."""
        return cls(json.loads(text))

    def holds_for(self, facts: Facts) -> bool:
        """Whether these facts are still the same, whatever else became known."""
        return _named(self.facts, facts) == self.facts

    def is_that_of(self, verdict: Verdict) -> bool:
        """Whether a verdict stands on the same: nothing else is said, and nothing more weighs."""
        weighing = _weighing_names(verdict)
        return weighing <= self.facts.keys() and self.holds_for(verdict.initiative.facts)


def of_verdict(verdict: Verdict) -> Basis:
    """What a decision stands on: all that was said to describe the initiative to any norm.

    Of the norms that weigh also what nobody knows yet. Evidence is not part of it: delivering it
    must not undo a decision. Nor are decisions, and an approval that was given counts as one that
    is asked for, so that it does not undo itself.
    """
    facts = verdict.initiative.facts
    read = frozenset().union(*(finding.norm.reads for finding in verdict.findings))
    said = _describing(read & facts.answered.keys(), verdict.bundle)
    return Basis(_named(said | _weighing_names(verdict), facts))


def of_norm(norm: Norm, facts: Facts, bundle: Bundle) -> Basis:
    """What the judgement of one norm stands on, except what people decided."""
    return Basis(_named(norm.reads - bundle.decided_facts, facts))


def _weighing_names(verdict: Verdict) -> frozenset[str]:
    weighing = (finding.norm.reads for finding in verdict.findings if _weighs(finding))
    return _describing(frozenset().union(*weighing), verdict.bundle)


def _weighs(finding: Finding) -> bool:
    if finding.counts != "no":
        return True
    return (
        finding.norm.level is Level.APPROVAL
        and finding.answer["applies"] != "no"
        and finding.force in _IN_FORCE
        and finding.due_at_this_stage
    )


def _describing(names: frozenset[str], bundle: Bundle) -> frozenset[str]:
    facts = bundle.data["intake"]["facts"]
    return frozenset(name for name in names if facts[name]["kind"] == _DESCRIBES)


def _named(names: Iterable[str], facts: Facts) -> dict[str, object]:
    return {
        name: UNKNOWN if name in facts.unknown else plain(facts.answered.get(name))
        for name in sorted(names)
    }
