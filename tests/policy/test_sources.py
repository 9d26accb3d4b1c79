"""Reading a folder of policies: only what can be read, and not too much of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.policy.small_policies import edit
from toetssteen.policy import sources
from toetssteen.policy.errors import PolicyError, PolicyProblem
from toetssteen.policy.sources import is_served, read_sources

NORM = "norms/org/reviewed/reviewed.rego"
VOCABULARY = "vocabulary/data.yaml"


def _refused(tree: Path) -> PolicyError:
    with pytest.raises(PolicyError) as refused:
        read_sources(tree)
    return refused.value


@pytest.mark.parametrize(
    ("name", "served"),
    [
        ("norms/org/reviewed/reviewed.rego", True),
        ("norms/org/reviewed/reviewed_test.rego", False),
        ("lib/kleene/kleene.rego", True),
        ("lib/testing/testing.rego", False),
        ("lib/testing_ground/testing_ground.rego", True),
        ("checks/dates/dates.rego", False),
        ("classification/checks/checks.rego", True),
    ],
)
def test_what_only_tests_and_checks_use_is_not_served(name: str, served: bool) -> None:
    assert served is is_served(name)


def test_modules_are_read_by_their_path_in_the_folder(tree: Path) -> None:
    found = read_sources(tree)
    assert NORM in found.modules
    assert sorted(found.modules) == list(found.modules)
    assert {"settings", "vocabulary"} == set(found.data)
    assert "object" == found.settings_schema["type"]


def test_a_file_that_is_too_large_is_refused(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = (tree / NORM).stat().st_size
    others = max(path.stat().st_size for path in tree.rglob("*.rego"))
    with (tree / NORM).open("a", encoding="utf-8") as stream:
        stream.write("#" * (others - size + 1))
    monkeypatch.setattr(sources, "_FILE_BYTES", others)
    [problem] = _refused(tree).problems
    assert (NORM, "larger than a policy file may be") == (problem.file, problem.message)


def test_all_files_together_can_be_too_large(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_ALL_BYTES", 1_000)
    [problem] = _refused(tree).problems
    assert "more than all policy files together may hold" == problem.message


def test_a_file_that_is_no_text_is_refused(tree: Path) -> None:
    (tree / NORM).write_bytes(b"package \xff\xfe")
    error = _refused(tree)
    assert "policy_unreadable" == error.code
    assert NORM == error.problems[0].file


def test_a_link_to_nowhere_is_refused(tree: Path) -> None:
    (tree / "norms/gone.rego").symlink_to(tree / "nowhere.rego")
    assert (
        PolicyProblem("unreadable", "No such file or directory", "norms/gone.rego"),
    ) == _refused(tree).problems


def test_broken_yaml_has_a_line(tree: Path) -> None:
    edit(tree, VOCABULARY, "stages:\n", "stages: [\n")
    error = _refused(tree)
    [problem] = error.problems
    assert ("policy_data_unreadable", VOCABULARY) == (error.code, problem.file)
    assert problem.row
    assert problem.row > 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("- a\n- b\n", "a mapping is expected", id="a list"),
        pytest.param("", "empty", id="nothing"),
        pytest.param("a: 1\na: 2\n", "duplicate_key", id="twice"),
        pytest.param("a: !!python/object/apply:os.getcwd []\n", "tag", id="an object"),
        pytest.param(
            "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 9)),
            "aliases_explode",
            id="aliases that explode",
        ),
    ],
)
def test_data_that_no_policy_can_use_are_refused(tree: Path, text: str, message: str) -> None:
    (tree / "settings/data.yaml").write_text(text, encoding="utf-8")
    [problem] = _refused(tree).problems
    assert "settings/data.yaml" == problem.file
    assert message in problem.message


def test_a_date_in_the_settings_stays_the_text_that_it_is(tree: Path) -> None:
    edit(tree, "settings/data.yaml", "Voorbeeldgemeente", "2026-11-24")
    assert "2026-11-24" == read_sources(tree).data["settings"]["organisation"]
