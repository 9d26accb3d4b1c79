"""OPA as a child of this process: private, watched, restarted when it dies, gone when we are."""

from __future__ import annotations

import atexit
import secrets
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import structlog

from toetssteen.policy.address import Address
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.child import OpaChild
from toetssteen.policy.errors import OpaUnavailable

__all__ = ["Address", "HealthCheck", "ManagedOpa", "Pace"]

HealthCheck = Callable[[Address], bool]

_HOST = "127.0.0.1"
# A child that lived this long was healthy: the next restart is an immediate one again.
_STEADY_SECONDS = 30.0
# Another process can take the port between our choice and OPA's start.
_FIRST_ATTEMPTS = 3
_STOP_SECONDS = 10.0

_log = structlog.get_logger("toetssteen.opa")


@dataclass(frozen=True, slots=True)
class Pace:
    """How many seconds one start may take, and what is waited before each next restart."""

    patience: float = 30.0
    backoff: tuple[float, ...] = (0.05, 0.2, 1.0, 5.0, 15.0)


class ManagedOpa:
    """One OPA server that serves one bundle, as a child of this process.

    `address()` waits until it is healthy. A child that dies is started again, on another port
    with another token, as long as one ever served; what never starts is given up. Use it as a
    context manager, or call `stop`.
    """

    def __init__(
        self,
        opa: Path,
        bundle: Bundle,
        *,
        is_healthy: HealthCheck,
        make_token: Callable[[], str] = lambda: secrets.token_urlsafe(32),
        pace: Pace = Pace(),
    ) -> None:
        self._opa = opa
        self._bundle = bundle
        self._is_healthy = is_healthy
        self._make_token = make_token
        self._pace = pace
        self._ready = threading.Condition()
        self._address: Address | None = None
        # Why there is no address: for good once the keeper has ended, else only so far.
        self._failure: OpaUnavailable | None = None
        self._given_up = False
        self._has_served = False
        self._child: OpaChild | None = None
        self._stopping = threading.Event()
        # One thread starts every child: the kernel ends a child with the thread that forked it.
        self._keeper = threading.Thread(target=self._keep, name="opa-keeper", daemon=True)

    def __enter__(self) -> ManagedOpa:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start OPA and wait until it serves the bundle. Raises OpaUnavailable."""
        atexit.register(self.stop)
        try:
            self._keeper.start()
            # Each start has its own patience; the keeper ends with an address or gives up.
            self._wait_for_address(None)
        except BaseException:
            self.stop()
            raise

    def address(self) -> Address:
        """Where OPA listens now; waits while it is being restarted. Raises OpaUnavailable."""
        return self._wait_for_address(self._pace.patience)

    def process_id(self) -> int | None:
        """The child's process number, while there is one."""
        child = self._child
        return child.process_id if child and child.is_running else None

    def stop(self) -> None:
        """Stop OPA and wait for its end. May be called more than once."""
        self._stopping.set()
        with self._ready:
            self._ready.notify_all()
            child = self._child
        if child:
            child.end()
        if self._keeper.is_alive():
            self._keeper.join(_STOP_SECONDS)
        atexit.unregister(self.stop)

    def _wait_for_address(self, timeout: float | None) -> Address:
        with self._ready:
            self._ready.wait_for(
                lambda: self._address or self._given_up or self._stopping.is_set(), timeout
            )
            if self._stopping.is_set():
                raise OpaUnavailable("opa_stopped")
            if self._address is None:
                cause = self._failure or OpaUnavailable("opa_not_healthy", seconds=timeout)
                # Each caller gets an error of its own: they are raised in several threads.
                raise OpaUnavailable(cause.code, **cause.parameters) from cause
            return self._address

    def _keep(self) -> None:
        try:
            self._restart_until_stopped()
        except Exception as error:  # noqa: BLE001 - whoever waits for the address must hear it
            failure = OpaUnavailable("opa_keeper_failed", reason=f"{type(error).__name__}: {error}")
            failure.__cause__ = error
            self._announce(None, failure)
        finally:
            with self._ready:
                self._given_up = True
                self._ready.notify_all()

    def _restart_until_stopped(self) -> None:
        failures = 0
        while not self._stopping.is_set():
            started = time.monotonic()
            try:
                self._serve()
            except OpaUnavailable as error:
                _log.error("opa_did_not_start", **error.parameters)
                self._announce(None, error)
                if not self._has_served and not self._worth_another_try(error, failures):
                    return
            if self._stopping.is_set():
                return
            failures = 0 if time.monotonic() - started > _STEADY_SECONDS else failures + 1
            _log.warning("opa_restarts", attempt=failures)
            backoff = self._pace.backoff
            self._stopping.wait(backoff[min(failures, len(backoff) - 1)])

    def _worth_another_try(self, error: OpaUnavailable, failures: int) -> bool:
        return error.code == "opa_ended" and failures + 1 < _FIRST_ATTEMPTS

    def _serve(self) -> None:
        """Run one child until it ends. Raises OpaUnavailable where it never gets to serve."""
        address = Address(_HOST, _free_port(), self._make_token())
        with OpaChild(self._opa, self._bundle, address) as child:
            try:
                with self._ready:
                    self._child = child
                if child.wait_until_healthy(self._is_healthy, self._pace.patience, self._stopping):
                    self._has_served = True
                    self._announce(address)
                    child.wait()
            finally:
                self._announce(None)

    def _announce(self, address: Address | None, failure: OpaUnavailable | None = None) -> None:
        """Tell who waits. The last failure stands until there is an address again."""
        with self._ready:
            self._address = address
            if address is None:
                self._child = None
            if address or failure:
                self._failure = failure
            self._ready.notify_all()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port: int = probe.getsockname()[1]
        return port
