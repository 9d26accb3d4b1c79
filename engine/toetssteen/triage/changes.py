"""What must change: the fewest facts that, answered otherwise, lead to a milder outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, islice, product
from typing import Any

from toetssteen.intake.facts import Facts, Value
from toetssteen.intake.questionnaire import FactKind, FactType, Question, Questionnaire
from toetssteen.policy.catalogue import Level, Norm
from toetssteen.policy.engine import PolicyEngine, Record, Session
from toetssteen.policy.errors import BundleMismatch, PolicyError
from toetssteen.triage.verdict import Finding, Outcome, Verdict, plain

_SEARCHED = (Outcome.PROHIBITED, Outcome.BOARD_REVIEW, Outcome.CONDITIONAL)
_MOST_FACTS = 2
# An upper bound on the changes of one size that are tried.
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
            "given": plain(self.given),
            "wanted": plain(self.wanted),
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
    A change after which what was prohibited is only incomplete counts too. Raises the engine's
    errors, and BundleMismatch for a verdict by other policies.
    """
    if verdict.outcome not in _SEARCHED:
        return ()
    with engine.session() as session:
        if session.bundle.digest != verdict.bundle.digest:
            raise BundleMismatch(
                "bundle_mismatch", expected=verdict.bundle.digest, served=session.bundle.digest
            )
        search = _Search(session, questionnaire, verdict)
        for size in range(1, _MOST_FACTS + 1):
            if found := search.of_size(size):
                return found
    return ()


@dataclass(frozen=True)
class _Search:
    session: Session
    questionnaire: Questionnaire
    verdict: Verdict

    @property
    def blockers(self) -> tuple[Finding, ...]:
        """The findings that all have to give way."""
        weighing = self.verdict.weighing
        heaviest = weighing[0].norm.level
        # What is only open makes a verdict incomplete, which is milder than prohibited.
        blocking = ("yes",) if heaviest is Level.PROHIBITION else ("yes", "open")
        return tuple(
            finding
            for finding in weighing
            if finding.norm.level is heaviest and finding.counts in blocking
        )

    def of_size(self, size: int) -> tuple[Change, ...]:
        """The changes of so many facts, best first."""
        blockers = self.blockers
        trials = islice(self._trials(size, blockers), _MOST_TRIALS)
        return self._verified(
            [steps for steps in trials if self._give_way(self._changed(steps), blockers)]
        )

    def _trials(self, size: int, blockers: Sequence[Finding]) -> Iterator[tuple[Step, ...]]:
        for facts in combinations(self._facts(blockers), size):
            freed = self.verdict.initiative.facts
            for fact in facts:
                freed = freed.without(fact)
            reach_all = all(blocker.norm.reads & set(facts) for blocker in blockers)
            if reach_all and self._give_way(freed, blockers):
                yield from self._steps(facts)

    def _facts(self, blockers: Iterable[Finding]) -> list[str]:
        """What the blockers read and people do not decide: first what can be delivered."""
        reads = {fact for blocker in blockers for fact in blocker.norm.reads}
        asked = [
            question for fact, question in self.questionnaire.questions.items() if fact in reads
        ]
        changeable = [question for question in asked if question.kind is not FactKind.DECISION]
        changeable.sort(key=lambda question: question.kind is not FactKind.EVIDENCE)
        return [question.fact for question in changeable]

    def _give_way(self, facts: Facts, blockers: Sequence[Finding]) -> bool:
        """Whether, with these facts, no blocker is certain (any more): asked of OPA at once."""
        record = self._record(facts)
        judged = self.session.judge_open(record, [blocker.norm.id for blocker in blockers])
        return not any(
            _stands(blocker.norm, judged.norms[blocker.norm.id], record.as_of)
            for blocker in blockers
        )

    def _steps(self, facts: Sequence[str]) -> Iterator[tuple[Step, ...]]:
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
        thresholds = self.session.bundle.thresholds.get(fact, [])
        compared = (
            [*thresholds, self.verdict.as_of] if question.type is FactType.DATE else thresholds
        )
        return [value for value in _values(question, given, compared) if value != given]

    def _verified(self, trials: Sequence[tuple[Step, ...]]) -> tuple[Change, ...]:
        records = (self._record(self._changed(steps)) for steps in trials)
        found: list[Change] = []
        for steps, answer in zip(trials, self.session.decide_each(records), strict=True):
            if isinstance(answer, PolicyError):
                raise answer
            outcome = Outcome(answer["outcome"])
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


def _stands(norm: Norm, judgement: Mapping[str, Any], as_of: str) -> bool:
    """Whether a norm is certainly violated and in force."""
    if judgement["applies"] != "yes":
        return False
    # An approval is required as long as nobody gave it.
    unmet = ("no", "open") if norm.level is Level.APPROVAL else ("no",)
    in_force = norm.applies_from is not None or judgement["from"]["latest"] <= as_of
    return judgement["met"] in unmet and in_force


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
