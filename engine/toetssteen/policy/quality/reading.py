"""Reads the errors of OPA and Regal, as JSON and as text, and turns them into problems."""

import json
import re
from collections.abc import Iterator
from typing import Any

from toetssteen.intake.questions import Text
from toetssteen.policy.quality import messages
from toetssteen.policy.quality.problems import Check, Problem
from toetssteen.policy.quality.tools import Answer

# As in "norms/aia/example/example.rego:7: rego_parse_error: unexpected eof token".
_ERROR = re.compile(r"(?P<file>[^\s:]+\.rego):(?P<line>\d+): (?P<message>[^\n]+)")


def compile_errors(check: Check, answer: Answer, folder: str = "") -> list[Problem]:
    """The places where the policies do not parse or compile.

    `folder` is where the program was run, below the tree. Raises QualityToolFailed where it says
    something else.
    """
    stated = [*_stated(answer.output), *_stated(answer.errors)]
    texts = [error for error in stated if isinstance(error, str)]
    problems = [
        *_located(check, [error for error in stated if isinstance(error, dict)], folder),
        *_written(check, "\n".join(texts), folder),
    ]
    if not problems:
        raise answer.failure()
    return problems


def _stated(output: str) -> list[Any]:
    """The `errors` of a JSON document: objects of OPA, texts of Regal. Other output is text."""
    try:
        document = json.loads(output)
    except ValueError:
        return [output]
    return document.get("errors", []) if isinstance(document, dict) else []


def _located(check: Check, errors: list[dict[str, Any]], folder: str) -> Iterator[Problem]:
    for error in errors:
        # What has no code is about a file that is not there, not about a policy.
        if "code" in error:
            location = error.get("location") or {}
            file = location.get("file")
            place = (folder + file if file else None, location.get("row") or None)
            yield Problem(check, *place, _explained(error))


def _written(check: Check, text: str, folder: str) -> Iterator[Problem]:
    for found in _ERROR.finditer(text):
        message = messages.said_by_opa(found["message"].strip())
        yield Problem(check, folder + found["file"], int(found["line"]), message)


def _explained(error: dict[str, Any]) -> Text:
    details = error.get("details")
    if not isinstance(details, dict) or not {"ref", "pos", "oneOf"} <= details.keys():
        return messages.said_by_opa(f"{error['code']}: {error['message']}")
    names = [str(part["value"]) for part in details["ref"]]
    return messages.unknown_reference(
        ".".join(names), names[details["pos"]], map(str, details["oneOf"])
    )
