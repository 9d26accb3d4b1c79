"""toetssteen obligation: what is still to be done, and showing that it was."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from toetssteen.board import evidence, obligations
from toetssteen.board.evidence import NewEvidence
from toetssteen.board.obligations import Kind, Selection
from toetssteen.cli.arguments import PersonOption, acting, known_date
from toetssteen.cli.boarding import RoleOption, answered, board_pages, rules_of
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.options import known_code
from toetssteen.cli.rendering.board import listed_document
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput
from toetssteen.registry import people

OBLIGATIONS_FORMAT = "toetssteen.obligations/1"
_OPEN, _CLOSED = "open", "closed"
ObligationArgument = Annotated[str, typer.Argument(metavar="OBLIGATION", help="option.obligation")]
DocumentArgument = Annotated[str, typer.Argument(metavar="DOCUMENT", help="option.document")]
InitiativeOption = Annotated[
    str | None, typer.Option("--initiative", metavar="INITIATIVE", help="option.of_initiative")
]
OwnerOption = Annotated[str | None, typer.Option("--owner", metavar="PERSON", help="option.owner")]
KindOption = Annotated[str | None, typer.Option("--kind", metavar="KIND", help="option.kind")]
ClosedOption = Annotated[bool, typer.Option("--closed", help="option.closed")]
OverdueOption = Annotated[bool, typer.Option("--overdue", help="option.overdue")]
DigestOption = Annotated[
    str | None, typer.Option("--digest", metavar="DIGEST", help="option.digest")
]
FileOption = Annotated[
    Path | None, typer.Option("--file", metavar="FILE", help="option.evidence_file")
]
FactOption = Annotated[str, typer.Option("--fact", metavar="FACT", help="option.evidence_fact")]
UntilOption = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="option.valid_until")
]
CloseReasonOption = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help="option.close_reason")
]


def listed(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    initiative: InitiativeOption = None,
    owner: OwnerOption = None,
    role: RoleOption = None,
    kind: KindOption = None,
    closed: ClosedOption = False,
    overdue: OverdueOption = False,
    as_: PersonOption = None,
) -> ExitCode:
    """List obligations, the first to be due in front; exempt ones are counted apart."""
    session = Session.of(ctx)
    rules, at = rules_of(session), session.moment().at
    chosen = known_code("--kind", kind, list(Kind)) if kind else ""
    with session.registry.reading(acting(as_, session)) as reading:
        if initiative:
            found = obligations.of_initiative(reading, initiative, at, rules)
        else:
            person = people.get(reading, owner).id if owner else ""
            state = _CLOSED if closed else _OPEN
            wanted = Selection(state, chosen, person, role or "", overdue)
            found = obligations.listed(reading, wanted, at, rules)
        if session.options.as_json:
            show_document({"format": OBLIGATIONS_FORMAT, **listed_document(found)})
        else:
            board_pages(session, reading).obligations(found, obligations.counted(found))
    return ExitCode.DONE


def deliver(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    obligation: ObligationArgument,
    document: DocumentArgument,
    digest: DigestOption = None,
    file: FileOption = None,
    fact: FactOption = "",
    until: UntilOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """Note a document that shows that something was done."""
    session = Session.of(ctx)
    last = date.fromisoformat(known_date("--until", until)) if until else None
    new = NewEvidence(document, _digest(digest, file), fact, last)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        given = evidence.deliver(work, obligation, new)
    return answered(
        session,
        {"format": OBLIGATIONS_FORMAT, "evidence": asdict(given)},
        "board.evidence_kept",
        id=given.id,
    )


def close(
    ctx: typer.Context,
    obligation: ObligationArgument,
    reason: CloseReasonOption = "",
    as_: PersonOption = None,
) -> ExitCode:
    """Close an obligation: by its evidence, or with a reason by who may."""
    session = Session.of(ctx)
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        found = evidence.close(work, obligation, reason)
    return answered(
        session,
        {"format": OBLIGATIONS_FORMAT, "obligation": asdict(found)},
        "board.obligation_closed_now",
        item=found.item,
    )


def _digest(digest: str | None, file: Path | None) -> str:
    """The digest that was given, or that of a file. Raises BadInput."""
    if (digest is None) == (file is None):
        raise BadInput("digest_or_file")
    if file is None:
        return digest or ""
    try:
        with file.open("rb") as stream:
            return f"sha256:{hashlib.file_digest(stream, 'sha256').hexdigest()}"
    except OSError as error:
        raise BadInput("evidence_unreadable", file=str(file), reason=error.strerror) from error
