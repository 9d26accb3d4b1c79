"""A run whose process is killed at random moments: nothing is lost, and nothing is done twice."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from tests.policy import small_policies
from tests.review import killed
from tests.review.conftest import PERMISSIONS, SETTINGS, TODAY, Add
from tests.review.killed import Order
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.engine import OpaServer, managed_opa
from toetssteen.registry import verification
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Store
from toetssteen.review import runs
from toetssteen.review.runs import State

# In total over both kinds of store; TOETSSTEEN_TEST_KILLS asks for more.
KILLS = int(os.environ.get("TOETSSTEEN_TEST_KILLS", "50"))
_INITIATIVES = 40
_ROUNDS = 3
# Shorter than a round takes: who comes to the end was not killed.
_LONGEST = 0.3
_PATIENCE = 60.0
_LEASE = timedelta(milliseconds=100)


@pytest.fixture(scope="module")
def processes() -> ForkServerContext:
    """A clean process with everything imported, of which the workers are copies."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([killed.__name__])
    return context


@pytest.fixture(scope="module")
def sides(
    opa_binary: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[tuple[Bundle, OpaServer]]]:
    """Two sets of policies that differ about everything, each with an OPA that stays."""
    with ExitStack() as stack:
        found = []
        for name, limit in (("mild", "100000"), ("strict", "1")):
            tree = small_policies.write(tmp_path_factory.mktemp(name))
            rule = "norms/org/reviewed/reviewed.rego"
            small_policies.edit(tree, rule, "affected >= 100", f"affected >= {limit}")
            bundle = small_policies.built(tree, opa_binary).bundle
            server = managed_opa(opa_binary, bundle)
            stack.callback(server.stop)
            found.append((bundle, server))
        yield found


@pytest.mark.takes_long
def test_each_change_is_kept_once_and_told_once_however_often_the_process_is_killed(
    store: Store,
    location: str,
    add: Add,
    admin: Actor,
    processes: ForkServerContext,
    sides: list[tuple[Bundle, OpaServer]],
) -> None:
    for place in range(_INITIATIVES):
        add(decision__affected=place + 2)
    chance = random.Random(location)
    kills = rounds = 0
    while kills < KILLS // 2 or rounds < _ROUNDS:
        bundle, server = sides[rounds % 2]
        order = Order(
            location, server.address(), bundle.archive, TODAY, PERMISSIONS, SETTINGS, _LEASE
        )
        after = chance.uniform(0, _LONGEST) if kills < KILLS // 2 else _PATIENCE
        killed_now, finished = _one(order, processes, after)
        kills += killed_now
        rounds += finished
    bundle, server = sides[rounds % 2]
    _finish(
        Order(location, server.address(), bundle.archive, TODAY, PERMISSIONS, SETTINGS, _LEASE),
        processes,
    )

    with store.reading(admin) as reading:
        verified = verification.verify(reading)
        found = [run for run in runs.latest(reading, 1000) if run.kind == "review"]
        entries = reading.rows("ledger_page", after=0, number=100_000)
        counted = {run.id: runs.counts(reading, run) for run in found}
        messages = {run.id: reading.rows("messages_about", subject=run.subject) for run in found}
    kept = Counter(row["subject"] for row in entries if row["kind"] == "verdict.kept")
    assert verified.problem is None
    assert {State.DONE} == {run.state for run in found}
    # Judged first, and then otherwise by each of the other policies in turn.
    assert {rounds + 1} == {len(found)}
    assert {rounds + 1} == set(kept.values())
    assert _INITIATIVES == len(kept)
    assert [{"changed": _INITIATIVES}] * rounds + [{"first": _INITIATIVES}] == list(
        counted.values()
    )
    assert [1] * (rounds + 1) == [len(sent) for sent in messages.values()]
    ended = [row for row in entries if row["kind"] == "review.ended"]
    assert rounds + 1 == len(ended)


def _one(order: Order, processes: ForkServerContext, after: float) -> tuple[bool, bool]:
    """Let one process work; whether it was killed, and whether it came to the end."""
    ours, theirs = processes.Pipe()
    worker = processes.Process(target=killed.work, args=(order, theirs))
    worker.start()
    theirs.close()
    assert worker.pid
    assert ours.poll(_PATIENCE)
    assert "begun" == ours.recv()
    ours.poll(after)
    # No os.kill: it may have ended by itself, and then its number can be another's.
    worker.kill()
    worker.join(_PATIENCE)
    assert worker.exitcode in {0, -signal.SIGKILL}
    came_to_end = _told_its_end(ours)
    return not came_to_end, came_to_end


def _told_its_end(ours: Connection) -> bool:
    try:
        ours.recv()
    except EOFError:
        return False
    return True


def _finish(order: Order, processes: ForkServerContext) -> None:
    while not _one(order, processes, _PATIENCE)[1]:
        pass
