"""What is judged while facts are open must not be able to fail.

Partial evaluation knows no strict errors: a built-in that fails leaves nothing, which reads as
false, and `not` turns that into true. So the rules that it reaches may only compare, look whether
something is `in` something else, and count what has a number of parts whatever is answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toetssteen.policy import opa_command
from toetssteen.policy.dependencies import Dependencies, head_of, package_of
from toetssteen.policy.errors import PolicyError, PolicyProblem

# Where partial evaluation begins; see engine.py.
ROOT = ("verdict", "truths", "holds")
# They have a value for operands of every type; count is looked at below.
TOTAL = frozenset(
    {"assign", "eq", "equal", "neq", "lt", "lte", "gt", "gte", "internal.member_2", "count"}
)
_WHY = (
    "what is judged while facts are open may only compare, use `in` and count: "
    "a function that fails on an answer would read as false there"
)
_COUNTED = "count takes a fact or a partial set, named directly: {name} counts something else"


@dataclass(frozen=True)
class Judged:
    """The modules, by file, that are evaluated partially."""

    modules: Mapping[str, Mapping[str, Any]]

    @classmethod
    def among(cls, modules: Mapping[str, Mapping[str, Any]], dependencies: Dependencies) -> Judged:
        """Take those that the judgements build on. Raises PolicyError where there are none."""
        files = dependencies.files(ROOT)
        if not files:
            missing = PolicyProblem("rule_missing", f"there is no rule {'.'.join(ROOT)}")
            raise PolicyError("policy_refused", (missing,))
        return cls({file: modules[file] for file in sorted(files)})

    def check(self, opa: Path, stage: Path, capabilities: Path) -> None:
        """Refuse what can fail. `capabilities` allow no more than TOTAL. Raises PolicyError."""
        command = ["check", "--format", "json", "--capabilities", str(capabilities)]
        try:
            opa_command.run(opa, [*command, *self.modules], cwd=stage)
        except PolicyError as error:
            problems = tuple(
                PolicyProblem("builtin_refused", f"{p.message}; {_WHY}", p.file, p.row)
                for p in error.problems
            )
            raise PolicyError("policy_refused", problems) from error
        if uncountable := tuple(self._uncountable(stage)):
            raise PolicyError("policy_refused", uncountable)

    def _uncountable(self, stage: Path) -> Iterator[PolicyProblem]:
        """What is counted must be typed by the questions, or be a set as a whole."""
        sets = self._partial_sets()
        for file, module in self.modules.items():
            imports = {
                str(item.get("alias") or item["path"]["value"][-1]["value"]): _path(item["path"])
                for item in module.get("imports") or ()
            }
            for rule in module["rules"]:
                for operand in _counted(rule):
                    path = _path(operand)
                    own = ("data", *package_of(module), *path)
                    path = (*imports.get(path[0], path[:1]), *path[1:]) if path else ()
                    is_fact = path[:2] == ("input", "facts") and len(path) == 4
                    if not is_fact and path not in sets and own not in sets:
                        name = head_of(rule)
                        row = _row(stage / file, name)
                        yield PolicyProblem("count_refused", _COUNTED.format(name=name), file, row)

    def _partial_sets(self) -> set[tuple[str, ...]]:
        is_set: dict[tuple[str, ...], bool] = {}
        for module in self.modules.values():
            for rule in module["rules"]:
                head = rule["head"]
                path = ("data", *package_of(module), head_of(rule))
                found = "key" in head and "value" not in head and len(head["ref"]) == 1
                is_set[path] = is_set.get(path, True) and found
        return {path for path, found in is_set.items() if found}


def _counted(node: object) -> Iterator[Mapping[str, Any]]:
    """The operand of each count in a rule."""
    if isinstance(node, Mapping):
        for inside in node.values():
            yield from _counted(inside)
    elif isinstance(node, list):
        if len(node) > 1 and isinstance(node[0], Mapping) and _path(node[0]) == ("count",):
            yield node[1]
        for inside in node:
            yield from _counted(inside)


def _path(term: Mapping[str, Any]) -> tuple[str, ...]:
    """A reference without variables, or a name; nothing for all else."""
    if term.get("type") == "var":
        return (str(term["value"]),)
    if term.get("type") != "ref" or any(part["type"] != "string" for part in term["value"][1:]):
        return ()
    return tuple(str(part["value"]) for part in term["value"])


def _row(file: Path, name: str) -> int | None:
    """Where a rule begins: the syntax tree holds no places."""
    text = file.read_text(encoding="utf-8")
    found = re.search(rf"^{re.escape(name)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else None
