"""What goes wrong around a store: nothing is half kept, and it is told what happened."""

from __future__ import annotations

import multiprocessing
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from tests.registry import servers
from tests.registry.fixtures import PERMISSIONS, ROLES
from tests.registry.moments import START, Moments
from tests.registry.test_initiatives import facts, plan
from toetssteen.intake.initiative import Initiative
from toetssteen.registry import initiatives, people, products, verification
from toetssteen.registry.editing import Edit
from toetssteen.registry.errors import (
    Refused,
    SchemaMismatch,
    StaleEdit,
    StoreUnavailable,
    TextRefused,
)
from toetssteen.registry.migrations import upgrade
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.postgresql import PostgresqlDriver
from toetssteen.registry.products import NewProduct
from toetssteen.registry.store import Store, Work, open_driver

THREADS = 16
TEN_MEGABYTES = "x" * 10_000_000
SIGNS = (
    "Robert'); DROP TABLE initiatives;--",
    "=HYPERLINK(\"http://example.org\")",
    "+1+cmd|' /C calc'!A0",
    "@SUM(1)",
    "-2",
    "%s %(id)s :id ?1 {0} $1",
    "\\x00 \\' \"\" ``",
    "日本語 😀 ё \u202e \ufeff",
    "<script>alert(1)</script>",
    "a\tb",
)  # fmt: skip


def sound(store: Store, actor: Actor) -> int:
    """How many entries the ledger has; it must be sound."""
    with store.reading(actor) as reading:
        found = verification.verify(reading)
    assert found.problem is None
    return found.checked


class TestTexts:
    @pytest.mark.parametrize("text", SIGNS)
    def test_signs_that_mean_something_elsewhere_are_kept_as_they_are(
        self, store: Store, admin: Actor, moments: Moments, text: str
    ) -> None:
        kept, line = text.strip(), " ".join(text.split())
        given = Initiative("x", text, text, "idea", facts(text=text), text)
        with store.transaction(admin, moments.next()) as work:
            added = initiatives.add(work, given)
            product = products.add(work, NewProduct(text, text, text, facts(text=text)))
            somebody = people.add(work, NewPerson(text, ["proposer"]), ROLES)
            initiatives.withdraw(work, added.id, 1, text)
        with store.reading(admin) as reading:
            found = initiatives.get(reading, added.id)
            reason = initiatives.provenance(reading, added.id)["initiative.reason"].value
            assert (line, kept, text) == (
                found.title,
                found.description,
                found.facts.answered["a.text"],
            )
            again = products.get(reading, product.id)
            assert (line, line, kept) == (again.supplier, again.name, again.description)
            assert line == people.get(reading, somebody.id).name
        assert kept == reason
        sound(store, admin)

    @pytest.mark.parametrize(
        "attempt",
        [
            lambda work, text: initiatives.add(work, plan(text)),
            lambda work, text: initiatives.add(
                work, Initiative("x", "t", text, "idea", facts(), "x")
            ),
            lambda work, text: initiatives.add(work, plan("t", facts(text=text))),
            lambda work, text: products.add(work, NewProduct(text, "n")),
            lambda work, text: products.add(work, NewProduct("s", text)),
            lambda work, text: products.add(work, NewProduct("s", "n", text)),
            lambda work, text: people.add(work, NewPerson(text, []), ROLES),
            lambda work, text: people.add(work, NewPerson("n", [], text), ROLES),
        ],
        ids=[
            "title", "description", "fact", "supplier", "product", "product's description",
            "name", "address",
        ],
    )  # fmt: skip
    @pytest.mark.parametrize(
        ("text", "code"),
        [(TEN_MEGABYTES, "text_too_long"), ("a\0b", "text_unusable"), ("\ud800", "text_unusable")],
        ids=["ten megabytes", "NUL", "half a character"],
    )
    def test_a_text_that_cannot_be_kept_is_refused_before_anything_is(
        self,
        store: Store,
        admin: Actor,
        moments: Moments,
        attempt: Callable[[Work, str], object],
        text: str,
        code: str,
    ) -> None:
        with (
            pytest.raises(TextRefused, match=code) as refused,
            store.transaction(admin, moments.next()) as work,
        ):
            attempt(work, text)
        assert len(str(refused.value)) < 200
        assert 1 == sound(store, admin)

    def test_many_facts_that_are_too_long_together_are_refused(
        self, store: Store, admin: Actor, moments: Moments
    ) -> None:
        many = facts((), **{f"text_{number}": "x" * 9_000 for number in range(100)})
        with (
            pytest.raises(TextRefused, match="text_too_long"),
            store.transaction(admin, moments.next()) as work,
        ):
            initiatives.add(work, plan("t", many))


class TestManyAtOnce:
    def test_threads_that_add_get_each_a_number_of_their_own(
        self, store: Store, admin: Actor, moments: Moments
    ) -> None:
        def add(_: int) -> str:
            with store.transaction(admin, moments.next()) as work:
                return initiatives.add(work, plan()).number

        with ThreadPoolExecutor(THREADS) as pool:
            numbers = list(pool.map(add, range(4 * THREADS)))
        assert [f"2026-{n:04d}" for n in range(1, 4 * THREADS + 1)] == sorted(numbers)
        assert 1 + 4 * THREADS == sound(store, admin)

    def test_of_edits_of_one_fact_at_the_same_moment_one_is_kept(
        self, store: Store, admin: Actor, moments: Moments
    ) -> None:
        with store.transaction(admin, moments.next()) as work:
            added = initiatives.add(work, plan())
        start = threading.Barrier(THREADS)

        def edit(number: int) -> int | None:
            start.wait()
            try:
                with store.transaction(admin, moments.next()) as work:
                    initiatives.edit(work, added.id, 1, Edit(facts(one=number)))
            except StaleEdit:
                return None
            return number

        with ThreadPoolExecutor(THREADS) as pool:
            kept = [number for number in pool.map(edit, range(2, THREADS + 2)) if number]
        with store.reading(admin) as reading:
            found = initiatives.get(reading, added.id)
        assert [found.facts.answered["a.one"]] == kept
        assert 2 == found.version
        assert 3 == sound(store, admin)

    def test_edits_of_different_facts_at_the_same_moment_are_all_kept(
        self, store: Store, admin: Actor, moments: Moments
    ) -> None:
        with store.transaction(admin, moments.next()) as work:
            added = initiatives.add(work, plan())

        def edit(number: int) -> None:
            with store.transaction(admin, moments.next()) as work:
                initiatives.edit(work, added.id, 1, Edit(facts((), **{f"f{number}": number})))

        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(edit, range(THREADS)))
        with store.reading(admin) as reading:
            found = initiatives.get(reading, added.id)
            changes = initiatives.history(reading, added.id)
        assert {f"a.f{n}": n for n in range(THREADS)} | {"a.one": True} == dict(
            found.facts.answered
        )
        assert list(range(1, THREADS + 2)) == sorted({change.version for change in changes})

    def test_only_one_of_two_can_be_the_first_person(self, store: Store, moments: Moments) -> None:
        start = threading.Barrier(THREADS)

        def add(number: int) -> bool:
            start.wait()
            try:
                with store.transaction(Actor.operator(), moments.next()) as work:
                    people.add(work, NewPerson(f"Beheer {number}", ["administrator"]), ROLES)
            except Refused:
                return False
            return True

        with ThreadPoolExecutor(THREADS) as pool:
            assert 1 == sum(pool.map(add, range(THREADS)))

    def test_a_reader_sees_one_state_while_others_write(
        self, store: Store, admin: Actor, moments: Moments
    ) -> None:
        with store.reading(admin) as reading:
            before = reading.row("ledger_head")
            with store.transaction(admin, moments.next()) as work:
                initiatives.add(work, plan())
            assert before == reading.row("ledger_head")
        assert 2 == sound(store, admin)

    def test_several_processes_share_one_store(
        self, location: str, store: Store, admin: Actor
    ) -> None:
        context = multiprocessing.get_context("spawn")
        workers = [
            context.Process(target=add_some, args=(location, admin.code, seed, 10))
            for seed in range(3)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(60)
        assert [0, 0, 0] == [worker.exitcode for worker in workers]
        assert 31 == sound(store, admin)


def add_some(location: str, person: str, seed: int, number: int) -> None:
    """Add initiatives, as a process of its own."""
    moments = Moments(START, seed=100 + seed)
    actor = Actor.person(person, Source.CONSOLE)
    with Store(open_driver(location), PERMISSIONS) as store:
        for _ in range(number):
            with store.transaction(actor, moments.next()) as work:
                initiatives.add(work, plan())


class TestBusy:
    def test_a_sqlite_file_that_stays_locked_is_told_and_nothing_is_kept(
        self, file: Path, moments: Moments
    ) -> None:
        with Store(open_driver(str(file), busy_seconds=0.2), PERMISSIONS) as store:
            with closing(sqlite3.connect(file, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                with pytest.raises(StoreUnavailable, match="store_busy"):
                    add_first(store, moments)
                other.execute("ROLLBACK")
            add_first(store, moments)

    def test_a_thread_that_does_not_let_go_is_told(self, file: Path, moments: Moments) -> None:
        with Store(open_driver(str(file), busy_seconds=0.2), PERMISSIONS) as store:
            with store.driver.writing(), ThreadPoolExecutor(1) as pool:
                found = pool.submit(add_first, store, moments).exception()
            assert isinstance(found, StoreUnavailable)
            assert "store_busy" == found.code

    def test_a_postgresql_row_that_stays_locked_is_told_and_nothing_is_kept(
        self, database: str, moments: Moments
    ) -> None:
        with Store(open_driver(database, busy_seconds=0.2), PERMISSIONS) as store:
            with psycopg.connect(database) as other:
                other.execute("SELECT * FROM ledger_head FOR UPDATE")
                with pytest.raises(StoreUnavailable, match="store_busy"):
                    add_first(store, moments)
                other.rollback()
            add_first(store, moments)

    def test_more_work_than_connections_waits_and_is_told_when_that_takes_too_long(
        self, database: str, moments: Moments
    ) -> None:
        driver = PostgresqlDriver(database, busy_seconds=0.3, size=1)
        with Store(driver, PERMISSIONS) as store:
            with driver.writing(), pytest.raises(StoreUnavailable, match="store_busy"):
                add_first(store, moments)
            add_first(store, moments)


def add_first(store: Store, moments: Moments) -> None:
    with store.transaction(Actor.operator(), moments.next()) as work:
        people.add(work, NewPerson("Beheer", ["administrator"]), ROLES)


class TestFull:
    def test_a_full_disk_is_told_and_nothing_is_half_kept(
        self, file: Path, moments: Moments
    ) -> None:
        with Store(open_driver(str(file)), PERMISSIONS) as store:
            admin = added_administrator(store, moments)
            with store.driver.reading() as connection:
                pages = connection.execute("PRAGMA page_count").fetchone()["page_count"]
                # As if the disk had room for some pages more, and no others.
                connection.execute(f"PRAGMA max_page_count = {pages + 20}")

            def fill() -> None:
                for _ in range(1_000):
                    with store.transaction(admin, moments.next()) as work:
                        initiatives.add(work, plan("t", facts(text="x" * 5_000)))

            with pytest.raises(StoreUnavailable, match="store_full"):
                fill()
            entries = sound(store, admin)
            with store.reading(admin) as reading:
                assert entries - 1 == len(list(initiatives.each(reading)))


def added_administrator(store: Store, moments: Moments) -> Actor:
    with store.transaction(Actor.operator(), moments.next()) as work:
        person = people.add(work, NewPerson("Beheer", ["administrator"]), ROLES)
    return Actor.person(person.id, Source.CONSOLE)


class TestServer:
    @pytest.fixture
    def own_server(self) -> Iterator[servers.Server]:
        """A server that may be harmed."""
        binaries = servers.installed()
        assert binaries
        with servers.running(binaries) as found:
            found.janitor("registry").init()
            yield found

    @pytest.mark.usefixtures("server")
    def test_after_a_restart_of_the_server_work_goes_on(
        self, own_server: servers.Server, moments: Moments
    ) -> None:
        driver = open_driver(own_server.url("registry"))
        upgrade(driver, moments.next())
        with Store(driver, PERMISSIONS) as store:
            admin = added_administrator(store, moments)

            def interrupted() -> None:
                with store.transaction(admin, moments.next()) as work:
                    initiatives.add(work, plan())
                    own_server.stop()
                    own_server.start()

            with pytest.raises(StoreUnavailable, match="store_unreachable"):
                interrupted()
            with store.transaction(admin, moments.next()) as work:
                initiatives.add(work, plan())
            assert 2 == sound(store, admin)

    @pytest.mark.usefixtures("server")
    def test_a_server_that_went_away_is_told(
        self, own_server: servers.Server, moments: Moments
    ) -> None:
        driver = open_driver(own_server.url("registry"), busy_seconds=1)
        upgrade(driver, moments.next())
        with Store(driver, PERMISSIONS) as store:
            own_server.stop()
            try:
                with pytest.raises(StoreUnavailable, match="store_unreachable"):
                    add_first(store, moments)
            finally:
                own_server.start()

    def test_a_server_that_is_not_there_is_told_without_the_password(self, tmp_path: Path) -> None:
        with pytest.raises(StoreUnavailable, match="store_unreachable") as found:
            open_driver(f"postgresql://somebody:geheim@/registry?host={tmp_path}")
        assert "geheim" not in str(found.value)

    def test_an_address_that_is_none_is_refused(self) -> None:
        with pytest.raises(Refused, match="store_url_invalid"):
            open_driver("postgresql://[half/registry")


class TestFiles:
    def test_only_what_is_not_there_is_called_missing(self, tmp_path: Path) -> None:
        with pytest.raises(StoreUnavailable, match="store_failed"):
            open_driver(str(tmp_path))
        path = tmp_path / "typo.db"
        with pytest.raises(StoreUnavailable, match="store_missing"):
            open_driver(str(path))
        assert not path.exists()

    def test_a_file_of_something_else_is_told(self, tmp_path: Path) -> None:
        path = tmp_path / "letter.db"
        path.write_text("Geachte heer of mevrouw,\n" * 100, encoding="utf-8")
        with pytest.raises(StoreUnavailable, match="store_unreadable"):
            open_driver(str(path))

    def test_tables_of_something_else_are_left_alone(
        self, tmp_path: Path, moments: Moments
    ) -> None:
        path = tmp_path / "other.db"
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE people (id)")
        with (
            closing(open_driver(str(path))) as driver,
            pytest.raises(SchemaMismatch, match="schema_of_others"),
        ):
            upgrade(driver, moments.next())
