"""What time brings: reminders, steps up, and ends. Each happens once, however many clocks tick."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from toetssteen.board import (
    evidence,
    exemptions,
    judged,
    obligations,
    obliging,
    outbox,
    rounds,
    seats,
    tasks,
    trying,
    votes,
    weekly,
)
from toetssteen.board.exemptions import Standing
from toetssteen.board.obligations import ClosedAs, Kind, Obligation
from toetssteen.board.outbox import Message
from toetssteen.board.quorum import Decision
from toetssteen.board.rounds import Round, State
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import Task, stamp_of
from toetssteen.board.working_days import day_of, end_of
from toetssteen.errors import ToetssteenError
from toetssteen.registry import initiatives
from toetssteen.registry.initiatives import ACTIVE
from toetssteen.registry.ledger import Details
from toetssteen.registry.moments import Actor, Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Store, Work

_DEPUTIES, _ABOVE = 1, 2
_LEASE = timedelta(minutes=5)
_AT_ONCE = 100


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
    done = escalated = 0
    failed: list[ToetssteenError] = []
    with store.transaction(actor, moments()) as work:
        end_left_over(work)
        weekly.plan_next(work, rules)
    while True:
        with store.transaction(actor, moments()) as work:
            taken = tasks.claim(work, worker, sorted(KINDS), _AT_ONCE, _LEASE)
        for task in taken:
            with (
                trying.task(store, actor, moments, task, worker) as tried,
                store.transaction(actor, moments()) as work,
            ):
                done += _done(work, task, worker, rules)
            failed += tried.errors
        if not taken:
            break
    while True:
        with store.transaction(actor, moments()) as work:
            number = escalate_overdue(work, rules, _AT_ONCE)
        escalated += number
        if not number:
            return Ticked(done, escalated, tuple(failed))


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


def end_left_over(work: Work) -> None:
    """End what waits for a plan that was withdrawn or retired: nobody is to be asked for it."""
    work.require(Right.ACT_FOR_BOARD)
    while rounds.end_left_over(work, _AT_ONCE):
        pass
    while obliging.lapse_left_over(work, _AT_ONCE):
        pass


def escalate_overdue(work: Work, rules: BoardRules, number: int = _AT_ONCE) -> int:
    """Tell of obligations that are overdue, each time one level further up; how many there were.

    One for which an exemption holds is looked at again later, and one of a plan that was refused
    and is not in use.
    """
    work.require(Right.ACT_FOR_BOARD)
    rows = work.rows("obligations_to_escalate", now=work.moment.stamp, number=number)
    moved = 0
    exempt: dict[str, frozenset[str]] = {}
    refused: dict[str, bool] = {}
    for found in map(obligations.obligation, rows):
        about = found.initiative_id
        if about not in exempt:
            exempt[about] = exemptions.exempt_norms(work, about, work.moment.day, rules)
        if about not in refused:
            refused[about] = _is_refused(work, about, rules)
        is_exempt = found.kind is Kind.NORM and found.item in exempt[about]
        rests = is_exempt or (refused[about] and found.kind is not Kind.INCIDENT)
        moved += _moved_up(work, found, rules, rests=rests)
    return moved


def _done(work: Work, task: Task, worker: str, rules: BoardRules) -> int:
    # First, so that two who both hold it wait for each other here.
    if not tasks.finish(work, task, worker):
        return 0
    return int(handle(work, task, rules))


def _remind(work: Work, task: Task, rules: BoardRules) -> None:  # noqa: ARG001 - as all of them
    found = rounds.get(work, task.about)
    if found.state is not State.OPEN or work.moment.stamp >= found.deadline_at:
        return
    rounds.ask_for_votes(work, found, rounds.REMINDER, votes.waiting_for(work, found), task.key)


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
    higher = rounds.get(work, found.id)
    work.record("round.escalated", found.subject, {"step": higher.escalation})
    rounds.plan_deadline(work, higher, deadline)
    asked = votes.waiting_for(work, higher)
    rounds.ask_for_votes(work, higher, "board.deputy_asked", asked, f"step{higher.escalation}")
    if higher.escalation == _ABOVE:
        _tell_above(work, higher, rules)


def _tell_above(work: Work, found: Round, rules: BoardRules) -> None:
    undecided = [group.role for group in found.groups if group.outcome is None]
    above = max(map(rules.level_of, undecided))
    details = {"initiative": found.initiative_id, "undecided": undecided}
    for person in seats.people_above(work, rules.levels, above):
        key = f"board.escalated:{found.id}:{person}"
        outbox.put(work, Message(person, "board.escalated", found.subject, key, details))


def _is_refused(work: Work, about: str, rules: BoardRules) -> bool:
    """Whether deciders said no to the plan as it is now, and nobody uses it either."""
    registered = initiatives.get(work, about)
    if registered.stage in rules.stages_of_use:
        return False
    facts = judged.initiative(work, registered, rules.bundle).facts
    return any(
        facts.answered.get(fact) == Decision.REFUSED.value for fact in rules.bundle.decided_facts
    )


def _has_ended(work: Work, about: str) -> bool:
    """Whether a plan was withdrawn or retired: nobody need do anything for it any more."""
    return initiatives.get(work, about).state != ACTIVE


def _moved_up(work: Work, found: Obligation, rules: BoardRules, *, rests: bool) -> int:
    far = (
        timedelta(hours=rules.incident_overdue_hours)
        if found.kind is Kind.INCIDENT
        else timedelta(days=rules.overdue_days)
    )
    moved = work.change(
        "escalate_obligation",
        id=found.id,
        step=found.escalation,
        escalate_at=stamp_of(work.moment.at.astimezone(UTC) + far),
        count=0 if rests else 1,
    )
    if moved and not rests:
        step = found.escalation + 1
        details: Details = {"initiative": found.initiative_id, "item": found.item, "step": step}
        work.record("obligation.overdue", found.subject, details)
        more = {**details, "due": found.due_at, "kind": found.kind.value}
        for person in _responsible(work, found, step, rules):
            key = f"board.overdue:{found.id}:{step}:{person}"
            outbox.put(work, Message(person, "board.overdue", found.subject, key, more))
    return moved


def _responsible(work: Work, found: Obligation, step: int, rules: BoardRules) -> Iterable[str]:
    """Who is told: the owner and its role, then each time the next level above that has people."""
    level = rules.level_of(found.owner_role)
    if step > 1:
        above = rules.levels_above(found.owner_role)
        reached = above[min(step - 2, len(above) - 1)] if above else level
        people = seats.people_above(work, rules.levels, reached - 1)
        if people:
            return people
    row = work.row("initiative", id=found.initiative_id)
    owners = [found.owner_id] if found.owner_id else []
    if not obligations.falls_to_owner(work, found.initiative_id, found.owner_role):
        owners += [seat.person_id for seat in seats.members_of(work, found.owner_role)]
    if not owners and row is not None:
        owners = [row["owner_id"]]
    return dict.fromkeys(owners)


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
    for person in _responsible(work, found, 1, rules):
        key = f"{evidence.ENDS}:{task.parameters['evidence']}:{person}"
        outbox.put(work, Message(person, evidence.ENDS, found.subject, key, details))
    tasks.ask_review(work, found.initiative_id, "evidence", task.parameters["evidence"])


def _soon(at: datetime, rules: BoardRules) -> date:
    return day_of(at) + timedelta(days=rules.overdue_days)


Handler = Callable[[Work, Task, BoardRules], None]
KINDS: Mapping[str, Handler] = {
    rounds.REMINDER: _remind,
    rounds.DEADLINE: _deadline,
    exemptions.ENDS: _exemption_ends,
    evidence.ENDS: _evidence_ends,
    weekly.WEEK: weekly.tell,
}
