"""What a verdict says, and that it says the same again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.answers import Answers, for_random_answers
from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS, TODAY, edit, initiative, serving
from toetssteen.intake.facts import read_facts
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.bundle import canonical_json, digest_of, read_bundle
from toetssteen.policy.engine import ExternalOpa, PolicyEngine, managed_opa
from toetssteen.triage.assessment import assess
from toetssteen.triage.schema import verdict_schema
from toetssteen.triage.verdict import Finding, Outcome, Verdict

# High-risk AI about some people, not overseen; in force since it is in service.
HIGH_RISK: dict[str, object] = {
    **HARMLESS,
    "system.technique": "ai",
    "system.watches": ["streets"],
    "decision.affected": 50,
}
IMPACTFUL: dict[str, object] = {**HARMLESS, "decision.affected": 1000}


def _without(given: dict[str, object], *facts: str) -> dict[str, object]:
    return {fact: value for fact, value in given.items() if fact not in facts}


def _assessed(
    policies: PolicySet, engine: PolicyEngine, given: dict[str, object], stage: str = "idea"
) -> Verdict:
    return assess(engine, initiative(policies, given, stage), TODAY)


def _finding(verdict: Verdict, norm: str) -> Finding:
    return next(finding for finding in verdict.findings if finding.norm.id == norm)


# --- the classification ---


@pytest.mark.parametrize(
    ("given", "stated"),
    [
        pytest.param(
            HIGH_RISK,
            {
                "status": "yes",
                "facts_used": {
                    "decision.affected": 50,
                    "decision.automatic": False,
                    "system.technique": "ai",
                    "system.watches": ["streets"],
                },
                "facts_missing": [],
            },
            id="certain",
        ),
        pytest.param(
            {"system.technique": "ai"},
            {
                "status": "open",
                "facts_used": {"system.technique": "ai"},
                "facts_missing": ["decision.affected", "decision.automatic", "system.watches"],
            },
            id="open",
        ),
        pytest.param(
            {"system.technique": "rules"},
            {"status": "no", "facts_used": {"system.technique": "rules"}, "facts_missing": []},
            id="settled by the first answer",
        ),
    ],
)
def test_a_concept_names_what_it_was_decided_by_and_what_it_waits_for(
    given: dict[str, object],
    stated: dict[str, object],
    small: PolicySet,
    small_engine: PolicyEngine,
) -> None:
    document = _assessed(small, small_engine, given).as_json()["classification"]
    assert {"source": None, **stated} == document["high_risk_annex_iii"]
    assert ("AIA", "3", "1") == tuple(
        document["ai_system"]["source"][part] for part in ("regulation", "article", "point")
    )


# --- which outcome ---


@pytest.mark.parametrize(
    ("given", "stage", "outcome", "worst", "weighing"),
    [
        pytest.param(HARMLESS, "idea", "permitted", "permitted", set(), id="nothing applies"),
        pytest.param(
            {**HIGH_RISK, "system.watches": ["homes"]},
            "idea",
            "prohibited",
            "prohibited",
            {"aia.no_home_watching", "aia.overseer"},
            id="a prohibition",
        ),
        pytest.param(
            {**HIGH_RISK, "system.watches": ["homes"], "decision.ordered_by_court": True},
            "idea",
            "conditional",
            "conditional",
            {"aia.overseer"},
            id="an exception of a prohibition",
        ),
        pytest.param(
            _without({**HIGH_RISK, "system.watches": ["homes"]}, "decision.ordered_by_court"),
            "idea",
            "incomplete",
            "prohibited",
            {"aia.no_home_watching", "aia.overseer"},
            id="an exception that nobody knows of",
        ),
        pytest.param(
            _without(IMPACTFUL, "approvals.control_board"),
            "idea",
            "board_review",
            "board_review",
            {"org.board_approval", "org.reviewed"},
            id="an approval that nobody gave yet",
        ),
        pytest.param(
            IMPACTFUL,
            "idea",
            "board_review",
            "board_review",
            {"org.board_approval", "org.reviewed"},
            id="an approval that was refused",
        ),
        pytest.param(
            {**IMPACTFUL, "approvals.control_board": "approved"},
            "idea",
            "conditional",
            "conditional",
            {"org.reviewed"},
            id="an approval that was given",
        ),
        pytest.param(
            _without(IMPACTFUL, "decision.affected"),
            "idea",
            "incomplete",
            "board_review",
            {"org.board_approval", "org.reviewed"},
            id="an approval that may be needed",
        ),
        pytest.param(
            HIGH_RISK, "idea", "conditional", "conditional", {"aia.overseer"}, id="an obligation"
        ),
        pytest.param(
            _without(HIGH_RISK, "oversight.trained", "oversight.assigned"),
            "idea",
            "conditional",
            "conditional",
            {"aia.overseer"},
            id="an obligation that is still to be shown",
        ),
        pytest.param(
            {**HIGH_RISK, "history.in_service_on": "2026-10-01"},
            "idea",
            "permitted",
            "permitted",
            set(),
            id="an obligation that is coming",
        ),
        pytest.param(
            _without(HIGH_RISK, "history.in_service_on"),
            "idea",
            "conditional",
            "conditional",
            {"aia.overseer"},
            id="an obligation that may be in force",
        ),
        pytest.param(
            {**HIGH_RISK, "system.watches": ["homes"]},
            "retired",
            "permitted",
            "permitted",
            set(),
            id="what is not due any more",
        ),
        pytest.param(HARMLESS, "in_use", "permitted", "permitted", {"org.trained"}, id="advice"),
    ],
)
def test_an_outcome_follows_from_the_heaviest_that_weighs(
    small: PolicySet,
    small_engine: PolicyEngine,
    given: dict[str, object],
    stage: str,
    outcome: str,
    worst: str,
    weighing: set[str],
) -> None:
    verdict = _assessed(small, small_engine, given, stage)
    assert (outcome, worst) == (verdict.outcome, verdict.worst_reachable)
    assert weighing == {finding.norm.id for finding in verdict.weighing}


def test_outcomes_are_ordered() -> None:
    ordered = [Outcome.PROHIBITED, Outcome.INCOMPLETE, Outcome.BOARD_REVIEW]
    ordered += [Outcome.CONDITIONAL, Outcome.PERMITTED]
    assert [5, 4, 3, 2, 1] == [outcome.severity for outcome in ordered]


@pytest.mark.parametrize(
    ("given", "route"),
    [
        (
            IMPACTFUL,
            {
                "lane": "board",
                "as_if": "board_review",
                "deciders": [{"role": "control_board", "members": 3}],
                "owners": ["process_owner"],
                "review_after_months": 6,
            },
        ),
        (
            HIGH_RISK,
            {
                "lane": "conditions",
                "as_if": "conditional",
                "deciders": [{"role": "process_owner", "members": 1}],
                "owners": ["process_owner"],
                "review_after_months": 12,
            },
        ),
        (
            {},
            {
                "lane": "stop",
                "as_if": "prohibited",
                "deciders": [],
                "owners": ["process_owner"],
                "review_after_months": 1,
            },
        ),
    ],
)
def test_a_verdict_goes_to_who_decides(
    small: PolicySet, small_engine: PolicyEngine, given: dict[str, object], route: dict[str, object]
) -> None:
    assert route == _assessed(small, small_engine, given).route


# --- what a finding carries ---


def test_a_finding_carries_all_that_it_rests_on(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    given = _without(HIGH_RISK, "oversight.trained", "oversight.assigned")
    finding = _finding(_assessed(small, small_engine, given), "aia.overseer")
    assert {
        "norm": "aia.overseer",
        "level": "obligation",
        "status": "unknown",
        "title": {"nl": "Een opgeleide toezichthouder", "en": "A trained overseer"},
        "description": {
            "nl": "Op AI met hoog risico let iemand die daarvoor is opgeleid.",
            "en": "High-risk AI is watched by somebody who was trained for it.",
        },
        "source": {
            "regulation": "AIA",
            "article": "26",
            "paragraph": "2",
            "point": None,
            "version": "2026-07-27",
        },
        "urn": "urn:nl:ak:ver:aia-21",
        "applies": "yes",
        "force": "in_force",
        "applies_from": "2026-08-02",
        "applies_from_candidates": [],
        "applies_from_literal": "2026-08-02",
        "caveat": {
            "nl": "De wet noemt een andere datum.",
            "en": "The law names another date.",
        },
        "due": "before_use",
        "due_at_this_stage": True,
        "counts": "open",
        "responsible": "process_owner",
        "remedy": {
            "nl": "Wijs iemand aan en leid die op.",
            "en": "Assign somebody and train them.",
        },
        "facts_used": {
            "decision.affected": 50,
            "decision.automatic": False,
            "history.in_service_on": "2026-01-01",
            "system.technique": "ai",
            "system.watches": ["streets"],
        },
        "facts_missing": ["oversight.assigned", "oversight.trained"],
    } == finding.as_json()


def test_what_is_coming_is_shown_with_its_date(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    given = {**HIGH_RISK, "history.in_service_on": "2026-10-01"}
    finding = _finding(_assessed(small, small_engine, given), "aia.overseer")
    assert ("unmet", "coming", "2027-12-02", "no") == (
        finding.status,
        finding.force,
        finding.applies_from,
        finding.counts,
    )


def test_a_date_that_is_open_is_shown_with_the_dates_that_it_can_be(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    given = _without(HIGH_RISK, "history.in_service_on")
    finding = _finding(_assessed(small, small_engine, given), "aia.overseer").as_json()
    assert (None, ["2026-08-02", "2027-12-02"], "open") == (
        finding["applies_from"],
        finding["applies_from_candidates"],
        finding["force"],
    )
    assert ["history.in_service_on"] == finding["facts_missing"]


@pytest.mark.parametrize(
    ("open_facts", "status"),
    [
        (("oversight.assigned",), "unmet"),
        (("oversight.trained", "oversight.assigned"), "unknown"),
    ],
)
def test_what_nobody_showed_is_never_met(
    small: PolicySet, small_engine: PolicyEngine, open_facts: tuple[str, ...], status: str
) -> None:
    verdict = _assessed(small, small_engine, _without(HIGH_RISK, *open_facts))
    assert status == _finding(verdict, "aia.overseer").status
    assert Outcome.CONDITIONAL is verdict.outcome


def test_every_active_norm_has_a_finding_heaviest_first(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    expected = ["aia.no_home_watching", "org.board_approval", "aia.overseer", "org.reviewed"]
    for given in ({}, HARMLESS, HIGH_RISK):
        verdict = _assessed(small, small_engine, given)
        assert [*expected, "org.trained"] == [finding.norm.id for finding in verdict.findings]


def test_a_norm_that_does_not_apply_says_so(small: PolicySet, small_engine: PolicyEngine) -> None:
    finding = _finding(_assessed(small, small_engine, HARMLESS), "aia.overseer").as_json()
    assert ("not_applicable", "no", "no", []) == (
        finding["status"],
        finding["applies"],
        finding["counts"],
        finding["facts_missing"],
    )
    assert "rules" == finding["facts_used"]["system.technique"]


def test_a_pack_that_is_off_is_not_judged(tree: Path, opa_binary: Path) -> None:
    policies = build(tree, opa_binary, settings={"packs": ["org"]})
    with serving(policies, opa_binary) as engine:
        verdict = _assessed(policies, engine, {**HIGH_RISK, "system.watches": ["homes"]})
    assert Outcome.PERMITTED is verdict.outcome
    assert {"org"} == {finding.norm.pack for finding in verdict.findings}


def test_a_norm_is_not_judged_before_it_was_made_nor_counted_after_it_ended(
    tree: Path, opa_binary: Path
) -> None:
    norm = "norms/org/reviewed/reviewed.rego"
    edit(
        tree, norm, "#   due", '#   enacted: "2026-03-01"\n#   applies_until: "2026-10-31"\n#   due'
    )
    policies = build(tree, opa_binary)
    with serving(policies, opa_binary) as engine:
        case = initiative(policies, {**HARMLESS, "decision.affected": 100})
        before, during, after = (
            assess(engine, case, day) for day in ("2026-02-28", "2026-10-31", "2026-11-01")
        )
    assert "org.reviewed" not in {finding.norm.id for finding in before.findings}
    assert ("in_force", Outcome.CONDITIONAL) == (
        _finding(during, "org.reviewed").force,
        during.outcome,
    )
    assert ("ended", Outcome.PERMITTED) == (_finding(after, "org.reviewed").force, after.outcome)


# --- what is missing ---


def test_it_names_the_facts_that_the_outcome_waits_for(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    verdict = _assessed(small, small_engine, _without(IMPACTFUL, "decision.affected"))
    # The board decides; nobody can be asked for that, but it is waited for.
    assert ("decision.affected",) == verdict.missing


def test_an_answer_unknown_is_waited_for_as_much_as_none(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    nothing, unknown = (
        _assessed(small, small_engine, given)
        for given in (
            _without(HIGH_RISK, "system.watches"),
            {**HIGH_RISK, "system.watches": "unknown"},
        )
    )
    assert "system.watches" in unknown.missing
    assert nothing.missing == unknown.missing
    assert (nothing.outcome, nothing.route) == (unknown.outcome, unknown.route)
    assert ([], ["system.watches"]) == (nothing.as_json()["unknown"], unknown.as_json()["unknown"])


# --- the same again ---


def test_the_same_facts_give_the_same_bytes(small: PolicySet, opa_binary: Path) -> None:
    given = {**_without(HIGH_RISK, "decision.automatic"), "system.watches": ["streets", "borders"]}
    turned: dict[str, object] = {fact: given[fact] for fact in reversed(given)}
    turned["system.watches"] = ["borders", "streets"]
    seen = set()
    for _ in range(2):
        with serving(small, opa_binary) as engine:
            for order in (given, turned, given):
                seen.add(canonical_json(_assessed(small, engine, order).as_json()))
                # The order of keys is kept too, so that a stored file is the same.
                seen.add(json.dumps(_assessed(small, engine, order).as_json()).encode())
    assert 2 == len(seen)


def test_a_verdict_can_be_replayed_from_what_it_holds(
    small: PolicySet, small_engine: PolicyEngine, opa_binary: Path
) -> None:
    stored = _assessed(
        small,
        small_engine,
        {**_without(HIGH_RISK, "oversight.trained"), "decision.automatic": "unknown"},
    )
    document, archive = json.loads(canonical_json(stored.as_json())), small.bundle.archive

    bundle = read_bundle(archive)
    given = {
        f"{section}.{name}": value
        for section, answers in document["facts"].items()
        for name, value in answers.items()
    }
    given |= dict.fromkeys(document["unknown"], "unknown")
    facts = read_facts(given, small.questionnaire)
    about = document["initiative"]
    case = Initiative(about["id"], about["title"], "", document["stage"], facts, "the registry")
    with PolicyEngine(bundle, managed_opa(opa_binary, bundle)) as engine:
        again = assess(engine, case, document["as_of"])
    assert canonical_json(stored.as_json()) == canonical_json(again.as_json())


def test_it_says_what_it_was_computed_from(small: PolicySet, small_engine: PolicyEngine) -> None:
    document = _assessed(
        small, small_engine, {**HIGH_RISK, "decision.automatic": "unknown"}
    ).as_json()
    basis = {key: document[key] for key in ("as_of", "stage", "facts", "unknown")}
    assert {
        "input": digest_of(basis),
        "bundle": small.bundle.digest,
        "policies": small.bundle.policies_digest,
        "revision": "",
        "opa": "1.21.1",
    } == document["computed_from"]
    assert small.bundle.settings == document["settings"]
    assert TODAY == document["as_of"]
    assert ["decision.automatic"] == document["unknown"]


def test_the_digest_of_the_input_is_about_the_facts_the_stage_and_the_date(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    case = initiative(small, HIGH_RISK)

    def digest(changed: Initiative, as_of: str = TODAY) -> str:
        return str(assess(small_engine, changed, as_of).as_json()["computed_from"]["input"])

    same = [case, replace(case, id="other", title="Other", description="…", origin="elsewhere")]
    assert 1 == len({digest(each) for each in same})
    others = [
        digest(case),
        digest(case, "2026-11-25"),
        digest(replace(case, stage="in_use")),
        digest(replace(case, facts=case.facts.without("decision.automatic"))),
        digest(replace(case, facts=case.facts.with_answer("decision.automatic", "unknown"))),
        digest(replace(case, facts=case.facts.with_answer("decision.automatic", True))),
    ]
    assert len(others) == len(set(others))


@pytest.mark.parametrize(("ours", "examples"), [(False, 40), (True, 6)])
def test_every_verdict_fits_its_schema(
    request: pytest.FixtureRequest, ours: bool, examples: int
) -> None:
    names = ("policy_set", "engine") if ours else ("small", "small_engine")
    policies, engine = map(request.getfixturevalue, names)
    validator = jsonschema.Draft202012Validator(verdict_schema())

    def fits(answers: Answers) -> None:
        stage = answers.random.choice(("idea", "in_use", "retired"))
        case = Initiative("case", "A case", "", stage, answers.partial(), "case.yaml")
        document = json.loads(canonical_json(assess(engine, case, TODAY).as_json()))
        assert [] == [error.message for error in validator.iter_errors(document)]
        _holds_together(document)

    for_random_answers(policies.questionnaire, fits, examples=examples)


def _holds_together(document: dict[str, Any]) -> None:
    """What the parts of a verdict say of each other."""
    severity = {outcome.value: outcome.severity for outcome in Outcome}
    worst, mildest = document["worst_reachable"], document["mildest_reachable"]
    assert severity[mildest] <= severity[worst]
    if document["outcome"] != "incomplete":
        assert document["outcome"] == worst
    assert document["route"]["as_if"] == worst
    for finding in document["findings"]:
        if finding["counts"] != "no":
            assert finding["due_at_this_stage"]
            assert finding["force"] in {"in_force", "open"}
        if finding["counts"] == "open":
            assert finding["facts_missing"], finding["norm"]
        if finding["status"] in {"met", "unmet", "not_applicable"}:
            assert "open" != finding["applies"]
        assert not set(finding["facts_used"]) & set(finding["facts_missing"])


def test_an_opa_of_somebody_else_gives_the_same_verdict(
    small: PolicySet, small_engine: PolicyEngine, opa_binary: Path
) -> None:
    server = managed_opa(opa_binary, small.bundle)
    with PolicyEngine(small.bundle, ExternalOpa(server.address())) as engine:
        ours, theirs = (_assessed(small, each, HIGH_RISK) for each in (small_engine, engine))
        assert ours.as_json() == theirs.as_json()
    server.stop()


def test_it_is_about_the_policies_it_was_made_with(
    small: PolicySet, tree: Path, opa_binary: Path
) -> None:
    """Also when other policies are served by the time that it is looked at."""
    edit(tree, "norms/org/reviewed/reviewed.rego", "Dit jaar beoordeeld", "Pas beoordeeld")
    others = build(tree, opa_binary)
    with serving(small, opa_binary) as engine:
        verdict = small_policies.initiative(small, {**HARMLESS, "decision.affected": 100})
        before = assess(engine, verdict, TODAY)
        engine.serve(others.bundle)
        after = assess(engine, verdict, TODAY)
    assert ("Dit jaar beoordeeld", small.bundle.digest) == (
        _finding(before, "org.reviewed").norm.title.nl,
        before.as_json()["computed_from"]["bundle"],
    )
    assert ("Pas beoordeeld", others.bundle.digest) == (
        _finding(after, "org.reviewed").norm.title.nl,
        after.as_json()["computed_from"]["bundle"],
    )
