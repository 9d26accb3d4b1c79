"""The queries and migrations of `registry.db-schema`, for one kind of store."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import aiosql

from toetssteen import paths

Row = Mapping[str, Any]
_FILE = re.compile(r"(?P<version>[0-9]{4})_(?P<name>[a-z_]+)")


class Dialect(StrEnum):
    """A kind of store; the value is in the names of the files that only it reads."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


_DRIVERS = {Dialect.SQLITE: "sqlite3", Dialect.POSTGRESQL: "psycopg"}


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema: `scripts` by file, what all stores share first."""

    version: int
    name: str
    scripts: tuple[tuple[str, str], ...]

    @property
    def digest(self) -> str:
        """The digest of what is executed."""
        text = "\n".join(script for _, script in self.scripts)
        return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


class Queries:
    """The queries of one kind of store, by the name that their file gives them."""

    def __init__(self, texts: Iterable[str], dialect: Dialect) -> None:
        self._queries: Any = aiosql.from_str("\n".join(texts), _DRIVERS[dialect])

    @property
    def names(self) -> frozenset[str]:
        """All names."""
        return frozenset(self._queries.available_queries)

    def rows(self, connection: Any, name: str, /, **parameters: object) -> list[Row]:
        """All rows of a query."""
        return list(getattr(self._queries, name)(connection, **parameters))

    def row(self, connection: Any, name: str, /, **parameters: object) -> Row | None:
        """The row of a query whose name ends in ^, or None."""
        row: Row | None = getattr(self._queries, name)(connection, **parameters)
        return row

    def value(self, connection: Any, name: str, /, **parameters: object) -> Any:
        """The value of a query whose name ends in $, or None."""
        return getattr(self._queries, name)(connection, **parameters)

    def change(self, connection: Any, name: str, /, **parameters: object) -> int:
        """Run a query whose name ends in !; how many rows it touched."""
        return int(getattr(self._queries, name)(connection, **parameters))

    def change_many(self, connection: Any, name: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Run a query whose name ends in *! once for each row."""
        if rows:
            getattr(self._queries, name)(connection, rows)


@cache
def load_queries(dialect: Dialect, folder: Path = paths.DATABASE) -> Queries:
    """All queries, as a store of this kind runs them."""
    files = _read_by(dialect, folder / "queries")
    return Queries((path.read_text(encoding="utf-8") for path in files), dialect)


@cache
def load_migrations(dialect: Dialect, folder: Path = paths.DATABASE) -> tuple[Migration, ...]:
    """The steps from nothing to the schema of this version, in order. Raises ValueError."""
    found: dict[str, list[tuple[str, str]]] = {}
    for path in _read_by(dialect, folder / "migrations"):
        step = path.name.partition(".")[0]
        found.setdefault(step, []).append((path.name, path.read_text(encoding="utf-8")))
    migrations = []
    for expected, step in enumerate(sorted(found), 1):
        match = _FILE.fullmatch(step)
        if not match or int(match["version"]) != expected:
            raise ValueError(step)
        migrations.append(Migration(expected, match["name"], tuple(found[step])))
    return tuple(migrations)


def _read_by(dialect: Dialect, folder: Path) -> list[Path]:
    """The files for this kind of store: those that all share before those of its own."""
    own = f".{dialect}.sql"
    found = [path for path in folder.glob("*.sql") if path.name.count(".") == 1]
    return sorted(
        [*found, *folder.glob(f"*{own}")],
        key=lambda path: (path.name.partition(".")[0], path.name.count(".")),
    )
