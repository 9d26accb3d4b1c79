"""Deputies and delegations: who decides in whose place, and when."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.board.acting import Room
from tests.board.test_rounds import refusal
from toetssteen.board import delegations, seats, votes
from toetssteen.board.delegations import Delegation, NewDelegation, Period
from toetssteen.board.rounds import State
from toetssteen.board.votes import Choice
from toetssteen.registry import people
from toetssteen.registry.errors import NotAllowed
from toetssteen.registry.moments import Actor


def delegated(room: Room, who: Actor, to: Actor, *, start: int = 0, days: int = 7) -> Delegation:
    first = room.today + timedelta(days=start)
    with room.store.transaction(who, room.moments.next()) as work:
        period = Period(first, first + timedelta(days=days))
        new = NewDelegation("control_board", to.code, period)
        return delegations.delegate(work, new, room.rules)


@pytest.fixture
def proposer(room: Room) -> Actor:
    return room.person("Proposer", "proposer")


@pytest.fixture
def board(room: Room) -> list[Actor]:
    return room.members("control_board", 3)


@pytest.fixture
def stand_in(room: Room) -> Actor:
    return room.person("Stand-in", "fg")


def test_a_delegation_moves_what_is_pending_to_who_stands_in(
    room: Room, proposer: Actor, board: list[Actor], stand_in: Actor
) -> None:
    opened = room.opened(room.proposed(proposer))
    delegated(room, board[0], stand_in)
    with refusal("no_seat"):
        room.vote(board[0], opened)
    vote = room.vote(stand_in, opened).vote
    assert (stand_in.code, board[0].code) == (vote.person_id, vote.seat_id)
    assert "board.vote_asked" in room.told(stand_in)


def test_a_round_that_opens_meanwhile_asks_who_stands_in(
    room: Room, proposer: Actor, board: list[Actor], stand_in: Actor
) -> None:
    delegated(room, board[0], stand_in)
    room.opened(room.proposed(proposer))
    assert ["board.vote_asked"] == room.told(stand_in)
    assert [] == room.told(board[0])


def test_a_delegation_holds_from_its_first_day_to_its_last(
    room: Room, proposer: Actor, board: list[Actor], stand_in: Actor
) -> None:
    opened = room.opened(room.proposed(proposer))
    delegated(room, board[0], stand_in, start=2, days=2)
    with refusal("no_seat"):
        room.vote(stand_in, opened)
    room.moments.jump(days=5)
    with refusal("no_seat"):
        room.vote(stand_in, opened)
    room.moments.jump(days=-1)
    assert State.OPEN is room.vote(stand_in, opened).round.state


def test_a_delegation_that_is_revoked_gives_the_seat_back(
    room: Room, proposer: Actor, board: list[Actor], stand_in: Actor
) -> None:
    opened = room.opened(room.proposed(proposer))
    given = delegated(room, board[0], stand_in)
    with pytest.raises(NotAllowed), room.store.transaction(stand_in, room.moments.next()) as work:
        delegations.revoke(work, given.id)
    with room.store.transaction(board[0], room.moments.next()) as work:
        delegations.revoke(work, given.id)
    with refusal("no_seat"):
        room.vote(stand_in, opened)
    assert State.OPEN is room.vote(board[0], opened).round.state


def test_a_delegation_to_who_may_not_decide_any_more_gives_the_seat_back(
    room: Room, proposer: Actor, board: list[Actor], stand_in: Actor
) -> None:
    opened = room.opened(room.proposed(proposer))
    delegated(room, board[0], stand_in)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        people.take_role(work, stand_in.code, "fg")
    with refusal("no_seat"):
        room.vote(stand_in, opened)
    assert State.OPEN is room.vote(board[0], opened).round.state


def test_a_seat_that_was_delegated_to_the_proposer_stays_with_its_member(
    room: Room, board: list[Actor]
) -> None:
    author = room.person("Author", "fg", "proposer")
    delegated(room, board[0], author)
    opened = room.opened(room.proposed(author))
    with refusal("proposer_decides"):
        room.vote(author, opened)
    assert State.OPEN is room.vote(board[0], opened).round.state


def test_the_seat_of_a_proposer_is_empty_also_for_who_stands_in(
    room: Room, board: list[Actor], stand_in: Actor
) -> None:
    author = room.person("Author", "control_board", "proposer")
    delegated(room, author, stand_in)
    opened = room.opened(room.proposed(author))
    with refusal("no_seat"):
        room.vote(stand_in, opened)
    assert [State.OPEN] == [room.vote(board[0], opened).round.state]


def test_who_stands_in_for_two_and_has_a_seat_of_their_own_votes_once(
    room: Room, proposer: Actor, board: list[Actor]
) -> None:
    delegated(room, board[0], board[2])
    delegated(room, board[1], board[2])
    opened = room.opened(room.proposed(proposer))
    vote = room.vote(board[2], opened).vote
    assert board[2].code == vote.seat_id
    with refusal("voted_already"):
        room.vote(board[2], opened, Choice.REFUSE)


def test_a_seat_is_filled_once(
    room: Room, proposer: Actor, board: list[Actor], stand_in: Actor
) -> None:
    opened = room.opened(room.proposed(proposer))
    given = delegated(room, board[0], stand_in)
    room.vote(stand_in, opened)
    with room.store.transaction(board[0], room.moments.next()) as work:
        delegations.revoke(work, given.id)
    with refusal("seat_taken"):
        room.vote(board[0], opened)


@pytest.mark.parametrize(
    ("start", "days", "code"),
    [(0, -1, "period_ends_first"), (-3, 1, "period_is_past")],
)
def test_a_period_that_cannot_be_is_refused(
    room: Room, board: list[Actor], stand_in: Actor, start: int, days: int, code: str
) -> None:
    with refusal(code):
        delegated(room, board[0], stand_in, start=start, days=days)


def test_a_seat_is_delegated_by_its_member_once_at_a_time_and_to_somebody_else(
    room: Room, board: list[Actor], stand_in: Actor
) -> None:
    outsider = room.person("Outsider", "auditor")
    with refusal("deputy_is_self"):
        delegated(room, board[0], board[0])
    with refusal("deputy_may_not_decide"):
        delegated(room, board[0], outsider)
    with refusal("not_a_member"):
        delegated(room, stand_in, board[0])
    delegated(room, board[0], stand_in)
    with refusal("delegated_already"):
        delegated(room, board[0], board[1], start=7)
    period = Period(room.today, room.today)
    new = NewDelegation("control_board", stand_in.code, period, board[0].code)
    with pytest.raises(NotAllowed), room.store.transaction(board[1], room.moments.next()) as work:
        delegations.delegate(work, new, room.rules)


def test_who_manages_the_board_delegates_for_who_is_ill(
    room: Room, proposer: Actor, board: list[Actor], stand_in: Actor
) -> None:
    with room.store.transaction(room.admin, room.moments.next()) as work:
        period = Period(room.today, room.today + timedelta(days=3))
        new = NewDelegation("control_board", stand_in.code, period, board[0].code)
        delegations.delegate(work, new, room.rules)
    opened = room.opened(room.proposed(proposer))
    assert board[0].code == room.vote(stand_in, opened).vote.seat_id


def test_a_deputy_votes_only_once_a_round_was_escalated(
    room: Room, proposer: Actor, board: list[Actor]
) -> None:
    deputy = room.person("Deputy", "auditor")
    with room.store.transaction(room.admin, room.moments.next()) as work:
        seats.appoint_deputy(work, "control_board", board[0].code, deputy.code)
    opened = room.opened(room.proposed(proposer))
    with refusal("no_seat"):
        room.vote(deputy, opened)
    room.moments.jump(days=15)
    room.tick()
    assert ["board.deputy_asked"] == room.told(deputy)
    vote = room.vote(deputy, opened).vote
    assert (deputy.code, board[0].code) == (vote.person_id, vote.seat_id)
    with refusal("seat_taken"):
        room.vote(board[0], opened)


def test_a_deputy_that_was_dismissed_votes_no_more(
    room: Room, proposer: Actor, board: list[Actor]
) -> None:
    deputy = room.person("Deputy", "auditor")
    with room.store.transaction(room.admin, room.moments.next()) as work:
        seats.appoint_deputy(work, "control_board", board[0].code, deputy.code)
        seats.dismiss_deputy(work, "control_board", board[0].code, deputy.code)
    opened = room.opened(room.proposed(proposer))
    room.moments.jump(days=15)
    room.tick()
    with refusal("no_seat"):
        room.vote(deputy, opened)


def test_a_group_has_one_chair(room: Room, board: list[Actor]) -> None:
    for who in board:
        with room.store.transaction(room.admin, room.moments.next()) as work:
            seats.set_seat(work, "control_board", who.code, chair=True, notified=True)
    with room.store.reading(room.admin) as reading:
        found = seats.members_of(reading, "control_board")
    assert [board[-1].code] == [seat.person_id for seat in found if seat.chair]


def test_seats_and_deputies_are_set_by_who_manages_the_board(
    room: Room, board: list[Actor]
) -> None:
    with pytest.raises(NotAllowed), room.store.transaction(board[0], room.moments.next()) as work:
        seats.set_seat(work, "control_board", board[0].code, chair=True, notified=True)
    with pytest.raises(NotAllowed), room.store.transaction(board[0], room.moments.next()) as work:
        seats.appoint_deputy(work, "control_board", board[0].code, board[1].code)


def test_the_vote_of_who_stands_in_for_the_chair_settles_a_tie(
    room: Room, proposer: Actor, board: list[Actor], stand_in: Actor
) -> None:
    with room.store.transaction(room.admin, room.moments.next()) as work:
        seats.set_seat(work, "control_board", board[0].code, chair=True, notified=True)
    fourth = room.person("Fourth", "control_board")
    delegated(room, board[0], stand_in)
    opened = room.opened(room.proposed(proposer))
    room.vote(board[1], opened, Choice.REFUSE)
    room.vote(board[2], opened)
    with room.store.reading(room.admin) as reading:
        assert 2 == len(votes.of_round(reading, opened.id))
    assert State.APPROVED is room.vote(stand_in, opened).round.state
    with refusal("round_ended"):
        room.vote(fourth, opened)
