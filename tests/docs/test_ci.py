"""The ready-made configuration for CI: it can be read, and what it runs exists."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.docs.pages import REPOSITORY, blocks, links, without_blocks
from tests.docs.test_documentation import PROGRAM, is_possible

FOLDER = REPOSITORY / "docs" / "ci"
HOOKS = REPOSITORY / ".pre-commit-hooks.yaml"
LOCAL, GITHUB, GITLAB = (
    FOLDER / f"{name}.yaml" for name in ("pre-commit-config", "github-actions", "gitlab-ci")
)
ALL = [HOOKS, *sorted(FOLDER.glob("*.yaml"))]
CHECKS = {("policy", "check"), ("policy", "test"), ("policy", "lint")}
IMPACT = ("policy", "impact")
# Where a command of a shell ends.
END = re.compile(r"\s(?:\|\||&&|[|;>]).*$")


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def texts(node: Any) -> Iterator[str]:
    """Every text in a document, line by line."""
    if isinstance(node, dict):
        for below in node.values():
            yield from texts(below)
    elif isinstance(node, list):
        for below in node:
            yield from texts(below)
    elif isinstance(node, str):
        yield from node.splitlines()


def commands(path: Path) -> list[list[str]]:
    """The ways in which a file runs our program."""
    lines = (END.sub("", line.strip()) for line in texts(read(path)))
    return [shlex.split(line)[1:] for line in lines if PROGRAM.match(line)]


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_every_command_in_it_exists(path: Path) -> None:
    found = commands(path)
    assert found
    assert [] == [words for words in found if not is_possible(words)]


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_it_runs_all_the_checks(path: Path) -> None:
    ran = {tuple(words[:2]) for words in commands(path)}
    told = {IMPACT} if path in {GITHUB, GITLAB} else set()
    assert CHECKS | told == ran


@pytest.mark.parametrize("path", [GITHUB, GITLAB], ids=lambda path: path.name)
def test_the_effects_are_told_on_the_merge_request_in_markdown(path: Path) -> None:
    (words,) = [words for words in commands(path) if tuple(words[:2]) == IMPACT]
    assert "markdown" == words[words.index("--format") + 1]
    assert "--base" in words
    lines = list(texts(read(path)))
    assert any("> impact.md" in line for line in lines)
    posted = ("gh pr comment", "merge_requests/$CI_MERGE_REQUEST_IID/notes")
    assert any(post in line for line in lines for post in posted)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_it_holds_no_secret_and_no_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "secrets." not in text
    assert [] == re.findall(r"https?://\S+", text)
    # What a token is, is a variable of the one who runs it.
    assert [] == re.findall(r"(?i)token[\"']?\s*[:=]\s*[\"']?(?![\"'$ ]|\$)[\w-]{8,}", text)


def test_the_whole_history_is_there_to_compare_with() -> None:
    (job,) = read(GITHUB)["jobs"].values()
    checkout = next(step for step in job["steps"] if "checkout" in step.get("uses", ""))
    assert (0, False) == (checkout["with"]["fetch-depth"], checkout["with"]["persist-credentials"])
    assert "0" == read(GITLAB)["policies"]["variables"]["GIT_DEPTH"]


def test_a_run_may_do_no_more_than_it_needs() -> None:
    assert {"contents": "read", "pull-requests": "write"} == read(GITHUB)["permissions"]
    # YAML reads "on" as yes.
    assert {"pull_request"} == read(GITHUB)[True].keys()


def test_every_check_of_a_run_counts_also_after_one_failed() -> None:
    (job,) = read(GITHUB)["jobs"].values()
    ours = [step for step in job["steps"] if PROGRAM.match(step.get("run", ""))]
    assert ["${{ !cancelled() }}"] * 3 == [step["if"] for step in ours[1:]]
    script = read(GITLAB)["policies"]["script"]
    assert all(line.endswith("|| failed=1") for line in script if PROGRAM.match(line))
    assert 'exit "$failed"' == script[-1]


def test_hooks_are_as_pre_commit_wants_them() -> None:
    local = [hook for repository in read(LOCAL)["repos"] for hook in repository["hooks"]]
    for hook in [*read(HOOKS), *local]:
        assert {"id", "name", "entry", "language", "files", "pass_filenames"} <= hook.keys()
        assert ("system", False) == (hook["language"], hook["pass_filenames"])
        re.compile(hook["files"])
    assert len({hook["id"] for hook in read(HOOKS)}) == len(read(HOOKS))


def test_what_starts_them_is_where_the_policies_are() -> None:
    local = [hook for repository in read(LOCAL)["repos"] for hook in repository["hooks"]]
    norm = "policies/norms/org/iama/iama.rego"
    assert (REPOSITORY / norm).is_file()
    assert all(re.search(hook["files"], norm) for hook in [*read(HOOKS), *local])


def test_the_page_names_every_file_and_its_commands_exist() -> None:
    page = FOLDER / "README.md"
    assert {path.resolve() for path in ALL} == {(FOLDER / link).resolve() for link in links(page)}
    typed = re.findall(r"`(toetssteen [^`]*)`", without_blocks(page))
    typed += [line for block in blocks(page) for line in block.text.splitlines()]
    assert typed
    assert [] == [line for line in typed if not is_possible(shlex.split(line)[1:])]
