"""The ledger: how long looking whether it is sound takes, whole and from an entry on."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from benchmarks import registries
from benchmarks.measuring import Result, seconds_of
from benchmarks.registries import CLOCK
from toetssteen.registry import verification
from toetssteen.registry.store import Store

_AT_ONCE = 5_000
# What was entered since somebody looked last.
_NEW = 1_000
_MINUTE, _MILLION = 60.0, 1_000_000
_FIELDS = "seq, at, actor, kind, subject, details, content, prev, hash"


def measure(entries: int) -> Iterator[Result]:
    """A ledger of so many entries in a SQLite file."""
    with registries.in_file() as store:
        fill(store, entries)
        whole = seconds_of(lambda: _verified(store, 0, entries))
        bare = seconds_of(lambda: _bare(store.driver.place, entries))
        new = min(_NEW, entries // 2)
        later = seconds_of(lambda: _verified(store, entries - new, new))
    allowed = _MINUTE * entries / _MILLION
    name = f"ledger of {entries} entries verified"
    yield Result(name, whole, "a minute for a million", allowed, whole / allowed, 1.0)
    yield Result(name, whole, "reading and hashing alone", bare, whole / bare, None)
    yield Result(f"the last {new} of them", later, "the whole ledger", whole, later / whole, 0.02)


def fill(store: Store, entries: int) -> None:
    """Enter events as any other change does; nothing else is changed."""
    for at in range(0, entries, _AT_ONCE):
        with store.transaction(CLOCK, registries.now()) as work:
            for place in range(at, min(at + _AT_ONCE, entries)):
                subject = f"initiative:{place % _MILLION:032}"
                work.record("benchmark.entered", subject, {"number": place, "stage": "pilot"})


def _verified(store: Store, since: int, expected: int) -> None:
    with store.reading(CLOCK) as reading:
        found = verification.verified(reading, since=since)
    if found.problem or found.checked != expected:
        raise RuntimeError(f"{found.checked} entries, {found.problem}")


def _bare(place: str, expected: int) -> None:
    """The same hashes by the standard library, with no look at what they are for."""
    wrong = number = 0
    with closing(sqlite3.connect(place)) as connection:
        for row in connection.execute(f"SELECT {_FIELDS} FROM ledger ORDER BY seq"):
            text = json.dumps(row[:-1], separators=(",", ":"), ensure_ascii=False)
            wrong += hashlib.sha256(text.encode()).hexdigest() != row[-1]
            number += 1
    if wrong or number != expected:
        raise RuntimeError(f"{number} entries, {wrong} of them wrong")
