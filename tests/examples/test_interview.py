"""The interview, answered from the examples: it ends where the law does, and asks little."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import TODAY
from tests.examples.conftest import EXAMPLES
from toetssteen.intake.documents import find_documents
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.simulation import interviewed

NAMES = tuple(path.stem for path in find_documents([EXAMPLES]))
# Where a fact that much depends on is unknown, what depends on it is asked all the same.
DOUBTS = ("idee-drie-feiten", "zaaksysteem-met-prioriteiten")
# A simple idea of low risk: so many questions for who proposes it, until the outcome stands. What
# the owner, the buyer or the CISO knows is asked of them.
SIMPLE = {"strooiroutes": 12}
# So many questions, of everybody, until it is known what the law takes the initiative for.
CLASSIFIED = 45


@pytest.mark.parametrize("name", NAMES)
def test_an_interview_ends_with_the_outcome_that_all_facts_lead_to_and_asks_little(
    name: str,
    engine: PolicyEngine,
    policy_set: PolicySet,
    example: Callable[[str], Initiative],
    expected: dict[str, Any],
) -> None:
    initiative = example(name)
    interview = interviewed(engine, policy_set.questionnaire, initiative, TODAY)
    asked = interview.asked
    assert expected["examples"][name]["outcome"] == interview.verdict.outcome.value
    assert len(asked) == len(set(asked))
    if name not in DOUBTS:
        known = initiative.facts.answered.keys() | initiative.facts.unknown
        # Who knows the case and wrote it down had no reason to write more.
        assert not set(asked) - known
        # Where it is prohibited, nothing more is asked, whatever the law takes it for.
        classified = interview.until_classified
        assert (len(asked) if classified is None else classified) <= CLASSIFIED
        assert len(interview.of_proposer) <= SIMPLE.get(name, CLASSIFIED)
