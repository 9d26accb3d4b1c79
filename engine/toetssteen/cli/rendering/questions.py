"""The facts that can be filled in: as a list, and one in full."""

from __future__ import annotations

from collections.abc import Iterable

from toetssteen.cli.rendering.page import Page
from toetssteen.intake.glossary import Glossary, Term
from toetssteen.intake.questionnaire import FactType, Question
from toetssteen.policy.catalogue import Norm
from toetssteen.wording.words import Words


def show_questions(words: Words, page: Page) -> None:
    """All facts, by section."""
    for section in words.questionnaire.sections:
        page.heading(words.messages.of(section.title))
        for question in words.questionnaire.questions.values():
            if question.section == section.name:
                line = f"{question.fact} ({kind_of_answer(question, words)})"
                page.item("-", f"{line}\n{words.messages.of(question.text)}")
    page.gap()
    page.paragraph(words.messages.count("questions.number", len(words.questionnaire.questions)))


def show_question(
    question: Question, norms: Iterable[Norm], glossary: Glossary, words: Words, page: Page
) -> None:
    """One fact, with its terms explained, and the norms that read it."""
    say, of = words.say, words.messages.of
    page.title(of(question.text))
    unknown = "unknown_allowed" if question.unknown_allowed else "unknown_refused"
    page.pairs(
        [
            (say("questions.fact"), question.fact),
            (say("questions.name"), of(question.name)),
            (say("questions.type"), kind_of_answer(question, words)),
            (say("questions.range"), within(question, words)),
            (say("questions.unknown"), say(f"questions.{unknown}")),
            (say("questions.kind"), say(f"questions.kinds.{question.kind}")),
            (say("questions.asked_of"), words.role(question.asked_of)),
            (say("questions.help"), of(question.help) if question.help else ""),
            (say("questions.example"), of(question.example) if question.example else ""),
        ]
    )
    if question.choices:
        page.gap()
        page.paragraph(say("questions.choices"))
        for choice in question.choices:
            page.item("-", f"{choice.code}: {of(choice.text)}")
    show_terms(terms_of(question, glossary, words), words, page)
    page.gap()
    page.paragraph(say("questions.read_by"))
    for norm in norms:
        if question.fact in norm.reads:
            page.item("-", f"{norm.id}: {words.text(norm.title)} ({words.source(norm.source)})")


def show_terms(terms: Iterable[Term], words: Words, page: Page) -> None:
    """Terms with their explanations, if there are any."""
    of, listed = words.messages.of, list(terms)
    if not listed:
        return
    page.gap()
    page.paragraph(words.say("questions.terms"))
    for term in listed:
        told = words.say("questions.term", term=of(term.term), explanation=of(term.explanation))
        page.item("-", told)


def terms_of(question: Question, glossary: Glossary, words: Words) -> tuple[Term, ...]:
    """The terms that a question uses."""
    return glossary.used_in(map(words.messages.of, question.texts), words.messages.language)


def terms_of_norm(norm: Norm, glossary: Glossary, words: Words) -> tuple[Term, ...]:
    """The terms that the texts of a norm use."""
    texts = [norm.title, norm.description, norm.remedy, *([norm.caveat] if norm.caveat else [])]
    return glossary.used_in(map(words.text, texts), words.messages.language)


def kind_of_answer(question: Question, words: Words) -> str:
    """What an answer looks like."""
    unit = words.messages.of(question.unit) if question.unit else ""
    key = f"questions.types.{question.type}"
    return words.say(key, unit=unit) if question.type is FactType.NUMBER else words.say(key)


def within(question: Question, words: Words) -> str:
    """Between which bounds a number has to be, if there are any."""
    low, high = question.minimum, question.maximum
    if low is not None and high is not None:
        return words.say("questions.from_to", low=low, high=high)
    if low is not None:
        return words.say("questions.at_least", low=low)
    return words.say("questions.at_most", high=high) if high is not None else ""
