"""Whether a round can be voted in now: in time, on facts that are still so, on what may be."""

from __future__ import annotations

from toetssteen.board import judged
from toetssteen.board.errors import BoardRefused
from toetssteen.board.rounds import Round, State
from toetssteen.board.rules import BoardRules
from toetssteen.policy.spans import Calendar
from toetssteen.registry import verdicts
from toetssteen.registry.errors import RecordBroken, Refused
from toetssteen.registry.initiatives import ACTIVE
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Work
from toetssteen.registry.verdicts import Kept
from toetssteen.triage.verdict import Outcome

_LAST_STEP = 2
# Nobody can approve what is prohibited, or may still turn out to be.
_NOT_APPROVABLE = {Outcome.PROHIBITED.value, Outcome.INCOMPLETE.value}


def check_time(work: Work, found: Round) -> None:
    """After the last step up nothing is decided any more, even where no clock came by yet."""
    if (ended := _ended(work, found)) is not None:
        raise ended


def check_facts(work: Work, found: Round, rules: BoardRules) -> None:
    """A vote is on the facts of the round; on others a new round must come first."""
    row = work.row("initiative", id=found.initiative_id)
    if row is not None and row["state"] != ACTIVE:
        raise Refused("initiative_closed", number=row["number"], state=row["state"])
    if not found.basis.holds_for(judged.facts(work, found.initiative_id, rules.bundle)):
        raise BoardRefused("facts_changed")


def against_approving(work: Work, found: Round, rules: BoardRules) -> BoardRefused | None:
    """Why nobody can approve now: it is of what was judged, on all of now and by what holds now.

    All facts: evidence too, on which a decision does not stand, can make it prohibited.
    """
    if (ended := _ended(work, found)) is not None:
        return ended
    row = work.row("initiative", id=found.initiative_id)
    number = "" if row is None else row["number"]
    try:
        current = verdicts.counting(work, found.initiative_id)
    except RecordBroken as error:
        # What cannot be read approves nothing, and keeps nobody from refusing.
        return BoardRefused("verdict_failed", number=number, error=error.code)
    for code in (found.outcome, *([current.summary.outcome.value] if current else [])):
        if code in _NOT_APPROVABLE:
            return BoardRefused("not_approvable", outcome=code)
    if row is None or current is None:
        return BoardRefused("verdict_outdated", number=number)
    return _not_of_now(work, row, current, rules)


def _ended(work: Work, found: Round) -> BoardRefused | None:
    if found.escalation >= _LAST_STEP and work.moment.stamp >= found.deadline_at:
        return BoardRefused("round_ended", state=State.EXPIRED.value)
    return None


def _not_of_now(work: Work, row: Row, current: Kept, rules: BoardRules) -> BoardRefused | None:
    """Why a verdict is not what judging the initiative again would give now."""
    summary, number = current.summary, row["number"]
    checked = work.row("verdict_check", initiative_id=row["id"], verdict_id=summary.id)
    if checked and checked["failed"]:
        return BoardRefused("verdict_failed", number=number, error=checked["failed"])
    # Where it was looked at again since, and stayed the same, it is of that day and policies too.
    looks = [(summary.as_of, summary.bundle_digest)]
    looks += [(checked["as_of"], checked["bundle_digest"])] if checked else []
    days = [day for day, digest in looks if digest == rules.bundle.digest]
    if not days:
        return BoardRefused("policies_changed", number=number)
    then, today = current.initiative, work.moment.day.isoformat()
    spans = [Calendar.of(rules.bundle).span(day, then.facts) for day in days]
    if (
        any(span.since <= today < span.until for span in spans)
        and then.stage == row["stage"]
        and judged.described_facts(then.facts, rules.bundle)
        == judged.facts(work, row["id"], rules.bundle)
    ):
        return None
    return BoardRefused("verdict_outdated", number=number)
