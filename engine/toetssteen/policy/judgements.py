"""From the residue of partial evaluation to the judgements that `verdict.findings` reads."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from toetssteen.policy.bundle import Bundle
from toetssteen.policy.catalogue import Norm, possible_dates
from toetssteen.policy.errors import PolicyError, PolicyProblem
from toetssteen.policy.rego_values import Incomparable
from toetssteen.policy.three_valued import (
    NO,
    YES,
    Possible,
    Reading,
    Residue,
    Truth,
    Unreadable,
    alternatives,
    any_of,
)

# What is asked of partial evaluation: each entry that holds, or that an open fact can make hold.
QUERY = "data.verdict.truths.holds[entry]"
_OUTPUT = "entry"

Rows: TypeAlias = "list[tuple[Possible, Reading]]"


@dataclass(frozen=True, slots=True)
class Judged:
    """Norms by id and concepts by name, as `input.judged` and `input.labels` have them."""

    norms: Mapping[str, dict[str, Any]]
    labels: Mapping[str, dict[str, Any]]


def read_judgements(
    left: Mapping[str, Any],
    open_facts: frozenset[str],
    norms: Iterable[str],
    bundle: Bundle,
    unaskable: Collection[str] = (),
) -> Judged:
    """Read the answer of a compile request for QUERY.

    `unaskable`: open facts that nobody can be asked (again); they never lead. Raises PolicyError
    for what cannot be read, and Conflict for a rule that has two values at once.
    """
    rows = _rows(left, open_facts)
    askable = open_facts.difference(unaskable)
    judged = {}
    for id_ in norms:
        kinds = {kind: rows.get((kind, id_), []) for kind in ("applies", "met", "from", "literal")}
        judged[id_] = _judgement(kinds, bundle.norms[id_], open_facts, askable)
    labels = {}
    for label, reads in bundle.label_reads.items():
        reading = _truth(rows.get(("label", label), []), reads & open_facts)
        asks = sorted(reading.asks)
        leads = _leads([reading], askable)
        labels[label] = {"truth": reading.truth, "asks": asks, "leads": leads}
    return Judged(judged, labels)


def sent(input_: Mapping[str, Any]) -> dict[str, Any]:
    """What OPA needs of the input of a verdict: not which facts are asked, only how many."""
    judged = {id_: _brief(judgement) for id_, judgement in input_["judged"].items()}
    labels = {
        label: {"truth": reading["truth"], "leads": reading["leads"]}
        for label, reading in input_["labels"].items()
    }
    return {**input_, "judged": judged, "labels": labels}


def _brief(judgement: Mapping[str, Any]) -> dict[str, Any]:
    if judgement["applies"] == Truth.NO:
        return {"applies": Truth.NO}
    brief = {key: judgement[key] for key in ("applies", "met", "from", "literal", "leads")}
    return {**brief, "away": len(judgement["asks"]["applies"])}


def with_asks(verdict: dict[str, Any], input_: Mapping[str, Any]) -> dict[str, Any]:
    """The verdict with, at each finding and concept, the facts that can still settle it."""
    for id_, finding in verdict["findings"].items():
        judgement = input_["judged"].get(id_)
        finding["asks"] = judgement["asks"] if judgement else {}
    verdict["labels"] = input_["labels"]
    return verdict


def _rows(left: Mapping[str, Any], open_facts: frozenset[str]) -> dict[tuple[str, str], Rows]:
    rows: dict[tuple[str, str], Rows] = {}
    try:
        residue = Residue(left.get("queries") or (), left.get("support") or (), open_facts)
        for (kind, name), third, reading in residue.entries(_OUTPUT):
            rows.setdefault((kind, name), []).append((third, reading))
    except (Unreadable, Incomparable) as error:
        problem = PolicyProblem("residue_unreadable", f"{QUERY}: {error}")
        raise PolicyError("policy_failed", (problem,)) from error
    return rows


def _judgement(
    kinds: Mapping[str, Rows], norm: Norm, open_facts: frozenset[str], askable: frozenset[str]
) -> dict[str, Any]:
    reads = norm.reads & open_facts
    applies, met = _truth(kinds["applies"], reads), _truth(kinds["met"], reads)
    begins, open_date = _dates(kinds["from"], reads, norm)
    literal, _ = _dates(kinds["literal"], reads, norm)
    # Nothing to ask of what certainly does not apply, or is certainly met.
    settled = applies.truth is Truth.NO or met.truth is Truth.YES
    questions = {"applies": applies, "met": met, "from": open_date}
    asks = {name: [] if settled else sorted(open_.asks) for name, open_ in questions.items()}
    return {
        "applies": applies.truth,
        "met": met.truth,
        "from": begins,
        "literal": literal["only"],
        "asks": asks,
        "leads": [] if settled else _leads(questions.values(), askable),
    }


def _leads(questions: Iterable[Reading], askable: frozenset[str]) -> list[str]:
    """What to ask first: whether it applies, then whether it is met, then from when.

    Of each, the facts that the policy reads first of those that can be asked.
    """
    for reading in questions:
        for turn in (*reading.order, reading.asks):
            if waiting := turn & askable & reading.asks:
                return sorted(waiting)
    return []


def _truth(rows: Rows, reads: frozenset[str]) -> Reading:
    """One truth over all alternatives. An open one that names no fact may wait for any it reads."""
    reading = any_of(reading for _, reading in rows) if rows else NO
    if reading.truth is not Truth.OPEN:
        return reading
    # Where OPA leaves a rule as it was, all open facts are asked: the norm reads only some.
    return Reading(Truth.OPEN, (reading.asks & reads) or reads, reading.order)


def _dates(rows: Rows, reads: frozenset[str], norm: Norm) -> tuple[dict[str, Any], Reading]:
    """The dates that can still come out, and the facts that settle which."""
    found = alternatives([(reading, value) for value, reading in rows])
    if not all(isinstance(value, str) for value in found.values):
        message = f"norms.{norm.id} begins to hold on what is no date: {found.values}"
        problem = PolicyProblem("no_date", message, norm.file, norm.row)
        raise PolicyError("policy_failed", (problem,))
    dates = possible_dates(
        sorted(found.values), others=found.anything, maybe_none=found.maybe_undefined
    )
    if found.certain or found.never:
        return dates, YES
    return dates, Reading(Truth.OPEN, (found.asks & reads) or reads, found.order)
