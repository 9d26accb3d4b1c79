"""What follows when a verdict was kept: its round, and the obligations."""

from __future__ import annotations

from dataclasses import dataclass

from toetssteen.board import counting, obliging, rounds
from toetssteen.board.obliging import Synced
from toetssteen.board.rounds import Round, State
from toetssteen.board.rules import BoardRules
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.store import Work
from toetssteen.registry.verdicts import Summary
from toetssteen.triage.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Followed:
    """The open round, if there is one, and which obligations came and went."""

    round: Round | None
    obligations: Synced


def verdict_kept(
    work: Work, registered: Registered, summary: Summary, verdict: Verdict, rules: BoardRules
) -> Followed:
    """Put a kept verdict to its deciders, and bring the obligations in line with it.

    In the transaction in which it was kept; again it changes nothing. Raises StoreUnavailable.
    """
    found = rounds.open_for(work, registered, summary, verdict, rules)
    if found is not None:
        counted = counting.count_again(work, found, rules)
        found = counted if counted.state is State.OPEN else None
    return Followed(found, obliging.sync(work, registered, summary, verdict, rules))
