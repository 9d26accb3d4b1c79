"""`python -m tests.e2e.moved 2027-06-22T10:00 …`: Toetssteen at another time.

What is delivered has no such way: this program is no part of it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from toetssteen.cli import main

_HERE = ZoneInfo("Europe/Amsterdam")


def clock_from(begins: str) -> Callable[[], datetime]:
    """A clock that says a time in the Netherlands now, and runs on from there."""
    ahead = datetime.fromisoformat(begins).replace(tzinfo=_HERE) - datetime.now(UTC)
    return lambda: datetime.now(UTC) + ahead


def run(begins: str, arguments: list[str]) -> int:
    """Run a command as it would run then; its exit code."""
    now = clock_from(begins)

    def today() -> date:
        return now().astimezone(_HERE).date()

    return main(arguments, clock=today, now=now)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], sys.argv[2:]))
