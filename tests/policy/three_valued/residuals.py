"""Writes what the compile API answers, in the form in which it answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from toetssteen.policy.three_valued import Residue

Node: TypeAlias = dict[str, Any]
OPEN_FACTS = frozenset({"use.staff", "use.place", "use.groups", "term.months", "term.changed_on"})


def residue(*queries: Sequence[Node], support: Sequence[Node] = ()) -> Residue:
    """What is left for `["applies", "aia.x"]`, one query for each alternative."""
    return dated(*((query, None) for query in queries), support=support)


def dated(*queries: tuple[Sequence[Node], Node | None], support: Sequence[Node] = ()) -> Residue:
    """What is left for `["from", "aia.x", <date>]`: queries with the term of their date."""
    entry = [text("from"), text("aia.x")]
    return Residue(
        [
            [*query, eq(variable("entry"), array(*entry, *([date] if date else [])))]
            for query, date in queries
        ],
        support,
        OPEN_FACTS,
    )


def text(value: str) -> Node:
    return {"type": "string", "value": value}


def number(value: float) -> Node:
    return {"type": "number", "value": value}


def boolean(value: bool) -> Node:
    return {"type": "boolean", "value": value}


def variable(name: str) -> Node:
    return {"type": "var", "value": name}


def array(*items: Node) -> Node:
    return {"type": "array", "value": list(items)}


def ref(path: str, *rest: Node) -> Node:
    """`ref("input.facts.use.groups", variable("i"))` is `input.facts.use.groups[i]`."""
    head, *names = path.split(".")
    return {"type": "ref", "value": [variable(head), *map(text, names), *rest]}


def calls(operator: str, *arguments: Node) -> Node:
    """A call inside a term."""
    return {"type": "call", "value": [ref(operator), *arguments]}


def holds(term: Node) -> Node:
    """An expression of one term."""
    return {"index": 0, "terms": term}


def call(operator: str, *arguments: Node) -> Node:
    """An expression that is a call."""
    return {"index": 0, "terms": [ref(operator), *arguments]}


def eq(one: Node, other: Node) -> Node:
    return call("eq", one, other)


def negated(expression: Node) -> Node:
    return {**expression, "negated": True}


ALWAYS = holds(boolean(True))


def rule(path: str, *body: Node, value: Node | None = None, **more: Any) -> Node:
    """One support rule, as a module of its own: `value` unless it is `true`."""
    *package, name = path.split(".")
    head = {"name": name, "value": value or boolean(True), "ref": [variable(name)]}
    return _module(package, {"head": head, "body": list(body) or [ALWAYS], **more})


def member(path: str, key: Node, *body: Node) -> Node:
    """One rule of a partial set."""
    *package, name = path.split(".")
    head = {"name": name, "key": key, "ref": [variable(name)]}
    return _module(package, {"head": head, "body": list(body) or [ALWAYS]})


def keyed(path: str, key: Node, value: Node, *body: Node) -> Node:
    """One rule of a partial object."""
    *package, name = path.split(".")
    head = {"name": name, "key": key, "value": value, "ref": [variable(name), key]}
    return _module(package, {"head": head, "body": list(body) or [ALWAYS]})


def _module(package: Sequence[str], body: Node) -> Node:
    head, *names = package
    return {"package": {"path": [variable(head), *map(text, names)]}, "rules": [body]}
