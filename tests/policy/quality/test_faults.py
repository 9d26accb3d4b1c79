"""Deliberate faults in a checkout, each found at its file and line, by a real OPA and Regal."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.policy.quality.checkouts import CONCEPT, NORM, NORM_TEST, Checkout, small_checkout
from toetssteen.policy.quality import Check, Tools

HOURS = "input.facts.oversight.hours >= 4"
APPLIES = "applies if role.deployer"
DEPLOYER = "deployer if input.facts.system.used"


def rules_at(checkout: Checkout) -> set[tuple[str, str]]:
    """The lint rules that find something, with the place."""
    return {
        (match[1], problem.place)
        for problem in checkout.problems(Check.LINT)
        if (match := re.search(r"\[[a-z]+/([a-z-]+)\]$", problem.message.en))
    }


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
    assert (
        "input.facts.oversight.asigned bestaat niet: "
        "je schreef asigned. Kies uit: assigned, hours." == problem.message.nl
    )


@dataclass(frozen=True)
class Fault:
    """What is written in a policy instead of what stands there, and the lint rule that says so."""

    rule: str
    old: str
    new: str


FAULTS_IN_NORMS = {
    "misspelt_key": Fault("legal-source", "remedy_en: Assign", "remedie_en: Assign"),
    "article_as_number": Fault("legal-source", 'article: "26"', "article: 26"),
    "misspelt_rule": Fault("norm-shape", APPLIES, "aplies if role.deployer"),
    "some_concept": Fault("no-concept-iteration", APPLIES, "applies if role[_]"),
    "with": Fault("with-outside-test-context", APPLIES, f"{APPLIES} with input as {{}}"),
    "clock": Fault("forbidden-function-call", HOURS, "time.now_ns() > input.facts.oversight.hours"),
    "network": Fault("forbidden-function-call", HOURS, 'http.send({"url": "u"}).status > 4'),
    "negation": Fault("no-negated-comparison", HOURS, "not input.facts.oversight.hours < 4"),
    "other_input": Fault("fact-reference", HOURS, "input.judged.hours"),
    "settings": Fault("data-reference", HOURS, "data.settings.hours"),
    "comprehension": Fault(
        "no-comprehension", HOURS, "count({1 | input.facts.oversight.hours}) > 0"
    ),
    "object_get": Fault("no-opaque-call", HOURS, 'object.get(input.facts.oversight, "hours", 1)'),
    "every": Fault("no-every", HOURS, "every hour in input.facts.oversight.hours { hour }"),
    "else": Fault("no-else", APPLIES, f"{APPLIES} else := true"),
    "default": Fault("no-default", APPLIES, "default applies := true"),
    "function": Fault("pure-functions", APPLIES, "_applies(role) if role.deployer"),
}
FAULTS_IN_CONCEPTS = {
    "false": Fault("concept-shape", DEPLOYER, "deployer := false if input.facts.system.used"),
    "object": Fault("concept-shape", DEPLOYER, 'deployer["yes"] := 1 if input.facts.system.used'),
    "chance": Fault("forbidden-function-call", DEPLOYER, 'deployer if rand.intn("x", 2) == 1'),
}


@pytest.fixture(scope="module")
def linted_faults(
    tmp_path_factory: pytest.TempPathFactory, opa_binary: Path, regal_binary: Path
) -> tuple[dict[str, str], set[tuple[str, str]]]:
    """A checkout with each fault in a policy of its own: the places, and what is found."""
    checkout = small_checkout(tmp_path_factory.mktemp("faults"), Tools(opa_binary, regal_binary))
    places = {}
    for file, name, faults in (
        (NORM, "example", FAULTS_IN_NORMS),
        (CONCEPT, "role", FAULTS_IN_CONCEPTS),
    ):
        for fault_name, fault in faults.items():
            copy = file.replace(name, fault_name)
            text = (checkout.tree / file).read_text(encoding="utf-8")
            checkout.write(copy, text.replace(f".{name}\n", f".{fault_name}\n", 1))
            places[fault_name] = f"{copy}:{checkout.change(copy, fault.old, fault.new)}"
    return places, rules_at(checkout)


@pytest.mark.parametrize("name", [*FAULTS_IN_NORMS, *FAULTS_IN_CONCEPTS])
def test_a_fault_in_a_policy_is_found_by_its_lint_rule(
    linted_faults: tuple[dict[str, str], set[tuple[str, str]]], name: str
) -> None:
    places, found = linted_faults
    fault = {**FAULTS_IN_NORMS, **FAULTS_IN_CONCEPTS}[name]

    assert (fault.rule, places[name]) in found


def test_a_norm_without_a_legal_source_is_found_by_lint_and_by_the_checks(
    checkout: Checkout,
) -> None:
    source = '#   source: {regulation: AIA, article: "26", paragraph: "2", version: "2026-07-27"}\n'
    custom = checkout.change(NORM, source, "") - 4

    lint = checkout.problems(Check.LINT)
    checks = checkout.problems(Check.ANNOTATIONS)

    assert [f"{NORM}:{custom}"] == [problem.place for problem in lint]
    assert "METADATA lacks custom.source. [governance/legal-source]" == lint[0].message.en
    assert lint[0].message.nl.startswith("Elke norm noemt zijn bron")
    assert {f"{NORM}:14"} == {problem.place for problem in checks}
    assert {
        f"custom.source.{part} is missing from METADATA."
        for part in ("regulation", "article", "version")
    } == {problem.message.en for problem in checks}


def test_a_norm_without_rule_and_date_is_found_at_its_package(checkout: Checkout) -> None:
    checkout.change(NORM, '#   applies_from: "2026-01-01"\n', "")
    checkout.change(NORM, APPLIES, "_applies if role.deployer")

    rule = " [governance/norm-applies]"
    messages = _messages(checkout, Check.LINT)
    found = [message.removesuffix(rule) for message in messages if message.endswith(rule)]

    assert [
        "The date is missing: write `applies_from` in METADATA, or as a rule where",
        "The rule `applies` is missing: say in which situation the norm is about an",
    ] == [message[:74].rstrip() for message in found]


def test_a_rule_of_this_house_cannot_be_silenced_in_a_norm(checkout: Checkout) -> None:
    silent = "# regal ignore:no-negated-comparison,no-ignore-directive"
    line = checkout.change(NORM, HOURS, f"{silent}\n\tnot input.facts.oversight.hours < 4")

    (problem,) = checkout.problems(Check.LINT)

    assert (NORM, None) == (problem.file, problem.line)
    assert f"Line {line}. [governance/no-ignore-directive]" in problem.message.en


def test_a_norm_without_tests_is_found_by_lint_and_by_the_checks(checkout: Checkout) -> None:
    (checkout.tree / NORM_TEST).unlink()

    assert {("norm-test-file", f"{NORM}:15")} == rules_at(checkout)
    assert ["This norm has no table of test cases (cases)."] == _messages(
        checkout, Check.ANNOTATIONS
    )


def test_a_table_without_a_case_for_each_status_is_found(checkout: Checkout) -> None:
    checkout.change(NORM_TEST, '"finding": "unknown"', '"finding": "unmet"')

    (problem,) = checkout.problems(Check.ANNOTATIONS)

    assert (f"{NORM_TEST}:6", "No test case expects unknown.") == (
        problem.place,
        problem.message.en,
    )


def test_a_misspelt_fact_in_a_case_is_found(checkout: Checkout) -> None:
    line = checkout.change(
        NORM_TEST,
        '"nobody knows": {\n\t\t"facts": {"system": {"used": true}}',
        '"nobody knows": {\n\t\t"facts": {"system": {"usd": true}}',
    )

    (problem,) = checkout.problems(Check.ANNOTATIONS)

    assert f"{NORM_TEST}:{line}" == problem.place
    assert problem.message.en.startswith("Test case 'nobody knows' does not fit the questions:")
    assert "usd" in problem.message.en


def test_faults_in_annotations_are_found_at_their_lines(checkout: Checkout) -> None:
    faults = {
        "urn:nl:ak:ver:aia-21": "urn:nl:ak:ver:aia-99",
        "level: obligation": "level: wish",
        "due: before_use": "due: soon",
        "responsible: process_owner": "responsible: boss",
        "regulation: AIA": "regulation: XYZ",
        "Assign somebody. See {oversight.assigned}": "See {oversight.asigned}",
        "2026-01-01": "2026-02-30",
        "remedy_en: Assign somebody.": "remedy_en: Assign somebody.\n#   caveat: Let op.",
    }
    lines = {new: checkout.change(NORM, old, new) for old, new in faults.items()}

    problems = checkout.problems(Check.ANNOTATIONS)

    expected = [
        (lines["See {oversight.asigned}"], "description_en names {oversight.asigned}, but no"),
        (lines["level: wish"], "wish is not a level. Choose from: advice, approval, obligation"),
        (lines["regulation: XYZ"], "XYZ is not a regulation. Choose from: AIA, "),
        (lines["urn:nl:ak:ver:aia-99"], "urn:nl:ak:ver:aia-99 is not a requirement of the"),
        (lines["2026-02-30"], "applies_from is 2026-02-30. Write a date that exists as YYYY-"),
        (lines["due: soon"], "soon is not a moment by which a norm must be met. Choose from: "),
        (lines["responsible: boss"], "boss is not a role. Choose from: archivist, buyer, "),
        (15, "caveat_en is missing: write a caveat in Dutch and in English."),
    ]
    assert expected == [
        (problem.line, problem.message.en[: len(start)])
        for problem, (_, start) in zip(problems, expected, strict=True)
    ]
    assert {NORM} == {problem.file for problem in problems}
    assert all(problem.message.nl != problem.message.en for problem in problems)


def test_dates_that_do_not_follow_each_other_are_found(checkout: Checkout) -> None:
    date = 'applies_from: "2026-01-01"'
    line = checkout.change(NORM, date, f'{date}\n#   applies_until: "2025-12-31"')

    (problem,) = checkout.problems(Check.ANNOTATIONS)

    assert f"{NORM}:{line + 1}" == problem.place
    assert "applies_from lies after applies_until." == problem.message.en


def test_an_unformatted_file_is_found_at_its_first_line_that_differs(checkout: Checkout) -> None:
    line = checkout.change(NORM, HOURS, "input.facts.oversight.hours>=4")

    assert [f"{NORM}:{line}"] == checkout.places(Check.FORMAT)


def test_lines_that_no_test_reaches_are_found_as_blocks(checkout: Checkout) -> None:
    line = checkout.change(
        NORM,
        APPLIES,
        f"{APPLIES}\n\nmet if {{\n\tinput.facts.oversight.hours == 99\n\t_late\n}}\n\n"
        "_late if input.facts.oversight.hours > 1000",
    )

    problems = checkout.problems(Check.TESTS)

    assert [
        (f"{NORM}:{line + 2}", f"No test reaches lines {line + 2} to {line + 4}."),
        (f"{NORM}:{line + 7}", "No test reaches this line."),
    ] == [(problem.place, problem.message.en) for problem in problems]


def test_a_case_that_fails_is_named_at_its_test(checkout: Checkout) -> None:
    checkout.change(NORM, HOURS, "input.facts.oversight.hours >= 5")

    (problem,) = checkout.problems(Check.TESTS)

    assert f"{NORM_TEST}:25" == problem.place
    assert "Test test_finding fails: an overseer with four hours." == problem.message.en


def test_a_skipped_test_is_a_problem(checkout: Checkout) -> None:
    line = checkout.change(NORM_TEST, "test_finding[name] if", "todo_test_finding[name] if")

    (problem,) = checkout.problems(Check.TESTS)

    assert f"{NORM_TEST}:{line}" == problem.place
    assert "Test todo_test_finding is skipped." == problem.message.en


def test_a_lint_rule_whose_test_fails_is_found(checkout: Checkout) -> None:
    folder = ".regal/rules/custom/regal/rules/governance/no-else"
    checkout.change(f"{folder}/no_else.rego", '== "else"', '== "elsewhere"')

    (problem,) = checkout.problems(Check.RULES)

    assert f"{folder}/no_else_test.rego" == problem.file
    assert "Test test_lines fails: an else in a norm; both elses of a chain." == problem.message.en


@pytest.mark.parametrize("check", [check for check in Check if check is not Check.RULES])
def test_a_file_that_does_not_parse_is_found_by_every_check(
    checkout: Checkout, check: Check
) -> None:
    line = checkout.change(NORM, APPLIES, "applies if if role.deployer")

    problems = checkout.problems(check)

    assert f"{NORM}:{line}" in [problem.place for problem in problems]


@pytest.mark.parametrize("check", [Check.TYPES, Check.ANNOTATIONS, Check.TESTS])
def test_a_file_that_does_not_compile_is_found_by_every_check_that_compiles(
    checkout: Checkout, check: Check
) -> None:
    line = checkout.change(NORM, HOURS, "input.facts.oversight.hours >= least(4)")

    problems = checkout.problems(check)

    assert f"{NORM}:{line}" in [problem.place for problem in problems]


def test_all_errors_are_listed_and_each_once(checkout: Checkout) -> None:
    names = [f"unknown_{number}" for number in range(25)]
    checkout.change(NORM, HOURS, "\n\t".join(f"input.facts.oversight.{name}" for name in names))

    assert len(names) == len(checkout.problems(Check.TYPES))


def _messages(checkout: Checkout, check: Check) -> list[str]:
    return [problem.message.en for problem in checkout.problems(check)]
