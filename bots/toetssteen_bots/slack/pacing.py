"""How fast messages go to one channel: Slack takes about one a second there."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

SECONDS = 1.0
# Channels of which the last message was long ago are forgotten.
_MOST_KNOWN = 1000


class Pacing:
    """Gives each channel its turns. Shared by all that sends of itself."""

    def __init__(
        self,
        seconds: float = SECONDS,
        now: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._seconds = seconds
        self._now = now
        self._sleep = sleep
        self._next: dict[str, float] = {}

    async def turn(self, channel: str) -> None:
        """Wait until something may be sent to a channel; in the order in which it was asked."""
        now = self._now()
        at = max(now, self._next.get(channel, now))
        if len(self._next) > _MOST_KNOWN:
            self._next = {name: due for name, due in self._next.items() if due > now}
        self._next[channel] = at + self._seconds
        if at > now:
            await self._sleep(at - now)
