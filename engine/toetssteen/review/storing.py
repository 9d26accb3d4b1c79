"""Stores what came of judging some initiatives again: all of it, once, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from toetssteen.board import tasks
from toetssteen.board.tasks import NewTask
from toetssteen.board.working_days import months_after
from toetssteen.policy.bundle import canonical_json
from toetssteen.policy.spans import Calendar
from toetssteen.registry import verdicts
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.store import Work
from toetssteen.registry.verdicts import Summary, ToKeep
from toetssteen.review.confirming import plan_first_confirmation
from toetssteen.review.judging import Judged
from toetssteen.review.periods import morning_of
from toetssteen.review.runs import DATED, FOLLOWED_UP, PERIOD, Run
from toetssteen.review.settings import ReviewSettings
from toetssteen.triage.verdict import Verdict

# What other rooms do with a verdict that was kept, in the same transaction.
KeptHook: TypeAlias = Callable[[Work, Registered, Summary, Verdict], object]
_KEPT = ("changed", "first")
# What of a verdict's basis the plan is, apart from the date.
_PLAN = ("stage", "facts", "unknown")


def store(  # noqa: PLR0913, PLR0917 - what a verdict is stored with
    work: Work,
    run: Run,
    worker: str,
    found: Sequence[Judged],
    calendar: Calendar,
    settings: ReviewSettings,
    kept: KeptHook,
) -> list[Judged]:
    """Store the results that are still ours, and give back what changed meanwhile.

    What was stored. Raises NotAllowed.
    """
    claimed = work.rows("confirm_review_claims", run_id=run.id, worker=worker)
    ours = {row["initiative_id"] for row in claimed}
    mine = [item for item in found if item.loaded.registered.id in ours]
    fresh = [item for item in mine if _unchanged(work, item)]
    stale = [_named(run, item) for item in mine if item not in fresh]
    work.change_many("release_review_item", stale)
    new = [item for item in fresh if item.state in _KEPT or _is_of_other_facts(item)]
    ids = _keep(work, new, kept)
    _follow_up(work, fresh, ids, kept)
    work.change_many("store_review_item", [_item_row(run, item, ids) for item in fresh])
    work.change_many("put_review_check", [_check_row(run, item, ids, calendar) for item in fresh])
    for item in fresh:
        _plan(work, run, item, ids, settings)
    return fresh


def _unchanged(work: Work, item: Judged) -> bool:
    """Whether all that the verdict follows from is as it was when it was read."""
    now = work.row("review_state", initiative_id=item.loaded.registered.id)
    return now == item.loaded.state


def _is_of_other_facts(item: Judged) -> bool:
    """Whether another plan was judged than before, also where the verdict says the same of it.

    It is kept too: who decides must have the plan before them as it is now.
    """
    before = item.loaded.before
    if before is None or item.verdict is None or item.error:
        return False
    return any(before.document[key] != item.verdict.basis[key] for key in _PLAN)


def _keep(work: Work, new: Sequence[Judged], kept: KeptHook) -> dict[str, str]:
    """Keep the new verdicts; their ids by initiative."""
    to_keep = [
        ToKeep(
            item.loaded.registered,
            item.verdict,
            f"review:{item.loaded.because}",
            item.loaded.state["product_version"] or None,
            with_document=False,
        )
        for item in new
        if item.verdict
    ]
    summaries = verdicts.keep_each(work, to_keep)
    for given, summary in zip(to_keep, summaries, strict=True):
        kept(work, given.registered, summary, given.verdict)
    return {summary.initiative_id: summary.id for summary in summaries}


def _follow_up(work: Work, fresh: Sequence[Judged], ids: Mapping[str, str], kept: KeptHook) -> None:
    """Let other rooms look again where something can follow, though the verdict is as it was."""
    for item in fresh:
        loaded, verdict = item.loaded, item.verdict
        same = item.state == "same" and loaded.registered.id not in ids
        if same and loaded.because in FOLLOWED_UP and loaded.before and verdict:
            summary = verdicts.get(work, loaded.before.verdict_id).summary
            kept(work, loaded.registered, summary, verdict)


def _named(run: Run, item: Judged) -> dict[str, Any]:
    return {"run_id": run.id, "initiative_id": item.loaded.registered.id}


def _item_row(run: Run, item: Judged, ids: dict[str, str]) -> dict[str, Any]:
    before = item.loaded.before
    comparison = item.comparison if item.state == "changed" else None
    return {
        **_named(run, item),
        "state": item.state,
        "verdict_before": before.verdict_id if before else None,
        "verdict_after": ids.get(item.loaded.registered.id),
        "outcome_before": item.outcome_before,
        "outcome_after": item.verdict.outcome if item.verdict and not item.error else None,
        "rank": item.rank,
        "comparison": canonical_json(comparison.as_json()).decode() if comparison else None,
        "error": item.error.code if item.error else None,
    }


def _check_row(run: Run, item: Judged, ids: dict[str, str], calendar: Calendar) -> dict[str, Any]:
    """The state is that from before the verdict was kept: what its keeping changed counts again."""
    loaded = item.loaded
    span = calendar.span(run.as_of, loaded.initiative.facts)
    return {
        "initiative_id": loaded.registered.id,
        "verdict_id": ids.get(loaded.registered.id, loaded.state["verdict_id"]),
        "initiative_version": loaded.state["initiative_version"],
        "product_version": loaded.state["product_version"],
        "mark": loaded.state["mark"],
        "bundle_digest": run.bundle_digest,
        "policies_digest": run.policies_digest,
        "opa": run.opa,
        "as_of": run.as_of,
        "since": span.since,
        "until": span.until,
        "failed": item.error.code if item.error else "",
        "run_id": run.id,
    }


def _plan(
    work: Work, run: Run, item: Judged, ids: dict[str, str], settings: ReviewSettings
) -> None:
    """Set the next review date, by what was found, and ask for the first confirmation."""
    if item.error or item.verdict is None:
        return
    registered = item.loaded.registered
    if item.state not in _KEPT and item.loaded.because not in DATED:
        return
    day = date.fromisoformat(run.as_of)
    months = item.verdict.route["review_after_months"]
    due = months_after(day, months)
    verdict_id = ids.get(registered.id, item.loaded.state["verdict_id"])
    tasks.cancel(work, registered.subject, PERIOD)
    key = f"review:period:{verdict_id}:{due.isoformat()}"
    tasks.plan(work, NewTask(PERIOD, registered.subject, morning_of(due), key))
    plan_first_confirmation(work, registered.id, day, settings)
