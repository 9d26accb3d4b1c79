"""One OPA process that serves one bundle: how it is started, watched and ended."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import IO

import structlog

from toetssteen.policy import launch
from toetssteen.policy.address import Address
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.errors import OpaUnavailable
from toetssteen.policy.opa_command import environment

_POLL_SECONDS = 0.01
# A bundle is some megabytes: collecting garbage seldom costs little memory and saves a quarter of
# the time that a verdict takes.
_MEMORY = {"GOGC": "400"}
_STOP_SECONDS = 5.0
_LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40, "fatal": 50, "panic": 50}
_LINES_KEPT = 20
_SHOWN_OUTPUT = 2000

_log = structlog.get_logger("toetssteen.opa")


class OpaChild:
    """An OPA that was started at an address. Use it as a context manager: it ends there."""

    def __init__(self, opa: Path, bundle: Bundle, address: Address) -> None:
        """Start it. Raises OpaUnavailable."""
        self.address = address
        self._tail: list[str] = []
        try:
            # It is emptied as soon as OPA has read it, so that a crash of ours leaves nothing.
            self._folder = tempfile.TemporaryDirectory(prefix="toetssteen-opa-")
        except OSError as error:
            raise _not_started(error) from error
        try:
            self._process = subprocess.Popen(
                _command(opa, bundle, address, Path(self._folder.name)),
                stdin=subprocess.DEVNULL,
                # Why it does not start stands on standard output, its log on standard error.
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                env=_MEMORY | environment(),
            )
        except OSError as error:
            self._folder.cleanup()
            raise _not_started(error) from error
        self._reader = threading.Thread(
            target=_fold_logs, args=(self._process.stdout, self._tail), name="opa-log", daemon=True
        )
        self._reader.start()

    def __enter__(self) -> OpaChild:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()
        self._reader.join(_STOP_SECONDS)
        if self._process.stdout:
            self._process.stdout.close()
        self._folder.cleanup()

    @property
    def process_id(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def wait_until_healthy(
        self, is_healthy: Callable[[Address], bool], patience: float, given_up: threading.Event
    ) -> bool:
        """Wait until it serves its bundle; False when that is no longer wanted.

        Raises OpaUnavailable when it ends, or takes longer than `patience` seconds.
        """
        deadline = time.monotonic() + patience
        while not given_up.is_set():
            # Asked of a process that runs: its port may be somebody else's by now.
            if is_healthy(self.address) and self.is_running:
                self._folder.cleanup()
                return True
            if not self.is_running:
                raise self._ended()
            if time.monotonic() > deadline:
                raise OpaUnavailable("opa_not_healthy", seconds=patience)
            time.sleep(_POLL_SECONDS)
        return False

    def wait(self) -> None:
        """Wait until it ends."""
        self._process.wait()

    def end(self) -> None:
        """Ask it to end, and end it when it does not. May be called more than once."""
        if self.is_running:
            self._process.terminate()
            try:
                self._process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def _ended(self) -> OpaUnavailable:
        self._reader.join(_STOP_SECONDS)
        output = "\n".join(self._tail)[-_SHOWN_OUTPUT:]
        if self._process.returncode == launch.NOT_STARTED:
            return OpaUnavailable("opa_not_started", reason=output)
        return OpaUnavailable("opa_ended", exit_code=self._process.returncode, output=output)


def _not_started(error: OSError) -> OpaUnavailable:
    return OpaUnavailable("opa_not_started", reason=error.strerror)


def _command(opa: Path, bundle: Bundle, address: Address, folder: Path) -> list[str]:
    guard = folder / "guard"
    guard.mkdir()
    rules = resources.files("toetssteen.policy").joinpath("guard/authz.rego").read_text("utf-8")
    (guard / "authz.rego").write_text(rules, encoding="utf-8")
    digest = hashlib.sha256(address.token.encode()).hexdigest()
    data = {"system": {"guard": {"token_sha256": digest}}}
    (guard / "data.json").write_text(json.dumps(data), encoding="utf-8")
    manifest = {"revision": "guard", "roots": ["system"], "rego_version": 1}
    (guard / ".manifest").write_text(json.dumps(manifest), encoding="utf-8")
    (folder / "bundle.tar.gz").write_bytes(bundle.archive)
    return [
        *_ends_with_us(),
        str(opa), "run", "--server",
        "--addr", f"{address.host}:{address.port}",
        "--authentication", "token", "--authorization", "basic",
        "--log-format", "json", "--log-level", "error",
        "--skip-version-check",
        "--optimize-store-for-read-speed",
        "--bundle", str(folder / "bundle.tar.gz"),
        "--bundle", str(guard),
    ]  # fmt: skip


def _ends_with_us() -> list[str]:
    """What stands before a command that must not outlive this process, however that ends.

    A launcher, since code between fork and exec is not safe in a process with threads.
    """
    if platform.system() != "Linux":
        return []
    return [sys.executable, "-I", "-S", launch.__file__, str(os.getpid())]


def _fold_logs(stream: IO[bytes] | None, tail: list[str]) -> None:
    """Pass OPA's log lines on as ours."""
    for line in stream or ():
        text = line.decode(errors="replace").strip()
        tail.append(text)
        del tail[:-_LINES_KEPT]
        try:
            entry = json.loads(text)
        except ValueError:
            entry = None
        if not isinstance(entry, dict):
            entry = {"level": "error", "msg": text}
        level = _LEVELS.get(str(entry.pop("level", "error")), 40)
        message = str(entry.pop("msg", ""))
        # Named apart, so that no key of OPA's can take the place of one of ours.
        fields = {f"opa_{key}": value for key, value in entry.items() if key != "time"}
        _log.log(level, message, **fields)
