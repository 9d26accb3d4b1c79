"""Real parts for all tests: OPA, Regal, the policies of this repository."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from tests.policy import small_policies
from toetssteen import paths
from toetssteen.intake.questionnaire import Questionnaire
from toetssteen.policy import binaries
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine, managed_opa

REPOSITORY = Path(__file__).resolve().parents[1]
SHARED = REPOSITORY.parent / "shared"
TODAY = "2026-11-24"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long: at the end, one worker would be at it while the other waits."""
    items.sort(key=lambda item: item.get_closest_marker("takes_long") is None)


@pytest.fixture(autouse=True)
def own_log() -> Iterator[None]:
    """Each test begins with a log as it is when nobody has set it up, and leaves none behind."""
    handlers = list(logging.getLogger().handlers)
    structlog.reset_defaults()
    yield
    structlog.reset_defaults()
    logging.getLogger().handlers[:] = handlers


@pytest.fixture(scope="session", autouse=True)
def _seldom_collected() -> None:
    """OPA and Regal collect garbage as seldom as the OPA that serves; they are soon done."""
    os.environ.setdefault("GOGC", "400")


@pytest.fixture(scope="session")
def cache_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where bundles are kept for a whole run: what one worker built, no other builds again."""
    own = tmp_path_factory.getbasetemp()
    home = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "cache"
    home.mkdir(exist_ok=True)
    return home


@pytest.fixture(scope="session")
def opa_binary() -> Path:
    """The pinned OPA; a test run without it fails, it does not skip."""
    return binaries.locate(binaries.OPA, environment=os.environ, report=lambda _: None).path


@pytest.fixture(scope="session")
def regal_binary() -> Path:
    """The pinned Regal."""
    return binaries.locate(binaries.REGAL, environment=os.environ, report=lambda _: None).path


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Published data of others beside the clone. In CI it must be there."""
    data = SHARED / "data"
    if not data.is_dir():
        if os.environ.get("CI"):
            pytest.fail("the published data in ../shared/data are missing")
        pytest.skip("needs the published data in ../shared/data")
    return data


@pytest.fixture(scope="session")
def policy_set(opa_binary: Path, cache_home: Path) -> PolicySet:
    """The policies of this repository, built."""
    return build(paths.POLICIES, opa_binary, cache=cache_home)


@pytest.fixture(scope="session")
def questionnaire(policy_set: PolicySet) -> Questionnaire:
    """The questionnaire of this repository."""
    return policy_set.questionnaire


@pytest.fixture(scope="session")
def engine(opa_binary: Path, policy_set: PolicySet) -> Iterator[PolicyEngine]:
    """One engine with its own OPA, for tests that do not harm it."""
    with PolicyEngine(policy_set.bundle, managed_opa(opa_binary, policy_set.bundle)) as found:
        yield found


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
