"""Reports as documents: the council's, the measures, the portfolio, the benefit and an agenda."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toetssteen.board.obligations import Counts
from toetssteen.cli.rendering.documents import document, table
from toetssteen.publish.agenda import Agenda, Point
from toetssteen.publish.council import CouncilReport
from toetssteen.publish.document import Block, Document, Heading, Items, Paragraph, Picture, Row
from toetssteen.publish.matrix import Labels, Matrix, matrix_of, svg_of
from toetssteen.publish.measures import Measures, Spread
from toetssteen.publish.period import Period
from toetssteen.publish.portfolio import NOT_JUDGED, RISKS, Entry, Portfolio, Shown, Value
from toetssteen.registry.queries import Row as Found
from toetssteen.wording.times import time_text, until_text
from toetssteen.wording.words import Words

_DAY = 24
_ENTRY_HEADERS = ("plan", "title", "stage", "outcome")


def council_document(found: CouncilReport, stamp: str, words: Words) -> Document:
    """The report to council and executive."""
    return document(words.say("report.council.title"), _council(found, words), stamp, words)


def measures_document(found: Measures, stamp: str, words: Words) -> Document:
    """The measures of the process."""
    return document(words.say("report.measures.title"), _measures(found, words), stamp, words)


def measures_rows(
    found: Measures, words: Words
) -> tuple[Row, list[tuple[str | float | None, ...]]]:
    """The times of each step for a spreadsheet, in hours."""
    headers = ("step", "number", "median_hours", "nine_of_ten_hours", "longest_hours")
    rows: list[tuple[str | float | None, ...]] = [
        (step, one.number, one.median, one.nine_of_ten, one.longest)
        for step, one in _steps(found, words)
    ]
    return headers, rows


def portfolio_document(found: Portfolio, stamp: str, words: Words) -> Document:
    """The portfolio with its picture, and all that is in it."""
    say = words.say
    rows = [(*_entry(e, words), _value(e.value, words)) for e in found.entries]
    headers = (*(say(f"report.{name}") for name in _ENTRY_HEADERS), say("report.portfolio.value"))
    blocks: list[Block] = [
        Paragraph(say("report.portfolio.explain")),
        Picture(svg_of(portfolio_picture(found, words)), _told(found, words)),
        Heading(say("report.portfolio.title")),
        *table(say("report.portfolio.title"), headers, rows, words),
    ]
    return document(say("report.portfolio.title"), blocks, stamp, words)


def portfolio_picture(found: Portfolio, words: Words) -> Matrix:
    """The matrix, to be drawn."""
    say = words.say
    labels = Labels(
        title=say("report.portfolio.title"),
        told=_told(found, words),
        risk=say("report.portfolio.risk"),
        value=say("report.portfolio.value"),
        risks={risk: _risk(risk, words) for risk in RISKS},
        values={value.value: _value(value, words) for value in Value},
        more=say("report.portfolio.more"),
    )
    return matrix_of(found, labels)


def benefit_document(found: Portfolio, stamp: str, words: Words) -> Document:
    """What was promised against what was measured, of all that is active."""
    say = words.say
    promised = [entry for entry in found.entries if entry.promised is Shown.YES]
    counted = say(
        "report.benefit.counted",
        promised=len(promised),
        number=len(found.entries),
        measured=sum(entry.measured is Shown.YES for entry in promised),
    )
    shown = ("promised", "measured", "burden")
    rows = [
        (
            entry.number,
            entry.title,
            words.stage(entry.stage),
            *(say(f"report.benefit.shown.{getattr(entry, name).value}") for name in shown),
        )
        for entry in found.entries
    ]
    headers = (
        *(say(f"report.{name}") for name in ("plan", "title", "stage")),
        *(say(f"report.benefit.{name}") for name in shown),
    )
    blocks = [
        Paragraph(say("report.benefit.explain")),
        Paragraph(counted),
        *table(say("report.benefit.title"), headers, rows, words),
    ]
    return document(say("report.benefit.title"), blocks, stamp, words)


def agenda_document(found: Agenda, stamp: str, words: Words) -> Document:
    """The agenda of a meeting."""
    title = words.say("report.agenda.title", day=words.date(found.day.isoformat()))
    return document(title, _agenda(found, words), stamp, words)


def entry_rows(found: Portfolio) -> tuple[Row, list[Row]]:
    """The portfolio for a spreadsheet, in codes."""
    headers = ("number", "title", "stage", "risk", "value", "promised", "measured", "burden")
    rows = [
        (
            e.number,
            e.title,
            e.stage,
            e.risk,
            e.value.value,
            *(one.value for one in (e.promised, e.measured, e.burden)),
        )
        for e in found.entries
    ]
    return headers, rows


def _council(found: CouncilReport, words: Words) -> Iterator[Block]:
    say = words.say
    yield _period(found.period, words)
    yield Paragraph(say("report.now"))
    yield Heading(say("report.council.stages"))
    stages = [
        (words.stage(code), str(found.stages[code]))
        for code in words.stages()
        if code in found.stages
    ]
    headers: Row = (say("report.stage"), say("report.number"))
    yield from table(say("report.council.stages"), headers, stages, words)
    yield Heading(say("report.council.in_use"))
    headers = (*(say(f"report.{n}") for n in _ENTRY_HEADERS), say("report.council.suspended"))
    in_use = [
        (*_entry(entry, words), say("words.yes" if entry.suspended else "words.no"))
        for entry in found.in_use
    ]
    yield from table(say("report.council.in_use"), headers, in_use, words)
    for name, rows in (
        ("approved", found.approved),
        ("refused", found.refused),
        ("undecided", found.undecided),
        ("open", found.open),
    ):
        heading = say(f"report.council.{name}")
        yield Heading(heading)
        yield from _rounds(heading, rows, words)
    yield Heading(say("report.council.incidents"))
    yield from _incidents(found.incidents, words)
    yield Heading(say("report.council.obligations"))
    yield Paragraph(_counts(found.obligations, words))


def _rounds(heading: str, rows: Sequence[Found], words: Words) -> Iterator[Block]:
    say = words.say
    headers = tuple(say(f"report.{name}") for name in ("plan", "title", "outcome", "when"))
    told = [
        (
            row["number"],
            row["title"],
            words.outcome(row["outcome"]),
            time_text(row["ended_at"] or row["opened_at"], words),
        )
        for row in rows
    ]
    yield from table(heading, headers, told, words)


def _incidents(rows: Sequence[Found], words: Words) -> Iterator[Block]:
    say = words.say
    severities = words.vocabulary["incidents"]["severities"]
    headers = (
        say("report.plan"),
        say("report.title"),
        say("report.council.severity"),
        say("report.when"),
        say("board.state"),
    )
    told = [
        (
            row["number"],
            row["title"],
            words.messages.word(severities[row["severity"]]),
            time_text(row["noticed_at"], words),
            say(f"board.incident_states.{'closed' if row['closed_at'] else 'open'}"),
        )
        for row in rows
    ]
    yield from table(say("report.council.incidents"), headers, told, words)


def _measures(found: Measures, words: Words) -> Iterator[Block]:
    say = words.say
    yield _period(found.period, words)
    yield Paragraph(say("report.now"))
    yield Heading(say("report.measures.times"))
    headers = (
        say("report.measures.step"),
        say("report.number"),
        *(say(f"report.measures.{name}") for name in ("median", "nine", "longest")),
    )
    rows = [
        (
            step,
            str(one.number),
            *(_days(h, words) for h in (one.median, one.nine_of_ten, one.longest)),
        )
        for step, one in _steps(found, words)
    ]
    yield from table(say("report.measures.times"), headers, rows, words)
    yield Heading(say("report.measures.lanes"))
    total = sum(found.lanes.values())
    shares = [
        (say(f"report.measures.lane_names.{lane}"), str(number), f"{100 * number / total:.0f} %")
        for lane, number in found.lanes.items()
    ]
    headers = (say("report.measures.lane"), say("report.number"), say("report.measures.share"))
    yield from table(say("report.measures.lanes"), headers, shares, words)
    yield Heading(say("report.measures.ends"))
    ends = [(say(f"board.states.{state}"), str(n)) for state, n in found.ends.items()]
    headers = (say("board.state"), say("report.number"))
    yield from table(say("report.measures.ends"), headers, ends, words)
    yield Heading(say("report.measures.overdue"))
    yield Paragraph(
        say(
            "report.measures.rounds",
            open=found.open_rounds,
            overdue=found.overdue_rounds,
            escalated=found.escalated,
        )
    )
    yield Heading(say("report.council.obligations"))
    yield Paragraph(_counts(found.obligations, words))


def _steps(found: Measures, words: Words) -> list[tuple[str, Spread]]:
    say = words.say
    return [
        (say("report.measures.to_verdict"), found.to_verdict),
        (say("report.measures.to_first_vote"), found.to_first_vote),
        *(
            (say("report.measures.deciding", role=words.role(role)), one)
            for role, one in found.deciding.items()
        ),
        (say("report.measures.to_end"), found.to_end),
    ]


def _agenda(found: Agenda, words: Words) -> Iterator[Block]:
    say = words.say
    if found.role:
        yield Paragraph(words.role(found.role))
    yield Heading(say("report.agenda.points"))
    headers = (
        *(say(f"report.{name}") for name in _ENTRY_HEADERS),
        say("report.agenda.deadline"),
        say("report.agenda.round"),
    )
    rows = [_point(point, words) for point in found.points]
    yield from table(say("report.agenda.points"), headers, rows, words)
    yield Heading(say("report.agenda.questions"))
    asked = [
        say("report.agenda.question", number=point.round["number"], question=question)
        for point in found.points
        for question in point.unanswered
    ]
    yield Items(tuple(asked)) if asked else Paragraph(say("report.none"))


def _point(point: Point, words: Words) -> Row:
    row = point.round
    deadline = until_text(row["deadline_at"], words)
    if point.on_the_day:
        deadline = words.say("report.agenda.last", deadline=deadline)
    return (
        row["number"],
        row["title"],
        words.stage(row["stage"]),
        words.outcome(row["outcome"]),
        deadline,
        row["id"],
    )


def _entry(entry: Entry, words: Words) -> Row:
    return entry.number, entry.title, words.stage(entry.stage), _risk(entry.risk, words)


def _risk(code: str, words: Words) -> str:
    if code == NOT_JUDGED:
        return words.say("report.portfolio.not_judged")
    return words.outcome(code)


def _value(value: Value, words: Words) -> str:
    return words.say(f"report.portfolio.values.{value.value}")


def _told(found: Portfolio, words: Words) -> str:
    cells = [
        words.say(
            "report.portfolio.cell",
            risk=_risk(risk, words),
            value=_value(value, words),
            number=number,
        )
        for risk in RISKS
        for value in Value
        if (number := found.counted[risk, value.value])
    ]
    return words.say("report.portfolio.told", cells=" ".join(cells) or words.say("report.none"))


def _period(period: Period, words: Words) -> Block:
    first, last = (words.date(day.isoformat()) for day in (period.first, period.last))
    return Paragraph(words.say("report.period", first=first, last=last))


def _counts(counts: Counts, words: Words) -> str:
    return words.say(
        "report.council.counts", open=counts.open, overdue=counts.overdue, exempt=counts.exempt
    )


def _days(hours: float | None, words: Words) -> str:
    if hours is None:
        return ""
    return f"{hours / _DAY:.1f}".replace(".", words.say("report.measures.decimal"))
