"""Looks whether the ledger is what it was: every entry, their order, and its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from toetssteen.registry import ledger
from toetssteen.registry.anchors import Anchor
from toetssteen.registry.errors import Refused, SchemaMismatch
from toetssteen.registry.ledger import Entry
from toetssteen.registry.moments import Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading

_PAGE = 5_000
# How far from its place an entry is looked for.
_FAR = 1_000


class Fault(StrEnum):
    """What is wrong with the ledger."""

    CHANGED = "changed"
    MISSING = "missing"
    INSERTED = "inserted"
    REORDERED = "reordered"
    CUT = "cut"
    # All entries fit each other, but an anchor says that they were others.
    REWRITTEN = "rewritten"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Problem:
    """The first thing that is wrong: at which number, and what."""

    fault: Fault
    seq: int


@dataclass(frozen=True, slots=True)
class Verified:
    """What was looked at: `checked` entries, up to number `seq` with its hash."""

    checked: int
    seq: int
    hash: str
    anchors: int
    problem: Problem | None = None


def verify(
    reading: Reading,
    anchors: Iterable[Anchor] = (),
    *,
    since: int = 0,
    tell: Callable[[int], None] = lambda _: None,
) -> Verified:
    """Check the entries after number `since`, and the end of the ledger.

    Anchors of other registries say nothing. `tell` is called with how many were checked so far.
    Raises NotAllowed; Refused where there never was an entry number `since`.
    """
    reading.require(Right.SEE_LEDGER)
    return verified(reading, anchors, since=since, tell=tell)


def verified(
    reading: Reading,
    anchors: Iterable[Anchor] = (),
    *,
    since: int = 0,
    tell: Callable[[int], None] = lambda _: None,
) -> Verified:
    """The same for the program itself, which may always look."""
    registry = str(reading.value("registry_id"))
    own = sorted({(a.seq, a.hash) for a in anchors if a.registry == registry and a.seq >= since})
    return _Verification(reading, registry, own, tell).run(since)


def end_of(reading: Reading, moment: Moment) -> Anchor:
    """Where the ledger ends now. Raises NotAllowed."""
    reading.require(Right.SEE_LEDGER)
    head = reading.row("ledger_head")
    if head is None:
        raise SchemaMismatch("schema_missing")
    return Anchor(str(reading.value("registry_id")), head["seq"], head["hash"], moment.stamp)


class _Verification:
    def __init__(
        self,
        reading: Reading,
        registry: str,
        anchors: list[tuple[int, str]],
        tell: Callable[[int], None],
    ) -> None:
        self._reading = reading
        self._registry = registry
        self._anchors = anchors
        self._tell = tell
        self._passed = 0

    def run(self, since: int) -> Verified:
        """Go through the entries, up to the first that is wrong."""
        found = self._hash_at(since)
        if found is None:
            return self._begun_at(since)
        seq, prev = since, found
        if problem := self._rewritten(seq, prev):
            return Verified(0, seq, prev, self._passed, problem)
        for row in self._rows(since):
            number = row["seq"]
            if number != seq + 1:
                problem = Problem(Fault.MISSING, seq + 1)
            elif row["prev"] != prev or ledger.hash_of(row) != row["hash"]:
                problem = self._named(Entry.from_row(row), prev)
            else:
                problem = self._rewritten(number, row["hash"])
            if problem:
                return Verified(seq - since, seq, prev, self._passed, problem)
            seq, prev = number, row["hash"]
        return Verified(seq - since, seq, prev, self._passed, self._end(seq, prev))

    def _rows(self, after: int) -> Iterator[Mapping[str, Any]]:
        checked = 0
        while rows := self._reading.rows("ledger_page", after=after, number=_PAGE):
            yield from rows
            after = rows[-1]["seq"]
            checked += len(rows)
            self._tell(checked)

    def _hash_at(self, seq: int) -> str | None:
        if seq == 0:
            return ledger.genesis(self._registry)
        row = self._reading.row("ledger_entry", seq=seq)
        return None if row is None else str(row["hash"])

    def _begun_at(self, since: int) -> Verified:
        """What it says of the ledger that the entry to begin after is not there."""
        head = self._reading.row("ledger_head")
        if head is None:
            raise SchemaMismatch("schema_missing")
        # Both the head and the anchors say how far it went.
        if since < 0 or not (head["seq"] >= since or self._anchors):
            raise Refused("ledger_entry_missing", seq=since)
        last = self._reading.row("ledger_last") or {
            "seq": 0,
            "hash": ledger.genesis(self._registry),
        }
        cut = last["seq"] < since
        problem = Problem(Fault.CUT, last["seq"] + 1) if cut else Problem(Fault.MISSING, since)
        return Verified(0, last["seq"], last["hash"], 0, problem)

    def _rewritten(self, seq: int, hash_: str) -> Problem | None:
        """Whether an anchor of this entry says something else; the fault begins after the last."""
        while self._passed < len(self._anchors) and self._anchors[self._passed][0] == seq:
            if self._anchors[self._passed][1] != hash_:
                good = self._anchors[self._passed - 1][0] if self._passed else 0
                return Problem(Fault.REWRITTEN, min(good + 1, seq))
            self._passed += 1
        return None

    def _end(self, seq: int, hash_: str) -> Problem | None:
        if self._passed < len(self._anchors):
            return Problem(Fault.CUT, seq + 1)
        head = self._reading.row("ledger_head")
        if head is None:
            raise SchemaMismatch("schema_missing")
        if head["seq"] > seq:
            return Problem(Fault.CUT, seq + 1)
        if head["seq"] != seq or head["hash"] != hash_:
            return Problem(Fault.HEAD, seq)
        return None

    def _named(self, entry: Entry, prev: str) -> Problem:
        """What happened to an entry that does not fit behind the one before it."""
        expected = self._follower(entry.seq, prev)
        if entry.computed_hash == entry.hash:
            # It is sound in itself: it was put before the one that belongs here, or that behind
            # which it belongs is another now.
            if expected:
                return Problem(Fault.INSERTED, entry.seq)
            return Problem(Fault.CHANGED, max(entry.seq - 1, 1))
        place = _place_of(entry)
        if expected:
            return Problem(Fault.REORDERED if place else Fault.INSERTED, entry.seq)
        if place is None:
            return Problem(Fault.CHANGED, entry.seq)
        # All behind it moved up, or down.
        return Problem(
            *((Fault.INSERTED, place) if place < entry.seq else (Fault.MISSING, entry.seq))
        )

    def _follower(self, seq: int, prev: str) -> Entry | None:
        """The entry that stood at `seq` behind hash `prev`, where it stands elsewhere now."""
        for row in self._reading.rows("ledger_behind", prev=prev):
            found = Entry.from_row(row)
            if found.seq != seq and _at(found, seq) == found.hash:
                return found
        return None


def _place_of(entry: Entry) -> int | None:
    """The number with which the hash of an entry was made, where that is near."""
    for far in range(1, _FAR + 1):
        for seq in (entry.seq - far, entry.seq + far):
            if seq >= 1 and _at(entry, seq) == entry.hash:
                return seq
    return None


def _at(entry: Entry, seq: int) -> str:
    return ledger.hash_of({**entry.as_row(), "seq": seq})
