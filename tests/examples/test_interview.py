"""The interview, answered from the examples: it ends where the law does, and asks little."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from tests.conftest import TODAY
from tests.examples.conftest import EXAMPLES
from toetssteen.intake.documents import find_documents
from toetssteen.intake.facts import UNKNOWN, Facts
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questionnaire import FactKind, Questionnaire
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.interview import answered, step
from toetssteen.triage.verdict import Verdict

NAMES = tuple(path.stem for path in find_documents([EXAMPLES]))
# How many questions are asked at most, before nothing can change the outcome any more.
FEW, MANY = 12, 45
SIMPLE = ("strooiroutes",)
# Who knows almost nothing answers "unknown" until there is nothing left to ask.
KNOWS_NOTHING = "idee-drie-feiten"


@dataclass(frozen=True)
class Interview:
    """What was asked of one example, in order, and the verdict in the end."""

    asked: tuple[str, ...]
    verdict: Verdict

    @property
    def high_risk(self) -> bool:
        """Whether it turned out to be high-risk AI."""
        classified = self.verdict.answer["classification"]
        return "yes" in (classified["high_risk_annex_iii"], classified["high_risk_annex_i"])


def interviewed(
    engine: PolicyEngine, questionnaire: Questionnaire, initiative: Initiative
) -> Interview:
    """Ask until nothing is left, and answer from the example; what it does not hold is unknown."""
    known = initiative.facts.answered
    decided = {
        fact: value
        for fact, value in known.items()
        if questionnaire.questions[fact].kind is FactKind.DECISION
    }
    so_far = replace(initiative, facts=Facts(decided, frozenset()))
    asked: list[str] = []
    while question := (at := step(engine, questionnaire, so_far, TODAY)).next:
        asked.append(question.fact)
        so_far = answered(so_far, question.fact, known.get(question.fact, UNKNOWN))
    return Interview(tuple(asked), at.verdict)


@pytest.fixture(scope="module")
def held(
    engine: PolicyEngine, policy_set: PolicySet, example: Callable[[str], Initiative]
) -> dict[str, Interview]:
    """An interview on each example; with -s, how many questions each took."""
    found = {name: interviewed(engine, policy_set.questionnaire, example(name)) for name in NAMES}
    for name, interview in sorted(found.items(), key=lambda item: len(item[1].asked)):
        outcome = interview.verdict.outcome.value
        sys.stdout.write(f"\n{len(interview.asked):4}  {outcome:12}  {name}")
    return found


def test_an_interview_ends_with_the_outcome_that_all_facts_lead_to(
    held: dict[str, Interview], expected: dict[str, Any]
) -> None:
    said = {name: verdict["outcome"] for name, verdict in expected["examples"].items()}
    assert said == {name: interview.verdict.outcome.value for name, interview in held.items()}


def test_nothing_is_asked_twice(held: dict[str, Interview]) -> None:
    twice = {
        name: fact
        for name, interview in held.items()
        for fact, times in Counter(interview.asked).items()
        if times > 1
    }
    assert not twice


def test_nothing_is_asked_that_an_official_who_knows_the_case_saw_no_reason_to_write_down(
    held: dict[str, Interview], example: Callable[[str], Initiative]
) -> None:
    needless = {}
    for name in NAMES:
        facts = example(name).facts
        needless[name] = set(held[name].asked) - facts.answered.keys() - facts.unknown
    del needless[KNOWS_NOTHING]
    assert not {name: facts for name, facts in needless.items() if facts}


def test_what_is_simple_takes_few_questions(held: dict[str, Interview]) -> None:
    asked = {name: len(held[name].asked) for name in SIMPLE}
    assert not {name: number for name, number in asked.items() if number > FEW}


def test_what_is_high_risk_takes_no_more_than_it_must(held: dict[str, Interview]) -> None:
    asked = {name: len(one.asked) for name, one in held.items() if one.high_risk}
    assert asked
    assert not {name: number for name, number in asked.items() if number > MANY}
