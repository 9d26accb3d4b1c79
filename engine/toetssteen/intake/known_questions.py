"""Questions without their texts: enough to read facts by, from a bundle or from older files."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from toetssteen.intake.documents import DocumentInvalid, load_document
from toetssteen.intake.questionnaire import FileProblem, Questionnaire, QuestionnaireInvalid
from toetssteen.intake.questions import Choice, FactKind, FactType, Question, Section, Text

_NONE = Text("", "")


def questions_of(facts: Mapping[str, Mapping[str, Any]], roles: Collection[str]) -> Questionnaire:
    """The questionnaire of `Questionnaire.as_data`; bounds of numbers are not in it.

    Raises KeyError and ValueError for what was not made by it.
    """
    questions = {
        fact: Question(
            fact=fact,
            section=fact.partition(".")[0],
            order=entry["order"],
            type=FactType(entry["type"]),
            kind=FactKind(entry["kind"]),
            asked_of=entry["asked_of"],
            name=_NONE,
            text=_NONE,
            choices=tuple(Choice(code, _NONE) for code in entry["choices"]),
        )
        for fact, entry in sorted(facts.items(), key=lambda item: item[1]["order"])
    }
    names = dict.fromkeys(question.section for question in questions.values())
    sections = tuple(Section(name, order, _NONE) for order, name in enumerate(names, start=1))
    return Questionnaire(MappingProxyType(questions), sections, tuple(sorted(roles)))


def load_known_questions(directory: Path, roles: Collection[str]) -> Questionnaire:
    """Read the files of a questionnaire that had other texts than are asked for now.

    Raises QuestionnaireInvalid for what says no facts at all.
    """
    sections: list[tuple[int, list[Mapping[str, Any]]]] = []
    for path in sorted(directory.glob("*.yaml")):
        try:
            document = load_document(path)
            sections.append(_section(document))
        except DocumentInvalid as error:
            raise _invalid(error.code, path, error.line, error.parameters) from error
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise _invalid("not_questions", path) from error
    entries = [entry for _, asked in sorted(sections, key=lambda s: s[0]) for entry in asked]
    facts = {entry["fact"]: {**entry, "order": n} for n, entry in enumerate(entries, start=1)}
    return questions_of(facts, roles)


def _section(document: Any) -> tuple[int, list[Mapping[str, Any]]]:
    return int(document["order"]), list(_entries(document["questions"]))


def _entries(questions: Any) -> Iterator[Mapping[str, Any]]:
    for question in questions:
        choices = [choice["code"] for choice in question.get("choices", ())]
        yield {
            "fact": question["fact"],
            "type": FactType(question["type"]),
            "kind": FactKind(question["kind"]),
            "asked_of": question["asked_of"],
            "choices": choices,
        }


def _invalid(
    code: str, path: Path, line: int | None = None, parameters: Mapping[str, object] | None = None
) -> QuestionnaireInvalid:
    problem = FileProblem(code, str(path), line or 1, MappingProxyType(dict(parameters or {})))
    return QuestionnaireInvalid((problem,))
