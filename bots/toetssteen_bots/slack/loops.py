"""What the bot does by itself, again and again; each time comes to its end before it is stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import structlog

from toetssteen_bots.slack.logs import reason_of


@dataclass(frozen=True, slots=True)
class Loop:
    """Something to do over and over. `step`: once; True where there is more to do at once.

    `seconds`: how long to wait otherwise. What a step raises is logged, and it is done again later.
    """

    name: str
    step: Callable[[], Awaitable[bool | None]]
    seconds: float


class Loops:
    """The loops of a bot. `patience`: how long a step may take to end when they are stopped."""

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._stopping = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._log = structlog.get_logger("toetssteen.slack")

    def start(self, loops: Sequence[Loop]) -> None:
        """Begin them all."""
        self._tasks = {asyncio.create_task(self._go_on(loop), name=loop.name) for loop in loops}

    async def stop(self) -> None:
        """Begin no other step, and wait for those under way."""
        self._stopping.set()
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=self._patience)
        for task in late:
            self._log.warning("loop_cut_off", loop=task.get_name())
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _go_on(self, loop: Loop) -> None:
        while not self._stopping.is_set():
            more = False
            try:
                more = bool(await loop.step())
            except Exception as error:  # noqa: BLE001 - whatever it is, it is tried again
                self._log.warning(
                    "loop_failed",
                    loop=loop.name,
                    error=type(error).__name__,
                    reason=reason_of(error),
                )
            if not more:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._stopping.wait(), loop.seconds)
