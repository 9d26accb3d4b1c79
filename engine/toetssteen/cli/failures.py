"""Errors as the user reads them: a sentence, where it is, and the exit code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import typer

from toetssteen.board.errors import BoardNotFound, BoardRefused, TaskFailed
from toetssteen.cli import exit_codes
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.messages import catalogue, placeholder
from toetssteen.errors import BadInput, ToetssteenError
from toetssteen.intake.algoritmeregister import (
    EntryProblem,
    RegisterInvalid,
    RegisterMappingInvalid,
)
from toetssteen.intake.documents import DocumentInvalid
from toetssteen.intake.facts import FactProblem, FactsInvalid
from toetssteen.intake.nearest import nearest
from toetssteen.intake.questionnaire import FileProblem, PolicyFileInvalid, QuestionnaireInvalid
from toetssteen.policy.binaries import BinaryUnavailable
from toetssteen.policy.errors import OpaError, PolicyError, PolicyProblem
from toetssteen.policy.packs import PackRefused
from toetssteen.policy.quality import QualityToolFailed
from toetssteen.registry.errors import Refused, RegistryError, StaleEdit
from toetssteen.review.errors import ReviewRefused
from toetssteen.wording.messages import Messages

ERROR_FORMAT = "toetssteen.error/1"
# What Python calls standard input.
_PIPE = "<stdin>"
_MEGABYTE = 1024 * 1024
_MOST_CHOICES = 12
# Where the sentences of each kind of error stand, in messages/*.yaml; the nearest kind counts.
NAMESPACES: tuple[tuple[type[ToetssteenError], str], ...] = (
    (DocumentInvalid, "document"),
    (FactsInvalid, "facts.summary"),
    (RegisterInvalid, "facts.summary"),
    (QuestionnaireInvalid, "question_file.summary"),
    (PolicyFileInvalid, "question_file.summary"),
    (RegisterMappingInvalid, "question_file.summary"),
    (BinaryUnavailable, "tools"),
    (QualityToolFailed, "tools"),
    (OpaError, "opa"),
    (ReviewRefused, "review.refused"),
    (BoardRefused, "board"),
    (BoardNotFound, "board"),
    (TaskFailed, "board"),
    (Refused, "registry"),
    (RegistryError, "registry"),
    (BadInput, "input"),
)
_FILE_PROBLEMS = ("question_file", "document", "facts")
_OTHERWISE = "words.unexplained"


@dataclass(frozen=True, slots=True)
class Detail:
    """One of the things that are wrong, and where, as far as that is known."""

    message: str
    code: str
    file: str | None = None
    line: int | None = None
    fact: str | None = None
    suggestion: str | None = None

    @property
    def text(self) -> str:
        """The thing with its place before it, as an editor opens it."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}" if place else self.message

    def as_json(self) -> dict[str, Any]:
        """The thing as a program reads it."""
        return {
            "code": self.code,
            "message": self.message,
            "file": self.file,
            "line": self.line,
            "fact": self.fact,
            "suggestion": self.suggestion,
        }


@dataclass(frozen=True, slots=True)
class Failure:
    """An error, explained."""

    code: str
    message: str
    details: tuple[Detail, ...]
    exit_code: ExitCode

    @property
    def lines(self) -> tuple[str, ...]:
        """The sentence, and one line for each thing that is wrong."""
        return (self.message, *(detail.text for detail in self.details))

    def as_json(self) -> dict[str, Any]:
        """The error as it stands in a document."""
        return {
            "code": self.code,
            "message": self.message,
            "problems": [detail.as_json() for detail in self.details],
        }


def explain(error: ToetssteenError, messages: Messages) -> Failure:
    """Put an error into words."""
    namespace = namespace_of(error)
    key = f"{namespace}.{error.code}"
    values = _values(error.parameters, messages)
    message = messages.explain(key, _OTHERWISE, values)
    if isinstance(error, DocumentInvalid):
        file = messages.say("progress.standard_input") if error.file == _PIPE else error.file
        message = Detail(message, error.code, file, error.line).text
    elif isinstance(origin := getattr(error, "origin", None), str):
        message = f"{origin}: {message}"
    return Failure(
        f"{namespace}.{error.code}",
        message,
        tuple(_details(error, messages)),
        exit_codes.of_error(error),
    )


def explain_usage(error: typer.TyperException, messages: Messages) -> Failure:
    """Put into words what typer says of the command line. It names its kinds by their class."""
    option = getattr(error, "option_name", None)
    kind = type(error).__name__
    if kind == "NoSuchOption":
        known = getattr(error, "possibilities", None) or ()
        hint = _hint(nearest(str(option), known), messages)
        text = messages.say("input.usage.no_such_option", option=option, hint=hint)
    elif kind == "MissingParameter":
        parameter = getattr(error, "param", None)
        name = placeholder(str(getattr(parameter, "metavar", None)), messages)
        text = messages.say("input.usage.missing_parameter", name=name)
    elif kind == "BadOptionUsage":
        text = messages.say("input.usage.option_value", option=option)
    else:
        text = messages.say("input.usage.other", message=error.format_message())
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", "toetssteen")
    help_line = Detail(messages.say("input.usage.see_help", command=command), "usage.see_help")
    return Failure("usage", text, (help_line,), ExitCode.BAD_INPUT)


def namespace_of(error: ToetssteenError) -> str:
    """Where the sentences of this kind of error stand."""
    return next((space for kind, space in NAMESPACES if isinstance(error, kind)), "opa")


def fact_sentence(problem: FactProblem, messages: Messages) -> str:
    """What is wrong with one fact."""
    code = problem.code
    if code == "wrong_type":
        code = f"wrong_type.{problem.expected[0]}"
    shown = problem.expected[:_MOST_CHOICES]
    between = "…" if code == "out_of_range" else ", "
    values = {
        "fact": problem.fact or "facts",
        "given": problem.given,
        "hint": _hint(problem.suggestion, messages),
        "expected": between.join(shown) + (", …" if len(problem.expected) > len(shown) else ""),
    }
    return messages.explain(f"facts.{code}", _OTHERWISE, values)


def _details(error: ToetssteenError, messages: Messages) -> Iterator[Detail]:
    match error:
        case FactsInvalid():
            for problem in error.problems:
                sentence = fact_sentence(problem, messages)
                yield Detail(
                    sentence, problem.code, fact=problem.fact, suggestion=problem.suggestion
                )
        case RegisterInvalid():
            yield from _of_entries(error.problems, messages)
        case QuestionnaireInvalid() | PolicyFileInvalid() | RegisterMappingInvalid():
            yield from _of_files(error.problems, messages)
        case PackRefused():
            for found in error.violations:
                yield Detail(messages.of(found.message), found.code, found.file, found.row)
        case PolicyError():
            yield from map(_of_policy, error.problems)
        case StaleEdit():
            yield from _of_changes(error.theirs, messages)


def _of_entries(problems: Iterable[EntryProblem], messages: Messages) -> Iterator[Detail]:
    for entry in problems:
        values = {
            "given": entry.given,
            "field": entry.field,
            "hint": _hint(entry.suggestion, messages),
            "expected": ", ".join(entry.expected),
        }
        sentence = messages.explain(f"facts.entry.{entry.code}", _OTHERWISE, values)
        at = messages.say("facts.entry.at", entry=entry.entry, sentence=sentence)
        yield Detail(at if entry.entry else sentence, entry.code)


def _of_changes(changes: Iterable[Mapping[str, object]], messages: Messages) -> Iterator[Detail]:
    """What others made of the fields of an edit that was refused."""
    for change in changes:
        fact = str(change["field"])
        sentence = messages.say("registry.theirs", fact=fact, value=change["value"])
        yield Detail(sentence, "theirs", fact=fact)


def _of_files(problems: Iterable[FileProblem], messages: Messages) -> Iterator[Detail]:
    for problem in problems:
        keys = (f"{space}.{problem.code}" for space in _FILE_PROBLEMS)
        key = next((key for key in keys if key in catalogue()), problem.code)
        sentence = messages.explain(key, _OTHERWISE, _values(problem.parameters, messages))
        yield Detail(sentence, problem.code, problem.file, problem.line)


def _of_policy(problem: PolicyProblem) -> Detail:
    return Detail(problem.message, problem.code, problem.file, problem.row)


def _values(parameters: Mapping[str, object], messages: Messages) -> dict[str, object]:
    """What an error says of itself, as it reads in a sentence."""
    values = {name: value for name, value in parameters.items() if name != "problems"}
    if suggestion := values.get("suggestion"):
        values["hint"] = _hint(str(suggestion), messages)
    if isinstance(right := values.get("right"), str):
        values["right"] = messages.say(f"right.{right}")
    if isinstance(fault := values.get("fault"), str):
        values["fault"] = messages.say(f"registry.fault.{fault}", number=values["seq"])
    if isinstance(limit := values.get("limit_bytes"), int):
        values["limit_mb"] = limit // _MEGABYTE
    return values


def _hint(suggestion: str | None, messages: Messages) -> str:
    return f" {messages.say('facts.hint', suggestion=suggestion)}" if suggestion else ""
