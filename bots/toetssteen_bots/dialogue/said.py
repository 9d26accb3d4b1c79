"""What is answered to a sentence: which buttons there are. A sentence never decides anything."""

from __future__ import annotations

from toetssteen.registry.permissions import Right
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.owning_screens import text_given
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import Button, Buttons, Message, Paragraph, Reply, Tone

# What a button carries; products do not take more.
MOST_CARRIED = 1900


def said(rooms: Rooms, speaker: Speaker, act: Act) -> Reply:
    """Help, and buttons; what was said can become the description of a plan."""
    say = rooms.telling(speaker.language).say
    with rooms.store.reading(speaker.actor) as reading:
        buttons = []
        if reading.permits(Right.PROPOSE):
            label = say("said.new_with" if text_given(act, "description") else "home.new")
            buttons.append(Button(label, carried(text_given(act, "description")), Tone.GOOD))
        if reading.permits(Right.SEE_OWN) or reading.permits(Right.SEE_ALL):
            buttons.append(Button(say("home.mine"), Act(Name.STATUS)))
        if reading.permits(Right.DECIDE):
            buttons.append(Button(say("said.queue"), Act(Name.QUEUE)))
    buttons.append(Button(say("said.help"), Act(Name.HELP)))
    text = say("said.intro")
    return Reply(Message(text, (Paragraph(text), Buttons(tuple(buttons)))))


def carried(text: str) -> Act:
    """The first form with as much of a text as a button can carry."""
    act = Act(Name.NEW, given={"description": text} if text else {})
    while len(act.dumped()) > MOST_CARRIED:
        text = text[: len(text) * 3 // 4]
        act = Act(Name.NEW, given={"description": text})
    return act
