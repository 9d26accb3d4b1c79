"""What waits at the board, for one person: to decide on, for others to decide on, and the queue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, islice

from toetssteen.board import queue, rounds
from toetssteen.board.queue import Wanted
from toetssteen.board.rounds import State
from toetssteen.registry import initiatives, people
from toetssteen.registry.initiatives import Selection
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading
from toetssteen.wording.words import sentence_case
from toetssteen_bots.dialogue import cases
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.cards import progress
from toetssteen_bots.dialogue.cases import Seen
from toetssteen_bots.dialogue.looks import MOST_AT_HOME, Look, ways_on
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import (
    Button,
    Buttons,
    Divider,
    Entry,
    Heading,
    Message,
    Paragraph,
    Part,
    Reply,
    Tone,
)
from toetssteen_bots.dialogue.standing import Standing, standing
from toetssteen_bots.dialogue.telling import Telling
from toetssteen_bots.dialogue.turning import Page, enough, page_of

_MOST_LISTED = 15
# Of how many rounds is looked whether somebody can decide on them.
_MOST_LOOKED_AT = 60
_WAITS_FOR_ME = {"", "second_factor"}
_Found = tuple[Seen, Standing]
_Names = Mapping[str, str]


@dataclass(frozen=True)
class BoardHome:
    """What is before the board, in one language."""

    rooms: Rooms
    speaker: Speaker

    @property
    def _telling(self) -> Telling:
        return self.rooms.telling(self.speaker.language)

    def filters(self, shown: Look) -> Buttons:
        """What one can choose to look at; what is looked at now stands out."""
        return Buttons(
            tuple(
                Button(
                    self._telling.say(f"queue.filter.{part}"),
                    Act(Name.HOME, {"shown": part.value}),
                    Tone.GOOD if part == shown else Tone.PLAIN,
                )
                for part in Look
            )
        )

    def parts(self, shown: Look, page: int) -> list[Part]:
        """What is to be decided, and what waits for others."""
        with self.rooms.store.reading(self.speaker.actor) as reading:
            names = people.names(reading)
            match shown:
                case Look.ALL:
                    return self._both(reading, names)
                case Look.TO_DECIDE:
                    mine = filter(_waits_for_me, self._found(reading, names))
                    some = list(islice(mine, enough(page, _MOST_LISTED)))
                    return [*self._section(shown, Page.of(some, page, _MOST_LISTED), shown)]
                case Look.WAITING:
                    waiting = _waiting(self._found(reading, names), self._own(reading, names))
                    some = list(islice(waiting, enough(page, _MOST_LISTED)))
                    return [*self._section(shown, Page.of(some, page, _MOST_LISTED), shown)]
        return []

    def _both(self, reading: Reading, names: _Names) -> list[Part]:
        """The start of each; no more is looked at than somebody waits for."""
        found = list(islice(self._found(reading, names), _MOST_LOOKED_AT))
        own = list(islice(self._own(reading, names), _MOST_LOOKED_AT))
        parts: list[Part] = []
        for look, some, looked_at in (
            (Look.TO_DECIDE, list(filter(_waits_for_me, found)), [found]),
            (Look.WAITING, list(_waiting(found, own)), [found, own]),
        ):
            here = Page.of(some, 1, MOST_AT_HOME)
            # Behind what was looked at there may be others.
            may_be_more = any(len(one) == _MOST_LOOKED_AT for one in looked_at)
            if some or may_be_more:
                here = replace(here, has_more=here.has_more or may_be_more)
                parts += self._section(look, here, Look.ALL)
        return parts

    def queue(self, act: Act) -> Reply:
        """What waits for a decision, the first deadline in front. Raises NotAllowed."""
        telling, say, page = self._telling, self._telling.say, page_of(act)
        with self.rooms.store.reading(self.speaker.actor) as reading:
            rows = queue.listed(reading, Wanted(number=enough(page, _MOST_LISTED)))
        if not rows:
            text = say("queue.none")
            return Reply(Message(text, (Paragraph(text),)))
        here = Page.of(rows, page, _MOST_LISTED)
        entries = [self._line(row, telling) for row in here.shown]
        text = "\n".join(f"{entry.lead}: {entry.text}" for entry in entries)
        ways = here.buttons(telling, Name.QUEUE, {})
        return Reply(Message(text, (Heading(say("queue.title")), *entries, *ways)))

    def _line(self, row: Row, telling: Telling) -> Entry:
        outcome = telling.words.outcome(row["outcome"])
        deadline = telling.deadline(row["deadline_at"])
        text = telling.say("queue.line", outcome=outcome, time=deadline)
        see = Button(telling.say("card.buttons.case"), Act(Name.CASE, {"round": row["id"]}))
        return Entry(f"{row['number']} {row['title']}", text, see)

    def _section(self, look: Look, here: Page[_Found], shown: Look) -> Iterator[Part]:
        say = self._telling.say
        yield Divider()
        yield Heading(say(f"queue.{look}"))
        if not here.shown and not here.has_more:
            yield Paragraph(say(f"queue.nothing.{look}"))
        for seen, mine in here.shown:
            lines = [
                say("queue.deadline", time=seen.telling.deadline(seen.round.deadline_at)),
                f"{sentence_case(progress(seen))}.",
            ]
            if mine.why_not == "second_factor":
                lines.append(say("queue.second_factor"))
            act = Act(Name.CASE, {"round": seen.round.id})
            decides = look is Look.TO_DECIDE
            tone = Tone.GOOD if decides else Tone.PLAIN
            button = Button(say("queue.decide" if decides else "queue.see"), act, tone)
            yield Entry(seen.heading, " ".join(lines), button)
        yield from ways_on(here, look, shown, self._telling)

    def _found(self, reading: Reading, names: _Names) -> Iterator[_Found]:
        """The open rounds of the groups that somebody is in, or stands in for."""
        if not (reading.permits(Right.SEE_ALL) or reading.permits(Right.DECIDE)):
            return
        person = self.speaker.person_id
        roles = {role for role in reading.roles if Right.DECIDE in reading.rights_of([role])}
        roles |= {row["role"] for row in reading.rows("delegations_with", person_id=person)}
        after, telling = ("", ""), self._telling
        while rows := self._first_of(reading, roles, after):
            for row in rows:
                seen = cases.seen(reading, self.rooms, row["id"], telling, names)
                yield seen, standing(seen, person)
            after = (rows[-1]["deadline_at"], rows[-1]["id"])

    def _first_of(
        self, reading: Reading, roles: Iterable[str], after: tuple[str, str]
    ) -> list[Row]:
        """The next rounds of some groups, the first deadline in front."""
        rows: dict[str, Row] = {}
        for role in sorted(roles):
            wanted = Wanted(role=role, after=after, number=_MOST_LOOKED_AT)
            rows |= {row["id"]: row for row in queue.listed(reading, wanted)}
        in_order = sorted(rows.values(), key=lambda row: (row["deadline_at"], row["id"]))
        return in_order[:_MOST_LOOKED_AT]

    def _own(self, reading: Reading, names: _Names) -> Iterator[_Found]:
        """The open rounds on what somebody proposed or takes part in."""
        if not (reading.permits(Right.SEE_ALL) or reading.permits(Right.SEE_OWN)):
            return
        person, telling = self.speaker.person_id, self._telling
        for row in initiatives.all_listed(reading, Selection(state="active", person_id=person)):
            for found in rounds.of_initiative(reading, row["id"]):
                if found.state is State.OPEN:
                    seen = cases.seen(reading, self.rooms, found.id, telling, names)
                    yield seen, standing(seen, person)


def _waits_for_me(found: _Found) -> bool:
    return found[1].why_not in _WAITS_FOR_ME


def _waiting(found: Iterable[_Found], own: Iterable[_Found]) -> Iterator[_Found]:
    """What one decided on already, and what is one's own: each round once."""
    voted = ((seen, mine) for seen, mine in found if mine.why_not == "voted")
    ids = set[str]()
    for seen, mine in chain(voted, own):
        if seen.round.id not in ids:
            ids.add(seen.round.id)
            yield seen, mine
