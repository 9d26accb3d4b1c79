"""What a kind of store must offer: transactions on connections, and errors in our words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any, Protocol

from toetssteen.registry.queries import Dialect
from toetssteen.registry.schema import Table

# What the database's own driver calls a connection; only aiosql uses it.
Connection = Any


class Driver(Protocol):
    """One store. Safe to use from several threads; each transaction has its own connection."""

    dialect: Dialect
    # Where the store is, without a password.
    place: str

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that is kept as a whole or not at all. Raises StoreUnavailable."""
        ...

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction that sees one state of the store and changes nothing.

        Raises StoreUnavailable.
        """
        ...

    def run_script(self, connection: Connection, script: str) -> None:
        """Run the statements of a migration, within the transaction."""
        ...

    def has_rows(self, connection: Connection, table: Table) -> bool:
        """Whether there is anything in a table."""
        ...

    def empty(self, connection: Connection, table: Table) -> None:
        """Delete all rows of a table."""
        ...

    def stream(self, connection: Connection, table: Table) -> Iterator[tuple[object, ...]]:
        """All rows of a table, few of them in memory at a time."""
        ...

    def paste(
        self, connection: Connection, table: Table, rows: Iterable[tuple[object, ...]]
    ) -> int:
        """Add rows to a table; how many there were."""
        ...

    def problems(self, connection: Connection) -> list[str]:
        """What the database itself finds wrong with what it holds."""
        ...

    def close(self) -> None:
        """Give up all connections. May be called more than once."""
        ...
