"""The interview, answered from the examples: it ends where the law does, and asks little."""

from __future__ import annotations

import sys
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
# Where a fact that much depends on is unknown, what depends on it is asked all the same.
DOUBTS = ("idee-drie-feiten", "zaaksysteem-met-prioriteiten")
# A simple idea of low risk: so many questions for who proposes it, until the outcome stands. What
# the owner, the buyer or the CISO knows is asked of them.
SIMPLE = {"strooiroutes": 12}
# So many questions, of everybody, until it is known what the law takes the initiative for.
CLASSIFIED = 45


@dataclass(frozen=True)
class Interview:
    """What was asked, in order, after how many it was classified, and the verdict in the end."""

    asked: tuple[str, ...]
    classified_after: int
    verdict: Verdict


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
    unclassified = 0
    while question := (at := step(engine, questionnaire, so_far, TODAY)).next:
        unclassified += "open" in at.classification.values()
        asked.append(question.fact)
        so_far = answered(so_far, question.fact, known.get(question.fact, UNKNOWN))
    return Interview(tuple(asked), unclassified, at.whole)


@pytest.mark.parametrize("name", NAMES)
def test_an_interview_ends_with_the_outcome_that_all_facts_lead_to_and_asks_little(
    name: str,
    engine: PolicyEngine,
    policy_set: PolicySet,
    example: Callable[[str], Initiative],
    expected: dict[str, Any],
) -> None:
    initiative = example(name)
    questions = policy_set.questionnaire.questions
    interview = interviewed(engine, policy_set.questionnaire, initiative)
    asked = interview.asked
    of_proposer = [fact for fact in asked if questions[fact].asked_of == "proposer"]
    outcome = interview.verdict.outcome.value
    counts = f"{len(asked):4} {len(of_proposer):4} {interview.classified_after:4}"
    sys.stdout.write(f"\n{counts}  {outcome:12}  {name}")
    assert expected["examples"][name]["outcome"] == outcome
    assert len(asked) == len(set(asked))
    if name not in DOUBTS:
        known = initiative.facts.answered.keys() | initiative.facts.unknown
        # Who knows the case and wrote it down had no reason to write more.
        assert not set(asked) - known
        assert interview.classified_after <= CLASSIFIED
        assert len(of_proposer) <= SIMPLE.get(name, CLASSIFIED)
