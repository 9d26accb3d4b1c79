"""An assessment: a verdict with what must change, in full or as JSON."""

from __future__ import annotations

import json
from typing import Any

import typer

from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.failures import explain
from toetssteen.cli.judging import Judged
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.verdict import show_verdict
from toetssteen.cli.session import Session
from toetssteen.triage.changes import Change, what_must_change
from toetssteen.triage.reasons import reasons_for
from toetssteen.triage.schema import ASSESSMENT_FORMAT
from toetssteen.triage.verdict import Verdict
from toetssteen.wording.verdicts import certain_labels, told
from toetssteen.wording.words import Words


def show_one(one: Judged, session: Session, *, changes: bool) -> ExitCode:
    """Write one verdict in full. Raises the error where there is none."""
    if not isinstance(one.result, Verdict):
        raise one.result
    words = Words.of(session.messages, one.result.bundle, session.questionnaire)
    found = _changes(one.result, session) if changes else None
    verdict, questionnaire = one.result, session.questionnaire
    labels = certain_labels(verdict)
    reasons = reasons_for(session.engine, questionnaire, verdict, told(verdict), labels)
    show_verdict(verdict, reasons, found, words, Page(session.out))
    return one.exit_code


class JsonAssessments:
    """The document with assessments, written as they come."""

    def __init__(self, session: Session, *, changes: bool) -> None:
        self._session = session
        self._changes = changes
        # Nothing is written before there is something: an error may come instead.
        self._before = f'{{\n  "format": "{ASSESSMENT_FORMAT}",\n  "assessments": ['

    def add(self, one: Judged) -> None:
        """Write one more."""
        text = json.dumps(self._entry(one), ensure_ascii=False, indent=2)
        typer.echo(f"{self._before}\n{_indented(text)}", nl=False)
        self._before = ","

    def close(self) -> None:
        """Write the end."""
        typer.echo("\n  ]\n}")

    def _entry(self, one: Judged) -> dict[str, Any]:
        if not isinstance(one.result, Verdict):
            failure = explain(one.result, self._session.messages)
            return {"file": one.file, "error": failure.as_json()}
        entry: dict[str, Any] = {"file": one.file, "verdict": one.result.as_json()}
        if self._changes:
            found = _changes(one.result, self._session)
            entry["changes"] = [change.as_json() for change in found]
        return entry


def _changes(verdict: Verdict, session: Session) -> tuple[Change, ...]:
    return what_must_change(session.engine, session.questionnaire, verdict)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
