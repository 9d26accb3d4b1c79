"""toetssteen product: what is bought, and what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from toetssteen.cli.arguments import PersonOption, SourceOption, acting
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.judging import read
from toetssteen.cli.registering import SeenOption, pages
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.session import Session
from toetssteen.registry import kept_facts, products
from toetssteen.registry.editing import Edit
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.products import NewProduct, Product

PRODUCTS_FORMAT = "toetssteen.products/1"
SupplierArgument = Annotated[str, typer.Argument(metavar="SUPPLIER", help="option.supplier")]
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="option.product_name")]
ProductArgument = Annotated[str, typer.Argument(metavar="PRODUCT", help="option.product")]
FactsOption = Annotated[
    str | None, typer.Option("--facts", metavar="FILE", help="option.product_facts")
]
FactsArgument = Annotated[str, typer.Argument(metavar="FILE", help="option.product_facts")]


def add(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    supplier: SupplierArgument,
    name: NameArgument,
    facts: FactsOption = None,
    source: SourceOption = Source.TERMINAL,
    as_: PersonOption = None,
) -> ExitCode:
    """Add a product, with the answers that hold for everybody who uses it."""
    session = Session.of(ctx)
    given = read(facts, session, None) if facts else None
    new = NewProduct(
        supplier,
        name,
        given.description if given else "",
        given.facts if given else kept_facts.NOTHING,
    )
    actor = acting(as_, session, source)
    with session.registry.transaction(actor, session.moment()) as work:
        found = products.add(work, new)
    return _told([found], actor, session)


def listed(ctx: typer.Context, as_: PersonOption = None) -> ExitCode:
    """List all products."""
    session = Session.of(ctx)
    actor = acting(as_, session)
    with session.registry.reading(actor) as reading:
        found = products.everything(reading)
    return _told(found, actor, session)


def show(ctx: typer.Context, product: ProductArgument, as_: PersonOption = None) -> ExitCode:
    """Show a product, with who gave each answer."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        found = products.get(reading, product)
        changes = products.provenance(reading, found.id)
        if session.options.as_json:
            fields = [change.as_json() for _, change in sorted(changes.items())]
            document = {**_document(found), "fields": fields}
            show_document({"format": PRODUCTS_FORMAT, "products": [document]})
        else:
            pages(session, reading).product(found, changes)
    return ExitCode.DONE


def edit(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    product: ProductArgument,
    file: FactsArgument,
    seen: SeenOption = None,
    source: SourceOption = Source.TERMINAL,
    as_: PersonOption = None,
) -> ExitCode:
    """Take over answers about a product from a file, and tell which initiatives use it."""
    session = Session.of(ctx)
    given = read(file, session, None)
    actor = acting(as_, session, source)
    with session.registry.transaction(actor, session.moment()) as work:
        version = products.get(work, product).version if seen is None else seen
        edited = products.edit(work, product, version, Edit(given.facts))
    code = _told([edited.product], actor, session)
    if not session.options.as_json:
        number = len(edited.used_by)
        Page(session.out).paragraph(session.messages.count("registry.used_by", number))
    return code


def _told(found: Sequence[Product], actor: Actor, session: Session) -> ExitCode:
    if session.options.as_json:
        documents = [_document(one) for one in found]
        show_document({"format": PRODUCTS_FORMAT, "products": documents})
        return ExitCode.DONE
    with session.registry.reading(actor) as reading:
        pages(session, reading).products(found)
    return ExitCode.DONE


def _document(found: Product) -> dict[str, Any]:
    return {
        "id": found.id,
        "supplier": found.supplier,
        "name": found.name,
        "description": found.description,
        "version": found.version,
        "facts": kept_facts.given(found.facts),
    }
