"""Obligations that are overdue: who is told, each time one level further up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from toetssteen.board import exemptions, judged, obligations, outbox, seats, tasks
from toetssteen.board.obligations import Kind, Obligation
from toetssteen.board.outbox import Message
from toetssteen.board.quorum import Decision
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import NewTask, Task, stamp_of
from toetssteen.registry import initiatives
from toetssteen.registry.ledger import Details
from toetssteen.registry.store import Work

UP = "board.obligation_up"


def plan(work: Work, after: str, number: int) -> str | None:
    """Plan a step up for what is overdue, a page at a time; where the next page begins, if any."""
    at, _, id_ = after.partition(" ")
    place = {"after_at": at, "after_id": id_}
    rows = work.rows("obligations_to_escalate", now=work.moment.stamp, number=number, **place)
    for row in rows:
        due = row["escalate_at"]
        # Once for each time: what fails is tried again as that task, and seen as such.
        key = f"{UP}:{row['id']}:{due}"
        new = NewTask(UP, f"obligation:{row['id']}", datetime.fromisoformat(due), key)
        tasks.plan(work, new)
    return f"{rows[-1]['escalate_at']} {rows[-1]['id']}" if len(rows) == number else None


def escalate(work: Work, task: Task, rules: BoardRules) -> None:
    """Tell of an obligation that is overdue, one level further up than the last time.

    One for which an exemption holds is looked at again later, and one of a plan that was refused
    and is not in use.
    """
    found = obligations.get(work, task.about)
    about = found.initiative_id
    exempt = exemptions.exempt_norms(work, about, work.moment.day, rules)
    rests = (found.kind is Kind.NORM and found.item in exempt) or (
        found.kind is not Kind.INCIDENT and _is_refused(work, about, rules)
    )
    far = (
        timedelta(hours=rules.incident_overdue_hours)
        if found.kind is Kind.INCIDENT
        else timedelta(days=rules.overdue_days)
    )
    moved = work.change(
        "escalate_obligation",
        id=found.id,
        step=found.escalation,
        now=work.moment.stamp,
        escalate_at=stamp_of(work.moment.at.astimezone(UTC) + far),
        count=0 if rests else 1,
    )
    if moved and not rests:
        _tell(work, found, found.escalation + 1, rules)


def responsible(work: Work, found: Obligation, step: int, rules: BoardRules) -> Iterable[str]:
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


def _tell(work: Work, found: Obligation, step: int, rules: BoardRules) -> None:
    details: Details = {"initiative": found.initiative_id, "item": found.item, "step": step}
    work.record("obligation.overdue", found.subject, details)
    more = {**details, "due": found.due_at, "kind": found.kind.value}
    for person in responsible(work, found, step, rules):
        key = f"board.overdue:{found.id}:{step}:{person}"
        outbox.put(work, Message(person, "board.overdue", found.subject, key, more))


def _is_refused(work: Work, about: str, rules: BoardRules) -> bool:
    """Whether deciders said no to the plan as it is now, and nobody uses it either."""
    registered = initiatives.get(work, about)
    if registered.stage in rules.stages_of_use:
        return False
    facts = judged.initiative(work, registered, rules.bundle).facts
    return any(
        facts.answered.get(fact) == Decision.REFUSED.value for fact in rules.bundle.decided_facts
    )
