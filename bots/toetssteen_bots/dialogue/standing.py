"""Whether somebody may decide in a round, and if not, why not: for what a door shows beforehand.

The board room decides; here it is only told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from toetssteen.board.rounds import State
from toetssteen.board.votes import Vote
from toetssteen_bots.dialogue.cases import Seen


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody is in a round. `roles`: the groups for which they can decide now.

    `why_not`: a code for what is in the way, with what it needs to be told; empty where nothing is.
    `vote`: what they decided, if they did. `may_ask`: whether they may put questions.
    """

    roles: tuple[str, ...] = ()
    why_not: str = ""
    told: Mapping[str, str] = field(default_factory=dict)
    vote: Vote | None = None
    may_ask: bool = False
    may_take_back: bool = False

    @property
    def may_decide(self) -> bool:
        """Whether nothing is in the way."""
        return not self.why_not


def standing(seen: Seen, person_id: str) -> Standing:
    """What somebody is in a round; the first thing that is in the way counts."""
    votes = [v for v in seen.case.votes if v.person_id == person_id and v.withdrawn_at is None]
    vote = votes[0] if votes else None
    if seen.round.state is not State.OPEN:
        return Standing(why_not="ended", vote=vote)
    if person_id in seen.barred:
        return Standing(why_not="own")
    seated = [role for role, people in seen.case.may_vote.items() if person_id in people]
    if not seated:
        return Standing(why_not="no_seat", vote=vote)
    return _voted(seen, vote) if vote else _seated(seen, seated)


def _voted(seen: Seen, vote: Vote) -> Standing:
    told = {"role": seen.telling.words.short_role(vote.role)}
    may_take_back = _is_open(seen, vote.role)
    return Standing((), "voted", told, vote, may_ask=True, may_take_back=may_take_back)


def _seated(seen: Seen, seated: Sequence[str]) -> Standing:
    """What somebody is who has a seat and did not vote yet."""
    undecided = [role for role in seated if _is_open(seen, role)]
    free = [role for role in undecided if role not in seen.case.second_factor_for]
    if free:
        return Standing(tuple(free), may_ask=True)
    words = seen.telling.words
    told = {"role": words.listed(map(words.short_role, undecided or seated))}
    why_not = "second_factor" if undecided else "group_decided"
    return Standing(why_not=why_not, told=told, may_ask=True)


def _is_open(seen: Seen, role: str) -> bool:
    group = seen.round.group(role)
    return group is not None and group.outcome is None
