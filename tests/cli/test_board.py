"""The board on the command line, by the policies of this repository."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import EXAMPLES, MadeOnce, Toetssteen
from toetssteen.cli.exit_codes import ExitCode

PLAN = EXAMPLES / "verkeerslichten.yaml"
NUMBER = "2026-0001"
PEOPLE = {
    "beheer": "administrator",
    "indiener": "proposer",
    "eigenaar": "process_owner",
    "lid1": "control_board",
    "lid2": "control_board",
    "lid3": "control_board",
    "fg": "fg",
    "ciso": "ciso",
}
Asked = Callable[..., Any]


def address(name: str) -> str:
    return f"{name}@example.org"


@pytest.fixture
def asked(toetssteen: Toetssteen) -> Asked:
    """Run a command as somebody, and return its document."""

    def run(who: str, *arguments: object) -> Any:
        ran = toetssteen(*arguments, "--as", address(who), "--format", "json")
        assert ExitCode.DONE == ran.code, ran.err
        return json.loads(ran.out) if ran.out else None

    return run


@pytest.fixture
def registry(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    toetssteen: Toetssteen,
    asked: Asked,
    made_once: MadeOnce,
) -> Path:
    """A registry with people and one plan, that was judged."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TOETSSTEEN_LANG", "en")

    def fill() -> None:
        assert ExitCode.DONE == toetssteen("db", "upgrade").code
        for number, (name, role) in enumerate(PEOPLE.items()):
            # The first person is added by who runs the machine.
            monkeypatch.setenv("TOETSSTEEN_PERSON", address("beheer") if number else "")
            ran = toetssteen("person", "add", name, "--role", role, "--email", address(name))
            assert ExitCode.DONE == ran.code, ran.err
        asked("indiener", "initiative", "add", PLAN)
        asked("beheer", "review", "run")

    made_once("board", tmp_path, fill)
    monkeypatch.setenv("TOETSSTEEN_PERSON", address("beheer"))
    return tmp_path


@pytest.fixture
def waiting(registry: Path, asked: Asked) -> str:  # noqa: ARG001 - it must be there
    """The round on the plan."""
    (found,) = asked("lid1", "board", "queue")["rounds"]
    return str(found["id"])


def test_a_round_is_found_shown_and_decided(
    toetssteen: Toetssteen, asked: Asked, waiting: str
) -> None:
    listed = toetssteen("board", "queue", "--search", "VERKEERS", "--as", address("lid1"))
    assert (True, True) == (NUMBER in listed.out, waiting in listed.out)
    assert "0 rounds." in toetssteen("board", "queue", "--search", "100%").out
    condition = "Meet de wachttijd | process_owner | 2027-03-01 | Het meetrapport"
    for who in ("lid1", "lid2"):
        assert "open" == asked(who, "board", "vote", waiting, "approve")["round"]["state"]
    asked(
        "lid3",
        "board",
        "vote",
        waiting,
        "approve_with_conditions",
        "--reason",
        "Mits je meet.",
        "--condition",
        condition,
    )
    again = asked("lid1", "board", "vote", waiting, "approve")
    assert again["repeated"]
    shown = toetssteen("board", "show", waiting, "--as", address("ciso"))
    assert "lid3: approves with conditions" in shown.out
    assert "Decided: 3 of at least 3." in shown.out
    assert "approved" == asked("ciso", "board", "vote", waiting, "approve")["round"]["state"]

    found = asked("beheer", "obligation", "list", "--kind", "condition")
    (obligation,) = found["obligations"]
    assert {"open": 1, "overdue": 0, "exempt": 0, "closed": 0} == found["counts"]
    assert "Meet de wachttijd\nHet meetrapport" == obligation["what"]
    asked("beheer", "review", "run")
    now = asked("beheer", "initiative", "show", NUMBER)["initiative"]["verdict"]
    assert "incomplete" != now["outcome"]


def test_what_is_refused_is_told_in_a_sentence(toetssteen: Toetssteen, waiting: str) -> None:
    said = {}
    for who, arguments in {
        "indiener": ("vote", waiting, "approve"),
        "fg": ("vote", waiting, "approve"),
        "lid1": ("vote", waiting, "refuse"),
        "lid2": ("vote", waiting, "approve_with_conditions", "--condition", "alles"),
        "lid3": ("close", waiting, "--reason", "Later."),
    }.items():
        ran = toetssteen("board", *arguments, "--as", address(who))
        assert ExitCode.BAD_INPUT == ran.code
        said[who] = ran.err
    assert "that you proposed" in said["indiener"]
    assert "You do not decide in this round" in said["fg"]
    assert "condition has four parts" in said["lid2"]
    assert "Only the chair" in said["lid3"]


def test_a_second_factor_is_asked_for_beforehand_and_the_terminal_has_none(
    registry: Path, toetssteen: Toetssteen, waiting: str
) -> None:
    settings = registry / "settings.yaml"
    settings.write_text("rooms: {board: {second_factor_from_level: 4}}\n", encoding="utf-8")
    shown = toetssteen("board", "show", waiting, "--settings", settings, "--as", address("lid1"))
    assert "second factor" in shown.out
    ran = toetssteen(
        "board", "vote", waiting, "approve", "--settings", settings, "--as", address("lid1")
    )
    assert (ExitCode.BAD_INPUT, True) == (ran.code, "second factor" in ran.err)
    assert "cannot give it anywhere yet" in " ".join(ran.err.split())


def test_questions_seats_and_delegations(
    toetssteen: Toetssteen, asked: Asked, waiting: str
) -> None:
    ran = toetssteen("board", "ask", waiting, "Hoe meet je dat?", "--as", address("lid1"))
    assert "The deadline stays." in " ".join(ran.out.split())
    (entry,) = asked("lid1", "board", "show", waiting)["questions"]
    asked("indiener", "board", "answer", waiting, entry["id"], "Elke maand.")
    assert "Elke maand." in toetssteen("board", "show", waiting, "--as", address("lid1")).out

    asked("beheer", "board", "seat", "control_board", address("lid3"), "--chair")
    asked("beheer", "board", "deputy", "control_board", address("lid2"), address("fg"))
    asked("beheer", "board", "deputy", "control_board", address("lid2"), address("fg"), "--take")
    days = ("--from", "2026-01-01", "--until", "2035-01-01")
    given = asked("lid1", "board", "delegate", "control_board", address("fg"), *days)
    asked("fg", "board", "vote", waiting, "refuse", "--reason", "Te vroeg.")
    asked("fg", "board", "unvote", waiting, "--reason", "Vergist.")
    asked("lid1", "board", "revoke", given["delegation"]["id"])
    asked("lid1", "board", "vote", waiting, "approve")
    asked("lid3", "board", "close", waiting, "--reason", "Later.")
    assert (
        "open"
        == asked("indiener", "board", "again", NUMBER, "--reason", "Nu wel.")["round"]["state"]
    )


def test_evidence_closes_an_obligation_and_an_exemption_stands_apart(
    registry: Path, toetssteen: Toetssteen, asked: Asked, waiting: str
) -> None:
    assert waiting
    report = registry / "rapport.pdf"
    report.write_bytes(b"gemeten")
    obligations = asked("beheer", "obligation", "list")["obligations"]
    found = next(one for one in obligations if len(one["wants"]) == 1)
    evidence = asked(
        "fg",
        "obligation",
        "evidence",
        found["id"],
        "zaak 7",
        "--file",
        report,
        "--fact",
        found["wants"][0],
    )["evidence"]
    assert f"sha256:{hashlib.sha256(b'gemeten').hexdigest()}" == evidence["digest"]
    closed = asked("fg", "obligation", "close", found["id"])["obligation"]
    assert "evidence" == closed["closed_as"]

    norm = next(one["item"] for one in obligations if one["item"] != found["item"])
    until = asked("beheer", "exemption", "list")
    assert [] == until["exemptions"]
    last = obligations[0]["opened_at"][:4]
    ran = toetssteen(
        "exemption",
        "add",
        NUMBER,
        norm,
        "--category",
        "mitigated",
        "--reason",
        "Er is meer.",
        "--owner",
        address("eigenaar"),
        "--until",
        f"{int(last) + 3}-01-01",
        "--as",
        address("fg"),
    )
    assert (ExitCode.BAD_INPUT, True) == (ran.code, "An exemption ends after today" in ran.err)


@pytest.mark.usefixtures("registry")
def test_an_incident_says_what_must_be_done_and_when(toetssteen: Toetssteen, asked: Asked) -> None:
    arguments = ("--severity", "major", "--noticed", "2026-01-02T10:00", "--with", "danger")
    ran = toetssteen("incident", "report", NUMBER, "Alles stond op rood.", *arguments)
    assert ExitCode.DONE == ran.code, ran.err
    assert "was reported" in ran.out
    (found,) = asked("beheer", "incident", "list", NUMBER)["incidents"]
    assert ("2026-01-02T09:00:00.000000Z", ["danger"]) == (
        found["noticed_at"],
        found["circumstances"],
    )
    listed = toetssteen("incident", "list").out
    assert (True, True) == ("Alles stond op rood." in listed, f"- {NUMBER}, 2 January" in listed)
    resume = ("incident", "resume", NUMBER, "--reason", "Hersteld.", "--as", address("ciso"))
    resumed = toetssteen(*resume)
    # No norm here says that its use had to stop.
    assert (ExitCode.BAD_INPUT, True) == (resumed.code, "was not stopped" in resumed.err)
    wrong = toetssteen("incident", "report", NUMBER, "x", "--severity", "major", "--noticed", "nu")
    assert (ExitCode.BAD_INPUT, True) == (wrong.code, "is a time as" in wrong.err)
