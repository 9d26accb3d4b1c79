"""Evidence for obligations, and closing them: with what was asked for, or with a reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from toetssteen.board import obligations, obliging, tasks
from toetssteen.board.errors import BoardNotFound, BoardRefused
from toetssteen.board.obligations import ClosedAs, Obligation
from toetssteen.board.tasks import NewTask
from toetssteen.board.working_days import end_of
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import NAME_LIMIT, TEXT_LIMIT, checked

ENDS = "board.evidence_ends"
_DIGEST = re.compile(r"[a-z0-9-]{1,20}:[0-9a-f]{32,128}")
_ANY = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A document that shows that something was done. `fact`: what it shows, or nothing.

    `document`: where it is; `digest`: of what is in it; `valid_until`: its last day, if it has one.
    """

    id: str
    obligation_id: str
    fact: str
    document: str
    digest: str
    valid_until: str | None
    at: str
    by: str
    withdrawn_at: str | None

    def holds_on(self, day: date) -> bool:
        """Whether it still counts."""
        in_time = self.valid_until is None or self.valid_until >= day.isoformat()
        return self.withdrawn_at is None and in_time


@dataclass(frozen=True, slots=True)
class NewEvidence:
    """A document to be noted."""

    document: str
    digest: str
    fact: str = _ANY
    valid_until: date | None = None


def deliver(work: Work, obligation_id: str, new: NewEvidence) -> Evidence:
    """Note a document; the same again changes nothing.

    Raises NotAllowed, NotFound, TextRefused, Refused.
    """
    work.require(Right.DELIVER_EVIDENCE)
    found = _open(work, obligation_id)
    _require_part(work, found)
    if new.fact != _ANY and new.fact not in found.wants:
        raise BoardRefused("evidence_of_other", fact=new.fact, expected=", ".join(found.wants))
    if not _DIGEST.fullmatch(new.digest):
        raise BoardRefused("digest_unreadable", given=new.digest[:60])
    if new.valid_until is not None and new.valid_until < work.moment.day:
        raise BoardRefused("evidence_expired", until=new.valid_until.isoformat())
    document = checked("evidence.document", new.document, NAME_LIMIT)
    for known in of_obligation(work, found.id):
        if _alike(known, new, document):
            return known
    id_ = work.moment.new_id()
    until = None if new.valid_until is None else new.valid_until.isoformat()
    work.change(
        "add_evidence",
        id=id_,
        obligation_id=found.id,
        fact=new.fact,
        document=document,
        digest=new.digest,
        valid_until=until,
        at=work.moment.stamp,
        by=work.actor.code,
    )
    details = {"evidence": id_, "fact": new.fact, "digest": new.digest, "valid_until": until}
    work.record("evidence.delivered", found.subject, details, {"document": document})
    if new.valid_until is not None:
        at = end_of(new.valid_until)
        tasks.plan(work, NewTask(ENDS, found.subject, at, f"evidence:{id_}", {"evidence": id_}))
    return next(one for one in of_obligation(work, found.id) if one.id == id_)


def withdraw(work: Work, evidence_id: str, reason: str) -> Evidence:
    """Say that a document does not count: what was closed by it is open again, due today.

    Raises NotAllowed, NotFound, TextRefused.
    """
    work.require(Right.DELIVER_EVIDENCE)
    why = checked("reason", reason, TEXT_LIMIT)
    row = work.row("evidence", id=evidence_id)
    if row is None:
        raise BoardNotFound("evidence_not_found", given=evidence_id[:60])
    found = taken(work, row["obligation_id"])
    _require_part(work, found)
    if work.change("withdraw_evidence", id=row["id"], at=work.moment.stamp):
        work.record("evidence.withdrawn", found.subject, {"evidence": row["id"]}, {"reason": why})
        left = lacking(found, of_obligation(work, found.id), work.moment.day)
        if left and found.closed_as is ClosedAs.EVIDENCE:
            obliging.reopen(work, found, work.moment.day)
            tasks.ask_review(work, found.initiative_id, "evidence", row["id"])
    return next(one for one in of_obligation(work, found.id) if one.id == row["id"])


def taken(work: Work, obligation_id: str) -> Obligation:
    """An obligation, of which nobody else changes evidence or state until the end of this work."""
    work.change("take_obligation", id=obligation_id)
    return obligations.get(work, obligation_id)


def of_obligation(reading: Reading, obligation_id: str) -> list[Evidence]:
    """All documents of an obligation, in the order in which they came."""
    return [Evidence(**row) for row in reading.rows("evidence_of", obligation_id=obligation_id)]


def lacking(found: Obligation, delivered: Sequence[Evidence], day: date) -> tuple[str, ...]:
    """The facts that no document shows on a day; where none is asked for, any document will do."""
    shown = {one.fact for one in delivered if one.holds_on(day)}
    if not found.wants:
        return () if shown else (_ANY,)
    return tuple(fact for fact in found.wants if fact not in shown)


def close(work: Work, obligation_id: str, reason: str = "") -> Obligation:
    """Close an obligation: by the evidence that it asks for, else with a reason by who may.

    What is closed already stays as it is. Raises NotAllowed, NotFound, TextRefused, Refused.
    """
    found = taken(work, obligation_id)
    if not found.is_open:
        return found
    missing = lacking(found, of_obligation(work, found.id), work.moment.day)
    if missing and not reason.strip():
        raise BoardRefused("evidence_missing", facts=", ".join(filter(None, missing)))
    if missing:
        work.require(Right.CLOSE_OBLIGATION)
    else:
        _require_part(work, found)
    how = ClosedAs.REASON if missing else ClosedAs.EVIDENCE
    why = checked("reason", reason, TEXT_LIMIT, required=bool(missing))
    at, by = work.moment.stamp, work.actor.code
    if work.change("close_obligation", id=found.id, at=at, by=by, how=how.value, reason=why):
        details = {"initiative": found.initiative_id, "item": found.item, "how": how.value}
        work.record("obligation.closed", found.subject, details, {"reason": why})
        tasks.ask_review(work, found.initiative_id, "obligation_closed", found.id)
    return obligations.get(work, found.id)


def _open(work: Work, obligation_id: str) -> Obligation:
    found = taken(work, obligation_id)
    if not found.is_open:
        raise BoardRefused("obligation_closed")
    return found


def _require_part(work: Work, found: Obligation) -> None:
    """Refuse who neither owns it nor takes part in the initiative. Raises NotAllowed."""
    if work.actor.person_id == found.owner_id or found.owner_role in work.roles:
        return
    row = work.row("initiative", id=found.initiative_id)
    own = {one["person_id"] for one in work.rows("people_of_initiative", id=found.initiative_id)}
    if row is not None:
        own.add(row["owner_id"])
    if work.actor.person_id not in own:
        work.require(Right.CLOSE_OBLIGATION, Right.EDIT_ALL)


def _alike(known: Evidence, new: NewEvidence, document: str) -> bool:
    until = None if new.valid_until is None else new.valid_until.isoformat()
    there = (known.fact, known.document, known.digest, known.valid_until, known.withdrawn_at)
    return there == (new.fact, document, new.digest, until, None)
