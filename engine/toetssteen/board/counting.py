"""Counts the votes of a round: what they come to, and which of them count no more."""

from __future__ import annotations

from toetssteen.board import calling, obliging, quorum, rounds, seats, votable
from toetssteen.board.given import Choice, Vote, conditions_of, of_round, waiting_for
from toetssteen.board.quorum import Ballot, Decision
from toetssteen.board.rounds import Group, Round
from toetssteen.board.rules import BoardRules
from toetssteen.registry.ledger import Details
from toetssteen.registry.store import Reading, Work


def count(work: Work, found: Round, rules: BoardRules, *, approvable: bool) -> Round:
    """Count anew; where that decides the round, it ends here.

    One more vote against can make up the number that an approval needs: no group approves by it
    what nobody can approve now.
    """
    found = free_seats(work, found)
    for group in found.groups:
        outcome = quorum.of_group(ballots_of(work, found, group), group.members, group.rule)
        if outcome is Decision.APPROVED and not approvable:
            continue
        if group.outcome is None and outcome is not None:
            at = work.moment.stamp
            work.change(
                "decide_group", round_id=found.id, role=group.role, outcome=outcome.value, at=at
            )
            details: Details = {"role": group.role, "outcome": outcome.value}
            work.record("round.group_decided", found.subject, details)
    counted = rounds.get(work, found.id)
    decision = quorum.of_round(group.outcome for group in counted.groups)
    if decision is None:
        return counted
    if decision is Decision.APPROVED:
        obliging.open_conditions(work, counted, conditions_of(work, found.id))
    return rounds.decide(work, counted, decision, rules)


def count_again(work: Work, found: Round, rules: BoardRules) -> Round:
    """Count the votes of an open round, whose verdict was made anew: what stood still can end.

    Not after its last deadline: an end without a decision is never an approval.
    """
    if not rounds.standing_votes(work, found.id):
        return found
    against = votable.against_approving(work, found, rules)
    return count(work, found, rules, approvable=against is None)


def free_seats(work: Work, found: Round) -> Round:
    """Withdraw what was voted by or for who takes part in the plan since; the round as it is then.

    A group that approved keeps such votes, with their conditions, as long as it can do without
    them. Otherwise it decides again. Whose seat is free by it is asked.
    """
    barred = seats.barred_from(work, found.initiative_id)
    freed: dict[str, set[str]] = {}
    for group in found.groups:
        gone = [vote for vote in _standing(work, found, group) if _is_of(vote, barred)]
        if not gone or (group.outcome and _is_enough(work, found, group)):
            continue
        if group.outcome:
            work.change("reopen_group", round_id=found.id, role=group.role)
            work.record("round.group_reopened", found.subject, {"role": group.role})
        for vote in gone:
            work.change("withdraw_vote", id=vote.id, at=work.moment.stamp)
            details: Details = {"role": vote.role, "vote": vote.id, "takes_part": True}
            work.record("vote.withdrawn", found.subject, details)
        seen = {member.person_id for member in seats.members_of(work, group.role)}
        freed[group.role] = seen if group.outcome else {vote.seat_id for vote in gone}
    if not freed:
        return found
    again = rounds.get(work, found.id)
    _ask(work, again, freed)
    return again


def ballots_of(reading: Reading, found: Round, group: Group) -> list[Ballot]:
    """The votes of a group as they are counted: not of who owns or joined the plan since."""
    chairs = {seat.person_id for seat in seats.members_of(reading, group.role) if seat.chair}
    barred = seats.barred_from(reading, found.initiative_id)
    return [
        Ballot(vote.choice is not Choice.REFUSE, vote.seat_id in chairs)
        for vote in _standing(reading, found, group)
        if not _is_of(vote, barred)
    ]


def _ask(work: Work, found: Round, freed: dict[str, set[str]]) -> None:
    """Ask who can vote in a seat that is free again; who is about to vote in it knows."""
    waiting = [
        who
        for who in waiting_for(work, found)
        if who.seat.person_id in freed.get(who.seat.role, ())
        and who.person_id != work.actor.person_id
    ]
    calling.ask_for_votes(work, found, calling.ASKED, waiting, f"again{found.version}")


def _standing(reading: Reading, found: Round, group: Group) -> list[Vote]:
    given = of_round(reading, found.id)
    return [vote for vote in given if vote.role == group.role and vote.withdrawn_at is None]


def _is_of(vote: Vote, people: frozenset[str]) -> bool:
    return not people.isdisjoint({vote.person_id, vote.seat_id})


def _is_enough(reading: Reading, found: Round, group: Group) -> bool:
    ballots = ballots_of(reading, found, group)
    return quorum.of_group(ballots, group.members, group.rule) is group.outcome
