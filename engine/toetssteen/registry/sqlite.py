"""A store in one SQLite file: WAL, foreign keys, one writer at a time."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from queue import Empty, LifoQueue
from typing import Any

from toetssteen.registry.errors import Refused, RegistryError, StoreUnavailable
from toetssteen.registry.queries import Dialect
from toetssteen.registry.schema import Table

BUSY_SECONDS = 10.0
_MISSING = "store_missing"
_CODES = {
    sqlite3.SQLITE_BUSY: "store_busy",
    sqlite3.SQLITE_LOCKED: "store_busy",
    sqlite3.SQLITE_FULL: "store_full",
    sqlite3.SQLITE_CANTOPEN: _MISSING,
    sqlite3.SQLITE_NOTADB: "store_unreadable",
    sqlite3.SQLITE_CORRUPT: "store_unreadable",
    sqlite3.SQLITE_READONLY: "store_read_only",
    sqlite3.SQLITE_IOERR: "store_failed",
}
# Below this the number says what kind of error it is, above it which of that kind.
_PRIMARY = 0xFF


class SqliteDriver:
    """A SQLite file that is there already, or is `created` now."""

    dialect = Dialect.SQLITE

    def __init__(
        self, path: Path, *, create: bool = False, busy_seconds: float = BUSY_SECONDS
    ) -> None:
        """Raises StoreUnavailable where the file is missing or is no SQLite file."""
        self.place = str(path)
        self._path = path.absolute()
        self._busy_seconds = busy_seconds
        # Writers of this process wait here in turn; SQLite's own waiting is a lottery.
        self._writer = threading.Lock()
        self._idle: LifoQueue[sqlite3.Connection] = LifoQueue()
        with self._translated():
            if create:
                path.parent.mkdir(parents=True, exist_ok=True)
            connection = self._opened(create=create)
            self._idle.put(connection)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that is kept as a whole or not at all. Raises StoreUnavailable."""
        if not self._writer.acquire(timeout=self._busy_seconds):
            raise StoreUnavailable("store_busy", place=self.place)
        try:
            yield from self._transaction("BEGIN IMMEDIATE", query_only=False)
        finally:
            self._writer.release()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A transaction that sees one state of the file. Raises StoreUnavailable."""
        yield from self._transaction("BEGIN", query_only=True)

    def run_script(self, connection: sqlite3.Connection, script: str) -> None:
        """Run statements one by one: SQLite's own way would end the transaction first."""
        for statement in _statements(script):
            connection.execute(statement)

    def copy_to(self, path: Path) -> None:
        """Copy the file as it is now, also what SQLite still keeps beside it."""
        with self.reading() as connection, closing(sqlite3.connect(path)) as copied:
            connection.backup(copied)

    def close(self) -> None:
        """Give up all connections."""
        while True:
            try:
                self._idle.get_nowait().close()
            except Empty:
                return

    # In what follows, names come from our own schema and from nowhere else.

    def has_rows(self, connection: sqlite3.Connection, table: Table) -> bool:
        """Whether there is anything in a table."""
        found = connection.execute(f'SELECT 1 FROM "{table.name}" LIMIT 1')  # noqa: S608
        return found.fetchone() is not None

    def empty(self, connection: sqlite3.Connection, table: Table) -> None:
        """Delete all rows of a table."""
        connection.execute(f'DELETE FROM "{table.name}"')  # noqa: S608

    def stream(self, connection: sqlite3.Connection, table: Table) -> Iterator[tuple[object, ...]]:
        """All rows of a table, few of them in memory at a time."""
        cursor = connection.cursor()
        cursor.row_factory = None
        yield from cursor.execute(f'SELECT {_names(table)} FROM "{table.name}"')  # noqa: S608

    def paste(
        self, connection: sqlite3.Connection, table: Table, rows: Iterable[tuple[object, ...]]
    ) -> int:
        """Add rows to a table; how many there were."""
        places = ", ".join("?" * len(table.columns))
        statement = f'INSERT INTO "{table.name}" ({_names(table)}) VALUES ({places})'  # noqa: S608
        return max(0, connection.executemany(statement, rows).rowcount)

    def problems(self, connection: sqlite3.Connection) -> list[str]:
        """What SQLite itself finds wrong with what it holds."""
        found = [row["integrity_check"] for row in connection.execute("PRAGMA integrity_check")]
        foreign = [str(row) for row in connection.execute("PRAGMA foreign_key_check")]
        return [text for text in found if text != "ok"] + foreign

    def _transaction(self, begin: str, *, query_only: bool) -> Iterator[sqlite3.Connection]:
        with self._translated(), self._connection() as connection:
            connection.execute(f"PRAGMA query_only = {int(query_only)}")
            connection.execute(begin)
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # A full disk may have rolled back already.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            connection = self._idle.get_nowait()
        except Empty:
            connection = self._opened(create=False)
        try:
            yield connection
        except BaseException:
            connection.close()
            raise
        self._idle.put(connection)

    def _opened(self, *, create: bool) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{self._path.as_uri()}?mode={'rwc' if create else 'rw'}",
            uri=True,
            timeout=self._busy_seconds,
            isolation_level=None,
            check_same_thread=False,
        )
        # Only where it is used: it takes longer to load than most commands take.
        from sqlite_utils import Database  # noqa: PLC0415

        try:
            database = Database(connection)
            if create:
                database.enable_wal()
            database.execute("PRAGMA foreign_keys = ON")
            database.execute("PRAGMA synchronous = FULL")
            # Reads the header, so that a file of something else is known at once.
            database.execute("PRAGMA schema_version").fetchone()
            connection.row_factory = _as_dict
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.IntegrityError as error:
            raise Refused("conflict", reason=str(error)) from error
        except (UnicodeEncodeError, OverflowError) as error:
            raise Refused("value_unusable") from error
        except sqlite3.DatabaseError as error:
            raise self._in_our_words(error) from error

    def _in_our_words(self, error: sqlite3.DatabaseError) -> RegistryError | sqlite3.Error:
        number = getattr(error, "sqlite_errorcode", None)
        code = _CODES.get(number & _PRIMARY) if isinstance(number, int) else None
        if code == _MISSING and self._path.exists():
            # It is there, and must not be made anew: a folder, or no room for what goes beside it.
            code = "store_failed"
        return StoreUnavailable(code, place=self.place, reason=str(error)) if code else error


def _as_dict(cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> dict[str, Any]:
    return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _names(table: Table) -> str:
    return ", ".join(f'"{name}"' for name in table.column_names)
