"""Many at once, in threads and in processes, on both stores: exactly one decision each."""

from __future__ import annotations

import multiprocessing
import threading
from collections import Counter
from collections.abc import Callable
from functools import partial

import pytest

from tests.board.acting import AUTOMATIC, MANY, Room
from tests.board.voting_process import cast_votes
from toetssteen.board import evidence, obligations, rounds, seats, tasks, votes
from toetssteen.board.evidence import NewEvidence
from toetssteen.board.obligations import Kind, Obligation
from toetssteen.board.rounds import Round, State
from toetssteen.board.votes import Choice
from toetssteen.errors import ToetssteenError
from toetssteen.registry.errors import Refused
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Work


def at_once(number: int, act: Callable[[int], object]) -> list[object]:
    """Do something in as many threads, started together; what came of it, errors by their code."""
    start = threading.Barrier(number)
    results: list[object] = [None] * number

    def run(place: int) -> None:
        start.wait()
        try:
            results[place] = act(place)
        except ToetssteenError as error:
            results[place] = error.code

    threads = [threading.Thread(target=run, args=(place,)) for place in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def voted(room: Room, people: list[Actor], found: Round, place: int) -> object:
    return room.vote(people[place], found)


def voted_or_judged(room: Room, plan: Registered, vote: tuple[Actor, Round], place: int) -> object:
    return room.judge(plan) if place else room.vote(*vote)


@pytest.fixture
def proposer(room: Room) -> Actor:
    return room.person("Proposer", "proposer")


def test_sixteen_clicks_of_one_person_are_one_vote(room: Room, proposer: Actor) -> None:
    (who, *_) = room.members("control_board", 3)
    opened = room.opened(room.proposed(proposer))

    def click(_: int) -> bool:
        return room.vote(who, opened).repeated

    assert {False: 1, True: 15} == Counter(at_once(16, click))
    with room.store.reading(room.admin) as reading:
        assert 1 == len(votes.of_round(reading, opened.id))
    assert 1 == room.kinds(opened.subject).count("vote.cast")


def test_one_person_who_clicks_both_ways_has_one_vote(room: Room, proposer: Actor) -> None:
    (who, *_) = room.members("control_board", 3)
    opened = room.opened(room.proposed(proposer))
    choices = [Choice.APPROVE, Choice.REFUSE] * 6
    results = at_once(12, lambda place: room.vote(who, opened, choices[place]).vote.choice)
    with room.store.reading(room.admin) as reading:
        (vote,) = votes.of_round(reading, opened.id)
    assert {vote.choice: 6, "voted_already": 6} == Counter(results)


def test_sixteen_members_at_once_decide_a_round_once(room: Room, proposer: Actor) -> None:
    people = room.members("control_board", 16)
    plan = room.proposed(proposer)
    opened = room.opened(plan)
    condition = room.condition()

    def click(place: int) -> State:
        choice = Choice.APPROVE_WITH_CONDITIONS
        return room.vote(people[place], opened, choice, conditions=[condition]).round.state

    results = Counter(at_once(16, click))
    assert (2, 1, 13) == (results[State.OPEN], results[State.APPROVED], results["round_ended"])
    assert 1 == room.kinds(opened.subject).count("round.approved")
    assert 1 == room.told(proposer).count("board.decided")
    with room.store.reading(room.admin) as reading:
        at = room.moments.next().at
        listed = obligations.of_initiative(reading, plan.id, at, room.rules)
        planned = tasks.of_subject(reading, f"initiative:{plan.id}")
    assert 3 == sum(entry.obligation.kind is Kind.CONDITION for entry in listed)
    assert ["review.initiative"] == [row["kind"] for row in planned]


def test_the_last_votes_of_all_groups_at_once_do_decide(room: Room, proposer: Actor) -> None:
    people = [*room.members("control_board", 3), *room.members("fg", 1), *room.members("ciso", 1)]
    for _ in range(4):
        opened = room.opened(room.proposed(proposer, AUTOMATIC))
        at_once(5, partial(voted, room, people, opened))
        assert State.APPROVED is room.round(opened).state


def test_a_seat_is_filled_once_by_its_member_and_deputies_at_once(
    room: Room, proposer: Actor
) -> None:
    people = room.members("control_board", 3)
    deputies = [room.person(f"Deputy{number}", "auditor") for number in range(6)]
    with room.store.transaction(room.admin, room.moments.next()) as work:
        for deputy in deputies:
            seats.appoint_deputy(work, "control_board", people[0].code, deputy.code)
    opened = room.opened(room.proposed(proposer))
    room.moments.jump(days=15)
    room.tick()
    who = [people[0], *deputies]
    results = Counter(at_once(7, lambda place: room.vote(who[place], opened).round.state))
    assert {State.OPEN: 1, "seat_taken": 6} == results


def test_verdicts_stored_at_once_open_one_round(room: Room, proposer: Actor) -> None:
    room.members("control_board", 3)
    plan = room.proposed(proposer)
    found = {
        result.id if isinstance(result, rounds.Round) else result
        for result in at_once(8, lambda _: room.judge(plan)[1])
    }
    assert 1 == len(found)
    with room.store.reading(room.admin) as reading:
        assert 1 == len(rounds.of_initiative(reading, plan.id))


def test_a_vote_and_a_new_verdict_at_once_leave_one_open_round_or_a_decision(
    room: Room, proposer: Actor
) -> None:
    people = room.members("control_board", 3)
    for _ in range(3):
        plan = room.proposed(proposer)
        opened = room.opened(plan)
        for who in people[:2]:
            room.vote(who, opened)
        changed = room.edited(plan, {"decision.affected": 5000})
        room.edited(changed, {"decision.affected": MANY["decision.affected"]})
        at_once(2, partial(voted_or_judged, room, plan, (people[2], opened)))
        assert State.APPROVED is room.round(opened).state


@pytest.mark.parametrize("first", ["closing", "withdrawing"])
def test_an_obligation_is_not_closed_by_evidence_that_is_withdrawn_meanwhile(
    room: Room, proposer: Actor, first: str
) -> None:
    owner = room.person("Owner", "process_owner")
    plan = room.proposed(proposer)
    room.judge(plan)
    (found,) = open_ones(room, plan)
    new = NewEvidence("zaak 12", "sha256:" + 64 * "a", "oversight.reviewed_on")
    with room.store.transaction(owner, room.moments.next()) as work:
        given = evidence.deliver(work, found.id, new)

    def closing(work: Work) -> object:
        return evidence.close(work, found.id).closed_as

    def withdrawing(work: Work) -> object:
        return evidence.withdraw(work, given.id, "Verkeerd bestand.").id

    one, other = (closing, withdrawing) if first == "closing" else (withdrawing, closing)
    results: list[object] = []

    def second() -> None:
        try:
            with room.store.transaction(owner, room.moments.next()) as work:
                results.append(other(work))
        except Refused as error:
            results.append(error.code)

    thread = threading.Thread(target=second)
    with room.store.transaction(owner, room.moments.next()) as work:
        one(work)
        thread.start()
        # So that the other is under way, and waits or has done its worst.
        thread.join(0.3)
    thread.join()

    assert [given.id if first == "closing" else "evidence_missing"] == results
    assert 1 == len(open_ones(room, plan))


def open_ones(room: Room, plan: Registered) -> list[Obligation]:
    with room.store.reading(room.admin) as reading:
        at = room.moments.next().at
        listed = obligations.of_initiative(reading, plan.id, at, room.rules)
    return [entry.obligation for entry in listed if entry.obligation.is_open]


@pytest.mark.parametrize("processes", [4])
def test_processes_that_vote_for_the_same_people_cast_each_vote_once(
    room: Room, location: str, proposer: Actor, processes: int
) -> None:
    people = room.members("control_board", 5)
    opened = [room.opened(room.proposed(proposer)) for _ in range(6)]
    wanted = [(found.id, who.code) for found in opened for who in people]
    context = multiprocessing.get_context("spawn")
    arguments = [(location, wanted, room.policies.bundle.archive, n) for n in range(processes)]
    with context.Pool(processes) as pool:
        results = [one for part in pool.starmap(cast_votes, arguments) for one in part]

    assert {State.APPROVED} == {room.round(found).state for found in opened}
    with room.store.reading(room.admin) as reading:
        cast = {found.id: votes.of_round(reading, found.id) for found in opened}
    assert {3} == {len(given) for given in cast.values()}
    assert 3 * len(opened) == results.count("cast")
    assert {"cast", "repeated", "round_ended"} >= set(results)
    assert processes * len(wanted) == len(results)


def test_the_refusal_of_a_repeated_click_is_no_error_of_the_store(
    room: Room, proposer: Actor
) -> None:
    (who, *_) = room.members("control_board", 3)
    opened = room.opened(room.proposed(proposer))
    room.vote(who, opened)
    with pytest.raises(Refused):
        room.vote(who, opened, Choice.REFUSE)
    assert State.OPEN is room.round(opened).state
