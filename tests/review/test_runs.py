"""A run judges again what can have changed, keeps what is new, and tells each person once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.policy import small_policies
from tests.registry.fixtures import AddPerson
from tests.registry.moments import Moments
from tests.review.conftest import CLOCK, TODAY, Add, with_engine
from toetssteen.board import outbox
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry.editing import Edit
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Store
from toetssteen.review import runs
from toetssteen.review.judging import Judged
from toetssteen.review.running import Reviewer
from toetssteen.review.runs import Run, Scope, State


def run_all(
    reviewer: Reviewer, as_of: str = TODAY, scope: Scope | None = None
) -> tuple[Run, list[Judged]]:
    run = reviewer.start(as_of, scope)
    assert run is not None
    return run, list(reviewer.work_on(run))


def states(found: list[Judged]) -> list[tuple[str, str]]:
    return sorted((item.loaded.registered.number, item.state) for item in found)


def because(store: Store, reviewer: Reviewer, as_of: str = TODAY) -> list[tuple[str, str]]:
    with reviewer.engine.session() as session:
        basis = runs.Basis.of(session, as_of)
    with store.reading(CLOCK) as reading:
        return [(row["number"], row["because"]) for row in runs.candidates(reading, basis)]


def test_what_was_never_judged_is_judged_and_kept(
    store: Store, reviewer: Reviewer, add: Add
) -> None:
    first = add()
    add(system__watches=["homes"], system__technique="ai")

    run, found = run_all(reviewer)

    assert [("2026-0001", "first"), ("2026-0002", "first")] == states(found)
    with store.reading(CLOCK) as reading:
        kept = verdicts.current(reading, first.id)
        assert State.DONE == runs.get(reading, run.id).state
        told = [row["number"] for row in runs.found(reading, run, 10)]
    assert kept is not None
    assert ("permitted", "review:new") == (kept.summary.outcome, kept.summary.reason)
    assert ["2026-0002", "2026-0001"] == told


def test_what_did_not_change_is_not_judged_again(reviewer: Reviewer, add: Add) -> None:
    add()
    run_all(reviewer)

    assert reviewer.start(TODAY) is None


def test_only_what_somebody_edited_is_judged_again(
    store: Store, reviewer: Reviewer, add: Add, admin: Actor, moments: Moments, small_facts: object
) -> None:
    add()
    edited = add()
    run_all(reviewer)
    with store.transaction(admin, moments.next()) as work:
        initiatives.edit(work, edited.id, edited.version, Edit(small_facts))  # type: ignore[arg-type]

    assert [("2026-0002", "facts")] == because(store, reviewer)
    _, found = run_all(reviewer)
    assert [("2026-0002", "changed")] == states(found)
    assert found[0].comparison
    assert ["facts"] == [cause.value for cause in found[0].comparison.causes]
    assert reviewer.start(TODAY) is None


def test_the_same_verdict_on_other_facts_is_kept_and_nobody_is_told(
    store: Store, reviewer: Reviewer, add: Add, admin: Actor, moments: Moments, small: PolicySet
) -> None:
    edited = add()
    run_all(reviewer)
    answers = small_policies.facts(small, {"decision.affected": 6})
    with store.transaction(admin, moments.next()) as work:
        initiatives.edit(work, edited.id, edited.version, Edit(answers))
    run, found = run_all(reviewer)

    assert [("2026-0001", "same")] == states(found)
    with store.reading(CLOCK) as reading:
        kept = verdicts.current(reading, edited.id)
        assert [] == runs.found(reading, run, 10)
    assert kept is not None
    assert (2, 6) == (
        kept.summary.initiative_version,
        kept.initiative.facts.answered["decision.affected"],
    )
    assert reviewer.start(TODAY) is None


@pytest.fixture
def small_facts(small: PolicySet) -> object:
    return small_policies.facts(
        small, {"system.technique": "ai", "system.watches": ["homes"], "decision.affected": 900}
    )


def test_a_date_on_which_a_norm_begins_to_hold_lets_it_be_judged_again(
    store: Store, reviewer: Reviewer, add: Add
) -> None:
    add(system__technique="ai", system__watches=["streets"], decision__affected=900)
    run_all(reviewer)

    assert [] == because(store, reviewer, "2027-12-01")
    assert [("2026-0001", "date")] == because(store, reviewer, "2027-12-02")


def test_each_owner_and_each_of_the_board_is_told_once(
    store: Store, reviewer: Reviewer, add: Add, person: AddPerson
) -> None:
    owner, other = person("Een", "proposer"), person("Twee", "proposer")
    board = person("Drie", "control_board")
    for _ in range(4):
        add(owner)
    add(other)

    run, _ = run_all(reviewer)
    run_all(reviewer, scope=Scope(everything=True))

    with store.reading(CLOCK) as reading:
        told = {
            who.code: [
                (m.kind, m.parameters["number"]) for m in outbox.of_person(reading, who.code)
            ]
            for who in (owner, other, board)
        }
    assert {
        owner.code: [("review.changed", 4)],
        other.code: [("review.changed", 1)],
        board.code: [("review.digest", 5)],
    } == told
    assert run.scope == "changed"


@pytest.fixture
def stricter(opa_binary: Path, tree: Path) -> Iterator[PolicyEngine]:
    small_policies.edit(
        tree,
        "norms/org/reviewed/reviewed.rego",
        "decision.affected >= 100",
        "decision.affected >= 1",
    )
    with small_policies.serving(small_policies.built(tree, opa_binary), opa_binary) as engine:
        yield engine


def test_new_policies_let_everything_be_judged_again(
    store: Store, reviewer: Reviewer, add: Add, stricter: PolicyEngine
) -> None:
    add()
    add(decision__affected=0)
    run_all(reviewer)
    stricter_reviewer = with_engine(reviewer, stricter)

    assert ["policies", "policies"] == [why for _, why in because(store, stricter_reviewer)]
    _, found = run_all(stricter_reviewer)
    assert [("2026-0001", "changed"), ("2026-0002", "same")] == states(found)
