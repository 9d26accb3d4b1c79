"""Bundles that were built before, by what they were built from."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from toetssteen.policy.bundle import Bundle, read_bundle
from toetssteen.policy.errors import BundleUnreadable


@dataclass(frozen=True, slots=True)
class BundleCache:
    """A folder with one archive for each key. Without a usable folder it holds nothing."""

    folder: Path | None

    def get(self, key: str) -> Bundle | None:
        """The bundle that was kept, unless it is not there or not whole: then it is built again."""
        if self.folder is None:
            return None
        try:
            return read_bundle(self._path(self.folder, key).read_bytes())
        except (OSError, BundleUnreadable):
            return None

    def keep(self, key: str, bundle: Bundle) -> None:
        """Keep a bundle for the next start. A folder that cannot be written to only costs time."""
        if self.folder is None:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=self.folder)
        except OSError:
            return
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(bundle.archive)
            Path(name).replace(self._path(self.folder, key))
        except OSError:
            Path(name).unlink(missing_ok=True)

    def _path(self, folder: Path, key: str) -> Path:
        return folder / f"{key}.tar.gz"
