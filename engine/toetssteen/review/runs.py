"""Runs: which initiatives are judged again, and how far that is."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from toetssteen.board import tasks
from toetssteen.policy.engine import Session
from toetssteen.registry.ledger import Details
from toetssteen.registry.moments import Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading, Work
from toetssteen.review.errors import ReviewRefused
from toetssteen.review.settings import ReviewSettings
from toetssteen.review.telling import tell

# What there is one of at a time.
_SLOT = "review"
_PAGE = 5000
_TASKS = 1000
_TASK_LEASE = timedelta(minutes=1)
PERIOD = "review.period"
IMPACT = "impact"
ASKING = (tasks.REVIEW, PERIOD)
# Why the board asks for a new verdict: something that follows from it can be otherwise.
ASKED_BY_BOARD = frozenset(
    {
        "decision",
        "evidence",
        "exemption_expired",
        "exemption_revoked",
        "incident",
        "obligation_closed",
        "suspension_lifted",
    }
)
_PERIOD = "period"
# What the registry itself shows of what the board did or had reported; what asks says it sharper.
_DECISION = "decision"
# After these the next review date is set, also where the verdict stayed the same. One reason is
# kept for an initiative, and these go first.
DATED = frozenset({_PERIOD, "new", "unchecked", "failed"})
# After these other rooms look again, though the verdict stays as it was.
FOLLOWED_UP = ASKED_BY_BOARD | DATED
# Why an initiative is in a run though nothing of it can have changed.
_ASKED = "asked"


class Overtaken(Exception):
    """Somebody else began a run at the same time: nothing of this transaction may stay."""


class State(StrEnum):
    """How far a run is, or a trial of other policies."""

    RUNNING = "running"
    DONE = "done"
    SUPERSEDED = "superseded"
    SAVED = "saved"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Basis:
    """What a run judges by: the date ("YYYY-MM-DD"), the policies with the settings, and OPA."""

    as_of: str
    bundle_digest: str
    policies_digest: str
    revision: str
    opa: str

    @classmethod
    def of(cls, session: Session, as_of: str) -> Basis:
        """What a session of the engine judges by. Raises OpaUnavailable."""
        bundle = session.bundle
        return cls(
            as_of, bundle.digest, bundle.policies_digest, bundle.revision, session.opa_version
        )


@dataclass(frozen=True, slots=True)
class Run:
    """A run over the registry, or a trial of other policies that was saved (kind "impact")."""

    id: str
    kind: str
    state: State
    scope: str
    as_of: str
    bundle_digest: str
    policies_digest: str
    revision: str
    opa: str
    started_at: str
    started_by: str
    ended_at: str | None
    approved_at: str | None
    approved_by: str | None

    @property
    def subject(self) -> str:
        """How the ledger calls it."""
        return f"run:{self.id}"

    @property
    def basis(self) -> Basis:
        """What it judges by."""
        return Basis(self.as_of, self.bundle_digest, self.policies_digest, self.revision, self.opa)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run is about: all of it or what can have changed, and what is asked for besides.

    `asked`: ids of initiatives. `earlier`: also on a day before that of the last run.
    """

    everything: bool = False
    asked: tuple[str, ...] = ()
    earlier: bool = False


def candidates(reading: Reading, basis: Basis, *, everything: bool = False) -> Iterator[Row]:
    """What can have changed, with the reason in `because`; or everything. Raises NotAllowed."""
    reading.require(Right.SEE_ALL)
    after = ""
    while rows := reading.rows(
        "review_candidates",
        day=basis.as_of,
        bundle_digest=basis.bundle_digest,
        policies_digest=basis.policies_digest,
        opa=basis.opa,
        everything=int(everything),
        after=after,
        number=_PAGE,
    ):
        yield from rows
        after = rows[-1]["initiative_id"]


def start(
    work: Work, basis: Basis, scope: Scope, worker: str, settings: ReviewSettings
) -> Run | None:
    """Begin a run, or go on with the one that is under way; None where there is nothing to do.

    A run by other policies, or of another day, is ended first: what it found is told, and what it
    did not get to is judged by this one. Raises NotAllowed, Overtaken, and ReviewRefused for
    a day before that of the last run and for policies that wait for approval.
    """
    work.require(Right.RUN_REVIEW)
    if settings.approved_policies_only:
        _check_policies(work, basis)
    under_way = running(work)
    if under_way and under_way.basis == basis and not scope.everything and not scope.asked:
        return under_way
    _check_day(work, basis, scope)
    wanted = dict.fromkeys(scope.asked, _ASKED)
    for reasons in (_left_over(work, under_way), _asked_by_tasks(work, worker)):
        for id_, because in reasons.items():
            wanted[id_] = weightier(because, wanted.get(id_))
    found = [
        {
            "initiative_id": row["initiative_id"],
            "owner_id": row["owner_id"],
            "because": weightier(row["because"], wanted.get(row["initiative_id"])),
        }
        for row in candidates(work, basis, everything=scope.everything)
    ]
    known = {row["initiative_id"] for row in found}
    found += _others(work, wanted, known)
    if under_way:
        _end(work, under_way, State.SUPERSEDED, settings)
    if not found:
        return None
    run = _added(work, basis, scope)
    work.change_many("add_review_item", [row | {"run_id": run.id} for row in found])
    details: Details = {
        "as_of": basis.as_of,
        "bundle": basis.bundle_digest,
        "items": len(found),
    }
    work.record("review.started", run.subject, details)
    return run


def end(work: Work, run: Run, settings: ReviewSettings) -> bool:
    """End a run of which nothing waits any more, and tell what it found; False where it goes on."""
    if work.value("review_waiting", run_id=run.id):
        return False
    return _end(work, run, State.DONE, settings)


def running(reading: Reading) -> Run | None:
    """The run that is under way."""
    row = reading.row("running_review")
    return None if row is None else run_of(row)


def get(reading: Reading, id_: str) -> Run:
    """A run by its id. Raises NotAllowed, ReviewRefused."""
    reading.require(Right.SEE_ALL)
    row = reading.row("review_run", id=id_)
    if row is None:
        raise ReviewRefused("run_not_found", given=id_[:60])
    return run_of(row)


def latest(reading: Reading, number: int = 20) -> list[Run]:
    """The last runs, newest first. Raises NotAllowed."""
    reading.require(Right.SEE_ALL)
    return [run_of(row) for row in reading.rows("review_runs", number=number)]


def counts(reading: Reading, run: Run) -> Mapping[str, int]:
    """How many initiatives of a run came out how."""
    return {row["state"]: row["number"] for row in reading.rows("review_counts", run_id=run.id)}


def found(reading: Reading, run: Run, number: int, skipped: int = 0) -> list[Row]:
    """What a run found that there is something to tell of, harshest first."""
    return reading.rows("review_items_told", run_id=run.id, number=number, skipped=skipped)


def items(reading: Reading, run: Run) -> list[Row]:
    """Each initiative of a run: why it is in it, and what came of it."""
    return reading.rows("review_items_of", run_id=run.id)


def approve(work: Work, run_id: str) -> Run:
    """Approve the policies of a trial; who saved it cannot.

    Raises NotAllowed, ReviewRefused.
    """
    work.require(Right.APPROVE_POLICIES)
    run = get(work, run_id)
    if run.kind != IMPACT:
        raise ReviewRefused("run_no_impact", given=run_id[:60])
    if run.started_by == work.actor.code:
        raise ReviewRefused("impact_by_same_person")
    if not work.change("approve_review_run", id=run.id, at=work.moment.stamp, by=work.actor.code):
        raise ReviewRefused("impact_approved")
    work.record("review.approved", run.subject, {"bundle": run.bundle_digest})
    return get(work, run_id)


def run_of(row: Mapping[str, Any]) -> Run:
    """A run as it was read."""
    return Run(**{**row, "state": State(row["state"])})


def worker_name(moment: Moment) -> str:
    """A name for who does the work, that nobody else has."""
    return f"{socket.gethostname()[:40]}/{moment.new_id()}"


def _added(work: Work, basis: Basis, scope: Scope) -> Run:
    id_ = work.moment.new_id()
    added = work.change(
        "add_review_run",
        id=id_,
        kind="review",
        slot=_SLOT,
        state=State.RUNNING.value,
        scope="all" if scope.everything else "changed",
        as_of=basis.as_of,
        bundle_digest=basis.bundle_digest,
        policies_digest=basis.policies_digest,
        revision=basis.revision,
        opa=basis.opa,
        at=work.moment.stamp,
        by=work.actor.code,
        ended_at=None,
    )
    if not added:
        raise Overtaken
    return get(work, id_)


def _end(work: Work, run: Run, state: State, settings: ReviewSettings) -> bool:
    if not work.change("end_review_run", id=run.id, state=state.value, at=work.moment.stamp):
        return False
    numbers = counts(work, run)
    work.change("drop_review_items", run_id=run.id)
    tell(work, run.id, settings.digest_to)
    work.record("review.ended", run.subject, {"state": state.value, **numbers})
    return True


def weightier(one: str, other: str | None) -> str:
    """The reason that brings more with it; the first where they bring the same."""
    return one if other is None or _weight(one) >= _weight(other) else other


def _weight(because: str) -> int:
    if because in DATED:
        return 3
    if because == _DECISION:
        return 1
    return 2 if because in ASKED_BY_BOARD else 0


def _left_over(work: Work, run: Run | None) -> dict[str, str]:
    """What a run did not get to, with why it was to be judged."""
    if run is None:
        return {}
    rows = work.rows("review_items_waiting", run_id=run.id)
    return {row["initiative_id"]: row["because"] for row in rows}


def _asked_by_tasks(work: Work, worker: str) -> dict[str, str]:
    """What is due to be judged anew; the tasks are done with the run that takes it over."""
    asked: dict[str, str] = {}
    while taken := tasks.claim(work, worker, ASKING, _TASKS, _TASK_LEASE):
        for task in taken:
            because = _PERIOD if task.kind == PERIOD else str(task.parameters["because"])
            asked[task.about] = weightier(because, asked.get(task.about))
            tasks.finish(work, task, worker)
    return asked


def _others(work: Work, wanted: Mapping[str, str], known: set[str]) -> Sequence[dict[str, Any]]:
    found = []
    for id_ in sorted(wanted.keys() - known):
        row = work.row("review_state", initiative_id=id_)
        if row is not None and row["state"] == "active":
            found.append(
                {"initiative_id": id_, "owner_id": row["owner_id"], "because": wanted[id_]}
            )
    return found


def _check_day(work: Work, basis: Basis, scope: Scope) -> None:
    """A clock that was moved back would judge by what held before, and undo what was found."""
    last = work.value("last_review_day")
    if last is not None and basis.as_of < last and not scope.earlier:
        raise ReviewRefused("review_day_past", day=basis.as_of, last=last)


def _check_policies(work: Work, basis: Basis) -> None:
    last = work.value("last_review_policies")
    if last is None or last == basis.policies_digest:
        return
    if work.value("approved_impact", policies_digest=basis.policies_digest) is None:
        raise ReviewRefused("policies_not_approved", digest=basis.policies_digest)
