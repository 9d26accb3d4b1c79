"""The window in which somebody says how they want to be told."""

from __future__ import annotations

from dataclasses import dataclass

from toetssteen_bots.dialogue import preferences
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.preferences import HOURS, Digest, Preferences
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import (
    Button,
    Buttons,
    Choose,
    Option,
    Paragraph,
    Reply,
    Tone,
    Window,
)
from toetssteen_bots.dialogue.telling import Telling

_QUIET, _TOLD = "quiet", "told"


@dataclass(frozen=True)
class Wishes:
    """What one person chooses about messages."""

    rooms: Rooms
    speaker: Speaker

    @property
    def _telling(self) -> Telling:
        return self.rooms.telling(self.speaker.language)

    def show(self, _: Act) -> Reply:
        """What they chose, to be changed."""
        say = self._telling.say
        with self.rooms.store.reading(self.speaker.actor) as reading:
            now = preferences.of_person(reading, self.speaker.person_id)
        hours = tuple(
            Option(str(hour), say("preferences.hour", hour=f"{hour:02}")) for hour in HOURS
        )
        digests = tuple(Option(one.value, say(f"preferences.digests.{one}")) for one in Digest)
        days = tuple(Option(code, say(f"preferences.{code}")) for code in (_QUIET, _TOLD))
        parts = (
            Paragraph(say("preferences.intro")),
            Choose("digest", say("preferences.digest"), digests, (now.digest.value,)),
            Choose("quiet_from", say("preferences.quiet_from"), hours, (str(now.quiet_from),)),
            Choose(
                "quiet_until",
                say("preferences.quiet_until"),
                hours,
                (str(now.quiet_until),),
                hint=say("preferences.quiet_hint"),
            ),
            Choose(
                "days_off",
                say("preferences.days_off"),
                days,
                (_QUIET if now.days_off else _TOLD,),
            ),
        )
        save = Button(say("preferences.save"), Act(Name.SET_PREFERENCES), Tone.GOOD)
        return Reply(Window(say("preferences.title"), parts, say("preferences.close"), save))

    def save(self, act: Act) -> Reply:
        """Go by what they chose from now on. Raises ValueError for what was not offered."""
        given = {name: str(value) for name, value in act.given.items()}
        chosen = Preferences(
            Digest(given["digest"]),
            int(given["quiet_from"]),
            int(given["quiet_until"]),
            given["days_off"] == _QUIET,
        )
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            preferences.choose(work, chosen)
        say = self._telling.say
        text = "\n".join([say("preferences.saved"), *self._summary(chosen)])
        title, close = say("preferences.title"), say("preferences.close")
        return Reply(Window(title, (Paragraph(text),), close))

    def button(self) -> Buttons:
        """The way to it, for where somebody starts."""
        label = self._telling.say("preferences.title")
        return Buttons((Button(label, Act(Name.PREFERENCES)),))

    def _summary(self, chosen: Preferences) -> list[str]:
        say = self._telling.say
        begin, end = (
            say("preferences.hour", hour=f"{hour:02}")
            for hour in (chosen.quiet_from, chosen.quiet_until)
        )
        any_hour = chosen.quiet_from == chosen.quiet_until
        days = "days_off" if chosen.days_off else "every_day"
        digest = say(f"preferences.digests.{chosen.digest}").lower()
        return [
            say("preferences.summary.any_hour")
            if any_hour
            else say("preferences.summary.hours", begin=begin, end=end),
            say(f"preferences.summary.{days}"),
            say("preferences.summary.digest", digest=digest),
        ]
