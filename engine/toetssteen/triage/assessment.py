"""Assesses initiatives: the engine's answers as verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee

from toetssteen.intake.initiative import Initiative
from toetssteen.policy.engine import PolicyEngine, Record
from toetssteen.policy.errors import PolicyError
from toetssteen.triage.verdict import Verdict


def assess(engine: PolicyEngine, initiative: Initiative, as_of: str) -> Verdict:
    """Judge one initiative on a date ("YYYY-MM-DD"). Raises the engine's errors."""
    record = Record(as_of, initiative.stage, initiative.facts)
    return Verdict(initiative, as_of, engine.decide(record), engine.bundle, engine.opa_version)


def assess_each(
    engine: PolicyEngine, initiatives: Iterable[Initiative], as_of: str
) -> Iterator[Verdict | PolicyError]:
    """Judge many, in order. Where a norm fails on one, its error comes in its place."""
    named, judged = tee(initiatives)
    records = (Record(as_of, item.stage, item.facts) for item in judged)
    for initiative, answer in zip(named, engine.decide_each(records), strict=True):
        if isinstance(answer, PolicyError):
            yield answer
        else:
            yield Verdict(initiative, as_of, answer, engine.bundle, engine.opa_version)
