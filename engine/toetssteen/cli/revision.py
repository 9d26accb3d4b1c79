"""Which revision of the policies is judged with."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

import toetssteen
from toetssteen.policy.packs import LocalPack

_SECONDS = 5


def revision_of(policies: Path, packs: Iterable[LocalPack] = ()) -> str:
    """The commit that last changed a folder of policies, else the version of this package.

    Changes that were not committed show as "-dirty". Packs that lie over it follow, as
    "+name@commit", or "+name" where they are in no checkout.
    """
    parts = [_commit(policies) or toetssteen.__version__]
    for pack in packs:
        commit = _commit(pack.folder)
        parts += [f"{name}@{commit}" if commit else name for name in pack.names]
    return "+".join(parts)


def _commit(folder: Path) -> str | None:
    commit = _git(folder, "log", "-1", "--format=%h", "--abbrev=12", "--", ".")
    if not commit:
        return None
    changes = _git(folder, "status", "--porcelain", "--", ".")
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
