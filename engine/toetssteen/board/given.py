"""The votes of a round as they were given, and who can still give one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from toetssteen.board import rounds
from toetssteen.board.rounds import Round
from toetssteen.board.seats import Elector
from toetssteen.registry.moments import Moment
from toetssteen.registry.store import Reading


class Choice(StrEnum):
    """What a decider can choose; a question is asked beside it."""

    APPROVE = "approve"
    APPROVE_WITH_CONDITIONS = "approve_with_conditions"
    REFUSE = "refuse"


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
        and cast_as.isdisjoint({elector.person_id, in_group(elector)})
    ]


def conditions_of(reading: Reading, round_id: str) -> list[Mapping[str, Any]]:
    """The conditions of the votes that stand."""
    return list(reading.rows("conditions_of_round", round_id=round_id))


def in_group(elector: Elector) -> str:
    """A person for one group, where each person may decide in several."""
    return f"{elector.person_id}:{elector.seat.role}"


def _vote(row: Mapping[str, Any]) -> Vote:
    return Vote(**{**row, "choice": Choice(row["choice"])})
