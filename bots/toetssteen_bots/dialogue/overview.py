"""What somebody finds when they look around: help, their initiatives, and one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from toetssteen.intake.questionnaire import Language
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry.initiatives import Selection
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading
from toetssteen_bots.dialogue import commands, drafts, judging
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.board_home import BoardHome
from toetssteen_bots.dialogue.drafts import Draft
from toetssteen_bots.dialogue.findings import what_if, why
from toetssteen_bots.dialogue.looks import MOST_AT_HOME, Look, ways_on
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
from toetssteen_bots.dialogue.turning import Page, enough, page_of
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
                rows = self._mine(reading, page_of(act))
        if not rows:
            text = telling.say("status.none")
            return Reply(Message(text, (Paragraph(text), self._start(telling))))
        page = Page.of(rows, page_of(act), _MOST_LISTED)
        entries = tuple(self._entries(page.shown, telling))
        text = "\n".join(f"{entry.lead}: {entry.text}" for entry in entries)
        return Reply(Message(text, (*entries, *page.buttons(telling, Name.STATUS, {}))))

    def verdict(self, act: Act) -> Reply:
        """The verdict on an initiative, as it is now."""
        plan = self._plan(act)
        found = plan.assess(self.rooms)
        return Reply(card_of(self.rooms, self.speaker, plan, found).window())

    def why(self, act: Act) -> Reply:
        """Every finding, some at a time."""
        return Reply(why(self.rooms, self._plan(act).assess(self.rooms), act, self._telling))

    def what_if(self, act: Act) -> Reply:
        """What could be changed, and where it leads."""
        return Reply(what_if(self.rooms, self._plan(act).assess(self.rooms), self._telling))

    def home(self, act: Act) -> Reply:
        """What is under way, what one has, what waits for whom, and the language."""
        telling, say = self._telling, self._telling.say
        shown, page = Look(act.about.get("shown", Look.ALL)), page_of(act)
        board = BoardHome(self.rooms, self.speaker)
        parts: list[Part] = [Heading(say("home.welcome")), Paragraph(say("home.intro"))]
        with self.rooms.store.reading(self.speaker.actor) as reading:
            if reading.permits(Right.PROPOSE):
                parts.append(self._start(telling))
            unfinished = [d for d in drafts.all_open(reading) if d.content.title]
            rows: list[Row] = []
            if reading.permits(Right.SEE_ALL) or reading.permits(Right.SEE_OWN):
                rows = self._mine(reading, page)
            owning = Owning(self.rooms, self.speaker).home(reading, shown, page)
        if shown is Look.ALL:
            parts += self._unfinished(unfinished, _MOST_DRAFTS)
            parts += owning
        parts += [board.filters(shown), *board.parts(shown, page)]
        if shown is not Look.ALL:
            parts += owning
        if shown is Look.MINE:
            parts += self._unfinished(unfinished, len(unfinished))
        if shown in {Look.ALL, Look.MINE}:
            parts += self._listed(rows, shown, page)
        parts += [Divider(), self._languages(telling), Wishes(self.rooms, self.speaker).button()]
        return Reply(Home(tuple(parts)))

    def _mine(self, reading: Reading, page: int) -> list[Row]:
        """What somebody proposed or takes part in, up to a page of it."""
        wanted = Selection(person_id=self.speaker.person_id)
        found = initiatives.all_listed(reading, wanted)
        return list(islice(found, enough(page, _MOST_LISTED)))

    def _listed(self, rows: Sequence[Row], shown: Look, page: int) -> Iterator[Part]:
        telling, say = self._telling, self._telling.say
        yield from (Divider(), Heading(say("home.mine")))
        if not rows:
            yield Paragraph(say("status.none"))
        here = Page.of(rows, page, MOST_AT_HOME if shown is Look.ALL else _MOST_LISTED)
        yield from self._entries(here.shown, telling)
        yield from ways_on(here, Look.MINE, shown, telling)

    def _unfinished(self, unfinished: Sequence[Draft], most: int) -> Iterator[Part]:
        if not unfinished:
            return
        telling, here = self._telling, Page.of(unfinished, 1, most)
        yield from (Divider(), Heading(telling.say("home.unfinished")))
        yield from self._drafts(here.shown, telling)
        yield from ways_on(here, Look.MINE, Look.ALL, telling)

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
