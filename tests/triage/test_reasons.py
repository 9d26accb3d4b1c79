"""Why a finding is what it is: enough answers, and none too many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pytest

from tests.answers import Answers, for_random_answers
from tests.policy.small_policies import HARMLESS, TODAY, initiative
from toetssteen.cli.messages import Messages
from toetssteen.intake.facts import Facts, Value
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine, Record
from toetssteen.policy.errors import BundleMismatch
from toetssteen.triage.assessment import assess
from toetssteen.triage.reasons import Reason, Reasons, reasons_for
from toetssteen.triage.verdict import Finding, Verdict
from toetssteen.wording.because import Because
from toetssteen.wording.words import Words

MET = {"met": "yes", "met_or_not_applicable": "yes", "unmet": "no"}


def _judged(
    engine: PolicyEngine, verdict: Verdict, answers: Mapping[str, Value], norm: str
) -> dict[str, str]:
    record = Record(verdict.as_of, verdict.initiative.stage, Facts(answers, frozenset()))
    if norm in verdict.bundle.label_reads:
        return {"holds": engine.judge_open(record, [], [norm]).labels[norm]["truth"]}
    judgement = engine.judge_open(record, [norm]).norms[norm]
    return {kind: judgement[kind] for kind in ("applies", "met")}


def _certain(finding: Finding, reasons: Reasons) -> list[tuple[str, str, tuple[Reason, ...]]]:
    """What is certain of a finding, with its reasons."""
    found = []
    if (applies := finding.answer["applies"]) != "open":
        found.append(("applies", applies, reasons.applies))
    if finding.status in MET:
        found.append(("met", MET[finding.status], reasons.met))
    return found


@dataclass(frozen=True)
class _Told:
    """One thing that is certain of a norm or concept, why, and what other answers make of it."""

    engine: PolicyEngine
    verdict: Verdict
    norm: str
    kind: str
    truth: str
    reasons: tuple[Reason, ...]

    @property
    def known(self) -> dict[str, Value]:
        """The answers that are told, in full."""
        answered = self.verdict.initiative.facts.answered
        return {reason.fact: answered[reason.fact] for reason in self.reasons}

    def holds(self, answers: Mapping[str, Value]) -> bool:
        return self.truth == _judged(self.engine, self.verdict, answers, self.norm)[self.kind]

    def holds_with(self, fact: str, codes: set[str]) -> bool:
        return self.holds({**self.known, fact: tuple(sorted(codes))})


def _told(policies: PolicySet, engine: PolicyEngine, answers: Answers) -> Iterator[_Told]:
    plan = replace(initiative(policies, {}), facts=answers.partial())
    verdict = assess(engine, plan, TODAY)
    labels = verdict.classification
    found = reasons_for(engine, policies.questionnaire, verdict, verdict.findings, labels)
    named = {finding.norm.id for finding in verdict.findings} | {label.name for label in labels}
    assert named == set(found)
    for label in labels:
        reasons = found[label.name].applies
        if label.status == "open":
            assert () == reasons
        else:
            yield _Told(engine, verdict, label.name, "holds", label.status, reasons)
    for finding in verdict.findings:
        norm = finding.norm.id
        for kind, truth, reasons in _certain(finding, found[norm]):
            yield _Told(engine, verdict, norm, kind, truth, reasons)


def test_reasons_are_enough_and_none_can_be_missed(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    def holds(answers: Answers) -> None:
        for told in _told(small, small_engine, answers):
            known = told.known
            assert told.holds(known)
            for fact in known:
                fewer = {other: value for other, value in known.items() if other != fact}
                assert not told.holds(fewer), fact

    for_random_answers(small.questionnaire, holds, examples=20)


def test_of_several_choices_those_are_told_that_it_turns_on(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    seen = 0

    def holds(answers: Answers) -> None:
        nonlocal seen
        for told in _told(small, small_engine, answers):
            for reason in told.reasons:
                given, chosen = told.known[reason.fact], reason.value
                if not (isinstance(given, tuple) and isinstance(chosen, tuple)):
                    continue
                seen += 1
                assert {*given} >= {*chosen}
                assert {*given}.isdisjoint(reason.lacks)
                assert told.holds_with(reason.fact, {*chosen})
                for code in chosen:
                    assert not told.holds_with(reason.fact, {*chosen} - {code})
                assert chosen or not told.holds_with(reason.fact, {*given, *reason.lacks})

    for_random_answers(small.questionnaire, holds, examples=20)
    assert seen


def test_nothing_is_told_of_what_is_open(small: PolicySet, small_engine: PolicyEngine) -> None:
    verdict = assess(small_engine, initiative(small, {}), TODAY)
    found = reasons_for(small_engine, small.questionnaire, verdict, verdict.findings)
    open_ = [finding for finding in verdict.findings if finding.status == "unknown"]
    assert open_
    for finding in open_:
        if finding.answer["applies"] == "open":
            assert Reasons() == found[finding.norm.id]


def test_reasons_are_of_the_policies_that_judged(
    small: PolicySet, small_engine: PolicyEngine, policy_set: PolicySet
) -> None:
    verdict = assess(small_engine, initiative(small, HARMLESS), TODAY)
    other = Verdict(
        verdict.initiative, TODAY, verdict.answer, policy_set.bundle, verdict.opa_version
    )
    with pytest.raises(BundleMismatch):
        reasons_for(small_engine, small.questionnaire, other, ())


@pytest.mark.parametrize(
    ("watches", "norm", "expected"),
    [
        (["streets"], "aia.overseer", Reason("system.watches", ("streets",))),
        (["streets", "homes"], "aia.overseer", Reason("system.watches", ("streets",))),
        (["streets", "homes"], "aia.no_home_watching", Reason("system.watches", ("homes",))),
        (["streets"], "aia.no_home_watching", Reason("system.watches", (), ("homes",))),
        ([], "aia.overseer", Reason("system.watches", (), ("streets", "homes", "borders"))),
    ],
)
def test_the_choices_of_a_reason_are_no_more_than_matter(
    watches: list[str],
    norm: str,
    expected: Reason,
    small: PolicySet,
    small_engine: PolicyEngine,
) -> None:
    given: dict[str, object] = {**HARMLESS, "system.technique": "ai", "decision.affected": 50}
    plan = initiative(small, {**given, "system.watches": watches})
    verdict = assess(small_engine, plan, TODAY)
    found = reasons_for(small_engine, small.questionnaire, verdict, verdict.findings)
    assert expected in found[norm].applies


def test_what_only_another_answer_would_change_tells_the_answer_that_was_given(
    policy_set: PolicySet, engine: PolicyEngine
) -> None:
    given: dict[str, object] = {
        "personal_data.processed": True,
        "personal_data.handled_by": ["own_staff", "processor"],
    }
    verdict = assess(engine, initiative(policy_set, given), TODAY)
    (finding,) = (f for f in verdict.findings if f.norm.id == "avg.purpose_specified")
    found = reasons_for(engine, policy_set.questionnaire, verdict, [finding])
    told = found[finding.norm.id].applies

    answer = ("own_staff", "processor")
    assert Reason("personal_data.handled_by", answer, ("police_task",)) in told
    words = Words.of(Messages(Language.NL), verdict.bundle, policy_set.questionnaire)
    assert (
        "“Wie met de persoonsgegevens werkt” noemt “Eigen medewerkers” en “Een leverancier of"
        " dienst voor de gemeente” en niet “Alleen boa's, om strafbare feiten op te sporen”"
    ) in Because(words, verdict.bundle).told(told)
