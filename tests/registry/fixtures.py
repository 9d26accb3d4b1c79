"""Both kinds of store, really there: a file, and a database on a server of our own."""

from __future__ import annotations

import os
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from tests.policy import small_policies
from tests.registry import servers
from tests.registry.moments import Moments
from tests.registry.servers import Server
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry import people
from toetssteen.registry.driver import Driver
from toetssteen.registry.migrations import upgrade
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.permissions import Permissions, Right
from toetssteen.registry.store import Store, open_driver

ROLES = ("administrator", "proposer", "process_owner", "auditor")
PERMISSIONS = Permissions(
    {
        "administrator": frozenset(Right),
        "proposer": frozenset({Right.PROPOSE, Right.SEE_OWN, Right.EDIT_OWN, Right.WITHDRAW_OWN}),
        "auditor": frozenset({Right.SEE_ALL, Right.SEE_LEDGER}),
        "clock": frozenset({Right.SEE_ALL, Right.STORE_VERDICT}),
    }
)
STORES = ("sqlite", "postgresql")
_TEMPLATE = "template"


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server. In CI it must be there."""
    binaries = servers.installed()
    if binaries is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed")
        pytest.skip("needs the PostgreSQL server (package postgresql)")
    with servers.running(binaries) as found:
        yield found


@pytest.fixture(scope="session")
def template(server: Server) -> str:
    """A database with the schema, to copy."""
    with closing(_migrated(server)):
        return _TEMPLATE


def _migrated(server: Server) -> Driver:
    server.janitor(_TEMPLATE).init()
    driver = open_driver(server.url(_TEMPLATE))
    upgrade(driver, Moments().next())
    return driver


@pytest.fixture
def empty_database(server: Server) -> Iterator[str]:
    """The URL of a database without tables."""
    name = f"t{uuid.uuid4().hex}"
    with server.janitor(name):
        yield server.url(name)


@pytest.fixture
def database(server: Server, template: str) -> Iterator[str]:
    """The URL of a database with the schema."""
    name = f"t{uuid.uuid4().hex}"
    with server.janitor(name, template):
        yield server.url(name)


@pytest.fixture
def moments() -> Moments:
    """Points in time, one second apart, with a chance that repeats."""
    return Moments()


@pytest.fixture
def file(tmp_path: Path, moments: Moments) -> Path:
    """A SQLite file with the schema."""
    # As if it were made now: that takes a moment, and a number for the registry.
    moments.next().new_id()
    path = tmp_path / "registry.db"
    path.write_bytes(_migrated_file())
    return path


@cache
def _migrated_file() -> bytes:
    """What a SQLite file with the schema holds, to copy."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "registry.db"
        with closing(open_driver(str(path), create=True)) as driver:
            upgrade(driver, Moments().next())
        return path.read_bytes()


@pytest.fixture(params=STORES)
def location(request: pytest.FixtureRequest) -> str:
    """Where a store with the schema is, of each kind."""
    name = "file" if request.param == "sqlite" else "database"
    return str(request.getfixturevalue(name))


@pytest.fixture(params=STORES)
def empty_location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store without a schema can be, of each kind."""
    if request.param == "sqlite":
        return str(tmp_path / "new" / "registry.db")
    return str(request.getfixturevalue("empty_database"))


@pytest.fixture
def store(location: str) -> Iterator[Store]:
    """A store of each kind."""
    with Store(open_driver(location), PERMISSIONS) as found:
        yield found


@pytest.fixture
def admin(store: Store, moments: Moments) -> Actor:
    """The first person, who may do everything."""
    return add_administrator(store, moments)


def add_administrator(store: Store, moments: Moments) -> Actor:
    """Add the first person."""
    with store.transaction(Actor.operator(), moments.next()) as work:
        new = NewPerson("Beheer", ["administrator"], "beheer@example.org", 3)
        person = people.add(work, new, ROLES)
    return Actor.person(person.id, Source.CONSOLE)


AddPerson = Callable[..., Actor]


@pytest.fixture
def person(store: Store, admin: Actor, moments: Moments) -> AddPerson:
    """Add somebody with roles."""

    def add(name: str, *roles: str) -> Actor:
        with store.transaction(admin, moments.next()) as work:
            found = people.add(work, NewPerson(name, roles), ROLES)
        return Actor.person(found.id, Source.CHAT)

    return add


@pytest.fixture(scope="session")
def small(opa_binary: Path, tmp_path_factory: pytest.TempPathFactory) -> PolicySet:
    """The small policies, built."""
    return build(small_policies.write(tmp_path_factory.mktemp("small")), opa_binary)


@pytest.fixture(scope="session")
def small_engine(opa_binary: Path, small: PolicySet) -> Iterator[PolicyEngine]:
    """An engine that judges by the small policies, for tests that do not harm it."""
    with small_policies.serving(small, opa_binary) as engine:
        yield engine
