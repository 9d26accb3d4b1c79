"""Constants of Rego as Python values: arrays are tuples, sets are frozensets of keys."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Value: TypeAlias = Any

_ORDER: dict[str, Callable[[Any, Any], bool]] = {
    "lt": operator.lt,
    "lte": operator.le,
    "gt": operator.gt,
    "gte": operator.ge,
}


class Incomparable(Exception):
    """Two values whose comparison is left to OPA."""


def constant(term: Mapping[str, Any]) -> Value:
    """The value of a constant term. Raises Incomparable for what is no plain constant."""
    match term["type"]:
        case "string" | "number" | "boolean" | "null":
            return term["value"]
        case "array":
            return tuple(constant(item) for item in term["value"])
        case "set":
            return frozenset(key_of(constant(item)) for item in term["value"])
        case _:
            raise Incomparable


def key_of(value: Value) -> Value:
    """Tells values apart as Rego does, where 1 and true differ and 1 and 1.0 do not."""
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, tuple):
        return ("array", tuple(key_of(item) for item in value))
    return value


def computed(name: str, *arguments: Value) -> Value:
    """What OPA's built-in of that name gives for constants.

    Raises Incomparable where that is left to OPA: other types, types that differ.
    """
    if name == "count":
        if isinstance(arguments[0], tuple | frozenset):
            return len(arguments[0])
        raise Incomparable
    left, right = arguments
    if name in ("eq", "equal", "neq"):
        return (key_of(left) == key_of(right)) is (name != "neq")
    if name == "internal.member_2":
        if isinstance(right, frozenset):
            return key_of(left) in right
        if isinstance(right, tuple):
            return key_of(left) in {key_of(item) for item in right}
        raise Incomparable
    if _ordered(left, right):
        return _ORDER[name](left, right)
    raise Incomparable


def _ordered(left: Value, right: Value) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return False
    numbers = isinstance(left, int | float) and isinstance(right, int | float)
    return numbers or (isinstance(left, str) and isinstance(right, str))
