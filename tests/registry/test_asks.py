"""Questions to colleagues in both kinds of store: who can be found, and what is left of them."""

from __future__ import annotations

import pytest

from tests.registry.fixtures import AddPerson
from tests.registry.moments import Moments
from toetssteen.intake.facts import Facts
from toetssteen.intake.initiative import Initiative
from toetssteen.registry import asks, initiatives, people, schema
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Store


@pytest.fixture
def owner(person: AddPerson) -> Actor:
    return person("Owner", "proposer")


@pytest.fixture
def plan(store: Store, owner: Actor, moments: Moments) -> Registered:
    nothing = Facts({}, frozenset())
    with store.transaction(owner, moments.next()) as work:
        return initiatives.add(work, Initiative("", "Plan", "", "idea", nothing, ""))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["Élise Öz", "Bo_b"]),
        ("éLISE", ["Élise Öz"]),
        ("ÖZ", ["Élise Öz"]),
        ("_", ["Bo_b"]),
        ("%", []),
    ],
)
def test_a_colleague_is_found_by_a_part_of_the_name_in_any_case(
    store: Store, person: AddPerson, owner: Actor, plan: Registered, typed: str, expected: list[str]
) -> None:
    person("Bo_b", "proposer")
    person("Élise Öz", "auditor")
    with store.reading(owner) as reading:
        found = asks.colleagues(reading, plan.id, "auditor", typed, 5)
        first = asks.colleagues(reading, plan.id, "auditor", "", 1)
    assert expected == [one.name for one in found if one.name != "Beheer"]
    assert ["Élise Öz"] == [one.name for one in first]


def test_what_was_asked_of_a_plan_that_is_withdrawn_ends_in_the_ledger_too(
    store: Store, person: AddPerson, owner: Actor, plan: Registered, moments: Moments
) -> None:
    colleague = person("Colleague", "auditor")
    with store.transaction(owner, moments.next()) as work:
        asks.ask(work, plan.id, "system.technique", colleague.code)
    with store.transaction(owner, moments.next()) as work:
        initiatives.withdraw(work, plan.id, plan.version, "Toch niet.")
    with store.reading(owner) as reading:
        (asked,) = asks.of_initiative(reading, plan.id)
        kinds = [row["kind"] for row in reading.rows("ledger_page", after=0, number=50)]
    assert asks.State.WITHDRAWN is asked.state
    assert 1 == kinds.count("initiative.asks_withdrawn")


def test_a_step_of_a_workflow_does_not_keep_the_account_of_who_was_erased(
    store: Store, admin: Actor, owner: Actor, moments: Moments
) -> None:
    account = {"product": "chat", "workspace": "W", "account": "U1"}
    with store.transaction(admin, moments.next()) as work:
        at = work.moment.stamp
        work.change(
            "add_chat_account", **account, person_id=owner.code, locale="", at=at, by=admin.code
        )
        given = {"kind": "assess", "given": '{"title": "x"}', "at": at, "until": ""}
        work.change("begin_step", **account, execution="E1", **given)
    with store.transaction(admin, moments.next()) as work:
        (before,) = work.rows("steps_waiting", product="chat", now=work.moment.stamp, number=5)
        people.erase(work, owner.code)
    with store.driver.reading() as connection:
        table = next(t for t in schema.tables() if t.name == "chat_steps")
        (row,) = list(store.driver.stream(connection, table))
    assert "U1" == before["account"]
    assert ("E1", "", "{}", "done") == tuple(
        dict(zip(table.column_names, row, strict=True))[name]
        for name in ("execution", "account", "given", "state")
    )
