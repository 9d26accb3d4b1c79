"""What the METADATA of norms must hold, with the place where they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.policy.small_policies import edit, refusal, row_of
from toetssteen.policy.building import build
from toetssteen.policy.errors import PolicyProblem

NORM = "norms/org/reviewed/reviewed.rego"
CONCEPT = "classification/system/system.rego"


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
        ("level: obligation", "level: obligation\n#   collection: eai", "'eai' is not one of"),
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
    problems = refusal(tree, opa_binary).problems
    assert {("metadata_incomplete", NORM, row_of(tree, NORM, "package"))} == {
        (problem.code, problem.file, problem.row) for problem in problems
    }
    assert message in str(problems)
    assert "norms.org.reviewed" in problems[0].message


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("regulation: AIA", "regulation: AI", "'AI' is not one of"),
        ('article: "3", ', "", "'article' is a required property"),
        ("source:", "sources:", "'sources' was unexpected"),
        ("# description: What infers by itself.\n", "", "'description' is a required property"),
    ],
)
def test_a_concept_says_where_the_law_has_it_or_nothing(
    tree: Path, opa_binary: Path, old: str, new: str, message: str
) -> None:
    edit(tree, CONCEPT, old, new)
    problems = refusal(tree, opa_binary).problems
    assert {("metadata_incomplete", CONCEPT)} == {(one.code, one.file) for one in problems}
    assert message in str(problems)
    assert "classification.system.ai_system" in problems[0].message


def test_a_version_that_is_no_date_needs_no_hint(tree: Path, opa_binary: Path) -> None:
    edit(tree, NORM, 'version: "2026-01-01"', 'version: "2e druk"')
    assert "2e druk" == build(tree, opa_binary).bundle.norms["org.reviewed"].source.version


def test_a_norm_is_part_of_a_collection_that_the_vocabulary_names(
    tree: Path, opa_binary: Path
) -> None:
    vocabulary = tree / "vocabulary" / "data.yaml"
    text = vocabulary.read_text("utf-8")
    vocabulary.write_text(f"{text}\ncollections:\n  eia: {{nl: toets, en: assessment}}\n", "utf-8")
    edit(tree, NORM, "level: obligation", "level: obligation\n#   collection: eia")
    norms = build(tree, opa_binary).bundle.norms
    assert {"org.reviewed": "eia"} == {
        id_: norm.collection for id_, norm in norms.items() if norm.collection
    }


def test_all_that_is_wrong_with_metadata_is_told_at_once(tree: Path, opa_binary: Path) -> None:
    edit(tree, NORM, "level: obligation", "level: duty")
    edit(tree, "norms/org/trained/trained.rego", "due: during_use", "due: later")
    assert {"norms/org/trained/trained.rego", NORM} == {
        problem.file for problem in refusal(tree, opa_binary).problems
    }


def test_a_norm_without_metadata_is_refused(tree: Path, opa_binary: Path) -> None:
    text = (tree / NORM).read_text(encoding="utf-8")
    (tree / NORM).write_text(text[text.index("package") :], encoding="utf-8")
    assert (
        PolicyProblem(
            "metadata_incomplete", "norms.org.reviewed has no METADATA above its package", NORM, 1
        ),
    ) == refusal(tree, opa_binary).problems


def test_metadata_that_a_blank_line_detaches_is_refused(tree: Path, opa_binary: Path) -> None:
    edit(tree, NORM, "package", "\nx := 1\n\n# \npackage")
    refusal(tree, opa_binary)


def test_a_norm_that_cannot_apply_is_refused(tree: Path, opa_binary: Path) -> None:
    edit(tree, NORM, "applies if {", "aplies if {")
    [problem] = refusal(tree, opa_binary).problems
    assert "norms.org.reviewed: there is no rule `applies`" == problem.message


def test_a_date_is_given_in_one_place(tree: Path, opa_binary: Path) -> None:
    with (tree / NORM).open("a", encoding="utf-8") as stream:
        stream.write('\napplies_from := "2027-01-01"\n')
    [problem] = refusal(tree, opa_binary).problems
    assert "norms.org.reviewed: `applies_from` is both in METADATA and a rule" == problem.message


@pytest.mark.parametrize("package", ["norms.org", "norms.org.deep.down"])
def test_a_norm_has_a_pack_and_a_name(tree: Path, opa_binary: Path, package: str) -> None:
    (tree / "norms/extra.rego").write_text(
        f"package {package}\n\napplies if input.facts.decision.automatic\n", encoding="utf-8"
    )
    [problem] = refusal(tree, opa_binary).problems
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
