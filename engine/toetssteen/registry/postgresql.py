"""A store on a PostgreSQL server, through a pool of connections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import errors as pg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.rows import DictRow, dict_row, tuple_row
from psycopg_pool import ConnectionPool, PoolTimeout

from toetssteen.registry.errors import Refused, StoreUnavailable
from toetssteen.registry.queries import Dialect
from toetssteen.registry.schema import Table

BUSY_SECONDS = 10.0
OLDEST_SERVER = 150000
_SIZE = 10
_BUSY = (
    pg.LockNotAvailable,
    pg.DeadlockDetected,
    pg.SerializationFailure,
    pg.QueryCanceled,
    pg.TooManyConnections,
)
Connection = psycopg.Connection[DictRow]


class PostgresqlDriver:
    """A database on a server, by its URL."""

    dialect = Dialect.POSTGRESQL

    def __init__(self, url: str, *, busy_seconds: float = BUSY_SECONDS, size: int = _SIZE) -> None:
        """Raises StoreUnavailable where the server does not answer or is too old."""
        self.place = _without_password(url)
        self._busy_seconds = busy_seconds
        options = " ".join(f"-c {name}={value}" for name, value in _options(busy_seconds).items())
        self._conninfo = make_conninfo(
            _checked(url), options=options, application_name="toetssteen"
        )
        self._pool: ConnectionPool[Connection] = ConnectionPool(
            self._conninfo,
            connection_class=psycopg.Connection[DictRow],
            kwargs={"row_factory": dict_row, "autocommit": True},
            min_size=0,
            max_size=size,
            timeout=busy_seconds,
            # A server that was restarted is found out before anything is asked of it.
            check=ConnectionPool.check_connection,
            open=False,
        )
        self._open()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept as a whole or not at all. Raises StoreUnavailable."""
        with self._translated(), self._pool.connection() as connection, connection.transaction():
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database. Raises StoreUnavailable."""
        with self._translated(), self._pool.connection() as connection, connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield connection

    def run_script(self, connection: Connection, script: str) -> None:
        """Run the statements of a migration."""
        connection.execute(script.encode())

    def has_rows(self, connection: Connection, table: Table) -> bool:
        """Whether there is anything in a table."""
        query = sql.SQL("SELECT 1 FROM {} LIMIT 1").format(sql.Identifier(table.name))
        return connection.execute(query).fetchone() is not None

    def empty(self, connection: Connection, table: Table) -> None:
        """Delete all rows of a table."""
        connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table.name)))

    def stream(self, connection: Connection, table: Table) -> Iterator[tuple[object, ...]]:
        """All rows of a table, few of them in memory at a time."""
        query = sql.SQL("SELECT {} FROM {}").format(_names(table), sql.Identifier(table.name))
        with connection.cursor(name="copy", row_factory=tuple_row) as cursor:
            yield from cursor.execute(query)

    def paste(
        self, connection: Connection, table: Table, rows: Iterable[tuple[object, ...]]
    ) -> int:
        """Add rows to a table; how many there were."""
        query = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), _names(table))
        with connection.cursor() as cursor:
            with cursor.copy(query) as copying:
                for row in rows:
                    copying.write_row(row)
            return cursor.rowcount

    def problems(self, connection: Connection) -> list[str]:  # noqa: ARG002 - it checks as it writes
        """Nothing: PostgreSQL checks constraints and pages as it goes."""
        return []

    def close(self) -> None:
        """Give up all connections."""
        self._pool.close()

    def _open(self) -> None:
        with self._translated():
            try:
                # One connection beside the pool, which would keep trying without saying why.
                with psycopg.connect(self._conninfo, connect_timeout=10) as probe:
                    version = probe.info.server_version
            except psycopg.OperationalError as error:
                raise StoreUnavailable(
                    "store_unreachable", place=self.place, reason=_first_line(error)
                ) from error
            if version < OLDEST_SERVER:
                raise StoreUnavailable(
                    "store_too_old",
                    place=self.place,
                    found=version // 10000,
                    wanted=OLDEST_SERVER // 10000,
                )
            self._pool.open()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except pg.IntegrityError as error:
            raise Refused("conflict", reason=_first_line(error)) from error
        except (UnicodeEncodeError, pg.DataError, psycopg.DataError) as error:
            raise Refused("value_unusable") from error
        except _BUSY as error:
            raise StoreUnavailable("store_busy", place=self.place) from error
        except (pg.DiskFull, pg.OutOfMemory) as error:
            raise StoreUnavailable("store_full", place=self.place) from error
        except PoolTimeout as error:
            # Either all connections are in use, or none can be made.
            all_used = self._pool.get_stats()["pool_size"] >= self._pool.max_size
            code = "store_busy" if all_used else "store_unreachable"
            raise StoreUnavailable(code, place=self.place, reason=_first_line(error)) from error
        except psycopg.OperationalError as error:
            raise StoreUnavailable(
                "store_unreachable", place=self.place, reason=_first_line(error)
            ) from error


def _checked(url: str) -> str:
    try:
        return make_conninfo(url)
    except psycopg.ProgrammingError as error:
        raise Refused("store_url_invalid", reason=_first_line(error)) from error


def _without_password(url: str) -> str:
    """The server and the database, for people to read."""
    parts: dict[str, Any] = conninfo_to_dict(_checked(url))
    host, port = parts.get("host") or "localhost", parts.get("port") or 5432
    return f"postgresql://{host}:{port}/{parts.get('dbname') or ''}"


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


def _options(busy_seconds: float) -> dict[str, object]:
    return {
        "lock_timeout": int(busy_seconds * 1000),
        "timezone": "UTC",
        # From when on a text resembles another enough to be compared with care.
        "pg_trgm.similarity_threshold": 0.2,
        "pg_trgm.word_similarity_threshold": 0.4,
    }


def _names(table: Table) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, table.column_names))
