"""What waits to be told reaches people once, in order, at a good time; whatever Slack does."""

from __future__ import annotations

import asyncio
import hashlib
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from prometheus_client import CollectorRegistry
from slack_sdk.web.async_client import AsyncWebClient

from tests.bots.peer import BOT_TOKEN, Failure, Peer
from tests.bots.screens import text_of
from tests.bots.telling import Town
from tests.bots.test_letters import store, town
from tests.registry.moments import Moments
from toetssteen.board import outbox
from toetssteen.board.outbox import Kind, Message
from toetssteen.board.working_days import LiberationDay, WorkingDays
from toetssteen.registry.moments import Actor
from toetssteen_bots.dialogue import preferences
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.outgoing import LEASE, Outgoing
from toetssteen_bots.dialogue.preferences import Digest, Preferences
from toetssteen_bots.dialogue.sealing import CannotOpen
from toetssteen_bots.slack.client import web_client
from toetssteen_bots.slack.drawing import message_of
from toetssteen_bots.slack.metrics import Metrics
from toetssteen_bots.slack.pacing import Pacing
from toetssteen_bots.slack.sending import Sending
from toetssteen_bots.slack.workspaces import NotInstalled

__all__ = ["store", "town"]
pytestmark = pytest.mark.anyio
CALENDAR = WorkingDays(LiberationDay.LUSTRUM, good_friday=False)
_ALL_DAY = Preferences(quiet_from=0, quiet_until=0, days_off=False)


@dataclass
class Clock:
    """Seconds that pass only where somebody waits, and the registry's clock with them."""

    moments: Moments
    seconds: float = 0.0
    waits: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.pass_(seconds)

    def pass_(self, seconds: float) -> None:
        self.seconds += seconds
        self.moments.jump(seconds=seconds)


@dataclass
class Post:
    """Slack's side of a test, and who sends to it. `url`: where Slack is, to be changed."""

    town: Town
    peer: Peer
    clock: Clock
    threads: ThreadPoolExecutor
    url: str
    workspaces_gone: set[str] = field(default_factory=set)
    workspaces_sealed: set[str] = field(default_factory=set)
    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    _metrics: Metrics | None = None

    @property
    def metrics(self) -> Metrics:
        self._metrics = self._metrics or Metrics(self.registry)
        return self._metrics

    async def client(self, workspace: str) -> AsyncWebClient:
        if workspace in self.workspaces_gone:
            raise NotInstalled
        if workspace in self.workspaces_sealed:
            raise CannotOpen("sealing_key_wrong")
        return web_client(BOT_TOKEN, self.url)

    def outgoing(self, worker: str = "one", **more: Any) -> Outgoing:
        gathering = timedelta(seconds=more.get("gathering", 0))
        return Outgoing(self.town.rooms, "slack", worker, gathering)

    def service(self, worker: str = "one", **more: Any) -> Sending:
        """A program that sends."""
        pacing = Pacing(now=self.clock.now, sleep=self.clock.sleep)
        outgoing = self.outgoing(worker, **more)
        return Sending(outgoing, self.client, self.threads, self.metrics, pacing, self.clock.now)

    def put(self, who: Actor, key: str, kind: str = "board.decided", **more: Any) -> None:
        """Put something down for somebody, about a round that they may not see."""
        parameters = {"state": "approved", **more}
        with self.town.room.store.transaction(
            self.town.room.admin, self.town.room.moments.next()
        ) as work:
            outbox.put(work, Message(who.code, kind, "round:x", key, parameters))

    def prefers(self, who: Actor, chosen: Preferences) -> None:
        """Let somebody choose."""
        with self.town.room.store.transaction(who, self.town.room.moments.next()) as work:
            preferences.choose(work, chosen)

    def states(self) -> dict[str, str]:
        """How everything stands that was put down, by its key."""
        with self.town.room.store.reading(self.town.room.admin) as reading:
            rows = reading.rows("messages_about", subject="round:x")
        return {row["key"]: row["state"] for row in rows}

    def received(self, who: str | None = None) -> list[str]:
        """Whose messages came in, or which ones, by the digest of their keys."""
        calls = self.peer.of("chat.postMessage")
        return [
            call.arguments["metadata"]["event_payload"]["key"]
            for call in calls
            if who in {None, call.arguments["channel"]}
        ]


def digests(*keys: str) -> list[str]:
    return [hashlib.sha256(key.encode()).hexdigest() for key in keys]


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as found:
        yield found


@pytest.fixture
async def post(town: Town, peer: Peer, moments: Moments, threads: ThreadPoolExecutor) -> Post:
    """Nobody has anything waiting yet."""
    return Post(town, peer, Clock(moments), threads, f"{peer.url}/api/")


async def test_each_person_is_told_in_order_and_not_faster_than_slack_takes(post: Post) -> None:
    noor, sam = post.town.person("Noor", "proposer"), post.town.person("Sam", "proposer")
    for number in range(3):
        post.put(noor, f"noor{number}")
    post.put(sam, "sam")

    assert await post.service().look()

    assert digests("noor0", "noor1", "noor2") == post.received("Noor")
    assert digests("sam") == post.received("Sam")
    assert [1.0, 1.0] == post.clock.waits
    assert {"sent"} == set(post.states().values())
    assert 4 == post.registry.get_sample_value(
        "toetssteen_slack_outbox_messages_total", {"result": "sent"}
    )


@pytest.mark.parametrize(
    ("failure", "waits"),
    [
        (Failure("chat.postMessage", 429, headers={"Retry-After": "30"}), 30),
        (Failure("chat.postMessage", 503), 2),
        (Failure("chat.postMessage", error="internal_error"), 2),
    ],
    ids=["slow down", "unavailable", "an error of slack's own"],
)
async def test_where_slack_asks_to_wait_nothing_is_sent_before_that_and_all_of_it_after(
    post: Post, failure: Failure, waits: int
) -> None:
    noor, sam = post.town.person("Noor", "proposer"), post.town.person("Sam", "proposer")
    post.put(noor, "a")
    post.put(noor, "b")
    post.put(sam, "c")
    post.peer.failures.append(failure)
    service = post.service()

    assert not await service.look()
    post.put(noor, "d")
    post.clock.pass_(waits - 1)
    assert not await service.look()
    assert ["chat.postMessage"] == post.peer.attempts
    post.clock.pass_(20)
    while await service.look():
        pass

    assert digests("a", "b", "d") == post.received("Noor")
    assert digests("c") == post.received("Sam")


async def test_ten_minutes_without_slack_lose_nothing_and_keep_the_order(post: Post) -> None:
    noor, sam = post.town.person("Noor", "proposer"), post.town.person("Sam", "proposer")
    service, there = post.service(), post.url
    post.url = "http://127.0.0.1:9/api/"
    for minute in range(10):
        post.put(noor, f"noor{minute}")
        post.put(sam, f"sam{minute}")
        for _ in range(6):
            await service.look()
            post.clock.pass_(10)
    waiting = post.registry.get_sample_value("toetssteen_slack_outbox_waiting")
    oldest = post.registry.get_sample_value("toetssteen_slack_outbox_oldest_seconds")
    assert [] == post.received()
    assert {"waiting"} == set(post.states().values())
    post.url = there
    for _ in range(20):
        await service.look()
        post.clock.pass_(10)

    assert waiting
    assert oldest
    assert {"sent"} == set(post.states().values())
    # What came together meanwhile goes out together, for each person once.
    for name in ("noor", "sam"):
        keys = digests(*(f"{name}{minute}" for minute in range(10)))
        found = post.received(name.capitalize())
        assert keys[0] == found[0]
        assert sorted(map(keys.index, found)) == list(map(keys.index, found))


async def test_two_services_never_send_the_same_message(post: Post) -> None:
    people = [post.town.person(f"P{number}", "proposer") for number in range(8)]
    for number in range(3):
        for name, who in enumerate(people):
            post.put(who, f"{name}:{number}")
    services = [post.service(name) for name in ("one", "two", "three")]
    for _ in range(6):
        await asyncio.gather(*(service.look() for service in services))

    assert 24 == len(post.received())
    for name in range(8):
        keys = digests(*(f"{name}:{number}" for number in range(3)))
        assert keys == post.received(f"P{name}")


async def test_what_somebody_took_and_did_not_send_is_taken_again_after_its_lease(
    post: Post,
) -> None:
    noor = post.town.person("Noor", "proposer")
    post.put(noor, "a")
    killed = post.outgoing("killed")
    (batch,) = killed.take()
    post.put(noor, "b")
    service = post.service()

    assert not await service.look()
    post.clock.pass_(LEASE.total_seconds() + 1)
    assert await service.look()

    assert digests("a", "b") == post.received("Noor")
    # Whoever comes back late is not believed.
    assert 0 == killed.sent(batch.parcels[0].rows)


async def test_who_is_stopped_gives_back_what_was_not_sent(post: Post) -> None:
    noor = post.town.person("Noor", "proposer")
    post.put(noor, "a")
    service = post.service()
    service.stop()

    assert not await service.look()
    assert [] == post.received()
    assert await post.service("other").look()
    assert digests("a") == post.received()


async def test_what_could_not_be_noted_as_sent_is_noted_before_anything_else(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    noor = post.town.person("Noor", "proposer")
    post.put(noor, "a")
    service = post.service()
    with monkeypatch.context() as broken:
        broken.setattr(Outgoing, "sent", _unavailable)
        with pytest.raises(OSError, match="gone"):
            await service.look()
    post.put(noor, "b")
    await service.look()
    await service.look()

    assert digests("a", "b") == post.received("Noor")
    assert {"sent"} == set(post.states().values())


def _unavailable(*_: object) -> int:
    raise OSError("gone")


async def test_who_has_no_account_there_waits_for_another_door(post: Post) -> None:
    post.put(post.town.person("Noor", "proposer", linked=False), "a")

    assert not await post.service().look()
    assert {"a": "waiting"} == post.states()


async def test_a_workspace_that_is_gone_is_passed_over_for_another_one(post: Post) -> None:
    noor = post.town.person("Noor", "proposer")
    post.town.link(noor, "Noor2", "T0002")
    post.workspaces_gone = {"T0002"}
    post.put(noor, "a")
    assert await post.service().look()
    assert digests("a") == post.received("Noor")

    post.workspaces_gone.add("T0001")
    post.put(noor, "b")
    service = post.service()
    await service.look()
    assert not await service.look()
    post.workspaces_gone.clear()
    post.clock.pass_(601)
    await service.look()
    assert digests("b") == post.received("Noor2")


@pytest.mark.parametrize("error", ["channel_not_found", "account_inactive"])
async def test_who_cannot_be_reached_by_one_account_is_reached_by_another(
    post: Post, error: str
) -> None:
    noor = post.town.person("Noor", "proposer")
    post.town.link(noor, "Noor2", "T0002")
    post.put(noor, "a")
    post.peer.failures.append(Failure("chat.postMessage", error=error))
    await post.service().look()

    assert digests("a") == post.received("Noor")
    assert {"a": "sent"} == post.states()


async def test_who_is_locked_out_anywhere_loses_nothing_by_another_account_that_is_gone(
    post: Post,
) -> None:
    noor = post.town.person("Noor", "proposer")
    post.town.link(noor, "Noor2", "T0002")
    post.prefers(noor, _ALL_DAY)
    post.put(noor, "a")
    service = post.service()
    for sealed in (False, True) * 4:
        post.workspaces_sealed = {"T0002"} if sealed else set()
        codes = ["channel_not_found"] if sealed else ["account_inactive", "channel_not_found"]
        post.peer.failures[:] = [Failure("chat.postMessage", error=code) for code in codes]
        await service.look()
        post.clock.pass_(86_500)
    assert {"a": "waiting"} == post.states()
    post.workspaces_sealed = set()
    await service.look()

    assert digests("a") == post.received("Noor2")


async def test_another_account_is_told_in_its_own_language(post: Post) -> None:
    noor = post.town.person("Noor", "proposer")
    post.town.link(noor, "Noor2", "T0002")
    with post.town.room.store.transaction(noor, post.town.room.moments.next()) as work:
        account = Account("slack", "T0001", "Noor").as_parameters()
        work.change("choose_chat_language", **account, language="en")
    post.put(noor, "a")
    post.peer.failures.append(Failure("chat.postMessage", error="channel_not_found"))
    await post.service().look()

    (call,) = post.peer.of("chat.postMessage")
    assert "Your plan" in call.arguments["text"]


async def test_what_never_arrives_is_tried_for_days_then_given_up_with_a_note(post: Post) -> None:
    noor, sam = post.town.person("Noor", "proposer"), post.town.person("Sam", "proposer")
    post.prefers(noor, _ALL_DAY)
    post.put(noor, "a")
    post.put(sam, "b")
    service = post.service()
    for _ in range(6):
        post.peer.failures.append(Failure("chat.postMessage", error="channel_not_found"))
        await service.look()
        post.clock.pass_(86_500)

    assert digests("b") == post.received()
    assert {"a": "dropped", "b": "sent"} == post.states()
    with post.town.room.store.reading(post.town.room.admin) as reading:
        (told,) = reading.rows("messages_told", person_id=noor.code, number=5)
    assert ("dropped", "channel_not_found") == (told["state"], told["note"])


async def test_a_workspace_that_locks_us_out_loses_nothing(post: Post) -> None:
    noor = post.town.person("Noor", "proposer")
    post.put(noor, "a")
    post.peer.failures.append(Failure("chat.postMessage", error="token_revoked"))
    service = post.service()

    await service.look()
    assert {"a": "waiting"} == post.states()
    post.clock.pass_(601)
    await service.look()
    assert digests("a") == post.received()


async def test_what_slack_will_not_draw_is_told_in_plain_words(post: Post) -> None:
    post.put(post.town.person("Noor", "proposer"), "a")
    post.peer.failures.append(Failure("chat.postMessage", error="invalid_blocks"))

    await post.service().look()

    (call,) = post.peer.of("chat.postMessage")
    assert "blocks" not in call.arguments
    assert "Je plan is goedgekeurd" in call.arguments["text"]


@pytest.mark.parametrize("others", [1, 5], ids=["one by one", "in one message"])
async def test_what_cannot_be_written_is_given_up_with_a_note_and_stops_no_other(
    post: Post, others: int
) -> None:
    noor = post.town.person("Noor", "proposer")
    post.put(noor, "wrong", state="of another version")
    for number in range(others):
        post.put(noor, f"{number}")
    service = post.service()
    for _ in range(4):
        await service.look()
        post.clock.pass_(400)

    sent = {f"{number}": "sent" for number in range(others)}
    assert {"wrong": "dropped", **sent} == post.states()
    assert 1 == len(post.received())


async def test_where_nothing_can_be_written_nothing_is_lost(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    noor = post.town.person("Noor", "proposer")
    post.put(noor, "a")
    service = post.service()
    with monkeypatch.context() as broken:
        broken.setattr(Outgoing, "write", _unavailable)
        for _ in range(10):
            await service.look()
            post.clock.pass_(60)
    assert {"a": "waiting"} == post.states()
    post.clock.pass_(60)
    await service.look()

    assert digests("a") == post.received()


async def test_a_mass_change_is_one_message_each(post: Post) -> None:
    town = post.town
    member = town.person("Bo", "control_board")
    proposer = town.person("Pim", "proposer")
    found = town.room.opened(town.room.proposed(proposer))
    parameters = {"role": "control_board", "in_place_of_other": False, "deadline": ""}
    with town.room.store.transaction(town.room.admin, town.room.moments.next()) as work:
        for number in range(300):
            key = f"mass{number}"
            message = Message(member.code, "board.vote_asked", found.subject, key, parameters)
            outbox.put(work, message)
    service = post.service(gathering=1)
    post.clock.pass_(1)

    while await service.look():
        pass

    (call,) = post.peer.of("chat.postMessage")
    assert "Er zijn 301 berichten voor je" in call.arguments["text"]
    assert "Jouw besluit wordt gevraagd (301 keer): 2026-0001 A case" in call.arguments["text"]
    assert 1 == sum("accessory" in block for block in call.arguments["blocks"])
    # What comes right behind it waits a while, to come together too.
    post.put(member, "later")
    assert not await service.look()
    post.clock.pass_(1000)
    assert await service.look()
    assert digests("later") == post.received("Bo")[1:]


async def test_what_belongs_together_is_waited_for_a_moment(post: Post) -> None:
    noor = post.town.person("Noor", "proposer")
    service = post.service(gathering=20)
    for number in range(5):
        post.put(noor, f"{number}")
    assert not await service.look()
    post.clock.pass_(20)
    assert await service.look()

    (call,) = post.peer.of("chat.postMessage")
    assert "Er zijn 5 berichten voor je" in call.arguments["text"]


async def test_who_may_not_see_a_plan_reads_neither_its_title_nor_its_number(post: Post) -> None:
    town = post.town
    board, proposer = town.room.members("control_board", 3), town.person("Pim", "proposer")
    stranger = town.person("Hans", "process_owner")
    plan = town.room.proposed(proposer)
    found = town.room.opened(plan)
    asked = town.ask_something(board[0], found, "Iets geheims?")
    about = {"initiative": plan.id, "undecided": ["control_board"], "message": asked.id}
    told = [Kind.ESCALATED, Kind.QUESTION, Kind.ANSWER, Kind.CLOSED]
    with town.room.store.transaction(town.room.admin, town.room.moments.next()) as work:
        for kind in told:
            outbox.put(work, Message(stranger.code, kind, found.subject, kind, about))
    post.clock.pass_(60)
    await post.service().look()

    texts = [text_of(c.arguments) for c in post.peer.of("chat.postMessage")]
    to_stranger = [t for t in texts if '"channel": "Hans"' in t]
    assert to_stranger
    assert any("niet mag inzien" in text for text in to_stranger)
    for text in to_stranger:
        assert plan.number not in text
        assert plan.title not in text
        assert "geheims" not in text


async def test_what_is_no_longer_true_when_it_is_sent_is_not_sent(post: Post) -> None:
    town = post.town
    member = town.person("Bo", "control_board")
    others, proposer = town.room.members("control_board", 2), town.room.person("Pim", "proposer")
    found = town.room.opened(town.room.proposed(proposer))
    claimed = post.outgoing("slow").take()
    for who in (member, *others):
        town.room.vote(who, found)

    (batch,) = claimed
    account = batch.accounts[0][0]
    says = post.outgoing("slow").write(batch, batch.parcels[0], account)

    assert says.message is None
    assert batch.parcels[0].rows == says.moot


async def test_at_night_only_what_is_urgent_is_told(post: Post) -> None:
    noor = post.town.person("Noor", "proposer")
    post.town.go_to(datetime(2026, 11, 27, 19, tzinfo=UTC))
    post.put(noor, "asked")
    about = {"initiative": "x", "obligation": "x", "due": "2026-11-28T00:00:00.000000Z"}
    post.put(noor, "duty", "board.duty", duty="report_breach", **about)
    service = post.service()

    await service.look()
    assert digests("duty") == post.received()
    # A Saturday, and Monday before eight.
    for at in (datetime(2026, 11, 28, 10, tzinfo=UTC), datetime(2026, 11, 30, 6, 59, tzinfo=UTC)):
        post.town.go_to(at)
        await service.look()
        assert digests("duty") == post.received()
    post.town.go_to(datetime(2026, 11, 30, 7, 0, 1, tzinfo=UTC))
    await service.look()
    assert digests("duty", "asked") == post.received()


async def test_who_chose_a_digest_hears_once_and_is_still_asked_at_once(post: Post) -> None:
    noor = post.town.person("Noor", "proposer")
    post.prefers(noor, Preferences(Digest.WEEKLY))
    service = post.service()
    for number in range(2):
        post.put(noor, f"told{number}")
    post.put(noor, "asked", "board.escalated", undecided=["fg"])
    await service.look()
    assert "told0" not in post.states() or "waiting" == post.states()["told0"]
    post.town.go_to(datetime(2026, 11, 30, 7, 59, tzinfo=UTC))
    await service.look()
    assert "waiting" == post.states()["told0"]
    post.town.go_to(datetime(2026, 11, 30, 8, 1, tzinfo=UTC))
    await service.look()
    assert "sent" == post.states()["told0"]

    # What waits is looked at again as soon as somebody chooses otherwise.
    post.put(noor, "other")
    await service.look()
    assert "waiting" == post.states()["other"]
    post.prefers(noor, Preferences())
    await service.look()
    assert "sent" == post.states()["other"]


@pytest.mark.parametrize(
    ("chosen", "at", "until"),
    [
        (Preferences(), "2026-11-24T10:00:00Z", "2026-11-24T10:00:00Z"),
        (Preferences(), "2026-11-24T17:00:00Z", "2026-11-25T07:00:00Z"),
        (Preferences(), "2026-11-24T16:59:59Z", "2026-11-24T16:59:59Z"),
        (Preferences(), "2026-12-24T18:00:00Z", "2026-12-28T07:00:00Z"),
        # The clock goes back on the night of 25 October, and forward on that of 28 March.
        (Preferences(days_off=False), "2026-10-24T20:00:00Z", "2026-10-25T07:00:00Z"),
        (Preferences(days_off=False), "2027-03-27T20:00:00Z", "2027-03-28T06:00:00Z"),
        (Preferences(quiet_from=1, quiet_until=3), "2026-10-25T12:00:00Z", "2026-10-25T23:00:00Z"),
        (
            Preferences(quiet_from=1, quiet_until=3, days_off=False),
            "2026-10-25T00:30:00Z",
            "2026-10-25T02:00:00Z",
        ),
        (
            Preferences(quiet_from=2, quiet_until=3, days_off=False),
            "2027-03-28T00:59:00Z",
            "2027-03-28T00:59:00Z",
        ),
        (_ALL_DAY, "2026-12-25T02:00:00Z", "2026-12-25T02:00:00Z"),
    ],
)
async def test_when_somebody_may_be_told_something(
    chosen: Preferences, at: str, until: str
) -> None:
    found = chosen.open_from(datetime.fromisoformat(at), CALENDAR)

    assert datetime.fromisoformat(until) == found


@pytest.mark.parametrize(
    ("digest", "at", "until"),
    [
        (Digest.AT_ONCE, "2026-11-24T12:00:00Z", "2026-11-24T12:00:00Z"),
        (Digest.DAILY, "2026-11-24T07:00:00Z", "2026-11-24T08:00:00Z"),
        (Digest.DAILY, "2026-11-24T12:00:00Z", "2026-11-25T08:00:00Z"),
        (Digest.DAILY, "2026-11-27T12:00:00Z", "2026-11-30T08:00:00Z"),
        (Digest.WEEKLY, "2026-11-24T12:00:00Z", "2026-11-30T08:00:00Z"),
        (Digest.WEEKLY, "2027-03-25T12:00:00Z", "2027-03-30T07:00:00Z"),
    ],
    ids=["at once", "this morning", "tomorrow", "after the weekend", "next week", "after Easter"],
)
async def test_when_the_next_digest_comes(digest: Digest, at: str, until: str) -> None:
    found = Preferences(digest).next_digest(datetime.fromisoformat(at), 9, CALENDAR)

    assert datetime.fromisoformat(until) == found


async def test_only_hours_that_there_are_can_be_chosen(post: Post) -> None:
    noor = post.town.person("Noor", "proposer")

    with pytest.raises(ValueError, match="24"):
        post.prefers(noor, Preferences(quiet_from=24))
    assert date(2026, 11, 24) == post.town.room.today


async def test_what_takes_so_long_that_others_would_take_it_over_is_let_go_of(post: Post) -> None:
    for name in ("Noor", "Sam", "Bo"):
        post.put(post.town.person(name, "proposer"), name)
    connect = post.client

    async def slow(workspace: str) -> AsyncWebClient:
        post.clock.pass_(LEASE.total_seconds() * 0.4)
        return await connect(workspace)

    post.client = slow  # type: ignore[method-assign]
    assert await post.service().look()

    assert {"Noor": "sent", "Sam": "waiting", "Bo": "waiting"} == post.states()
    post.client = connect  # type: ignore[method-assign]
    await post.service("two").look()
    assert digests("Noor", "Sam", "Bo") == post.received()


async def test_who_is_cut_off_before_slack_answered_does_not_have_it_sent_twice(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted, note = threading.Event(), Outgoing.sent

    def sent(outgoing: Outgoing, rows: Any) -> int:
        number = note(outgoing, rows)
        noted.set()
        return number

    monkeypatch.setattr(Outgoing, "sent", sent)
    post.put(post.town.person("Noor", "proposer"), "a")
    post.peer.held["chat.postMessage"] = asyncio.Event()
    looking = asyncio.create_task(post.service().look())
    await post.peer.happened("held chat.postMessage")
    looking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await looking

    assert not await post.service("other").look()
    post.peer.held["chat.postMessage"].set()
    assert await asyncio.to_thread(noted.wait, 10)
    assert {"a": "sent"} == post.states()
    assert digests("a") == post.received()


async def test_what_cannot_be_drawn_stops_no_other(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    noor, sam = post.town.person("Noor", "proposer"), post.town.person("Sam", "proposer")
    post.put(noor, "a", state="refused")
    post.put(sam, "b")

    def drawn(message: Any) -> dict[str, Any]:
        if "afgewezen" in message.text:
            raise ValueError(message)
        return message_of(message)

    monkeypatch.setattr("toetssteen_bots.slack.posting.message_of", drawn)
    await post.service().look()

    assert {"a": "sent", "b": "sent"} == post.states()
    assert ["blocks" in c.arguments for c in post.peer.of("chat.postMessage")] == [False, True]


async def test_what_slack_refuses_in_plain_words_too_is_given_up_at_once(post: Post) -> None:
    noor = post.town.person("Noor", "proposer")
    refused = Failure("chat.postMessage", error="msg_too_long")
    post.peer.failures += [refused, refused]
    post.put(noor, "a")
    post.put(noor, "b")
    service = post.service()
    while await service.look():
        pass

    assert {"a": "dropped", "b": "sent"} == post.states()
    with post.town.room.store.reading(post.town.room.admin) as reading:
        (_, told) = reading.rows("messages_told", person_id=noor.code, number=5)
    assert ("dropped", "msg_too_long") == (told["state"], told["note"])
    assert 1 == post.registry.get_sample_value(
        "toetssteen_slack_outbox_messages_total", {"result": "given_up"}
    )


@pytest.mark.parametrize("status", [200, 407])
async def test_what_something_in_between_answers_says_nothing_of_a_message(
    post: Post, status: int
) -> None:
    post.put(post.town.person("Noor", "proposer"), "a")
    page = Failure("chat.postMessage", status, page="<html>Log in</html>")
    post.peer.failures.append(page)
    service = post.service()

    assert not await service.look()
    post.clock.pass_(3)
    await service.look()
    assert {"a": "sent"} == post.states()


async def test_a_workspace_whose_token_cannot_be_read_stops_no_other(post: Post) -> None:
    noor, sam = (
        post.town.person("Noor", "proposer", linked=False),
        post.town.person("Sam", "proposer"),
    )
    post.town.link(noor, "Noor", "T0002")
    post.workspaces_sealed = {"T0002"}
    post.put(noor, "a")
    post.put(sam, "b")
    await post.service().look()

    assert {"a": "waiting", "b": "sent"} == post.states()
