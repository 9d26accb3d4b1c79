"""Random norms and concepts, within what authors may write and, where asked for, beyond it.

A world is a handful of concepts and the norms that use them; many worlds over the same facts
make a batch, so that one OPA serves them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Literal, TypeAlias

Answer: TypeAlias = bool | str | float | list[str]
Kind: TypeAlias = Literal["yes_no", "choice", "several", "number", "date"]
Atom: TypeAlias = "Callable[[_Writer], str]"

AS_OF = "2026-11-24"
_CODES = ("a", "b", "c")
_DATES = ("2026-08-02", "2026-11-24", "2027-12-02", "2030-08-02")


@dataclass(frozen=True)
class Fact:
    """A fact, every answer that it can get, and what it is worth comparing it with."""

    name: str
    kind: Kind
    domain: tuple[Answer, ...]
    constants: tuple[str, ...] = ()


def _subsets(codes: Sequence[str]) -> tuple[Answer, ...]:
    return tuple(list(some) for size in range(len(codes) + 1) for some in combinations(codes, size))


_FACTS = (
    Fact("use.public", "yes_no", (False, True), ("true", "false")),
    Fact("use.staff", "yes_no", (False, True), ("true", "false")),
    Fact("data.shared", "yes_no", (False, True), ("true", "false")),
    Fact("use.place", "choice", _CODES, ('"a"', '"b"', '"c"')),
    Fact("data.origin", "choice", _CODES, ('"a"', '"b"', '"c"')),
    Fact("use.groups", "several", _subsets(_CODES), ('"a"', '"b"', '"c"')),
    Fact("data.kinds", "several", _subsets(_CODES[:2]), ('"a"', '"b"')),
    Fact("term.months", "number", (0, 1, 2, 3), ("1", "2")),
    Fact("term.years", "number", (0, 1.5, 3), ("1.5",)),
    Fact("term.started_on", "date", _DATES, ('"2026-11-24"', '"2027-12-02"', "input.as_of")),
    Fact("term.changed_on", "date", (*_DATES[:2], _DATES[3]), ('"2026-11-24"', "input.as_of")),
)


@dataclass(frozen=True)
class World:
    """Concepts and norms that belong together, as modules by package."""

    name: str
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


def random_batch(seed: int, *, worlds: int, beyond: bool, completions: int = 500) -> Batch:
    """Draw a batch whose facts have at most so many completions.

    `beyond` adds what authors are told not to write; the reading must be sound there too.
    """
    rng = Random(seed)
    facts: list[Fact] = []
    size = 1
    for fact in rng.sample(_FACTS, len(_FACTS)):
        if size * len(fact.domain) <= completions:
            facts.append(fact)
            size *= len(fact.domain)
    return Batch(
        tuple(facts), tuple(_Writer(rng, facts, f"w{n}", beyond).world() for n in range(worlds))
    )


def random_answers(rng: Random, facts: Sequence[Fact]) -> dict[str, Answer]:
    """Answer some of the facts: any number of them, none and all but one as likely as another."""
    answered = rng.sample(list(facts), rng.randrange(len(facts)))
    return {fact.name: rng.choice(fact.domain) for fact in answered}


@dataclass(frozen=True)
class _Concept:
    kind: Literal["truth", "set", "text", "date", "number", "object"]
    name: str
    package: str

    def seen_from(self, package: str) -> str:
        if package == self.package:
            return self.name
        return f"data.{self.package}.{self.name}"


class _Writer:
    """Writes one world."""

    def __init__(self, rng: Random, facts: Sequence[Fact], name: str, beyond: bool) -> None:
        self.rng = rng
        self.facts = facts
        self.name = name
        self.beyond = beyond
        self.concepts: list[_Concept] = []
        self.package = ""
        self.locals = 0
        self.lines: dict[str, list[str]] = {}

    def world(self) -> World:
        """Write concepts that build on each other, then the norms."""
        self._functions()
        packages = [f"classification.{self.name}_{word}" for word in ("role", "risk")]
        for number in range(self.rng.randint(2, 7)):
            self.package = self.rng.choice(packages)
            self._concept(f"c{number}")
        norms = tuple(f"fuzz.{self.name}_{n}" for n in range(self.rng.randint(2, 3)))
        for norm in norms:
            self.package = f"norms.{norm}"
            self._norm()
        return World(
            self.name,
            {
                package: "\n\n".join([f"package {package}", *rules]) + "\n"
                for package, rules in self.lines.items()
            },
            norms,
            tuple(f"{c.package}.{c.name}" for c in self.concepts if c.kind == "truth"),
        )

    # --- rules ---

    def _rule(self, head: str, body: Sequence[str]) -> None:
        lines = self.lines.setdefault(self.package, [])
        if body:
            lines.append("\n".join([f"{head} if {{", *(f"\t{line}" for line in body), "}"]))
        else:
            lines.append(head)

    def _functions(self) -> None:
        self.package = f"lib.{self.name}"
        low, high = self.rng.choice(((0, 1), (1, 2), (0, 2)))
        self._rule("long(value)", [f"value > {high}"])
        self._rule("early(value)", ['value == "a"'])
        self._rule("early(value)", ['value == "b"'])
        self._rule('grade(value) := "high"', [f"value >= {high}"])
        self._rule('grade(value) := "low"', [f"value < {high}", f"value >= {low}"])
        self._rule("both(one, other)", ['one == "a"', 'other == "b"'])
        if self.beyond:
            self._rule("absent(value)", ["not value"])
            self._rule('unlike(value)', ['not value == "a"'])
            self._rule("any_at_all(_)", ())

    def _norm(self) -> None:
        for number in range(self.rng.choice((0, 0, 1, 2))):
            self._concept(f"_helper{number}")
        for head in ("applies", "met"):
            self._alternatives(head)
        dates = [concept for concept in self.concepts if concept.kind == "date"]
        if dates and self.rng.random() < 0.7:
            self._rule(f"applies_from := {self.rng.choice(dates).seen_from(self.package)}", ())
        else:
            self._exclusive("applies_from", self._date_values())
        self.concepts = [c for c in self.concepts if c.package != self.package]

    def _alternatives(self, head: str, bodies: int = 3) -> None:
        for _ in range(self.rng.randint(1, bodies)):
            self._rule(head, self._body())

    def _concept(self, name: str) -> None:
        kinds: list[Literal["truth", "set", "text", "date", "number", "object"]]
        kinds = ["truth", "truth", "truth", "set", "text", "date", "number"]
        if self.beyond:
            kinds.append("object")
        concept = _Concept(self.rng.choice(kinds), name, self.package)
        match concept.kind:
            case "truth":
                self._truth(name)
            case "set":
                self._set(name)
            case "text":
                facts = [f"input.facts.{fact}" for fact in self._facts("choice")]
                self._exclusive(name, [*(f'"{code}"' for code in _CODES), *facts])
            case "date":
                self._exclusive(name, self._date_values())
            case "number":
                facts = [f"input.facts.{fact}" for fact in self._facts("number")]
                self._exclusive(name, ["0", "1", "2", *facts])
            case "object":
                self._exclusive(name, ['{"k": "a"}', '{"k": "b", "l": input.facts}', '{"k": "c"}'])
        self.concepts.append(concept)

    def _truth(self, name: str) -> None:
        if self.beyond and self.rng.random() < 0.15:
            self._rule(f"default {name} := false", ())
        if self.beyond and self.rng.random() < 0.15:
            value = self.rng.choice(("true", "false"))
            first, second = self._body(), self._body()
            lines = [f"{name} if {{", *(f"\t{line}" for line in first)]
            lines += [f"}} else := {value} if {{", *(f"\t{line}" for line in second), "}"]
            self.lines.setdefault(self.package, []).append("\n".join(lines))
            return
        self._alternatives(name)

    def _set(self, name: str) -> None:
        for code in _CODES[: self.rng.randint(1, 3)]:
            for _ in range(self.rng.randint(1, 2)):
                self._rule(f'{name} contains "{code}"', self._body())
        several = self._facts("several")
        if several and self.rng.random() < (0.3 if self.beyond else 0.1):
            fact = self.rng.choice(several)
            self._rule(f"{name} contains code", [*self._body(), f"some code in input.facts.{fact}"])
        choices = self._facts("choice")
        if self.beyond and self.rng.random() < 0.1:
            # The same members, as the keys of an object.
            self.lines[self.package] = [
                re.sub(rf"^{name} contains (\S+)", rf"{name}[\1] := \1", rule)
                for rule in self.lines[self.package]
            ]
        elif self.beyond and choices and self.rng.random() < 0.2:
            fact = self.rng.choice(choices)
            self._rule(f"{name} contains input.facts.{fact}", self._body())

    def _exclusive(self, name: str, values: Sequence[str]) -> None:
        """A complete rule of which at most one body can hold."""
        if self.beyond and self.rng.random() < 0.1:
            constants = [value for value in values if value[0] in '"012{' and "input" not in value]
            self._rule(f"default {name} := {self.rng.choice(constants)}", ())
        negated: list[str] = []
        for _ in range(self.rng.randint(1, 3)):
            guard = self._guard()
            extra = self._body(1) if self.rng.random() < 0.3 else []
            self._rule(f"{name} := {self.rng.choice(values)}", [*negated, guard, *extra])
            negated.append(f"not {guard}")
        if self.rng.random() < 0.5:
            self._rule(f"{name} := {self.rng.choice(values)}", negated)

    def _guard(self) -> str:
        """One expression that can be negated as it stands."""
        return self.rng.choice(
            [*self._plain_truths(), *(f"input.facts.{f} {o} {v}" for f, o, v in self._comparisons())]
        )

    def _body(self, most: int = 3) -> list[str]:
        lines: list[str] = []
        for _ in range(self.rng.randint(1, most)):
            lines += self._condition()
        return lines

    # --- conditions ---

    def _facts(self, *kinds: Kind) -> list[str]:
        return [fact.name for fact in self.facts if fact.kind in kinds]

    def _seen(self, *kinds: str) -> list[str]:
        return [c.seen_from(self.package) for c in self.concepts if c.kind in kinds]

    def _plain_truths(self) -> list[str]:
        return [*self._seen("truth"), *(f"input.facts.{fact}" for fact in self._facts("yes_no"))]

    def _date_values(self) -> list[str]:
        return [
            *(f'"{date}"' for date in _DATES),
            *(f"input.facts.{fact}" for fact in self._facts("date")),
            *self._seen("date"),
        ]

    def _comparisons(self) -> list[tuple[str, str, str]]:
        pick = self.rng.choice
        order = pick(("<", "<=", ">", ">=", "==", "!="))
        equal = pick(("==", "!="))
        found: list[tuple[str, str, str]] = []
        for fact in self.facts:
            constant = pick(fact.constants)
            match fact.kind:
                case "yes_no":
                    found.append((fact.name, equal, constant))
                case "choice":
                    found.append((fact.name, equal, constant))
                    codes = ", ".join(self.rng.sample(fact.constants, 2))
                    found.append((fact.name, "in", f"{{{codes}}}"))
                case "number" | "date":
                    found.append((fact.name, order, constant))
                case "several":
                    continue
        return found

    def _condition(self) -> list[str]:
        sources = [
            self._of_concept,
            self._of_concept,
            self._of_fact,
            self._of_fact,
            self._of_several,
            self._of_two,
            self._of_function,
        ]
        if self.beyond:
            sources += [self._of_beyond, self._of_beyond]
        while True:
            if lines := self.rng.choice(sources)():
                return lines

    def _of_fact(self) -> list[str]:
        pick = self.rng.choice
        yes_no = [f"input.facts.{fact}" for fact in self._facts("yes_no")]
        comparisons = [f"input.facts.{f} {o} {v}" for f, o, v in self._comparisons()]
        lines = [*yes_no, *(f"not {truth}" for truth in yes_no), *comparisons]
        if self.rng.random() < 0.1:
            lines.append(f"not {pick(comparisons)}" if comparisons else "")
            lines.append(f'input.as_of {pick(("<", ">="))} "{pick(_DATES)}"')
        return [pick([line for line in lines if line])]

    def _of_concept(self) -> list[str]:
        if not self.concepts:
            return []
        concept = self.rng.choice(self.concepts)
        seen = concept.seen_from(self.package)
        pick = self.rng.choice
        code, other = self.rng.sample(_CODES, 2)
        match concept.kind:
            case "truth":
                return [pick((seen, seen, f"not {seen}"))]
            case "set":
                compare = pick(("> 0", ">= 2", "== 0", "== 1", "< 2", ">= 1"))
                texts = [f"input.facts.{fact}" for fact in self._facts("choice")]
                lines = [f"count({seen}) {compare}", f'"{code}" in {seen}', f'not "{code}" in {seen}']
                return [pick([*lines, *lines, *(f"{text} in {seen}" for text in texts)])]
            case "text":
                line = pick(
                    (f'{seen} == "{code}"', f'{seen} != "{code}"', f'{seen} in {{"{code}", "{other}"}}')
                )
                return self._through_local(seen, line)
            case "date":
                sides = [seen, pick(("input.as_of", f'"{pick(_DATES)}"', *self._date_values()))]
                self.rng.shuffle(sides)
                order = pick(("<", "<=", ">", ">=", "==", "!="))
                return self._through_local(seen, f"{sides[0]} {order} {sides[1]}")
            case "number":
                order = pick(("<", "<=", ">", ">=", "==", "!="))
                return self._through_local(seen, f"{seen} {order} {pick((0, 1, 2))}")
            case "object":
                return [pick((f'{seen}.k == "a"', f"{seen}.k", f"not {seen}.k", f'not {seen}.k == "b"'))]

    def _through_local(self, seen: str, line: str) -> list[str]:
        """Sometimes by a variable of the body's own."""
        if self.rng.random() < 0.8:
            return [line]
        local = self._local()
        return [f"{local} := {seen}", line.replace(seen, local)]

    def _local(self) -> str:
        self.locals += 1
        return f"v{self.locals}"

    def _of_several(self) -> list[str]:
        several = [fact for fact in self.facts if fact.kind == "several"]
        if not several:
            return []
        drawn = self.rng.choice(several)
        fact = f"input.facts.{drawn.name}"
        code, other = self.rng.sample(drawn.constants, 2)
        compare = self.rng.choice(("> 0", ">= 2", "== 0", "== 1", "< 2", "!= 1"))
        local = self._local()
        lines = [
            [f"{code} in {fact}"],
            [f"{code} in {fact}"],
            [f"not {code} in {fact}"],
            [f"count({fact}) {compare}"],
            [f"some {local} in {fact}", f"{local} in {{{code}, {other}}}"],
            [f"some {local} in {fact}", f"{local} != {code}"],
            [f"some {local} in {{{code}, {other}}}", f"{local} in {fact}"],
            [f"{fact} == []"],
        ]
        if self.rng.random() < 0.1:
            lines = [[f"not count({fact}) {compare}"]]
        return self.rng.choice(lines)

    def _of_two(self) -> list[str]:
        """Fact against fact."""
        kind = self.rng.choice(("yes_no", "choice", "number", "date", "several"))
        facts = self._facts(kind)
        if len(facts) < 2:
            return []
        one, other = (f"input.facts.{fact}" for fact in self.rng.sample(facts, 2))
        if kind == "several":
            return [f"count({one}) {self.rng.choice(('<', '>='))} count({other})"]
        order = ("==", "!=") if kind in ("yes_no", "choice") else ("<", "<=", ">", ">=", "==", "!=")
        return [f"{one} {self.rng.choice(order)} {other}"]

    def _of_function(self) -> list[str]:
        library = f"data.lib.{self.name}"
        numbers = [f"input.facts.{f}" for f in self._facts("number")] + self._seen("number")
        texts = [f"input.facts.{f}" for f in self._facts("choice")] + self._seen("text")
        lines: list[str] = []
        for number in numbers:
            lines += [
                f"{library}.long({number})",
                f"not {library}.long({number})",
                f'{library}.grade({number}) == "high"',
                f'{library}.grade({number}) != "high"',
                f'not {library}.grade({number}) == "low"',
            ]
        for text in texts:
            lines += [f"{library}.early({text})", f"not {library}.early({text})"]
            lines += [f"{library}.both({text}, {other})" for other in texts if other != text]
        if self.beyond:
            for value in (f"input.facts.{fact.name}" for fact in self.facts):
                names = ["absent", "any_at_all", *(["unlike"] if value in texts else [])]
                call = f"{library}.{self.rng.choice(names)}({value})"
                lines += [call, f"not {call}"]
        return [self.rng.choice(lines)] if lines else []

    # --- beyond what authors may write ---

    def _of_beyond(self) -> list[str]:
        pick = self.rng.choice
        lines: list[list[str]] = []
        code, other = self.rng.sample(_CODES, 2)
        local, second = self._local(), self._local()
        for several in [*(f"input.facts.{f}" for f in self._facts("several")), *self._seen("set")]:
            compare = pick(("> 0", ">= 2", "== 0", "< 2"))
            lines += [
                [f'count([{local} | some {local} in {several}; {local} != "{code}"]) {compare}'],
                [f'count({{{local} | some {local} in {several}; {local} != "{code}"}}) {compare}'],
                [f'{local} := {{x | some x in {several}; x == "{code}"}}', f"count({local}) {compare}"],
                [f"some {local} in {several}", f'{local} == "{code}"'],
                [f"not {several}"],
[f'"{code}" in {{x | some x in {several}; x != "{other}"}}'],
            ]
            if self.package.startswith("classification"):
                lines.append([f'every {local} in {several} {{ {local} != "{code}" }}'])
                lines.append([f'every {local} in {several} {{ {local} in {{"{code}", "{other}"}} }}'])
                lines.append([f'every {local} in {{"{code}", "{other}"}} {{ {local} in {several} }}'])
        for number in [*(f"input.facts.{f}" for f in self._facts("number")), *self._seen("number")]:
            lines += [
                [f"{number} + 1 >= {pick((1, 2, 3))}"],
                [f"not {number} > {pick((0, 1, 2))}"],
                [f"{local} := {number} * 2", f"{local} == {pick((2, 4))}"],
                [f"max([{number}, 1]) == 1"],
            ]
        for text in [*(f"input.facts.{f}" for f in self._facts("choice")), *self._seen("text")]:
            lines += [
                [f"{local} := {text}", f'{second} := [{local}, "{code}"]', f'{second}[0] == "{other}"'],
                [f'not {text} == "{code}"'],
                [f'not {text} in {{"{code}", "{other}"}}'],
                [f'startswith({text}, "{code}")'],
                [f'{{"a": 1, "b": 2}}[{text}] >= {pick((1, 2))}'],
                [f'[{text}, "{code}"] == ["{other}", "{code}"]'],
                [f'concat("", [{text}, "{code}"]) == "{other}{code}"'],
                [f"{local} = {text}", f'{local} != "{code}"'],
                [f'not data.lib.{self.name}.both({text}, "{code}")'],
            ]
        for truth in self._plain_truths():
            lines += [
                [f"{truth} == {pick(('true', 'false'))}"],
                [f"not {truth} != true"],
                [f"{local} := {truth}", local],
                *([[f"{local} := {truth}", f"not {local}"]] if truth.startswith("input") else []),
                [f"count({{1 | {truth}}}) == {pick((0, 1))}"],
            ]
        dates = self._date_values()
        lines += [
            [f'object.get(input.facts.use, "place", "{code}") == "{other}"'],
            [f'not object.get(input.facts, ["data", "origin"], "{code}") == "{other}"'],
            ['count(object.keys(input.facts.term)) == 2'],
            [f'some {local}, {second} in input.facts.use', f'{second} == "{code}"'],
            [f'some {local}', f'input.facts.data[{local}] == {pick(("true", "false"))}'],
            [f'{{"{code}"}} & {{x | some x in input.facts.use.groups}} == {{"{code}"}}'],
            [f"not {pick(dates)} < {pick(dates)}"],
            [f"not input.as_of >= {pick(dates)}"],
            [f"{local} := {pick(dates)}", f"{second} := {pick(dates)}", f"{local} == {second}"],
            [f'substring({pick(dates)}, 0, 4) == "2026"'],
        ]
        return pick(lines)
