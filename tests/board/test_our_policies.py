"""The policies and settings of this repository: what incidents ask for, and who decides."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.board import board_policies
from toetssteen.board.judged import KINDS, UNREACHABLE
from toetssteen.board.rules import BoardRules
from toetssteen.intake.facts import read_facts
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.errors import PolicyError
from toetssteen.triage.assessment import assess

AFTER_ALL_DATES = "2031-01-01"
# A high-risk system of the municipality's own, on the market: Article 73 asks its provider.
PROVIDER: dict[str, object] = {
    "system.technique": "ai",
    "system.developed_by": "in_house",
    "system.under_own_name": True,
    "system.used_by_municipality": True,
    "transparency.placed_on_market": True,
    "area.annex_iii": ["p5a_public_benefits"],
    "persons.profiling": True,
    "product.annex_i": "none",
    "scope.exclusions": [],
    "system.changes": [],
    UNREACHABLE: False,
    "practice.kinds": [],
    "history.in_service_on": "2028-01-10",
}
CLOCKS = {
    "report_urgent": ("infrastructure", "reported_urgent", "incidents.days_to_report_urgent"),
    "report_death": ("death", "reported_death", "incidents.days_to_report_death"),
    "report_serious": ("rights", "reported", "incidents.days_to_report"),
}


@pytest.fixture(scope="session")
def rules(policy_set: PolicySet) -> BoardRules:
    return BoardRules.of(policy_set.bundle, board_policies.settings())


def test_every_duty_names_a_norm_and_what_must_have_happened(
    rules: BoardRules, policy_set: PolicySet
) -> None:
    facts = policy_set.questionnaire.questions
    happens = {*facts[KINDS].codes, *rules.circumstances}
    for duty in rules.duties.values():
        assert duty.norm in policy_set.bundle.norms, duty.code
        assert duty.on <= happens, duty.code
        assert duty.unless is None or duty.unless in rules.circumstances
        assert duty.after is None or duty.after in rules.duties
    assert UNREACHABLE in facts
    assert {KINDS} == {fact for fact in facts if fact == KINDS}


@pytest.mark.parametrize("code", CLOCKS)
def test_the_clock_of_a_duty_is_that_of_its_norm(
    code: str, rules: BoardRules, policy_set: PolicySet, engine: PolicyEngine
) -> None:
    duty = rules.duties[code]
    kind, handled, days = CLOCKS[code]

    def status(number: int) -> str:
        given: dict[str, Any] = {
            **PROVIDER,
            KINDS: [kind],
            "incidents.handling": ["at_once", handled],
            days: number,
        }
        facts = read_facts(given, policy_set.questionnaire)
        plan = Initiative("case", "A case", "", "in_use", facts, "case.yaml")
        finding = assess(engine, plan, AFTER_ALL_DATES).finding(duty.norm)
        assert finding is not None
        return finding.status

    assert duty.days is not None
    assert kind in duty.on
    assert ["met", "unmet"] == [status(duty.days), status(duty.days + 1)]


def test_the_clock_of_a_data_breach_is_in_the_name_of_the_answer_that_the_norm_reads(
    rules: BoardRules, policy_set: PolicySet
) -> None:
    duty = rules.duties["report_breach"]
    codes = policy_set.questionnaire.questions["security.breach"].codes
    assert f"within_{duty.hours}_hours" in codes


def test_the_provider_is_told_before_the_others_and_use_stops_first(rules: BoardRules) -> None:
    noticed = datetime(2028, 3, 24, 7, tzinfo=UTC)
    order = sorted(rules.duties, key=lambda code: rules.duties[code].place(noticed))
    assert "suspend_use" == order[0]
    assert order.index("tell_provider") < order.index("tell_importer_and_authority")


def test_every_decider_of_a_norm_can_decide(policy_set: PolicySet) -> None:
    settings = board_policies.settings()
    rights = settings["rooms"]["registry"]["rights"]
    deciders = {n.responsible for n in policy_set.bundle.norms.values() if n.level == "approval"}
    assert {"control_board", "fg", "ciso"} <= deciders
    assert {"process_owner", *deciders} <= {role for role in rights if "decide" in rights[role]}


@pytest.mark.parametrize(
    "changed",
    [
        {"rules": {"nobody": "majority"}},
        {"obligation_days": {"idea": 10}},
    ],
)
def test_settings_that_would_be_passed_over_are_refused(
    policy_set: PolicySet, changed: dict[str, object]
) -> None:
    with pytest.raises(PolicyError):
        BoardRules.of(policy_set.bundle, board_policies.settings(**changed))
