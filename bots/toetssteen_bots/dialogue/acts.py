"""Acts: what somebody does in a chat, with a button, a form or a command."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

# What was chosen or typed in one input: a code, codes, a text; None where it was left empty.
Given = str | tuple[str, ...] | None


class Name(StrEnum):
    """What can be done; a code that stands in buttons, so that it never changes its meaning."""

    NEW = "new"
    DESCRIBE = "describe"
    BEGIN = "begin"
    JOIN = "join"
    ANSWER = "answer"
    BACK = "back"
    CONTINUE = "continue"
    REMEMBER = "remember"
    CLOSE = "close"
    VERDICT = "verdict"
    WHY = "why"
    WHAT_IF = "what_if"
    STATUS = "status"
    HELP = "help"
    HOME = "home"
    LANGUAGE = "language"
    PREFERENCES = "preferences"
    SET_PREFERENCES = "set_preferences"
    QUEUE = "queue"
    CASE = "case"
    APPROVE = "approve"
    APPROVE_WITH = "approve_with"
    ADD_CONDITION = "add_condition"
    REFUSE = "refuse"
    DECIDE = "decide"
    ASK = "ask"
    PUT_QUESTION = "put_question"
    ANSWER_QUESTION = "answer_question"
    PUT_ANSWER = "put_answer"
    WITHDRAW_VOTE = "withdraw_vote"
    TAKE_BACK = "take_back"
    OBLIGATIONS = "obligations"
    OBLIGATION = "obligation"
    HAND_IN = "hand_in"
    FINISH = "finish"
    EXCUSE = "excuse"
    EXCUSED = "excused"
    CONFIRM = "confirm"
    CONFIRMED = "confirmed"
    CHANGE = "change"
    CHANGED = "changed"
    INCIDENT = "incident"
    REPORT = "report"
    TAKE_OVER = "take_over"
    LEAVE_IT = "leave_it"
    SUPPLIER = "supplier"
    SUPPLIER_TOLD = "supplier_told"
    RETIRE = "retire"
    RETIRED = "retired"
    ASK_COLLEAGUE = "ask_colleague"
    COLLEAGUE_ASKED = "colleague_asked"
    REPLY = "reply"
    REPLIED = "replied"
    PEOPLE = "people"
    LOOK = "look"
    SAID = "said"


@dataclass(frozen=True, slots=True)
class Act:
    """Something to be done.

    `about`: codes, ids and numbers that a chat product hands back as they were; nothing that
    somebody typed. `given`: what was filled in, by input.
    """

    name: Name
    about: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, Given] = field(default_factory=dict)

    def dumped(self) -> str:
        """The act as text, that `loaded` reads."""
        given = {name: list(v) if isinstance(v, tuple) else v for name, v in self.given.items()}
        return json.dumps([self.name, dict(self.about), given], separators=(",", ":"))

    @classmethod
    def loaded(cls, text: str) -> Act:
        """The act that was dumped. Raises ValueError."""
        try:
            name, about, given = json.loads(text)
            return cls(Name(name), dict(about), {k: _given(v) for k, v in given.items()})
        except (AttributeError, TypeError) as error:
            raise ValueError(text[:40]) from error


def _given(value: object) -> Given:
    if isinstance(value, list):
        return tuple(map(str, value))
    return None if value is None else str(value)
