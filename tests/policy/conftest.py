"""An OPA that serves the small policies, and folders for what it leaves."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from toetssteen.policy.building import PolicySet
from toetssteen.policy.client import is_healthy
from toetssteen.policy.server import ManagedOpa


@pytest.fixture(scope="module")
def served(opa_binary: Path, small: PolicySet) -> Iterator[ManagedOpa]:
    """An OPA that nobody harms."""
    with ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy) as found:
        yield found


@pytest.fixture
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made in this test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder
