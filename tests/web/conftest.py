"""A service on the small policies, without anything of a chat product."""

from __future__ import annotations

import pytest
from prometheus_client import CollectorRegistry

from tests.board import board_policies
from tests.bots.conftest import administrator, several, several_engine, store
from tests.registry.fixtures import file, moments
from tests.registry.moments import Moments
from toetssteen.board.rules import BoardRules
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry.store import Store
from toetssteen.web.bots import Service

__all__ = ["administrator", "file", "moments", "several", "several_engine", "store"]


@pytest.fixture
def anyio_backend() -> str:
    """The service runs on asyncio."""
    return "asyncio"


@pytest.fixture
def service(
    store: Store, several: PolicySet, several_engine: PolicyEngine, moments: Moments
) -> Service:
    """What stands behind the doors."""
    rules = BoardRules.of(several.bundle, board_policies.settings())
    figures = CollectorRegistry()
    return Service(store, several_engine, several.questionnaire, rules, moments.next, figures)
