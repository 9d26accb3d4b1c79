"""What can go wrong in the middle of a run: it goes on later, and nothing is done twice."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.policy import small_policies
from tests.registry.fixtures import AddPerson
from tests.registry.moments import Moments
from tests.registry.servers import Server
from tests.review.conftest import CLOCK, PERMISSIONS, SETTINGS, TODAY, Add, with_engine
from toetssteen.board import outbox
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine, managed_opa
from toetssteen.policy.errors import OpaUnavailable
from toetssteen.registry import initiatives, people, verification
from toetssteen.registry.editing import Edit
from toetssteen.registry.errors import StoreUnavailable
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.people import NewPerson
from toetssteen.registry.store import Reading, Store, open_driver
from toetssteen.review import judging, runs
from toetssteen.review.clock import Clock
from toetssteen.review.running import Reviewer
from toetssteen.review.runs import Run, Scope, State

# Far more than are needed, each with a second of patience.
_TICKS = 30


def started(reviewer: Reviewer, as_of: str = TODAY, scope: Scope | None = None) -> Run:
    run = reviewer.start(as_of, scope)
    assert run is not None
    return run


def kept(store: Store, admin: Actor) -> Counter[str]:
    """How often a verdict was kept of each initiative, by the ledger, which must be sound."""
    with store.reading(admin) as reading:
        assert verification.verify(reading).problem is None
        entries = reading.rows("ledger_page", after=0, number=100_000)
    return Counter(row["subject"] for row in entries if row["kind"] == "verdict.kept")


def messages(store: Store, person: Actor) -> list[tuple[str, int]]:
    with store.reading(CLOCK) as reading:
        found = outbox.of_person(reading, person.code)
    return [(message.kind, message.parameters["number"]) for message in found]


def state_of(store: Store, run: Run) -> tuple[State, dict[str, int]]:
    with store.reading(CLOCK) as reading:
        return runs.get(reading, run.id).state, dict(runs.counts(reading, run))


def test_when_opa_is_gone_the_run_waits_and_goes_on_later(
    store: Store,
    reviewer: Reviewer,
    admin: Actor,
    add: Add,
    small: PolicySet,
    opa_binary: Path,
) -> None:
    for _ in range(7):
        add()
    server = managed_opa(opa_binary, small.bundle)
    with PolicyEngine(small.bundle, server) as engine:
        broken = with_engine(reviewer, engine)
        run = started(broken)
        server.stop()
        with pytest.raises(OpaUnavailable):
            list(broken.work_on(run))
        errors = Clock(broken).tick()
    half = state_of(store, run)

    assert (State.RUNNING, {"waiting": 7}) == half
    assert ["opa_stopped"] == [error.code for error in errors]
    with store.reading(CLOCK) as reading:
        assert {""} == {row["claimed_by"] for row in runs.items(reading, run)}
    assert [] == Clock(reviewer).tick()
    assert (State.DONE, {"first": 7}) == state_of(store, run)
    assert [1] * 7 == list(kept(store, admin).values())


def test_a_worker_that_is_gone_without_a_word_is_made_up_for_when_its_claim_ends(
    store: Store, reviewer: Reviewer, admin: Actor, moments: Moments, add: Add
) -> None:
    for _ in range(5):
        add()
    run = started(reviewer)
    with store.transaction(CLOCK, moments.next()) as work:
        work.rows(
            "claim_review_items",
            run_id=run.id,
            worker="gone",
            now=work.moment.stamp,
            until="2026-11-24T12:00:00.000000Z",
            number=2,
        )
    before = [item.state for item in reviewer.work_on(run)]
    still = state_of(store, run)
    moments.jump(hours=3)
    after = [item.state for item in reviewer.work_on(run)]

    assert ["first"] * 3 == before
    assert (State.RUNNING, {"first": 3, "waiting": 2}) == still
    assert ["first"] * 2 == after
    assert (State.DONE, {"first": 5}) == state_of(store, run)
    assert [1] * 5 == list(kept(store, admin).values())


def test_a_claim_from_the_future_is_of_before_the_clock_was_moved_back(
    store: Store, reviewer: Reviewer, moments: Moments, add: Add
) -> None:
    add()
    run = started(reviewer)
    moments.jump(hours=2)
    with store.transaction(CLOCK, moments.next()) as work:
        work.rows(
            "claim_review_items",
            run_id=run.id,
            worker="gone",
            now=work.moment.stamp,
            until="2026-11-24T23:00:00.000000Z",
            number=1,
        )
    moments.jump(hours=-2)

    assert ["first"] == [item.state for item in reviewer.work_on(run)]


def test_who_lost_a_claim_stores_nothing(
    store: Store, reviewer: Reviewer, admin: Actor, moments: Moments, add: Add
) -> None:
    for _ in range(6):
        add()
    run = started(reviewer)
    slow = reviewer.work_on(run)
    first = next(slow)
    moments.jump(hours=3)
    others = list(reviewer.work_on(run))
    rest = list(slow)

    assert 6 == len({item.loaded.registered.id for item in [first, *others, *rest]})
    assert 6 == len([first, *others, *rest])
    assert [1] * 6 == list(kept(store, admin).values())


def test_what_is_edited_while_it_is_judged_is_judged_anew(
    store: Store,
    reviewer: Reviewer,
    admin: Actor,
    moments: Moments,
    add: Add,
    small: PolicySet,
) -> None:
    registered = add()
    edits = iter([{"system.technique": "ai", "system.watches": ["homes"]}])

    def meanwhile(reading: Reading, found: Registered) -> Initiative:
        read = judging.with_product(reading, found)
        for given in edits:
            answers = small_policies.facts(small, dict(given))
            with store.transaction(admin, moments.next()) as work:
                initiatives.edit(work, found.id, found.version, Edit(answers))
        return read

    run = started(reviewer)
    found = list(replace(reviewer, facts_of=meanwhile).work_on(run))

    assert [("first", 2)] == [(item.state, item.loaded.registered.version) for item in found]
    assert {registered.subject: 1} == dict(kept(store, admin))
    assert reviewer.start(TODAY) is None


def test_a_run_that_others_policies_overtake_is_told_and_finished_by_them(
    store: Store,
    reviewer: Reviewer,
    admin: Actor,
    add: Add,
    person: AddPerson,
    strict: PolicyEngine,
) -> None:
    owner = person("Een", "proposer")
    for _ in range(8):
        add(owner)
    first = started(reviewer)
    with closing(reviewer.work_on(first)) as working:
        next(working)
    later = with_engine(reviewer, strict)

    second = started(later)
    found = [item.state for item in later.work_on(second)]

    done, dropped = state_of(store, first)
    assert State.SUPERSEDED == done
    assert {"first": 3, "dropped": 5} == dropped
    assert {"first": 5, "changed": 3} == dict(Counter(found))
    assert [("review.changed", 3), ("review.changed", 8)] == messages(store, owner)
    # The worker of the first run finds that it is not needed any more.
    assert [] == list(reviewer.work_on(first))
    assert {1: 5, 2: 3} == dict(Counter(kept(store, admin).values()))


@pytest.fixture
def strict(opa_binary: Path, tree: Path) -> Iterator[PolicyEngine]:
    rule = "norms/org/reviewed/reviewed.rego"
    small_policies.edit(tree, rule, "decision.affected >= 100", "decision.affected >= 1")
    with small_policies.serving(small_policies.built(tree, opa_binary), opa_binary) as engine:
        yield engine


def with_ten(store: Store, moments: Moments, small: PolicySet) -> Actor:
    """Register ten initiatives; who owns them."""
    with store.transaction(Actor.operator(), moments.next()) as work:
        found = people.add(work, NewPerson("Beheer", ["administrator"]), ("administrator",))
    admin = Actor.person(found.id, CLOCK.source)
    for place in range(10):
        given = small_policies.HARMLESS | {"decision.affected": place}
        with store.transaction(admin, moments.next()) as work:
            initiatives.add(work, small_policies.initiative(small, given))
    return admin


def test_two_services_on_one_sqlite_file_share_the_work(
    file: Path, moments: Moments, small_engine: PolicyEngine, small: PolicySet
) -> None:
    begin = threading.Barrier(2)

    def serve() -> list[str]:
        with Store(open_driver(str(file)), PERMISSIONS) as own:
            reviewer = Reviewer(own, small_engine, CLOCK, moments.next, SETTINGS, chunk=2)
            begin.wait()
            run = reviewer.start(TODAY)
            return [item.loaded.registered.id for item in reviewer.work_on(run)] if run else []

    with Store(open_driver(str(file)), PERMISSIONS) as store:
        admin = with_ten(store, moments, small)
        with ThreadPoolExecutor(2) as pool:
            services = [pool.submit(serve) for _ in range(2)]
            done = [service.result() for service in services]

        assert 10 == len(done[0] + done[1]) == len({*done[0], *done[1]})
        assert [1] * 10 == list(kept(store, admin).values())
        with store.reading(admin) as reading:
            assert [State.DONE] == [run.state for run in runs.latest(reading)]


@contextmanager
def locked(_: Store, file: Path) -> Iterator[None]:
    """Somebody else writes, and does not come to an end."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def full(store: Store, _: Path) -> Iterator[None]:
    """As if there was no room on the disk any more."""
    with store.driver.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()["page_count"]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    with store.driver.reading() as connection:
        connection.execute(f"PRAGMA max_page_count = {2**30}")


@pytest.mark.parametrize(("hindered", "code"), [(locked, "store_busy"), (full, "store_full")])
def test_a_sqlite_file_that_cannot_be_written_in_the_middle_of_a_run_loses_nothing(
    file: Path,
    moments: Moments,
    small: PolicySet,
    small_engine: PolicyEngine,
    hindered: Callable[[Store, Path], AbstractContextManager[None]],
    code: str,
) -> None:
    with Store(open_driver(str(file), busy_seconds=0.1), PERMISSIONS) as store:
        admin = with_ten(store, moments, small)
        reviewer = Reviewer(store, small_engine, CLOCK, moments.next, SETTINGS, chunk=2)
        run = started(reviewer)
        working = reviewer.work_on(run)
        next(working)
        with hindered(store, file), pytest.raises(StoreUnavailable, match=code):
            list(working)
        moments.jump(hours=1)

        assert [] == Clock(reviewer).tick()
        assert (State.DONE, {"first": 10}) == state_of(store, run)
        assert [1] * 10 == list(kept(store, admin).values())
        with store.reading(admin) as reading:
            assert verification.verify(reading).problem is None


def test_a_postgresql_that_restarts_in_the_middle_loses_nothing(
    database: str,
    server: Server,
    moments: Moments,
    small: PolicySet,
    small_engine: PolicyEngine,
) -> None:
    with Store(open_driver(database, busy_seconds=1), PERMISSIONS) as store:
        admin = with_ten(store, moments, small)
        reviewer = Reviewer(store, small_engine, CLOCK, moments.next, SETTINGS, chunk=2)
        run = started(reviewer)
        working = reviewer.work_on(run)
        next(working)
        server.stop()
        with pytest.raises(StoreUnavailable):
            list(working)
        errors = Clock(reviewer).tick()
        server.start()
        moments.jump(hours=1)
        # The clock ticks on; how soon the pool looks again is its own affair.
        ticks = [Clock(reviewer).tick()]
        while ticks[-1] and len(ticks) < _TICKS:
            ticks.append(Clock(reviewer).tick())

        assert {"store_unreachable"} == {error.code for error in errors}
        assert [] == ticks[-1]
        assert (State.DONE, {"first": 10}) == state_of(store, run)
        assert [1] * 10 == list(kept(store, admin).values())
