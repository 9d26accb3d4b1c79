"""The windows in which owners report something, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from toetssteen.board.incidents import Reported
from toetssteen.board.tasks import stamp_of
from toetssteen.registry.initiatives import Registered
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.owning_words import OwningWords
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.screens import (
    Banner,
    Button,
    Buttons,
    Choose,
    Day,
    Heading,
    Input,
    Paragraph,
    Part,
    Tone,
    Window,
    Write,
)
from toetssteen_bots.dialogue.telling import Telling

_TEXT_LIMIT = 3000
_TIME_LIMIT = 5


@dataclass(frozen=True)
class ReportingScreens:
    """Makes the windows, in one language."""

    rooms: Rooms
    telling: Telling

    @property
    def words(self) -> OwningWords:
        """What things are called."""
        return OwningWords(self.rooms.rules, self.telling)

    def incident(self, registered: Registered, today: date) -> Window:
        """The form for an incident: what, when it was noticed, and how bad it is."""
        say = self.telling.say
        parts = (_heading(registered), Paragraph(say("reporting.intro")), *self._inputs(today))
        submit = Button(say("reporting.send"), Act(Name.REPORT, _about(registered)), Tone.BAD)
        return Window(say("reporting.window"), parts, say("window.close"), submit)

    def reported(self, registered: Registered, reported: Reported) -> Window:
        """Which clocks started, and whether use stops."""
        say = self.telling.say
        parts: list[Part] = [_heading(registered)]
        if reported.suspended:
            parts.append(Banner(say("reporting.stop"), say("owning.suspended"), Tone.BAD))
        lines = [
            say(
                "reporting.at_once" if duty.at_once else "reporting.clock",
                what=self.words.duty(duty.code),
                until=self.words.until(stamp_of(due)),
            )
            for duty, due in reported.duties
        ]
        if lines:
            parts.append(Paragraph("\n".join(lines), say("reporting.clocks")))
        else:
            parts.append(Paragraph(say("reporting.no_clocks")))
        for entry in reported.coming:
            if entry.applies_from:
                day = self.telling.words.date(entry.applies_from)
                duty = self.words.duty(entry.duty.code)
                parts.append(Paragraph(say("reporting.later", what=duty, date=day)))
        parts.append(self._to_obligations(registered))
        return Window(say("reporting.window_done"), tuple(parts), say("window.close"))

    def supplier(self, registered: Registered, report: str) -> Window:
        """The form for what a supplier changed; `report`: by which it is noted once."""
        say = self.telling.say
        what = Write(
            "what",
            say("reporting.supplier_what"),
            _TEXT_LIMIT,
            long=True,
            hint=say("reporting.supplier_hint"),
        )
        parts = (_heading(registered), Paragraph(say("reporting.supplier_intro")), what)
        act = Act(Name.SUPPLIER_TOLD, {**_about(registered), "report": report})
        submit = Button(say("reporting.send"), act, Tone.GOOD)
        return Window(say("reporting.supplier_window"), parts, say("window.close"), submit)

    def retire(self, registered: Registered) -> Window:
        """What it means to stop, and the button that does it."""
        say = self.telling.say
        about = {**_about(registered), "version": str(registered.version)}
        parts = (_heading(registered), Paragraph(say("reporting.retire_intro")))
        submit = Button(say("reporting.retire"), Act(Name.RETIRED, about), Tone.BAD)
        return Window(say("reporting.retire_window"), parts, say("window.close"), submit)

    def ended(self, registered: Registered) -> Window:
        """That an initiative has ended."""
        say = self.telling.say
        parts = (_heading(registered), Paragraph(say("reporting.ended")))
        return Window(say("reporting.retire_window"), parts, say("window.close"))

    def _inputs(self, today: date) -> Iterator[Input]:
        say, words = self.telling.say, self.words
        yield Write(
            "what",
            say("reporting.what"),
            _TEXT_LIMIT,
            long=True,
            hint=say("reporting.what_hint"),
        )
        yield Day("noticed_on", say("reporting.noticed_on"), today.isoformat())
        yield Write(
            "noticed_at", say("reporting.noticed_at"), _TIME_LIMIT, hint=say("reporting.time_hint")
        )
        yield Choose("severity", say("reporting.severity"), words.severities())
        if kinds := words.kinds():
            yield Choose(
                "kinds",
                say("reporting.kinds"),
                kinds,
                many=True,
                hint=say("reporting.kinds_hint"),
                required=False,
            )
        yield Choose(
            "circumstances",
            say("reporting.circumstances"),
            words.circumstances(),
            many=True,
            required=False,
        )

    def _to_obligations(self, registered: Registered) -> Buttons:
        act = Act(Name.OBLIGATIONS, _about(registered))
        return Buttons((Button(self.telling.say("owning.window"), act),))


def _heading(registered: Registered) -> Heading:
    return Heading(f"{registered.number} {registered.title}")


def _about(registered: Registered) -> dict[str, str]:
    return {"number": registered.number}
