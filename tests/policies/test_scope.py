"""The exclusions of Article 2 of the AI Act: they end the Act for what they name, and no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.conftest import REPOSITORY
from toetssteen.intake.documents import find_documents, load_document
from toetssteen.intake.facts import Facts, read_facts
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine, Record
from toetssteen.policy.errors import PolicyError

EXCLUSIONS = "scope.exclusions"
USED = "system.used_by_municipality"
WHOLLY_EXCLUDED = ("before_service", "science_only", "national_security")
# Article 2(12) reaches only what is neither high-risk nor under Article 5 or 50; these four hold
# there for every other AI system.
FREE_SOFTWARE = {
    "aia.literacy",
    "aia.literacy_2025",
    "aia.bias_data_other",
    "aia.reporting_breaches",
}
# No route to high risk leads to these, they talk to nobody, make nothing and do nothing that
# Article 5 or 50 names.
NEITHER_HIGH_RISK_NOR_ARTICLE_50 = {
    "druktemeting-binnenstad",
    "gezichtsvergelijking-balie",
    "personeelsplanning-klantcontact",
    "scanauto-parkeren",
    "woo-anonimiseren",
    "woz-waardering",
    "zaaksysteem-met-prioriteiten",
}
# Before and after the day on which the knowledge of AI became a softer duty.
DAYS = ("2026-07-26", "2027-12-02")

Findings = Mapping[str, Mapping[str, Any]]


@pytest.fixture(scope="module")
def inside(policy_set: PolicySet) -> dict[str, Facts]:
    """The examples that say to be inside the Act, by name."""
    found = {}
    for path in find_documents([REPOSITORY / "examples"]):
        document = load_document(path)
        assert isinstance(document, dict)
        facts = read_facts(document["facts"], policy_set.questionnaire)
        if facts.answered.get(EXCLUSIONS) == ():
            found[path.stem] = facts
    assert len(found) > 15
    return found


def findings(
    engine: PolicyEngine, facts: Mapping[str, Facts], as_of: str
) -> Iterator[tuple[str, Findings]]:
    """What every norm that may hold comes to, by the name of the example."""
    verdicts = engine.decide_each(Record(as_of, "in_use", given) for given in facts.values())
    for name, verdict in zip(facts, verdicts, strict=True):
        assert not isinstance(verdict, PolicyError), name
        yield name, verdict["findings"]


def with_exclusion(facts: Mapping[str, Facts], reason: str) -> dict[str, Facts]:
    """The same examples, excluded for this reason."""
    return {name: given.with_answer(EXCLUSIONS, (reason,)) for name, given in facts.items()}


def beside_the_act(found: Findings) -> Findings:
    """The findings on all other law and policy."""
    return {id_: finding for id_, finding in found.items() if not id_.startswith("aia.")}


@pytest.fixture(scope="module")
def found_inside(inside: dict[str, Facts], engine: PolicyEngine) -> dict[tuple[str, str], Findings]:
    """What holds for the examples themselves, by day and name."""
    return {
        (as_of, name): found for as_of in DAYS for name, found in findings(engine, inside, as_of)
    }


@pytest.mark.parametrize("reason", WHOLLY_EXCLUDED)
def test_nothing_of_the_act_holds_for_what_it_excludes_and_all_other_law_does(
    reason: str,
    inside: dict[str, Facts],
    found_inside: dict[tuple[str, str], Findings],
    engine: PolicyEngine,
) -> None:
    as_of = DAYS[1]
    before = {name: found_inside[as_of, name] for name in inside}
    if reason == "before_service":
        # What is used is past research and development, Article 2(8).
        inside = {name: given.with_answer(USED, False) for name, given in inside.items()}
        before = dict(findings(engine, inside, as_of))
    for name, found in findings(engine, with_exclusion(inside, reason), as_of):
        assert beside_the_act(before[name]) == found, name


def test_what_is_used_is_past_research_and_development(
    inside: dict[str, Facts],
    found_inside: dict[tuple[str, str], Findings],
    engine: PolicyEngine,
) -> None:
    as_of, name = DAYS[1], "emotieherkenning-klantcontact"
    excluded = with_exclusion({name: inside[name]}, "before_service")
    assert {name: found_inside[as_of, name]} == dict(findings(engine, excluded, as_of))


@pytest.mark.parametrize("as_of", DAYS)
def test_a_free_licence_ends_only_what_holds_for_every_ai_system(
    as_of: str,
    inside: dict[str, Facts],
    found_inside: dict[tuple[str, str], Findings],
    engine: PolicyEngine,
) -> None:
    ended = {}
    for name, found in findings(engine, with_exclusion(inside, "free_licence"), as_of):
        before = found_inside[as_of, name]
        assert found.items() <= before.items(), name
        ended[name] = before.keys() - found.keys()
    assert FREE_SOFTWARE >= set().union(*ended.values())
    assert NEITHER_HIGH_RISK_NOR_ARTICLE_50 == {name for name, norms in ended.items() if norms}


def test_whether_the_act_excludes_it_is_open_until_somebody_says_so(
    inside: dict[str, Facts],
    found_inside: dict[tuple[str, str], Findings],
    engine: PolicyEngine,
) -> None:
    as_of = DAYS[1]
    silent = {
        name: Facts(
            {fact: answer for fact, answer in given.answered.items() if fact != EXCLUSIONS},
            given.unknown,
        )
        for name, given in inside.items()
    }
    for name, found in findings(engine, silent, as_of):
        before = found_inside[as_of, name]
        assert beside_the_act(before) == beside_the_act(found), name
        # What holds does not drop out because nobody answered.
        assert not before.keys() - found.keys(), name
