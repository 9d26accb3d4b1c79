"""toetssteen import algoritmeregister: published entries as drafts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Toetssteen
from toetssteen.intake.documents import load_document

_ENTRY = {
    "name": "Slim slot",
    "purpose_and_impact": "Opent de deur.",
    "description_short": "Een deur.",
    "source_id": "slot-1",
}


@pytest.fixture
def entries(tmp_path: Path) -> Path:
    """Two published entries in a file."""
    path = tmp_path / "register.json"
    path.write_text(json.dumps([_ENTRY, {**_ENTRY, "source_id": "slot-2"}]), encoding="utf-8")
    return path


def test_entries_are_listed(toetssteen: Toetssteen, entries: Path) -> None:
    ran = toetssteen("import", "algoritmeregister", entries)
    assert 0 == ran.code
    assert ["slot-1", "slot-2"] == [
        line.split()[0] for line in ran.out.splitlines() if line.startswith("slot")
    ]
    assert "2 publicaties gelezen." in ran.out


def test_entries_are_drafts_for_a_program(toetssteen: Toetssteen, entries: Path) -> None:
    ran = toetssteen("import", "algoritmeregister", entries, "--format", "json")
    drafts = json.loads(ran.out)["drafts"]
    assert ["slot-1", "slot-2"] == [draft["initiative"]["id"] for draft in drafts]


def test_drafts_are_written_and_can_be_judged(
    toetssteen: Toetssteen, entries: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "drafts"
    ran = toetssteen("import", "algoritmeregister", entries, "--output", folder)
    assert (0, ["slot-1.yaml", "slot-2.yaml"]) == (
        ran.code,
        sorted(path.name for path in folder.iterdir()),
    )
    document = load_document(folder / "slot-1.yaml")
    assert isinstance(document, dict)
    assert "Slim slot" == document["initiative"]["title"]
    assert 11 == toetssteen("assess", folder / "slot-1.yaml").code


def test_a_draft_that_is_there_is_not_written_over(
    toetssteen: Toetssteen, entries: Path, tmp_path: Path
) -> None:
    (tmp_path / "slot-2.yaml").write_text("van mij", encoding="utf-8")
    ran = toetssteen("import", "algoritmeregister", entries, "--output", tmp_path)
    assert (2, True) == (ran.code, "slot-2.yaml bestaat al." in " ".join(ran.err.split()))
    assert "van mij" == (tmp_path / "slot-2.yaml").read_text(encoding="utf-8")
    assert not (tmp_path / "slot-1.yaml").exists()


def test_entries_can_be_judged_at_once(toetssteen: Toetssteen, entries: Path) -> None:
    ran = toetssteen("import", "algoritmeregister", entries, "--assess", "--format", "json")
    judged = json.loads(ran.out)["assessments"]
    assert 11 == ran.code
    assert ["algoritmeregister:slot-1", "algoritmeregister:slot-2"] == [
        entry["file"] for entry in judged
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[]", "Er staat geen publicatie in."),
        ('[{"titel": "x"}]', "Publicatie 1: dit heeft niet de velden van het register"),
        ('["x"]', 'Publicatie 1: dit is geen publicatie, maar "x".'),
        ("{", "Dit is geen goede YAML of JSON"),
    ],
)
def test_what_is_no_register_is_told(
    content: str, told: str, toetssteen: Toetssteen, tmp_path: Path
) -> None:
    path = tmp_path / "register.json"
    path.write_text(content, encoding="utf-8")
    ran = toetssteen("import", "algoritmeregister", path)
    assert (2, True) == (ran.code, told in " ".join(ran.err.split()))


def test_published_templates_are_read(toetssteen: Toetssteen, shared_data: Path) -> None:
    for template in sorted((shared_data / "algoritmeregister/templates").glob("*.json")):
        ran = toetssteen("import", "algoritmeregister", template, "--format", "json")
        assert (0, True) == (ran.code, bool(json.loads(ran.out)["drafts"])), template.name
