"""The published schema of a verdict: all verdicts fit it, and nothing else does."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from tests.conftest import TODAY
from toetssteen.intake.facts import Facts
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.assessment import assess
from toetssteen.triage.schema import assessment_schema, verdict_schema
from toetssteen.triage.verdict import Verdict

_FACTS: dict[str, Facts] = {
    "nothing known": Facts({}, frozenset()),
    "all unknown": Facts({}, frozenset({"system.technique", "practice.kinds"})),
    "an old system": Facts(
        {"system.technique": "ai", "history.in_service_on": "2019-01-01"}, frozenset()
    ),
    "a prohibition": Facts(
        {
            "system.technique": "ai",
            "system.used_by_municipality": True,
            "practice.kinds": ("infers_emotions",),
        },
        frozenset(),
    ),
    "no algorithm": Facts(
        {"system.technique": "no_algorithm", "personal_data.processed": False}, frozenset()
    ),
}
_DAYS = ("2024-01-01", "2025-06-01", TODAY, "2027-12-02", "2031-01-01")


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    """The schema of a verdict, ready for use."""
    return jsonschema.Draft202012Validator(verdict_schema())


def _judged(facts: Facts, as_of: str, stage: str, engine: PolicyEngine) -> Verdict:
    return assess(engine, Initiative("plan", "Plan", "", stage, facts, "test"), as_of)


@pytest.mark.parametrize("schema", [verdict_schema(), assessment_schema()])
def test_the_schema_is_one(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("facts", _FACTS.values(), ids=_FACTS)
@pytest.mark.parametrize("as_of", _DAYS)
def test_verdicts_of_all_sorts_fit(
    as_of: str, facts: Facts, engine: PolicyEngine, validator: jsonschema.Draft202012Validator
) -> None:
    verdict = _judged(facts, as_of, "in_use", engine)
    assert [] == [error.message for error in validator.iter_errors(verdict.as_json())]


def test_verdicts_at_every_stage_fit(
    engine: PolicyEngine, policy_set: PolicySet, validator: jsonschema.Draft202012Validator
) -> None:
    for stage in policy_set.bundle.data["vocabulary"]["stages"]:
        verdict = _judged(_FACTS["an old system"], TODAY, stage, engine)
        assert [] == [error.message for error in validator.iter_errors(verdict.as_json())]


def test_nothing_may_be_added_or_left_out_anywhere(
    engine: PolicyEngine, validator: jsonschema.Draft202012Validator
) -> None:
    verdict = _judged(_FACTS["a prohibition"], TODAY, "idea", engine).as_json()
    verdict["findings"] = verdict["findings"][:2]
    for place in _objects(verdict):
        changed = copy.deepcopy(verdict)
        _at(changed, place)["Something new"] = 1
        assert not validator.is_valid(changed), place
    for name in verdict:
        assert not validator.is_valid({key: verdict[key] for key in verdict if key != name}), name


def _objects(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of all objects, but for those inside the settings, which have their own schema."""
    if place[:1] == ("settings",) and len(place) > 1:
        return
    if isinstance(value, dict):
        yield place
        for key, below in value.items():
            yield from _objects(below, (*place, key))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _objects(below, (*place, number))


def _at(value: Any, place: tuple[Any, ...]) -> Any:
    for step in place:
        value = value[step]
    return value
