"""Becomes the program in its arguments, which then ends when the process that started it does.

Run by path, without the rest of the package: `python -I -S launch.py <parent's id> <program> …`.
Linux only: the kernel keeps the promise, also when the parent is killed.
"""

import ctypes
import os
import signal
import sys

NOT_STARTED = 127
_SET_PARENT_DEATH_SIGNAL = 1


def main(parent: str, *command: str) -> None:
    """Turn this process into `command`."""
    ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGTERM)
    # The parent may have ended before it was asked for.
    if os.getppid() != int(parent):
        sys.exit(NOT_STARTED)
    try:
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted
    except OSError as error:
        sys.stderr.write(f"{error.strerror}\n")
        sys.exit(NOT_STARTED)


if __name__ == "__main__":
    main(*sys.argv[1:])
