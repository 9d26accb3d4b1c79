"""JSON Schemas made of the questionnaire."""

from collections.abc import Collection, Iterable
from typing import Any

from toetssteen.intake.questions import UNKNOWN, FactType, Language, Question, Section

_DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def input_schema(
    sections: Iterable[Section], questions: Collection[Question], roles: Iterable[str]
) -> dict[str, Any]:
    """Return the schema of a norm's input: the date and the facts, all of their own types.

    OPA 1.21 reads type, properties, additionalProperties and items, and passes over the rest.
    """
    codes = list(roles)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "additionalProperties": False,
        "required": ["as_of", "facts"],
        "properties": {
            "as_of": {"type": "string", "pattern": _DATE},
            "facts": _object(
                {
                    section.name: _object(
                        {
                            question.key: _answer(question, codes)
                            for question in questions
                            if question.section == section.name
                        }
                    )
                    for section in sections
                }
            ),
        },
    }


def facts_schema(
    sections: Iterable[Section],
    questions: Collection[Question],
    roles: Iterable[str],
    language: Language,
) -> dict[str, Any]:
    """Return the schema of facts as they may be given, with the texts of one language."""
    codes = list(roles)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_object(
            {
                section.name: {
                    "title": section.title.in_language(language),
                    **_object(
                        {
                            question.key: _asked(question, codes, language)
                            for question in questions
                            if question.section == section.name
                        }
                    ),
                }
                for section in sections
            }
        ),
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _answer(question: Question, roles: list[str]) -> dict[str, Any]:
    codes = {"type": "string", "enum": list(question.codes)}
    bounds = {"minimum": question.minimum, "maximum": question.maximum}
    shapes: dict[FactType, dict[str, Any]] = {
        FactType.YES_NO: {"type": "boolean"},
        FactType.CHOICE: codes,
        FactType.SEVERAL: {"type": "array", "items": codes, "uniqueItems": True},
        FactType.NUMBER: {
            "type": "number",
            **{name: bound for name, bound in bounds.items() if bound is not None},
        },
        FactType.DATE: {"type": "string", "pattern": _DATE},
        FactType.TEXT: {"type": "string", "minLength": 1},
        FactType.ROLE: {"type": "string", "enum": roles},
    }
    return shapes[question.type]


def _asked(question: Question, roles: list[str], language: Language) -> dict[str, Any]:
    """Return the schema of one answer as it may be given, the word for not knowing included."""
    answer = _answer(question, roles)
    offered = [
        {"const": choice.code, "title": choice.text.in_language(language)}
        for choice in question.choices
    ]
    if question.type is FactType.CHOICE:
        answer = {"type": "string", "oneOf": offered}
    if question.type is FactType.SEVERAL:
        answer = {**answer, "items": {"type": "string", "oneOf": offered}}
    if question.type is FactType.DATE:
        answer = {**answer, "format": "date"}
    if not question.unknown_allowed:
        answer = {**answer, "not": {"const": UNKNOWN}}
    elif question.type is not FactType.TEXT:
        answer = {"anyOf": [answer, {"const": UNKNOWN}]}
    texts = {"title": question.text, "description": question.help}
    return {
        **{key: text.in_language(language) for key, text in texts.items() if text},
        **answer,
    }
