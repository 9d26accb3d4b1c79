"""Delegations: a seat that somebody else fills for a period, with what is pending in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toetssteen.board import outbox, rounds, seats
from toetssteen.board.errors import BoardNotFound, BoardRefused
from toetssteen.board.outbox import Message
from toetssteen.board.rules import BoardRules
from toetssteen.board.seats import check_others, member, present
from toetssteen.board.working_days import at_hour
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Work


@dataclass(frozen=True, slots=True)
class Delegation:
    """A seat that somebody else fills from one day to another, both included."""

    id: str
    role: str
    person_id: str
    deputy_id: str
    from_on: str
    until_on: str
    at: str
    by: str
    revoked_at: str | None

    @property
    def subject(self) -> str:
        """How the ledger calls it."""
        return f"delegation:{self.id}"


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class NewDelegation:
    """Who is to fill a seat, when; `person_id`: of which member, by default who acts."""

    role: str
    deputy_id: str
    period: Period
    person_id: str | None = None


def delegate(work: Work, new: NewDelegation, rules: BoardRules) -> Delegation:
    """Let somebody else fill one's seat for a period; for the seat of others: MANAGE_BOARD.

    They are asked for the votes that are still to be given.

    Raises NotAllowed, NotFound, Refused.
    """
    role, period = new.role, new.period
    who = new.person_id or work.actor.person_id
    if who is None or who != work.actor.person_id:
        work.require(Right.MANAGE_BOARD)
    person, deputy = member(work, role, who or ""), present(work, new.deputy_id)
    check_others(person, deputy)
    _check_period(work, period)
    if not seats.may_stand_in(work, role, person.id, deputy):
        raise BoardRefused("deputy_may_not_decide", role=role)
    work.alone()
    days = {"from_on": period.first.isoformat(), "until_on": period.last.isoformat()}
    for row in work.rows("delegations_of", role=role, **days):
        if row["person_id"] == person.id:
            raise BoardRefused("delegated_already", since=row["from_on"], until=row["until_on"])
    id_ = work.moment.new_id()
    work.change(
        "add_delegation",
        id=id_,
        role=role,
        person_id=person.id,
        deputy_id=deputy.id,
        at=work.moment.stamp,
        by=work.actor.code,
        **days,
    )
    found = get_delegation(work, id_)
    who_is_who = {"person": person.id, "deputy": deputy.id}
    work.record("delegation.given", found.subject, {"role": role, **days}, who_is_who)
    _hand_on(work, found, rules)
    return found


def revoke(work: Work, id_: str) -> Delegation:
    """End a delegation before its time; again it changes nothing. Raises NotAllowed, NotFound."""
    found = get_delegation(work, id_)
    if work.actor.person_id != found.person_id:
        work.require(Right.MANAGE_BOARD)
    if work.change("revoke_delegation", id=found.id, at=work.moment.stamp):
        work.record("delegation.revoked", found.subject, {"role": found.role})
    return get_delegation(work, id_)


def get_delegation(reading: Reading, id_: str) -> Delegation:
    """A delegation by its id. Raises NotFound."""
    row = reading.row("delegation", id=id_)
    if row is None:
        raise BoardNotFound("delegation_not_found", given=id_[:60])
    return Delegation(**row)


def delegations_with(reading: Reading, person_id: str) -> list[Delegation]:
    """What somebody delegated, and what was delegated to them."""
    return [Delegation(**row) for row in reading.rows("delegations_with", person_id=person_id)]


def _hand_on(work: Work, given: Delegation, rules: BoardRules) -> None:
    """Ask who stands in for the votes of rounds that are open."""
    first = at_hour(date.fromisoformat(given.from_on), rules.hour)
    for row in work.rows("open_rounds_with", role=given.role):
        found = rounds.get(work, row["id"])
        filled = {(vote["role"], vote["seat_id"]) for vote in rounds.standing_votes(work, found.id)}
        barred = seats.barred_from(work, found.initiative_id)
        pending = (given.role, given.person_id) not in filled
        if pending and barred.isdisjoint({given.person_id, given.deputy_id}):
            key = f"board.vote_asked:{found.id}:{given.id}"
            details = {
                "initiative": found.initiative_id,
                "ordinal": found.ordinal,
                "outcome": found.outcome,
                "deadline": found.deadline_at,
                "role": given.role,
                "in_place_of_other": True,
            }
            asked = Message(given.deputy_id, "board.vote_asked", found.subject, key, details, first)
            outbox.put(work, asked)


def _check_period(work: Work, period: Period) -> None:
    if period.last < period.first:
        raise BoardRefused("period_ends_first")
    if period.last < work.moment.day:
        raise BoardRefused("period_is_past")
