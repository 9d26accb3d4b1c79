"""Folders as they were at a revision of the git repository that they are in."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Self

from toetssteen.errors import BadInput

_SECONDS = 120
_SHOWN = 500
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE"})
_NO_REPOSITORY = b"not a git repository"


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository with its files checked out; nothing in it is changed."""

    top: Path

    @classmethod
    def around(cls, folder: Path) -> Self:
        """The repository that a folder is in. Raises BadInput where there is none, or no git."""
        done = _git(folder, "rev-parse", "--show-toplevel")
        if done.returncode != 0:
            if _NO_REPOSITORY in done.stderr:
                raise BadInput("not_in_git", path=str(folder))
            raise _failed(done)
        return cls(Path(os.fsdecode(done.stdout).rstrip("\n")))

    def commit(self, revision: str) -> str:
        """The commit that a branch, a tag or another name of a revision stands for.

        Raises BadInput for a name that is none.
        """
        name = f"{revision}^{{commit}}"
        done = _git(self.top, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
        if done.returncode != 0:
            raise BadInput("unknown_revision", given=revision)
        return done.stdout.decode().strip()

    def holds(self, commit: str, folder: Path) -> bool:
        """Whether a folder was there at a commit."""
        done = _git(self.top, "cat-file", "-t", self._tree(commit, folder))
        return done.returncode == 0 and done.stdout.strip() == b"tree"

    def extract(self, commit: str, folder: Path, into: Path) -> None:
        """Write the files of a folder as they were at a commit. Raises BadInput."""
        done = _git(self.top, "archive", "--format=tar", self._tree(commit, folder))
        if done.returncode != 0:
            raise _failed(done)
        with tarfile.open(fileobj=io.BytesIO(done.stdout), mode="r:") as tar:
            for member in tar:
                _write(tar, member, into)

    def _tree(self, commit: str, folder: Path) -> str:
        below = folder.resolve().relative_to(self.top.resolve()).as_posix()
        return f"{commit}:{'' if below == '.' else below}"


def _write(tar: tarfile.TarFile, member: tarfile.TarInfo, into: Path) -> None:
    """Write one file; policies have no links, and what is written stays in the folder."""
    parts = PurePosixPath(member.name).parts
    if ".." in parts or member.name.startswith("/") or not (member.isfile() or member.isdir()):
        raise BadInput("not_a_policy_file", path=member.name)
    target = into.joinpath(*parts)
    stream = tar.extractfile(member)
    if stream is None:
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(stream.read())


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            # What is read of its messages is read in English.
            env={**_environment(), "LC_ALL": "C"},
            check=False,
        )
    except FileNotFoundError as error:
        raise BadInput("git_missing") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BadInput("git_failed", reason=str(error)) from error


def _environment() -> dict[str, str]:
    """The environment, without what a hook says of another repository than the folder is in."""
    return {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}


def _failed(done: subprocess.CompletedProcess[bytes]) -> BadInput:
    reason = done.stderr.decode(errors="replace").strip()
    return BadInput("git_failed", reason=reason[:_SHOWN])
