"""The ledger: one chain, only added to, and every way of tampering with it is named."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.registry.fixtures import PERMISSIONS, AddPerson, add_administrator
from tests.registry.moments import Moments
from toetssteen.registry import ledger, people, verification
from toetssteen.registry.anchors import Anchor, AnchorFile, latest
from toetssteen.registry.errors import NotAllowed, RecordBroken, Refused, StoreUnavailable
from toetssteen.registry.moments import Actor
from toetssteen.registry.queries import Dialect
from toetssteen.registry.store import Store, open_driver
from toetssteen.registry.verification import Fault, Problem, Verified

LAST = 12
Tamper = Callable[["Tampering"], None]
FIELDS = "seq, at, actor, kind, subject, details, content, prev, hash"


class Tampering:
    """Somebody who has the store to themselves, and no respect."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def run(self, *statements: str) -> None:
        """Run statements without the triggers in their way."""
        with self._store.driver.writing() as connection:
            for statement in (*self._without_triggers(), *statements):
                connection.execute(statement)

    def row(self, seq: int) -> dict[str, Any]:
        """An entry."""
        with self._store.driver.reading() as connection:
            found = connection.execute(f"SELECT {FIELDS} FROM ledger WHERE seq = {seq}").fetchone()
        return dict(found)

    def put(self, row: dict[str, Any]) -> None:
        """Write an entry as it is given."""
        names = ", ".join(row)
        values = ", ".join(str(v) if isinstance(v, int) else f"'{v}'" for v in row.values())
        self.run(f"INSERT INTO ledger ({names}) VALUES ({values})")

    def rechain(self, start: int, last: int) -> None:
        """Compute the hashes anew from an entry on, and the head."""
        for seq in range(start, last + 1):
            row = self.row(seq)
            row["prev"] = self.row(seq - 1)["hash"]
            row["hash"] = ledger.hash_of(row)
            self.run(
                f"UPDATE ledger SET prev = '{row['prev']}', hash = '{row['hash']}'"
                f" WHERE seq = {seq}"
            )
        self.run(f"UPDATE ledger_head SET hash = '{self.row(last)['hash']}'")

    def shift(self, start: int, by: int) -> None:
        """Give entries other numbers, from one on."""
        # In two steps, as no two may have one number between.
        self.run(
            f"UPDATE ledger SET seq = seq + 1000 WHERE seq >= {start}",
            f"UPDATE ledger SET seq = seq - 1000 + {by} WHERE seq >= 1000",
            f"UPDATE ledger_head SET seq = seq + {by}",
        )

    def _without_triggers(self) -> list[str]:
        if self._store.driver.dialect is Dialect.POSTGRESQL:
            return ["ALTER TABLE ledger DISABLE TRIGGER USER"]
        names = ("updated", "deleted", "replaced")
        return [f"DROP TRIGGER IF EXISTS ledger_is_not_{name}" for name in names]


@pytest.fixture
def chain(store: Store, admin: Actor, moments: Moments) -> Verified:
    """A sound ledger of twelve entries."""
    for number in range(2, LAST + 1):
        with store.transaction(admin, moments.next()) as work:
            work.record("thing.done", f"thing:{number}", {"number": number}, {"text": "één"})
    return check(store, admin)


def check(store: Store, actor: Actor, anchors: tuple[Anchor, ...] = (), since: int = 0) -> Verified:
    with store.reading(actor) as reading:
        return verification.verify(reading, anchors, since=since)


def swap(tampering: Tampering, one: int, other: int) -> None:
    tampering.run(
        f"UPDATE ledger SET seq = 1000 WHERE seq = {one}",
        f"UPDATE ledger SET seq = {one} WHERE seq = {other}",
        f"UPDATE ledger SET seq = {other} WHERE seq = 1000",
    )


def insert(tampering: Tampering, at: int, *, chained: bool) -> None:
    tampering.shift(at, 1)
    row = tampering.row(at - 1) | {"seq": at, "kind": "thing.invented"}
    row["prev"] = tampering.row(at - 1)["hash"]
    row["hash"] = ledger.hash_of(row) if chained else hashlib.sha256(b"x").hexdigest()
    tampering.put(row)


def change(tampering: Tampering, seq: int, *, rehashed: bool) -> None:
    row = tampering.row(seq) | {"kind": "thing.undone"}
    hash_ = ledger.hash_of(row) if rehashed else row["hash"]
    tampering.run(f"UPDATE ledger SET kind = 'thing.undone', hash = '{hash_}' WHERE seq = {seq}")


def test_a_sound_ledger_is_sound(chain: Verified) -> None:
    assert (LAST, LAST, None) == (chain.checked, chain.seq, chain.problem)


@pytest.mark.parametrize(
    ("tamper", "expected"),
    [
        (lambda t: change(t, 5, rehashed=False), Problem(Fault.CHANGED, 5)),
        (lambda t: change(t, 5, rehashed=True), Problem(Fault.CHANGED, 5)),
        (lambda t: change(t, 1, rehashed=False), Problem(Fault.CHANGED, 1)),
        (lambda t: change(t, LAST, rehashed=False), Problem(Fault.CHANGED, LAST)),
        (lambda t: change(t, LAST, rehashed=True), Problem(Fault.HEAD, LAST)),
        (lambda t: t.run("DELETE FROM ledger WHERE seq = 5"), Problem(Fault.MISSING, 5)),
        (lambda t: t.run("DELETE FROM ledger WHERE seq = 1"), Problem(Fault.MISSING, 1)),
        (lambda t: t.run("DELETE FROM ledger WHERE seq IN (5, 6)"), Problem(Fault.MISSING, 5)),
        (
            lambda t: (t.run("DELETE FROM ledger WHERE seq = 5"), t.shift(6, -1)),
            Problem(Fault.MISSING, 5),
        ),
        (lambda t: insert(t, 5, chained=True), Problem(Fault.INSERTED, 5)),
        (lambda t: insert(t, 5, chained=False), Problem(Fault.INSERTED, 5)),
        (lambda t: swap(t, 5, 6), Problem(Fault.REORDERED, 5)),
        (lambda t: swap(t, 3, 9), Problem(Fault.REORDERED, 3)),
        (lambda t: t.run("DELETE FROM ledger WHERE seq > 8"), Problem(Fault.CUT, 9)),
        (lambda t: t.run("DELETE FROM ledger"), Problem(Fault.CUT, 1)),
    ],
    ids=[
        "changed", "changed and hashed again", "first changed", "last changed",
        "last changed and hashed again", "missing", "first missing", "two missing",
        "missing and closed up", "inserted in the chain", "inserted beside the chain",
        "neighbours swapped", "others swapped", "tail cut", "all cut",
    ],
)  # fmt: skip
@pytest.mark.usefixtures("chain")
def test_the_first_entry_that_is_wrong_is_named(
    store: Store, admin: Actor, tamper: Tamper, expected: Problem
) -> None:
    tamper(Tampering(store))

    found = check(store, admin)

    assert expected == found.problem
    assert found.checked <= expected.seq


class TestAnchors:
    def test_a_tail_that_was_cut_with_its_head_is_noticed_by_the_anchor(
        self, store: Store, admin: Actor, chain: Verified
    ) -> None:
        anchor = anchor_of(store, admin, chain)
        tampering = Tampering(store)
        tampering.run(
            "DELETE FROM ledger WHERE seq > 8",
            f"UPDATE ledger_head SET seq = 8, hash = '{tampering.row(8)['hash']}'",
        )
        assert check(store, admin).problem is None
        assert Problem(Fault.CUT, 9) == check(store, admin, (anchor,)).problem

    @pytest.mark.usefixtures("chain")
    def test_a_chain_that_was_computed_anew_is_noticed_by_the_anchors(
        self, store: Store, admin: Actor
    ) -> None:
        tampering = Tampering(store)
        anchors = tuple(
            Anchor(registry_of(store, admin), seq, tampering.row(seq)["hash"], "")
            for seq in (3, 7, 12)
        )
        change(tampering, 5, rehashed=False)
        tampering.rechain(5, LAST)
        assert check(store, admin).problem is None
        assert Problem(Fault.REWRITTEN, 4) == check(store, admin, anchors).problem

    def test_anchors_of_another_registry_say_nothing(
        self, store: Store, admin: Actor, chain: Verified
    ) -> None:
        other = Anchor("another", 500, "0" * 64, "")
        assert chain == check(store, admin, (other,))

    def test_each_transaction_leaves_an_anchor_on_disk(
        self, store: Store, admin: Actor, moments: Moments, tmp_path: Path
    ) -> None:
        store.anchors = AnchorFile(tmp_path / "outside" / "anchors")
        for number in range(2):
            with store.transaction(admin, moments.next()) as work:
                work.record("thing.done", f"thing:{number}")
        with store.transaction(admin, moments.next()):
            pass
        anchors = store.anchors.read()
        assert [2, 3] == [anchor.seq for anchor in anchors]
        assert latest(anchors, registry_of(store, admin)) == anchors[1]
        assert 2 == check(store, admin, anchors).anchors

    def test_half_a_line_was_never_an_anchor_and_is_written_over(self, tmp_path: Path) -> None:
        file = AnchorFile(tmp_path / "anchors")
        one, two = Anchor("r", 1, "a", "t"), Anchor("r", 2, "b", "t")
        file.add(one)
        with file.path.open("ab") as stream:
            stream.write(b'{"at": "t", "ha')
        assert (one,) == file.read()
        file.add(two)
        assert (one, two) == file.read()

    def test_a_line_that_is_no_anchor_is_told_with_its_number(self, tmp_path: Path) -> None:
        file = AnchorFile(tmp_path / "anchors")
        file.path.write_bytes(b'{"registry":"r","seq":1,"hash":"a","at":"t"}\nnonsense\n')
        with pytest.raises(RecordBroken) as broken:
            file.read()
        assert 2 == broken.value.parameters["line"]

    def test_an_anchor_that_cannot_be_written_is_told(self, tmp_path: Path) -> None:
        folder = tmp_path / "folder"
        folder.mkdir()
        with pytest.raises(StoreUnavailable, match="anchor_unwritable"):
            AnchorFile(folder).add(Anchor("r", 1, "a", "t"))


class TestSince:
    @pytest.mark.usefixtures("chain")
    def test_only_what_came_later_is_checked(self, store: Store, admin: Actor) -> None:
        change(Tampering(store), 5, rehashed=False)
        later = check(store, admin, since=7)
        assert (LAST - 7, LAST, None) == (later.checked, later.seq, later.problem)
        assert Problem(Fault.CHANGED, 5) == check(store, admin, since=4).problem

    @pytest.mark.usefixtures("chain")
    def test_the_entry_to_begin_after_is_held_against_its_anchor(
        self, store: Store, admin: Actor
    ) -> None:
        anchor = Anchor(registry_of(store, admin), 7, "0" * 64, "")
        assert Problem(Fault.REWRITTEN, 1) == check(store, admin, (anchor,), since=7).problem

    def test_an_entry_to_begin_after_that_is_gone_is_a_fault_and_not_a_mistake_of_who_asks(
        self, store: Store, admin: Actor, chain: Verified
    ) -> None:
        anchor = anchor_of(store, admin, chain)
        tampering = Tampering(store)
        tampering.run("DELETE FROM ledger WHERE seq = 7")
        assert Problem(Fault.MISSING, 7) == check(store, admin, since=7).problem
        tampering.run(
            "DELETE FROM ledger WHERE seq > 6",
            f"UPDATE ledger_head SET seq = 6, hash = '{tampering.row(6)['hash']}'",
        )
        assert Problem(Fault.CUT, 7) == check(store, admin, (anchor,), since=8).problem

    @pytest.mark.usefixtures("chain")
    def test_an_entry_that_is_not_there_is_no_place_to_begin(
        self, store: Store, admin: Actor
    ) -> None:
        with pytest.raises(Refused, match="ledger_entry_missing"):
            check(store, admin, since=LAST + 1)


class TestAppendOnly:
    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE ledger SET kind = 'thing.undone' WHERE seq = 5",
            "UPDATE ledger SET seq = 50 WHERE seq = 5",
            "DELETE FROM ledger WHERE seq = 5",
            "DELETE FROM ledger",
        ],
    )
    def test_the_store_itself_refuses_to_change_it(
        self, store: Store, admin: Actor, chain: Verified, statement: str
    ) -> None:
        with pytest.raises(Refused, match="append-only"), store.driver.writing() as connection:
            connection.execute(statement)
        assert chain == check(store, admin)

    def test_sqlite_refuses_to_replace_an_entry(self, file: Path, moments: Moments) -> None:
        with Store(open_driver(str(file)), PERMISSIONS) as store:
            add_administrator(store, moments)
        # Another client, that does not fire the triggers of what a replacement deletes.
        with closing(sqlite3.connect(file)) as connection:
            row = connection.execute(f"SELECT {FIELDS} FROM ledger").fetchone()
            places = ", ".join("?" * len(row))
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(f"INSERT OR REPLACE INTO ledger VALUES ({places})", row)

    def test_postgresql_refuses_to_empty_it(self, database: str) -> None:
        with (
            psycopg.connect(database) as connection,
            pytest.raises(psycopg.errors.RestrictViolation),
        ):
            connection.execute("TRUNCATE ledger")


class TestPersonalData:
    def test_a_person_is_in_the_ledger_only_as_a_digest(
        self, store: Store, admin: Actor, person: AddPerson
    ) -> None:
        somebody = person("Sjoerd de Vries", "proposer")
        with store.driver.reading() as connection:
            rows = connection.execute(f"SELECT {FIELDS} FROM ledger").fetchall()
        text = repr([dict(row) for row in rows])
        for secret in ("Sjoerd", somebody.code, admin.code, "beheer@"):
            assert secret not in text

    def test_with_the_key_one_can_see_what_somebody_did_and_without_it_nobody_can(
        self, store: Store, admin: Actor, person: AddPerson, moments: Moments
    ) -> None:
        somebody = person("Sjoerd de Vries", "administrator")
        with store.transaction(somebody, moments.next()) as work:
            work.record("thing.done", "thing:1")
            digest = work.written(f"person:{somebody.code}")
        with store.reading(admin) as reading:
            actors = {
                row["subject"]: row["actor"]
                for row in reading.rows("ledger_page", after=0, number=10)
            }
        assert digest == actors["thing:1"]
        with store.transaction(admin, moments.next()) as work:
            people.erase(work, somebody.code)
        with store.transaction(admin, moments.next()) as work:
            assert digest != work.written(f"person:{somebody.code}")

    def test_erasing_somebody_leaves_the_chain_sound_and_no_data(
        self, store: Store, admin: Actor, person: AddPerson, moments: Moments
    ) -> None:
        somebody = person("Sjoerd de Vries", "proposer")
        with store.transaction(admin, moments.next()) as work:
            people.erase(work, somebody.code)
        with store.reading(admin) as reading:
            found = people.get(reading, somebody.code)
            key = reading.value("subject_key", subject=found.subject)
        assert (None, None, ()) == (found.name, found.email, found.roles)
        assert key is None
        assert check(store, admin).problem is None

    @pytest.mark.parametrize("value", ["Jan Jansen", "één", "x" * 200, "a\nb", 1.5, ["a b"]])
    def test_what_people_write_does_not_fit_into_the_details(self, value: Any) -> None:
        with pytest.raises(ValueError, match="not a code"):
            ledger.details_json("thing.done", {"value": value})


def test_nothing_is_entered_when_the_work_fails(
    store: Store, admin: Actor, moments: Moments
) -> None:
    def fail() -> None:
        with store.transaction(admin, moments.next()) as work:
            work.record("thing.done", "thing:1")
            work.change("give_role", person_id=admin.code, role="auditor", at=work.moment.stamp)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert 1 == check(store, admin).seq
    with store.reading(admin) as reading:
        assert ("administrator",) == people.get(reading, admin.code).roles


def test_who_may_not_see_the_ledger_may_not_verify_it(store: Store, person: AddPerson) -> None:
    with pytest.raises(NotAllowed):
        check(store, person("Indiener", "proposer"))


def registry_of(store: Store, actor: Actor) -> str:
    with store.reading(actor) as reading:
        return str(reading.value("registry_id"))


def anchor_of(store: Store, actor: Actor, found: Verified) -> Anchor:
    return Anchor(registry_of(store, actor), found.seq, found.hash, "2026-11-24T00:00:00.000000Z")
