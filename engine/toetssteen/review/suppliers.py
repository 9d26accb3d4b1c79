"""A supplier changed something: whoever uses the product is judged again."""

from __future__ import annotations

from toetssteen.board import outbox, tasks
from toetssteen.board.outbox import Kind, Message
from toetssteen.registry import initiatives, people, products
from toetssteen.registry.permissions import Right
from toetssteen.registry.registered import check_active, require_for
from toetssteen.registry.store import Work
from toetssteen.registry.texts import TEXT_LIMIT, checked

_BECAUSE = "supplier"


def report_change(work: Work, given: str, what: str, id_: str) -> tuple[str, ...]:
    """Note that a supplier changed something of what an initiative uses; who else uses it.

    All of them are judged again, and their owners and those who may change products are told.
    `id_`: of this report; with the same again nothing changes. Raises NotAllowed, NotFound,
    TextRefused, Refused.
    """
    registered = initiatives.get(work, given)
    require_for(work, registered, Right.EDIT_ALL, Right.EDIT_OWN)
    check_active(registered)
    text = checked("supplier.change", what, TEXT_LIMIT)
    product = registered.product_id
    concerned = {registered.id, *(products.used_by(work, product) if product else ())}
    subject = registered.subject if product is None else f"product:{product}"
    asked = [tasks.ask_review(work, one, _BECAUSE, f"{id_}:{one}") for one in sorted(concerned)]
    if any(asked):
        work.record("supplier.changed", subject, {"report": id_}, {"what": text})
    details = {"number": registered.number, "report": id_}
    for person in sorted(_to_tell(work, concerned) - {work.actor.person_id}):
        key = f"{Kind.SUPPLIER_CHANGED}:{id_}:{person}"
        outbox.put(work, Message(person, Kind.SUPPLIER_CHANGED, registered.subject, key, details))
    return tuple(sorted(concerned - {registered.id}))


def _to_tell(work: Work, concerned: set[str]) -> set[str]:
    """The owners of what uses it, and who manages products."""
    found = set()
    for initiative_id in concerned:
        row = work.row("initiative", id=initiative_id)
        if row is not None and row["state"] == initiatives.ACTIVE:
            found.add(str(row["owner_id"]))
    for role in work.roles_with(Right.MANAGE_PRODUCTS):
        found |= {person.id for person in people.with_role(work, role)}
    return found
