"""Decisions under contention: sixteen writers in four processes against one, on both stores."""

from __future__ import annotations

import multiprocessing
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.context import SpawnProcess
from multiprocessing.synchronize import Barrier
from pathlib import Path

from benchmarks import registries
from benchmarks.measuring import Result
from benchmarks.registries import CLOCK, ROLES, Seed
from toetssteen import paths
from toetssteen.board import votes
from toetssteen.board.votes import Choice, NewVote
from toetssteen.cli import logs
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.bundle import read_bundle
from toetssteen.registry import people
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.store import Store, open_driver

_PROCESSES, _THREADS = 4, 4
_WRITERS = _PROCESSES * _THREADS
# One writer and all of them take turns so often.
_TURNS = 4
_DIFFERENT = 64
_PATIENCE = 300.0
_ROLE = "control_board"
_BOUND = 0.5


@dataclass(frozen=True)
class Ballot:
    """What a writer does in one turn: votes as one person in some rounds."""

    person: str
    rounds: Sequence[str]


def measure(opa: Path, number: int) -> Iterator[Result]:
    """So many decisions by one writer, and as many by all, each with its ledger entries."""
    policies = build(paths.POLICIES, opa)
    seed = Seed.made(opa, policies, _DIFFERENT, decided=False)
    with registries.in_file() as store:
        yield _measured(store, store.driver.place, seed, number, "SQLite")
    with registries.on_server() as (store, url):
        yield _measured(store, url, seed, number, "PostgreSQL")


def _measured(store: Store, place: str, seed: Seed, number: int, kind: str) -> Result:
    owner = registries.add_owner(store)
    members = _members(store, owner)
    each = max(1, number // (_TURNS * _WRITERS))
    wanted = 2 * _TURNS * _WRITERS * each
    rounds = _rounds(store, owner, seed, wanted)
    one, all_ = _written(place, seed.policies, members, rounds)
    _check(store, rounds)
    half = wanted // 2
    # By how many there are in a second: more is better.
    ratio = (half / all_) / (half / one)
    name = f"a decision, {_WRITERS} writers on {kind}"
    against = "one writer (decisions/s)"
    return Result(name, all_ / half, against, one / half, ratio, _BOUND, at_least=True)


def _rounds(store: Store, owner: Actor, seed: Seed, wanted: int) -> list[str]:
    """So many open rounds: more is registered until there are enough."""
    while True:
        registries.fill(store, owner, seed.records, wanted)
        seed.judge_first(store, board=True)
        with store.reading(CLOCK) as reading:
            found = [str(row["id"]) for row in reading.rows("open_rounds_with", role=_ROLE)]
        if len(found) >= wanted:
            return found[:wanted]
        if not found:
            raise RuntimeError("no round was opened")


def _members(store: Store, owner: Actor) -> list[str]:
    found = []
    with store.transaction(owner, registries.now()) as work:
        for place in range(_WRITERS):
            person = people.add(work, NewPerson(f"Lid {place}", [_ROLE]), ROLES)
            found.append(person.id)
    return found


def _written(
    place: str, policies: PolicySet, members: Sequence[str], rounds: Sequence[str]
) -> tuple[float, float]:
    """The seconds of the one, and those of all; every process does its share of both."""
    context = multiprocessing.get_context("spawn")
    ready = context.Barrier(_PROCESSES + 1)
    turns = list(_turns(members, rounds))
    processes = [
        context.Process(
            target=_write,
            args=(place, policies.bundle.archive, [_share(turn, mine) for turn in turns], ready),
        )
        for mine in range(_PROCESSES)
    ]
    seconds = [0.0, 0.0]
    with _running(processes, ready):
        for turn in range(len(turns)):
            ready.wait(_PATIENCE)
            started = time.perf_counter()
            ready.wait(_PATIENCE)
            seconds[turn % 2] += time.perf_counter() - started
    return seconds[0], seconds[1]


def _turns(members: Sequence[str], rounds: Sequence[str]) -> Iterator[list[Ballot]]:
    """By turns all that one writer does alone, and what all do at once."""
    waiting = iter(rounds)
    each = len(rounds) // (2 * _TURNS * _WRITERS)
    for _ in range(_TURNS):
        yield [Ballot(members[0], [next(waiting) for _ in range(each * _WRITERS)])]
        yield [Ballot(member, [next(waiting) for _ in range(each)]) for member in members]


def _share(turn: list[Ballot], mine: int) -> list[Ballot]:
    return turn[mine::_PROCESSES]


class _running:  # noqa: N801 - reads as what it does
    """Processes that are started here and are over at the end; who fails breaks the barrier."""

    def __init__(self, processes: Sequence[SpawnProcess], ready: Barrier) -> None:
        self._processes, self._ready = processes, ready

    def __enter__(self) -> None:
        for process in self._processes:
            process.start()

    def __exit__(self, kind: object, *_: object) -> None:
        if kind:
            self._ready.abort()
        for process in self._processes:
            process.join(_PATIENCE)
        codes = [process.exitcode for process in self._processes]
        if not kind and any(codes):
            raise RuntimeError(f"processes ended with {codes}")


def _write(place: str, archive: bytes, turns: list[list[Ballot]], ready: Barrier) -> None:
    """One of the processes: its writers wait for each other at the begin and end of each turn."""
    logs.configure(verbose=False)
    rules = registries.rules(read_bundle(archive))
    try:
        with (
            Store(open_driver(place), registries.permissions()) as store,
            ThreadPoolExecutor(_THREADS) as pool,
        ):

            def write(ballot: Ballot) -> None:
                actor = Actor.person(ballot.person, Source.CONSOLE)
                for round_id in ballot.rounds:
                    with store.transaction(actor, registries.now()) as work:
                        votes.cast(work, round_id, NewVote(Choice.REFUSE, "No.", role=_ROLE), rules)

            for turn in turns:
                ready.wait(_PATIENCE)
                list(pool.map(write, turn))
                ready.wait(_PATIENCE)
    except BaseException:
        ready.abort()
        raise


def _check(store: Store, rounds: Sequence[str]) -> None:
    """Each decision is there once, with its entry, and the ledger is sound. Raises RuntimeError."""
    with store.reading(CLOCK) as reading:
        cast = [len(votes.of_round(reading, id_)) for id_ in rounds]
        page = reading.rows("ledger_page", after=0, number=10_000_000)
    entered = Counter(row["subject"] for row in page if row["kind"] == "vote.cast")
    wrong = [number for number in cast if number != 1]
    if wrong or sorted(entered.values()) != [1] * len(rounds):
        raise RuntimeError(f"of {len(rounds)} decisions {len(wrong)} are not there just once")
    registries.check_sound(store)
