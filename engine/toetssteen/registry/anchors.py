"""Anchors: where the ledger's end was, kept outside the store so that a cut tail is noticed."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from toetssteen.policy.bundle import canonical_json
from toetssteen.registry.errors import RecordBroken, StoreUnavailable

_LONGEST_LINE = 1_000


@dataclass(frozen=True, slots=True)
class Anchor:
    """The last entry of a registry's ledger at some moment."""

    registry: str
    seq: int
    hash: str
    at: str


class AnchorFile:
    """A file with one anchor on each line; lines are only ever added, and are on disk at once."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, anchor: Anchor) -> None:
        """Write an anchor behind the others. Raises StoreUnavailable."""
        line = canonical_json(asdict(anchor)) + b"\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a+b") as stream:
                fcntl.flock(stream, fcntl.LOCK_EX)
                _drop_half_a_line(stream)
                stream.write(line)
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            reason = error.strerror or str(error)
            raise StoreUnavailable(
                "anchor_unwritable", place=str(self.path), reason=reason
            ) from error

    def read(self) -> tuple[Anchor, ...]:
        """All anchors; none where there is no file yet. Raises RecordBroken, StoreUnavailable."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return ()
        except OSError as error:
            reason = error.strerror or str(error)
            raise StoreUnavailable(
                "anchor_unreadable", place=str(self.path), reason=reason
            ) from error
        # The power may have failed in the middle of the last line: it was never an anchor.
        whole = content[: _end_of_whole_lines(content)]
        return tuple(
            self._anchor(number, line) for number, line in enumerate(whole.splitlines(), 1)
        )

    def _anchor(self, number: int, line: bytes) -> Anchor:
        try:
            return Anchor(**json.loads(line))
        except (TypeError, ValueError) as error:
            raise RecordBroken("anchor_broken", place=str(self.path), line=number) from error


def latest(anchors: Iterable[Anchor], registry: str) -> Anchor | None:
    """The anchor of a registry that is furthest along, if there is one."""
    own = (anchor for anchor in anchors if anchor.registry == registry)
    return max(own, key=lambda anchor: anchor.seq, default=None)


def _drop_half_a_line(stream: IO[bytes]) -> None:
    """Cut off what the power failed in the middle of: it is shorter than one line."""
    end = stream.seek(0, os.SEEK_END)
    start = max(0, end - _LONGEST_LINE)
    stream.seek(start)
    stream.truncate(start + _end_of_whole_lines(stream.read()))


def _end_of_whole_lines(content: bytes) -> int:
    return content.rfind(b"\n") + 1
