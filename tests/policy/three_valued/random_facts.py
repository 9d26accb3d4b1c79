"""Facts with small domains, so that all ways to answer them can be tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from random import Random
from typing import Literal, TypeAlias

Answer: TypeAlias = bool | str | float | list[str]
Answers: TypeAlias = Mapping[str, Answer]
Kind: TypeAlias = Literal["yes_no", "choice", "several", "number", "date"]

AS_OF = "2026-11-24"
CODES = ("a", "b", "c")
DATES = ("2026-08-02", "2026-11-24", "2027-12-02", "2030-08-02")


@dataclass(frozen=True)
class Fact:
    """A fact, every answer that it can get, and what Rego it is worth comparing it with."""

    name: str
    kind: Kind
    domain: tuple[Answer, ...]
    constants: tuple[str, ...]

    @property
    def seen(self) -> str:
        """How a policy refers to it."""
        return f"input.facts.{self.name}"


def _subsets(codes: Sequence[str]) -> tuple[Answer, ...]:
    return tuple(list(some) for size in range(len(codes) + 1) for some in combinations(codes, size))


_YES_NO = ((False, True), ("true", "false"))
_CHOICE = (CODES, ('"a"', '"b"', '"c"'))

FACTS = (
    Fact("use.public", "yes_no", *_YES_NO),
    Fact("use.staff", "yes_no", *_YES_NO),
    Fact("data.shared", "yes_no", *_YES_NO),
    Fact("use.place", "choice", *_CHOICE),
    Fact("data.origin", "choice", *_CHOICE),
    Fact("use.groups", "several", _subsets(CODES), ('"a"', '"b"', '"c"')),
    Fact("data.kinds", "several", _subsets(CODES[:2]), ('"a"', '"b"')),
    Fact("term.months", "number", (0, 1, 2, 3), ("1", "2")),
    Fact("term.years", "number", (0, 1.5, 3), ("1.5",)),
    Fact("term.started_on", "date", DATES, ('"2026-11-24"', '"2027-12-02"', "input.as_of")),
    Fact("term.changed_on", "date", (*DATES[:2], DATES[3]), ('"2026-11-24"', "input.as_of")),
)


def random_facts(rng: Random, completions: int) -> tuple[Fact, ...]:
    """Draw facts that can together be answered in at most so many ways."""
    drawn: list[Fact] = []
    ways = 1
    for fact in rng.sample(FACTS, len(FACTS)):
        if ways * len(fact.domain) <= completions:
            drawn.append(fact)
            ways *= len(fact.domain)
    return tuple(drawn)


def random_answers(rng: Random, facts: Sequence[Fact]) -> Answers:
    """Answer some of the facts: none, all but one, or any number between."""
    answered = rng.sample(list(facts), rng.randrange(len(facts)))
    return {fact.name: rng.choice(fact.domain) for fact in answered}


def every_completion(facts: Sequence[Fact]) -> list[Answers]:
    """All ways to answer all facts."""
    domains = [fact.domain for fact in facts]
    names = [fact.name for fact in facts]
    return [dict(zip(names, answers, strict=True)) for answers in product(*domains)]
