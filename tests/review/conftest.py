"""Registries of both kinds with initiatives in them, and who judges them again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS
from tests.registry.fixtures import (
    AddPerson,
    admin,
    database,
    file,
    location,
    moments,
    server,
    small,
    small_engine,
    template,
)
from tests.registry.moments import Moments
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry import initiatives, people
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.permissions import Permissions, Right
from toetssteen.registry.store import Store, open_driver
from toetssteen.review.running import Reviewer
from toetssteen.review.settings import ReviewSettings

__all__ = [
    "admin",
    "database",
    "file",
    "location",
    "moments",
    "server",
    "small",
    "small_engine",
    "template",
]
ROLES = ("administrator", "proposer", "process_owner", "control_board")
TODAY = "2026-11-24"
CLOCK = Actor.program("clock")
PERMISSIONS = Permissions(
    {
        "administrator": frozenset(Right),
        "proposer": frozenset({Right.PROPOSE, Right.SEE_OWN, Right.EDIT_OWN, Right.WITHDRAW_OWN}),
        "control_board": frozenset({Right.SEE_ALL, Right.APPROVE_POLICIES}),
        "clock": frozenset({Right.SEE_ALL, Right.STORE_VERDICT, Right.RUN_REVIEW}),
    }
)
SETTINGS = ReviewSettings(
    15, 12, 14, ("control_board",), approved_policies_only=False, unconfirmed_days=28
)


@pytest.fixture
def store(location: str) -> Iterator[Store]:
    """A store of each kind."""
    with Store(open_driver(location), PERMISSIONS) as found:
        yield found


@pytest.fixture
def person(store: Store, admin: Actor, moments: Moments) -> AddPerson:
    """Add somebody with roles."""

    def add(name: str, *roles: str) -> Actor:
        with store.transaction(admin, moments.next()) as work:
            found = people.add(work, NewPerson(name, roles), ROLES)
        return Actor.person(found.id, Source.CHAT)

    return add


@pytest.fixture
def sql(store: Store) -> Callable[[str], None]:
    """Change the store past all that watches over it."""

    def execute(statement: str) -> None:
        with store.driver.writing() as connection:
            connection.execute(statement)

    return execute


Add = Callable[..., Registered]


@pytest.fixture
def add(store: Store, admin: Actor, moments: Moments, small: PolicySet) -> Add:
    """Register an initiative with these facts, harmless otherwise."""

    def added(owner: Actor | None = None, stage: str = "idea", **facts: object) -> Registered:
        given = HARMLESS | {name.replace("__", "."): value for name, value in facts.items()}
        given = {fact: value for fact, value in given.items() if value is not None}
        plan = small_policies.initiative(small, given, stage)
        with store.transaction(owner or admin, moments.next()) as work:
            return initiatives.add(work, plan)

    return added


@pytest.fixture
def reviewer(store: Store, moments: Moments, small_engine: PolicyEngine) -> Reviewer:
    """The clock, that judges by the small policies."""
    return Reviewer(store, small_engine, CLOCK, moments.next, SETTINGS, chunk=3)


def with_engine(reviewer: Reviewer, engine: PolicyEngine) -> Reviewer:
    """Return the same, by other policies."""
    return replace(reviewer, engine=engine)
