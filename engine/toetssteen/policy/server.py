"""OPA as a child of this process: private, watched, restarted when it dies, gone when we are."""

from __future__ import annotations

import atexit
import ctypes
import hashlib
import json
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import IO

import structlog

from toetssteen.policy.bundle import Bundle
from toetssteen.policy.errors import OpaUnavailable

_HOST = "127.0.0.1"
_START_SECONDS = 30.0
_POLL_SECONDS = 0.01
_STOP_SECONDS = 5.0
_BACKOFF_SECONDS = (0.05, 0.2, 1.0, 5.0, 15.0)
# A child that lived this long was healthy: the next restart is an immediate one again.
_STEADY_SECONDS = 30.0
_LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40, "fatal": 50, "panic": 50}
_SHOWN_OUTPUT = 2000

_log = structlog.get_logger("toetssteen.opa")


@dataclass(frozen=True, slots=True)
class Address:
    """Where OPA listens and the token that it wants. The token never goes into a log."""

    host: str
    port: int
    token: str
    tls: bool = False

    def __repr__(self) -> str:
        return f"Address({self.host}:{self.port})"


class ManagedOpa:
    """One OPA server that serves one bundle, as a child of this process.

    `address()` waits until it is healthy. A child that dies is started again, on another port
    with another token. Use it as a context manager, or call `stop`.
    """

    def __init__(
        self,
        opa: Path,
        bundle: Bundle,
        *,
        is_healthy: Callable[[Address], bool],
        make_token: Callable[[], str] = lambda: secrets.token_urlsafe(32),
    ) -> None:
        self._opa = opa
        self._bundle = bundle
        self._is_healthy = is_healthy
        self._make_token = make_token
        self._ready = threading.Condition()
        self._address: Address | None = None
        self._failure: OpaUnavailable | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()
        # One thread starts every child: the kernel stops a child with the thread that forked it.
        self._keeper = threading.Thread(target=self._keep_alive, name="opa-keeper", daemon=True)

    def __enter__(self) -> ManagedOpa:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start OPA and wait until it serves the bundle. Raises OpaUnavailable."""
        atexit.register(self.stop)
        self._keeper.start()
        try:
            self.address()
        except OpaUnavailable:
            self.stop()
            raise

    def address(self, timeout: float = _START_SECONDS) -> Address:
        """Where OPA listens now; waits while it is being restarted. Raises OpaUnavailable."""
        with self._ready:
            self._ready.wait_for(lambda: self._address or self._failure, timeout)
            if self._failure:
                raise self._failure
            if self._address is None:
                raise OpaUnavailable("opa_not_healthy", seconds=timeout)
            return self._address

    def process_id(self) -> int | None:
        """The child's process number, while there is one."""
        return self._process.pid if self._process else None

    def stop(self) -> None:
        """Stop OPA and wait for its end. May be called more than once."""
        self._stopping.set()
        if (process := self._process) and process.poll() is None:
            process.terminate()
            try:
                process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
        if self._keeper.is_alive():
            self._keeper.join(_STOP_SECONDS)
        atexit.unregister(self.stop)

    def _keep_alive(self) -> None:
        failures = 0
        while not self._stopping.is_set():
            started = time.monotonic()
            try:
                self._serve()
            except OpaUnavailable as error:
                _log.error("opa_did_not_start", **error.parameters)
                if failures >= len(_BACKOFF_SECONDS) - 1 or self._never_served:
                    self._fail(error)
                    return
            if self._stopping.is_set():
                return
            steady = time.monotonic() - started > _STEADY_SECONDS
            failures = 0 if steady else min(failures + 1, len(_BACKOFF_SECONDS) - 1)
            _log.warning("opa_restarts", attempt=failures)
            self._stopping.wait(_BACKOFF_SECONDS[failures])

    _never_served = True

    def _serve(self) -> None:
        """Run one child until it ends."""
        address = Address(_HOST, _free_port(), self._make_token())
        with tempfile.TemporaryDirectory(prefix="toetssteen-opa-") as folder:
            command = self._command(Path(folder), address)
            process = self._spawn(command)
            tail: list[str] = []
            reader = threading.Thread(
                target=_fold_logs, args=(process.stderr, tail), name="opa-log", daemon=True
            )
            reader.start()
            try:
                self._wait_until_healthy(process, address, tail, reader)
                self._never_served = False
                self._announce(address)
                process.wait()
            finally:
                self._announce(None)
                if process.poll() is None:
                    process.kill()
                process.wait()
                reader.join(_STOP_SECONDS)
                if process.stderr:
                    process.stderr.close()

    def _command(self, folder: Path, address: Address) -> list[str]:
        guard = folder / "guard"
        guard.mkdir()
        rules = resources.files("toetssteen.policy").joinpath("guard/authz.rego").read_text("utf-8")
        (guard / "authz.rego").write_text(rules, encoding="utf-8")
        digest = hashlib.sha256(address.token.encode()).hexdigest()
        data = {"system": {"guard": {"token_sha256": digest}}}
        (guard / "data.json").write_text(json.dumps(data), encoding="utf-8")
        manifest = {"revision": "guard", "roots": ["system"], "rego_version": 1}
        (guard / ".manifest").write_text(json.dumps(manifest), encoding="utf-8")
        (folder / "bundle.tar.gz").write_bytes(self._bundle.archive)
        return [
            str(self._opa), "run", "--server",
            "--addr", f"{address.host}:{address.port}",
            "--authentication", "token", "--authorization", "basic",
            "--log-format", "json", "--log-level", "error",
            "--skip-version-check",
            "--bundle", str(folder / "bundle.tar.gz"),
            "--bundle", str(guard),
        ]  # fmt: skip

    def _spawn(self, command: list[str]) -> subprocess.Popen[bytes]:
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                preexec_fn=_end_with_parent(),
            )
        except OSError as error:
            raise OpaUnavailable("opa_not_started", reason=error.strerror) from error
        return self._process

    def _wait_until_healthy(
        self,
        process: subprocess.Popen[bytes],
        address: Address,
        tail: list[str],
        reader: threading.Thread,
    ) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while not self._stopping.is_set():
            if process.poll() is not None:
                reader.join(_STOP_SECONDS)
                output = "\n".join(tail)[-_SHOWN_OUTPUT:]
                raise OpaUnavailable("opa_ended", exit_code=process.returncode, output=output)
            if self._is_healthy(address):
                return
            if time.monotonic() > deadline:
                raise OpaUnavailable("opa_not_healthy", seconds=_START_SECONDS)
            time.sleep(_POLL_SECONDS)

    def _announce(self, address: Address | None) -> None:
        with self._ready:
            self._address = address
            self._ready.notify_all()

    def _fail(self, error: OpaUnavailable) -> None:
        with self._ready:
            self._failure = error
            self._ready.notify_all()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _end_with_parent() -> Callable[[], None] | None:
    """On Linux the kernel ends the child with its parent, however that ends."""
    if not sys.platform.startswith("linux"):
        return None
    set_parent_death_signal = ctypes.CDLL(None).prctl
    return lambda: set_parent_death_signal(1, signal.SIGTERM)


def _fold_logs(stream: IO[bytes] | None, tail: list[str]) -> None:
    """Pass OPA's log lines on as ours."""
    for line in stream or ():
        text = line.decode(errors="replace").strip()
        tail.append(text)
        del tail[:-20]
        try:
            entry = json.loads(text)
        except ValueError:
            entry = {"level": "error", "msg": text}
        level = _LEVELS.get(str(entry.pop("level", "error")), 40)
        entry.pop("time", None)
        _log.log(level, str(entry.pop("msg", "")), **{str(key): entry[key] for key in entry})
