"""Handing an initiative over: nobody is made its owner, and so kept from deciding, unasked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.board.acting import Room
from tests.board.test_rounds import refusal
from toetssteen.board import handing_over, outbox
from toetssteen.board.rounds import State
from toetssteen.registry import initiatives, offers, people
from toetssteen.registry.errors import NotAllowed, NotFound
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Work


@pytest.fixture
def owner(room: Room) -> Actor:
    return room.person("Owner", "proposer")


@pytest.fixture
def board(room: Room) -> list[Actor]:
    return room.members("control_board", 3)


@pytest.fixture
def plan(room: Room, owner: Actor, board: list[Actor]) -> Registered:
    assert board
    return room.proposed(owner)


def acts(room: Room, who: Actor, act: Callable[[Work], object]) -> None:
    with room.store.transaction(who, room.moments.next()) as work:
        act(work)


def offer(room: Room, who: Actor, plan: Registered, to: Actor) -> None:
    acts(room, who, lambda work: handing_over.hand_over(work, plan.id, to.code))


def owner_of(room: Room, plan: Registered) -> str:
    with room.store.reading(room.admin) as reading:
        return initiatives.get(reading, plan.id).owner_id


def test_an_owner_keeps_nobody_from_deciding_by_handing_over(
    room: Room, owner: Actor, board: list[Actor], plan: Registered
) -> None:
    opened = room.opened(plan)
    offer(room, owner, plan, board[0])
    offer(room, owner, plan, board[0])

    assert owner.code == owner_of(room, plan)
    assert 1 == room.told(board[0]).count("initiative.offered")
    assert State.APPROVED is [room.vote(who, opened).round.state for who in board][-1]


def test_who_accepts_owns_it_from_then_on_and_does_not_decide(
    room: Room, owner: Actor, board: list[Actor], plan: Registered
) -> None:
    opened = room.opened(plan)
    offer(room, owner, plan, board[0])
    acts(room, board[0], lambda work: handing_over.accept(work, plan.number))

    assert board[0].code == owner_of(room, plan)
    with refusal("proposer_decides"):
        room.vote(board[0], opened)
    assert "initiative.offer_answered" in room.told(owner)
    kinds = room.kinds(f"initiative:{plan.id}")
    assert ["initiative.offered", "initiative.handed_over", "initiative.offer_accepted"] == [
        kind for kind in kinds if "offer" in kind or "handed" in kind
    ]


@pytest.mark.parametrize("how", ["declined", "taken back", "given to another"])
def test_an_offer_ends_once(room: Room, owner: Actor, plan: Registered, how: str) -> None:
    other, third = room.person("Other", "proposer"), room.person("Third", "proposer")
    offer(room, owner, plan, other)
    with room.store.reading(other) as reading:
        assert plan.id == initiatives.get(reading, plan.id).id
        assert [plan.id] == [one.initiative_id for one in offers.to_person(reading, other.code)]
    with refusal("offered_already"):
        offer(room, owner, plan, third)
    if how == "declined":
        acts(room, other, lambda work: handing_over.decline(work, plan.id))
    elif how == "taken back":
        acts(room, owner, lambda work: handing_over.take_back(work, plan.id))
    else:
        offer(room, room.admin, plan, third)

    assert (third if how == "given to another" else owner).code == owner_of(room, plan)
    # Who is not asked any more sees nothing of it either.
    with refusal("initiative_not_found"):
        acts(room, other, lambda work: handing_over.accept(work, plan.id))
    assert 1 == room.kinds(f"initiative:{plan.id}").count(
        "initiative.offer_declined" if how == "declined" else "initiative.offer_withdrawn"
    )


def test_who_manages_gives_it_to_another_at_once_and_both_are_told(
    room: Room, owner: Actor, plan: Registered
) -> None:
    other = room.person("Other", "proposer")
    offer(room, room.admin, plan, other)
    offer(room, room.admin, plan, other)
    assert other.code == owner_of(room, plan)
    assert [1, 1] == [room.told(who).count("initiative.handed_over") for who in (owner, other)]


def test_who_was_offered_a_plan_that_somebody_else_is_given_is_not_told_of_it_any_more(
    room: Room, owner: Actor, plan: Registered
) -> None:
    other, third = room.person("Other", "proposer"), room.person("Third", "proposer")
    offer(room, owner, plan, other)
    offer(room, room.admin, plan, third)
    with room.store.reading(room.admin) as reading:
        states = {row["kind"]: row["state"] for row in outbox.told(reading, other.code, 5)}
    assert {"initiative.offered": "dropped"} == states


@pytest.mark.parametrize("how", ["the plan is withdrawn", "they are erased"])
def test_an_offer_that_nobody_can_accept_any_more_ends(
    room: Room, owner: Actor, plan: Registered, how: str
) -> None:
    other = room.person("Other", "proposer")
    offer(room, owner, plan, other)

    def withdraw(work: Work) -> None:
        initiatives.withdraw(work, plan.id, plan.version, "Toch niet.")

    if how == "they are erased":
        acts(room, room.admin, lambda work: people.erase(work, other.code))
    else:
        acts(room, owner, withdraw)

    with room.store.reading(room.admin) as reading:
        assert offers.of_initiative(reading, plan.id) is None
    assert 1 == room.kinds(f"initiative:{plan.id}").count("initiative.offer_withdrawn")


def test_only_an_owner_offers_and_only_who_is_asked_answers(
    room: Room, owner: Actor, board: list[Actor], plan: Registered
) -> None:
    partner = room.person("Partner", "proposer")
    with room.store.transaction(room.admin, room.moments.next()) as work:
        initiatives.join(work, plan.id, partner.code)
    for who in (partner, board[0]):
        with pytest.raises(NotAllowed):
            offer(room, who, plan, board[1])
    with refusal("owner_already"):
        offer(room, owner, plan, owner)
    for answer in (handing_over.accept, handing_over.decline, handing_over.take_back):
        with pytest.raises(NotFound):
            acts(room, owner, lambda work, answer=answer: answer(work, plan.id))  # type: ignore[misc]
    offer(room, owner, plan, board[0])
    with refusal("offer_not_found"):
        acts(room, board[1], lambda work: handing_over.accept(work, plan.id))
    with pytest.raises(NotAllowed):
        acts(room, partner, lambda work: handing_over.take_back(work, plan.id))


def test_what_was_withdrawn_meanwhile_is_not_taken_over(
    room: Room, owner: Actor, board: list[Actor], plan: Registered
) -> None:
    offer(room, owner, plan, board[0])
    acts(room, owner, lambda work: initiatives.withdraw(work, plan.id, plan.version, "Toch niet."))
    with refusal("offer_not_found"):
        acts(room, board[0], lambda work: handing_over.accept(work, plan.id))
