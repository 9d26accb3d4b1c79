"""A pack of one's own: an option of every command, or a line in the settings."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Toetssteen
from tests.conftest import REPOSITORY
from tests.policy import small_policies

NORM = "norms/mine/kept/kept.rego"
Initiative = Callable[[str], Path]


@pytest.fixture
def policies(tmp_path: Path) -> Path:
    """The small policies with our checks."""
    root = small_policies.write(tmp_path / "tree" / "policies")
    for folder in ("checks", "lib/testing"):
        shutil.copytree(REPOSITORY / "policies" / folder, root / folder)
    return root


@pytest.fixture
def pack(policies: Path, tmp_path: Path) -> Path:
    """A pack with one norm, that prohibits what the small policies only ask for."""
    path = tmp_path / "own" / NORM
    path.parent.mkdir(parents=True)
    text = (policies / "norms/org/reviewed/reviewed.rego").read_text(encoding="utf-8")
    text = text.replace("norms.org.reviewed", "norms.mine.kept")
    path.write_text(text.replace("level: obligation", "level: prohibition"), encoding="utf-8")
    return tmp_path / "own"


@pytest.fixture
def plan(initiative: Initiative) -> Path:
    return initiative(
        "  system: {technique: rules}\n  decision: {affected: 500}\n"
        "  oversight: {reviewed_on: 2025-03-01}\n"
    )


def outcome(printed: str) -> str:
    found: str = json.loads(printed)["assessments"][0]["verdict"]["outcome"]
    return found


def test_it_counts_before_and_behind_the_name_of_a_command_and_in_the_settings(
    toetssteen: Toetssteen, policies: Path, pack: Path, plan: Path
) -> None:
    settings = pack.parent / "settings.yaml"
    settings.write_text("organisation: Elders\nlocal_packs: [own]\n", encoding="utf-8")
    common = ("--policies", policies, "--format", "json", "--no-changes")
    without = toetssteen("assess", plan, *common)
    assert "prohibited" != outcome(without.out)
    before = toetssteen("--local-pack", pack, "assess", plan, *common)
    behind = toetssteen("assess", plan, *common, "--local-pack", pack)
    listed = toetssteen("assess", plan, *common, "--settings", settings)
    assert ["prohibited"] * 3 == [outcome(ran.out) for ran in (before, behind, listed)]
    assert before.out == behind.out
    verdict = json.loads(listed.out)["assessments"][0]["verdict"]
    assert ["aia", "org", "mine"] == verdict["settings"]["packs"]
    assert "local_packs" not in verdict["settings"]
    assert verdict["computed_from"]["revision"].endswith("+mine")


def test_every_pack_counts_wherever_it_stands(
    toetssteen: Toetssteen, policies: Path, pack: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(pack / "norms" / "mine", other / "norms" / "yours")
    norm = other / "norms/yours/kept/kept.rego"
    text = norm.read_text(encoding="utf-8")
    norm.write_text(text.replace("norms.mine", "norms.yours"), encoding="utf-8")
    ran = toetssteen("--local-pack", pack, "norms", "--local-pack", other, "--policies", policies)
    assert all(f"- {id_} (" in ran.out for id_ in ("mine.kept", "yours.kept", "org.reviewed"))


@pytest.mark.parametrize("command", [("policy", "check"), ("norms",)])
def test_one_that_loosens_is_refused_with_file_and_line_in_both_languages(
    toetssteen: Toetssteen, policies: Path, pack: Path, command: tuple[str, ...]
) -> None:
    shutil.copytree(REPOSITORY / ".regal", policies.parent / ".regal")
    milder = pack / "norms/mine/milder/milder.rego"
    milder.parent.mkdir()
    milder.write_text(
        "# Milder.\npackage norms.org.reviewed\n\nmet if input.as_of\n", encoding="utf-8"
    )
    for language, told in (
        ("nl", "Dit bestand voegt iets toe aan data.norms.org.reviewed."),
        ("en", "This file adds to data.norms.org.reviewed."),
    ):
        options = ("--policies", policies, "--local-pack", pack, "--lang", language)
        ran = toetssteen(*command, *options)
        assert (4, True) == (ran.code, f"{milder}:2: {told}" in " ".join(ran.err.split()))


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("local_packs: own\n", "local_packs hoort een lijst van mappen"),
        ("local_packs: [1]\n", "local_packs hoort een lijst van mappen"),
        ("local_packs: [nergens]\n", "is geen eigen pakket"),
    ],
)
def test_settings_that_name_no_pack_are_refused(
    toetssteen: Toetssteen, policies: Path, tmp_path: Path, settings: str, told: str
) -> None:
    file = tmp_path / "settings.yaml"
    file.write_text(settings, encoding="utf-8")
    ran = toetssteen("norms", "--policies", policies, "--settings", file)
    assert (2, True) == (ran.code, told in " ".join(ran.err.split()))


def test_the_example_is_used_as_its_page_says(toetssteen: Toetssteen) -> None:
    ran = toetssteen("norms", "--local-pack", REPOSITORY / "docs" / "local_pack", "--pack", "local")
    assert 0 == ran.code
    assert "local.generative_ai_announced" in ran.out
