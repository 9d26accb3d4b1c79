"""Exemptions: the acceptance, for a time, of one unmet obligation; never of a prohibition."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from toetssteen.board import basis, judged, seats, tasks
from toetssteen.board.basis import Basis
from toetssteen.board.errors import BoardNotFound, BoardRefused
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import NewTask
from toetssteen.board.working_days import at_hour, end_of, months_after
from toetssteen.intake.facts import Facts
from toetssteen.policy.catalogue import Level, Norm
from toetssteen.registry import initiatives
from toetssteen.registry.errors import NotAllowed
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import TEXT_LIMIT, checked

ENDS = "board.exemption_ends"
_PAGE = 500


class Category(StrEnum):
    """Why an unmet norm is bearable: something else limits the risk, or it is accepted."""

    MITIGATED = "mitigated"
    ACCEPTED = "accepted"


class Standing(StrEnum):
    """Whether an exemption holds, and if not, why."""

    HOLDS = "holds"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    OUTDATED = "outdated"
    ORPHANED = "orphaned"
    REVOKED = "revoked"
    OWN = "own"
    NEVER = "never"

    @property
    def is_finding(self) -> bool:
        """Whether somebody must look at it: it no longer does what it was given for."""
        return self not in {Standing.HOLDS, Standing.NOT_YET, Standing.REVOKED}


@dataclass(frozen=True)
class Exemption:
    """An exemption as it was given; `basis`: the facts that the norm was judged on."""

    id: str
    initiative_id: str
    norm: str
    category: Category
    reason: str
    owner_id: str
    approved_by: str
    granted_on: str
    expires_on: str
    basis: Basis
    at: str
    revoked_at: str | None
    revoked_by: str | None
    revoked_reason: str

    @property
    def subject(self) -> str:
        """How the ledger calls it."""
        return f"exemption:{self.id}"


@dataclass(frozen=True, slots=True)
class NewExemption:
    """What is to be accepted, until when, and who sees to it. Who acts approves it."""

    norm: str
    category: Category
    reason: str
    owner_id: str
    expires_on: date


@dataclass(frozen=True)
class Situation:
    """What an exemption is held against: the initiative as it is now, on a day.

    `weighing`: the norms that count in its current verdict. `norms`: the catalogue of now.
    `barred`: who proposed, owns or joined it, and so approves no exemption of it.
    """

    facts: Facts
    weighing: Mapping[str, str]
    norms: Mapping[str, Norm]
    day: date
    barred: frozenset[str]


def standing(found: Exemption, now: Situation) -> Standing:
    """Whether an exemption holds: all that shows or counts one asks this, and nothing else."""
    norm = now.norms.get(found.norm)
    today = now.day.isoformat()
    # The first of these that is so.
    against = {
        Standing.NEVER: norm is not None and norm.level is not Level.OBLIGATION,
        Standing.REVOKED: found.revoked_at is not None,
        Standing.EXPIRED: today > found.expires_on,
        Standing.NOT_YET: today < found.granted_on,
        Standing.OWN: found.approved_by in now.barred,
        Standing.ORPHANED: norm is None or found.norm not in now.weighing,
        Standing.OUTDATED: not found.basis.holds_for(now.facts),
    }
    return next((why for why, is_so in against.items() if is_so), Standing.HOLDS)


def situation(reading: Reading, initiative_id: str, day: date, rules: BoardRules) -> Situation:
    """An initiative as it is now. Raises NotFound."""
    facts = judged.facts(reading, initiative_id, rules.bundle)
    row = reading.row("current_verdict", initiative_id=initiative_id)
    weighing = {} if row is None else json.loads(row["weighing"])
    barred = seats.barred_from(reading, initiative_id)
    return Situation(facts, weighing, rules.bundle.norms, day, barred)


def exempt_norms(
    reading: Reading, initiative_id: str, day: date, rules: BoardRules
) -> frozenset[str]:
    """The norms of an initiative for which an exemption holds on a day."""
    given = of_initiative(reading, initiative_id)
    if not given:
        return frozenset()
    now = situation(reading, initiative_id, day, rules)
    return frozenset(found.norm for found in given if standing(found, now) is Standing.HOLDS)


def grant(work: Work, registered: Registered, new: NewExemption, rules: BoardRules) -> Exemption:
    """Accept an unmet norm for a time. The same again changes nothing.

    Raises NotAllowed, NotFound, TextRefused and Refused, whose codes say what is wrong.
    """
    work.require(Right.GRANT_EXEMPTION)
    approver = work.actor.person_id
    if approver is None:
        raise NotAllowed(Right.GRANT_EXEMPTION.value)
    owner = seats.present(work, new.owner_id)
    if owner.id == approver or approver in seats.barred_from(work, registered.id):
        raise BoardRefused("exemption_of_own")
    reason = checked("reason", new.reason, TEXT_LIMIT)
    norm = _exemptable(new.norm, rules)
    now = situation(work, registered.id, work.moment.day, rules)
    if norm.id not in now.weighing:
        raise BoardRefused("norm_not_unmet", norm=norm.id)
    _check_end(work, new.expires_on, rules)
    stands_on = basis.of_norm(norm, now.facts, rules.bundle)
    # Two grants at once would both find none.
    work.alone()
    for found in of_initiative(work, registered.id):
        if found.norm == norm.id and standing(found, now) is Standing.HOLDS:
            if _alike(found, new, reason):
                return found
            raise BoardRefused("exempt_already", norm=norm.id, until=found.expires_on)
    id_ = work.moment.new_id()
    work.change(
        "add_exemption",
        id=id_,
        initiative_id=registered.id,
        norm=norm.id,
        category=new.category.value,
        reason=reason,
        owner_id=owner.id,
        approved_by=approver,
        granted_on=work.moment.day.isoformat(),
        expires_on=new.expires_on.isoformat(),
        basis=stands_on.text,
        basis_digest=stands_on.digest,
        at=work.moment.stamp,
    )
    return _told(work, get(work, id_), rules)


def revoke(work: Work, id_: str, reason: str) -> Exemption:
    """Take one back; again it changes nothing. Raises NotAllowed, NotFound, TextRefused."""
    work.require(Right.GRANT_EXEMPTION)
    why, found = checked("reason", reason, TEXT_LIMIT), get(work, id_)
    by, at = work.actor.code, work.moment.stamp
    if work.change("revoke_exemption", id=found.id, at=at, by=by, reason=why):
        details = {"initiative": found.initiative_id, "norm": found.norm}
        work.record("exemption.revoked", found.subject, details, {"reason": why})
        tasks.cancel(work, found.subject, ENDS)
        tasks.ask_review(work, found.initiative_id, "exemption_revoked", found.id)
    return get(work, id_)


def get(reading: Reading, id_: str) -> Exemption:
    """An exemption by its id. Raises NotFound, also for who may not see its initiative."""
    row = reading.row("exemption", id=id_)
    if row is None:
        raise BoardNotFound("exemption_not_found", given=id_[:60])
    if not reading.permits(Right.SEE_ALL):
        initiatives.get(reading, row["initiative_id"])
    return _exemption(row)


def of_initiative(reading: Reading, initiative_id: str) -> list[Exemption]:
    """All exemptions of an initiative, by norm; also those that hold no more."""
    rows = reading.rows("exemptions_of_initiative", initiative_id=initiative_id)
    return [_exemption(row) for row in rows]


@dataclass(frozen=True, slots=True)
class Held:
    """An exemption, whether it holds, and whether its end is near."""

    exemption: Exemption
    standing: Standing
    ends_soon: bool

    @property
    def is_finding(self) -> bool:
        """Whether somebody must look at it."""
        return self.standing.is_finding or self.ends_soon


def listed(
    reading: Reading, day: date, rules: BoardRules, *, initiative_id: str = ""
) -> list[Held]:
    """Exemptions, those that end first in front, each with whether it holds on a day.

    Of one initiative, or of all for who may see all. Raises NotAllowed, NotFound.
    """
    if not initiative_id:
        reading.require(Right.SEE_ALL)
    wanted = initiatives.get(reading, initiative_id).id if initiative_id else ""
    situations: dict[str, Situation] = {}
    found: list[Held] = []
    after: dict[str, str] = {"after_on": "", "after_id": ""}
    while rows := reading.rows("exemptions_listed", initiative_id=wanted, number=_PAGE, **after):
        for exemption in map(_exemption, rows):
            about = exemption.initiative_id
            if about not in situations:
                situations[about] = situation(reading, about, day, rules)
            found.append(_held(exemption, situations[about], rules))
        after = {"after_on": rows[-1]["expires_on"], "after_id": rows[-1]["id"]}
    return found


def _held(found: Exemption, now: Situation, rules: BoardRules) -> Held:
    stands = standing(found, now)
    left = date.fromisoformat(found.expires_on) - now.day
    soon = stands is Standing.HOLDS and left <= timedelta(days=rules.exemptions.warn_days)
    return Held(found, stands, soon)


def _exemptable(norm: str, rules: BoardRules) -> Norm:
    found = rules.bundle.norms.get(norm)
    if found is None:
        raise BoardNotFound("norm_not_found", given=norm[:100])
    if found.level is not Level.OBLIGATION:
        raise BoardRefused("norm_never_exempt", norm=norm, level=found.level.value)
    return found


def _check_end(work: Work, expires_on: date, rules: BoardRules) -> None:
    latest = months_after(work.moment.day, rules.exemptions.max_months)
    if not work.moment.day < expires_on <= latest:
        raise BoardRefused("exemption_end", given=expires_on.isoformat(), latest=latest.isoformat())


def _alike(found: Exemption, new: NewExemption, reason: str) -> bool:
    there = (found.category, found.reason, found.owner_id, found.expires_on)
    return there == (new.category, reason, new.owner_id, new.expires_on.isoformat())


def _told(work: Work, found: Exemption, rules: BoardRules) -> Exemption:
    work.record(
        "exemption.granted",
        found.subject,
        {
            "initiative": found.initiative_id,
            "norm": found.norm,
            "category": found.category.value,
            "expires_on": found.expires_on,
            "basis": found.basis.digest,
        },
        {"reason": found.reason, "owner": found.owner_id, "approved_by": found.approved_by},
    )
    last = date.fromisoformat(found.expires_on)
    near = max(last - timedelta(days=rules.exemptions.warn_days), work.moment.day)
    _plan(work, found, "soon", at_hour(near, rules.hour))
    _plan(work, found, "ended", end_of(last))
    return found


def _plan(work: Work, found: Exemption, what: str, at: datetime) -> None:
    key = f"exemption:{found.id}:{what}"
    tasks.plan(work, NewTask(ENDS, found.subject, at, key, {"what": what}))


def _exemption(row: Mapping[str, Any]) -> Exemption:
    fields = {name: value for name, value in row.items() if name not in {"basis", "basis_digest"}}
    fields |= {"category": Category(row["category"]), "basis": Basis.from_text(row["basis"])}
    return Exemption(**fields)
