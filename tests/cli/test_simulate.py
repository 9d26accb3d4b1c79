"""How much an interview asks, as a table."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.cli.conftest import EXAMPLES
from tests.conftest import TODAY
from toetssteen.cli.exit_codes import ExitCode

MODULE = (sys.executable, "-m", "toetssteen.cli.simulate")


@pytest.mark.parametrize(
    ("language", "heading", "outcome"),
    [
        ("nl", "# Vragen per voorbeeld, op 24 november 2026", "verboden"),
        ("en", "# Questions for each example, on 24 November 2026", "prohibited"),
    ],
)
def test_each_example_has_a_row(language: str, heading: str, outcome: str) -> None:
    ran = subprocess.run(
        [*MODULE, TODAY, EXAMPLES / "gezichtsherkenning-plein.yaml"],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "TOETSSTEEN_LANG": language},
    )
    lines = ran.stdout.splitlines()
    assert heading == lines[0]
    (row,) = [line for line in lines if "gebiedsverbod" in line]
    _, _, told, proposer, others, _, whole, _ = (cell.strip() for cell in row.split("|"))
    assert outcome == told
    assert int(proposer) + int(others) == int(whole)


def test_a_file_that_is_missing_is_told() -> None:
    ran = subprocess.run(
        [*MODULE, TODAY, "missing.yaml"], check=False, capture_output=True, text=True
    )
    assert ExitCode.BAD_INPUT == ran.returncode
    assert "missing.yaml" in ran.stderr
