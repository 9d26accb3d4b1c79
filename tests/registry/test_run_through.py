"""From a proposal to a verdict that is computed again, on both kinds of store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS, TODAY
from tests.registry.moments import Moments
from toetssteen.policy.building import PolicySet
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.engine import PolicyEngine, managed_opa
from toetssteen.registry import initiatives, replay, verdicts
from toetssteen.registry.editing import Edit
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Store
from toetssteen.registry.verdicts import ToKeep
from toetssteen.triage.assessment import assess


def test_a_verdict_is_kept_with_its_policies_and_computed_again_byte_for_byte_by_a_later_opa(
    store: Store,
    admin: Actor,
    moments: Moments,
    small: PolicySet,
    small_engine: PolicyEngine,
    opa_binary: Path,
) -> None:
    plan = small_policies.initiative(small, {"system.technique": "ai"})
    with store.transaction(admin, moments.next()) as work:
        added = initiatives.add(work, plan)
    answers = small_policies.facts(small, HARMLESS)
    with store.transaction(admin, moments.next()) as work:
        edited = initiatives.edit(work, added.id, added.version, Edit(answers)).registered
    verdict = replace(assess(small_engine, edited.as_judged(), TODAY), opa_version="1.0.0")
    with store.transaction(admin, moments.next()) as work:
        summary = verdicts.keep(work, ToKeep(edited, verdict, "asked"))

    @contextmanager
    def serve(bundle: Bundle) -> Iterator[PolicyEngine]:
        with PolicyEngine(bundle, managed_opa(opa_binary, bundle)) as engine:
            yield engine

    with store.reading(admin) as reading:
        again = replay.replay(reading, summary.id, serve)

    assert "2026-0001" == added.number
    assert (2, "2026-0001") == (edited.version, verdict.initiative.id)
    assert again.same
    assert again.same_document
    assert ("1.0.0", small_engine.opa_version) == (again.now.opa_version, again.opa)
    assert verdict.as_json() == again.kept.verdict(small.bundle).as_json()
    with store.reading(admin) as reading:
        kinds = [row["kind"] for row in reading.rows("ledger_page", after=0, number=10)]
    assert [
        "person.added",
        "initiative.added",
        "initiative.edited",
        "bundle.kept",
        "verdict.kept",
    ] == kinds
