"""Hands runs to workers on any number of machines, through the job queue of PostgreSQL.

The queue only says that there is work: which initiatives are whose, and that nothing is done
twice, stands in the registry. A job that is lost is made up for at the next tick of the clock.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

import procrastinate
from procrastinate.exceptions import AlreadyEnqueued

from toetssteen.registry.store import Store
from toetssteen.review import runs
from toetssteen.review.running import Reviewer
from toetssteen.review.runs import Run

_QUEUE = "review"
_TASK = "review.work_on"
# In a schema of its own, beside the tables of the registry.
_SCHEMA = "procrastinate"
_OPTIONS = f"-c search_path={_SCHEMA}"


def prepare(store: Store, reviewer: Reviewer, url: str) -> None:
    """Make the tables of the queue where they are not there yet. Raises StoreUnavailable."""
    with store.transaction(reviewer.actor, reviewer.clock()) as work:
        work.change("make_jobs_schema")
    with store.transaction(reviewer.actor, reviewer.clock()) as work:
        # The queue makes its tables through a connection of its own, while others wait here.
        work.row("take_jobs_lock")
        if not work.value("has_jobs"):
            with _app(url).open() as app:
                app.schema_manager.apply_schema()


def hand_over(url: str, workers: int) -> Callable[[Run], None]:
    """What lets some workers begin on a run; each of them takes what no other has."""

    def defer(run: Run) -> None:
        with _app(url).open() as app:
            for number in range(workers):
                # One that waits is enough: it will find all that is left.
                with suppress(AlreadyEnqueued):
                    app.configure_task(
                        _TASK, queue=_QUEUE, queueing_lock=f"{run.id}/{number}"
                    ).defer(run_id=run.id)

    return defer


def work(reviewer: Reviewer, url: str, *, wait: bool = True) -> None:
    """Work on runs that are handed over; without `wait`, until there is none.

    Ends at a signal to the process, when what is under way is stored.
    """
    app = _app(url)

    @app.task(name=_TASK, queue=_QUEUE)
    def work_on(run_id: str) -> None:
        with reviewer.store.reading(reviewer.actor) as reading:
            run = runs.get(reading, run_id)
        for _ in reviewer.work_on(run):
            pass

    async def serve() -> None:
        async with app.open_async():
            await app.run_worker_async(
                queues=[_QUEUE], wait=wait, install_signal_handlers=wait, concurrency=1
            )

    asyncio.run(serve())


def _app(url: str) -> procrastinate.App:
    connector = procrastinate.PsycopgConnector(conninfo=url, kwargs={"options": _OPTIONS})
    return procrastinate.App(connector=connector)
