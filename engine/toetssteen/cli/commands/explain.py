"""toetssteen explain: one norm or concept, or all of the classification, for one initiative."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated

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
from toetssteen.cli.messages import Messages
from toetssteen.cli.rendering.explanation import show_explanation, show_labels
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.session import Session
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.catalogue import Norm
from toetssteen.triage.assessment import assess
from toetssteen.triage.reasons import Reasons, reasons_for
from toetssteen.triage.verdict import Finding, Verdict
from toetssteen.wording.labels import label_sentence
from toetssteen.wording.sentences import sentences
from toetssteen.wording.words import Words

EXPLANATION_FORMAT = "toetssteen.explanation/1"
# Stands for every concept; norms have a dot in their id.
_ALL_LABELS = "classification"
NormArgument = Annotated[str, typer.Argument(metavar="NORM", help="option.explained")]


def explain(
    ctx: typer.Context,
    file: FileArgument,
    norm: NormArgument,
    as_of: AsOfOption = None,
    stage: StageOption = None,
) -> ExitCode:
    """Judge the file, and explain what is named."""
    session = Session.of(ctx)
    day = as_of_date(as_of, session)
    initiative = read(file, session, known_stage(stage, session))
    labels = session.policy_set.bundle.label_reads
    found = None if norm == _ALL_LABELS or norm in labels else known_norm(norm, session)
    verdict = assess(session.engine, initiative, day)
    if found is None:
        _explain_labels([*labels] if norm == _ALL_LABELS else [norm], verdict, session)
    else:
        _explain_norm(found, verdict, session)
    return exit_codes.of_outcome(verdict.outcome)


def _explain_labels(names: Sequence[str], verdict: Verdict, session: Session) -> None:
    """Write why concepts hold, or what they wait for."""
    chosen = [label for label in verdict.classification if label.name in names]
    reasons = reasons_for(session.engine, session.questionnaire, verdict, (), chosen)
    if not session.options.as_json:
        words = Words.of(session.messages, verdict.bundle, session.questionnaire)
        show_labels(chosen, verdict, reasons, words, Page(session.out))
        return
    told: dict[str, dict[str, str]] = {label.name: {} for label in chosen}
    for language in Language:
        words = Words.of(Messages(language), verdict.bundle, session.questionnaire)
        for label in chosen:
            said = label_sentence(label, verdict, words, reasons[label.name])
            told[label.name][language.value] = said
    document = {
        "format": EXPLANATION_FORMAT,
        "outcome": verdict.outcome.value,
        "classification": {label.name: label.as_json() for label in chosen},
        "explanation": told,
    }
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))


def _explain_norm(found: Norm, verdict: Verdict, session: Session) -> None:
    """Write how one norm was judged."""
    finding = verdict.finding(found.id)
    judged = [finding] if finding else []
    reasons = reasons_for(session.engine, session.questionnaire, verdict, judged).get(found.id)
    if session.options.as_json:
        document = {
            "format": EXPLANATION_FORMAT,
            "norm": found.id,
            "outcome": verdict.outcome.value,
            "finding": finding.as_json() if finding else None,
            "explanation": _told(finding, verdict, reasons, session) if finding else None,
        }
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        words = Words.of(session.messages, verdict.bundle, session.questionnaire)
        show_explanation(found, verdict, reasons, words, Page(session.out))


def _told(
    finding: Finding, verdict: Verdict, reasons: Reasons | None, session: Session
) -> dict[str, list[str]]:
    """The sentences in each language."""
    told = {}
    for language in Language:
        words = Words.of(Messages(language), verdict.bundle, session.questionnaire)
        told[language.value] = list(sentences(finding, verdict, words, reasons).all)
    return told
