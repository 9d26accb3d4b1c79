"""What blocks is done in threads, and says in the log which request it was for."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TypeVar

from toetssteen.web.logs import place_of

_Result = TypeVar("_Result")


async def in_thread(threads: Executor, work: Callable[[], _Result]) -> _Result:
    """What the work gives. Raises what it raises."""
    within = contextvars.copy_context()

    def done() -> _Result:
        try:
            return within.run(work)
        except StopIteration as error:
            # No future takes it, so that whoever waits would wait for ever.
            raise RuntimeError(place_of(error)) from error

    return await asyncio.get_running_loop().run_in_executor(threads, done)
