"""What must change: the fewest facts that, answered otherwise, lead to a milder outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, islice, product
from typing import Any

from toetssteen.intake.facts import Facts, Value
from toetssteen.intake.questionnaire import FactKind, FactType, Question, Questionnaire
from toetssteen.policy.engine import PolicyEngine, Record
from toetssteen.policy.errors import PolicyError
from toetssteen.triage.verdict import Finding, Outcome, Verdict

_SEARCHED = (Outcome.PROHIBITED, Outcome.BOARD_REVIEW, Outcome.CONDITIONAL)
_MOST_FACTS = 2
# An upper bound on the verdicts that one search may ask for.
_MOST_TRIALS = 600
_MOST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Step:
    """One fact, answered otherwise. `deliverable`: evidence that can still be handed in."""

    fact: str
    given: Value | None
    wanted: Value
    deliverable: bool

    def as_json(self) -> dict[str, Any]:
        """The step as it stands in an assessment."""
        return {
            "fact": self.fact,
            "given": _plain(self.given),
            "wanted": _plain(self.wanted),
            "kind": "evidence" if self.deliverable else "describes",
        }


@dataclass(frozen=True, slots=True)
class Change:
    """Steps that together lead to `outcome`, as a verdict on them has shown."""

    steps: tuple[Step, ...]
    outcome: Outcome

    @property
    def distance(self) -> int:
        """How much changes: each answer counts once, each of several choices for itself."""
        return sum(_distance(step) for step in self.steps)

    def as_json(self) -> dict[str, Any]:
        """The change as it stands in an assessment."""
        return {"steps": [step.as_json() for step in self.steps], "outcome": self.outcome.value}


def what_must_change(
    engine: PolicyEngine, questionnaire: Questionnaire, verdict: Verdict
) -> tuple[Change, ...]:
    """The smallest changes that lead to a milder outcome: of one fact, else of two.

    Each was verified by evaluating it. What people decide (an approval) is no change of facts.
    Raises the engine's errors.
    """
    if verdict.outcome not in _SEARCHED:
        return ()
    search = _Search(engine, questionnaire, verdict)
    for size in range(1, _MOST_FACTS + 1):
        if found := search.of_size(size):
            return found
    return ()


@dataclass(frozen=True)
class _Search:
    engine: PolicyEngine
    questionnaire: Questionnaire
    verdict: Verdict

    @property
    def blockers(self) -> tuple[Finding, ...]:
        """The findings that all have to give way."""
        weighing = self.verdict.weighing
        heaviest = weighing[0].norm.level
        return tuple(finding for finding in weighing if finding.norm.level is heaviest)

    def of_size(self, size: int) -> tuple[Change, ...]:
        blockers = self.blockers
        trials: list[tuple[Step, ...]] = []
        for facts in combinations(self._facts(blockers), size):
            reaches_all = all(blocker.norm.reads & set(facts) for blocker in blockers)
            if reaches_all and self._can_give_way(facts, blockers):
                trials.extend(self._trials(facts))
        return self._verified(trials[:_MOST_TRIALS])

    def _facts(self, blockers: Iterable[Finding]) -> list[str]:
        reads = {fact for blocker in blockers for fact in blocker.norm.reads}
        return [
            fact
            for fact, question in self.questionnaire.questions.items()
            if fact in reads and question.kind is not FactKind.DECISION
        ]

    def _can_give_way(self, facts: Sequence[str], blockers: Sequence[Finding]) -> bool:
        """Whether, with these facts open, no blocker is certain any more: asked of OPA at once."""
        freed = self.verdict.initiative.facts
        for fact in facts:
            freed = freed.without(fact)
        judged = self.engine.judge_open(self._record(freed), [b.norm.id for b in blockers])
        return not any(
            judgement["applies"] == "yes" and judgement["met"] == "no"
            for judgement in judged.norms.values()
        )

    def _trials(self, facts: Sequence[str]) -> Iterator[tuple[Step, ...]]:
        known = self.verdict.initiative.facts.answered
        for values in product(*(self._other_values(fact, known.get(fact)) for fact in facts)):
            yield tuple(
                Step(
                    fact,
                    known.get(fact),
                    value,
                    self.questionnaire.questions[fact].kind is FactKind.EVIDENCE,
                )
                for fact, value in zip(facts, values, strict=True)
            )

    def _other_values(self, fact: str, given: Value | None) -> list[Value]:
        question = self.questionnaire.questions[fact]
        thresholds = self.engine.bundle.thresholds.get(fact, ())
        return [value for value in _values(question, given, thresholds) if value != given]

    def _verified(self, trials: Sequence[tuple[Step, ...]]) -> tuple[Change, ...]:
        records = (self._record(self._changed(steps)) for steps in trials)
        found: list[Change] = []
        for steps, answer in zip(trials, self.engine.decide_each(records), strict=True):
            if isinstance(answer, PolicyError):
                raise answer
            outcome = Outcome(answer["worst_reachable"])
            if outcome.severity < self.verdict.outcome.severity:
                found.append(Change(steps, outcome))
        smallest = [change for change in found if not _needless(change, found)]
        return tuple(islice(sorted(smallest, key=self._preference), _MOST_SHOWN))

    def _preference(self, change: Change) -> tuple[bool, int, int, list[int], str]:
        """What can be delivered comes before what the initiative is; then the mildest outcome."""
        return (
            not all(step.deliverable for step in change.steps),
            change.outcome.severity,
            change.distance,
            [self.questionnaire.questions[step.fact].order for step in change.steps],
            str([step.wanted for step in change.steps]),
        )

    def _changed(self, steps: Iterable[Step]) -> Facts:
        facts = self.verdict.initiative.facts
        for step in steps:
            facts = facts.with_answer(step.fact, step.wanted)
        return facts

    def _record(self, facts: Facts) -> Record:
        return Record(self.verdict.as_of, self.verdict.initiative.stage, facts)


def _needless(change: Change, others: Iterable[Change]) -> bool:
    """Whether less of the same facts is enough for as mild an outcome."""
    facts = [step.fact for step in change.steps]
    return any(
        [step.fact for step in other.steps] == facts
        and other.distance < change.distance
        and other.outcome.severity <= change.outcome.severity
        for other in others
    )


def _values(
    question: Question, given: Value | None, thresholds: Sequence[Value]
) -> Sequence[Value]:
    """The answers that can matter: all of a closed list, and around what policies compare with."""
    codes = tuple(choice.code for choice in question.choices)
    match question.type:
        case FactType.YES_NO:
            return (True, False)
        case FactType.CHOICE:
            return codes
        case FactType.SEVERAL:
            chosen = set(given) if isinstance(given, tuple) else set()
            one_less = [chosen - {code} for code in codes if code in chosen]
            one_more = [chosen | {code} for code in codes if code not in chosen]
            sets = [*one_less, *one_more, set(), set(codes)]
            return list(dict.fromkeys(tuple(sorted(found)) for found in sets))
        case FactType.NUMBER:
            near = {t + d for t in thresholds if not isinstance(t, str | tuple) for d in (-1, 0, 1)}
            return [n for n in sorted(near) if _within(question, n)]
        case FactType.DATE:
            return [day for t in thresholds if isinstance(t, str) for day in _around(t)]
        case _:
            return ()


def _around(day: str) -> tuple[str, str]:
    """A date that policies compare with, and the day before it."""
    return day, (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _within(question: Question, number: float) -> bool:
    low, high = question.minimum, question.maximum
    return (low is None or number >= low) and (high is None or number <= high)


def _distance(step: Step) -> int:
    """How much of one answer changes: for several choices, how many of them."""
    if isinstance(step.wanted, tuple):
        return len(set(step.wanted) ^ set(step.given if isinstance(step.given, tuple) else ()))
    return 1


def _plain(value: Value | None) -> object:
    return list(value) if isinstance(value, tuple) else value

