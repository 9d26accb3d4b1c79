"""Taking over an initiative that somebody offers, or leaving it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from toetssteen.board import handing_over
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.store import Work
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import Message, Paragraph, Reply


@dataclass(frozen=True)
class Handing:
    """What somebody answers who was offered an initiative."""

    rooms: Rooms
    speaker: Speaker

    @property
    def ways(self) -> dict[Name, Callable[[Act], Reply]]:
        """What can be done here."""
        return {
            Name.TAKE_OVER: lambda act: self._answered(act, handing_over.accept, "taken"),
            Name.LEAVE_IT: lambda act: self._answered(act, handing_over.decline, "left"),
        }

    def _answered(self, act: Act, answer: Callable[[Work, str], Registered], key: str) -> Reply:
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            found = answer(work, act.about["number"])
        say = self.rooms.telling(self.speaker.language).say
        text = say(f"handing.{key}", number=found.number, title=found.title)
        return Reply(Message(text, (Paragraph(text),)))
