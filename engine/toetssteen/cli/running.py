"""Runs one command: from arguments to an exit code, with every error in words."""

from __future__ import annotations

import json
import re
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date, datetime

import typer

from toetssteen.cli import logs
from toetssteen.cli.app import app
from toetssteen.cli.commands_tree import prepare
from toetssteen.cli.environment import read_environment
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.failures import ERROR_FORMAT, Failure, explain, explain_usage
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.session import Session, now, today_in_the_netherlands
from toetssteen.errors import ToetssteenError
from toetssteen.intake.questionnaire import Language

PROGRAM = "toetssteen"


def main(
    arguments: Sequence[str] | None = None,
    *,
    clock: Callable[[], date] = today_in_the_netherlands,
    now: Callable[[], datetime] = now,
) -> int:
    """Run one command and return the exit code, for `sys.exit`."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    session = Session(language_hint=_asked_for(given), clock=clock, now=now)
    logs.configure(verbose="--verbose" in given)
    with session:
        try:
            session.language_hint = session.language_hint or read_environment().lang
            code = prepare(app).main(given, PROGRAM, standalone_mode=False, obj=session)
            return int(code or ExitCode.DONE)
        except ToetssteenError as error:
            return _tell(explain(error, session.messages), session)
        except typer.TyperException as error:
            return _tell(explain_usage(error, session.messages), session)
        except typer.Abort:
            return ExitCode.INTERRUPTED
        except Exception as error:  # noqa: BLE001 - the last resort: it is told, with the trace
            return _tell_fault(error, session, verbose="--verbose" in given)


def _asked_for(arguments: Sequence[str]) -> Language | None:
    """The language that the arguments ask for: what is wrong with them is told in it."""
    asked = " ".join(arguments)
    return next((code for code in Language if re.search(rf"--lang[= ]{code}\b", asked)), None)


def _tell(failure: Failure, session: Session) -> int:
    """Say on standard error what is wrong; a program reads it on standard output too."""
    page = Page(session.err)
    page.paragraph(f"{session.messages.say('progress.problem')}. {failure.message}")
    for detail in failure.details:
        page.item("-", detail.text)
    if session.options.as_json:
        document = {"format": ERROR_FORMAT, "error": failure.as_json()}
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
    return failure.exit_code


def _tell_fault(error: Exception, session: Session, *, verbose: bool) -> int:
    if verbose:
        session.err.print(traceback.format_exc(), soft_wrap=True)
    session.tell("progress.fault", kind=f"{type(error).__name__}: {error}")
    return ExitCode.FAULT
