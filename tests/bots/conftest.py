"""A registry with people, the small policies, and a bot between them and a Slack of our own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import httpx
import pytest
from aiohttp.test_utils import TestServer
from prometheus_client import CollectorRegistry

from tests.board import board_policies
from tests.board.conftest import several, several_engine
from tests.bots.driver import SIGNING_SECRET, Person
from tests.bots.peer import APP_TOKEN, BOT_TOKEN, Peer
from tests.policy.small_policies import TODAY
from tests.registry.fixtures import file, moments
from tests.registry.moments import Moments
from toetssteen.board.rules import BoardRules
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry import people
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.permissions import Permissions, Right
from toetssteen.registry.store import Store, open_driver
from toetssteen.web.application import application
from toetssteen.web.bots import Service, running
from toetssteen.web.metrics import Metrics
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.slack import SlackBot, SlackSettings

__all__ = ["file", "moments", "several", "several_engine"]

ROLES = ("administrator", "proposer", "hr")
PERMISSIONS = Permissions(
    {
        "administrator": frozenset(Right),
        "proposer": frozenset({Right.SEE_OWN, Right.PROPOSE, Right.EDIT_OWN, Right.STORE_VERDICT}),
        "hr": frozenset({Right.SEE_OWN}),
    }
)
MAIL = "noor@example.org"


@pytest.fixture
def anyio_backend() -> str:
    """Slack's library runs on asyncio."""
    return "asyncio"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """A registry in a file."""
    with Store(open_driver(str(file)), PERMISSIONS) as found:
        yield found


@pytest.fixture
def administrator(store: Store, moments: Moments) -> Actor:
    """The first person."""
    with store.transaction(Actor.operator(), moments.next()) as work:
        new = NewPerson("Beheer", ["administrator"], "beheer@example.org", 3)
        return Actor.person(people.add(work, new, ROLES).id, Source.CONSOLE)


@pytest.fixture
def proposer(store: Store, administrator: Actor, moments: Moments) -> Actor:
    """Somebody who may propose, and whom Slack knows by the same address."""
    with store.transaction(administrator, moments.next()) as work:
        person = people.add(work, NewPerson("Noor", ["proposer"], MAIL), ROLES)
    return Actor.person(person.id, Source.CHAT)


@pytest.fixture
def rooms(
    store: Store, several: PolicySet, several_engine: PolicyEngine, moments: Moments
) -> Rooms:
    """The rooms, with small policies that have deciders."""
    assert moments.next().day.isoformat() == TODAY
    rules = BoardRules.of(several.bundle, board_policies.settings())
    return Rooms(store, several_engine, several.questionnaire, rules, moments.next)


@pytest.fixture
async def peer() -> AsyncIterator[Peer]:
    """A Slack that is there."""
    found = Peer()
    found.add_user("U0001", MAIL)
    async with TestServer(found.application()) as server:
        found.url = str(server.make_url("")).rstrip("/")
        yield found
    assert found.violations == []


def settings_for(peer: Peer, **others: str) -> SlackSettings:
    """How the bot is tied to the Slack of a test."""
    return SlackSettings.model_validate(
        {
            "bot_token": BOT_TOKEN,
            "signing_secret": SIGNING_SECRET,
            "app_token": APP_TOKEN,
            "api_url": f"{peer.url}/api/",
            # What waits to be told is sent where a test says so.
            "tells": "no",
            **others,
        }
    )


@asynccontextmanager
async def serving(rooms: Rooms, peer: Peer, **settings: str) -> AsyncIterator[Person]:
    """The bot, served in this process, and somebody at Slack who speaks to it."""
    service = Service(
        rooms.store,
        rooms.engine,
        rooms.questionnaire,
        rooms.rules,
        rooms.moment,
        CollectorRegistry(),
    )
    bot = SlackBot(rooms, settings_for(peer, **settings), service.figures)
    app = application(service, [bot], Metrics(service.figures), lambda: "a-request-of-ours")
    async with (
        running([bot]),
        httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url="https://toetssteen.example.org"
        ) as client,
    ):
        yield Person(client, peer, bot=bot, settled=lambda: settled(bot))


async def settled(bot: SlackBot) -> None:
    """Wait until the bot has nothing more to do; events are acknowledged before they are begun."""
    for _ in range(20):
        await asyncio.sleep(0)
    await bot.desk.drain()


Slack = Callable[[], AbstractAsyncContextManager[Person]]


@pytest.fixture
def slack(rooms: Rooms, proposer: Actor, peer: Peer) -> Slack:
    """Somebody at Slack, as long as the bot is served; all is done when it ends."""
    assert proposer.person_id

    return lambda: serving(rooms, peer)
