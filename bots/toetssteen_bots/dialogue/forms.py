"""Questions as inputs, and what was filled in as answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from toetssteen.intake.facts import UNKNOWN, FactProblem, Facts, FactsInvalid, Value, read_facts
from toetssteen.intake.questionnaire import FactType, Question, Questionnaire
from toetssteen_bots.dialogue.acts import Given
from toetssteen_bots.dialogue.screens import Choose, Count, Day, Input, Option, Write
from toetssteen_bots.dialogue.telling import Telling

# Codes of questions are of other letters, so that none of them is one of these.
NONE = "(none)"
YES, NO = "yes", "no"
# The input beside one that has no choices, for who does not know.
_BESIDE = "?"
# More than this is too much at once.
MOST_TOGETHER = 5
_TEXT_LIMIT = 3000
_PROPOSER = "proposer"


@dataclass(frozen=True, slots=True)
class Filled:
    """What was read: answers, and what is wrong by the name of the input."""

    answers: Facts
    problems: Mapping[str, str]


def group_of(questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions to ask together: of the section of the best one, best first."""
    section = questions[0].section
    return tuple(q for q in questions if q.section == section)[:MOST_TOGETHER]


@dataclass(frozen=True, slots=True)
class Forms:
    """Draws questions and reads answers, in one language."""

    questionnaire: Questionnaire
    telling: Telling

    def inputs(
        self, questions: Iterable[Question], known: Facts, typed: Mapping[str, Given]
    ) -> Iterator[Input]:
        """The inputs for questions, filled in with what is known, or was typed since."""
        for question in questions:
            filled = {**self._known(question, known), **_of(question, typed)}
            yield from self._inputs(question, filled)

    def read(self, facts: Iterable[str], given: Mapping[str, Given]) -> Filled:
        """What was filled in for facts; what is missing is a problem."""
        answered: dict[str, object] = {}
        problems: dict[str, str] = {}
        for fact in facts:
            question = self.questionnaire.questions[fact]
            value, code = self._value(question, given)
            if code:
                problems[fact] = self.telling.say(f"form.{code}")
            else:
                answered[fact] = value
        try:
            return Filled(read_facts(answered, self.questionnaire), problems)
        except FactsInvalid as error:
            problems |= {found.fact: self._sentence(found) for found in error.problems}
        good = {fact: value for fact, value in answered.items() if fact not in problems}
        return Filled(read_facts(good, self.questionnaire), problems)

    def _inputs(self, question: Question, filled: Mapping[str, Given]) -> Iterator[Input]:
        of, say = self.telling.words.messages.of, self.telling.say
        label, hint, value = of(question.text), self._hint(question), filled.get(question.fact)
        options = tuple(self._options(question))
        if options:
            chosen = value if isinstance(value, tuple) else (value,) if value else ()
            codes = {option.code for option in options}
            kept = tuple(code for code in chosen if code in codes)
            many = question.type is FactType.SEVERAL
            yield Choose(question.fact, label, options, kept, many, hint)
            return
        text = value if isinstance(value, str) else ""
        required = not question.unknown_allowed
        match question.type:
            case FactType.NUMBER:
                unit = f" ({of(question.unit)})" if question.unit else ""
                low, high = _bound(question.minimum), _bound(question.maximum)
                yield Count(question.fact, f"{label}{unit}", text, low, high, hint, required)
            case FactType.DATE:
                yield Day(question.fact, label, text, hint, required)
            case _:
                yield Write(question.fact, label, _TEXT_LIMIT, text, True, hint, required)
        if question.unknown_allowed:
            beside = f"{question.fact}{_BESIDE}"
            unknown = (Option(UNKNOWN, say("form.unknown")),)
            picked = filled.get(beside)
            kept = picked if isinstance(picked, tuple) else ()
            yield Choose(beside, say("form.or"), unknown, kept, many=True, required=False)

    def _options(self, question: Question) -> Iterator[Option]:
        of, say = self.telling.words.messages.of, self.telling.say
        match question.type:
            case FactType.YES_NO:
                yield Option(YES, say("form.yes"))
                yield Option(NO, say("form.no"))
            case FactType.CHOICE | FactType.SEVERAL:
                for choice in question.choices:
                    yield Option(choice.code, of(choice.fitting))
            case FactType.ROLE:
                for role in self.questionnaire.roles:
                    yield Option(role, self.telling.words.role(role))
            case _:
                return
        if question.type is FactType.SEVERAL:
            yield Option(NONE, say("form.none"))
        if question.unknown_allowed:
            yield Option(UNKNOWN, say("form.unknown"))

    def _hint(self, question: Question) -> str:
        of, say = self.telling.words.messages.of, self.telling.say
        parts = [of(question.help)] if question.help else []
        if question.example:
            parts.append(say("form.example", text=of(question.example)))
        if question.asked_of != _PROPOSER:
            parts.append(say("form.ask", role=self.telling.words.the_role(question.asked_of)))
        return "\n".join(parts)

    def _known(self, question: Question, known: Facts) -> dict[str, Given]:
        """An answer as it was filled in."""
        fact = question.fact
        if fact in known.unknown:
            by_choice = question.type not in {FactType.NUMBER, FactType.DATE, FactType.TEXT}
            return {fact: (UNKNOWN,)} if by_choice else {f"{fact}{_BESIDE}": (UNKNOWN,)}
        return {fact: _filled(known.answered[fact])} if fact in known.answered else {}

    def _value(self, question: Question, given: Mapping[str, Given]) -> tuple[object, str]:
        """A value for `read_facts`, or the code of what is wrong."""
        fact = question.fact
        value, unknown = given.get(fact), bool(given.get(f"{fact}{_BESIDE}"))
        if value in (None, "", ()):
            return (UNKNOWN, "") if unknown else (None, "empty")
        if unknown:
            return None, "both"
        match question.type:
            case FactType.SEVERAL:
                return _several(value)
            case FactType.YES_NO if value != UNKNOWN:
                return {YES: True, NO: False}.get(str(value), value), ""
            case FactType.NUMBER:
                return _number(str(value))
            case _:
                return value, ""

    def _sentence(self, problem: FactProblem) -> str:
        say = self.telling.say
        match problem.code:
            case "out_of_range":
                low, high = problem.expected
                return say("form.out_of_range", low=low, high=high)
            case "too_long":
                return say("form.too_long", limit=problem.expected[0])
            case "empty":
                return say("form.empty")
            case _:
                return say("form.not_understood")


def _of(question: Question, typed: Mapping[str, Given]) -> dict[str, Given]:
    """What was typed for a question: both its inputs, or neither."""
    names = (question.fact, f"{question.fact}{_BESIDE}")
    if not any(typed.get(name) for name in names):
        return {}
    return {name: typed.get(name) for name in names}


def _several(value: Given) -> tuple[object, str]:
    codes = value if isinstance(value, tuple) else (str(value),)
    if len(codes) > 1 and {NONE, UNKNOWN} & set(codes):
        return None, "none_and_more"
    if codes == (UNKNOWN,):
        return UNKNOWN, ""
    return [] if codes == (NONE,) else list(codes), ""


def _number(text: str) -> tuple[object, str]:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None, "not_a_number"
    return int(number) if number.is_integer() else number, ""


def _bound(value: float | None) -> str | None:
    return None if value is None else str(value)


def _filled(value: Value) -> Given:
    match value:
        case bool():
            return YES if value else NO
        case tuple():
            return value or (NONE,)
        case _:
            return str(value)
