"""`python -m toetssteen_bots.slack`: links accounts, and says what it needs to serve."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bots.peer import TEAM
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Store
from toetssteen_bots.dialogue import accounts
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.slack.__main__ import main
from toetssteen_bots.slack.manifest import documents


@pytest.fixture
def registry(file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The registry that the environment names."""
    monkeypatch.setenv("TOETSSTEEN_REGISTRY", str(file))
    monkeypatch.setenv("TOETSSTEEN_ANCHORS", str(file.with_suffix(".anchors")))
    return file


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run the program in this process."""
    monkeypatch.setattr(sys, "argv", ["slack", *arguments])
    return main()


def test_an_administrator_links_an_account(
    registry: Path,
    store: Store,
    proposer: Actor,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ("link", TEAM, "U7", "noor@example.org", "--as", "beheer@example.org")
    code = run(monkeypatch, *arguments)

    with store.reading(Actor.operator()) as reading:
        found = accounts.speaker(reading, Account("slack", TEAM, "U7"))
    assert registry.exists()
    assert ExitCode.DONE == code
    assert found is not None
    assert proposer.code == found.person_id
    assert "U7 hoort nu bij Noor." in capsys.readouterr().out


def test_who_manages_no_people_links_nothing(
    registry: Path,
    proposer: Actor,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ("link", TEAM, "U7", "noor@example.org", "--as", "noor@example.org")

    assert run(monkeypatch, *arguments) != ExitCode.DONE
    assert registry.exists()
    assert proposer.person_id
    assert capsys.readouterr().err


def test_the_settings_of_the_organisation_count_here_too(
    registry: Path, proposer: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.yaml"
    rights = "{decided: [approvals], rights: {proposer: [see_all, manage_people]}}"
    settings.write_text(f"rooms: {{registry: {rights}}}\n", encoding="utf-8")
    arguments = ("link", TEAM, "U7", "noor@example.org", "--as", "noor@example.org")

    assert registry.exists()
    assert proposer.person_id
    assert ExitCode.DONE == run(monkeypatch, *arguments, "--settings", str(settings))


def test_the_manifests_are_written_where_one_asks(tmp_path: Path) -> None:
    url = "https://ai.example.org"
    program = [sys.executable, "-m", "toetssteen_bots.slack.manifest"]
    subprocess.run([*program, tmp_path / "new", "--url", url], check=True)

    written = {p.name: p.read_text(encoding="utf-8") for p in (tmp_path / "new").iterdir()}
    assert documents(url) == written
