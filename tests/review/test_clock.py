"""What time brings to the registry, once, however many clocks tick and however they are set."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.policy import small_policies
from tests.registry.fixtures import AddPerson
from tests.registry.moments import START, Moments
from tests.review.conftest import CLOCK, PERMISSIONS, Add
from toetssteen.board import outbox, tasks
from toetssteen.board.working_days import months_after
from toetssteen.policy.building import PolicySet
from toetssteen.registry import initiatives
from toetssteen.registry.editing import Edit
from toetssteen.registry.errors import NotAllowed
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Store, open_driver
from toetssteen.review import confirming, planning, runs
from toetssteen.review.clock import Clock
from toetssteen.review.periods import morning_of
from toetssteen.review.running import Reviewer
from toetssteen.review.runs import Run


def found(store: Store) -> list[Run]:
    with store.reading(CLOCK) as reading:
        return runs.latest(reading, 100)


def reasons(store: Store, run: Run) -> list[tuple[str, str]]:
    with store.reading(CLOCK) as reading:
        rows = runs.items(reading, run)
    return [(row["because"], row["state"]) for row in rows]


def told(store: Store, person: Actor) -> list[str]:
    with store.reading(CLOCK) as reading:
        return [message.kind for message in outbox.of_person(reading, person.code)]


def test_a_fault_in_one_step_of_the_clock_stops_none_after_it(
    store: Store, reviewer: Reviewer, add: Add, person: AddPerson
) -> None:
    add(person("Een", "proposer"))

    def chore() -> None:
        raise KeyError("what somebody wrote")

    errors = Clock(reviewer, (chore,)).tick()

    assert [("step_failed", {"fault": "KeyError"})] == [(e.code, e.parameters) for e in errors]
    assert 1 == len(found(store))


def test_two_clocks_on_one_registry_do_everything_once(
    store: Store, location: str, reviewer: Reviewer, add: Add, person: AddPerson
) -> None:
    owner = person("Een", "proposer")
    for _ in range(12):
        add(owner)
    with Store(open_driver(location), PERMISSIONS) as other:
        clocks = [Clock(reviewer), Clock(replace(reviewer, store=other))]
        with ThreadPoolExecutor(2) as pool:
            errors = list(pool.map(lambda clock: clock.tick(), clocks))
    Clock(reviewer).tick()

    assert [[], []] == errors
    assert [("review", "done")] == [(run.kind, run.state) for run in found(store)]
    assert [("new", "first")] * 12 == reasons(store, found(store)[0])
    assert ["review.changed"] == told(store, owner)


def test_a_clock_that_was_moved_back_judges_nothing_by_what_held_before(
    store: Store, reviewer: Reviewer, moments: Moments, add: Add
) -> None:
    add(system__technique="ai", system__watches=["streets"])
    moments.jump(days=400)
    assert [] == Clock(reviewer).tick()
    moments.jump(days=-400)

    errors = Clock(reviewer).tick()
    moments.jump(days=400)
    after = Clock(reviewer).tick()

    assert ["review_day_past"] == [error.code for error in errors]
    assert [] == after
    assert 1 == len(found(store))


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2027, 3, 27, 23, 30, tzinfo=UTC), "2027-03-28"),
        (datetime(2027, 3, 28, 1, 30, tzinfo=UTC), "2027-03-28"),
        (datetime(2027, 6, 30, 22, 0, tzinfo=UTC), "2027-07-01"),
        (datetime(2027, 10, 31, 0, 30, tzinfo=UTC), "2027-10-31"),
        (datetime(2027, 10, 31, 1, 30, tzinfo=UTC), "2027-10-31"),
        (datetime(2027, 12, 31, 22, 59, tzinfo=UTC), "2027-12-31"),
        (datetime(2028, 2, 28, 23, 1, tzinfo=UTC), "2028-02-29"),
    ],
)
def test_the_day_is_that_of_the_municipality_also_when_the_clocks_change(
    store: Store, reviewer: Reviewer, moments: Moments, add: Add, at: datetime, day: str
) -> None:
    add()
    moments.jump(seconds=(at - moments.next().at).total_seconds() - 1)

    Clock(reviewer).tick()

    assert [day] == [run.as_of for run in found(store)]


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2026, 11, 24), 24, date(2028, 11, 24)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_a_period_of_months_ends_on_a_day_that_there_is(
    day: date, months: int, expected: date
) -> None:
    assert expected == months_after(day, months)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 3, 27), datetime(2027, 3, 27, 6, tzinfo=UTC)),
        (date(2027, 3, 28), datetime(2027, 3, 28, 5, tzinfo=UTC)),
        (date(2027, 10, 31), datetime(2027, 10, 31, 6, tzinfo=UTC)),
    ],
)
def test_what_is_due_is_due_at_the_same_hour_in_summer_and_winter(
    day: date, expected: datetime
) -> None:
    assert expected == morning_of(day).astimezone(UTC)


def test_a_review_date_comes_back_after_the_period_of_the_outcome(
    store: Store, reviewer: Reviewer, moments: Moments, add: Add
) -> None:
    add()
    Clock(reviewer).tick()
    with store.reading(CLOCK) as reading:
        planned = planning.plan(reading, START.date(), date(2029, 1, 1))
    assert ("2028-11-24", "period") in [(one.day, one.because) for one in planned]

    moments.jump(days=728)
    before = len(found(store))
    Clock(reviewer).tick()
    moments.jump(days=4)
    Clock(reviewer).tick()
    Clock(reviewer).tick()

    # Some of what holds turned in between too; the last run is that of the period.
    assert before < len(found(store))
    assert [("period", "same")] == reasons(store, found(store)[0])
    with store.reading(CLOCK) as reading:
        again = planning.plan(reading, START.date(), date(2031, 1, 1))
    assert ["2030-11-25"] == [one.day for one in again if one.because == "period"]


def test_a_review_date_is_not_lost_where_a_fact_changes_at_the_same_time(
    store: Store, reviewer: Reviewer, moments: Moments, admin: Actor, add: Add, small: PolicySet
) -> None:
    registered = add()
    Clock(reviewer).tick()
    moments.jump(days=728)
    Clock(reviewer).tick()
    moments.jump(days=4)
    answers = small_policies.facts(small, {"decision.affected": 3})
    with store.transaction(admin, moments.next()) as work:
        initiatives.edit(work, registered.id, 1, Edit(answers))
    Clock(reviewer).tick()

    assert [("period", "same")] == reasons(store, found(store)[0])
    with store.reading(CLOCK) as reading:
        planned = planning.plan(reading, START.date(), date(2031, 1, 1))
    assert ["2030-11-25"] == [one.day for one in planned if one.because == "period"]


@pytest.mark.parametrize("also", ["incident", "supplier"])
def test_a_review_date_is_not_lost_where_something_else_is_asked_at_the_same_time(
    store: Store, reviewer: Reviewer, moments: Moments, add: Add, also: str
) -> None:
    registered = add()
    Clock(reviewer).tick()
    moments.jump(days=728)
    Clock(reviewer).tick()
    moments.jump(days=4)
    with store.transaction(CLOCK, moments.next()) as work:
        tasks.ask_review(work, registered.id, also, "x1")
    Clock(reviewer).tick()

    assert [("period", "same")] == reasons(store, found(store)[0])
    with store.reading(CLOCK) as reading:
        planned = planning.plan(reading, START.date(), date(2031, 1, 1))
    assert ["2030-11-25"] == [one.day for one in planned if one.because == "period"]


def test_what_the_board_asks_for_goes_before_what_others_ask_at_the_same_time(
    store: Store, reviewer: Reviewer, moments: Moments, add: Add
) -> None:
    registered = add()
    Clock(reviewer).tick()
    with store.transaction(CLOCK, moments.next()) as work:
        tasks.ask_review(work, registered.id, "supplier", "s1")
        tasks.ask_review(work, registered.id, "suspension_lifted", "i1")
    looked_again: list[str] = []
    watching = replace(reviewer, kept=lambda _, plan, *__: looked_again.append(plan.id))
    Clock(watching).tick()

    assert [("suspension_lifted", "same")] == reasons(store, found(store)[0])
    assert [registered.id] == looked_again


def confirmations(store: Store, owner: Actor) -> int:
    return told(store, owner).count("review.confirmation")


def test_an_owner_is_asked_every_year_and_reminded_until_the_answer_comes(
    store: Store, reviewer: Reviewer, moments: Moments, add: Add, person: AddPerson
) -> None:
    owner, other = person("Een", "proposer"), person("Twee", "proposer")
    registered = add(owner)
    clock = Clock(reviewer)
    counted = []

    def later(days: int) -> None:
        moments.jump(days=days)
        clock.tick()
        clock.tick()
        counted.append(confirmations(store, owner))

    later(0)
    later(366)
    later(14)
    confirmed(store, moments, reviewer, registered, owner)
    later(30)
    later(340)

    assert [0, 1, 2, 2, 3] == counted
    with pytest.raises(NotAllowed):
        confirmed(store, moments, reviewer, registered, other, admin=True)


def test_who_does_not_confirm_is_told_of_one_level_further_up_each_time(
    store: Store, reviewer: Reviewer, moments: Moments, add: Add, person: AddPerson
) -> None:
    owner = person("Een", "proposer")
    manager, board = person("Twee", "process_owner"), person("Drie", "control_board")
    registered = add(owner)
    clock = Clock(reviewer)
    clock.tick()
    moments.jump(days=366)
    counted = []
    for _ in range(6):
        clock.tick()
        counted.append([told(store, who).count("review.unconfirmed") for who in (manager, board)])
        moments.jump(days=14)
    confirmed(store, moments, reviewer, registered, owner)
    moments.jump(days=60)
    clock.tick()

    assert [[0, 0], [0, 0], [1, 0], [1, 0], [1, 1], [1, 1]] == counted
    assert [1, 1] == [told(store, who).count("review.unconfirmed") for who in (manager, board)]
    assert 0 == told(store, owner).count("review.unconfirmed")


def test_a_confirmation_that_cannot_be_asked_is_told_and_tried_again(
    store: Store,
    reviewer: Reviewer,
    moments: Moments,
    add: Add,
    person: AddPerson,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    owner = person("Een", "proposer")
    add(owner)
    clock = Clock(reviewer)
    clock.tick()
    moments.jump(days=366)
    with monkeypatch.context() as patch:
        patch.setattr(confirming, "ask", broken)
        errors = clock.tick()
    moments.jump(hours=1)

    assert ["task_failed"] == [error.code for error in errors]
    assert [] == clock.tick()
    assert 1 == confirmations(store, owner)


def broken(*_: object) -> None:
    raise KeyError


def confirmed(
    store: Store,
    moments: Moments,
    reviewer: Reviewer,
    registered: Registered,
    who: Actor,
    *,
    admin: bool = False,
) -> None:
    given = replace(PERMISSIONS, by_role=dict(PERMISSIONS.by_role))
    if admin:
        # Whoever may see it all is not the owner yet.
        given = replace(given, by_role={**given.by_role, "proposer": given.of(["administrator"])})
    with Store(store.driver, given).transaction(who, moments.next()) as work:
        confirming.confirm(work, registered.id, reviewer.settings)


def test_what_rests_on_evidence_that_ended_is_judged_again_once(
    store: Store, reviewer: Reviewer, moments: Moments, add: Add, sql: Callable[[str], None]
) -> None:
    registered = add()
    Clock(reviewer).tick()
    sql(
        "INSERT INTO obligations (id, initiative_id, kind, origin, item, what, wants, owner_role, "
        "due_at, state, escalation, escalate_at, opened_at, closed_reason) VALUES ('o1', "
        f"'{registered.id}', 'norm', 'norm', 'org.reviewed', '', '', 'process_owner', "
        "'2026-12-01T00:00:00.000000Z', 'open', 0, '2026-12-08T00:00:00.000000Z', "
        "'2026-11-24T00:00:00.000000Z', '')"
    )
    sql(
        "INSERT INTO evidence (id, obligation_id, fact, document, digest, valid_until, at, by) "
        "VALUES ('e1', 'o1', '', 'a letter', '', '2026-11-25', '2026-11-24T00:00:00.000000Z', 'x')"
    )

    Clock(reviewer).tick()
    early = len(found(store))
    moments.jump(days=2)
    for _ in range(3):
        Clock(reviewer).tick()

    assert 1 == early
    assert 2 == len(found(store))
    assert [("evidence", "same")] == reasons(store, found(store)[0])


def test_what_the_board_asks_for_is_judged_again(
    store: Store, reviewer: Reviewer, moments: Moments, add: Add
) -> None:
    registered = add()
    Clock(reviewer).tick()
    with store.transaction(CLOCK, moments.next()) as work:
        tasks.ask_review(work, registered.id, "incident", "i1")

    Clock(reviewer).tick()
    Clock(reviewer).tick()

    assert 2 == len(found(store))
    assert [("incident", "same")] == reasons(store, found(store)[0])


def test_a_clock_that_is_stopped_leaves_nothing_half_done(
    store: Store, reviewer: Reviewer, add: Add
) -> None:
    for _ in range(9):
        add()
    stored: list[int] = []
    stopping = replace(reviewer, stopped=lambda: len(stored) >= 3)
    run = stopping.start(START.date().isoformat())
    assert run
    for item in stopping.work_on(run):
        stored.append(1)
        assert item.state == "first"

    with store.reading(CLOCK) as reading:
        half = runs.counts(reading, run)
    assert 0 < half["waiting"] < 9
    Clock(reviewer).tick()
    assert [("new", "first")] * 9 == reasons(store, run)
    assert 1 == len(found(store))
