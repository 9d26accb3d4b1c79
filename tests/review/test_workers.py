"""Runs that are handed to workers through PostgreSQL's job queue: each initiative once."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from tests.registry.moments import Moments
from tests.review.conftest import CLOCK, PERMISSIONS, SETTINGS
from tests.review.test_faults import kept, messages, state_of, with_ten
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry.store import Store, open_driver
from toetssteen.review import runs, workers
from toetssteen.review.clock import Clock
from toetssteen.review.running import Reviewer
from toetssteen.review.runs import State


@pytest.fixture
def reviewer(database: str, moments: Moments, small_engine: PolicyEngine) -> Iterator[Reviewer]:
    """The clock of a registry in PostgreSQL."""
    with Store(open_driver(database), PERMISSIONS) as store:
        yield Reviewer(store, small_engine, CLOCK, moments.next, SETTINGS, chunk=2)


def test_the_clock_hands_a_run_to_workers_that_share_it(
    database: str, reviewer: Reviewer, moments: Moments, small: PolicySet
) -> None:
    admin = with_ten(reviewer.store, moments, small)
    workers.prepare(reviewer.store, reviewer, database)
    workers.prepare(reviewer.store, reviewer, database)
    clock = Clock(reviewer, hand_over=workers.hand_over(database, 2))

    assert [] == clock.tick()
    with reviewer.store.reading(CLOCK) as reading:
        (run,) = runs.latest(reading)
    assert (State.RUNNING, {"waiting": 10}) == state_of(reviewer.store, run)
    # The next tick finds the same run, and jobs that wait for it already.
    assert [] == clock.tick()
    with Store(open_driver(database), PERMISSIONS) as other, ThreadPoolExecutor(2) as pool:
        crew = [reviewer, replace(reviewer, store=other)]
        done = [pool.submit(workers.work, one, database, wait=False) for one in crew]
        for one in done:
            one.result()

    assert (State.DONE, {"first": 10}) == state_of(reviewer.store, run)
    assert [1] * 10 == list(kept(reviewer.store, admin).values())
    assert [("review.changed", 10)] == messages(reviewer.store, admin)
    assert [] == clock.tick()
    with reviewer.store.reading(CLOCK) as reading:
        assert 1 == len(runs.latest(reading))


def test_the_tables_of_the_queue_are_none_of_the_registry(
    database: str, reviewer: Reviewer
) -> None:
    workers.prepare(reviewer.store, reviewer, database)

    with Store(open_driver(database), PERMISSIONS) as again, again.reading(CLOCK) as reading:
        tables = {row["name"] for row in reading.rows("table_names")}
    assert not {table for table in tables if "procrastinate" in table}
