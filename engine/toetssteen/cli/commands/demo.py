"""toetssteen demo: the examples, judged."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toetssteen import paths
from toetssteen.cli import exit_codes
from toetssteen.cli.arguments import AsOfOption, as_of_date
from toetssteen.cli.commands.assess import present
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.judging import Judged, found_files, judge_files
from toetssteen.cli.rendering.assessment import show_one
from toetssteen.cli.rendering.overview import show_overview
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.progress import with_progress
from toetssteen.cli.rendering.words import Words
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput
from toetssteen.triage.verdict import Outcome, Verdict

# Shown in full: what somebody must decide on has most to tell.
_PREFERRED = (Outcome.BOARD_REVIEW, Outcome.CONDITIONAL, Outcome.PROHIBITED)
ExamplesArgument = Annotated[Path, typer.Argument(metavar="DIR", help="option.examples")]


def demo(
    ctx: typer.Context, examples: ExamplesArgument = paths.EXAMPLES, as_of: AsOfOption = None
) -> ExitCode:
    """Judge the examples: a table, then one verdict in full. Ends with 0 when all were judged."""
    session = Session.of(ctx)
    day = as_of_date(as_of, session)
    if not examples.is_dir():
        raise BadInput("examples_missing", path=str(examples))
    files = found_files([str(examples)])
    judged = judge_files(files, session, day, None)
    if session.options.as_json:
        return _unless_judged(present(judged, len(files), session, day, changes=True))
    found = list(with_progress(judged, len(files), session))
    words = Words.of(session.messages, session.policy_set.bundle, session.questionnaire)
    page = Page(session.out)
    show_overview(found, day, words, page)
    if example := _to_show(found):
        page.gap()
        page.paragraph(session.messages.say("demo.one_in_full", file=Path(example.file).name))
        page.gap()
        show_one(example, session, changes=True)
    return _unless_judged(exit_codes.worst(one.exit_code for one in found))


def _to_show(judged: list[Judged]) -> Judged | None:
    by_outcome = {
        one.result.outcome: one for one in reversed(judged) if isinstance(one.result, Verdict)
    }
    return next((by_outcome[outcome] for outcome in _PREFERRED if outcome in by_outcome), None)


def _unless_judged(code: ExitCode) -> ExitCode:
    """An example that is prohibited is no failure of the demonstration."""
    return ExitCode.DONE if code in exit_codes.OF_OUTCOMES else code
