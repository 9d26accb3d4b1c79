"""toetssteen report: packets, agendas and reports, on the page or as a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from toetssteen.cli.arguments import PersonOption, acting, known_date, known_roles
from toetssteen.cli.boarding import RoleOption, RoundArgument, rules_of, told
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.options import known_code
from toetssteen.cli.registering import words_of
from toetssteen.cli.rendering import reports
from toetssteen.cli.rendering.documents import show
from toetssteen.cli.rendering.packet import packet_document, packet_json, with_old_facts
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.rendering.words import Words
from toetssteen.cli.session import Session
from toetssteen.cli.writing import write_over
from toetssteen.policy.bundle import canonical_json
from toetssteen.publish import agenda as agendas
from toetssteen.publish import council as councils
from toetssteen.publish import measures as measured
from toetssteen.publish import packet as packets
from toetssteen.publish import portfolio as portfolios
from toetssteen.publish.document import Document
from toetssteen.publish.html import html_of
from toetssteen.publish.markdown import markdown_of
from toetssteen.publish.period import Period
from toetssteen.publish.spreadsheet import csv_of
from toetssteen.registry import people
from toetssteen.registry.moments import Moment

BENEFIT_FORMAT = "toetssteen.benefit/1"
OutputOption = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="option.output_report")
]
FromOption = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="option.report_from")
]
UntilOption = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="option.report_until")
]
DayOption = Annotated[str | None, typer.Option("--day", metavar="DATE", help="option.report_day")]
# What a file can be, by the end of its name, and what writes it.
Forms = Mapping[str, Callable[[], str | bytes]]


def packet(
    ctx: typer.Context,
    round_: RoundArgument,
    output: OutputOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """All that deciders need on one case."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        found = packets.gathered(reading, round_, session.moment(), rules_of(session))
        names = people.names(reading)
    bundle = found.verdict.bundle
    words = Words.of(session.messages, bundle, with_old_facts(session.questionnaire, bundle))
    data = {"format": packets.PACKET_FORMAT, **packet_json(found)}
    return _given(packet_document(found, words, names), data, output, session)


def council(
    ctx: typer.Context,
    first: FromOption = None,
    last: UntilOption = None,
    output: OutputOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """What council and executive want to know."""
    session, moment = Session.of(ctx), Session.of(ctx).moment()
    period = _period(first, last, moment)
    with session.registry.reading(acting(as_, session)) as reading:
        found = councils.gathered(reading, period, moment, rules_of(session))
    shown = reports.council_document(found, moment.stamp, words_of(session))
    return _given(shown, {"format": councils.COUNCIL_FORMAT, **found.as_json()}, output, session)


def measures(
    ctx: typer.Context,
    first: FromOption = None,
    last: UntilOption = None,
    output: OutputOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """How long each step takes, and what is overdue."""
    session, moment = Session.of(ctx), Session.of(ctx).moment()
    period = _period(first, last, moment)
    with session.registry.reading(acting(as_, session)) as reading:
        found = measured.gathered(reading, period, moment, rules_of(session))
    words = words_of(session)
    shown = reports.measures_document(found, moment.stamp, words)
    data = {"format": measured.MEASURES_FORMAT, **found.as_json()}
    more: Forms = {"csv": lambda: csv_of(*reports.measures_rows(found, words))}
    return _given(shown, data, output, session, more)


def portfolio(
    ctx: typer.Context, output: OutputOption = None, as_: PersonOption = None
) -> ExitCode:
    """Value by risk, of all that is active."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        found = portfolios.gathered(reading)
    words = words_of(session)
    shown = reports.portfolio_document(found, session.moment().stamp, words)
    data = {"format": portfolios.PORTFOLIO_FORMAT, **found.as_json()}
    more: Forms = {
        "svg": lambda: reports.portfolio_picture(found, words),
        "csv": lambda: csv_of(*reports.entry_rows(found)),
    }
    return _given(shown, data, output, session, more)


def benefit(ctx: typer.Context, output: OutputOption = None, as_: PersonOption = None) -> ExitCode:
    """What was promised against what was measured."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        found = portfolios.gathered(reading)
    shown = reports.benefit_document(found, session.moment().stamp, words_of(session))
    data = {"format": BENEFIT_FORMAT, "initiatives": [e.as_json() for e in found.entries]}
    more: Forms = {"csv": lambda: csv_of(*reports.entry_rows(found))}
    return _given(shown, data, output, session, more)


def agenda(
    ctx: typer.Context,
    day: DayOption = None,
    role: RoleOption = None,
    output: OutputOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """What a meeting decides on."""
    session, moment = Session.of(ctx), Session.of(ctx).moment()
    if role:
        known_code("--role", role, known_roles(session))
    on = date.fromisoformat(known_date("--day", day)) if day else moment.day
    with session.registry.reading(acting(as_, session)) as reading:
        found = agendas.gathered(reading, on, role or "")
    shown = reports.agenda_document(found, moment.stamp, words_of(session))
    return _given(shown, {"format": agendas.AGENDA_FORMAT, **found.as_json()}, output, session)


def _period(first: str | None, last: str | None, moment: Moment) -> Period:
    """The days that were named, else this year until today. Raises BadInput, BoardRefused."""
    end = date.fromisoformat(known_date("--until", last)) if last else moment.day
    begin = (
        date.fromisoformat(known_date("--from", first)) if first else end.replace(month=1, day=1)
    )
    return Period(begin, end)


def _given(
    shown: Document,
    data: Mapping[str, Any],
    output: Path | None,
    session: Session,
    more: Forms | None = None,
) -> ExitCode:
    """Give a report: as the file that its name asks for, for a program, or on the page."""
    forms: Forms = {
        "html": lambda: html_of(shown),
        "pdf": lambda: _pdf_of(shown),
        "md": lambda: markdown_of(shown),
        "json": lambda: canonical_json(data),
        **(more or {}),
    }
    if output:
        form = known_code("--output", output.suffix.removeprefix("."), forms)
        content = forms[form]()
        write_over(output, content if isinstance(content, bytes) else content.encode())
    if session.options.as_json:
        show_document(data)
    elif output:
        told(session, "report.written", path=output)
    else:
        show(shown, Page(session.out))
    return ExitCode.DONE


def _pdf_of(shown: Document) -> bytes:
    # Only where it is used: its library takes longer to load than most commands take.
    from toetssteen.publish.pdf import pdf_of  # noqa: PLC0415

    return pdf_of(shown)
