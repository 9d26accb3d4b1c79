"""The schema: every step from every version, on both stores, and never back."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from tests.registry.fixtures import PERMISSIONS
from tests.registry.moments import Moments
from toetssteen import paths
from toetssteen.registry import initiatives, schema, verdicts, verification
from toetssteen.registry.errors import SchemaMismatch
from toetssteen.registry.migrations import known_version, upgrade
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.queries import Dialect, load_migrations, load_queries
from toetssteen.registry.store import Store, open_driver

VERSIONS = sorted(Path(__file__).with_name("versions").glob("*.sql"))
MIGRATIONS = sorted((paths.DATABASE / "migrations").glob("*.sql"))
ENGINE = Path(paths.__file__).parent
SOURCES = [ENGINE, ENGINE.parents[1] / "bots"]
CONSTRAINT = re.compile(r"\b(PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK)\s*\(", re.IGNORECASE)
NAMED = re.compile(r"^CONSTRAINT \w+ (PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK)\s*\(")


class TestUpgrade:
    def test_an_empty_place_gets_all_tables_and_an_empty_ledger(
        self, empty_location: str, moments: Moments
    ) -> None:
        with closing(open_driver(empty_location, create=True)) as driver:
            assert (0, known_version(driver.dialect)) == upgrade(driver, moments.next())
            store = Store(driver, PERMISSIONS)
            with store.reading(Actor.operator()) as reading:
                assert 0 == verification.verified(reading).seq

    def test_a_second_upgrade_changes_nothing(self, location: str, moments: Moments) -> None:
        with closing(open_driver(location)) as driver:
            known = known_version(driver.dialect)
            assert (known, known) == upgrade(driver, moments.next())

    @pytest.mark.parametrize("released", VERSIONS, ids=lambda path: path.stem)
    def test_what_an_earlier_version_kept_is_kept(
        self, empty_location: str, moments: Moments, released: Path
    ) -> None:
        version = int(released.stem)
        with closing(open_driver(empty_location, create=True)) as driver:
            upgrade(driver, moments.next(), to=version)
            with driver.writing() as connection:
                driver.run_script(connection, released.read_text(encoding="utf-8"))
            if version < known_version(driver.dialect):
                with pytest.raises(SchemaMismatch, match="schema_older"):
                    Store(driver, PERMISSIONS)
            upgrade(driver, moments.next())
            store = Store(driver, PERMISSIONS)
            owner = Actor.person("0192-person", Source.CONSOLE)
            with store.reading(owner) as reading:
                found = initiatives.get(reading, "2026-0001")
                assert ("Strooiroutes", {"system.technique": "rules"}) == (
                    found.title,
                    dict(found.facts.answered),
                )
                assert [] == verdicts.history(reading, found.id)
                checked = verification.verified(reading)
        assert (2, None) == (checked.seq, checked.problem)

    def test_a_task_that_failed_before_it_said_since_when_says_so_after_the_upgrade(
        self, empty_location: str, moments: Moments
    ) -> None:
        with closing(open_driver(empty_location, create=True)) as driver:
            upgrade(driver, moments.next(), to=9)
            with driver.writing() as connection:
                for id_, error in (("a", "round_not_found"), ("b", "")):
                    connection.execute(
                        "INSERT INTO due_tasks (id, kind, subject, key, parameters, due_at, state,"
                        " attempts, planned_at, error) VALUES"
                        f" ('{id_}', 'x', 'round:1', '{id_}', '{{}}', '2026-11-24', 'waiting', 1,"
                        f" '2026-11-20', '{error}')"
                    )
            upgrade(driver, moments.next())
            with driver.reading() as connection:
                rows = connection.execute("SELECT id, failing_since FROM due_tasks").fetchall()
        assert {"a": "2026-11-24", "b": None} == {row["id"]: row["failing_since"] for row in rows}

    def test_every_column_of_the_schema_is_there_on_both_stores(self, location: str) -> None:
        with closing(open_driver(location)) as driver, driver.reading() as connection:
            rows = {
                table.name: len(list(driver.stream(connection, table))) for table in schema.tables()
            }
        brought = {
            "registry": 1,
            "ledger_head": 1,
            "schema_versions": known_version(driver.dialect),
        }
        assert brought == {name: number for name, number in rows.items() if number}


class TestOtherVersions:
    @pytest.fixture
    def newer(self, location: str, moments: Moments) -> str:
        with closing(open_driver(location)) as driver, driver.writing() as connection:
            load_queries(driver.dialect).change(
                connection,
                "add_schema_version",
                version=known_version(driver.dialect) + 1,
                name="of_the_future",
                digest="sha256:0",
                at=moments.next().stamp,
            )
        return location

    def test_newer_tables_are_refused(self, newer: str) -> None:
        with (
            closing(open_driver(newer)) as driver,
            pytest.raises(SchemaMismatch, match="schema_newer"),
        ):
            Store(driver, PERMISSIONS)

    def test_newer_tables_are_not_downgraded(self, newer: str, moments: Moments) -> None:
        with (
            closing(open_driver(newer)) as driver,
            pytest.raises(SchemaMismatch, match="schema_newer"),
        ):
            upgrade(driver, moments.next())

    def test_tables_by_another_text_of_the_same_step_are_refused(self, location: str) -> None:
        with closing(open_driver(location)) as driver:
            with driver.writing() as connection:
                connection.execute("UPDATE schema_versions SET digest = 'sha256:0'")
            with pytest.raises(SchemaMismatch, match="schema_changed"):
                Store(driver, PERMISSIONS)


class TestFiles:
    @pytest.mark.parametrize("path", MIGRATIONS, ids=lambda path: path.name)
    def test_every_constraint_has_a_name(self, path: Path) -> None:
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
        code = [line for line in lines if not line.startswith("--")]
        nameless = [
            line for line in code
            if CONSTRAINT.search(line) and not NAMED.match(line) and "CREATE" not in line
        ]  # fmt: skip
        assert [] == nameless

    def test_every_table_says_what_it_is_for(self) -> None:
        silent = [table.name for table in schema.tables() if not table.comment]
        assert [] == silent

    @pytest.mark.parametrize("dialect", Dialect)
    def test_every_migration_is_for_every_store(self, dialect: Dialect) -> None:
        steps = [(step.version, step.name) for step in load_migrations(dialect)]
        assert [(step.version, step.name) for step in load_migrations(Dialect.SQLITE)] == steps

    @pytest.mark.parametrize("dialect", Dialect)
    def test_no_two_queries_have_one_name(self, dialect: Dialect) -> None:
        files = [
            path
            for path in (paths.DATABASE / "queries").glob("*.sql")
            if path.name.count(".") == 1 or f".{dialect}." in path.name
        ]
        names = Counter(
            name
            for path in files
            for name in re.findall(r"^-- name: (\w+)", path.read_text(), re.MULTILINE)
        )
        assert [] == [name for name, number in names.items() if number > 1]

    def test_every_query_is_used(self) -> None:
        files = [path for folder in SOURCES for path in folder.rglob("*.py")]
        texts = [path.read_text(encoding="utf-8") for path in files]
        said = set(re.findall(r"""["'](\w+)["']""", "\n".join(texts)))
        names = load_queries(Dialect.SQLITE).names | load_queries(Dialect.POSTGRESQL).names
        assert [] == sorted(
            name for name in names
            if not name.endswith("_cursor") and name not in said
        )  # fmt: skip

    def test_nothing_but_files_holds_sql(self) -> None:
        sql = re.compile(r"\b(SELECT .* FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b")
        # They make SQL of the names in our own schema, to copy whole tables.
        making = {"sqlite.py", "postgresql.py"}
        found = [
            str(path.relative_to(ENGINE))
            for path in ENGINE.rglob("*.py")
            if sql.search(path.read_text(encoding="utf-8"))
        ]
        assert {f"registry/{name}" for name in making} == set(found)
