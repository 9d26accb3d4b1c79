"""The windows about obligations, and what stands of them in somebody's home."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from toetssteen.board.evidence import Evidence
from toetssteen.board.handing_in import HANDED_IN_LIMIT, is_link
from toetssteen.board.mine import Mine
from toetssteen.board.obligations import Kind, Listed, Obligation
from toetssteen.registry.asks import Asked
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Moment
from toetssteen.registry.texts import NAME_LIMIT
from toetssteen.review.mine import Coming
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.looks import Look, ways_on
from toetssteen_bots.dialogue.owning_words import OwningWords
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.screens import (
    Banner,
    Button,
    Buttons,
    Choose,
    Day,
    Divider,
    Entry,
    Heading,
    Note,
    Option,
    Paragraph,
    Part,
    Tone,
    Window,
    Write,
)
from toetssteen_bots.dialogue.telling import Telling
from toetssteen_bots.dialogue.turning import Page

REASON_LIMIT = 2000
_MOST_EVIDENCE = 10
_TONES = {Name.RETIRE: Tone.BAD}


@dataclass(frozen=True, slots=True)
class Shown:
    """An obligation to be shown, with what was handed in and what is lacking.

    `texts`: what was typed, by the id of the evidence. `day`: today.
    """

    found: Obligation
    number: str
    delivered: tuple[Evidence, ...]
    texts: Mapping[str, str]
    lacking: tuple[str, ...]
    day: date
    may_deliver: bool
    may_excuse: bool
    overdue: bool


def text_given(act: Act, name: str) -> str:
    """What was filled in at an input, without the space around it."""
    value = act.given.get(name)
    return value.strip() if isinstance(value, str) else ""


def can_be_a_place(text: str) -> bool:
    """Whether a text can say where a file is."""
    return is_link(text)


@dataclass(frozen=True)
class OwningScreens:
    """Makes the windows, in one language."""

    rooms: Rooms
    telling: Telling

    @property
    def words(self) -> OwningWords:
        """What things are called."""
        return OwningWords(self.rooms.rules, self.telling)

    def mine(self, here: Page[Mine], shown: Look) -> Iterator[Part]:
        """What somebody must still do."""
        say = self.telling.say
        if not here.shown and shown is Look.ALL:
            return
        yield Divider()
        yield Heading(say("owning.mine"))
        if not here.shown:
            yield Paragraph(say("owning.none"))
        for one in here.shown:
            yield self._entry(one.listed, f"{one.number} {one.title}")
        yield from ways_on(here, Look.OBLIGATIONS, shown, self.telling)

    def coming(self, here: Page[Coming], moment: Moment, shown: Look) -> Iterator[Part]:
        """Which initiatives of somebody are looked at again, and when."""
        say = self.telling.say
        if not here.shown and shown is Look.ALL:
            return
        yield Divider()
        yield Heading(say("owning.reviews"))
        if not here.shown:
            yield Paragraph(say("owning.no_reviews"))
        for one in here.shown:
            due = one.due_at <= moment.stamp
            key = "confirm" if one.asks else "judge"
            text = say(f"owning.coming.{key}", time=self.telling.time(one.due_at))
            if due:
                text = f"{say('owning.now')} {text}"
            name = Name.CONFIRM if one.asks else Name.VERDICT
            label = say("owning.do.confirm") if one.asks else say("status.verdict")
            button = Button(label, Act(name, {"number": one.number}))
            yield Entry(f"{one.number} {one.title}", text, button)
        yield from ways_on(here, Look.REVIEWS, shown, self.telling)

    def asked_of(self, here: Page[Asked], shown: Look) -> Iterator[Part]:
        """What colleagues asked somebody."""
        say = self.telling.say
        if not here.shown:
            return
        yield Divider()
        yield Heading(say("asking.to_you"))
        for one in here.shown:
            question = self.words.wanted(one.ask.fact)
            reply = Button(say("asking.reply"), Act(Name.REPLY, {"ask": one.ask.id}), Tone.GOOD)
            yield Entry(question, f"{one.number} {one.title}", reply)
        yield from ways_on(here, Look.OBLIGATIONS, shown, self.telling)

    def of_initiative(
        self,
        registered: Registered,
        still: Page[Listed],
        can: Iterable[Name],
        suspended: str | None,
    ) -> Window:
        """What an initiative still asks, and what else can be done."""
        say = self.telling.say
        parts: list[Part] = [Heading(f"{registered.number} {registered.title}")]
        if suspended:
            since = say("owning.suspended_since", time=self.telling.time(suspended))
            parts.append(Banner(since, say("owning.suspended"), Tone.BAD))
        parts += [self._entry(entry) for entry in still.shown]
        if not still.shown:
            parts.append(Paragraph(say("owning.none")))
        about = {"number": registered.number}
        parts += still.buttons(self.telling, Name.OBLIGATIONS, about)
        buttons = tuple(
            Button(say(f"owning.do.{name.value}"), Act(name, about), _TONES.get(name, Tone.PLAIN))
            for name in can
        )
        if buttons:
            parts += [Divider(), Buttons(buttons)]
        return Window(say("owning.window"), tuple(parts), say("window.close"))

    def obligation(self, shown: Shown, *, said: str = "") -> Window:
        """One obligation. `said`: the key of what happened just now."""
        say, found = self.telling.say, shown.found
        parts: list[Part] = [Heading(f"{shown.number} {self.words.what(found)}"[:150])]
        if said:
            parts.append(Banner(say(said), say(f"{said}_lead"), Tone.GOOD))
        entry = Listed(found, exempt=False, overdue=shown.overdue)
        if found.is_open:
            parts.append(Paragraph(self.words.line(entry)))
        else:
            parts.append(Paragraph(say("owning.is_closed")))
        parts += self._asks(shown)
        parts += self._delivered(shown)
        about = {"obligation": found.id}
        if found.is_open:
            parts += self._ways_to_close(shown, about)
        if not (found.is_open and shown.may_deliver):
            return Window(say("owning.window_one"), tuple(parts), say("window.close"))
        parts += self._form(shown)
        submit = Button(say("owning.hand_in"), Act(Name.HAND_IN, about), Tone.GOOD)
        return Window(
            say("owning.window_one"),
            tuple(parts),
            say("window.close"),
            submit,
            turn=str(len(shown.delivered)),
        )

    def excuse(self, found: Obligation) -> Window:
        """The form for a reason to close an obligation without what it asks."""
        say = self.telling.say
        reason = Write(
            "reason",
            say("owning.reason"),
            REASON_LIMIT,
            long=True,
            hint=say("owning.reason_hint"),
        )
        parts = (Heading(self.words.what(found)[:150]), reason)
        act = Act(Name.EXCUSED, {"obligation": found.id})
        submit = Button(say("owning.close"), act, Tone.BAD)
        return Window(say("owning.window_reason"), parts, say("window.close"), submit)

    def _entry(self, listed: Listed, of: str = "") -> Entry:
        one = listed.obligation
        text = "\n".join(filter(None, [of, self.words.line(listed)]))
        button = Button(
            self.telling.say("owning.open"), Act(Name.OBLIGATION, {"obligation": one.id})
        )
        return Entry(self.words.what(one), text, button)

    def _asks(self, shown: Shown) -> Iterator[Part]:
        """What its norm or condition asks, and what evidence it names."""
        say, found, norm = self.telling.say, shown.found, self.words.norm(shown.found)
        if norm is not None:
            words = self.telling.words
            source = words.source(norm.source)
            text = "\n".join([words.text(norm.description), words.text(norm.remedy)])
            yield Paragraph(f"{text}\n{source}", say("owning.asks"))
        if found.kind is Kind.CONDITION:
            yield Paragraph(found.what, say("owning.condition"))
        if found.wants:
            lines = [f"• {self.words.wanted(fact)}" for fact in found.wants]
            yield Paragraph("\n".join(lines), say("owning.evidence"))

    def _delivered(self, shown: Shown) -> Iterator[Part]:
        say = self.telling.say
        counted = [one for one in shown.delivered if one.withdrawn_at is None]
        if not counted:
            return
        lines = []
        for one in counted[:_MOST_EVIDENCE]:
            about = f"{self.words.wanted(one.fact)}: " if one.fact else ""
            text = f"• {about}{one.document}"
            place = shown.texts.get(one.id, "")
            if place and place != one.document and is_link(place):
                text += f" ({place})"
            if one.valid_until:
                until = self.telling.words.date(one.valid_until)
                key = "owning.valid" if one.holds_on(shown.day) else "owning.ended"
                text += f" {say(key, date=until)}"
            lines.append(text)
        yield Paragraph("\n".join(lines), say("owning.delivered"))

    def _ways_to_close(self, shown: Shown, about: Mapping[str, str]) -> Iterator[Part]:
        say, buttons = self.telling.say, []
        if not shown.lacking:
            buttons.append(Button(say("owning.finish"), Act(Name.FINISH, about), Tone.GOOD))
        elif shown.delivered:
            missing = [self.words.wanted(fact) for fact in shown.lacking if fact]
            if missing:
                yield Note(say("owning.lacking", what=self.telling.words.listed(missing)))
        if shown.may_excuse and shown.lacking:
            buttons.append(Button(say("owning.excuse"), Act(Name.EXCUSE, about)))
        if buttons:
            yield Buttons(tuple(buttons))

    def _form(self, shown: Shown) -> Iterator[Part]:
        say, found = self.telling.say, shown.found
        yield Divider()
        if len(found.wants) > 1:
            options = tuple(Option(fact, self.words.wanted(fact)) for fact in found.wants)
            first = next((fact for fact in shown.lacking if fact), found.wants[0])
            yield Choose("fact", say("owning.of_what"), options, (first,))
        yield Write(
            "text",
            say("owning.text"),
            HANDED_IN_LIMIT,
            long=True,
            hint=say("owning.text_hint"),
        )
        yield Write(
            "name", say("owning.name"), NAME_LIMIT, hint=say("owning.name_hint"), required=False
        )
        yield Day(
            "valid_until", say("owning.valid_until"), hint=say("owning.valid_hint"), required=False
        )
