"""Writes files so that nothing of somebody else's is lost, and never half."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from toetssteen.errors import BadInput


def write_new(contents: Mapping[Path, bytes]) -> None:
    """Write files that are not there yet, with the folders above them.

    Raises BadInput; where one of them is there already, before any is written.
    """
    if there := next((path for path in contents if path.exists()), None):
        raise BadInput("exists_already", path=str(there))
    for path, content in contents.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as stream:
                stream.write(content)
        except OSError as error:
            raise _cannot_write(path, error) from error


def write_over(path: Path, content: bytes) -> None:
    """Write a file in one step: it holds the old or the new content, nothing between.

    Raises BadInput.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _cannot_write(path, error) from error


def _cannot_write(path: Path, error: OSError) -> BadInput:
    return BadInput("cannot_write", path=str(path), reason=error.strerror or str(error))
