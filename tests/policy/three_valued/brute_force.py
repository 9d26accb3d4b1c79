"""Compares the three-valued reading with plain evaluation of every completion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

from tests.policy.three_valued.random_facts import Answers, every_completion, random_answers
from tests.policy.three_valued.random_policies import Batch
from tests.policy.three_valued.serving import Key, serving
from toetssteen.policy.three_valued import NO, Possible, Reading, Truth

# Completions, and what comes out in each: true, a date, or None where it is undefined.
Outcomes: TypeAlias = Sequence[tuple[Answers, Any]]

_KINDS = ("applies", "met", "from")


@dataclass(frozen=True)
class Compared:
    """One reading beside what comes out: a fault where it is unsound, and what it costs."""

    key: Key
    answers: Answers
    reading: Reading | Possible
    asks: frozenset[str]
    needed: frozenset[str]
    is_open: bool
    really_open: bool
    fault: str


def compare_all(opa: Path, batch: Batch, rng: Random, partials: int) -> Iterator[Compared]:
    """Compare every truth and date of a batch, for so many random partial answers."""
    completions = every_completion(batch.facts)
    keys = [
        *((kind, norm) for world in batch.worlds for norm in world.norms for kind in _KINDS),
        *(("label", label) for world in batch.worlds for label in world.labels),
    ]
    with serving(opa, batch) as served:
        holds = served.evaluate(completions)
        for _ in range(partials):
            answers = random_answers(rng, batch.facts)
            readings = served.read(answers)
            fitting = [n for n, each in enumerate(completions) if answers.items() <= each.items()]
            for key in keys:
                outcomes = [(completions[n], holds[n].get(key)) for n in fitting]
                yield _compare(key, answers, readings.get(key, NO), outcomes)


def _compare(
    key: Key, answers: Answers, reading: Reading | Possible, outcomes: Outcomes
) -> Compared:
    possible = _possible(reading)
    is_open = possible is None or len(possible) != 1
    really_open = any(outcome != outcomes[0][1] for _, outcome in outcomes)
    open_facts = frozenset(outcomes[0][0].keys() - answers.keys())
    pairs = {fact: _pair(fact, open_facts, outcomes) for fact in open_facts if really_open}
    needed = frozenset(fact for fact, pair in pairs.items() if pair)
    asks = reading.asks if is_open else frozenset()
    fault = ""
    if asks - open_facts:
        fault = f"it asks {sorted(asks - open_facts)}, which are answered"
    if is_open and needed - asks:
        fact = min(needed - asks)
        fault = f"it does not ask {fact}, which settles it between these two:\n{pairs[fact]}"
    for completion, outcome in outcomes:
        if possible is None:
            excluded = outcome is None and not _can_be_undefined(reading)
        else:
            excluded = outcome not in possible
        if excluded:
            fault = f"it excludes {outcome}, which comes out for\n{completion}"
    return Compared(key, answers, reading, asks, needed, is_open, really_open, fault)


def _possible(reading: Reading | Possible) -> set[Any] | None:
    """What a reading leaves possible; None where that is anything."""
    if isinstance(reading, Reading):
        left: dict[Truth, set[Any]]
        left = {Truth.YES: {True}, Truth.NO: {None}, Truth.OPEN: {True, None}}
        return left[reading.truth]
    if reading.anything:
        return None
    return {*reading.values, None} if _can_be_undefined(reading) else set(reading.values)


def _can_be_undefined(reading: Reading | Possible) -> bool:
    return isinstance(reading, Reading) or reading.maybe_undefined or reading.never


def _pair(
    fact: str, open_facts: frozenset[str], outcomes: Outcomes
) -> tuple[Answers, Answers] | None:
    """Two completions that differ in this fact only, with another outcome."""
    others = sorted(open_facts - {fact})
    seen: dict[str, tuple[Answers, Any]] = {}
    for completion, outcome in outcomes:
        rest = repr([completion[name] for name in others])
        first, expected = seen.setdefault(rest, (completion, outcome))
        if expected != outcome:
            return first, completion
    return None
