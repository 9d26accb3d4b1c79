"""The settings of an organisation, in a file of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from toetssteen.errors import BadInput
from toetssteen.intake.documents import load_document

_LOCAL_PACKS = "local_packs"


@dataclass(frozen=True, slots=True)
class OwnSettings:
    """What goes over the settings of the policies, and the folders of packs that the file names."""

    values: Mapping[str, Any] = field(default_factory=dict)
    local_packs: tuple[Path, ...] = ()


def read_own_settings(path: Path | None) -> OwnSettings:
    """Read the file; folders are relative to it. Raises BadInput."""
    if path is None:
        return OwnSettings()
    document = load_document(path)
    if not isinstance(document, dict):
        raise BadInput("settings_not_a_mapping", file=str(path))
    # Where something stands on a machine is no part of what a verdict is computed from.
    values = {key: value for key, value in document.items() if key != _LOCAL_PACKS}
    folders = document.get(_LOCAL_PACKS, [])
    if not isinstance(folders, list) or not all(isinstance(f, str) and f for f in folders):
        raise BadInput("settings_local_packs", file=str(path))
    return OwnSettings(values, tuple(path.parent / folder for folder in folders))
