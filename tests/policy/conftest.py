"""Small policies, built and served."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.policy import small_policies
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine


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
