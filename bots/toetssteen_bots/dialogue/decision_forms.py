"""The forms in which somebody decides: reasons, conditions, questions and answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from toetssteen.board.questions import Entry
from toetssteen.board.votes import Choice, Condition
from toetssteen_bots.dialogue.acts import Act, Given, Name
from toetssteen_bots.dialogue.cases import Shown
from toetssteen_bots.dialogue.screens import (
    Button,
    Buttons,
    Choose,
    Day,
    Divider,
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

MOST_CONDITIONS = 10
# To choose from, for each condition: a window holds no more. Anybody else is named by their role.
MOST_PEOPLE = 100
TEXT_LIMIT = 3000
# Between the role and the person of who owns a condition.
_BETWEEN = "|"
_FIELDS = ("what", "owner", "due", "evidence")
REASON, TEXT, ROLE = "reason", "text", "role"


@dataclass(frozen=True, slots=True)
class Owner:
    """Who can own a condition: a role, or somebody with that role."""

    role: str
    person_id: str | None
    label: str

    @property
    def code(self) -> str:
        """By which it is chosen."""
        return f"{self.role}{_BETWEEN}{self.person_id or ''}"


@dataclass(frozen=True, slots=True)
class Forms:
    """Makes the forms for a round. `roles`: the groups for which somebody can decide."""

    shown: Shown
    roles: Sequence[str] = ()

    def refuse(self, about: Mapping[str, str]) -> Window:
        """The reason of a refusal."""
        act = Act(Name.DECIDE, {**about, "choice": Choice.REFUSE.value})
        parts = [*self._heading(), *self._role(), self._write(REASON, "decide.reason_refuse")]
        return self._form("refuse", parts, act, Tone.BAD)

    def approve_with(
        self,
        about: Mapping[str, str],
        owners: Sequence[Owner],
        number: int,
        typed: Mapping[str, Given],
    ) -> Window:
        """The reason of an approval and its conditions, as many as are wanted."""
        number = min(max(number, 1), MOST_CONDITIONS)
        about = {**about, "number": str(number)}
        act = Act(Name.DECIDE, {**about, "choice": Choice.APPROVE_WITH_CONDITIONS.value})
        reason = self._write(REASON, "decide.reason_approve", typed=typed)
        parts = [*self._heading(), *self._role(typed), reason]
        for ordinal in range(1, number + 1):
            parts += self._condition(ordinal, owners, typed)
        if number < MOST_CONDITIONS:
            more = Act(Name.ADD_CONDITION, about)
            parts.append(Buttons((Button(self._say("decide.another"), more),)))
        return self._form("approve_with", parts, act, Tone.GOOD)

    def ask(self, about: Mapping[str, str]) -> Window:
        """A question to the proposer."""
        parts = [*self._heading(), Note(self._say("decide.clock")), self._write(TEXT, "decide.ask")]
        return self._form("ask", parts, Act(Name.PUT_QUESTION, about), Tone.GOOD)

    def answer(self, about: Mapping[str, str], question: Entry) -> Window:
        """An answer to a question."""
        lead = self._say("decide.asked_by", who=self.shown.who(question.person_id))
        parts = [
            *self._heading(),
            Paragraph(question.body, lead),
            self._write(TEXT, "decide.answer"),
        ]
        return self._form("answer", parts, Act(Name.PUT_ANSWER, about), Tone.GOOD)

    def withdraw(self, about: Mapping[str, str]) -> Window:
        """Why somebody takes their decision back."""
        parts = [*self._heading(), self._write(REASON, "decide.reason_withdraw")]
        return self._form("withdraw", parts, Act(Name.TAKE_BACK, about), Tone.GOOD)

    def _condition(
        self, ordinal: int, owners: Sequence[Owner], typed: Mapping[str, Given]
    ) -> Iterator[Part]:
        say = self._say
        what, owner, due, evidence = (f"{field}_{ordinal}" for field in _FIELDS)
        required = ordinal == 1
        options = tuple(Option(one.code, one.label) for one in owners)
        yield Divider()
        yield Heading(say("decide.condition", number=ordinal))
        yield self._write(what, "decide.what", typed=typed, required=required)
        chosen = tuple(filter(None, [_text(typed, owner)]))
        yield Choose(owner, say("decide.owner"), options, chosen, required=required)
        yield Day(due, say("decide.due"), _text(typed, due), required=required)
        yield self._write(evidence, "decide.evidence", typed=typed, required=required)

    def _write(
        self,
        name: str,
        key: str,
        *,
        typed: Mapping[str, Given] | None = None,
        required: bool = True,
    ) -> Write:
        text = _text(typed or {}, name)
        return Write(name, self._say(key), TEXT_LIMIT, text, long=True, required=required)

    def _role(self, typed: Mapping[str, Given] | None = None) -> Iterator[Part]:
        """For which group, where somebody is in several."""
        if len(self.roles) > 1:
            words = self.shown.telling.words
            options = tuple(Option(role, words.role(role)) for role in self.roles)
            chosen = tuple(filter(None, [_text(typed or {}, ROLE)]))
            yield Choose(ROLE, self._say("decide.which_role"), options, chosen)

    def _heading(self) -> list[Part]:
        return [Heading(self.shown.heading)]

    def _form(self, kind: str, parts: Sequence[Part], act: Act, tone: Tone) -> Window:
        say = self._say
        submit = Button(say(f"decide.submit.{kind}"), act, tone)
        return Window(say(f"decide.window.{kind}"), tuple(parts), say("decide.cancel"), submit)

    def _say(self, key: str, **values: object) -> str:
        return self.shown.telling.say(key, **values)


def problems(act: Act, telling: Telling, today: date) -> dict[str, str]:
    """What is wrong with what was filled in, by input."""
    found: dict[str, str] = {}
    wanted = TEXT if act.name in {Name.PUT_QUESTION, Name.PUT_ANSWER} else REASON
    if not _text(act.given, wanted).strip():
        found[wanted] = telling.say("form.empty")
    if act.about.get("choice") != Choice.APPROVE_WITH_CONDITIONS:
        return found
    for ordinal in _filled(act):
        for field in _FIELDS:
            name = f"{field}_{ordinal}"
            if not _text(act.given, name).strip():
                found[name] = telling.say("form.empty")
        due = _text(act.given, f"due_{ordinal}")
        if due and due < today.isoformat():
            found[f"due_{ordinal}"] = telling.say("decide.due_past")
    return found


def conditions(act: Act) -> list[Condition]:
    """The conditions that were filled in. Raises ValueError."""
    if act.about.get("choice") != Choice.APPROVE_WITH_CONDITIONS:
        return []
    return [_condition(act.given, ordinal) for ordinal in _filled(act)]


def _filled(act: Act) -> list[int]:
    """The conditions in which anything was filled in; always the first one."""
    number = min(int(act.about.get("number", "1")), MOST_CONDITIONS)
    return [
        ordinal
        for ordinal in range(1, number + 1)
        if ordinal == 1 or any(_text(act.given, f"{field}_{ordinal}").strip() for field in _FIELDS)
    ]


def _condition(given: Mapping[str, Given], ordinal: int) -> Condition:
    what, owner, due, evidence = (_text(given, f"{field}_{ordinal}") for field in _FIELDS)
    role, _, person_id = owner.partition(_BETWEEN)
    return Condition(what, role, date.fromisoformat(due), evidence, person_id or None)


def _text(given: Mapping[str, Given], name: str) -> str:
    value = given.get(name)
    return value if isinstance(value, str) else ""
