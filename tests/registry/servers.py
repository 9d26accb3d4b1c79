"""A PostgreSQL server of our own for the tests, started as a user that it accepts."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pytest_postgresql.janitor import DatabaseJanitor

_INSTALLED = Path("/usr/lib/postgresql")
# The server refuses to run as root.
_AS_ITSELF = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
USER = "postgres"


@dataclass(frozen=True, slots=True)
class Server:
    """A server that listens on a socket in its own folder, and on no port of the network."""

    home: Path
    binaries: Path

    @property
    def port(self) -> int:
        """What names the socket."""
        return 5432

    def url(self, database: str) -> str:
        """Where a database of it is."""
        return f"postgresql://{USER}@/{database}?host={self.home}&port={self.port}"

    def janitor(self, database: str, template: str | None = None) -> DatabaseJanitor:
        """What makes a database and takes it away."""
        return DatabaseJanitor(
            user=USER,
            host=str(self.home),
            port=self.port,
            dbname=database,
            template_dbname=template,
        )

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = f"-k {self.home} -c listen_addresses= -c fsync=off -c max_connections=100"
        self._run(
            "pg_ctl",
            "-D",
            self.home / "data",
            "-l",
            self.home / "log",
            "-w",
            "start",
            "-o",
            options,
        )

    def stop(self, mode: str = "immediate") -> None:
        """Stop it; "immediate" is as if its power was cut."""
        self._run("pg_ctl", "-D", self.home / "data", "-m", mode, "-w", "stop")

    def make(self) -> None:
        """Make an empty cluster."""
        self._run(
            "initdb",
            "-D",
            self.home / "data",
            "-U",
            USER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        )

    def _run(self, program: str, *arguments: object) -> None:
        command = [*_AS_ITSELF, str(self.binaries / program), *map(str, arguments)]
        # Its pipes would stay open as long as the server runs.
        silent = subprocess.DEVNULL
        subprocess.run(command, check=True, cwd="/", stdin=silent, stdout=silent, stderr=silent)


def installed() -> Path | None:
    """The programs of the newest server on this machine, or None."""
    return max(_INSTALLED.glob("*/bin"), key=lambda path: int(path.parent.name), default=None)


@contextmanager
def running(binaries: Path) -> Iterator[Server]:
    """A server in a temporary folder; pytest's own are closed to its user."""
    home = Path(tempfile.mkdtemp(prefix="pgt"))
    try:
        if _AS_ITSELF:
            shutil.chown(home, USER)
        server = Server(home, binaries)
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(home)
