"""What a bundle is made of, what its digest follows from, and what does not compile."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.policy import small_policies
from tests.policy.small_policies import edit, refusal, row_of
from toetssteen.intake.questionnaire import QuestionnaireInvalid
from toetssteen.policy.building import PolicySet, build

NORM = "norms/org/reviewed/reviewed.rego"
CONCEPT = "classification/high_risk/high_risk.rego"
CONDITION = "input.facts.decision.affected >= 100"


# --- what the digest follows from ---


def _space_out(tree: Path) -> None:
    for path in tree.rglob("*.rego"):
        text = path.read_text(encoding="utf-8").replace("\t", "    ")
        path.write_text(f"\n{text}\n\n".replace("\nimport", "\n\nimport"), encoding="utf-8")


def _comment(tree: Path) -> None:
    for path in tree.rglob("*.rego"):
        text = path.read_text(encoding="utf-8")
        path.write_text(f"# Looked at again.\n\n{text}# The end.\n", encoding="utf-8")


def _write_in_another_order(tree: Path) -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(tree.rglob("*.*"))}
    for path in texts:
        path.unlink()
    for path in reversed(texts):
        path.write_text(texts[path], encoding="utf-8")


def _reorder_metadata(tree: Path) -> None:
    due, level = "#   due: before_use\n", "#   level: obligation\n"
    edit(tree, NORM, due, "")
    edit(tree, NORM, level, f"{due}{level}")


def _add_a_test(tree: Path) -> None:
    (tree / "norms/org/reviewed/reviewed_test.rego").write_text(
        "package norms.org.reviewed_test\n", encoding="utf-8"
    )


@pytest.mark.parametrize(
    "change", [_space_out, _comment, _write_in_another_order, _reorder_metadata, _add_a_test]
)
def test_the_digest_does_not_change_with(
    small: PolicySet, tree: Path, opa_binary: Path, change: Callable[[Path], None]
) -> None:
    change(tree)
    assert small.bundle.digest == build(tree, opa_binary).bundle.digest


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        pytest.param(NORM, CONDITION, f"not {CONDITION}", id="a rule"),
        pytest.param(NORM, CONDITION, "input.facts.decision.affected >= 101", id="a threshold"),
        pytest.param(NORM, "level: obligation", "level: advice", id="a level"),
        pytest.param(NORM, 'version: "2026-01-01"', 'version: "2026-01-02"', id="a source"),
        pytest.param(NORM, 'applies_from: "2026-01-01"', 'applies_from: "2026-01-02"', id="a date"),
        pytest.param(NORM, "Laat het beoordelen.", "Laat het nakijken.", id="a text"),
        pytest.param(CONCEPT, "affected < 10", "affected < 11", id="a concept"),
        pytest.param("intake/decision.yaml", "per jaar", "per maand", id="a question's words"),
        pytest.param("intake/decision.yaml", "maximum: 1000000", "maximum: 9", id="a limit"),
        pytest.param("intake/oversight.yaml", "type: date", "type: text", id="a type"),
        pytest.param("settings/data.yaml", "members: 3", "members: 4", id="a quorum"),
        pytest.param("vocabulary/data.yaml", "counts_in: [in_use]", "counts_in: []", id="a due"),
        pytest.param("verdict/route/route.rego", '"fast"', '"faster"', id="a route"),
    ],
)
def test_the_digest_changes_with(
    small: PolicySet, tree: Path, opa_binary: Path, name: str, old: str, new: str
) -> None:
    edit(tree, name, old, new)
    assert small.bundle.digest != build(tree, opa_binary).bundle.digest


def test_the_digest_changes_with_the_settings_of_an_organisation(
    small: PolicySet, tree: Path, opa_binary: Path
) -> None:
    after = build(tree, opa_binary, settings={"organisation": "Elders"}).bundle
    assert small.bundle.digest != after.digest
    assert "Elders" == after.settings["organisation"]


def test_the_revision_is_told_and_does_not_change_the_digest(
    small: PolicySet, tree: Path, opa_binary: Path
) -> None:
    bundle = build(tree, opa_binary, revision="a1b2c3").bundle
    assert small.bundle.digest == bundle.digest
    assert ("", "a1b2c3") == (small.bundle.revision, bundle.revision)


def test_the_same_policies_give_the_same_archive(
    tree: Path, opa_binary: Path, tmp_path: Path
) -> None:
    again = small_policies.write(tmp_path / "elsewhere")
    _write_in_another_order(again)
    assert build(tree, opa_binary).bundle.archive == build(again, opa_binary).bundle.archive


def test_tests_and_helps_for_tests_are_not_served(tree: Path, opa_binary: Path) -> None:
    _add_a_test(tree)
    for name in ("checks/own.rego", "lib/testing/testing.rego"):
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text("package nonsense\nx := http.send({})\n", encoding="utf-8")
    build(tree, opa_binary)


# --- what does not compile ---


@pytest.mark.parametrize("name", [NORM, CONCEPT, "lib/kleene/kleene.rego"])
def test_what_does_not_parse_has_a_file_and_a_line(tree: Path, opa_binary: Path, name: str) -> None:
    with (tree / name).open("a", encoding="utf-8") as stream:
        stream.write("\nx if {\n")
    [problem] = refusal(tree, opa_binary).problems
    assert ("rego_parse_error", name) == (problem.code, problem.file)
    assert problem.row


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "message"),
    [
        pytest.param(
            NORM, CONDITION, "missing(3)", "rego_type_error", "undefined function", id="function"
        ),
        pytest.param(
            NORM, CONDITION, "x > 3", "rego_unsafe_var_error", "var x is unsafe", id="variable"
        ),
        pytest.param(
            CONCEPT, "\tnot excepted", "\tannex_iii", "rego_recursion_error", "recursive", id="loop"
        ),
        pytest.param(
            NORM, CONDITION, f"x := 1\n\t{CONDITION}", "rego_compile_error", "unused", id="strict"
        ),
        pytest.param(
            NORM,
            CONDITION,
            'input.facts.decision.affected == "many"',
            "rego_type_error",
            "match error",
            id="type",
        ),
    ],
)
def test_what_does_not_compile_has_a_file_and_a_line(
    tree: Path, opa_binary: Path, name: str, old: str, new: str, code: str, message: str
) -> None:
    row = row_of(tree, name, old)
    edit(tree, name, old, new)
    problem = refusal(tree, opa_binary).problems[0]
    assert (code, name) == (problem.code, problem.file)
    assert message in problem.message
    assert problem.row
    assert abs(problem.row - row) <= 3


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (NORM, CONDITION, "input.facts.decision.afected >= 100"),
        (NORM, CONDITION, "input.facts.decison.affected >= 100"),
        (NORM, CONDITION, "input.fcts.decision.affected >= 100"),
        (NORM, CONDITION, 'input.stage == "idea"'),
        (CONCEPT, "decision.affected < 10", "decision.afected < 10"),
        (
            "verdict/truths/truths.rego",
            'contains ["label", "deployer"] if role.deployer',
            'contains ["label", "deployer"] if input.facts.system.tecnique == "ai"',
        ),
    ],
)
def test_a_misspelt_fact_fails_the_build_and_the_right_names_are_told(
    tree: Path, opa_binary: Path, name: str, old: str, new: str
) -> None:
    row = row_of(tree, name, old)
    edit(tree, name, old, new)
    [problem] = refusal(tree, opa_binary).problems
    assert ("rego_type_error", name, row) == (problem.code, problem.file, problem.row)
    assert "undefined ref" in problem.message
    assert "want one of: " in problem.message
    wanted = re.split(r"[ ,.\]\"]+", problem.message)
    assert {"affected", "decision", "facts", "technique"} & set(wanted)


def test_all_misspelt_facts_are_told_at_once(tree: Path, opa_binary: Path) -> None:
    rules = [f"x{n} if input.facts.decision.wrong{n}" for n in range(15)]
    edit(tree, NORM, CONDITION, f"{CONDITION}\n}}\n\n" + "\n\n".join(rules) + "\n\ny if {\n\ttrue")
    assert 15 == len(refusal(tree, opa_binary).problems)


@pytest.mark.parametrize("package", ["system.authz", "policies", "bundle", "catalogue", "settings"])
def test_policies_keep_to_their_own_rooms(tree: Path, opa_binary: Path, package: str) -> None:
    (tree / "norms/extra.rego").write_text(
        f"package {package}\n\ndigest := 1\n\nallow := true\n\nfacts := 1\n", encoding="utf-8"
    )
    [problem] = refusal(tree, opa_binary).problems
    assert (f"there are no policies in {package}", "norms/extra.rego") == (
        problem.message,
        problem.file,
    )


# --- files ---


def test_the_build_says_where_no_policies_are(tmp_path: Path, opa_binary: Path) -> None:
    assert "policies_missing" == refusal(tmp_path / "absent", opa_binary).code


@pytest.mark.parametrize(
    "name", ["vocabulary/data.yaml", "settings/data.yaml", "settings/settings.schema.json"]
)
def test_a_file_that_is_missing_is_named(tree: Path, opa_binary: Path, name: str) -> None:
    (tree / name).unlink()
    [problem] = refusal(tree, opa_binary).problems
    assert name == problem.file


def test_policies_without_a_verdict_are_refused(tree: Path, opa_binary: Path) -> None:
    for path in (tree / "verdict").rglob("*.rego"):
        path.unlink()
    [problem] = refusal(tree, opa_binary).problems
    assert "there is no rule verdict.truths.holds" == problem.message


@pytest.mark.parametrize("key", ["roles", "stages", "due", "regulations"])
def test_a_vocabulary_has_all_its_lists(tree: Path, opa_binary: Path, key: str) -> None:
    edit(tree, "vocabulary/data.yaml", f"{key}:\n", f"other_{key}:\n")
    [problem] = refusal(tree, opa_binary).problems
    assert ("vocabulary/data.yaml", f"a mapping '{key}' is expected") == (
        problem.file,
        problem.message,
    )


def test_broken_questions_are_refused_as_such(tree: Path, opa_binary: Path) -> None:
    edit(tree, "intake/decision.yaml", "type: number", "type: nmber")
    with pytest.raises(QuestionnaireInvalid):
        build(tree, opa_binary)
