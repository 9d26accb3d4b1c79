"""The guide for policy authors: its example works, and its mistakes are found as it says."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
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
from toetssteen.policy.quality import Check, Tools, run_checks

NORM = "org.fallback"
EXAMPLE, ROUTING, MISTAKES = "The worked example", "Routing", "Common mistakes"
PAGE = blocks(GUIDE)
MISTAKEN = sorted({b.headings[-1] for b in PAGE if MISTAKES in b.headings and b.changed})
# The checks look at all files: they are run where there are few.
CHECKING = {"check", "test", "lint"}
# What the engine says of a norm, as the words of a case.
FINDINGS = {
    ("yes", "yes"): "met",
    ("open", "yes"): "met",
    ("yes", "no"): "unmet",
    ("yes", "open"): "unknown",
    ("open", "no"): "unknown",
    ("open", "open"): "unknown",
}


def below(heading: str) -> list[Block]:
    """The blocks below a heading."""
    return [block for block in PAGE if heading in block.headings]


def change(tree: Path, block: Block) -> None:
    """Apply a diff of the guide."""
    assert block.changed
    path = tree / block.changed
    path.write_text(block.applied(path.read_text(encoding="utf-8")), encoding="utf-8")


def as_shown(block: Block, run: Run, tree: Path) -> list[int]:
    """Run the commands of a console block, and see that they print what it shows."""
    codes = []
    for (program, *arguments), shown in block.commands:
        assert program == "toetssteen"
        code, printed = run(tree, *arguments, "--policies", str(tree / "policies"))
        assert prints(printed, shown), f"{arguments} printed:\n{printed}"
        codes.append(code)
    return codes


def is_checking(block: Block) -> bool:
    return any(arguments[1:3:2] == ["policy"] for arguments, _ in block.commands)


def test_every_block_of_the_guide_is_tried_by_a_test() -> None:
    tried = {
        "sh": lambda block: block.text,
        "text": lambda block: block.headings[-1] in MISTAKEN or "leaves out" in block.headings[-1],
        "console": lambda block: block.commands,
        "diff": lambda block: block.changed,
        "yaml": lambda block: block.created,
        "rego": lambda block: block.created or block.excerpt_of,
    }

    assert [] == [block for block in PAGE if not tried[block.language](block)]


def test_the_excerpts_stand_in_the_policies() -> None:
    excerpts = {block.excerpt_of: block.text for block in PAGE if block.excerpt_of}

    assert excerpts
    for file, text in excerpts.items():
        assert text in (REPOSITORY / file).read_text(encoding="utf-8"), file


def test_the_shell_commands_are_there_to_be_typed() -> None:
    typed = {line for block in PAGE if block.language == "sh" for line in block.text.splitlines()}
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    targets = {target for line in typed for target in re.findall(r"^make (\w+)", line)}
    paths = {path for line in typed for path in re.findall(r"TEST=(\S+)", line)}
    prose = set(re.findall(r"`make ([\w-]+)", GUIDE.read_text(encoding="utf-8")))

    assert {"test"} <= targets
    assert [] == [name for name in targets | prose if not re.search(f"^{name}:", makefile, re.M)]
    assert [] == [path for path in paths if not (REPOSITORY / path).is_dir()]


@pytest.mark.parametrize("command", sorted(CHECKING))
def test_the_worked_example_passes(command: str, run: Run, small_checkout: Path) -> None:
    (block,) = (b for b in below(EXAMPLE) if b.language == "console" and len(b.commands) > 1 and
                any(arguments[1] == "policy" for arguments, _ in b.commands))
    ((arguments, shown),) = (pair for pair in block.commands if pair[0][2] == command)

    code, printed = run(small_checkout, *arguments[1:], "--policies", str(small_checkout / "policies"))

    assert code == 0, printed
    assert prints(printed, shown), printed
