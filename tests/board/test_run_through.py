"""From a verdict to a decision that is a fact, on both kinds of store."""

from __future__ import annotations

from tests.board.acting import Room
from toetssteen.board import obligations, rounds, votes
from toetssteen.board.obligations import Kind
from toetssteen.board.rounds import State
from toetssteen.board.votes import Choice
from toetssteen.triage.verdict import Outcome


def test_a_verdict_goes_to_the_board_whose_decision_makes_it_milder(room: Room) -> None:
    proposer = room.person("Proposer", "proposer")
    board = room.members("control_board", 4)
    owner = room.person("Owner", "process_owner")
    plan = room.proposed(proposer)

    summary, opened = room.judge(plan)
    assert opened is not None
    assert Outcome.BOARD_REVIEW is summary.outcome
    assert {"control_board": 3} == opened.asks_for
    assert ["board.vote_asked"] == room.told(board[0])

    assert State.OPEN is room.vote(board[0], opened).round.state
    assert State.OPEN is room.vote(board[1], opened, Choice.REFUSE).round.state
    decided = room.vote(board[2], opened, Choice.APPROVE_WITH_CONDITIONS).round
    assert State.APPROVED is decided.state
    assert ["board.decided"] == room.told(proposer)

    summary, following = room.judge(plan)
    assert Outcome.CONDITIONAL is summary.outcome
    assert following is not None
    assert {"process_owner": 1} == following.asks_for
    assert State.APPROVED is room.vote(owner, following).round.state
    assert (summary.outcome, None) == (room.judge(plan)[0].outcome, room.judge(plan)[1])

    with room.store.reading(room.admin) as reading:
        at = room.moments.next().at
        listed = obligations.of_initiative(reading, plan.id, at, room.rules)
        ordinals = [found.ordinal for found in rounds.of_initiative(reading, plan.id)]
        choices = [vote.choice.value for vote in votes.of_round(reading, opened.id)]
    kinds = {entry.obligation.kind: entry.obligation for entry in listed}
    assert {Kind.NORM, Kind.CONDITION} == kinds.keys()
    assert "org.reviewed" == kinds[Kind.NORM].item
    assert ("oversight.reviewed_on",) == kinds[Kind.NORM].wants
    assert "process_owner" == kinds[Kind.CONDITION].owner_role
    assert [1, 2] == ordinals
    assert ["approve", "refuse", "approve_with_conditions"] == choices
