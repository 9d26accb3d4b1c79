"""Somebody who owns a plan that asks something of them, at Slack."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace

import pytest

from tests.board import board_policies
from tests.board.acting import MANY, Room
from tests.bots.board import room, rooms_of, store
from tests.bots.conftest import serving
from tests.bots.driver import Person
from tests.bots.peer import Peer
from toetssteen.board import obligations
from toetssteen.board.obligations import Listed
from toetssteen.registry import initiatives, products
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.products import NewProduct
from toetssteen.review.settings import ReviewSettings
from toetssteen_bots.dialogue.rooms import Rooms

__all__ = ["Owner", "owner", "room", "store"]

YEARLY = ReviewSettings.of(board_policies.settings())


@dataclass
class Owner:
    """The owner of a plan, with what is around it."""

    room: Room
    peer: Peer
    who: Actor
    plan: Registered

    @property
    def rooms(self) -> Rooms:
        """The rooms behind the door."""
        return replace(rooms_of(self.room), review=YEARLY)

    def slack(self) -> AbstractAsyncContextManager[Person]:
        """The owner at Slack, as long as the bot is served."""
        return serving(self.rooms, self.peer)

    def colleague(self, name: str, *roles: str) -> Actor:
        """Somebody else, who is at Slack under the id "U<name>"."""
        found = self.room.person(name, *roles)
        self.peer.add_user(f"U{name.upper()}", f"{name.casefold()}@example.org")
        return found

    def open(self) -> list[Listed]:
        """What the plan still asks."""
        now = self.room.moments.next().at
        with self.room.store.reading(self.room.admin) as reading:
            found = obligations.of_initiative(reading, self.plan.id, now, self.room.rules)
        return [entry for entry in found if entry.obligation.is_open]

    def uses_a_product(self) -> None:
        """Let the plan use something that is bought."""
        with self.room.store.transaction(self.room.admin, self.room.moments.next()) as work:
            product = products.add(work, NewProduct("Leverancier", "Product"))
            plan = initiatives.get(work, self.plan.id)
            self.plan = initiatives.use_product(work, plan.id, plan.version, product.id).registered


@pytest.fixture
def owner(room: Room, peer: Peer) -> Owner:
    """Noor, who is a process owner too, with a plan whose obligations are not met."""
    noor = room.person("Noor", "proposer", "process_owner")
    peer.users["U0001"]["profile"]["email"] = "noor@example.org"
    plan = room.proposed(noor, MANY)
    room.judge(plan)
    return Owner(room, peer, noor, plan)


def at(somebody: Person, user: str) -> Person:
    """Somebody else at Slack."""
    return replace(somebody, user=user, sent=[])
