"""What a bundle is made of, what its digest follows from, and what is refused with its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.policy import small_policies
from tests.policy.small_policies import edit
from toetssteen.intake.questionnaire import QuestionnaireInvalid
from toetssteen.policy import building
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.errors import PolicyError, PolicyProblem

NORM = "norms/org/reviewed/reviewed.rego"
CONCEPT = "classification/high_risk/high_risk.rego"
CONDITION = "input.facts.decision.affected >= 100"


def _refused(tree: Path, opa: Path, **options: object) -> PolicyError:
    with pytest.raises(PolicyError) as refused:
        build(tree, opa, **options)  # type: ignore[arg-type]
    return refused.value


def _row(tree: Path, name: str, text: str) -> int:
    lines = (tree / name).read_text(encoding="utf-8").splitlines()
    return next(row for row, line in enumerate(lines, 1) if text in line)


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
    [problem] = _refused(tree, opa_binary).problems
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
    row = _row(tree, name, old)
    edit(tree, name, old, new)
    problem = _refused(tree, opa_binary).problems[0]
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
    row = _row(tree, name, old)
    edit(tree, name, old, new)
    [problem] = _refused(tree, opa_binary).problems
    assert ("rego_type_error", name, row) == (problem.code, problem.file, problem.row)
    assert "undefined ref" in problem.message
    assert "want one of: " in problem.message
    wanted = re.split(r"[ ,.\]\"]+", problem.message)
    assert {"affected", "decision", "facts", "technique"} & set(wanted)


def test_all_misspelt_facts_are_told_at_once(tree: Path, opa_binary: Path) -> None:
    rules = [f"x{n} if input.facts.decision.wrong{n}" for n in range(15)]
    edit(tree, NORM, CONDITION, f"{CONDITION}\n}}\n\n" + "\n\n".join(rules) + "\n\ny if {\n\ttrue")
    assert 15 == len(_refused(tree, opa_binary).problems)


@pytest.mark.parametrize("package", ["system.authz", "policies", "bundle", "catalogue", "settings"])
def test_policies_keep_to_their_own_rooms(tree: Path, opa_binary: Path, package: str) -> None:
    (tree / "norms/extra.rego").write_text(
        f"package {package}\n\ndigest := 1\n\nallow := true\n\nfacts := 1\n", encoding="utf-8"
    )
    [problem] = _refused(tree, opa_binary).problems
    assert (f"there are no policies in {package}", "norms/extra.rego") == (
        problem.message,
        problem.file,
    )


# --- what would make verdicts differ, or pass ---


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
    row = _row(tree, name, "extra :=")
    [problem] = _refused(tree, opa_binary).problems
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
    row = _row(tree, NORM, CONDITION)
    edit(tree, NORM, CONDITION, condition)
    [problem] = _refused(tree, opa_binary).problems
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
    [problem] = _refused(tree, opa_binary).problems
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
    [problem] = _refused(tree, opa_binary).problems
    assert ("count_refused", NORM, _row(tree, NORM, "applies if")) == (
        problem.code,
        problem.file,
        problem.row,
    )


def test_the_number_of_a_number_is_a_type_error(tree: Path, opa_binary: Path) -> None:
    edit(tree, NORM, CONDITION, "count(input.facts.decision.affected) > 0")
    [problem] = _refused(tree, opa_binary).problems
    assert ("rego_type_error", NORM) == (problem.code, problem.file)


# --- METADATA ---


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("# title: Dit jaar beoordeeld\n", "", "'title' is a required property"),
        ("#   title_en: Reviewed this year\n", "", "'title_en' is a required property"),
        ("#   remedy: Laat het beoordelen.\n", "", "'remedy' is a required property"),
        ("#   remedy: Laat het beoordelen.\n", "#   remedy: ''\n", "custom.remedy"),
        ("#   level: obligation\n", "", "'level' is a required property"),
        ("level: obligation", "level: obligations", "'obligations' is not one of"),
        ("due: before_use", "due: before_using", "'before_using' is not one of"),
        ("responsible: process_owner", "responsible: boss", "'boss' is not one of"),
        ("regulation: ORG", "regulation: ORGS", "'ORGS' is not one of"),
        ('article: "2"', "article: 2", "custom.source.article: 2 is not of type 'string'"),
        ('article: "2", ', "", "'article' is a required property"),
        ('applies_from: "2026-01-01"', "applies_from: 2026-01-01", "between quotes"),
        ('applies_from: "2026-01-01"', 'applies_from: "2026-02-30"', "custom.applies_from"),
        ('applies_from: "2026-01-01"', 'applies_from: "20260101"', "custom.applies_from"),
        ('version: "2026-01-01"', "version: 2026-01-01", "between quotes"),
        (
            'applies_from: "2026-01-01"',
            'aplies_from: "2026-01-01"',
            "'aplies_from' was unexpected",
        ),
        ("#   due: before_use\n", "#   due: before_use\n#   caveat: Let op.\n", "caveat_en"),
        ('#   applies_from: "2026-01-01"\n', "", "`applies_from` is neither in METADATA nor"),
    ],
)
def test_metadata_that_the_engine_cannot_build_on_is_refused(
    tree: Path, opa_binary: Path, old: str, new: str, message: str
) -> None:
    edit(tree, NORM, old, new)
    problems = _refused(tree, opa_binary).problems
    assert {("metadata_incomplete", NORM, _row(tree, NORM, "package"))} == {
        (problem.code, problem.file, problem.row) for problem in problems
    }
    assert message in str(problems)
    assert "norms.org.reviewed" in problems[0].message


def test_a_version_that_is_no_date_needs_no_hint(tree: Path, opa_binary: Path) -> None:
    edit(tree, NORM, 'version: "2026-01-01"', 'version: "2e druk"')
    assert "2e druk" == build(tree, opa_binary).bundle.norms["org.reviewed"].source.version


def test_all_that_is_wrong_with_metadata_is_told_at_once(tree: Path, opa_binary: Path) -> None:
    edit(tree, NORM, "level: obligation", "level: duty")
    edit(tree, "norms/org/trained/trained.rego", "due: during_use", "due: later")
    assert {"norms/org/trained/trained.rego", NORM} == {
        problem.file for problem in _refused(tree, opa_binary).problems
    }


def test_a_norm_without_metadata_is_refused(tree: Path, opa_binary: Path) -> None:
    text = (tree / NORM).read_text(encoding="utf-8")
    (tree / NORM).write_text(text[text.index("package") :], encoding="utf-8")
    assert (
        PolicyProblem(
            "metadata_incomplete", "norms.org.reviewed has no METADATA above its package", NORM, 1
        ),
    ) == _refused(tree, opa_binary).problems


def test_metadata_that_a_blank_line_detaches_is_refused(tree: Path, opa_binary: Path) -> None:
    edit(tree, NORM, "package", "\nx := 1\n\n# \npackage")
    _refused(tree, opa_binary)


def test_a_norm_that_cannot_apply_is_refused(tree: Path, opa_binary: Path) -> None:
    edit(tree, NORM, "applies if {", "aplies if {")
    [problem] = _refused(tree, opa_binary).problems
    assert "norms.org.reviewed: there is no rule `applies`" == problem.message


def test_a_date_is_given_in_one_place(tree: Path, opa_binary: Path) -> None:
    with (tree / NORM).open("a", encoding="utf-8") as stream:
        stream.write('\napplies_from := "2027-01-01"\n')
    [problem] = _refused(tree, opa_binary).problems
    assert "norms.org.reviewed: `applies_from` is both in METADATA and a rule" == problem.message


@pytest.mark.parametrize("package", ["norms.org", "norms.org.deep.down"])
def test_a_norm_has_a_pack_and_a_name(tree: Path, opa_binary: Path, package: str) -> None:
    (tree / "norms/extra.rego").write_text(
        f"package {package}\n\napplies if input.facts.decision.automatic\n", encoding="utf-8"
    )
    [problem] = _refused(tree, opa_binary).problems
    assert ("norms/extra.rego", 1) == (problem.file, problem.row)
    assert "a norm is norms.<pack>.<name>" in problem.message


def test_the_catalogue_holds_what_metadata_say(tree: Path, opa_binary: Path) -> None:
    norm = build(tree, opa_binary).bundle.norms["aia.overseer"]
    assert ("aia", "obligation", "before_use", "process_owner") == (
        norm.pack,
        norm.level,
        norm.due,
        norm.responsible,
    )
    assert ("AIA", "26", "2", None, "2026-07-27") == (
        norm.source.regulation,
        norm.source.article,
        norm.source.paragraph,
        norm.source.point,
        norm.source.version,
    )
    assert ("De wet noemt een andere datum.", "The law names another date.") == (
        norm.caveat and norm.caveat.nl,
        norm.caveat and norm.caveat.en,
    )
    assert (None, "2026-08-02", "urn:nl:ak:ver:aia-21") == (
        norm.applies_from,
        norm.applies_from_literal,
        norm.urn,
    )
    assert "norms/aia/overseer/overseer.rego" == norm.file


# --- settings ---


def test_settings_of_an_organisation_are_laid_over_the_defaults(
    tree: Path, opa_binary: Path
) -> None:
    own = {"packs": ["org"], "quorum": {"process_owner": {"members": 2}}}
    settings = build(tree, opa_binary, settings=own).bundle.settings
    assert ["org"] == settings["packs"]
    assert {"control_board": {"members": 3}, "process_owner": {"members": 2}} == settings["quorum"]
    assert "Voorbeeldgemeente" == settings["organisation"]


@pytest.mark.parametrize(
    ("own", "message"),
    [
        ({"packs": []}, "$.packs"),
        ({"packs": "aia"}, "$.packs"),
        ({"packs": ["aia", "avgg"]}, "$.packs: there is no 'avgg'; want one of: aia, org"),
        (
            {"quorum": {"boss": {"members": 1}}},
            "$.quorum: there is no 'boss'; want one of: control",
        ),
        ({"quorum": {"control_board": {"members": 0}}}, "$.quorum.control_board.members"),
        ({"quorum": {"control_board": 5}}, "$.quorum.control_board"),
        ({"quorum": None}, "$.quorum"),
        ({"review_months": {"prohibited": "soon"}}, "$.review_months.prohibited"),
        ({"organisation": ""}, "$.organisation"),
        ({"colour": "blue"}, "'colour' was unexpected"),
    ],
)
def test_settings_that_do_not_fit_are_refused(
    tree: Path, opa_binary: Path, own: dict[str, object], message: str
) -> None:
    error = _refused(tree, opa_binary, settings=own)
    assert "settings_invalid" == error.code
    assert message in str(error)


# --- files ---


def test_the_build_says_where_no_policies_are(tmp_path: Path, opa_binary: Path) -> None:
    assert "policies_missing" == _refused(tmp_path / "absent", opa_binary).code


@pytest.mark.parametrize(
    "name", ["vocabulary/data.yaml", "settings/data.yaml", "settings/settings.schema.json"]
)
def test_a_file_that_is_missing_is_named(tree: Path, opa_binary: Path, name: str) -> None:
    (tree / name).unlink()
    [problem] = _refused(tree, opa_binary).problems
    assert name == problem.file


def test_policies_without_a_verdict_are_refused(tree: Path, opa_binary: Path) -> None:
    for path in (tree / "verdict").rglob("*.rego"):
        path.unlink()
    [problem] = _refused(tree, opa_binary).problems
    assert "there is no rule verdict.truths.holds" == problem.message


@pytest.mark.parametrize("key", ["roles", "stages", "due", "regulations"])
def test_a_vocabulary_has_all_its_lists(tree: Path, opa_binary: Path, key: str) -> None:
    edit(tree, "vocabulary/data.yaml", f"{key}:\n", f"other_{key}:\n")
    [problem] = _refused(tree, opa_binary).problems
    assert ("vocabulary/data.yaml", f"a mapping '{key}' is expected") == (
        problem.file,
        problem.message,
    )


def test_broken_questions_are_refused_as_such(tree: Path, opa_binary: Path) -> None:
    edit(tree, "intake/decision.yaml", "type: number", "type: nmber")
    with pytest.raises(QuestionnaireInvalid):
        build(tree, opa_binary)


# --- the cache ---


def _only_archive(cache: Path) -> Path:
    [archive] = cache.iterdir()
    return archive


def test_what_was_built_before_is_not_built_again(
    tree: Path, opa_binary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache" / "bundles"
    first = build(tree, opa_binary, cache=cache).bundle
    assert 0o700 == cache.stat().st_mode & 0o777
    with monkeypatch.context() as patch:
        patch.setattr(building._Building, "built", None)
        again = build(tree, opa_binary, cache=cache).bundle
    assert first == again
    edit(tree, NORM, CONDITION, "input.facts.decision.affected >= 101")
    assert first.digest != build(tree, opa_binary, cache=cache).bundle.digest
    assert 2 == len(list(cache.iterdir()))


@pytest.mark.parametrize("change", ["settings", "revision", "question"])
def test_the_cache_tells_everything_apart_that_a_bundle_follows_from(
    tree: Path, opa_binary: Path, tmp_path: Path, change: str
) -> None:
    cache = tmp_path / "cache"
    before = build(tree, opa_binary, cache=cache).bundle
    if change == "question":
        edit(tree, "intake/decision.yaml", "per jaar", "per maand")
    after = build(
        tree,
        opa_binary,
        cache=cache,
        settings={"packs": ["org"]} if change == "settings" else None,
        revision="a1b2c3" if change == "revision" else "",
    ).bundle
    assert before.archive != after.archive
    assert 2 == len(list(cache.iterdir()))


@pytest.mark.parametrize("left", [0, 100, -1])
def test_an_archive_that_was_cut_off_is_built_again(
    tree: Path, opa_binary: Path, tmp_path: Path, left: int
) -> None:
    cache = tmp_path / "cache"
    first = build(tree, opa_binary, cache=cache).bundle
    whole = _only_archive(cache).read_bytes()
    _only_archive(cache).write_bytes(whole[:left])
    assert first.digest == build(tree, opa_binary, cache=cache).bundle.digest
    assert whole == _only_archive(cache).read_bytes()


def test_without_a_usable_cache_it_only_takes_longer(
    small: PolicySet, tree: Path, opa_binary: Path, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder", encoding="utf-8")
    for cache in (in_the_way, in_the_way / "below"):
        assert small.bundle.digest == build(tree, opa_binary, cache=cache).bundle.digest
    assert "not a folder" == in_the_way.read_text(encoding="utf-8")


def test_a_folder_in_the_place_of_an_archive_is_passed_over(
    tree: Path, opa_binary: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    wanted = build(tree, opa_binary, cache=cache).bundle.digest
    archive = _only_archive(cache)
    archive.unlink()
    archive.mkdir()
    assert wanted == build(tree, opa_binary, cache=cache).bundle.digest
    # Nothing half written is left beside it either.
    assert [archive] == list(cache.iterdir())
