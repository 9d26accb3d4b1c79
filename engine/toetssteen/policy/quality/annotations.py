"""Whether the annotations and the tables of norms hold, by the policy about the policies."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from toetssteen.intake.questions import Text
from toetssteen.policy.quality.layout import POLICIES, Layout
from toetssteen.policy.quality.problems import Check, Outcome, Problem, outcome
from toetssteen.policy.quality.reading import compile_errors
from toetssteen.policy.quality.tools import Answer, QualityToolFailed, Tools

_TABLES = """{id: cases |
    some pack, name
    cases := data.norms[pack][name].cases
    id := sprintf("%s.%s", [pack, trim_suffix(name, "_test")])
}"""
# What stands beside the norms and has to agree with them.
_LISTS = (
    "vocabulary/data.yaml",
    "vocabulary/glossary/data.yaml",
    "vocabulary/coverage/data.yaml",
)
_VIOLATIONS = "data.checks.violation"
_DONE, _DOES_NOT_COMPILE, _ERROR = 0, 1, 2


class _DoesNotCompile(Exception):
    """The policies have to compile before their annotations can be judged."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self.answer = answer


def check_annotations(
    layout: Layout, tools: Tools, schema: Path, task_registry: Path | None
) -> Outcome:
    """Judge the norms with policies/checks.

    `task_registry` is a CSV file of the national requirements with a column `urn`; without it the
    ids in policies/vocabulary count. Raises QualityToolFailed for data that cannot be read.
    """
    try:
        given = _gathered(layout, tools, schema, task_registry)
        violations = _evaluated(_VIOLATIONS, layout, tools, given=json.dumps(given))
    except _DoesNotCompile as error:
        problems = compile_errors(Check.ANNOTATIONS, error.answer, f"{POLICIES}/")
        return outcome(Check.ANNOTATIONS, problems)
    return outcome(
        Check.ANNOTATIONS,
        [_problem(violation) for violation in violations],
        norms=sum(1 for file in given["sources"] if not file.endswith("_test.rego")),
    )


def _gathered(
    layout: Layout, tools: Tools, schema: Path, task_registry: Path | None
) -> dict[str, Any]:
    facts = _read_json(schema)
    inspection = _inspected(layout, tools)
    urns = known_urns(layout) if task_registry is None else registered_urns(task_registry)
    return {
        "inspect": {key: inspection[key] for key in ("annotations", "namespaces")},
        "sources": dict(_texts(layout, "norms", "*.rego")),
        "questions": dict(_texts(layout, "intake", "*.yaml")),
        "schema": facts,
        "facts": list(_fact_names(facts)),
        "urns": urns,
        "vocabulary": _read_yaml(layout.policies / "vocabulary" / "data.yaml"),
        "lists": {name: _read(layout.policies / name) for name in _LISTS},
        "tests": _evaluated(_TABLES, layout, tools),
    }


def _inspected(layout: Layout, tools: Tools) -> dict[str, Any]:
    answer = tools.run_opa.ask(
        ["inspect", "--annotations", "--format=json", "."],
        cwd=layout.policies,
        expected={_DONE, _DOES_NOT_COMPILE},
    )
    if answer.code != _DONE:
        raise _DoesNotCompile(answer)
    document: dict[str, Any] = answer.document()
    return document


def _evaluated(query: str, layout: Layout, tools: Tools, given: str | None = None) -> Any:
    """The value of a query over the policies; a built-in that fails is an error, not silence."""
    arguments = ["eval", "--format=json", "--strict-builtin-errors", "--bundle", "."]
    if given is not None:
        arguments.append("--stdin-input")
    answer = tools.run_opa.ask(
        [*arguments, query],
        cwd=layout.policies,
        expected={_DONE, _DOES_NOT_COMPILE, _ERROR},
        given=given,
    )
    if answer.code != _DONE:
        raise _DoesNotCompile(answer)
    results = answer.document().get("result")
    if not results:
        raise QualityToolFailed("checks_undefined", query=query)
    return results[0]["expressions"][0]["value"]


def _problem(violation: dict[str, Any]) -> Problem:
    return Problem(
        Check.ANNOTATIONS,
        f"{POLICIES}/{violation['file']}",
        violation["row"],
        Text(nl=violation["message_nl"], en=violation["message_en"]),
    )


def _texts(layout: Layout, folder: str, pattern: str) -> Iterator[tuple[str, str]]:
    for path in sorted((layout.policies / folder).rglob(pattern)):
        yield path.relative_to(layout.policies).as_posix(), _read(path)


def _fact_names(schema: dict[str, Any]) -> Iterator[str]:
    sections = schema["properties"]["facts"]["properties"]
    for section, questions in sections.items():
        for name in questions["properties"]:
            yield f"{section}.{name}"


def known_urns(layout: Layout) -> list[str]:
    """The ids of the national requirements as the policies hold them."""
    document = _read_yaml(layout.policies / "vocabulary" / "urns" / "data.yaml")
    requirements: list[str] = document["requirements"]
    return requirements


def registered_urns(task_registry: Path) -> list[str]:
    """The ids of the national requirements in a file of the task registry."""
    rows: Iterable[dict[str, str]] = csv.DictReader(_read(task_registry).splitlines())
    return [row["urn"] for row in rows]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QualityToolFailed("data_unreadable", file=str(path), reason=str(error)) from error


def _read_json(path: Path) -> dict[str, Any]:
    try:
        document: dict[str, Any] = json.loads(_read(path))
    except ValueError as error:
        raise QualityToolFailed("data_unreadable", file=str(path), reason=str(error)) from error
    return document


def _read_yaml(path: Path) -> dict[str, Any]:
    try:
        document: dict[str, Any] = yaml.safe_load(_read(path))
    except yaml.YAMLError as error:
        raise QualityToolFailed("data_unreadable", file=str(path), reason=str(error)) from error
    return document
