"""An interview that is answered from what is known of an initiative, to count what is asked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toetssteen.intake.facts import UNKNOWN, Facts
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questionnaire import FactKind, Questionnaire
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.interview import answered, step
from toetssteen.triage.verdict import Verdict

_PROPOSER = "proposer"


@dataclass(frozen=True, slots=True)
class Interview:
    """What was asked, in order, and the verdict in the end.

    `of_proposer`: what was asked of who proposes it. `until_classified`: how many questions it
    took to know what the law takes the initiative for; None where that stays open.
    """

    asked: tuple[str, ...]
    of_proposer: tuple[str, ...]
    until_classified: int | None
    verdict: Verdict

    @property
    def of_others(self) -> int:
        """How many questions were for other roles."""
        return len(self.asked) - len(self.of_proposer)


def interviewed(
    engine: PolicyEngine, questionnaire: Questionnaire, initiative: Initiative, as_of: str
) -> Interview:
    """Ask until no answer can change the outcome. What the initiative does not hold is unknown.

    What people decided is known beforehand: nobody is asked for it. Raises the engine's errors.
    """
    known = initiative.facts.answered
    decided = {
        fact: value
        for fact, value in known.items()
        if questionnaire.questions[fact].kind is FactKind.DECISION
    }
    so_far = replace(initiative, facts=Facts(decided, frozenset()))
    asked: list[str] = []
    until_classified: int | None = None
    while True:
        at = step(engine, questionnaire, so_far, as_of)
        if until_classified is None and "open" not in at.classification.values():
            until_classified = len(asked)
        if at.next is None:
            break
        asked.append(at.next.fact)
        so_far = answered(so_far, at.next.fact, known.get(at.next.fact, UNKNOWN))
    questions = questionnaire.questions
    of_proposer = tuple(fact for fact in asked if questions[fact].asked_of == _PROPOSER)
    return Interview(tuple(asked), of_proposer, until_classified, at.whole)
