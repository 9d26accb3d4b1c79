"""toetssteen ask: the interview."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toetssteen.cli.arguments import AsOfOption, StageOption, as_of_date, known_stage
from toetssteen.cli.dialogue import Dialogue, Stopped, number_of_answers
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.judging import Judged, read
from toetssteen.cli.rendering.assessment import JsonAssessments, show_one
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.session import Session
from toetssteen.errors import ToetssteenError
from toetssteen.triage.assessment import assess
from toetssteen.wording.words import Words

AnswersOption = Annotated[
    str | None, typer.Option("--answers", metavar="FILE", help="option.answers")
]
SaveOption = Annotated[Path | None, typer.Option("--save", metavar="FILE", help="option.save")]


def ask(
    ctx: typer.Context,
    answers: AnswersOption = None,
    save: SaveOption = None,
    as_of: AsOfOption = None,
    stage: StageOption = None,
) -> ExitCode:
    """Ask what can still change the outcome, keep the answers, and show the verdict."""
    session = Session.of(ctx)
    day = as_of_date(as_of, session)
    known_stage(stage, session)
    words = Words.of(session.messages, session.policy_set.bundle, session.questionnaire)
    # A result for a program has standard output to itself.
    console = session.err if session.options.as_json else session.out
    start = read(answers, session, stage) if answers is not None else None
    dialogue = Dialogue(session, words, console, day, save, start)
    page = Page(console)
    try:
        verdict = dialogue.run()
        end = "ask.done_unknown" if verdict.missing else "ask.done"
    except Stopped:
        end = "ask.stopped"
    except KeyboardInterrupt:
        page.gap()
        _keep(dialogue, words, page)
        return ExitCode.INTERRUPTED
    except ToetssteenError:
        _keep(dialogue, words, page)
        raise
    page.gap()
    page.paragraph(words.say(end))
    _keep(dialogue, words, page)
    page.gap()
    if dialogue.initiative is None:
        return ExitCode.INCOMPLETE
    verdict = assess(session.engine, dialogue.initiative, day)
    return _present(Judged(dialogue.initiative.origin, verdict), session)


def _keep(dialogue: Dialogue, words: Words, page: Page) -> None:
    """Keep what was answered, and say where."""
    path = dialogue.keep()
    if path is None or dialogue.initiative is None:
        page.paragraph(words.say("ask.nothing_saved"))
        return
    number = number_of_answers(dialogue.initiative.facts)
    page.paragraph(words.messages.count("ask.saved", number, path=path))


def _present(judged: Judged, session: Session) -> ExitCode:
    if not session.options.as_json:
        return show_one(judged, session, changes=True)
    document = JsonAssessments(session, changes=True)
    document.add(judged)
    document.close()
    return judged.exit_code
