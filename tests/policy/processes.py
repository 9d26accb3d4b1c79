"""Looks at processes and waits for what they do. Linux."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

_PATIENCE_SECONDS = 30.0
_LISTENING = "0A"


def wait_until(holds: Callable[[], object], what: str) -> None:
    """Wait for something that happens elsewhere."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline, f"it never came: {what}"
        time.sleep(0.01)


def is_running(process_id: int) -> bool:
    """Whether there is such a process that has not ended."""
    try:
        status = (Path("/proc") / str(process_id) / "stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def listens_on(process_id: int) -> set[str]:
    """The addresses, as the kernel writes them, on which a process accepts connections."""
    process = Path("/proc") / str(process_id)
    sockets = {str(link.readlink()) for link in (process / "fd").iterdir() if link.is_symlink()}
    found = set()
    for table in ("tcp", "tcp6"):
        for line in (process / "net" / table).read_text(encoding="utf-8").splitlines()[1:]:
            fields = line.split()
            if fields[3] == _LISTENING and f"socket:[{fields[9]}]" in sockets:
                found.add(fields[1].partition(":")[0])
    return found


def told_at_start(process_id: int) -> bytes:
    """The arguments and the environment of a process."""
    process = Path("/proc") / str(process_id)
    return (process / "cmdline").read_bytes() + (process / "environ").read_bytes()


def open_files() -> set[str]:
    """The files and sockets that this process has open."""
    return {str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()}
