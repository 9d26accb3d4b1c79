"""The other answers that a question could get, and how far they are from the one it got."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from toetssteen.intake.facts import Value
from toetssteen.intake.questionnaire import FactType, Question


def other_answers(
    question: Question, given: Value | None, compared: Sequence[Value]
) -> list[Value]:
    """The answers that can matter: all of a closed list, else around what policies compare with."""
    return [value for value in _answers(question, given, compared) if value != given]


def number_of_answers(given: Value | None, wanted: Value) -> int:
    """How many answers change: of several choices, each counts."""
    if isinstance(wanted, tuple):
        return len(set(wanted) ^ set(given if isinstance(given, tuple) else ()))
    return 1


def moved(given: Value | None, wanted: Value, as_of: str) -> float:
    """How far a number moves, or a date in days; other answers do not move.

    A date that was not given yet will be about that of `as_of`.
    """
    if isinstance(wanted, str):
        days = _day(wanted), _day(given if isinstance(given, str) else as_of)
        return abs((days[0] - days[1]).days) if days[0] and days[1] else 0
    if isinstance(wanted, bool | tuple) or not isinstance(given, int | float):
        return 0
    return abs(wanted - given)


def _answers(question: Question, given: Value | None, compared: Sequence[Value]) -> Sequence[Value]:
    match question.type:
        case FactType.YES_NO:
            return (True, False)
        case FactType.CHOICE:
            return question.codes
        case FactType.SEVERAL:
            return _sets(question.codes, set(given) if isinstance(given, tuple) else set())
        case FactType.NUMBER:
            numbers = [value for value in compared if isinstance(value, int | float)]
            near = {number + step for number in numbers for step in (-1, 0, 1)}
            return [number for number in sorted(near) if _within(question, number)]
        case FactType.DATE:
            days = [day for value in compared if isinstance(value, str) and (day := _day(value))]
            return [(day - timedelta(before)).isoformat() for day in days for before in (0, 1)]
        case _:
            return ()


def _sets(codes: Sequence[str], chosen: set[str]) -> list[tuple[str, ...]]:
    """One choice less, one more, none, all."""
    one_less = [chosen - {code} for code in codes if code in chosen]
    one_more = [chosen | {code} for code in codes if code not in chosen]
    sets = [*one_less, *one_more, set(), set(codes)]
    return list(dict.fromkeys(tuple(sorted(found)) for found in sets))


def _within(question: Question, number: float) -> bool:
    low, high = question.minimum, question.maximum
    return (low is None or number >= low) and (high is None or number <= high)


def _day(value: str) -> date | None:
    """The date that a text is, if it is one."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if day.isoformat() == value else None
