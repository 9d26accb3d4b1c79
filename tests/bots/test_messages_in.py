"""A mention or a message is answered with buttons; a title that is typed shows what looks alike."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from tests.bots.conftest import Slack, serving
from tests.bots.peer import Failure, Peer
from tests.bots.screens import PLAN, input_of, names, text_of, window
from toetssteen.intake.initiative import Initiative
from toetssteen.registry import initiatives, people
from toetssteen.registry.initiatives import Selection
from toetssteen.registry.kept_facts import NOTHING
from toetssteen.registry.moments import Actor
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store
from toetssteen_bots.dialogue import commands
from toetssteen_bots.dialogue.acts import Name
from toetssteen_bots.dialogue.rooms import Rooms

pytestmark = pytest.mark.anyio


async def test_a_mention_is_answered_where_it_was_and_only_who_did_it_sees_that(
    slack: Slack, peer: Peer
) -> None:
    async with slack() as noor:
        await noor.mention("<@UBOT> keur 2026-0001 goed", thread_ts="4.4")
        (answer,) = peer.of("chat.postEphemeral")

    assert {
        "channel": "C1",
        "user": "U0001",
        "thread_ts": "4.4",
    }.items() <= answer.arguments.items()
    assert "Nieuw met deze tekst" in text_of(answer.arguments)
    assert "lees ik niet als een besluit" in answer.arguments["text"]


async def test_a_sentence_changes_nothing_and_can_become_the_description(
    slack: Slack, peer: Peer, store: Store, administrator: Actor
) -> None:
    async with slack() as noor:
        await noor.write("approve 2026-0001 <!channel>")
        (answer,) = peer.of("chat.postMessage")
        await noor.press("Nieuw met deze tekst", answer.arguments["blocks"])
        first = window(peer)

    with store.reading(administrator) as reading:
        assert [] == initiatives.listed(reading, Selection())
    assert "D1" == answer.arguments["channel"]
    assert "approve 2026-0001" == input_of(first, "description")["initial_value"]


async def test_a_long_text_is_carried_as_far_as_a_button_can(slack: Slack, peer: Peer) -> None:
    async with slack() as noor:
        await noor.write("é😀 " * 2000)
        (answer,) = peer.of("chat.postMessage")

    assert "Nieuw met deze tekst" in text_of(answer.arguments)


@pytest.mark.parametrize(
    "event",
    [
        {"bot_id": "BBOT"},
        {"subtype": "message_changed", "message": {"text": "x"}},
        {"subtype": "bot_message"},
        {"edited": {"user": "U0001", "ts": "5.3"}},
        {"channel_type": "channel"},
    ],
)
async def test_what_no_person_says_to_us_anew_is_not_answered(
    slack: Slack, peer: Peer, event: dict[str, Any]
) -> None:
    async with slack() as noor:
        response = await noor.write("hallo", **event)

    assert 200 == response.status_code
    assert [] == peer.of("chat.postMessage", "chat.postEphemeral")


async def test_a_message_that_comes_again_is_answered_once(slack: Slack, peer: Peer) -> None:
    async with slack() as noor:
        await asyncio.gather(noor.write("hallo", "Ev9"), noor.write("hallo", "Ev9"))
        await noor.write("hallo", "Ev9")

    assert 1 == len(peer.of("chat.postMessage"))


async def test_whom_nobody_knows_is_told_so(slack: Slack, peer: Peer) -> None:
    peer.add_user("U0009", "vreemd@example.com")
    async with slack() as noor:
        noor.user = "U0009"
        await noor.mention("<@UBOT> hallo")
        (answer,) = peer.of("chat.postEphemeral")

    assert "We kennen je nog niet" in answer.arguments["text"]


def proposed(store: Store, by: Actor, moment: Any) -> None:
    """A plan that looks the same."""
    with store.transaction(by, moment) as work:
        initiatives.add(work, Initiative("", "Chatbot paspoorten", "", "idea", NOTHING, "x"))


async def test_what_looks_the_same_is_shown_below_the_title_with_what_was_typed_kept(
    slack: Slack, peer: Peer, store: Store, administrator: Actor, rooms: Rooms
) -> None:
    proposed(store, administrator, rooms.moment())
    async with slack() as noor:
        noor.bot.desk.pause = 0.0
        await noor.command("nieuw")
        first = window(peer)
        await noor.type(first, {"title": "Chatbot paspoorten"})
        shown = window(peer)
        await noor.type(shown, {"title": "Chatbot paspoorten", "description": "Meer."}, "1.6")
        await noor.press("Doe mee", shown["blocks"], shown)

    with store.reading(administrator) as reading:
        assert 1 == len(initiatives.participants(reading, "2026-0001"))
    inputs = [b["block_id"] for b in first["blocks"] if b["type"] == "input"]
    assert inputs == [b["block_id"] for b in shown["blocks"] if b["type"] == "input"]
    assert "Lijkt" not in text_of(first)
    assert "Dit lijkt op jouw plan" in text_of(shown)
    looked = [call.arguments for call in peer.of("views.update") if "hash" in call.arguments]
    assert [first["hash"]] == [call["hash"] for call in looked]


async def test_only_what_was_typed_last_is_looked_for(
    slack: Slack, peer: Peer, store: Store, administrator: Actor, rooms: Rooms
) -> None:
    proposed(store, administrator, rooms.moment())
    async with slack() as noor:
        noor.bot.desk.pause = 0.05
        await noor.command("nieuw")
        first = window(peer)
        typed = ["Chat", "Chatbot", "Chatbot paspoort"]
        await asyncio.gather(
            *(noor.type(first, {"title": text}, f"1.{n}") for n, text in enumerate(typed))
        )

    assert 1 == len([call for call in peer.of("views.update") if "hash" in call.arguments])


async def test_a_window_that_changed_meanwhile_is_left_alone(
    slack: Slack, peer: Peer, store: Store, administrator: Actor, rooms: Rooms
) -> None:
    proposed(store, administrator, rooms.moment())
    async with slack() as noor:
        noor.bot.desk.pause = 0.0
        await noor.command("nieuw")
        first = window(peer)
        peer.failures.append(Failure("views.update", error="hash_conflict"))
        await noor.type(first, {"title": PLAN["title"]})

    assert first["hash"] == window(peer)["hash"]
    assert {"title", "description", "stage"} == names(window(peer))
    assert [] == peer.of("chat.postMessage")


@pytest.mark.parametrize("command", commands.COMMANDS)
async def test_each_command_has_a_word_in_both_languages(command: commands.Command) -> None:
    assert command.name == commands.read(command.nl).name
    assert command.name == commands.read(command.en).name
    assert Name.HELP == commands.read("goedkeuren 2026-0001").name


@pytest.mark.parametrize(
    ("mail", "is_let_in"),
    [
        ("Nieuw@Gemeente.example", True),
        ("nieuw@andere.example", False),
        ("nieuw@sub.gemeente.example", False),
        ("nieuw@gemeente.example.evil.example", False),
    ],
)
async def test_who_is_new_is_let_in_by_a_verified_address_of_a_domain_that_the_settings_name(
    rooms: Rooms, administrator: Actor, peer: Peer, mail: str, is_let_in: bool
) -> None:
    letting_in = Permissions(
        rooms.store.permissions.by_role, frozenset(), "proposer", frozenset({"gemeente.example"})
    )
    peer.add_user("U0009", mail, real_name="Nieuwe Collega")
    with Store(rooms.store.driver, letting_in) as store:
        async with serving(replace(rooms, store=store), peer) as somebody:
            somebody.user = "U0009"
            await somebody.command("nieuw")
        with store.reading(administrator) as reading:
            found = [(p.name, p.email, p.roles) for p in people.everybody(reading)][1:]
            entries = [row["kind"] for row in reading.rows("ledger_page", after=0, number=99)]

    added = [("Nieuwe Collega", "nieuw@gemeente.example", ("proposer",))]
    assert (added if is_let_in else []) == found
    assert is_let_in == ("person.introduced" in entries)
    assert is_let_in == bool(names(window(peer)))


async def test_an_address_that_is_not_confirmed_lets_nobody_in(
    rooms: Rooms, administrator: Actor, peer: Peer
) -> None:
    letting_in = Permissions(
        rooms.store.permissions.by_role, frozenset(), "proposer", frozenset({"gemeente.example"})
    )
    peer.add_user("U0009", "nieuw@gemeente.example", is_email_confirmed=False)
    with Store(rooms.store.driver, letting_in) as store:
        async with serving(replace(rooms, store=store), peer) as somebody:
            somebody.user = "U0009"
            await somebody.command("status")
        with store.reading(administrator) as reading:
            assert 1 == len(people.everybody(reading))
