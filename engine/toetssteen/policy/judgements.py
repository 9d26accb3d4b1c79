"""From the residue of partial evaluation to the judgements that `verdict.findings` reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toetssteen.policy.bundle import Bundle
from toetssteen.policy.three_valued import (
    NO,
    Possible,
    Reading,
    Residue,
    Truth,
    alternatives,
    any_of,
)

# How a date that may lie anywhere, or never comes, compares with others.
_BEFORE_ALL = "0001-01-01"
_NEVER = "9999-12-31"


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
) -> Judged:
    """Read the answer of a compile request for `data.verdict.truths.holds[<output>]`."""
    residue = Residue(left.get("queries") or (), left.get("support") or (), open_facts)
    rows: dict[tuple[str, str], list[tuple[Possible, Reading]]] = {}
    for (kind, name), third, reading in residue.entries(output):
        rows.setdefault((kind, name), []).append((third, reading))
    judged = {}
    for id_ in norms:
        reads = bundle.norms[id_].reads & open_facts
        truths = {kind: _truth(rows.get((kind, id_), ()), reads) for kind in ("applies", "met")}
        dates = {kind: _dates(rows.get((kind, id_), ()), reads) for kind in ("from", "literal")}
        judged[id_] = {
            **{kind: reading.truth for kind, reading in truths.items()},
            **{kind: found for kind, (found, _) in dates.items()},
            "asks": {
                "applies": sorted(truths["applies"].asks),
                "met": sorted(truths["met"].asks),
                "from": sorted(dates["from"][1]),
            },
            "leads": [],
        }
    labels = {}
    for label, all_reads in bundle.label_reads.items():
        reading = _truth(rows.get(("label", label), ()), all_reads & open_facts)
        labels[label] = {"truth": reading.truth, "asks": sorted(reading.asks)}
    return Judged(judged, labels)


def _truth(rows: Sequence[tuple[Possible, Reading]], reads: frozenset[str]) -> Reading:
    """One truth over all alternatives. An open one that names no fact may wait for any it reads."""
    reading = any_of(reading for _, reading in rows) if rows else NO
    if reading.truth is Truth.OPEN and not reading.asks:
        return Reading(Truth.OPEN, reads)
    return reading


def _dates(
    rows: Sequence[tuple[Possible, Reading]], reads: frozenset[str]
) -> tuple[dict[str, Any], frozenset[str]]:
    """The dates that can still come out, and the facts that settle which."""
    found = alternatives([(reading, value) for value, reading in rows])
    values = sorted(found.values)
    never = found.never or found.anything or found.maybe_undefined
    dates = {
        "values": values,
        "earliest": _BEFORE_ALL if found.anything else values[0] if values else _NEVER,
        "latest": _NEVER if never else values[-1],
    }
    return dates, frozenset() if found.certain or found.never else found.asks or reads
