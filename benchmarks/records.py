"""Records for measuring: every fact answered, each record another one, the same at every run."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from toetssteen.intake.facts import Facts, Value
from toetssteen.intake.questionnaire import FactType, Question, Questionnaire
from toetssteen.policy.engine import Record

AS_OF = "2026-11-24"
_SEED = 20261124
_FIRST_DAY = date(2024, 1, 1)
_DAYS = 2500
_OFTEN, _SELDOM = 0.5, 0.3
_STAGES = ("idea", "design", "procurement", "pilot", "in_use")


def answered_records(questionnaire: Questionnaire, count: int) -> Iterator[Record]:
    """Give `count` records in which nothing is open."""
    chance = random.Random(_SEED)
    for _ in range(count):
        answers = {
            fact: _answer(question, questionnaire.roles, chance)
            for fact, question in questionnaire.questions.items()
        }
        yield Record(AS_OF, chance.choice(_STAGES), Facts(answers, frozenset()))


def _answer(question: Question, roles: tuple[str, ...], chance: random.Random) -> Value:
    codes = [choice.code for choice in question.choices]
    low, high = int(question.minimum or 0), int(question.maximum or 100)
    makers: dict[FactType, Callable[[], Value]] = {
        FactType.YES_NO: lambda: chance.random() < _OFTEN,
        FactType.CHOICE: lambda: chance.choice(codes),
        FactType.SEVERAL: lambda: tuple(code for code in codes if chance.random() < _SELDOM),
        FactType.NUMBER: lambda: chance.randint(low, high),
        FactType.DATE: lambda: f"{_FIRST_DAY + timedelta(days=chance.randrange(_DAYS))}",
        FactType.ROLE: lambda: chance.choice(roles),
        FactType.TEXT: lambda: "text",
    }
    return makers[question.type]()
