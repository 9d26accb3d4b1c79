"""The tables as they are, read from the schema itself: for copies and for the drawing."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from toetssteen.registry.queries import Dialect, load_migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

# Made apart for each kind of store, since each has its own way of searching.
_TEXTS = ("texts", ("subject", "body"), "What subjects are found by.")
_COMMENTED = re.compile(r"((?:^-- .*\n)+)CREATE TABLE (\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    type: str
    is_key: bool
    is_optional: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns that name a row of another table."""

    columns: tuple[str, ...]
    table: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table that every kind of store has; `comment` is what the migration says of it."""

    name: str
    columns: tuple[Column, ...]
    references: tuple[Reference, ...]
    comment: str

    @property
    def column_names(self) -> tuple[str, ...]:
        """Its columns, in their order."""
        return tuple(column.name for column in self.columns)


@cache
def tables() -> tuple[Table, ...]:
    """All tables, those that others refer to first."""
    # Only where the tables are asked for: it takes longer to load than most commands take.
    from sqlite_utils import Database  # noqa: PLC0415

    migrations = load_migrations(Dialect.SQLITE)
    scripts = [
        script
        for migration in migrations
        for file, script in migration.scripts
        if file.count(".") == 1
    ]
    with closing(sqlite3.connect(":memory:")) as connection:
        for script in scripts:
            connection.executescript(script)
        database = Database(connection)
        comments = _comments("\n".join(scripts))
        found = {name: _table(database, name, comments) for name in database.table_names()}
    order = TopologicalSorter(
        {
            name: {reference.table for reference in table.references} - {name}
            for name, table in sorted(found.items())
        }
    ).static_order()
    columns = tuple(Column(name, "TEXT", name == "subject", False) for name in _TEXTS[1])
    return (*(found[name] for name in order), Table(_TEXTS[0], columns, (), _TEXTS[2]))


def mermaid() -> str:
    """The tables and how they refer to each other, as an entity relationship diagram."""
    return "\n".join(["erDiagram", *_drawn(tables()), ""])


def _drawn(found: tuple[Table, ...]) -> Iterator[str]:
    for table in sorted(found, key=lambda table: table.name):
        yield f"    {table.name} {{"
        referring = {name for reference in table.references for name in reference.columns}
        for column in table.columns:
            marks = [
                mark
                for mark, holds in (("PK", column.is_key), ("FK", column.name in referring))
                if holds
            ]
            optional = ' "may be empty"' if column.is_optional else ""
            yield f"        {column.type} {column.name} {', '.join(marks)}".rstrip() + optional
        yield "    }"
    for table in sorted(found, key=lambda table: table.name):
        for reference in table.references:
            names = ", ".join(reference.columns)
            yield f'    {reference.table} ||--o{{ {table.name} : "{names}"'


def _table(database: Database, name: str, comments: dict[str, str]) -> Table:
    table = database.table(name)
    columns = tuple(
        Column(column.name, column.type, bool(column.is_pk), not column.notnull)
        for column in table.columns
    )
    rows = database.execute(f"PRAGMA foreign_key_list({name})").fetchall()
    references: dict[int, tuple[str, list[str]]] = {}
    for number, _, other, column, *_ in rows:
        references.setdefault(number, (other, []))[1].append(column)
    refers = sorted(
        (Reference(tuple(names), other) for other, names in references.values()),
        key=lambda reference: (reference.table, reference.columns),
    )
    return Table(name, columns, tuple(refers), comments.get(name, ""))


def _comments(script: str) -> dict[str, str]:
    return {
        match[2]: " ".join(line.removeprefix("-- ") for line in match[1].splitlines())
        for match in _COMMENTED.finditer(script)
    }
