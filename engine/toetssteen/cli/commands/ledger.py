"""toetssteen ledger: whether nothing was changed afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toetssteen.cli.arguments import PersonOption, acting
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.progress import counting
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.session import Session
from toetssteen.cli.writing import write_new
from toetssteen.errors import BadInput
from toetssteen.intake.documents import FILE_LIMIT
from toetssteen.registry import verification
from toetssteen.registry.anchors import Anchor, AnchorFile
from toetssteen.registry.errors import Refused
from toetssteen.registry.notes import Signer, Verifier, read_key, read_note
from toetssteen.registry.verification import Verified

LEDGER_FORMAT = "toetssteen.ledger/1"
SinceOption = Annotated[int, typer.Option("--since", metavar="NUMBER", help="option.since")]
NoteOption = Annotated[
    list[Path] | None, typer.Option("--note", metavar="FILE", help="option.note")
]
VerifierOption = Annotated[
    str | None, typer.Option("--verifier", metavar="KEY", help="option.verifier")
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="option.output_note")
]
NameOption = Annotated[str | None, typer.Option("--name", metavar="NAME", help="option.signer")]


def verify(
    ctx: typer.Context,
    since: SinceOption = 0,
    note: NoteOption = None,
    verifier: VerifierOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """Look at every entry, at their order and at the end; name the first that is wrong."""
    session = Session.of(ctx)
    anchors = [*AnchorFile(session.environment.anchors).read()]
    anchors += _in_notes(note or [], verifier)
    actor = acting(as_, session)
    with session.registry.reading(actor) as reading, counting(session) as tell:
        found = verification.verify(reading, anchors, since=since, tell=tell)
    if session.options.as_json:
        show_document(_document(found))
    else:
        _show(found, session)
    return ExitCode.NOT_SOUND if found.problem else ExitCode.DONE


def anchor(
    ctx: typer.Context,
    output: OutputOption = None,
    name: NameOption = None,
    as_: PersonOption = None,
) -> ExitCode:
    """Note where the ledger ends; as a signed note too, where a file is named."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        found = verification.end_of(reading, session.moment())
    document: dict[str, object] = {
        "format": LEDGER_FORMAT,
        "registry": found.registry,
        "seq": found.seq,
        "hash": found.hash,
        "at": found.at,
    }
    lines = [session.messages.say("registry.anchored", number=found.seq, hash=found.hash)]
    if output is not None:
        signer = _signer(name or session.settings["organisation"], session)
        write_new({output: signer.sign(found).encode()})
        document["verifier"] = str(signer.verifier)
        lines.append(session.messages.say("registry.signed", file=output, verifier=signer.verifier))
    AnchorFile(session.environment.anchors).add(found)
    if session.options.as_json:
        show_document(document)
    for line in [] if session.options.as_json else lines:
        Page(session.out).paragraph(line)
    return ExitCode.DONE


def _in_notes(files: list[Path], verifier: str | None) -> list[Anchor]:
    if files and verifier is None:
        raise BadInput("verifier_missing")
    return [read_note(_text(file), Verifier.read(str(verifier))) for file in files]


def _text(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return stream.read(FILE_LIMIT).decode()
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refused("note_unreadable", place=str(file), reason=reason) from error
    except UnicodeDecodeError as error:
        raise Refused("note_invalid") from error


def _signer(name: str, session: Session) -> Signer:
    key, file = session.environment.signing_key, session.environment.signing_key_file
    if key:
        return Signer.from_pem(name, key.get_secret_value().encode())
    if file:
        return Signer.from_pem(name, read_key(file))
    raise BadInput("signing_key_missing")


def _document(found: Verified) -> dict[str, object]:
    problem = found.problem
    return {
        "format": LEDGER_FORMAT,
        "sound": problem is None,
        "checked": found.checked,
        "seq": found.seq,
        "hash": found.hash,
        "anchors": found.anchors,
        "problem": {"fault": problem.fault.value, "seq": problem.seq} if problem else None,
    }


def _show(found: Verified, session: Session) -> None:
    say, page = session.messages.say, Page(session.out)
    if found.problem:
        fault = say(f"registry.fault.{found.problem.fault.value}", number=found.problem.seq)
        page.paragraph(say("registry.unsound", fault=fault, number=found.checked))
        return
    page.paragraph(say("registry.chain_sound", number=found.checked, anchors=found.anchors))
    page.paragraph(say("registry.ends", number=found.seq, hash=found.hash))
