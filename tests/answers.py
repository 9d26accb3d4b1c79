"""Random answers to a questionnaire, for property tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from toetssteen.intake.facts import UNKNOWN, Facts, Value
from toetssteen.intake.questionnaire import Questionnaire
from toetssteen.intake.questions import FactKind, FactType, Question

# On both sides of the dates in law, and on some of them.
DATES = (
    "2020-01-01",
    "2025-02-02",
    "2026-07-26",
    "2026-08-01",
    "2026-08-02",
    "2026-11-24",
    "2027-12-01",
    "2027-12-02",
    "2028-08-02",
    "2031-01-01",
)


@dataclass(frozen=True)
class Answers:
    """Gives answers by chance."""

    questionnaire: Questionnaire
    random: Random

    def to(self, question: Question) -> Value:
        """An answer to one question."""
        ways: dict[FactType, Callable[[Question], Value]] = {
            FactType.YES_NO: lambda _: self.random.random() < 0.5,
            FactType.CHOICE: lambda asked: self.random.choice(asked.codes),
            FactType.SEVERAL: self._several,
            FactType.NUMBER: self._number,
            FactType.DATE: lambda _: self.random.choice(DATES),
            FactType.ROLE: lambda _: self.random.choice(self.questionnaire.roles),
            FactType.TEXT: lambda _: "een tekst",
        }
        return ways[question.type](question)

    def complete(self) -> Facts:
        """Answers to all questions."""
        questions = self.questionnaire.questions
        return Facts({fact: self.to(questions[fact]) for fact in questions}, frozenset())

    def partial(self) -> Facts:
        """Answers to some questions; some that were asked are not known."""
        facts = self.complete()
        share = self.random.random()
        for fact in facts.answered:
            if self.random.random() < share:
                asked = self.questionnaire.questions[fact].unknown_allowed
                is_unknown = asked and self.random.random() < 0.3
                facts = facts.with_answer(fact, UNKNOWN) if is_unknown else facts.without(fact)
        return facts

    def completed(self, facts: Facts) -> Facts:
        """The same answers, and one to each other question; nobody decides anything meanwhile."""
        questions = self.questionnaire.questions
        others = {
            fact: value
            for fact, value in self.complete().answered.items()
            if questions[fact].kind is not FactKind.DECISION
        }
        return Facts({**others, **facts.answered}, frozenset())

    def _several(self, question: Question) -> Value:
        """Mostly none or few, as people answer."""
        most = min(self.random.choice((0, 0, 1, 1, 2, 3)), len(question.codes))
        return tuple(sorted(self.random.sample(question.codes, most)))

    def _number(self, question: Question) -> Value:
        low = 0 if question.minimum is None else int(question.minimum)
        high = 10_000 if question.maximum is None else int(question.maximum)
        return min(high, low + int(10 ** (self.random.random() * 6)) - 1)


def for_random_answers(
    questionnaire: Questionnaire, holds: Callable[[Answers], None], *, examples: int
) -> None:
    """Look for answers for which something does not hold.

    Only where chance begins is drawn: an example takes a while where OPA is asked, and making one
    smaller takes hundreds.
    """

    @settings(
        max_examples=examples,
        deadline=None,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
        print_blob=True,
    )
    @given(seed=st.integers(0, 2**32 - 1))
    def holds_for(seed: int) -> None:
        holds(Answers(questionnaire, Random(seed)))

    holds_for()
