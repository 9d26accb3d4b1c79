"""docs/generated: complete, the same each time, and of nobody's machine."""

from __future__ import annotations

import json
import os
import posixpath
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from typer.core import TyperOption

from tests.conftest import REPOSITORY
from toetssteen import paths
from toetssteen.cli.app import app
from toetssteen.cli.commands_tree import prepare, walk
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.intake.coverage import load_regulations, load_requirements
from toetssteen.intake.glossary import load_glossary
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.building import PolicySet
from toetssteen.registry import schema


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
    names = {"cli", "exit-codes", "glossary", "questions", "requirements"}
    names |= {f"norms/{name}" for name in ("index", *packs)}
    pages = {f"{name}{suffix}.md" for name in names for suffix in ("", ".en")}
    schemas = {"verdict.schema.json", "assessment.schema.json", "facts.schema.json"}
    assert pages | schemas | {"registry.md"} == written[0].keys()


def test_the_drawing_of_the_registry_has_every_table_and_what_it_refers_to(
    written: tuple[dict[str, str], dict[str, str]],
) -> None:
    page = written[0]["registry.md"]
    for table in schema.tables():
        assert f"| `{table.name}` | {table.comment} |" in page
        assert f"\n    {table.name} {{\n" in page
        for reference in table.references:
            assert f"    {reference.table} ||--o{{ {table.name} : " in page


def test_every_norm_is_in_the_catalogue_with_its_source(
    written: tuple[dict[str, str], dict[str, str]], policy_set: PolicySet
) -> None:
    for norm in policy_set.bundle.norms.values():
        page = written[0][f"norms/{norm.pack}.md"]
        assert f"- Norm: {norm.id}\n" in page
        assert (REPOSITORY / "policies" / norm.file).is_file()
        assert f"({'../' * 3}policies/{norm.file})" in page


def test_every_link_leads_somewhere(written: tuple[dict[str, str], dict[str, str]]) -> None:
    pages = written[0]
    anchors = {name: set(re.findall(r'<a id="([^"]+)"></a>', text)) for name, text in pages.items()}
    found, lost = 0, []
    for name, text in pages.items():
        for path, anchor in re.findall(r"\]\(([^)#\s]*)#([^)\s]+)\)", text):
            found += 1
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
            if anchor not in anchors.get(target if path else name, set()):
                lost.append((name, path, anchor))
    assert found > 1000
    assert [] == lost


def test_every_norm_is_told_with_its_test_cases_and_its_words(
    written: tuple[dict[str, str], dict[str, str]], policy_set: PolicySet
) -> None:
    glossary = load_glossary(paths.POLICIES)
    for norm in policy_set.bundle.norms.values():
        part = written[0][f"norms/{norm.pack}.md"].partition(f'<a id="{norm.id.replace(".", "-")}"')
        told = part[2].partition("<a id=")[0]
        assert re.search(r"^- Testgevallen: [1-9]", told, re.MULTILINE), norm.id
        texts = [norm.title, norm.description, norm.remedy, *([norm.caveat] if norm.caveat else [])]
        for term in glossary.used_in((text.nl for text in texts), Language.NL):
            assert f"(../glossary.md#{term.code})" in told


def test_every_source_of_a_pack_is_covered_place_by_place(
    written: tuple[dict[str, str], dict[str, str]], policy_set: PolicySet
) -> None:
    headings = {"": "Welke artikelen in een norm staan", ".en": "Which articles are in a norm"}
    for suffix, heading in headings.items():
        for norm in policy_set.bundle.norms.values():
            page = written[0][f"norms/{norm.pack}{suffix}.md"]
            part = page.partition(f"## {heading}\n")[2].partition("<a id=")[0]
            assert f"{norm.pack}{suffix}.md#{norm.id.replace('.', '-')})" in part
        for regulation in load_regulations(paths.POLICIES):
            part = written[0][f"norms/{regulation.pack}{suffix}.md"]
            for outside in regulation.outside:
                assert outside.reason.in_language(Language(suffix.strip(".") or "nl")) in part


def test_every_national_requirement_has_a_row(
    written: tuple[dict[str, str], dict[str, str]],
) -> None:
    for page in ("requirements.md", "requirements.en.md"):
        rows = re.findall(r"^\| `(urn:[^`]+)` \| (.*) \|$", written[0][page], re.MULTILINE)
        assert list(load_requirements(paths.POLICIES).urns) == [urn for urn, _ in rows]
        assert all(cell for _, cell in rows)


def test_every_question_and_word_has_a_place(
    written: tuple[dict[str, str], dict[str, str]], policy_set: PolicySet
) -> None:
    for suffix in ("", ".en"):
        questions, glossary = (
            written[0][f"{name}{suffix}.md"] for name in ("questions", "glossary")
        )
        for fact in policy_set.questionnaire.questions:
            assert f"(`{fact}`)" in questions
        for code in load_glossary(paths.POLICIES).terms:
            assert f'<a id="{code}"></a>' in glossary


def test_what_norms_ask_together_is_on_the_page_of_their_pack(
    written: tuple[dict[str, str], dict[str, str]], policy_set: PolicySet
) -> None:
    page = written[0]["norms/org.md"]
    section = page.partition("## Ethische toets (EIA)\n")[2].partition("<a id=")[0]
    together = [norm for norm in policy_set.bundle.norms.values() if norm.collection == "eia"]
    assert together
    assert {f"(#{norm.id.replace('.', '-')})" for norm in together} == {
        line[line.rindex("(") :] for line in section.splitlines() if line.startswith("- ")
    }
    assert len(together) == page.count("- Deel van: ethische toets (EIA)\n")


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
