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

from toetssteen.board import tasks
from toetssteen.board.tasks import Task
from toetssteen.errors import ToetssteenError
from toetssteen.registry.store import Work
from toetssteen.review import confirming, runs
from toetssteen.review.confirming import CONFIRMATION
from toetssteen.review.running import Reviewer
from toetssteen.review.runs import Run

_AT_ONCE = 100
_LEASE = timedelta(minutes=5)
_LATER = timedelta(hours=1)
_log = structlog.get_logger("toetssteen.clock")


@dataclass
class Clock:
    """What happens at each tick. `chores`: of other rooms. `hand_over`: who works on a run.

    Without `hand_over` the clock works on it itself.
    """

    reviewer: Reviewer
    chores: Sequence[Callable[[], object]] = ()
    hand_over: Callable[[Run], object] | None = None

    def tick(self) -> list[ToetssteenError]:
        """Do all that is due now. What fails is told in the log, and tried at the next tick."""
        errors = []
        own = (self.ask_for_confirmations, self.note_ended_evidence, self.review)
        for step in (*self.chores, *own):
            if self.reviewer.stopped():
                break
            try:
                step()
            except ToetssteenError as error:
                _log.error("clock.step_failed", code=error.code, **error.parameters)
                errors.append(error)
        return errors

    def review(self) -> None:
        """Judge again what can have changed."""
        run = self.reviewer.start(self.reviewer.clock().day.isoformat())
        if run is None:
            return
        if self.hand_over:
            self.hand_over(run)
            return
        number = sum(1 for _ in self.reviewer.work_on(run))
        _log.info("clock.reviewed", run=run.id, judged=number)

    def note_ended_evidence(self) -> None:
        """Let be judged again what rests on evidence that has ended."""
        reviewer, moment = self.reviewer, self.reviewer.clock()
        with reviewer.store.transaction(reviewer.actor, moment) as work:
            for row in work.rows("evidence_ended", day=moment.day.isoformat()):
                tasks.ask_review(work, row["initiative_id"], "evidence", row["id"])

    def ask_for_confirmations(self) -> None:
        """Ask owners whether the facts still hold, each in a transaction of its own."""
        reviewer = self.reviewer
        worker = runs.worker_name(reviewer.clock())
        while True:
            with reviewer.store.transaction(reviewer.actor, reviewer.clock()) as work:
                taken = tasks.claim(work, worker, (CONFIRMATION,), _AT_ONCE, _LEASE)
            for task in taken:
                self._ask(task, worker)
            if not taken:
                return

    def _ask(self, task: Task, worker: str) -> None:
        reviewer, moment = self.reviewer, self.reviewer.clock()
        try:
            with reviewer.store.transaction(reviewer.actor, moment) as work:
                self._finish(work, task, worker)
        except ToetssteenError as error:
            _log.error("clock.task_failed", kind=task.kind, code=error.code)
            with reviewer.store.transaction(reviewer.actor, moment) as work:
                tasks.give_back(work, task, worker, moment.at + _LATER)

    def _finish(self, work: Work, task: Task, worker: str) -> None:
        # First, so that two who both hold it wait for each other here.
        if tasks.finish(work, task, worker):
            confirming.ask(work, task, self.reviewer.settings)


def serve(clock: Clock, stop: threading.Event) -> None:
    """Tick now and every so often until `stop` is set; a tick that is under way comes to its end.

    A tick that was missed is made up for once, however many there were.
    """
    scheduler = BackgroundScheduler(timezone=UTC)
    scheduler.add_job(
        clock.tick,
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
