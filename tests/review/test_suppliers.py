"""What a supplier changed lets be judged again what uses it now, and nothing that has ended."""

from __future__ import annotations

from tests.registry.fixtures import AddPerson
from tests.registry.moments import Moments
from tests.review.conftest import CLOCK, Add
from toetssteen.board import outbox, tasks
from toetssteen.registry import initiatives, products
from toetssteen.registry.moments import Actor
from toetssteen.registry.products import NewProduct
from toetssteen.registry.store import Store
from toetssteen.review import suppliers


def test_what_a_supplier_changed_concerns_only_what_is_still_there(
    store: Store, moments: Moments, admin: Actor, person: AddPerson, add: Add
) -> None:
    owners = [person("Een", "proposer"), person("Twee", "proposer"), person("Drie", "proposer")]
    plans = [add(owner) for owner in owners]
    with store.transaction(admin, moments.next()) as work:
        product = products.add(work, NewProduct("Leverancier", "Product"))
        used = [initiatives.use_product(work, one.id, 1, product.id).registered for one in plans]
        initiatives.withdraw(work, plans[2].id, used[2].version, "Het gaat niet door.")
    with store.transaction(admin, moments.next()) as work:
        others = suppliers.report_change(work, plans[0].id, "Een ander model.", "r1")
        again = suppliers.report_change(work, plans[0].id, "Een ander model.", "r1")

    assert (plans[1].id,) == others == again
    with store.reading(CLOCK) as reading:
        asked = [len(tasks.of_subject(reading, f"initiative:{one.id}")) for one in plans]
        told = [len(outbox.of_person(reading, one.code)) for one in owners]
    assert ([1, 1, 0], [1, 1, 0]) == (asked, told)
