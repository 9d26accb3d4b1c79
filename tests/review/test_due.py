"""What is due is what the next run judges, also after one that failed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.registry.moments import START, Moments
from tests.review.conftest import CLOCK, Add
from tests.review.test_clock import found, reasons
from toetssteen.board import tasks
from toetssteen.registry.store import Store
from toetssteen.review import planning, runs
from toetssteen.review.clock import Clock
from toetssteen.review.running import Reviewer


def test_what_is_due_is_what_the_next_run_judges(
    store: Store, reviewer: Reviewer, moments: Moments, add: Add
) -> None:
    first, second, _ = add(), add(), add()
    Clock(reviewer).tick()

    def due(day: str) -> list[tuple[str, str]]:
        with reviewer.engine.session() as session:
            basis = runs.Basis.of(session, day)
        with store.reading(CLOCK) as reading:
            found = planning.due(reading, basis, moments.next())
        return [(one.number, one.because) for one in found]

    before = due(START.date().isoformat())
    with store.transaction(CLOCK, moments.next()) as work:
        tasks.ask_review(work, second.id, "supplier", "s1")
        tasks.ask_review(work, first.id, "incident", "i1")
    now, later = due(START.date().isoformat()), due("2028-11-24")
    Clock(reviewer).tick()

    assert [] == before
    assert [("2026-0001", "incident"), ("2026-0002", "supplier")] == now
    assert [("incident", "same"), ("supplier", "same")] == reasons(store, found(store)[0])
    assert [(number, "period") for number in ("2026-0001", "2026-0002", "2026-0003")] == later


def test_what_failed_comes_back_with_the_next_policies_and_gets_a_review_date(
    store: Store, reviewer: Reviewer, moments: Moments, add: Add, sql: Callable[[str], None]
) -> None:
    add()
    Clock(reviewer).tick()
    # As a run leaves it that could not judge it when its review date came.
    sql("UPDATE review_checks SET failed = 'policy_conflict', bundle_digest = 'other'")
    sql("UPDATE due_tasks SET state = 'done' WHERE kind = 'review.period'")
    moments.jump(days=1)
    Clock(reviewer).tick()

    assert [("failed", "same")] == reasons(store, found(store)[0])
    with store.reading(CLOCK) as reading:
        planned = planning.plan(reading, START.date(), date(2031, 1, 1))
    assert ["2028-11-25"] == [one.day for one in planned if one.because == "period"]
