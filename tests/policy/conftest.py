"""Small policies, built and served."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.policy import small_policies
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.client import is_healthy
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.server import ManagedOpa


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder with the small policies, to be changed."""
    return small_policies.write(tmp_path / "policies")


@pytest.fixture(scope="session")
def small(opa_binary: Path, tmp_path_factory: pytest.TempPathFactory) -> PolicySet:
    """The small policies, built."""
    return build(small_policies.write(tmp_path_factory.mktemp("small")), opa_binary)


@pytest.fixture(scope="session")
def small_engine(opa_binary: Path, small: PolicySet) -> Iterator[PolicyEngine]:
    """An engine that judges by the small policies, for tests that do not harm it."""
    with small_policies.serving(small, opa_binary) as engine:
        yield engine


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
