"""Initiatives on both kinds of store: numbers, edits, versions, stages, who may do what."""

from __future__ import annotations

import pytest

from tests.registry.fixtures import AddPerson
from tests.registry.moments import Moments
from toetssteen.intake.facts import UNKNOWN, Facts, Value
from toetssteen.intake.initiative import Initiative
from toetssteen.registry import initiatives, products
from toetssteen.registry.editing import Edit
from toetssteen.registry.errors import NotAllowed, NotFound, Refused, StaleEdit
from toetssteen.registry.initiatives import Registered, Selection
from toetssteen.registry.moments import Actor
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.products import NewProduct
from toetssteen.registry.store import Store

STAGES = ("idea", "design", "procurement", "pilot", "in_use", "retired")


def facts(unknown: tuple[str, ...] = (), **answers: Value) -> Facts:
    """Facts of a section "a"."""
    return Facts({f"a.{name}": value for name, value in answers.items()}, frozenset(unknown))


def plan(title: str = "Een plan", given: Facts | None = None) -> Initiative:
    return Initiative("x", title, "", "idea", given or facts(one=True), "x.yaml")


@pytest.fixture
def added(store: Store, admin: Actor, moments: Moments) -> Registered:
    with store.transaction(admin, moments.next()) as work:
        return initiatives.add(work, plan())


class TestNumbers:
    def test_numbers_count_within_a_year(
        self, store: Store, admin: Actor, moments: Moments
    ) -> None:
        numbers = []
        for days in (0, 30, 30):
            moments.jump(days=days)
            with store.transaction(admin, moments.next()) as work:
                numbers.append(initiatives.add(work, plan()).number)
        assert ["2026-0001", "2026-0002", "2027-0001"] == numbers

    def test_the_year_is_that_of_the_netherlands(
        self, store: Store, admin: Actor, moments: Moments
    ) -> None:
        # Half past midnight on New Year's Day in Amsterdam is still 2026 in UTC.
        moments.jump(days=37, hours=14)
        with store.transaction(admin, moments.next()) as work:
            assert "2027-0001" == initiatives.add(work, plan()).number


class TestEditing:
    def test_each_fact_tells_who_gave_it_when_and_from_where(
        self, store: Store, admin: Actor, moments: Moments, added: Registered
    ) -> None:
        with store.transaction(admin, moments.next()) as work:
            initiatives.edit(work, added.id, 1, Edit(facts(two="x")))
        with store.reading(admin) as reading:
            now = initiatives.provenance(reading, added.id)
            found = initiatives.get(reading, added.number)
        assert {"a.one": True, "a.two": "x"} == dict(found.facts.answered)
        assert (1, True, admin.code, "console") == (
            now["a.one"].version,
            now["a.one"].value,
            now["a.one"].by,
            now["a.one"].source,
        )
        assert (2, "x") == (now["a.two"].version, now["a.two"].value)
        assert now["a.one"].at < now["a.two"].at

    def test_an_answer_can_become_unknown_and_be_taken_back(
        self, store: Store, admin: Actor, moments: Moments, added: Registered
    ) -> None:
        with store.transaction(admin, moments.next()) as work:
            initiatives.edit(work, added.id, 1, Edit(facts(("a.one",))))
        with store.transaction(admin, moments.next()) as work:
            after = initiatives.edit(work, added.id, 2, Edit(cleared=frozenset({"a.one"})))
        assert Facts({}, frozenset()) == after.registered.facts
        with store.reading(admin) as reading:
            changes = [
                change.value
                for change in initiatives.history(reading, added.id)
                if change.field == "a.one"
            ]
        assert [True, UNKNOWN, None] == changes

    def test_the_second_of_two_edits_of_one_fact_is_refused_and_told(
        self, store: Store, admin: Actor, moments: Moments, added: Registered
    ) -> None:
        with store.transaction(admin, moments.next()) as work:
            initiatives.edit(work, added.id, 1, Edit(facts(one=False)))
        with (
            pytest.raises(StaleEdit) as refused,
            store.transaction(admin, moments.next()) as work,
        ):
            initiatives.edit(work, added.id, 1, Edit(facts(one="maybe", three=3)))
        assert [("a.one", False)] == [(c["field"], c["value"]) for c in refused.value.theirs]
        assert {"a.one": "maybe", "a.three": 3} == refused.value.refused
        with store.reading(admin) as reading:
            found = initiatives.get(reading, added.id)
        assert ({"a.one": False}, 2) == (dict(found.facts.answered), found.version)

    def test_edits_of_different_facts_are_both_kept_and_the_second_is_told(
        self, store: Store, admin: Actor, moments: Moments, added: Registered
    ) -> None:
        with store.transaction(admin, moments.next()) as work:
            initiatives.edit(work, added.id, 1, Edit(facts(two=2)))
        with store.transaction(admin, moments.next()) as work:
            after = initiatives.edit(work, added.id, 1, Edit(facts(three=3)))
        assert {"a.one": True, "a.two": 2, "a.three": 3} == dict(after.registered.facts.answered)
        assert 3 == after.registered.version
        assert ["a.two"] == [change.field for change in after.meanwhile]

    def test_an_edit_that_changes_nothing_makes_no_version(
        self, store: Store, admin: Actor, moments: Moments, added: Registered
    ) -> None:
        with store.transaction(admin, moments.next()) as work:
            after = initiatives.edit(work, added.id, 1, Edit(facts(one=True), title="Een plan"))
        assert added == after.registered

    @pytest.mark.parametrize("version", [0, 2, -1])
    def test_an_edit_of_a_version_that_there_never_was_is_refused(
        self, store: Store, admin: Actor, moments: Moments, added: Registered, version: int
    ) -> None:
        with (
            pytest.raises(Refused, match="version_unknown"),
            store.transaction(admin, moments.next()) as work,
        ):
            initiatives.edit(work, added.id, version, Edit(facts(one=False)))


class TestStages:
    def test_what_is_retired_is_not_moved_again_but_can_still_be_answered_about(
        self, store: Store, admin: Actor, moments: Moments, added: Registered
    ) -> None:
        with store.transaction(admin, moments.next()) as work:
            moved = initiatives.move(work, added.id, 1, "pilot", STAGES).registered
        with store.transaction(admin, moments.next()) as work:
            ended = initiatives.move(work, added.id, 2, "retired", STAGES).registered
        assert ("pilot", "active") == (moved.stage, moved.state)
        assert ("retired", "retired") == (ended.stage, ended.state)
        # What is due on retirement is shown after it.
        with store.transaction(admin, moments.next()) as work:
            assert (
                4 == initiatives.edit(work, added.id, 3, Edit(facts(one=False))).registered.version
            )
        for attempt in (
            lambda work: initiatives.move(work, added.id, 4, "pilot", STAGES),
            lambda work: initiatives.withdraw(work, added.id, 4, "Toch niet"),
            lambda work: initiatives.join(work, added.id),
        ):
            with (
                pytest.raises(Refused, match="initiative_closed"),
                store.transaction(admin, moments.next()) as work,
            ):
                attempt(work)

    def test_a_stage_that_does_not_exist_is_refused(
        self, store: Store, admin: Actor, moments: Moments, added: Registered
    ) -> None:
        with (
            pytest.raises(Refused, match="unknown_stage"),
            store.transaction(admin, moments.next()) as work,
        ):
            initiatives.move(work, added.id, 1, "dream", STAGES)

    def test_a_withdrawn_initiative_stays_with_its_reason(
        self, store: Store, admin: Actor, moments: Moments, added: Registered
    ) -> None:
        with store.transaction(admin, moments.next()) as work:
            gone = initiatives.withdraw(work, added.id, 1, "Het is niet meer nodig.").registered
        assert "withdrawn" == gone.state
        with store.reading(admin) as reading:
            now = initiatives.provenance(reading, added.id)
        assert "Het is niet meer nodig." == now["initiative.reason"].value
        with (
            pytest.raises(Refused, match="initiative_closed"),
            store.transaction(admin, moments.next()) as work,
        ):
            initiatives.edit(work, added.id, 2, Edit(facts(one=False)))


class TestRights:
    def test_a_proposer_does_not_register_in_the_name_of_somebody_else(
        self, store: Store, admin: Actor, person: AddPerson, moments: Moments
    ) -> None:
        proposer = person("Indiener", "proposer")
        with pytest.raises(NotAllowed), store.transaction(proposer, moments.next()) as work:
            initiatives.add(work, plan(), owner_id=admin.code)

    def test_what_only_a_decision_gives_is_refused_from_every_hand(
        self, store: Store, admin: Actor, moments: Moments, added: Registered
    ) -> None:
        store.permissions = Permissions(store.permissions.by_role, frozenset({"b"}))
        decided = Facts({"b.approved": True, "a.one": True}, frozenset({"b.later"}))
        for attempt in (
            lambda work: initiatives.add(work, plan("t", decided)),
            lambda work: initiatives.edit(work, added.id, 1, Edit(decided)),
            lambda work: products.add(work, NewProduct("s", "n", facts=decided)),
        ):
            with (
                pytest.raises(Refused, match=r"b\.approved, b\.later"),
                store.transaction(admin, moments.next()) as work,
            ):
                attempt(work)
        with store.transaction(admin, moments.next()) as work:
            left = initiatives.without_decisions(work, plan("t", decided))
        assert facts(one=True) == left.facts

    def test_a_proposer_sees_and_edits_only_what_is_theirs(
        self, store: Store, person: AddPerson, moments: Moments, added: Registered
    ) -> None:
        proposer = person("Indiener", "proposer")
        with store.transaction(proposer, moments.next()) as work:
            own = initiatives.add(work, plan("Van mij"))
        with store.reading(proposer) as reading:
            listed = initiatives.listed(reading, Selection())
            with pytest.raises(NotFound):
                initiatives.get(reading, added.id)
        assert [own.number] == [row["number"] for row in listed]
        with store.transaction(proposer, moments.next()) as work:
            edited = initiatives.edit(work, own.id, 1, Edit(title="Nog steeds van mij"))
        assert "Nog steeds van mij" == edited.registered.title

    def test_who_joined_sees_and_edits_it_too(
        self, store: Store, person: AddPerson, moments: Moments, added: Registered
    ) -> None:
        proposer = person("Indiener", "proposer")
        with store.transaction(proposer, moments.next()) as work:
            initiatives.join(work, added.number)
            initiatives.join(work, added.number)
        with store.transaction(proposer, moments.next()) as work:
            initiatives.edit(work, added.id, 1, Edit(facts(two=2)))
        with store.reading(proposer) as reading:
            assert (proposer.code,) == initiatives.participants(reading, added.id)

    def test_others_are_joined_by_who_edits_all_and_nobody_is_kept_from_deciding_like_that(
        self,
        store: Store,
        admin: Actor,
        person: AddPerson,
        moments: Moments,
        added: Registered,
    ) -> None:
        proposer, decider = person("Indiener", "proposer"), person("Beslisser", "auditor")
        with pytest.raises(NotAllowed), store.transaction(proposer, moments.next()) as work:
            initiatives.join(work, added.id, decider.code)
        with store.transaction(proposer, moments.next()) as work:
            initiatives.join(work, added.id, proposer.code)
        with store.transaction(admin, moments.next()) as work:
            initiatives.join(work, added.id, decider.code)
        with store.reading(admin) as reading:
            assert {proposer.code, decider.code} == {*initiatives.participants(reading, added.id)}

    def test_who_may_see_all_may_not_change_anything_for_that_reason(
        self, store: Store, person: AddPerson, moments: Moments, added: Registered
    ) -> None:
        auditor = person("Auditor", "auditor")
        with store.reading(auditor) as reading:
            assert added == initiatives.get(reading, added.id)
        attempts = (
            lambda work: initiatives.add(work, plan()),
            lambda work: initiatives.edit(work, added.id, 1, Edit(title="Anders")),
            lambda work: initiatives.move(work, added.id, 1, "pilot", STAGES),
            lambda work: initiatives.withdraw(work, added.id, 1, "Nee"),
            lambda work: initiatives.join(work, added.id),
        )
        for attempt in attempts:
            with (
                pytest.raises(NotAllowed),
                store.transaction(auditor, moments.next()) as work,
            ):
                attempt(work)

    def test_somebody_without_a_role_sees_nothing(
        self, store: Store, person: AddPerson, added: Registered
    ) -> None:
        nobody = person("Niemand")
        with store.reading(nobody) as reading:
            with pytest.raises(NotFound):
                initiatives.get(reading, added.id)
            with pytest.raises(NotAllowed):
                initiatives.listed(reading, Selection())
            with pytest.raises(NotAllowed):
                products.everything(reading)


@pytest.mark.parametrize("given", ["", "2026-9999", "a\0b", "\ud800", "x" * 100_000, "' OR 1=1"])
def test_what_is_no_initiative_is_not_found(store: Store, admin: Actor, given: str) -> None:
    with pytest.raises(Refused), store.reading(admin) as reading:
        initiatives.get(reading, given)


def test_a_title_is_one_line(store: Store, admin: Actor, moments: Moments) -> None:
    with store.transaction(admin, moments.next()) as work:
        added = initiatives.add(work, plan(" Een\n\n plan\t"))
        edited = initiatives.edit(work, added.id, 1, Edit(title="Nog \n een"))
    assert ("Een plan", "Nog een") == (added.title, edited.registered.title)


class TestProducts:
    def test_an_initiative_inherits_what_is_known_of_its_product(
        self, store: Store, admin: Actor, moments: Moments, added: Registered
    ) -> None:
        with store.transaction(admin, moments.next()) as work:
            product = products.add(
                work, NewProduct("Leverancier", "Product", facts=facts(one=False, two="p"))
            )
            used = initiatives.use_product(work, added.id, 1, product.id).registered
            of_product = products.facts_for(work, used.product_id)
        # What was said of the initiative itself goes before it.
        assert {"a.one": True, "a.two": "p"} == dict(used.as_judged(of_product).facts.answered)
        assert {"a.one": True} == dict(used.facts.answered)

    def test_an_edit_of_a_product_names_the_initiatives_that_use_it(
        self, store: Store, admin: Actor, moments: Moments, added: Registered
    ) -> None:
        with store.transaction(admin, moments.next()) as work:
            product = products.add(work, NewProduct("Leverancier", "Product"))
            initiatives.use_product(work, added.id, 1, product.id)
        with store.transaction(admin, moments.next()) as work:
            edited = products.edit(work, product.id, 1, Edit(facts(two="new")))
        assert (2, (added.id,)) == (edited.product.version, edited.used_by)

    def test_the_same_product_of_the_same_supplier_is_added_once(
        self, store: Store, admin: Actor, moments: Moments
    ) -> None:
        with store.transaction(admin, moments.next()) as work:
            products.add(work, NewProduct("Leverancier", "Product"))
        with (
            pytest.raises(Refused, match="product_exists"),
            store.transaction(admin, moments.next()) as work,
        ):
            products.add(work, NewProduct(" LEVERANCIER", "product "))
