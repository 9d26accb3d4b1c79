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
    with engine.session() as session:
        answer = session.decide(record)
        return Verdict(initiative, as_of, answer, session.bundle, session.opa_version)


def assess_each(
    engine: PolicyEngine, initiatives: Iterable[Initiative], as_of: str
) -> Iterator[Verdict | PolicyError]:
    """Judge many on one date, in order; see assess_each_on."""
    return assess_each_on(engine, ((initiative, as_of) for initiative in initiatives))


def assess_each_on(
    engine: PolicyEngine, given: Iterable[tuple[Initiative, str]]
) -> Iterator[Verdict | PolicyError]:
    """Judge many, each on its date, in order. Where a norm fails on one, its error comes instead.

    All are judged by the policies of the moment when it begins.
    """
    named, judged = tee(given)
    records = (Record(as_of, item.stage, item.facts) for item, as_of in judged)
    with engine.session() as session:
        opa_version = session.opa_version
        for (initiative, as_of), answer in zip(named, session.decide_each(records), strict=True):
            if isinstance(answer, PolicyError):
                yield answer
            else:
                yield Verdict(initiative, as_of, answer, session.bundle, opa_version)
