"""What resembles an initiative, among what municipalities really published, on both stores."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.registry.fixtures import AddPerson
from tests.registry.moments import Moments
from tests.registry.test_initiatives import plan
from toetssteen.registry import initiatives, products, published
from toetssteen.registry.errors import NotAllowed
from toetssteen.registry.moments import Actor
from toetssteen.registry.products import NewProduct
from toetssteen.registry.published import PublishedEntry
from toetssteen.registry.similar import Kind, Wanted, Why, similar
from toetssteen.registry.store import Store


@pytest.fixture
def entries(shared_data: Path) -> list[PublishedEntry]:
    """Entries of the national register."""
    text = (shared_data / "algoritmeregister" / "records.json").read_text(encoding="utf-8")
    return [
        PublishedEntry(
            "algoritmeregister", record["id"], record["title"], record["organisatie"],
            record["doel"], "", record["url"],
        )
        for record in json.loads(text)
    ]  # fmt: skip


def test_entries_with_the_same_title_are_found_first(
    store: Store, admin: Actor, moments: Moments, entries: list[PublishedEntry]
) -> None:
    with store.transaction(admin, moments.next()) as work:
        assert len(entries) == published.take_over(work, "algoritmeregister", entries)
    with store.reading(admin) as reading:
        found = similar(reading, Wanted("ANONIMISERINGSSOFTWARE "), 30)
    assert 30 == len(found)
    assert {("anonimiseringssoftware", 100.0)} == {(m.title.casefold(), m.score) for m in found}


def test_both_kinds_of_store_find_a_title_with_a_typing_error(
    store: Store, admin: Actor, moments: Moments, entries: list[PublishedEntry]
) -> None:
    with store.transaction(admin, moments.next()) as work:
        published.take_over(work, "algoritmeregister", entries)
    with store.reading(admin) as reading:
        found = similar(reading, Wanted("Anonimiserngssoftware"), 5)
    assert {"anonimiseringssoftware"} == {match.title.casefold() for match in found}
    assert {Why.TITLE} == {match.why for match in found}


def test_an_entry_with_another_title_is_found_by_its_purpose(
    store: Store, admin: Actor, moments: Moments
) -> None:
    purpose = "Het systeem herkent persoonsgegevens in documenten, zodat die worden weggelakt."
    entry = PublishedEntry("register", "1", "Zwarte balken", "Elders", purpose)
    with store.transaction(admin, moments.next()) as work:
        published.take_over(work, "register", [entry])
    with store.reading(admin) as reading:
        wanted = Wanted("Woo-hulp", "Herkent persoonsgegevens in documenten die we weglakken")
        (found,) = similar(reading, wanted)
    assert (Kind.PUBLISHED, "register:1", Why.PURPOSE) == (found.kind, found.key, found.why)


def test_what_is_taken_over_again_replaces_what_was_there(
    store: Store, admin: Actor, moments: Moments
) -> None:
    for title in ("Afvalbakken tellen", "Strooiroutes plannen"):
        with store.transaction(admin, moments.next()) as work:
            published.take_over(
                work, "register", [PublishedEntry("register", "1", title, "Elders")]
            )
    with store.reading(admin) as reading:
        assert [] == similar(reading, Wanted("Afvalbakken tellen"))
        assert 1 == len(similar(reading, Wanted("Strooiroutes plannen")))


def test_an_initiative_with_the_same_product_can_be_joined(
    store: Store, admin: Actor, person: AddPerson, moments: Moments
) -> None:
    with store.transaction(admin, moments.next()) as work:
        product = products.add(work, NewProduct("Leverancier", "Product"))
        theirs = initiatives.add(work, plan("Chatbot"), product_id=product.id)
    with store.reading(person("Indiener", "proposer")) as reading:
        wanted = Wanted("Iets heel anders", product_id=product.id)
        found = [match for match in similar(reading, wanted) if match.kind is Kind.INITIATIVE]
    assert [(theirs.number, "Chatbot", Why.PRODUCT, True)] == [
        (match.key, match.title, match.why, match.can_be_joined) for match in found
    ]


def test_what_is_withdrawn_cannot_be_joined_and_what_asks_is_not_found(
    store: Store, admin: Actor, moments: Moments
) -> None:
    with store.transaction(admin, moments.next()) as work:
        gone = initiatives.add(work, plan("Chatbot voor inwoners"))
        initiatives.withdraw(work, gone.id, 1, "Stopt")
        asking = initiatives.add(work, plan("Chatbot voor inwoners"))
    with store.reading(admin) as reading:
        found = similar(reading, Wanted(asking.title, without=asking.number))
    assert [(gone.number, False)] == [(match.key, match.can_be_joined) for match in found]


@pytest.mark.parametrize("title", ["ab", "\"' OR 1=1; --", "AND OR NOT NEAR(", "日本", "%_%", "*"])
def test_signs_that_mean_something_to_a_search_are_only_letters(
    store: Store, admin: Actor, moments: Moments, title: str
) -> None:
    with store.transaction(admin, moments.next()) as work:
        added = initiatives.add(work, plan(title))
    with store.reading(admin) as reading:
        (found,) = similar(reading, Wanted(title))
    assert (added.number, title) == (found.key, found.title)


def test_who_has_no_role_sees_no_titles(store: Store, person: AddPerson) -> None:
    with store.reading(person("Niemand")) as reading, pytest.raises(NotAllowed):
        similar(reading, Wanted("Chatbot"))
