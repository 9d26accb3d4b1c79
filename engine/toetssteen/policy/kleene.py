"""Three-valued truth, and what a value can still become while facts are open.

The invariant of this module: what a reading or a possible value becomes depends on no open fact
outside its `asks`. An open truth without asks is therefore the same however the open facts are
answered; it is only not known from here which of the two it is.

`order` gives the asks in the order in which the policy reads them, as far as that is seen. It says
in which order to ask and has no part in what is true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import zip_longest
from typing import TypeAlias

from toetssteen.policy.rego_values import Value, key_of

# Facts by turn: those of one turn are read side by side, by alternatives of one rule.
Order: TypeAlias = tuple[frozenset[str], ...]

NO_ASKS: frozenset[str] = frozenset()

NO_ORDER: Order = ()
# Who asks needs the first facts only; later ones come up again when those are answered.
_TURNS = 4
# The same few are needed over and over, and making one takes longer than finding it.
_KEPT = 4096


class Conflict(ValueError):
    """A rule that certainly has two values at once: OPA refuses that where nothing is open."""


class Truth(StrEnum):
    """Kleene's three values."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Reading:
    """A truth and, where it is open, the facts that can still settle it."""

    truth: Truth
    asks: frozenset[str] = NO_ASKS
    order: Order = NO_ORDER

    def negated(self) -> Reading:
        """The opposite; what is open stays open and asks the same."""
        if self.truth is Truth.OPEN:
            return self
        return NO if self.truth is Truth.YES else YES


YES = Reading(Truth.YES)
NO = Reading(Truth.NO)


@lru_cache(_KEPT)
def opened(asks: frozenset[str], order: Order = NO_ORDER) -> Reading:
    """Open until these facts are answered."""
    return Reading(Truth.OPEN, asks, order)


@dataclass(frozen=True, slots=True)
class Possible:
    """What a term can still be: one of `values`, or `anything`, or undefined."""

    values: tuple[Value, ...] = ()
    anything: bool = False
    maybe_undefined: bool = False
    asks: frozenset[str] = NO_ASKS
    order: Order = NO_ORDER

    @property
    def certain(self) -> bool:
        """It has one value, whatever is answered."""
        return len(self.values) == 1 and not self.anything and not self.maybe_undefined

    @property
    def never(self) -> bool:
        """It is undefined, whatever is answered."""
        return not self.values and not self.anything

    def defined(self) -> Reading:
        """Whether it has a value at all."""
        if self.never:
            return NO
        return opened(self.asks, self.order) if self.maybe_undefined else YES

    def holds(self) -> Reading:
        """Whether an expression of this term alone holds, as all but false and undefined do."""
        if not self.anything:
            if all(value is False for value in self.values):
                return NO
            if not self.maybe_undefined and False not in self.values:
                return YES
        return opened(self.asks, self.order)


UNDEFINED = Possible()


@lru_cache(_KEPT, typed=True)
def exactly(value: Value) -> Possible:
    """One value, whatever is answered."""
    return Possible((value,))


@lru_cache(_KEPT)
def left_open(asks: frozenset[str], order: Order = NO_ORDER) -> Possible:
    """Anything or nothing, until these facts are answered."""
    return Possible(anything=True, maybe_undefined=True, asks=asks, order=order)


@dataclass(frozen=True, slots=True)
class PossibleSet:
    """What a partial set can still hold: each member's truth, and whether others can join."""

    members: Mapping[Value, Reading]
    others: bool
    asks: frozenset[str]
    order: Order = NO_ORDER

    @property
    def empty(self) -> bool:
        """It has no member, whatever is answered."""
        return not self.members and not self.others

    def holds(self, key: Value) -> Reading:
        """Whether it holds the key of a value (rego_values.key_of)."""
        found = self.members.get(key, NO)
        if found.truth is not Truth.YES and self.others:
            return opened(self.asks, self.order)
        return found

    def size(self) -> Possible:
        """How many members it can have."""
        if self.others:
            return Possible(anything=True, asks=self.asks, order=self.order)
        least = sum(reading.truth is Truth.YES for reading in self.members.values())
        sizes = tuple(range(least, len(self.members) + 1))
        if len(sizes) == 1:
            return Possible(sizes)
        return Possible(sizes, asks=self.asks, order=self.order)


def all_of(readings: Iterable[Reading]) -> Reading:
    """Conjunction: no as soon as one is no."""
    still_open: list[Reading] = []
    for reading in readings:
        if reading.truth is Truth.NO:
            return NO
        if reading.truth is Truth.OPEN:
            still_open.append(reading)
    return _opened_by(still_open, in_turn) if still_open else YES


def any_of(readings: Iterable[Reading]) -> Reading:
    """Disjunction: yes as soon as one is yes."""
    still_open: list[Reading] = []
    for reading in readings:
        if reading.truth is Truth.YES:
            return YES
        if reading.truth is Truth.OPEN:
            still_open.append(reading)
    return _opened_by(still_open, side_by_side) if still_open else NO


def in_turn(*parts: Reading | Possible | PossibleSet) -> Order:
    """The order of parts that are read one after the other."""
    return _one_after_other(tuple(map(_order_of, parts)))


def side_by_side(*parts: Reading | Possible | PossibleSet) -> Order:
    """The order of parts that are alternatives of each other."""
    return _together(tuple(map(_order_of, parts)))


def _order_of(part: Reading | Possible | PossibleSet) -> Order:
    return part.order or ((part.asks,) if len(part.asks) == 1 else NO_ORDER)


@lru_cache(_KEPT)
def _one_after_other(orders: tuple[Order, ...]) -> Order:
    seen: set[str] = set()
    turns: list[frozenset[str]] = []
    for turn in (turn for order in orders for turn in order):
        if fresh := turn - seen:
            turns.append(fresh)
            seen |= fresh
    return tuple(turns[:_TURNS])


@lru_cache(_KEPT)
def _together(orders: tuple[Order, ...]) -> Order:
    turns = zip_longest(*orders, fillvalue=NO_ASKS)
    return tuple(NO_ASKS.union(*turn) for turn in turns)


def _opened_by(readings: Sequence[Reading], ordered: Callable[..., Order]) -> Reading:
    if len(readings) == 1:
        return readings[0]
    asks = NO_ASKS.union(*(reading.asks for reading in readings))
    return opened(asks, ordered(*readings))


def alternatives(
    rows: Sequence[tuple[Reading, Possible]], default: Possible | None = None
) -> Possible:
    """What a value can still be that has several bodies, none of them certainly false.

    Raises Conflict.
    """
    certain = [
        value for reading, value in rows if reading.truth is Truth.YES and not value.maybe_undefined
    ]
    if len({key_of(value.values[0]) for value in certain if value.certain}) > 1:
        raise Conflict
    if certain:
        return certain[0]
    found = [value for _, value in rows]
    if default:
        found.append(default)
    elif not found:
        return UNDEFINED
    values: dict[Value, Value] = {}
    for value in found:
        values.update((key_of(each), each) for each in value.values)
    return Possible(
        tuple(values.values()),
        anything=any(value.anything for value in found),
        maybe_undefined=default is None,
        asks=NO_ASKS.union(*(reading.asks | value.asks for reading, value in rows)),
        order=_together(tuple(in_turn(reading, value) for reading, value in rows)),
    )
