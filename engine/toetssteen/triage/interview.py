"""The interview: one question at a time, as long as an answer can still change the outcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from toetssteen.intake.facts import Value
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questionnaire import Question, Questionnaire
from toetssteen.policy.engine import PolicyEngine, Record
from toetssteen.triage.assessment import assess
from toetssteen.triage.verdict import Outcome, Verdict

# Outcomes that no obligation can lead to, nor make milder.
_HARSHER = (Outcome.PROHIBITED, Outcome.BOARD_REVIEW)


@dataclass(frozen=True, slots=True)
class Step:
    """Where an interview stands: what it comes to so far, and what to ask, best first.

    `classification`: each concept in three values. `verdict`: the whole of it, once prohibitions,
    approvals and classification have nothing left to ask; None before.
    """

    outcome: Outcome
    worst_reachable: Outcome
    classification: Mapping[str, str]
    questions: tuple[Question, ...]
    verdict: Verdict | None = None

    @property
    def next(self) -> Question | None:
        """The question to ask now; None when nothing can change the outcome any more."""
        return self.questions[0] if self.questions else None

    @property
    def whole(self) -> Verdict:
        """The verdict of a step that has one. Raises ValueError for a step that has none yet."""
        if self.verdict is None:
            raise ValueError(self.outcome)
        return self.verdict


def step(
    engine: PolicyEngine, questionnaire: Questionnaire, initiative: Initiative, as_of: str
) -> Step:
    """Judge what is known and see what is still worth asking. Raises the engine's errors.

    Obligations, which are most of the norms, are judged when all that comes before them is known.
    """
    first = engine.first_questions(Record(as_of, initiative.stage, initiative.facts))
    # What obligations can still add shows in the harshest outcome when nothing harsher is possible.
    if first["open_questions"] and first["worst_reachable"] in _HARSHER:
        return _step(first, questionnaire)
    verdict = assess(engine, initiative, as_of)
    return _step(verdict.answer, questionnaire, verdict)


def _step(
    answer: Mapping[str, Any], questionnaire: Questionnaire, verdict: Verdict | None = None
) -> Step:
    return Step(
        Outcome(answer["outcome"]),
        Outcome(answer["worst_reachable"]),
        answer["classification"],
        tuple(questionnaire.questions[item["fact"]] for item in answer["open_questions"]),
        verdict,
    )


def answered(initiative: Initiative, fact: str, value: Value) -> Initiative:
    """The initiative with one more answer; "unknown" is an answer that is not asked again."""
    return replace(initiative, facts=initiative.facts.with_answer(fact, value))
