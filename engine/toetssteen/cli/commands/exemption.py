"""toetssteen exemption: accepting one unmet norm for a time."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from toetssteen.board import exemptions
from toetssteen.board.exemptions import Category, NewExemption
from toetssteen.cli.arguments import PersonOption, acting, known_date
from toetssteen.cli.boarding import ReasonOption, answered, board_pages, rules_of
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.options import known_code
from toetssteen.cli.registering import InitiativeArgument
from toetssteen.cli.rendering.board import exemption_document, held_document
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.session import Session
from toetssteen.registry import initiatives, people

EXEMPTIONS_FORMAT = "toetssteen.exemptions/1"
NormArgument = Annotated[str, typer.Argument(metavar="NORM", help="option.norm")]
ExemptionArgument = Annotated[str, typer.Argument(metavar="EXEMPTION", help="option.exemption")]
CategoryOption = Annotated[
    str, typer.Option("--category", metavar="CATEGORY", help="option.category")
]
OwnerOption = Annotated[
    str, typer.Option("--owner", metavar="PERSON", help="option.exemption_owner")
]
UntilOption = Annotated[str, typer.Option("--until", metavar="DATE", help="option.until_day")]
OfInitiative = Annotated[
    str | None, typer.Argument(metavar="INITIATIVE", help="option.of_initiative")
]


def add(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    initiative: InitiativeArgument,
    norm: NormArgument,
    category: CategoryOption,
    reason: ReasonOption,
    owner: OwnerOption,
    until: UntilOption,
    as_: PersonOption = None,
) -> ExitCode:
    """Accept an unmet norm for a time; who acts approves it."""
    session = Session.of(ctx)
    chosen = Category(known_code("--category", category, list(Category)))
    last = date.fromisoformat(known_date("--until", until))
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        registered = initiatives.get(work, initiative)
        new = NewExemption(norm, chosen, reason, people.get(work, owner).id, last)
        found = exemptions.grant(work, registered, new, rules_of(session))
    return answered(
        session,
        {"format": EXEMPTIONS_FORMAT, "exemption": exemption_document(found)},
        "board.exempted",
        norm=found.norm,
        until=found.expires_on,
        id=found.id,
    )


def listed(
    ctx: typer.Context, initiative: OfInitiative = None, as_: PersonOption = None
) -> ExitCode:
    """List exemptions, with whether each holds; what holds no more is a finding."""
    session = Session.of(ctx)
    rules, day = rules_of(session), session.moment().day
    with session.registry.reading(acting(as_, session)) as reading:
        found = exemptions.listed(reading, day, rules, initiative_id=initiative or "")
        if session.options.as_json:
            entries = [held_document(one) for one in found]
            show_document({"format": EXEMPTIONS_FORMAT, "exemptions": entries})
        else:
            board_pages(session, reading).exemptions(found)
    return ExitCode.DONE


def revoke(
    ctx: typer.Context,
    exemption: ExemptionArgument,
    reason: ReasonOption,
    as_: PersonOption = None,
) -> ExitCode:
    """Take an exemption back."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        found = exemptions.revoke(work, exemption, reason)
    return answered(
        session,
        {"format": EXEMPTIONS_FORMAT, "exemption": exemption_document(found)},
        "board.exemption_revoked",
        norm=found.norm,
    )
