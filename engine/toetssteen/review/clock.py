"""The clock: looks every so often what is due, and lets a run begin where there is a reason to.

Any number of clocks may tick on one registry. What is due is a row that only one of them moves.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from toetssteen.board import tasks, trying
from toetssteen.board.clock import Ticked
from toetssteen.board.errors import TaskFailed
from toetssteen.board.tasks import Task
from toetssteen.errors import ToetssteenError
from toetssteen.registry.store import Work
from toetssteen.review import confirming, runs
from toetssteen.review.confirming import CONFIRMATION
from toetssteen.review.running import Reviewer, nothing_else
from toetssteen.review.runs import Run

_AT_ONCE = 100
_LEASE = timedelta(minutes=5)
_log = structlog.get_logger("toetssteen.clock")


@dataclass
class Clock:
    """What happens at each tick. `chores`: of other rooms. `hand_over`: who works on a run.

    Without `hand_over` the clock works on it itself. `reviewed`: told of each run how many it
    judged, or None where others work on it.
    """

    reviewer: Reviewer
    chores: Sequence[Callable[[], object]] = ()
    hand_over: Callable[[Run], object] | None = None
    reviewed: Callable[[int | None], object] = nothing_else

    def tick(self) -> list[ToetssteenError]:
        """Do all that is due now. What fails is told in the log, and tried at the next tick."""
        errors: list[ToetssteenError] = []
        own = (self.ask_for_confirmations, self.note_ended_evidence, self.review)
        for step in (*self.chores, *own):
            if self.reviewer.stopped():
                break
            try:
                done = step()
                errors += done.failed if isinstance(done, Ticked) else ()
            except ToetssteenError as error:
                _log.error("clock.step_failed", code=error.code, **error.parameters)
                errors.append(error)
            except Exception as fault:  # noqa: BLE001 - it must not stop the steps after it
                _log.exception("clock.step_failed")
                errors.append(TaskFailed("step_failed", fault=type(fault).__name__))
        return errors

    def review(self) -> None:
        """Judge again what can have changed."""
        run = self.reviewer.start(self.reviewer.clock().day.isoformat())
        if run is None:
            return
        if self.hand_over:
            self.hand_over(run)
            self.reviewed(None)
            return
        number = sum(1 for _ in self.reviewer.work_on(run))
        self.reviewed(number)
        _log.info("clock.reviewed", run=run.id, judged=number)

    def note_ended_evidence(self) -> None:
        """Let be judged again what rests on evidence that has ended."""
        reviewer, moment = self.reviewer, self.reviewer.clock()
        with reviewer.store.transaction(reviewer.actor, moment) as work:
            for row in work.rows("evidence_ended", day=moment.day.isoformat()):
                tasks.ask_review(work, row["initiative_id"], "evidence", row["id"])

    def ask_for_confirmations(self) -> Ticked:
        """Ask owners whether the facts still hold, each in a transaction of its own."""
        reviewer = self.reviewer
        store, actor, clock = reviewer.store, reviewer.actor, reviewer.clock
        worker = runs.worker_name(clock())
        done = 0
        failed: list[ToetssteenError] = []
        while True:
            with store.transaction(actor, clock()) as work:
                taken = tasks.claim(work, worker, (CONFIRMATION,), _AT_ONCE, _LEASE)
            for task in taken:
                with (
                    trying.task(store, actor, clock, task, worker) as tried,
                    store.transaction(actor, clock()) as work,
                ):
                    done += self._finish(work, task, worker)
                failed += tried.errors
            if not taken:
                return Ticked(done, 0, tuple(failed))

    def _finish(self, work: Work, task: Task, worker: str) -> int:
        # First, so that two who both hold it wait for each other here.
        if not tasks.finish(work, task, worker):
            return 0
        reviewer = self.reviewer
        roles = reviewer.engine.bundle.data["vocabulary"]["roles"]
        levels = {role: words["level"] for role, words in roles.items()}
        confirming.ask(work, task, reviewer.settings, levels)
        return 1


def serve(clock: Clock, stop: threading.Event, tick: Callable[[], object] | None = None) -> None:
    """Tick now and every so often until `stop` is set; a tick that is under way comes to its end.

    A tick that was missed is made up for once, however many there were. `tick`: instead of the
    clock's own, for who measures it.
    """
    scheduler = BackgroundScheduler(timezone=UTC)
    scheduler.add_job(
        tick or clock.tick,
        "interval",
        minutes=clock.reviewer.settings.sweep_minutes,
        next_run_time=datetime.now(UTC),
        coalesce=True,
        max_instances=1,
        misfire_grace_time=None,
    )
    scheduler.start()
    try:
        stop.wait()
    finally:
        scheduler.shutdown(wait=True)
