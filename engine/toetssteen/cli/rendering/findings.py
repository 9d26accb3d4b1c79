"""Findings as a person reads them: what the norm asks, where it stands, what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from toetssteen.cli.rendering.page import Page
from toetssteen.triage.verdict import Finding, Label
from toetssteen.wording.sentences import Sentences, first_sentence
from toetssteen.wording.verdicts import is_refused
from toetssteen.wording.words import Words, sentence_case

_INDENT = 3
_MOST_IN_SHORT = 10

# The sentences for a finding.
Tell = Callable[[Finding], Sentences]


def in_full(findings: Sequence[Finding], tell: Tell, words: Words, page: Page) -> None:
    """Each finding with all that the norm says, the answers it follows from, and what to do."""
    for number, finding in enumerate(findings, start=1):
        page.gap()
        _head(number, finding, words, page)
        page.paragraph(words.text(finding.norm.description), _INDENT)
        told = tell(finding)
        page.paragraph(told.why, _INDENT)
        if is_refused(finding):
            page.paragraph(words.say("verdict.do", remedy=told.do), _INDENT)
        else:
            _remedy(finding, words, page)
        if finding.norm.caveat:
            caveat = words.text(finding.norm.caveat)
            page.paragraph(words.say("verdict.beware", caveat=caveat), _INDENT)


def compact(findings: Sequence[Finding], tell: Tell, words: Words, page: Page) -> None:
    """Each finding with what the norm asks, the answers that it follows from, and what to do."""
    for number, finding in enumerate(findings, start=1):
        page.gap()
        _head(number, finding, words, page)
        asked = first_sentence(finding.norm.description, words)
        page.paragraph(f"{asked} {tell(finding).why}", _INDENT)
        _remedy(finding, words, page)


def in_short(findings: Sequence[Finding], words: Words, page: Page) -> None:
    """Each finding on a line."""
    for finding in findings[:_MOST_IN_SHORT]:
        page.item("-", f"{words.text(finding.norm.title)} ({words.source(finding.norm.source)})")
    if len(findings) > _MOST_IN_SHORT:
        rest = len(findings) - _MOST_IN_SHORT
        page.paragraph(words.messages.count("verdict.and_more", rest), 2)


def answers(judged: Finding | Label, words: Words, page: Page) -> None:
    """The answers that the norm or the concept reads, in the order in which they are asked."""
    questions = words.questionnaire.questions
    for fact in sorted(judged.used, key=lambda fact: questions[fact].order):
        answer = words.answer(fact, judged.used[fact])
        page.item("-", words.say("verdict.given", question=words.question(fact), answer=answer))


def sources(findings: Iterable[Finding], words: Words) -> list[str]:
    """The places where the norms of these findings stand, each once."""
    return list(dict.fromkeys(words.source(finding.norm.source) for finding in findings))


def _head(number: int, finding: Finding, words: Words, page: Page) -> None:
    page.item(f"{number}.", words.text(finding.norm.title), style="bold")
    source = sentence_case(words.source(finding.norm.source))
    page.paragraph(f"{source} ({words.level(finding.norm)})", _INDENT)


def _remedy(finding: Finding, words: Words, page: Page) -> None:
    norm = finding.norm
    page.paragraph(words.say("verdict.do", remedy=words.text(norm.remedy)), _INDENT)
    who, when = words.role(norm.responsible), words.due(norm.due)
    page.paragraph(words.say("verdict.by", role=who, due=when), _INDENT)
