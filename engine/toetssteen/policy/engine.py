"""Judges records: one, many, or partly answered, by an OPA of our own or somebody else's."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any

from toetssteen.errors import BadInput
from toetssteen.intake.facts import Facts
from toetssteen.policy import binaries
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.catalogue import Level
from toetssteen.policy.client import is_healthy
from toetssteen.policy.errors import (
    DecisionUndefined,
    OpaTimedOut,
    OpaUnavailable,
    PolicyError,
    PolicyProblem,
)
from toetssteen.policy.judgements import QUERY, Judged, read_judgements, sent, with_asks
from toetssteen.policy.kleene import Conflict
from toetssteen.policy.server import ManagedOpa
from toetssteen.policy.serving import ExternalOpa, OpaServer, Serving

__all__ = [
    "FIRST_LEVELS",
    "ExternalOpa",
    "OpaServer",
    "PolicyEngine",
    "Record",
    "Session",
    "managed_opa",
]

# Concepts stay whole in what is left; see reference in docs/decisions on partial evaluation.
_KEPT_WHOLE = ("data.classification",)
# What the first questions are about; obligations and advice make a verdict neither incomplete nor
# prohibited, and are most of the norms.
FIRST_LEVELS = (Level.PROHIBITION, Level.APPROVAL)
_CONFLICT = PolicyProblem("eval_conflict_error", "a rule has two values at once")
_BATCH = 50
_WORKERS = 2

Answer = Mapping[str, Any] | PolicyError


@dataclass(frozen=True, slots=True)
class Record:
    """What is judged: the facts of one initiative, at a stage, on a date ("YYYY-MM-DD")."""

    as_of: str
    stage: str
    facts: Facts

    @property
    def sameness(self) -> Hashable:
        """Equal for records that get the same verdict."""
        facts = self.facts
        return self.as_of, self.stage, tuple(facts.answered.items()), facts.unknown


def managed_opa(opa: Path, bundle: Bundle) -> OpaServer:
    """Start an OPA of our own. Raises OpaUnavailable."""
    server = ManagedOpa(opa, bundle, is_healthy=is_healthy)
    server.start()
    return server


class PolicyEngine:
    """The policy room's door: composes verdicts in OPA, for the bundle that it was given."""

    def __init__(
        self,
        bundle: Bundle,
        server: OpaServer,
        *,
        restart: Callable[[Bundle], OpaServer] | None = None,
        measured: bool = False,
        opa_version: str | None = None,
    ) -> None:
        """`restart` starts a server for a bundle; `opa_version` is the pinned one by default."""
        self._version = opa_version or binaries.wanted_version(binaries.OPA)
        self._serving = Serving(bundle, server, self._version)
        self._restart = restart
        self._measured = measured
        self._lock = threading.Lock()
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="judge")

    def __enter__(self) -> PolicyEngine:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop judging, and OPA with it where it is ours. May be called more than once."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._serving.stop()

    @property
    def bundle(self) -> Bundle:
        """The policies that verdicts are computed from."""
        return self._serving.bundle

    @property
    def server_seconds(self) -> float:
        """OPA's own time for what was judged with this bundle so far, when the engine measures."""
        return self._serving.server_seconds

    @property
    def opa_version(self) -> str:
        """The version of the OPA that judges. Raises OpaUnavailable where it is another one."""
        with self.session() as session:
            return session.opa_version

    def check(self) -> None:
        """See that OPA answers now, with these policies. Raises OpaUnavailable, BundleMismatch."""
        with self.session() as session:
            session.check()

    def serve(self, bundle: Bundle) -> None:
        """Serve another bundle from now on; who judges with the old one can finish.

        When it does not start, or what starts is not it, the old one keeps serving: OpaUnavailable.
        """
        if self._restart is None:
            raise OpaUnavailable("opa_not_ours")
        serving = Serving(bundle, self._restart(bundle), self._version)
        try:
            serving.checked()
        except BaseException:
            serving.stop()
            raise
        with self._lock:
            old, self._serving = self._serving, serving
        old.retire()

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Judge with the bundle of this moment, whatever is served meanwhile."""
        with self._lock:
            serving = self._serving
            # Within the lock: it cannot be replaced, and stopped, before it is known to be used.
            serving.enter()
        try:
            yield Session(serving, self._pool, measured=self._measured)
        finally:
            serving.leave()

    def decide(self, record: Record) -> Mapping[str, Any]:
        """The verdict on one record; see Session."""
        with self.session() as session:
            return session.decide(record)

    def first_questions(self, record: Record) -> Mapping[str, Any]:
        """What to ask first; see Session."""
        with self.session() as session:
            return session.first_questions(record)

    def decide_each(self, records: Iterable[Record], *, batch: int = _BATCH) -> Iterator[Answer]:
        """The verdicts on many records; see Session."""
        with self.session() as session:
            yield from session.decide_each(records, batch=batch)

    def input_of(self, record: Record) -> dict[str, Any]:
        """What OPA is asked to compose a verdict from; see Session."""
        with self.session() as session:
            return session.input_of(record)

    def judge_open(
        self, record: Record, norms: Iterable[str], labels: Iterable[str] = ()
    ) -> Judged:
        """The judgements on one record; see Session."""
        with self.session() as session:
            return session.judge_open(record, norms, labels)


class Session:
    """Judges with one bundle from beginning to end; made by PolicyEngine.session."""

    def __init__(self, serving: Serving, pool: ThreadPoolExecutor, *, measured: bool) -> None:
        self.bundle = serving.bundle
        self._serving = serving
        self._pool = pool
        self._measured = measured

    @property
    def opa_version(self) -> str:
        """The version of the OPA that judges. Raises OpaUnavailable where it is another one."""
        self._serving.checked()
        return self._serving.opa_version

    def check(self) -> None:
        """See that OPA answers now. Raises OpaUnavailable, BundleMismatch."""
        self._serving.answers()

    def decide(self, record: Record) -> Mapping[str, Any]:
        """The verdict on one record, as `data.verdict.decide` composes it.

        Raises BadInput for a date or a stage that is none, PolicyError where a norm fails on it,
        DecisionUndefined, OpaUnavailable, BundleMismatch.
        """
        return self._decided(self.input_of(record))

    def first_questions(self, record: Record) -> Mapping[str, Any]:
        """What to ask first, as `data.verdict.first_questions` composes it.

        Raises what `decide` raises.
        """
        _check(record, self.bundle)
        norms = [id_ for id_, norm in self.bundle.norms.items() if norm.level in FIRST_LEVELS]
        read = self.bundle.concept_reads.union(*(self.bundle.norms[id_].reads for id_ in norms))
        input_ = self._input_for(record, norms, read) | {"levels": list(FIRST_LEVELS)}
        given = sent(input_)
        found: dict[str, Any] = self._serving.ask(
            lambda opa: opa.query("verdict", "first_questions", given, measured=self._measured)
        )
        self._serving.same_bundle(found.get("bundle"))
        return found

    def decide_each(self, records: Iterable[Record], *, batch: int = _BATCH) -> Iterator[Answer]:
        """The verdicts on many records, in order, `batch` to a request.

        A record on which a norm fails gives its PolicyError; the others go on. Only some batches
        are held at a time, however many records there are. Raises what `decide` raises else.
        """
        if batch < 1:
            raise ValueError(batch)
        waiting = iter(records)
        running: list[Future[list[Answer]]] = []
        try:
            for chunk in _chunks(waiting, batch):
                running.append(self._pool.submit(self._decide_batch, chunk))
                if len(running) == _WORKERS:
                    yield from running.pop(0).result()
            while running:
                yield from running.pop(0).result()
        finally:
            for future in running:
                future.cancel()

    def judge_open(
        self, record: Record, norms: Iterable[str], labels: Iterable[str] = ()
    ) -> Judged:
        """What partial evaluation says of these norms and concepts, for one record.

        Raises what `decide` raises.
        """
        _check(record, self.bundle)
        wanted, stated = sorted(norms), sorted(labels)
        reads = frozenset[str]().union(
            *(self.bundle.norms[id_].reads for id_ in wanted),
            *(self.bundle.label_reads[label] for label in stated),
        )
        judged = self._judged(record, reads - record.facts.answered.keys(), wanted)
        # Other concepts may read more than these: they were not judged with their facts open.
        return Judged(judged.norms, {label: judged.labels[label] for label in stated})

    def input_of(self, record: Record) -> dict[str, Any]:
        """The input of a verdict, with what reads an open fact judged; OPA gets `sent` of it."""
        _check(record, self.bundle)
        return self._input_for(record, self.bundle.norms, self.bundle.facts)

    def _input_for(
        self, record: Record, norms: Iterable[str], read: frozenset[str]
    ) -> dict[str, Any]:
        """The input for a verdict on these norms and every concept; `read`: what they read."""
        bundle = self.bundle
        concepts = bundle.concept_reads
        unanswered = read - record.facts.answered.keys()
        waiting = [id_ for id_ in norms if not bundle.norms[id_].reads.isdisjoint(unanswered)]
        labels = not concepts.isdisjoint(unanswered)
        judged = self._judged(record, unanswered, waiting) if waiting or labels else Judged({}, {})
        return {
            "as_of": record.as_of,
            "stage": record.stage,
            "facts": record.facts.nested(),
            "judged": judged.norms,
            "labels": judged.labels,
        }

    def _decide_batch(self, records: Sequence[Record]) -> list[Answer]:
        """What is equal is judged once: entries of a register often state the same."""
        different: dict[Hashable, Record] = {}
        for record in records:
            different.setdefault(record.sameness, record)
        decided = self._decide_different(tuple(different.values()))
        answers = dict(zip(different, decided, strict=True))
        return [answers[record.sameness] for record in records]

    def _decide_different(self, records: Sequence[Record]) -> list[Answer]:
        inputs: list[dict[str, Any] | PolicyError] = []
        for record in records:
            try:
                inputs.append(self.input_of(record))
            except PolicyError as error:
                inputs.append(error)
        good = [item for item in inputs if not isinstance(item, PolicyError)]
        verdicts: Iterator[Answer]
        try:
            verdicts = iter(self._all_decided(good))
        except (PolicyError, OpaTimedOut):
            verdicts = iter([self._decided_or_error(item) for item in good])
        return [item if isinstance(item, PolicyError) else next(verdicts) for item in inputs]

    def _decided_or_error(self, input_: dict[str, Any]) -> Answer:
        try:
            return self._decided(input_)
        except PolicyError as error:
            return error

    def _decided(self, input_: dict[str, Any]) -> Mapping[str, Any]:
        given = sent(input_)
        verdict: dict[str, Any] = self._serving.ask(
            lambda opa: opa.query("verdict", "decide", given, measured=self._measured)
        )
        self._serving.same_bundle(verdict.get("bundle"))
        return with_asks(verdict, input_)

    def _all_decided(self, inputs: Sequence[dict[str, Any]]) -> list[Mapping[str, Any]]:
        if not inputs:
            return []
        given = {"records": [sent(input_) for input_ in inputs]}
        verdicts: list[dict[str, Any]] = self._serving.ask(
            lambda opa: opa.query("verdict", "decide_each", given, measured=self._measured)
        )
        # A verdict that is undefined leaves no trace in the list.
        if len(verdicts) != len(inputs):
            raise DecisionUndefined("verdict.decide_each")
        for verdict in verdicts:
            self._serving.same_bundle(verdict.get("bundle"))
        return [with_asks(*pair) for pair in zip(verdicts, inputs, strict=True)]

    def _judged(self, record: Record, unanswered: frozenset[str], norms: Sequence[str]) -> Judged:
        facts = record.facts.nested()
        for fact in unanswered:
            facts.setdefault(fact.partition(".")[0], {})
        input_ = {"as_of": record.as_of, "facts": facts, "norms": norms}
        unknowns = [f"input.facts.{fact}" for fact in sorted(unanswered)]
        left = self._serving.ask(lambda opa: opa.compile(QUERY, input_, unknowns, _KEPT_WHOLE))
        unaskable = record.facts.unknown | self.bundle.decided_facts
        try:
            return read_judgements(left, unanswered, norms, self.bundle, unaskable)
        except Conflict:
            # Plain evaluation of the same knows where: what is certain does not wait for a fact.
            self._serving.ask(lambda opa: opa.query("verdict.truths", "holds", input_))
            raise PolicyError("policy_failed", (_CONFLICT,)) from None


def _check(record: Record, bundle: Bundle) -> None:
    """Refuse what no norm could compare with: at a stage that is none, nothing would count."""
    stages = bundle.data["vocabulary"]["stages"]
    if record.stage not in stages:
        raise BadInput("unknown_stage", given=record.stage, expected=", ".join(stages))
    try:
        is_date = date.fromisoformat(record.as_of).isoformat() == record.as_of
    except ValueError:
        is_date = False
    if not is_date:
        raise BadInput("not_a_date", given=record.as_of)


def _chunks(records: Iterator[Record], size: int) -> Iterator[list[Record]]:
    while chunk := list(islice(records, size)):
        yield chunk
