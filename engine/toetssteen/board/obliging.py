"""What makes something an obligation, and what ends it: verdicts, decisions, incidents, the end.

Closing one by hand, with evidence or a reason, is in `evidence`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from toetssteen.board.duties import Duty
from toetssteen.board.obligations import ClosedAs, Kind, Obligation
from toetssteen.board.rounds import Round
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import stamp_of
from toetssteen.board.working_days import end_of
from toetssteen.policy.bundle import Bundle, canonical_json
from toetssteen.policy.catalogue import Level, Norm
from toetssteen.registry.initiatives import ACTIVE, Registered
from toetssteen.registry.ledger import Details
from toetssteen.registry.store import Work
from toetssteen.registry.verdicts import Summary
from toetssteen.triage.verdict import Finding, Verdict

_OF_NORMS = "norm"
_EVIDENCE = "evidence"
_ABIDING = frozenset({"met", "met_or_not_applicable"})
# What an incident asks stays to be done, also of what is not used any more.
_ENDS_WITH_THE_PLAN = (Kind.NORM, Kind.CONDITION)


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
    hastened = _hastened(work, there, due)
    closing = {item: how for item in there if (how := _closed_as(item, verdict, registered))}
    ends = [(there[item]["id"], how, summary.id) for item, how in closing.items()]
    _close(work, ends)
    synced = Synced(tuple(finding.norm.id for finding in new), tuple(closing))
    if synced.opened or synced.closed or hastened:
        details: Details = {
            "verdict": summary.id,
            "opened": list(synced.opened),
            "closed": list(synced.closed),
            "hastened": hastened,
        }
        work.record("obligations.synced", registered.subject, details)
    return synced


def lapse(work: Work, initiative_id: str) -> None:
    """Let lapse what norms and conditions ask; what an incident asks is still to be done."""
    open_ones = [
        row
        for kind in _ENDS_WITH_THE_PLAN
        for row in work.rows("open_obligations", initiative_id=initiative_id, kind=kind.value)
    ]
    _close(work, [(found["id"], ClosedAs.LAPSED, "") for found in open_ones])
    if open_ones:
        lapsed: Details = {"closed": [found["item"] for found in open_ones]}
        work.record("obligations.lapsed", f"initiative:{initiative_id}", lapsed)


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


def _hastened(
    work: Work, there: Mapping[str, Mapping[str, Any]], due: Mapping[str, str]
) -> dict[str, str]:
    """Bring due dates nearer that come earlier now; those that did, by norm."""
    nearer = [
        {"id": row["id"], "item": item, "due_at": due[item]}
        for item, row in there.items()
        if item in due and due[item] < row["due_at"] and not row["escalation"]
    ]
    work.change_many("hasten_obligation", nearer)
    return {row["item"]: row["due_at"] for row in nearer}


def _close(work: Work, ends: Sequence[tuple[str, ClosedAs, str]]) -> None:
    """Close obligations, given by id, with how and why."""
    at, by = work.moment.stamp, work.actor.code
    work.change_many(
        "close_obligations",
        [
            {"id": id_, "at": at, "by": by, "how": how.value, "reason": reason}
            for id_, how, reason in ends
        ],
    )


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
