"""Situations for property tests: whole cases, with chance in all that they leave open.

Answers by chance alone nearly always end prohibited; a case that is in order, with some answers
changed, comes to every outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.answers import Answers, for_random_answers
from tests.cases.expectations import case_files
from toetssteen.intake.documents import load_document
from toetssteen.intake.facts import UNKNOWN, Facts, read_facts
from toetssteen.intake.questionnaire import Questionnaire
from toetssteen.intake.questions import FactKind
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine, Record
from toetssteen.policy.errors import PolicyError

# On both sides of what Regulation (EU) 2026/1744 changed, and of each day that it set.
DAYS = (
    "2026-07-23",
    "2026-07-27",
    "2026-08-02",
    "2026-11-24",
    "2026-12-02",
    "2027-12-01",
    "2027-12-02",
    "2028-08-02",
    "2029-06-01",
    "2030-08-02",
)
# In the order in which an initiative goes through them, before it is retired.
STAGES = ("idea", "design", "procurement", "pilot", "in_use")
_MOST_CHANGED = 6
_FROM_A_CASE = 0.8


@dataclass(frozen=True)
class Situations:
    """Draws situations by chance."""

    policies: PolicySet
    answers: Answers
    cases: tuple[Facts, ...]

    @property
    def random(self) -> Random:
        """The chance that everything is drawn with."""
        return self.answers.random

    @property
    def questionnaire(self) -> Questionnaire:
        """The questions that are answered."""
        return self.policies.questionnaire

    def whole(self) -> Facts:
        """Every question answered, mostly as a case does; what people decide only as it does."""
        if self.random.random() > _FROM_A_CASE:
            return self.answers.complete()
        facts = self.answers.completed(self.random.choice(self.cases))
        for fact in self.random.sample(self.asked(facts), self.random.randrange(_MOST_CHANGED)):
            facts = self.answered(facts, fact)
        return facts

    def less_known(self, facts: Facts) -> Facts:
        """The same with some answers missing, or not known to whoever was asked."""
        share = self.random.random()
        for fact in self.asked(facts):
            if self.random.random() < share:
                asked = self.questionnaire.questions[fact].unknown_allowed
                is_unknown = asked and self.random.random() < 0.3
                facts = facts.with_answer(fact, UNKNOWN) if is_unknown else facts.without(fact)
        return facts

    def answered(self, facts: Facts, fact: str) -> Facts:
        """The same with an answer to this question."""
        return facts.with_answer(fact, self.answers.to(self.questionnaire.questions[fact]))

    def asked(self, facts: Facts) -> list[str]:
        """The answered questions that are asked of somebody, and not decided."""
        questions = self.questionnaire.questions
        return [fact for fact in facts.answered if questions[fact].kind is not FactKind.DECISION]

    def day(self) -> str:
        """A date to judge on."""
        return self.random.choice(DAYS)

    def stage(self) -> str:
        """A stage to judge at."""
        return self.random.choice(STAGES)


def for_situations(
    policies: PolicySet, holds: Callable[[Situations], None], *, examples: int
) -> None:
    """Look for situations in which something does not hold; the cases are where they begin."""
    documents = [load_document(path) for path in case_files()]
    cases = tuple(
        read_facts(document["facts"], policies.questionnaire)
        for document in documents
        if isinstance(document, Mapping)
    )
    for_random_answers(
        policies.questionnaire,
        lambda answers: holds(Situations(policies, answers, cases)),
        examples=examples,
    )


def verdicts(engine: PolicyEngine, records: Iterable[Record]) -> list[Mapping[str, Any]]:
    """What OPA composes of each; no norm may fail on any."""
    answers = list(engine.decide_each(records))
    failed = [answer for answer in answers if isinstance(answer, PolicyError)]
    assert not failed
    return [answer for answer in answers if not isinstance(answer, PolicyError)]


def severity(policies: PolicySet, outcome: str) -> int:
    """How severe an outcome is: 1 for permitted up to 5 for prohibited."""
    words = policies.bundle.data["vocabulary"]["outcomes"]
    return int(words[outcome]["severity"])


def closed(verdict: Mapping[str, Any]) -> dict[str, str]:
    """The findings of a verdict that are certain, by norm."""
    findings = {
        id_: finding["status"]
        for id_, finding in verdict["findings"].items()
        if finding["status"] in {"met", "unmet"}
    }
    return findings | dict.fromkeys(verdict["not_applicable"], "not_applicable")


def differing(
    before: Mapping[str, Any], after: Mapping[str, Any], among: Sequence[str]
) -> dict[str, tuple[object, object]]:
    """What two verdicts find of these norms, where it is not the same."""
    pairs = {id_: (before["findings"].get(id_), after["findings"].get(id_)) for id_ in among}
    return {id_: (first, second) for id_, (first, second) in pairs.items() if first != second}
