"""Deliberate faults in a checkout, each found at its file and line, by a real OPA and Regal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.policy.quality.conftest import CONCEPT, NORM, NORM_TEST, REPOSITORY, Checkout
from toetssteen.policy.quality import Check, Severity
from toetssteen.policy.quality.annotations import registered


def test_nothing_is_wrong_with_the_checkout_itself(checkout: Checkout) -> None:
    report = checkout.run(*Check)

    assert [] == [(problem.place, problem.message.en) for problem in report.problems]
    assert tuple(Check) == tuple(outcome.check for outcome in report.outcomes)
    assert () == report.failed


def test_a_misspelt_fact_is_refused_with_what_exists(checkout: Checkout) -> None:
    line = checkout.change(NORM, "facts.oversight.assigned\n", "facts.oversight.asigned\n")

    (problem,) = checkout.problems(Check.TYPES)

    assert f"{NORM}:{line}" == problem.place
    assert (
        "input.facts.oversight.asigned does not exist: "
        "have asigned, want one of: assigned, hours." == problem.message.en
    )
    assert "input.facts.oversight.asigned bestaat niet" in problem.message.nl


def test_a_misspelt_fact_in_a_case_is_refused(checkout: Checkout) -> None:
    checkout.change(NORM_TEST, '"nobody knows": {\n\t\t"facts": {"system": {"used"',
                    '"nobody knows": {\n\t\t"facts": {"system": {"usd"')

    (problem,) = checkout.problems(Check.ANNOTATIONS)

    assert f"{NORM_TEST}:19" == problem.place
    assert "Test case 'nobody knows' does not fit the questions" in problem.message.en
    assert "usd" in problem.message.en


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        (NORM, "#   source: {regulation", "#   sauce: {regulation", "legal-source"),
        (NORM, 'article: "26"', "article: 26", "legal-source"),
        (NORM, "applies if role.deployer", "aplies if role.deployer", "norm-shape"),
        (NORM, "applies if role.deployer", "applies if role[_]", "no-concept-iteration"),
        (
            NORM,
            "applies if role.deployer",
            "applies if role.deployer with input as {}",
            "with-outside-test-context",
        ),
        (
            NORM,
            "input.facts.oversight.hours >= 4",
            "time.now_ns() > input.facts.oversight.hours",
            "forbidden-function-call",
        ),
        (
            CONCEPT,
            "deployer if input.facts.system.used",
            'deployer if http.send({"method": "get", "url": "u"}).status_code == 200',
            "forbidden-function-call",
        ),
        (NORM, "input.facts.oversight.hours >= 4", "not input.facts.oversight.hours < 4",
         "no-negated-comparison"),
        (NORM, "input.facts.oversight.hours >= 4", "input.judged.hours", "fact-reference"),
        (NORM, "input.facts.oversight.hours >= 4", "data.settings.hours", "data-reference"),
        (NORM, "input.facts.oversight.hours >= 4",
         "count({1 | input.facts.oversight.hours}) > 0", "no-comprehension"),
        (NORM, "input.facts.oversight.hours >= 4",
         'object.get(input.facts.oversight.hours, "x", 1)', "no-opaque-call"),
        (NORM, "applies if role.deployer", "applies if role.deployer\n\ndefault met := false",
         "no-default"),
        (CONCEPT, "deployer if input.facts.system.used",
         "deployer := input.facts.system.used\n\nold(date) if date", "pure-functions"),
    ],
    ids=lambda value: value if isinstance(value, str) and re.fullmatch("[a-z-]+", value) else "",
)
def test_a_fault_in_a_policy_is_found_by_its_lint_rule(
    checkout: Checkout, file: str, old: str, new: str, rule: str
) -> None:
    line = checkout.change(file, old, new)

    found = {
        match[1]: problem.place
        for problem in checkout.problems(Check.LINT)
        if (match := re.search(r"\[[a-z]+/([a-z-]+)\]$", problem.message.en))
    }

    assert rule in found
    assert f"{file}:{line + new.count(chr(10))}" == found[rule]
