"""Which facts a rule reads, directly or through the concepts that it names."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any

Path = tuple[str, ...]


@dataclass
class Dependencies:
    """The references between the rules of a set of parsed modules.

    What a rule reads is never too small: a reference that is not constant stands for all that
    it can reach.
    """

    facts: Collection[str]
    _direct: dict[Path, set[str]] = field(default_factory=dict)
    _rules: dict[Path, set[Path]] = field(default_factory=dict)
    _thresholds: dict[str, set[float | str]] = field(default_factory=dict)

    def add_module(self, module: Mapping[str, Any]) -> None:
        """Take in one module as `rego.parse_module` gives it."""
        package = tuple(str(part["value"]) for part in module["package"]["path"][1:])
        for rule in module.get("rules") or ():
            name = (*package, _head(rule))
            direct, rules = self._named_by(module, rule)
            self._direct.setdefault(name, set()).update(direct)
            self._rules.setdefault(name, set()).update(rules)
            for fact, constant in _compared(rule):
                self._thresholds.setdefault(fact, set()).add(constant)

    def thresholds(self) -> dict[str, list[float | str]]:
        """The numbers and strings that facts are compared with, by fact."""
        return {
            fact: sorted(found, key=lambda constant: (isinstance(constant, str), constant))
            for fact, found in sorted(self._thresholds.items())
            if fact in self.facts
        }

    def read_by(self, module: Mapping[str, Any], rule: Mapping[str, Any]) -> frozenset[str]:
        """The facts that one rule of a module reads."""
        direct, rules = self._named_by(module, rule)
        return frozenset(direct).union(*(self.reads(path) for path in rules))

    def reads(self, package: Path) -> frozenset[str]:
        """The facts that the rules of a package, or one rule, read; ("norms", "aia", "x")."""
        found: set[str] = set()
        seen: set[Path] = set()
        waiting = [package]
        while waiting:
            wanted = waiting.pop()
            for name in self._matching(wanted) - seen:
                seen.add(name)
                found |= self._direct[name]
                waiting.extend(self._rules[name])
        return frozenset(found)

    def _named_by(
        self, module: Mapping[str, Any], rule: Mapping[str, Any]
    ) -> tuple[set[str], set[Path]]:
        package = tuple(str(part["value"]) for part in module["package"]["path"][1:])
        imports = dict(_imported(item) for item in module.get("imports") or ())
        local = {_head(other) for other in module.get("rules") or ()}
        direct: set[str] = set()
        rules: set[Path] = set()
        # The rule's own name is no reference.
        parts = [part for key, part in rule["head"].items() if key not in ("name", "ref")]
        for head, rest in _named([parts, rule["body"], rule.get("else")]):
            if head == "input":
                direct |= self._facts_at(rest)
            elif head == "data":
                rules.add(rest)
            elif head in imports:
                rules.add((*imports[head], *rest))
            elif head in local:
                rules.add((*package, head))
        return direct, rules

    def _matching(self, wanted: Path) -> set[Path]:
        """The rule that a reference names, or looks into, or all rules below it."""
        return {
            name
            for name in self._direct
            if name == wanted[: len(name)] or name[: len(wanted)] == wanted
        }

    def _facts_at(self, rest: Path) -> set[str]:
        """The facts below `input.<rest>`: all of a section, or all there are, where it stops short."""
        if rest and rest[0] != "facts":
            return set()
        wanted = rest[1:3]
        return {fact for fact in self.facts if tuple(fact.split("."))[: len(wanted)] == wanted}


def _imported(item: Mapping[str, Any]) -> tuple[str, Path]:
    path = tuple(str(part["value"]) for part in item["path"]["value"])
    return str(item.get("alias") or path[-1]), path[1:]


def _head(rule: Mapping[str, Any]) -> str:
    return str(rule["head"]["ref"][0]["value"])


def _named(node: object) -> Iterator[tuple[str, Path]]:
    """Each reference and variable in a rule: its head, and the constants that follow it."""
    if isinstance(node, Mapping):
        if node.get("type") == "ref":
            head, *rest = node["value"]
            yield str(head["value"]), _constants(rest)
        elif node.get("type") == "var":
            yield str(node["value"]), ()
        # The head of a reference is named with what follows it, not by itself.
        for inside in node["value"][1:] if node.get("type") == "ref" else node.values():
            yield from _named(inside)
    elif isinstance(node, list):
        for inside in node:
            yield from _named(inside)


def _compared(node: object) -> Iterator[tuple[str, float | str]]:
    """Each fact that stands beside a constant in one call, with that constant."""
    if isinstance(node, Mapping):
        if isinstance(terms := node.get("terms"), list):
            facts = [_fact(term) for term in terms[1:]]
            for fact, term in product(filter(None, facts), terms[1:]):
                if term["type"] in ("number", "string"):
                    yield fact, term["value"]
        for inside in node.values():
            yield from _compared(inside)
    elif isinstance(node, list):
        for inside in node:
            yield from _compared(inside)


def _fact(term: Mapping[str, Any]) -> str | None:
    if term["type"] != "ref" or len(term["value"]) != 4:
        return None
    head, *rest = (str(part["value"]) for part in term["value"])
    return ".".join(rest[1:]) if (head, rest[0]) == ("input", "facts") else None


def _constants(parts: list[Mapping[str, Any]]) -> Path:
    found: list[str] = []
    for part in parts:
        if part["type"] != "string":
            break
        found.append(str(part["value"]))
    return tuple(found)
