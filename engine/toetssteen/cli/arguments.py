"""Arguments and options that several commands have."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from toetssteen.cli.options import known_code
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput
from toetssteen.intake.nearest import nearest
from toetssteen.intake.questionnaire import Question
from toetssteen.policy.catalogue import Norm

AsOfOption = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="option.as_of")]
StageOption = Annotated[str | None, typer.Option("--stage", metavar="STAGE", help="option.stage")]
FileArgument = Annotated[str, typer.Argument(metavar="FILE", help="option.file")]


def as_of_date(given: str | None, session: Session) -> str:
    """The date to judge on; today where none was given. Raises BadInput."""
    return session.clock().isoformat() if given is None else known_date("--as-of", given)


def known_date(option: str, given: str) -> str:
    """A date as YYYY-MM-DD. Raises BadInput."""
    try:
        found = date.fromisoformat(given)
    except ValueError as error:
        raise BadInput("option_not_a_date", option=option, given=given) from error
    if found.isoformat() != given:
        raise BadInput("option_not_a_date", option=option, given=given)
    return given


def known_stage(given: str | None, session: Session) -> str | None:
    """A stage that was given. Raises BadInput."""
    return given and known_code("--stage", given, session.vocabulary["stages"])


def known_norm(given: str, session: Session) -> Norm:
    """A norm by its id. Raises BadInput, with the one that is most alike."""
    norms = session.policy_set.bundle.norms
    if given not in norms:
        raise BadInput("unknown_norm", given=given, suggestion=nearest(given, norms))
    return norms[given]


def known_question(given: str, session: Session) -> Question:
    """A question by its fact. Raises BadInput, with the one that is most alike."""
    questions = session.questionnaire.questions
    if given not in questions:
        raise BadInput("unknown_fact", given=given, suggestion=nearest(given, questions))
    return questions[given]
