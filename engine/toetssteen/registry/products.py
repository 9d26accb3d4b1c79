"""Products and suppliers: what is known of a product holds for what uses it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from toetssteen.intake.facts import Facts
from toetssteen.intake.initiative import DESCRIPTION_LIMIT
from toetssteen.registry import editing, kept_facts, search
from toetssteen.registry.editing import Change, Edit
from toetssteen.registry.errors import NotFound, Refused, StoreUnavailable
from toetssteen.registry.initiatives import check_given
from toetssteen.registry.ledger import Details
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import NAME_LIMIT, checked, key_of, line, order_of

# Whoever has something to do with initiatives may know what they can use.
_SEE = (Right.PROPOSE, Right.SEE_OWN, Right.SEE_ALL, Right.MANAGE_PRODUCTS)


@dataclass(frozen=True, slots=True)
class Product:
    """Something that is bought or used, with what is known of it."""

    id: str
    supplier_id: str
    supplier: str
    name: str
    description: str
    facts: Facts
    version: int
    added_at: str

    @property
    def subject(self) -> str:
        """How the ledger calls it."""
        return f"product:{self.id}"


@dataclass(frozen=True, slots=True)
class NewProduct:
    """A product to be added; the supplier is added with it where it is new."""

    supplier: str
    name: str
    description: str = ""
    facts: Facts = kept_facts.NOTHING


@dataclass(frozen=True, slots=True)
class EditedProduct:
    """What an edit led to, what others had changed meanwhile, and which initiatives use it."""

    product: Product
    meanwhile: tuple[Change, ...]
    used_by: tuple[str, ...]


def add(work: Work, new: NewProduct) -> Product:
    """Add a product. Raises NotAllowed, TextRefused, Refused where it is there already."""
    work.require(Right.MANAGE_PRODUCTS)
    name = line("product.name", new.name, NAME_LIMIT)
    description = checked("product.description", new.description, DESCRIPTION_LIMIT, required=False)
    check_given(work, new.facts)
    supplier_id, supplier = _supplier(work, line("supplier.name", new.supplier, NAME_LIMIT))
    if work.row("product_by_key", supplier_id=supplier_id, name_key=key_of(name)):
        raise Refused("product_exists", name=name, supplier=supplier)
    id_ = work.moment.new_id()
    work.change(
        "add_product",
        id=id_,
        supplier_id=supplier_id,
        name=name,
        name_key=key_of(name),
        description=description,
        facts=kept_facts.dumped(new.facts),
        at=work.moment.stamp,
    )
    changes = {
        "product.name": name,
        "product.description": description,
        "product.supplier": supplier,
        **kept_facts.given(new.facts),
    }
    _note_edit(work, id_, 1, changes)
    product = get(work, id_)
    search.put(work, product.subject, supplier, name, description)
    work.record("product.added", product.subject, {"supplier": supplier_id}, changes)
    return product


def get(reading: Reading, id_: str) -> Product:
    """A product by its id. Raises NotFound."""
    row = reading.row("product", id=id_)
    if row is None:
        raise NotFound("product_not_found", given=id_[:60])
    return _product(row)


def everything(reading: Reading) -> list[Product]:
    """All products, by supplier and name. Raises NotAllowed."""
    reading.require(*_SEE)
    found = (_product(row) for row in reading.rows("products"))
    return sorted(found, key=lambda one: (order_of(one.supplier), order_of(one.name), one.id))


def facts_for(reading: Reading, product_id: str | None) -> Facts:
    """What a product brings to the initiatives that use it."""
    return kept_facts.NOTHING if product_id is None else get(reading, product_id).facts


def edit(work: Work, id_: str, expected: int, edit_: Edit) -> EditedProduct:
    """Change the facts, the name or the description of the version that the editor saw.

    Raises StaleEdit as for an initiative; NotAllowed, NotFound, TextRefused, Refused.
    """
    work.require(Right.MANAGE_PRODUCTS)
    check_given(work, edit_.answers)
    wanted = _wanted(edit_)
    for _ in range(editing.TRIES):
        before = get(work, id_)
        editing.check_version(expected, before.version)
        since = editing.changes_in(work.rows("product_edits", id=id_, after=expected))
        meanwhile = editing.check_stale(wanted, since, before.version)
        changes = _changes(before, edit_)
        if not changes:
            return EditedProduct(before, meanwhile, used_by(work, id_))
        if _written(work, before, changes, edit_):
            return EditedProduct(_told(work, before, changes), meanwhile, used_by(work, id_))
    raise StoreUnavailable("store_busy", place="")


def used_by(reading: Reading, id_: str) -> tuple[str, ...]:
    """The ids of the initiatives that use a product."""
    return tuple(row["id"] for row in reading.rows("initiatives_of_product", product_id=id_))


def history(reading: Reading, id_: str) -> tuple[Change, ...]:
    """Every change of every field, oldest first. Raises NotAllowed, NotFound."""
    reading.require(*_SEE)
    return editing.changes_in(reading.rows("product_edits", id=get(reading, id_).id, after=0))


def provenance(reading: Reading, id_: str) -> dict[str, Change]:
    """Of each field the change that made it what it is. Raises NotAllowed, NotFound."""
    return {change.field: change for change in history(reading, id_)}


def _supplier(work: Work, name: str) -> tuple[str, str]:
    row = work.row("supplier_by_key", name_key=key_of(name))
    if row is not None:
        return row["id"], row["name"]
    id_ = work.moment.new_id()
    work.change("add_supplier", id=id_, name=name, name_key=key_of(name), at=work.moment.stamp)
    work.record("supplier.added", f"supplier:{id_}", content={"name": name})
    return id_, name


def _changes(before: Product, edit_: Edit) -> dict[str, object]:
    facts = kept_facts.changed(before.facts, edit_.answers, edit_.cleared)
    old, new = kept_facts.given(before.facts), kept_facts.given(facts)
    changes = {f: new.get(f) for f in sorted(old.keys() | new.keys()) if old.get(f) != new.get(f)}
    if edit_.title is not None:
        name = line("product.name", edit_.title, NAME_LIMIT)
        changes |= {"product.name": name} if name != before.name else {}
    if edit_.description is not None and edit_.description.strip() != before.description:
        changes["product.description"] = checked(
            "product.description", edit_.description, DESCRIPTION_LIMIT, required=False
        )
    return changes


def _written(work: Work, before: Product, changes: Mapping[str, object], edit_: Edit) -> bool:
    name = str(changes.get("product.name", before.name))
    facts = kept_facts.changed(before.facts, edit_.answers, edit_.cleared)
    return (
        work.change(
            "change_product",
            id=before.id,
            expected=before.version,
            name=name,
            name_key=key_of(name),
            description=str(changes.get("product.description", before.description)),
            facts=kept_facts.dumped(facts),
        )
        == 1
    )


def _told(work: Work, before: Product, changes: Mapping[str, object]) -> Product:
    version = before.version + 1
    _note_edit(work, before.id, version, changes)
    after = get(work, before.id)
    search.put(work, after.subject, after.supplier, after.name, after.description)
    details: Details = {
        "version": version,
        "fields": sorted(changes),
        "source": work.actor.source.value,
    }
    work.record("product.edited", after.subject, details, dict(changes))
    return after


def _note_edit(work: Work, id_: str, version: int, changes: Mapping[str, object]) -> None:
    work.change(
        "add_product_edit",
        id=id_,
        version=version,
        at=work.moment.stamp,
        by=work.actor.code,
        source=work.actor.source.value,
        changes=editing.dumped(changes),
    )


def _wanted(edit_: Edit) -> dict[str, object]:
    wanted: dict[str, object] = {**kept_facts.given(edit_.answers)}
    wanted |= dict.fromkeys(edit_.cleared)
    if edit_.title is not None:
        wanted["product.name"] = " ".join(edit_.title.split())
    if edit_.description is not None:
        wanted["product.description"] = edit_.description.strip()
    return wanted


def _product(row: Mapping[str, Any]) -> Product:
    return Product(**{**row, "facts": kept_facts.loaded(row["facts"])})
