"""What somebody is told, on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Toetssteen
from tests.cli.test_registry import ADMIN, ROUTES, Asked, asked, place, registry
from toetssteen.cli.exit_codes import ExitCode

__all__ = ["asked", "place", "registry"]
NOOR, SAM = "noor@example.org", "sam@example.org"


@pytest.fixture
def people(registry: Path, toetssteen: Toetssteen) -> Path:
    """Two who propose."""
    for name, mail in (("Noor", NOOR), ("Sam", SAM)):
        added = toetssteen("person", "add", name, "--role", "proposer", "--email", mail)
        assert ExitCode.DONE == added.code, added.err
    return registry


@pytest.mark.usefixtures("people")
def test_what_somebody_is_told_is_shown_to_them_and_to_who_manages_people(
    toetssteen: Toetssteen, asked: Asked
) -> None:
    asked("initiative", "add", ROUTES)
    asked("initiative", "hand-over", "2026-0001", NOOR)

    (told,) = asked("person", "messages", NOOR)["messages"]
    assert ("initiative.handed_over", "waiting", "2026-0001") == (
        told["kind"],
        told["state"],
        told["parameters"]["number"],
    )
    shown = toetssteen("person", "messages", NOOR, "--as", NOOR)
    assert "initiative.handed_over" in shown.out
    assert "waits" in shown.out
    assert "There are no messages." in toetssteen("person", "messages", SAM).out
    refused = toetssteen("person", "messages", ADMIN, "--as", SAM)
    assert ExitCode.BAD_INPUT == refused.code
