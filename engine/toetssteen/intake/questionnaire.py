"""The questionnaire: all questions, and what is made of them for OPA, forms and policies."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from toetssteen.errors import BadInput
from toetssteen.intake import _question_files, _schemas
from toetssteen.intake._forms import FileProblem, PolicyFileInvalid
from toetssteen.intake.questions import (
    UNKNOWN,
    Choice,
    FactKind,
    FactType,
    Language,
    Question,
    Section,
    Text,
)

__all__ = [
    "UNKNOWN",
    "Choice",
    "FactKind",
    "FactType",
    "FileProblem",
    "Language",
    "PolicyFileInvalid",
    "Question",
    "Questionnaire",
    "QuestionnaireInvalid",
    "Section",
    "Text",
    "load_questionnaire",
]


class QuestionnaireInvalid(BadInput):
    """The question files cannot be used; `problems` names each with its file and line."""

    problems: tuple[FileProblem, ...]

    def __init__(self, problems: tuple[FileProblem, ...]) -> None:
        super().__init__("questionnaire_invalid", problems=problems)
        self.problems = problems


@dataclass(frozen=True)
class Questionnaire:
    """All questions by the fact they set, in the order of sections and of places in them.

    `roles` are the codes that a fact of type role may have.
    """

    questions: Mapping[str, Question]
    sections: tuple[Section, ...]
    roles: tuple[str, ...] = ()

    def input_schema(self) -> dict[str, Any]:
        """Return the JSON Schema of what norms read, in the subset that `opa check` understands."""
        return _schemas.input_schema(self.sections, self.questions.values(), self.roles)

    def facts_schema(self, language: Language = Language.NL) -> dict[str, Any]:
        """Return the JSON Schema of the facts that a person, a form or a program may give."""
        return _schemas.facts_schema(self.sections, self.questions.values(), self.roles, language)

    def as_data(self) -> dict[str, Any]:
        """Return what policies may know of the questions, by fact."""
        return {
            "facts": {
                fact: {
                    "type": str(question.type),
                    "kind": str(question.kind),
                    "order": question.order,
                    "asked_of": question.asked_of,
                    "choices": list(question.codes),
                }
                for fact, question in self.questions.items()
            }
        }


def load_questionnaire(directory: Path, roles: Collection[str]) -> Questionnaire:
    """Read a directory with one YAML file per section, named after it.

    Raises QuestionnaireInvalid with all problems of all files.
    """
    problems: list[FileProblem] = []
    parts = _question_files.read_sections(directory, roles, problems)
    questions: dict[str, Question] = {}
    for part in parts:
        for question, form in part.questions:
            if question.fact in questions:
                form.note("duplicate_fact", "fact", fact=question.fact)
            questions[question.fact] = replace(question, order=len(questions) + 1)
    if problems:
        raise QuestionnaireInvalid(tuple(problems))
    return Questionnaire(
        questions=MappingProxyType(questions),
        sections=tuple(part.section for part in parts),
        roles=tuple(sorted(roles)),
    )
