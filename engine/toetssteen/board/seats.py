"""Who may decide: members of a group, who stands in for them, and who never decides."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from toetssteen.board.errors import BoardNotFound, BoardRefused
from toetssteen.registry import people
from toetssteen.registry.errors import NotFound
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import order_of

_OWNER = "initiative.owner"


@dataclass(frozen=True, slots=True)
class Seat:
    """A member of a group; `notified`: whether it is told of rounds."""

    role: str
    person_id: str
    chair: bool
    notified: bool


@dataclass(frozen=True, slots=True)
class Elector:
    """Who may vote in a seat; `person_id` differs from the seat's where somebody stands in."""

    person_id: str
    seat: Seat

    @property
    def own(self) -> bool:
        """Whether it is their own seat."""
        return self.person_id == self.seat.person_id


def members_of(reading: Reading, role: str) -> list[Seat]:
    """The members of a group, by name."""
    rows = reading.rows("members_of", role=role)
    return [
        Seat(role, row["person_id"], bool(row["chair"]), bool(row["notified"]))
        for row in sorted(rows, key=lambda row: (order_of(row["name"]), row["person_id"]))
    ]


def set_seat(work: Work, role: str, person_id: str, *, chair: bool, notified: bool) -> Seat:
    """Say who chairs a group, and who is told of nothing; a group has one chair at most.

    Raises NotAllowed, NotFound, Refused.
    """
    work.require(Right.MANAGE_BOARD)
    person = member(work, role, person_id)
    work.alone()
    if chair:
        work.change("unseat_chair", role=role)
    work.change(
        "set_seat", role=role, person_id=person.id, chair=int(chair), notified=int(notified)
    )
    work.record("seat.set", person.subject, {"role": role, "chair": chair, "notified": notified})
    return Seat(role, person.id, chair, notified)


def appoint_deputy(work: Work, role: str, person_id: str, deputy_id: str) -> None:
    """Say who stands in for a member when a round is not decided in time.

    Raises NotAllowed, NotFound, Refused.
    """
    work.require(Right.MANAGE_BOARD)
    person, deputy = member(work, role, person_id), present(work, deputy_id)
    check_others(person, deputy)
    if work.change("add_deputy", role=role, person_id=person.id, deputy_id=deputy.id):
        work.record("deputy.appointed", person.subject, {"role": role}, {"deputy": deputy.id})


def dismiss_deputy(work: Work, role: str, person_id: str, deputy_id: str) -> None:
    """Take that back. Raises NotAllowed, NotFound."""
    work.require(Right.MANAGE_BOARD)
    if not work.change("remove_deputy", role=role, person_id=person_id, deputy_id=deputy_id):
        raise BoardNotFound("deputy_not_found", role=role)
    work.record("deputy.dismissed", f"person:{person_id}", {"role": role}, {"deputy": deputy_id})


def barred_from(reading: Reading, initiative_id: str) -> frozenset[str]:
    """Who never decides on an initiative: who proposed it, owns or owned it, or joined it."""
    barred = {row["person_id"] for row in reading.rows("people_of_initiative", id=initiative_id)}
    pattern = f'%"{_OWNER}"%'
    for row in reading.rows("owners_of_initiative", id=initiative_id, pattern=pattern):
        if row["version"] == 1:
            barred.add(row["by"])
        barred.add(json.loads(row["changes"]).get(_OWNER))
    return frozenset(person for person in barred if person)


def electors(
    reading: Reading, role: str, day: date, *, barred: frozenset[str], with_deputies: bool
) -> list[Elector]:
    """Who may vote for a group on a day. The seat of somebody barred is empty.

    A seat that was delegated is filled by the deputy, unless the deputy is barred or may not decide
    any more.
    """
    delegated = _delegated(reading, role, day.isoformat())
    appointed = reading.rows("deputies_of", role=role) if with_deputies else []
    found = []
    for seat in members_of(reading, role):
        if seat.person_id in barred:
            continue
        holder = delegated.get(seat.person_id, seat.person_id)
        if holder in barred:
            holder = seat.person_id
        deputies = [row["deputy_id"] for row in appointed if row["person_id"] == seat.person_id]
        fillers = dict.fromkeys([holder, *(who for who in deputies if who not in barred)])
        found += [Elector(person, seat) for person in fillers]
    return found


def may_stand_in(reading: Reading, role: str, person_id: str, deputy: people.Person) -> bool:
    """Whether a seat can go to somebody: a member, an appointed deputy, or who decides anyway."""
    if role in deputy.roles or Right.DECIDE in reading.rights_of(deputy.roles):
        return True
    appointed = reading.rows("deputies_of", role=role)
    return any((row["person_id"], row["deputy_id"]) == (person_id, deputy.id) for row in appointed)


def _delegated(reading: Reading, role: str, today: str) -> dict[str, str]:
    """Who fills the seat of whom: what somebody could do when it was given can be over."""
    rows = reading.rows("delegations_of", role=role, from_on=today, until_on=today)
    return {
        row["person_id"]: row["deputy_id"]
        for row in rows
        if may_stand_in(reading, role, row["person_id"], people.get(reading, row["deputy_id"]))
    }


def people_above(reading: Reading, levels: Mapping[str, int], above: int) -> tuple[str, ...]:
    """The people on the nearest level of the pyramid above one that has people."""
    return people_higher(reading, levels, above, 1)


def people_higher(
    reading: Reading, levels: Mapping[str, int], above: int, step: int
) -> tuple[str, ...]:
    """The people so many levels up, of levels that have people; the highest where it ends there."""
    found = heights(reading, levels)
    higher = sorted({height for height in found.values() if height > above})
    reached = higher[min(step, len(higher)) - 1] if higher else None
    return tuple(sorted(person for person, height in found.items() if height == reached))


def heights(reading: Reading, levels: Mapping[str, int]) -> dict[str, int]:
    """The level of each person: their own, or that of the highest of their roles."""
    found: dict[str, int] = {}
    for row in reading.rows("all_levels"):
        height = max(row["level"], levels.get(row["role"] or "", 0))
        found[row["person_id"]] = max(height, found.get(row["person_id"], 0))
    return found


def member(reading: Reading, role: str, person_id: str) -> people.Person:
    """Somebody with a role. Raises NotFound, Refused."""
    person = present(reading, person_id)
    if role not in person.roles:
        raise BoardRefused("not_a_member", role=role)
    return person


def present(reading: Reading, person_id: str) -> people.Person:
    """Somebody whose data were not erased. Raises NotFound."""
    person = people.get(reading, person_id)
    if person.erased_at:
        raise NotFound("person_not_found", given=person_id[:60])
    return person


def check_others(person: people.Person, deputy: people.Person) -> None:
    """Refuse somebody as their own deputy. Raises Refused."""
    if person.id == deputy.id:
        raise BoardRefused("deputy_is_self")
