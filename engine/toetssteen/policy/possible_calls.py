"""What calls and look-ups can still give, where their arguments can still be several values."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from toetssteen.policy.kleene import (
    NO_ASKS,
    NO_ORDER,
    UNDEFINED,
    Possible,
    PossibleSet,
    Truth,
    in_turn,
    left_open,
)
from toetssteen.policy.rego_values import Incomparable, Value, computed, key_of

# What is computed here, with the number of arguments; all other calls are left open.
COMPUTED = {
    "count": 1,
    **dict.fromkeys(("eq", "equal", "neq", "lt", "lte", "gt", "gte", "internal.member_2"), 2),
}
# Beyond this many combinations of values a call is left open.
_COMBINATIONS = 64


def call(operator: str, arguments: Sequence[Possible | PossibleSet]) -> Possible:
    """The result of a built-in, for each combination of values that its arguments can still get."""
    if len(arguments) - 1 == COMPUTED.get(operator):
        # `count(x, 1)` is OPA's other way to write `count(x) == 1`.
        return call("eq", [call(operator, arguments[:-1]), arguments[-1]])
    if arguments and isinstance(arguments[-1], PossibleSet):
        if operator == "count":
            return arguments[-1].size()
        if operator == "internal.member_2":
            return _member(whole(arguments[0]), arguments[-1])
    asks = NO_ASKS
    anything = maybe_undefined = False
    for argument in arguments:
        single = whole(argument)
        if single.never:
            return UNDEFINED
        anything = anything or single.anything
        maybe_undefined = maybe_undefined or single.maybe_undefined
        asks = asks | single.asks if asks else single.asks
    results = None if anything else _results(operator, [whole(each).values for each in arguments])
    order = in_turn(*arguments) if asks else NO_ORDER
    if results is None:
        return left_open(asks, order)
    return Possible(results, maybe_undefined=maybe_undefined, asks=asks, order=order)


def inside(found: Possible | PossibleSet, key: Possible) -> Possible:
    """What `found[key]` is."""
    if isinstance(found, Possible):
        if found.never:
            return UNDEFINED
    elif found.empty:
        return UNDEFINED
    elif key.certain:
        reading = found.holds(key_of(key.values[0]))
        if reading.truth is Truth.NO:
            return UNDEFINED
        is_open = reading.truth is Truth.OPEN
        return Possible(key.values, maybe_undefined=is_open, asks=reading.asks, order=reading.order)
    return left_open(found.asks | key.asks, in_turn(found, key))


def whole(found: Possible | PossibleSet) -> Possible:
    """A set as one value: left to OPA."""
    if isinstance(found, Possible):
        return found
    return Possible(anything=True, asks=found.asks, order=found.order)


def _results(operator: str, values: Sequence[Sequence[Value]]) -> tuple[Value, ...] | None:
    """What a call gives for all combinations of values; None where that is left to OPA."""
    if operator not in COMPUTED:
        return None
    combinations = list(product(*values))
    if len(combinations) > _COMBINATIONS:
        return None
    try:
        return tuple({computed(operator, *combination) for combination in combinations})
    except Incomparable:
        return None


def _member(wanted: Possible, found: PossibleSet) -> Possible:
    """Whether a value is in a set: true or false."""
    if wanted.never:
        return UNDEFINED
    if found.empty:
        return Possible((False,), maybe_undefined=wanted.maybe_undefined, asks=wanted.asks)
    if not wanted.certain:
        return Possible(
            (False, True),
            maybe_undefined=wanted.maybe_undefined,
            asks=wanted.asks | found.asks,
            order=in_turn(wanted, found),
        )
    reading = found.holds(key_of(wanted.values[0]))
    if reading.truth is Truth.OPEN:
        return Possible((False, True), asks=reading.asks, order=reading.order)
    return Possible((reading.truth is Truth.YES,))
