"""Finds OPA and Regal in the pinned version, and builds them from source where they are not there.

The order is: a path in the environment, the right version on PATH, a build of the Go module in
tools/. The version wanted stands in that module's go.mod and nowhere else; its go.sum holds the
checksums of everything that is downloaded.
"""

import os
import re
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import platformdirs

from toetssteen import paths
from toetssteen.errors import ToetssteenError

_VERSION_SECONDS = 30
_BUILD_SECONDS = 3600
_OUTPUT_LINES = 15


@dataclass(frozen=True)
class Tool:
    """A program that is pinned by a Go module: `module` holds its go.mod and go.sum."""

    name: str
    label: str
    package: str
    variable: str
    module: Path
    # The Go variable that the linker sets to the version; None where the source knows it.
    version_symbol: str | None = None


OPA = Tool(
    name="opa",
    label="OPA",
    package="github.com/open-policy-agent/opa",
    variable="TOETSSTEEN_OPA",
    module=paths.TOOLS / "opa",
)
REGAL = Tool(
    name="regal",
    label="Regal",
    package="github.com/open-policy-agent/regal",
    variable="TOETSSTEEN_REGAL",
    module=paths.TOOLS / "regal",
    version_symbol="github.com/open-policy-agent/regal/pkg/version.Version",
)


class Origin(StrEnum):
    """Where a binary came from."""

    CONFIGURED = "configured"
    PATH = "path"
    BUILT = "built"


@dataclass(frozen=True)
class Binary:
    """A program that runs and has the version wanted."""

    path: Path
    version: str
    origin: Origin


@dataclass(frozen=True)
class Building:
    """Told to the caller when a build starts, for a line of progress in the user's language."""

    tool: str
    version: str


Report = Callable[[Building], None]


class BinaryUnavailable(ToetssteenError):
    """No usable binary.

    Codes and their parameters beside `tool` and `version` (the one wanted):
    `not_runnable` (variable, path, reason), `wrong_version` (variable, path, found),
    `go_missing` (go), `go_too_old` (go, found), `build_failed` (output),
    `cache_unwritable` (path, reason), `cache_unsafe` (path).
    """


def locate(tool: Tool, *, environment: Mapping[str, str], report: Report) -> Binary:
    """Find the tool in the version that its go.mod asks for, building it once if need be.

    Raises BinaryUnavailable. `report` is called before a build, which takes about two minutes.
    """
    search = _Search(tool, wanted_version(tool), environment)
    return search.configured() or search.on_path() or search.built(report)


def wanted_version(tool: Tool) -> str:
    """Read the tool's version from its go.mod, without the leading v."""
    return _from_go_mod(tool, rf"^(?:require)?\s*{re.escape(tool.package)} v(\S+)")


def _from_go_mod(tool: Tool, pattern: str) -> str:
    go_mod = tool.module / "go.mod"
    match = re.search(pattern, go_mod.read_text(encoding="utf-8"), re.MULTILINE)
    if match is None:
        raise LookupError(f"{go_mod}: nothing matches {pattern}")
    return match[1]


class _NotRunnable(Exception):
    """A file that is not there, does not run, or does not tell its version."""


@dataclass(frozen=True)
class _Search:
    """One tool in one version, looked for with one environment."""

    tool: Tool
    wanted: str
    environment: Mapping[str, str]

    def configured(self) -> Binary | None:
        """The path that the user gave; if it is given it must be right."""
        given = self.environment.get(self.tool.variable)
        if not given:
            return None
        path = Path(given).expanduser().absolute()
        about = {"variable": self.tool.variable, "path": str(path)}
        try:
            found = self._version_of(path)
        except _NotRunnable as error:
            raise self._unavailable("not_runnable", **about, reason=str(error)) from error
        if found != self.wanted:
            raise self._unavailable("wrong_version", **about, found=found)
        return Binary(path, self.wanted, Origin.CONFIGURED)

    def on_path(self) -> Binary | None:
        """The first one on PATH, if it has the right version."""
        found = shutil.which(self.tool.name, path=self.environment.get("PATH", ""))
        if found is None or not self._is_right(Path(found)):
            return None
        return Binary(Path(found).absolute(), self.wanted, Origin.PATH)

    def built(self, report: Report) -> Binary:
        """The one in the cache, built first if it is not there."""
        name = f"{self.tool.name}-{self.wanted}"
        home = platformdirs.user_cache_path("toetssteen", appauthor=False) / "bin"
        # Looked at before asking whether it can be written: an image may ship it read-only.
        if self._is_right(home / name):
            return Binary(home / name, self.wanted, Origin.BUILT)
        in_home = _is_writable(home)
        target = (home if in_home else self._private_directory()) / name
        if not self._is_right(target):
            go = self._go()
            report(Building(self.tool.label, self.wanted))
            self._build(go, target, own_go_caches=not in_home)
        return Binary(target, self.wanted, Origin.BUILT)

    def _unavailable(self, code: str, **parameters: str) -> BinaryUnavailable:
        return BinaryUnavailable(code, tool=self.tool.label, version=self.wanted, **parameters)

    def _version_of(self, path: Path) -> str:
        """Ask a binary for its version. Raises _NotRunnable."""
        command = [str(path), "version"]
        try:
            answer = subprocess.run(
                command,
                env=dict(self.environment),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_VERSION_SECONDS,
                check=True,
                text=True,
                errors="replace",
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise _NotRunnable(str(error)) from error
        match = re.search(r"^Version:\s*v?(\S+)$", answer.stdout, re.MULTILINE)
        if match is None:
            raise _NotRunnable(f"no version in the output of {' '.join(command)}")
        return match[1]

    def _is_right(self, path: Path) -> bool:
        try:
            return self._version_of(path) == self.wanted
        except _NotRunnable:
            # What does not run is not what we look for: the next place is tried, or it is built.
            return False

    def _private_directory(self) -> Path:
        """Make, or find again, a directory that only this user can have put a binary in."""
        path = Path(tempfile.gettempdir()) / f"toetssteen-{os.getuid()}"
        try:
            path.mkdir(mode=0o700, exist_ok=True)
            status = path.lstat()
        except OSError as error:
            raise self._unavailable(
                "cache_unwritable", path=str(path), reason=str(error)
            ) from error
        is_ours = stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid()
        if not is_ours or stat.S_IMODE(status.st_mode) & 0o077:
            raise self._unavailable("cache_unsafe", path=str(path))
        return path

    def _go(self) -> str:
        """Find a Go that is new enough."""
        needed = _from_go_mod(self.tool, r"^go (\S+)$")
        go = shutil.which("go", path=self.environment.get("PATH", ""))
        if go is None:
            raise self._unavailable("go_missing", go=needed)
        answer = self._run_go([go, "env", "GOVERSION"], Path(go).parent, {})
        found = answer.stdout.strip() if answer.returncode == 0 else _tail(answer)
        if _numbers(found) < _numbers(needed):
            raise self._unavailable("go_too_old", go=needed, found=found)
        return go

    def _build(self, go: str, target: Path, *, own_go_caches: bool) -> None:
        """Build into a directory of our own beside the target, and move it there in one step."""
        try:
            with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as name:
                scratch = Path(name)
                binary = scratch / self.tool.name
                caches = {
                    "GOCACHE": str(scratch / "go-build"),
                    "GOMODCACHE": str(scratch / "go-mod"),
                    # Without it the downloaded modules could not be thrown away afterwards.
                    "GOFLAGS": "-modcacherw",
                }
                command = [go, "build", *self._flags(), "-o", str(binary), self.tool.package]
                answer = self._run_go(command, self.tool.module, caches if own_go_caches else {})
                if answer.returncode != 0:
                    raise self._unavailable("build_failed", output=_tail(answer))
                found = self._version_of(binary)
                if found != self.wanted:
                    output = f"{self.tool.label} {found} != {self.wanted}"
                    raise self._unavailable("build_failed", output=output)
                binary.replace(target)
        except _NotRunnable as error:
            raise self._unavailable("build_failed", output=str(error)) from error
        except OSError as error:
            path = str(target.parent)
            raise self._unavailable("cache_unwritable", path=path, reason=str(error)) from error

    def _flags(self) -> list[str]:
        linking = "-s -w"
        if self.tool.version_symbol is not None:
            linking += f" -X {self.tool.version_symbol}={self.wanted}"
        # -mod=readonly: what is built is what go.sum holds, or nothing is.
        return ["-mod=readonly", "-trimpath", "-buildvcs=false", "-ldflags", linking]

    def _run_go(
        self, command: list[str], directory: Path, extra: Mapping[str, str]
    ) -> subprocess.CompletedProcess[str]:
        # local: another toolchain is not in go.sum. off: a workspace around us would be read.
        fixed = {"CGO_ENABLED": "0", "GOTOOLCHAIN": "local", "GOWORK": "off"}
        try:
            return subprocess.run(
                command,
                cwd=directory,
                env={"HOME": str(Path.home()), **self.environment, **fixed, **extra},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_BUILD_SECONDS,
                check=False,
                text=True,
                errors="replace",
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return subprocess.CompletedProcess(command, 1, stdout="", stderr=str(error))


def _is_writable(directory: Path) -> bool:
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=directory):
            return True
    except OSError:
        # The answer, not a failure: the caller then takes another directory.
        return False


def _tail(answer: subprocess.CompletedProcess[str]) -> str:
    lines = (answer.stdout + answer.stderr).strip().splitlines()
    return "\n".join(lines[-_OUTPUT_LINES:])


def _numbers(version: str) -> tuple[int, ...]:
    """Return "go1.26.8" or "1.26.0" as numbers; none, which is oldest, when there are none."""
    match = re.search(r"\d+(?:\.\d+)*", version)
    return tuple(int(part) for part in match[0].split(".")) if match else ()
