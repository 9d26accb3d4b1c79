"""Reports on the command line, by the policies of this repository."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import Toetssteen, environment, made_once, toetssteen
from tests.cli.test_board import NUMBER, Asked, address, asked, registry, waiting
from toetssteen.cli.exit_codes import ExitCode

__all__ = ["asked", "environment", "made_once", "registry", "toetssteen", "waiting"]

COMMANDS = ("council", "measures", "portfolio", "benefit", "agenda")


def test_a_packet_is_shown_and_made_in_every_form(
    toetssteen: Toetssteen,
    asked: Asked,
    waiting: str,
    registry: Path,
) -> None:
    as_member = ("--as", address("lid1"))
    shown = toetssteen("report", "packet", waiting, *as_member)
    assert ExitCode.DONE == shown.code, shown.err
    assert NUMBER in shown.out
    found = asked("lid1", "report", "packet", waiting)
    assert ("toetssteen.board-packet/1", waiting) == (found["format"], found["round"]["id"])
    for form, start in (
        ("html", b"<!DOCTYPE html>"),
        ("pdf", b"%PDF-"),
        ("md", b"# "),
        ("json", b"{"),
    ):
        file = registry / f"packet.{form}"
        made = toetssteen("report", "packet", waiting, "--output", file, *as_member)
        assert ExitCode.DONE == made.code, made.err
        assert str(file) in made.out
        assert file.read_bytes().startswith(start)


def test_reports_are_shown_in_both_languages_and_as_data(
    toetssteen: Toetssteen, asked: Asked, waiting: str
) -> None:
    assert waiting
    titles = set()
    for command in COMMANDS:
        for language in ("nl", "en"):
            ran = toetssteen("report", command, "--lang", language)
            assert ExitCode.DONE == ran.code, ran.err
            titles.add(ran.out.splitlines()[0])
        assert asked("beheer", "report", command)["format"].startswith("toetssteen.")
    assert 10 == len(titles)


def test_files_for_a_picture_and_a_spreadsheet(
    toetssteen: Toetssteen, waiting: str, registry: Path
) -> None:
    assert waiting
    for command, form in (
        ("portfolio", "svg"),
        ("portfolio", "png"),
        ("portfolio", "csv"),
        ("benefit", "csv"),
        ("measures", "csv"),
    ):
        file = registry / f"{command}.{form}"
        assert ExitCode.DONE == toetssteen("report", command, "--output", file).code
    assert ET.parse(registry / "portfolio.svg").getroot().tag.endswith("svg")
    assert (registry / "portfolio.png").read_bytes().startswith(b"\x89PNG\r\n")
    with (registry / "portfolio.csv").open(encoding="utf-8", newline="") as stream:
        assert [NUMBER] == [row["number"] for row in csv.DictReader(stream)]


def test_what_cannot_be_made_is_refused(
    toetssteen: Toetssteen, waiting: str, registry: Path
) -> None:
    for arguments in (
        ("packet", waiting, "--output", registry / "packet.docx"),
        ("packet", waiting, "--output", registry / "packet.svg"),
        ("packet", "nothing"),
        ("council", "--from", "2026-02-01", "--until", "2026-01-01"),
        ("agenda", "--role", "nobody"),
        ("agenda", "--day", "tomorrow"),
    ):
        ran = toetssteen("report", *arguments)
        assert ExitCode.BAD_INPUT == ran.code, arguments
        assert ran.err
    assert [] == [*registry.glob("packet*")]


@pytest.mark.parametrize("command", ["council", "measures"])
def test_a_report_on_all_is_not_for_everybody(
    toetssteen: Toetssteen, registry: Path, command: str
) -> None:
    file = registry / "report.json"
    ran = toetssteen("report", command, "--as", address("indiener"), "--output", file)
    assert ExitCode.BAD_INPUT == ran.code
    assert not file.exists()


def test_an_empty_period_is_told(asked: Asked, waiting: str) -> None:
    assert waiting
    found = asked("beheer", "report", "council", "--from", "2020-01-01", "--until", "2020-12-31")
    assert ([], []) == (found["approved"], found["refused"])
    assert json.dumps(found)
