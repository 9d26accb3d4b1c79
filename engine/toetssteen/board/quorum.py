"""When a group, and when all groups together, have decided. Nothing here knows who votes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from toetssteen.board.rules import Rule


class Decision(StrEnum):
    """What a group or a round came to."""

    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Ballot:
    """For or against, with or without the chair's weight in a tie."""

    approves: bool
    chair: bool = False


def of_group(ballots: Iterable[Ballot], members: int, rule: Rule) -> Decision | None:
    """What a group decided, or None as long as it is open.

    An approval needs `members` voters, and more for than against; a chair decides a tie.
    A refusal need not wait for all: it stands once those against are more than half of `members`
    and more than those for. Unanimous: one vote against refuses. So one more vote for never makes
    a decision worse, and the order of the votes never matters.
    """
    given = tuple(ballots)
    in_favour, against = _weight(given, approves=True), _weight(given, approves=False)
    if rule is Rule.UNANIMOUS and against:
        return Decision.REFUSED
    if against > max(members, in_favour):
        return Decision.REFUSED
    if len(given) >= members and in_favour > against:
        return Decision.APPROVED
    return None


def of_round(groups: Iterable[Decision | None]) -> Decision | None:
    """What all groups together decided: one refusal refuses, all approvals approve."""
    decided = tuple(groups)
    if Decision.REFUSED in decided:
        return Decision.REFUSED
    if decided and None not in decided:
        return Decision.APPROVED
    return None


def _weight(ballots: tuple[Ballot, ...], *, approves: bool) -> int:
    """Two for each voter, and one more for the chair, who so decides a tie and nothing else."""
    return sum(2 + ballot.chair for ballot in ballots if ballot.approves is approves)
