"""What a new verdict on an initiative says that the one before did not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from toetssteen.errors import ToetssteenError
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.errors import PolicyError
from toetssteen.registry import initiatives, products, verdicts
from toetssteen.registry.errors import RecordBroken
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.kept_facts import from_nested
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading
from toetssteen.registry.verdicts import Kept
from toetssteen.triage.comparison import Comparison, Document, compare
from toetssteen.triage.verdict import FORMAT, Outcome, Verdict

# What is judged of an initiative: its own facts, and what others bring to them.
FactsOf: TypeAlias = Callable[[Reading, Registered], Initiative]
FAILED, _CHANGED = "3", "2"
# So that numbers below nothing sort too; no verdict weighs more than this.
_ZERO, _WIDTH = 50_000, 5
_LEVELS = 4
_BASIS = ("as_of", "stage", "facts", "unknown")


def with_product(reading: Reading, registered: Registered) -> Initiative:
    """An initiative with the facts of the product that it uses, and nothing else."""
    return registered.as_judged(products.facts_for(reading, registered.product_id))


@dataclass
class Shelf:
    """The policies of earlier verdicts, each opened once."""

    _bundles: dict[tuple[str, str], Bundle] = field(default_factory=dict)

    def of(self, reading: Reading, kept: Kept) -> Bundle:
        """The policies of a verdict. Raises RecordBroken."""
        key = kept.summary.bundle_digest, kept.summary.revision
        if key not in self._bundles:
            self._bundles[key] = verdicts.bundle_of(reading, kept.summary)
        return self._bundles[key]


@dataclass(frozen=True, slots=True)
class Before:
    """A verdict as it was kept, opened once: `document` is all of it but its policies."""

    verdict_id: str
    document: Mapping[str, Any]
    bundle: Bundle
    opa_version: str

    @property
    def outcome(self) -> Outcome:
        """What it came to."""
        return Outcome(self.document["answer"]["outcome"])

    @property
    def side(self) -> Side:
        """What of it a comparison reads."""
        kept = self.document
        basis = {key: kept[key] for key in _BASIS}
        return Side(basis, kept["answer"], self.bundle, self.opa_version, self._missing)

    def _missing(self) -> tuple[str, ...]:
        kept = self.document
        facts = from_nested(kept["facts"], kept["unknown"])
        initiative = Initiative("", "", "", kept["stage"], facts, "")
        answer, opa = kept["answer"], self.opa_version
        return Verdict(initiative, kept["as_of"], answer, self.bundle, opa).missing


@dataclass(frozen=True, slots=True)
class Loaded:
    """An initiative as it was read to be judged; `state`: what its verdict follows from besides."""

    because: str
    registered: Registered
    initiative: Initiative
    state: Row
    before: Before | None = None
    broken: RecordBroken | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of judging it again. `state`: same, changed, first, or failed with an error."""

    loaded: Loaded
    state: str
    verdict: Verdict | None = None
    comparison: Comparison | None = None
    error: ToetssteenError | None = None

    @property
    def rank(self) -> str:
        """Sorts harshest last; empty where there is nothing to tell."""
        if self.error:
            return FAILED
        if self.state == "same" or self.verdict is None:
            return ""
        if self.comparison:
            return rank_of(self.comparison.harshness)
        outcome, worst = self.verdict.outcome, self.verdict.worst_reachable
        mildest = Outcome.PERMITTED.severity
        return rank_of((outcome.severity - mildest, worst.severity - mildest, *(0,) * _LEVELS))

    @property
    def outcome_before(self) -> Outcome | None:
        """What the verdict before came to."""
        return self.loaded.before.outcome if self.loaded.before else None


def load(
    reading: Reading, wanted: Iterable[tuple[str, str]], facts_of: FactsOf, shelf: Shelf
) -> list[Loaded]:
    """Read initiatives, given as (id, why), with the verdicts that count now. Raises NotAllowed."""
    found = []
    for id_, because in wanted:
        state = reading.row("review_state", initiative_id=id_)
        if state is None:
            raise RecordBroken("initiative_gone", initiative=id_)
        registered = initiatives.get(reading, id_)
        loaded = Loaded(because, registered, facts_of(reading, registered), state)
        found.append(_with_before(reading, loaded, shelf))
    return found


def _with_before(reading: Reading, loaded: Loaded, shelf: Shelf) -> Loaded:
    given = loaded.because, loaded.registered, loaded.initiative, loaded.state
    try:
        row = reading.row("current_verdict", initiative_id=loaded.registered.id)
        if row is None:
            return loaded
        kept = verdicts.kept(row)
        bundle = shelf.of(reading, kept)
        before = Before(kept.summary.id, kept.document, bundle, kept.summary.opa)
    except RecordBroken as error:
        return Loaded(*given, broken=error)
    return Loaded(*given, before=before)


def judged(loaded: Loaded, answer: Verdict | PolicyError) -> Judged:
    """Compare what was found with what was known."""
    if isinstance(answer, PolicyError):
        return Judged(loaded, "failed", error=answer)
    if loaded.broken:
        return Judged(loaded, "failed", verdict=answer, error=loaded.broken)
    if loaded.before is None:
        return Judged(loaded, "first", verdict=answer)
    before, after = loaded.before.side, side_of(answer)
    if before.said == after.said:
        return Judged(loaded, "same", verdict=answer)
    comparison = compare(*briefs(before, after))
    state = "changed" if comparison.changed else "same"
    return Judged(loaded, state, verdict=answer, comparison=comparison)


@dataclass(frozen=True, slots=True)
class Side:
    """One of two verdicts that are compared; `missing` is worked out only where it is needed."""

    basis: Mapping[str, Any]
    answer: Mapping[str, Any]
    bundle: Bundle
    opa_version: str
    missing: Callable[[], tuple[str, ...]]

    @property
    def said(self) -> Mapping[str, Any]:
        """What OPA said, and how heavy it weighs, apart from which policies it said it by."""
        levels = {id_: self.level(id_) for id_ in self.answer["findings"]}
        return {key: value for key, value in self.answer.items() if key != "bundle"} | {
            "levels": levels
        }

    def level(self, norm: str) -> str:
        """How heavy one of its norms weighs."""
        return self.bundle.norms[norm].level.value


def side_of(verdict: Verdict) -> Side:
    """What a comparison reads of a verdict."""
    return Side(
        verdict.basis,
        verdict.answer,
        verdict.bundle,
        verdict.opa_version,
        lambda: verdict.missing,
    )


def briefs(before: Side, after: Side) -> tuple[Document, Document]:
    """As much of the documents of two verdicts as tells them apart: the rest is most of the work.

    Norms of which OPA said the same on both sides are left out: they say nothing of a change.
    """
    same = {
        id_
        for id_, found in before.answer["findings"].items()
        if after.answer["findings"].get(id_) == found and before.level(id_) == after.level(id_)
    }
    return _brief(before, same), _brief(after, same)


def _brief(side: Side, without: Collection[str]) -> Document:
    answer = side.answer
    found: Mapping[str, Mapping[str, Any]] = answer["findings"]
    open_ = any(finding["counts"] == "open" for finding in found.values())
    asked = open_ or any(label["asks"] for label in answer["labels"].values())
    return {
        "format": FORMAT,
        **side.basis,
        "outcome": answer["outcome"],
        "worst_reachable": answer["worst_reachable"],
        "classification": {
            label: {"status": status} for label, status in answer["classification"].items()
        },
        "route": answer["route"],
        "missing": side.missing() if asked else (),
        "findings": [
            {"norm": id_, "level": side.level(id_), **finding}
            for id_, finding in found.items()
            if id_ not in without
        ],
        "settings": side.bundle.settings,
        "computed_from": {
            "policies": side.bundle.policies_digest,
            "opa": side.opa_version,
        },
    }


def rank_of(harshness: Iterable[int]) -> str:
    """Harshness as text that sorts as it does."""
    return _CHANGED + "".join(f"{_ZERO + number:0{_WIDTH}}" for number in harshness)
