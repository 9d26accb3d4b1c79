"""The interview, answered from the examples: it ends where the law does, and asks little."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.conftest import TODAY
from tests.examples.conftest import EXAMPLES
from toetssteen.intake.facts import UNKNOWN, Facts
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questionnaire import FactKind, Questionnaire
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.interview import answered, step
from toetssteen.triage.verdict import Verdict

# The pack in a folder of its own is no initiative.
NAMES = tuple(
    sorted(path.stem for path in EXAMPLES.glob("*.yaml") if not path.stem.startswith("expected-"))
)
# Where a fact that much depends on is unknown, what depends on it is asked all the same.
DOUBTS = ("idee-drie-feiten", "zaaksysteem-met-prioriteiten")
# How many questions are asked at most before nothing can change the outcome any more.
SIMPLE = {"strooiroutes": 12}
HIGH_RISK = 45


def interviewed(
    engine: PolicyEngine, questionnaire: Questionnaire, initiative: Initiative
) -> tuple[list[str], Verdict]:
    """Ask until nothing is left, and answer from the example; what it does not hold is unknown.

    Gives what was asked, in order, and the verdict in the end.
    """
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
    return asked, at.verdict


@pytest.mark.parametrize("name", NAMES)
def test_an_interview_ends_with_the_outcome_that_all_facts_lead_to_and_asks_little(
    name: str,
    engine: PolicyEngine,
    policy_set: PolicySet,
    example: Callable[[str], Initiative],
    expected: dict[str, Any],
) -> None:
    initiative = example(name)
    asked, verdict = interviewed(engine, policy_set.questionnaire, initiative)
    sys.stdout.write(f"\n{len(asked):4}  {verdict.outcome.value:12}  {name}")
    assert expected["examples"][name]["outcome"] == verdict.outcome.value
    assert len(asked) == len(set(asked))
    if name not in DOUBTS:
        known = initiative.facts.answered.keys() | initiative.facts.unknown
        # Who knows the case and wrote it down had no reason to write more.
        assert not set(asked) - known
        assert len(asked) <= SIMPLE.get(name, HIGH_RISK)
