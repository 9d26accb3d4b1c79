"""What must change: the fewest facts, each shown to help by a verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from tests.answers import Answers, for_random_answers
from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS, TODAY, edit, initiative, serving
from toetssteen.intake.facts import Facts, Value
from toetssteen.intake.questionnaire import FactKind, FactType, Question
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.errors import BundleMismatch
from toetssteen.triage.assessment import assess
from toetssteen.triage.changes import Change, what_must_change
from toetssteen.triage.verdict import Outcome, Verdict

REVIEWED = "norms/org/reviewed/reviewed.rego"
OVERSEER = "norms/aia/overseer/overseer.rego"
WATCHING_HOMES: dict[str, object] = {
    **HARMLESS,
    "system.technique": "ai",
    "system.watches": ["homes", "streets"],
    "decision.affected": 50,
    "oversight.assigned": True,
    "oversight.trained": True,
}
NOT_REVIEWED: dict[str, object] = {**HARMLESS, "decision.affected": 200}

Wanted = dict[str, Value]


def _changes(
    policies: PolicySet, engine: PolicyEngine, given: dict[str, object]
) -> tuple[Verdict, tuple[Change, ...]]:
    verdict = assess(engine, initiative(policies, given), TODAY)
    changes = what_must_change(engine, policies.questionnaire, verdict)
    for change in changes:
        _is_true(engine, verdict, change)
    return verdict, changes


def _is_true(engine: PolicyEngine, verdict: Verdict, change: Change) -> None:
    """A change leads to the outcome that it names, which is milder."""
    facts = verdict.initiative.facts
    for each in change.steps:
        assert facts.answered.get(each.fact) == each.given
        facts = facts.with_answer(each.fact, each.wanted)
    after = assess(engine, replace(verdict.initiative, facts=facts), TODAY)
    assert change.outcome is after.outcome
    assert change.outcome.severity < verdict.outcome.severity


def _wanted(changes: tuple[Change, ...]) -> list[tuple[Wanted, str]]:
    return [
        ({each.fact: each.wanted for each in change.steps}, change.outcome.value)
        for change in changes
    ]


# --- one fact ---


def test_one_fact_lifts_a_prohibition(small: PolicySet, small_engine: PolicyEngine) -> None:
    verdict, changes = _changes(small, small_engine, WATCHING_HOMES)
    assert Outcome.PROHIBITED is verdict.outcome
    assert [
        ({"system.technique": "no_algorithm"}, "permitted"),
        ({"system.technique": "rules"}, "permitted"),
        ({"system.watches": ("streets",)}, "permitted"),
        ({"decision.ordered_by_court": True}, "permitted"),
    ] == _wanted(changes)
    assert {"describes"} == {
        each["kind"] for change in changes for each in change.as_json()["steps"]
    }


def test_what_is_delivered_comes_before_what_the_initiative_is(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    verdict, changes = _changes(small, small_engine, NOT_REVIEWED)
    assert Outcome.CONDITIONAL is verdict.outcome
    assert [
        ({"oversight.reviewed_on": "2026-01-01"}, "permitted"),
        ({"system.technique": "no_algorithm"}, "permitted"),
        # Of all numbers that help, the nearest.
        ({"decision.affected": 99}, "permitted"),
    ] == _wanted(changes)
    assert {
        "steps": [
            {
                "fact": "oversight.reviewed_on",
                "given": "2025-03-01",
                "wanted": "2026-01-01",
                "kind": "evidence",
            }
        ],
        "outcome": "permitted",
    } == changes[0].as_json()
    kinds = [change.as_json()["steps"][0]["kind"] for change in changes]
    assert sorted(kinds, reverse=True) == kinds
    assert {"evidence", "describes"} == set(kinds)


def test_what_was_never_asked_can_be_delivered_too(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    _, changes = _changes(small, small_engine, {**NOT_REVIEWED, "oversight.reviewed_on": "unknown"})
    [first] = changes[0].steps
    assert ("oversight.reviewed_on", None, TODAY, True) == (
        first.fact,
        first.given,
        first.wanted,
        first.deliverable,
    )


def test_what_people_decide_is_never_proposed(small: PolicySet, small_engine: PolicyEngine) -> None:
    given = {**HARMLESS, "decision.affected": 1000, "oversight.reviewed_on": "2026-02-01"}
    verdict, changes = _changes(small, small_engine, given)
    assert Outcome.BOARD_REVIEW is verdict.outcome
    assert {"system.technique": "no_algorithm"} in [wanted for wanted, _ in _wanted(changes)]
    assert ({"decision.affected": 999}, "permitted") in _wanted(changes)
    assert "approvals.control_board" not in str(changes)


def test_no_more_changes_than_needed(small: PolicySet, small_engine: PolicyEngine) -> None:
    """To leave one choice out is enough: leaving out both is not shown."""
    _, changes = _changes(small, small_engine, WATCHING_HOMES)
    assert {} not in [wanted for wanted, _ in _wanted(changes)]
    assert [("streets",)] == [
        each.wanted for change in changes for each in change.steps if each.fact == "system.watches"
    ]


def test_a_date_that_makes_it_come_later_is_found(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    given = {**WATCHING_HOMES, "system.watches": ["streets"], "oversight.trained": False}
    verdict, changes = _changes(small, small_engine, given)
    assert Outcome.CONDITIONAL is verdict.outcome
    assert ({"oversight.trained": True}, "permitted") == _wanted(changes)[0]
    assert ({"history.in_service_on": "2026-08-02"}, "permitted") in _wanted(changes)


# --- from prohibited to incomplete ---


def test_what_is_no_longer_certainly_prohibited_is_milder(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    given: dict[str, object] = {
        "system.technique": "ai",
        "system.watches": ["homes"],
        "decision.ordered_by_court": False,
    }
    verdict, changes = _changes(small, small_engine, given)
    assert Outcome.PROHIBITED is verdict.outcome
    assert ({"decision.ordered_by_court": True}, "incomplete") in _wanted(changes)


# --- two facts ---


def _always_overseen(tree: Path) -> None:
    edit(
        tree,
        OVERSEER,
        "applies if high_risk.annex_iii",
        "applies if input.facts.decision.affected >= 0",
    )
    edit(tree, OVERSEER, "import data.classification.high_risk\n", "")
    edit(tree, OVERSEER, "applies_from := transition.overseer\n", "")
    edit(tree, OVERSEER, "import data.classification.transition\n", "")
    edit(tree, OVERSEER, "applies_from_literal:", "applies_from:")


def test_where_one_fact_is_not_enough_two_are_found(tree: Path, opa_binary: Path) -> None:
    _always_overseen(tree)
    policies = build(tree, opa_binary)
    with serving(policies, opa_binary) as engine:
        verdict, changes = _changes(policies, engine, HARMLESS)
    assert Outcome.CONDITIONAL is verdict.outcome
    assert [({"oversight.assigned": True, "oversight.trained": True}, "permitted")] == _wanted(
        changes
    )
    assert all(each.deliverable for each in changes[0].steps)


def test_two_norms_that_each_want_a_fact(tree: Path, opa_binary: Path) -> None:
    _always_overseen(tree)
    edit(
        tree,
        REVIEWED,
        "applies if {\n\tsystem.algorithm\n\tinput.facts.decision.affected >= 100\n}",
        "applies if input.facts.decision.affected >= 0",
    )
    edit(tree, REVIEWED, "import data.classification.system\n", "")
    policies = build(tree, opa_binary)
    with serving(policies, opa_binary) as engine:
        given = {**HARMLESS, "oversight.trained": True}
        _, changes = _changes(policies, engine, given)
    assert (
        {"oversight.assigned": True, "oversight.reviewed_on": "2026-01-01"},
        "permitted",
    ) == _wanted(changes)[0]


def test_where_nothing_helps_nothing_is_said(tree: Path, opa_binary: Path) -> None:
    _always_overseen(tree)
    edit(
        tree,
        OVERSEER,
        "\tinput.facts.oversight.assigned\n\tinput.facts.oversight.trained\n",
        '\tinput.facts.approvals.control_board == "approved"\n',
    )
    policies = build(tree, opa_binary)
    with serving(policies, opa_binary) as engine:
        verdict, changes = _changes(policies, engine, HARMLESS)
    assert Outcome.CONDITIONAL is verdict.outcome
    assert () == changes


# --- when it is not asked ---


@pytest.mark.parametrize("given", [HARMLESS, {}, {"system.technique": "ai"}])
def test_nothing_must_change_where_nothing_stands_in_the_way_or_facts_are_missing(
    small: PolicySet, small_engine: PolicyEngine, given: dict[str, object]
) -> None:
    verdict, changes = _changes(small, small_engine, given)
    assert verdict.outcome in {Outcome.PERMITTED, Outcome.INCOMPLETE}
    assert () == changes


def test_a_verdict_by_other_policies_is_not_searched(
    small: PolicySet, small_engine: PolicyEngine, tree: Path, opa_binary: Path
) -> None:
    edit(tree, REVIEWED, ">= 100", ">= 101")
    policies = build(tree, opa_binary)
    verdict = assess(small_engine, initiative(small, NOT_REVIEWED), TODAY)
    with serving(policies, opa_binary) as engine, pytest.raises(BundleMismatch):
        what_must_change(engine, policies.questionnaire, verdict)


def test_the_same_search_gives_the_same_changes(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    turned = {fact: NOT_REVIEWED[fact] for fact in reversed(NOT_REVIEWED)}
    _, one = _changes(small, small_engine, NOT_REVIEWED)
    _, two = _changes(small, small_engine, turned)
    assert [change.as_json() for change in one] == [change.as_json() for change in two]


# --- against trying everything ---


def test_every_fact_that_helps_by_itself_is_found(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    def finds_all(answers: Answers) -> None:
        facts = answers.partial()
        case = small_policies.initiative(small, {})
        verdict = assess(small_engine, replace(case, facts=facts), TODAY)
        changes = what_must_change(small_engine, small.questionnaire, verdict)
        for change in changes:
            _is_true(small_engine, verdict, change)
        if verdict.outcome not in {Outcome.PERMITTED, Outcome.INCOMPLETE}:
            helping = _facts_that_help(small, small_engine, verdict)
            single = {change.steps[0].fact for change in changes if len(change.steps) == 1}
            assert helping == single
            assert not helping or all(len(change.steps) == 1 for change in changes)

    for_random_answers(small.questionnaire, finds_all, examples=25)


def _facts_that_help(policies: PolicySet, engine: PolicyEngine, verdict: Verdict) -> set[str]:
    """Try all answers of each question, as far as they can make a difference."""
    decided: set[str] = set()
    undecided: set[str] = set()
    for fact, question in policies.questionnaire.questions.items():
        if question.kind is FactKind.DECISION:
            continue
        for value in _ANSWERS[question.type](question):
            facts: Facts = verdict.initiative.facts.with_answer(fact, value)
            after = assess(engine, replace(verdict.initiative, facts=facts), TODAY)
            if after.outcome.severity < verdict.outcome.severity:
                (undecided if after.outcome is Outcome.INCOMPLETE else decided).add(fact)
    return decided or undecided


def _sets(question: Question) -> list[Value]:
    ways: list[tuple[str, ...]] = [()]
    for code in sorted(question.codes):
        ways += [(*way, code) for way in ways]
    return list(chain(ways))


_ANSWERS: dict[FactType, Callable[[Question], list[Value]]] = {
    FactType.YES_NO: lambda _: [True, False],
    FactType.CHOICE: lambda question: list(question.codes),
    FactType.SEVERAL: _sets,
    FactType.NUMBER: lambda _: [0, 1, 9, 10, 99, 100, 999, 1000],
    FactType.DATE: lambda _: ["2025-12-31", "2026-01-01", "2026-08-01", "2026-08-02"],
}
