"""toetssteen demo: the examples, judged; and one of them decided on, and judged again later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from toetssteen import paths
from toetssteen.cli import exit_codes
from toetssteen.cli.arguments import AsOfOption, as_of_date, known_date
from toetssteen.cli.commands.assess import present
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.judging import Judged, found_files, judge_files
from toetssteen.cli.rendering.assessment import show_one
from toetssteen.cli.rendering.overview import show_overview
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.progress import with_progress
from toetssteen.cli.session import Session
from toetssteen.cli.story import story_of
from toetssteen.errors import BadInput
from toetssteen.triage.verdict import Outcome, Verdict
from toetssteen.wording.words import Words

# Shown in full: what somebody must decide on has most to tell.
_PREFERRED = (Outcome.BOARD_REVIEW, Outcome.CONDITIONAL, Outcome.PROHIBITED)
ThenOption = Annotated[list[str] | None, typer.Option("--then", metavar="DATE", help="option.then")]
ExamplesArgument = Annotated[Path, typer.Argument(metavar="DIR", help="option.examples")]


def demo(
    ctx: typer.Context,
    examples: ExamplesArgument = paths.EXAMPLES,
    as_of: AsOfOption = None,
    then: ThenOption = None,
) -> ExitCode:
    """Judge the examples: a table, then one verdict in full, then what happens to it.

    Ends with 0 when all were judged.
    """
    session = Session.of(ctx)
    day = as_of_date(as_of, session)
    later = [known_date("--then", given) for given in then or ()]
    if any(one <= day for one in later):
        raise BadInput("then_not_later", day=day)
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
        page.gap()
        _tell_story(found, example, [day, *later], session)
    return _unless_judged(exit_codes.worst(one.exit_code for one in found))


def _tell_story(
    found: list[Judged], example: Judged, days: Sequence[str], session: Session
) -> None:
    """What happens after `days[0]`, and on each of the days that follow."""
    verdicts = [one.result for one in found if isinstance(one.result, Verdict)]
    chosen = next(verdict.initiative.id for verdict in verdicts if verdict is example.result)
    with story_of(session, days[0]) as story:
        later = [date.fromisoformat(day) for day in sorted(days[1:])]
        story.tell([verdict.initiative for verdict in verdicts], chosen, later)


def _to_show(judged: list[Judged]) -> Judged | None:
    by_outcome = {
        one.result.outcome: one for one in reversed(judged) if isinstance(one.result, Verdict)
    }
    return next((by_outcome[outcome] for outcome in _PREFERRED if outcome in by_outcome), None)


def _unless_judged(code: ExitCode) -> ExitCode:
    """An example that is prohibited is no failure of the demonstration."""
    return ExitCode.DONE if code in exit_codes.OF_OUTCOMES else code
