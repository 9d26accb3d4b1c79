"""Backups, restores and moves: everything arrives as it was, or is refused with the reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS, TODAY
from tests.registry import every_table
from tests.registry.fixtures import PERMISSIONS, ROLES
from tests.registry.moments import Moments
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry import (
    initiatives,
    people,
    schema,
    similar,
    transfer,
    verdicts,
    verification,
)
from toetssteen.registry.anchors import AnchorFile
from toetssteen.registry.driver import Driver
from toetssteen.registry.errors import RecordBroken, Refused, SchemaMismatch, StoreUnavailable
from toetssteen.registry.moments import Actor
from toetssteen.registry.people import NewPerson
from toetssteen.registry.similar import Wanted
from toetssteen.registry.store import Store, open_driver
from toetssteen.registry.verdicts import ToKeep
from toetssteen.triage.assessment import assess

Open = Callable[..., Driver]


@pytest.fixture
def opened() -> Iterator[Open]:
    """Open stores that are closed at the end."""
    with ExitStack() as stack:
        yield lambda place, *, create=False: stack.enter_context(
            closing(open_driver(str(place), create=create))
        )


@pytest.fixture
def filled(
    store: Store, admin: Actor, moments: Moments, small: PolicySet, small_engine: PolicyEngine
) -> Store:
    """A registry with an initiative that was judged."""
    plan = small_policies.initiative(small, HARMLESS)
    with store.transaction(admin, moments.next()) as work:
        added = initiatives.add(work, plan)
    verdict = assess(small_engine, added.as_judged(), TODAY)
    with store.transaction(admin, moments.next()) as work:
        verdicts.keep(work, ToKeep(added, verdict, "asked"))
    return store


def content(driver: Driver) -> dict[str, Any]:
    """All rows of all tables, but for what a store says of its own schema."""
    with driver.reading() as connection:
        return {
            table.name: sorted(repr(tuple(row)) for row in driver.stream(connection, table))
            for table in schema.tables()
            if table.name != "schema_versions"
        }


def targets(tmp_path: Path, database: str) -> dict[str, str]:
    return {"sqlite": str(tmp_path / "target.db"), "postgresql": database}


def unused(driver: Driver) -> list[str]:
    """The tables without a row, and the columns of which no value, or no empty one, is there."""
    found = []
    with driver.reading() as connection:
        for table in schema.tables():
            rows = list(driver.stream(connection, table))
            found += [] if rows else [table.name]
            for number, column in enumerate(table.columns):
                if column.is_optional and len({tuple(row)[number] is None for row in rows}) < 2:
                    found.append(f"{table.name}.{column.name}")
    return found


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_copy_is_equal_in_every_row_of_every_table_and_work_goes_on_in_it(
    filled: Store,
    admin: Actor,
    moments: Moments,
    opened: Open,
    tmp_path: Path,
    empty_database: str,
    kind: str,
) -> None:
    every_table.fill(filled.driver)
    assert [] == unused(filled.driver)
    target = opened(targets(tmp_path, empty_database)[kind], create=True)

    copied = transfer.copy(filled.driver, target, moments.next())

    before, after = content(filled.driver), content(target)
    assert before == after
    assert sum(map(len, after.values())) == copied.rows
    moved = Store(target, PERMISSIONS)
    with moved.transaction(admin, moments.next()) as work:
        added = initiatives.add(work, initiatives.get(work, "2026-0001").as_judged())
        people.add(work, NewPerson("Later", ["proposer"]), ROLES)
    with moved.reading(admin) as reading:
        found = verification.verify(reading)
        alike = {match.key for match in similar.similar(reading, Wanted(added.title))}
    assert ("2026-0002", None, copied.seq + 2) == (added.number, found.problem, found.seq)
    assert {"2026-0001", "2026-0002"} <= alike


def test_nothing_is_copied_over_something(
    filled: Store, admin: Actor, moments: Moments, opened: Open, file: Path
) -> None:
    target = opened(file)
    with Store(target, PERMISSIONS).transaction(admin, moments.next()) as work:
        work.record("thing.done", "thing:1")
    before = content(target)
    with pytest.raises(Refused, match="target_not_empty"):
        transfer.copy(filled.driver, target, moments.next())
    assert before == content(target)


class TestBackups:
    @pytest.fixture
    def backup(self, filled: Store, moments: Moments, tmp_path: Path) -> Path:
        path = tmp_path / "backup.db"
        transfer.back_up(filled.driver, path, moments.next())
        return path

    def test_a_backup_is_restored_as_it_was(
        self, filled: Store, backup: Path, moments: Moments, opened: Open, tmp_path: Path
    ) -> None:
        target = opened(tmp_path / "new.db", create=True)
        transfer.restore(backup, target, (), moments.next())
        assert content(filled.driver) == content(target)

    def test_a_backup_is_one_file(self, backup: Path) -> None:
        assert [backup] == [path for path in backup.parent.iterdir() if "backup" in path.name]

    def test_a_backup_is_not_written_over(
        self, filled: Store, backup: Path, moments: Moments
    ) -> None:
        before = backup.read_bytes()
        with pytest.raises(Refused, match="backup_exists"):
            transfer.back_up(filled.driver, backup, moments.next())
        assert before == backup.read_bytes()

    def test_a_backup_older_than_the_anchor_is_refused_with_the_reason(
        self,
        filled: Store,
        admin: Actor,
        backup: Path,
        moments: Moments,
        opened: Open,
        tmp_path: Path,
    ) -> None:
        filled.anchors = AnchorFile(tmp_path / "anchors")
        with filled.transaction(admin, moments.next()) as work:
            work.record("thing.done", "thing:1")
        target = opened(tmp_path / "new.db", create=True)
        with pytest.raises(Refused, match="backup_older_than_anchor") as refused:
            transfer.restore(backup, target, filled.anchors.read(), moments.next())
        assert (4, 5) == (refused.value.parameters["found"], refused.value.parameters["anchor"])
        with pytest.raises(SchemaMismatch, match="schema_missing"):
            Store(target, PERMISSIONS)

    def test_a_backup_that_was_tampered_with_is_refused(
        self, backup: Path, moments: Moments, opened: Open, tmp_path: Path
    ) -> None:
        with closing(sqlite3.connect(backup)) as connection:
            connection.execute("DROP TRIGGER ledger_is_not_updated")
            connection.execute("UPDATE ledger SET subject = 'initiative:x' WHERE seq = 2")
            connection.commit()
        target = opened(tmp_path / "new.db", create=True)
        with pytest.raises(RecordBroken, match="ledger_broken") as broken:
            transfer.restore(backup, target, (), moments.next())
        assert ("changed", 2) == (broken.value.parameters["fault"], broken.value.parameters["seq"])

    def test_a_backup_that_is_in_use_is_restored_with_what_was_done_a_moment_ago(
        self, admin: Actor, backup: Path, moments: Moments, opened: Open, tmp_path: Path
    ) -> None:
        used = Store(opened(backup), PERMISSIONS)
        with used.transaction(admin, moments.next()) as work:
            work.record("thing.done", "thing:1")
        copied = transfer.restore(
            backup, opened(tmp_path / "new.db", create=True), (), moments.next()
        )
        assert 5 == copied.seq

    def test_a_backup_gets_the_folders_that_it_is_to_stand_in_or_is_told_why_not(
        self, filled: Store, backup: Path, moments: Moments
    ) -> None:
        folder = backup.parent / "one" / "two"
        copied = transfer.back_up(filled.driver, folder / "copy.db", moments.next())
        assert ([folder / "copy.db"], 4) == (list(folder.iterdir()), copied.seq)
        with pytest.raises(Refused, match="backup_unwritable"):
            transfer.back_up(filled.driver, backup / "copy.db", moments.next())

    def test_a_backup_that_is_not_there_is_told_as_such(
        self, moments: Moments, opened: Open, tmp_path: Path
    ) -> None:
        target = opened(tmp_path / "new.db", create=True)
        with pytest.raises(Refused, match="backup_missing"):
            transfer.restore(tmp_path / "typo.db", target, (), moments.next())

    def test_a_file_that_is_no_backup_is_refused(
        self, moments: Moments, opened: Open, tmp_path: Path
    ) -> None:
        path = tmp_path / "letter.txt"
        path.write_text("Geachte heer of mevrouw,\n" * 100, encoding="utf-8")
        target = opened(tmp_path / "new.db", create=True)
        with pytest.raises(StoreUnavailable, match="store_unreadable"):
            transfer.restore(path, target, (), moments.next())
