"""Obligations: what somebody must still do, from a verdict, a condition or an incident."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from toetssteen.board import exemptions
from toetssteen.board.errors import BoardNotFound
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import stamp_of
from toetssteen.board.working_days import day_of
from toetssteen.registry import initiatives
from toetssteen.registry.errors import NotFound
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading


class Kind(StrEnum):
    """From what an obligation follows."""

    NORM = "norm"
    CONDITION = "condition"
    INCIDENT = "incident"


class ClosedAs(StrEnum):
    """Why an obligation is no longer open; lapsed: what it follows from is not there any more."""

    MET = "met"
    EVIDENCE = "evidence"
    REASON = "reason"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something to be done. `item`: a norm, a condition or a duty of an incident; `what`: a text.

    `wants`: the facts that evidence must show. `due_at`: when its last day is over.
    """

    id: str
    initiative_id: str
    kind: Kind
    origin: str
    item: str
    what: str
    wants: tuple[str, ...]
    owner_role: str
    owner_id: str | None
    due_at: str
    state: str
    escalation: int
    verdict_id: str | None
    opened_at: str
    closed_at: str | None
    closed_by: str | None
    closed_as: ClosedAs | None
    closed_reason: str

    @property
    def subject(self) -> str:
        """How the ledger calls it."""
        return f"obligation:{self.id}"

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.closed_at is None


@dataclass(frozen=True, slots=True)
class Listed:
    """An obligation at a moment: an exempt one is neither closed nor counted as open."""

    obligation: Obligation
    exempt: bool
    overdue: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are; exempt ones stand apart from the open ones."""

    open: int = 0
    overdue: int = 0
    exempt: int = 0
    closed: int = 0


def get(reading: Reading, id_: str) -> Obligation:
    """An obligation by its id. Raises NotFound, also for who may not see it."""
    row = reading.row("obligation", id=id_)
    if row is None or not _may_see(reading, row):
        raise BoardNotFound("obligation_not_found", given=id_[:60])
    return obligation(row)


def of_initiative(
    reading: Reading, initiative_id: str, now: datetime, rules: BoardRules
) -> list[Listed]:
    """All obligations of an initiative, the first to be due in front. Raises NotFound."""
    found = initiatives.get(reading, initiative_id)
    rows = reading.rows("obligations_of_initiative", initiative_id=found.id)
    return _listed(reading, rows, now, rules)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which obligations are wanted; what is empty does not choose.

    The next page is `after` the due time and the id of the last one.
    """

    state: str = "open"
    kind: str = ""
    owner_id: str = ""
    owner_role: str = ""
    overdue: bool = False
    after: tuple[str, str] = ("", "")
    number: int = 100


def listed(reading: Reading, wanted: Selection, now: datetime, rules: BoardRules) -> list[Listed]:
    """A page of obligations, the first to be due in front: of all, or one's own.

    By a role that somebody has: not what falls to the owner of somebody else's plan.

    Raises NotAllowed.
    """
    reading.require(Right.SEE_ALL, Right.SEE_OWN)
    owner, own = wanted.owner_id, ""
    if not reading.permits(Right.SEE_ALL):
        own = reading.actor.person_id or ""
        if not own or owner not in {"", own}:
            return []
        if wanted.owner_role and wanted.owner_role not in reading.roles:
            return []
        owner = owner or ("" if wanted.owner_role else own)
    rows = reading.rows(
        "obligations_listed",
        initiative_id="",
        state=wanted.state,
        kind=wanted.kind,
        owner_id=owner,
        owner_role=wanted.owner_role,
        seen_by=own,
        due_before=stamp_of(now) if wanted.overdue else "",
        after_at=wanted.after[0],
        after_id=wanted.after[1],
        number=wanted.number,
    )
    plain = [{name: value for name, value in row.items() if name != "number"} for row in rows]
    return _listed(reading, plain, now, rules)


def counted(all_of_them: Iterable[Listed]) -> Counts:
    """How many are open, overdue, exempt and closed."""
    given = tuple(all_of_them)
    still = [entry for entry in given if entry.obligation.is_open and not entry.exempt]
    return Counts(
        open=len(still),
        overdue=sum(entry.overdue for entry in still),
        exempt=sum(entry.exempt for entry in given),
        closed=sum(not entry.obligation.is_open for entry in given),
    )


def obligation(row: Mapping[str, Any]) -> Obligation:
    """An obligation as it was read."""
    closed_as = row["closed_as"]
    more = {
        "kind": Kind(row["kind"]),
        "wants": tuple(json.loads(row["wants"])),
        "closed_as": None if closed_as is None else ClosedAs(closed_as),
    }
    return Obligation(**{**row, **more})


def _listed(
    reading: Reading, rows: Iterable[Mapping[str, Any]], at: datetime, rules: BoardRules
) -> list[Listed]:
    exempt: dict[str, frozenset[str]] = {}
    now, day = stamp_of(at), day_of(at)
    found = []
    for row in rows:
        about = row["initiative_id"]
        if about not in exempt:
            exempt[about] = exemptions.exempt_norms(reading, about, day, rules)
        one = obligation(row)
        is_exempt = one.is_open and one.kind is Kind.NORM and one.item in exempt[about]
        overdue = one.is_open and not is_exempt and one.due_at <= now
        found.append(Listed(one, is_exempt, overdue))
    return found


def falls_to_owner(reading: Reading, initiative_id: str, role: str) -> bool:
    """Whether the plan's own owner has the role that is asked; then it is nobody else's."""
    return bool(reading.value("plan_owner_has_role", initiative_id=initiative_id, role=role))


def _may_see(reading: Reading, row: Mapping[str, Any]) -> bool:
    person = reading.actor.person_id
    if reading.permits(Right.SEE_ALL) or row["owner_id"] == person:
        return True
    if row["owner_role"] in reading.roles and not falls_to_owner(
        reading, row["initiative_id"], row["owner_role"]
    ):
        return True
    try:
        initiatives.get(reading, row["initiative_id"])
    except NotFound:
        return False
    return True
