"""The program, run in this process or as one of its own."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import REPOSITORY, TODAY
from toetssteen.cli import main
from toetssteen.cli.messages import Messages
from toetssteen.intake.documents import find_documents, load_document
from toetssteen.intake.initiative import read_initiative
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.assessment import assess
from toetssteen.triage.verdict import Verdict
from toetssteen.wording.words import Words

EXAMPLES = REPOSITORY / "examples"
PROGRAM = (sys.executable, "-m", "toetssteen.cli")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run printed, and what it ended with."""

    code: int
    out: str
    err: str


Toetssteen = Callable[..., Ran]


@pytest.fixture(autouse=True)
def environment(
    monkeypatch: pytest.MonkeyPatch, opa_binary: Path, regal_binary: Path, cache_home: Path
) -> None:
    """The pinned binaries, a cache of our own, and nothing of whoever runs the tests."""
    for name in [name for name in os.environ if name.startswith("TOETSSTEEN_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TOETSSTEEN_OPA", str(opa_binary))
    monkeypatch.setenv("TOETSSTEEN_REGAL", str(regal_binary))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_home))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("FORCE_COLOR", raising=False)


@pytest.fixture
def toetssteen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Toetssteen:
    """Run the program in this process, on a fixed day, with `stdin` to read from."""

    def run(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        code = main([str(argument) for argument in arguments], clock=lambda: a_day(TODAY))
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run


MadeOnce = Callable[[str, Path, Callable[[], None]], None]


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """Fill an empty folder: under a new name by doing it, later with a copy of what came of it."""
    kept = tmp_path_factory.mktemp("made")

    def make(name: str, folder: Path, fill: Callable[[], None]) -> None:
        if (kept / name).exists():
            shutil.copytree(kept / name, folder, dirs_exist_ok=True)
            return
        fill()
        shutil.copytree(folder, kept / name)

    return make


@pytest.fixture
def in_a_process() -> Toetssteen:
    """Run the program as a process of its own."""

    def run(*arguments: object, env: Mapping[str, str] | None = None, stdin: bytes = b"") -> Ran:
        done = subprocess.run(
            [*PROGRAM, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            env={**os.environ, **(env or {})},
            timeout=120,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def initiative(tmp_path: Path) -> Callable[[str], Path]:
    """Write the facts of an initiative, as YAML, to a file."""

    def write(facts: str, name: str = "plan.yaml", title: str = "Een plan") -> Path:
        path = tmp_path / name
        below = f"\n{facts}" if facts else " {}\n"
        path.write_text(f"initiative: {{title: {title}}}\nfacts:{below}", encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def example_with() -> Callable[[str], Path]:
    """The first example of which the law says that it has an outcome."""
    document: Any = load_document(EXAMPLES / "expected-verdicts.yaml")

    def find(outcome: str) -> Path:
        examples = document["examples"]
        name = next(name for name, said in examples.items() if said["outcome"] == outcome)
        return EXAMPLES / f"{name}.yaml"

    return find


@pytest.fixture(scope="session")
def verdicts(engine: PolicyEngine, policy_set: PolicySet) -> dict[str, Verdict]:
    """The verdicts on all examples."""
    stages = list(policy_set.bundle.data["vocabulary"]["stages"])
    return {
        path.stem: assess(
            engine,
            read_initiative(load_document(path), str(path), policy_set.questionnaire, stages),
            TODAY,
        )
        for path in find_documents([EXAMPLES])
        if path.parent == EXAMPLES
    }


@pytest.fixture(scope="session")
def words_in(policy_set: PolicySet) -> Callable[[Language], Words]:
    """The words of the policies in a language."""
    return lambda language: Words.of(
        Messages(language), policy_set.bundle, policy_set.questionnaire
    )


@pytest.fixture
def own_policies(tmp_path: Path) -> Path:
    """A copy of the policies, to be changed."""
    return shutil.copytree(REPOSITORY / "policies", tmp_path / "tree" / "policies")


def a_day(text: str) -> date:
    """A date."""
    return date.fromisoformat(text)
