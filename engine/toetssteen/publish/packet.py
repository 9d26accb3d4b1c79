"""All that deciders need on one case: the facts, the verdict, and what was decided before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toetssteen.board import obligations, queue, votes
from toetssteen.board.errors import BoardNotFound
from toetssteen.board.obligations import Listed
from toetssteen.board.queue import Case
from toetssteen.board.rounds import Round
from toetssteen.board.rules import BoardRules
from toetssteen.board.votes import Vote
from toetssteen.registry import verdicts
from toetssteen.registry.errors import NotFound
from toetssteen.registry.moments import Moment
from toetssteen.registry.store import Reading
from toetssteen.registry.verdicts import Summary
from toetssteen.triage.verdict import Verdict

PACKET_FORMAT = "toetssteen.board-packet/1"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A round before this one, with its votes and the conditions that stand."""

    round: Round
    votes: Sequence[Vote]
    conditions: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Packet:
    """A case in full. `obligations`: None for a decider who does not see the initiative itself."""

    case: Case
    summary: Summary
    verdict: Verdict
    earlier: tuple[Earlier, ...]
    obligations: tuple[Listed, ...] | None
    at: str


def gathered(reading: Reading, round_id: str, moment: Moment, rules: BoardRules) -> Packet:
    """The packet of a round, for its deciders and who may see the initiative.

    The verdict is the one that the round is about, with the policies of then. Raises NotFound,
    RecordBroken.
    """
    case = queue.case(reading, round_id, moment, rules)
    row = reading.row("verdict", id=case.round.verdict_id)
    if row is None:
        raise BoardNotFound("round_not_found", given=round_id[:60])
    kept = verdicts.kept(row)
    return Packet(
        case=case,
        summary=kept.summary,
        verdict=kept.verdict(verdicts.bundle_of(reading, kept.summary)),
        earlier=tuple(
            Earlier(
                other, votes.of_round(reading, other.id), votes.conditions_of(reading, other.id)
            )
            for other in case.earlier
        ),
        obligations=_obligations(reading, case, moment, rules),
        at=moment.stamp,
    )


def _obligations(
    reading: Reading, case: Case, moment: Moment, rules: BoardRules
) -> tuple[Listed, ...] | None:
    """What is still to be done; a decider may know a case without seeing the initiative."""
    try:
        found = obligations.of_initiative(reading, case.round.initiative_id, moment.at, rules)
    except NotFound:
        return None
    return tuple(entry for entry in found if entry.obligation.is_open)
