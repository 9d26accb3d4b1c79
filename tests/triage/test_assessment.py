"""Assessing one initiative, and many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS, TODAY, edit, initiative, serving
from toetssteen.errors import BadInput
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.errors import DecisionUndefined, PolicyError
from toetssteen.triage.assessment import assess, assess_each
from toetssteen.triage.verdict import Verdict


def _cases(policies: PolicySet, number: int) -> list[Initiative]:
    return [
        replace(
            initiative(policies, {**HARMLESS, "decision.affected": place * 10}),
            id=f"case-{place}",
            stage="in_use" if place % 2 else "idea",
        )
        for place in range(number)
    ]


def test_many_are_assessed_as_each_is_in_order(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    cases = _cases(small, 120)
    found = list(assess_each(small_engine, cases, TODAY))
    assert [case.id for case in cases] == [
        verdict.initiative.id for verdict in found if isinstance(verdict, Verdict)
    ]
    for case, verdict in list(zip(cases, found, strict=True))[::17]:
        assert isinstance(verdict, Verdict)
        assert assess(small_engine, case, TODAY).as_json() == verdict.as_json()


def test_no_more_initiatives_are_taken_than_are_judged_at_a_time(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    case = initiative(small, HARMLESS)
    taken = 0

    def endless() -> Iterator[Initiative]:
        nonlocal taken
        while True:
            taken += 1
            yield case

    verdicts = assess_each(small_engine, endless(), TODAY)
    for judged in range(1, 301):
        next(verdicts)
        assert taken - judged < 2 * 50
    verdicts.close()  # type: ignore[attr-defined]


def test_an_initiative_that_cannot_be_judged_has_its_error_in_its_place(
    tree: Path, opa_binary: Path
) -> None:
    edit(
        tree,
        "verdict/verdict.rego",
        "\tverdict := {",
        "\t30 / (input.facts.decision.affected - 20) != 1\n\tverdict := {",
    )
    policies = build(tree, opa_binary)
    with serving(policies, opa_binary) as engine:
        cases = _cases(policies, 7)
        found = list(assess_each(engine, cases, TODAY))
        with pytest.raises(PolicyError, match="divide by zero"):
            assess(engine, cases[2], TODAY)
        with pytest.raises(DecisionUndefined):
            assess(engine, cases[5], TODAY)
    assert [False, False, True, False, False, True, False] == [
        isinstance(each, PolicyError) for each in found
    ]
    assert isinstance(found[5], DecisionUndefined)


@pytest.mark.parametrize(("stage", "as_of"), [("someday", TODAY), ("idea", "someday")])
def test_what_is_no_case_is_refused(
    small: PolicySet, small_engine: PolicyEngine, stage: str, as_of: str
) -> None:
    case = small_policies.initiative(small, HARMLESS, stage)
    with pytest.raises(BadInput):
        assess(small_engine, case, as_of)
    with pytest.raises(BadInput):
        list(assess_each(small_engine, [case], as_of))
