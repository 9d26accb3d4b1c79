"""Computes a kept verdict again, with the policies that were kept with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from toetssteen.policy.bundle import Bundle
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry import verdicts
from toetssteen.registry.store import Reading
from toetssteen.registry.verdicts import Kept
from toetssteen.triage.assessment import assess
from toetssteen.triage.verdict import Verdict

# Starts an OPA with a bundle; it stops when the context ends.
Serve = Callable[[Bundle], AbstractContextManager[PolicyEngine]]


@dataclass(frozen=True, slots=True)
class Replayed:
    """A verdict as it was kept, and as it comes out now.

    `same`: both are equal, byte for byte. `same_document`: so is the published verdict; None where
    its digest was not noted. `opa`: the version that judged now, which can be another than then.
    """

    kept: Kept
    now: Verdict
    same: bool
    same_document: bool | None
    opa: str

    @property
    def holds(self) -> bool:
        """Whether nothing is different."""
        return self.same and self.same_document is not False


def replay(reading: Reading, verdict_id: str, serve: Serve) -> Replayed:
    """Judge again what a verdict was about, with its own bundle, and compare.

    Raises NotFound, RecordBroken, and what the engine raises.
    """
    kept = verdicts.get(reading, verdict_id)
    bundle = verdicts.bundle_of(reading, kept.summary)
    with serve(bundle) as engine:
        judged = assess(engine, kept.initiative, kept.summary.as_of)
    # Which OPA judged is noted in the verdict; another one must come to the same.
    now = replace(judged, opa_version=kept.summary.opa)
    noted = kept.summary.document_digest
    return Replayed(
        kept,
        now,
        verdicts.content_of(now) == kept.content,
        None if noted is None else verdicts.digest(verdicts.document_of(now)) == noted,
        judged.opa_version,
    )
