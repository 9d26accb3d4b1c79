"""What differs between two verdicts, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.answers import Answers, for_random_answers
from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS, TODAY, edit, initiative, serving
from toetssteen.errors import BadInput
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.assessment import assess
from toetssteen.triage.comparison import Cause, Comparison, compare
from toetssteen.triage.verdict import Outcome

Document = dict[str, Any]

HIGH_RISK: dict[str, object] = {
    **HARMLESS,
    "system.technique": "ai",
    "system.watches": ["streets"],
    "decision.affected": 50,
}
PROHIBITED: dict[str, object] = {**HIGH_RISK, "system.watches": ["homes"]}
COMING: dict[str, object] = {**HIGH_RISK, "history.in_service_on": "2026-10-01"}
IMPACTFUL: dict[str, object] = {**HARMLESS, "decision.affected": 1000}


def _judged(
    policies: PolicySet,
    engine: PolicyEngine,
    given: dict[str, object],
    *,
    as_of: str = TODAY,
    stage: str = "idea",
) -> Document:
    return assess(engine, initiative(policies, given, stage), as_of).as_json()


@pytest.fixture
def judged(small: PolicySet, small_engine: PolicyEngine) -> Any:
    """The document of a verdict by the small policies."""

    def judge(given: dict[str, object], **options: str) -> Document:
        return _judged(small, small_engine, given, **options)

    return judge


def _norms(comparison: Comparison) -> dict[str, tuple[str | None, str | None]]:
    """The status of each norm that stands otherwise, before and after."""
    return {
        change.norm: (
            change.before.status if change.before else None,
            change.after.status if change.after else None,
        )
        for change in comparison.findings
    }


def _turned(comparison: Document) -> Document:
    """A comparison as it would be the other way."""

    def turned(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        shift = {key: turned(below) for key, below in value.items()}
        if {"before", "after"} <= shift.keys():
            shift["before"], shift["after"] = shift["after"], shift["before"]
        if {"asked", "settled"} <= shift.keys():
            shift["asked"], shift["settled"] = shift["settled"], shift["asked"]
        return shift

    document: Document = turned(comparison)
    document["findings"] = sorted(map(turned, comparison["findings"]), key=lambda f: f["norm"])
    return document


def _unsorted(comparison: Document) -> Document:
    findings = sorted(comparison["findings"], key=lambda found: found["norm"])
    return {**comparison, "findings": findings}


def _negative(numbers: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(-number for number in numbers)


# --- what holds for every two verdicts ---


def test_a_verdict_does_not_differ_from_itself_and_two_differ_alike_both_ways(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    def holds(answers: Answers) -> None:
        one, other = (
            assess(
                small_engine,
                Initiative("case", "A case", "", "idea", answers.partial(), "case.yaml"),
                answers.random.choice(("2026-01-15", TODAY)),
            ).as_json()
            for _ in range(2)
        )
        same = compare(one, json.loads(json.dumps(one)))
        assert (False, (), (), 0) == (same.changed, same.causes, same.findings, sum(same.harshness))
        there, back = compare(one, other), compare(other, one)
        assert _unsorted(there.as_json()) == _turned(back.as_json())
        assert there.harshness == _negative(back.harshness)
        assert there.causes == back.causes
        assert there.causes or not there.changed

    for_random_answers(small.questionnaire, holds, examples=40)


# --- what differs ---


def test_a_harsher_verdict_names_what_came(judged: Any) -> None:
    comparison = compare(judged(HARMLESS), judged(PROHIBITED))
    assert (Outcome.PERMITTED, Outcome.PROHIBITED) == (
        comparison.outcome.before,
        comparison.outcome.after,
    )
    assert {
        "aia.no_home_watching": (None, "unmet"),
        "aia.overseer": (None, "unmet"),
    } == _norms(comparison)
    assert ["aia.no_home_watching", "aia.overseer"] == [f.norm for f in comparison.findings]
    assert (Cause.FACTS,) == comparison.causes
    assert comparison.route is not None
    assert ("fast", "stop") == (comparison.route.before["lane"], comparison.route.after["lane"])


def test_a_concept_that_is_judged_otherwise_is_named(judged: Any) -> None:
    comparison = compare(judged(HARMLESS), judged(HIGH_RISK))
    assert ("no", "yes") == (
        comparison.classification["ai_system"].before,
        comparison.classification["ai_system"].after,
    )
    before, after = judged(HARMLESS)["classification"], judged(HIGH_RISK)["classification"]
    same = {label for label in before if before[label]["status"] == after[label]["status"]}
    assert same
    assert before.keys() - same == comparison.classification.keys()


def test_a_finding_says_in_what_it_differs(judged: Any) -> None:
    comparison = compare(judged(COMING), judged(HIGH_RISK))
    (change,) = comparison.findings
    assert ("aia.overseer", ("force", "counts", "applies_from")) == (change.norm, change.changed)
    assert change.before is not None
    assert change.after is not None
    assert ("coming", "2027-12-02") == (change.before.force, change.before.applies_from)
    assert ("in_force", "2026-08-02") == (change.after.force, change.after.applies_from)


def test_what_the_outcome_waits_for_is_asked_and_what_it_does_not_is_settled(judged: Any) -> None:
    some = {fact: value for fact, value in IMPACTFUL.items() if fact != "decision.affected"}
    comparison = compare(judged(IMPACTFUL), judged(some))
    assert (("decision.affected",), ()) == (comparison.asked, comparison.settled)
    back = compare(judged(some), judged(IMPACTFUL))
    assert ((), ("decision.affected",)) == (back.asked, back.settled)


def test_a_norm_that_applies_to_neither_is_not_told(judged: Any) -> None:
    assert "aia.overseer" not in _norms(compare(judged(HARMLESS), judged(IMPACTFUL)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(HARMLESS, PROHIBITED, id="the outcome"),
        pytest.param(HARMLESS, HIGH_RISK, id="an obligation"),
        pytest.param(COMING, HIGH_RISK, id="a date that came nearer"),
        pytest.param(
            HIGH_RISK,
            {f: v for f, v in HIGH_RISK.items() if f != "decision.affected"},
            id="the worst that it can become",
        ),
    ],
)
def test_what_becomes_harsher_sorts_before_what_becomes_milder(
    judged: Any, before: dict[str, object], after: dict[str, object]
) -> None:
    harsher = compare(judged(before), judged(after))
    milder = compare(judged(after), judged(before))
    same = compare(judged(before), judged(before))
    assert milder.harshness < same.harshness < harsher.harshness


# --- why ---


@pytest.mark.parametrize(
    ("options", "cause"),
    [({"as_of": "2027-12-02"}, Cause.DATE), ({"stage": "in_use"}, Cause.STAGE)],
)
def test_a_verdict_on_the_same_facts_differs_by_its_date_or_its_stage(
    judged: Any, options: dict[str, str], cause: Cause
) -> None:
    comparison = compare(judged(COMING), judged(COMING, **options))
    assert (True, (cause,)) == (comparison.changed, comparison.causes)


def test_an_answer_unknown_instead_of_none_is_another_fact(judged: Any) -> None:
    without = {fact: value for fact, value in HIGH_RISK.items() if fact != "system.watches"}
    comparison = compare(judged(without), judged({**without, "system.watches": "unknown"}))
    assert (False, (Cause.FACTS,)) == (comparison.changed, comparison.causes)


def test_policies_are_told_apart_from_settings(judged: Any, tree: Path, opa_binary: Path) -> None:
    own = {"quorum": {"control_board": {"members": 4}}}
    edit(tree, "norms/aia/overseer/overseer.rego", "level: obligation", "level: prohibition")
    found = {}
    for name, root, settings in (
        ("settings", None, own),
        ("policy", tree, None),
        ("both", tree, own),
    ):
        policies = build(
            root or small_policies.write(tree.parent / "same"), opa_binary, settings=settings
        )
        with serving(policies, opa_binary) as engine:
            facts = {**IMPACTFUL, "system.technique": "ai", "system.watches": ["streets"]}
            found[name] = compare(judged(facts), _judged(policies, engine, facts))
    assert {
        "settings": (Cause.SETTINGS,),
        "policy": (Cause.POLICY,),
        "both": (Cause.POLICY, Cause.SETTINGS),
    } == {name: comparison.causes for name, comparison in found.items()}
    assert () == found["settings"].findings
    assert found["settings"].route is not None
    assert 4 == found["settings"].route.after["deciders"][0]["members"]
    (change,) = found["policy"].findings
    assert ("aia.overseer", ("level",)) == (change.norm, change.changed)


def test_a_norm_that_is_gone_is_told_as_milder(judged: Any, tree: Path, opa_binary: Path) -> None:
    policies = build(tree, opa_binary, settings={"packs": ["org"]})
    with serving(policies, opa_binary) as engine:
        comparison = compare(judged(HIGH_RISK), _judged(policies, engine, HIGH_RISK))
    assert {"aia.overseer": ("unmet", None)} == _norms(comparison)
    assert comparison.harshness < (0,)


# --- its form ---


def test_it_is_given_out_as_json(judged: Any) -> None:
    document = compare(judged(COMING), judged(HIGH_RISK)).as_json()
    assert document == json.loads(json.dumps(document))
    (finding,) = document.pop("findings")
    assert {
        "level": "obligation",
        "status": "unmet",
        "force": "coming",
        "counts": "no",
        "applies_from": "2027-12-02",
        "applies_from_candidates": [],
        "applies_from_literal": "2026-08-02",
    } == finding["before"]
    assert {
        "changed": True,
        "causes": ["facts"],
        "outcome": {"before": "permitted", "after": "conditional"},
        "worst_reachable": {"before": "permitted", "after": "conditional"},
        "classification": {},
        "questions": {"asked": [], "settled": []},
    } == {key: value for key, value in document.items() if key != "route"}


def test_what_is_no_verdict_is_refused(judged: Any) -> None:
    verdict = judged(HARMLESS)
    for other in ({}, {**verdict, "format": "toetssteen.verdict/2"}):
        with pytest.raises(BadInput) as refused:
            compare(verdict, other)
        assert "not_a_verdict" == refused.value.code
