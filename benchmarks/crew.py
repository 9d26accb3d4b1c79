"""Workers that share a run on PostgreSQL: two processes against one, each with its own OPA.

One worker asks OPA two things at a time and so keeps two cores busy by itself. That is why two are
measured in two ways: free on all cores, and with a core for each, as on machines of their own. What
two engines without any registry gain over one is measured beside it: more there is not to gain.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from multiprocessing.context import SpawnContext, SpawnProcess
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import TypeAlias

from benchmarks import registries
from benchmarks.measuring import Result, processor_seconds
from benchmarks.records import AS_OF
from benchmarks.registries import CLOCK, Recalling, Seed
from toetssteen import paths
from toetssteen.cli import logs
from toetssteen.intake.facts import Facts, Value
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import build
from toetssteen.policy.bundle import read_bundle
from toetssteen.policy.client import is_healthy
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.server import ManagedOpa
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry.store import Store, open_driver
from toetssteen.review import impact, workers

_TWO = 2
# How many work, so that both meet the same machine.
_TURNS = (1, _TWO, _TWO, 1)
_DIFFERENT = 500
_WARMING = 200
_PATIENCE = 600.0
_BOUND = 1.3
# What each initiative was judged to be, by its number: the outcome and the digest of all of it.
Found: TypeAlias = Mapping[str, tuple[str, str]]
# A record as it goes to another process: stage, answers, and what is unknown.
Plain: TypeAlias = tuple[str, dict[str, Value], frozenset[str]]
# That all are ready, and when each came to its end after how much processor time.
Signals: TypeAlias = tuple[Barrier, "Queue[tuple[float, float]]"]


@dataclass(frozen=True)
class Worked:
    """How long a crew took: at the work, from its start on, and on how many cores at the mean."""

    seconds: float
    with_start: float
    cores: float
    found: Found

    def __add__(self, other: Worked) -> Worked:
        if self.found != other.found:
            raise RuntimeError("the same run came to something else")
        cores = (self.cores + other.cores) / 2
        seconds, with_start = self.seconds + other.seconds, self.with_start + other.with_start
        return Worked(seconds, with_start, cores, self.found)


def measure(opa: Path, number: int) -> Iterator[Result]:
    """Two against one in turns (one, two, two, one), first pinned and then free.

    Raises RuntimeError where they do not come to the same, or something is there twice.
    """
    seed = Seed.made(opa, build(paths.POLICIES, opa), min(_DIFFERENT, number))
    for pinned, name, bound in (
        (True, f"{number} by two workers with a core each", _BOUND),
        (False, f"{number} by two workers, free on {os.cpu_count()} cores", None),
    ):
        crews = [_worked(opa, seed, number, crew, pinned=pinned) for crew in _TURNS]
        one, two = crews[0] + crews[3], crews[1] + crews[2]
        if one.found != two.found:
            raise RuntimeError("two workers come to something else than one")
        against = f"one worker, {one.cores:.1f} cores busy"
        yield Result(
            name, two.seconds, against, one.seconds, one.seconds / two.seconds, bound, at_least=True
        )
        yield Result(
            "the same with their start", two.with_start, "one worker", one.with_start,
            one.with_start / two.with_start, None, at_least=True,
        )  # fmt: skip
        alone = [_judged(opa, seed, number, crew, pinned=pinned) for crew in _TURNS]
        single, double = alone[0] + alone[3], alone[1] + alone[2]
        yield Result(
            "the same by engines without a registry", double, "one engine", single,
            single / double, None, at_least=True,
        )  # fmt: skip


def _judged(opa: Path, seed: Seed, number: int, crew: int, *, pinned: bool) -> float:
    """How long so many engines take to judge as many records, each its part."""
    context = multiprocessing.get_context("spawn")
    ready, ends = context.Barrier(crew + 1), context.Queue()
    given = islice(cycle(seed.records), number // crew)
    records = [(one.stage, dict(one.facts.answered), one.facts.unknown) for one in given]
    processes = _begun(
        context,
        _judge,
        (opa, seed.policies.bundle.archive, records, (ready, ends)),
        _cores(crew, pinned=pinned),
    )
    ready.wait(_PATIENCE)
    started = time.perf_counter()
    end: float = max(ends.get(timeout=_PATIENCE)[0] for _ in processes)
    for process in processes:
        process.join(_PATIENCE)
    return end - started


def _begun(
    context: SpawnContext,
    target: Callable[..., None],
    given: tuple[object, ...],
    cores: Iterable[int | None],
) -> list[SpawnProcess]:
    """Processes that work, each on its core."""
    processes = [
        context.Process(target=target, args=given, kwargs={"core": core}) for core in cores
    ]
    for process in processes:
        process.start()
    return processes


def _cores(crew: int, *, pinned: bool) -> list[int | None]:
    """The core of each worker; None where it may use all."""
    cores = sorted(os.sched_getaffinity(0))
    return [cores[place % len(cores)] if pinned else None for place in range(crew)]


def _worked(opa: Path, seed: Seed, number: int, crew: int, *, pinned: bool) -> Worked:
    context = multiprocessing.get_context("spawn")
    with registries.on_server() as (store, url):
        registries.fill(store, registries.add_owner(store), seed.records, number)
        _hand_over(store, url, seed, crew)
        ready, ends = context.Barrier(crew + 1), context.Queue()
        begun = time.perf_counter()
        processes = _begun(
            context,
            _work,
            (opa, seed.policies.bundle.archive, url, (ready, ends)),
            _cores(crew, pinned=pinned),
        )
        ready.wait(_PATIENCE)
        started = time.perf_counter()
        busy = 0.0
        end = started
        for _ in processes:
            ended, spent = ends.get(timeout=_PATIENCE)
            end, busy = max(end, ended), busy + spent
        for process in processes:
            process.join(_PATIENCE)
        seconds = end - started
        return Worked(seconds, end - begun, busy / seconds, _found(store, number))


def _hand_over(store: Store, url: str, seed: Seed, crew: int) -> None:
    with Recalling(seed) as engine:
        reviewer = registries.reviewer(store, engine)
        workers.prepare(store, reviewer, url)
        run = reviewer.start(AS_OF)
    if run is None:
        raise RuntimeError("nothing to judge")
    workers.hand_over(url, crew)(run)


def _work(
    opa: Path,
    archive: bytes,
    url: str,
    signals: Signals,
    *,
    core: int | None,
) -> None:
    """One worker: everything is started and warm before the time counts."""
    with (
        _ready(signals[0]),
        _engine(opa, archive, core) as (engine, child),
        Store(open_driver(url), registries.permissions()) as store,
    ):
        reviewer = registries.reviewer(store, engine)
        given = impact.active(store, CLOCK, reviewer.facts_of)
        registries.judge(engine, list(islice(given, _WARMING)))
        _count(child, signals, lambda: workers.work(reviewer, url, wait=False))


def _judge(
    opa: Path, archive: bytes, records: Sequence[Plain], signals: Signals, *, core: int | None
) -> None:
    """One engine, without a registry."""
    plans = [
        Initiative("", "", "", stage, Facts(answered, unknown), "benchmark")
        for stage, answered, unknown in records
    ]
    with _ready(signals[0]), _engine(opa, archive, core) as (engine, child):
        registries.judge(engine, plans[:_WARMING])
        _count(child, signals, lambda: registries.judge(engine, plans))


@contextmanager
def _ready(barrier: Barrier) -> Iterator[None]:
    """Let nobody wait for who fails."""
    try:
        yield
    except BaseException:
        barrier.abort()
        raise


@contextmanager
def _engine(opa: Path, archive: bytes, core: int | None) -> Iterator[tuple[PolicyEngine, int]]:
    """An engine and the process of its OPA, on a core of their own where one is given."""
    logs.configure(verbose=False)
    if core is not None:
        # Its OPA inherits it.
        os.sched_setaffinity(0, {core})
    bundle = read_bundle(archive)
    server = ManagedOpa(opa, bundle, is_healthy=is_healthy)
    with server, PolicyEngine(bundle, server) as engine:
        yield engine, server.process_id() or 0


def _count(child: int, signals: Signals, call: Callable[[], object]) -> None:
    """Call when all are ready, and tell when it ended after how much processor time."""
    ready, ends = signals
    before = processor_seconds("self") + processor_seconds(child)
    ready.wait(_PATIENCE)
    call()
    ended = time.perf_counter()
    ends.put((ended, processor_seconds("self") + processor_seconds(child) - before))


def _found(store: Store, number: int) -> Found:
    """What each was judged to be, once, with one entry in the ledger. Raises RuntimeError."""
    found = {}
    with store.reading(CLOCK) as reading:
        for one in initiatives.each(reading):
            history = verdicts.history(reading, one.id)
            if len(history) != 1:
                raise RuntimeError(f"{one.number} was judged {len(history)} times")
            found[one.number] = (history[0].outcome.value, history[0].kept_digest)
        page = reading.rows("ledger_page", after=0, number=10_000_000)
    entered = Counter(row["subject"] for row in page if row["kind"] == "verdict.kept")
    if len(found) != number or sorted(entered.values()) != [1] * number:
        raise RuntimeError(f"{len(found)} of {number} were judged, or some twice")
    registries.check_sound(store)
    return found
