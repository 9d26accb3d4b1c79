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
    it can reach, and a name for every rule that it can be.
    """

    facts: Collection[str]
    _direct: dict[Path, set[str]] = field(default_factory=dict)
    _rules: dict[Path, set[Path]] = field(default_factory=dict)
    _files: dict[Path, set[str]] = field(default_factory=dict)
    _thresholds: dict[str, set[float | str]] = field(default_factory=dict)

    def add_module(self, file: str, module: Mapping[str, Any]) -> None:
        """Take in one module as `rego.parse_module` gives it."""
        for rule in module.get("rules") or ():
            name = (*package_of(module), head_of(rule))
            direct, rules = self._named_by(module, rule)
            self._direct.setdefault(name, set()).update(direct)
            self._rules.setdefault(name, set()).update(rules)
            self._files.setdefault(name, set()).add(file)
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

    def concepts_in(self, module: Mapping[str, Any], rule: Mapping[str, Any]) -> list[Path]:
        """The concepts that one rule of a module names itself."""
        _, rules = self._named_by(module, rule)
        return sorted(path for path in rules & self._direct.keys() if path[0] == "classification")

    def reads(self, path: Path) -> frozenset[str]:
        """The facts that a rule, or the rules of a package, read; ("norms", "aia", "x")."""
        return frozenset().union(*(self._direct[name] for name in self._reached(path)))

    def files(self, path: Path) -> frozenset[str]:
        """The files with the rules that a rule, or the rules of a package, build on."""
        return frozenset().union(*(self._files[name] for name in self._reached(path)))

    def _reached(self, path: Path) -> set[Path]:
        seen: set[Path] = set()
        waiting = [path]
        while waiting:
            for name in self._matching(waiting.pop()) - seen:
                seen.add(name)
                waiting.extend(self._rules[name])
        return seen

    def _named_by(
        self, module: Mapping[str, Any], rule: Mapping[str, Any]
    ) -> tuple[set[str], set[Path]]:
        package = package_of(module)
        imports = dict(_imported(item) for item in module.get("imports") or ())
        direct: set[str] = set()
        rules: set[Path] = set()
        for head, rest in _named(_parts(rule)):
            root, *path = (*imports.get(head, (head,)), *rest)
            if root == "input":
                direct |= self._facts_at(tuple(path))
            elif root == "data":
                rules.add(tuple(path))
            # It can be a rule of the package, in whichever of its files that stands.
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
        """The facts below `input.<rest>`: all of a section, or of all, where it stops short."""
        if rest and rest[0] != "facts":
            return set()
        wanted = rest[1:3]
        return {fact for fact in self.facts if tuple(fact.split("."))[: len(wanted)] == wanted}


def package_of(module: Mapping[str, Any]) -> Path:
    """The path of a module's package below `data`."""
    return tuple(str(part["value"]) for part in module["package"]["path"][1:])


def head_of(rule: Mapping[str, Any]) -> str:
    """The name of a rule; for `a.b contains c` that is "a"."""
    return str(rule["head"]["ref"][0]["value"])


def _imported(item: Mapping[str, Any]) -> tuple[str, Path]:
    path = tuple(str(part["value"]) for part in item["path"]["value"])
    return str(item.get("alias") or path[-1]), path


def _parts(rule: Mapping[str, Any]) -> list[object]:
    """All of a rule but its own name, which is no reference."""
    head = rule["head"]
    rest = [part for key, part in head.items() if key not in ("name", "ref")]
    return [*rest, head["ref"][1:], rule["body"], rule.get("else")]


def _named(node: object) -> Iterator[tuple[str, Path]]:
    """Each reference and variable in a rule: its head, and the constants that follow it."""
    if isinstance(node, Mapping):
        if node.get("type") == "ref":
            head, *rest = node["value"]
            if head["type"] == "var":
                yield str(head["value"]), _constants(rest)
            # What a variable refers to is named with what follows it, not by itself.
            inner = rest if head["type"] == "var" else node["value"]
        else:
            if node.get("type") == "var":
                yield str(node["value"]), ()
            inner = list(node.values())
        for inside in inner:
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
