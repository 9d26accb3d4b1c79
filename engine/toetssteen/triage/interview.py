"""The interview: one question at a time, as long as an answer can still change the outcome."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toetssteen.intake.facts import Value
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questionnaire import Question, Questionnaire
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.assessment import assess
from toetssteen.triage.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Step:
    """Where an interview stands: the verdict so far, and what to ask, best first."""

    verdict: Verdict
    questions: tuple[Question, ...]

    @property
    def next(self) -> Question | None:
        """The question to ask now; None when nothing can change the outcome any more."""
        return self.questions[0] if self.questions else None


def step(
    engine: PolicyEngine, questionnaire: Questionnaire, initiative: Initiative, as_of: str
) -> Step:
    """Judge what is known and see what is still worth asking. Raises the engine's errors."""
    verdict = assess(engine, initiative, as_of)
    asked = verdict.answer["open_questions"]
    return Step(verdict, tuple(questionnaire.questions[item["fact"]] for item in asked))


def answered(initiative: Initiative, fact: str, value: Value) -> Initiative:
    """The initiative with one more answer; "unknown" is an answer that is not asked again."""
    return replace(initiative, facts=initiative.facts.with_answer(fact, value))
