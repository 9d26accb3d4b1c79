"""Workers that share a run on PostgreSQL: two processes against one, each with its own OPA.

One worker asks OPA two things at a time and so keeps two cores busy by itself. That is why two are
measured in two ways: free on all cores, and with a core for each, as on machines of their own.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
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
from toetssteen.policy.building import build
from toetssteen.policy.bundle import read_bundle
from toetssteen.policy.client import is_healthy
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.server import ManagedOpa
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry.store import Store, open_driver
from toetssteen.review import impact, workers

_TWO = 2
_DIFFERENT = 500
_WARMING = 200
_PATIENCE = 600.0
_BOUND = 1.3
# What each initiative was judged to be, by its number: the outcome and the digest of all of it.
Found: TypeAlias = Mapping[str, tuple[str, str]]
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
        crews = [_worked(opa, seed, number, crew, pinned=pinned) for crew in (1, _TWO, _TWO, 1)]
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


def _worked(opa: Path, seed: Seed, number: int, crew: int, *, pinned: bool) -> Worked:
    context = multiprocessing.get_context("spawn")
    with registries.on_server() as (store, url):
        registries.fill(store, registries.add_owner(store), seed.records, number)
        _hand_over(store, url, seed, crew)
        ready, ends = context.Barrier(crew + 1), context.Queue()
        cores = sorted(os.sched_getaffinity(0))
        processes = [
            context.Process(
                target=_work,
                args=(opa, seed.policies.bundle.archive, url, (ready, ends)),
                kwargs={"core": cores[place % len(cores)] if pinned else None},
            )
            for place in range(crew)
        ]
        begun = time.perf_counter()
        for process in processes:
            process.start()
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
    logs.configure(verbose=False)
    ready, ends = signals
    if core is not None:
        # Its OPA inherits it.
        os.sched_setaffinity(0, {core})
    bundle = read_bundle(archive)
    server = ManagedOpa(opa, bundle, is_healthy=is_healthy)
    try:
        with (
            server,
            PolicyEngine(bundle, server) as engine,
            Store(open_driver(url), registries.permissions()) as store,
        ):
            reviewer = registries.reviewer(store, engine)
            given = impact.active(store, CLOCK, reviewer.facts_of)
            registries.judge(engine, list(islice(given, _WARMING)))
            child = server.process_id() or 0
            before = processor_seconds("self") + processor_seconds(child)
            ready.wait(_PATIENCE)
            workers.work(reviewer, url, wait=False)
            ended = time.perf_counter()
            spent = processor_seconds("self") + processor_seconds(child) - before
            ends.put((ended, spent))
    except BaseException:
        ready.abort()
        raise


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
