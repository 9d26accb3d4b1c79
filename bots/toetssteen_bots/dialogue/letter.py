"""A letter, and what those who write one look up: only what the person it goes to may see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from toetssteen.board import queue, votes
from toetssteen.board.queue import Case
from toetssteen.board.rounds import Round
from toetssteen.board.rules import BoardRules
from toetssteen.board.working_days import HERE, day_of, end_of
from toetssteen.registry import initiatives
from toetssteen.registry.errors import NotFound
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Moment
from toetssteen.registry.store import Reading
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.screens import Button, Buttons, Message, Paragraph, Part
from toetssteen_bots.dialogue.telling import Telling

_MOMENT = timedelta(microseconds=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Letter:
    """What happened, about what, and what more there is to say of it; the first line matters most.

    `due`: the time by which something is asked, as it is kept. `parts`: lists besides.
    """

    title: str
    about: str
    lines: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    due: str = ""
    parts: tuple[Part, ...] = ()

    def message(self) -> Message:
        """The letter as a message of its own."""
        lines = [line for line in (self.about, *self.lines) if line]
        parts: list[Part] = [Paragraph("\n".join(lines), self.title), *self.parts]
        if self.buttons:
            parts.append(Buttons(self.buttons))
        return Message("\n".join([self.title, *lines]), tuple(parts))


@dataclass(frozen=True)
class Writer:
    """Who writes to one person: reads the registry as that person does, at one moment."""

    reading: Reading
    person_id: str
    telling: Telling
    rules: BoardRules
    moment: Moment

    def say(self, key: str, **values: object) -> str:
        """A sentence."""
        return self.telling.say(f"letters.{key}", **values)

    def plan(self, given: str) -> Registered | None:
        """An initiative; None where the person may not see it."""
        try:
            return initiatives.get(self.reading, given)
        except NotFound:
            return None

    def case(self, round_id: str) -> Case | None:
        """A round; None where the person may not see it."""
        try:
            return queue.case(self.reading, round_id, self.moment, self.rules)
        except NotFound:
            return None

    def about(self, number: str | None, title: str | None) -> str:
        """What it is about, or that the person may not see that."""
        return f"{number} {title}" if number else self.say("unseen")

    def button(
        self, names: Iterable[str], about: Mapping[str, str], label: str = ""
    ) -> tuple[Button, ...]:
        """A button that does the first of these that can be done in a chat, if any can."""
        known = {name.value: name for name in Name}
        found = [known[name] for name in names if name in known][:1]
        return tuple(
            Button(self.say(f"buttons.{label or name.value}"), Act(name, dict(about)))
            for name in found
        )

    def until(self, stamp: str) -> str:
        """A time by which something must be done: its last day where that is the end of one."""
        at = datetime.fromisoformat(stamp)
        last = last_day(stamp)
        if end_of(last) == at:
            return self.telling.words.date(last.isoformat())
        return self.telling.time(stamp)

    def days_left(self, stamp: str) -> str:
        """How many working days there are until a time, today not counted."""
        last, day, number = last_day(stamp), self.moment.day, 0
        while day < last:
            day += _DAY
            number += self.rules.calendar.works_on(day)
        if last < self.moment.day:
            return self.say("left.none")
        return self.telling.count("letters.left", number) if number else self.say("left.today")

    def is_past(self, stamp: str) -> bool:
        """Whether a time is over."""
        return stamp <= self.moment.stamp

    def is_elector(self, found: Round) -> bool:
        """Whether the person can still decide in a round."""
        return self.person_id in {
            one.person_id for one in votes.waiting_for(self.reading, found, self.moment)
        }


def last_day(stamp: str) -> date:
    """The last day of a period that ends at a time."""
    return day_of(datetime.fromisoformat(stamp).astimezone(HERE) - _MOMENT)
