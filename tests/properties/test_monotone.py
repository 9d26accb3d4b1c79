"""Where the law is monotone, a stricter fact never makes the route lighter.

Not monotone, and so not here: who built it (conditions on a supplier fall away for who builds
itself, and duties of a provider come), its own name and changes to it (a deployer's duties become
a provider's), on whose behalf it is used (law enforcement has prohibitions and exemptions of its
own), dates of the system itself, and the day before 27 July 2026 (the amendments took machinery
and what serves convenience only out).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.properties.situations import (
    DAYS,
    STAGES,
    Situations,
    for_situations,
    severity,
    verdicts,
)
from toetssteen.intake.facts import Facts, Value
from toetssteen.policy.building import PolicySet
from toetssteen.policy.catalogue import Level
from toetssteen.policy.engine import PolicyEngine, Record

# The facts before and after the change.
Change = Callable[[Situations, Facts], tuple[Facts, Facts]]
AMENDED = "2026-07-27"
PAIRS = 8
# What falls away, and what comes in its place: the more an algorithm does, the more residents take
# part and the more the register wants.
_HEAVIER_FORM = {
    "org.participation_inform": frozenset(
        {"org.participation_consult", "org.participation_advise"}
    ),
    "org.participation_consult": frozenset({"org.participation_advise"}),
    "org.publication_impactful": frozenset({"org.publication_high_risk"}),
}
# What is high-risk has the duties of Chapter III instead, each on its own day; Article 111(2) can
# put these off, but not those of a system that Article 6(3) takes out.
_CHAPTER_III_INSTEAD: dict[str, frozenset[str]] = dict.fromkeys(
    (
        "aia.bias_data_other",
        "aia.conformity_internal_control",
        "aia.high_risk_assessment_documented",
        "aia.registered_in_secret",
        "aia.registered_when_excepted",
    ),
    frozenset(),
)


def one_more(fact: str) -> Change:
    """Choose one more of the choices."""

    def change(situations: Situations, facts: Facts) -> tuple[Facts, Facts]:
        more = situations.random.choice(situations.questionnaire.questions[fact].codes)
        chosen = facts.answered[fact]
        assert isinstance(chosen, tuple)
        less = tuple(code for code in chosen if code != more)
        return facts.with_answer(fact, less), facts.with_answer(fact, (*less, more))

    return change


def one_less(fact: str) -> Change:
    """Choose one less of the choices."""
    add = one_more(fact)

    def change(situations: Situations, facts: Facts) -> tuple[Facts, Facts]:
        fewer, more = add(situations, facts)
        return more, fewer

    return change


def upwards(fact: str, *order: Value) -> Change:
    """Answer something that stands later in this order."""

    def change(situations: Situations, facts: Facts) -> tuple[Facts, Facts]:
        first, later = sorted(situations.random.sample(range(len(order)), 2))
        return facts.with_answer(fact, order[first]), facts.with_answer(fact, order[later])

    return change


@dataclass(frozen=True)
class Direction:
    """A change of facts that is stricter in law.

    `why` it is; `falls_away`: obligations that may fall away, each with those of which one comes in
    its place.
    """

    change: Change
    why: str
    falls_away: Mapping[str, frozenset[str]] = field(default_factory=dict)


DIRECTIONS = {
    "the system takes a larger part in decisions": Direction(
        upwards("decision.system_role", "none", "informs", "decides"),
        "Articles 22 GDPR, 26(11) and 86 AI Act and the Awb ask for a decision that it has a part "
        "in; what they ask where it helps, they ask where it decides, and more",
    ),
    "personal data are processed": Direction(
        upwards("personal_data.processed", False, True),
        "the GDPR adds duties and prohibitions, and takes none of another law away",
    ),
    "one more kind of sensitive data": Direction(
        one_more("personal_data.special_kinds"),
        "each kind has a prohibition of its own or shares that of Article 9 GDPR",
    ),
    "the output weighs more": Direction(
        upwards("decision.significant_influence", False, True),
        "a score that settles it is the decision, C-634/21; what weighs a lot undoes Article 6(3)",
        _HEAVIER_FORM | _CHAPTER_III_INSTEAD,
    ),
    "the output settles the decision": Direction(
        upwards("automated.output_settles", False, True),
        "a score that settles the decision is the decision, C-634/21",
    ),
    "one more group of people": Direction(
        one_more("persons.groups"),
        "laws and agreements protect each group for itself",
    ),
    "the municipality uses it": Direction(
        upwards("system.used_by_municipality", False, True),
        "being a deployer adds to what a maker must do",
    ),
    "one exclusion of Article 2 less": Direction(
        one_less("scope.exclusions"),
        "an exclusion only ever takes the AI Act away",
    ),
    "no law authorises the use against crime": Direction(
        upwards("law_enforcement.authorised_use", True, False),
        "Article 50 names the authorisation as an exemption and nowhere as a condition",
    ),
    "one more practice": Direction(
        one_more("practice.kinds"),
        "each practice of Article 5 stands for itself, and none excuses another",
        _HEAVIER_FORM,
    ),
    "a technique that infers more": Direction(
        upwards("system.technique", "no_algorithm", "rules", "ai", "generative_ai"),
        "every AI system is an algorithm and generative AI is an AI system: each adds its rules",
        _HEAVIER_FORM,
    ),
    "rights and duties are touched": Direction(
        upwards("decision.legal_effect", False, True),
        "it makes an algorithm impactful and a decision one that the law protects against",
        _HEAVIER_FORM,
    ),
    "it shapes whom the municipality approaches": Direction(
        upwards("decision.categorises", False, True),
        "it makes an algorithm impactful",
        _HEAVIER_FORM,
    ),
    "one more use of Annex III": Direction(
        one_more("area.annex_iii"),
        "each use makes high-risk, and with two routes the earliest day holds",
        _HEAVIER_FORM | _CHAPTER_III_INSTEAD,
    ),
    "people are profiled": Direction(
        upwards("persons.profiling", False, True),
        "it undoes Article 6(3) AI Act and Article 40 of the GDPR Implementation Act",
        _HEAVIER_FORM | _CHAPTER_III_INSTEAD,
    ),
}


@pytest.mark.parametrize("direction", DIRECTIONS.values(), ids=DIRECTIONS.keys())
def test_a_stricter_fact_takes_nothing_away_but_for_what_comes_in_its_place(
    engine: PolicyEngine, policy_set: PolicySet, direction: Direction
) -> None:
    def holds(situations: Situations) -> None:
        pairs: list[tuple[Record, Record]] = []
        for _ in range(PAIRS):
            as_of, stage = situations.day(), situations.stage()
            before, after = direction.change(situations, situations.whole())
            pairs.append((Record(as_of, stage, before), Record(as_of, stage, after)))
        _nothing_is_lighter(engine, policy_set, pairs, direction.falls_away)

    for_situations(policy_set, holds, examples=8)


def test_after_the_amendments_a_later_day_takes_nothing_away(
    engine: PolicyEngine, policy_set: PolicySet
) -> None:
    # What has been adopted only adds from here on: no norm ends, each route has its day ahead.
    days = [day for day in DAYS if day >= AMENDED]

    def holds(situations: Situations) -> None:
        pairs: list[tuple[Record, Record]] = []
        for _ in range(PAIRS):
            facts, stage = situations.whole(), situations.stage()
            first, later = sorted(situations.random.sample(days, 2))
            pairs.append((Record(first, stage, facts), Record(later, stage, facts)))
        _nothing_is_lighter(engine, policy_set, pairs, {})

    for_situations(policy_set, holds, examples=8)


def test_until_it_is_retired_a_later_stage_takes_nothing_away(
    engine: PolicyEngine, policy_set: PolicySet
) -> None:
    # What must be there beforehand must still be there during use.
    def holds(situations: Situations) -> None:
        pairs: list[tuple[Record, Record]] = []
        for _ in range(PAIRS):
            facts, as_of = situations.whole(), situations.day()
            first, later = sorted(situations.random.sample(range(len(STAGES)), 2))
            pairs.append((Record(as_of, STAGES[first], facts), Record(as_of, STAGES[later], facts)))
        _nothing_is_lighter(engine, policy_set, pairs, {})

    for_situations(policy_set, holds, examples=8)


def _nothing_is_lighter(
    engine: PolicyEngine,
    policies: PolicySet,
    pairs: list[tuple[Record, Record]],
    falls_away: Mapping[str, frozenset[str]],
) -> None:
    found = iter(verdicts(engine, (record for pair in pairs for record in pair)))
    for before, after in zip(found, found, strict=True):
        weighs = _violated(policies, after)
        gone = _violated(policies, before) - weighs
        assert gone <= falls_away.keys()
        instead = [falls_away[norm] for norm in sorted(gone)]
        assert all(not heavier or heavier & weighs for heavier in instead), gone
        if all(instead):
            milder = severity(policies, before["outcome"])
            assert milder <= severity(policies, after["outcome"])


def _violated(policies: PolicySet, verdict: Mapping[str, Any]) -> set[str]:
    """The norms that weigh in the outcome; advice never does."""
    norms = policies.bundle.norms
    return {
        id_
        for id_, finding in verdict["findings"].items()
        if finding["counts"] != "no" and norms[id_].level is not Level.ADVICE
    }
