"""A board at Slack: people with seats, a plan before them, and the channel with its card."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tests.board import board_policies
from tests.board.acting import AUTOMATIC, Room
from tests.bots.conftest import serving
from tests.bots.driver import Person
from tests.bots.peer import Peer
from tests.registry.fixtures import add_administrator
from tests.registry.moments import Moments
from toetssteen.board.rounds import Round
from toetssteen.board.rules import BoardRules
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store, open_driver
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.slack import serving as bot_serving
from toetssteen_bots.slack.loops import Loop
from toetssteen_bots.slack.pacing import Pacing

CHANNEL = "C0BOARD"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """A registry with the rights that come with the policies."""
    permissions = Permissions.from_settings(board_policies.settings())
    with Store(open_driver(str(file)), permissions) as found:
        yield found


@pytest.fixture
def room(store: Store, moments: Moments, several: PolicySet, several_engine: PolicyEngine) -> Room:
    """A board with three groups, of which the FG's and the CISO's have one member to decide."""
    rules = BoardRules.of(several.bundle, board_policies.settings())
    return Room(store, moments, several, several_engine, rules, add_administrator(store, moments))


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cards are drawn when a test says so, and without waiting between messages."""

    def loop(name: str, step: Callable[[], Awaitable[bool | None]], seconds: float) -> Loop:
        return Loop(name, _idle if name == "cards" else step, seconds)

    monkeypatch.setattr(bot_serving, "Loop", loop)
    monkeypatch.setattr(bot_serving, "Pacing", lambda: Pacing(0.0))


async def _idle() -> None:
    """Do nothing of oneself."""


def rooms_of(room: Room) -> Rooms:
    """The rooms behind the door."""
    questionnaire = room.policies.questionnaire
    return Rooms(room.store, room.engine, questionnaire, room.rules, room.moments.next)


@dataclass
class Table:
    """The board around a plan, each at Slack under their own name."""

    room: Room
    peer: Peer
    somebody: Person
    plan: Registered
    round: Round
    people: Mapping[str, Actor]

    def at_slack(self, name: str) -> Person:
        """Somebody, as Slack knows them."""
        return replace(self.somebody, user=f"U{name.upper()}", sent=[])

    async def drawn(self) -> dict[str, Any]:
        """The card as it is once all that changed has been shown."""
        bot_cards = self.somebody.bot.cards
        assert bot_cards is not None
        while await bot_cards.step():
            pass
        return self.card

    @property
    def card(self) -> dict[str, Any]:
        """The card that was posted last."""
        return [m for m in self.peer.messages.values() if _is_card(m)][-1]

    @property
    def number_of_cards(self) -> int:
        """How many messages of the channel are no part of a thread."""
        return sum(map(_is_card, self.peer.messages.values()))

    @property
    def thread(self) -> list[str]:
        """What was told in the thread, in order."""
        told = self.peer.messages.items()
        return [m["text"] for (channel, _), m in told if channel == CHANNEL and "thread_ts" in m]

    @property
    def answers(self) -> list[str]:
        """What people were told where they pressed a button."""
        return [call.arguments["text"] for call in self.peer.of("respond")]


def _is_card(message: Mapping[str, Any]) -> bool:
    return message["channel"] == CHANNEL and "thread_ts" not in message


@asynccontextmanager
async def table(
    room: Room, peer: Peer, facts: Mapping[str, object] = AUTOMATIC, **settings: str
) -> AsyncIterator[Table]:
    """A plan of Petra before Anna, Bas and Cor of the board, Fleur the FG and Ciska the CISO."""
    seats = {"Anna": "control_board", "Bas": "control_board", "Cor": "control_board"}
    seats |= {"Fleur": "fg", "Ciska": "ciso", "Petra": "proposer", "Omar": "process_owner"}
    people = {name: room.person(name, role) for name, role in seats.items()}
    for name in people:
        peer.add_user(f"U{name.upper()}", f"{name.lower()}@example.org")
    plan = room.proposed(people["Petra"], facts)
    found = room.opened(plan)
    given = {"board_channel": CHANNEL, **settings}
    async with serving(rooms_of(room), peer, **given) as somebody:
        yield Table(room, peer, somebody, plan, found, people)
