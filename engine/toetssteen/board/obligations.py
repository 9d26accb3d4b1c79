"""Obligations: what somebody must still do, from a verdict, a condition or an incident."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from toetssteen.board import exemptions
from toetssteen.board.duties import Duty
from toetssteen.board.errors import BoardNotFound
from toetssteen.board.rounds import Round
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import stamp_of
from toetssteen.board.working_days import day_of, end_of
from toetssteen.policy.bundle import Bundle, canonical_json
from toetssteen.policy.catalogue import Level, Norm
from toetssteen.registry import initiatives
from toetssteen.registry.errors import NotFound
from toetssteen.registry.initiatives import ACTIVE, Registered
from toetssteen.registry.ledger import Details
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.verdicts import Summary
from toetssteen.triage.verdict import Finding, Verdict

_OF_NORMS = "norm"
_EVIDENCE = "evidence"
_ABIDING = frozenset({"met", "met_or_not_applicable"})


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


@dataclass(frozen=True, slots=True)
class Synced:
    """The norms whose obligations a verdict opened and closed."""

    opened: tuple[str, ...]
    closed: tuple[str, ...]


def sync(
    work: Work, registered: Registered, summary: Summary, verdict: Verdict, rules: BoardRules
) -> Synced:
    """Bring the obligations in line with a kept verdict; again it changes nothing.

    A norm that is certainly about the initiative and not shown to be met is one. What people closed
    after this verdict stays closed until the next one.
    """
    wanted = _wanted(registered, verdict)
    rows = work.rows("open_obligations", initiative_id=registered.id, kind=_OF_NORMS)
    there = {row["item"]: row for row in rows}
    by_hand = _closed_since(work, registered, summary) if wanted.keys() - there.keys() else set()
    new = [wanted[id_] for id_ in sorted(wanted.keys() - there.keys() - by_hand)]
    due = {id_: _due_at(work, finding, registered.stage, rules) for id_, finding in wanted.items()}
    opened = [
        {
            **_row(work, registered, finding.norm, rules.bundle),
            "due_at": due[finding.norm.id],
            "verdict_id": summary.id,
        }
        for finding in new
    ]
    work.change_many("add_obligation", opened)
    nearer = [
        {"id": row["id"], "item": item, "due_at": due[item]}
        for item, row in there.items()
        if item in due and due[item] < row["due_at"] and not row["escalation"]
    ]
    work.change_many("hasten_obligation", nearer)
    closing = {item: how for item in there if (how := _closed_as(item, verdict, registered))}
    at, by = work.moment.stamp, work.actor.code
    work.change_many(
        "close_obligations",
        [
            {"id": there[item]["id"], "at": at, "by": by, "how": how.value, "reason": summary.id}
            for item, how in closing.items()
        ],
    )
    synced = Synced(tuple(finding.norm.id for finding in new), tuple(closing))
    if synced.opened or synced.closed or nearer:
        details: Details = {
            "verdict": summary.id,
            "opened": list(synced.opened),
            "closed": list(synced.closed),
            "hastened": {row["item"]: row["due_at"] for row in nearer},
        }
        work.record("obligations.synced", registered.subject, details)
    return synced


def lapse_left_over(work: Work, number: int) -> int:
    """Let lapse what norms asked of plans that were withdrawn or retired; of how many plans."""
    rows = work.rows("initiatives_ended_with", kind=_OF_NORMS, number=number)
    at, by, how = work.moment.stamp, work.actor.code, ClosedAs.LAPSED.value
    for row in rows:
        open_ones = work.rows("open_obligations", initiative_id=row["id"], kind=_OF_NORMS)
        closing = [
            {"id": found["id"], "at": at, "by": by, "how": how, "reason": ""} for found in open_ones
        ]
        work.change_many("close_obligations", closing)
        lapsed: Details = {"closed": [found["item"] for found in open_ones]}
        work.record("obligations.lapsed", f"initiative:{row['id']}", lapsed)
    return len(rows)


def open_conditions(work: Work, found: Round, conditions: Sequence[Mapping[str, Any]]) -> None:
    """Make obligations of the conditions of a round that was approved."""
    rows = [
        {
            "id": work.moment.new_id(),
            "initiative_id": found.initiative_id,
            "kind": Kind.CONDITION.value,
            "origin": found.id,
            "item": condition["id"],
            "what": f"{condition['what']}\n{condition['evidence']}",
            "wants": "[]",
            "owner_role": condition["owner_role"],
            "owner_id": condition["owner_id"],
            "due_at": stamp_of(end_of(date.fromisoformat(condition["due_on"]))),
            "verdict_id": found.verdict_id,
            "at": work.moment.stamp,
        }
        for condition in conditions
    ]
    work.change_many("add_obligation", rows)
    if rows:
        opened = [row["item"] for row in rows]
        work.record("obligations.of_conditions", found.subject, {"opened": opened})


def open_duties(
    work: Work,
    registered: Registered,
    incident_id: str,
    duties: Sequence[tuple[Duty, datetime]],
    rules: BoardRules,
) -> list[Mapping[str, Any]]:
    """Make obligations of what an incident asks."""
    rows = [
        {
            "id": work.moment.new_id(),
            "initiative_id": registered.id,
            "kind": Kind.INCIDENT.value,
            "origin": incident_id,
            "item": duty.code,
            "what": "",
            "wants": "[]",
            "owner_role": rules.bundle.norms[duty.norm].responsible,
            "owner_id": None,
            "due_at": stamp_of(due),
            "verdict_id": None,
            "at": work.moment.stamp,
        }
        for duty, due in duties
    ]
    work.change_many("add_obligation", rows)
    if rows:
        opened: Details = {"opened": [duty.code for duty, _ in duties]}
        work.record("obligations.of_incident", f"incident:{incident_id}", opened)
    return list(rows)


def reopen(work: Work, closed: Obligation, last_day: date) -> None:
    """Open again what was closed, as an obligation of its own; once, whatever else ends later."""
    if _came_back(work, closed):
        return
    row = {
        "id": work.moment.new_id(),
        "initiative_id": closed.initiative_id,
        "kind": closed.kind.value,
        "origin": closed.origin,
        "item": closed.item,
        "what": closed.what,
        "wants": canonical_json(list(closed.wants)).decode(),
        "owner_role": closed.owner_role,
        "owner_id": closed.owner_id,
        "due_at": stamp_of(end_of(last_day)),
        "verdict_id": closed.verdict_id,
        "at": work.moment.stamp,
    }
    work.change_many("add_obligation", [row])
    details = {"initiative": closed.initiative_id, "item": closed.item}
    work.record("obligation.reopened", closed.subject, details)


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

    Raises NotAllowed.
    """
    reading.require(Right.SEE_ALL, Right.SEE_OWN)
    owner = wanted.owner_id
    if not reading.permits(Right.SEE_ALL):
        own = reading.actor.person_id or ""
        if owner not in {"", own} or (wanted.owner_role and wanted.owner_role not in reading.roles):
            return []
        owner = owner or ("" if wanted.owner_role else own)
    rows = reading.rows(
        "obligations_listed",
        initiative_id="",
        state=wanted.state,
        kind=wanted.kind,
        owner_id=owner,
        owner_role=wanted.owner_role,
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


def _came_back(work: Work, closed: Obligation) -> bool:
    """Whether the same was opened again since: then what closes that one counts."""
    rows = work.rows("obligations_of_initiative", initiative_id=closed.initiative_id)
    same = [row for row in rows if (row["origin"], row["item"]) == (closed.origin, closed.item)]
    return any(row["opened_at"] > closed.opened_at for row in same)


def _wanted(registered: Registered, verdict: Verdict) -> dict[str, Finding]:
    if registered.state != ACTIVE:
        return {}
    return {
        finding.norm.id: finding
        for finding in verdict.weighing
        if finding.norm.level is Level.OBLIGATION and finding.answer["applies"] == "yes"
    }


def _closed_since(work: Work, registered: Registered, summary: Summary) -> set[str]:
    rows = work.rows(
        "items_closed_since", initiative_id=registered.id, kind=_OF_NORMS, at=summary.at
    )
    return {row["item"] for row in rows}


def _closed_as(norm: str, verdict: Verdict, registered: Registered) -> ClosedAs | None:
    """Why an open obligation ends with this verdict; None where it stays."""
    if registered.state != ACTIVE:
        return ClosedAs.LAPSED
    finding = verdict.finding(norm)
    if finding is None:
        return ClosedAs.LAPSED
    if finding.counts != "no":
        return None
    return ClosedAs.MET if finding.status in _ABIDING else ClosedAs.LAPSED


def _due_at(work: Work, finding: Finding, stage: str, rules: BoardRules) -> str:
    """The end of the organisation's period for this stage, or the law's date if that is later."""
    last = work.moment.day + timedelta(days=rules.obligation_days[stage])
    if finding.applies_from:
        last = max(last, date.fromisoformat(finding.applies_from))
    return stamp_of(end_of(last))


def _row(work: Work, registered: Registered, norm: Norm, bundle: Bundle) -> dict[str, Any]:
    facts = bundle.data["intake"]["facts"]
    wants = sorted(fact for fact in norm.reads if facts[fact]["kind"] == _EVIDENCE)
    return {
        "id": work.moment.new_id(),
        "initiative_id": registered.id,
        "kind": Kind.NORM.value,
        "origin": _OF_NORMS,
        "item": norm.id,
        "what": "",
        "wants": canonical_json(wants).decode(),
        "owner_role": norm.responsible,
        "owner_id": None,
        "at": work.moment.stamp,
    }


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


def _may_see(reading: Reading, row: Mapping[str, Any]) -> bool:
    person = reading.actor.person_id
    if reading.permits(Right.SEE_ALL) or row["owner_id"] == person:
        return True
    if row["owner_role"] in reading.roles:
        return True
    try:
        initiatives.get(reading, row["initiative_id"])
    except NotFound:
        return False
    return True
