"""What time brings to rounds: reminders, steps up, an end that is no approval; each once."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.board.acting import Room
from tests.board.test_rounds import refusal
from tests.registry.moments import Moments
from toetssteen.board import clock, delegations, outbox, tasks
from toetssteen.board.delegations import NewDelegation, Period
from toetssteen.board.rounds import Round, State
from toetssteen.board.tasks import Task, stamp_of
from toetssteen.board.trying import wait_after
from toetssteen.board.votes import Choice
from toetssteen.board.working_days import end_of
from toetssteen.registry.errors import NotAllowed, NotFound, StoreUnavailable
from toetssteen.registry.moments import Actor, Moment
from toetssteen.registry.store import Work
from toetssteen.triage.verdict import Outcome


@pytest.fixture
def proposer(room: Room) -> Actor:
    return room.person("Proposer", "proposer")


@pytest.fixture
def board(room: Room) -> list[Actor]:
    return room.members("control_board", 3)


@pytest.fixture
def opened(room: Room, proposer: Actor, board: list[Actor]) -> Round:
    assert board
    return room.opened(room.proposed(proposer))


def go_to(room: Room, at: datetime) -> None:
    """Set the clock, forwards or back."""
    room.moments.jump(seconds=(at - room.moments.next().at).total_seconds())


def test_the_deadline_is_so_many_working_days_ahead_at_the_end_of_that_day(
    opened: Round,
) -> None:
    assert stamp_of(end_of(date(2026, 12, 8))) == opened.deadline_at
    assert "2026-12-08T23:00:00.000000Z" == opened.deadline_at


def test_who_has_not_decided_is_reminded_three_and_one_working_days_before(
    room: Room, board: list[Actor], opened: Round
) -> None:
    room.vote(board[0], opened)
    go_to(room, datetime(2026, 12, 3, 7, 59, tzinfo=UTC))
    assert 0 == room.tick().tasks
    go_to(room, datetime(2026, 12, 3, 8, 0, 1, tzinfo=UTC))
    assert 1 == room.tick().tasks
    assert [0, 1, 1] == [room.told(who).count("board.reminder") for who in board]
    go_to(room, datetime(2026, 12, 7, 8, 0, 1, tzinfo=UTC))
    room.tick()
    room.tick()
    assert [0, 2, 2] == [room.told(who).count("board.reminder") for who in board]


def test_a_reminder_is_for_who_stands_in(room: Room, board: list[Actor], opened: Round) -> None:
    stand_in = room.person("Stand-in", "fg")
    with room.store.transaction(board[1], room.moments.next()) as work:
        period = Period(date(2026, 12, 1), date(2026, 12, 31))
        delegations.delegate(
            work, NewDelegation("control_board", stand_in.code, period), room.rules
        )
    go_to(room, datetime(2026, 12, 3, 9, tzinfo=UTC))
    room.tick()
    assert "board.reminder" in room.told(stand_in)
    assert "board.reminder" not in room.told(board[1])
    assert opened.state is State.OPEN


def test_a_round_goes_to_deputies_then_up_then_ends_undecided(
    room: Room, proposer: Actor, board: list[Actor], opened: Round
) -> None:
    alderman = room.person("Alderman", "executive")
    officer = room.person("Officer", "ciso")
    go_to(room, datetime(2026, 12, 9, 6, tzinfo=UTC))
    room.tick()
    first = room.round(opened)
    assert (1, "2026-12-11T23:00:00.000000Z") == (first.escalation, first.deadline_at)
    assert [] == room.told(officer)
    go_to(room, datetime(2026, 12, 12, 6, tzinfo=UTC))
    room.tick()
    second = room.round(opened)
    assert (2, "2026-12-15T23:00:00.000000Z") == (second.escalation, second.deadline_at)
    # The board is on the third level here, the CISO on the fourth, the executive above that.
    assert (["board.escalated"], []) == (room.told(officer), room.told(alderman))
    go_to(room, datetime(2026, 12, 15, 23, 0, 1, tzinfo=UTC))
    with refusal("round_ended"):
        room.vote(board[0], opened)
    room.tick()
    assert State.EXPIRED is room.round(opened).state
    assert "board.expired" in room.told(proposer)


def test_what_expired_is_not_approved(room: Room, proposer: Actor, board: list[Actor]) -> None:
    plan = room.proposed(proposer)
    opened = room.opened(plan)
    room.vote(board[0], opened)
    room.vote(board[1], opened)
    for _ in range(3):
        room.moments.jump(days=20)
        room.tick()
    assert State.EXPIRED is room.round(opened).state
    assert [None] == [group.outcome for group in room.round(opened).groups]
    assert Outcome.BOARD_REVIEW is room.judge(plan)[0].outcome


def test_a_deputy_can_still_decide_after_the_first_step(
    room: Room, board: list[Actor], opened: Round
) -> None:
    for who in board[:2]:
        room.vote(who, opened)
    room.moments.jump(days=15)
    room.tick()
    assert State.APPROVED is room.vote(board[2], opened).round.state


def test_a_round_that_ended_is_neither_reminded_of_nor_escalated(
    room: Room, board: list[Actor], opened: Round
) -> None:
    for who in board:
        room.vote(who, opened)
    room.moments.jump(days=60)
    assert 0 == room.tick().tasks
    assert State.APPROVED is room.round(opened).state
    with room.store.reading(room.admin) as reading:
        waiting = outbox.about(reading, opened.subject)
        states = {row["state"] for row in reading.rows("messages_about", subject=opened.subject)}
    assert {"board.vote_asked", "board.decided"} == {message.kind for message in waiting}
    assert {"dropped", "waiting"} == states


def test_a_clock_that_is_put_back_does_nothing_twice_and_decides_nothing(
    room: Room, board: list[Actor], opened: Round
) -> None:
    go_to(room, datetime(2026, 12, 9, 6, tzinfo=UTC))
    room.tick()
    before = room.round(opened)
    go_to(room, datetime(2026, 11, 25, 6, tzinfo=UTC))
    assert 0 == room.tick().tasks
    go_to(room, datetime(2026, 12, 9, 7, tzinfo=UTC))
    # The news of a week that was still to come on the clock that was put back.
    assert 1 == room.tick().tasks
    assert (before.escalation, before.deadline_at) == (
        room.round(opened).escalation,
        room.round(opened).deadline_at,
    )
    # What should have been said before the deadline makes no sense after it.
    assert "board.reminder" not in room.told(board[0])


def test_a_vote_while_the_clock_is_back_counts_as_any_other(
    room: Room, board: list[Actor], opened: Round
) -> None:
    room.vote(board[0], opened)
    room.moments.jump(days=-30)
    room.vote(board[1], opened, Choice.REFUSE)
    assert State.APPROVED is room.vote(board[2], opened).round.state


@pytest.mark.parametrize(
    ("start", "deadline"),
    [
        (datetime(2026, 12, 18, 10, tzinfo=UTC), "2027-01-05T23:00:00.000000Z"),
        (datetime(2027, 3, 18, 10, tzinfo=UTC), "2027-04-02T22:00:00.000000Z"),
        (datetime(2028, 2, 15, 10, tzinfo=UTC), "2028-02-29T23:00:00.000000Z"),
        (datetime(2026, 10, 23, 21, 59, tzinfo=UTC), "2026-11-06T23:00:00.000000Z"),
        (datetime(2026, 10, 23, 22, 1, tzinfo=UTC), "2026-11-06T23:00:00.000000Z"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "2027-01-15T23:00:00.000000Z"),
    ],
    ids=[
        "over Christmas and New Year",
        "over Easter and to summer time",
        "to the leap day",
        "just before midnight, out of summer time",
        "just after midnight",
        "already New Year here",
    ],
)
def test_deadlines_around_holidays_and_changes_of_the_clock(
    room: Room, proposer: Actor, board: list[Actor], start: datetime, deadline: str
) -> None:
    assert board
    go_to(room, start)
    assert deadline == room.opened(room.proposed(proposer)).deadline_at


def test_two_clocks_do_each_task_once(room: Room, proposer: Actor, board: list[Actor]) -> None:
    assert board
    opened = [room.opened(room.proposed(proposer)) for _ in range(6)]
    go_to(room, datetime(2026, 12, 3, 9, tzinfo=UTC))
    done: list[int] = []
    start = threading.Barrier(4)

    def tick(name: str) -> None:
        start.wait()
        done.append(room.tick(name).tasks)

    threads = [threading.Thread(target=tick, args=(f"clock-{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == sum(done)
    assert [len(opened)] * 3 == [room.told(who).count("board.reminder") for who in board]


def test_a_clock_that_died_is_taken_over_from_when_its_lease_ends(
    room: Room, opened: Round
) -> None:
    go_to(room, datetime(2026, 12, 3, 9, tzinfo=UTC))
    with room.store.transaction(Actor.program("clock"), room.moments.next()) as work:
        taken = tasks.claim(work, "dead", ["board.reminder"], 10, timedelta(minutes=5))
    assert [opened.subject] == [task.subject for task in taken]
    assert 0 == room.tick("alive").tasks
    room.moments.jump(minutes=6)
    assert 1 == room.tick("alive").tasks
    with room.store.transaction(Actor.program("clock"), room.moments.next()) as work:
        assert not tasks.finish(work, taken[0], "dead")


def test_a_task_can_be_given_back_and_is_planned_once(room: Room) -> None:
    moment = room.moments.next()
    new = tasks.NewTask("review.initiative", "initiative:x", moment.at, "once", {"n": 1})
    with room.store.transaction(room.admin, moment) as work:
        assert [True, False] == [tasks.plan(work, new), tasks.plan(work, new)]
    with room.store.transaction(room.admin, room.moments.next()) as work:
        (task,) = tasks.claim(work, "a", ["review.initiative"], 5, timedelta(minutes=1))
        assert ({"n": 1}, 1, "x") == (task.parameters, task.attempts, task.about)
        assert not tasks.give_back(work, task, "b", moment.at)
        assert tasks.give_back(work, task, "a", moment.at + timedelta(hours=1))
    with room.store.transaction(room.admin, room.moments.next()) as work:
        assert [] == tasks.claim(work, "a", ["review.initiative"], 5, timedelta(minutes=1))
        assert 1 == tasks.cancel(work, "initiative:x", "review.initiative")
        assert "cancelled" == tasks.of_subject(work, "initiative:x")[0]["state"]


def test_a_message_is_put_once_sent_once_and_not_to_who_was_erased(room: Room) -> None:
    who, gone = room.person("Who", "auditor"), room.person("Gone", "auditor")
    later = room.moments.next().at + timedelta(hours=1)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        work.change("erase_person", id=gone.code, at=work.moment.stamp)
        message = outbox.Message(who.code, "board.decided", "round:x", "once", {"n": 1}, later)
        assert [True, False] == [outbox.put(work, message), outbox.put(work, message)]
        lost = outbox.Message(gone.code, "board.decided", "round:x", "other")
        assert not outbox.put(work, lost)
        assert [] == outbox.claim(work, "sender", 5, timedelta(minutes=1))
    room.moments.jump(hours=2)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        (taken,) = outbox.claim(work, "sender", 5, timedelta(minutes=1))
        assert [] == outbox.claim(work, "other", 5, timedelta(minutes=1))
        assert outbox.give_back(work, taken, "sender", work.moment.at)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        (taken,) = outbox.claim(work, "sender", 5, timedelta(minutes=1))
        assert ({"n": 1}, 2) == (taken.parameters, taken.attempts)
        assert [True, False] == [outbox.sent(work, taken, "sender") for _ in range(2)]


def broken(work: Work, task: Task, rules: object) -> None:
    if task.subject in BROKEN:
        raise BROKEN[task.subject]
    clock._remind(work, task, rules)  # type: ignore[arg-type]


BROKEN: dict[str, Exception] = {}


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NotFound("round_not_found"), "round_not_found"),
        (KeyError("step"), "task_failed"),
        (StoreUnavailable("store_busy", place=""), "store_busy"),
    ],
    ids=["what the program refuses", "a fault of the program", "somebody in its way"],
)
def test_a_task_that_fails_holds_up_no_other_and_is_not_lost(
    room: Room,
    proposer: Actor,
    board: list[Actor],
    opened: Round,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    code: str,
) -> None:
    other = room.opened(room.proposed(proposer))
    monkeypatch.setattr(clock, "KINDS", {**clock.KINDS, "board.reminder": broken})
    monkeypatch.setitem(BROKEN, opened.subject, error)
    go_to(room, datetime(2026, 12, 3, 9, tzinfo=UTC))
    first = room.tick()
    again = room.tick()
    room.moments.jump(minutes=1)
    later = room.tick()

    assert (1, [code]) == (first.tasks, [found.code for found in first.failed])
    assert ((), 1) == (again.failed, len(later.failed))
    assert 1 == room.told(board[0]).count("board.reminder")
    with room.store.reading(room.admin) as reading:
        (failing,) = tasks.failing(reading)
    assert (opened.subject, 2, code) == (
        failing["subject"],
        failing["attempts"],
        failing["error"],
    )
    monkeypatch.setitem(BROKEN, opened.subject, StoreUnavailable("store_full", place=""))
    room.moments.jump(minutes=5)
    with pytest.raises(StoreUnavailable):
        room.tick()
    monkeypatch.delitem(BROKEN, opened.subject)
    room.moments.jump(minutes=6)
    room.tick()
    assert 2 == room.told(board[0]).count("board.reminder")
    with room.store.reading(room.admin) as reading:
        assert [] == tasks.failing(reading)
    assert State.OPEN is room.round(other).state


def test_a_task_of_a_round_takes_the_round_first_as_who_decides_does(
    room: Room, opened: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes: list[str] = []
    plain = Work.change

    def noted(work: Work, query: str, /, **given: object) -> int:
        changes.append(query)
        return plain(work, query, **given)

    room.moments.jump(days=20)
    monkeypatch.setattr(Work, "change", noted)
    room.tick()
    assert 1 == room.round(opened).escalation
    assert changes.index("hold_round") < changes.index("finish_task")


def test_what_fails_time_and_again_is_told_to_who_manages_the_board_once(
    room: Room, opened: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "KINDS", {**clock.KINDS, "board.reminder": broken})
    monkeypatch.setitem(BROKEN, opened.subject, NotFound("round_not_found"))
    go_to(room, datetime(2026, 12, 3, 9, tzinfo=UTC))
    told = []
    for _ in range(7):
        room.tick()
        told.append(room.told(room.admin).count("board.task_fails"))
        room.moments.jump(hours=1)
    assert [0, 0, 0, 0, 1, 1, 1] == told
    assert 1 == room.kinds(opened.subject).count("task.fails")


def test_a_task_that_fails_waits_longer_each_time_up_to_some_hours() -> None:
    waits = [wait_after(attempts) for attempts in (1, 2, 5, 9, 10, 1000)]
    minutes = [wait.total_seconds() / 60 for wait in waits]
    assert [1, 2, 16, 256, 360, 360] == minutes


def test_a_deadline_that_was_taken_before_the_clock_went_back_waits_for_its_time(
    room: Room, opened: Round
) -> None:
    go_to(room, datetime(2026, 12, 9, 6, tzinfo=UTC))
    actor = Actor.program("clock")
    with room.store.transaction(actor, room.moments.next()) as work:
        (task,) = tasks.claim(work, "a", ["board.deadline"], 5, timedelta(minutes=5))
    go_to(room, datetime(2026, 12, 8, 6, tzinfo=UTC))
    with room.store.transaction(actor, room.moments.next()) as work:
        assert tasks.finish(work, task, "a")
        assert not clock.handle(work, task, room.rules)
    assert 0 == room.round(opened).escalation
    go_to(room, datetime(2026, 12, 8, 23, 0, 1, tzinfo=UTC))
    room.tick()
    assert 1 == room.round(opened).escalation


def test_only_the_clock_does_what_is_due(room: Room, board: list[Actor]) -> None:
    task = Task("x", "board.obligation_up", "obligation:x", "x", {}, "", 1)
    with pytest.raises(NotAllowed), room.store.transaction(board[0], room.moments.next()) as work:
        clock.handle(work, task, room.rules)


def test_moments_are_given_and_never_looked_up(room: Room, opened: Round) -> None:
    fixed = Moments(datetime(2027, 1, 1, tzinfo=UTC))

    def same() -> Moment:
        return Moment(datetime(2027, 1, 1, tzinfo=UTC), fixed.next().random)

    clock.run_due(room.store, same, room.rules, "clock")
    assert 1 == room.round(opened).escalation
