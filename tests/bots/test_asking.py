"""What one does not know a colleague is asked, who answers that in the chat and sees no more."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from tests.bots.driver import Person
from tests.bots.owners import Owner, at, owner, room, store
from tests.bots.peer import Peer
from tests.bots.screens import filled, propose, text_of, window
from tests.bots.test_owning import home_of, pressed
from toetssteen.board import outbox
from toetssteen.board.outbox import Waiting
from toetssteen.intake.questionnaire import Language
from toetssteen.registry import asks, initiatives
from toetssteen.registry.errors import NotAllowed, NotFound, Refused
from toetssteen.registry.kept_facts import NOTHING
from toetssteen.registry.moments import Actor
from toetssteen_bots.dialogue import letters
from toetssteen_bots.dialogue.acts import Name
from toetssteen_bots.dialogue.letter import Writer
from toetssteen_bots.slack.serving import WORKERS

__all__ = ["owner", "room", "store"]

pytestmark = pytest.mark.anyio
NUMBER = "2026-0002"
FACT = "system.technique"


async def asked(noor: Person, peer: Peer, whom: Actor, **given: str) -> dict[str, Any]:
    """Propose something, and ask a colleague the first question."""
    questions = await propose(noor, peer)
    await noor.press("Vraag een collega", questions["blocks"], questions)
    form = next(view for id_, view in peer.views.items() if id_ != questions["id"])
    await noor.submit(form, {"fact": FACT, "colleague": whom.person_id, **given})
    return questions


def told(owner: Owner, whom: Actor, kind: str) -> list[Waiting]:
    """What waits to be told to somebody."""
    with owner.room.store.reading(owner.room.admin) as reading:
        return [m for m in outbox.of_person(reading, str(whom.person_id)) if m.kind == kind]


def letter_to(owner: Owner, whom: Actor, waiting: Waiting) -> str | None:
    """What somebody reads of it, where it is still true."""
    moment = owner.room.moments.next()
    telling = owner.rooms.telling(Language.NL)
    with owner.room.store.reading(whom) as reading:
        writer = Writer(reading, str(whom.person_id), telling, owner.room.rules, moment)
        found = letters.letter(writer, waiting)
    return found.message().text if found else None


async def test_a_colleague_answers_in_the_chat_and_the_answer_is_theirs(
    owner: Owner, peer: Peer
) -> None:
    ans = owner.colleague("Ans", "proposer")
    async with owner.slack() as noor:
        await asked(noor, peer, ans, note="Jij kent het systeem.")
        (waiting,) = told(owner, ans, "chat.asked")
        read = letter_to(owner, ans, waiting)
        peer.views.clear()
        them = at(noor, "UANS")
        home = await home_of(them, peer)
        await them.press("Geef antwoord", home["blocks"], home)
        question = window(peer)
        await them.submit(question, {FACT: "ai"})
        thanks = text_of(window(peer))

    with owner.room.store.reading(owner.who) as reading:
        plan = initiatives.get(reading, NUMBER)
        change = initiatives.provenance(reading, plan.id)[FACT]
    (answered,) = told(owner, owner.who, "chat.answered")
    assert read is not None
    assert "Noor heeft een vraag voor je" in read
    assert "Jij kent het systeem." in read
    assert {FACT} == {
        b["block_id"].split("|")[0] for b in question["blocks"] if b["type"] == "input"
    }
    assert "Antwoordt op vragen" not in text_of(question)
    assert "ai" == plan.facts.answered[FACT]
    assert (ans.person_id, "chat") == (change.by, change.source)
    assert "Noor krijgt bericht" in thanks
    assert "Ans heeft je vraag beantwoord" in str(letter_to(owner, owner.who, answered))
    assert letter_to(owner, ans, waiting) is None


async def test_asking_leaves_what_was_filled_in_and_goes_on_beneath_it(
    owner: Owner, peer: Peer
) -> None:
    ans = owner.colleague("Ans", "proposer")
    async with owner.slack() as noor:
        questions = await asked(noor, peer, ans)
        await noor.submit(questions, filled(questions))

    with owner.room.store.reading(owner.who) as reading:
        assert "rules" == initiatives.get(reading, NUMBER).facts.answered[FACT]
    assert 1 == len(peer.of("views.push"))


async def test_people_are_found_by_a_part_of_their_name_and_who_knows_goes_first(
    owner: Owner, peer: Peer
) -> None:
    owner.colleague("Anna", "process_owner")
    owner.colleague("Zanna", "proposer")
    async with owner.slack() as noor:
        questions = await propose(noor, peer)
        await noor.press("Vraag een collega", questions["blocks"], questions)
        form = next(view for id_, view in peer.views.items() if id_ != questions["id"])
        some = await noor.look_up(form, "colleague", "ANNA")
        everybody = await noor.look_up(form, "colleague", "")
        nobody = await noor.look_up(form, "colleague", "100%")

    assert ["Zanna (indiener)", "Anna"] == [option["text"]["text"] for option in some]
    assert "Noor" not in text_of({"options": everybody})
    assert [] == nobody


async def test_what_is_looked_up_does_not_wait_for_what_takes_long(
    owner: Owner, peer: Peer
) -> None:
    owner.colleague("Anna", "process_owner")
    go_on = threading.Event()
    async with owner.slack() as noor:
        questions = await propose(noor, peer)
        await noor.press("Vraag een collega", questions["blocks"], questions)
        form = next(view for id_, view in peer.views.items() if id_ != questions["id"])
        for _ in range(WORKERS):
            noor.bot.threads.submit(go_on.wait, 20)
        try:
            async with asyncio.timeout(10):
                found = await noor.look_up(form, "colleague", "anna")
        finally:
            go_on.set()

    assert 1 == len(found)


async def test_a_question_that_was_answered_is_not_asked_again(owner: Owner, peer: Peer) -> None:
    ans = owner.colleague("Ans", "proposer")
    async with owner.slack() as noor:
        await asked(noor, peer, ans)
        peer.views.clear()
        (waiting,) = told(owner, ans, "chat.asked")
        them = at(noor, "UANS")
        about = {"ask": waiting.parameters["ask"]}
        await them.payload(pressed(them, Name.REPLY, about))
        form = window(peer)
        await them.submit(form, {FACT: "unknown"})
        await them.payload(pressed(them, Name.REPLY, about))

    shown = [text_of(view) for view in peer.views.values()]
    assert any("al beantwoord" in text for text in shown)
    with owner.room.store.reading(owner.who) as reading:
        assert FACT in initiatives.get(reading, NUMBER).facts.unknown


def answer(owner: Owner, who: Actor, ask: asks.Ask, fact: str = FACT, version: int = 1) -> None:
    """Answer a question, past every window."""
    with owner.room.store.transaction(who, owner.room.moments.next()) as work:
        asks.answer(work, ask.id, version, NOTHING.with_answer(fact, "ai"))


def asking(owner: Owner, who: Actor, whom: Actor, fact: str = FACT) -> asks.Ask:
    """Ask somebody, past every window."""
    with owner.room.store.transaction(who, owner.room.moments.next()) as work:
        return asks.ask(work, owner.plan.id, fact, str(whom.person_id))


async def test_the_right_is_for_that_question_that_plan_and_that_person_only(owner: Owner) -> None:
    ans, bas = owner.colleague("Ans", "proposer"), owner.colleague("Bas", "proposer")
    one = asking(owner, owner.who, ans)

    with pytest.raises(NotFound):
        answer(owner, bas, one)
    with pytest.raises(Refused, match="ask_of_other_fact"):
        answer(owner, ans, one, fact="decision.affected")
    with owner.room.store.reading(ans) as reading, pytest.raises(NotFound):
        initiatives.get(reading, owner.plan.id)
    with pytest.raises((NotAllowed, NotFound)):
        asking(owner, bas, ans)
    assert one == asking(owner, owner.who, ans)


async def test_nobody_is_asked_what_only_a_decision_gives_nor_oneself(owner: Owner) -> None:
    ans = owner.colleague("Ans", "proposer")

    with pytest.raises(Refused, match="fact_decided"):
        asking(owner, owner.who, ans, fact="approvals.fg")
    with pytest.raises(Refused, match="ask_of_oneself"):
        asking(owner, owner.who, owner.who)


async def test_a_question_ends_with_its_time_and_with_its_plan(owner: Owner) -> None:
    ans, bas = owner.colleague("Ans", "proposer"), owner.colleague("Bas", "proposer")
    old = asking(owner, owner.who, ans)
    owner.room.moments.jump(days=29)
    with pytest.raises(Refused, match="ask_ended"):
        answer(owner, ans, old)
    assert old.id != asking(owner, owner.who, ans).id

    other = asking(owner, owner.who, bas)
    with owner.room.store.transaction(owner.who, owner.room.moments.next()) as work:
        plan = initiatives.get(work, owner.plan.id)
        initiatives.withdraw(work, plan.id, plan.version, "Gaat niet door.")
    with pytest.raises(Refused, match="ask_ended"):
        answer(owner, bas, other)
    with owner.room.store.reading(owner.who) as reading:
        states = {one.state for one in asks.of_initiative(reading, owner.plan.id)}
    assert {asks.State.WITHDRAWN} == states


async def test_what_somebody_else_answered_otherwise_meanwhile_is_not_overwritten(
    owner: Owner,
) -> None:
    ans = owner.colleague("Ans", "proposer")
    one = asking(owner, owner.who, ans)
    owner.room.edited(owner.plan, {FACT: "no_algorithm"})

    with pytest.raises(Refused, match="stale_edit"):
        answer(owner, ans, one)
