"""Arguments and options that several commands have."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from toetssteen.cli.options import known_code, one_of
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput
from toetssteen.intake.nearest import nearest
from toetssteen.intake.questionnaire import Question
from toetssteen.policy.catalogue import Norm
from toetssteen.policy.sources import read_data
from toetssteen.registry import people
from toetssteen.registry.moments import Actor, Source

AsOfOption = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="option.as_of")]
StageOption = Annotated[str | None, typer.Option("--stage", metavar="STAGE", help="option.stage")]
PersonOption = Annotated[str | None, typer.Option("--as", metavar="PERSON", help="option.as")]
SourceOption = Annotated[
    Source,
    typer.Option(
        "--source",
        metavar="SOURCE",
        parser=one_of("--source", Source),
        help="option.source",
    ),
]
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


def acting(given: str | None, session: Session, source: Source = Source.TERMINAL) -> Actor:
    """Who acts, by id or address. Raises BadInput where nobody was named, NotFound."""
    named = given or session.environment.person
    if named is None:
        raise BadInput("person_missing")
    with session.registry.reading(Actor.operator()) as reading:
        return Actor.person(people.get(reading, named).id, source)


def acting_or_operator(given: str | None, session: Session) -> Actor:
    """Who acts; where nobody was named, whoever runs the machine. Raises NotFound."""
    if given or session.environment.person:
        return acting(given, session)
    return Actor.operator()


def known_roles(session: Session) -> tuple[str, ...]:
    """The roles that somebody can have: those that norms name, and those of the registry."""
    words = read_data(session.options.policies_folder, "vocabulary")
    return (*words["roles"], *words["registry_roles"])
