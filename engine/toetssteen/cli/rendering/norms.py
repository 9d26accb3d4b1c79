"""The catalogue of norms: as a list, and one norm in full."""

from __future__ import annotations

from collections.abc import Iterable

from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.words import Words
from toetssteen.policy.catalogue import Norm

_COLUMNS = ("norm", "level", "source", "from", "title")


def show_norms(norms: Iterable[Norm], words: Words, page: Page) -> None:
    """A table of norms, and how many they are."""
    found = list(norms)
    if found:
        headers = [words.say(f"norms.{column}") for column in _COLUMNS]
        page.table(headers, [_row(norm, words) for norm in found])
        page.gap()
    page.paragraph(words.messages.count("norms.number", len(found)))


def show_norm(norm: Norm, words: Words, page: Page) -> None:
    """All that is known of one norm."""
    page.title(words.text(norm.title))
    page.paragraph(words.text(norm.description))
    page.gap()
    page.pairs(facts_of(norm, words))
    page.gap()
    page.paragraph(words.say("norms.reads"))
    questions = words.questionnaire.questions
    for fact in sorted(norm.reads, key=lambda fact: questions[fact].order):
        page.item("-", f"{words.question(fact)} ({fact})")


def facts_of(norm: Norm, words: Words) -> list[tuple[str, str]]:
    """What is known of a norm, as names and values."""
    say, source = words.say, norm.source
    return [
        (say("norms.norm"), norm.id),
        (say("norms.level"), words.level(norm)),
        (say("norms.source"), f"{words.source(source)} ({words.version(source)})"),
        (say("norms.urn"), norm.urn or ""),
        (say("norms.from"), begins(norm, words)),
        (say("norms.literal"), _day(norm.applies_from_literal, words)),
        (say("norms.until"), _day(norm.applies_until, words)),
        (say("norms.due"), words.due(norm.due)),
        (say("norms.responsible"), words.role(norm.responsible)),
        (say("norms.remedy"), words.text(norm.remedy)),
        (say("norms.caveat"), words.text(norm.caveat) if norm.caveat else ""),
        (say("norms.file"), f"{norm.file}:{norm.row}"),
    ]


def begins(norm: Norm, words: Words) -> str:
    """The date from which a norm holds, or that this depends on the facts."""
    return _day(norm.applies_from, words) or words.say("norms.depends")


def _row(norm: Norm, words: Words) -> tuple[str, ...]:
    source = words.source(norm.source)
    return norm.id, words.level(norm), source, begins(norm, words), words.text(norm.title)


def _day(day: str | None, words: Words) -> str:
    return words.date(day) if day else ""
