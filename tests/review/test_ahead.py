"""What other policies, or later days, would make of the registry: seen, and nothing kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.policy import small_policies
from tests.registry.fixtures import AddPerson
from tests.registry.moments import Moments
from tests.review.conftest import CLOCK, TODAY, Add, with_engine
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine, managed_opa
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry.editing import Edit
from toetssteen.registry.errors import NotAllowed
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Store
from toetssteen.review import impact, runs
from toetssteen.review.errors import ReviewRefused
from toetssteen.review.horizon import Turn, horizon
from toetssteen.review.judging import with_product
from toetssteen.review.running import Reviewer
from toetssteen.review.runs import Basis, Run, State
from toetssteen.review.settings import ReviewSettings
from toetssteen.triage.assessment import assess
from toetssteen.triage.impact import Effect, Side, harshest_first


@pytest.fixture
def strict(opa_binary: Path, tree: Path) -> PolicySet:
    rule = "norms/org/reviewed/reviewed.rego"
    small_policies.edit(tree, rule, "decision.affected >= 100", "decision.affected >= 3")
    return small_policies.built(tree, opa_binary)


@pytest.fixture
def strict_engine(strict: PolicySet, opa_binary: Path) -> Iterator[PolicyEngine]:
    with PolicyEngine(strict.bundle, managed_opa(opa_binary, strict.bundle)) as engine:
        yield engine


@pytest.fixture
def tried(
    store: Store,
    add: Add,
    small: PolicySet,
    small_engine: PolicyEngine,
    strict: PolicySet,
    strict_engine: PolicyEngine,
) -> list[Effect]:
    """What stricter policies would make of two initiatives."""
    add(decision__affected=2)
    add(decision__affected=50)
    given = impact.active(store, CLOCK, with_product)
    sides = (Side(small_engine, small.questionnaire), Side(strict_engine, strict.questionnaire))
    return harshest_first(impact.effects_on_all(given, *sides, TODAY))


def saved(store: Store, moments: Moments, who: Actor, engine: PolicyEngine, found: object) -> Run:
    with engine.session() as session, store.transaction(who, moments.next()) as work:
        basis = Basis.of(session, TODAY)
        return impact.save(work, basis, session.bundle, found)  # type: ignore[arg-type]


def test_other_policies_are_tried_on_the_registry_and_no_verdict_is_kept(
    store: Store, tried: list[Effect]
) -> None:
    assert [("2026-0002", True), ("2026-0001", False)] == [
        (effect.file, effect.changed) for effect in tried
    ]
    with store.reading(CLOCK) as reading:
        assert verdicts.current(reading, "2026-0002") is None
        assert [] == runs.latest(reading)


def test_a_trial_that_was_saved_is_approved_by_somebody_else(
    store: Store,
    moments: Moments,
    admin: Actor,
    person: AddPerson,
    tried: list[Effect],
    strict_engine: PolicyEngine,
) -> None:
    board, proposer = person("Een", "control_board"), person("Twee", "proposer")
    run = saved(store, moments, admin, strict_engine, tried)

    with (
        pytest.raises(ReviewRefused, match="impact_by_same_person"),
        store.transaction(admin, moments.next()) as work,
    ):
        runs.approve(work, run.id)
    with pytest.raises(NotAllowed), store.transaction(proposer, moments.next()) as work:
        runs.approve(work, run.id)
    with store.transaction(board, moments.next()) as work:
        approved = runs.approve(work, run.id)
    with (
        pytest.raises(ReviewRefused, match="impact_approved"),
        store.transaction(board, moments.next()) as work,
    ):
        runs.approve(work, run.id)

    assert (State.SAVED, State.APPROVED, board.code) == (
        run.state,
        approved.state,
        approved.approved_by,
    )
    with store.reading(CLOCK) as reading:
        assert {"changed": 1, "same": 1} == runs.counts(reading, run)
        assert ["2026-0002"] == [row["number"] for row in runs.found(reading, run, 9)]


def test_a_trial_that_was_saved_can_be_computed_again_as_it_was(
    store: Store,
    moments: Moments,
    admin: Actor,
    reviewer: Reviewer,
    tried: list[Effect],
    strict_engine: PolicyEngine,
) -> None:
    run = saved(store, moments, admin, strict_engine, tried)
    review = reviewer.start(TODAY)
    assert review
    with store.reading(admin) as reading:
        found, bundle = impact.policies_of(reading, run.id)
        with pytest.raises(ReviewRefused, match="run_no_impact"):
            impact.policies_of(reading, review.id)
    assert (run, strict_engine.bundle.archive) == (found, bundle.archive)


def test_what_is_otherwise_since_a_trial_was_saved_is_named(
    store: Store,
    moments: Moments,
    admin: Actor,
    add: Add,
    small: PolicySet,
    tried: list[Effect],
    small_engine: PolicyEngine,
    strict: PolicySet,
    strict_engine: PolicyEngine,
) -> None:
    run = saved(store, moments, admin, strict_engine, tried)
    sides = (Side(small_engine, small.questionnaire), Side(strict_engine, strict.questionnaire))

    def since() -> impact.Since:
        given = impact.active(store, CLOCK, with_product)
        found = list(impact.effects_on_all(given, *sides, TODAY))
        with store.reading(CLOCK) as reading:
            return impact.since(reading, run, found)

    before = since()
    with store.transaction(admin, moments.next()) as work:
        initiatives.withdraw(work, "2026-0002", 1, "Het gaat niet door.")
        answers = small_policies.facts(small, {"decision.affected": 50})
        initiatives.edit(work, "2026-0001", 1, Edit(answers))
    add()

    assert (False, impact.Since((), (), (), ())) == (before.changed, before)
    gone, edited = ("2026-0002",), ("2026-0001",)
    assert impact.Since(("2026-0003",), gone, edited, otherwise=edited) == since()


def test_where_the_organisation_wants_it_new_policies_wait_for_approval(
    store: Store,
    reviewer: Reviewer,
    moments: Moments,
    admin: Actor,
    person: AddPerson,
    tried: list[Effect],
    strict_engine: PolicyEngine,
) -> None:
    reviewer.settings = ReviewSettings(
        15, 12, 14, (), approved_policies_only=True, unconfirmed_days=28
    )
    first = reviewer.start(TODAY)
    assert first
    assert 2 == len(list(reviewer.work_on(first)))
    later = with_engine(reviewer, strict_engine)

    with pytest.raises(ReviewRefused, match="policies_not_approved"):
        later.start(TODAY)
    run = saved(store, moments, admin, strict_engine, tried)
    with pytest.raises(ReviewRefused, match="policies_not_approved"):
        later.start(TODAY)
    with store.transaction(person("Een", "control_board"), moments.next()) as work:
        runs.approve(work, run.id)

    second = later.start(TODAY)
    assert second
    assert ["changed", "same"] == sorted(item.state for item in later.work_on(second))


def test_a_look_at_another_day_keeps_nothing(store: Store, reviewer: Reviewer, add: Add) -> None:
    add(
        system__technique="ai",
        system__watches=["streets"],
        decision__affected=900,
        history__in_service_on="2026-09-01",
    )
    run = reviewer.start(TODAY)
    assert run
    list(reviewer.work_on(run))

    found = list(reviewer.preview("2027-12-02"))

    assert ["changed"] == [item.state for item in found]
    with store.reading(CLOCK) as reading:
        kept = verdicts.current(reading, "2026-0001")
        assert kept
        assert TODAY == kept.summary.as_of
        assert 1 == len(runs.latest(reading))


def test_the_horizon_names_the_day_and_the_duty(
    store: Store, add: Add, small_engine: PolicyEngine
) -> None:
    begun = {"decision__affected": 900, "system__technique": "ai"}
    add(**begun, history__in_service_on="2026-09-01", system__watches=["streets"])
    add(**begun, history__in_service_on="2026-01-01", system__watches=["streets"])
    add()

    given = list(impact.active(store, CLOCK, with_product))
    turns = list(horizon(small_engine, given, TODAY, "2028-12-31"))

    assert all(isinstance(turn, Turn) for turn in turns)
    found = [
        (turn.day, turn.initiative.id, [change.norm for change in turn.begins])
        for turn in turns
        if isinstance(turn, Turn)
    ]
    assert [("2027-12-02", "2026-0001", ["aia.overseer"])] == found


def test_between_the_days_of_the_horizon_nothing_turns(
    store: Store, add: Add, small_engine: PolicyEngine
) -> None:
    add(
        system__technique="ai",
        system__watches=["streets"],
        decision__affected=900,
        history__in_service_on="2026-09-01",
    )
    (initiative,) = impact.active(store, CLOCK, with_product)
    (turn,) = horizon(small_engine, [initiative], TODAY, "2028-12-31")

    def judged(day: str) -> object:
        return dict(assess(small_engine, initiative, day).answer)

    assert judged(TODAY) == judged("2027-12-01")
    assert judged("2027-12-01") != judged(turn.day)
    assert judged(turn.day) == judged("2028-12-31")


def test_the_horizon_ends_on_the_day_that_was_asked_for(
    store: Store, add: Add, small_engine: PolicyEngine
) -> None:
    add(
        system__technique="ai",
        system__watches=["streets"],
        decision__affected=900,
        history__in_service_on="2026-09-01",
    )
    given = list(impact.active(store, CLOCK, with_product))

    assert [] == list(horizon(small_engine, given, TODAY, "2027-12-01"))
    assert 1 == len(list(horizon(small_engine, given, TODAY, "2027-12-02")))
