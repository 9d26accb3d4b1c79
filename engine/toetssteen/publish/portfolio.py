"""The portfolio: what is active, by what is known of its benefit and by its risk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from toetssteen.intake.facts import Facts
from toetssteen.registry.kept_facts import loaded
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading
from toetssteen.triage.verdict import Outcome

PORTFOLIO_FORMAT = "toetssteen.portfolio/1"
# What was written down beforehand, and what was measured in use.
PROMISED = ("purpose.considered", "benefit")
MEASURED = ("benefit.measured", "benefit")
BURDEN = ("benefit.measured", "burden")
NOT_JUDGED = "not_judged"
# The harshest first, as verdicts order them.
RISKS = (*(outcome.value for outcome in Outcome), NOT_JUDGED)
_PAGE = 500


class Shown(StrEnum):
    """Whether something was written down or measured; open where nobody said."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


class Value(StrEnum):
    """How well its value is known, the least first. No amount is known, and none is made up."""

    OPEN = "open"
    NOT_STATED = "not_stated"
    PROMISED = "promised"
    MEASURED = "measured"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something active: `risk` is its outcome now, or that it was not judged."""

    number: str
    title: str
    stage: str
    risk: str
    suspended: bool
    promised: Shown
    measured: Shown
    burden: Shown

    @property
    def value(self) -> Value:
        """Where it stands on the axis of value."""
        if self.measured is Shown.YES:
            return Value.MEASURED
        if self.promised is Shown.YES:
            return Value.PROMISED
        return Value.OPEN if self.promised is Shown.OPEN else Value.NOT_STATED

    def as_json(self) -> dict[str, Any]:
        """The entry with its value."""
        return {**asdict(self), "value": self.value.value}


@dataclass(frozen=True, slots=True)
class Portfolio:
    """All that is active, as far as who asks may see it."""

    entries: tuple[Entry, ...]

    @property
    def counted(self) -> Mapping[tuple[str, str], int]:
        """How many there are by risk and value."""
        return Counter((entry.risk, entry.value.value) for entry in self.entries)

    def at(self, risk: str, value: Value) -> tuple[Entry, ...]:
        """What stands in one cell."""
        return tuple(e for e in self.entries if e.risk == risk and e.value is value)

    def as_json(self) -> dict[str, Any]:
        """The cells that hold something, and every entry."""
        cells = [
            {"risk": risk, "value": value.value, "number": self.counted[risk, value.value]}
            for risk in RISKS
            for value in Value
            if self.counted.get((risk, value.value))
        ]
        return {"cells": cells, "initiatives": [entry.as_json() for entry in self.entries]}


def gathered(reading: Reading) -> Portfolio:
    """What is active: all of it, or one's own. Raises NotAllowed."""
    reading.require(Right.SEE_ALL, Right.SEE_OWN)
    own = "" if reading.permits(Right.SEE_ALL) else reading.actor.person_id
    if own is None:
        return Portfolio(())
    found = [_entry(row) for row in _rows(reading, own)]
    return Portfolio(tuple(sorted(found, key=lambda entry: entry.number)))


def _rows(reading: Reading, person_id: str) -> Iterator[Row]:
    after = ""
    while rows := reading.rows(
        "report_initiatives", person_id=person_id, after=after, number=_PAGE
    ):
        yield from rows
        after = rows[-1]["id"]


def _entry(row: Row) -> Entry:
    facts = loaded(row["facts"])
    return Entry(
        row["number"],
        row["title"],
        row["stage"],
        row["outcome"] or NOT_JUDGED,
        bool(row["suspensions"]),
        _shown(facts, *PROMISED),
        _shown(facts, *MEASURED),
        _shown(facts, *BURDEN),
    )


def _shown(facts: Facts, fact: str, code: str) -> Shown:
    answer = facts.answered.get(fact)
    if not isinstance(answer, tuple):
        return Shown.OPEN
    return Shown.YES if code in answer else Shown.NO
