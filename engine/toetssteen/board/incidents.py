"""Incidents: what went wrong, and what that asks for, by when."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from toetssteen.board import judged, obligations, obliging, outbox, overdue, tasks
from toetssteen.board.duties import Duty
from toetssteen.board.errors import BoardNotFound, BoardRefused
from toetssteen.board.outbox import Message
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import stamp_of
from toetssteen.intake.initiative import Initiative
from toetssteen.registry import initiatives
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import TEXT_LIMIT, checked
from toetssteen.triage.verdict import Verdict

_SERIOUS = "serious"
_PAGE = 500
# A norm that reads facts which are open may hold: then what it asks for starts.
_APPLIES = ("yes", "open")
_IN_FORCE = ("in_force", "open")


@dataclass(frozen=True, slots=True)
class NewIncident:
    """Something that went wrong: `kinds` of serious incidents, and circumstances, as codes."""

    what: str
    severity: str
    noticed_at: datetime
    kinds: frozenset[str] = frozenset()
    circumstances: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Incident:
    """An incident as it was reported; `number`: of its initiative."""

    id: str
    initiative_id: str
    what: str
    kinds: tuple[str, ...]
    severity: str
    circumstances: tuple[str, ...]
    noticed_at: str
    reported_at: str
    reported_by: str
    closed_at: str | None
    closed_by: str | None
    closed_reason: str
    number: str = ""

    @property
    def subject(self) -> str:
        """How the ledger calls it."""
        return f"incident:{self.id}"


@dataclass(frozen=True, slots=True)
class Coming:
    """A duty of a norm that does not hold yet, with the date from which it does."""

    duty: Duty
    applies_from: str | None


@dataclass(frozen=True, slots=True)
class Reported:
    """An incident with what it asks for now and until when, what it will, and whether use stops."""

    incident: Incident
    duties: tuple[tuple[Duty, datetime], ...]
    coming: tuple[Coming, ...]
    suspended: bool


def to_assess(
    reading: Reading, registered: Registered, new: NewIncident, rules: BoardRules
) -> Initiative:
    """The initiative with the incident in its facts: a verdict on it says what the law asks."""
    plain = judged.initiative(reading, registered, rules.bundle)
    return judged.with_incident(plain, new.kinds, new.circumstances, rules.bundle)


def report(
    work: Work, registered: Registered, new: NewIncident, verdict: Verdict, rules: BoardRules
) -> Reported:
    """Note an incident and start the clocks of what it asks for. The same again changes nothing.

    `verdict`: on `to_assess`. Raises NotAllowed, TextRefused and Refused.
    """
    work.require(Right.REPORT_INCIDENT)
    what = checked("incident.what", new.what, TEXT_LIMIT)
    _check(work, new, rules)
    if verdict.initiative.facts != to_assess(work, registered, new, rules).facts:
        raise BoardRefused("verdict_of_other_facts")
    duties, coming = _asked(new, verdict, rules)
    # Two reports at once would both find none.
    work.alone()
    for known in of_initiative(work, registered.id):
        if _alike(known, new, what):
            return Reported(known, duties, coming, bool(suspended_since(work, registered.id)))
    incident = _kept(work, registered, new, what)
    suspends = any(duty.suspends for duty, _ in duties)
    if suspends:
        work.change(
            "add_suspension",
            id=work.moment.new_id(),
            initiative_id=registered.id,
            incident_id=incident.id,
            at=work.moment.stamp,
        )
        work.record("initiative.suspended", registered.subject, {"incident": incident.id})
    opened = obliging.open_duties(work, registered, incident.id, duties, rules)
    _tell(work, registered, incident, opened, rules)
    tasks.ask_review(work, registered.id, "incident", incident.id)
    return Reported(incident, duties, coming, suspends)


def get(reading: Reading, id_: str) -> Incident:
    """An incident by its id. Raises NotFound, also for who may not see its initiative."""
    row = reading.row("incident", id=id_)
    if row is None:
        raise BoardNotFound("incident_not_found", given=id_[:60])
    initiatives.get(reading, row["initiative_id"])
    return _incident(row)


def of_initiative(reading: Reading, initiative_id: str) -> list[Incident]:
    """The incidents of an initiative, the first to be noticed in front."""
    rows = reading.rows("incidents_of_initiative", initiative_id=initiative_id)
    return [_incident(row) for row in rows]


def listed(reading: Reading) -> list[Incident]:
    """All incidents, by when they were noticed. Raises NotAllowed."""
    reading.require(Right.SEE_ALL)
    found: list[Incident] = []
    after = ("", "")
    while rows := reading.rows(
        "incidents_listed", after_at=after[0], after_id=after[1], number=_PAGE
    ):
        found += map(_incident, rows)
        after = (found[-1].noticed_at, found[-1].id)
    return found


def close(work: Work, id_: str, reason: str) -> Incident:
    """Close an incident once everything that it asked for was done.

    Raises NotAllowed, NotFound, TextRefused, Refused.
    """
    work.require(Right.MANAGE_INCIDENTS)
    why, found = checked("reason", reason, TEXT_LIMIT), get(work, id_)
    if open_ones := work.value("open_duties", incident_id=found.id):
        raise BoardRefused("duties_open", number=open_ones)
    at, by = work.moment.stamp, work.actor.code
    if work.change("close_incident", id=found.id, at=at, by=by, reason=why):
        details = {"initiative": found.initiative_id}
        work.record("incident.closed", found.subject, details, {"reason": why})
    return get(work, id_)


def suspended_since(reading: Reading, initiative_id: str) -> str | None:
    """Since when an initiative may not be used, if it may not."""
    rows = reading.rows("suspensions_of", initiative_id=initiative_id)
    return min((row["since"] for row in rows if row["lifted_at"] is None), default=None)


def suspensions(reading: Reading, initiative_id: str) -> list[Row]:
    """All suspensions of an initiative, also those that were lifted."""
    return reading.rows("suspensions_of", initiative_id=initiative_id)


def resume(work: Work, registered: Registered, reason: str) -> None:
    """Let an initiative be used again: all that stopped its use is lifted.

    Raises NotAllowed, TextRefused, and Refused where nothing stops it.
    """
    work.require(Right.MANAGE_INCIDENTS)
    rows = [row for row in suspensions(work, registered.id) if row["lifted_at"] is None]
    if not rows:
        raise BoardRefused("not_suspended", number=registered.number)
    for row in rows:
        lift(work, row["id"], reason)


def lift(work: Work, suspension_id: str, reason: str) -> None:
    """Let an initiative be used again; again it changes nothing.

    Raises NotAllowed, NotFound, TextRefused.
    """
    work.require(Right.MANAGE_INCIDENTS)
    why = checked("reason", reason, TEXT_LIMIT)
    row = work.row("suspension", id=suspension_id)
    if row is None:
        raise BoardNotFound("suspension_not_found", given=suspension_id[:60])
    at, by = work.moment.stamp, work.actor.code
    if work.change("lift_suspension", id=row["id"], at=at, by=by, reason=why):
        subject = f"initiative:{row['initiative_id']}"
        work.record("initiative.suspension_lifted", subject, {"incident": row["incident_id"]}, why)
        tasks.ask_review(work, row["initiative_id"], "suspension_lifted", row["id"])


def _check(work: Work, new: NewIncident, rules: BoardRules) -> None:
    happens = frozenset().union(*(duty.on for duty in rules.duties.values()))
    kinds = happens - frozenset(rules.circumstances)
    _check_codes("incident_kind_unknown", new.kinds, kinds)
    _check_codes("circumstance_unknown", new.circumstances, rules.circumstances)
    _check_codes("severity_unknown", [new.severity], rules.severities)
    if bool(new.kinds) != (new.severity == _SERIOUS):
        raise BoardRefused("severity_and_kinds", severity=new.severity)
    if new.noticed_at > work.moment.at:
        raise BoardRefused("noticed_later")


def _check_codes(code: str, given: Iterable[str], known: Iterable[str]) -> None:
    expected = sorted(known)
    for one in given:
        if one not in expected:
            raise BoardRefused(code, given=one[:60], expected=", ".join(expected))


def _asked(
    new: NewIncident, verdict: Verdict, rules: BoardRules
) -> tuple[tuple[tuple[Duty, datetime], ...], tuple[Coming, ...]]:
    """The duties of norms that hold or may hold now, and those of norms that will."""
    duties, coming = [], []
    happened = new.kinds | new.circumstances
    for duty in sorted(rules.duties.values(), key=lambda one: one.place(new.noticed_at)):
        if not duty.follows_from(happened):
            continue
        if duty.norm not in verdict.bundle.norms:
            raise BoardRefused("duty_without_norm", duty=duty.code, norm=duty.norm)
        finding = verdict.finding(duty.norm)
        if finding is None or finding.answer["applies"] not in _APPLIES:
            continue
        if finding.force in _IN_FORCE:
            duties.append((duty, duty.due(new.noticed_at)))
        elif finding.force == "coming":
            coming.append(Coming(duty, finding.applies_from))
    return tuple(duties), tuple(coming)


def _kept(work: Work, registered: Registered, new: NewIncident, what: str) -> Incident:
    id_ = work.moment.new_id()
    work.change(
        "add_incident",
        id=id_,
        initiative_id=registered.id,
        what=what,
        kinds=json.dumps(sorted(new.kinds)),
        severity=new.severity,
        circumstances=json.dumps(sorted(new.circumstances)),
        noticed_at=stamp_of(new.noticed_at),
        at=work.moment.stamp,
        by=work.actor.code,
    )
    row = work.row("incident", id=id_)
    if row is None:
        raise BoardNotFound("incident_not_found", given=id_)
    incident = _incident(row)
    work.record(
        "incident.reported",
        incident.subject,
        {
            "initiative": registered.id,
            "kinds": list(incident.kinds),
            "severity": incident.severity,
            "circumstances": list(incident.circumstances),
            "noticed_at": incident.noticed_at,
        },
        {"what": what},
    )
    return incident


def _tell(
    work: Work,
    registered: Registered,
    incident: Incident,
    opened: list[Mapping[str, Any]],
    rules: BoardRules,
) -> None:
    """Tell the owner of the incident, and who must do something of what that is."""
    about = {"initiative": registered.id, "severity": incident.severity}
    key = f"board.incident:{incident.id}:{registered.owner_id}"
    outbox.put(work, Message(registered.owner_id, "board.incident", incident.subject, key, about))
    soon = work.moment.at.astimezone(UTC) + timedelta(hours=rules.incident_overdue_hours)
    for row in opened:
        details = {**about, "duty": row["item"], "due": row["due_at"], "obligation": row["id"]}
        for person in overdue.responsible(work, obligations.get(work, row["id"]), 1, rules):
            key = f"board.duty:{row['id']}:{person}"
            outbox.put(work, Message(person, "board.duty", incident.subject, key, details))
        if row["due_at"] <= work.moment.stamp:
            # Who must do it at once heard it just now: that it is late goes to those above them.
            work.change("duty_was_told", id=row["id"], escalate_at=stamp_of(soon))


def _alike(known: Incident, new: NewIncident, what: str) -> bool:
    return (known.what, known.kinds, known.severity, known.circumstances, known.noticed_at) == (
        what,
        tuple(sorted(new.kinds)),
        new.severity,
        tuple(sorted(new.circumstances)),
        stamp_of(new.noticed_at),
    )


def _incident(row: Mapping[str, Any]) -> Incident:
    lists = {name: tuple(json.loads(row[name])) for name in ("kinds", "circumstances")}
    return Incident(**{**row, **lists})
