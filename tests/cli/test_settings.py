"""Whether settings can be used, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Toetssteen
from tests.cli.test_registry import place
from toetssteen.cli.exit_codes import ExitCode

__all__ = ["place"]


@pytest.mark.usefixtures("place")
def test_the_settings_of_this_repository_can_be_used(toetssteen: Toetssteen) -> None:
    ran = toetssteen("settings", "check")
    assert (ExitCode.DONE, "") == (ran.code, ran.err)


@pytest.mark.parametrize(
    "text",
    [
        "rooms: {registry: {rights: {fg: [fly]}}}",
        "rooms: {registry: {rights: {burgemeester: [see_all]}}}",
        "rooms: {cellar: {}}",
        "rooms: {board: {rules: {burgemeester: unanimous}}}",
        "rooms: {review: {digest_to: [burgemeester]}}",
        "rooms: {registry: {decided: []}}",
        "rooms: {registry: {decided: [approvals, aprovals]}}",
        "packs: [nowhere]",
    ],
)
def test_settings_that_cannot_be_used_are_refused(
    place: Path, toetssteen: Toetssteen, text: str
) -> None:
    (place / "own.yaml").write_text(text, encoding="utf-8")
    ran = toetssteen("settings", "check", "--settings", "own.yaml")
    assert ExitCode.BAD_INPUT == ran.code


def test_a_second_factor_that_nobody_can_give_is_warned_of(
    place: Path, toetssteen: Toetssteen
) -> None:
    own = "rooms: {board: {second_factor_from_level: 5}}"
    (place / "own.yaml").write_text(own, encoding="utf-8")
    ran = toetssteen("settings", "check", "--settings", "own.yaml", "--format", "json")
    warned = [{"code": "second_factor_from_level", "roles": ["executive"]}]
    assert (ExitCode.DONE, warned) == (ran.code, json.loads(ran.out)["warnings"])
    assert "from level 5 on takes a second factor" in ran.err
    assert "cannot decide: municipal executive." in ran.err
