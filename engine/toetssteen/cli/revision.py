"""Which revision of the policies is judged with."""

import subprocess
from pathlib import Path

import toetssteen

_SECONDS = 5


def revision_of(policies: Path) -> str:
    """The commit that last changed a folder of policies, else the version of this package.

    Changes that were not committed show as "-dirty".
    """
    commit = _git(policies, "log", "-1", "--format=%h", "--abbrev=12", "--", ".")
    if not commit:
        return toetssteen.__version__
    changes = _git(policies, "status", "--porcelain", "--", ".")
    return commit if changes == "" else f"{commit}-dirty"


def _git(folder: Path, *arguments: str) -> str | None:
    """What git says, or None where there is no git, no checkout, or no answer in time."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],  # noqa: S607
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None
