"""Rounds: a verdict before its deciders, from its opening to its end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from toetssteen.board import calling, judged, seats, tasks
from toetssteen.board.basis import Basis, of_verdict
from toetssteen.board.errors import BoardNotFound, BoardRefused
from toetssteen.board.quorum import Decision
from toetssteen.board.rules import BoardRules, Rule
from toetssteen.board.seats import Elector
from toetssteen.board.working_days import end_of
from toetssteen.registry import editing, initiatives, verdicts
from toetssteen.registry.errors import StoreUnavailable
from toetssteen.registry.initiatives import ACTIVE, Registered
from toetssteen.registry.ledger import Details
from toetssteen.registry.moments import Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.registered import check_active
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import TEXT_LIMIT, checked
from toetssteen.registry.verdicts import Summary
from toetssteen.triage.verdict import Verdict

_SHOWN = 60


class State(StrEnum):
    """How a round stands. Only its deciders make it approved or refused."""

    OPEN = "open"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    CLOSED = "closed"
    EXPIRED = "expired"


# What a round can end in so that the same facts may be put to the deciders once more.
_UNDECIDED = (State.WITHDRAWN, State.CLOSED, State.EXPIRED)
_NOT_ENDED_BY_PEOPLE = (State.OPEN, State.SUPERSEDED)


@dataclass(frozen=True, slots=True)
class Group:
    """The deciders of one role in a round: how many must take part, and what they decided."""

    role: str
    members: int
    rule: Rule
    outcome: Decision | None
    decided_at: str | None


@dataclass(frozen=True)
class Round:
    """A round, the `ordinal`th of an initiative. `escalation`: 0, 1 (deputies), 2 (above)."""

    id: str
    initiative_id: str
    ordinal: int
    verdict_id: str
    outcome: str
    lane: str
    basis: Basis
    state: State
    opened_at: str
    deadline_at: str
    escalation: int
    version: int
    ended_at: str | None
    ended_by: str | None
    ended_reason: str
    groups: tuple[Group, ...]

    @property
    def subject(self) -> str:
        """How the ledger calls it."""
        return f"round:{self.id}"

    @property
    def asks_for(self) -> dict[str, int]:
        """How many of each role must take part."""
        return {group.role: group.members for group in self.groups}

    def group(self, role: str) -> Group | None:
        """The group of a role."""
        return next((group for group in self.groups if group.role == role), None)


def get(reading: Reading, id_: str) -> Round:
    """A round by its id, whoever asks. Raises NotFound."""
    row = reading.row("round", id=id_)
    if row is None:
        raise BoardNotFound("round_not_found", given=id_[:_SHOWN])
    return _round(reading, row)


def of_initiative(reading: Reading, initiative_id: str) -> list[Round]:
    """All rounds on an initiative, the first one first."""
    rows = reading.rows("rounds_of_initiative", initiative_id=initiative_id)
    return [_round(reading, row) for row in rows]


def open_for(
    work: Work, registered: Registered, summary: Summary, verdict: Verdict, rules: BoardRules
) -> Round | None:
    """The round that a kept verdict asks for; opened where it is not there yet.

    On other facts, another outcome or another route the open round ends, and its votes stay to be
    seen. Where the same was decided before, or ended undecided, none is opened.
    """
    wanted = {decider["role"]: decider["members"] for decider in verdict.route["deciders"]}
    for _ in range(editing.TRIES):
        before = of_initiative(work, registered.id)
        current = next((found for found in before if found.state is State.OPEN), None)
        if current is not None and not work.change("take_round", id=current.id):
            # Decided a moment ago.
            continue
        active = registered.state == ACTIVE
        if current is not None and active and _same(current, verdict, wanted):
            if work.change("judge_round_anew", id=current.id, verdict_id=summary.id):
                work.record("round.judged_anew", current.subject, {"verdict": summary.id})
            return get(work, current.id)
        if current is not None:
            end(work, current, State.SUPERSEDED if active else State.WITHDRAWN)
        # What others facts ended nobody decided on: where those are gone it is asked anew.
        ended = [found for found in before if found.state not in _NOT_ENDED_BY_PEOPLE]
        if not wanted or not active:
            return None
        if any(_same(found, verdict, wanted) for found in ended):
            return None
        if found := _opened(work, registered, summary, verdict, rules):
            return found
    raise StoreUnavailable("store_busy", place="")


def ask_again(work: Work, initiative_id: str, reason: str, rules: BoardRules) -> Round:
    """Put the current verdict to its deciders once more, after a round that ended undecided.

    Raises NotAllowed, NotFound, TextRefused, Refused.
    """
    registered = initiatives.get(work, initiative_id)
    _require_own(work, registered)
    check_active(registered)
    why = checked("reason", reason, TEXT_LIMIT)
    kept = verdicts.current(work, registered.id)
    last = next(reversed(of_initiative(work, registered.id)), None)
    if kept is None or last is None or last.state not in _UNDECIDED:
        raise BoardRefused("round_not_undecided", number=registered.number)
    verdict = kept.verdict(verdicts.bundle_of(work, kept.summary))
    if not of_verdict(verdict).holds_for(judged.facts(work, registered.id, rules.bundle)):
        # A round on those facts would be one that nobody can vote in.
        raise BoardRefused("verdict_outdated", number=registered.number)
    found = _opened(work, registered, kept.summary, verdict, rules)
    if found is None:
        raise BoardRefused("round_opened_by_others", number=registered.number)
    work.record("round.asked_again", found.subject, content={"reason": why})
    return found


def withdraw(work: Work, id_: str, reason: str) -> Round:
    """Take a plan back from its deciders, by who proposed it. Raises as `ask_again` does."""
    found = get(work, id_)
    _require_own(work, initiatives.get(work, found.initiative_id))
    end(work, found, State.WITHDRAWN, checked("reason", reason, TEXT_LIMIT))
    return get(work, id_)


def close(work: Work, id_: str, reason: str, rules: BoardRules) -> Round:
    """End a round without a decision, by a chair of one of its groups. Nothing is approved by it.

    Raises NotAllowed, NotFound, TextRefused, Refused.
    """
    found = get(work, id_)
    why = checked("reason", reason, TEXT_LIMIT)
    person = work.actor.person_id
    if not any(
        elector.seat.chair and elector.person_id == person for elector in electors(work, found)
    ):
        raise BoardRefused("not_the_chair")
    end(work, found, State.CLOSED, why)
    ended = get(work, id_)
    calling.tell_owner(work, ended, "board.closed", rules)
    return ended


def decide(work: Work, found: Round, decision: Decision, rules: BoardRules) -> Round:
    """Note what all groups together came to; exactly once."""
    end(work, found, State(decision.value))
    ended = get(work, found.id)
    calling.tell_owner(work, ended, "board.decided", rules)
    tasks.ask_review(work, found.initiative_id, "decision", found.id)
    return ended


def expire(work: Work, found: Round, rules: BoardRules) -> None:
    """End a round that nobody decided in time. It is not an approval."""
    end(work, found, State.EXPIRED)
    ended = get(work, found.id)
    calling.tell_owner(work, ended, "board.expired", rules)
    for elector in electors(work, found):
        if elector.seat.chair:
            calling.tell(work, found, (elector.person_id, "board.expired"), {})


def end(work: Work, found: Round, state: State, reason: str = "") -> None:
    """Bring an open round to its end. Raises Refused where somebody else did."""
    ended = work.change(
        "end_round",
        id=found.id,
        state=state.value,
        at=work.moment.stamp,
        by=work.actor.code,
        reason=reason,
    )
    if not ended:
        raise BoardRefused("round_ended", state=get(work, found.id).state.value)
    work.change("mark_round_groups", round_id=found.id)
    calling.end(work, found)
    details: Details = {"initiative": found.initiative_id, "ordinal": found.ordinal}
    content = {"reason": reason} if reason else None
    work.record(f"round.{state.value}", found.subject, details, content)


def electors(reading: Reading, found: Round, moment: Moment | None = None) -> list[Elector]:
    """Who may vote in a round today, in which seat."""
    at = moment or (reading.moment if isinstance(reading, Work) else None)
    if at is None:
        raise TypeError(reading)
    barred = seats.barred_from(reading, found.initiative_id)
    return [
        elector
        for group in found.groups
        for elector in seats.electors(
            reading, group.role, at.day, barred=barred, with_deputies=found.escalation > 0
        )
    ]


def standing_votes(reading: Reading, round_id: str) -> list[Row]:
    """The votes of a round that were not withdrawn."""
    rows = reading.rows("votes_of_round", round_id=round_id)
    return [row for row in rows if row["withdrawn_at"] is None]


def _same(found: Round, verdict: Verdict, wanted: Mapping[str, int]) -> bool:
    same_question = found.outcome == verdict.outcome.value and found.asks_for == wanted
    return same_question and found.basis.is_that_of(verdict)


def _opened(
    work: Work, registered: Registered, summary: Summary, verdict: Verdict, rules: BoardRules
) -> Round | None:
    """Open a round; None where somebody else did a moment ago."""
    route, basis = verdict.route, of_verdict(verdict)
    deciders = route["deciders"]
    if not deciders:
        raise BoardRefused("nobody_decides", outcome=verdict.outcome.value)
    last_day = rules.calendar.after(work.moment.day, rules.working_days[route["lane"]])
    deadline = end_of(last_day)
    id_ = work.moment.new_id()
    added = work.change(
        "open_round",
        id=id_,
        initiative_id=registered.id,
        ordinal=work.value("last_ordinal", initiative_id=registered.id) + 1,
        verdict_id=summary.id,
        outcome=verdict.outcome.value,
        lane=route["lane"],
        basis=basis.text,
        basis_digest=basis.digest,
        at=work.moment.stamp,
        deadline_at=tasks.stamp_of(deadline),
    )
    if not added:
        return None
    _add_groups(work, id_, deciders, rules, deadline)
    found = get(work, id_)
    _record_opened(work, found)
    calling.ask_for_votes(work, found, calling.ASKED, electors(work, found), "first")
    calling.plan_deadline(work, found, deadline)
    calling.plan_reminders(work, found, last_day, rules)
    return found


def _add_groups(
    work: Work,
    id_: str,
    deciders: Iterable[Mapping[str, Any]],
    rules: BoardRules,
    deadline: datetime,
) -> None:
    due = tasks.stamp_of(deadline)
    groups = [
        {
            "round_id": id_,
            **decider,
            "rule": rules.rule_of(decider["role"]).value,
            "deadline_at": due,
        }
        for decider in deciders
    ]
    work.change_many("add_round_group", groups)


def _record_opened(work: Work, found: Round) -> None:
    details: Details = {
        "initiative": found.initiative_id,
        "ordinal": found.ordinal,
        "verdict": found.verdict_id,
        "outcome": found.outcome,
        "basis": found.basis.digest,
        "deadline": found.deadline_at,
        "deciders": sorted(found.asks_for),
    }
    work.record("round.opened", found.subject, details)


def _require_own(work: Work, registered: Registered) -> None:
    own = work.actor.person_id in {
        registered.owner_id,
        *initiatives.participants(work, registered.id),
    }
    work.require(Right.EDIT_ALL, *([Right.WITHDRAW_OWN] if own else []))


def _round(reading: Reading, row: Mapping[str, Any]) -> Round:
    groups = tuple(
        Group(
            group["role"],
            group["members"],
            Rule(group["rule"]),
            None if group["outcome"] is None else Decision(group["outcome"]),
            group["decided_at"],
        )
        for group in reading.rows("groups_of_round", round_id=row["id"])
    )
    fields = {name: value for name, value in row.items() if name not in {"basis", "basis_digest"}}
    fields |= {"state": State(row["state"]), "basis": Basis.from_text(row["basis"])}
    return Round(**fields, groups=groups)
