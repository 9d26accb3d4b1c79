"""People: in which order, what who is new is called, and what is left of who was erased."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.registry.fixtures import PERMISSIONS, AddPerson, add_administrator
from tests.registry.moments import Moments
from tests.registry.test_initiatives import plan
from toetssteen.board import evidence, handing_in, seats
from toetssteen.board.handing_in import HandedIn
from toetssteen.registry import asks, initiatives, people, products, verification
from toetssteen.registry.moments import Actor
from toetssteen.registry.products import NewProduct
from toetssteen.registry.store import Store, Work, open_driver

# As no store would sort them by itself.
NAMES = ["anna", "Ben", "Élise", "eva", "Zoë"]
ADDRESS = "noor@example.org"


def test_names_are_sorted_as_people_do_on_every_store(
    store: Store, admin: Actor, person: AddPerson, moments: Moments
) -> None:
    for name in reversed(NAMES):
        person(name, "auditor")
    with store.transaction(admin, moments.next()) as work:
        for name in NAMES[::2] + NAMES[1::2]:
            products.add(work, NewProduct("één", name))
        products.add(work, NewProduct("Aap", "z"))
        own = initiatives.add(work, plan())
    with store.reading(admin) as reading:
        all_people = [one.name for one in people.everybody(reading)]
        auditors = [one.name for one in people.with_role(reading, "auditor")]
        members = [
            people.get(reading, seat.person_id).name
            for seat in seats.members_of(reading, "auditor")
        ]
        colleagues = [one.name for one in asks.colleagues(reading, own.id, "auditor", "", 3)]
        bought = [one.name for one in products.everything(reading)]

    assert ["anna", "Beheer", *NAMES[1:]] == all_people
    assert NAMES == auditors == members
    assert NAMES[:3] == colleagues
    assert ["z", *NAMES] == bought


@pytest.mark.parametrize(
    ("brought", "called"),
    [
        ("Noor  de\nVries", "Noor de Vries"),
        ("", ADDRESS),
        (" \t ", ADDRESS),
        ("\u200b\u202e", ADDRESS),
        ("No\0or", "No or"),
        ("\ud800", ADDRESS),
        ("x" * 300, "x" * 200),
    ],
)
def test_who_comes_in_by_a_chat_is_let_in_whatever_name_it_gives(
    file: Path, moments: Moments, brought: str, called: str
) -> None:
    welcoming = replace(
        PERMISSIONS, newcomer_role="proposer", newcomer_domains=frozenset({"example.org"})
    )
    with Store(open_driver(str(file)), welcoming) as store:
        add_administrator(store, moments)
        with store.transaction(Actor.program("chat"), moments.next()) as work:
            found = people.introduce(work, brought, ADDRESS)
    assert found is not None
    assert (called, ADDRESS, ("proposer",)) == (found.name, found.email, found.roles)


def test_what_somebody_typed_as_evidence_goes_with_them_and_the_rest_stays(
    store: Store, admin: Actor, person: AddPerson, moments: Moments
) -> None:
    somebody = person("Sjoerd", "administrator")
    with store.transaction(somebody, moments.next()) as work:
        own = initiatives.add(work, plan())
        obligation = an_obligation(work, own.id)
        typed = handing_in.hand_in(work, obligation, HandedIn("Sjoerd houdt toezicht."))
        link = handing_in.hand_in(work, obligation, HandedIn("https://example.org/besluit"))
    with store.transaction(admin, moments.next()) as work:
        others = handing_in.hand_in(work, obligation, HandedIn("De raad stemde in."))
    with store.transaction(admin, moments.next()) as work:
        people.erase(work, somebody.code)

    with store.reading(admin) as reading:
        left = {one.id: one for one in evidence.of_obligation(reading, obligation)}
        texts = [handing_in.text_of(reading, one) for one in (typed, link, others)]
        assert verification.verify(reading).problem is None
    assert [None, None, "De raad stemde in."] == texts
    assert replace(typed, document=typed.digest) == left[typed.id]
    assert (link, others) == (left[link.id], left[others.id])


def an_obligation(work: Work, initiative_id: str) -> str:
    """Something that wants evidence."""
    id_ = work.moment.new_id()
    row = {
        "id": id_,
        "initiative_id": initiative_id,
        "kind": "norm",
        "origin": "norm",
        "item": "a.b",
        "what": "",
        "wants": "[]",
        "owner_role": "proposer",
        "owner_id": None,
        "due_at": work.moment.stamp,
        "verdict_id": None,
        "at": work.moment.stamp,
    }
    work.change_many("add_obligation", [row])
    return id_
