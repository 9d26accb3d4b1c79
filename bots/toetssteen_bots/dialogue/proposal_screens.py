"""The windows in which somebody proposes an initiative."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from toetssteen.intake.initiative import TITLE_LIMIT
from toetssteen.intake.questionnaire import Question
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.similar import Kind, Match
from toetssteen_bots.dialogue.acts import Act, Given, Name
from toetssteen_bots.dialogue.drafts import Draft
from toetssteen_bots.dialogue.forms import Forms
from toetssteen_bots.dialogue.judging import Plan
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.screens import (
    Button,
    Buttons,
    Choose,
    Entry,
    Heading,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Tone,
    Window,
    Write,
)
from toetssteen_bots.dialogue.telling import Telling

DESCRIPTION_LIMIT = 3000
_MOST_UNFINISHED = 3
_KEY = 80


@dataclass(frozen=True, slots=True)
class Screens:
    """Makes the windows, in one language."""

    rooms: Rooms
    telling: Telling

    def first(
        self, draft: Draft, unfinished: Sequence[Draft], alike: Sequence[Match] = ()
    ) -> Window:
        """The first form: what it is called, what it is for, and how far it is.

        `alike`: what looks the same, below what it is called.
        """
        say, typed, content = self.telling.say, draft.typed, draft.content
        parts: list[Part] = [
            Paragraph(say("propose.intro")),
            Write(
                "title",
                say("propose.title"),
                TITLE_LIMIT,
                _text(typed, "title", content.title),
                hint=say("propose.title_hint"),
            ),
            *self._alike(draft, alike),
            Write(
                "description",
                say("propose.description"),
                DESCRIPTION_LIMIT,
                _text(typed, "description", content.description),
                long=True,
                hint=say("propose.description_hint"),
                required=False,
            ),
            Choose(
                "stage",
                say("propose.stage"),
                tuple(Option(code, self.telling.words.stage(code)) for code in self.rooms.stages),
                (_text(typed, "stage", content.stage),),
                hint=say("propose.stage_hint"),
            ),
        ]
        for other in unfinished[:_MOST_UNFINISHED]:
            title = other.content.title or _text(other.typed, "title", "")
            go_on = Button(
                say("propose.go_on"), Act(Name.CONTINUE, {"draft": other.id}), Tone.PLAIN
            )
            parts.append(Entry(title or say("propose.untitled"), say("propose.unfinished"), go_on))
        form = self._form(say("propose.window"), parts, draft, Name.DESCRIBE, say("form.next"))
        shown = {**draft.about, "shown": self.keys_of(alike)}
        return replace(form, look=Act(Name.LOOK, shown))

    def keys_of(self, matches: Sequence[Match]) -> str:
        """By which one knows whether the same is shown."""
        return ",".join(sorted(f"{match.kind}:{match.key}"[:_KEY] for match in matches))

    def alike(self, draft: Draft, matches: Sequence[Match]) -> Window:
        """What looks the same, and a way to join it."""
        say = self.telling.say
        parts = self._alike(draft, matches)
        parts.append(Paragraph(say("alike.otherwise")))
        submit = say("alike.begin")
        return self._form(say("alike.window"), parts, draft, Name.BEGIN, submit)

    def _alike(self, draft: Draft, matches: Sequence[Match]) -> list[Part]:
        say = self.telling.say
        parts: list[Part] = [Paragraph(say("alike.intro"))] if matches else []
        for match in matches:
            text = say(f"alike.{match.kind}", number=match.key, organisation=match.organisation)
            if match.kind is Kind.INITIATIVE and match.can_be_joined:
                about = {**draft.about, "number": match.key}
                join = Button(say("alike.join"), Act(Name.JOIN, about))
                parts.append(Entry(match.title, text, join))
            else:
                parts.append(Paragraph(text, match.title))
        return parts

    def questions(
        self,
        draft: Draft,
        plan: Plan,
        questions: Sequence[Question],
        left: int,
        *,
        overtaken: bool = False,
    ) -> Window:
        """Questions of one section, with how many there are still."""
        telling = self.telling
        section = next(
            s for s in self.rooms.questionnaire.sections if s.name == questions[0].section
        )
        title = telling.words.messages.of(section.title)
        parts: list[Part] = [
            Heading(title),
            Note(telling.count("ask.left", left, title=plan.registered.title)),
        ]
        if overtaken:
            parts.append(Paragraph(self._theirs(plan, questions), telling.say("ask.overtaken")))
        forms = Forms(self.rooms.questionnaire, telling)
        parts += forms.inputs(questions, plan.judged.facts, draft.typed)
        ask = Button(telling.say("asking.ask"), Act(Name.ASK_COLLEAGUE, {"draft": draft.id}))
        back = Button(telling.say("ask.back"), Act(Name.BACK, draft.about))
        parts.append(Buttons((back, ask) if draft.content.trail else (ask,)))
        return self._form(
            telling.say("ask.window"), parts, draft, Name.ANSWER, telling.say("form.next")
        )

    def joined(self, found: Registered) -> Window:
        """That somebody takes part now."""
        say = self.telling.say
        text = say("alike.joined", number=found.number, title=found.title)
        about = {"number": found.number}
        parts = (
            Paragraph(text),
            Buttons((Button(say("status.verdict"), Act(Name.VERDICT, about)),)),
        )
        return Window(say("alike.joined_window"), parts, say("window.close"))

    def kept(self, draft: Draft, title: str) -> Message:
        """That nothing was lost, and how to go on."""
        say = self.telling.say
        text = say("propose.kept", title=title or say("propose.untitled"))
        button = Button(say("propose.go_on"), Act(Name.CONTINUE, {"draft": draft.id}), Tone.GOOD)
        return Message(text, (Paragraph(text), Buttons((button,))))

    def _theirs(self, plan: Plan, questions: Sequence[Question]) -> str:
        """What somebody else answered meanwhile."""
        words, known = self.telling.words, plan.registered.facts
        lines = []
        for question in questions:
            answer = words.answer(question.fact, known.answered.get(question.fact))
            if question.fact in known.unknown:
                answer = self.telling.say("form.unknown")
            lines.append(
                self.telling.say("ask.theirs", name=words.name(question.fact), answer=answer)
            )
        return "\n".join(lines)

    def _form(
        self, title: str, parts: Sequence[Part], draft: Draft, name: Name, submit: str
    ) -> Window:
        return Window(
            title,
            tuple(parts),
            self.telling.say("form.later"),
            Button(submit, Act(name, draft.about), Tone.GOOD),
            Act(Name.REMEMBER, draft.about),
            Act(Name.CLOSE, {"draft": draft.id}),
            turn=str(draft.version),
        )


def _text(typed: Mapping[str, Given], name: str, otherwise: str) -> str:
    value = typed.get(name)
    return value if isinstance(value, str) else otherwise
