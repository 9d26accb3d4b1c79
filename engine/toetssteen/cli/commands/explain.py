"""toetssteen explain: one norm, for one initiative."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from toetssteen.cli import exit_codes
from toetssteen.cli.arguments import (
    AsOfOption,
    FileArgument,
    StageOption,
    as_of_date,
    known_norm,
    known_stage,
)
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.judging import read
from toetssteen.cli.rendering.explanation import show_explanation
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.words import Words
from toetssteen.cli.session import Session
from toetssteen.triage.assessment import assess
from toetssteen.triage.verdict import Verdict

EXPLANATION_FORMAT = "toetssteen.explanation/1"
NormArgument = Annotated[str, typer.Argument(metavar="NORM", help="option.norm")]


def explain(
    ctx: typer.Context,
    file: FileArgument,
    norm: NormArgument,
    as_of: AsOfOption = None,
    stage: StageOption = None,
) -> ExitCode:
    """Judge the file, and explain one norm."""
    session = Session.of(ctx)
    day = as_of_date(as_of, session)
    initiative = read(file, session, known_stage(stage, session))
    found = known_norm(norm, session)
    verdict = assess(session.engine, initiative, day)
    if session.options.as_json:
        typer.echo(json.dumps(_document(found.id, verdict), ensure_ascii=False, indent=2))
    else:
        words = Words.of(session.messages, verdict.bundle, session.questionnaire)
        show_explanation(found, verdict, words, Page(session.out))
    return exit_codes.of_outcome(verdict.outcome)


def _document(norm: str, verdict: Verdict) -> dict[str, Any]:
    finding = next((found for found in verdict.findings if found.norm.id == norm), None)
    return {
        "format": EXPLANATION_FORMAT,
        "norm": norm,
        "outcome": verdict.outcome.value,
        "finding": finding.as_json() if finding else None,
    }
