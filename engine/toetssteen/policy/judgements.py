"""From the residue of partial evaluation to the judgements that `verdict.findings` reads."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from toetssteen.policy.bundle import Bundle
from toetssteen.policy.catalogue import possible_dates
from toetssteen.policy.three_valued import (
    NO,
    Possible,
    Reading,
    Residue,
    Truth,
    alternatives,
    any_of,
)

Rows: TypeAlias = "list[tuple[Possible, Reading]]"


@dataclass(frozen=True, slots=True)
class Judged:
    """Norms by id and concepts by name, in the shape that `input.judged` and `input.labels` have."""

    norms: Mapping[str, dict[str, Any]]
    labels: Mapping[str, dict[str, Any]]


def read_judgements(
    left: Mapping[str, Any],
    output: str,
    open_facts: frozenset[str],
    norms: Iterable[str],
    bundle: Bundle,
    unaskable: Collection[str] = (),
) -> Judged:
    """Read the answer of a compile request for `data.verdict.truths.holds[<output>]`.

    `unaskable`: open facts that nobody can be asked (again); they never lead.
    """
    residue = Residue(left.get("queries") or (), left.get("support") or (), open_facts)
    rows: dict[tuple[str, str], Rows] = {}
    for (kind, name), third, reading in residue.entries(output):
        rows.setdefault((kind, name), []).append((third, reading))
    askable = open_facts.difference(unaskable)
    judged = {}
    for id_ in norms:
        kinds = {kind: rows.get((kind, id_), []) for kind in ("applies", "met", "from", "literal")}
        judged[id_] = _norm(kinds, bundle.norms[id_].reads & open_facts, askable)
    labels = {}
    for label, reads in bundle.label_reads.items():
        reading = _truth(rows.get(("label", label), []), reads & open_facts)
        asks = sorted(reading.asks)
        labels[label] = {"truth": reading.truth, "asks": asks, "leads": _leads([asks], askable)}
    return Judged(judged, labels)


def _norm(
    kinds: Mapping[str, Rows], reads: frozenset[str], askable: frozenset[str]
) -> dict[str, Any]:
    applies, met = _truth(kinds["applies"], reads), _truth(kinds["met"], reads)
    begins, begin_asks = _dates(kinds["from"], reads)
    literal, _ = _dates(kinds["literal"], reads)
    # Nothing to ask of what certainly does not apply, or is certainly met.
    settled = applies.truth is Truth.NO or met.truth is Truth.YES
    asks = {
        "applies": [] if settled else sorted(applies.asks),
        "met": [] if settled else sorted(met.asks),
        "from": [] if settled else sorted(begin_asks),
    }
    return {
        "applies": applies.truth,
        "met": met.truth,
        "from": begins,
        "literal": literal,
        "asks": asks,
        "leads": _leads(asks.values(), askable),
    }


def _leads(questions: Iterable[Sequence[str]], askable: frozenset[str]) -> list[str]:
    """What to ask first: whether it applies, then whether it is met, then from when."""
    waiting = ([fact for fact in asks if fact in askable] for asks in questions)
    return next(filter(None, waiting), [])


def _truth(rows: Rows, reads: frozenset[str]) -> Reading:
    """One truth over all alternatives. An open one that names no fact may wait for any it reads."""
    reading = any_of(reading for _, reading in rows) if rows else NO
    if reading.truth is Truth.OPEN and not reading.asks:
        return Reading(Truth.OPEN, reads)
    return reading


def _dates(
    rows: Rows, reads: frozenset[str]
) -> tuple[dict[str, Any], frozenset[str]]:
    """The dates that can still come out, and the facts that settle which."""
    found = alternatives([(reading, value) for value, reading in rows])
    dates = possible_dates(
        sorted(found.values), others=found.anything, maybe_none=found.maybe_undefined
    )
    return dates, frozenset() if found.certain or found.never else found.asks or reads
