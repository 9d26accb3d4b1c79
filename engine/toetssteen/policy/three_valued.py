"""Read what partial evaluation leaves as three-valued truth.

OPA's compile API answers with residual queries and support rules. They are read soundly here:
"yes" and "no" hold for every way in which the open facts can still be answered, and an open
reading names every fact that can change it (it may name one too many).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from typing import Any, TypeAlias

from toetssteen.policy.rego_values import Incomparable, Value, compare, constant, key_of

Node: TypeAlias = Mapping[str, Any]
Path: TypeAlias = tuple[str, ...]
Bindings: TypeAlias = "dict[str, Possible | PossibleSet]"

_NOTHING: frozenset[str] = frozenset()
_COMPARISONS = frozenset({"eq", "equal", "neq", "lt", "lte", "gt", "gte", "internal.member_2"})
# Beyond this many combinations of values a comparison is left open.
_COMBINATIONS = 64


class Truth(StrEnum):
    """Kleene's three values."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Reading:
    """A truth and, where it is open, the facts that can still settle it."""

    truth: Truth
    asks: frozenset[str] = _NOTHING

    def negated(self) -> Reading:
        """The opposite; what is open stays open and asks the same."""
        return {Truth.YES: NO, Truth.NO: YES}.get(self.truth, self)


YES = Reading(Truth.YES)
NO = Reading(Truth.NO)


@dataclass(frozen=True, slots=True)
class Possible:
    """What a term can still be: one of `values`, or `anything`, or undefined."""

    values: tuple[Value, ...] = ()
    anything: bool = False
    maybe_undefined: bool = False
    asks: frozenset[str] = _NOTHING

    @property
    def certain(self) -> bool:
        """It has one value, whatever is answered."""
        return len(self.values) == 1 and not self.anything and not self.maybe_undefined

    @property
    def never(self) -> bool:
        """It is undefined, whatever is answered."""
        return not self.values and not self.anything


@dataclass(frozen=True, slots=True)
class PossibleSet:
    """What a partial set can still hold: each member's truth, and whether others can join."""

    members: Mapping[Value, Reading]
    others: bool
    asks: frozenset[str]


_UNDEFINED = Possible()


def all_of(readings: Iterable[Reading]) -> Reading:
    """Conjunction: no as soon as one is no."""
    asks: frozenset[str] = _NOTHING
    truth = Truth.YES
    for reading in readings:
        if reading.truth is Truth.NO:
            return NO
        if reading.truth is Truth.OPEN:
            truth, asks = Truth.OPEN, asks | reading.asks
    return Reading(truth, asks)


def any_of(readings: Iterable[Reading]) -> Reading:
    """Disjunction: yes as soon as one is yes."""
    asks: frozenset[str] = _NOTHING
    truth = Truth.NO
    for reading in readings:
        if reading.truth is Truth.YES:
            return YES
        if reading.truth is Truth.OPEN:
            truth, asks = Truth.OPEN, asks | reading.asks
    return Reading(truth, asks)


@dataclass(slots=True)
class Residue:
    """The answer of one compile request, read once.

    `queries` and `support` as OPA's compile API gives them; `open_facts` are the names
    ("section.name") of the facts that were unknown in the request.
    """

    queries: Sequence[Sequence[Node]]
    support: Sequence[Node]
    open_facts: frozenset[str]
    _rules: dict[Path, list[Node]] = field(default_factory=dict)
    _prefixes: dict[Path, list[Node]] = field(default_factory=dict)
    _memory: dict[Path, Possible | PossibleSet] = field(default_factory=dict)
    _mentions: dict[Path, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for module in self.support:
            package = tuple(str(part["value"]) for part in module["package"]["path"])
            for rule in module["rules"]:
                self._add_rule(package, rule)

    def entries(self, output: str) -> Iterator[tuple[tuple[Value, ...], Possible, Reading]]:
        """The alternatives for the variable `output`, an array in each query.

        Gives its constant first terms (two), what its third term can be (undefined where there
        is none), and how true the rest of the query is. What is certainly false is left out.
        """
        for query in self.queries:
            bindings = self._bindings(query)
            entry = next(
                terms for expression in query if (terms := _array_bound_to(expression, output))
            )
            reading = self._body(query, bindings)
            if reading.truth is not Truth.NO:
                third = self._single(entry[2], bindings) if len(entry) > 2 else _UNDEFINED
                yield tuple(constant(term) for term in entry[:2]), third, reading

    def _add_rule(self, package: Path, rule: Node) -> None:
        parts = rule["head"].get("ref") or [{"type": "var", "value": rule["head"]["name"]}]
        path = list(package)
        for place, part in enumerate(parts):
            if place and part["type"] != "string":
                break
            path.append(str(part["value"]))
        else:
            self._rules.setdefault(tuple(path), []).append(rule)
        for length in range(len(package), len(path) + 1):
            self._prefixes.setdefault(tuple(path[:length]), []).append(rule)

    def _bindings(self, body: Sequence[Node]) -> Bindings:
        """What the body's own variables stand for, in whatever order they are bound."""
        bindings: Bindings = {}
        waiting = [pair for expression in body if (pair := _binding(expression))]
        for _ in range(len(waiting)):
            for variable, term in waiting:
                if variable not in bindings and _variables(term) <= bindings.keys():
                    bindings[variable] = self._term(term, bindings)
        return bindings

    def _body(self, body: Sequence[Node], bindings: Bindings) -> Reading:
        readings: list[Reading] = []
        for expression in body:
            reading = self._expression(expression, bindings)
            if reading.truth is Truth.OPEN and not reading.asks:
                reading = Reading(Truth.OPEN, self._mentioned(body))
            readings.append(reading)
        return all_of(readings)

    def _expression(self, expression: Node, bindings: Bindings) -> Reading:
        terms = expression["terms"]
        negated = bool(expression.get("negated"))
        if expression.get("with") or (isinstance(terms, Mapping) and "type" not in terms):
            return Reading(Truth.OPEN, self._mentioned(expression))
        if isinstance(terms, Mapping):
            reading = _truthy(self._single(terms, bindings))
            return reading.negated() if negated else reading
        operator = _operator(terms[0])
        if not negated and (pair := _binding(expression)) and pair[0] in bindings:
            return _defined(self._single(pair[1], bindings))
        arguments = [self._single(term, bindings) for term in terms[1:]]
        result = self._compared(operator, arguments)
        reading = _truthy(result)
        if not negated:
            return reading
        # `not f(x)` evaluates x first: an undefined argument makes it false. `=` does not.
        if operator != "eq" and any(argument.never for argument in arguments):
            return NO
        if operator != "eq" and reading.truth is Truth.NO and result.maybe_undefined:
            return Reading(Truth.OPEN, _asks(arguments))
        return reading.negated()

    def _compared(self, operator: str, arguments: Sequence[Possible]) -> Possible:
        """The result of a call, computed for each combination of values it can still get."""
        if any(argument.never for argument in arguments):
            return _UNDEFINED
        asks = _asks(arguments)
        maybe_undefined = any(argument.maybe_undefined for argument in arguments)
        left_open = Possible(anything=True, maybe_undefined=True, asks=asks)
        if operator not in _COMPARISONS or any(argument.anything for argument in arguments):
            return left_open
        combinations = list(product(*(argument.values for argument in arguments)))
        if len(combinations) > _COMBINATIONS:
            return left_open
        try:
            results = {compare(operator, *combination) for combination in combinations}
        except Incomparable:
            return left_open
        return Possible(tuple(results), maybe_undefined=maybe_undefined, asks=asks)

    def _single(self, term: Node, bindings: Bindings) -> Possible:
        """A term as one value; a set as a whole is left to OPA."""
        found = self._term(term, bindings)
        if isinstance(found, Possible):
            return found
        return Possible(anything=True, asks=found.asks)

    def _term(self, term: Node, bindings: Bindings) -> Possible | PossibleSet:
        match term["type"]:
            case "string" | "number" | "boolean" | "null":
                return Possible((term["value"],))
            case "var":
                return bindings.get(str(term["value"]), Possible(anything=True))
            case "array":
                return self._array(term["value"], bindings)
            case "set" if not _variables(term) and not self._mentioned(term):
                return Possible((constant(term),))
            case "ref":
                return self._reference(term, bindings)
            case "call":
                return self._call(term["value"], bindings)
            case "arraycomprehension" | "setcomprehension" | "objectcomprehension":
                return Possible(anything=True, asks=self._mentioned(term))
            case _:
                return Possible(anything=True, maybe_undefined=True, asks=self._mentioned(term))

    def _array(self, terms: Sequence[Node], bindings: Bindings) -> Possible:
        items = [self._single(term, bindings) for term in terms]
        if any(item.never for item in items):
            return _UNDEFINED
        if all(item.certain for item in items):
            return Possible((tuple(item.values[0] for item in items),))
        return Possible(
            anything=True,
            maybe_undefined=any(item.maybe_undefined for item in items),
            asks=_asks(items),
        )

    def _call(self, terms: Sequence[Node], bindings: Bindings) -> Possible:
        operator = _operator(terms[0])
        if operator == "count":
            counted = self._term(terms[1], bindings)
            if isinstance(counted, PossibleSet):
                return _count(counted)
            if counted.certain and isinstance(counted.values[0], tuple | frozenset):
                return Possible((len(counted.values[0]),))
        arguments = [self._single(term, bindings) for term in terms[1:]]
        return self._compared(operator, arguments)

    def _reference(self, term: Node, bindings: Bindings) -> Possible | PossibleSet:
        head, *rest = term["value"]
        path = (str(head["value"]), *_constant_path(rest))
        if path[0] == "input" and len(term["value"]) == len(path) == 4 and path[1] == "facts":
            return Possible(anything=True, asks=self._mentioned(term))
        if path[:2] == ("data", "partial"):
            for length in range(len(path), 2, -1):
                if path[:length] in self._rules:
                    return self._member(path[:length], rest[length - 1 :], bindings)
            if path not in self._prefixes and len(path) == len(rest) + 1:
                return _UNDEFINED
        asks = self._mentioned(term)
        if path[0] in bindings:
            asks |= bindings[path[0]].asks
        return Possible(anything=True, maybe_undefined=True, asks=asks)

    def _member(
        self, path: Path, inside: Sequence[Node], bindings: Bindings
    ) -> Possible | PossibleSet:
        """A support rule, or what lies inside its value."""
        found = self._support(path)
        if not inside:
            return found
        if isinstance(found, PossibleSet) and len(inside) == 1:
            if not found.members and not found.others:
                return _UNDEFINED
            wanted = self._single(inside[0], bindings)
            if wanted.certain and not found.others:
                reading = found.members.get(key_of(wanted.values[0]), NO)
                if reading.truth is Truth.NO:
                    return _UNDEFINED
                return Possible(
                    wanted.values,
                    maybe_undefined=reading.truth is Truth.OPEN,
                    asks=reading.asks,
                )
        if isinstance(found, Possible) and found.never:
            return _UNDEFINED
        asks = found.asks | self._mentioned(inside)
        return Possible(anything=True, maybe_undefined=True, asks=asks)

    def _support(self, path: Path) -> Possible | PossibleSet:
        if path not in self._memory:
            rules = self._rules[path]
            is_set = all("key" in rule["head"] and "value" not in rule["head"] for rule in rules)
            if any("else" in rule or rule["head"].get("args") for rule in rules):
                asks = self._mentioned(rules)
                self._memory[path] = Possible(anything=True, maybe_undefined=True, asks=asks)
            else:
                self._memory[path] = self._set(rules) if is_set else self._complete(rules)
        return self._memory[path]

    def _complete(self, rules: Sequence[Node]) -> Possible:
        """A complete rule: a certain body decides it, otherwise it can be any that is open."""
        default: Possible | None = None
        rows: list[tuple[Reading, Possible]] = []
        for rule in rules:
            bindings = self._bindings(rule["body"])
            value = self._single(rule["head"]["value"], bindings)
            if rule.get("default"):
                default = value
                continue
            reading = self._body(rule["body"], bindings)
            if reading.truth is not Truth.NO and not value.never:
                rows.append((reading, value))
        return alternatives(rows, default)

    def _set(self, rules: Sequence[Node]) -> PossibleSet:
        members: dict[Value, list[Reading]] = {}
        others, asks = False, _NOTHING
        for rule in rules:
            bindings = self._bindings(rule["body"])
            reading = self._body(rule["body"], bindings)
            key = self._single(rule["head"]["key"], bindings)
            if reading.truth is Truth.NO or key.never:
                continue
            asks |= reading.asks | key.asks
            if key.certain:
                members.setdefault(key_of(key.values[0]), []).append(reading)
            else:
                others = True
        return PossibleSet({key: any_of(rows) for key, rows in members.items()}, others, asks)

    def _mentioned(self, node: object) -> frozenset[str]:
        """The open facts that a node refers to, through the support rules that it names."""
        found: frozenset[str] = _NOTHING
        for reference in _references(node):
            path = (str(reference[0]["value"]), *_constant_path(reference[1:]))
            if path[:2] == ("input", "facts"):
                wanted = ".".join(path[2:4])
                found |= {
                    fact
                    for fact in self.open_facts
                    if fact == wanted or len(path) < 4 and f"{fact}.".startswith(f"{wanted}.")
                    or not wanted
                }
            elif path[0] == "input" and len(path) == 1:
                found |= self.open_facts
            elif path[:2] == ("data", "partial"):
                found |= self._mentioned_by_support(path)
        return found

    def _mentioned_by_support(self, path: Path) -> frozenset[str]:
        for length in range(len(path), 2, -1):
            if path[:length] in self._prefixes:
                known = path[:length]
                if known not in self._mentions:
                    self._mentions[known] = self._mentioned(self._prefixes[known])
                return self._mentions[known]
        return _NOTHING


def alternatives(
    rows: Sequence[tuple[Reading, Possible]], default: Possible | None = None
) -> Possible:
    """What a value can still be that has one of several bodies, none of which is certainly false."""
    for reading, value in rows:
        if reading.truth is Truth.YES and value.certain:
            return value
    if not rows:
        return default or _UNDEFINED
    defined = any(
        reading.truth is Truth.YES and not value.maybe_undefined for reading, value in rows
    )
    values: dict[Value, Value] = {key_of(v): v for _, value in rows for v in value.values}
    if default and not defined:
        values |= {key_of(v): v for v in default.values}
    return Possible(
        tuple(values.values()),
        anything=any(value.anything for _, value in rows) or bool(default and default.anything),
        maybe_undefined=not defined and default is None,
        asks=_NOTHING.union(*(reading.asks | value.asks for reading, value in rows)),
    )


def _truthy(possible: Possible) -> Reading:
    """Whether an expression that consists of this term holds."""
    if possible.never or (not possible.anything and all(v is False for v in possible.values)):
        return NO
    if possible.anything or possible.maybe_undefined or any(v is False for v in possible.values):
        return Reading(Truth.OPEN, possible.asks)
    return YES


def _defined(possible: Possible) -> Reading:
    if possible.never:
        return NO
    return Reading(Truth.OPEN, possible.asks) if possible.maybe_undefined else YES


def _asks(arguments: Iterable[Possible]) -> frozenset[str]:
    return _NOTHING.union(*(argument.asks for argument in arguments))


def _count(found: PossibleSet) -> Possible:
    certain = sum(reading.truth is Truth.YES for reading in found.members.values())
    if found.others:
        return Possible(anything=True, asks=found.asks)
    sizes = tuple(range(certain, len(found.members) + 1))
    return Possible(sizes, asks=found.asks if len(sizes) > 1 else _NOTHING)


def _operator(term: Node) -> str:
    return ".".join(str(part["value"]) for part in term["value"])


def _binding(expression: Node) -> tuple[str, Node] | None:
    """The variable that an expression binds, and to what."""
    terms = expression["terms"]
    if expression.get("negated") or expression.get("with") or not isinstance(terms, Sequence):
        return None
    if _operator(terms[0]) not in ("eq", "assign"):
        return None
    for variable, term in ((terms[1], terms[2]), (terms[2], terms[1])):
        if variable["type"] == "var":
            return str(variable["value"]), term
    return None


def _array_bound_to(expression: Node, output: str) -> Sequence[Node] | None:
    found = _binding(expression)
    if found and found[0] == output and found[1]["type"] == "array":
        terms: Sequence[Node] = found[1]["value"]
        return terms
    return None


def _constant_path(terms: Sequence[Node]) -> Path:
    """The leading constants of a reference."""
    path: list[str] = []
    for term in terms:
        if term["type"] != "string":
            break
        path.append(str(term["value"]))
    return tuple(path)


def _references(node: object) -> Iterator[Sequence[Node]]:
    if isinstance(node, Mapping):
        if node.get("type") == "ref":
            yield node["value"]
        for inside in node.values():
            yield from _references(inside)
    elif isinstance(node, list | tuple):
        for inside in node:
            yield from _references(inside)


def _variables(term: Node) -> set[str]:
    """The variables in a term, but for the roots of references to input and data."""
    found: set[str] = set()
    stack: list[object] = [term]
    while stack:
        node = stack.pop()
        if isinstance(node, Mapping):
            if node.get("type") == "var" and node["value"] not in ("input", "data"):
                found.add(str(node["value"]))
            stack.extend(node.values())
        elif isinstance(node, list | tuple):
            stack.extend(node)
    return found
