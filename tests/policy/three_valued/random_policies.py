"""Random norms and concepts, within what authors may write and, where asked for, beyond it.

A world is a handful of concepts and the norms that use them; many worlds over the same facts
make a batch, so that one OPA serves them all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.policy.three_valued.random_conditions import Concept, ConceptKind, Conditions
from tests.policy.three_valued.random_facts import CODES, Fact, random_facts
from tests.policy.three_valued.random_oddities import Oddities


@dataclass(frozen=True)
class World:
    """Concepts and norms that belong together: modules by package, norm ids, boolean concepts."""

    modules: dict[str, str]
    norms: tuple[str, ...]
    labels: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join(self.modules.values())


@dataclass(frozen=True)
class Batch:
    """Worlds over the same facts."""

    facts: tuple[Fact, ...]
    worlds: tuple[World, ...]


def random_batch(rng: Random, *, worlds: int, beyond: bool, completions: int) -> Batch:
    """Draw a batch whose facts have at most so many completions.

    `beyond` adds what authors are told not to write.
    """
    facts = random_facts(rng, completions)
    writer = Oddities if beyond else Conditions
    return Batch(
        facts,
        tuple(_Author(writer(rng, facts, f"w{n}"), beyond).world() for n in range(worlds)),
    )


class _Author:
    """Writes one world."""

    def __init__(self, write: Conditions, beyond: bool) -> None:
        self.write = write
        self.rng = write.rng
        self.beyond = beyond
        self.rules: dict[str, list[str]] = {}

    def world(self) -> World:
        """Write functions, concepts that build on each other, then the norms."""
        self._functions()
        packages = [f"classification.{self.write.world}_{word}" for word in ("role", "risk")]
        for number in range(self.rng.randint(2, 7)):
            self.write.package = self.rng.choice(packages)
            self._concept(f"c{number}")
        concepts = list(self.write.concepts)
        norms = [f"fuzz.{self.write.world}_{number}" for number in range(self.rng.randint(2, 3))]
        for norm in norms:
            self.write.package = f"norms.{norm}"
            self._norm()
            self.write.concepts = list(concepts)
        modules = {
            package: "\n\n".join([f"package {package}", *rules]) + "\n"
            for package, rules in self.rules.items()
        }
        labels = [f"{each.package}.{each.name}" for each in concepts if each.kind == "truth"]
        return World(modules, tuple(norms), tuple(labels))

    def _functions(self) -> None:
        self.write.package = f"lib.{self.write.world}"
        low, high = self.rng.choice(((0, 1), (1, 2), (0, 2)))
        self._rule("long(value)", [f"value > {high}"])
        self._rule("early(value)", ['value == "a"'])
        self._rule("early(value)", ['value == "b"'])
        self._rule('grade(value) := "high"', [f"value >= {high}"])
        self._rule('grade(value) := "low"', [f"value < {high}", f"value >= {low}"])
        self._rule("both(one, other)", ['one == "a"', 'other == "b"'])
        if self.beyond:
            self._rule("absent(value)", ["not value"])
            self._rule("unlike(value)", ['not value == "a"'])
            self._rule("any_at_all(_)", ())

    def _norm(self) -> None:
        for number in range(self.rng.choice((0, 0, 1, 2))):
            self._concept(f"_helper{number}")
        self._alternatives("applies")
        self._alternatives("met")
        dates = self.write.seen("date")
        if dates and self.rng.random() < 0.7:
            self._rule(f"applies_from := {self.rng.choice(dates)}", ())
        else:
            self._exclusive("applies_from", self.write.dates())

    def _concept(self, name: str) -> None:
        kinds: list[ConceptKind] = ["truth", "truth", "truth", "set", "text", "date", "number"]
        if self.beyond:
            kinds.append("object")
        kind = self.rng.choice(kinds)
        match kind:
            case "truth":
                self._truth(name)
            case "set":
                self._set(name)
            case "text":
                texts = [f'"{code}"' for code in CODES]
                self._exclusive(name, [*texts, *self.write.of_kind("choice")])
            case "date":
                self._exclusive(name, self.write.dates())
            case "number":
                self._exclusive(name, ["0", "1", "2", *self.write.of_kind("number")])
            case "object":
                self._exclusive(name, ['{"k": "a"}', '{"k": "b", "l": input.facts}', '{"k": "c"}'])
        self.write.concepts.append(Concept(kind, name, self.write.package))

    def _truth(self, name: str) -> None:
        if self.beyond and self.rng.random() < 0.15:
            self._rule(f"default {name} := false", ())
        if self.beyond and self.rng.random() < 0.15:
            value = self.rng.choice(("true", "false"))
            otherwise = "\n\t".join([f"}} else := {value} if {{", *self.write.body()])
            self._rule(name, [*self.write.body(), otherwise])
        else:
            self._alternatives(name)

    def _alternatives(self, head: str) -> None:
        for _ in range(self.rng.randint(1, 3)):
            self._rule(head, self.write.body())

    def _set(self, name: str) -> None:
        for code in CODES[: self.rng.randint(1, 3)]:
            for _ in range(self.rng.randint(1, 2)):
                self._rule(f'{name} contains "{code}"', self.write.body())
        several = self.write.of_kind("several")
        if several and self.rng.random() < (0.3 if self.beyond else 0.1):
            some = f"some code in {self.rng.choice(several)}"
            self._rule(f"{name} contains code", [*self.write.body(), some])
        if self.beyond and self.rng.random() < 0.1:
            # The same members, as the keys of an object.
            rules = self.rules[self.write.package]
            rules[:] = [
                re.sub(rf"^{name} contains (\S+)", rf"{name}[\1] := \1", rule) for rule in rules
            ]
        elif self.beyond and self.rng.random() < 0.2:
            for fact in self.write.of_kind("choice"):
                self._rule(f"{name} contains {fact}", self.write.body())

    def _exclusive(self, name: str, values: Sequence[str]) -> None:
        """A complete rule of which at most one body can hold."""
        if self.beyond and self.rng.random() < 0.1:
            constants = [each for each in values if each[0] in '"012{' and "input" not in each]
            self._rule(f"default {name} := {self.rng.choice(constants)}", ())
        negated: list[str] = []
        for _ in range(self.rng.randint(1, 3)):
            guard = self.write.guard()
            extra = self.write.body(1) if self.rng.random() < 0.3 else []
            self._rule(f"{name} := {self.rng.choice(values)}", [*negated, guard, *extra])
            negated.append(f"not {guard}")
        if self.rng.random() < 0.5:
            self._rule(f"{name} := {self.rng.choice(values)}", negated)

    def _rule(self, head: str, body: Sequence[str]) -> None:
        text = "\n".join([f"{head} if {{", *(f"\t{line}" for line in body), "}"]) if body else head
        self.rules.setdefault(self.write.package, []).append(text)
