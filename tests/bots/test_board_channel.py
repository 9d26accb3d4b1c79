"""Cards reach the board's channel once and in order, whatever Slack and the registry do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field

import pytest
from prometheus_client import CollectorRegistry
from slack_sdk.web.async_client import AsyncWebClient

from tests.board.acting import MANY, Room
from tests.bots.board import room, rooms_of, store
from tests.bots.peer import BOT_TOKEN, TEAM, Failure, Peer
from tests.bots.test_sending import Clock
from tests.registry.moments import Moments
from toetssteen.board.rounds import Round
from toetssteen.intake.questionnaire import Language
from toetssteen.registry.errors import RecordBroken, StoreUnavailable
from toetssteen.registry.moments import Actor
from toetssteen_bots.dialogue.card_keeper import LEASE, CardKeeper, Held, Place
from toetssteen_bots.slack.cards import Cards
from toetssteen_bots.slack.client import web_client
from toetssteen_bots.slack.metrics import Metrics
from toetssteen_bots.slack.pacing import Pacing
from toetssteen_bots.slack.workspaces import NotInstalled, OneWorkspace

__all__ = ["room", "store"]
pytestmark = pytest.mark.anyio
OLD, NEW = "C0OLD", "C0NEW"


class Workspace(OneWorkspace):
    """Where Slack is now, which a test can change."""

    url = ""
    left: frozenset[str] = frozenset()

    async def client(self, workspace: str) -> AsyncWebClient:
        if workspace in self.left:
            raise NotInstalled
        return web_client(BOT_TOKEN, self.url)

    async def served(self) -> frozenset[str]:
        return frozenset({TEAM, "T0002"}) - self.left


@dataclass
class Channel:
    """Plans before the board, and services that show them in a channel."""

    room: Room
    peer: Peer
    clock: Clock
    threads: ThreadPoolExecutor
    workspace: Workspace
    board: list[Actor]
    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    _metrics: list[Metrics] = field(default_factory=list)

    def service(self, worker: str = "one", channel: str = OLD, team: str = TEAM) -> Cards:
        """A program that shows cards."""
        self._metrics = self._metrics or [Metrics(self.registry)]
        keeper = CardKeeper(rooms_of(self.room), "slack", Language.NL, worker)
        pacing = Pacing(now=self.clock.now, sleep=self.clock.sleep)
        place = Place(team, channel)
        return Cards(
            keeper,
            place,
            self.workspace,
            pacing,
            self.threads,
            self._metrics[0],
            self.clock.now,
        )

    def opened(self) -> Round:
        """Another plan before the board."""
        proposer = self.room.person(f"P{self.clock.moments.next().stamp}", "proposer")
        return self.room.opened(self.room.proposed(proposer, MANY))

    def held(self, who: Actor, found: Round) -> Held:
        """The card as it is kept, once somebody has decided."""
        self.room.vote(who, found)
        keeper = CardKeeper(rooms_of(self.room), "slack", Language.NL, "looks")
        keeper.follow(Place(TEAM, OLD))
        held = keeper.take()
        assert held is not None
        return held

    def cards(self) -> list[str]:
        """Where cards stand."""
        return [c for (c, _), m in self.peer.messages.items() if "thread_ts" not in m]

    def lines(self) -> list[str]:
        """What was told in threads, in order."""
        return [m["text"] for m in self.peer.messages.values() if "thread_ts" in m]

    def results(self, result: str) -> float | None:
        return self.registry.get_sample_value("toetssteen_slack_cards_total", {"result": result})


async def shown(service: Cards) -> None:
    """Show what can be shown now."""
    while await service.step():
        pass


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as found:
        yield found


@pytest.fixture
async def channel(room: Room, peer: Peer, moments: Moments, threads: ThreadPoolExecutor) -> Channel:
    """One plan before Anna, Bas and Cor; nothing was shown of it yet."""
    board = [room.person(name, "control_board") for name in ("Anna", "Bas", "Cor")]
    workspace = Workspace(web_client(BOT_TOKEN, ""))
    workspace.url = f"{peer.url}/api/"
    return Channel(room, peer, Clock(moments), threads, workspace, board)


async def test_where_slack_asks_to_wait_nothing_goes_to_the_channel_before_that(
    channel: Channel,
) -> None:
    channel.opened()
    channel.opened()
    service = channel.service()
    channel.peer.failures.append(
        Failure("chat.postMessage", 429, headers={"Retry-After": "30"}),
    )
    await shown(service)
    channel.clock.pass_(29)
    await shown(service)
    assert ["chat.postMessage"] == channel.peer.attempts
    channel.clock.pass_(2)
    await shown(service)

    assert [OLD, OLD] == channel.cards()
    # One message a second, as Slack takes them.
    assert [1.0] == channel.clock.waits


async def test_ten_minutes_without_slack_lose_no_line_and_keep_the_order(channel: Channel) -> None:
    found = channel.opened()
    service, there = channel.service(), channel.workspace.url
    await shown(service)
    channel.workspace.url = "http://127.0.0.1:9/api/"
    for who in channel.board[:2]:
        channel.room.vote(who, found)
        for _ in range(30):
            await shown(service)
            channel.clock.pass_(10)
    assert [] == channel.lines()
    channel.workspace.url = there
    for _ in range(7):
        await shown(service)
        channel.clock.pass_(10)

    assert [OLD] == channel.cards()
    first, second = channel.lines()
    assert (first[:4], second[:3]) == ("Anna", "Bas")
    assert 1 == len(channel.peer.of("chat.update"))


async def test_what_slack_will_not_draw_is_shown_in_plain_words(channel: Channel) -> None:
    found = channel.opened()
    service = channel.service()
    channel.peer.failures.append(Failure("chat.postMessage", error="invalid_blocks"))
    await shown(service)
    (posted,) = channel.peer.of("chat.postMessage")
    channel.peer.failures.append(Failure("chat.update", error="msg_blocks_too_long"))
    channel.room.vote(channel.board[0], found)
    await shown(service)

    assert "blocks" not in posted.arguments
    assert "2026-0001" in posted.arguments["text"]
    (edited,) = channel.peer.of("chat.update")
    # Blocks that are not taken away would go on saying what is no longer true.
    assert [] == edited.arguments["blocks"]
    assert "1 van 3" in edited.arguments["text"]


async def test_a_card_that_slack_goes_on_to_refuse_is_given_up_until_somebody_starts_again(
    channel: Channel,
) -> None:
    found, refused = channel.opened(), Failure("chat.postMessage", error="is_archived")
    service = channel.service()
    for _ in range(60):
        channel.peer.failures[:] = [refused]
        await shown(service)
        channel.clock.pass_(300)
    channel.peer.failures.clear()
    await shown(service)
    assert 12 == len(channel.peer.attempts)
    assert (11, 1) == (channel.results("failed"), channel.results("given_up"))
    with channel.room.store.reading(channel.room.admin) as reading:
        entries = reading.rows("ledger_page", after=0, number=999)
    (entry,) = [e for e in entries if e["kind"] == "chat.card_given_up"]
    details = {"initiative": found.initiative_id, "reason": "is_archived"}
    assert details == json.loads(entry["details"])
    await shown(channel.service("two"))

    assert [OLD] == channel.cards()


async def test_a_card_that_goes_wrong_for_good_is_given_up_and_one_that_waits_is_not(
    channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel.opened()
    service = channel.service()
    with monkeypatch.context() as broken:
        broken.setattr(CardKeeper, "drawn", _unavailable)
        for _ in range(20):
            await service.step()
            channel.clock.pass_(3)
        assert (20, None) == (channel.results("postponed"), channel.results("failed"))
        broken.setattr(CardKeeper, "drawn", _broken)
        for _ in range(20):
            await service.step()
            channel.clock.pass_(601)

    assert (11, 1) == (channel.results("failed"), channel.results("given_up"))


def _broken(*_: object) -> None:
    raise RecordBroken("record_broken")


async def test_a_card_that_was_given_up_is_shown_with_the_next_change(channel: Channel) -> None:
    found = channel.opened()
    service = channel.service()
    twice = Failure("chat.postMessage", error="msg_too_long")
    channel.peer.failures += [twice, twice]
    await shown(service)
    assert ([], 2) == (channel.cards(), len(channel.peer.attempts))
    channel.room.vote(channel.board[0], found)
    await shown(service)

    assert [OLD] == channel.cards()


@pytest.mark.parametrize(
    ("team", "elsewhere", "refused"),
    [(TEAM, NEW, "is_archived"), ("T0002", OLD, ""), ("T0002", OLD, "token_revoked")],
    ids=["channel", "workspace", "locked out"],
)
async def test_a_card_moves_to_where_cards_are_now_when_its_own_place_is_gone(
    channel: Channel, team: str, elsewhere: str, refused: str
) -> None:
    found = channel.opened()
    await shown(channel.service())
    channel.peer.messages.clear()
    channel.room.vote(channel.board[0], found)
    if refused:
        channel.peer.failures.append(Failure("chat.update", error=refused))
    else:
        channel.workspace.left = frozenset({TEAM})
    await shown(channel.service("two", elsewhere, team))

    assert [elsewhere] == channel.cards()
    held = channel.held(channel.board[1], found)
    assert (team, elsewhere) == (held.workspace, held.channel)


@pytest.mark.parametrize("what", ["posted", "told"])
async def test_what_could_not_be_noted_is_noted_before_anything_else_and_not_posted_again(
    channel: Channel, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    found, service = channel.opened(), channel.service()
    lines = int(what == "told")
    if lines:
        await shown(service)
        channel.room.vote(channel.board[0], found)
    with monkeypatch.context() as broken:
        broken.setattr(CardKeeper, what, _unavailable)
        for _ in range(3):
            with suppress(StoreUnavailable):
                await service.step()
    await shown(service)
    channel.clock.pass_(LEASE.total_seconds())
    await shown(service)

    assert 1 + lines == channel.peer.attempts.count("chat.postMessage")
    assert ([OLD], lines) == (channel.cards(), len(channel.lines()))


def _unavailable(*_: object) -> None:
    raise StoreUnavailable("store_busy", place="")


@pytest.mark.parametrize("failures", [[], [Failure("chat.delete", 503)]], ids=["", "later"])
async def test_who_was_so_slow_that_another_showed_the_card_takes_its_own_away(
    channel: Channel, monkeypatch: pytest.MonkeyPatch, failures: list[Failure]
) -> None:
    found = channel.opened()
    slow, other = channel.service("slow"), channel.service("other")
    with monkeypatch.context() as broken:
        broken.setattr(CardKeeper, "posted", _unavailable)
        with suppress(StoreUnavailable):
            await slow.step()
    channel.clock.pass_(LEASE.total_seconds() + 1)
    await shown(other)
    assert [OLD, OLD] == channel.cards()
    channel.peer.failures += failures
    await shown(slow)
    channel.clock.pass_(61)
    await shown(slow)

    (message,) = [ts for (_, ts), m in channel.peer.messages.items() if "thread_ts" not in m]
    assert message == channel.held(channel.board[0], found).message


async def test_what_takes_so_long_that_others_would_take_it_over_is_let_go_of(
    channel: Channel,
) -> None:
    channel.opened()
    service, client = channel.service(), channel.workspace.client

    async def late(workspace: str) -> AsyncWebClient:
        channel.clock.pass_(LEASE.total_seconds() * 0.6)
        return await client(workspace)

    channel.workspace.client = late  # type: ignore[method-assign]
    await service.step()
    assert [] == channel.cards()
    channel.workspace.client = client  # type: ignore[method-assign]
    await shown(channel.service("two"))

    assert [OLD] == channel.cards()
