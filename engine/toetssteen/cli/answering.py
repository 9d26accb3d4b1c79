"""Reads what somebody typed as the answer to a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from toetssteen.errors import BadInput
from toetssteen.intake.facts import UNKNOWN, Value, read_facts
from toetssteen.intake.questionnaire import FactType, Question, Questionnaire
from toetssteen.wording.messages import Messages

_WHOLE = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"([+-]?\d+)[.,](\d{1,2}|\d{4,})", re.ASCII)
_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
_BETWEEN = re.compile(r"[,; ]+")


class NotUnderstood(BadInput):
    """What was typed is no answer; the code is that of a sentence in messages/ask.yaml."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen from, by number from 1: codes."""

    codes: Sequence[str]

    def one(self, typed: str) -> str:
        """The code that a number or the code itself stands for. Raises NotUnderstood."""
        if typed in self.codes:
            return typed
        if _WHOLE.fullmatch(typed) and 1 <= int(typed) <= len(self.codes):
            return self.codes[int(typed) - 1]
        raise NotUnderstood("choice", highest=len(self.codes))


def choices_of(question: Question, questionnaire: Questionnaire) -> Choices:
    """What a question lets one choose from, if anything."""
    is_role = question.type is FactType.ROLE
    return Choices(questionnaire.roles if is_role else question.codes)


def read_answer(
    question: Question, typed: str, questionnaire: Questionnaire, messages: Messages
) -> Value:
    """The answer, as the facts hold it. Raises NotUnderstood, FactsInvalid."""
    if not typed:
        raise NotUnderstood("empty")
    value = _value(question, typed, questionnaire, messages)
    facts = read_facts({question.fact: value}, questionnaire)
    if question.fact in facts.unknown:
        return UNKNOWN
    return facts.answered[question.fact]


def read_unknown(question: Question) -> Value:
    """The answer of who does not know. Raises NotUnderstood where there has to be one."""
    if not question.unknown_allowed:
        raise NotUnderstood("unknown")
    return UNKNOWN


def _value(
    question: Question, typed: str, questionnaire: Questionnaire, messages: Messages
) -> object:
    match question.type:
        case FactType.YES_NO:
            return _yes_no(typed, messages)
        case FactType.CHOICE | FactType.ROLE:
            return choices_of(question, questionnaire).one(typed)
        case FactType.SEVERAL:
            return _several(typed, choices_of(question, questionnaire))
        case FactType.NUMBER:
            return _number(typed)
        case FactType.DATE:
            return _date(typed)
        case FactType.TEXT:
            return typed


def _yes_no(typed: str, messages: Messages) -> bool:
    for answer, value in (("yes", True), ("no", False)):
        if typed.lower() in messages.say(f"ask.words.{answer}").split():
            return value
    raise NotUnderstood("yes_no")


def _several(typed: str, choices: Choices) -> list[str]:
    parts = [part for part in _BETWEEN.split(typed) if part]
    if parts == ["0"]:
        return []
    if "0" in parts:
        raise NotUnderstood("none_and_more")
    return [choices.one(part) for part in parts]


def _number(typed: str) -> int | float:
    """A number; three digits behind a point or a comma may be thousands, so they are refused."""
    if _WHOLE.fullmatch(typed):
        return int(typed)
    if match := _DECIMAL.fullmatch(typed):
        return float(f"{match[1]}.{match[2]}")
    raise NotUnderstood("number")


def _date(typed: str) -> str:
    try:
        if match := _DAY.fullmatch(typed):
            return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
        return date.fromisoformat(typed).isoformat()
    except ValueError as error:
        raise NotUnderstood("date") from error
