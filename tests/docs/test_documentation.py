"""What the pages say of the program is what the program does."""

from __future__ import annotations

import re
import shlex
import subprocess
import time
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.docs.conftest import Run
from tests.docs.pages import GUIDE, REPOSITORY, anchors, blocks, links, prints, without_blocks
from toetssteen.cli import exit_codes
from toetssteen.cli.app import app
from toetssteen.cli.commands_tree import prepare, walk
from toetssteen.cli.environment import _Variables
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.messages import Messages
from toetssteen.intake.questionnaire import Language
from toetssteen.policy import binaries, opa_command
from toetssteen.policy.address import Address
from toetssteen.policy.building import PolicySet
from toetssteen.policy.client import is_healthy
from toetssteen.policy.server import _free_port
from toetssteen.triage.verdict import Outcome
from toetssteen.variables import PREFIX

README, CHANGELOG = REPOSITORY / "README.md", REPOSITORY / "CHANGELOG.md"
DOCS = REPOSITORY / "docs"
STAFF, BOARD, OPERATORS = DOCS / "staff.md", DOCS / "board.md", DOCS / "operators.md"
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
PAGES = [README, CHANGELOG, *sorted(DOCS.glob("*.md")), *DECISIONS]
ROW = re.compile(r"^\| (.+) \|$", re.MULTILINE)
PROGRAM = re.compile(r"(?:\S*/)?toetssteen ")
VARIABLES_OF_OTHERS = {"XDG_CACHE_HOME", "NO_COLOR", "COLUMNS"}
PATIENCE = 30
OWN_OPA, SHOWN_ADDRESS = "An OPA of your own", "127.0.0.1:8181"


def tables(page: Path, below: str) -> list[list[str]]:
    """The rows of the tables below a heading."""
    _, _, part = without_blocks(page).partition(f"# {below}\n")
    part = re.split(r"^#+ ", part, maxsplit=1, flags=re.MULTILINE)[0]
    rows = [[cell.strip() for cell in found[1].split("|")] for found in ROW.finditer(part)]
    assert rows, f"{page.name} has no table below {below}"
    return rows


@pytest.fixture(scope="module")
def vocabulary() -> dict[str, Any]:
    """The words of the policies."""
    text = (REPOSITORY / "policies" / "vocabulary" / "data.yaml").read_text(encoding="utf-8")
    words: dict[str, Any] = yaml.safe_load(text)
    return words


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    lost = []
    for link in links(page):
        path, _, anchor = link.partition("#")
        if path.startswith("https://"):
            continue
        target = page.parent / path if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            lost.append(link)

    assert [] == lost


def typed(page: Path) -> Iterator[list[str]]:
    """Every way in which a page runs the program; `check|test` stands for two."""
    spans = re.findall(r"`([^`]*)`", without_blocks(page))
    lines = [
        line.removeprefix("$ ").partition(" #")[0]
        for block in blocks(page)
        if block.language in {"sh", "console"}
        for line in block.text.splitlines()
    ]
    for command in filter(PROGRAM.match, [*spans, *lines]):
        words = [word.split("|") for word in shlex.split(command)[1:]]
        yield from map(list, product(*words))


def is_possible(words: list[str]) -> bool:
    """Whether there is a command of these words, with these options."""
    path, command = max(
        (found for found in walk(prepare(app)) if found[0] == tuple(words[: len(found[0])])),
        key=lambda found: len(found[0]),
    )
    options = {word for word in words if word.startswith("--")} - {"--help"}
    known = {option for parameter in command.params for option in parameter.opts}
    rest = [word for word in words[len(path) :] if not word.startswith("--")]
    return options <= known and not (rest and getattr(command, "commands", None))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_and_option_on_a_page_exists(page: Path) -> None:
    assert [] == [" ".join(words) for words in typed(page) if not is_possible(words)]


def test_pages_show_how_to_run_the_program() -> None:
    for page in (README, GUIDE, STAFF, BOARD, OPERATORS):
        assert list(typed(page)), page


def test_the_first_screen_of_the_readme_has_both_commands_in_a_block_to_be_copied() -> None:
    first = blocks(README)[0]

    assert ["make demo", "make test"] == [
        line.partition("#")[0].strip() for line in first.text.splitlines()
    ]


@pytest.mark.takes_long
def test_the_readme_shows_what_the_demonstration_prints(run: Run) -> None:
    (block,) = (block for block in blocks(README) if block.language == "console")
    (((_, *arguments), shown),) = block.commands

    code, printed = run(REPOSITORY, *arguments)

    assert ExitCode.DONE == code
    assert prints(printed, shown), printed


def test_the_readme_and_the_changelog_count_right(policy_set: PolicySet) -> None:
    readme, changelog = README.read_text("utf-8"), CHANGELOG.read_text("utf-8")
    examples = [
        path
        for path in (REPOSITORY / "examples").glob("*.yaml")
        if not path.name.startswith("expected-")
    ]

    norms = str(len(policy_set.bundle.norms))
    assert {norms} == set(re.findall(r"(\d+) norms", readme + changelog))
    assert [str(len(policy_set.bundle.facts))] == re.findall(r"(\d+) questions", changelog)
    assert {str(len(examples))} == set(re.findall(r"(\d+) initiatives", readme))


def test_the_readme_gives_each_outcome_its_exit_code() -> None:
    rows = {row[0]: row[-1] for row in tables(README, "How a verdict comes about")[1:]}

    assert {o.value: str(exit_codes.of_outcome(o).value) for o in Outcome} == rows


def test_every_exit_code_is_documented_in_the_words_of_the_help() -> None:
    messages = Messages(Language.EN)
    expected = {str(code.value): messages.say(f"exits.{code.name.lower()}") for code in ExitCode}

    assert expected == {row[0]: row[1] for row in tables(OPERATORS, "Exit codes")[1:]}


def test_the_order_of_exit_codes_for_several_files_is_documented() -> None:
    (order,) = re.findall(r"worst counts, in the order ([\d, ]+):", OPERATORS.read_text("utf-8"))
    mildest_first = [ExitCode(int(code)) for code in order.split(", ")]

    assert set(exit_codes._ORDER) == set(mildest_first)
    for milder, worse in pairwise(mildest_first):
        assert worse == exit_codes.worst([worse, milder])


def test_every_environment_variable_is_documented_and_no_other() -> None:
    engine = (REPOSITORY / "engine").rglob("*.py")
    named = {
        name
        for path in engine
        for name in re.findall(rf"\b{PREFIX}[A-Z_]*[A-Z]\b", path.read_text("utf-8"))
    }
    read = {f"{PREFIX}{field.upper()}" for field in _Variables.model_fields}
    tools = {tool.variable for tool in (binaries.OPA, binaries.REGAL)}
    rows = tables(OPERATORS, "Environment variables")[1:]
    documented = {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row[0])}

    assert named <= read | tools
    assert read | tools | set(opa_command._ENVIRONMENT) | VARIABLES_OF_OTHERS == documented


@pytest.mark.parametrize("tool", [binaries.OPA, binaries.REGAL], ids=lambda tool: tool.name)
def test_operators_are_told_the_versions_that_are_pinned(tool: binaries.Tool) -> None:
    text = OPERATORS.read_text(encoding="utf-8")
    version = re.escape(binaries.wanted_version(tool))

    assert re.search(rf"\b{tool.label} {version}\b", text)


def test_staff_and_board_read_the_outcomes_as_the_program_says_them(
    vocabulary: dict[str, Any],
) -> None:
    severest_first = [vocabulary["outcomes"][outcome.value]["nl"] for outcome in Outcome]

    assert severest_first == [row[0].strip("*") for row in tables(STAFF, "De vijf uitkomsten")[1:]]
    assert severest_first == [row[0] for row in tables(STAFF, "Wie besluit")[1:]]
    assert severest_first == [row[0] for row in tables(BOARD, "Wat je kunt besluiten")[1:]]


def test_the_board_reads_the_levels_as_the_program_says_them(vocabulary: dict[str, Any]) -> None:
    levels = sorted(vocabulary["levels"].values(), key=lambda level: level["order"])
    rows = tables(BOARD, "Zo lees je een bevinding")

    assert [level["nl"] for level in levels] == [row[0] for row in rows[1 : len(levels) + 1]]


def test_the_table_of_due_moments_is_that_of_the_vocabulary(vocabulary: dict[str, Any]) -> None:
    (page,) = (page for page in DECISIONS if "due-moments" in page.name)
    head, *rows = tables(page, "Choice")
    stages = [name.replace(" ", "_") for name in head[1:]]
    told = {
        row[0]: [stage for stage, cell in zip(stages, row[1:], strict=True) if cell] for row in rows
    }

    assert list(vocabulary["stages"]) == stages
    assert {name: entry["counts_in"] for name, entry in vocabulary["due"].items()} == told


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_a_decision_has_a_number_of_its_own_and_three_parts(page: Path) -> None:
    number = int(page.name[:4])

    assert DECISIONS.index(page) + 1 == number
    assert page.read_text("utf-8").startswith(f"# {number}. ")
    headings = re.findall(r"^## (.+)$", page.read_text("utf-8"), re.MULTILINE)
    assert ["Context", "Choice", "Consequences"] == headings


def test_the_guide_names_every_key_of_metadata() -> None:
    rows = tables(GUIDE, "METADATA")[1:]
    keys = {key for row in rows for key in re.findall(r"`(\w+)`", " ".join(row))}
    in_use = set()
    for path in (REPOSITORY / "policies" / "norms").rglob("*.rego"):
        in_use |= set(re.findall(r"^#   (\w+):", path.read_text("utf-8"), re.MULTILINE))

    assert in_use
    assert in_use <= keys


@pytest.fixture
def own_opa(tmp_path: Path, opa_binary: Path, run: Run) -> Iterator[Address]:
    """An OPA that runs as operators are told to run one, on another port."""
    (page,) = (b for b in blocks(OPERATORS) if b.headings[-1] == OWN_OPA and "opa run" in b.text)
    preparing, _, arguments = page.text.partition("opa run ")
    ours = [line for line in preparing.splitlines() if line.startswith("toetssteen ")]
    theirs = [line for line in preparing.splitlines() if line not in ours]
    (tmp_path / "engine").symlink_to(REPOSITORY / "engine")
    for line in ours:
        assert run(tmp_path, *shlex.split(line)[1:])[0] == ExitCode.DONE
    script = "\n".join([*theirs, 'printf %s "$TOETSSTEEN_OPA_TOKEN"'])
    shell = ["bash", "-euo", "pipefail", "-c", script]
    told = subprocess.run(shell, cwd=tmp_path, check=True, stdout=subprocess.PIPE, text=True)
    address = Address("127.0.0.1", _free_port(), told.stdout)
    options = shlex.split(arguments.replace("\\\n", " ").replace(SHOWN_ADDRESS, str(address)))
    with subprocess.Popen([opa_binary, "run", *options], cwd=tmp_path) as opa:
        try:
            until = time.monotonic() + PATIENCE
            while not is_healthy(address):
                assert opa.poll() is None, "it ended"
                assert time.monotonic() < until, "it does not start"
                time.sleep(0.05)
            yield address
        finally:
            opa.terminate()


def test_an_opa_of_your_own_runs_as_operators_are_told(
    own_opa: Address, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (using,) = (b for b in blocks(OPERATORS) if b.headings[-1] == OWN_OPA and "_URL" in b.text)
    (url,) = re.findall(r"TOETSSTEEN_OPA_URL=(\S+)", using.text)
    monkeypatch.setenv("TOETSSTEEN_OPA_URL", url.replace(SHOWN_ADDRESS, str(own_opa)))

    ends = {}
    for token in (own_opa.token, "another"):
        monkeypatch.setenv("TOETSSTEEN_OPA_TOKEN", token)
        ends[token], _ = run(tmp_path, "doctor")

    assert {own_opa.token: ExitCode.DONE, "another": ExitCode.OPA_UNAVAILABLE} == ends
