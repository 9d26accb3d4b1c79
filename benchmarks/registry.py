"""The registry at scale: runs over it beside the engine's own evaluation of the same records."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from benchmarks import registries
from benchmarks.measuring import (
    Result,
    forget_peak,
    median_of,
    peak_megabytes,
    processor_seconds,
    seconds_of,
)
from benchmarks.records import AS_OF
from benchmarks.registries import Seed
from toetssteen import paths
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry.store import Store
from toetssteen.review.judging import Judged
from toetssteen.review.running import Reviewer
from toetssteen.review.runs import Run

# How many records the engine judges at a time between two parts of a run.
_PART = 4_000
_DIFFERENT = 2_000
_GIGABYTE = 1000.0
_WARMING = 200
_NOTHING_TIMES = 5
# What the engine had begun when a run was stopped comes to its end before all else.
_SETTLING = 1.0
# Later than every other: these make every verdict another one.
_MONTHS = {"prohibited": 2, "incomplete": 2, "board_review": 7, "conditional": 13, "permitted": 25}


@dataclass(frozen=True)
class Bench:
    """What all measurements share: two settings, by each of which every verdict is another one."""

    opa: Path
    before: PolicySet
    after: PolicySet

    @classmethod
    def made(cls, opa: Path) -> Bench:
        """With the policies of this repository, and with other periods between reviews."""
        other = build(paths.POLICIES, opa, settings={"review_months": _MONTHS})
        return cls(opa, build(paths.POLICIES, opa), other)

    def runs(self, number: int, many: int) -> Iterator[Result]:
        """Runs over `number` initiatives and over `many` (none for 0).

        Both, and the engine alone, take turns, so that all meet the same machine.
        """
        seed = Seed.made(self.opa, self.before, min(_DIFFERENT, number))
        with ExitStack() as stack:
            stores = [
                self._filled(stack.enter_context(registries.in_file()), seed, size)
                for size in (number, many)
                if size
            ]
            engine, server = stack.enter_context(registries.serving(self.opa, self.after))
            sides = [Side(registries.reviewer(store, engine)) for store in stores]
            own = Own(engine, seed)
            own.judge(_WARMING)
            opa = server.process_id() or 0
            for process in ("self", opa):
                forget_peak(process)
            own.begin(opa)
            parts = max(1, number // _PART)
            for part in range(parts):
                own.judge(number // (parts + 1))
                for side, size in zip(sides, (number, many), strict=False):
                    side.work(size // parts if part < parts - 1 else None, opa)
                _tell_progress(own, sides)
            own.judge(number - own.number)
            yield from self._told(own, sides, (peak_megabytes("self"), peak_megabytes(opa)))
            for store in stores:
                registries.check_sound(store)

    def _filled(self, store: Store, seed: Seed, number: int) -> Store:
        registries.fill(store, registries.add_owner(store), seed.records, number)
        seed.judge_first(store)
        return store

    def _told(self, own: Own, sides: list[Side], memory: tuple[float, float]) -> Iterator[Result]:
        small, *larger = sides
        name = f"{small.number} initiatives judged again, all changed"
        full = small.seconds
        yield Result(name, full, "engine's own evaluation", own.seconds, full / own.seconds, 1.6)
        processor = small.processor / own.processor
        yield Result(
            "the same in processor time", small.processor, "engine's own", own.processor,
            processor, None,
        )  # fmt: skip
        nothing = median_of(lambda: _nothing(small.reviewer), _NOTHING_TIMES)
        yield Result(
            f"{small.number} with nothing changed",
            nothing,
            "a full run",
            full,
            nothing / full,
            0.02,
        )
        for large in larger:
            each, one = large.seconds / large.number, full / small.number
            yield Result(
                f"one of {large.number} judged again", each, f"one of {small.number}", one,
                each / one, 1.2,
            )  # fmt: skip
            processor, other = large.processor / large.number, small.processor / small.number
            yield Result(
                "the same in processor time", processor, f"one of {small.number}", other,
                processor / other, None,
            )  # fmt: skip
            nothing = median_of(partial(_nothing, large.reviewer), _NOTHING_TIMES)
            yield Result(
                f"{large.number} with nothing changed", nothing, "a full run", large.seconds,
                nothing / large.seconds, 0.02,
            )  # fmt: skip
        for whose, most in zip(("of the runs", "of their OPA"), memory, strict=True):
            yield Result(
                f"most memory {whose}, MB", most, "one gigabyte", _GIGABYTE, most / _GIGABYTE, 1.0
            )


class Own:
    """The engine alone, over the records that the registries hold."""

    def __init__(self, engine: PolicyEngine, seed: Seed) -> None:
        self.engine = engine
        self.number = 0
        self.seconds = 0.0
        self.processor = 0.0
        self._opa = 0
        plans = [Initiative("", "", "", r.stage, r.facts, "benchmark") for r in seed.records]
        self._given = cycle(plans)

    def begin(self, opa: int) -> None:
        """Count from here on; `opa`: the process that judges."""
        self.number, self.seconds, self.processor, self._opa = 0, 0.0, 0.0, opa

    def judge(self, number: int) -> None:
        """Judge so many more."""
        given = islice(self._given, number)
        before = _processor(self._opa)
        self.seconds += seconds_of(lambda: registries.judge(self.engine, given))
        self.processor += _processor(self._opa) - before
        self.number += number


@dataclass
class Side:
    """A run over one registry, part by part as if it was interrupted."""

    given: Reviewer
    number: int = 0
    seconds: float = 0.0
    processor: float = 0.0
    _run: Run | None = None
    _stop: bool = False
    reviewer: Reviewer = field(init=False)

    def __post_init__(self) -> None:
        self.reviewer = replace(self.given, stopped=lambda: self._stop)

    def work(self, number: int | None, opa: int) -> None:
        """Judge so many more, or all that are left, and store what came of it."""
        before, started = _processor(opa), time.perf_counter()
        self._stop = False
        self._run = self._run or self.reviewer.start(AS_OF)
        if self._run is None:
            raise RuntimeError("nothing to judge")
        goal = None if number is None else self.number + number
        for item in self.reviewer.work_on(self._run):
            _check(item)
            self.number += 1
            self._stop = self.number == goal or self._stop
        self.seconds += time.perf_counter() - started
        self.processor += _processor(opa) - before
        if self._stop:
            time.sleep(_SETTLING)


def _tell_progress(own: Own, sides: list[Side]) -> None:
    """How far it is: such a run takes long, and can be stopped where enough is known."""
    each = [f"{side.number} judged again in {side.seconds:.0f} s" for side in sides]
    said = ", ".join([f"the engine alone {own.number} in {own.seconds:.0f} s", *each])
    print(said, file=sys.stderr, flush=True)


def _processor(opa: int) -> float:
    return processor_seconds("self") + (processor_seconds(opa) if opa else 0.0)


def _check(item: Judged) -> None:
    if item.error:
        raise item.error
    if item.state != "changed" or item.comparison is None:
        raise RuntimeError(f"a verdict that was to change is {item.state}")


def _nothing(reviewer: Reviewer) -> None:
    if reviewer.start(AS_OF) is not None:
        raise RuntimeError("something to judge")
