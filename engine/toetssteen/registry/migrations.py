"""Brings a store to the schema of this program, one step at a time, never back."""

from __future__ import annotations

from toetssteen.registry import ledger
from toetssteen.registry.driver import Connection, Driver
from toetssteen.registry.errors import SchemaMismatch
from toetssteen.registry.moments import Moment
from toetssteen.registry.queries import Dialect, Migration, load_migrations, load_queries

_VERSIONS = "schema_versions"


def known_version(dialect: Dialect) -> int:
    """The version of the schema that this program works with."""
    return len(load_migrations(dialect))


def schema_version(driver: Driver, connection: Connection) -> int:
    """The version of a store; 0 where it is empty. Raises SchemaMismatch."""
    queries = load_queries(driver.dialect)
    tables = {row["name"] for row in queries.rows(connection, "table_names")}
    if _VERSIONS not in tables:
        if tables:
            raise SchemaMismatch("schema_of_others", place=driver.place)
        return 0
    known = load_migrations(driver.dialect)
    applied = queries.rows(connection, "schema_versions")
    for row, migration in zip(applied, known, strict=False):
        if row["digest"] != migration.digest:
            raise SchemaMismatch("schema_changed", place=driver.place, version=row["version"])
    return len(applied)


def upgrade(driver: Driver, moment: Moment, *, to: int | None = None) -> tuple[int, int]:
    """Take the steps that a store lacks, all or none; the versions before and after.

    `to`: a version before the last, for tests. Raises SchemaMismatch where the store is newer.
    """
    migrations = load_migrations(driver.dialect)
    with driver.writing() as connection:
        _lock(driver, connection)
        before = schema_version(driver, connection)
        if before > len(migrations):
            raise SchemaMismatch(
                "schema_newer", place=driver.place, found=before, known=len(migrations)
            )
        steps = migrations[before:to]
        for migration in steps:
            _apply(driver, connection, migration, moment)
        return before, before + len(steps)


def _apply(driver: Driver, connection: Connection, migration: Migration, moment: Moment) -> None:
    queries = load_queries(driver.dialect)
    for _, script in migration.scripts:
        driver.run_script(connection, script)
    if migration.version == 1:
        id_ = moment.new_id()
        queries.change(connection, "add_registry", id=id_, at=moment.stamp)
        queries.change(connection, "add_ledger_head", hash=ledger.genesis(id_))
    queries.change(
        connection,
        "add_schema_version",
        version=migration.version,
        name=migration.name,
        digest=migration.digest,
        at=moment.stamp,
    )


def _lock(driver: Driver, connection: Connection) -> None:
    """On PostgreSQL two upgrades could run at once; SQLite has one writer anyway."""
    if driver.dialect is Dialect.POSTGRESQL:
        load_queries(driver.dialect).row(connection, "take_schema_lock")
