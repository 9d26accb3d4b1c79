"""Once in a while an owner goes through the answers: they still hold, or they are changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from toetssteen.intake.questionnaire import Question
from toetssteen.registry import initiatives
from toetssteen.registry.editing import Edit
from toetssteen.registry.errors import NotAllowed, StaleEdit
from toetssteen.registry.initiatives import ACTIVE, Registered
from toetssteen.registry.permissions import Right
from toetssteen.registry.registered import check_active
from toetssteen.review import confirming
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.forms import MOST_TOGETHER, Filled, Forms
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import (
    Banner,
    Button,
    Divider,
    Entry,
    Heading,
    Note,
    Paragraph,
    Part,
    Reply,
    Tone,
    Window,
)
from toetssteen_bots.dialogue.telling import Telling

_MOST_GROUPS = 40


@dataclass(frozen=True)
class Confirming:
    """What somebody says of the answers of an initiative, in one language."""

    rooms: Rooms
    speaker: Speaker

    @property
    def ways(self) -> dict[Name, Callable[[Act], Reply]]:
        """What can be done here."""
        return {
            Name.CONFIRM: lambda act: self.shown(act.about["number"]),
            Name.CONFIRMED: self.confirmed,
            Name.CHANGE: self.change,
            Name.CHANGED: self.changed,
        }

    @property
    def _telling(self) -> Telling:
        return self.rooms.telling(self.speaker.language)

    @property
    def _forms(self) -> Forms:
        return Forms(self.rooms.questionnaire, self._telling)

    def shown(self, number: str, *, said: str = "") -> Reply:
        """All answers in groups, each with a way to change it. `said`: what happened just now."""
        with self.rooms.store.reading(self.speaker.actor) as reading:
            found = initiatives.get(reading, number)
            check_active(found)
            may = reading.permits(Right.EDIT_OWN) or reading.permits(Right.EDIT_ALL)
        is_owner = found.owner_id == self.speaker.person_id
        can_confirm = may and is_owner and self.rooms.review is not None
        say = self._telling.say
        parts: list[Part] = [Heading(f"{found.number} {found.title}")]
        if said:
            parts.append(Banner(say(said), say(f"{said}_lead"), Tone.GOOD))
        parts.append(Paragraph(say("confirming.intro")))
        parts += self._groups(found)
        submit = None
        if can_confirm:
            about = {"number": found.number, "version": str(found.version)}
            submit = Button(say("confirming.holds"), Act(Name.CONFIRMED, about), Tone.GOOD)
        return Reply(Window(say("confirming.window"), tuple(parts), say("window.close"), submit))

    def confirmed(self, act: Act) -> Reply:
        """Note that all of it still holds, where it is what was seen."""
        if self.rooms.review is None:
            raise NotAllowed(Right.EDIT_OWN)
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            found = initiatives.get(work, act.about["number"])
            seen = str(found.version) == act.about["version"] or found.state != ACTIVE
            if seen:
                confirming.confirm(work, found.id, self.rooms.review)
        if not seen:
            return self.shown(found.number, said="confirming.changed")
        say = self._telling.say
        heading = Heading(f"{found.number} {found.title}")
        parts = (heading, Paragraph(say("confirming.thanks")))
        return Reply(Window(say("confirming.window"), parts, say("window.close")))

    def change(self, act: Act) -> Reply:
        """One group of answers as a form, filled in."""
        number, section = act.about["number"], act.about["section"]
        with self.rooms.store.reading(self.speaker.actor) as reading:
            found = initiatives.get(reading, number)
        return Reply(self._form(found, section, int(act.about["group"])))

    def changes(self, act: Act) -> Filled:
        """What was filled in, and what is wrong with it. Asks no room."""
        facts = [name for name in act.given if name in self.rooms.questionnaire.questions]
        return self._forms.read(facts, act.given)

    def changed(self, act: Act) -> Reply:
        """Change answers; then show all of them again."""
        filled, number = self.changes(act), act.about["number"]
        try:
            with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
                found = initiatives.get(work, number)
                seen = int(act.about["version"])
                initiatives.edit(work, found.id, seen, Edit(filled.answers))
        except StaleEdit:
            return self.shown(number, said="confirming.overtaken")
        return self.shown(number, said="confirming.kept")

    def _groups(self, found: Registered) -> Iterator[Part]:
        telling = self._telling
        known = [*_grouped(self.rooms, found)]
        for section, number, questions in known[:_MOST_GROUPS]:
            lines = [self._line(found, question) for question in questions]
            about = {"number": found.number, "section": section, "group": str(number)}
            button = Button(telling.say("confirming.change"), Act(Name.CHANGE, about))
            yield Divider()
            yield Entry(self._title(section), "\n".join(lines), button)
        if not known:
            yield Note(telling.say("confirming.nothing"))
        if len(known) > _MOST_GROUPS:
            yield Note(telling.say("confirming.more"))

    def _line(self, found: Registered, question: Question) -> str:
        telling, fact = self._telling, question.fact
        answer = telling.words.answer(fact, found.facts.answered.get(fact))
        if fact in found.facts.unknown:
            answer = telling.say("form.unknown")
        return telling.say("confirming.line", name=telling.words.name(fact), answer=answer)

    def _form(self, found: Registered, section: str, number: int) -> Window:
        say = self._telling.say
        groups = {(name, n): questions for name, n, questions in _grouped(self.rooms, found)}
        questions = groups.get((section, number), ())
        inputs = tuple(self._forms.inputs(questions, found.facts, {}))
        about = {"number": found.number, "version": str(found.version)}
        submit = Button(say("confirming.keep"), Act(Name.CHANGED, about), Tone.GOOD)
        parts = (Heading(self._title(section)), *inputs)
        if not inputs:
            nothing = Paragraph(say("confirming.nothing"))
            return Window(say("confirming.window"), (parts[0], nothing), say("window.close"))
        return Window(
            say("confirming.window"), parts, say("window.close"), submit, turn=str(found.version)
        )

    def _title(self, section: str) -> str:
        sections = {s.name: s.title for s in self.rooms.questionnaire.sections}
        return self._telling.words.messages.of(sections[section])


def _grouped(rooms: Rooms, found: Registered) -> Iterator[tuple[str, int, Sequence[Question]]]:
    """What was answered by hand, by section and in groups that fit in one form."""
    given = {*found.facts.answered, *found.facts.unknown}
    by_section: dict[str, list[Question]] = {}
    for fact, question in _asked(rooms).items():
        if fact in given:
            by_section.setdefault(question.section, []).append(question)
    for section, questions in by_section.items():
        for number, start in enumerate(range(0, len(questions), MOST_TOGETHER)):
            yield section, number, questions[start : start + MOST_TOGETHER]


def _asked(rooms: Rooms) -> Mapping[str, Question]:
    decided = rooms.rules.bundle.decided_facts
    return {f: q for f, q in rooms.questionnaire.questions.items() if f not in decided}
