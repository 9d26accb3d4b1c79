"""What a verdict comes to: what is told of it, what it waits for, and who decides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toetssteen.intake.questionnaire import FactKind
from toetssteen.policy.catalogue import Level
from toetssteen.triage.verdict import Finding, Label, Outcome, Verdict
from toetssteen.wording.words import Words


def told(verdict: Verdict) -> list[Finding]:
    """The findings that are told in sentences: what weighs for certain, or only what prohibits."""
    certain = [finding for finding in verdict.weighing if finding.counts == "yes"]
    if verdict.outcome is not Outcome.PROHIBITED:
        return certain
    return [finding for finding in certain if finding.norm.level is Level.PROHIBITION]


def certain_labels(verdict: Verdict) -> list[Label]:
    """The concepts that are told with their reasons: those that hold."""
    return [label for label in verdict.classification if label.status == "yes"]


def is_refused(finding: Finding) -> bool:
    """Whether a decision was needed and was no."""
    return finding.norm.level is Level.APPROVAL and finding.status == "unmet"


def refused_by(verdict: Verdict) -> list[str]:
    """The roles whose decision was needed, and was no."""
    refused = filter(is_refused, verdict.weighing)
    return list(dict.fromkeys(finding.norm.responsible for finding in refused))


def deciders(route: Mapping[str, Any], words: Words) -> list[str]:
    """Who decides by the route of a verdict, in words; nobody where the plan is prohibited."""
    return [
        words.messages.count("words.members", decider["members"], role=words.role(decider["role"]))
        for decider in route["deciders"]
    ]


def to_answer(verdict: Verdict, words: Words) -> list[str]:
    """The facts that the outcome waits for, the most useful first; what people decide left out."""
    questions = words.questionnaire.questions
    first = [item["fact"] for item in verdict.answer["open_questions"]]
    rest = sorted(set(verdict.missing) - set(first), key=lambda fact: questions[fact].order)
    return [fact for fact in [*first, *rest] if questions[fact].kind is not FactKind.DECISION]


def meaning(verdict: Verdict, words: Words) -> str:
    """What the outcome means for whoever asked; a door has sentences of its own for most.

    They are named after the outcome, and `conditional_open`, `refused`, `refused_and_undecided`.
    """
    name = verdict.outcome.value
    refused = refused_by(verdict)
    decided = [decider["role"] for decider in verdict.route["deciders"]]
    undecided = [role for role in decided if role not in refused]
    if verdict.outcome is Outcome.CONDITIONAL and to_answer(verdict, words):
        name = "conditional_open"
    if verdict.outcome is Outcome.BOARD_REVIEW and refused:
        name = "refused_and_undecided" if undecided else "refused"
    return words.say(
        f"verdict.meaning.{name}",
        deciders=words.listed(map(words.role, decided)),
        refused=words.listed(map(words.role, refused)),
        undecided=words.listed(map(words.role, undecided)),
    )
