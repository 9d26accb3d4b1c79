"""How norms are judged while facts are open, and what is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.policy.small_policies import HARMLESS, edit, record, serving
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.errors import PolicyError
from toetssteen.policy.judgements import Judged, read_judgements
from toetssteen.policy.kleene import YES, Conflict, Possible, Reading, Truth, alternatives

OVERSEER = "norms/aia/overseer/overseer.rego"
HIGH_RISK: dict[str, object] = {
    "system.technique": "ai",
    "system.watches": ["streets"],
    "decision.affected": 50,
    "decision.automatic": False,
}


def _judged(policies: PolicySet, engine: PolicyEngine, given: dict[str, object]) -> dict[str, Any]:
    judged: dict[str, Any] = engine.input_of(record(policies, given))["judged"]
    return judged


@pytest.mark.parametrize(
    ("given", "truths"),
    [
        pytest.param({}, ("open", "open"), id="nothing known"),
        pytest.param(
            {"system.technique": "rules"}, ("no", "open"), id="a trigger that is not there"
        ),
        pytest.param(HIGH_RISK, ("yes", "open"), id="it applies"),
        pytest.param({"oversight.assigned": False}, ("open", "no"), id="certainly not met"),
        pytest.param(
            {"oversight.assigned": True, "oversight.trained": True}, ("open", "yes"), id="met"
        ),
        pytest.param(
            {"system.technique": "ai", "system.watches": []}, ("no", "open"), id="none of these"
        ),
        pytest.param(
            {"system.technique": "ai", "system.watches": ["homes"], "decision.affected": 10},
            ("yes", "open"),
            id="no exception can hold any more",
        ),
    ],
)
def test_a_norm_is_judged_in_three_values(
    small: PolicySet,
    small_engine: PolicyEngine,
    given: dict[str, object],
    truths: tuple[str, str],
) -> None:
    judgement = _judged(small, small_engine, given)["aia.overseer"]
    assert truths == (judgement["applies"], judgement["met"])


def test_an_open_norm_asks_for_what_can_settle_it(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    judgement = _judged(small, small_engine, HIGH_RISK)["aia.overseer"]
    assert {
        "applies": [],
        "met": ["oversight.assigned", "oversight.trained"],
        "from": ["history.in_service_on"],
    } == judgement["asks"]


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"system.technique": "rules"}, id="certainly not about it"),
        pytest.param({"oversight.assigned": True, "oversight.trained": True}, id="certainly met"),
    ],
)
def test_what_is_settled_asks_for_nothing(
    small: PolicySet, small_engine: PolicyEngine, given: dict[str, object]
) -> None:
    judgement = _judged(small, small_engine, given)["aia.overseer"]
    assert {"applies": [], "met": [], "from": []} == judgement["asks"]
    assert [] == judgement["leads"]


def test_whether_it_applies_is_asked_first_then_whether_it_is_met_then_from_when(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    given: dict[str, object] = {}
    asked: list[set[str]] = []
    for answers in (
        HIGH_RISK,
        {"oversight.assigned": True, "oversight.trained": "unknown"},
        {"history.in_service_on": "unknown"},
    ):
        asked.append(set(_judged(small, small_engine, given)["aia.overseer"]["leads"]))
        given |= answers
    assert asked[0] <= set(HIGH_RISK)
    assert asked[1] <= {"oversight.assigned", "oversight.trained"}
    assert {"history.in_service_on"} == asked[2]
    assert [] == _judged(small, small_engine, given)["aia.overseer"]["leads"]


def test_what_people_decide_never_leads(small: PolicySet, small_engine: PolicyEngine) -> None:
    given = {**HARMLESS, "decision.affected": 1000, "approvals.control_board": "unknown"}
    judgement = _judged(small, small_engine, given)["org.board_approval"]
    assert (["approvals.control_board"], []) == (judgement["asks"]["met"], judgement["leads"])


def test_only_norms_that_read_something_open_are_judged_beforehand(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    given = {fact: value for fact, value in HARMLESS.items() if fact != "oversight.reviewed_on"}
    assert {"org.reviewed"} == set(_judged(small, small_engine, given))
    labels = small_engine.input_of(record(small, given))["labels"]
    assert "open" not in {label["truth"] for label in labels.values()}


def test_the_dates_that_can_still_come_out_are_kept(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    begins = _judged(small, small_engine, {})["aia.overseer"]["from"]
    assert (None, ["2026-08-02", "2027-12-02"], "2026-08-02") == (
        begins["only"],
        begins["candidates"],
        begins["earliest"],
    )
    known = _judged(small, small_engine, {"history.in_service_on": "2026-01-01"})
    assert "2026-08-02" == known["aia.overseer"]["from"]["only"]


def test_concepts_are_judged_too(small: PolicySet, small_engine: PolicyEngine) -> None:
    labels = small_engine.input_of(record(small, {"system.technique": "ai"}))["labels"]
    assert ("yes", []) == (labels["ai_system"]["truth"], labels["ai_system"]["asks"])
    assert ("open", ["decision.affected"]) == (
        labels["personal_data"]["truth"],
        labels["personal_data"]["asks"],
    )
    assert set(small.bundle.label_reads) == set(labels)


def test_nothing_left_is_no_for_every_norm(small: PolicySet) -> None:
    judged = read_judgements({}, small.bundle.facts, ["aia.overseer"], small.bundle)
    assert isinstance(judged, Judged)
    assert ("no", "no") == (
        judged.norms["aia.overseer"]["applies"],
        judged.norms["aia.overseer"]["met"],
    )


@pytest.mark.parametrize(
    "queries",
    [
        pytest.param([[{"index": 0, "terms": {"type": "boolean", "value": True}}]], id="no entry"),
        pytest.param(
            [
                [
                    {
                        "index": 0,
                        "terms": [
                            {"type": "ref", "value": [{"type": "var", "value": "eq"}]},
                            {"type": "var", "value": "entry"},
                            {"type": "array", "value": [{"type": "var", "value": "x"}] * 2},
                        ],
                    }
                ]
            ],
            id="an entry that names no norm",
        ),
    ],
)
def test_what_cannot_be_read_is_an_error(small: PolicySet, queries: list[Any]) -> None:
    with pytest.raises(PolicyError) as failed:
        read_judgements({"queries": queries}, small.bundle.facts, [], small.bundle)
    assert "residue_unreadable" == failed.value.problems[0].code


def test_two_certain_values_are_a_conflict() -> None:
    first, second = Possible(("2026-08-02",)), Possible(("2027-12-02",))
    with pytest.raises(Conflict):
        alternatives([(YES, first), (YES, second)])
    assert first == alternatives([(YES, first), (YES, first)])
    open_ = Reading(Truth.OPEN, frozenset({"a.b"}))
    assert first == alternatives([(YES, first), (open_, second)])


def test_a_norm_that_begins_on_what_is_no_date_is_an_error(tree: Path, opa_binary: Path) -> None:
    edit(tree, OVERSEER, "applies_from := transition.overseer", "applies_from := 2026")
    edit(tree, OVERSEER, "import data.classification.transition\n", "")
    policies = build(tree, opa_binary)
    with serving(policies, opa_binary) as engine, pytest.raises(PolicyError) as failed:
        engine.decide(record(policies, HIGH_RISK))
    [problem] = failed.value.problems
    assert ("no_date", OVERSEER) == (problem.code, problem.file)
    assert problem.row
