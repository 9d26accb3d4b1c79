"""Handing an initiative over: offered by its owner, or given by who may; both sides are told."""

from __future__ import annotations

from toetssteen.board import outbox
from toetssteen.board.outbox import Kind, Message
from toetssteen.registry import initiatives, offers
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.offers import Offer
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Work

OFFERED, ANSWERED, GIVEN = Kind.OFFERED, Kind.OFFER_ANSWERED, Kind.HANDED_OVER


def hand_over(work: Work, given: str, person_id: str, seen: int | None = None) -> Offer | None:
    """Offer an initiative to somebody; who edits all gives it at once, and then it is None.

    `seen`: the version that who gives it looked at. Raises NotAllowed, NotFound, Refused and
    StaleEdit.
    """
    before = initiatives.get(work, given)
    if not work.permits(Right.EDIT_ALL):
        offer = offers.make(work, before.id, person_id)
        _tell(work, before, (person_id, OFFERED), offer.id)
        return offer
    expected = before.version if seen is None else seen
    edited = initiatives.hand_over(work, before.id, expected, person_id)
    outbox.drop(work, before.subject, OFFERED)
    if edited.registered.version != before.version:
        _tell(work, before, (before.owner_id, GIVEN), f"{edited.registered.version}")
        _tell(work, before, (person_id, GIVEN), f"{edited.registered.version}")
    return None


def accept(work: Work, given: str) -> Registered:
    """Take over what one was offered: from then on one does not decide on it.

    Raises NotFound, Refused.
    """
    offer, found = offers.accept(work, given)
    _answered(work, found, offer, accepted=True)
    return found


def decline(work: Work, given: str) -> Registered:
    """Say that one does not take it over: it stays whose it is. Raises NotFound."""
    found = initiatives.get(work, given)
    _answered(work, found, offers.decline(work, given), accepted=False)
    return found


def take_back(work: Work, given: str) -> Registered:
    """Take an offer back. Raises NotAllowed, NotFound."""
    offers.take_back(work, given)
    found = initiatives.get(work, given)
    outbox.drop(work, found.subject, OFFERED)
    return found


def _answered(work: Work, found: Registered, offer: Offer, *, accepted: bool) -> None:
    outbox.drop(work, found.subject, OFFERED)
    _tell(work, found, (offer.from_id, ANSWERED), offer.id, accepted=accepted)


def _tell(work: Work, about: Registered, to: tuple[str, str], once: str, **more: bool) -> None:
    person, kind = to
    details = {"initiative": about.id, "number": about.number, **more}
    key = f"{kind}:{about.id}:{once}:{person}"
    outbox.put(work, Message(person, kind, about.subject, key, details))
