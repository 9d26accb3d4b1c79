"""When a group and a round have decided: laws that hold for all votes."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetssteen.board.quorum import Ballot, Decision, of_group, of_round
from toetssteen.board.rules import Rule

FOR, AGAINST = Ballot(approves=True), Ballot(approves=False)
CHAIR_FOR, CHAIR_AGAINST = Ballot(approves=True, chair=True), Ballot(approves=False, chair=True)
APPROVED, REFUSED = Decision.APPROVED, Decision.REFUSED
# A refusal is the worst; an open group comes before an approval.
_ORDER = [REFUSED, None, APPROVED]


@st.composite
def voters(draw: st.DrawFn) -> list[Ballot]:
    """Votes, at most one of them of the chair."""
    plain = draw(st.lists(st.sampled_from([FOR, AGAINST]), max_size=9))
    chair = draw(st.sampled_from([[], [CHAIR_FOR], [CHAIR_AGAINST]]))
    return draw(st.permutations([*plain, *chair]))


MEMBERS = st.integers(min_value=1, max_value=8)
RULES = st.sampled_from(Rule)


@pytest.mark.parametrize(
    ("ballots", "members", "rule", "expected"),
    [
        ([], 1, Rule.MAJORITY, None),
        ([FOR], 1, Rule.MAJORITY, APPROVED),
        ([FOR, FOR], 3, Rule.MAJORITY, None),
        ([FOR, FOR, AGAINST], 3, Rule.MAJORITY, APPROVED),
        ([AGAINST, AGAINST], 3, Rule.MAJORITY, REFUSED),
        ([FOR, AGAINST], 2, Rule.MAJORITY, None),
        ([CHAIR_FOR, AGAINST], 2, Rule.MAJORITY, APPROVED),
        ([FOR, CHAIR_AGAINST], 2, Rule.MAJORITY, REFUSED),
        ([CHAIR_FOR, AGAINST, AGAINST], 3, Rule.MAJORITY, REFUSED),
        ([FOR, FOR, AGAINST], 2, Rule.UNANIMOUS, REFUSED),
        ([FOR, FOR], 2, Rule.UNANIMOUS, APPROVED),
    ],
)
def test_what_a_group_decides(
    ballots: list[Ballot], members: int, rule: Rule, expected: Decision | None
) -> None:
    assert expected == of_group(ballots, members, rule)


@given(voters(), MEMBERS, RULES, st.randoms())
def test_the_order_of_votes_never_matters(
    ballots: list[Ballot], members: int, rule: Rule, chance: Random
) -> None:
    shuffled = list(ballots)
    chance.shuffle(shuffled)
    assert of_group(ballots, members, rule) == of_group(shuffled, members, rule)


@given(voters(), MEMBERS, RULES)
def test_one_more_vote_for_never_makes_a_decision_worse(
    ballots: list[Ballot], members: int, rule: Rule
) -> None:
    before, after = of_group(ballots, members, rule), of_group([*ballots, FOR], members, rule)
    assert _ORDER.index(before) <= _ORDER.index(after)


@given(voters(), MEMBERS, RULES)
def test_a_vote_that_changes_to_for_never_makes_a_decision_worse(
    ballots: list[Ballot], members: int, rule: Rule
) -> None:
    better = [Ballot(approves=True, chair=ballot.chair) for ballot in ballots]
    before, after = of_group(ballots, members, rule), of_group(better, members, rule)
    assert _ORDER.index(before) <= _ORDER.index(after)


@given(voters(), MEMBERS, RULES)
def test_nothing_is_approved_without_enough_voters_or_with_fewer_for_than_against(
    ballots: list[Ballot], members: int, rule: Rule
) -> None:
    if of_group(ballots, members, rule) is APPROVED:
        assert len(ballots) >= members
        in_favour = sum(ballot.approves for ballot in ballots)
        assert in_favour >= len(ballots) - in_favour


@given(voters(), MEMBERS, RULES)
def test_a_larger_quorum_never_makes_an_approval(
    ballots: list[Ballot], members: int, rule: Rule
) -> None:
    if of_group(ballots, members + 1, rule) is APPROVED:
        assert APPROVED is of_group(ballots, members, rule)


@given(st.lists(st.sampled_from([APPROVED, REFUSED, None]), max_size=5))
def test_a_round_needs_all_groups_and_one_can_refuse_it(groups: list[Decision | None]) -> None:
    found = of_round(groups)
    assert (found is REFUSED) == (REFUSED in groups)
    assert (found is APPROVED) == (bool(groups) and set(groups) == {APPROVED})


def test_nobody_at_all_approves_nothing() -> None:
    assert of_round([]) is None
