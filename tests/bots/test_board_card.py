"""The card in the board's channel: posted once, edited in place, and true whenever it is drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.board.acting import AUTOMATIC, MANY, Room
from tests.bots.board import CHANNEL, Table, room, rooms_of, store, table, unhurried
from tests.bots.conftest import serving
from tests.bots.peer import Failure, Peer
from tests.bots.screens import text_of
from toetssteen.board import questions, rounds, votes
from toetssteen.board.votes import Choice
from toetssteen.registry import initiatives, people
from toetssteen.registry.editing import Edit

__all__ = ["room", "store", "unhurried"]

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("unhurried")]
ALL = "wacht op CISO, bestuur en FG"


async def test_a_card_is_posted_once_and_changes_with_each_vote(room: Room, peer: Peer) -> None:
    async with table(room, peer) as board:
        posted = await board.drawn()
        await board.at_slack("Anna").press("Akkoord", posted["blocks"])
        edited = await board.drawn()

    assert f"0 van 5, {ALL}" in posted["text"]
    assert "Hier moet sinds 1 januari 2026 over worden besloten." in text_of(posted)
    assert f"1 van 5, {ALL}" in edited["text"]
    assert "Anna (bestuur): akkoord" in text_of(edited)
    assert "CISO: 0 van 1 · bestuur: 1 van 3 · FG: 0 van 1" in text_of(edited)
    assert 1 == board.number_of_cards
    assert [f"Anna (bestuur) besloot: akkoord. 1 van 5, {ALL}."] == board.thread
    assert [f"Je besluit is bewaard. 1 van 5, {ALL}."] == board.answers


async def test_the_channel_sees_the_outcome_and_who_decided_and_nothing_that_people_wrote(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer) as board:
        await board.drawn()
        room.vote(board.people["Anna"], board.round, Choice.REFUSE, reason="geheime reden")
        with room.store.transaction(board.people["Bas"], room.moments.next()) as work:
            questions.ask(work, board.round.id, "geheime vraag")
        card = text_of(await board.drawn())
        said = f"{card} {board.thread}"

    assert "2026-0001 A case" in card
    assert "naar het bestuur" in card
    assert "rtikel" in card
    assert "Uiterlijk op 8 december 2026." in card
    assert "Er staat 1 vraag aan de indiener open." in card
    assert "Bas vroeg iets aan de indiener" in said
    assert "geheime" not in said
    # The number that was answered stands in no sentence of it.
    assert "2000" not in said


async def test_a_second_service_and_a_restart_post_nothing_twice(room: Room, peer: Peer) -> None:
    async with table(room, peer) as board:
        await board.drawn()
        room.vote(board.people["Anna"], board.round)
        async with serving(rooms_of(room), peer, board_channel=CHANNEL) as other:
            both = [board, replace(board, somebody=other)]
            for one in both:
                await one.drawn()
    async with serving(rooms_of(room), peer, board_channel=CHANNEL) as again:
        await replace(board, somebody=again).drawn()

    assert 1 == board.number_of_cards
    assert 1 == len(board.thread)
    assert 1 == len(peer.of("chat.update"))


async def test_a_card_whose_message_is_gone_is_posted_anew(room: Room, peer: Peer) -> None:
    async with table(room, peer) as board:
        await board.drawn()
        peer.messages.clear()
        room.vote(board.people["Anna"], board.round)
        card = await board.drawn()

    assert 1 == board.number_of_cards
    assert "Anna (bestuur): akkoord" in text_of(card)
    assert 1 == len(board.thread)


async def test_what_slack_refuses_is_tried_again_later(room: Room, peer: Peer) -> None:
    peer.failures.append(Failure("chat.postMessage", error="not_in_channel"))
    async with table(room, peer) as board:
        bot_cards = board.somebody.bot.cards
        assert bot_cards is not None
        while await bot_cards.step():
            pass
        refused = board.number_of_cards
        room.moments.jump(minutes=1)
        await board.drawn()

    assert [0, 1] == [refused, board.number_of_cards]


async def test_without_one_workspace_to_be_in_there_are_no_cards_until_there_is(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, board_workspace="T9999") as board:
        bot_cards = board.somebody.bot.cards
        assert bot_cards is not None
        assert not await bot_cards.step()
    async with serving(rooms_of(room), peer, board_channel=CHANNEL) as right:
        await replace(board, somebody=right).drawn()

    assert 1 == board.number_of_cards


async def test_a_card_speaks_the_language_of_its_channel(room: Room, peer: Peer) -> None:
    async with table(room, peer, board_language="en") as board:
        card = text_of(await board.drawn())

    assert "0 of 5, waiting for CISO, board and DPO" in card
    assert "By 8 December 2026 at the latest." in card
    assert "Approve with conditions" in card


async def test_other_facts_begin_a_new_round_on_the_same_card(room: Room, peer: Peer) -> None:
    async with table(room, peer, MANY) as board:
        room.vote(board.people["Anna"], board.round)
        await board.drawn()
        room.judge(room.edited(board.plan, AUTOMATIC))
        card = await board.drawn()

    assert 1 == board.number_of_cards
    assert f"0 van 5, {ALL}" in card["text"]
    assert "Ronde 1: vervallen, want de feiten of de route zijn anders" in text_of(card)
    assert "Anna: akkoord" in text_of(card)
    assert "Vervallen: de feiten of de route zijn veranderd." in board.thread
    assert "Ronde 2 is begonnen" in board.thread[-1]


async def test_how_a_round_ends_stands_on_its_card_without_buttons_to_decide(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        await board.drawn()
        for name in ("Anna", "Bas", "Cor"):
            room.vote(board.people[name], board.round)
        card = await board.drawn()

    assert "Akkoord. Het besluit is genomen." in card["text"]
    assert ["Bekijk de zaak"] == buttons(card)
    assert "Akkoord. Het besluit is genomen." == board.thread[-1]


def buttons(message: dict[str, object]) -> list[str]:
    """What can be pressed."""
    blocks = message["blocks"]
    assert isinstance(blocks, list)
    elements = [e for block in blocks for e in block.get("elements", []) if "action_id" in e]
    return [element["text"]["text"] for element in elements]


async def told(room: Room, board: Table) -> None:
    """Let everything happen that is told in a thread."""
    asker, proposer = board.people["Anna"], board.people["Petra"]
    with room.store.transaction(asker, room.moments.next()) as work:
        question = questions.ask(work, board.round.id, "Waarom?")
    with room.store.transaction(proposer, room.moments.next()) as work:
        questions.answer(work, board.round.id, question.id, "Daarom.")
    room.vote(asker, board.round)
    with room.store.transaction(asker, room.moments.next()) as work:
        votes.withdraw(work, board.round.id, "Toch niet.")
    room.moments.jump(days=20)
    room.tick()
    room.moments.jump(days=10)
    room.tick()
    with room.store.transaction(proposer, room.moments.next()) as work:
        rounds.withdraw(work, board.round.id, "We stoppen.")


async def test_every_change_is_told_in_the_thread(room: Room, peer: Peer) -> None:
    async with table(room, peer) as board:
        await board.drawn()
        await told(room, board)
        await board.drawn()

    starts = [
        "Anna vroeg iets",
        "Petra beantwoordde",
        "Anna (bestuur) besloot",
        "Anna (bestuur) nam het besluit terug",
        "Er is niet op tijd besloten",
        "Er is nog geen besluit",
        "Teruggetrokken",
    ]
    assert len(starts) == len(board.thread)
    for start, line in zip(starts, board.thread, strict=True):
        assert line.startswith(start)


async def test_the_name_of_who_was_erased_leaves_the_card_and_its_thread(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer) as board:
        await board.drawn()
        room.vote(board.people["Anna"], board.round)
        await board.drawn()
        with room.store.transaction(room.admin, room.moments.next()) as work:
            people.erase(work, board.people["Anna"].code)
        card = await board.drawn()

    assert "Anna" not in f"{text_of(card)} {board.thread}"
    assert 1 == len(board.thread)


async def test_a_new_title_is_on_the_card_and_a_long_one_fits(room: Room, peer: Peer) -> None:
    title = "Een lange <!channel> *titel* " * 6
    async with table(room, peer) as board:
        await board.drawn()
        with room.store.transaction(room.admin, room.moments.next()) as work:
            initiatives.edit(work, board.plan.id, board.plan.version, Edit(title=title))
        card = await board.drawn()

    assert "Een lange" in card["text"]
    assert "<!channel>" not in card["text"]
    assert [] == board.thread


async def test_a_bot_that_comes_later_has_a_card_for_what_is_before_the_board(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, board_channel="") as board:
        room.vote(board.people["Anna"], board.round)
    async with serving(rooms_of(room), peer, board_channel=CHANNEL) as later:
        card = await replace(board, somebody=later).drawn()

    assert "Anna (bestuur): akkoord" in text_of(card)
    assert [] == board.thread
