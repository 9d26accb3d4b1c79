"""What commands about the board have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from toetssteen.board.rules import BoardRules
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.registering import words_of
from toetssteen.cli.rendering.board import BoardPages
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.session import Session
from toetssteen.registry import people
from toetssteen.registry.store import Reading

RoundArgument = Annotated[str, typer.Argument(metavar="ROUND", help="option.round")]
ReasonOption = Annotated[str, typer.Option("--reason", metavar="TEXT", help="option.reason")]
RoleOption = Annotated[str | None, typer.Option("--role", metavar="ROLE", help="option.board_role")]


def rules_of(session: Session) -> BoardRules:
    """What the board goes by. Raises PolicyError."""
    return BoardRules.of(session.policy_set.bundle, session.settings)


def board_pages(session: Session, reading: Reading) -> BoardPages:
    """What writes on the page, with the names of people."""
    norms = session.policy_set.bundle.norms
    return BoardPages(Page(session.out), words_of(session), people.names(reading), norms)


def told(session: Session, key: str, **values: object) -> None:
    """Say what was done, on the page of people."""
    Page(session.out).paragraph(session.messages.say(key, **values))


def answered(
    session: Session, document: Mapping[str, object], key: str, **values: object
) -> ExitCode:
    """Say what was done: to a program as a document, to a person as a sentence."""
    if session.options.as_json:
        show_document(document)
    else:
        told(session, key, **values)
    return ExitCode.DONE
