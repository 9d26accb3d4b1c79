"""A board on both kinds of store, with policies that have several deciders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.board import board_policies
from tests.board.acting import Room
from tests.policy import small_policies
from tests.registry.fixtures import (
    add_administrator,
    database,
    empty_database,
    file,
    location,
    moments,
    server,
    template,
)
from tests.registry.moments import Moments
from toetssteen.board.rules import BoardRules
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store, open_driver

__all__ = [
    "database",
    "empty_database",
    "file",
    "location",
    "moments",
    "server",
    "template",
]


@pytest.fixture(scope="session")
def several(opa_binary: Path, tmp_path_factory: pytest.TempPathFactory) -> PolicySet:
    """The policies with several deciders, built."""
    return build(board_policies.write(tmp_path_factory.mktemp("several")), opa_binary)


@pytest.fixture(scope="session")
def several_engine(opa_binary: Path, several: PolicySet) -> Iterator[PolicyEngine]:
    """An engine that judges by them."""
    with small_policies.serving(several, opa_binary) as engine:
        yield engine


@pytest.fixture
def store(location: str) -> Iterator[Store]:
    """A store of each kind, with the rights that come with the policies."""
    permissions = Permissions.from_settings(board_policies.settings())
    with Store(open_driver(location), permissions) as found:
        yield found


@pytest.fixture
def room(store: Store, moments: Moments, several: PolicySet, several_engine: PolicyEngine) -> Room:
    """A board with the settings that come with the policies."""
    rules = BoardRules.of(several.bundle, board_policies.settings())
    admin = add_administrator(store, moments)
    return Room(store, moments, several, several_engine, rules, admin)
