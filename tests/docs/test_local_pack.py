"""The page of the example of a pack of one's own: its commands do what it says."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest
import yaml

from tests.docs.conftest import Run
from tests.docs.pages import REPOSITORY, blocks
from tests.docs.test_documentation import is_possible
from toetssteen.cli.exit_codes import ExitCode

PACK = REPOSITORY / "docs" / "local_pack"
PAGE = blocks(PACK / "README.md")
TYPED = [shlex.split(line)[1:] for b in PAGE if b.language == "sh" for line in b.text.splitlines()]


@pytest.fixture
def tree(small_checkout: Path, tmp_path: Path) -> Path:
    """A checkout with the example in it."""
    root = shutil.copytree(small_checkout, tmp_path / "checkout")
    shutil.copytree(PACK, root / "docs" / "local_pack")
    shutil.copy(root / "examples" / "chatbot-gekocht.yaml", root / "initiatief.yaml")
    return root


def test_every_command_on_the_page_exists() -> None:
    assert ["assess", "policy", "policy"] == [words[0] for words in TYPED]
    assert [] == [words for words in TYPED if not is_possible(words)]


def test_the_pack_is_judged_with_from_the_command_line_and_from_the_settings(
    run: Run, tree: Path
) -> None:
    (settings,) = (yaml.safe_load(b.text) for b in PAGE if b.language == "yaml")
    file = tree / "gemeente.yaml"
    file.write_text(yaml.safe_dump({"organisation": "Elders", **settings}), encoding="utf-8")
    plain = ["assess", "initiatief.yaml", "--no-changes", "--policies", "policies"]
    typed = [*TYPED[0], "--no-changes", "--policies", "policies"]
    question = "Was this use of generative AI announced"
    for arguments, told in (
        (plain, False),
        (typed, True),
        ([*plain, "--settings", str(file)], True),
    ):
        _, printed = run(tree, *arguments)
        assert told is (question in printed), printed


def test_a_norm_is_started_in_the_pack_and_checked_there(run: Run, tree: Path) -> None:
    code, _ = run(tree, *TYPED[1], "--policies", "policies")
    assert ExitCode.DONE == code
    new = Path("docs/local_pack/norms/local/nieuwe_regel/nieuwe_regel.rego")
    assert (tree / new).is_file()
    code, printed = run(tree, *TYPED[2], "--policies", "policies")
    assert ExitCode.ANNOTATIONS == code
    assert f"{new}:2: error: Fill something in here still" in printed
    assert "docs/local_pack/intake/local.yaml:" in printed
