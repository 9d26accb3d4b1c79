"""Asking a colleague what one does not know; the colleague answers that, and sees nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from toetssteen.board import outbox
from toetssteen.board.outbox import Kind
from toetssteen.intake.questionnaire import Question
from toetssteen.registry import asks, initiatives, people
from toetssteen.registry.asks import NOTE_LIMIT, Ask, Asked
from toetssteen.registry.errors import NotFound, Refused, StaleEdit
from toetssteen.registry.store import Work
from toetssteen_bots.dialogue import drafts
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.forms import Filled, Forms
from toetssteen_bots.dialogue.owning_screens import text_given
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import (
    Button,
    Choose,
    Heading,
    Option,
    Paragraph,
    Part,
    Pick,
    Reply,
    Tone,
    Window,
    Write,
)
from toetssteen_bots.dialogue.telling import Telling

_MOST_PEOPLE = 50


@dataclass(frozen=True)
class Asking:
    """What the one who asks does, and the one who is asked, in one language."""

    rooms: Rooms
    speaker: Speaker

    @property
    def ways(self) -> dict[Name, Callable[[Act], Reply]]:
        """What can be done here."""
        return {
            Name.ASK_COLLEAGUE: self.ask_colleague,
            Name.COLLEAGUE_ASKED: self.colleague_asked,
            Name.REPLY: self.reply,
            Name.REPLIED: self.replied,
        }

    @property
    def _telling(self) -> Telling:
        return self.rooms.telling(self.speaker.language)

    @property
    def _forms(self) -> Forms:
        return Forms(self.rooms.questionnaire, self._telling)

    def ask_colleague(self, act: Act) -> Reply:
        """Show which of the questions that are asked now can be asked, and whom."""
        with self.rooms.store.reading(self.speaker.actor) as reading:
            draft = drafts.get(reading, act.about["draft"])
            if draft.initiative_id is None:
                raise NotFound("draft_not_found")
            number = initiatives.get(reading, draft.initiative_id).number
        questions = self.rooms.questionnaire.questions
        asked = [questions[fact] for fact in draft.content.asked if fact in questions]
        if not asked:
            raise Refused("ask_ended")
        return Reply(self._ask_window(number, asked))

    def ask_problems(self, act: Act) -> Mapping[str, str]:
        """What is wrong with what was filled in, by input. Asks no room."""
        say = self._telling.say
        problems = {
            name: say("form.empty") for name in ("fact", "colleague") if not text_given(act, name)
        }
        if len(text_given(act, "note")) > NOTE_LIMIT:
            problems["note"] = say("form.too_long", limit=NOTE_LIMIT)
        return problems

    def people(self, act: Act, text: str) -> tuple[Option, ...]:
        """Colleagues by a part of their name; those whose role the question is for go first."""
        question = self.rooms.questionnaire.questions.get(text_given(act, "fact"))
        role = question.asked_of if question else ""
        with self.rooms.store.reading(self.speaker.actor) as reading:
            found = asks.colleagues(reading, act.about["number"], role, text, _MOST_PEOPLE)
        words, say = self._telling.words, self._telling.say
        return tuple(
            Option(
                one.id,
                say("asking.with_role", name=one.name, role=words.role(role))
                if one.has_role
                else one.name,
            )
            for one in found
        )

    def colleague_asked(self, act: Act) -> Reply:
        """Ask a colleague a question; the same again asks it once."""
        fact, colleague = text_given(act, "fact"), text_given(act, "colleague")
        if fact not in self.rooms.questionnaire.questions:
            raise Refused("ask_ended")
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            one = asks.ask(work, act.about["number"], fact, colleague, text_given(act, "note"))
            self._tell(work, one, colleague, Kind.ASKED)
            name = people.get(work, colleague).name or ""
        return Reply(self._said("asking.asked", name=name))

    def reply(self, act: Act, *, overtaken: bool = False) -> Reply:
        """Show exactly the question that was asked."""
        moment = self.rooms.moment()
        with self.rooms.store.reading(self.speaker.actor) as reading:
            asked = asks.to_answer(reading, act.about["ask"], moment)
            asker = people.get(reading, asked.ask.asker_id).name or ""
        return Reply(self._reply_window(asked, asker, overtaken=overtaken))

    def answers(self, act: Act) -> Filled:
        """What was filled in, and what is wrong with it. Asks no room."""
        facts = [name for name in act.given if name in self.rooms.questionnaire.questions]
        return self._forms.read(facts, act.given)

    def replied(self, act: Act) -> Reply:
        """Take over the answer of a colleague, and tell who asked."""
        try:
            with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
                id_, seen = act.about["ask"], int(act.about["version"])
                asked = asks.to_answer(work, id_, work.moment)
                asks.answer(work, id_, seen, self.answers(act).answers)
                self._tell(work, asked.ask, asked.ask.asker_id, Kind.ASK_ANSWERED)
                name = people.get(work, asked.ask.asker_id).name or ""
        except StaleEdit:
            return self.reply(act, overtaken=True)
        return Reply(self._said("asking.thanks", name=name))

    def _ask_window(self, number: str, asked: list[Question]) -> Window:
        say, of = self._telling.say, self._telling.words.messages.of
        options = tuple(Option(one.fact, of(one.text)) for one in asked)
        parts: tuple[Part, ...] = (
            Paragraph(say("asking.intro")),
            Choose("fact", say("asking.which"), options, (options[0].code,)),
            Pick(
                "colleague",
                say("asking.whom"),
                Act(Name.PEOPLE, {"number": number}),
                hint=say("asking.whom_hint"),
            ),
            Write("note", say("asking.note"), NOTE_LIMIT, long=True, required=False),
        )
        submit = Button(
            say("asking.send"), Act(Name.COLLEAGUE_ASKED, {"number": number}), Tone.GOOD
        )
        return Window(say("asking.window"), parts, say("window.close"), submit)

    def _reply_window(self, asked: Asked, asker: str, *, overtaken: bool) -> Window:
        say, one = self._telling.say, asked.ask
        question = self.rooms.questionnaire.questions.get(one.fact)
        if question is None:
            raise Refused("ask_ended")
        text = say("asking.asks", name=asker, number=asked.number, title=asked.title)
        parts: list[Part] = [Heading(say("asking.reply_window")), Paragraph(text)]
        if one.note:
            parts.append(Paragraph(one.note, say("asking.their_note")))
        if overtaken:
            parts.append(Paragraph(say("ask.overtaken")))
        parts += self._forms.inputs([question], asked.known, {})
        about = {"ask": one.id, "version": str(asked.version)}
        submit = Button(say("asking.send"), Act(Name.REPLIED, about), Tone.GOOD)
        return Window(
            say("asking.reply_window"),
            tuple(parts),
            say("window.close"),
            submit,
            turn=str(asked.version),
        )

    def _said(self, key: str, name: str) -> Window:
        say = self._telling.say
        parts = (Paragraph(say(key, name=name)),)
        return Window(say("asking.window"), parts, say("window.close"))

    def _tell(self, work: Work, one: Ask, person_id: str, kind: Kind) -> None:
        details = {"ask": one.id, "initiative": one.initiative_id, "fact": one.fact}
        key = f"{kind.value}:{one.id}:{person_id}"
        outbox.put(work, outbox.Message(person_id, kind.value, one.subject, key, details))
