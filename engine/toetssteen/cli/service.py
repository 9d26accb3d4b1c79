"""What runs until it is told to stop: the service with its clock and bots, and the workers.

Only the commands that run it load this: its libraries take longer than most commands do.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from types import FrameType

from prometheus_client import CollectorRegistry

from toetssteen.board.clock import run_due
from toetssteen.board.rules import BoardRules
from toetssteen.cli import exit_codes
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.reviewing import reviewer_of
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput
from toetssteen.registry.moments import Actor
from toetssteen.review import runs, workers
from toetssteen.review.clock import Clock
from toetssteen.review.runs import Run
from toetssteen.review.settings import ReviewSettings
from toetssteen.web import logs
from toetssteen.web.bots import Bot, Service, configured
from toetssteen.web.metrics import Metrics
from toetssteen.web.serving import Address, Serving

# Each job on a run takes what no other has: more than there are workers do no harm.
_JOBS = 4
_CLOCK = Actor.program("clock")


def serve(session: Session, host: str, port: int, *, clock: bool) -> None:
    """Serve until a signal stops it; what is under way is brought to a good place first."""
    with _stopping() as stop:
        logs.configure(verbose=bool(session.options.verbose))
        service = _service(session)
        metrics = Metrics(service.figures)
        found = replace(_clock(session, stop), reviewed=metrics.reviewed) if clock else None
        bots = configured(service)
        if sys.stderr.isatty():
            _tell(session, bots, found)
        Serving(service, metrics, bots, found, Address(host, port)).until(stop)


def tick(session: Session) -> ExitCode:
    """Do once all that is due now."""
    with _stopping() as stop:
        return exit_codes.worst(map(exit_codes.of_error, _clock(session, stop).tick()))


def work(session: Session, *, wait: bool) -> None:
    """Work on runs that the clock hands over, on a registry in PostgreSQL. Raises BadInput."""
    url = _queue_of(session)
    if url is None:
        raise BadInput("worker_needs_postgresql")
    with _stopping() as stop:
        reviewer = reviewer_of(session, _CLOCK, stop)
        workers.prepare(session.registry, reviewer, url)
        session.tell("review.working")
        workers.work(reviewer, url, wait=wait)


def _service(session: Session) -> Service:
    return Service(
        session.registry,
        session.engine,
        session.questionnaire,
        BoardRules.of(session.policy_set.bundle, session.settings),
        session.moment,
        CollectorRegistry(),
        ReviewSettings.of(session.settings),
    )


def _tell(session: Session, bots: Sequence[Bot], clock: Clock | None) -> None:
    """Say on a terminal what runs; a program reads it in the log."""
    if clock:
        minutes = clock.reviewer.settings.sweep_minutes
        session.err.print(session.messages.count("review.serving", minutes), soft_wrap=True)
    names = ", ".join(bot.name for bot in bots)
    session.tell("review.bots" if bots else "review.no_bots", names=names)


def _clock(session: Session, stop: threading.Event) -> Clock:
    reviewer = reviewer_of(session, _CLOCK, stop)
    rules = BoardRules.of(session.policy_set.bundle, session.settings)

    def board() -> object:
        return run_due(session.registry, session.moment, rules, runs.worker_name(session.moment()))

    url = _queue_of(session)
    hand_over: Callable[[Run], object] | None = None
    if url is not None:
        workers.prepare(session.registry, reviewer, url)
        hand_over = workers.hand_over(url, _JOBS)
    return Clock(reviewer, (board,), hand_over)


def _queue_of(session: Session) -> str | None:
    """The URL of the database with the queue; a registry in a file has none."""
    location = session.environment.registry.get_secret_value()
    return location if location.startswith(("postgresql://", "postgres://")) else None


@contextmanager
def _stopping() -> Iterator[threading.Event]:
    """An event that is set when the process is asked to end."""
    stop = threading.Event()

    def asked(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    before = {number: signal.signal(number, asked) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
