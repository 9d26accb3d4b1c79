"""toetssteen report: packets, agendas and reports, on the page or as a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Generic, Protocol, TypeVar

import typer

from toetssteen.cli.arguments import PersonOption, acting, known_date, known_roles
from toetssteen.cli.boarding import RoleOption, RoundArgument, rules_of, told
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.options import known_code
from toetssteen.cli.registering import words_of
from toetssteen.cli.rendering import reports
from toetssteen.cli.rendering.documents import show
from toetssteen.cli.rendering.packet import packet_document, packet_json
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.session import Session
from toetssteen.cli.writing import write_over
from toetssteen.policy.bundle import canonical_json
from toetssteen.publish import agenda as agendas
from toetssteen.publish import council as councils
from toetssteen.publish import measures as measured
from toetssteen.publish import packet as packets
from toetssteen.publish import portfolio as portfolios
from toetssteen.publish.agenda import Agenda
from toetssteen.publish.council import CouncilReport
from toetssteen.publish.document import Document
from toetssteen.publish.html import html_of
from toetssteen.publish.markdown import markdown_of
from toetssteen.publish.matrix import Matrix, svg_of
from toetssteen.publish.measures import Measures
from toetssteen.publish.period import Period
from toetssteen.publish.portfolio import Portfolio
from toetssteen.publish.spreadsheet import csv_of
from toetssteen.registry import people
from toetssteen.registry.moments import Moment
from toetssteen.registry.store import Reading
from toetssteen.wording.old_facts import with_old_facts
from toetssteen.wording.words import Words

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


class _Gathered(Protocol):
    """What a report tells."""

    def as_json(self) -> Mapping[str, Any]:
        """The same for a program."""


_Found = TypeVar("_Found", bound=_Gathered)


@dataclass(frozen=True, slots=True)
class _Kind(Generic[_Found]):
    """A kind of report: what it gathers, and how that is shown.

    `more`: the forms that only it can have. `parts`: what of it a program gets, else all of it.
    """

    format: str
    gather: Callable[[Reading, Moment], _Found]
    document: Callable[[_Found, str, Words], Document]
    more: Callable[[_Found, Words], Forms] | None = None
    parts: tuple[str, ...] = ()


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

    def gather(reading: Reading, moment: Moment) -> CouncilReport:
        rules = rules_of(Session.of(ctx))
        return councils.gathered(reading, _period(first, last, moment), moment, rules)

    kind = _Kind(councils.COUNCIL_FORMAT, gather, reports.council_document)
    return _report(ctx, kind, output, as_)


def measures(
    ctx: typer.Context,
    first: FromOption = None,
    last: UntilOption = None,
    output: OutputOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """How long each step takes, and what is overdue."""

    def gather(reading: Reading, moment: Moment) -> Measures:
        rules = rules_of(Session.of(ctx))
        return measured.gathered(reading, _period(first, last, moment), moment, rules)

    def more(found: Measures, words: Words) -> Forms:
        return {"csv": lambda: csv_of(*reports.measures_rows(found, words))}

    kind = _Kind(measured.MEASURES_FORMAT, gather, reports.measures_document, more)
    return _report(ctx, kind, output, as_)


def portfolio(
    ctx: typer.Context, output: OutputOption = None, as_: PersonOption = None
) -> ExitCode:
    """Value by risk, of all that is active."""

    def more(found: Portfolio, words: Words) -> Forms:
        return {
            "svg": lambda: svg_of(reports.portfolio_picture(found, words)),
            "png": lambda: _png_of(reports.portfolio_picture(found, words)),
            "csv": lambda: csv_of(*reports.entry_rows(found)),
        }

    kind = _Kind(portfolios.PORTFOLIO_FORMAT, _portfolio, reports.portfolio_document, more)
    return _report(ctx, kind, output, as_)


def benefit(ctx: typer.Context, output: OutputOption = None, as_: PersonOption = None) -> ExitCode:
    """What was promised against what was measured."""

    def more(found: Portfolio, _: Words) -> Forms:
        return {"csv": lambda: csv_of(*reports.entry_rows(found))}

    kind = _Kind(BENEFIT_FORMAT, _portfolio, reports.benefit_document, more, ("initiatives",))
    return _report(ctx, kind, output, as_)


def agenda(
    ctx: typer.Context,
    day: DayOption = None,
    role: RoleOption = None,
    output: OutputOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """What a meeting decides on."""
    if role:
        known_code("--role", role, known_roles(Session.of(ctx)))

    def gather(reading: Reading, moment: Moment) -> Agenda:
        on = date.fromisoformat(known_date("--day", day)) if day else moment.day
        return agendas.gathered(reading, on, role or "")

    return _report(ctx, _Kind(agendas.AGENDA_FORMAT, gather, reports.agenda_document), output, as_)


def _portfolio(reading: Reading, _: Moment) -> Portfolio:
    return portfolios.gathered(reading)


def _report(
    ctx: typer.Context, kind: _Kind[_Found], output: Path | None, as_: str | None
) -> ExitCode:
    """Give a report on the registry as it is now."""
    session = Session.of(ctx)
    moment, words = session.moment(), words_of(session)
    with session.registry.reading(acting(as_, session)) as reading:
        found = kind.gather(reading, moment)
    told = found.as_json()
    data = {"format": kind.format, **{name: told[name] for name in kind.parts or told}}
    more = kind.more(found, words) if kind.more else None
    return _given(kind.document(found, moment.stamp, words), data, output, session, more)


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


def _png_of(picture: Matrix) -> bytes:
    # The same: it is seldom asked for.
    from toetssteen.publish.png import png_of  # noqa: PLC0415

    return png_of(picture)
