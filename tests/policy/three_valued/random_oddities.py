"""Random lines that authors are told not to write; the reading must be sound there too.

Not here is what OPA itself gets wrong: `with`; a concept that can be undefined as an argument of
a negated call (`not f(concept)`, `not concept > 3`) where that is inlined, or by way of a variable
(`v := concept`, `not v`); a concept for a function that does not look at it; `every` in what is
negated.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.policy.three_valued.random_conditions import Conditions
from tests.policy.three_valued.random_facts import CODES


@dataclass
class Oddities(Conditions):
    """Writes these lines among the others."""

    def condition(self) -> list[str]:
        """One condition; three in ten are odd."""
        if self.rng.random() < 0.7:
            return super().condition()
        odd = [self._of_sets, self._of_numbers, self._of_texts, self._of_truths, self._of_others]
        if self.package.startswith("classification"):
            odd.append(self._negated_calls)
        while True:
            lines = self.rng.choice(odd)()
            if lines:
                return self.rng.choice(lines)

    def _of_sets(self) -> list[list[str]]:
        code, other = self.rng.sample(CODES, 2)
        size = self.rng.choice(("> 0", ">= 2", "== 0", "< 2"))
        local, second = self.local(), self.local()
        lines: list[list[str]] = []
        for found in [*self.of_kind("several"), *self.seen("set")]:
            lines += [
                [f'count([{local} | some {local} in {found}; {local} != "{code}"]) {size}'],
                [f'count({{{local} | some {local} in {found}; {local} != "{code}"}}) {size}'],
                [f'{local} := {{x | some x in {found}; x == "{code}"}}', f"count({local}) {size}"],
                [f'"{code}" in {{x | some x in {found}; x != "{other}"}}'],
                [f'{{"{code}"}} & {{x | some x in {found}}} == {{"{code}"}}'],
                [f"some {local} in {found}", f'{local} == "{code}"'],
                [f"not {found}"],
            ]
            lines += [
                [f"{second} := {text}", f"count({{x | some x in {found}; x == {second}}}) {size}"]
                for text in self.of_kind("choice")
            ]
            if self.package.startswith("classification"):
                lines += [
                    [f'every {local} in {found} {{ {local} != "{code}" }}'],
                    [f'every {local} in {found} {{ {local} in {{"{code}", "{other}"}} }}'],
                    [f'every {local} in {{"{code}", "{other}"}} {{ {local} in {found} }}'],
                ]
        return lines

    def _of_numbers(self) -> list[list[str]]:
        local = self.local()
        facts = self.of_kind("number")
        lines = [[f"not {number} > {self.rng.choice((1, 2))}"] for number in facts]
        for number in [*facts, *self.seen("number")]:
            lines += [
                [f"{number} + 1 >= {self.rng.choice((1, 2, 3))}"],
                [f"{local} := {number} * 2", f"{local} == {self.rng.choice((2, 4))}"],
                [f"max([{number}, 1]) == 1"],
            ]
        return lines

    def _of_texts(self) -> list[list[str]]:
        code, other = self.rng.sample(CODES, 2)
        local, second = self.local(), self.local()
        lines: list[list[str]] = []
        for text in self.of_kind("choice"):
            call = f"data.lib.{self.world}.{self.rng.choice(('absent', 'unlike', 'any_at_all'))}"
            lines += [
                [f'not {text} in {{"{code}", "{other}"}}'],
                [f"{call}({text})"],
                [f"not {call}({text})"],
            ]
        for text in [*self.of_kind("choice"), *self.seen("text")]:
            lines += [
                [f"{local} := {text}", f'{second} := [{local}, "{code}"]', f'{second}[0] == "a"'],
                [f'not {text} == "{code}"'],
                [f'startswith({text}, "{code}")'],
                [f'{{"a": 1, "b": 2}}[{text}] >= {self.rng.choice((1, 2))}'],
                [f'[{text}, "{code}"] == ["{other}", "{code}"]'],
                [f'[{local}, "{code}"] = [{text}, "{code}"]', f'{local} == "{other}"'],
                [f'concat("", [{text}, "{code}"]) == "{other}{code}"'],
                [f"{local} = {text}", f'{local} != "{code}"'],
            ]
        return lines

    def _negated_calls(self) -> list[list[str]]:
        """Of concepts, in what is never inlined."""
        code, other = self.rng.sample(CODES, 2)
        library = f"data.lib.{self.world}"
        lines: list[list[str]] = []
        for text in self.seen("text"):
            lines += [
                [f"not {library}.early({text})"],
                [f'not {library}.both({text}, "b")'],
                [f'not {text} in {{"{code}", "{other}"}}'],
                [f'not {text} != "{code}"'],
            ]
        for number in self.seen("number"):
            lines += [
                [f"not {library}.long({number})"],
                [f"not {number} > {self.rng.choice((0, 1))}"],
            ]
        return lines

    def _of_truths(self) -> list[list[str]]:
        local = self.local()
        lines: list[list[str]] = []
        for truth in self.truths():
            lines += [
                [f"{truth} == {self.rng.choice(('true', 'false'))}"],
                [f"{local} := {truth}", local],
                [f"count({{1 | {truth}}}) == {self.rng.choice((0, 1))}"],
            ]
        for fact in self.of_kind("yes_no"):
            lines += [[f"{local} := {fact}", f"not {local}"], [f"not {fact} != true"]]
        return lines

    def _of_others(self) -> list[list[str]]:
        pick = self.rng.choice
        code, other = self.rng.sample(CODES, 2)
        local, second = self.local(), self.local()
        dates = self.dates()
        fixed = [date for date in dates if date.startswith(("input", '"'))]
        return [
            [f'object.get(input.facts.use, "place", "{code}") == "{other}"'],
            [f'not object.get(input.facts, ["data", "origin"], "{code}") == "{other}"'],
            ["count(object.keys(input.facts.term)) == 2"],
            [f"some {local}, {second} in input.facts.use", f'{second} == "{code}"'],
            [f"some {local}", f"input.facts.data[{local}] == {pick(('true', 'false'))}"],
            [f"not {pick(fixed)} < {pick(fixed)}"],
            [f"not input.as_of >= {pick(fixed)}"],
            [f"{local} := {pick(dates)}", f"{second} := {pick(dates)}", f"{local} == {second}"],
            *([f"{local} := {seen}", f'{local}.k == "{code}"'] for seen in self.seen("object")),
            *(
                [f'{local} := {{"k": {text}, "l": {pick(dates)}}}', f'{local}.k == "{code}"']
                for text in self.of_kind("choice")
            ),
            [f'substring({pick(dates)}, 0, 4) == "2026"'],
        ]
