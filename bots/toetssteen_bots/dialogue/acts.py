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
