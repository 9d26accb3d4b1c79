"""Initiatives as the registry holds them, and who may see and change them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from toetssteen.intake.facts import Facts
from toetssteen.intake.initiative import Initiative
from toetssteen.registry import kept_facts
from toetssteen.registry.editing import Change
from toetssteen.registry.errors import NotFound, Refused
from toetssteen.registry.kept_facts import inherited
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading

ACTIVE, WITHDRAWN, RETIRED = "active", "withdrawn", "retired"
_PAGE = 500
_FIRST_ID = ""
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Registered:
    """An initiative as the registry holds it; `facts` are its own, without those of its product.

    `number` is what people call it ("2026-0042"); `state`: active, withdrawn or retired.
    """

    id: str
    number: str
    title: str
    description: str
    stage: str
    state: str
    facts: Facts
    version: int
    product_id: str | None
    owner_id: str
    added_at: str
    changed_at: str

    @property
    def subject(self) -> str:
        """How the ledger calls it."""
        return f"initiative:{self.id}"

    def as_judged(self, of_product: Facts = kept_facts.NOTHING) -> Initiative:
        """The initiative to be judged, with the facts of the product that it uses."""
        facts = inherited(self.facts, of_product)
        return Initiative(
            self.number, self.title, self.description, self.stage, facts, f"registry:{self.number}"
        )


@dataclass(frozen=True, slots=True)
class Edited:
    """What an edit led to, and what others had changed in other fields since it was begun."""

    registered: Registered
    meanwhile: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """Which initiatives are wanted; what is empty does not choose."""

    state: str = ""
    stage: str = ""
    outcome: str = ""
    person_id: str = ""


def get(reading: Reading, given: str) -> Registered:
    """An initiative by its id or its number. Raises NotFound, also for who may not see it."""
    one = found(reading, given)
    if not _may_see(reading, one):
        raise NotFound("initiative_not_found", given=given[:_SHOWN])
    return one


def each(reading: Reading) -> Iterator[Registered]:
    """All initiatives in order of id, some at a time. Raises NotAllowed."""
    reading.require(Right.SEE_ALL)
    after = _FIRST_ID
    while rows := reading.rows("initiatives_page", after=after, number=_PAGE):
        yield from map(read_row, rows)
        after = rows[-1]["id"]


def listed(
    reading: Reading, wanted: Selection, *, after: str = _FIRST_ID, number: int = _PAGE
) -> list[Row]:
    """A page of initiatives that who acts may see, each with its current outcome.

    The next page is `after` the id of the last one. Raises NotAllowed.
    """
    reading.require(Right.SEE_ALL, Right.SEE_OWN)
    person = wanted.person_id
    if not reading.permits(Right.SEE_ALL):
        own = reading.actor.person_id or ""
        if person not in ("", own):
            return []
        person = own
    return reading.rows(
        "initiatives_listed",
        state=wanted.state,
        stage=wanted.stage,
        outcome=wanted.outcome,
        person_id=person,
        after=after,
        number=number,
    )


def all_listed(reading: Reading, wanted: Selection) -> Iterator[Row]:
    """All of them, page by page. Raises NotAllowed."""
    after = _FIRST_ID
    while rows := listed(reading, wanted, after=after):
        yield from rows
        after = rows[-1]["id"]


def _may_see(reading: Reading, one: Registered) -> bool:
    if reading.permits(Right.SEE_ALL):
        return True
    if not reading.permits(Right.SEE_OWN):
        return False
    return is_own(reading, one.id, one.owner_id) or _is_offered(reading, one.id)


def _is_offered(reading: Reading, id_: str) -> bool:
    """Whether who acts was asked to take it over, and may look at what that is."""
    person = reading.actor.person_id
    return person is not None and bool(reading.value("offered_to", id=id_, person_id=person))


def is_own(reading: Reading, id_: str, owner_id: str) -> bool:
    """Whether who acts owns an initiative, or joined it."""
    person = reading.actor.person_id
    if person is None:
        return False
    return person == owner_id or bool(reading.value("takes_part", id=id_, person_id=person))


def require_for(reading: Reading, one: Registered, for_all: Right, for_own: Right) -> None:
    """Refuse who may change neither all initiatives nor this one as its own. Raises NotAllowed."""
    own = is_own(reading, one.id, one.owner_id)
    reading.require(for_all, *([for_own] if own else []))


def check_open(one: Registered) -> None:
    """Refuse to change what was withdrawn. Raises Refused."""
    if one.state == WITHDRAWN:
        raise Refused("initiative_closed", number=one.number)


def check_active(one: Registered) -> None:
    """Refuse to move what was withdrawn or retired. Raises Refused."""
    if one.state != ACTIVE:
        raise Refused("initiative_closed", number=one.number)


def check_person(reading: Reading, person_id: str) -> None:
    """Refuse somebody who is not there. Raises NotFound."""
    row = reading.row("person", id=person_id)
    if row is None or row["erased_at"]:
        raise NotFound("person_not_found", given=person_id[:_SHOWN])


def found(reading: Reading, given: str) -> Registered:
    """An initiative by its id or its number, whoever asks. Raises NotFound."""
    row = reading.row("initiative", id=given) or reading.row("initiative_by_number", number=given)
    if row is None:
        raise NotFound("initiative_not_found", given=given[:_SHOWN])
    return read_row(row)


def read_row(row: Mapping[str, Any]) -> Registered:
    """An initiative as it was read."""
    return Registered(**{**row, "facts": kept_facts.loaded(row["facts"])})
