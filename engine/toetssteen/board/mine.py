"""What one person must still do, over all initiatives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from toetssteen.board import exemptions
from toetssteen.board.obligations import Kind, Listed, obligation
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import stamp_of
from toetssteen.board.working_days import day_of
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading

_NAMES = ("number", "title")


@dataclass(frozen=True, slots=True)
class Mine:
    """An obligation at a moment, with the number and the title of its initiative."""

    listed: Listed
    number: str
    title: str


def obligations_of(
    reading: Reading, now: datetime, rules: BoardRules, number: int = 50
) -> list[Mine]:
    """What who acts must still do, the first to be due in front; nothing for who may see nothing.

    Theirs by name, those of their own initiatives, and those of a role that they have in an
    initiative that they take part in; of any initiative for who sees all.
    """
    sees_all = reading.permits(Right.SEE_ALL)
    if reading.actor.person_id is None or not (sees_all or reading.permits(Right.SEE_OWN)):
        return []
    rows = reading.rows(
        "obligations_of_person",
        person_id=reading.actor.person_id,
        sees_all=int(sees_all),
        number=number,
    )
    return [_mine(reading, row, now, rules) for row in rows]


def _mine(reading: Reading, row: Mapping[str, Any], now: datetime, rules: BoardRules) -> Mine:
    one = obligation({name: value for name, value in row.items() if name not in _NAMES})
    exempt = one.kind is Kind.NORM and one.item in exemptions.exempt_norms(
        reading, one.initiative_id, day_of(now), rules
    )
    overdue = not exempt and one.due_at <= stamp_of(now)
    return Mine(Listed(one, exempt, overdue), row["number"], row["title"])
