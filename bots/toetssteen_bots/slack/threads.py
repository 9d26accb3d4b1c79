"""What blocks is done in threads, and says in the log which request it was for."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TypeVar

_Result = TypeVar("_Result")


async def in_thread(threads: Executor, work: Callable[[], _Result]) -> _Result:
    """What the work gives. Raises what it raises."""
    within = contextvars.copy_context()
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(threads, lambda: within.run(work))
