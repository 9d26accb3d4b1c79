"""What nobody approves: what was not judged as it is now, on this day, by what holds now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.board.acting import Room
from tests.board.test_rounds import approve_by, current_round, refusal, reviewed
from tests.board.test_seats import delegated
from toetssteen.board import after, votes
from toetssteen.board.rounds import Round, State
from toetssteen.board.votes import Choice
from toetssteen.policy.spans import Calendar
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry.errors import RecordBroken
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.verdicts import ToKeep
from toetssteen.triage.assessment import assess


@pytest.fixture
def proposer(room: Room) -> Actor:
    return room.person("Proposer", "proposer")


@pytest.fixture
def board(room: Room) -> list[Actor]:
    return room.members("control_board", 3)


@pytest.fixture
def plan(room: Room, proposer: Actor, board: list[Actor]) -> Registered:
    assert board
    return room.proposed(proposer)


@pytest.fixture
def opened(room: Room, plan: Registered) -> Round:
    return room.opened(plan)


def judged_as_of(room: Room, plan: Registered, day: str) -> Round:
    """The round after a verdict by the law of another day was kept."""
    plain = room.assessed(plan).initiative
    verdict = assess(room.engine, plain, day)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        summary = verdicts.keep(work, ToKeep(plan, verdict, "asked", with_document=False))
        found = after.verdict_kept(work, plan, summary, verdict, room.rules).round
    assert found is not None
    return found


def turning(room: Room, plan: Registered, day: date) -> date:
    """The first day after one on which the verdict can turn."""
    facts = room.assessed(plan).initiative.facts
    return date.fromisoformat(Calendar.of(room.policies.bundle).span(day.isoformat(), facts).until)


def test_a_verdict_that_no_run_looked_at_is_approved_until_a_date_can_turn_it(
    room: Room, board: list[Actor], plan: Registered, opened: Round
) -> None:
    room.moments.jump(days=(turning(room, plan, room.today) - room.today).days - 1)
    assert State.OPEN is room.vote(board[0], opened).round.state
    room.moments.jump(days=1)
    with refusal("verdict_outdated"):
        room.vote(board[1], opened)


def test_a_verdict_by_the_law_of_another_day_is_approved_on_that_day_only(
    room: Room, board: list[Actor], plan: Registered
) -> None:
    later = judged_as_of(room, plan, turning(room, plan, room.today).isoformat())
    with refusal("verdict_outdated"):
        room.vote(board[0], later)
    assert State.OPEN is room.vote(board[1], later, Choice.REFUSE).round.state


def run_looked(room: Room, plan: Registered) -> Round:
    reviewed(room)
    return current_round(room, plan)


@pytest.mark.parametrize("whole", [True, False], ids=["not judged", "cannot be read"])
def test_what_could_not_be_judged_again_is_refused_but_not_approved(
    room: Room,
    board: list[Actor],
    plan: Registered,
    monkeypatch: pytest.MonkeyPatch,
    whole: bool,
) -> None:
    opened = run_looked(room, plan)
    if whole:
        check(room, plan, opened, failed="policy_conflict")
    else:
        monkeypatch.setattr(verdicts, "counting", broken)
    with refusal("verdict_failed"):
        room.vote(board[0], opened)
    assert State.OPEN is room.vote(board[1], opened, Choice.REFUSE).round.state
    monkeypatch.undo()
    # A new verdict, as the administrator is asked for, mends it without a run.
    room.judge(plan)
    assert State.OPEN is room.vote(board[0], opened).round.state


def broken(*_: object) -> None:
    raise RecordBroken("verdict_changed", verdict="x")


def check(room: Room, plan: Registered, found: Round, **changed: str) -> None:
    """Put down what a run found, as the last one did but for some of it."""
    bundle, today = room.policies.bundle, room.today.isoformat()
    row: dict[str, Any] = {
        "initiative_id": plan.id,
        "verdict_id": room.round(found).verdict_id,
        "initiative_version": plan.version,
        "product_version": 0,
        "mark": "",
        "bundle_digest": bundle.digest,
        "policies_digest": bundle.policies_digest,
        "opa": "",
        "as_of": today,
        "since": today,
        "until": "9999-12-31",
        "failed": "",
    }
    with room.store.transaction(room.admin, room.moments.next()) as work:
        (run, *_) = work.rows("review_runs", number=1)
        work.change_many("put_review_check", [{**row, "run_id": run["id"], **changed}])


def test_what_was_judged_by_other_policies_is_not_approved_until_a_run_looked(
    room: Room, board: list[Actor], plan: Registered
) -> None:
    opened = run_looked(room, plan)
    bundle = room.policies.bundle
    about = {**bundle.data["bundle"], "digest": "sha256:other"}
    other = replace(bundle, data={**bundle.data, "bundle": about})
    now = room.with_rules(bundle=other)
    with refusal("policies_changed"):
        now.vote(board[0], opened)
    assert State.OPEN is now.vote(board[1], opened, Choice.REFUSE).round.state
    check(room, plan, opened, bundle_digest=other.digest)
    assert State.OPEN is now.vote(board[0], opened).round.state


def test_a_plan_in_another_stage_is_judged_before_it_is_approved(
    room: Room, board: list[Actor], plan: Registered, opened: Round
) -> None:
    stages = room.policies.bundle.data["vocabulary"]["stages"]
    with room.store.transaction(room.admin, room.moments.next()) as work:
        initiatives.move(work, plan.id, plan.version, "in_use", stages)
    with refusal("verdict_outdated"):
        room.vote(board[0], opened)


def test_counting_again_after_the_last_deadline_approves_nothing(
    room: Room, board: list[Actor], plan: Registered, opened: Round
) -> None:
    approve_by(room, opened, board[:2])
    changed = room.edited(plan, {"oversight.reviewed_on": "2026-11-01"})
    room.vote(board[2], opened, Choice.REFUSE)
    for _ in range(2):
        room.moments.jump(days=20)
        room.tick()
    assert 2 == room.round(opened).escalation
    room.moments.jump(days=20)
    room.judge(changed)
    assert State.OPEN is room.round(opened).state
    room.tick()
    assert State.EXPIRED is room.round(opened).state


@pytest.mark.parametrize("swept", [True, False], ids=["by the clock", "by voting"])
def test_the_seat_of_a_deputy_who_joined_the_plan_is_free_and_its_member_is_asked(
    room: Room, board: list[Actor], plan: Registered, opened: Round, swept: bool
) -> None:
    stands_in = room.person("StandsIn", "fg", "proposer")
    member = board[0]
    delegated(room, member, stands_in)
    room.vote(stands_in, opened)
    with room.store.transaction(stands_in, room.moments.next()) as work:
        initiatives.join(work, plan.id)
    asked = room.told(member).count("board.vote_asked")
    if swept:
        assert (1, 0) == (room.tick().tasks, room.tick().tasks)
        assert asked + 1 == room.told(member).count("board.vote_asked")
    assert State.OPEN is room.vote(member, opened).round.state
    with room.store.reading(room.admin) as reading:
        seen = [(v.person_id, v.withdrawn_at is None) for v in votes.of_round(reading, opened.id)]
    assert [(stands_in.code, False), (member.code, True)] == seen
    assert 1 == room.kinds(opened.subject).count("vote.withdrawn")
