"""An interview that answers itself, to be counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.policy.small_policies import HARMLESS, TODAY, initiative
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.assessment import assess
from toetssteen.triage.simulation import Interview, interviewed

Ask = Callable[[dict[str, object]], Interview]

WATCHING: dict[str, object] = {**HARMLESS, "system.technique": "ai", "system.watches": ["homes"]}


@pytest.fixture
def ask(small: PolicySet, small_engine: PolicyEngine) -> Ask:
    """Interview somebody who knows these facts."""

    def run(given: dict[str, object]) -> Interview:
        plan = initiative(small, given)
        return interviewed(small_engine, small.questionnaire, plan, TODAY)

    return run


@pytest.mark.parametrize("given", [HARMLESS, WATCHING, {}])
def test_it_ends_where_all_facts_lead(
    given: dict[str, object], ask: Ask, small: PolicySet, small_engine: PolicyEngine
) -> None:
    interview = ask(given)
    known = assess(small_engine, initiative(small, given), TODAY)
    assert known.outcome is interview.verdict.outcome


def test_each_question_is_asked_once_and_counted_by_who_is_asked(
    ask: Ask, small: PolicySet
) -> None:
    interview = ask({**HARMLESS, "decision.affected": 200})
    questions = small.questionnaire.questions
    assert len(interview.asked) == len(set(interview.asked))
    assert all(questions[fact].asked_of == "proposer" for fact in interview.of_proposer)
    assert len(interview.asked) == len(interview.of_proposer) + interview.of_others
    assert interview.of_others


def test_what_people_decided_is_not_asked(ask: Ask) -> None:
    assert "approvals.control_board" not in ask({**HARMLESS, "decision.affected": 1000}).asked


def test_it_tells_after_how_many_questions_the_law_is_clear(ask: Ask) -> None:
    known = ask(HARMLESS)
    assert known.until_classified is not None
    assert 0 < known.until_classified <= len(known.asked)


def test_who_knows_nothing_is_never_classified(ask: Ask) -> None:
    assert ask({}).until_classified is None
