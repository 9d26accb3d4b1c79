"""What waits to be told, on both kinds of store; and the window in which people choose when."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import chain
from typing import Any

import pytest

from tests.board import board_policies
from tests.board.conftest import room
from tests.bots.conftest import Slack, serving
from tests.bots.peer import Peer
from tests.bots.screens import text_of, window
from tests.bots.telling import Town
from tests.registry import fixtures
from toetssteen.board import outbox
from toetssteen.board.outbox import Message
from toetssteen.registry import people
from toetssteen.registry.moments import Actor
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store, open_driver
from toetssteen_bots.dialogue import accounts, preferences
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.outgoing import Outgoing
from toetssteen_bots.dialogue.preferences import Digest, Preferences
from toetssteen_bots.dialogue.rooms import Rooms

__all__ = ["room"]
database = fixtures.database
empty_database = fixtures.empty_database
server = fixtures.server
template = fixtures.template
location = fixtures.location


class TestOnBothStores:
    """Queries that count on what a store does with two at a time."""

    @pytest.fixture
    def store(self, location: str) -> Any:
        permissions = Permissions.from_settings(board_policies.settings())
        with Store(open_driver(location), permissions) as found:
            yield found

    @pytest.fixture
    def town(self, room: Any) -> Town:
        return Town(room)

    def put(self, town: Town, who: Actor, *keys: str, kind: str = "board.decided") -> None:
        for key in keys:
            at = town.room.moments.next()
            with town.room.store.transaction(town.room.admin, at) as work:
                outbox.put(work, Message(who.code, kind, "round:x", key, {"state": "approved"}))

    def outgoing(self, town: Town, worker: str) -> Outgoing:
        return Outgoing(town.rooms, "slack", worker, timedelta(0))

    def test_whoever_comes_first_takes_all_of_a_person_in_order(self, town: Town) -> None:
        for number in range(6):
            who = town.person(f"P{number}", "proposer")
            self.put(town, who, *(f"{number}.{n}" for n in range(3)))
        workers = [self.outgoing(town, f"w{number}") for number in range(4)]
        with ThreadPoolExecutor(4) as threads:
            taken = list(threads.map(lambda worker: worker.take(), workers))

        batches = list(chain.from_iterable(taken))
        keys = [[p.key for p in batch.parcels] for batch in batches]
        assert sorted([f"{n}.0", f"{n}.1", f"{n}.2"] for n in range(6)) == sorted(keys)

    def test_what_is_held_postponed_failed_and_released_comes_again(self, town: Town) -> None:
        noor = town.person("Noor", "proposer")
        mine, moments = self.outgoing(town, "mine"), town.room.moments
        self.put(town, noor, "a", "b")
        (batch,) = mine.take()
        rows = [row for parcel in batch.parcels for row in parcel.rows]
        assert (2, True) == (mine.figures().waiting, mine.figures().oldest_seconds > 0)
        mine.postpone(rows, timedelta(minutes=1))
        assert [] == mine.take()
        moments.jump(minutes=1)
        assert ["a", "b"] == [p.key for p in mine.take()[0].parcels]
        assert not mine.failed(rows[:1], "channel_not_found")
        mine.release()
        assert [] == mine.take()
        moments.jump(minutes=5)
        (batch,) = mine.take()
        mine.away(rows)
        assert [] == mine.take()
        moments.jump(minutes=10)
        assert 2 == len(mine.take()[0].parcels)
        assert 1 == mine.sent(rows[:1])
        mine.drop(rows[1:], "no_longer_true")
        assert 0 == mine.figures().waiting
        with town.room.store.reading(noor) as reading:
            told = reading.rows("messages_told", person_id=noor.code, number=5)
        assert {("sent", "channel_not_found"), ("dropped", "no_longer_true")} == {
            (row["state"], row["note"]) for row in told
        }

    def test_who_has_something_due_and_no_account_is_known_by_their_address(
        self, town: Town
    ) -> None:
        noor, sam = (town.person(name, "proposer", linked=False) for name in ("Noor", "Sam"))
        linked, erased = town.person("Bo", "proposer"), town.person("Ed", "fg", linked=False)
        for who in (noor, linked, erased):
            self.put(town, who, who.code)
        room = town.room
        with room.store.transaction(room.admin, room.moments.next()) as work:
            people.erase(work, erased.code)
        with room.store.reading(Actor.program("chat")) as reading:
            found = accounts.unknown_to(reading, "slack", room.moments.next())
            elsewhere = accounts.unknown_to(reading, "another", room.moments.next())

        assert {noor.code: "noor@example.org"} == found
        assert {noor.code, linked.code} == elsewhere.keys()
        assert sam.code not in elsewhere

    def test_what_somebody_chose_is_kept_and_forgotten_with_them(self, town: Town) -> None:
        noor = town.person("Noor", "proposer")
        chosen = Preferences(Digest.DAILY, 20, 7, days_off=False)
        room = town.room
        for one in (Preferences(Digest.WEEKLY), chosen):
            with room.store.transaction(noor, room.moments.next()) as work:
                preferences.choose(work, one)
        with room.store.reading(noor) as reading:
            assert chosen == preferences.of_person(reading, noor.code)
        with room.store.transaction(room.admin, room.moments.next()) as work:
            people.erase(work, noor.code)
        with room.store.reading(room.admin) as reading:
            assert Preferences() == preferences.of_person(reading, noor.code)


@pytest.mark.anyio
async def test_somebody_chooses_in_a_window_when_to_be_told(
    slack: Slack, peer: Peer, store: Store, proposer: Actor
) -> None:
    async with slack() as noor:
        await noor.open_home()
        home = peer.of("views.publish")[-1].arguments["view"]
        await noor.press("Instellingen", home["blocks"], home)
        given = {
            "digest": "weekly",
            "quiet_from": "20",
            "quiet_until": "7",
            "days_off": "told",
        }
        await noor.submit(window(peer), given)

    assert "Je instellingen zijn opgeslagen." in text_of(window(peer))
    assert "Geen berichten van 20.00 uur tot 07.00 uur." in text_of(window(peer))
    with store.reading(proposer) as reading:
        found = preferences.of_person(reading, proposer.code)
    assert Preferences(Digest.WEEKLY, 20, 7, days_off=False) == found


@pytest.mark.anyio
async def test_the_bot_sends_what_waits_as_long_as_it_is_served(
    rooms: Rooms, peer: Peer, store: Store, proposer: Actor, administrator: Actor
) -> None:
    with store.transaction(administrator, rooms.moment()) as work:
        accounts.link(work, Account("slack", "T0001", "U0001"), proposer.code)
        told = Message(proposer.code, "board.decided", "round:x", "a", {"state": "refused"})
        outbox.put(work, told)

    async with serving(rooms, peer, tells="yes", gather_seconds="0"):
        await peer.happened("chat.postMessage")

    (call,) = peer.of("chat.postMessage")
    assert "Je plan is afgewezen" in call.arguments["text"]
    with store.reading(administrator) as reading:
        (row,) = outbox.told(reading, proposer.code, 5)
    assert "sent" == row["state"]
