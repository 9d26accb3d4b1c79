"""Judges initiatives of the registry, and keeps their verdicts there."""

from __future__ import annotations

from collections.abc import Sequence

from toetssteen.board import after, judged
from toetssteen.board.rules import BoardRules
from toetssteen.cli.judging import Judged, judge
from toetssteen.cli.session import Session
from toetssteen.registry import initiatives, products, verdicts
from toetssteen.registry.errors import Refused
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.products import Product
from toetssteen.registry.verdicts import ToKeep
from toetssteen.triage.verdict import Verdict

_ASKED = "asked"


def judge_registered(
    given: Sequence[str], session: Session, as_of: str, actor: Actor
) -> list[Judged]:
    """Judge initiatives by number or id, keep each verdict and put it to its deciders.

    What cannot be judged, or was changed while it was, is told in its place.

    Raises NotFound, NotAllowed, StoreUnavailable.
    """
    bundle = session.policy_set.bundle
    rules = BoardRules.of(bundle, session.settings)
    with session.registry.reading(actor) as reading:
        found = [initiatives.get(reading, one) for one in dict.fromkeys(given)]
        used: dict[str | None, Product] = {
            one.product_id: products.get(reading, one.product_id) for one in found if one.product_id
        }
        plans = [(one.number, judged.initiative(reading, one, bundle)) for one in found]
    results = list(judge(plans, session, as_of))
    to_keep = [
        _to_keep(one, result.result, used)
        for one, result in zip(found, results, strict=True)
        if isinstance(result.result, Verdict)
    ]
    with session.registry.transaction(actor, session.moment()) as work:
        # A verdict on what it was before would take the place of a later one.
        fresh = [one for one in to_keep if verdicts.is_of_now(work, one)]
        summaries = verdicts.keep_each(work, fresh)
        for kept, summary in zip(fresh, summaries, strict=True):
            after.verdict_kept(work, kept.registered, summary, kept.verdict, rules)
    late = {one.registered.number for one in to_keep} - {one.registered.number for one in fresh}
    return [_too_late(one) if one.file in late else one for one in results]


def _too_late(one: Judged) -> Judged:
    return Judged(one.file, Refused("changed_meanwhile", number=one.file))


def _to_keep(found: Registered, verdict: Verdict, used: dict[str | None, Product]) -> ToKeep:
    product = used.get(found.product_id)
    return ToKeep(found, verdict, _ASKED, product.version if product else None)
