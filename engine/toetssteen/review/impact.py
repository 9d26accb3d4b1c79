"""What other policies would make of the registry, without keeping a verdict; it can be saved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from toetssteen.intake.initiative import Initiative
from toetssteen.policy.bundle import Bundle, canonical_json
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry.initiatives import ACTIVE, Selection
from toetssteen.registry.ledger import Details
from toetssteen.registry.moments import Actor
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Store, Work
from toetssteen.review import runs
from toetssteen.review.errors import ReviewRefused
from toetssteen.review.judging import FAILED, FactsOf, rank_of
from toetssteen.review.runs import Basis, Run, State
from toetssteen.triage.impact import Effect, Given, Side, effects

_PAGE = 200


@dataclass(frozen=True, slots=True)
class Since:
    """What is otherwise than when a trial was saved, as numbers of initiatives.

    `gone`: not judged any more; `edited`: somebody changed them; `otherwise`: other policies do
    something else to them now, because of facts, of what the board did, or of the policies of now.
    """

    added: tuple[str, ...]
    gone: tuple[str, ...]
    edited: tuple[str, ...]
    otherwise: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether anything is."""
        return bool(self.added or self.gone or self.edited or self.otherwise)


def active(store: Store, actor: Actor, facts_of: FactsOf) -> Iterator[Initiative]:
    """Each active initiative as it is judged, some read at a time. Raises NotAllowed."""
    after = ""
    while True:
        with store.reading(actor) as reading:
            reading.require(Right.SEE_ALL)
            rows = initiatives.listed(reading, Selection(state=ACTIVE), after=after, number=_PAGE)
            found = [facts_of(reading, initiatives.get(reading, row["id"])) for row in rows]
        if not rows:
            return
        yield from found
        after = rows[-1]["id"]


def effects_on_all(
    given: Iterable[Initiative], before: Side, after: Side, as_of: str
) -> Iterator[Effect]:
    """Judge each initiative by both policies; an effect's file is the initiative's number.

    Raises what `triage.impact.effects` raises.
    """
    return effects((Given(item.id, item, as_of) for item in given), before, after)


def save(work: Work, basis: Basis, bundle: Bundle, found: Sequence[Effect]) -> Run:
    """Keep what was found and the policies that it follows from, to be approved by somebody else.

    Raises NotAllowed.
    """
    work.require(Right.RUN_REVIEW)
    verdicts.keep_bundle(work, bundle)
    id_ = work.moment.new_id()
    work.change(
        "add_review_run",
        id=id_,
        kind=runs.IMPACT,
        slot=id_,
        state=State.SAVED.value,
        scope="all",
        as_of=basis.as_of,
        bundle_digest=basis.bundle_digest,
        policies_digest=basis.policies_digest,
        revision=basis.revision,
        opa=basis.opa,
        at=work.moment.stamp,
        by=work.actor.code,
        ended_at=work.moment.stamp,
    )
    rows = [_row(work, id_, effect) for effect in found]
    work.change_many("add_impact_item", rows)
    run = runs.get(work, id_)
    details: Details = {
        "as_of": basis.as_of,
        "bundle": basis.bundle_digest,
        **runs.counts(work, run),
    }
    work.record("review.impact_saved", run.subject, details)
    return run


def since(reading: Reading, run: Run, found: Iterable[Effect]) -> Since:
    """What changed since a trial was saved, by what it comes to now on its own day."""
    then = {row["number"]: row for row in reading.rows("impact_items", run_id=run.id)}
    now = {effect.file: _result(effect) for effect in found}
    both = sorted(then.keys() & now.keys())
    return Since(
        added=tuple(sorted(now.keys() - then.keys())),
        gone=tuple(sorted(then.keys() - now.keys())),
        edited=tuple(one for one in both if then[one]["changed_at"] > run.started_at),
        otherwise=tuple(
            one for one in both if any(then[one][name] != value for name, value in now[one].items())
        ),
    )


def policies_of(reading: Reading, run_id: str) -> tuple[Run, Bundle]:
    """A trial that was saved, and the policies that were tried. Raises NotAllowed, ReviewRefused.

    RecordBroken where they are not what they were.
    """
    run = runs.get(reading, run_id)
    if run.kind != runs.IMPACT:
        raise ReviewRefused("run_no_impact", given=run_id[:60])
    return run, verdicts.kept_bundle(reading, run.bundle_digest, run.revision)


def _row(work: Work, run_id: str, effect: Effect) -> dict[str, Any]:
    registered = initiatives.get(work, effect.file)
    about = {
        "run_id": run_id,
        "initiative_id": registered.id,
        "owner_id": registered.owner_id,
    }
    return {**about, **_result(effect)}


def _result(effect: Effect) -> dict[str, Any]:
    """What came of it, as it is kept."""
    comparison = effect.comparison
    error = effect.error or effect.error_before
    state = "changed" if comparison and comparison.changed else "failed" if error else "same"
    rank = rank_of(comparison.harshness) if comparison and state == "changed" else ""
    return {
        "state": state,
        "outcome_before": comparison.outcome.before if comparison else None,
        "outcome_after": effect.outcome,
        "rank": FAILED if error else rank,
        "comparison": canonical_json(comparison.as_json()).decode()
        if rank and comparison
        else None,
        "error": error.code if error else None,
    }
