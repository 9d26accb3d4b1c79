"""What somebody finds when they look around: help, their initiatives, and one of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from toetssteen.intake.questionnaire import Language
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry.initiatives import Selection
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen_bots.dialogue import commands, drafts, judging
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.board_home import BoardHome, Look
from toetssteen_bots.dialogue.drafts import Draft
from toetssteen_bots.dialogue.findings import what_if, why
from toetssteen_bots.dialogue.owning import Owning
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import (
    Button,
    Buttons,
    Choose,
    Divider,
    Entry,
    Heading,
    Home,
    Message,
    Option,
    Paragraph,
    Part,
    Reply,
    Tone,
)
from toetssteen_bots.dialogue.telling import Telling
from toetssteen_bots.dialogue.verdicts import card_of
from toetssteen_bots.dialogue.wishes import Wishes

_MOST_LISTED = 15
_MOST_DRAFTS = 5
_LANGUAGES = {Language.NL: "dutch", Language.EN: "english"}


@dataclass(frozen=True)
class Overview:
    """What is shown without changing anything, in one language."""

    rooms: Rooms
    speaker: Speaker

    @property
    def _telling(self) -> Telling:
        return self.rooms.telling(self.speaker.language)

    def help(self, _: Act) -> Reply:
        """What one can do here."""
        telling = self._telling
        lines = [
            f"{command.shown(telling.language)}: {telling.say(command.help)}"
            for command in commands.COMMANDS
        ]
        intro = telling.say("help.intro")
        parts = (Paragraph(intro), Paragraph("\n".join(lines)), self._start(telling))
        return Reply(Message("\n".join([intro, *lines]), parts))

    def status(self, act: Act) -> Reply:
        """One initiative by its number, or those of who asks."""
        telling = self._telling
        number = str(act.given.get("number") or "").strip()
        rows: list[Row]
        with self.rooms.store.reading(self.speaker.actor) as reading:
            if number:
                found = initiatives.get(reading, number)
                current = verdicts.current(reading, found.id)
                outcome = current.summary.outcome if current else None
                rows = [
                    {
                        "number": found.number,
                        "title": found.title,
                        "stage": found.stage,
                        "outcome": outcome,
                    }
                ]
            else:
                wanted = Selection(person_id=self.speaker.person_id)
                rows = list(islice(initiatives.all_listed(reading, wanted), _MOST_LISTED))
        if not rows:
            text = telling.say("status.none")
            return Reply(Message(text, (Paragraph(text), self._start(telling))))
        entries = tuple(self._entries(rows, telling))
        text = "\n".join(f"{entry.lead}: {entry.text}" for entry in entries)
        return Reply(Message(text, entries))

    def verdict(self, act: Act) -> Reply:
        """The verdict on an initiative, as it is now."""
        plan = self._plan(act)
        found = plan.assess(self.rooms)
        return Reply(card_of(self.rooms, self.speaker, plan, found).window())

    def why(self, act: Act) -> Reply:
        """Every finding, some at a time."""
        plan = self._plan(act)
        page = int(act.about.get("page", "1"))
        found = plan.assess(self.rooms)
        return Reply(why(self.rooms, found, plan.registered.number, page, self._telling))

    def what_if(self, act: Act) -> Reply:
        """What could be changed, and where it leads."""
        return Reply(what_if(self.rooms, self._plan(act).assess(self.rooms), self._telling))

    def home(self, act: Act) -> Reply:
        """What is under way, what one has, what waits for whom, and the language."""
        telling, say = self._telling, self._telling.say
        with self.rooms.store.reading(self.speaker.actor) as reading:
            may = reading.permits(Right.PROPOSE)
            unfinished = [d for d in drafts.all_open(reading) if d.content.title]
            rows: list[Row] = []
            if reading.permits(Right.SEE_ALL) or reading.permits(Right.SEE_OWN):
                wanted = Selection(person_id=self.speaker.person_id)
                rows = list(islice(initiatives.all_listed(reading, wanted), _MOST_LISTED))
        parts: list[Part] = [Heading(say("home.welcome")), Paragraph(say("home.intro"))]
        if may:
            parts.append(self._start(telling))
        if unfinished:
            parts += [Divider(), Heading(say("home.unfinished"))]
            parts += self._drafts(unfinished[:_MOST_DRAFTS], telling)
        with self.rooms.store.reading(self.speaker.actor) as reading:
            parts += Owning(self.rooms, self.speaker).home(reading)
        shown, board = act.about.get("shown", Look.ALL), BoardHome(self.rooms, self.speaker)
        parts += [board.filters(shown), *board.parts(shown)]
        if shown in {Look.ALL, Look.MINE}:
            parts += [Divider(), Heading(say("home.mine"))]
            parts += self._entries(rows, telling) if rows else [Paragraph(say("status.none"))]
        parts += [Divider(), self._languages(telling), Wishes(self.rooms, self.speaker).button()]
        return Reply(Home(tuple(parts)))

    def _plan(self, act: Act) -> judging.Plan:
        with self.rooms.store.reading(self.speaker.actor) as reading:
            return judging.plan_of(reading, act.about["number"], self.rooms.rules)

    def _entries(self, rows: Iterable[Row], telling: Telling) -> Iterable[Entry]:
        for row in rows:
            outcome = (
                telling.words.outcome(row["outcome"])
                if row["outcome"]
                else telling.say("status.not_judged")
            )
            stage = telling.words.stage(row["stage"])
            text = telling.say("status.line", outcome=outcome, stage=stage)
            about = {"number": row["number"]}
            show = Button(telling.say("status.verdict"), Act(Name.VERDICT, about))
            yield Entry(f"{row['number']} {row['title']}", text, show)

    def _drafts(self, unfinished: Iterable[Draft], telling: Telling) -> Iterable[Entry]:
        for draft in unfinished:
            go_on = Act(Name.CONTINUE, {"draft": draft.id})
            yield Entry(
                draft.content.title,
                telling.say("propose.unfinished"),
                Button(telling.say("propose.go_on"), go_on),
            )

    def _start(self, telling: Telling) -> Buttons:
        return Buttons((Button(telling.say("home.new"), Act(Name.NEW), Tone.GOOD),))

    def _languages(self, telling: Telling) -> Choose:
        options = tuple(
            Option(code.value, telling.say(f"home.speak.{_LANGUAGES[code]}")) for code in Language
        )
        return Choose(
            "language",
            telling.say("home.language"),
            options,
            (telling.language.value,),
            at_once=Act(Name.LANGUAGE),
        )
