"""An initiative as it is to be judged: with the facts that people decide, and what went wrong.

Nobody gives these facts by hand. An approval counts only as long as the facts are those that it was
given on.
"""

from __future__ import annotations

import json
from dataclasses import replace

from toetssteen.board.basis import Basis
from toetssteen.intake.facts import Facts, Value
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.bundle import Bundle
from toetssteen.registry import kept_facts, products
from toetssteen.registry.errors import NotFound
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.store import Reading

KINDS = "incidents.kinds"
UNREACHABLE = "incidents.provider_unreachable"
_APPROVALS = "approvals."


def initiative(reading: Reading, registered: Registered, bundle: Bundle) -> Initiative:
    """The initiative to assess: its own facts, those of its product, and those that follow here."""
    plain = registered.as_judged(products.facts_for(reading, registered.product_id))
    described = _described(reading, registered.id, plain.facts, bundle)
    approvals = _approvals(reading, registered.id, described, bundle)
    return replace(plain, facts=_with(described, approvals))


def facts(reading: Reading, initiative_id: str, bundle: Bundle) -> Facts:
    """The same facts without those that people decide, whoever asks. Raises NotFound."""
    row = reading.row("initiative", id=initiative_id)
    if row is None:
        raise NotFound("initiative_not_found", given=initiative_id[:60])
    own = kept_facts.loaded(row["facts"])
    brought = products.facts_for(reading, row["product_id"])
    return _described(reading, initiative_id, kept_facts.inherited(own, brought), bundle)


def with_incident(
    plain: Initiative, kinds: frozenset[str], circumstances: frozenset[str], bundle: Bundle
) -> Initiative:
    """The initiative with an incident in its facts, to see what that asks for."""
    return replace(plain, facts=_happened(plain.facts, kinds, circumstances, bundle))


def described_facts(plain: Facts, bundle: Bundle) -> Facts:
    """Facts without those that only deciders give."""
    for fact in bundle.decided_facts:
        plain = plain.without(fact)
    return plain


def _described(reading: Reading, id_: str, plain: Facts, bundle: Bundle) -> Facts:
    found = described_facts(plain, bundle)
    for row in reading.rows("incidents_of_initiative", initiative_id=id_):
        kinds, circumstances = json.loads(row["kinds"]), json.loads(row["circumstances"])
        found = _happened(found, frozenset(kinds), frozenset(circumstances), bundle)
    return found


def _happened(
    plain: Facts, kinds: frozenset[str], circumstances: frozenset[str], bundle: Bundle
) -> Facts:
    if KINDS in bundle.facts and kinds:
        known = plain.answered.get(KINDS, ())
        before = known if isinstance(known, tuple) else ()
        plain = plain.with_answer(KINDS, tuple(sorted({*before, *kinds})))
    code = UNREACHABLE.rpartition(".")[2]
    if UNREACHABLE in bundle.facts and code in circumstances:
        plain = plain.with_answer(UNREACHABLE, True)
    return plain


def _approvals(reading: Reading, id_: str, described: Facts, bundle: Bundle) -> dict[str, Value]:
    """The last decision of each role that was made on these facts."""
    found: dict[str, Value] = {}
    for row in reading.rows("decided_groups", initiative_id=id_):
        fact = f"{_APPROVALS}{row['role']}"
        if fact in found or fact not in bundle.decided_facts:
            continue
        if Basis.from_text(row["basis"]).holds_for(described):
            found[fact] = row["outcome"]
    return found


def _with(plain: Facts, answers: dict[str, Value]) -> Facts:
    for fact, value in answers.items():
        plain = plain.with_answer(fact, value)
    return plain
