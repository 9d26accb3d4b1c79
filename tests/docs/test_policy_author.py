"""The guide for policy authors: its example works, and its mistakes are found as it says."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import TODAY
from tests.docs.conftest import Run
from tests.docs.pages import GUIDE, REPOSITORY, Block, blocks, prints
from toetssteen.intake.facts import read_facts
from toetssteen.policy import opa_command
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine, Record, managed_opa
from toetssteen.policy.judgements import Judged
from toetssteen.policy.quality import Check, Tools, run_checks

NORM = "org.fallback"
PAGE = blocks(GUIDE)
ROUTING, MISTAKES = "Routing", "Common mistakes"
MISTAKEN = sorted({b.headings[-1] for b in PAGE if MISTAKES in b.headings and b.changed})
WITHOUT_CHANGES = [
    (command, shown)
    for block in PAGE
    if MISTAKES not in block.headings and ROUTING not in block.headings
    if block.language == "console"
    for command, shown in block.commands
]
TRIED: dict[str, Callable[[Block], object]] = {
    "sh": lambda block: block.text.startswith(("make ", "source ")),
    "yaml": lambda block: block.created,
    "rego": lambda block: block.created or block.excerpt_of,
    "diff": lambda block: block.changed,
    "console": lambda block: block.commands,
    "text": lambda block: block.text.startswith(f"{NORM}: "),
}
# The findings that a case can expect, by what the engine says of `applies` and `met`.
FINDINGS = {
    ("yes", "yes"): "met",
    ("open", "yes"): "met",
    ("yes", "no"): "unmet",
    ("yes", "open"): "unknown",
    ("open", "no"): "unknown",
    ("open", "open"): "unknown",
}


def blocks_below(heading: str, language: str) -> list[Block]:
    found = [b for b in PAGE if heading in b.headings and b.language == language]
    assert found, f"there is no {language} below {heading}"
    return found


def change(tree: Path, block: Block) -> None:
    """Apply a diff of the guide."""
    assert block.changed
    path = tree / block.changed
    path.write_text(block.applied(path.read_text(encoding="utf-8")), encoding="utf-8")


def run_as_shown(run: Run, tree: Path, command: list[str], shown: str) -> int:
    """Run a command of the guide; it must print what the guide shows. Returns the exit code."""
    program, *arguments = command
    assert program == "toetssteen"
    code, printed = run(tree, *arguments, "--policies", str(tree / "policies"))
    assert prints(printed, shown), f"{' '.join(command)} prints:\n{printed}"
    return code


def looks_at_all_files(command: list[str]) -> bool:
    return command[1] == "policy" and command[2] != "build"


def test_every_block_of_the_guide_is_tried() -> None:
    assert [] == [block for block in PAGE if not TRIED[block.language](block)]


def test_the_excerpts_stand_in_the_policies() -> None:
    excerpts = {block.excerpt_of: block.text for block in PAGE if block.excerpt_of}

    assert excerpts
    for file, text in excerpts.items():
        assert text in (REPOSITORY / file).read_text(encoding="utf-8"), file


def test_what_is_made_can_be_made() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^make ([\w-]+)|`make ([\w-]+)", text, re.MULTILINE))
    folders = set(re.findall(r"TEST=([\w/]+)", text))

    assert [] == [a or b for a, b in targets if f"\n{a or b}:" not in makefile]
    assert {"tests/policies"} == folders
    assert all((REPOSITORY / folder).is_dir() for folder in folders)


@pytest.mark.parametrize(
    ("command", "shown"), WITHOUT_CHANGES, ids=[" ".join(c) for c, _ in WITHOUT_CHANGES]
)
def test_a_command_prints_what_the_guide_shows(
    command: list[str], shown: str, run: Run, checkout: Path, small_checkout: Path
) -> None:
    # The checks look at every file, and take long where there are many.
    tree = small_checkout if looks_at_all_files(command) else checkout

    code = run_as_shown(run, tree, command, shown)

    assert code == 0 or command[1] != "policy"


@pytest.mark.parametrize("mistake", MISTAKEN)
def test_a_mistake_is_found_as_the_guide_says(
    mistake: str, run: Run, small_checkout: Path, tmp_path: Path
) -> None:
    tree = shutil.copytree(small_checkout, tmp_path / "checkout")
    for block in blocks_below(mistake, "diff"):
        change(tree, block)

    for block in blocks_below(mistake, "console"):
        for command, shown in block.commands:
            assert run_as_shown(run, tree, command, shown) != 0


def test_routing_is_changed_in_rego_and_its_table_notices(
    run: Run, checkout: Path, tmp_path: Path, opa_binary: Path, regal_binary: Path
) -> None:
    tree = shutil.copytree(checkout, tmp_path / "checkout")
    (block,) = blocks_below(ROUTING, "diff")
    change(tree, block)

    for shown in blocks_below(ROUTING, "console"):
        for command, printed in shown.commands:
            run_as_shown(run, tree, command, printed)

    schema = tmp_path / "unused.json"
    report = run_checks([Check.TESTS], tree, Tools(opa_binary, regal_binary), schema)
    files = {problem.file for problem in report.problems}
    assert {"policies/verdict/route/route_test.rego"} == files


@pytest.fixture(scope="module")
def policy_set(checkout: Path, opa_binary: Path, cache_home: Path) -> PolicySet:
    """The policies with the worked example."""
    return build(checkout / "policies", opa_binary, cache=cache_home / "toetssteen" / "bundles")


@pytest.fixture(scope="module")
def engine(policy_set: PolicySet, opa_binary: Path) -> Iterator[PolicyEngine]:
    """An engine that judges with the worked example."""
    with PolicyEngine(policy_set.bundle, managed_opa(opa_binary, policy_set.bundle)) as found:
        yield found


@pytest.fixture(scope="module")
def cases(checkout: Path, opa_binary: Path) -> dict[str, Any]:
    """The table of the worked example."""
    policies = checkout / "policies"
    data = [f"--data={policies / folder}" for folder in ("norms/org/fallback", "lib/testing")]
    query = "data.norms.org.fallback_test.cases"
    output = opa_command.run(opa_binary, ["eval", "--format=json", *data, query])
    found: dict[str, Any] = json.loads(output)["result"][0]["expressions"][0]["value"]
    return found


def judged(case: dict[str, Any], policy_set: PolicySet, engine: PolicyEngine) -> Judged:
    facts = read_facts(case["facts"], policy_set.questionnaire)
    return engine.judge_open(Record(TODAY, "idea", facts), [NORM])


def test_the_engine_judges_the_cases_of_the_worked_example_as_its_table_says(
    cases: dict[str, Any], policy_set: PolicySet, engine: PolicyEngine
) -> None:
    expected = {name: case["finding"] for name, case in cases.items()}
    found = {}
    for name, case in cases.items():
        judgement = judged(case, policy_set, engine).norms[NORM]
        truths = (judgement["applies"], judgement["met"])
        found[name] = FINDINGS.get(truths, "not_applicable")

    assert set(FINDINGS.values()) | {"not_applicable"} == set(expected.values())
    assert expected == found


def test_a_case_that_leaves_out_a_fact_is_told_as_the_guide_says(
    cases: dict[str, Any], policy_set: PolicySet, engine: PolicyEngine
) -> None:
    (block,) = (b for b in PAGE if b.language == "text")
    (name,) = (name for name, case in cases.items() if case["finding"] == "unknown")

    asks = judged(cases[name], policy_set, engine).norms[NORM]["asks"]

    said = f"{NORM}: {name}: expected unmet, found unknown, asks {asks}"
    assert said == block.text.strip()
