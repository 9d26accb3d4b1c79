"""Facts: what is known of an initiative, checked against the questionnaire."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType

from toetssteen.errors import BadInput
from toetssteen.intake._texts import shown, usable
from toetssteen.intake.nearest import nearest, nearest_fact
from toetssteen.intake.questionnaire import Questionnaire
from toetssteen.intake.questions import UNKNOWN, FactType, Question

__all__ = ["UNKNOWN", "FactProblem", "Facts", "FactsInvalid", "Value", "read_facts"]

Value = bool | int | float | str | tuple[str, ...]

TEXT_LIMIT = 5_000
# Beyond this, a number does not survive every JSON reader unchanged.
_EXACT = 2**53
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class FactProblem:
    """Something wrong with one fact.

    `given` is what stood there, shortened; `suggestion` the known name or code that is most alike;
    `expected` what would have been right: codes, bounds, or the type.
    """

    code: str
    fact: str
    given: str = ""
    suggestion: str | None = None
    expected: tuple[str, ...] = ()


class FactsInvalid(BadInput):
    """Facts that cannot be used; `problems` names all of them."""

    problems: tuple[FactProblem, ...]

    def __init__(
        self, problems: tuple[FactProblem, ...], code: str = "facts_invalid", **more: object
    ) -> None:
        super().__init__(code, problems=problems, **more)
        self.problems = problems


@dataclass(frozen=True)
class Facts:
    """The answers, and the facts that somebody was asked for and did not know.

    Both are kept sorted, so that the order in which they came never matters.
    """

    answered: Mapping[str, Value]
    unknown: frozenset[str]

    def __post_init__(self) -> None:
        given = self.answered
        answered = {
            fact: _canonical(value) if isinstance(value := given[fact], tuple) else value
            for fact in sorted(given)
        }
        object.__setattr__(self, "answered", MappingProxyType(answered))
        object.__setattr__(self, "unknown", frozenset(self.unknown))

    def nested(self) -> dict[str, dict[str, object]]:
        """Return the answers by section and name, as norms read them."""
        sections: dict[str, dict[str, object]] = {}
        for fact, value in self.answered.items():
            section, _, name = fact.partition(".")
            answer = list(value) if isinstance(value, tuple) else value
            sections.setdefault(section, {})[name] = answer
        return sections

    def with_answer(self, name: str, value: Value) -> "Facts":
        """Return the facts with one more answer; "unknown" is the answer of who does not know."""
        if value == UNKNOWN:
            rest = {fact: known for fact, known in self.answered.items() if fact != name}
            return Facts(rest, self.unknown | {name})
        return Facts({**self.answered, name: value}, self.unknown - {name})

    def without(self, name: str) -> "Facts":
        """Return the facts as if this one had not been asked yet."""
        if name not in self.answered and name not in self.unknown:
            return self
        rest = {fact: known for fact, known in self.answered.items() if fact != name}
        return Facts(rest, self.unknown - {name})


def read_facts(raw: object, questionnaire: Questionnaire) -> Facts:
    """Read facts as {section: {name: value}} or {"section.name": value}, or both mixed.

    Raises FactsInvalid with every problem that is found.
    """
    problems: list[FactProblem] = []
    answered: dict[str, Value] = {}
    unknown: set[str] = set()
    for fact, given in _entries(raw, questionnaire, problems):
        question = questionnaire.questions.get(fact)
        if question is None:
            likely = nearest_fact(fact, questionnaire.questions)
            problems.append(FactProblem("unknown_fact", shown(fact), shown(given), likely))
        elif fact in answered or fact in unknown:
            problems.append(FactProblem("given_twice", fact, shown(given)))
        elif given == UNKNOWN and question.unknown_allowed:
            unknown.add(fact)
        else:
            value = _Answer(question, given, questionnaire.roles).read()
            if isinstance(value, FactProblem):
                problems.append(value)
            else:
                answered[fact] = value
    if problems:
        raise FactsInvalid(tuple(problems))
    return Facts(answered, frozenset(unknown))


def _entries(
    raw: object, questionnaire: Questionnaire, problems: list[FactProblem]
) -> Iterator[tuple[str, object]]:
    """Yield each fact that was given with what was given for it."""
    if not isinstance(raw, Mapping):
        code = "empty" if raw is None else "not_a_mapping"
        problems.append(FactProblem(code, "", shown(raw)))
        return
    names = [section.name for section in questionnaire.sections]
    for key, value in raw.items():
        if isinstance(key, str) and "." in key:
            yield key, value
        elif key not in names:
            likely = nearest(str(key), [*names, *questionnaire.questions])
            problems.append(FactProblem("unknown_section", shown(key), shown(value), likely))
        elif not isinstance(value, Mapping):
            code = "empty" if value is None else "not_a_mapping"
            problems.append(FactProblem(code, key, shown(value)))
        else:
            yield from ((f"{key}.{name}", given) for name, given in value.items())


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was given for one question."""

    question: Question
    given: object
    roles: tuple[str, ...]

    def read(self) -> Value | FactProblem:
        """Return the value that norms read, or what is wrong."""
        if self.given is None or self.given == "":
            return self._refused("empty")
        if self.given == UNKNOWN and not self.question.unknown_allowed:
            return self._refused("unknown_not_allowed")
        readers: dict[FactType, Callable[[], Value | FactProblem]] = {
            FactType.YES_NO: self._yes_no,
            FactType.CHOICE: partial(self._code, self.question.codes),
            FactType.ROLE: partial(self._code, self.roles),
            FactType.SEVERAL: self._several,
            FactType.NUMBER: self._number,
            FactType.DATE: self._date,
            FactType.TEXT: self._text,
        }
        return readers[self.question.type]()

    def _refused(self, code: str, *expected: str, suggestion: str | None = None) -> FactProblem:
        return FactProblem(code, self.question.fact, shown(self.given), suggestion, expected)

    def _unknown_code(self, code: str, codes: tuple[str, ...]) -> FactProblem:
        likely = nearest(code, codes)
        return FactProblem("unknown_choice", self.question.fact, shown(code), likely, codes)

    def _yes_no(self) -> bool | FactProblem:
        if isinstance(self.given, bool):
            return self.given
        return self._refused("wrong_type", "yes_no")

    def _code(self, codes: tuple[str, ...]) -> str | FactProblem:
        if not isinstance(self.given, str):
            return self._refused("wrong_type", str(self.question.type))
        return self.given if self.given in codes else self._unknown_code(self.given, codes)

    def _several(self) -> tuple[str, ...] | FactProblem:
        codes = self.question.codes
        if not isinstance(self.given, list | tuple):
            return self._refused("wrong_type", "several")
        for code in self.given:
            if not isinstance(code, str):
                return self._refused("wrong_type", "several")
            if code not in codes:
                return self._unknown_code(code, codes)
        return tuple(sorted(set(self.given)))

    def _number(self) -> int | float | FactProblem:
        given = self.given
        if isinstance(given, bool) or not isinstance(given, int | float):
            return self._refused("wrong_type", "number")
        low, high = self.question.minimum, self.question.maximum
        low, high = -_EXACT if low is None else low, _EXACT if high is None else high
        # Not a number is never between two others.
        if not low <= given <= high:
            return self._refused("out_of_range", str(low), str(high))
        return int(given) if given == int(given) else given

    def _date(self) -> str | FactProblem:
        if not isinstance(self.given, str):
            return self._refused("wrong_type", "date")
        try:
            if _DATE.fullmatch(self.given):
                return date.fromisoformat(self.given).isoformat()
        except ValueError:
            return self._refused("no_such_date", "YYYY-MM-DD")
        return self._refused("not_a_date", "YYYY-MM-DD")

    def _text(self) -> str | FactProblem:
        if not isinstance(self.given, str):
            return self._refused("wrong_type", "text")
        if not self.given.strip():
            return self._refused("empty")
        if not usable(self.given):
            return self._refused("unusable_text")
        if len(self.given) > TEXT_LIMIT:
            return self._refused("too_long", str(TEXT_LIMIT))
        return self.given


def _canonical(codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(codes)))
