"""The interview: it asks what can still matter, once, and then it is over."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from tests.answers import Answers, for_random_answers
from tests.policy.small_policies import HARMLESS, TODAY, initiative
from toetssteen.intake.facts import UNKNOWN, Facts
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questionnaire import FactKind, Questionnaire
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine, Record
from toetssteen.triage.assessment import assess
from toetssteen.triage.interview import answered, step
from toetssteen.triage.verdict import Outcome, Verdict


def _asked(policies: PolicySet, engine: PolicyEngine, given: dict[str, object]) -> list[str]:
    at = step(engine, policies.questionnaire, initiative(policies, given), TODAY)
    return [question.fact for question in at.questions]


OBLIGATIONS = 3
RULES: dict[str, object] = {"system.technique": "rules"}


@pytest.mark.parametrize(
    ("given", "first", "never"),
    [
        pytest.param(
            {},
            {"system.technique", "system.watches"},
            {"oversight.trained", "approvals.control_board"},
            id="prohibitions first",
        ),
        pytest.param(
            RULES,
            {"decision.affected"},
            {"system.watches", "decision.ordered_by_court", "oversight.assigned"},
            id="then what most wait for",
        ),
        pytest.param(
            {**RULES, "decision.affected": 500},
            {"decision.automatic"},
            {"oversight.trained", "history.in_service_on"},
            id="approvals and concepts before obligations",
        ),
        pytest.param(
            {**RULES, "decision.affected": 500, "decision.automatic": False},
            {"oversight.reviewed_on"},
            {"oversight.trained"},
            id="obligations last, and no advice",
        ),
        pytest.param(
            {"system.technique": "no_algorithm"},
            {"decision.affected"},
            {"system.watches", "oversight.reviewed_on"},
            id="what only concepts wait for",
        ),
    ],
)
def test_only_what_can_change_the_outcome_is_asked(
    small: PolicySet,
    small_engine: PolicyEngine,
    given: dict[str, object],
    first: set[str],
    never: set[str],
) -> None:
    asked = _asked(small, small_engine, given)
    assert asked[0] in first
    assert not never & set(asked)


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(HARMLESS, id="where all is answered"),
        pytest.param(
            {
                "system.technique": "ai",
                "system.watches": ["homes"],
                "decision.ordered_by_court": False,
            },
            id="after a prohibition",
        ),
        pytest.param(
            {**RULES, "decision.affected": 500, "decision.automatic": True},
            id="of obligations where the board decides anyway",
        ),
    ],
)
def test_nothing_is_asked_that_cannot_change_the_outcome(
    small: PolicySet, small_engine: PolicyEngine, given: dict[str, object]
) -> None:
    assert [] == _asked(small, small_engine, given)


def test_it_is_over_even_when_questions_are_left(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    given: dict[str, object] = {"system.technique": "no_algorithm", "decision.affected": 0}
    at = step(small_engine, small.questionnaire, initiative(small, given), TODAY)
    assert at.next is None
    assert Outcome.PERMITTED is at.whole.outcome
    assert len(small.questionnaire.questions) > len(given) + 1


def test_what_the_board_decides_is_not_asked_of_the_proposer(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    given = {**HARMLESS, "decision.affected": 1000, "approvals.control_board": "unknown"}
    assert [] == _asked(small, small_engine, given)


def test_an_answer_unknown_is_not_asked_again_and_stays_visible(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    case = initiative(small, {})
    while question := (at := step(small_engine, small.questionnaire, case, TODAY)).next:
        assert question.fact not in case.facts.unknown
        case = answered(case, question.fact, UNKNOWN)
    assert Outcome.INCOMPLETE is at.whole.outcome
    assert {"system.technique", "system.watches"} <= set(at.whole.missing)
    assert sorted(case.facts.unknown) == at.whole.as_json()["unknown"]


def test_an_answer_replaces_the_one_before(small: PolicySet) -> None:
    case = initiative(small, {})
    case = answered(answered(case, "system.technique", UNKNOWN), "system.technique", "ai")
    assert Facts({"system.technique": "ai"}, frozenset()) == case.facts
    case = answered(case, "system.technique", UNKNOWN)
    assert Facts({}, frozenset({"system.technique"})) == case.facts


def interviewed(
    engine: PolicyEngine, questionnaire: Questionnaire, truth: Facts, random: Random | None
) -> tuple[Initiative, Verdict]:
    """Answer from the truth until nothing is asked: the best question, or one of them by chance."""
    case = Initiative("case", "A case", "", "idea", Facts({}, frozenset()), "case.yaml")
    asked: list[str] = []
    for _ in questionnaire.questions:
        at = step(engine, questionnaire, case, TODAY)
        assert Outcome.PROHIBITED is not at.outcome or not at.questions
        if at.next is None:
            break
        facts = [question.fact for question in at.questions]
        assert len(facts) == len(set(facts))
        assert not set(facts) & set(asked)
        assert all(question.kind is not FactKind.DECISION for question in at.questions)
        fact = random.choice(facts) if random else facts[0]
        asked.append(fact)
        case = answered(case, fact, truth.answered.get(fact, UNKNOWN))
    at = step(engine, questionnaire, case, TODAY)
    assert at.next is None
    return case, at.whole


def _essence(verdict: Verdict) -> tuple[object, ...]:
    """What does not depend on the order of questions."""
    return (
        verdict.outcome,
        verdict.worst_reachable,
        verdict.route["deciders"] if verdict.outcome is not Outcome.PROHIBITED else None,
        verdict.answer["classification"] if verdict.outcome is not Outcome.PROHIBITED else None,
    )


@pytest.mark.parametrize(("ours", "examples", "orders"), [(False, 12, 2), (True, 1, 1)])
def test_all_orders_of_answering_end_in_the_same_verdict(
    request: pytest.FixtureRequest, ours: bool, examples: int, orders: int
) -> None:
    """And that is the verdict on all that could have been answered."""
    names = ("policy_set", "engine") if ours else ("small", "small_engine")
    policies, engine = map(request.getfixturevalue, names)

    def end_the_same(answers: Answers) -> None:
        truth = _known_to_a_proposer(answers)
        case, best = interviewed(engine, policies.questionnaire, truth, None)
        whole = assess(engine, replace(case, facts=truth), TODAY)
        assert _essence(whole) == _essence(best)
        for _ in range(orders):
            _, other = interviewed(engine, policies.questionnaire, truth, answers.random)
            assert _essence(best) == _essence(other)

    for_random_answers(policies.questionnaire, end_the_same, examples=examples)


def test_first_questions_are_those_that_the_whole_verdict_asks_first(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    """And what is said of the outcome is no milder than what the whole verdict says."""

    def come_first(answers: Answers) -> None:
        record = Record(TODAY, "idea", answers.partial())
        first, whole = small_engine.first_questions(record), small_engine.decide(record)
        asked = [item for item in whole["open_questions"] if item["tier"] < OBLIGATIONS]
        assert asked == first["open_questions"]
        assert whole["classification"] == first["classification"]
        if asked:
            assert whole["outcome"] == first["outcome"]

    for_random_answers(small.questionnaire, come_first, examples=40)


def _known_to_a_proposer(answers: Answers) -> Facts:
    """All facts but some that the proposer does not know, and what is still to be decided."""
    facts = answers.complete()
    unsure = answers.random.choice((0.0, 0.0, 0.1, 0.4))
    for fact, question in answers.questionnaire.questions.items():
        if question.kind is FactKind.DECISION:
            facts = facts.without(fact)
        elif answers.random.random() < unsure:
            facts = facts.with_answer(fact, UNKNOWN)
    return facts
