"""Deciding at Slack: votes with reasons and conditions, questions, and who may not and why."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from tests.board.acting import MANY, Room
from tests.bots.board import Table, room, store, table, unhurried
from tests.bots.driver import Person, state_of
from tests.bots.peer import Peer
from tests.bots.screens import names, text_of, window
from tests.bots.test_proposing import errors
from toetssteen.board import delegations, obligations, questions, votes
from toetssteen.board.delegations import NewDelegation, Period
from toetssteen.board.rounds import State
from toetssteen.board.votes import Choice
from toetssteen.intake.questionnaire import Language
from toetssteen.registry import people
from toetssteen_bots.dialogue import case_window
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.dialogue import Dialogue
from toetssteen_bots.dialogue.inbox import Inbox
from toetssteen_bots.dialogue.rooms import Rooms, Speaker

__all__ = ["room", "store", "unhurried"]

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("unhurried")]
DUE = "2027-01-15"
CONDITION = {
    "what_1": "Meet de foutmarge.",
    "due_1": DUE,
    "evidence_1": "Het meetrapport.",
}


async def pressed(who: Person, label: str, card: Mapping[str, Any]) -> None:
    """Press a button of the card."""
    await who.press(label, card["blocks"])


def cast(board: Table) -> list[tuple[str, Choice]]:
    """Who voted what, as far as it stands."""
    who = {person.code: name for name, person in board.people.items()}
    with board.room.store.reading(board.room.admin) as reading:
        found = votes.of_round(reading, board.round.id)
    return [(who[vote.person_id], vote.choice) for vote in found if vote.withdrawn_at is None]


async def test_three_votes_of_which_one_with_conditions_decide_a_round(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        card = await board.drawn()
        await pressed(board.at_slack("Anna"), "Akkoord", card)
        bas = board.at_slack("Bas")
        await pressed(bas, "Akkoord met voorwaarden", await board.drawn())
        owner = f"process_owner|{board.people['Omar'].code}"
        given = {**CONDITION, "reason": "Mits gemeten.", "owner_1": owner}
        await bas.submit(window(peer), given)
        shown = text_of(window(peer))
        await pressed(board.at_slack("Cor"), "Akkoord", await board.drawn())
        decided = text_of(await board.drawn())
        with room.store.reading(room.admin) as reading:
            (duty,) = [
                entry.obligation
                for entry in obligations.of_initiative(
                    reading, board.plan.id, room.moments.next().at, room.rules
                )
                if entry.obligation.kind == "condition"
            ]

    assert "Je besluit is bewaard. 2 van 3, wacht op bestuur." in shown
    assert "Mits gemeten." in shown
    assert State.APPROVED is room.round(board.round).state
    assert "Akkoord. Het besluit is genomen." in decided
    assert "Meet de foutmarge. Door Omar (proceseigenaar), uiterlijk 15 januari 2027." in decided
    assert "Mits gemeten." not in decided
    assert duty.what.startswith("Meet de foutmarge.")
    assert board.people["Omar"].code == duty.owner_id
    assert 4 == len(board.thread)


async def test_a_refusal_asks_for_its_reason(room: Room, peer: Peer) -> None:
    async with table(room, peer, MANY) as board:
        anna = board.at_slack("Anna")
        await pressed(anna, "Niet akkoord", await board.drawn())
        empty = await anna.submit(window(peer), {"reason": "  "})
        await anna.submit(window(peer), {"reason": "Te riskant."})

    assert {"reason": "Vul dit nog in."} == errors(empty)
    assert [("Anna", Choice.REFUSE)] == cast(board)


async def test_two_clicks_at_once_are_one_vote_and_the_second_is_told_so(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        card = await board.drawn()
        anna = board.at_slack("Anna")
        await asyncio.gather(*(pressed(anna, "Akkoord", card) for _ in range(2)))

    assert [("Anna", Choice.APPROVE)] == cast(board)
    assert ["Dit had je al besloten", "Je besluit is bewaard"] == sorted(
        answer.partition(".")[0] for answer in board.answers
    )


@pytest.mark.parametrize(
    ("who", "reason"),
    [
        ("Petra", "Je besluit niet over een plan dat je zelf indiende"),
        ("Fleur", "Jij besluit niet in deze ronde"),
        ("Anna", "Je hebt al besloten, voor de groep bestuur"),
        ("Omar", "Dit bestaat niet, of je mag het niet zien."),
        ("Vreemd", "We kennen je nog niet in Toetssteen"),
    ],
)
async def test_who_may_not_decide_reads_why_whichever_button_they_press(
    room: Room, peer: Peer, who: str, reason: str
) -> None:
    async with table(room, peer, MANY) as board:
        peer.add_user("UVREEMD", "vreemd@example.org")
        room.vote(board.people["Anna"], board.round)
        card = await board.drawn()
        person = board.at_slack(who)
        if who != "Anna":
            await pressed(person, "Akkoord", card)
            assert reason in board.answers[-1]
        await pressed(person, "Niet akkoord", card)
        assert reason in text_of(window(peer))
        peer.views.clear()
        await pressed(person, "Akkoord met voorwaarden", card)
        assert reason in text_of(window(peer))

    assert [("Anna", Choice.APPROVE)] == cast(board)


async def test_a_card_of_before_says_what_happened_and_leads_on(room: Room, peer: Peer) -> None:
    async with table(room, peer, MANY) as board:
        stale = await board.drawn()
        room.judge(room.edited(board.plan, {**MANY, "decision.affected": 3000}))
        anna = board.at_slack("Anna")
        await pressed(anna, "Akkoord", stale)
        (answer,) = peer.of("respond")
        await anna.press("Naar de ronde van nu", answer.arguments["blocks"])
        shown = window(peer)

    assert "Deze ronde is voorbij" in board.answers[0]
    assert "Vervallen: de feiten of de route zijn veranderd." in board.answers[0]
    assert [] == cast(board)
    assert "Akkoord met voorwaarden" in text_of(shown)


async def test_facts_that_changed_and_were_not_judged_yet_stop_a_vote(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        card = await board.drawn()
        room.edited(board.plan, {**MANY, "decision.affected": 3000})
        await pressed(board.at_slack("Anna"), "Akkoord", card)

    assert [] == cast(board)
    assert "De feiten zijn veranderd sinds de ronde begon." in board.answers[0]


async def test_a_decision_that_takes_a_second_factor_says_what_can_be_done(
    room: Room, peer: Peer
) -> None:
    strict = room.with_rules(second_factor_from_level=4)
    async with table(strict, peer) as board:
        card = await board.drawn()
        await pressed(board.at_slack("Fleur"), "Akkoord", card)
        await pressed(board.at_slack("Anna"), "Akkoord", card)

    assert [("Anna", Choice.APPROVE)] == cast(board)
    assert "vraagt een tweede factor" in board.answers[0]
    assert "Dat kun je nu nergens geven" in board.answers[0]
    assert "second_factor_from_level" in board.answers[0]
    assert f"toetssteen board show {board.round.id}" in board.answers[0]


async def test_who_sits_in_several_groups_chooses_for_which(room: Room, peer: Peer) -> None:
    both = room.person("Dora", "fg", "ciso", level=4)
    peer.add_user("UDORA", "dora@example.org")
    async with table(room, peer) as board:
        dora = board.at_slack("Dora")
        await pressed(dora, "Akkoord", await board.drawn())
        (asked,) = peer.of("respond")
        await dora.press("CISO", asked.arguments["blocks"])
        with room.store.reading(room.admin) as reading:
            (vote,) = votes.of_round(reading, board.round.id)

    assert "Voor welke groep besluit je?" in board.answers[0]
    assert (both.code, "ciso") == (vote.person_id, vote.role)


async def test_who_refuses_and_sits_in_several_groups_chooses_in_the_form(
    room: Room, peer: Peer
) -> None:
    room.person("Dora", "fg", "ciso", level=4)
    peer.add_user("UDORA", "dora@example.org")
    async with table(room, peer) as board:
        dora = board.at_slack("Dora")
        await pressed(dora, "Niet akkoord", await board.drawn())
        await dora.submit(window(peer), {"role": "fg", "reason": "Nee. " * 500})
        with room.store.reading(room.admin) as reading:
            (vote,) = votes.of_round(reading, board.round.id)

    assert ("fg", Choice.REFUSE) == (vote.role, vote.choice)


async def test_who_stands_in_for_somebody_votes_in_their_place(room: Room, peer: Peer) -> None:
    async with table(room, peer) as board:
        first = room.today
        period = Period(first, first + timedelta(days=9))
        with room.store.transaction(board.people["Fleur"], room.moments.next()) as work:
            new = NewDelegation("fg", board.people["Ciska"].code, period)
            delegations.delegate(work, new, room.rules)
        card = await board.drawn()
        ciska = board.at_slack("Ciska")
        await pressed(ciska, "Akkoord", card)
        (asked,) = peer.of("respond")
        await ciska.press("FG", asked.arguments["blocks"])
        voted = text_of(await board.drawn())

    assert "Ciska namens Fleur (FG): akkoord" in voted


async def test_a_vote_is_taken_back_with_a_reason_and_stays_to_be_seen(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        anna = board.at_slack("Anna")
        await pressed(anna, "Akkoord", await board.drawn())
        (answer,) = peer.of("respond")
        await anna.press("Besluit terugnemen", answer.arguments["blocks"])
        await anna.submit(window(peer), {"reason": "Te snel."})
        card = text_of(await board.drawn())

    assert [] == cast(board)
    assert "Je besluit is teruggenomen." in text_of(window(peer))
    assert "(teruggenomen)" in card
    assert "0 van 3" in card


async def test_a_question_goes_to_the_proposer_who_answers_in_a_window(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        anna, petra = board.at_slack("Anna"), board.at_slack("Petra")
        card = await board.drawn()
        await pressed(anna, "Vraag stellen", card)
        await anna.submit(window(peer), {"text": "Waarom zo groot?"})
        asked = text_of(window(peer))
        peer.views.clear()
        await pressed(petra, "Bekijk de zaak", card)
        case = window(peer)
        await petra.press("Beantwoorden", case["blocks"], case)
        await petra.submit(window(peer), {"text": "Iedereen vraagt erom."})
        answered = text_of(window(peer))

    assert "Je vraag is gesteld." in asked
    assert "Beantwoorden" not in asked
    assert "Waarom zo groot?" in answered
    assert "Iedereen vraagt erom." in answered


async def test_what_waits_for_an_answer_is_shown_however_much_was_asked_before(
    room: Room, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_window, "_ANSWERS_PER_PART", 1)
    async with table(room, peer) as board:
        moments, people_ = room.moments, board.people
        for number in range(22):
            with room.store.transaction(people_["Anna"], moments.next()) as work:
                asked = questions.ask(work, board.round.id, f"Vraag {number:02}")
            if number != 1:
                with room.store.transaction(people_["Petra"], moments.next()) as work:
                    questions.answer(work, board.round.id, asked.id, "Ja.")
        petra = board.at_slack("Petra")
        await pressed(petra, "Bekijk de zaak", await board.drawn())
        first = window(peer)
        blocks = first["blocks"]
        await petra.press("Volgende", blocks, first)
        second = text_of(window(peer)["blocks"])

    case = text_of(blocks)
    assert "Beantwoorden" in case
    assert all(f"Vraag {number:02}" in case for number in (1, 21))
    # Nothing that was asked is out of reach.
    assert {f"Vraag {n:02}" in case for n in (0, 2)} == {False}
    assert {f"Vraag {n:02}" in second for n in (0, 2)} == {True}
    # The decision stands on all answers, so all are shown, however many parts that takes.
    (start,) = (n for n, block in enumerate(blocks) if "Waar het besluit op staat" in str(block))
    facts = [text_of(block) for block in blocks[start + 1 :][: len(board.round.basis.facts)]]
    assert len(facts) > 1
    assert all("• " in fact for fact in facts)


async def test_a_question_and_a_taking_back_after_the_end_are_answered_with_what_happened(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        anna, card = board.at_slack("Anna"), await board.drawn()
        await pressed(anna, "Vraag stellen", card)
        form = window(peer)
        for name in ("Anna", "Bas", "Cor"):
            room.vote(board.people[name], board.round)
        await anna.submit(form, {"text": "Nog iets?"})

    assert "Deze ronde is voorbij" in text_of(window(peer))
    assert "Akkoord. Het besluit is genomen." in text_of(window(peer))


async def test_the_case_shows_what_the_decision_stands_on_and_offers_what_one_may(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        card = await board.drawn()
        await pressed(board.at_slack("Anna"), "Bekijk de zaak", card)
        of_member = window(peer)
        await board.at_slack("Anna").press("Akkoord", of_member["blocks"], of_member)
        voted = text_of(window(peer))
        peer.views.clear()
        await pressed(board.at_slack("Petra"), "Bekijk de zaak", card)
        of_proposer = text_of(window(peer))

    assert "Waar het besluit op staat" in text_of(of_member)
    assert "2000" in text_of(of_member)
    assert "Niet akkoord" in text_of(of_member)
    assert "Je besluit is bewaard. 1 van 3, wacht op bestuur." in voted
    assert "Besluit terugnemen" in voted
    assert "Niet akkoord" not in of_proposer
    assert "Je besluit niet over een plan" in of_proposer


async def test_ten_conditions_fit_with_a_hundred_people_to_choose_from(
    room: Room, peer: Peer
) -> None:
    for number in range(100):
        room.person(f"{number} Ingrid van der {'Lange-Naam ' * 7}", "fg")
    async with table(room, peer, MANY) as board:
        anna = board.at_slack("Anna")
        await pressed(anna, "Akkoord met voorwaarden", await board.drawn())
        for _ in range(9):
            form = window(peer)
            typed = {**form, "state": state_of(form, {"what_1": "Dit eerst." * 200})}
            await anna.press("Nog een voorwaarde", form["blocks"], typed)
        full = window(peer)

    assert {"what_10", "owner_10", "due_10", "evidence_10", "reason"} <= names(full)
    assert "Nog een voorwaarde" not in text_of(full)
    assert "Dit eerst." in text_of(full)


async def test_a_condition_is_whole_and_not_due_before_today(room: Room, peer: Peer) -> None:
    async with table(room, peer, MANY) as board:
        anna = board.at_slack("Anna")
        await pressed(anna, "Akkoord met voorwaarden", await board.drawn())
        form = window(peer)
        await anna.press("Nog een voorwaarde", form["blocks"], form)
        form = window(peer)
        past = {**CONDITION, "owner_1": "fg|", "due_1": "2020-01-01", "what_2": "En dit."}
        wrong = await anna.submit(form, {"reason": "Mits.", **past})
        right = {**CONDITION, "owner_1": "fg|", "reason": "Mits."}
        await anna.submit(window(peer), right)
        with room.store.reading(room.admin) as reading:
            (kept,) = votes.conditions_of(reading, board.round.id)

    assert {"due_1", "owner_2", "due_2", "evidence_2"} == errors(wrong).keys()
    assert ("fg", None, DUE) == (kept["owner_role"], kept["owner_id"], kept["due_on"])
    assert date.fromisoformat(DUE) > room.today


async def test_a_decision_keeps_the_account_beside_the_person_until_they_are_erased(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        card = await board.drawn()
        await pressed(board.at_slack("Anna"), "Akkoord", card)
        with room.store.reading(room.admin) as reading:
            (kept,) = reading.rows("chat_decisions_of_round", round_id=board.round.id)
            ledger = reading.rows("ledger_page", after=0, number=1000)
        await shows_accounts(room, peer, board, card)
        with room.store.transaction(room.admin, room.moments.next()) as work:
            people.erase(work, board.people["Anna"].code)
        with room.store.reading(room.admin) as reading:
            left = reading.rows("chat_decisions_of_round", round_id=board.round.id)

    assert (board.people["Anna"].code, "slack", "T0001", "UANNA") == (
        kept["person_id"],
        kept["product"],
        kept["workspace"],
        kept["account"],
    )
    (acted,) = [entry for entry in ledger if entry["kind"] == "chat.acted"]
    assert kept["subject"] in acted["details"]
    assert "UANNA" not in f"{acted['details']} {acted['subject']}"
    assert acted["content"]
    assert [] == left


async def shows_accounts(room: Room, peer: Peer, board: Table, card: Mapping[str, Any]) -> None:
    """The accounts are shown to who manages people, and to nobody else."""
    with room.store.reading(room.admin) as reading:
        mail = people.get(reading, room.admin.code).email
    peer.add_user("UBEHEER", mail or "")
    for name, sees in (("Beheer", True), ("Bas", False)):
        peer.views.clear()
        await pressed(board.at_slack(name), "Bekijk de zaak", card)
        assert sees is ("UANNA" in text_of(window(peer)))


async def test_what_was_acknowledged_and_not_done_is_done_once_later(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        await pressed(board.at_slack("Anna"), "Bekijk de zaak", await board.drawn())
        desk, account = board.somebody.bot.desk, Account("slack", "T0001", "UANNA")
        act = Act(Name.APPROVE, {"round": board.round.id})
        Inbox(room.store, "slack").receive("left", account, act, room.moments.next())
        room.moments.jump(minutes=2)
        times = [await desk.take_up(), await desk.take_up()]
        (told,) = peer.of("chat.postMessage")[1:]

    assert [1, 0] == times
    assert [("Anna", Choice.APPROVE)] == cast(board)
    assert "Je besluit is bewaard." in told.arguments["text"]


async def test_who_is_new_and_pressed_a_button_just_before_a_restart_has_voted(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        desk, account = board.somebody.bot.desk, Account("slack", "T0001", "UANNA")
        act = Act(Name.APPROVE, {"round": board.round.id})
        Inbox(room.store, "slack").receive("left", account, act, room.moments.next())
        room.moments.jump(minutes=2)
        await desk.take_up()

    assert [("Anna", Choice.APPROVE)] == cast(board)
    assert "Je besluit is bewaard." in peer.of("chat.postMessage")[-1].arguments["text"]


async def test_a_question_and_its_answer_are_put_once_also_where_they_are_done_again(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        rooms, about = board.somebody.bot.rooms, {"round": board.round.id}
        for text in ("Waarom zo groot?", "Waarom zo groot? ", "Waarom?"):
            perform(rooms, board, "Anna", Act(Name.PUT_QUESTION, about, {"text": text}))
        perform(rooms, board, "Bas", Act(Name.PUT_QUESTION, about, {"text": "Waarom?"}))
        about |= {"question": asked(board)[0].id}
        for _ in range(2):
            perform(rooms, board, "Petra", Act(Name.PUT_ANSWER, about, {"text": "Waarom?"}))

    said = ["Waarom zo groot?", "Waarom?", "Waarom?", "Waarom?"]
    assert said == [entry.body for entry in asked(board)]


def perform(rooms: Rooms, board: Table, name: str, act: Act) -> None:
    """Do something in somebody's name."""
    speaker = Speaker(board.people[name].code, Language.NL)
    account = Account("slack", "T0001", f"U{name.upper()}")
    Dialogue(rooms).perform(act, speaker, account)


def asked(board: Table) -> list[questions.Entry]:
    """All that was asked and answered."""
    with board.room.store.reading(board.room.admin) as reading:
        return questions.of_round(reading, board.round.id)
