"""Verdicts as they were computed, with the policies that they were computed from.

What is kept is OPA's answer with the facts that it was given: the published verdict follows from
that and from the bundle, which is kept too, once for all verdicts that it led to.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toetssteen.intake.initiative import Initiative
from toetssteen.policy.bundle import Bundle, canonical_json, digest_of, read_bundle
from toetssteen.registry import initiatives
from toetssteen.registry.errors import NotFound, RecordBroken
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.kept_facts import from_nested
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import NAME_LIMIT, checked
from toetssteen.triage.verdict import Outcome, Verdict

KEPT_FORMAT = "toetssteen.kept-verdict/1"
_FAST = 1
_IN_LEDGER = ("as_of", "stage", "outcome", "bundle_digest", "opa", "initiative_version")


@dataclass(frozen=True, slots=True)
class ToKeep:
    """A verdict on an initiative as it was at a version, to be kept.

    `product_version`: that of the product whose facts were in it. `with_document`: note the digest
    of the published verdict too, which costs more than all the rest; for verdicts that people see.
    """

    registered: Registered
    verdict: Verdict
    reason: str
    product_version: int | None = None
    with_document: bool = True


@dataclass(frozen=True, slots=True)
class Summary:
    """What there is to see of a kept verdict without opening it.

    `weighing`: the status of each norm that counts towards the outcome. `reason`: why it was made.
    """

    id: str
    initiative_id: str
    initiative_version: int
    product_version: int | None
    as_of: str
    stage: str
    outcome: Outcome
    worst_reachable: Outcome
    weighing: Mapping[str, str]
    bundle_digest: str
    revision: str
    opa: str
    input_digest: str
    kept_digest: str
    document_digest: str | None
    at: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept verdict: its summary, and `content`, byte for byte as it was kept."""

    summary: Summary
    content: bytes

    @property
    def document(self) -> Mapping[str, Any]:
        """What was kept: the initiative, the facts, the answer, and what it was computed from."""
        document: Mapping[str, Any] = json.loads(self.content)
        return document

    @property
    def initiative(self) -> Initiative:
        """The initiative as it was judged."""
        kept = self.document
        facts = from_nested(kept["facts"], kept["unknown"])
        named = kept["initiative"]
        return Initiative(named["id"], named["title"], "", kept["stage"], facts, "registry")

    def verdict(self, bundle: Bundle) -> Verdict:
        """The verdict, as the bundle that it was computed from makes it readable."""
        kept = self.document
        return Verdict(self.initiative, kept["as_of"], kept["answer"], bundle, self.summary.opa)


def keep(work: Work, to_keep: ToKeep) -> Summary:
    """Keep a verdict; it is the current one from then on. Raises NotAllowed, TextRefused."""
    return keep_each(work, [to_keep])[0]


def keep_each(work: Work, given: Sequence[ToKeep]) -> list[Summary]:
    """Keep verdicts on different initiatives, in one go. Raises NotAllowed, TextRefused."""
    work.require(Right.STORE_VERDICT)
    for bundle in {
        (item.verdict.bundle.digest, item.verdict.bundle.revision): item.verdict.bundle
        for item in given
    }.values():
        keep_bundle(work, bundle)
    rows = [_row(work, item) for item in given]
    work.change_many("add_verdict", rows)
    current = [
        {key: row[key] for key in ("initiative_id", "outcome")} | {"verdict_id": row["id"]}
        for row in rows
    ]
    work.change_many("set_current_verdict", current)
    for item, row in zip(given, rows, strict=True):
        details = {key: row[key] for key in _IN_LEDGER} | {"verdict": row["id"]}
        work.record("verdict.kept", item.registered.subject, details, row["kept_digest"])
    return [_summary(row) for row in rows]


def is_of_now(reading: Reading, to_keep: ToKeep) -> bool:
    """Whether a verdict is about the initiative and its product as they still are."""
    now = reading.row("initiative", id=to_keep.registered.id)
    if now is None or now["version"] != to_keep.registered.version:
        return False
    product = reading.row("product", id=now["product_id"]) if now["product_id"] else None
    return to_keep.product_version == (product["version"] if product else None)


def get(reading: Reading, id_: str) -> Kept:
    """A verdict by its id. Raises RecordBroken; NotFound, also for who may not see it."""
    row = reading.row("verdict", id=id_)
    if row is None:
        raise NotFound("verdict_not_found", given=id_[:60])
    initiatives.get(reading, row["initiative_id"])
    return _kept(row)


def current(reading: Reading, initiative_id: str) -> Kept | None:
    """The verdict on an initiative that counts now, if there is one. Raises NotFound."""
    found = initiatives.get(reading, initiative_id)
    return counting(reading, found.id)


def counting(reading: Reading, initiative_id: str) -> Kept | None:
    """The same, whoever asks: for rules of other rooms. Raises RecordBroken."""
    row = reading.row("current_verdict", initiative_id=initiative_id)
    return None if row is None else _kept(row)


def history(reading: Reading, initiative_id: str) -> list[Summary]:
    """All verdicts on an initiative, oldest first. Raises NotFound."""
    found = initiatives.get(reading, initiative_id)
    return [_summary(row) for row in reading.rows("verdicts_of_initiative", initiative_id=found.id)]


def bundle_of(reading: Reading, summary: Summary) -> Bundle:
    """The policies that a verdict was computed from. Raises RecordBroken."""
    return kept_bundle(reading, summary.bundle_digest, summary.revision)


def kept_bundle(reading: Reading, bundle_digest: str, revision: str) -> Bundle:
    """Policies that were kept. Raises RecordBroken."""
    row = reading.row("bundle", digest=bundle_digest, revision=revision)
    if row is None:
        raise RecordBroken("bundle_gone", digest=bundle_digest)
    archive = bytes(row["archive"])
    if digest(archive) != row["archive_digest"]:
        raise RecordBroken("bundle_changed", digest=bundle_digest)
    return read_bundle(archive)


def keep_bundle(work: Work, bundle: Bundle) -> None:
    """Keep policies, once, so that what follows from them can be computed again."""
    if work.value("has_bundle", digest=bundle.digest, revision=bundle.revision):
        return
    added = work.change(
        "add_bundle",
        digest=bundle.digest,
        revision=bundle.revision,
        archive=bundle.archive,
        archive_digest=digest(bundle.archive),
        at=work.moment.stamp,
    )
    if added:
        details = {"archive": digest(bundle.archive), "revision": bundle.revision}
        work.record("bundle.kept", f"bundle:{bundle.digest}", details)


def content_of(verdict: Verdict) -> bytes:
    """What is kept of a verdict: equal for equal facts, date, stage, policies and OPA."""
    initiative, bundle = verdict.initiative, verdict.bundle
    return canonical_json(
        {
            "format": KEPT_FORMAT,
            "initiative": {"id": initiative.id, "title": initiative.title},
            **verdict.basis,
            "answer": dict(verdict.answer),
            "settings": dict(bundle.settings),
            "computed_from": {
                "bundle": bundle.digest,
                "revision": bundle.revision,
                "opa": verdict.opa_version,
            },
        }
    )


def document_of(verdict: Verdict) -> bytes:
    """The published verdict as canonical JSON."""
    return canonical_json(verdict.as_json())


def _row(work: Work, item: ToKeep) -> dict[str, Any]:
    verdict, content = item.verdict, content_of(item.verdict)
    return {
        "id": work.moment.new_id(),
        "initiative_id": item.registered.id,
        "initiative_version": item.registered.version,
        "product_version": item.product_version,
        "as_of": verdict.as_of,
        "stage": verdict.initiative.stage,
        "outcome": verdict.outcome.value,
        "worst_reachable": verdict.worst_reachable.value,
        "weighing": canonical_json(weighing_of(verdict)).decode(),
        "bundle_digest": verdict.bundle.digest,
        "revision": verdict.bundle.revision,
        "opa": verdict.opa_version,
        "input_digest": digest_of(verdict.basis),
        "kept": zlib.compress(content, _FAST),
        "kept_digest": digest(content),
        "document_digest": digest(document_of(verdict)) if item.with_document else None,
        "at": work.moment.stamp,
        "by": work.actor.code,
        "reason": checked("reason", item.reason, NAME_LIMIT),
    }


def weighing_of(verdict: Verdict) -> dict[str, str]:
    """The status of each norm that counts, or may count, towards the outcome."""
    findings: Mapping[str, Mapping[str, Any]] = verdict.answer["findings"]
    return {id_: str(found["status"]) for id_, found in findings.items() if found["counts"] != "no"}


def kept(row: Row) -> Kept:
    """A verdict of a row, for a room that made sure who may see it. Raises RecordBroken."""
    return _kept(row)


def _kept(row: Row) -> Kept:
    summary = _summary(row)
    try:
        content = zlib.decompress(bytes(row["kept"]))
    except zlib.error as error:
        raise RecordBroken("verdict_changed", verdict=summary.id) from error
    if digest(content) != summary.kept_digest:
        raise RecordBroken("verdict_changed", verdict=summary.id)
    return Kept(summary, content)


def _summary(row: Row) -> Summary:
    fields = {name: row[name] for name in Summary.__slots__}
    fields |= {
        "outcome": Outcome(row["outcome"]),
        "worst_reachable": Outcome(row["worst_reachable"]),
        "weighing": json.loads(row["weighing"]),
    }
    return Summary(**fields)


def digest(content: bytes) -> str:
    """The digest of bytes."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
