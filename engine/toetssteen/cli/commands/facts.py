"""toetssteen facts: what can be filled in."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated, Any

import typer

from toetssteen.cli.arguments import known_question
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.questions import show_question, show_questions
from toetssteen.cli.session import Session
from toetssteen.intake.glossary import Glossary, load_glossary
from toetssteen.intake.questionnaire import Language, Question, Text
from toetssteen.wording.words import Words

FACTS_FORMAT = "toetssteen.facts/1"
FactArgument = Annotated[str | None, typer.Argument(metavar="FACT", help="option.fact")]
SchemaOption = Annotated[bool, typer.Option("--schema", help="option.schema")]


def facts(ctx: typer.Context, fact: FactArgument = None, schema: SchemaOption = False) -> ExitCode:
    """List the facts, show one, or write the schema of all."""
    session = Session.of(ctx)
    questionnaire = session.questionnaire
    one = None if fact is None else known_question(fact, session)
    if schema:
        _write(questionnaire.facts_schema(session.language))
    elif session.options.as_json:
        shown = questionnaire.questions.values() if one is None else [one]
        glossary = load_glossary(session.options.policies_folder)
        listed = [_as_json(question, glossary) for question in shown]
        _write({"format": FACTS_FORMAT, "facts": listed})
    else:
        bundle = session.policy_set.bundle
        words, page = Words.of(session.messages, bundle, questionnaire), Page(session.out)
        if one is None:
            show_questions(words, page)
        else:
            glossary = load_glossary(session.options.policies_folder)
            show_question(one, bundle.norms.values(), glossary, words, page)
    return ExitCode.DONE


def _write(document: dict[str, Any]) -> None:
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))


def _as_json(question: Question, glossary: Glossary) -> dict[str, Any]:
    terms = glossary.used_in((text.nl for text in question.texts), Language.NL)
    return {
        "fact": question.fact,
        "type": question.type.value,
        "kind": question.kind.value,
        "asked_of": question.asked_of,
        "name": _text(question.name),
        "text": _text(question.text),
        "help": _text(question.help),
        "example": _text(question.example),
        "choices": [
            {"code": one.code, "text": _text(one.text), "short": _text(one.short)}
            for one in question.choices
        ],
        "unit": _text(question.unit),
        "minimum": question.minimum,
        "maximum": question.maximum,
        "unknown_allowed": question.unknown_allowed,
        "terms": [
            {"term": _text(term.term), "explanation": _text(term.explanation)} for term in terms
        ],
    }


def _text(text: Text | None) -> dict[str, str] | None:
    return asdict(text) if text else None
