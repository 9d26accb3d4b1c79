"""Packs of one's own: laid over the policies, switched on, and refused when they loosen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS, TODAY, facts, serving
from toetssteen import paths
from toetssteen.errors import BadInput
from toetssteen.intake.questionnaire import QuestionnaireInvalid
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import Record
from toetssteen.policy.errors import PolicyError
from toetssteen.policy.packs import LocalPack, PackRefused, laid_over, read_packs

NORM = "norms/local/announced/announced.rego"
QUESTIONS = "intake/local.yaml"
SETTINGS = "settings.yaml"
_PACK = {
    NORM: """# METADATA
# title: Aangemeld
# description: AI is aangemeld.
# custom:
#   title_en: Announced
#   description_en: AI is announced.
#   level: prohibition
#   source: {regulation: ORG, article: "eigen regels", version: "2026-01-01"}
#   applies_from: "2026-01-01"
#   due: before_use
#   responsible: process_owner
#   remedy: Meld het aan.
#   remedy_en: Announce it.
package norms.local.announced

applies if input.facts.system.technique in {"ai", "rules"}

met if input.facts.local.announced
""",
    QUESTIONS: """section: local
order: 900
title: {nl: Eigen regels, en: Own rules}
questions:
  - fact: local.announced
    type: yes_no
    kind: evidence
    asked_of: process_owner
    name: {nl: Aangemeld, en: Announced}
    text: {nl: Is het aangemeld?, en: Was it announced?}
""",
    SETTINGS: """organisation: Elders
review_months:
  conditional: 6
""",
    "README.md": "# A pack\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small policies with the checks on packs."""
    policies = small_policies.write(tmp_path / "policies")
    for folder in ("checks", "lib/testing"):
        shutil.copytree(paths.POLICIES / folder, policies / folder)
    return policies


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack that only adds, to be changed."""
    folder = tmp_path / "own pack"
    for name, text in _PACK.items():
        _write(folder, name, text)
    return folder


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _built(root: Path, opa: Path, *packs: Path, **options: object) -> PolicySet:
    return build(root, opa, packs=read_packs(packs), **options)  # type: ignore[arg-type]


def _refused(root: Path, opa: Path, *packs: Path) -> set[tuple[str, str, int | None]]:
    with pytest.raises(PackRefused) as refused:
        _built(root, opa, *packs)
    assert "pack_refused" == refused.value.code
    assert all(violation.message.nl for violation in refused.value.violations)
    return {(found.code, str(found.file), found.row) for found in refused.value.problems}


def test_a_pack_is_judged_with_as_soon_as_it_lies_over_the_policies(
    root: Path, pack: Path, opa_binary: Path
) -> None:
    policies = _built(root, opa_binary, pack)
    with serving(policies, opa_binary) as engine:
        outcomes = {
            announced: engine.decide(
                Record(TODAY, "idea", facts(policies, {**HARMLESS, "local.announced": announced}))
            )["outcome"]
            for announced in (True, False)
        }
    assert {True: "permitted", False: "prohibited"} == outcomes
    assert {"aia", "org", "local"} == {norm.pack for norm in policies.bundle.norms.values()}


def test_the_settings_of_a_pack_go_below_those_of_the_organisation(
    root: Path, pack: Path, opa_binary: Path
) -> None:
    without = build(root, opa_binary).bundle.settings
    settings = _built(root, opa_binary, pack).bundle.settings
    assert ("Elders", 6) == (settings["organisation"], settings["review_months"]["conditional"])
    assert without["review_months"]["permitted"] == settings["review_months"]["permitted"]
    assert [*without["packs"], "local"] == settings["packs"]

    own = {"organisation": "Hier", "packs": ["org"]}
    settings = _built(root, opa_binary, pack, settings=own).bundle.settings
    assert ("Hier", ["org", "local"]) == (settings["organisation"], settings["packs"])


def test_the_digest_and_the_cache_follow_the_pack(
    root: Path, pack: Path, opa_binary: Path, tmp_path: Path
) -> None:
    def digest() -> str:
        return _built(root, opa_binary, pack, cache=tmp_path / "cache").bundle.digest

    first = digest()
    assert first == digest()
    assert first != build(root, opa_binary, cache=tmp_path / "cache").bundle.digest
    _write(pack, NORM, _PACK[NORM].replace('"ai", "rules"', '"ai"'))
    assert first != digest()


def test_what_was_built_as_national_policies_is_refused_as_a_pack(
    root: Path, pack: Path, opa_binary: Path, tmp_path: Path
) -> None:
    """A bundle in the cache says nothing about where its files came from."""
    national = "norms/org/reviewed/reviewed.rego"
    text = (root / national).read_text(encoding="utf-8")
    _write(pack, national, text.replace("level: obligation", "level: advice"))
    with laid_over(root, read_packs([pack])) as overlay:
        build(overlay.merged, opa_binary, cache=tmp_path / "cache")
    with pytest.raises(PackRefused):
        _built(root, opa_binary, pack, cache=tmp_path / "cache")


def test_nothing_is_left_of_the_folder_in_which_they_lie(root: Path, pack: Path) -> None:
    with laid_over(root, read_packs([pack])) as overlay:
        merged = overlay.merged
        assert (merged / NORM).is_file()
        assert not (merged / "README.md").exists()
        assert not (root / NORM).exists()
        assert (pack / NORM, root / "intake") == (
            overlay.origin(NORM),
            overlay.origin("intake/x").parent,
        )
    assert not merged.exists()


@pytest.mark.parametrize(
    ("name", "text", "code", "row"),
    [
        pytest.param(
            "norms/local/milder/milder.rego",
            "\npackage classification.role\n\nx if input.as_of\n",
            "local_package_not_own",
            2,
            id="a rule added to a concept",
        ),
        pytest.param(
            "vocabulary/more.yaml", "x: 1\n", "local_file_elsewhere", 1, id="a file elsewhere"
        ),
        pytest.param(
            "intake/more.yml", "section: more\n", "local_file_elsewhere", 1, id="other questions"
        ),
    ],
)
def test_what_does_more_than_add_is_refused_where_it_stands(
    root: Path, pack: Path, opa_binary: Path, name: str, text: str, code: str, row: int
) -> None:
    path = _write(pack, name, text)
    assert (code, str(path), row) in _refused(root, opa_binary, pack)


def test_a_national_question_that_is_replaced_is_refused(
    root: Path, pack: Path, opa_binary: Path
) -> None:
    name = "intake/system.yaml"
    path = _write(pack, name, (root / name).read_text(encoding="utf-8") + "\n# more\n")
    assert {("local_file_changed", str(path), 1)} == _refused(root, opa_binary, pack)


@pytest.mark.parametrize(
    ("settings", "code", "row"),
    [
        ("organisation: Elders\npacks: [aia]\n", "local_pack_switched_off", 2),
        ("quorum:\n  control_board: {members: 1}\n", "local_quorum_lower", 1),
        ("organisation: Elders\n\nreview_months: {permitted: 60}\n", "local_review_later", 3),
        ("rooms:\n  review: {approved_policies_only: true}\n", "local_rooms_set", 1),
    ],
)
def test_a_milder_setting_is_refused_where_it_stands(
    root: Path, pack: Path, opa_binary: Path, settings: str, code: str, row: int
) -> None:
    _write(pack, SETTINGS, settings)
    assert {(code, str(pack / SETTINGS), row)} == _refused(root, opa_binary, pack)


@pytest.mark.parametrize(
    ("name", "text", "code", "row"),
    [
        (SETTINGS, "quorum:\n  control_board: {members: 4}\n", "local_quorum_lower", 1),
        (SETTINGS, "review_months: {permitted: 12}\n", "local_review_later", 1),
        (
            "norms/later/milder/milder.rego",
            "\npackage norms.local.announced\n\nmet if input.as_of\n",
            "local_package_not_own",
            2,
        ),
        (QUESTIONS, _PACK[QUESTIONS] + "# other\n", "local_file_changed", 1),
    ],
)
def test_a_pack_loosens_no_earlier_pack_either(
    root: Path,
    pack: Path,
    tmp_path: Path,
    opa_binary: Path,
    name: str,
    text: str,
    code: str,
    row: int,
) -> None:
    stricter = "quorum:\n  control_board: {members: 5}\nreview_months: {permitted: 6}\n"
    _write(pack, SETTINGS, stricter)
    later = tmp_path / "later"
    more = _PACK[NORM].replace(".local.announced", ".later.more", 1)
    _write(later, "norms/later/more/more.rego", more)
    path = _write(later, name, text)
    assert {(code, str(path), row)} == _refused(root, opa_binary, pack, later)

    path.unlink()
    _write(later, SETTINGS, stricter.replace("5", "6"))
    assert (
        6
        == _built(root, opa_binary, pack, later).bundle.settings["quorum"]["control_board"][
            "members"
        ]
    )


def test_a_pack_with_the_name_of_a_national_one_is_refused(
    root: Path, pack: Path, opa_binary: Path
) -> None:
    _write(pack, "norms/org/announced/announced.rego", _PACK[NORM].replace(".local.", ".org.", 1))
    assert ("local_pack_is_national", str(pack / "norms/org"), 1) in _refused(
        root, opa_binary, pack
    )


def test_policies_without_checks_on_packs_take_none(
    tree: Path, pack: Path, opa_binary: Path
) -> None:
    with pytest.raises(PolicyError) as refused:
        _built(tree, opa_binary, pack)
    assert "there is no checks/local" == refused.value.problems[0].message


def test_what_is_wrong_in_a_question_of_a_pack_is_told_of_its_file(
    root: Path, pack: Path, opa_binary: Path
) -> None:
    path = _write(pack, QUESTIONS, _PACK[QUESTIONS].replace("yes_no", "yes"))
    with pytest.raises(QuestionnaireInvalid) as refused:
        _built(root, opa_binary, pack)
    assert {(str(path), 6)} == {(found.file, found.line) for found in refused.value.problems}


def test_a_folder_that_is_no_pack_is_refused(tmp_path: Path) -> None:
    (tmp_path / "norms").mkdir()
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(BadInput) as refused:
            read_packs([folder])
        assert ("not_a_pack", str(folder)) == (refused.value.code, refused.value.parameters["path"])


def test_settings_that_are_no_mapping_are_refused(pack: Path) -> None:
    _write(pack, SETTINGS, "- aia\n")
    with pytest.raises(BadInput) as refused:
        read_packs([pack])
    assert "settings_not_a_mapping" == refused.value.code


def test_two_packs_of_one_name_are_refused_and_one_given_twice_is_one(
    pack: Path, tmp_path: Path
) -> None:
    other = shutil.copytree(pack, tmp_path / "other")
    with pytest.raises(BadInput) as refused:
        read_packs([pack, other])
    assert {"given": "local", "path": str(other), "other": str(pack)} == dict(
        refused.value.parameters
    )
    assert (LocalPack(pack, ("local",)).names,) == tuple(p.names for p in read_packs([pack, pack]))
