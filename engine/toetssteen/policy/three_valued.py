"""Read what partial evaluation leaves as three-valued truth.

OPA's compile API answers with residual queries and support rules. They are read soundly here:
"yes" and "no" hold for every way in which the open facts can still be answered, and an open
reading names every fact that can change it (it may name one too many; where it names none,
nothing that is open can change it).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
    exactly,
    in_turn,
    left_open,
    opened,
    side_by_side,
)
from toetssteen.policy.possible_calls import COMPUTED, call, inside, whole
from toetssteen.policy.rego_values import Incomparable, Value, constant, key_of

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

_SCALARS = frozenset({"string", "number", "boolean", "null"})
_UNBOUND = Possible(anything=True)
_NOT_BOUND: Bindings = {}


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
        # Support rules by the constant part of their head, and where a variable follows it.
        self._rules: dict[Path, list[Node]] = {}
        self._indexed: set[Path] = set()
        self._references: dict[Path, Possible | PossibleSet] = {}
        self._mentions: dict[Path, frozenset[str]] = {}
        for fact in open_facts:
            leaf, asks = ("input", "facts", *fact.split(".")), frozenset((fact,))
            self._references[leaf] = Possible(anything=True, asks=asks, order=(asks,))
            self._mentions[leaf] = asks
        for module in support:
            package = tuple(part["value"] for part in module["package"]["path"])
            for rule in module["rules"]:
                head = rule["head"].get("ref") or [{"value": rule["head"]["name"]}]
                path = (*package, *_constant_path(head))
                self._rules.setdefault(path, []).append(rule)
                if len(path) < len(package) + len(head):
                    self._indexed.add(path)

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
                third = whole(self._term(entry[2], bindings))
                reading = all_of((reading, third.defined()))
            if reading.truth is not Truth.NO:
                yield tuple(_name(term) for term in entry[:2]), third, reading

    # --- bodies and expressions ---

    def _body(self, body: Sequence[Node]) -> tuple[Reading, Bindings]:
        """How true a body is, and what its own variables stand for."""
        bindings, binders = self._bind(body)
        readings: list[Reading] = []
        for place, expression in enumerate(body):
            if place in binders:
                reading = whole(bindings[binders[place]]).defined()
            else:
                reading = self._expression(expression, bindings)
            if reading.truth is Truth.NO:
                return NO, bindings
            readings.append(reading)
        return all_of(readings), bindings

    def _bind(self, body: Sequence[Node]) -> tuple[Bindings, Mapping[int, str]]:
        """Find what each variable stands for, and by which expression, in whatever order.

        A variable that no expression binds stands for what is iterated over: no fact settles it,
        so the expressions that it occurs in are open, and name their facts themselves.
        """
        waiting = [(at, *pair) for at, expression in enumerate(body) for pair in _bound(expression)]
        if not waiting:
            return _NOT_BOUND, {}
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
        negated = bool(expression.get("negated"))
        if expression.get("with"):
            return opened(self._mentioned(expression, bindings))
        if isinstance(terms, list):
            result = self._call(terms, bindings)
            # Where an argument is undefined the sources differ, but OPA leaves the same for
            # both: `not f(x)` is false then, and `not x == "a"` is true.
            if negated and (result.maybe_undefined or result.never):
                return opened(result.asks, result.order)
        elif "type" in terms:
            result = whole(self._term(terms, bindings))
        else:
            return opened(self._mentioned(terms, bindings))
        reading = result.holds()
        return reading.negated() if negated else reading

    # --- terms ---

    def _term(self, term: Node, bindings: Bindings) -> Possible | PossibleSet:
        kind, value = term["type"], term["value"]
        if kind == "ref":
            return self._reference(value, bindings)
        if kind == "var":
            return bindings.get(value, _UNBOUND)
        if kind == "call":
            return self._call(value, bindings)
        if kind in _SCALARS:
            return exactly(value)
        try:
            return Possible((constant(term),))
        except Incomparable:
            return self._built(term, bindings)

    def _built(self, term: Node, bindings: Bindings) -> Possible:
        """An array with terms that are no constants; anything else is left to OPA."""
        if term["type"] != "array":
            asks = self._mentioned(term, bindings)
            return left_open(asks)
        items = [whole(self._term(item, bindings)) for item in term["value"]]
        if any(item.never for item in items):
            return UNDEFINED
        if all(item.certain for item in items):
            return Possible((tuple(item.values[0] for item in items),))
        return Possible(
            anything=True,
            maybe_undefined=any(item.maybe_undefined for item in items),
            asks=NO_ASKS.union(*(item.asks for item in items)),
            order=in_turn(*items),
        )

    def _call(self, terms: Sequence[Node], bindings: Bindings) -> Possible:
        operator = _operator(terms[0])
        if operator.startswith("data."):
            # A function that is left as it was can read what it likes.
            return left_open(self._open_facts)
        return call(operator, [self._term(term, bindings) for term in terms[1:]])

    def _reference(self, parts: Sequence[Node], bindings: Bindings) -> Possible | PossibleSet:
        path = _constant_path(parts)
        if path[0] not in ("input", "data"):
            asks = self._mentioned(parts, bindings)
            return left_open(asks)
        if len(path) == len(parts):
            found = self._references.get(path)
            if found is None:
                found = self._references[path] = self._looked_up(path)
            return found
        rest = parts[len(path) :]
        if len(rest) == 1 and path in self._rules and path not in self._indexed:
            found = self._reference(parts[:-1], bindings)
            return inside(found, whole(self._term(rest[0], bindings)))
        asks = self._mentioned_at(path) | self._mentioned(rest, bindings)
        return left_open(asks)

    def _looked_up(self, path: Path) -> Possible | PossibleSet:
        """A reference without variables: to a support rule, or into its value."""
        above = [path[:length] for length in range(len(path), 0, -1)]
        rule = next((shorter for shorter in above if shorter in self._rules), None)
        if rule and not any(shorter in self._indexed for shorter in above):
            found = self._support(self._rules[rule])
            for key in path[len(rule) :]:
                found = inside(found, Possible((key,)))
            return found
        if path[:2] == ("data", "partial") and not self._rules_at(path):
            return UNDEFINED
        return left_open(self._mentioned_at(path))

    # --- support rules ---

    def _support(self, rules: Sequence[Node]) -> Possible | PossibleSet:
        if any(rule.get("else") or rule["head"].get("args") for rule in rules):
            asks = self._mentioned(rules, _NOT_BOUND)
            return left_open(asks)
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
            value = whole(self._term(rule["head"]["value"], bindings))
            if rule.get("default"):
                default = value
            elif not value.never:
                rows.append((reading, value))
        return alternatives(rows, default)

    def _set(self, rules: Sequence[Node]) -> PossibleSet:
        rows: dict[Value, list[Reading]] = {}
        others: list[Reading | Possible] = []
        for rule in rules:
            reading, bindings = self._body(rule["body"])
            if reading.truth is Truth.NO:
                continue
            key = whole(self._term(rule["head"]["key"], bindings))
            if key.certain:
                rows.setdefault(key_of(key.values[0]), []).append(reading)
            elif not key.never:
                others += [reading, key]
        members = {key: any_of(readings) for key, readings in rows.items()}
        parts = [*members.values(), *others]
        asks = NO_ASKS.union(*(part.asks for part in parts))
        return PossibleSet(members, bool(others), asks, side_by_side(*parts))

    # --- what is left to OPA: only which facts it mentions ---

    def _mentioned(self, node: object, bindings: Bindings) -> frozenset[str]:
        """The open facts that a node refers to, through variables and support rules."""
        found = NO_ASKS
        for inner in _walk(node):
            kind = inner.get("type")
            if kind == "ref":
                found |= self._mentioned_at(_constant_path(inner["value"]))
            elif kind == "var" and inner["value"] in bindings:
                found |= bindings[inner["value"]].asks
        return found

    def _mentioned_at(self, path: Path) -> frozenset[str]:
        """The open facts that a reference refers to; `path` is all of it that is constant."""
        found = self._mentions.get(path)
        if found is None:
            if path[0] == "input":
                found = frozenset(
                    fact
                    for fact in self._open_facts
                    if _related(path, ("input", "facts", *fact.split(".")))
                )
            elif path[:2] == ("data", "partial"):
                found = self._mentioned(self._rules_at(path), _NOT_BOUND)
            elif path[0] == "data":
                # A rule that is left as it was: what it reads is not in the answer.
                found = self._open_facts
            else:
                found = NO_ASKS
            self._mentions[path] = found
        return found

    def _rules_at(self, path: Path) -> list[Node]:
        """The support rules that a reference looks into, and those below it."""
        return [rule for at, rules in self._rules.items() if _related(at, path) for rule in rules]


def _without_output(query: Sequence[Node], output: str) -> tuple[list[Node], Sequence[Node]]:
    """A query without the expression that gives `output` its array, and the array's terms."""
    for place in reversed(range(len(query))):
        for variable, term in _bound(query[place]):
            if variable == output and term["type"] == "array" and len(term["value"]) > 1:
                return [*query[:place], *query[place + 1 :]], term["value"]
    raise Unreadable(f"{output} is no array in a residual query")


def _name(term: Node) -> Value:
    try:
        return constant(term)
    except Incomparable as error:
        raise Unreadable("an entry's name is no constant") from error


def _bound(expression: Node) -> list[tuple[str, Node]]:
    """The variables that an expression can give a value, and the term that is their value."""
    terms = expression["terms"]
    if not isinstance(terms, list) or expression.get("negated") or expression.get("with"):
        return []
    arguments = terms[1:]
    if not arguments or "var" not in (arguments[0]["type"], arguments[-1]["type"]):
        return []
    first, last = arguments[0], arguments[-1]
    operator = _operator(terms[0])
    if operator == "eq":
        pairs = ((first, last), (last, first))
        return [(one["value"], other) for one, other in pairs if one["type"] == "var"]
    if last["type"] == "var" and len(arguments) - 1 == COMPUTED.get(operator):
        return [(last["value"], {"type": "call", "value": terms[:-1]})]
    return []


def _operator(term: Node) -> str:
    parts = term["value"]
    if len(parts) == 1:
        return str(parts[0]["value"])
    return ".".join(part["value"] for part in parts)


def _constant_path(parts: Sequence[Node]) -> Path:
    """The head of a reference and the strings that follow it."""
    path = [parts[0]["value"]]
    for part in parts[1:]:
        if part["type"] != "string":
            break
        path.append(part["value"])
    return tuple(path)


def _related(one: Path, other: Path) -> bool:
    """One path leads to the other, or they are the same."""
    return all(left == right for left, right in zip(one, other, strict=False))


def _variables(node: object) -> Iterator[str]:
    """The variables in a term, but for the roots of input and data and the names of built-ins."""
    if isinstance(node, list):
        for inner in node:
            yield from _variables(inner)
    elif isinstance(node, Mapping):
        kind, value = node.get("type"), node.get("value")
        if kind == "var":
            if value not in ("input", "data"):
                yield str(value)
        else:
            yield from _variables(value[1:] if kind == "call" and value else list(node.values()))


def _walk(node: object) -> Iterator[Node]:
    stack = [node]
    while stack:
        inner = stack.pop()
        if isinstance(inner, Mapping):
            yield inner
            stack.extend(inner.values())
        elif isinstance(inner, list):
            stack.extend(inner)
