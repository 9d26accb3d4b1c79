"""The examples, judged as the law and the agreements say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from tests.conftest import TODAY
from tests.examples.conftest import EXAMPLES
from tests.examples.verdicts import as_bytes, finding_of, in_another_order, summary
from toetssteen.intake.documents import find_documents
from toetssteen.intake.facts import Value
from toetssteen.intake.initiative import Initiative, initiative_document
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.assessment import assess
from toetssteen.triage.changes import what_must_change
from toetssteen.triage.verdict import Outcome, Verdict, plain

NAMES = tuple(path.stem for path in find_documents([EXAMPLES]))
WITH_CHANGE = (
    "chatbot-eigen-merk",
    "druktemeting-binnenstad",
    "emotieherkenning-klantcontact",
    "inkomenscontrole-bijstand",
    "openbare-ai-app",
    "schrijfhulp-onder-contract",
    "vroegsignalering-schulden",
    "woo-anonimiseren",
)

Read = Callable[[str], Initiative]


def given(initiative: Initiative, changes: Mapping[str, Value]) -> Initiative:
    """The initiative with some answers changed."""
    facts = initiative.facts
    for fact, value in changes.items():
        facts = facts.with_answer(fact, value)
    return replace(initiative, facts=facts)


def test_every_example_has_an_expected_verdict(expected: dict[str, Any]) -> None:
    assert len(NAMES) >= 16
    assert set(expected["examples"]) == set(NAMES)
    assert expected["as_of"] == TODAY


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_judged_as_the_law_says(
    name: str, engine: PolicyEngine, example: Read, expected: dict[str, Any]
) -> None:
    said = {key: value for key, value in expected["examples"][name].items() if key != "change"}
    assert said == summary(assess(engine, example(name), TODAY))


@pytest.mark.parametrize("name", NAMES)
def test_a_verdict_is_the_same_to_the_byte_when_the_facts_come_in_another_order(
    name: str,
    engine: PolicyEngine,
    example: Read,
    initiative_of: Callable[[object, str], Initiative],
) -> None:
    initiative = example(name)
    document = initiative_document(initiative)
    turned = in_another_order(document)
    assert str(document) != str(turned)
    verdict = assess(engine, initiative, TODAY)
    again = assess(engine, initiative_of(turned, initiative.origin), TODAY)
    assert as_bytes(verdict) == as_bytes(again)


def test_the_examples_show_every_outcome_and_every_date_of_the_ai_act(
    expected: dict[str, Any],
) -> None:
    said = expected["examples"].values()
    assert {outcome.value for outcome in Outcome} == {one["outcome"] for one in said}
    dates = {coming["from"] for one in said for coming in one["coming"].values()}
    assert dates == {"2026-12-02", "2027-12-02", "2028-08-02", "2030-08-02"}


def test_the_changes_that_are_tested_are_those_that_are_expected(expected: dict[str, Any]) -> None:
    assert {name for name, said in expected["examples"].items() if "change" in said} == set(
        WITH_CHANGE
    )


@pytest.mark.parametrize("name", WITH_CHANGE)
def test_what_must_change_is_found(
    name: str, engine: PolicyEngine, policy_set: PolicySet, example: Read, expected: dict[str, Any]
) -> None:
    change = expected["examples"][name]["change"]
    verdict = assess(engine, example(name), TODAY)
    found = [
        ({step.fact: plain(step.wanted) for step in one.steps}, one.outcome.value)
        for one in what_must_change(engine, policy_set.questionnaire, verdict)
    ]
    assert (change["facts"], change["outcome"]) in found


# --- pairs of which one thing is different ---

_BUILT: dict[str, Value] = {"system.developed_by": "commissioned", "system.under_own_name": True}
_RECOGNISED: dict[str, Value] = {
    "practice.kinds": ("biometric_identification",),
    "biometrics.in_public_space": True,
}
_FREE: dict[str, Value] = {"generative.access": "public_app"}
_CONTRACTED: dict[str, Value] = {"generative.access": "contract"}


@pytest.mark.parametrize(
    ("name", "changes", "norm", "before", "after"),
    [
        pytest.param(
            "chatbot-gekocht",
            _BUILT,
            "aia.transparency_interaction",
            "not_applicable",
            "unknown",
            id="who has a chatbot made under its own name must itself see that it says it is AI",
        ),
        pytest.param(
            "chatbot-gekocht",
            _BUILT,
            "aia.transparency_interaction_check",
            "unmet",
            "not_applicable",
            id="who has a chatbot made has no supplier to check",
        ),
        pytest.param(
            "chatbot-gekocht",
            _BUILT,
            "aia.transparency_marking",
            "not_applicable",
            "unknown",
            id="who has a chatbot made must itself mark what it makes",
        ),
        pytest.param(
            "gezichtsvergelijking-balie",
            _RECOGNISED,
            "vng.biometrics_public_space",
            "not_applicable",
            "unmet",
            id="one to one is outside the agreement, who is it among many is not",
        ),
        pytest.param(
            "gezichtsvergelijking-balie",
            {**_RECOGNISED, "biometrics.people_take_part": False},
            "aia.annex_iii_use_permitted",
            "not_applicable",
            "unknown",
            id="recognition from afar is a use of Annex III where a law allows it",
        ),
        pytest.param(
            "schrijfhulp-onder-contract",
            _FREE,
            "genai.public_apps_excluded",
            "not_applicable",
            "unmet",
            id="without a contract it is excluded",
        ),
        pytest.param(
            "openbare-ai-app",
            _CONTRACTED,
            "genai.public_apps_excluded",
            "unmet",
            "not_applicable",
            id="with a contract it is not excluded",
        ),
    ],
)
def test_one_difference_makes_a_norm_apply(
    engine: PolicyEngine,
    example: Read,
    name: str,
    changes: dict[str, Value],
    norm: str,
    before: str,
    after: str,
) -> None:
    def status(initiative: Initiative) -> str:
        finding = finding_of(assess(engine, initiative, TODAY), norm)
        assert finding
        return finding.status

    assert [before, after] == [status(example(name)), status(given(example(name), changes))]


@pytest.mark.parametrize(
    ("name", "changes", "outcome"),
    [
        ("gezichtsvergelijking-balie", _RECOGNISED, Outcome.PROHIBITED),
        ("schrijfhulp-onder-contract", _FREE, Outcome.PROHIBITED),
        ("openbare-ai-app", _CONTRACTED, Outcome.INCOMPLETE),
    ],
)
def test_one_difference_changes_the_outcome(
    engine: PolicyEngine, example: Read, name: str, changes: dict[str, Value], outcome: Outcome
) -> None:
    assert assess(engine, example(name), TODAY).outcome is not outcome
    assert assess(engine, given(example(name), changes), TODAY).outcome is outcome


def test_both_chatbots_are_used_but_only_one_is_provided(
    engine: PolicyEngine, example: Read
) -> None:
    def roles(name: str) -> list[str]:
        classified = assess(engine, example(name), TODAY).answer["classification"]
        return [classified["provider"], classified["deployer"]]

    assert ["no", "yes"] == roles("chatbot-gekocht")
    assert ["yes", "yes"] == roles("chatbot-eigen-merk")


# --- one case through time ---

DATES = (
    "2026-07-23",
    "2026-07-28",
    "2026-12-01",
    "2026-12-03",
    "2027-12-01",
    "2027-12-03",
    "2028-08-03",
    "2030-08-03",
)
# A norm that does not exist yet has no finding: "none".
THROUGH_TIME = {
    "inkomenscontrole-bijstand": {
        "aia.literacy_2025": ["in_force", *["ended"] * 7],
        "aia.literacy": ["none", *["in_force"] * 7],
        "aia.legacy_public_authority": ["coming", "coming", *["in_force"] * 6],
        "aia.human_oversight_deployer": [*["coming"] * 7, "in_force"],
        "aia.fria": [*["coming"] * 7, "in_force"],
        "aia.registered_use_public_authority": [*["coming"] * 7, "in_force"],
        "aia.explanation_on_request": [*["coming"] * 7, "in_force"],
        "avg.dpia_required": ["in_force"] * 8,
        "awb.verifiable_choices": ["in_force"] * 8,
        "org.publication_high_risk": ["in_force"] * 8,
    },
    "sollicitanten-rangschikken": {
        "aia.human_oversight_deployer": [*["coming"] * 5, *["in_force"] * 3],
        "aia.fria": [*["coming"] * 5, *["in_force"] * 3],
    },
    "valdetectie-thuis": {
        "aia.human_oversight_deployer": [*["coming"] * 6, *["in_force"] * 2],
    },
    "chatbot-eigen-merk": {
        "aia.transparency_interaction": ["coming", "coming", *["in_force"] * 6],
        "aia.transparency_marking": ["coming", "coming", "coming", *["in_force"] * 5],
    },
    "straatbeeld-schetsen": {
        "aia.prohibited_intimate_images": ["none", "coming", "coming", *["in_force"] * 5],
        "aia.transparency_marking": ["coming", "coming", *["in_force"] * 6],
    },
    "emotieherkenning-klantcontact": {
        "aia.prohibited_emotion_recognition": ["in_force"] * 8,
        "aia.human_oversight_deployer": ["never"] * 8,
    },
}


@pytest.mark.parametrize("name", THROUGH_TIME)
def test_a_case_through_time(name: str, engine: PolicyEngine, example: Read) -> None:
    verdicts = [assess(engine, example(name), date) for date in DATES]
    assert THROUGH_TIME[name] == {
        norm: [_force(verdict, norm) for verdict in verdicts] for norm in THROUGH_TIME[name]
    }


def test_the_control_of_income_stays_conditional_whatever_comes_into_force(
    engine: PolicyEngine, example: Read
) -> None:
    verdicts = [assess(engine, example("inkomenscontrole-bijstand"), date) for date in DATES]
    assert [Outcome.CONDITIONAL] * len(DATES) == [verdict.outcome for verdict in verdicts]
    assert [3, 3, 4, 4, 4, 4, 4, 16] == [
        sum(finding.counts == "yes" for finding in verdict.weighing) for verdict in verdicts
    ]


_NEW: dict[str, Value] = {"history.in_service_on": "2028-01-10"}
_CHANGED: dict[str, Value] = {
    "history.changed_significantly": True,
    "history.changed_significantly_on": "2028-03-01",
}
_PRIVATE: dict[str, Value] = {"history.intended_for_public_authorities": False}


@pytest.mark.parametrize(
    ("changes", "date", "force", "applies_from"),
    [
        pytest.param({}, "2026-07-23", "coming", "2030-08-02", id="an older system, old text"),
        pytest.param({}, "2027-12-03", "coming", "2030-08-02", id="an older system"),
        pytest.param({}, "2030-08-01", "coming", "2030-08-02", id="the day before"),
        pytest.param({}, "2030-08-02", "in_force", "2030-08-02", id="the day itself"),
        pytest.param(_NEW, "2026-07-26", "coming", "2026-08-02", id="a new system, old text"),
        pytest.param(_NEW, "2026-07-27", "coming", "2027-12-02", id="a new system, new text"),
        pytest.param(_NEW, "2027-12-01", "coming", "2027-12-02", id="a new system, day before"),
        pytest.param(_NEW, "2027-12-02", "in_force", "2027-12-02", id="a new system, the day"),
        pytest.param(_CHANGED, "2028-02-29", "coming", "2030-08-02", id="before its change"),
        pytest.param(_CHANGED, "2028-03-01", "in_force", "2028-03-01", id="from its change"),
        pytest.param(_PRIVATE, "2030-08-03", "never", None, id="not meant for authorities"),
        pytest.param(
            {**_PRIVATE, **_CHANGED},
            "2028-03-01",
            "in_force",
            "2028-03-01",
            id="not meant for authorities, from its change",
        ),
    ],
)
def test_the_duty_of_oversight_begins_when_the_transition_says(
    engine: PolicyEngine,
    example: Read,
    changes: dict[str, Value],
    date: str,
    force: str,
    applies_from: str | None,
) -> None:
    initiative = given(example("inkomenscontrole-bijstand"), changes)
    finding = finding_of(assess(engine, initiative, date), "aia.human_oversight_deployer")
    assert finding is not None
    assert (force, applies_from) == (finding.force, finding.applies_from)


@pytest.mark.parametrize(
    ("name", "date", "outcome"),
    [
        ("straatbeeld-schetsen", "2026-12-01", Outcome.BOARD_REVIEW),
        ("straatbeeld-schetsen", "2026-12-02", Outcome.PROHIBITED),
        ("wmo-post-sorteren", "2027-12-01", Outcome.PERMITTED),
        ("wmo-post-sorteren", "2027-12-02", Outcome.CONDITIONAL),
    ],
)
def test_an_outcome_changes_on_the_day_of_the_law(
    engine: PolicyEngine, example: Read, name: str, date: str, outcome: Outcome
) -> None:
    assert outcome is assess(engine, example(name), date).outcome


def test_the_routes_of_annex_i_and_annex_iii_begin_on_their_own_day(
    engine: PolicyEngine, example: Read
) -> None:
    def forces(name: str, *dates: str) -> list[str]:
        initiative = example(name)
        norm = "aia.human_oversight_deployer"
        return [_force(assess(engine, initiative, date), norm) for date in dates]

    assert ["coming", "in_force"] == forces("verkeerslichten", "2027-12-01", "2027-12-02")
    assert ["coming", "coming"] == forces("valdetectie-thuis", "2027-12-02", "2028-08-01")
    assert ["in_force"] == forces("valdetectie-thuis", "2028-08-02")


def _force(verdict: Verdict, norm: str) -> str:
    finding = finding_of(verdict, norm)
    return "none" if finding is None else str(finding.force)
