"""toetssteen db: where the registry is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.session import Session
from toetssteen.registry import migrations, transfer
from toetssteen.registry.anchors import AnchorFile
from toetssteen.registry.driver import Driver
from toetssteen.registry.errors import RecordBroken
from toetssteen.registry.transfer import Copied

DB_FORMAT = "toetssteen.db/1"
BackupArgument = Annotated[Path, typer.Argument(metavar="FILE", help="option.backup")]
SourceArgument = Annotated[str, typer.Argument(metavar="SOURCE", help="option.move_source")]
TargetArgument = Annotated[str, typer.Argument(metavar="TARGET", help="option.move_target")]


def upgrade(ctx: typer.Context) -> ExitCode:
    """Bring the tables to this version; make them where there are none."""
    session = Session.of(ctx)
    driver = session.registry_driver(create=True)
    before, after = migrations.upgrade(driver, session.moment())
    key = "registry.made" if not before else "registry.upgraded"
    sentence = session.messages.say(
        "registry.current" if before == after else key, place=driver.place, version=after
    )
    document = {"format": DB_FORMAT, "place": driver.place, "before": before, "after": after}
    return _told(document, sentence, session)


def check(ctx: typer.Context) -> ExitCode:
    """Look whether the tables, what is in them and the ledger are sound."""
    session = Session.of(ctx)
    driver = session.registry.driver
    with driver.reading() as connection:
        problems = driver.problems(connection)
        version = migrations.schema_version(driver, connection)
    if problems:
        raise RecordBroken("store_broken", place=driver.place, reason="; ".join(problems[:3]))
    found = transfer.checked(driver, AnchorFile(session.environment.anchors).read())
    if found.problem:
        fault, seq = found.problem.fault.value, found.problem.seq
        raise RecordBroken("ledger_broken", fault=fault, seq=seq)
    document = {
        "format": DB_FORMAT,
        "place": driver.place,
        "version": version,
        "entries": found.checked,
    }
    sentence = session.messages.say(
        "registry.sound", place=driver.place, version=version, number=found.checked
    )
    return _told(document, sentence, session)


def backup(ctx: typer.Context, file: BackupArgument) -> ExitCode:
    """Copy the registry into a new file."""
    session = Session.of(ctx)
    copied = transfer.back_up(session.registry.driver, file, session.moment())
    return _copied(copied, str(file), session)


def restore(ctx: typer.Context, file: BackupArgument) -> ExitCode:
    """Bring back a backup, into a place where there is nothing yet."""
    session = Session.of(ctx)
    driver = session.registry_driver(create=True)
    anchors = AnchorFile(session.environment.anchors).read()
    return _copied(transfer.restore(file, driver, anchors, session.moment()), driver.place, session)


def move(ctx: typer.Context, source: SourceArgument, target: TargetArgument) -> ExitCode:
    """Copy a registry to another kind of store, with ids and ledger as they are."""
    session = Session.of(ctx)
    origin = session.driver(source)
    destination: Driver = session.driver(target, create=True)
    return _copied(transfer.copy(origin, destination, session.moment()), destination.place, session)


def _copied(copied: Copied, place: str, session: Session) -> ExitCode:
    document = {
        "format": DB_FORMAT,
        "place": place,
        "rows": copied.rows,
        "entries": copied.seq,
        "hash": copied.hash,
    }
    sentence = session.messages.say(
        "registry.copied", place=place, rows=copied.rows, number=copied.seq
    )
    return _told(document, sentence, session)


def _told(document: dict[str, object], sentence: str, session: Session) -> ExitCode:
    if session.options.as_json:
        show_document(document)
    else:
        Page(session.out).paragraph(sentence)
    return ExitCode.DONE
