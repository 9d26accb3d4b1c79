"""Re-evaluation on the command line: from what is due to who gets which duty when."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import EXAMPLES, MadeOnce, Toetssteen
from tests.conftest import REPOSITORY
from tests.registry.fixtures import empty_database, server
from toetssteen.cli.exit_codes import ExitCode

__all__ = ["empty_database", "server"]
ADMIN, BOARD = "beheer@example.org", "board@example.org"
Asked = Callable[..., Any]


@pytest.fixture
def registry(
    tmp_path: Path, toetssteen: Toetssteen, monkeypatch: pytest.MonkeyPatch, made_once: MadeOnce
) -> Path:
    """A registry with two people and two initiatives in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TOETSSTEEN_LANG", "en")
    commands = [
        ("db", "upgrade"),
        ("person", "add", "Beheer", "--role", "administrator", "--email", ADMIN),
        ("person", "add", "Board", "--role", "control_board", "--email", BOARD, "--as", ADMIN),
        ("initiative", "add", EXAMPLES / "sollicitanten-rangschikken.yaml", "--as", ADMIN),
        ("initiative", "add", EXAMPLES / "strooiroutes.yaml", "--as", ADMIN),
    ]

    def fill() -> None:
        for command in commands:
            ran = toetssteen(*command)
            assert ExitCode.DONE == ran.code, ran.err

    made_once("review", tmp_path, fill)
    monkeypatch.setenv("TOETSSTEEN_PERSON", ADMIN)
    return tmp_path


@pytest.fixture
def asked(registry: Path, toetssteen: Toetssteen) -> Asked:  # noqa: ARG001 - must be there
    """Run a command that succeeds, and return its document."""

    def run(*arguments: object) -> Any:
        ran = toetssteen(*arguments, "--format", "json")
        assert ExitCode.DONE == ran.code, ran.err
        return json.loads(ran.out)

    return run


def test_what_is_due_is_judged_and_then_nothing_is(asked: Asked) -> None:
    due = asked("review", "due")["due"]
    ran = asked("review", "run")
    again = asked("review", "run")
    shown = asked("review", "show", ran["run"]["id"])

    assert [("2026-0001", "new"), ("2026-0002", "new")] == [
        (one["number"], one["because"]) for one in due
    ]
    assert {"first": 2} == ran["counts"]
    assert "done" == ran["run"]["state"]
    assert ["2026-0001", "2026-0002"] == [one["number"] for one in ran["items"]]
    assert None is again["run"]
    assert ran == shown
    assert [] == asked("review", "due")["due"]
    assert [ran["run"]["id"]] == [one["id"] for one in asked("review", "list")["runs"]]


def test_another_day_is_only_looked_at_unless_one_says_keep(asked: Asked) -> None:
    asked("review", "run")
    looked = asked("review", "run", "--as-of", "2027-12-02")
    still = asked("review", "list")["runs"]
    kept = asked("review", "run", "--as-of", "2027-12-02", "--keep")

    assert None is looked["run"]
    assert {"changed": 1, "same": 1} == looked["counts"] == kept["counts"]
    assert 1 == len(still)
    assert "2027-12-02" == kept["run"]["as_of"]
    (changed,) = kept["items"]
    assert ["date"] == changed["comparison"]["causes"]
    assert "aia.human_oversight_deployer" in {
        finding["norm"] for finding in changed["comparison"]["findings"]
    }


def test_a_run_tells_in_words_what_changed_and_why(asked: Asked, toetssteen: Toetssteen) -> None:
    asked("review", "run")

    ran = toetssteen("review", "run", "--as-of", "2027-12-02")
    past = toetssteen("review", "run", "--as-of", "2025-01-01", "--keep")

    told = " ".join(ran.out.split())
    assert "Nothing was kept and nobody is told." in told
    assert "1 changed, 1 the same." in told
    assert "Why again: a norm begins or ends to hold" in told
    assert ExitCode.BAD_INPUT == past.code
    assert "Is the clock of this computer right?" in " ".join(past.err.split())


def test_the_plan_names_review_dates_confirmations_and_dates_of_the_law(asked: Asked) -> None:
    asked("review", "run")

    planned = asked("review", "plan", "--until", "2028-12-31")["planned"]

    found = {(one["number"], one["because"]) for one in planned}
    reasons = ("date", "period", "confirmation")
    assert {(number, why) for number in ("2026-0001", "2026-0002") for why in reasons} == found
    assert sorted(one["day"] for one in planned) == [one["day"] for one in planned]


def test_an_owner_confirms_and_nobody_else(asked: Asked, toetssteen: Toetssteen) -> None:
    asked("review", "run")

    assert "2026-0002" == asked("review", "confirm", "2026-0002")["confirmed"]
    other = toetssteen("review", "confirm", "2026-0002", "--as", BOARD)
    assert ExitCode.BAD_INPUT == other.code


def test_the_horizon_is_a_checklist_by_day(asked: Asked, toetssteen: Toetssteen) -> None:
    document = asked("horizon", "--until", "2028-12-31")
    page = toetssteen("horizon", "--until", "2028-12-31", "--initiative", "2026-0001")

    assert [("2027-12-02", "2026-0001")] == [
        (turn["day"], turn["number"]) for turn in document["turns"]
    ]
    begins = {change["norm"] for change in document["turns"][0]["begins"]}
    assert "aia.human_oversight_deployer" in begins
    assert "2 December 2027" in page.out
    assert "[ ] Human oversight by the deployer" in " ".join(page.out.split())


def test_other_policies_are_tried_saved_and_approved_by_somebody_else(
    asked: Asked, toetssteen: Toetssteen, tmp_path: Path
) -> None:
    candidate = tmp_path / "candidate"
    shutil.copytree(REPOSITORY / "policies", candidate)
    norm = candidate / "norms/aia/human_oversight_deployer/human_oversight_deployer.rego"
    norm.write_text(norm.read_text().replace("level: obligation", "level: advice"))
    asked("review", "run")

    saved = asked("impact", "--policies", candidate, "--save", "--as-of", "2027-12-02")
    own = toetssteen("review", "approve", saved["run"])
    approved = asked("review", "approve", saved["run"], "--as", BOARD)["runs"]
    without = toetssteen("impact")
    shutil.rmtree(candidate)
    asked("initiative", "withdraw", "2026-0002", "--reason", "Gaat niet door.", "--seen", "1")
    again = toetssteen("impact", "--saved", saved["run"])

    assert ("2027-12-02", 1) == (saved["as_of"], saved["changed"])
    told = " ".join(again.out.split())
    assert "Something changed since." in told
    assert "Not part of it any more: 2026-0002" in told
    assert "1 initiative judged on 2 December 2027" in told
    assert ExitCode.BAD_INPUT == own.code == without.code
    assert ["approved"] == [run["state"] for run in approved]
    # Nothing was kept by the trial: the policies of now have nothing to judge.
    assert [] == asked("review", "due")["due"]


def test_what_other_policies_cannot_judge_is_an_error(
    registry: Path, toetssteen: Toetssteen
) -> None:
    candidate = registry / "candidate"
    shutil.copytree(REPOSITORY / "policies", candidate)
    norm = candidate / "norms/aia/human_oversight_deployer/human_oversight_deployer.rego"
    norm.write_text(
        norm.read_text()
        + '\napplies_from := "2001-01-01" if input.facts.system.technique == "ai"\n'
    )
    ran = toetssteen("impact", "--policies", candidate)

    assert ExitCode.POLICY_ERROR == ran.code
    assert "2026-0001 cannot be judged" in " ".join(ran.err.split())
    assert "2026-0002" not in ran.err


def test_the_clock_looks_once_where_that_is_asked(asked: Asked, toetssteen: Toetssteen) -> None:
    once = toetssteen("serve", "--once")

    assert ExitCode.DONE == once.code
    assert ["done"] == [run["state"] for run in asked("review", "list")["runs"]]


def test_on_postgresql_the_clock_hands_out_and_a_worker_works(
    empty_database: str,
    toetssteen: Toetssteen,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TOETSSTEEN_REGISTRY", empty_database)
    for command in (
        ("db", "upgrade"),
        ("person", "add", "Beheer", "--role", "administrator", "--email", ADMIN),
        ("initiative", "add", EXAMPLES / "strooiroutes.yaml", "--as", ADMIN),
        ("serve", "--once"),
    ):
        ran = toetssteen(*command)
        assert ExitCode.DONE == ran.code, ran.err

    def states() -> list[str]:
        listed = toetssteen("review", "list", "--format", "json", "--as", ADMIN)
        assert ExitCode.DONE == listed.code, listed.err
        return [run["state"] for run in json.loads(listed.out)["runs"]]

    handed_out = states()
    worked = toetssteen("worker", "--once")

    assert ["running"] == handed_out
    assert ExitCode.DONE == worked.code, worked.err
    assert ["done"] == states()


@pytest.mark.usefixtures("registry")
def test_what_cannot_run_is_told(toetssteen: Toetssteen) -> None:
    assert ExitCode.BAD_INPUT == toetssteen("serve", "--once", "--no-clock").code
    worker = toetssteen("worker")
    assert ExitCode.BAD_INPUT == worker.code
    assert "PostgreSQL" in worker.err
