"""Read what partial evaluation leaves as three-valued truth.

OPA's compile API answers with residual queries and support rules. They are read soundly here:
"yes" and "no" hold for every way in which the open facts can still be answered, and an open
reading names every fact that can change it (it may name one too many).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any, TypeAlias

from toetssteen.policy.kleene import (
    NO,
    NO_ASKS,
    UNDEFINED,
    YES,
    Possible,
    PossibleSet,
    Reading,
    Truth,
    all_of,
    alternatives,
    any_of,
)
from toetssteen.policy.rego_values import Incomparable, Value, computed, constant, key_of

__all__ = [
    "NO",
    "YES",
    "Possible",
    "Reading",
    "Residue",
    "Truth",
    "Unreadable",
    "all_of",
    "alternatives",
    "any_of",
]

Node: TypeAlias = Mapping[str, Any]
Path: TypeAlias = tuple[str, ...]
Bindings: TypeAlias = Mapping[str, Possible | PossibleSet]

# What is computed here, with the number of arguments; all other calls are left open.
_COMPUTED = {
    "count": 1,
    **dict.fromkeys(("eq", "equal", "neq", "lt", "lte", "gt", "gte", "internal.member_2"), 2),
}
# Beyond this many combinations of values a comparison is left open.
_COMBINATIONS = 64
_UNBOUND = Possible(anything=True)


class Unreadable(ValueError):
    """An answer of the compile API in another form than the query asks for."""


class Residue:
    """The answer of one compile request, read once."""

    def __init__(
        self,
        queries: Sequence[Sequence[Node]],
        support: Sequence[Node],
        open_facts: frozenset[str],
    ) -> None:
        """Take `queries` and `support` as OPA gives them.

        `open_facts`: the names ("section.name") of the facts that were unknown in the request.
        """
        self._queries = queries
        self._open_facts = open_facts
        self._rules: dict[Path, list[Node]] = {}
        self._below: dict[Path, list[Node]] = {}
        self._references: dict[Path, Possible | PossibleSet] = {}
        self._mentions: dict[Path, frozenset[str]] = {}
        for fact in open_facts:
            path = ("input", "facts", *fact.split("."))
            self._references[path] = Possible(anything=True, asks=frozenset({fact}))
        for module in support:
            package = tuple(str(part["value"]) for part in module["package"]["path"])
            for rule in module["rules"]:
                self._add(package, rule)

    def entries(self, output: str) -> Iterator[tuple[tuple[Value, ...], Possible, Reading]]:
        """The alternatives for the variable `output`, an array in each query.

        Gives its constant first terms (two), what its third term can be (undefined where there
        is none), and how true the rest of the query is. What is certainly false is left out.
        Raises Unreadable.
        """
        for query in self._queries:
            body, entry = _without_output(query, output)
            reading, bindings = self._body(body)
            third = UNDEFINED
            if len(entry) > 2 and reading.truth is not Truth.NO:
                third = self._single(entry[2], bindings)
                reading = all_of((reading, third.defined()))
            if reading.truth is not Truth.NO:
                yield tuple(constant(term) for term in entry[:2]), third, reading

    def _add(self, package: Path, rule: Node) -> None:
        parts = rule["head"].get("ref") or [{"type": "var", "value": rule["head"]["name"]}]
        path = (*package, str(parts[0]["value"]), *_leading_strings(parts[1:]))
        if len(path) == len(package) + len(parts):
            self._rules.setdefault(path, []).append(rule)
        for length in range(len(package), len(path) + 1):
            self._below.setdefault(path[:length], []).append(rule)

    # --- bodies and expressions ---

    def _body(self, body: Sequence[Node]) -> tuple[Reading, Bindings]:
        """How true a body is, and what its own variables stand for."""
        bindings, binders = self._bind(body)
        readings: list[Reading] = []
        for place, expression in enumerate(body):
            if place in binders:
                bound = bindings[binders[place]]
                reading = bound.defined() if isinstance(bound, Possible) else YES
            else:
                reading = self._expression(expression, bindings)
            if reading.truth is Truth.NO:
                return NO, bindings
            readings.append(reading)
        return all_of(readings), bindings

    def _bind(self, body: Sequence[Node]) -> tuple[Bindings, Mapping[int, str]]:
        """Find what each variable stands for, and by which expression, in whatever order."""
        waiting = [(at, *pair) for at, expression in enumerate(body) for pair in _bound(expression)]
        bindings: dict[str, Possible | PossibleSet] = {}
        binders: dict[int, str] = {}
        for _ in range(len(waiting)):
            for at, variable, term in waiting:
                free = variable not in bindings and at not in binders
                if free and all(name in bindings for name in _variables(term)):
                    bindings[variable] = self._term(term, bindings)
                    binders[at] = variable
        return bindings, binders

    def _expression(self, expression: Node, bindings: Bindings) -> Reading:
        terms = expression["terms"]
        negated = "negated" in expression
        if "with" in expression or (isinstance(terms, Mapping) and "type" not in terms):
            return Reading(Truth.OPEN, self._mentioned(expression, bindings))
        if isinstance(terms, Mapping):
            reading = self._single(terms, bindings).holds()
            return reading.negated() if negated else reading
        arguments = [self._term(term, bindings) for term in terms[1:]]
        result = self._called(_operator(terms[0]), arguments)
        if not negated:
            return result.holds()
        # Where an argument is undefined the sources differ, though OPA leaves the same for both:
        # `not f(x)` is false then, `not x == "a"` is true.
        if result.maybe_undefined or result.never:
            return Reading(Truth.OPEN, result.asks)
        return result.holds().negated()

    # --- terms ---

    def _single(self, term: Node, bindings: Bindings) -> Possible:
        """A term as one value; a set as a whole is left to OPA."""
        return _whole(self._term(term, bindings))

    def _term(self, term: Node, bindings: Bindings) -> Possible | PossibleSet:
        value = term["value"]
        match term["type"]:
            case "ref":
                return self._reference(value, bindings)
            case "string" | "number" | "boolean" | "null":
                return Possible((value,))
            case "var":
                return bindings.get(value, _UNBOUND)
            case "call":
                arguments = [self._term(argument, bindings) for argument in value[1:]]
                return self._called(_operator(value[0]), arguments)
            case "array":
                return self._array(value, bindings)
        try:
            return Possible((constant(term),))
        except Incomparable:
            asks = self._mentioned(term, bindings)
            return Possible(anything=True, maybe_undefined=True, asks=asks)

    def _array(self, terms: Sequence[Node], bindings: Bindings) -> Possible:
        items = [self._single(term, bindings) for term in terms]
        if any(item.never for item in items):
            return UNDEFINED
        if all(item.certain for item in items):
            return Possible((tuple(item.values[0] for item in items),))
        return Possible(
            anything=True,
            maybe_undefined=any(item.maybe_undefined for item in items),
            asks=_asks(items),
        )

    def _called(self, operator: str, arguments: Sequence[Possible | PossibleSet]) -> Possible:
        """The result of a call, computed for each combination of values it can still get."""
        if len(arguments) - 1 == _COMPUTED.get(operator):
            # `count(x, 1)` is OPA's other way to write `count(x) == 1`.
            return self._called("eq", [self._called(operator, arguments[:-1]), arguments[-1]])
        last = arguments[-1] if arguments else UNDEFINED
        if isinstance(last, PossibleSet) and operator == "count":
            return last.size()
        if isinstance(last, PossibleSet) and operator == "internal.member_2":
            return _member(_whole(arguments[0]), last)
        singles = [_whole(argument) for argument in arguments]
        if any(single.never for single in singles):
            return UNDEFINED
        asks = _asks(singles)
        if operator.startswith("data."):
            asks = self._open_facts
        maybe_undefined = any(single.maybe_undefined for single in singles)
        results = _results(operator, singles)
        if results is None:
            return Possible(anything=True, maybe_undefined=True, asks=asks)
        return Possible(results, maybe_undefined=maybe_undefined, asks=asks)

    def _reference(self, parts: Sequence[Node], bindings: Bindings) -> Possible | PossibleSet:
        path = (parts[0]["value"], *_leading_strings(parts[1:]))
        if len(path) == len(parts):
            found = self._references.get(path)
            if found is None:
                found = self._references[path] = self._looked_up(path)
            return found
        if path[:2] == ("data", "partial") and path in self._rules and len(parts) == len(path) + 1:
            found = self._reference(parts[: len(path)], bindings)
            return _inside(found, self._single(parts[-1], bindings))
        asks = self._mentioned({"type": "ref", "value": parts}, bindings)
        return Possible(anything=True, maybe_undefined=True, asks=asks)

    def _looked_up(self, path: Path) -> Possible | PossibleSet:
        """A reference without variables, to support rules or to what they leave out."""
        for length in range(len(path), 2, -1):
            rule = path[:length]
            if rule in self._rules:
                found = self._support(rule)
                for key in path[length:]:
                    found = _inside(found, Possible((key,)))
                return found
        if path[:2] == ("data", "partial") and path not in self._below:
            return UNDEFINED
        asks = self._mentioned_at(path)
        return Possible(anything=True, maybe_undefined=True, asks=asks)

    # --- support rules ---

    def _support(self, path: Path) -> Possible | PossibleSet:
        rules = self._rules[path]
        if any("else" in rule or "args" in rule["head"] for rule in rules):
            asks = self._mentioned(rules, {})
            return Possible(anything=True, maybe_undefined=True, asks=asks)
        if all("key" in rule["head"] and "value" not in rule["head"] for rule in rules):
            return self._set(rules)
        return self._complete(rules)

    def _complete(self, rules: Sequence[Node]) -> Possible:
        """A complete rule: a certain body decides it, otherwise it can be any that is open."""
        default: Possible | None = None
        rows: list[tuple[Reading, Possible]] = []
        for rule in rules:
            reading, bindings = self._body(rule["body"])
            if reading.truth is Truth.NO:
                continue
            value = self._single(rule["head"]["value"], bindings)
            if "default" in rule:
                default = value
            elif not value.never:
                rows.append((reading, value))
        return alternatives(rows, default)

    def _set(self, rules: Sequence[Node]) -> PossibleSet:
        members: dict[Value, list[Reading]] = {}
        others, asks = False, NO_ASKS
        for rule in rules:
            reading, bindings = self._body(rule["body"])
            if reading.truth is Truth.NO:
                continue
            key = self._single(rule["head"]["key"], bindings)
            asks |= reading.asks | key.asks
            if key.certain:
                members.setdefault(key_of(key.values[0]), []).append(reading)
            elif not key.never:
                others = True
        return PossibleSet({key: any_of(rows) for key, rows in members.items()}, others, asks)

    # --- what is left to OPA: only which facts it mentions ---

    def _mentioned(self, node: object, bindings: Bindings) -> frozenset[str]:
        """The open facts that a node refers to, through variables and support rules."""
        found: list[frozenset[str]] = []
        stack = [node]
        while stack:
            inside = stack.pop()
            if isinstance(inside, Mapping):
                kind = inside.get("type")
                if kind == "var" and inside["value"] in bindings:
                    found.append(bindings[inside["value"]].asks)
                elif kind == "ref":
                    head, *rest = inside["value"]
                    found.append(self._mentioned_at((head["value"], *_leading_strings(rest))))
                stack.extend(inside.values())
            elif isinstance(inside, list):
                stack.extend(inside)
        return NO_ASKS.union(*found)

    def _mentioned_at(self, path: Path) -> frozenset[str]:
        """The open facts that a reference refers to; `path` is all of it that is constant."""
        if path in self._mentions:
            return self._mentions[path]
        self._mentions[path] = found = self._found_at(path)
        return found

    def _found_at(self, path: Path) -> frozenset[str]:
        match path:
            case ("input", *rest):
                wanted = ("facts", *rest[1:3])[: len(rest)]
                return frozenset(
                    fact
                    for fact in self._open_facts
                    if ("facts", *fact.split("."))[: len(wanted)] == tuple(rest[:3])
                )
            case ("data", "partial", *_):
                below = next(
                    (
                        self._below[path[:length]]
                        for length in range(len(path), 2, -1)
                        if path[:length] in self._below
                    ),
                    [],
                )
                return self._mentioned(below, {})
            case ("data", *_):
                return self._open_facts
        return NO_ASKS


def _without_output(query: Sequence[Node], output: str) -> tuple[list[Node], Sequence[Node]]:
    """A query without the expressions that give `output` its array, and the array's terms."""
    body: list[Node] = []
    entry: Sequence[Node] | None = None
    for expression in query:
        found = [term for variable, term in _bound(expression) if variable == output]
        if found and found[0]["type"] == "array":
            entry = found[0]["value"]
        else:
            body.append(expression)
    if entry is None or len(entry) < 2:
        raise Unreadable(f"{output} is no array in a residual query")
    return body, entry


def _results(operator: str, singles: Sequence[Possible]) -> tuple[Value, ...] | None:
    """What a call gives for all combinations of values; None where that is left to OPA."""
    if any(single.anything for single in singles):
        return None
    combinations = list(product(*(single.values for single in singles)))
    if operator not in _COMPUTED or len(combinations) > _COMBINATIONS:
        return None
    try:
        return tuple({computed(operator, *combination) for combination in combinations})
    except Incomparable:
        return None


def _member(wanted: Possible, found: PossibleSet) -> Possible:
    """Whether a value is in a set: true or false."""
    if wanted.never:
        return UNDEFINED
    if not found.members and not found.others:
        return Possible((False,), maybe_undefined=wanted.maybe_undefined, asks=wanted.asks)
    if not wanted.certain:
        asks = wanted.asks | found.asks
        return Possible((False, True), maybe_undefined=wanted.maybe_undefined, asks=asks)
    reading = found.holds(key_of(wanted.values[0]))
    if reading.truth is Truth.OPEN:
        return Possible((False, True), asks=reading.asks)
    return Possible((reading.truth is Truth.YES,))


def _inside(found: Possible | PossibleSet, key: Possible) -> Possible:
    """What `found[key]` is."""
    if isinstance(found, Possible):
        if found.never:
            return UNDEFINED
    elif not found.members and not found.others:
        return UNDEFINED
    elif key.certain:
        reading = found.holds(key_of(key.values[0]))
        if reading.truth is Truth.NO:
            return UNDEFINED
        return Possible(key.values, maybe_undefined=reading.truth is Truth.OPEN, asks=reading.asks)
    asks = found.asks | key.asks
    return Possible(anything=True, maybe_undefined=True, asks=asks)


def _whole(found: Possible | PossibleSet) -> Possible:
    if isinstance(found, Possible):
        return found
    return Possible(anything=True, asks=found.asks)


def _asks(possible: Sequence[Possible]) -> frozenset[str]:
    return NO_ASKS.union(*(each.asks for each in possible))


def _operator(term: Node) -> str:
    return ".".join(str(part["value"]) for part in term["value"])


def _bound(expression: Node) -> Iterator[tuple[str, Node]]:
    """The variables that an expression can give a value, and the term that is their value."""
    terms = expression["terms"]
    if not isinstance(terms, list) or "negated" in expression or "with" in expression:
        return
    operator = _operator(terms[0])
    if operator == "eq":
        for one, other in ((terms[1], terms[2]), (terms[2], terms[1])):
            if one["type"] == "var":
                yield one["value"], other
    elif len(terms) - 2 == _COMPUTED.get(operator) and terms[-1]["type"] == "var":
        yield terms[-1]["value"], {"type": "call", "value": terms[:-1]}


def _leading_strings(terms: Sequence[Node]) -> Iterator[str]:
    for term in terms:
        if term["type"] != "string":
            return
        yield term["value"]


def _variables(node: object) -> Iterator[str]:
    """The variables in a term, but for the roots of references to input and data."""
    if isinstance(node, Mapping):
        if node.get("type") == "var" and node["value"] not in ("input", "data"):
            yield node["value"]
        for inside in node.values():
            yield from _variables(inside)
    elif isinstance(node, list):
        for inside in node:
            yield from _variables(inside)
