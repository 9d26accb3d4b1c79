"""Works on a run: claims some initiatives, judges them, stores what came of it; until all is done.

Any number of workers may do so at once, and each may stop anywhere: what is stored is stored
once, with its ledger entries, and what is not will be claimed again.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import structlog

from toetssteen.intake.initiative import Initiative
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.spans import Calendar
from toetssteen.registry.moments import Actor, Moment
from toetssteen.registry.store import Store
from toetssteen.review import judging, runs, storing
from toetssteen.review.judging import FactsOf, Judged, Loaded, Shelf
from toetssteen.review.runs import Basis, Overtaken, Run, Scope, State
from toetssteen.review.settings import ReviewSettings
from toetssteen.review.storing import KeptHook
from toetssteen.triage.assessment import assess_each
from toetssteen.triage.verdict import Verdict

CHUNK = 100
# A claim is only there so that two do not do the same work; it guards nothing.
_LEASE = timedelta(minutes=2)
_log = structlog.get_logger()


def nothing_else(*_: object) -> None:
    """What is done with a kept verdict where no other room is told of it."""


@dataclass
class Reviewer:
    """Who works on runs: a store, an engine, and what other rooms add to both ends.

    `facts_of`: what is judged of an initiative. `kept`: called for each verdict that is kept.
    `stopped`: asked now and then. `pause`: between two looks whether others left something; None
    where what they claimed is left to them.
    """

    store: Store
    engine: PolicyEngine
    actor: Actor
    clock: Callable[[], Moment]
    settings: ReviewSettings
    facts_of: FactsOf = judging.with_product
    kept: KeptHook = nothing_else
    chunk: int = CHUNK
    lease: timedelta = _LEASE
    stopped: Callable[[], bool] = lambda: False
    pause: Callable[[], object] | None = None
    _shelf: Shelf = field(default_factory=Shelf)

    def start(self, as_of: str, scope: Scope | None = None) -> Run | None:
        """Begin a run or join the one under way; None where there is nothing to judge.

        Raises what `runs.start` raises.
        """
        with self.engine.session() as session:
            basis = Basis.of(session, as_of)
        moment = self.clock()
        worker = runs.worker_name(moment)
        try:
            with self.store.transaction(self.actor, moment) as work:
                return runs.start(work, basis, scope or Scope(), worker, self.settings)
        except Overtaken:
            with self.store.reading(self.actor) as reading:
                return runs.running(reading)

    def preview(self, as_of: str, *, everything: bool = False) -> Iterator[Judged]:
        """Judge on a date what would be otherwise then, and keep nothing of it.

        Raises NotAllowed, OpaUnavailable and the like.
        """
        with self.engine.session() as session:
            basis = Basis.of(session, as_of)
        with self.store.reading(self.actor) as reading:
            rows = list(runs.candidates(reading, basis, everything=everything))
        ahead: deque[Loaded] = deque()

        def initiatives() -> Iterator[Initiative]:
            for at in range(0, len(rows), self.chunk):
                wanted = [(r["initiative_id"], r["because"]) for r in rows[at : at + self.chunk]]
                with self.store.reading(self.actor) as reading:
                    found = judging.load(reading, wanted, self.facts_of, self._shelf)
                ahead.extend(found)
                yield from (loaded.initiative for loaded in found)

        for answer in assess_each(self.engine, initiatives(), as_of):
            yield judging.judged(ahead.popleft(), answer)

    def work_on(self, run: Run) -> Generator[Judged, None, None]:
        """Judge what nobody else is at, and end the run where nothing is left; what was stored.

        Stops where it is told to, and where the engine serves other policies than the run is by.
        Raises OpaUnavailable, StoreUnavailable; what was stored until then stays.
        """
        worker = runs.worker_name(self.clock())
        # What is in memory by now stays: looking through it for garbage takes a fifth of a run.
        gc.freeze()
        try:
            while not self.stopped() and self._is_ours(run) and self._waits(run):
                yield from self._pass(run, worker)
        finally:
            gc.unfreeze()
            self._release(run, worker)
        if not self.stopped():
            moment = self.clock()
            with self.store.transaction(self.actor, moment) as work:
                runs.end(work, run, self.settings)

    def _is_ours(self, run: Run) -> bool:
        with self.store.reading(self.actor) as reading:
            still = runs.get(reading, run.id).state is State.RUNNING
        with self.engine.session() as session:
            return still and Basis.of(session, run.as_of) == run.basis

    def _waits(self, run: Run) -> bool:
        """Whether there is something to claim, after a pause if need be."""
        while not self._unclaimed(run):
            if self.pause is None or self.stopped() or not self._waiting(run):
                return False
            self.pause()
        return True

    def _unclaimed(self, run: Run) -> int:
        now = self.clock().stamp
        with self.store.reading(self.actor) as reading:
            return int(reading.value("review_unclaimed", run_id=run.id, now=now))

    def _waiting(self, run: Run) -> int:
        with self.store.reading(self.actor) as reading:
            return int(reading.value("review_waiting", run_id=run.id))

    def _pass(self, run: Run, worker: str) -> Iterator[Judged]:
        """Judge in one stream, so that OPA never waits for the store."""
        calendar = Calendar.of(self.engine.bundle)
        ahead: deque[tuple[Loaded, bool]] = deque()
        done: list[Judged] = []
        for answer in assess_each(self.engine, self._claimed(run, worker, ahead), run.as_of):
            if isinstance(answer, Verdict) and answer.bundle.digest != run.bundle_digest:
                return
            loaded, last = ahead.popleft()
            done.append(judging.judged(loaded, answer))
            if last:
                yield from self._stored(run, worker, done, calendar)
                done = []
                if self.stopped():
                    return

    def _claimed(
        self, run: Run, worker: str, ahead: deque[tuple[Loaded, bool]]
    ) -> Iterator[Initiative]:
        """The initiatives to judge, some at a time; `ahead` remembers them in order."""
        while not self.stopped():
            moment = self.clock()
            until = Moment(moment.at + self.lease, moment.random).stamp
            with self.store.transaction(self.actor, moment) as work:
                rows = work.rows(
                    "claim_review_items",
                    run_id=run.id,
                    worker=worker,
                    now=moment.stamp,
                    until=until,
                    number=self.chunk,
                )
            if not rows:
                return
            wanted = sorted((row["initiative_id"], row["because"]) for row in rows)
            with self.store.reading(self.actor) as reading:
                found = judging.load(reading, wanted, self.facts_of, self._shelf)
            for place, loaded in enumerate(found, start=1):
                ahead.append((loaded, place == len(found)))
                yield loaded.initiative

    def _stored(
        self, run: Run, worker: str, done: list[Judged], calendar: Calendar
    ) -> list[Judged]:
        with self.store.transaction(self.actor, self.clock()) as work:
            stored = storing.store(work, run, worker, done, calendar, self.settings, self.kept)
        _log.debug("review.stored", run=run.id, judged=len(done), stored=len(stored))
        return stored

    def _release(self, run: Run, worker: str) -> None:
        """Leave nothing claimed: others need not wait for the lease to end."""
        with self.store.transaction(self.actor, self.clock()) as work:
            work.change("release_review_claims", run_id=run.id, worker=worker)
