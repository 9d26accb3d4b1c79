"""Votes: cast once by each, in a seat; the last one that is needed decides the round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from toetssteen.board import judged, obliging, quorum, rounds, seats
from toetssteen.board.errors import BoardNotFound, BoardRefused
from toetssteen.board.quorum import Ballot, Decision
from toetssteen.board.rounds import Group, Round, State
from toetssteen.board.rules import BoardRules
from toetssteen.board.seats import Elector
from toetssteen.board.tasks import stamp_of
from toetssteen.registry.errors import NotAllowed, Refused
from toetssteen.registry.initiatives import ACTIVE
from toetssteen.registry.moments import Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import TEXT_LIMIT, checked
from toetssteen.triage.verdict import Outcome

_LAST_STEP = 2
# Nobody can approve what is prohibited, or may still turn out to be.
_NOT_APPROVABLE = {Outcome.PROHIBITED.value, Outcome.INCOMPLETE.value}


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
    voted = {vote.person_id for vote in given}
    undecided = {group.role for group in found.groups if group.outcome is None}
    return [
        elector
        for elector in rounds.electors(reading, found, moment)
        if elector.seat.role in undecided
        and (elector.seat.role, elector.seat.person_id) not in taken
        and elector.person_id not in voted
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
    if (repeated := _repeated(given, person, new, reason)) is not None:
        return Cast(repeated, found, repeated=True)
    if not is_open:
        raise BoardRefused("round_ended", state=found.state.value)
    _check_time(work, found)
    elector = _elector(work, found, person, new.role, given)
    _check_group(found, elector)
    _check_once(given, person, elector, rules)
    _check_factor(work, person, new.second_factor, elector.seat.role, rules)
    _check_facts(work, found, new.choice, rules)
    new = replace(new, reason=reason)
    vote = _kept(work, found, elector, new, rules)
    return Cast(vote, _counted(work, found, rules))


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


def _repeated(given: Sequence[Vote], person: str, new: NewVote, reason: str) -> Vote | None:
    return next(
        (
            vote
            for vote in given
            if (vote.person_id, vote.choice, vote.reason) == (person, new.choice, reason)
            and new.role in {None, vote.role}
        ),
        None,
    )


def _check_time(work: Work, found: Round) -> None:
    """After the last step up nothing is decided any more, even where no clock came by yet."""
    if found.escalation >= _LAST_STEP and work.moment.stamp >= found.deadline_at:
        raise BoardRefused("round_ended", state=State.EXPIRED.value)


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


def _check_facts(work: Work, found: Round, choice: Choice, rules: BoardRules) -> None:
    """A vote is on the facts of the round; on others a new round must come first."""
    row = work.row("initiative", id=found.initiative_id)
    if row is not None and row["state"] != ACTIVE:
        raise Refused("initiative_closed", number=row["number"], state=row["state"])
    if not found.basis.holds_for(judged.facts(work, found.initiative_id, rules.bundle)):
        raise BoardRefused("facts_changed")
    if choice is Choice.REFUSE:
        return
    current = work.row("current_verdict", initiative_id=found.initiative_id)
    outcome = found.outcome if current is None else current["outcome"]
    for code in (found.outcome, outcome):
        if code in _NOT_APPROVABLE:
            raise BoardRefused("not_approvable", outcome=code)


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
        checked_ones.append(
            {
                **asdict(condition),
                "what": checked("condition.what", condition.what, TEXT_LIMIT),
                "evidence": checked("condition.evidence", condition.evidence, TEXT_LIMIT),
                "due_on": condition.due_on.isoformat(),
            }
        )
    return checked_ones


def _counted(work: Work, found: Round, rules: BoardRules) -> Round:
    """Count anew; where that decides the round, it ends here."""
    for group in found.groups:
        if group.outcome is None:
            outcome = quorum.of_group(ballots_of(work, found, group), group.members, group.rule)
            if outcome is not None:
                at = work.moment.stamp
                work.change(
                    "decide_group", round_id=found.id, role=group.role, outcome=outcome.value, at=at
                )
                work.record(
                    "round.group_decided",
                    found.subject,
                    {"role": group.role, "outcome": outcome.value},
                )
    counted = rounds.get(work, found.id)
    decision = quorum.of_round(group.outcome for group in counted.groups)
    if decision is None:
        return counted
    if decision is Decision.APPROVED:
        obliging.open_conditions(work, counted, conditions_of(work, found.id))
    return rounds.decide(work, counted, decision, rules)


def _counts_as(person: str, elector: Elector, rules: BoardRules) -> str:
    """What there may be one of in a round: a person, or a person for each group."""
    return person if rules.one_group_each else f"{person}:{elector.seat.role}"


def _vote(row: Mapping[str, Any]) -> Vote:
    return Vote(**{**row, "choice": Choice(row["choice"])})
