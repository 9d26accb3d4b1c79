"""Random lines of a rule's body, of each construct that authors may write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Literal, TypeAlias

from tests.policy.three_valued.random_facts import CODES, DATES, Fact

ConceptKind: TypeAlias = Literal["truth", "set", "text", "date", "number", "object"]

_ORDERS = ("<", "<=", ">", ">=", "==", "!=")
_SIZES = ("> 0", ">= 2", "== 0", "== 1", "< 2", "!= 1")


@dataclass(frozen=True)
class Concept:
    """A rule that others refer to."""

    kind: ConceptKind
    name: str
    package: str


@dataclass
class Conditions:
    """Writes the lines, for a rule of `package` that can use the `concepts` written before it."""

    rng: Random
    facts: Sequence[Fact]
    world: str
    package: str = ""
    concepts: list[Concept] = field(default_factory=list)
    _locals: int = 0

    def body(self, most: int = 3) -> list[str]:
        """One to `most` conditions that must all hold."""
        return [line for _ in range(self.rng.randint(1, most)) for line in self.condition()]

    def condition(self) -> list[str]:
        """One condition: a line, or two with a variable."""
        while True:
            lines = self.rng.choice(
                [
                    self._of_concept,
                    self._of_concept,
                    self._of_fact,
                    self._of_fact,
                    self._of_several,
                    self._of_two_facts,
                    self._of_function,
                ]
            )()
            if lines:
                return lines

    def guard(self) -> str:
        """One expression that can be negated as it stands."""
        return self.rng.choice([*self.truths(), *self._comparisons()])

    def truths(self) -> list[str]:
        """What holds or does not hold by itself."""
        return [*self.of_kind("yes_no"), *self.seen("truth")]

    def dates(self) -> list[str]:
        """What can stand where a date is wanted."""
        return [*(f'"{date}"' for date in DATES), *self.of_kind("date"), *self.seen("date")]

    def of_kind(self, kind: str) -> list[str]:
        """The facts of a kind, as policies refer to them."""
        return [fact.seen for fact in self.facts if fact.kind == kind]

    def seen(self, kind: ConceptKind) -> list[str]:
        """The concepts of a kind, as the present package refers to them."""
        return [self._reference(concept) for concept in self.concepts if concept.kind == kind]

    def local(self) -> str:
        """A variable that was not used before."""
        self._locals += 1
        return f"v{self._locals}"

    def _reference(self, concept: Concept) -> str:
        if concept.package == self.package:
            return concept.name
        return f"data.{concept.package}.{concept.name}"

    def _comparisons(self) -> list[str]:
        """Each fact with a constant."""
        found: list[str] = []
        for fact in self.facts:
            constant = self.rng.choice(fact.constants)
            if fact.kind in ("yes_no", "choice"):
                found.append(f"{fact.seen} {self.rng.choice(('==', '!='))} {constant}")
            if fact.kind in ("number", "date"):
                found.append(f"{fact.seen} {self.rng.choice(_ORDERS)} {constant}")
            if fact.kind == "choice":
                found.append(f"{fact.seen} in {{{', '.join(self.rng.sample(fact.constants, 2))}}}")
        return found

    def _of_fact(self) -> list[str]:
        truths = self.of_kind("yes_no")
        lines = [*truths, *(f"not {truth}" for truth in truths), *self._comparisons()]
        if self.rng.random() < 0.1:
            order = self.rng.choice(("<", ">="))
            lines = [f'input.as_of {order} "{self.rng.choice(DATES)}"']
        return [self.rng.choice(lines)] if lines else []

    def _of_concept(self) -> list[str]:
        if not self.concepts:
            return []
        concept = self.rng.choice(self.concepts)
        seen = self._reference(concept)
        pick = self.rng.choice
        match concept.kind:
            case "truth":
                return [pick((seen, seen, f"not {seen}"))]
            case "set":
                code = pick(CODES)
                lines = [f"count({seen}) {pick(_SIZES)}", f'"{code}" in {seen}']
                lines += [f'not "{code}" in {seen}', *(f"{t} in {seen}" for t in self.seen("text"))]
                return [pick([*lines, *(f"{fact} in {seen}" for fact in self.of_kind("choice"))])]
            case "text":
                code, other = self.rng.sample(CODES, 2)
                lines = [f'{seen} == "{code}"', f'{seen} != "{code}"']
                lines.append(f'{seen} in {{"{code}", "{other}"}}')
            case "date":
                sides = [seen, pick(("input.as_of", *self.dates()))]
                self.rng.shuffle(sides)
                lines = [f"{sides[0]} {pick(_ORDERS)} {sides[1]}"]
            case "number":
                lines = [f"{seen} {pick(_ORDERS)} {pick((0, 1, 2))}"]
            case _:
                lines = [f'{seen}.k == "a"', f"{seen}.k", f"not {seen}.k"]
                return [pick([*lines, f'not {seen}.k == "b"'])]
        line = pick(lines)
        if self.rng.random() < 0.8:
            return [line]
        local = self.local()
        return [f"{local} := {seen}", line.replace(seen, local)]

    def _of_several(self) -> list[str]:
        several = [fact for fact in self.facts if fact.kind == "several"]
        if not several:
            return []
        fact = self.rng.choice(several)
        code, other = self.rng.sample(fact.constants, 2)
        size = self.rng.choice(_SIZES)
        local = self.local()
        return self.rng.choice(
            [
                [f"{code} in {fact.seen}"],
                [f"{code} in {fact.seen}"],
                [f"not {code} in {fact.seen}"],
                [f"count({fact.seen}) {size}"],
                [f"not count({fact.seen}) {size}"],
                [f"some {local} in {fact.seen}", f"{local} in {{{code}, {other}}}"],
                [f"some {local} in {fact.seen}", f"{local} != {code}"],
                [f"some {local} in {{{code}, {other}}}", f"{local} in {fact.seen}"],
                [f"{fact.seen} == []"],
            ]
        )

    def _of_two_facts(self) -> list[str]:
        kind = self.rng.choice(("yes_no", "choice", "number", "date", "several"))
        facts = self.of_kind(kind)
        if len(facts) < 2:
            return []
        one, other = self.rng.sample(facts, 2)
        if kind == "several":
            return [f"count({one}) {self.rng.choice(('<', '>='))} count({other})"]
        orders = ("==", "!=") if kind in ("yes_no", "choice") else _ORDERS
        return [f"{one} {self.rng.choice(orders)} {other}"]

    def _of_function(self) -> list[str]:
        """Negated only for facts: OPA loses `not f(concept)` where the concept is undefined."""
        library = f"data.lib.{self.world}"
        numbers, texts = self.of_kind("number"), self.of_kind("choice")
        lines = [f"not {library}.long({number})" for number in numbers]
        lines += [f'not {library}.grade({number}) == "low"' for number in numbers]
        lines += [f"not {library}.early({text})" for text in texts]
        for number in [*numbers, *self.seen("number")]:
            lines.append(f"{library}.long({number})")
            lines += [f'{library}.grade({number}) {equal} "high"' for equal in ("==", "!=")]
        texts += self.seen("text")
        for text in texts:
            lines.append(f"{library}.early({text})")
            lines += [f"{library}.both({text}, {other})" for other in texts if other != text]
        return [self.rng.choice(lines)] if lines else []
