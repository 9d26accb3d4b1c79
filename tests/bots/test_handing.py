"""Whoever is offered a plan takes it over in the chat, or leaves it."""

from __future__ import annotations

import pytest

from tests.bots.owners import Owner, owner, room, store
from toetssteen.board import handing_over, outbox
from toetssteen.intake.questionnaire import Language
from toetssteen.registry import initiatives
from toetssteen_bots.dialogue import letters
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.dialogue import Dialogue
from toetssteen_bots.dialogue.letter import Writer
from toetssteen_bots.dialogue.rooms import Speaker
from toetssteen_bots.dialogue.screens import Message

__all__ = ["owner", "room", "store"]

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(("button", "said"), [(0, "is nu van jou"), (1, "niet over")])
async def test_an_offer_is_answered_by_a_button_of_its_letter(
    owner: Owner, button: int, said: str
) -> None:
    ans = owner.colleague("Ans", "control_board")
    moment, rooms = owner.room.moments.next, owner.rooms
    with owner.room.store.transaction(owner.who, moment()) as work:
        handing_over.hand_over(work, owner.plan.id, ans.code)
    with owner.room.store.reading(ans) as reading:
        (waiting,) = outbox.of_person(reading, ans.code)
        writer = Writer(reading, ans.code, rooms.telling(Language.NL), rooms.rules, moment())
        letter = letters.letter(writer, waiting)
    assert letter

    account, speaker = Account("slack", "T0001", "UANS"), Speaker(ans.code, Language.NL)
    reply = Dialogue(rooms).perform(letter.buttons[button].act, speaker, account)

    assert isinstance(reply.screen, Message)
    assert said in reply.screen.text
    with owner.room.store.reading(owner.room.admin) as reading:
        now = initiatives.get(reading, owner.plan.id)
        writer = Writer(reading, ans.code, rooms.telling(Language.NL), rooms.rules, moment())
        assert letters.letter(writer, waiting) is None
    assert (ans if button == 0 else owner.who).code == now.owner_id
