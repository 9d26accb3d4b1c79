"""toetssteen incident: something that went wrong, and what that asks for."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer

from toetssteen.board import incidents
from toetssteen.board.incidents import NewIncident
from toetssteen.board.working_days import HERE
from toetssteen.cli.arguments import PersonOption, acting
from toetssteen.cli.boarding import ReasonOption, answered, board_pages, rules_of, told
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.options import known_code
from toetssteen.cli.registering import InitiativeArgument
from toetssteen.cli.rendering.board import reported_document
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput
from toetssteen.registry import initiatives
from toetssteen.triage.assessment import assess

INCIDENTS_FORMAT = "toetssteen.incidents/1"
WhatArgument = Annotated[str, typer.Argument(metavar="TEXT", help="option.what")]
IncidentArgument = Annotated[str, typer.Argument(metavar="INCIDENT", help="option.incident")]
SeverityOption = Annotated[
    str, typer.Option("--severity", metavar="SEVERITY", help="option.severity")
]
NoticedOption = Annotated[str, typer.Option("--noticed", metavar="TIME", help="option.noticed")]
KindsOption = Annotated[
    list[str] | None, typer.Option("--kind", metavar="KIND", help="option.incident_kind")
]
WithOption = Annotated[
    list[str] | None, typer.Option("--with", metavar="CODE", help="option.circumstance")
]
OfInitiative = Annotated[
    str | None, typer.Argument(metavar="INITIATIVE", help="option.of_initiative")
]


def report(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    initiative: InitiativeArgument,
    what: WhatArgument,
    severity: SeverityOption,
    noticed: NoticedOption,
    kind: KindsOption = None,
    with_: WithOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """Report an incident; the clocks of what it asks for start at once."""
    session = Session.of(ctx)
    rules, actor = rules_of(session), acting(as_, session)
    new = NewIncident(
        what,
        known_code("--severity", severity, list(rules.severities)),
        _time(noticed),
        frozenset(kind or ()),
        frozenset(with_ or ()),
    )
    with session.registry.reading(actor) as reading:
        registered = initiatives.get(reading, initiative)
        to_judge = incidents.to_assess(reading, registered, new, rules)
    verdict = assess(session.engine, to_judge, session.clock().isoformat())
    with session.registry.transaction(actor, session.moment()) as work:
        found = incidents.report(work, registered, new, verdict, rules)
    if session.options.as_json:
        show_document({"format": INCIDENTS_FORMAT, **reported_document(found)})
        return ExitCode.DONE
    with session.registry.reading(actor) as reading:
        board_pages(session, reading).reported(found)
    return ExitCode.DONE


def listed(
    ctx: typer.Context, initiative: OfInitiative = None, as_: PersonOption = None
) -> ExitCode:
    """List incidents, of one initiative or of all."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        if initiative:
            id_ = initiatives.get(reading, initiative).id
            found = incidents.of_initiative(reading, id_)
        else:
            found = incidents.listed(reading)
        if session.options.as_json:
            entries = [asdict(one) for one in found]
            show_document({"format": INCIDENTS_FORMAT, "incidents": entries})
        else:
            board_pages(session, reading).incidents(found)
    return ExitCode.DONE


def close(
    ctx: typer.Context, incident: IncidentArgument, reason: ReasonOption, as_: PersonOption = None
) -> ExitCode:
    """Close an incident once all that it asked for was done."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        found = incidents.close(work, incident, reason)
    return answered(
        session, {"format": INCIDENTS_FORMAT, "incidents": [asdict(found)]}, "board.incident_closed"
    )


def resume(
    ctx: typer.Context,
    initiative: InitiativeArgument,
    reason: ReasonOption,
    as_: PersonOption = None,
) -> ExitCode:
    """Let an initiative be used again after it was suspended."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        incidents.resume(work, initiatives.get(work, initiative), reason)
    if not session.options.as_json:
        told(session, "board.resumed")
    return ExitCode.DONE


def _time(given: str) -> datetime:
    """A time; without a zone it is that of the clock on the wall here. Raises BadInput."""
    try:
        found = datetime.fromisoformat(given)
    except ValueError as error:
        raise BadInput("option_not_a_time", option="--noticed", given=given[:60]) from error
    return found.replace(tzinfo=HERE) if found.utcoffset() is None else found
