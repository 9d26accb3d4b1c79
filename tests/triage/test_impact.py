"""Records judged by two policies: in order, each once, however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.policy.small_policies import HARMLESS, TODAY, edit, initiative, serving
from toetssteen.errors import BadInput
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage import impact
from toetssteen.triage.impact import Effect, Given, Side, effects, harshest_first
from toetssteen.triage.verdict import Outcome

IMPACTFUL: dict[str, object] = {
    **HARMLESS,
    "decision.affected": 1000,
    "approvals.control_board": "approved",
}


@pytest.fixture
def before(small: PolicySet, small_engine: PolicyEngine) -> Side:
    """The small policies."""
    return Side(small_engine, small.questionnaire)


@pytest.fixture
def after(tree: Path, opa_binary: Path) -> Iterator[Side]:
    """The same with a prohibition more."""
    edit(tree, "norms/org/reviewed/reviewed.rego", "level: obligation", "level: prohibition")
    policies = build(tree, opa_binary)
    with serving(policies, opa_binary) as engine:
        yield Side(engine, policies.questionnaire)


def _records(small: PolicySet) -> list[Given]:
    found: list[Given] = []
    for number in range(7):
        given = IMPACTFUL if number % 2 else {**HARMLESS, "decision.affected": number}
        plan = replace(initiative(small, given), title=str(number))
        found.append(Given(f"{number}.yaml", plan, TODAY))
    found.insert(3, Given("wrong.yaml", BadInput("unknown_fact", given="x"), TODAY))
    return found


def test_each_record_is_judged_once_in_order_whatever_is_held_at_a_time(
    small: PolicySet, before: Side, after: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = _records(small)
    found: list[Effect] = []
    seen = []
    for number in (2, 200):
        monkeypatch.setattr(impact, "_AT_ONCE", number)
        found = list(effects(iter(records), before, after))
        assert [record.file for record in records] == [effect.file for effect in found]
        seen.append([(e.title, e.outcome, e.comparison, e.unread) for e in found])
    assert seen[0] == seen[1]
    outcomes = {effect.title: effect.outcome for effect in found if effect.changed}
    assert {"": None, **dict.fromkeys("135", Outcome.PROHIBITED)} == outcomes


def test_what_cannot_be_judged_comes_first_then_the_harshest(
    small: PolicySet, before: Side, after: Side
) -> None:
    found = harshest_first(effects(_records(small), before, after))
    assert ["wrong.yaml", "1.yaml", "3.yaml", "5.yaml", "0.yaml"] == [e.file for e in found][:5]
    milder = harshest_first(effects(_records(small), after, before))
    assert ["wrong.yaml", "0.yaml"] == [effect.file for effect in milder][:2]
    assert ["1.yaml", "3.yaml", "5.yaml"] == [effect.file for effect in milder][-3:]


def test_policies_can_be_retired_once_their_records_were_judged(
    small: PolicySet, before: Side, after: Side
) -> None:
    for effect in effects(_records(small), before, after):
        assert isinstance(effect, Effect)
    assert 0 == after.engine._serving._users


def test_each_record_is_judged_on_its_own_day(small: PolicySet, before: Side, after: Side) -> None:
    plan = initiative(small, IMPACTFUL)
    days = ("2025-12-31", TODAY)
    found = list(effects([Given("plan.yaml", plan, day) for day in days], before, after))
    assert [*days] == [effect.as_of for effect in found]
    assert [Outcome.PERMITTED, Outcome.PROHIBITED] == [effect.outcome for effect in found]
