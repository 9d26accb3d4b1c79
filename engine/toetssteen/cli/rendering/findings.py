"""Findings as a person reads them: what the norm asks, where it stands, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.words import Words, sentence_case
from toetssteen.intake.questionnaire import FactKind
from toetssteen.policy.catalogue import Level
from toetssteen.triage.verdict import Finding

_INDENT = 3
_MOST_ANSWERS = 6
_MOST_IN_SHORT = 10


def in_full(findings: Sequence[Finding], words: Words, page: Page) -> None:
    """Each finding with what the norm says, the answers that it follows from, and what to do."""
    for number, finding in enumerate(findings, start=1):
        page.gap()
        _head(number, finding, words, page)
        page.paragraph(words.text(finding.norm.description), _INDENT)
        if finding.used and finding.norm.level is Level.PROHIBITION:
            page.paragraph(words.say("verdict.because"), _INDENT)
            answers(finding, words, page, most=_MOST_ANSWERS)
        _decided(finding, words, page)
        _remedy(finding, words, page)
        if finding.norm.caveat:
            caveat = words.text(finding.norm.caveat)
            page.paragraph(words.say("verdict.beware", caveat=caveat), _INDENT)


def compact(findings: Sequence[Finding], words: Words, page: Page) -> None:
    """Each finding with its source and what to do."""
    for number, finding in enumerate(findings, start=1):
        page.gap()
        _head(number, finding, words, page)
        _remedy(finding, words, page)


def in_short(findings: Sequence[Finding], words: Words, page: Page) -> None:
    """Each finding on a line."""
    for finding in findings[:_MOST_IN_SHORT]:
        page.item("-", f"{words.text(finding.norm.title)} ({words.source(finding.norm.source)})")
    if len(findings) > _MOST_IN_SHORT:
        rest = len(findings) - _MOST_IN_SHORT
        page.paragraph(words.messages.count("verdict.and_more", rest), 2)


def answers(
    finding: Finding, words: Words, page: Page, *, indent: int = _INDENT, most: int | None = None
) -> None:
    """The answers that a finding follows from, in the order in which they are asked."""
    questions = words.questionnaire.questions
    used = sorted(finding.used, key=lambda fact: questions[fact].order)
    for fact in used[:most]:
        answer = words.answer(fact, finding.used[fact])
        given = words.say("verdict.given", question=words.question(fact), answer=answer)
        page.item("-", given, indent)
    if most is not None and len(used) > most:
        more = words.messages.count("verdict.and_more", len(used) - most)
        page.paragraph(more, indent + 2)


def standing(finding: Finding, words: Words) -> str:
    """How heavy the norm weighs and from when it holds."""
    level = words.level(finding.norm)
    if finding.force == "open":
        return words.say("verdict.maybe_in_force", level=level)
    if finding.applies_from is None:
        return words.say("verdict.holds_now", level=level)
    return words.say("verdict.since", level=level, date=words.date(finding.applies_from))


def sources(findings: Iterable[Finding], words: Words) -> list[str]:
    """The places where the norms of these findings stand, each once."""
    return list(dict.fromkeys(words.source(finding.norm.source) for finding in findings))


def _decided(finding: Finding, words: Words, page: Page) -> None:
    """What people decided so far, where a norm asks for a decision."""
    for fact, value in finding.used.items():
        if words.questionnaire.questions[fact].kind is FactKind.DECISION:
            answer = words.answer(fact, value)
            page.paragraph(words.say("verdict.decided", answer=answer), _INDENT)


def _head(number: int, finding: Finding, words: Words, page: Page) -> None:
    page.item(f"{number}.", words.text(finding.norm.title), style="bold")
    source = sentence_case(words.source(finding.norm.source))
    page.paragraph(f"{source} ({standing(finding, words)})", _INDENT)


def _remedy(finding: Finding, words: Words, page: Page) -> None:
    norm = finding.norm
    page.paragraph(words.say("verdict.do", remedy=words.text(norm.remedy)), _INDENT)
    who, when = words.role(norm.responsible), words.due(norm.due)
    page.paragraph(words.say("verdict.by", role=who, due=when), _INDENT)
