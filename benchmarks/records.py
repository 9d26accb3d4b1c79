"""Records for measuring: every fact answered, each record another one, the same at every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from toetssteen.intake.facts import Facts, Value
from toetssteen.intake.questionnaire import FactType, Question, Questionnaire
from toetssteen.policy.engine import Record

AS_OF = "2026-11-24"
_SEED = 20261124
_FIRST_DAY = date(2024, 1, 1)
_DAYS = 2500
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
    match question.type:
        case FactType.YES_NO:
            return chance.random() < 0.5
        case FactType.CHOICE:
            return chance.choice(codes)
        case FactType.SEVERAL:
            return tuple(sorted(code for code in codes if chance.random() < 0.3))
        case FactType.NUMBER:
            return chance.randint(int(question.minimum or 0), int(question.maximum or 100))
        case FactType.DATE:
            return (_FIRST_DAY + timedelta(days=chance.randrange(_DAYS))).isoformat()
        case FactType.ROLE:
            return chance.choice(roles)
        case _:
            return "text"
