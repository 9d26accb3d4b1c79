"""toetssteen serve and worker: what runs until it is told to stop."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Annotated

import typer

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
from toetssteen.review.clock import serve as tick_until
from toetssteen.review.runs import Run

# Each job on a run takes what no other has: more than there are workers do no harm.
_JOBS = 4
_CLOCK = Actor.program("clock")
ClockOption = Annotated[bool, typer.Option("--clock", help="option.clock")]
OnceOption = Annotated[bool, typer.Option("--once", help="option.once")]


def serve(ctx: typer.Context, *, clock: ClockOption = False, once: OnceOption = False) -> ExitCode:
    """Run the clock until a signal stops it; what is under way is brought to a good place first."""
    session = Session.of(ctx)
    if not clock:
        raise BadInput("serve_needs_clock")
    with _stopping() as stop:
        found = _clock(session, stop)
        if once:
            return exit_codes.worst(map(exit_codes.of_error, found.tick()))
        minutes = found.reviewer.settings.sweep_minutes
        session.err.print(session.messages.count("review.serving", minutes), soft_wrap=True)
        tick_until(found, stop)
    return ExitCode.DONE


def worker(ctx: typer.Context, *, once: OnceOption = False) -> ExitCode:
    """Work on runs that the clock hands over, on a registry in PostgreSQL."""
    session = Session.of(ctx)
    url = _queue_of(session)
    if url is None:
        raise BadInput("worker_needs_postgresql")
    with _stopping() as stop:
        reviewer = reviewer_of(session, _CLOCK, stop)
        workers.prepare(session.registry, reviewer, url)
        session.tell("review.working")
        workers.work(reviewer, url, wait=not once)
    return ExitCode.DONE


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
