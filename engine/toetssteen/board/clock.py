"""What time brings: reminders, steps up, and ends. Each happens once, however many clocks tick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from toetssteen.board import (
    calling,
    evidence,
    exemptions,
    obliging,
    outbox,
    overdue,
    rounds,
    seats,
    sweeping,
    tasks,
    trying,
    votes,
    weekly,
)
from toetssteen.board.exemptions import Standing
from toetssteen.board.obligations import ClosedAs
from toetssteen.board.outbox import Message
from toetssteen.board.rounds import Round, State
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import Task, stamp_of
from toetssteen.board.working_days import day_of, end_of
from toetssteen.errors import ToetssteenError
from toetssteen.registry import initiatives
from toetssteen.registry.initiatives import ACTIVE
from toetssteen.registry.moments import Actor, Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Store, Work

_DEPUTIES, _ABOVE = 1, 2
_LEASE = timedelta(minutes=5)
_AT_ONCE = 100
# Before anybody is asked for something of a plan that ended.
_FIRST = (sweeping.ROUND, sweeping.LAPSE)
_PLANS = (sweeping.plan_left_over, sweeping.plan_lapsing, sweeping.plan_freeing, overdue.plan)
_OF_ROUND = "round:"


@dataclass(frozen=True, slots=True)
class Ticked:
    """How much was done: tasks, and obligations that went up a level; and what failed."""

    tasks: int
    escalated: int
    failed: tuple[ToetssteenError, ...] = ()


def run_due(store: Store, moments: Callable[[], Moment], rules: BoardRules, worker: str) -> Ticked:
    """Do all that is due now, each in its own transaction; what fails is tried again later.

    Raises StoreUnavailable, NotAllowed.
    """
    actor = Actor.program("clock")
    with store.transaction(actor, moments()) as work:
        work.require(Right.ACT_FOR_BOARD)
        weekly.plan_next(work, rules)
    # Found by looking, done as what was planned is: each by itself.
    for plan in _PLANS:
        after: str | None = ""
        while after is not None:
            with store.transaction(actor, moments()) as work:
                after = plan(work, after, _AT_ONCE)
    done: Counter[str] = Counter()
    failed: list[ToetssteenError] = []
    for kinds in (_FIRST, sorted(KINDS)):
        while taken := _taken(store, actor, moments(), worker, kinds):
            for task in taken:
                with (
                    trying.task(store, actor, moments, task, worker) as tried,
                    store.transaction(actor, moments()) as work,
                ):
                    done[task.kind] += _done(work, task, worker, rules)
                failed += tried.errors
    escalated = done.pop(overdue.UP, 0)
    return Ticked(done.total(), escalated, tuple(failed))


def handle(work: Work, task: Task, rules: BoardRules) -> bool:
    """Do what one task of this room asks for; who claimed it finishes it in the same transaction.

    False where it is not due, since the clock went back: then it waits for its time. Raises
    KeyError for a task of another room, NotAllowed.
    """
    work.require(Right.ACT_FOR_BOARD)
    if work.moment.stamp < task.due_at:
        tasks.put_off(work, task)
        return False
    KINDS[task.kind](work, task, rules)
    return True


def _taken(
    store: Store, actor: Actor, moment: Moment, worker: str, kinds: Sequence[str]
) -> list[Task]:
    with store.transaction(actor, moment) as work:
        return tasks.claim(work, worker, kinds, _AT_ONCE, _LEASE)


def _done(work: Work, task: Task, worker: str, rules: BoardRules) -> int:
    if task.subject.startswith(_OF_ROUND):
        # Who decides takes the round before its tasks: in the other order they would hold up each
        # other.
        work.change("hold_round", id=task.about)
    # So that two who both hold it wait for each other here.
    if not tasks.finish(work, task, worker):
        return 0
    return int(handle(work, task, rules))


def _remind(work: Work, task: Task, rules: BoardRules) -> None:  # noqa: ARG001 - as all of them
    found = rounds.get(work, task.about)
    if found.state is not State.OPEN or work.moment.stamp >= found.deadline_at:
        return
    calling.ask_for_votes(work, found, calling.REMINDER, votes.waiting_for(work, found), task.key)


def _deadline(work: Work, task: Task, rules: BoardRules) -> None:
    """Nobody decided in time: deputies, then the level above, then the end without a decision."""
    if not work.change("take_round", id=task.about):
        return
    found = rounds.get(work, task.about)
    if found.escalation != task.parameters["step"]:
        return
    if found.escalation >= _ABOVE:
        rounds.expire(work, found, rules)
        return
    last = rules.calendar.after(work.moment.day, rules.escalation_working_days)
    deadline = end_of(last)
    work.change(
        "escalate_round", id=found.id, step=found.escalation, deadline_at=stamp_of(deadline)
    )
    work.change("mark_round_groups", round_id=found.id)
    higher = rounds.get(work, found.id)
    work.record("round.escalated", found.subject, {"step": higher.escalation})
    calling.plan_deadline(work, higher, deadline)
    asked = votes.waiting_for(work, higher)
    calling.ask_for_votes(work, higher, calling.DEPUTY, asked, f"step{higher.escalation}")
    if higher.escalation == _ABOVE:
        _tell_above(work, higher, rules)


def _tell_above(work: Work, found: Round, rules: BoardRules) -> None:
    undecided = [group.role for group in found.groups if group.outcome is None]
    above = max(map(rules.level_of, undecided))
    details = {"initiative": found.initiative_id, "undecided": undecided}
    for person in seats.people_above(work, rules.levels, above):
        key = f"board.escalated:{found.id}:{person}"
        outbox.put(work, Message(person, "board.escalated", found.subject, key, details))


def _has_ended(work: Work, about: str) -> bool:
    """Whether a plan was withdrawn or retired: nobody need do anything for it any more."""
    return initiatives.get(work, about).state != ACTIVE


def _exemption_ends(work: Work, task: Task, rules: BoardRules) -> None:
    found = exemptions.get(work, task.about)
    if _has_ended(work, found.initiative_id):
        return
    now = exemptions.situation(work, found.initiative_id, work.moment.day, rules)
    stands = exemptions.standing(found, now)
    if stands is Standing.REVOKED:
        return
    what = task.parameters["what"]
    details = {
        "initiative": found.initiative_id,
        "norm": found.norm,
        "expires_on": found.expires_on,
        "standing": stands.value,
        "what": what,
    }
    for person in (found.owner_id, found.approved_by):
        key = f"{exemptions.ENDS}:{found.id}:{what}:{person}"
        outbox.put(work, Message(person, exemptions.ENDS, found.subject, key, details))
    if stands is Standing.EXPIRED:
        work.record("exemption.expired", found.subject, {"norm": found.norm})
        tasks.ask_review(work, found.initiative_id, "exemption_expired", found.id)


def _evidence_ends(work: Work, task: Task, rules: BoardRules) -> None:
    """A document does not count any more: what it closed opens again, and is judged again."""
    found = evidence.taken(work, task.about)
    delivered = evidence.of_obligation(work, found.id)
    missing = evidence.lacking(found, delivered, work.moment.day)
    if not missing or _has_ended(work, found.initiative_id):
        return
    if found.closed_as is ClosedAs.EVIDENCE:
        obliging.reopen(work, found, _soon(work.moment.at, rules))
    details = {"initiative": found.initiative_id, "item": found.item, "facts": list(missing)}
    for person in overdue.responsible(work, found, 1, rules):
        key = f"{evidence.ENDS}:{task.parameters['evidence']}:{person}"
        outbox.put(work, Message(person, evidence.ENDS, found.subject, key, details))
    tasks.ask_review(work, found.initiative_id, "evidence", task.parameters["evidence"])


def _soon(at: datetime, rules: BoardRules) -> date:
    return day_of(at) + timedelta(days=rules.overdue_days)


Handler = Callable[[Work, Task, BoardRules], None]
KINDS: Mapping[str, Handler] = {
    calling.REMINDER: _remind,
    calling.DEADLINE: _deadline,
    exemptions.ENDS: _exemption_ends,
    evidence.ENDS: _evidence_ends,
    overdue.UP: overdue.escalate,
    sweeping.ROUND: sweeping.end_round,
    sweeping.LAPSE: sweeping.lapse,
    sweeping.SEATS: sweeping.free_seats,
    weekly.WEEK: weekly.tell,
}
