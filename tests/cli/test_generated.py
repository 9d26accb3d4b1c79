"""docs/generated: complete, the same each time, and of nobody's machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from typer.core import TyperOption

from tests.conftest import REPOSITORY
from toetssteen.cli.app import app
from toetssteen.cli.commands_tree import prepare, walk
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.policy.building import PolicySet


@pytest.fixture(scope="module")
def written(
    tmp_path_factory: pytest.TempPathFactory, opa_binary: Path
) -> tuple[dict[str, str], dict[str, str]]:
    """What is written by two runs, in other places and circumstances."""
    found = []
    circumstances: tuple[dict[str, str], ...] = (
        {"COLUMNS": "40", "TOETSSTEEN_LANG": "en", "TZ": "UTC"},
        {"COLUMNS": "200", "PYTHONHASHSEED": "7", "FORCE_COLOR": "1"},
    )
    for number, circumstance in enumerate(circumstances):
        folder = tmp_path_factory.mktemp("generated")
        (folder / "norms").mkdir()
        (folder / "norms" / "gone.md").write_text("a pack that is gone", encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "toetssteen.cli.generated", folder],
            check=True,
            cwd=folder if number else REPOSITORY,
            env={**os.environ, "TOETSSTEEN_OPA": str(opa_binary), **circumstance},
        )
        files = (path for path in sorted(folder.rglob("*")) if path.is_file())
        found.append({str(path.relative_to(folder)): path.read_text("utf-8") for path in files})
    return found[0], found[1]


def test_it_is_the_same_each_time(written: tuple[dict[str, str], dict[str, str]]) -> None:
    assert written[0] == written[1]


def test_it_holds_every_page_and_schema(
    written: tuple[dict[str, str], dict[str, str]], policy_set: PolicySet
) -> None:
    packs = {norm.pack for norm in policy_set.bundle.norms.values()}
    pages = {"norms/index.md", *(f"norms/{pack}.md" for pack in packs)}
    commands = {"cli.md", "cli.en.md", "exit-codes.md", "exit-codes.en.md"}
    schemas = {"verdict.schema.json", "assessment.schema.json", "facts.schema.json"}
    assert pages | commands | schemas == written[0].keys()


def test_every_norm_is_in_the_catalogue_with_its_source(
    written: tuple[dict[str, str], dict[str, str]], policy_set: PolicySet
) -> None:
    for norm in policy_set.bundle.norms.values():
        page = written[0][f"norms/{norm.pack}.md"]
        assert f"- Norm: {norm.id}\n" in page
        assert (REPOSITORY / "policies" / norm.file).is_file()
        assert f"({'../' * 3}policies/{norm.file})" in page


def test_every_schema_is_one(written: tuple[dict[str, str], dict[str, str]]) -> None:
    for name, text in written[0].items():
        if name.endswith(".schema.json"):
            jsonschema.Draft202012Validator.check_schema(json.loads(text))


def test_nothing_of_this_machine_is_in_it(written: tuple[dict[str, str], dict[str, str]]) -> None:
    everything = "".join(written[0].values())
    assert str(REPOSITORY) not in everything
    assert str(Path.home()) not in everything


@pytest.mark.parametrize("page", ["cli.md", "cli.en.md"])
def test_every_command_option_and_exit_code_is_documented(page: str) -> None:
    text = (REPOSITORY / "docs/generated" / page).read_text(encoding="utf-8")
    for path, command in walk(prepare(app)):
        assert f"## `{' '.join(('toetssteen', *path))}`\n" in text
        for option in command.params:
            if isinstance(option, TyperOption):
                assert f"`{option.opts[0]}" in text, (path, option.opts)
    for variable in ("TOETSSTEEN_LANG", "TOETSSTEEN_OPA_URL", "TOETSSTEEN_OPA_TOKEN"):
        assert f"| `{variable}` |" in text
    for code in ExitCode:
        assert f"| `{code.value}` |" in text
