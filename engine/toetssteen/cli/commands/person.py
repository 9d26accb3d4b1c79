"""toetssteen person: people, their roles and what they have shown to know."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Annotated

import typer

from toetssteen.board import outbox
from toetssteen.cli.arguments import (
    PersonOption,
    acting,
    acting_or_operator,
    known_date,
    known_roles,
)
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.registering import pages
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.session import Session
from toetssteen.registry import people
from toetssteen.registry.moments import Actor
from toetssteen.registry.people import NewPerson, Person

PEOPLE_FORMAT = "toetssteen.people/1"
_MESSAGES = 100
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="option.person_name")]
PersonArgument = Annotated[str, typer.Argument(metavar="PERSON", help="option.person")]
RoleArgument = Annotated[str, typer.Argument(metavar="ROLE", help="option.role")]
KnowledgeArgument = Annotated[str, typer.Argument(metavar="LEVEL", help="option.knowledge")]
EmailOption = Annotated[str | None, typer.Option("--email", metavar="ADDRESS", help="option.email")]
LevelOption = Annotated[int, typer.Option("--level", metavar="1-5", help="option.pyramid")]
RolesOption = Annotated[
    list[str] | None, typer.Option("--role", metavar="ROLE", help="option.roles")
]
PyramidArgument = Annotated[int, typer.Argument(metavar="1-5", help="option.pyramid")]
TakeOption = Annotated[bool, typer.Option("--take", help="option.take")]
ObtainedOption = Annotated[str, typer.Option("--obtained", metavar="DATE", help="option.obtained")]
ExpiresOption = Annotated[str, typer.Option("--expires", metavar="DATE", help="option.expires")]


def add(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    name: NameArgument,
    role: RolesOption = None,
    email: EmailOption = None,
    level: LevelOption = 1,
    as_: PersonOption = None,
) -> ExitCode:
    """Add somebody."""
    session = Session.of(ctx)
    actor = acting_or_operator(as_, session)
    with session.registry.transaction(actor, session.moment()) as work:
        new = NewPerson(name, role or [], email, level)
        found = people.add(work, new, known_roles(session))
    return _told(found, actor, session)


def listed(ctx: typer.Context, as_: PersonOption = None) -> ExitCode:
    """List everybody."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        found = people.everybody(reading)
        if session.options.as_json:
            show_document({"format": PEOPLE_FORMAT, "people": [asdict(one) for one in found]})
        else:
            pages(session, reading).people(found)
    return ExitCode.DONE


def show(ctx: typer.Context, person: PersonArgument, as_: PersonOption = None) -> ExitCode:
    """Show somebody, with their knowledge passports."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        found = people.get(reading, person)
        held = people.passports(reading, found.id)
        knowledge = people.knowledge_on(reading, found.id, session.moment().day)
        if session.options.as_json:
            about = {**asdict(found), "passports": list(map(asdict, held)), "knowledge": knowledge}
            show_document({"format": PEOPLE_FORMAT, "people": [about]})
        else:
            pages(session, reading).person(found, held, knowledge)
    return ExitCode.DONE


def level(
    ctx: typer.Context, person: PersonArgument, level: PyramidArgument, as_: PersonOption = None
) -> ExitCode:
    """Put somebody on another level of the pyramid."""
    session = Session.of(ctx)
    actor = acting(as_, session)
    with session.registry.transaction(actor, session.moment()) as work:
        found = people.set_level(work, person, level)
    return _told(found, actor, session)


def role(
    ctx: typer.Context,
    person: PersonArgument,
    role: RoleArgument,
    take: TakeOption = False,
    as_: PersonOption = None,
) -> ExitCode:
    """Give somebody a role, or take it away."""
    session = Session.of(ctx)
    actor = acting(as_, session)
    with session.registry.transaction(actor, session.moment()) as work:
        if take:
            found = people.take_role(work, person, role)
        else:
            found = people.give_role(work, person, role, known_roles(session))
    return _told(found, actor, session)


def passport(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    person: PersonArgument,
    level: KnowledgeArgument,
    obtained: ObtainedOption,
    expires: ExpiresOption,
    as_: PersonOption = None,
) -> ExitCode:
    """Note in somebody's knowledge passport what they have shown to know."""
    session = Session.of(ctx)
    dates = [
        date.fromisoformat(known_date(name, given))
        for name, given in (("--obtained", obtained), ("--expires", expires))
    ]
    actor = acting(as_, session)
    with session.registry.transaction(actor, session.moment()) as work:
        found = people.add_passport(work, person, level, *dates)
    if session.options.as_json:
        show_document({"format": PEOPLE_FORMAT, "passport": asdict(found)})
        return ExitCode.DONE
    with session.registry.reading(actor) as reading:
        pages(session, reading).passport(found)
    return ExitCode.DONE


def messages(ctx: typer.Context, person: PersonArgument, as_: PersonOption = None) -> ExitCode:
    """Show what somebody is told, and what became of it."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        found = outbox.told(reading, people.get(reading, person).id, _MESSAGES)
        if session.options.as_json:
            told = [{**row, "parameters": json.loads(row["parameters"])} for row in found]
            show_document({"format": PEOPLE_FORMAT, "messages": told})
        else:
            pages(session, reading).messages(found)
    return ExitCode.DONE


def erase(ctx: typer.Context, person: PersonArgument, as_: PersonOption = None) -> ExitCode:
    """Erase somebody's data; the ledger stays sound."""
    session = Session.of(ctx)
    actor = acting(as_, session)
    with session.registry.transaction(actor, session.moment()) as work:
        id_ = people.get(work, person).id
        people.erase(work, id_)
        found = people.get(work, id_)
    return _told(found, actor, session)


def _told(found: Person, actor: Actor, session: Session) -> ExitCode:
    if session.options.as_json:
        show_document({"format": PEOPLE_FORMAT, "people": [asdict(found)]})
    elif found.erased_at:
        Page(session.out).paragraph(session.messages.say("registry.person_erased"))
    else:
        with session.registry.reading(actor) as reading:
            pages(session, reading).people([found])
    return ExitCode.DONE
