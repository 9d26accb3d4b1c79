"""Votes: cast once by each, in a seat; the last one that is needed decides the round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from toetssteen.board import calling, obliging, quorum, rounds, seats, votable
from toetssteen.board.errors import BoardNotFound, BoardRefused
from toetssteen.board.quorum import Ballot, Decision
from toetssteen.board.rounds import Group, Round
from toetssteen.board.rules import BoardRules
from toetssteen.board.seats import Elector
from toetssteen.board.tasks import stamp_of
from toetssteen.registry.errors import NotAllowed, Refused
from toetssteen.registry.ledger import Details
from toetssteen.registry.moments import Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import TEXT_LIMIT, checked


class Choice(StrEnum):
    """What a decider can choose; a question is asked beside it."""

    APPROVE = "approve"
    APPROVE_WITH_CONDITIONS = "approve_with_conditions"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Condition:
    """What must be done for an approval to stand: by whom, until when, shown by what."""

    what: str
    owner_role: str
    due_on: date
    evidence: str
    owner_id: str | None = None


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """That a door made sure, by a second way such as "totp", who it was, and when."""

    person_id: str
    method: str
    at: datetime


@dataclass(frozen=True, slots=True)
class NewVote:
    """What somebody wants to vote. `role`: for which group, where they sit in several."""

    choice: Choice
    reason: str = ""
    conditions: Sequence[Condition] = ()
    role: str | None = None
    second_factor: SecondFactor | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote that was cast; `seat_id` is the member in whose place it was."""

    id: str
    round_id: str
    role: str
    person_id: str
    seat_id: str
    counts_as: str
    choice: Choice
    reason: str
    second_factor: str
    at: str
    source: str
    withdrawn_at: str | None


@dataclass(frozen=True, slots=True)
class Cast:
    """A vote with the round as it stands after it. `repeated`: it had been cast before."""

    vote: Vote
    round: Round
    repeated: bool = False


def of_round(reading: Reading, round_id: str) -> list[Vote]:
    """All votes of a round, also those that were withdrawn, in the order in which they came."""
    return [_vote(row) for row in reading.rows("votes_of_round", round_id=round_id)]


def waiting_for(reading: Reading, found: Round, moment: Moment | None = None) -> list[Elector]:
    """Who can still vote in a group that has not decided, in a seat that is empty.

    `moment`: now, where no work is under way that has one.
    """
    given = [vote for vote in of_round(reading, found.id) if vote.withdrawn_at is None]
    taken = {(vote.role, vote.seat_id) for vote in given}
    cast_as = {vote.counts_as for vote in given}
    undecided = {group.role for group in found.groups if group.outcome is None}
    return [
        elector
        for elector in rounds.electors(reading, found, moment)
        if elector.seat.role in undecided
        and (elector.seat.role, elector.seat.person_id) not in taken
        and cast_as.isdisjoint({elector.person_id, _in_group(elector)})
    ]


def conditions_of(reading: Reading, round_id: str) -> list[Mapping[str, Any]]:
    """The conditions of the votes that stand."""
    return list(reading.rows("conditions_of_round", round_id=round_id))


def cast(work: Work, round_id: str, new: NewVote, rules: BoardRules) -> Cast:
    """Vote in a round. The same vote again changes nothing, and is told to be there already.

    Raises NotFound, NotAllowed, TextRefused and Refused, whose codes say what is wrong.
    """
    person = work.actor.person_id
    if person is None:
        raise NotAllowed(Right.DECIDE.value)
    is_open = work.change("take_round", id=round_id) == 1
    found = rounds.get(work, round_id)
    reason = checked("reason", new.reason, TEXT_LIMIT, required=new.choice is not Choice.APPROVE)
    given = [vote for vote in of_round(work, round_id) if vote.withdrawn_at is None]
    if (repeated := _repeated(work, given, person, new, reason)) is not None:
        return Cast(repeated, found, repeated=True)
    if not is_open:
        raise BoardRefused("round_ended", state=found.state.value)
    votable.check_time(work, found)
    elector = _elector(work, found, person, new.role, given)
    _check_group(found, elector)
    _check_once(given, person, elector, rules)
    _check_factor(work, person, new.second_factor, elector.seat.role, rules)
    votable.check_facts(work, found, rules)
    against = votable.against_approving(work, found, rules)
    if against is not None and new.choice is not Choice.REFUSE:
        raise against
    new = replace(new, reason=reason)
    vote = _kept(work, found, elector, new, rules)
    return Cast(vote, _counted(work, found, rules, approvable=against is None))


def count_again(work: Work, found: Round, rules: BoardRules) -> Round:
    """Count the votes of an open round, whose verdict was made anew: what stood still can end."""
    if not rounds.standing_votes(work, found.id):
        return found
    against = votable.against_approving(work, found, rules)
    return _counted(work, found, rules, approvable=against is None)


def withdraw(work: Work, round_id: str, reason: str) -> Vote:
    """Take one's vote back, as long as its group has not decided. It stays to be seen.

    Raises NotFound, TextRefused, Refused.
    """
    why = checked("reason", reason, TEXT_LIMIT)
    if not work.change("take_round", id=round_id):
        raise BoardRefused("round_ended", state=rounds.get(work, round_id).state.value)
    found = rounds.get(work, round_id)
    own = [
        vote
        for vote in of_round(work, round_id)
        if vote.withdrawn_at is None and vote.person_id == work.actor.person_id
    ]
    if not own:
        raise BoardNotFound("vote_not_found")
    vote = own[0]
    group = found.group(vote.role)
    if group is not None and group.outcome is not None:
        raise BoardRefused("group_decided", role=vote.role)
    work.change("withdraw_vote", id=vote.id, at=work.moment.stamp)
    work.record("vote.withdrawn", found.subject, {"role": vote.role}, {"reason": why})
    return next(other for other in of_round(work, round_id) if other.id == vote.id)


def ballots_of(reading: Reading, found: Round, group: Group) -> list[Ballot]:
    """The votes of a group as they are counted: not of who owns or joined the plan since."""
    chairs = {seat.person_id for seat in seats.members_of(reading, group.role) if seat.chair}
    barred = seats.barred_from(reading, found.initiative_id)
    return [
        Ballot(vote.choice is not Choice.REFUSE, vote.seat_id in chairs)
        for vote in of_round(reading, found.id)
        if vote.role == group.role
        and vote.withdrawn_at is None
        and barred.isdisjoint({vote.person_id, vote.seat_id})
    ]


def _repeated(
    work: Work, given: Sequence[Vote], person: str, new: NewVote, reason: str
) -> Vote | None:
    same = (
        vote
        for vote in given
        if (vote.person_id, vote.choice, vote.reason) == (person, new.choice, reason)
        and new.role in {None, vote.role}
    )
    found = next(same, None)
    if found is None:
        return None
    there = [row for row in conditions_of(work, found.round_id) if row["vote_id"] == found.id]
    names = ("what", "owner_role", "due_on", "evidence", "owner_id")
    kept = sorted(repr([row[name] for name in names]) for row in there)
    wanted = sorted(repr([_said(one)[name] for name in names]) for one in new.conditions)
    # With other conditions it is another vote, and nobody may think that those were noted.
    return found if kept == wanted else None


def _elector(
    work: Work, found: Round, person: str, role: str | None, given: Sequence[Vote]
) -> Elector:
    if person in seats.barred_from(work, found.initiative_id):
        raise BoardRefused("proposer_decides")
    candidates = [
        elector
        for elector in rounds.electors(work, found)
        if elector.person_id == person and role in {None, elector.seat.role}
    ]
    if not candidates:
        raise BoardRefused("no_seat")
    roles = sorted({elector.seat.role for elector in candidates})
    if len(roles) > 1:
        raise BoardRefused("role_ambiguous", roles=", ".join(roles))
    if Right.DECIDE not in work.rights_of(roles):
        raise NotAllowed(Right.DECIDE.value)
    taken = {(vote.role, vote.seat_id) for vote in given}
    free = [e for e in candidates if (e.seat.role, e.seat.person_id) not in taken]
    # One's own seat before that of somebody else.
    return min(free or candidates, key=lambda elector: not elector.own)


def _check_group(found: Round, elector: Elector) -> None:
    group = found.group(elector.seat.role)
    if group is None or group.outcome is not None:
        raise BoardRefused("group_decided", role=elector.seat.role)


def _check_once(given: Sequence[Vote], person: str, elector: Elector, rules: BoardRules) -> None:
    counts_as = _counts_as(person, elector, rules)
    if any(vote.counts_as == counts_as for vote in given):
        raise BoardRefused("voted_already")
    seat = elector.seat
    if any((vote.role, vote.seat_id) == (seat.role, seat.person_id) for vote in given):
        raise BoardRefused("seat_taken")


def _check_factor(
    work: Work, person: str, factor: SecondFactor | None, role: str, rules: BoardRules
) -> None:
    if not rules.wants_second_factor(role):
        return
    if factor is None or factor.person_id != person:
        raise BoardRefused("second_factor_needed", role=role)
    age = work.moment.at - factor.at
    if not timedelta() <= age <= timedelta(minutes=rules.second_factor_minutes):
        raise BoardRefused("second_factor_old", role=role, minutes=rules.second_factor_minutes)


def _kept(work: Work, found: Round, elector: Elector, new: NewVote, rules: BoardRules) -> Vote:
    seat, id_ = elector.seat, work.moment.new_id()
    conditions = _checked_conditions(work, new, rules)
    factor = new.second_factor
    added = work.change(
        "add_vote",
        id=id_,
        round_id=found.id,
        role=seat.role,
        person_id=elector.person_id,
        seat_id=seat.person_id,
        counts_as=_counts_as(elector.person_id, elector, rules),
        choice=new.choice.value,
        reason=new.reason,
        second_factor="" if factor is None else f"{factor.method}:{stamp_of(factor.at)}",
        at=work.moment.stamp,
        source=work.actor.source.value,
    )
    if not added:
        raise BoardRefused("voted_already")
    rows = [
        {"id": work.moment.new_id(), "vote_id": id_, "round_id": found.id, **condition}
        for condition in conditions
    ]
    work.change_many("add_condition", rows)
    work.record(
        "vote.cast",
        found.subject,
        {
            "vote": id_,
            "initiative": found.initiative_id,
            "role": seat.role,
            "choice": new.choice.value,
            "in_place_of_other": not elector.own,
            "second_factor": factor is not None,
            "conditions": [row["id"] for row in rows],
        },
        {
            "person": elector.person_id,
            "seat": seat.person_id,
            "reason": new.reason,
            "conditions": rows,
        },
    )
    return next(vote for vote in of_round(work, found.id) if vote.id == id_)


def _checked_conditions(work: Work, new: NewVote, rules: BoardRules) -> list[dict[str, Any]]:
    if (new.choice is Choice.APPROVE_WITH_CONDITIONS) != bool(new.conditions):
        raise BoardRefused(
            "conditions_missing" if not new.conditions else "conditions_not_expected"
        )
    checked_ones = []
    for condition in new.conditions:
        if condition.owner_role not in rules.levels:
            raise Refused(
                "role_unknown", given=condition.owner_role, expected=", ".join(rules.levels)
            )
        if condition.due_on < work.moment.day:
            raise BoardRefused("condition_due_past", due=condition.due_on.isoformat())
        if condition.owner_id is not None:
            seats.present(work, condition.owner_id)
        checked_ones.append(_said(condition))
    return checked_ones


def _said(condition: Condition) -> dict[str, Any]:
    """A condition as it is kept. Raises TextRefused."""
    return {
        **asdict(condition),
        "what": checked("condition.what", condition.what, TEXT_LIMIT),
        "evidence": checked("condition.evidence", condition.evidence, TEXT_LIMIT),
        "due_on": condition.due_on.isoformat(),
    }


def _counted(work: Work, found: Round, rules: BoardRules, *, approvable: bool) -> Round:
    """Count anew; where that decides the round, it ends here.

    One more vote against can make up the number that an approval needs: no group approves by it
    what nobody can approve now.
    """
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
        elif group.outcome is Decision.APPROVED and _lost_a_vote(work, found, group):
            _reopen(work, found, group)
    counted = rounds.get(work, found.id)
    decision = quorum.of_round(group.outcome for group in counted.groups)
    if decision is None:
        return counted
    if decision is Decision.APPROVED:
        obliging.open_conditions(work, counted, conditions_of(work, found.id))
    return rounds.decide(work, counted, decision, rules)


def _lost_a_vote(work: Work, found: Round, group: Group) -> bool:
    """Whether a group approved with the vote of somebody who takes part in the plan now."""
    barred = seats.barred_from(work, found.initiative_id)
    standing = [row for row in rounds.standing_votes(work, found.id) if row["role"] == group.role]
    if all(barred.isdisjoint({row["person_id"], row["seat_id"]}) for row in standing):
        return False
    left = quorum.of_group(ballots_of(work, found, group), group.members, group.rule)
    return left is not Decision.APPROVED


def _reopen(work: Work, found: Round, group: Group) -> None:
    """Let a group decide again, and ask those who can."""
    work.change("reopen_group", round_id=found.id, role=group.role)
    work.record("round.group_reopened", found.subject, {"role": group.role})
    again = rounds.get(work, found.id)
    waiting = [who for who in waiting_for(work, again) if who.seat.role == group.role]
    calling.ask_for_votes(work, again, calling.ASKED, waiting, f"again{again.version}")


def _counts_as(person: str, elector: Elector, rules: BoardRules) -> str:
    """What there may be one of in a round: a person, or a person for each group."""
    return person if rules.one_group_each else _in_group(elector)


def _in_group(elector: Elector) -> str:
    return f"{elector.person_id}:{elector.seat.role}"


def _vote(row: Mapping[str, Any]) -> Vote:
    return Vote(**{**row, "choice": Choice(row["choice"])})
