"""What the checks do when they are chosen, summed up, or cannot be carried out."""

from __future__ import annotations

import dataclasses
import shutil
import sys
from pathlib import Path

import pytest

from tests.policy.quality.checkouts import CONCEPT, NORM, REPOSITORY, Checkout
from toetssteen.intake.questions import Text
from toetssteen.policy.quality import (
    Check,
    Outcome,
    Problem,
    QualityToolFailed,
    Report,
    Severity,
    Tools,
    messages,
)
from toetssteen.policy.quality.annotations import known_urns, registered_urns
from toetssteen.policy.quality.layout import Layout

RULES = REPOSITORY / ".regal/rules/custom/regal/rules/governance"


def program(path: Path, code: str) -> Path:
    """An executable that runs a line of Python, whatever it is asked."""
    path.write_text(f"#!{sys.executable}\n{code}\n")
    path.chmod(0o755)
    return path


def failure(checkout: Checkout, *selection: Check) -> QualityToolFailed:
    with pytest.raises(QualityToolFailed) as caught:
        checkout.run(*selection)
    return caught.value


def with_tools(checkout: Checkout, path: Path, seconds: float = 60) -> Checkout:
    return dataclasses.replace(checkout, tools=Tools(path, path, seconds))


def test_only_the_chosen_checks_run_in_their_own_order(checkout: Checkout) -> None:
    report = checkout.run(Check.TYPES, Check.FORMAT)

    assert [Check.FORMAT, Check.TYPES] == [outcome.check for outcome in report.outcomes]


def test_the_report_says_which_checks_failed(checkout: Checkout) -> None:
    line = checkout.change(CONCEPT, "deployer if input", "deployer  if input")

    report = checkout.run(Check.FORMAT, Check.TYPES)

    assert (Check.FORMAT,) == report.failed
    assert [f"{CONCEPT}:{line}"] == [problem.place for problem in report.problems]


def test_the_outcome_counts_what_was_looked_at(checkout: Checkout) -> None:
    report = checkout.run(Check.LINT, Check.ANNOTATIONS, Check.TESTS)

    lint, annotations, tests = (outcome.counted for outcome in report.outcomes)
    folders = (checkout.tree / "policies", checkout.tree / ".regal")
    files = sum(1 for folder in folders for _ in folder.rglob("*.rego"))
    assert {"files": files} == lint
    assert {"norms": 1} == annotations
    assert tests["tests"] > 4


def test_a_warning_is_shown_and_fails_nothing() -> None:
    warning = Problem(Check.LINT, "a.rego", 3, Text(nl="let op", en="mind"), Severity.WARNING)
    report = Report((Outcome(Check.LINT, (warning,), {"files": 1}),))

    assert () == report.failed
    assert (warning,) == report.problems


def test_a_warning_of_regal_is_one_here(checkout: Checkout) -> None:
    checkout.change(CONCEPT, "classification.role\n", "classification.role\n\n# TODO\n")
    configuration = checkout.tree / ".regal/config.yaml"
    text = configuration.read_text()
    configuration.write_text(
        text.replace("  style:\n", "  style:\n    todo-comment:\n      level: warning\n")
    )

    report = checkout.run(Check.LINT)

    assert [Severity.WARNING] == [problem.severity for problem in report.problems]
    assert () == report.failed


@pytest.mark.parametrize(
    ("problem", "place"),
    [
        (Problem(Check.LINT, "a.rego", 3, Text("", "")), "a.rego:3"),
        (Problem(Check.LINT, "a.rego", None, Text("", "")), "a.rego"),
        (Problem(Check.LINT, None, None, Text("", "")), ""),
    ],
)
def test_a_place_is_as_exact_as_it_is_known(problem: Problem, place: str) -> None:
    assert place == problem.place


@pytest.mark.parametrize("check", list(Check))
def test_a_tool_that_takes_too_long_is_stopped_and_nothing_passes(
    checkout: Checkout, tmp_path: Path, check: Check
) -> None:
    slow = program(tmp_path / "slow", "import time; time.sleep(60)")

    error = failure(with_tools(checkout, slow, seconds=0.2), check)

    assert ("tool_timed_out", "slow") == (error.code, error.parameters["program"])


@pytest.mark.parametrize("check", list(Check))
def test_a_tool_that_is_not_there_passes_nothing(
    checkout: Checkout, tmp_path: Path, check: Check
) -> None:
    error = failure(with_tools(checkout, tmp_path / "nowhere"), check)

    assert ("tool_not_started", "nowhere") == (error.code, error.parameters["program"])


@pytest.mark.parametrize("check", list(Check))
@pytest.mark.parametrize("code", [1, 2, 3, 101])
def test_a_tool_that_breaks_down_passes_nothing_and_says_why(
    checkout: Checkout, tmp_path: Path, check: Check, code: int
) -> None:
    broken = program(tmp_path / "broken", f"raise SystemExit(print('out of memory') or {code})")

    error = failure(with_tools(checkout, broken), check)

    assert "tool_failed" == error.code
    assert (code, "out of memory") == (error.parameters["exit_code"], error.parameters["said"])


@pytest.mark.parametrize("check", [Check.LINT, Check.ANNOTATIONS, Check.TESTS, Check.RULES])
def test_a_tool_that_is_content_but_answers_nothing_passes_nothing(
    checkout: Checkout, tmp_path: Path, check: Check
) -> None:
    silent = program(tmp_path / "silent", "pass")

    assert "tool_failed" == failure(with_tools(checkout, silent), check).code


@pytest.mark.parametrize(
    "missing",
    [
        ".regal/config.yaml",
        ".regal/rules",
        "policies/norms",
        "policies/classification",
        "policies/lib",
        "policies/checks",
        "policies/vocabulary",
    ],
)
def test_a_tree_without_what_is_checked_passes_nothing(checkout: Checkout, missing: str) -> None:
    path = checkout.tree / missing
    if path.is_dir():
        shutil.rmtree(path)
        path.mkdir()
    else:
        path.unlink()

    error = failure(checkout, Check.FORMAT)

    assert ("tree_incomplete", missing) == (error.code, error.parameters["missing"])


def test_no_tests_at_all_is_a_problem(checkout: Checkout) -> None:
    for path in checkout.tree.rglob("*_test.rego"):
        path.unlink()

    report = checkout.run(Check.TESTS, Check.RULES)

    assert ["No tests were found."] * 2 == [problem.message.en for problem in report.problems]
    assert (Check.TESTS, Check.RULES) == report.failed


def test_checks_that_say_nothing_pass_nothing(checkout: Checkout) -> None:
    for path in (checkout.tree / "policies/checks").rglob("*.rego"):
        path.unlink()
    checkout.write("policies/checks/checks.rego", "package checks\n")

    assert "checks_undefined" == failure(checkout, Check.ANNOTATIONS).code


@pytest.mark.parametrize("content", [None, "{"], ids=["not there", "no JSON"])
@pytest.mark.parametrize("check", [Check.TYPES, Check.ANNOTATIONS])
def test_a_schema_that_cannot_be_read_passes_nothing(
    checkout: Checkout, tmp_path: Path, check: Check, content: str | None
) -> None:
    schema = tmp_path / "other.json"
    if content is not None:
        schema.write_text(content)

    error = failure(dataclasses.replace(checkout, schema=schema), check)

    assert error.code in {"tool_failed", "data_unreadable"}


@pytest.mark.parametrize(
    "file", ["policies/vocabulary/data.yaml", "policies/vocabulary/urns/data.yaml"]
)
def test_a_vocabulary_that_cannot_be_read_passes_nothing(checkout: Checkout, file: str) -> None:
    checkout.write(file, "a: [")

    assert failure(checkout, Check.ANNOTATIONS).code in {"tool_failed", "data_unreadable"}


def test_the_task_registry_counts_where_it_is_at_hand(checkout: Checkout, tmp_path: Path) -> None:
    registry = tmp_path / "requirements.csv"
    registry.write_text("urn,name\nurn:nl:ak:ver:aia-20,Other\n")

    report = checkout.run(Check.ANNOTATIONS, task_registry=registry)

    assert [f"{NORM}:9"] == [problem.place for problem in report.problems]


def test_the_known_requirements_are_those_of_the_task_registry(shared_data: Path) -> None:
    registry = shared_data / "task-registry" / "requirements.csv"

    assert registered_urns(registry) == known_urns(Layout.of(REPOSITORY))


@pytest.mark.parametrize("rule", sorted(path.name for path in RULES.iterdir()))
def test_each_lint_rule_of_our_own_has_a_dutch_sentence(rule: str) -> None:
    said = messages.linted("governance", rule, "A description.")

    assert f"A description. [governance/{rule}]" == said.en
    assert said.nl.endswith(said.en)
    assert len(said.nl) > len(said.en) + 20


# The lint rules are tested with the small checkout.
@pytest.mark.takes_long
@pytest.mark.parametrize("check", [check for check in Check if check is not Check.RULES])
def test_the_policies_of_this_repository_have_no_problem(
    opa_binary: Path, regal_binary: Path, facts_schema_file: Path, check: Check
) -> None:
    checkout = Checkout(REPOSITORY, facts_schema_file, Tools(opa_binary, regal_binary))

    problems = checkout.problems(check)

    assert [] == [f"{problem.check} {problem.place} {problem.message.en}" for problem in problems]
