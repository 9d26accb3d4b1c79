"""Whole cases, judged as the law says on each day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from tests.cases.expectations import (
    DECISIVE,
    KEYS,
    Expectation,
    case_files,
    differences,
    read_expectations,
)
from toetssteen.intake.documents import load_document
from toetssteen.intake.initiative import Initiative, read_initiative
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.assessment import assess
from toetssteen.triage.verdict import Outcome

EXPECTATIONS = read_expectations()
FEWEST = 60
# Both sides of each day on which the AI Act changes.
THROUGH_TIME = (
    "2026-07-23",
    "2026-07-28",
    "2026-12-01",
    "2026-12-03",
    "2027-12-01",
    "2027-12-03",
    "2028-08-03",
    "2030-08-03",
)


def initiative_of(expectation: Expectation, policies: PolicySet) -> Initiative:
    """The case, at the stage that the expectation is about."""
    path, stages = expectation.path, policies.bundle.data["vocabulary"]["stages"]
    read = read_initiative(load_document(path), str(path), policies.questionnaire, stages)
    return replace(read, stage=expectation.said.get("stage", read.stage))


@pytest.mark.parametrize("expectation", EXPECTATIONS, ids=lambda expectation: expectation.id)
def test_a_case_is_judged_as_the_law_says(
    engine: PolicyEngine, policy_set: PolicySet, expectation: Expectation
) -> None:
    verdict = assess(engine, initiative_of(expectation, policy_set), expectation.as_of)
    different = differences(expectation.stated(), expectation.found(verdict))
    assert not different, f"{expectation.id}\n{different}"


def test_every_case_has_expectations_and_there_are_enough() -> None:
    cases = case_files()
    assert set(cases) == {expectation.path for expectation in EXPECTATIONS}
    assert len(cases) >= FEWEST


def test_what_is_expected_is_about_norms_that_there_are(policy_set: PolicySet) -> None:
    # A slip in `not_yet`, or in a key, would otherwise expect nothing.
    assert {
        norm for each in EXPECTATIONS for norm in each.norms()
    } <= policy_set.bundle.norms.keys()
    assert {key for each in EXPECTATIONS for key in each.said} == KEYS


def test_the_cases_show_every_outcome() -> None:
    assert set(Outcome) == {expectation.said["outcome"] for expectation in EXPECTATIONS}


def test_every_prohibition_and_approval_decides_in_some_case(policy_set: PolicySet) -> None:
    norms = policy_set.bundle.norms.values()
    decided = {
        norm
        for expectation in EXPECTATIONS
        for norm, words in expectation.said["decisive"].items()
        if not words.keys() & {"unknown", "met_or_not_applicable"}
    }
    assert {norm.id for norm in norms if norm.level in DECISIVE} == decided


def test_cases_of_each_kind_of_duty_go_through_time() -> None:
    days: dict[str, list[str]] = defaultdict(list)
    for expectation in EXPECTATIONS:
        days[expectation.path.stem].append(expectation.as_of)
    assert {
        "beeldbewerker-voor-inwoners",
        "veegrobot",
        "recht-op-bijstand-inschatten",
        "fraudesignaal-bijstand",
        "medicijndispenser",
    } == {name for name, on in days.items() if set(THROUGH_TIME) <= set(on)}
