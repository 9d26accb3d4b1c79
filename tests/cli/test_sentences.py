"""Each finding in two or three plain sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from tests.conftest import TODAY
from toetssteen.intake.facts import read_facts
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.assessment import assess
from toetssteen.triage.reasons import Reason, Reasons, reasons_for
from toetssteen.triage.verdict import Finding, Verdict
from toetssteen.wording.labels import label_sentence, labels_told
from toetssteen.wording.sentences import Sentences, sentences
from toetssteen.wording.words import Words, sentence_case

WordsIn = Callable[[Language], Words]
QUOTED = re.compile(r"“[^”]*”")
INNER_END = re.compile(r"[.?!]\s+[A-Z]")
STATUSES = {"met", "unmet", "not_applicable", "met_or_not_applicable", "unknown"}


def _every(verdicts: dict[str, Verdict]) -> Iterator[tuple[Finding, Verdict]]:
    """A finding of each norm with each status that it has in an example."""
    seen = set()
    for verdict in verdicts.values():
        for finding in verdict.findings:
            kind = (finding.norm.id, finding.status, finding.force, finding.answer["applies"])
            if kind not in seen:
                seen.add(kind)
                yield finding, verdict


def _all_used(finding: Finding, policy_set: PolicySet) -> Reasons:
    """Every answer that a norm reads as a reason, and every choice that was not made."""
    questions = policy_set.questionnaire.questions
    found = tuple(
        Reason(
            fact,
            value,
            tuple(code for code in questions[fact].codes if code not in value)
            if isinstance(value, tuple)
            else (),
        )
        for fact, value in finding.used.items()
    )
    return Reasons(found[::2], found[1::2])


def _codes(policy_set: PolicySet) -> set[str]:
    questions = policy_set.questionnaire.questions
    codes = {code for question in questions.values() for code in question.codes if "_" in code}
    return codes | set(questions)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("with_reasons", [True, False])
def test_every_finding_is_told_in_two_or_three_sentences(
    with_reasons: bool,
    language: Language,
    verdicts: dict[str, Verdict],
    policy_set: PolicySet,
    words_in: WordsIn,
) -> None:
    words, codes, statuses = words_in(language), _codes(policy_set), set()
    for finding, verdict in _every(verdicts):
        reasons = _all_used(finding, policy_set) if with_reasons else None
        told = sentences(finding, verdict, words, reasons)
        statuses.add(finding.status)
        assert told.ask.startswith(sentence_case(words.source(finding.norm.source)))
        assert (told.do is None) is (len(told.all) == 2)
        for sentence in told.all:
            wrong = _wrong_with(sentence, codes)
            assert not wrong, (finding.norm.id, finding.status, wrong, sentence)
    assert STATUSES == statuses


def _wrong_with(sentence: str, codes: set[str]) -> list[str]:
    """What no sentence may have: a code, an empty place, two sentences in one."""
    plain = QUOTED.sub("“”", sentence)
    return [
        problem
        for problem, found in {
            "a code": codes & set(re.findall(r"[a-z_]+(?:\.[a-z_]+)?", plain)),
            "an empty place": re.search(r"\s{2}|\s[,.;:]|[({]\s*[)}]|“”“|[{}]|None", plain),
            "an empty quotation": "“”" in sentence,
            "no end": not sentence.endswith("."),
            "no start": sentence[:1] != sentence[:1].upper(),
            "two sentences": INNER_END.search(plain),
        }.items()
        if found
    ]


@pytest.mark.parametrize("language", Language)
def test_every_concept_is_told_in_one_sentence(
    language: Language, verdicts: dict[str, Verdict], policy_set: PolicySet, words_in: WordsIn
) -> None:
    words, codes, statuses = words_in(language), _codes(policy_set), set()
    for verdict in verdicts.values():
        assert len(verdict.classification) == len(labels_told(verdict, words, "yes", "no", "open"))
        for label in verdict.classification:
            facts = tuple(Reason(fact, value) for fact, value in label.used.items())
            for reasons in (None, Reasons(facts)):
                sentence = label_sentence(label, verdict, words, reasons)
                assert not _wrong_with(sentence, codes), sentence
                assert label.source is None or words.source(label.source) in sentence
            statuses.add(label.status)
    assert {"yes", "no", "open"} == statuses


@pytest.mark.parametrize("name", ["gezichtsherkenning-plein", "inkomenscontrole-bijstand"])
def test_what_weighs_for_certain_is_told_with_its_reasons(
    name: str,
    engine: PolicyEngine,
    verdicts: dict[str, Verdict],
    policy_set: PolicySet,
    words_in: WordsIn,
) -> None:
    verdict = verdicts[name]
    certain = [finding for finding in verdict.weighing if finding.counts == "yes"]
    assert certain
    found = reasons_for(engine, policy_set.questionnaire, verdict, certain)
    for finding in certain:
        told = sentences(finding, verdict, words_in(Language.NL), found[finding.norm.id])
        assert ", want “" in told.why


@pytest.fixture
def told(
    engine: PolicyEngine, policy_set: PolicySet, words_in: WordsIn
) -> Callable[..., Sentences]:
    """The sentences for one norm, with these facts."""

    def tell(norm: str, facts: dict[str, object], language: Language) -> Sentences:
        known = read_facts(facts, policy_set.questionnaire)
        plan = Initiative("plan", "Plan", "", "design", known, "plan.yaml")
        verdict = assess(engine, plan, TODAY)
        finding = verdict.finding(norm)
        assert finding
        reasons = reasons_for(engine, policy_set.questionnaire, verdict, [finding])
        return sentences(finding, verdict, words_in(language), reasons[norm])

    return tell


BOARD = "org.control_board_approval"
AI: dict[str, object] = {"system.technique": "ai"}


@pytest.mark.parametrize(
    ("norm", "facts", "nl", "en"),
    [
        (
            "vng.supplier_audit",
            {**AI, "system.developed_by": "supplier", "supplier.conditions": ["audit"]},
            (
                "Dit geldt hier sinds 1 januari 2026, want “Techniek van het systeem” is “AI” en "
                "“Maker van het systeem” is “Een leverancier”; je voldoet eraan, want “Afspraken "
                "in het contract” noemt “Dat de gemeente het systeem mag laten controleren”."
            ),
            (
                "This holds here since 1 January 2026, because “Technique of the system” is “AI” "
                "and “Maker of the system” is “A supplier”; you comply, because “Agreements in the "
                "contract” includes “That the municipality may have the system audited”."
            ),
        ),
        (
            "vng.supplier_audit",
            {**AI, "system.developed_by": "supplier", "supplier.conditions": []},
            (
                "Dit geldt hier sinds 1 januari 2026, want “Techniek van het systeem” is “AI” en "
                "“Maker van het systeem” is “Een leverancier”; je voldoet er nog niet aan, want "
                "“Afspraken in het contract” noemt niet “Dat de gemeente het systeem mag laten "
                "controleren”."
            ),
            (
                "This holds here since 1 January 2026, because “Technique of the system” is “AI” "
                "and “Maker of the system” is “A supplier”; you do not comply yet, because "
                "“Agreements in the contract” does not include “That the municipality may have the "
                "system audited”."
            ),
        ),
        (
            "vng.supplier_audit",
            {**AI, "system.developed_by": "supplier"},
            (
                "Dit geldt hier sinds 1 januari 2026, want “Techniek van het systeem” is “AI” en "
                "“Maker van het systeem” is “Een leverancier”; of je eraan voldoet, hangt nog af "
                "van “Afspraken in het contract”."
            ),
            (
                "This holds here since 1 January 2026, because “Technique of the system” is “AI” "
                "and “Maker of the system” is “A supplier”; whether you comply still depends on "
                "“Agreements in the contract”."
            ),
        ),
        (
            "vng.supplier_audit",
            {"system.technique": "no_algorithm"},
            "Dit geldt hier niet, want “Techniek van het systeem” is “Geen algoritme”.",
            "This does not hold here, because “Technique of the system” is “No algorithm”.",
        ),
        (
            "vng.supplier_audit",
            AI,
            "Of dit hier geldt, hangt nog af van “Maker van het systeem”.",
            "Whether this holds here still depends on “Maker of the system”.",
        ),
        (
            BOARD,
            AI,
            (
                "Hier is sinds 1 januari 2026 een besluit voor nodig, want “Techniek van het "
                "systeem” is “AI”; de AI Control Board heeft nog niet besloten."
            ),
            (
                "This needs a decision since 1 January 2026, because “Technique of the system” is "
                "“AI”; the AI control board has not decided yet."
            ),
        ),
        (
            BOARD,
            {**AI, "approvals.control_board": "refused"},
            (
                "Hier is sinds 1 januari 2026 een besluit voor nodig, want “Techniek van het "
                "systeem” is “AI”; de AI Control Board heeft het afgewezen."
            ),
            (
                "This needs a decision since 1 January 2026, because “Technique of the system” is "
                "“AI”; the AI control board refused it."
            ),
        ),
        (
            BOARD,
            {**AI, "approvals.control_board": "approved"},
            (
                "Hier is sinds 1 januari 2026 een besluit voor nodig, want “Techniek van het "
                "systeem” is “AI”; de AI Control Board is akkoord."
            ),
            (
                "This needs a decision since 1 January 2026, because “Technique of the system” is "
                "“AI”; the AI control board agreed."
            ),
        ),
    ],
)
def test_why_it_is_so_is_told_by_the_answers(
    norm: str,
    facts: dict[str, object],
    nl: str,
    en: str,
    told: Callable[..., Sentences],
) -> None:
    assert nl == told(norm, facts, Language.NL).why
    assert en == told(norm, facts, Language.EN).why


@pytest.mark.parametrize(
    ("norm", "facts", "nl", "en"),
    [
        (
            "vng.supplier_audit",
            {**AI, "system.developed_by": "supplier", "supplier.conditions": []},
            "De inkoper regelt dit voordat je een contract tekent: ",
            "The buyer arranges this before a contract is signed: ",
        ),
        (
            "vng.supplier_audit",
            AI,
            "Vraag dit voordat je een contract tekent na bij de indiener.",
            "Ask the proposer about this before a contract is signed.",
        ),
        (
            BOARD,
            {**AI, "approvals.control_board": "refused"},
            (
                "Verander het plan en vraag de AI Control Board om een nieuw besluit voordat je "
                "het gebruikt."
            ),
            "Change the plan and ask the AI control board for a new decision before it is used.",
        ),
        (
            BOARD,
            AI,
            "De AI Control Board besluit voordat je het gebruikt: ",
            "The AI control board decides before it is used: ",
        ),
    ],
)
def test_what_to_do_is_told_with_who_and_by_when(
    norm: str,
    facts: dict[str, object],
    nl: str,
    en: str,
    told: Callable[..., Sentences],
) -> None:
    assert (told(norm, facts, Language.NL).do or "").startswith(nl)
    assert (told(norm, facts, Language.EN).do or "").startswith(en)


def test_what_holds_later_is_told_with_its_day(
    verdicts: dict[str, Verdict], words_in: WordsIn
) -> None:
    words = words_in(Language.NL)
    coming = [
        (finding, verdict)
        for verdict in verdicts.values()
        for finding in verdict.findings
        if finding.force == "coming" and finding.status == "unmet" and finding.applies_from
    ]
    assert coming
    for finding, verdict in coming:
        told = sentences(finding, verdict, words)
        day = words.date(str(finding.applies_from))
        assert f"vanaf {day}" in told.why
        assert f"uiterlijk op {day}" in str(told.do)


def test_where_nothing_is_to_be_done_nothing_is_told(
    verdicts: dict[str, Verdict], words_in: WordsIn
) -> None:
    for finding, verdict in _every(verdicts):
        told = sentences(finding, verdict, words_in(Language.EN))
        if finding.status in {"met", "not_applicable", "met_or_not_applicable"}:
            assert told.do is None
        elif finding.force not in {"ended", "never"}:
            assert told.do
