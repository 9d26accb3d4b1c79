"""The norms that do not hold yet, by the date on which they will."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from toetssteen.cli.rendering.page import Page
from toetssteen.triage.verdict import Finding
from toetssteen.wording.words import Words, legal_order

_STATUSES = ("unmet", "unknown", "met")


def show_coming(findings: Iterable[Finding], words: Words, page: Page) -> None:
    """What this initiative will have to comply with; how much more it may be is counted."""
    by_date: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
    maybe = 0
    for finding in findings:
        if finding.force != "coming":
            continue
        if finding.answer["applies"] == "yes":
            by_date[_dates(finding)].append(finding)
        elif finding.status == "unknown":
            maybe += 1
    if not by_date and not maybe:
        return
    page.heading(words.say("verdict.coming.heading"))
    for dates in sorted(by_date):
        _from_one_date(dates, by_date[dates], words, page)
    if maybe:
        page.paragraph(words.messages.count("verdict.coming.maybe", maybe))


def _from_one_date(
    dates: tuple[str, ...], findings: Iterable[Finding], words: Words, page: Page
) -> None:
    by_status: dict[str, list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=lambda found: legal_order(found.norm.source)):
        by_status[finding.status].append(finding)
    for status in _STATUSES:
        if by_status[status]:
            told = words.say(f"verdict.coming.status.{status}")
            page.paragraph(f"{_from(dates, words)}, {told}:")
            for finding in by_status[status]:
                page.item("-", _line(finding, words))


def _dates(finding: Finding) -> tuple[str, ...]:
    if finding.applies_from:
        return (finding.applies_from,)
    return tuple(finding.answer["applies_from_candidates"])


def _from(dates: tuple[str, ...], words: Words) -> str:
    if len(dates) == 1:
        return words.say("verdict.coming.from", date=words.date(dates[0]))
    return words.say("verdict.coming.or_from", dates=words.either(map(words.date, dates)))


def _line(finding: Finding, words: Words) -> str:
    norm = finding.norm
    line = f"{words.text(norm.title)} ({words.source(norm.source)})"
    literal = finding.answer["applies_from_literal"]
    if literal and literal != finding.applies_from:
        line = f"{line}. {words.say('verdict.coming.literal', date=words.date(literal))}"
    return line
