"""All questions and the glossary, as pages in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from toetssteen.cli.generated.markdown import GENERATED, escaped, table
from toetssteen.cli.generated.site import Site, anchor
from toetssteen.cli.rendering.questions import kind_of_answer, terms_of, within
from toetssteen.intake.questionnaire import Question
from toetssteen.wording.words import sentence_case


def questions_page(site: Site) -> str:
    """The page of all questions, by section."""
    words = site.words
    lines = [GENERATED, f"# {words.say('generated.questions.title')}", ""]
    for section in words.questionnaire.sections:
        lines += [f"## {escaped(words.messages.of(section.title))}", ""]
        for question in words.questionnaire.questions.values():
            if question.section == section.name:
                lines += _question(question, site)
    return "\n".join(lines).rstrip() + "\n"


def glossary_page(site: Site) -> str:
    """The page of all words that are explained."""
    words, of = site.words, site.words.messages.of
    headers = [words.say(f"generated.glossary.{key}") for key in ("word", "meaning")]
    terms = sorted(site.glossary.terms.values(), key=lambda term: of(term.term).lower())
    rows = [
        (f'<a id="{anchor(term.code)}"></a>{escaped(of(term.term))}', escaped(of(term.explanation)))
        for term in terms
    ]
    title = f"# {words.say('generated.glossary.title')}"
    return "\n".join([GENERATED, title, "", *table(headers, rows)]).rstrip() + "\n"


def _question(question: Question, site: Site) -> Iterator[str]:
    words, of = site.words, site.words.messages.of
    yield f'<a id="{anchor(question.fact)}"></a>'
    yield ""
    yield f"### {escaped(of(question.name))} (`{question.fact}`)"
    yield ""
    yield f"**{escaped(of(question.text))}**"
    yield ""
    if question.help:
        yield escaped(of(question.help))
        yield ""
    kind = ", ".join(filter(None, (kind_of_answer(question, words), within(question, words))))
    yield f"- {escaped(words.say('generated.questions.answer', kind=kind))}"
    yield from (f"  - `{choice.code}`: {escaped(of(choice.text))}" for choice in question.choices)
    if question.example:
        yield f"- {words.say('questions.example')}: {escaped(of(question.example))}"
    role = sentence_case(words.role(question.asked_of))
    yield f"- {words.say('questions.asked_of')}: {escaped(role)}"
    yield from site.terms(terms_of(question, site.glossary, words))
    readers = sum(question.fact in norm.reads for norm in site.norms)
    yield f"- {words.messages.count('generated.questions.norms', readers)}"
    yield ""
