"""What waits at the board, for one person: to decide on, for others to decide on, and the queue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from toetssteen.board import queue, rounds
from toetssteen.board.queue import Wanted
from toetssteen.board.rounds import State
from toetssteen.registry import initiatives
from toetssteen.registry.initiatives import Selection
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading
from toetssteen_bots.dialogue import cases
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.cards import progress
from toetssteen_bots.dialogue.cases import Seen
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import (
    Button,
    Buttons,
    Divider,
    Entry,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Reply,
    Tone,
)
from toetssteen_bots.dialogue.standing import Standing, standing
from toetssteen_bots.dialogue.telling import Telling, sentence_case

_MOST_LISTED = 15
# Of how many rounds is looked whether somebody can decide on them.
_MOST_LOOKED_AT = 60
_WAITS_FOR_ME = {"", "second_factor"}


class Look(StrEnum):
    """What can be looked at alone in the app's own place."""

    ALL = "all"
    TO_DECIDE = "to_decide"
    WAITING = "waiting"
    MINE = "mine"


@dataclass(frozen=True)
class BoardHome:
    """What is before the board, in one language."""

    rooms: Rooms
    speaker: Speaker

    @property
    def _telling(self) -> Telling:
        return self.rooms.telling(self.speaker.language)

    def filters(self, shown: str) -> Buttons:
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

    def parts(self, shown: str) -> list[Part]:
        """What is to be decided, and what waits for others."""
        telling = self._telling
        with self.rooms.store.reading(self.speaker.actor) as reading:
            found = list(self._found(reading, telling))
            own = list(self._own(reading, telling))
        to_decide = [(seen, mine) for seen, mine in found if mine.why_not in _WAITS_FOR_ME]
        voted = [(seen, mine) for seen, mine in found if mine.why_not == "voted"]
        waiting = {seen.round.id: (seen, mine) for seen, mine in [*voted, *own]}
        parts: list[Part] = []
        if shown in {Look.ALL, Look.TO_DECIDE} and (to_decide or shown == Look.TO_DECIDE):
            parts += self._section("to_decide", to_decide, "decide")
        if shown in {Look.ALL, Look.WAITING} and (waiting or shown == Look.WAITING):
            parts += self._section("waiting", list(waiting.values()), "see")
        return parts

    def queue(self, _: Act) -> Reply:
        """What waits for a decision, the first deadline in front. Raises NotAllowed."""
        telling, say = self._telling, self._telling.say
        with self.rooms.store.reading(self.speaker.actor) as reading:
            rows = queue.listed(reading, Wanted(number=_MOST_LISTED + 1))
        if not rows:
            text = say("queue.none")
            return Reply(Message(text, (Paragraph(text),)))
        entries = [self._line(row, telling) for row in rows[:_MOST_LISTED]]
        text = "\n".join(f"{entry.lead}: {entry.text}" for entry in entries)
        more = [Note(say("queue.more"))] if len(rows) > _MOST_LISTED else []
        return Reply(Message(text, (Heading(say("queue.title")), *entries, *more)))

    def _line(self, row: Row, telling: Telling) -> Entry:
        outcome = telling.words.outcome(row["outcome"])
        deadline = telling.deadline(row["deadline_at"])
        text = telling.say("queue.line", outcome=outcome, time=deadline)
        see = Button(telling.say("card.buttons.case"), Act(Name.CASE, {"round": row["id"]}))
        return Entry(f"{row['number']} {row['title']}", text, see)

    def _section(self, key: str, found: list[tuple[Seen, Standing]], button: str) -> Iterable[Part]:
        say = self._telling.say
        yield Divider()
        yield Heading(say(f"queue.{key}"))
        if not found:
            yield Paragraph(say(f"queue.nothing.{key}"))
        for seen, mine in found[:_MOST_LISTED]:
            lines = [
                say("queue.deadline", time=seen.telling.deadline(seen.round.deadline_at)),
                f"{sentence_case(progress(seen))}.",
            ]
            if mine.why_not == "second_factor":
                lines.append(say("queue.second_factor"))
            act = Act(Name.CASE, {"round": seen.round.id})
            tone = Tone.GOOD if button == "decide" else Tone.PLAIN
            yield Entry(seen.heading, " ".join(lines), Button(say(f"queue.{button}"), act, tone))
        if len(found) > _MOST_LISTED:
            yield Note(say("queue.more"))

    def _found(self, reading: Reading, telling: Telling) -> Iterator[tuple[Seen, Standing]]:
        """The open rounds of the groups that somebody is in, or stands in for."""
        if not (reading.permits(Right.SEE_ALL) or reading.permits(Right.DECIDE)):
            return
        person = self.speaker.person_id
        roles = {role for role in reading.roles if Right.DECIDE in reading.rights_of([role])}
        roles |= {row["role"] for row in reading.rows("delegations_with", person_id=person)}
        rows: dict[str, Row] = {}
        for role in sorted(roles):
            listed = queue.listed(reading, Wanted(role=role, number=_MOST_LOOKED_AT))
            rows |= {row["id"]: row for row in listed}
        in_order = sorted(rows.values(), key=lambda row: (row["deadline_at"], row["id"]))
        for row in in_order[:_MOST_LOOKED_AT]:
            seen = cases.seen(reading, self.rooms, row["id"], telling)
            yield seen, standing(seen, person)

    def _own(self, reading: Reading, telling: Telling) -> Iterator[tuple[Seen, Standing]]:
        """The open rounds on what somebody proposed or takes part in."""
        if not (reading.permits(Right.SEE_ALL) or reading.permits(Right.SEE_OWN)):
            return
        person = self.speaker.person_id
        wanted = Selection(state="active", person_id=person)
        for row in initiatives.listed(reading, wanted, number=_MOST_LOOKED_AT):
            for found in rounds.of_initiative(reading, row["id"]):
                if found.state is State.OPEN:
                    seen = cases.seen(reading, self.rooms, found.id, telling)
                    yield seen, standing(seen, person)
