"""The catalogue of norms: as a list, and one norm in full."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.questions import show_terms, terms_of_norm
from toetssteen.intake.glossary import Glossary
from toetssteen.policy.catalogue import Norm
from toetssteen.wording.words import Words, sentence_case


def show_norms(norms: Iterable[Norm], words: Words, page: Page) -> None:
    """Norms by pack, each on a few lines, and how many they are."""
    found = list(norms)
    for pack, listed in groupby(found, lambda norm: norm.pack):
        page.heading(words.say("norms.pack", pack=pack))
        for norm in listed:
            page.item("-", "\n".join(_lines(norm, words)))
    if found:
        page.gap()
    page.paragraph(words.messages.count("norms.number", len(found)))


def show_norm(norm: Norm, glossary: Glossary, words: Words, page: Page) -> None:
    """All that is known of one norm."""
    page.title(words.text(norm.title))
    page.paragraph(words.text(norm.description))
    page.gap()
    page.pairs(facts_of(norm, words))
    show_terms(terms_of_norm(norm, glossary, words), words, page)
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
        (
            say("norms.collection"),
            words.collection(norm.collection) if norm.collection else "",
        ),
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


def _lines(norm: Norm, words: Words) -> tuple[str, str, str]:
    source, level = words.source(norm.source), words.level(norm)
    begins_on = begins(norm, words)
    if norm.applies_from:
        begins_on = words.say("norms.listed_from", date=begins_on)
    return f"{norm.id} ({level}, {begins_on})", words.text(norm.title), sentence_case(source)


def _day(day: str | None, words: Words) -> str:
    return words.date(day) if day else ""
