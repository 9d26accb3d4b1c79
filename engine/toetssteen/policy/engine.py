"""Judges records: one, many, or partly answered, by an OPA of our own or somebody else's."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, TypeVar

import stamina

from toetssteen.intake.facts import Facts
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.client import OpaConnection, is_healthy
from toetssteen.policy.errors import (
    BundleMismatch,
    DecisionUndefined,
    OpaError,
    OpaTimedOut,
    OpaUnavailable,
    PolicyError,
)
from toetssteen.policy.judgements import Judged, read_judgements
from toetssteen.policy.server import Address, ManagedOpa

_TRUTHS = "data.verdict.truths.holds[entry]"
_OUTPUT = "entry"
# Concepts stay whole in what is left; see reference in docs/decisions on partial evaluation.
_KEPT_WHOLE = ("data.classification",)
_QUERY_SECONDS = 30.0
_BATCH_SECONDS = 120.0
_BATCH = 50
_WORKERS = 2
_ATTEMPTS = 4

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Record:
    """What is judged: the facts of one initiative, at a stage, on a date ("YYYY-MM-DD")."""

    as_of: str
    stage: str
    facts: Facts


class OpaServer(Protocol):
    """Where OPA is to be found, now."""

    def address(self) -> Address:
        """Where it listens. Raises OpaUnavailable."""
        ...

    def stop(self) -> None:
        """Give it up."""
        ...


@dataclass(frozen=True)
class ExternalOpa:
    """An OPA that somebody else runs and that serves our bundle."""

    at: Address

    def address(self) -> Address:
        """Where it listens."""
        return self.at

    def stop(self) -> None:
        """Nothing: it is not ours to stop."""


def managed_opa(opa: Path, bundle: Bundle) -> OpaServer:
    """Start an OPA of our own. Raises OpaUnavailable."""
    server = ManagedOpa(opa, bundle, is_healthy=is_healthy)
    server.start()
    return server


class PolicyEngine:
    """The policy room's door: composes verdicts in OPA, for the bundle that it was given.

    Evaluation is pure, so a query that met a dying OPA is asked again; nothing counts twice.
    """

    def __init__(
        self,
        bundle: Bundle,
        server: OpaServer,
        *,
        restart: Callable[[Bundle], OpaServer] | None = None,
        measured: bool = False,
    ) -> None:
        self._serving = (bundle, server)
        self._restart = restart
        self._measured = measured
        self._connection: OpaConnection | None = None
        self._lock = threading.Lock()
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="judge")
        self._spent_seconds = 0.0
        self._version: str | None = None

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
        """Stop judging, and OPA with it where it is ours."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        if self._connection:
            self._connection.close()
        self._serving[1].stop()

    @property
    def bundle(self) -> Bundle:
        """The policies that verdicts are computed from."""
        return self._serving[0]

    @property
    def server_seconds(self) -> float:
        """OPA's own time for what was judged so far, when the engine measures."""
        connection = self._connection
        return self._spent_seconds + (connection.server_seconds if connection else 0.0)

    @property
    def opa_version(self) -> str:
        """The version of the OPA that judges, by its own word. Raises BundleMismatch."""
        if self._version is None:
            digest, self._version = self._ask(lambda opa: opa.served())
            self._same_bundle({"bundle": digest})
        return self._version

    def serve(self, bundle: Bundle) -> None:
        """Serve another bundle from now on. When it does not start, the old one keeps serving."""
        if self._restart is None:
            raise OpaUnavailable("opa_not_ours")
        server = self._restart(bundle)
        with self._lock:
            old, self._serving = self._serving, (bundle, server)
        old[1].stop()

    def decide(self, record: Record) -> Mapping[str, Any]:
        """The verdict on one record, as `data.verdict.decide` composes it.

        Raises PolicyError where a norm fails on it, OpaUnavailable, BundleMismatch.
        """
        return self._decided(self._input(record))

    def decide_each(
        self, records: Iterable[Record], *, batch: int = _BATCH
    ) -> Iterator[Mapping[str, Any] | PolicyError]:
        """The verdicts on many records, in order, `batch` to a request.

        A record on which a norm fails gives its PolicyError; the others go on. Only some batches
        are held at a time, however many records there are.
        """
        waiting = iter(records)
        running = [
            self._pool.submit(self._decide_batch, chunk)
            for chunk in _chunks(waiting, batch, _WORKERS)
        ]
        while running:
            yield from running.pop(0).result()
            running += [
                self._pool.submit(self._decide_batch, chunk)
                for chunk in _chunks(waiting, batch, 1)
            ]

    def judge_open(self, record: Record, norms: Iterable[str]) -> Judged:
        """What partial evaluation says of these norms, and of every concept, for one record."""
        unanswered = self.bundle.facts - record.facts.answered.keys()
        return self._judged(record, unanswered, sorted(norms))

    def _decide_batch(self, records: Sequence[Record]) -> list[Mapping[str, Any] | PolicyError]:
        inputs: list[dict[str, Any] | PolicyError] = []
        for record in records:
            try:
                inputs.append(self._input(record))
            except PolicyError as error:
                inputs.append(error)
        good = [item for item in inputs if not isinstance(item, PolicyError)]
        try:
            verdicts = iter(self._all_decided(good))
        except (PolicyError, OpaTimedOut):
            verdicts = iter([self._decided_or_error(item) for item in good])
        return [item if isinstance(item, PolicyError) else next(verdicts) for item in inputs]

    def _decided_or_error(self, input_: dict[str, Any]) -> Mapping[str, Any] | PolicyError:
        try:
            return self._decided(input_)
        except PolicyError as error:
            return error

    def _decided(self, input_: dict[str, Any]) -> Mapping[str, Any]:
        verdict: Mapping[str, Any] = self._ask(
            lambda opa: opa.query("verdict", "decide", input_, measured=self._measured)
        )
        self._same_bundle(verdict)
        return verdict

    def _all_decided(self, inputs: Sequence[dict[str, Any]]) -> list[Mapping[str, Any]]:
        if not inputs:
            return []
        verdicts: list[Mapping[str, Any]] = self._ask(
            lambda opa: opa.query(
                "verdict", "decide_each", {"records": inputs}, measured=self._measured
            )
        )
        if len(verdicts) != len(inputs):
            raise DecisionUndefined("decisions_missing", asked=len(inputs), got=len(verdicts))
        for verdict in verdicts:
            self._same_bundle(verdict)
        return verdicts

    def _input(self, record: Record) -> dict[str, Any]:
        """The input of a verdict: what reads an open fact is judged by partial evaluation first."""
        bundle = self.bundle
        unanswered = bundle.facts - record.facts.answered.keys()
        norms = [id_ for id_, norm in bundle.norms.items() if norm.reads & unanswered]
        labels = any(reads & unanswered for reads in bundle.label_reads.values())
        judged = self._judged(record, unanswered, norms) if norms or labels else Judged({}, {})
        return {
            "as_of": record.as_of,
            "stage": record.stage,
            "facts": record.facts.nested(),
            "judged": judged.norms,
            "labels": judged.labels,
        }

    def _judged(self, record: Record, unanswered: frozenset[str], norms: Sequence[str]) -> Judged:
        facts = record.facts.nested()
        for fact in unanswered:
            facts.setdefault(fact.partition(".")[0], {})
        input_ = {"as_of": record.as_of, "facts": facts, "norms": norms}
        unknowns = [f"input.facts.{fact}" for fact in sorted(unanswered)]
        left = self._ask(lambda opa: opa.compile(_TRUTHS, input_, unknowns, _KEPT_WHOLE))
        unaskable = record.facts.unknown | self.bundle.decided_facts
        return read_judgements(left, _OUTPUT, unanswered, norms, self.bundle, unaskable)

    def _same_bundle(self, verdict: Mapping[str, Any]) -> None:
        if verdict.get("bundle") != self.bundle.digest:
            raise BundleMismatch(
                "bundle_mismatch", expected=self.bundle.digest, served=verdict.get("bundle")
            )

    def _ask(self, question: Callable[[OpaConnection], Answer]) -> Answer:
        for attempt in stamina.retry_context(
            on=OpaUnavailable, attempts=_ATTEMPTS, wait_initial=0.05, wait_max=2.0, timeout=None
        ):
            with attempt:
                return question(self._connected())
        raise OpaError("unreachable")

    def _connected(self) -> OpaConnection:
        """A connection to where OPA is now: it moves when it is restarted or replaced."""
        address = self._serving[1].address()
        with self._lock:
            if self._connection is None or self._connection.address != address:
                if self._connection:
                    self._spent_seconds += self._connection.server_seconds
                    self._connection.close()
                self._connection = OpaConnection(address, timeout=_BATCH_SECONDS)
            return self._connection


def _chunks(records: Iterator[Record], size: int, most: int) -> Iterator[list[Record]]:
    for _ in range(most):
        if not (chunk := list(islice(records, size))):
            return
        yield chunk
