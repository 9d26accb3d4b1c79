"""A supplier changed something: whoever uses the product is judged again."""

from __future__ import annotations

from toetssteen.board import outbox, tasks
from toetssteen.board.outbox import Kind, Message
from toetssteen.registry import initiatives, people
from toetssteen.registry.permissions import Right
from toetssteen.registry.registered import check_active, require_for
from toetssteen.registry.store import Work
from toetssteen.registry.texts import TEXT_LIMIT, checked

_BECAUSE = "supplier"


def report_change(work: Work, given: str, what: str, id_: str) -> tuple[str, ...]:
    """Note that a supplier changed something of what an initiative uses; who else uses it now.

    All of them are judged again, and their owners and those who may change products are told. What
    was withdrawn or retired is left alone.
    `id_`: of this report; with the same again nothing changes. Raises NotAllowed, NotFound,
    TextRefused, Refused.
    """
    registered = initiatives.get(work, given)
    require_for(work, registered, Right.EDIT_ALL, Right.EDIT_OWN)
    check_active(registered)
    text = checked("supplier.change", what, TEXT_LIMIT)
    product = registered.product_id
    owners = {registered.id: registered.owner_id, **_others(work, product)}
    subject = registered.subject if product is None else f"product:{product}"
    asked = [tasks.ask_review(work, one, _BECAUSE, f"{id_}:{one}") for one in sorted(owners)]
    if any(asked):
        work.record("supplier.changed", subject, {"report": id_}, {"what": text})
    details = {"number": registered.number, "report": id_}
    told = {*owners.values(), *_keepers(work)} - {work.actor.person_id}
    for person in sorted(told):
        key = f"{Kind.SUPPLIER_CHANGED}:{id_}:{person}"
        outbox.put(work, Message(person, Kind.SUPPLIER_CHANGED, registered.subject, key, details))
    return tuple(sorted(owners.keys() - {registered.id}))


def _others(work: Work, product: str | None) -> dict[str, str]:
    """The owners of what uses a product now, by the initiative."""
    rows = work.rows("initiatives_of_product", product_id=product) if product else []
    return {row["id"]: row["owner_id"] for row in rows if row["state"] == initiatives.ACTIVE}


def _keepers(work: Work) -> set[str]:
    """Who manages products."""
    return {
        person.id
        for role in work.roles_with(Right.MANAGE_PRODUCTS)
        for person in people.with_role(work, role)
    }
