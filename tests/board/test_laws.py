"""What always holds at the board, whatever people do in whichever order, clock and facts too."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.board.acting import MANY, Room
from toetssteen.board import delegations, judged, rounds, seats, votes
from toetssteen.board.delegations import NewDelegation, Period
from toetssteen.board.rounds import Round, State
from toetssteen.board.votes import Choice
from toetssteen.registry import initiatives, people, verdicts
from toetssteen.registry.errors import NotAllowed, Refused
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Work
from toetssteen.triage.verdict import Outcome

ROLE = "control_board"
MEMBERS = 5
# Other facts, those of the beginning, what is prohibited, and evidence.
FACTS: tuple[Mapping[str, object], ...] = (
    {"decision.affected": 3000},
    {**MANY, "system.watches": []},
    {"system.technique": "ai", "system.watches": ["homes"]},
    {"oversight.reviewed_on": "2026-11-01"},
    {"oversight.reviewed_on": "2026-11-02"},
)
member = st.integers(0, MEMBERS - 1)
ALONE = ("refuse", "take_back", "join", "leave", "revoke")
Act = tuple[str, int, int]
ACTS = st.lists(
    st.one_of(
        # Votes more often than all else, or no round would ever come to an end.
        st.tuples(st.just("approve"), member, st.just(0)),
        st.tuples(st.just("approve"), member, st.just(0)),
        st.tuples(st.just("approve"), member, st.just(0)),
        st.tuples(st.sampled_from(ALONE), member, st.just(0)),
        st.tuples(st.just("delegate"), member, member),
        st.tuples(st.just("edit"), st.integers(0, len(FACTS) - 1), st.just(0)),
        st.tuples(st.just("judge"), st.just(0), st.just(0)),
        st.tuples(st.just("jump"), st.integers(-2, 12), st.just(0)),
    ),
    min_size=6,
    max_size=16,
)


@pytest.fixture
def case(room: Room) -> Callable[[], Case]:
    """A new plan with members of its own, each time."""
    numbers = itertools.count()
    # A function, of which little is to be shown where a law does not hold.
    return lambda: Case(room, next(numbers))


@pytest.mark.parametrize("location", ["sqlite"], indirect=True)
@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=ACTS)
def test_an_approval_is_always_by_enough_who_may_on_facts_that_are_so(
    case: Callable[[], Case], acts: list[Act]
) -> None:
    new = case()
    for act in acts:
        new.do(act)


class Case:
    """A plan before five members, and what they do to it."""

    def __init__(self, room: Room, number: int) -> None:
        author = room.person(f"Author{number}", "proposer")
        self._room = room
        self._board = [room.person(f"M{number}-{n}", ROLE, "proposer") for n in range(MEMBERS)]
        self._plan = room.proposed(author)
        self._round = room.opened(self._plan)
        self._given: dict[int, str] = {}

    def do(self, act: Act) -> None:
        """Do one thing, which can be refused; then what must hold holds."""
        name, first, second = act
        before = self._now()
        try:
            getattr(self, f"_{name}")(first, second)
        except (Refused, NotAllowed):
            # What is refused changes nothing.
            assert before == self._now()
            return
        after = self._now()
        if before.state is not State.OPEN:
            assert before.state is after.state
        elif after.state is State.APPROVED:
            assert name in {"approve", "refuse", "judge"}
            self._check_approved(after)

    def _now(self) -> Round:
        return self._room.round(self._round)

    def _check_approved(self, found: Round) -> None:
        with self._room.store.reading(self._room.admin) as reading:
            barred = seats.barred_from(reading, self._plan.id)
            counted = [
                vote
                for vote in votes.of_round(reading, found.id)
                if vote.withdrawn_at is None and barred.isdisjoint({vote.person_id, vote.seat_id})
            ]
            facts = judged.facts(reading, self._plan.id, self._room.policies.bundle)
            current = verdicts.current(reading, self._plan.id)
        (group,) = found.groups
        in_favour = [vote for vote in counted if vote.choice is not Choice.REFUSE]
        assert len({vote.person_id for vote in counted}) >= group.members
        assert len({vote.seat_id for vote in counted}) == len(counted)
        assert 2 * len(in_favour) > len(counted)
        assert found.basis.holds_for(facts)
        assert current is not None
        assert Outcome.PROHIBITED is not current.summary.outcome
        bundle = self._room.policies.bundle
        assert facts == judged.described_facts(current.initiative.facts, bundle)

    def _vote(self, who: Actor, choice: Choice) -> None:
        with self._room.store.reading(self._room.admin) as reading:
            moment = self._room.moments.next()
            sitting = rounds.electors(reading, self._now(), moment)
        cast = self._room.vote(who, self._round, choice)
        # A second click is told that the first one counts, also after one lost the seat.
        assert cast.repeated or who.code in {elector.person_id for elector in sitting}

    def _approve(self, number: int, _: int) -> None:
        self._vote(self._board[number], Choice.APPROVE)

    def _refuse(self, number: int, _: int) -> None:
        self._vote(self._board[number], Choice.REFUSE)

    def _take_back(self, number: int, _: int) -> None:
        self._as(self._board[number], lambda work: votes.withdraw(work, self._round.id, "Toch."))

    def _join(self, number: int, _: int) -> None:
        self._as(self._board[number], lambda work: initiatives.join(work, self._plan.id))

    def _leave(self, number: int, _: int) -> None:
        who = self._board[number].code
        self._as(self._room.admin, lambda work: people.take_role(work, who, ROLE))

    def _delegate(self, number: int, to: int) -> None:
        today = self._room.today
        new = NewDelegation(ROLE, self._board[to].code, Period(today, today + timedelta(days=3)))

        def delegate(work: Work) -> None:
            self._given[number] = delegations.delegate(work, new, self._room.rules).id

        self._as(self._board[number], delegate)

    def _revoke(self, number: int, _: int) -> None:
        given_id = self._given.get(number)
        if given_id is not None:
            self._as(self._board[number], lambda work: delegations.revoke(work, given_id))

    def _edit(self, which: int, _: int) -> None:
        with self._room.store.reading(self._room.admin) as reading:
            plan = initiatives.get(reading, self._plan.id)
        self._room.edited(plan, FACTS[which])

    def _judge(self, _: int, __: int) -> None:
        self._room.judge(self._plan)

    def _jump(self, days: int, _: int) -> None:
        self._room.moments.jump(days=days)
        self._room.tick()

    def _as(self, who: Actor, act: Callable[[Work], object]) -> None:
        with self._room.store.transaction(who, self._room.moments.next()) as work:
            act(work)
