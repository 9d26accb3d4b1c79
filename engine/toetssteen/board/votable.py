"""Whether a round can be voted in now: in time, on facts that are still so, on what may be."""

from __future__ import annotations

from toetssteen.board import judged
from toetssteen.board.errors import BoardRefused
from toetssteen.board.rounds import Round, State
from toetssteen.board.rules import BoardRules
from toetssteen.registry import verdicts
from toetssteen.registry.errors import Refused
from toetssteen.registry.initiatives import ACTIVE
from toetssteen.registry.store import Work
from toetssteen.triage.verdict import Outcome

_LAST_STEP = 2
# Nobody can approve what is prohibited, or may still turn out to be.
_NOT_APPROVABLE = {Outcome.PROHIBITED.value, Outcome.INCOMPLETE.value}


def check_time(work: Work, found: Round) -> None:
    """After the last step up nothing is decided any more, even where no clock came by yet."""
    if found.escalation >= _LAST_STEP and work.moment.stamp >= found.deadline_at:
        raise BoardRefused("round_ended", state=State.EXPIRED.value)


def check_facts(work: Work, found: Round, rules: BoardRules) -> None:
    """A vote is on the facts of the round; on others a new round must come first."""
    row = work.row("initiative", id=found.initiative_id)
    if row is not None and row["state"] != ACTIVE:
        raise Refused("initiative_closed", number=row["number"], state=row["state"])
    if not found.basis.holds_for(judged.facts(work, found.initiative_id, rules.bundle)):
        raise BoardRefused("facts_changed")


def against_approving(work: Work, found: Round, rules: BoardRules) -> BoardRefused | None:
    """Why nobody can approve now: it is of what was judged, on all facts of now and on this day.

    All facts: evidence too, on which a decision does not stand, can make it prohibited.
    """
    current = verdicts.counting(work, found.initiative_id)
    outcome = found.outcome if current is None else current.summary.outcome.value
    for code in (found.outcome, outcome):
        if code in _NOT_APPROVABLE:
            return BoardRefused("not_approvable", outcome=code)
    if current is None:
        return None
    then = judged.described_facts(current.initiative.facts, rules.bundle)
    about = {"initiative_id": found.initiative_id, "verdict_id": current.summary.id}
    until = work.value("verdict_keeps_until", **about)
    is_past = until is not None and work.moment.day.isoformat() >= until
    if not is_past and then == judged.facts(work, found.initiative_id, rules.bundle):
        return None
    row = work.row("initiative", id=found.initiative_id)
    return BoardRefused("verdict_outdated", number=row["number"] if row else "")
