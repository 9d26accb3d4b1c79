"""Why findings and concepts are what they are: the answers that each follows from, no others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from toetssteen.intake.facts import Facts, Value
from toetssteen.intake.questionnaire import FactType, Questionnaire
from toetssteen.policy.engine import PolicyEngine, Record, Session
from toetssteen.policy.errors import BundleMismatch
from toetssteen.triage.verdict import Finding, Label, Verdict

# What is asked of a norm: whether it applies ("applies") or is complied with ("met"). Of a concept:
# whether it holds.
_Asked = tuple[str, str]
_HOLDS = "holds"
_MET = {"met": "yes", "met_or_not_applicable": "yes", "unmet": "no"}


@dataclass(frozen=True, slots=True)
class Reason:
    """An answer that a finding follows from.

    `value`: of several choices only those that matter; all where only another answer as a whole
    would change it. `lacks`: choices that would change it.
    """

    fact: str
    value: Value
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a norm applies or not, and why it is complied with or not; empty where that is open.

    A concept has only the first: why it holds or not.
    """

    applies: tuple[Reason, ...] = ()
    met: tuple[Reason, ...] = ()


def reasons_for(
    engine: PolicyEngine,
    questionnaire: Questionnaire,
    verdict: Verdict,
    findings: Iterable[Finding],
    labels: Iterable[Label] = (),
) -> Mapping[str, Reasons]:
    """The reasons for some findings of a verdict, by norm, and some concepts, by name.

    They are found by taking answers back: what is left is enough, and nothing of it can be missed.
    Raises the engine's errors, and BundleMismatch for a verdict by other policies.
    """
    with engine.session() as session:
        if session.bundle.digest != verdict.bundle.digest:
            raise BundleMismatch(
                "bundle_mismatch", expected=verdict.bundle.digest, served=session.bundle.digest
            )
        return _Search(session, questionnaire, verdict, findings, labels).found()


class _Search:
    def __init__(
        self,
        session: Session,
        questionnaire: Questionnaire,
        verdict: Verdict,
        findings: Iterable[Finding],
        labels: Iterable[Label],
    ) -> None:
        self._session = session
        self._questions = questionnaire.questions
        self._verdict = verdict
        self._answered = verdict.initiative.facts.answered
        self._used: dict[str, Sequence[str]] = {}
        self._truths: dict[_Asked, str] = {}
        for finding in findings:
            id_ = finding.norm.id
            self._used[id_] = self._in_order(finding.used)
            for kind, truth in _truths(finding):
                self._truths[id_, kind] = truth
        for label in labels:
            self._used[label.name] = self._in_order(label.used)
            if label.status != "open":
                self._truths[label.name, _HOLDS] = label.status

    def found(self) -> Mapping[str, Reasons]:
        """Search for all findings together, so that OPA is asked little."""
        kept = self._enough(self._needed())
        groups: dict[tuple[str, ...], list[_Asked]] = defaultdict(list)
        for asked, facts in kept.items():
            groups[facts].append(asked)
        reasons: dict[_Asked, tuple[Reason, ...]] = {}
        for facts, group in groups.items():
            by_fact = [self._in_choices(fact, facts, group) for fact in facts]
            for asked in group:
                reasons[asked] = tuple(found[asked] for found in by_fact)
        holding = {name: found for (name, kind), found in reasons.items() if kind != "met"}
        return {
            id_: Reasons(holding.get(id_, ()), reasons.get((id_, "met"), ())) for id_ in self._used
        }

    def _needed(self) -> dict[_Asked, tuple[str, ...]]:
        """The answers without which it would be open."""
        needed: dict[_Asked, tuple[str, ...]] = dict.fromkeys(self._truths, ())
        for fact in sorted({fact for used in self._used.values() for fact in used}):
            reading = [asked for asked in self._truths if fact in self._used[asked[0]]]
            without = self._verdict.initiative.facts.without(fact)
            for asked in self._other(without, reading):
                needed[asked] = (*needed[asked], fact)
        return needed

    def _enough(self, needed: Mapping[_Asked, tuple[str, ...]]) -> dict[_Asked, tuple[str, ...]]:
        """Add, where these are not enough, the first answers that together are."""
        groups: dict[tuple[str, ...], list[_Asked]] = defaultdict(list)
        for asked, facts in needed.items():
            groups[facts].append(asked)
        kept = dict(needed)
        for facts, group in groups.items():
            for asked in self._other(self._only(facts), group):
                kept[asked] = self._shrunk(asked, facts)
        return {asked: self._in_order(facts) for asked, facts in kept.items()}

    def _shrunk(self, asked: _Asked, needed: Sequence[str]) -> tuple[str, ...]:
        kept = list(self._used[asked[0]])
        for fact in reversed(self._used[asked[0]]):
            fewer = [other for other in kept if other != fact]
            if fact not in needed and not self._other(self._only(fewer), [asked]):
                kept = fewer
        return tuple(kept)

    def _in_choices(
        self, fact: str, facts: Sequence[str], group: Sequence[_Asked]
    ) -> dict[_Asked, Reason]:
        """An answer as a reason; of several choices, those that it turns on.

        What was chosen explains more than what was not, and is less to try.
        """
        value = self._answered[fact]
        if not isinstance(value, tuple) or self._questions[fact].type is not FactType.SEVERAL:
            return dict.fromkeys(group, Reason(fact, value))
        codes = self._questions[fact].codes
        chosen = self._turning(fact, facts, group, [code for code in codes if code in value])
        for asked in group:
            if self._other(self._only(facts, {fact: tuple(sorted(chosen[asked]))}), [asked]):
                chosen[asked] = self._fewest(fact, facts, asked)
        others = [asked for asked in group if not chosen[asked]]
        lacks = self._turning(fact, facts, others, [code for code in codes if code not in value])
        for asked in others:
            lacks[asked] = lacks[asked] or self._together(fact, facts, asked)
            if value and not lacks[asked]:
                chosen[asked] = [code for code in codes if code in value]
                lacks[asked] = self._instead(fact, facts, asked)
        return {
            asked: Reason(fact, tuple(chosen[asked]), tuple(lacks.get(asked, ())))
            for asked in group
        }

    def _turning(
        self, fact: str, facts: Sequence[str], group: Sequence[_Asked], codes: Iterable[str]
    ) -> dict[_Asked, list[str]]:
        """The choices that each by itself make it come out otherwise."""
        turning: dict[_Asked, list[str]] = {asked: [] for asked in group}
        for code in codes:
            toggled = tuple(sorted({*self._chosen(fact)} ^ {code}))
            for asked in self._other(self._only(facts, {fact: toggled}), group):
                turning[asked].append(code)
        return turning

    def _fewest(self, fact: str, facts: Sequence[str], asked: _Asked) -> list[str]:
        """The first choices that together are enough, where no one of them is missed alone."""
        kept = [code for code in self._questions[fact].codes if code in self._chosen(fact)]
        for code in reversed(kept):
            fewer = [other for other in kept if other != code]
            if not self._other(self._only(facts, {fact: tuple(sorted(fewer))}), [asked]):
                kept = fewer
        return kept

    def _together(self, fact: str, facts: Sequence[str], asked: _Asked) -> list[str]:
        """The fewest choices that together would make it come out otherwise."""
        value = self._chosen(fact)
        added = [code for code in self._questions[fact].codes if code not in value]

        def turns(codes: Iterable[str]) -> bool:
            more = tuple(sorted({*value, *codes}))
            return bool(self._other(self._only(facts, {fact: more}), [asked]))

        if not turns(added):
            return []
        for code in reversed(added):
            fewer = [other for other in added if other != code]
            if turns(fewer):
                added = fewer
        return added

    def _instead(self, fact: str, facts: Sequence[str], asked: _Asked) -> list[str]:
        """The choices that, alone and instead of what was chosen, would make it otherwise."""
        others = [code for code in self._questions[fact].codes if code not in self._chosen(fact)]
        return [code for code in others if self._other(self._only(facts, {fact: (code,)}), [asked])]

    def _chosen(self, fact: str) -> tuple[str, ...]:
        value = self._answered[fact]
        return value if isinstance(value, tuple) else ()

    def _only(self, facts: Iterable[str], instead: Mapping[str, Value] | None = None) -> Facts:
        """No more than these answers, some of them others."""
        answers = {fact: self._answered[fact] for fact in facts}
        return Facts({**answers, **(instead or {})}, frozenset())

    def _other(self, facts: Facts, asked: Sequence[_Asked]) -> list[_Asked]:
        """What comes out otherwise than in the verdict, with these facts."""
        if not asked:
            return []
        record = Record(self._verdict.as_of, self._verdict.initiative.stage, facts)
        labels = {name for name, kind in asked if kind == _HOLDS}
        judged = self._session.judge_open(record, {id_ for id_, _ in asked} - labels, labels)
        truths = {(id_, kind): judged.norms[id_][kind] for id_, kind in asked if kind != _HOLDS}
        truths |= {(name, _HOLDS): judged.labels[name]["truth"] for name in labels}
        return [one for one in asked if truths[one] != self._truths[one]]

    def _in_order(self, facts: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(facts, key=lambda fact: self._questions[fact].order))


def _truths(finding: Finding) -> Iterable[_Asked]:
    """What is certain of a finding, and has reasons."""
    applies = finding.answer["applies"]
    if applies != "open":
        yield "applies", applies
    if finding.status in _MET:
        yield "met", _MET[finding.status]
