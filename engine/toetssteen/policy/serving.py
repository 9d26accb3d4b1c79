"""A bundle and the OPA that serves it: asked, asked again when OPA died, and checked."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

import stamina

from toetssteen.policy.address import Address
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.client import OpaConnection
from toetssteen.policy.errors import BundleMismatch, OpaUnavailable

# A batch takes a while; a single query is never slower than that.
_QUERY_SECONDS = 120.0
# What a query meets when OPA dies, and what passes when it is started again.
_PASSING = frozenset({"opa_unreachable", "opa_refused", "opa_failed"})
_AGAIN = stamina.RetryingCaller(
    attempts=6, timeout=None, wait_initial=0.05, wait_max=2.0, wait_jitter=0.1
)

Answer = TypeVar("Answer")


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


class Serving:
    """One bundle with one server. It is stopped when it is retired and nobody uses it any more.

    Evaluation is pure, so a query that met a dying OPA is asked again; nothing counts twice.
    """

    def __init__(self, bundle: Bundle, server: OpaServer, opa_version: str) -> None:
        """`opa_version`: the one that must judge, since others may judge differently."""
        self.bundle = bundle
        self.opa_version = opa_version
        self._server = server
        self._lock = threading.Lock()
        self._connection: OpaConnection | None = None
        self._spent_seconds = 0.0
        self._users = 0
        self._is_retired = False

    def enter(self) -> None:
        """Keep it from being stopped until `leave`. Raises OpaUnavailable when it already is."""
        with self._lock:
            if self._is_retired and not self._users:
                raise OpaUnavailable("opa_stopped")
            self._users += 1

    def leave(self) -> None:
        """Be done with it."""
        with self._lock:
            self._users -= 1
            is_over = self._is_retired and not self._users
        if is_over:
            self.stop()

    def retire(self) -> None:
        """Stop it as soon as nobody uses it."""
        with self._lock:
            self._is_retired = True
            is_over = not self._users
        if is_over:
            self.stop()

    def stop(self) -> None:
        """Stop it now."""
        with self._lock:
            self._is_retired = True
            self._drop_connection()
        self._server.stop()

    @property
    def server_seconds(self) -> float:
        """OPA's own time for what was measured so far."""
        with self._lock:
            connection = self._connection
            return self._spent_seconds + (connection.server_seconds if connection else 0.0)

    def ask(self, question: Callable[[OpaConnection], Answer]) -> Answer:
        """The answer to a query. Raises the client's errors, and those of `checked`."""
        return _AGAIN(_passes, lambda: question(self._connected()))

    def same_bundle(self, digest: object) -> None:
        """Check what an answer was computed from. Raises BundleMismatch."""
        if digest != self.bundle.digest:
            raise BundleMismatch("bundle_mismatch", expected=self.bundle.digest, served=digest)

    def checked(self) -> None:
        """See that the right OPA serves the right bundle. Raises BundleMismatch, OpaUnavailable."""
        self.ask(lambda _: None)

    def answers(self) -> None:
        """See that it answers at this moment, asked once. Raises what `checked` raises."""
        self._check(*self._connected().served())

    def _connected(self) -> OpaConnection:
        """A connection to where OPA is now: it moves when it is restarted."""
        address = self._server.address()
        with self._lock:
            if self._connection is None or self._connection.address != address:
                self._drop_connection()
                self._connection = self._checked_connection(address)
            return self._connection

    def _checked_connection(self, address: Address) -> OpaConnection:
        connection = OpaConnection(address, timeout=_QUERY_SECONDS)
        try:
            self._check(*connection.served())
        except BaseException:
            connection.close()
            raise
        return connection

    def _check(self, digest: str | None, version: str) -> None:
        # An OPA of another version may serve another bundle for that reason: it comes first.
        if version != self.opa_version:
            raise OpaUnavailable("opa_wrong_version", expected=self.opa_version, found=version)
        self.same_bundle(digest)

    def _drop_connection(self) -> None:
        if self._connection:
            self._spent_seconds += self._connection.server_seconds
            self._connection.close()
            self._connection = None


def _passes(error: Exception) -> bool:
    return isinstance(error, OpaUnavailable) and error.code in _PASSING
