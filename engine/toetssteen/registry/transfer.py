"""Copies a whole registry from one store to another: for a backup, a restore and a move.

A backup is a SQLite file, whatever kind of store it is of.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from toetssteen.registry import migrations, schema, verification
from toetssteen.registry.anchors import Anchor, latest
from toetssteen.registry.driver import Connection, Driver
from toetssteen.registry.errors import RecordBroken, Refused, SchemaMismatch
from toetssteen.registry.moments import Actor, Moment
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.queries import load_queries
from toetssteen.registry.schema import Table
from toetssteen.registry.sqlite import SqliteDriver
from toetssteen.registry.store import Store
from toetssteen.registry.verification import Fault, Verified

# What each store says of its own schema, which differs by kind.
_OWN = "schema_versions"
# What a new store has already, and what a copy brings itself.
_BROUGHT = ("registry", "ledger_head")


@dataclass(frozen=True, slots=True)
class Copied:
    """How many rows were copied, and where the ledger of the copy ends."""

    rows: int
    seq: int
    hash: str


def copy(source: Driver, target: Driver, moment: Moment) -> Copied:
    """Copy everything, with ids, ledger and digests as they are, into a store that is empty.

    All of it arrives, or nothing; then the ledger of the copy is verified. Raises Refused where
    there is something in the target already; SchemaMismatch, StoreUnavailable, RecordBroken.
    """
    with source.reading() as origin:
        version = migrations.schema_version(source, origin)
        if version != migrations.known_version(source.dialect):
            raise SchemaMismatch(
                "schema_older",
                place=source.place,
                found=version,
                known=migrations.known_version(source.dialect),
            )
        migrations.upgrade(target, moment)
        with target.writing() as destination:
            _check_empty(target, destination)
            rows = sum(
                target.paste(destination, table, source.stream(origin, table))
                for table in _copied()
            )
        head = load_queries(source.dialect).row(origin, "ledger_head") or {}
    found = checked(target, ())
    if found.problem or (found.seq, found.hash) != (head["seq"], head["hash"]):
        raise RecordBroken("copy_differs", place=target.place)
    return Copied(rows, found.seq, found.hash)


def back_up(source: Driver, file: Path, moment: Moment) -> Copied:
    """Copy a store into a new file, with the folders above it.

    Raises what `copy` raises; Refused where the file is there, or cannot be written.
    """
    if file.exists():
        raise Refused("backup_exists", place=str(file))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # Under another name until it is whole.
        with tempfile.TemporaryDirectory(dir=file.parent, prefix=f".{file.name}-") as folder:
            part = Path(folder) / "part.db"
            with closing(SqliteDriver(part, create=True)) as target:
                copied = copy(source, target, moment)
            part.rename(file)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refused("backup_unwritable", place=str(file), reason=reason) from error
    return copied


def restore(file: Path, target: Driver, anchors: Iterable[Anchor], moment: Moment) -> Copied:
    """Copy a backup into a store that is empty; one of an older version of the schema too.

    Raises Refused where the anchors say that entries came after it, or that it was changed;
    RecordBroken where its ledger is not sound; what `copy` raises.
    """
    known = tuple(anchors)
    if not file.is_file():
        raise Refused("backup_missing", place=str(file))
    with tempfile.TemporaryDirectory(prefix="toetssteen-") as folder:
        part = Path(folder) / "part.db"
        with closing(SqliteDriver(file)) as backup:
            backup.copy_to(part)
        with closing(SqliteDriver(part)) as backup:
            migrations.upgrade(backup, moment)
            _check_backup(backup, file, known)
            return copy(backup, target, moment)


def checked(driver: Driver, anchors: Iterable[Anchor]) -> Verified:
    """Whether the ledger of a store is sound."""
    store = Store(driver, Permissions({}))
    with store.reading(Actor.operator()) as reading:
        return verification.verified(reading, anchors)


def _check_backup(backup: Driver, file: Path, anchors: tuple[Anchor, ...]) -> None:
    with backup.reading() as connection:
        registry = str(load_queries(backup.dialect).value(connection, "registry_id"))
    found = checked(backup, anchors)
    if found.problem is None:
        return
    last = latest(anchors, registry)
    if found.problem.fault is Fault.CUT and last and last.seq > found.seq:
        raise Refused(
            "backup_older_than_anchor",
            place=str(file),
            found=found.seq,
            anchor=last.seq,
            at=last.at,
        )
    raise RecordBroken("ledger_broken", fault=found.problem.fault.value, seq=found.problem.seq)


def _copied() -> tuple[Table, ...]:
    return tuple(table for table in schema.tables() if table.name != _OWN)


def _check_empty(target: Driver, connection: Connection) -> None:
    for table in _copied():
        if table.name not in _BROUGHT and target.has_rows(connection, table):
            raise Refused("target_not_empty", place=target.place)
    for table in _copied():
        if table.name in _BROUGHT:
            target.empty(connection, table)
