"""toetssteen assess: judge initiatives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from toetssteen.cli import exit_codes
from toetssteen.cli.arguments import (
    AsOfOption,
    PersonOption,
    StageOption,
    acting,
    as_of_date,
    known_stage,
)
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.judging import Judged, found_files, judge_files
from toetssteen.cli.keeping import judge_registered
from toetssteen.cli.rendering.assessment import JsonAssessments, show_one
from toetssteen.cli.rendering.overview import show_overview
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.progress import with_progress
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput
from toetssteen.wording.words import Words

FilesArgument = Annotated[list[str], typer.Argument(metavar="FILE", help="option.files")]
NoChangesOption = Annotated[bool, typer.Option("--no-changes", help="option.no_changes")]
StoreOption = Annotated[bool, typer.Option("--store", help="option.store")]


def assess(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    files: FilesArgument,
    as_of: AsOfOption = None,
    stage: StageOption = None,
    no_changes: NoChangesOption = False,
    store: StoreOption = False,
    as_: PersonOption = None,
) -> ExitCode:
    """Judge the files, and show one in full or several in a table."""
    session = Session.of(ctx)
    day = as_of_date(as_of, session)
    if store:
        if stage:
            raise BadInput("store_with_stage")
        kept = judge_registered(files, session, day, acting(as_, session))
        return present(kept, len(kept), session, day, changes=not no_changes)
    found = found_files(files)
    judged = judge_files(found, session, day, known_stage(stage, session))
    return present(judged, len(found), session, day, changes=not no_changes)


def present(
    judged: Iterable[Judged], number: int, session: Session, day: str, *, changes: bool
) -> ExitCode:
    """Show what was judged, and give the exit code of the worst."""
    judged = with_progress(judged, number, session)
    if session.options.as_json:
        return _as_json(judged, session, changes=changes)
    found = list(judged)
    if number == 1:
        return show_one(found[0], session, changes=changes)
    bundle = session.policy_set.bundle
    words = Words.of(session.messages, bundle, session.questionnaire)
    show_overview(found, day, words, Page(session.out))
    return exit_codes.worst(one.exit_code for one in found)


def _as_json(judged: Iterable[Judged], session: Session, *, changes: bool) -> ExitCode:
    """Write one document, piece by piece, so that many files do not fill the memory."""
    worst = ExitCode.DONE
    document = JsonAssessments(session, changes=changes)
    for one in judged:
        document.add(one)
        worst = exit_codes.worst([worst, one.exit_code])
    document.close()
    return worst
