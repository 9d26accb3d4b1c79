"""The page on changes of law: what it writes and runs, from its first block to its last."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.docs.conftest import Run
from tests.docs.pages import GUIDE, REPOSITORY, Block, blocks, prints
from tests.docs.test_policy_author import FINDINGS
from toetssteen.intake.facts import read_facts
from toetssteen.policy import opa_command
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine, Record, managed_opa

PAGE = REPOSITORY / "docs" / "law-change.md"
OLD, NEW = "org.fallback", "org.fallback_yearly"
DAYS = ("2027-02-28", "2027-03-01", "2027-06-30", "2027-07-01")
TRIED: dict[str, Callable[[Block], object]] = {
    "diff": lambda block: block.changed,
    "console": lambda block: block.commands,
    "rego": lambda block: block.created,
}
IDENTITY = ("-c", "user.name=test", "-c", "user.email=test@example.org")


def git(folder: Path, *arguments: str) -> None:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
    command = ["git", *IDENTITY, *arguments]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)


@pytest.fixture
def tree(small_checkout: Path, tmp_path: Path) -> Path:
    """The checkout of the guide, under git, before the law changes."""
    root = shutil.copytree(small_checkout, tmp_path / "checkout")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "before")
    return root


def follow(block: Block, tree: Path, run: Run) -> None:
    """Do what a block says; a command must print what the page shows."""
    if block.changed:
        path = tree / block.changed
        path.write_text(block.applied(path.read_text(encoding="utf-8")), encoding="utf-8")
    if block.created:
        (tree / block.created).write_text(block.text, encoding="utf-8")
    for (program, *arguments), shown in block.commands if block.language == "console" else ():
        if program == "git":
            git(tree, *arguments)
            continue
        _, printed = run(tree, *arguments, "--policies", "policies")
        assert prints(printed, shown), f"{' '.join(arguments)} prints:\n{printed}"


@pytest.mark.takes_long
def test_the_law_changes_as_the_page_says(run: Run, tree: Path) -> None:
    page = blocks(PAGE)
    assert [] == [block for block in page if not TRIED[block.language](block)]
    for block in page:
        follow(block, tree, run)


@pytest.fixture(scope="module")
def changed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The policies with the norms as they are after the change."""
    root = shutil.copytree(checkout, tmp_path_factory.mktemp("changed") / "checkout")
    intake = root / "policies" / "intake" / "continuity.yaml"
    for block in blocks(PAGE):
        if block.created:
            path = root / block.created
            path.parent.mkdir(exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        elif block.changed and block.changed.endswith("fallback.rego"):
            path = root / block.changed
            path.write_text(block.applied(path.read_text(encoding="utf-8")), encoding="utf-8")
        elif block.changed and block.changed.endswith("continuity.yaml"):
            question = "".join(
                line[1:] for line in block.text.splitlines(keepends=True) if line[0] != "-"
            )
            asked = "  - fact: continuity.practised_this_year\n"
            intake.write_text(f"{intake.read_text(encoding='utf-8')}{asked}{question}", "utf-8")
    return root


@pytest.fixture(scope="module")
def policy_set(changed: Path, opa_binary: Path, cache_home: Path) -> PolicySet:
    return build(changed / "policies", opa_binary, cache=cache_home)


@pytest.fixture(scope="module")
def engine(policy_set: PolicySet, opa_binary: Path) -> Iterator[PolicyEngine]:
    with PolicyEngine(policy_set.bundle, managed_opa(opa_binary, policy_set.bundle)) as found:
        yield found


def test_each_day_has_the_norm_of_that_day(policy_set: PolicySet, engine: PolicyEngine) -> None:
    given = {
        "system.technique": "ai",
        "decision.system_role": "informs",
        "continuity.fallback": "tested",
        "continuity.practised_this_year": False,
    }
    facts = read_facts(given, policy_set.questionnaire)
    stands = {}
    for day in DAYS:
        findings = engine.decide(Record(day, "in_use", facts))["findings"]
        stands[day] = {
            id_: (findings[id_]["status"], findings[id_]["force"], findings[id_]["counts"])
            for id_ in (OLD, NEW)
            if id_ in findings
        }
    held, ended = ("met", "in_force", "no"), ("met", "ended", "no")
    assert {
        "2027-02-28": {OLD: held},
        "2027-03-01": {OLD: held, NEW: ("unmet", "coming", "no")},
        "2027-06-30": {OLD: held, NEW: ("unmet", "coming", "no")},
        "2027-07-01": {OLD: ended, NEW: ("unmet", "in_force", "yes")},
    } == stands


def test_the_engine_judges_the_cases_of_the_new_norm_as_its_table_says(
    changed: Path, policy_set: PolicySet, engine: PolicyEngine, opa_binary: Path
) -> None:
    policies = changed / "policies"
    folders = ("norms/org/fallback_yearly", "lib/testing")
    data = [f"--data={policies / folder}" for folder in folders]
    query = f"data.norms.{NEW}_test.cases"
    output = opa_command.run(opa_binary, ["eval", "--format=json", *data, query])
    cases: dict[str, Any] = json.loads(output)["result"][0]["expressions"][0]["value"]
    found = {}
    for name, case in cases.items():
        facts = read_facts(case["facts"], policy_set.questionnaire)
        judgement = engine.judge_open(Record("2027-07-01", "idea", facts), [NEW]).norms[NEW]
        found[name] = FINDINGS.get((judgement["applies"], judgement["met"]), "not_applicable")
    assert {name: case["finding"] for name, case in cases.items()} == found


def test_the_page_builds_on_the_guide() -> None:
    created = {block.created for block in blocks(GUIDE)}
    changed = {block.changed for block in blocks(PAGE) if block.changed}
    assert changed - created == {"examples/parkeervergunning-automatisch.yaml"}
