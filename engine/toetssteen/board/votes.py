"""Votes: cast once by each, in a seat; the last one that is needed decides the round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from toetssteen.board import counting, rounds, seats, votable
from toetssteen.board.errors import BoardNotFound, BoardRefused
from toetssteen.board.given import Choice, Vote, conditions_of, in_group, of_round, waiting_for
from toetssteen.board.rounds import Round
from toetssteen.board.rules import BoardRules
from toetssteen.board.seats import Elector
from toetssteen.board.tasks import stamp_of
from toetssteen.registry.errors import NotAllowed, Refused
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Work
from toetssteen.registry.texts import TEXT_LIMIT, checked

# What other rooms and doors know as this module's.
__all__ = [
    "Cast",
    "Choice",
    "Condition",
    "NewVote",
    "SecondFactor",
    "Vote",
    "cast",
    "conditions_of",
    "of_round",
    "waiting_for",
    "withdraw",
]


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
class Cast:
    """A vote with the round as it stands after it. `repeated`: it had been cast before."""

    vote: Vote
    round: Round
    repeated: bool = False


def cast(work: Work, round_id: str, new: NewVote, rules: BoardRules) -> Cast:
    """Vote in a round. The same vote again changes nothing, and is told to be there already.

    Raises NotFound, NotAllowed, TextRefused and Refused, whose codes say what is wrong.
    """
    person = work.actor.person_id
    if person is None:
        raise NotAllowed(Right.DECIDE.value)
    is_open = work.change("take_round", id=round_id) == 1
    found = rounds.get(work, round_id)
    if is_open:
        found = counting.free_seats(work, found)
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
    return Cast(vote, counting.count(work, found, rules, approvable=against is None))


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


def _counts_as(person: str, elector: Elector, rules: BoardRules) -> str:
    """What there may be one of in a round: a person, or a person for each group."""
    return person if rules.one_group_each else in_group(elector)
