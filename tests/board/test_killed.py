"""Votes and tasks whose process is killed at random moments: each counts once, none is lost."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from multiprocessing.context import ForkServerContext

import pytest

from tests.board import killed
from tests.board.acting import MANY, Room
from tests.board.killed import Order
from toetssteen.board import votes
from toetssteen.board.rounds import Round, State
from toetssteen.registry import verification
from toetssteen.registry.queries import Row

# On each kind of store, for each of the two tests.
KILLS = int(os.environ.get("TOETSSTEEN_TEST_BOARD_KILLS", "6"))
_PLANS, _PEOPLE = 6, 3
_PATIENCE = 60.0
_LONGEST = 0.25


@pytest.fixture(scope="module")
def processes() -> ForkServerContext:
    """A clean process with everything imported, of which the workers are copies."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([killed.__name__])
    return context


def killed_until_done(
    processes: ForkServerContext, location: str, order: Callable[[int], Order]
) -> int:
    """Start it again and again, kill it as often as is asked for, then let one come to its end."""
    chance = random.Random(location)
    kills = started = 0
    while True:
        ours, theirs = processes.Pipe()
        worker = processes.Process(target=killed.work, args=(order(started), theirs))
        started += 1
        worker.start()
        theirs.close()
        assert worker.pid
        assert ours.poll(_PATIENCE)
        assert "begun" == ours.recv()
        if kills >= KILLS:
            assert "done" == ours.recv()
            worker.join(_PATIENCE)
            return kills
        # Not at all, soon, or late: most of them hit it at its work.
        ours.poll(chance.choice((0.0, 0.02, 0.05, _LONGEST)) * chance.random())
        worker.kill()
        worker.join(_PATIENCE)
        assert worker.exitcode in {0, -signal.SIGKILL}
        kills += 1


def ledger_of(room: Room) -> list[Row]:
    """All entries of a ledger that is sound."""
    with room.store.reading(room.admin) as reading:
        assert verification.verify(reading).problem is None
        return reading.rows("ledger_page", after=0, number=100_000)


def times(entries: list[Row], kind: str, found: list[Round]) -> list[int]:
    """How often something of a kind happened to each round."""
    counted = Counter(row["subject"] for row in entries if row["kind"] == kind)
    return [counted[one.subject] for one in found]


def test_a_process_that_votes_and_is_killed_casts_each_vote_once(
    room: Room, location: str, processes: ForkServerContext
) -> None:
    proposer = room.person("Proposer", "proposer")
    board = room.members("control_board", _PEOPLE)
    found = [room.opened(room.proposed(proposer, MANY)) for _ in range(_PLANS)]
    wanted = tuple((one.id, who.code) for one in found for who in board)
    at = datetime(2026, 11, 25, 9, tzinfo=UTC)

    def order(started: int) -> Order:
        later = at + timedelta(minutes=started)
        return Order(location, room.policies.bundle.archive, later, wanted)

    killed_until_done(processes, location, order)

    entries = ledger_of(room)
    assert {State.APPROVED} == {room.round(one).state for one in found}
    with room.store.reading(room.admin) as reading:
        cast = [len(votes.of_round(reading, one.id)) for one in found]
    assert [_PEOPLE] * _PLANS == cast == times(entries, "vote.cast", found)
    assert [1] * _PLANS == times(entries, "round.approved", found)
    assert _PLANS == room.told(proposer).count("board.decided")


def test_a_process_that_does_what_is_due_and_is_killed_does_each_task_once(
    room: Room, location: str, processes: ForkServerContext
) -> None:
    proposer = room.person("Proposer", "proposer")
    board = room.members("control_board", _PEOPLE)
    found = [room.opened(room.proposed(proposer, MANY)) for _ in range(_PLANS)]
    # After both reminders, at the deadline: the first step up.
    at = datetime(2026, 12, 7, 9, tzinfo=UTC)

    def order(started: int) -> Order:
        # What was taken by who was killed comes back when the lease ends.
        later = at + timedelta(minutes=6 * started)
        return Order(location, room.policies.bundle.archive, later, (), f"clock-{started}")

    killed_until_done(processes, location, order)
    at = datetime(2026, 12, 9, 6, tzinfo=UTC)
    killed_until_done(processes, location, order)

    entries = ledger_of(room)
    assert [1] * _PLANS == times(entries, "round.escalated", found)
    assert {1} == {room.round(one).escalation for one in found}
    told = [Counter(room.told(who)) for who in board]
    assert [2 * _PLANS] * _PEOPLE == [count["board.reminder"] for count in told]
    assert [_PLANS] * _PEOPLE == [count["board.deputy_asked"] for count in told]
    with room.store.reading(room.admin) as reading:
        states = {
            row["state"] for one in found
            for row in reading.rows("tasks_of_subject", subject=one.subject)
            if row["due_at"] <= "2026-12-09"
        }  # fmt: skip
    assert {"done"} == states
