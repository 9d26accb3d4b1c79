"""What commands about the registry have in common."""

from __future__ import annotations

from typing import Annotated

import typer

from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.registry import RegistryPages
from toetssteen.cli.session import Session
from toetssteen.registry import people
from toetssteen.registry.store import Reading
from toetssteen.wording.words import Words

InitiativeArgument = Annotated[str, typer.Argument(metavar="INITIATIVE", help="option.initiative")]
SeenOption = Annotated[int | None, typer.Option("--seen", metavar="VERSION", help="option.seen")]


def words_of(session: Session) -> Words:
    """The words of the policies."""
    return Words.of(session.messages, session.policy_set.bundle, session.questionnaire)


def pages(session: Session, reading: Reading) -> RegistryPages:
    """What writes on the page, with the names of people."""
    return RegistryPages(Page(session.out), words_of(session), people.names(reading))
