"""When something is done, and by whom: always given, never looked up here."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

_HERE = ZoneInfo("Europe/Amsterdam")
_RANDOM_BITS = 74
_RANDOM_BYTES = 10
OPERATOR = "operator"
_PROGRAM = "program:"


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time, with the chance that ids and keys are drawn from."""

    at: datetime
    random: Callable[[int], bytes]

    def __post_init__(self) -> None:
        if self.at.utcoffset() is None:
            raise ValueError(self.at)

    @property
    def stamp(self) -> str:
        """The time in UTC as "2026-11-24T09:30:00.000000Z": texts sort as times do."""
        utc = self.at.astimezone(UTC)
        return utc.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"

    @property
    def day(self) -> date:
        """The date where the municipality is."""
        return self.at.astimezone(_HERE).date()

    def new_id(self) -> str:
        """An id that nobody else draws; ids of later moments sort later (UUID version 7)."""
        milliseconds = int(self.at.timestamp() * 1000)
        chance = int.from_bytes(self.random(_RANDOM_BYTES)) & ((1 << _RANDOM_BITS) - 1)
        high, low = chance >> 62, chance & ((1 << 62) - 1)
        number = (milliseconds << 80) | (0x7 << 76) | (high << 64) | (0b10 << 62) | low
        return str(uuid.UUID(int=number))


class Source(StrEnum):
    """From where a change came."""

    CHAT = "chat"
    CONSOLE = "console"
    IMPORT = "import"
    SUPPLIER = "supplier"
    TERMINAL = "terminal"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something: a person by id, a part of the program, or who runs the machine."""

    code: str
    source: Source

    @classmethod
    def person(cls, id_: str, source: Source) -> Actor:
        """Somebody who is in the registry."""
        return cls(id_, source)

    @classmethod
    def program(cls, role: str) -> Actor:
        """A part of the program that works unasked, with the rights of a role such as "clock"."""
        return cls(f"{_PROGRAM}{role}", Source.PROGRAM)

    @classmethod
    def operator(cls) -> Actor:
        """Who runs the machine: may only add the first person."""
        return cls(OPERATOR, Source.TERMINAL)

    @property
    def program_role(self) -> str | None:
        """The role of a part of the program."""
        return self.code.removeprefix(_PROGRAM) if self.code.startswith(_PROGRAM) else None

    @property
    def person_id(self) -> str | None:
        """The id of a person."""
        return None if self.program_role or self.code == OPERATOR else self.code
