"""What would make verdicts differ, or pass, is refused when policies are built."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.policy.small_policies import edit, refusal, row_of
from toetssteen.policy.building import build

NORM = "norms/org/reviewed/reviewed.rego"
CONCEPT = "classification/high_risk/high_risk.rego"
CONDITION = "input.facts.decision.affected >= 100"


@pytest.mark.parametrize(
    ("name", "call"),
    [
        (NORM, 'http.send({"method": "get", "url": "http://127.0.0.1"})'),
        (CONCEPT, "time.now_ns()"),
        ("verdict/route/route.rego", "opa.runtime()"),
        ("verdict/findings/findings.rego", 'rand.intn("x", 5)'),
        ("lib/kleene/kleene.rego", 'uuid.rfc4122("x")'),
        (NORM, 'net.lookup_ip_addr("localhost")'),
    ],
)
def test_clock_network_chance_and_environment_are_refused(
    tree: Path, opa_binary: Path, name: str, call: str
) -> None:
    with (tree / name).open("a", encoding="utf-8") as stream:
        stream.write(f"\nextra := {call}\n")
    row = row_of(tree, name, "extra :=")
    [problem] = refusal(tree, opa_binary).problems
    assert ("rego_type_error", name, row) == (problem.code, problem.file, problem.row)
    assert f"undefined function {call.partition('(')[0]}" in problem.message


@pytest.mark.parametrize(
    "condition",
    [
        "time.parse_rfc3339_ns(input.facts.oversight.reviewed_on) > 0",
        'time.parse_ns("2006-01-02", input.facts.oversight.reviewed_on) > 0',
        "to_number(input.facts.system.technique) > 3",
        "10 / input.facts.decision.affected > 3",
        "10 % input.facts.decision.affected == 3",
        'regex.match("[", input.facts.system.technique)',
        'json.unmarshal(input.facts.system.technique) == {"a": 1}',
        'sprintf("%d", [input.facts.decision.affected]) == "3"',
        'object.get(input.facts.decision, "affected", 3) == 3',
        "count([x | some x in input.facts.system.watches]) > 0",
        "every x in input.facts.system.watches { count(x) > 0 }",
    ],
)
def test_what_can_fail_on_an_answer_is_refused_in_a_norm(
    tree: Path, opa_binary: Path, condition: str
) -> None:
    row = row_of(tree, NORM, CONDITION)
    edit(tree, NORM, CONDITION, condition)
    [problem] = refusal(tree, opa_binary).problems
    assert problem.code in {"builtin_refused", "count_refused"}
    assert NORM == problem.file
    assert problem.row
    assert abs(problem.row - row) <= 2


def test_what_can_fail_is_refused_in_the_functions_that_a_norm_calls(
    tree: Path, opa_binary: Path
) -> None:
    library = tree / "lib/amounts/amounts.rego"
    library.parent.mkdir()
    library.write_text(
        "package lib.amounts\n\nis_large(amount) if to_number(amount) > 3\n", encoding="utf-8"
    )
    build(tree, opa_binary)
    edit(tree, NORM, CONDITION, "data.lib.amounts.is_large(input.facts.decision.affected)")
    [problem] = refusal(tree, opa_binary).problems
    assert ("builtin_refused", "lib/amounts/amounts.rego", 3) == (
        problem.code,
        problem.file,
        problem.row,
    )
    assert "to_number" in problem.message


def test_a_function_may_compare(tree: Path, opa_binary: Path) -> None:
    library = tree / "lib/amounts/amounts.rego"
    library.parent.mkdir()
    library.write_text("package lib.amounts\n\nis_large(amount) if amount > 3\n", encoding="utf-8")
    edit(tree, NORM, CONDITION, "data.lib.amounts.is_large(input.facts.decision.affected)")
    assert "decision.affected" in build(tree, opa_binary).bundle.norms["org.reviewed"].reads


@pytest.mark.parametrize(
    ("condition", "more"),
    [
        ("data.classification.impactful.grounds", ""),
        ("own", '\n\nown contains "many" if input.facts.decision.affected > 3\n'),
        ("input.facts.system.watches", ""),
    ],
)
def test_facts_and_partial_sets_can_be_counted(
    tree: Path, opa_binary: Path, condition: str, more: str
) -> None:
    concept = tree / "classification/impactful/impactful.rego"
    concept.write_text(concept.read_text("utf-8").replace("_grounds", "grounds"), encoding="utf-8")
    edit(tree, NORM, CONDITION, f"count({condition}) > 0")
    with (tree / NORM).open("a", encoding="utf-8") as stream:
        stream.write(more)
    build(tree, opa_binary)


@pytest.mark.parametrize(
    ("counted", "more"),
    [
        ("x", "\tx := input.facts.system.watches\n"),
        ("either", ""),
        ("input.facts.system", ""),
        ("size(3)", ""),
    ],
)
def test_nothing_else_can_be_counted(tree: Path, opa_binary: Path, counted: str, more: str) -> None:
    edit(tree, NORM, f"\t{CONDITION}", f"{more}\tcount({counted}) > 0")
    with (tree / NORM).open("a", encoding="utf-8") as stream:
        stream.write(
            "\n\neither := input.facts.system.watches if input.facts.decision.automatic\n"
            "\n\neither := 5 if not input.facts.decision.automatic\n"
            "\n\nsize(x) := x\n"
        )
    [problem] = refusal(tree, opa_binary).problems
    assert ("count_refused", NORM, row_of(tree, NORM, "applies if")) == (
        problem.code,
        problem.file,
        problem.row,
    )


def test_the_number_of_a_number_is_a_type_error(tree: Path, opa_binary: Path) -> None:
    edit(tree, NORM, CONDITION, "count(input.facts.decision.affected) > 0")
    [problem] = refusal(tree, opa_binary).problems
    assert ("rego_type_error", NORM) == (problem.code, problem.file)
