"""toetssteen policy impact: what a change of the policies does to initiatives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from toetssteen.cli import exit_codes
from toetssteen.cli.arguments import AsOfOption, as_of_date
from toetssteen.cli.base import base_policies
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.judging import found_files, read
from toetssteen.cli.options import Format, one_of
from toetssteen.cli.own_days import OwnDays
from toetssteen.cli.rendering.impact import Impact, impact_document, markdown_of, show_impact
from toetssteen.cli.rendering.impact_words import ImpactWords
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.progress import with_progress
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine, managed_opa
from toetssteen.triage.impact import Given, Side, effects, harshest_first
from toetssteen.wording.words import Words

# Where a checkout has records of its own.
_RECORDS = ("examples", "tests/cases")


class ImpactFormat(StrEnum):
    """How the effects are written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


RecordsArgument = Annotated[list[str] | None, typer.Argument(metavar="FILE", help="option.records")]
BaseOption = Annotated[str, typer.Option("--base", metavar="BASE", help="option.base")]
FormatOption = Annotated[
    ImpactFormat | None,
    typer.Option(
        "--format",
        metavar="text|json|markdown",
        parser=one_of("--format", ImpactFormat),
        help="option.impact_format",
    ),
]


def impact(
    ctx: typer.Context,
    base: BaseOption,
    records: RecordsArgument = None,
    as_of: AsOfOption = None,
    output_format: FormatOption = None,
) -> ExitCode:
    """Judge the records by both policies and show what differs, harshest first."""
    session = Session.of(ctx)
    form = output_format or ImpactFormat(session.options.output_format or Format.TEXT)
    # An error is told in the same way as a result.
    session.ask_for(output_format=Format.JSON if form is ImpactFormat.JSON else Format.TEXT)
    day = as_of_date(as_of, session)
    files = found_files(records or _own_records(session.options.policies_folder))
    before, after = base_policies(base, session), session.policy_set
    with _side(before, session) as old, _side(after, session) as new:
        given = list(_read(files, session, day, own=as_of is None))
        found = harshest_first(with_progress(effects(given, old, new), len(given), session))
    words = Words.of(session.messages, after.bundle, after.questionnaire)
    told = Impact(base, day, found, ImpactWords(words, before.bundle, after.bundle))
    _show(told, form, session)
    return exit_codes.of_effects(found)


def _show(told: Impact, form: ImpactFormat, session: Session) -> None:
    match form:
        case ImpactFormat.JSON:
            document = impact_document(told, session.messages)
            typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
        case ImpactFormat.MARKDOWN:
            typer.echo(markdown_of(told), nl=False)
        case ImpactFormat.TEXT:
            show_impact(told, Page(session.out))


@contextmanager
def _side(policies: PolicySet, session: Session) -> Iterator[Side]:
    """Policies with an OPA of their own: one that somebody else runs has only one of them."""
    server = managed_opa(session.opa.path, policies.bundle)
    with PolicyEngine(policies.bundle, server) as engine:
        yield Side(engine, policies.questionnaire)


def _read(files: tuple[str, ...], session: Session, day: str, *, own: bool) -> Iterator[Given]:
    """Each record on that day; where `own`, once for each day of its own if it has any."""
    expected = OwnDays()
    for file in files:
        try:
            initiative = read(file, session, None)
            days = expected.of(file, day) if own else (day,)
        except BadInput as error:
            yield Given(file, error, day)
        else:
            for as_of in days:
                yield Given(file, initiative, as_of)


def _own_records(policies: Path) -> list[str]:
    """The records of the checkout that the policies are in. Raises BadInput."""
    checkout = policies.resolve().parent
    found = [checkout / name for name in _RECORDS if (checkout / name).is_dir()]
    if not found:
        raise BadInput("no_records", path=str(checkout))
    # As somebody else can find them who reads of it.
    here = Path.cwd()
    return [str(path.relative_to(here) if path.is_relative_to(here) else path) for path in found]
