"""What comes in from Slack: only from Slack, each once, and none lost that was acknowledged."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from tests.bots.conftest import ROLES, Slack, serving
from tests.bots.driver import PATH, Person, signed
from tests.bots.peer import TEAM, Failure, Peer
from tests.bots.screens import PLAN, filled, input_of, names, propose, text_of, window
from tests.registry.moments import Moments
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.errors import OpaUnavailable
from toetssteen.registry import initiatives, people
from toetssteen.registry.errors import StoreUnavailable
from toetssteen.registry.initiatives import Selection
from toetssteen.registry.kept_facts import NOTHING
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.store import Store, Work
from toetssteen_bots.dialogue import accounts, drafts
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.dialogue import Dialogue
from toetssteen_bots.dialogue.drafts import Draft, Moved
from toetssteen_bots.dialogue.inbox import Inbox
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import Button, Buttons, Message, Window
from toetssteen_bots.slack import client, desk, payloads
from toetssteen_bots.slack import serving as bot_serving
from toetssteen_bots.slack.desk import Desk
from toetssteen_bots.slack.drawing import message_of

pytestmark = pytest.mark.anyio


class Breakable:
    """Something that works, until it is told not to."""

    def __init__(self, whole: Any, error: Exception, *broken: str) -> None:
        self._whole, self._error, self._broken = whole, error, broken
        self.down = False

    def __getattr__(self, name: str) -> Any:
        if self.down and name in self._broken:
            raise self._error
        return getattr(self._whole, name)


@pytest.fixture
def engine_that_breaks(rooms: Rooms) -> tuple[Rooms, Breakable]:
    """Rooms whose engine can be gone."""
    gone = OpaUnavailable("opa_gone")
    engine = Breakable(rooms.engine, gone, "first_questions", "session")
    return replace(rooms, engine=engine), engine  # type: ignore[arg-type]


def listed(store: Store, actor: Actor) -> list[Mapping[str, Any]]:
    """The initiatives of somebody."""
    with store.reading(actor) as reading:
        return initiatives.listed(reading, Selection())


@pytest.mark.parametrize(
    ("secret", "age"), [("another-secret", 0.0), ("very-secret-signing-secret", 600.0)]
)
async def test_what_is_not_signed_by_slack_just_now_is_refused(
    slack: Slack, peer: Peer, secret: str, age: float
) -> None:
    async with slack() as noor:
        headers = signed("command=%2Fai", secret, age)
        response = await noor.client.post(PATH, content="command=%2Fai", headers=headers)

    assert 401 == response.status_code
    assert ["auth.test"] == [call.method for call in peer.calls]


async def test_what_is_too_large_is_not_read(slack: Slack, peer: Peer) -> None:
    async with slack() as noor:
        response = await noor.post("x" * 1_000_001)

    assert 413 == response.status_code
    assert ["auth.test"] == [call.method for call in peer.calls]


async def test_an_event_that_comes_again_is_done_once(slack: Slack, peer: Peer) -> None:
    async with slack() as noor:
        first = await noor.open_home("Ev7")
        again = await noor.open_home(
            "Ev7", **{"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_timeout"}
        )
        await noor.open_home("Ev8")

    assert [200, 200] == [first.status_code, again.status_code]
    assert 2 == len(peer.of("views.publish"))


async def test_an_event_that_comes_again_after_a_restart_is_done_once(
    slack: Slack, peer: Peer
) -> None:
    async with slack() as noor:
        await noor.open_home("Ev7")
    async with slack() as noor:
        await noor.open_home("Ev7", **{"X-Slack-Retry-Num": "2"})

    assert 1 == len(peer.of("views.publish"))


async def test_two_clicks_at_once_register_one_proposal(
    slack: Slack, peer: Peer, store: Store, proposer: Actor
) -> None:
    async with slack() as noor:
        await noor.command("nieuw")
        first = window(peer)
        responses = await asyncio.gather(noor.submit(first, PLAN), noor.submit(first, PLAN))

    assert ["update", "update"] == [r.json()["response_action"] for r in responses]
    assert 1 == len(listed(store, proposer))
    assert names(window(peer))


def test_two_clicks_at_once_to_answer_more_ask_the_same(
    rooms: Rooms, proposer: Actor, moments: Moments, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = Initiative("", PLAN["title"], "", rooms.stages[0], NOTHING, "chat")
    with rooms.store.transaction(proposer, moments.next()) as work:
        number = initiatives.add(work, plan).number
    step, others = drafts.move, [Moved("draft_moved")]

    def second(*of: Any, **how: Any) -> Draft:
        moved = step(*of, **how)
        if others:
            raise others.pop()
        return moved

    monkeypatch.setattr(drafts, "move", second)
    act, account = Act(Name.CONTINUE, {"number": number}), Account("slack", TEAM, "U0001")
    reply = Dialogue(rooms).perform(act, Speaker(proposer.code, Language.NL), account)

    assert isinstance(reply.screen, Window)
    assert reply.screen.submit


async def test_two_windows_on_one_proposal_take_each_step_once(
    slack: Slack, peer: Peer, store: Store, proposer: Actor
) -> None:
    async with slack() as noor:
        asked = await propose(noor, peer)
        other = peer.put(asked)
        await noor.submit(asked, filled(asked))
        peer.views.pop(asked["id"])
        await noor.submit(other, filled(other, **{"system.technique": "ai"}))

    with store.reading(proposer) as reading:
        found = initiatives.get(reading, "2026-0001")
    assert "rules" == found.facts.answered["system.technique"]
    assert names(asked) != names(window(peer))


async def test_a_trigger_that_is_too_old_is_answered_with_a_button(
    slack: Slack, peer: Peer
) -> None:
    async with slack() as noor:
        peer.late_triggers.add("trigger.1")
        await noor.command("nieuw Chatbot")
        (told,) = peer.of("chat.postMessage")
        await noor.press("Probeer opnieuw", told.arguments["blocks"])

    assert "Chatbot" == input_of(window(peer), "title")["initial_value"]


async def test_an_error_just_after_the_acknowledgement_is_no_failure_for_slack(
    slack: Slack, peer: Peer
) -> None:
    async with slack() as noor:
        peer.failures.append(Failure("views.open", error="internal_error"))
        response = await noor.command("nieuw")

    (told,) = peer.of("chat.postMessage")
    assert 200 == response.status_code
    assert "Er ging iets mis" in told.arguments["text"]


async def test_what_slack_answers_in_no_way_that_we_know_is_no_failure_for_slack_either(
    slack: Slack, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "retries", list)
    async with slack() as noor:
        page = Failure("views.publish", 200, page="<html>")
        peer.failures += [Failure("views.publish", 503), page]
        first = await noor.open_home("Ev1")
        second = await noor.open_home("Ev2")

    assert [200, 200] == [first.status_code, second.status_code]
    texts = [call.arguments["text"] for call in peer.of("chat.postMessage")]
    assert 2 == sum("Er ging iets mis" in text for text in texts)


async def test_who_can_be_answered_no_more_where_they_asked_gets_a_message(
    slack: Slack, peer: Peer
) -> None:
    async with slack() as noor:
        peer.failures.append(Failure("respond"))
        await noor.command("help")

    (told,) = peer.of("chat.postMessage")
    assert "/ai nieuw" in text_of(told.arguments)
    assert "U0001" == told.arguments["channel"]


async def test_who_names_the_bot_where_it_may_not_speak_gets_a_message(
    slack: Slack, peer: Peer
) -> None:
    async with slack() as noor:
        peer.failures.append(Failure("chat.postEphemeral", error="not_in_channel"))
        await noor.mention("<@UBOT> help")

    (told,) = peer.of("chat.postMessage")
    assert "U0001" == told.arguments["channel"]


async def test_slack_is_asked_again_where_it_is_busy(slack: Slack, peer: Peer) -> None:
    busy = [
        Failure("views.publish", 429, headers={"Retry-After": "0"}),
        Failure("views.publish", 503),
    ]
    async with slack() as noor:
        peer.failures += busy
        await noor.open_home()

    assert 3 == peer.attempts.count("views.publish")
    assert 1 == len(peer.of("views.publish"))


async def test_a_window_that_is_closed_while_we_think_breaks_nothing(
    slack: Slack, peer: Peer, store: Store, proposer: Actor
) -> None:
    async with slack() as noor:
        await noor.command("nieuw")
        first = window(peer)
        noor.follows = False
        response = await noor.submit(first, PLAN)
        peer.views.clear()

    assert 200 == response.status_code
    assert 1 == len(listed(store, proposer))


async def test_what_was_acknowledged_and_not_done_is_done_once_after_a_restart(
    slack: Slack, peer: Peer, rooms: Rooms, store: Store, proposer: Actor, moments: Moments
) -> None:
    async with slack() as noor:
        await noor.command("nieuw")
        sent = await unsent(noor, window(peer))
    Inbox(store, "slack").receive(sent.key, sent.account, sent.act, moments.next())
    moments.jump(minutes=2)
    async with serving(rooms, peer) as noor:
        await noor.bot.desk.take_up()
        left = await noor.bot.desk.take_up()
        (told,) = peer.of("chat.postMessage")
        peer.views.clear()
        await noor.press("Verder", told.arguments["blocks"])

    assert 0 == left
    assert 1 == len(listed(store, proposer))
    assert names(window(peer))


async def test_what_fails_when_it_is_taken_up_stops_nothing_after_it(
    slack: Slack, peer: Peer, rooms: Rooms, store: Store, proposer: Actor, moments: Moments
) -> None:
    async with slack() as noor:
        await noor.command("nieuw")
        sent = await unsent(noor, window(peer))
    inbox = Inbox(store, "slack")
    account = Account("slack", TEAM, "U0001")
    with store.transaction(proposer, moments.next()) as work:
        work.change(
            "receive_inbound",
            **account.as_parameters(),
            key="of another version",
            act='["not_known_here",{},{}]',
            state="waiting",
            until=moments.next().stamp,
            at=moments.next().stamp,
        )
    inbox.receive("gone", account, Act(Name.BEGIN, {"draft": "?", "version": "1"}), moments.next())
    inbox.receive(sent.key, sent.account, sent.act, moments.next())
    moments.jump(minutes=2)
    async with serving(rooms, peer) as noor:
        peer.failures.append(Failure("chat.postMessage", error="fatal_error"))
        taken = await noor.bot.desk.take_up()
        moments.jump(minutes=2)
        left = await noor.bot.desk.take_up()

    assert (3, 1) == (taken, left)
    assert 1 == len(listed(store, proposer))


async def test_what_is_taken_up_is_taken_up_again_after_something_unforeseen(
    rooms: Rooms, peer: Peer, proposer: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert proposer.person_id
    tried: list[int] = []
    twice = asyncio.Event()

    async def fails(_: Desk) -> int:
        tried.append(1)
        if len(tried) == 2:
            twice.set()
        raise ValueError("unforeseen")

    monkeypatch.setattr(Desk, "take_up", fails)
    monkeypatch.setattr(bot_serving, "_TAKE_UP_SECONDS", 0.0)
    async with serving(rooms, peer):
        async with asyncio.timeout(10):
            await twice.wait()

    assert len(tried) >= 2


async def unsent(noor: Person, view: Mapping[str, Any]) -> payloads.Inbound:
    """What the sending of the first form would have come in as."""
    await noor.submit(view, {**PLAN, "title": ""})
    sent = noor.sent[-1]
    block = next(b for b in sent["view"]["state"]["values"] if b.startswith("title"))
    sent["view"]["state"]["values"][block]["typed"]["value"] = PLAN["title"]
    return payloads.submission({**sent, "view": {**sent["view"], "hash": "another"}})


async def test_when_the_engine_is_gone_the_answers_are_kept_and_taken_up_later(
    engine_that_breaks: tuple[Rooms, Breakable],
    peer: Peer,
    proposer: Actor,
    store: Store,
    moments: Moments,
) -> None:
    rooms, engine = engine_that_breaks
    async with serving(rooms, peer) as noor:
        asked = await propose(noor, peer)
        engine.down = True
        await noor.submit(asked, filled(asked))
        trouble = window(peer)
        engine.down = False
        moments.jump(minutes=2)
        await noor.bot.desk.take_up()
        (told,) = peer.of("chat.postMessage")

    with store.reading(proposer) as reading:
        found = initiatives.get(reading, "2026-0001")
    assert "Je antwoorden zijn bewaard" in text_of(trouble)
    assert "rules" == found.facts.answered["system.technique"]
    assert "Je kunt verder" in told.arguments["text"]


async def test_a_form_stays_open_while_the_registry_cannot_be_reached(
    rooms: Rooms, peer: Peer, proposer: Actor
) -> None:
    assert proposer.person_id
    store = Breakable(rooms.store, StoreUnavailable("store_busy", place=""), "transaction")
    async with serving(replace(rooms, store=store), peer) as noor:  # type: ignore[arg-type]
        await noor.command("nieuw")
        first = window(peer)
        store.down = True
        response = await noor.submit(first, PLAN)
        store.down = False
        await noor.submit(first, PLAN)

    answer = response.json()
    assert "errors" == answer["response_action"]
    assert "niet te bereiken" in "".join(answer["errors"].values())
    assert names(window(peer)) != names(first)


async def test_who_decides_while_the_registry_cannot_be_reached_is_told_so(
    rooms: Rooms, peer: Peer, proposer: Actor
) -> None:
    assert proposer.person_id
    store = Breakable(rooms.store, StoreUnavailable("store_busy", place=""), "transaction")
    approve = Button("Akkoord", Act(Name.APPROVE, {"round": "x"}))
    card = message_of(Message("x", (Buttons((approve,)),)))
    async with serving(replace(rooms, store=store), peer) as noor:  # type: ignore[arg-type]
        await noor.command("nieuw")
        store.down = True
        response = await noor.press("Akkoord", card["blocks"])

    (told,) = peer.of("chat.postMessage")
    assert 200 == response.status_code
    assert "niet te bereiken" in told.arguments["text"]


async def test_what_waits_for_opa_or_slack_is_taken_up_for_an_hour_and_not_lost(
    slack: Slack,
    peer: Peer,
    store: Store,
    administrator: Actor,
    proposer: Actor,
    moments: Moments,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client, "retries", list)
    async with slack() as noor:
        await noor.command("nieuw")
        sent = await unsent(noor, window(peer))
        # Whoever is not known yet is looked up in Slack first.
        with store.transaction(administrator, moments.next()) as work:
            work.change("forget_chat_accounts", person_id=proposer.code)
        Inbox(store, "slack").receive(sent.key, sent.account, sent.act, moments.next())
        taken = 0
        for _ in range(40):
            peer.failures[:] = [Failure("users.info", 503)]
            moments.jump(minutes=1)
            taken += await noor.bot.desk.take_up()
        peer.failures.clear()
        moments.jump(minutes=32)
        await noor.bot.desk.take_up()

    assert 5 == taken
    assert 1 == len(listed(store, proposer))


async def test_what_takes_so_long_that_others_would_take_the_rest_up_is_let_go_of(
    slack: Slack, peer: Peer, store: Store, moments: Moments, monkeypatch: pytest.MonkeyPatch
) -> None:
    account, begin = Account("slack", TEAM, "U0001"), Act(Name.BEGIN, {"draft": "?"})
    async with slack() as noor:
        for key in ("first", "second"):
            Inbox(store, "slack").receive(key, account, begin, moments.next())
        moments.jump(minutes=2)
        seconds = itertools.count(0, 40)
        monkeypatch.setattr(desk, "monotonic", lambda: next(seconds))
        await noor.bot.desk.take_up()
        first = len(peer.of("chat.postMessage"))
        # The rest was not tried: others take it up at once, as often as they would have.
        (second,) = Inbox(store, "slack").take_left(moments.next())
        assert 2 == second.attempts
        moments.jump(minutes=3)
        await noor.bot.desk.take_up()

    assert (1, 2) == (first, len(peer.of("chat.postMessage")))


async def test_what_we_do_not_know_is_ignored(slack: Slack, peer: Peer) -> None:
    async with slack() as noor:
        await noor.command("nieuw")
        first = window(peer)
        before = len(peer.calls)
        strange = {**first, "private_metadata": "{}"}
        response = await noor.submit(strange, PLAN)

    assert 200 == response.status_code
    assert before == len(peer.calls)


@pytest.mark.parametrize(
    "others",
    [
        {"is_email_confirmed": False},
        {"is_restricted": True},
        {"is_stranger": True},
        {"deleted": True},
        {"is_bot": True},
        {"team_id": "T0002"},
        {"profile": {}},
        {"profile": {"email": "iemand@example.org"}},
    ],
)
async def test_who_slack_does_not_vouch_for_can_propose_nothing(
    slack: Slack, peer: Peer, store: Store, proposer: Actor, others: Mapping[str, Any]
) -> None:
    peer.add_user("U0001", "noor@example.org")
    peer.users["U0001"] |= others
    async with slack() as noor:
        await noor.command("nieuw")
        await noor.open_home()

    assert "We kennen je nog niet" in text_of(window(peer))
    assert "We kennen je nog niet" in text_of(peer.of("views.publish")[0].arguments)
    assert [] == listed(store, proposer)


async def test_another_organisation_does_not_say_who_somebody_is_here(
    slack: Slack, peer: Peer, store: Store, proposer: Actor
) -> None:
    peer.users["U0001"]["team_id"] = "T0002"
    async with slack() as noor:
        await replace(noor, team="T0002").command("nieuw")

    assert "We kennen je nog niet" in text_of(window(peer))
    assert [] == listed(store, proposer)


async def test_an_administrator_can_say_whose_an_account_is(
    slack: Slack, peer: Peer, store: Store, administrator: Actor, proposer: Actor, moments: Moments
) -> None:
    peer.users["U0001"]["is_email_confirmed"] = False
    with store.transaction(administrator, moments.next()) as work:
        link_to(work, "U0001", proposer)
    async with slack() as noor:
        await noor.command("nieuw")

    assert names(window(peer))
    assert [] == peer.of("users.info")


async def test_nobody_is_known_any_more_by_an_account_of_who_was_erased(
    slack: Slack, peer: Peer, store: Store, administrator: Actor, proposer: Actor, moments: Moments
) -> None:
    async with slack() as noor:
        await noor.command("nieuw")
        peer.views.clear()
        with store.transaction(administrator, moments.next()) as work:
            people.erase(work, proposer.code)
        await noor.command("nieuw")

    assert "We kennen je nog niet" in text_of(window(peer))


async def test_who_may_not_propose_is_told_so(
    slack: Slack, peer: Peer, store: Store, administrator: Actor, moments: Moments
) -> None:
    with store.transaction(administrator, moments.next()) as work:
        person = people.add(work, NewPerson("Sam", ["hr"]), ROLES)
        link_to(work, "U0001", Actor.person(person.id, Source.CHAT))
    async with slack() as noor:
        await noor.command("nieuw")

    assert "Dit mag je niet met jouw rol: een initiatief indienen" in text_of(window(peer))


async def test_nobody_sees_what_is_of_somebody_else(
    slack: Slack, peer: Peer, store: Store, administrator: Actor, moments: Moments
) -> None:
    with store.transaction(administrator, moments.next()) as work:
        person = people.add(work, NewPerson("Sam", ["proposer"]), ROLES)
        link_to(work, "U0002", Actor.person(person.id, Source.CHAT))
    async with slack() as noor:
        asked = await propose(noor, peer)
        sam = replace(noor, user="U0002")
        await sam.command("status 2026-0001")
        await sam.submit(asked, filled(asked))

    assert "of je mag het niet zien" in peer.of("respond")[0].arguments["text"]
    assert "of je mag het niet zien" in text_of(window(peer))


def link_to(work: Work, account: str, person: Actor) -> None:
    """Say whose an account is."""
    accounts.link(work, Account("slack", TEAM, account), person.code)


async def test_health_says_what_is_not_there(
    engine_that_breaks: tuple[Rooms, Breakable], peer: Peer, proposer: Actor
) -> None:
    assert proposer.person_id
    rooms, engine = engine_that_breaks
    engine._broken = ("check",)
    async with serving(rooms, peer) as noor:
        ready = await noor.client.get("/health/ready")
        engine.down = True
        not_ready = await noor.client.get("/health/ready")
        live = await noor.client.get("/health/live")

    assert (200, 503, 200) == (ready.status_code, not_ready.status_code, live.status_code)
    checks = {"store": "ok", "opa": "opa_gone", "slack": "ok"}
    assert ("not_ready", checks) == (not_ready.json()["status"], not_ready.json()["checks"])


async def test_figures_say_what_came_in_and_nothing_of_whom(slack: Slack, peer: Peer) -> None:
    async with slack() as noor:
        await noor.command("help")
        figures = (await noor.client.get("/metrics")).text

    assert 'toetssteen_slack_inbound_total{result="done",surface="command"} 1.0' in figures
    assert "U0001" not in figures
    assert peer.of("respond")
