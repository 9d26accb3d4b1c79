"""Who is to be told something and never used the app is found by their address, and then told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.bots.conftest import ROLES, serving
from tests.bots.peer import BOT_TOKEN, TEAM, Failure, Peer
from tests.registry.moments import Moments
from toetssteen.board import outbox
from toetssteen.board.outbox import Message
from toetssteen.registry import people
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.store import Store
from toetssteen_bots.dialogue import accounts
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.slack.client import web_client
from toetssteen_bots.slack.lookups import MOST, Lookups
from toetssteen_bots.slack.workspaces import NotInstalled, OneWorkspace

pytestmark = pytest.mark.anyio
LOOKED_UP = "users.lookupByEmail"
_DAY = 24 * 60 * 60.0


class Several(OneWorkspace):
    """Workspaces with a token each; all of one Slack, by which they are told apart."""

    def __init__(self, peer: Peer, *names: str) -> None:
        super().__init__(web_client(BOT_TOKEN, f"{peer.url}/api/"))
        self.peer, self.names = peer, names
        peer.tokens |= {f"xoxb-of-{name}": name for name in names}

    async def client(self, workspace: str) -> Any:
        if workspace not in self.names:
            raise NotInstalled
        return web_client(f"xoxb-of-{workspace}", f"{self.peer.url}/api/")

    async def served(self) -> frozenset[str]:
        return frozenset(self.names)


@dataclass
class Desk:
    """Who looks people up, and the registry in which they are."""

    rooms: Rooms
    store: Store
    peer: Peer
    moments: Moments
    administrator: Actor
    threads: ThreadPoolExecutor
    seconds: float = 0.0
    _numbers: Iterator[int] = field(default_factory=lambda: iter(range(1000)))

    def lookups(self, *workspaces: str) -> Lookups:
        served = Several(self.peer, *(workspaces or (TEAM,)))
        return Lookups(self.rooms, served, self.threads, lambda: self.seconds)

    def waiting(self, mail: str) -> Actor:
        """Somebody for whom something waits."""
        with self.store.transaction(self.administrator, self.moments.next()) as work:
            person = people.add(work, NewPerson("Bo", ["hr"], mail), ROLES)
        who = Actor.person(person.id, Source.CHAT)
        self.put(who)
        return who

    def put(self, who: Actor) -> None:
        told = Message(
            who.code, "board.decided", "round:x", f"{next(self._numbers)}", {"state": "refused"}
        )
        with self.store.transaction(self.administrator, self.moments.next()) as work:
            outbox.put(work, told)

    def accounts(self, who: Actor) -> list[str]:
        with self.store.reading(who) as reading:
            rows = reading.rows("accounts_of_person", person_id=who.code, product="slack")
        return [f"{row['workspace']}/{row['account']}" for row in rows]

    @property
    def asked(self) -> list[str]:
        """The addresses that were asked for and are there, and how often any was."""
        return [call.arguments["email"] for call in self.peer.of(LOOKED_UP)]

    @property
    def attempts(self) -> int:
        return self.peer.attempts.count(LOOKED_UP)


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as found:
        yield found


@pytest.fixture
async def desk(
    rooms: Rooms,
    store: Store,
    peer: Peer,
    moments: Moments,
    administrator: Actor,
    threads: ThreadPoolExecutor,
) -> Desk:
    """Nothing waits for anybody yet."""
    return Desk(rooms, store, peer, moments, administrator, threads)


async def test_who_never_used_the_app_is_found_by_their_address_and_told(
    desk: Desk, peer: Peer
) -> None:
    bo = desk.waiting("bo@example.org")
    peer.add_user("U0007", "Bo@Example.org", locale="en-GB")

    async with serving(desk.rooms, peer, tells="yes", gather_seconds="0"):
        await peer.happened("chat.postMessage")

    (call,) = peer.of("chat.postMessage")
    assert "U0007" == call.arguments["channel"]
    assert "Your plan was refused" in call.arguments["text"]
    assert [f"{TEAM}/U0007"] == desk.accounts(bo)
    with desk.store.reading(Actor.operator()) as reading:
        ledger = reading.rows("ledger_page", after=0, number=100)
    (linked,) = [entry for entry in ledger if entry["kind"] == "chat.linked"]
    added = [entry for entry in ledger if entry["kind"] == "person.added"]
    assert ("program:chat", added[-1]["subject"]) == (linked["actor"], linked["subject"])
    assert {"product": "slack", "how": "mail"} == json.loads(linked["details"])


@pytest.mark.parametrize(
    "others",
    [
        {"is_restricted": True},
        {"is_ultra_restricted": True},
        {"is_bot": True},
        {"deleted": True},
        {"is_stranger": True},
        {"is_email_confirmed": False},
        {"team_id": "T9999"},
    ],
    ids=lambda others: next(iter(others)),
)
async def test_who_is_no_full_member_with_a_confirmed_address_is_not_linked(
    desk: Desk, peer: Peer, others: dict[str, Any]
) -> None:
    bo = desk.waiting("bo@example.org")
    peer.add_user("U0007", "bo@example.org", **others)

    await desk.lookups().look()

    assert ["bo@example.org"] == desk.asked
    assert [] == desk.accounts(bo)


async def test_who_is_not_there_is_asked_for_once_a_day(desk: Desk, peer: Peer) -> None:
    bo = desk.waiting("bo@example.org")
    lookups = desk.lookups()
    for desk.seconds in (0.0, 10.0, _DAY - 1):
        await lookups.look()
    assert 1 == desk.attempts
    peer.add_user("U0007", "bo@example.org")
    desk.seconds = _DAY + 1
    await lookups.look()
    await lookups.look()

    assert 2 == desk.attempts
    assert [f"{TEAM}/U0007"] == desk.accounts(bo)


@pytest.mark.parametrize("method", [LOOKED_UP, "users.info"])
async def test_where_slack_asks_to_wait_nobody_is_asked_for_before_that(
    desk: Desk, peer: Peer, method: str
) -> None:
    bo = desk.waiting("bo@example.org")
    peer.add_user("U0007", "bo@example.org")
    peer.failures.append(Failure(method, 429, headers={"Retry-After": "30"}))
    lookups = desk.lookups()
    for desk.seconds in (0.0, 29.0):
        await lookups.look()
    assert 1 == peer.attempts.count(method)
    desk.seconds = 31.0
    await lookups.look()

    assert 2 == peer.attempts.count(method)
    assert [f"{TEAM}/U0007"] == desk.accounts(bo)


async def test_no_more_are_asked_for_at_a_time_than_slack_takes(desk: Desk) -> None:
    for number in range(MOST + 2):
        desk.waiting(f"p{number}@example.org")
    lookups = desk.lookups()

    await lookups.look()
    assert MOST == desk.attempts
    await lookups.look()
    await lookups.look()
    assert MOST + 2 == desk.attempts


async def test_each_workspace_is_asked_until_somebody_is_found(desk: Desk, peer: Peer) -> None:
    bo = desk.waiting("bo@example.org")
    peer.add_user("U0007", "bo@example.org", team_id="T0002")
    peer.failures.append(Failure(LOOKED_UP, error="users_not_found"))

    await desk.lookups("T0003", "T0002", "T0001").look()

    assert ["T0002"] == [call.team for call in peer.of(LOOKED_UP)]
    assert ["T0002/U0007"] == desk.accounts(bo)
    assert 2 == desk.attempts


async def test_a_workspace_that_does_not_let_us_ask_stops_no_other(desk: Desk, peer: Peer) -> None:
    bo = desk.waiting("bo@example.org")
    peer.add_user("U0007", "bo@example.org", team_id="T0002")
    peer.failures.append(Failure(LOOKED_UP, error="missing_scope"))

    await desk.lookups("T0001", "T0002").look()

    assert ["T0002/U0007"] == desk.accounts(bo)


async def test_nobody_is_asked_for_who_was_erased_has_nothing_due_or_has_an_account(
    desk: Desk, peer: Peer
) -> None:
    erased, linked = desk.waiting("erased@example.org"), desk.waiting("linked@example.org")
    with desk.store.transaction(desk.administrator, desk.moments.next()) as work:
        people.erase(work, erased.code)
        people.add(work, NewPerson("Idle", ["hr"], "idle@example.org"), ROLES)
        accounts.link(work, Account("slack", "T0009", "U0009"), linked.code)
    for name in ("erased", "idle", "linked"):
        peer.add_user(f"U{name}", f"{name}@example.org")

    await desk.lookups().look()

    assert 0 == desk.attempts
    assert [] == desk.accounts(erased)


async def test_an_account_that_is_another_s_stays_theirs(desk: Desk, peer: Peer) -> None:
    bo, other = desk.waiting("bo@example.org"), desk.waiting("other@example.org")
    with desk.store.transaction(desk.administrator, desk.moments.next()) as work:
        accounts.link(work, Account("slack", TEAM, "U0007"), other.code)
    peer.add_user("U0007", "bo@example.org")
    lookups = desk.lookups()

    await lookups.look()
    await lookups.look()

    assert [f"{TEAM}/U0007"] == desk.accounts(other)
    assert [] == desk.accounts(bo)
    assert 1 == desk.attempts
