"""Offers to take an initiative over: nobody is made its owner by who wants to be rid of it.

Whoever owns an initiative never decides on it, so that it would also keep a decider away.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from toetssteen.registry import registered
from toetssteen.registry.changing import Wish, change
from toetssteen.registry.errors import NotAllowed, NotFound, Refused
from toetssteen.registry.permissions import Right
from toetssteen.registry.registered import Registered, check_open, check_person
from toetssteen.registry.store import Reading, Work

_OWNER = "initiative.owner"


@dataclass(frozen=True, slots=True)
class Offer:
    """An initiative that `from_id` offers to `to_id`, and that is not answered yet."""

    id: str
    initiative_id: str
    from_id: str
    to_id: str
    at: str


def of_initiative(reading: Reading, initiative_id: str) -> Offer | None:
    """The offer of an initiative that waits for an answer, if there is one."""
    row = reading.row("open_offer", initiative_id=initiative_id)
    return None if row is None else _offer(row)


def to_person(reading: Reading, person_id: str) -> list[Offer]:
    """What somebody was offered and has not answered, the oldest first."""
    return [_offer(row) for row in reading.rows("offers_to", person_id=person_id)]


def make(work: Work, given: str, person_id: str) -> Offer:
    """Offer an initiative that one owns to somebody; the same again changes nothing.

    Raises NotAllowed, NotFound, Refused.
    """
    one = registered.get(work, given)
    if one.owner_id != work.actor.person_id:
        raise NotAllowed(Right.EDIT_OWN)
    work.require(Right.EDIT_OWN, Right.EDIT_ALL)
    check_open(one)
    check_person(work, person_id)
    if person_id == one.owner_id:
        raise Refused("owner_already", number=one.number)
    made = work.change(
        "offer_initiative",
        id=work.moment.new_id(),
        initiative_id=one.id,
        from_id=one.owner_id,
        to_id=person_id,
        at=work.moment.stamp,
    )
    found = of_initiative(work, one.id)
    if found is None or found.to_id != person_id:
        raise Refused("offered_already", number=one.number)
    if made:
        work.record("initiative.offered", one.subject, {"offer": found.id}, {"to": person_id})
    return found


def accept(work: Work, given: str) -> tuple[Offer, Registered]:
    """Take over what one was offered. Raises NotFound, Refused."""
    one, offer = _answered(work, given)

    def check(before: Registered) -> None:
        check_open(before)
        if before.owner_id != offer.from_id:
            raise NotFound("offer_not_found", number=before.number)

    wish = Wish(
        "initiative.handed_over",
        {_OWNER: offer.to_id},
        lambda before: replace(before, owner_id=offer.to_id),
        check=check,
    )
    edited = change(work, one.id, one.version, wish)
    _end(work, one, offer, "accepted")
    return offer, edited.registered


def decline(work: Work, given: str) -> Offer:
    """Say that one does not take it over. Raises NotFound, Refused."""
    one, offer = _answered(work, given)
    _end(work, one, offer, "declined")
    return offer


def take_back(work: Work, given: str) -> Offer:
    """Take an offer back, by who made it or who edits all. Raises NotAllowed, NotFound."""
    one = registered.get(work, given)
    offer = of_initiative(work, one.id)
    if offer is None:
        raise NotFound("offer_not_found", number=one.number)
    if offer.from_id != work.actor.person_id:
        work.require(Right.EDIT_ALL)
    _end(work, one, offer, "withdrawn")
    return offer


def lapse(work: Work, one: Registered) -> None:
    """End the offer of an initiative that was withdrawn, or given to somebody else by who may."""
    offer = of_initiative(work, one.id)
    if offer is not None:
        _end(work, one, offer, "withdrawn")


def lapse_to(work: Work, person_id: str) -> None:
    """End all that somebody was offered, who cannot answer any more."""
    for offer in to_person(work, person_id):
        _end(work, registered.found(work, offer.initiative_id), offer, "withdrawn")


def _answered(work: Work, given: str) -> tuple[Registered, Offer]:
    one = registered.get(work, given)
    offer = of_initiative(work, one.id)
    if offer is None or offer.to_id != work.actor.person_id:
        raise NotFound("offer_not_found", number=one.number)
    return one, offer


def _end(work: Work, one: Registered, offer: Offer, state: str) -> None:
    """Bring an offer to its end, once. Raises NotFound where somebody else did."""
    if not work.change("end_offer", id=offer.id, state=state, at=work.moment.stamp):
        raise NotFound("offer_not_found", number=one.number)
    work.record(f"initiative.offer_{state}", one.subject, {"offer": offer.id})


def _offer(row: Mapping[str, Any]) -> Offer:
    return Offer(**row)
