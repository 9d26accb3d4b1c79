"""What owners do: see what they must still do, hand in evidence for it, and close it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from toetssteen.board import evidence, handing_in, incidents, obligations
from toetssteen.board.handing_in import HANDED_IN_LIMIT, HandedIn
from toetssteen.board.mine import obligations_of
from toetssteen.board.obligations import Obligation
from toetssteen.registry import asks, initiatives
from toetssteen.registry.initiatives import ACTIVE
from toetssteen.registry.permissions import Right
from toetssteen.registry.registered import is_own
from toetssteen.registry.store import Reading
from toetssteen.registry.texts import NAME_LIMIT
from toetssteen.review.mine import reviews_of
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.looks import MOST_AT_HOME, Look
from toetssteen_bots.dialogue.owning_screens import (
    OwningScreens,
    Shown,
    can_be_a_place,
    text_given,
)
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import Part, Reply
from toetssteen_bots.dialogue.turning import Page, enough, page_of

_MOST_IN_WINDOW = 20
_AHEAD = timedelta(days=60)


@dataclass(frozen=True)
class Owning:
    """What somebody does about the obligations of an initiative, in one language."""

    rooms: Rooms
    speaker: Speaker

    @property
    def ways(self) -> dict[Name, Callable[[Act], Reply]]:
        """What can be done here."""
        return {
            Name.OBLIGATIONS: self.obligations,
            Name.OBLIGATION: self.obligation,
            Name.HAND_IN: self.hand_in,
            Name.FINISH: self.finish,
            Name.EXCUSE: self.excuse,
            Name.EXCUSED: self.excused,
        }

    @property
    def _screens(self) -> OwningScreens:
        return OwningScreens(self.rooms, self.rooms.telling(self.speaker.language))

    def home(self, reading: Reading, shown: Look, page: int) -> list[Part]:
        """What somebody must still do, and which reviews are near.

        Beside all the rest nothing where there is none, and only the start of what there is.
        """
        moment, parts = self.rooms.moment(), list[Part]()
        most, page = enough(page, MOST_AT_HOME), page if shown is not Look.ALL else 1
        if shown in {Look.ALL, Look.OBLIGATIONS}:
            asked = asks.to_person(reading, moment, most)
            mine = obligations_of(reading, moment.at, self.rooms.rules, most)
            parts += self._screens.asked_of(Page.of(asked, page, MOST_AT_HOME), shown)
            parts += self._screens.mine(Page.of(mine, page, MOST_AT_HOME), shown)
        if shown in {Look.ALL, Look.REVIEWS}:
            coming = reviews_of(reading, moment.day + _AHEAD, most)
            parts += self._screens.coming(Page.of(coming, page, MOST_AT_HOME), moment, shown)
        return parts

    def obligations(self, act: Act) -> Reply:
        """What an initiative still asks, and what else its owner can do."""
        moment = self.rooms.moment()
        with self.rooms.store.reading(self.speaker.actor) as reading:
            found = initiatives.get(reading, act.about["number"])
            listed = obligations.of_initiative(reading, found.id, moment.at, self.rooms.rules)
            suspended = incidents.suspended_since(reading, found.id)
            can = self._can(reading, found.id, found.owner_id) if found.state == ACTIVE else ()
        still = [entry for entry in listed if entry.obligation.is_open]
        page = Page.of(still, page_of(act), _MOST_IN_WINDOW)
        return Reply(self._screens.of_initiative(found, page, can, suspended))

    def obligation(self, act: Act) -> Reply:
        """One obligation: what it asks, what was handed in, and a form to hand in more."""
        return Reply(self._screens.obligation(self._shown(act.about["obligation"])))

    def problems(self, act: Act) -> Mapping[str, str]:
        """What is wrong with what was handed in, by input. Asks no room."""
        say, text = self._screens.telling.say, text_given(act, "text")
        problems = {}
        if not text:
            problems["text"] = say("form.empty")
        if len(text) > HANDED_IN_LIMIT:
            problems["text"] = say("form.too_long", limit=HANDED_IN_LIMIT)
        if (name := text_given(act, "name")) and not can_be_a_place(text):
            problems["text"] = say("owning.place_of_file")
        if len(name) > NAME_LIMIT:
            problems["name"] = say("form.too_long", limit=NAME_LIMIT)
        until = text_given(act, "valid_until")
        if until and until < self.rooms.moment().day.isoformat():
            problems["valid_until"] = say("owning.expired")
        return problems

    def hand_in(self, act: Act) -> Reply:
        """Note evidence; what was noted already is noted once."""
        until = text_given(act, "valid_until")
        new = HandedIn(
            text_given(act, "text"),
            text_given(act, "name"),
            text_given(act, "fact"),
            date.fromisoformat(until) if until else None,
        )
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            found = obligations.get(work, act.about["obligation"])
            if not new.fact and len(found.wants) == 1:
                new = HandedIn(new.text, new.name, found.wants[0], new.valid_until)
            handing_in.hand_in(work, found.id, new)
        return Reply(self._screens.obligation(self._shown(found.id), said="owning.received"))

    def finish(self, act: Act) -> Reply:
        """Close an obligation by the evidence that was handed in."""
        return self._closed(act, "")

    def excuse(self, act: Act) -> Reply:
        """Ask for the reason to close an obligation without what it asks."""
        return Reply(self._screens.excuse(self._shown(act.about["obligation"]).found))

    def excuse_problems(self, act: Act) -> Mapping[str, str]:
        """What is wrong with a reason. Asks no room."""
        empty = not text_given(act, "reason")
        return {"reason": self._screens.telling.say("form.empty")} if empty else {}

    def excused(self, act: Act) -> Reply:
        """Close an obligation with a reason, for who may."""
        return self._closed(act, text_given(act, "reason"))

    def _closed(self, act: Act, reason: str) -> Reply:
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            found = evidence.close(work, act.about["obligation"], reason)
        return Reply(self._screens.obligation(self._shown(found.id), said="owning.closed"))

    def _shown(self, id_: str) -> Shown:
        moment = self.rooms.moment()
        with self.rooms.store.reading(self.speaker.actor) as reading:
            found = obligations.get(reading, id_)
            delivered = evidence.of_obligation(reading, found.id)
            texts = {one.id: handing_in.text_of(reading, one) or "" for one in delivered}
            return Shown(
                found,
                self._entitled(reading, found),
                tuple(delivered),
                texts,
                evidence.lacking(found, delivered, moment.day),
                moment.day,
                reading.permits(Right.DELIVER_EVIDENCE),
                reading.permits(Right.CLOSE_OBLIGATION),
                found.is_open and found.due_at <= moment.stamp,
            )

    def _entitled(self, reading: Reading, found: Obligation) -> str:
        """The number of the initiative, as it heads what is about it."""
        row = reading.row("initiative", id=found.initiative_id)
        return str(row["number"]) if row else ""

    def _can(self, reading: Reading, id_: str, owner_id: str) -> tuple[Name, ...]:
        return tuple(self._each(reading, id_, owner_id))

    def _each(self, reading: Reading, id_: str, owner_id: str) -> Iterator[Name]:
        """What else may be done by who looks; the rooms check it again."""
        own = is_own(reading, id_, owner_id)
        if reading.permits(Right.EDIT_ALL) or (own and reading.permits(Right.EDIT_OWN)):
            if owner_id == self.speaker.person_id and self.rooms.review is not None:
                yield Name.CONFIRM
            yield Name.SUPPLIER
        if reading.permits(Right.REPORT_INCIDENT):
            yield Name.INCIDENT
        if reading.permits(Right.CHANGE_STAGE):
            yield Name.RETIRE
