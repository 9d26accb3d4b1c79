"""What must change: the fewest facts that, answered otherwise, lead to a milder outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product
from typing import Any

from toetssteen.intake.facts import Facts, Value
from toetssteen.intake.questionnaire import FactKind, FactType, Questionnaire
from toetssteen.policy.catalogue import Level, Norm
from toetssteen.policy.engine import PolicyEngine, Record, Session
from toetssteen.policy.errors import BundleMismatch, PolicyError
from toetssteen.triage.other_answers import moved, number_of_answers, other_answers
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


@dataclass(frozen=True, slots=True)
class _Judgement:
    norm: Norm
    answer: Mapping[str, Any]
    as_of: str

    @property
    def stands(self) -> bool:
        """Whether the norm is certainly violated and in force."""
        if self.answer["applies"] != "yes":
            return False
        # An approval is required as long as nobody gave it.
        unmet = ("no", "open") if self.norm.level is Level.APPROVAL else ("no",)
        fixed = self.norm.applies_from is not None
        return self.answer["met"] in unmet and (
            fixed or self.answer["from"]["latest"] <= self.as_of
        )


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
            [steps for steps in trials if _give_way(self._judged(self._changed(steps), blockers))]
        )

    def _trials(self, size: int, blockers: Sequence[Finding]) -> Iterator[tuple[Step, ...]]:
        """The steps that can make all blockers give way, as far as OPA can tell beforehand."""
        for facts in combinations(self._facts(blockers), size):
            if not all(blocker.norm.reads & set(facts) for blocker in blockers):
                continue
            freed = self.verdict.initiative.facts
            for fact in facts:
                freed = freed.without(fact)
            judged = self._judged(freed, blockers)
            # Of facts that make no difference any more, fewer are enough.
            if _give_way(judged) and set(facts) <= _asked(judged):
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

    def _judged(self, facts: Facts, blockers: Sequence[Finding]) -> list[_Judgement]:
        """How the blockers are judged on other facts: asked of OPA at once."""
        record = self._record(facts)
        judged = self.session.judge_open(record, [blocker.norm.id for blocker in blockers])
        return [
            _Judgement(blocker.norm, judged.norms[blocker.norm.id], record.as_of)
            for blocker in blockers
        ]

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
        return other_answers(question, given, compared)

    def _verified(self, trials: Sequence[tuple[Step, ...]]) -> tuple[Change, ...]:
        records = (self._record(self._changed(steps)) for steps in trials)
        found: list[Change] = []
        for steps, answer in zip(trials, self.session.decide_each(records), strict=True):
            if isinstance(answer, PolicyError):
                raise answer
            outcome = Outcome(answer["outcome"])
            if outcome.severity < self.verdict.outcome.severity:
                found.append(Change(steps, outcome))
        # What is only no longer certain is shown where nothing better can be reached.
        found = [change for change in found if change.outcome is not Outcome.INCOMPLETE] or found
        smallest = [change for change in found if not self._needless(change, found)]
        return tuple(islice(sorted(smallest, key=self._preference), _MOST_SHOWN))

    def _needless(self, change: Change, others: Iterable[Change]) -> bool:
        """Whether less of the same facts is enough for as mild an outcome."""
        facts = [step.fact for step in change.steps]
        return any(
            [step.fact for step in other.steps] == facts
            and self._distance(other) < self._distance(change)
            and other.outcome.severity <= change.outcome.severity
            for other in others
        )

    def _distance(self, change: Change) -> tuple[int, float]:
        """How many answers change, then how far they move."""
        as_of = self.verdict.as_of
        number = sum(number_of_answers(step.given, step.wanted) for step in change.steps)
        return number, sum(moved(step.given, step.wanted, as_of) for step in change.steps)

    def _preference(self, change: Change) -> tuple[bool, int, tuple[int, float], list[int], str]:
        """What can be delivered comes before what the initiative is; then the mildest outcome."""
        return (
            not all(step.deliverable for step in change.steps),
            change.outcome.severity,
            self._distance(change),
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


def _give_way(judged: Iterable[_Judgement]) -> bool:
    """Whether no blocker is certain any more."""
    return not any(judgement.stands for judgement in judged)


def _asked(judged: Iterable[_Judgement]) -> set[str]:
    """The facts that can still make a difference."""
    return {
        fact for judgement in judged for asks in judgement.answer["asks"].values() for fact in asks
    }
