"""Points in time for tests: each a second after the one before, with a chance that repeats."""

from __future__ import annotations

import random
import threading
from datetime import UTC, datetime, timedelta

from toetssteen.registry.moments import Moment

START = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


class Moments:
    """A clock that moves when it is looked at."""

    def __init__(self, start: datetime = START, seed: int = 1) -> None:
        self._next = start
        self._random = random.Random(seed)
        self._lock = threading.Lock()

    def next(self) -> Moment:
        """The next point in time."""
        with self._lock:
            at, self._next = self._next, self._next + timedelta(seconds=1)
        return Moment(at, self._bytes)

    def jump(self, **far: float) -> None:
        """Move on (or back)."""
        with self._lock:
            self._next += timedelta(**far)

    def _bytes(self, number: int) -> bytes:
        with self._lock:
            return self._random.randbytes(number)
