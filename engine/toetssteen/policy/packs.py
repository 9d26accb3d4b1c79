"""Packs of an organisation's own, laid over the national policies: they only add or tighten."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from toetssteen.errors import BadInput
from toetssteen.intake.documents import Located, load_located
from toetssteen.intake.questions import Text
from toetssteen.policy import opa_command
from toetssteen.policy.errors import PolicyError, PolicyProblem
from toetssteen.policy.metadata import row_of_package
from toetssteen.policy.settings import overlaid
from toetssteen.policy.sources import PolicySources

SETTINGS = "settings.yaml"
# What policies are made of; a page or a picture in a pack is of no account.
_SUFFIXES = frozenset({".rego", ".yaml", ".yml", ".json"})
_CHECKS = "checks/local"
_VIOLATIONS = "data.checks.local.violation"
# How policies/checks/local calls what is in no file of the policies.
_SETTINGS_FILE = "settings"


@dataclass(frozen=True)
class LocalPack:
    """A folder as docs/local_pack: `norms/<name>/…`, `intake/<name>.yaml` and `settings.yaml`.

    `names`: of the folders below `norms`.
    """

    folder: Path
    names: tuple[str, ...]
    located: Located | None = None

    @property
    def settings(self) -> Mapping[str, Any]:
        """The settings that come with it."""
        value = self.located.value if self.located else {}
        return value if isinstance(value, dict) else {}

    @cached_property
    def files(self) -> Mapping[str, Path]:
        """Its policy files, by their place in a folder of policies."""
        found = {
            path.relative_to(self.folder): path
            for path in sorted(self.folder.rglob("*"))
            if path.suffix in _SUFFIXES and path.is_file()
        }
        return {
            name.as_posix(): path
            for name, path in found.items()
            if name != Path(SETTINGS) and not any(part.startswith(".") for part in name.parts)
        }


def read_packs(folders: Sequence[Path]) -> tuple[LocalPack, ...]:
    """Read packs. Raises BadInput for a folder that is none, and for two of one name."""
    packs = tuple(_read(folder) for folder in dict.fromkeys(folders))
    owners: dict[str, Path] = {}
    for pack in packs:
        for name in pack.names:
            other = owners.setdefault(name, pack.folder)
            if other != pack.folder:
                raise BadInput("pack_twice", given=name, path=str(pack.folder), other=str(other))
    return packs


def _read(folder: Path) -> LocalPack:
    norms = folder / "norms"
    names = sorted(path.name for path in norms.iterdir() if path.is_dir()) if norms.is_dir() else []
    if not names:
        raise BadInput("not_a_pack", path=str(folder))
    settings = folder / SETTINGS
    located = load_located(settings) if settings.exists() else None
    if located and not isinstance(located.value, dict):
        raise BadInput("settings_not_a_mapping", file=str(settings))
    return LocalPack(folder, tuple(names), located)


@dataclass(frozen=True, slots=True)
class Violation:
    """A place where a pack does more than add or tighten."""

    code: str
    file: str
    row: int
    message: Text


class PackRefused(PolicyError):
    """Packs that do more than add or tighten; `violations` say where."""

    def __init__(self, violations: tuple[Violation, ...]) -> None:
        problems = (PolicyProblem(v.code, v.message.en, v.file, v.row) for v in violations)
        super().__init__("pack_refused", tuple(problems))
        self.violations = violations


@dataclass(frozen=True)
class Overlay:
    """The national policies in `root` with packs over them, together in the folder `merged`."""

    root: Path
    packs: tuple[LocalPack, ...]
    merged: Path

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the packs."""
        return tuple(name for pack in self.packs for name in pack.names)

    def origin(self, name: str) -> Path:
        """Where a file or a folder of the merged policies was taken from."""
        owners = [pack for pack in self.packs if (pack.folder / name).exists()]
        return (owners[-1].folder if owners else self.root) / name

    def settings(self, sources: PolicySources) -> dict[str, Any]:
        """The national settings with those of the packs over them. Raises PolicyError."""
        settings: Mapping[str, Any] = sources.data["settings"]
        for pack in self.packs:
            settings = overlaid(settings, pack.settings, sources.settings_schema)
        return self.switched_on(settings)

    def switched_on(self, settings: Mapping[str, Any]) -> dict[str, Any]:
        """Settings with every pack that lies over the policies in their list of packs."""
        listed = list(settings["packs"])
        return {**settings, "packs": [*listed, *(n for n in self.names if n not in listed)]}

    @cached_property
    def digest(self) -> str:
        """Of all that the checks on packs look at in files."""
        settings = [pack.settings for pack in self.packs]
        content = [self.names, settings, _digests(self.root), _digests(self.merged)]
        return hashlib.sha256(json.dumps(content).encode()).hexdigest()

    def check(self, opa: Path, sources: PolicySources) -> None:
        """Have `policies/checks/local` look at it; `sources` are those of the merged policies.

        Each pack is compared with what lies below it: a pack loosens no earlier pack either.
        Raises PackRefused for what it finds, PolicyError where the policies do not parse or have
        no such checks.
        """
        if not (self.root / _CHECKS).is_dir():
            problem = PolicyProblem("missing", f"there is no {_CHECKS}", str(self.root))
            raise PolicyError("policy_unreadable", (problem,))
        *earlier, last = self.packs
        if not earlier:
            below = _tree(self.root, sources.data["settings"], opa)
        else:
            with laid_over(self.root, earlier) as overlay:
                overlay.check(opa, sources)
                below = _tree(overlay.merged, overlay.settings(sources), opa)
        given = {
            "packs": last.names,
            "national": below,
            "combined": _tree(self.merged, self.settings(sources), opa),
            "rows": _rows(last),
        }
        arguments = ["eval", "--format", "json", "--strict-builtin-errors", "--stdin-input"]
        # Those of the national policies: a pack does not check itself.
        for folder in ("checks", "lib"):
            arguments += ["--data", folder]
        output = opa_command.run(
            opa, [*arguments, _VIOLATIONS], stdin=json.dumps(given), cwd=self.root
        )
        found = json.loads(output)["result"][0]["expressions"][0]["value"]
        violations = [self._violation(violation) for violation in found]
        if violations:
            violations.sort(key=lambda violation: (violation.file, violation.row, violation.code))
            raise PackRefused(tuple(violations))

    def _violation(self, found: Mapping[str, Any]) -> Violation:
        file = found["file"]
        place = self.packs[-1].folder / SETTINGS if file == _SETTINGS_FILE else self.origin(file)
        text = Text(nl=found["message_nl"], en=found["message_en"])
        return Violation(found["code"], str(place), found["row"], text)


@contextmanager
def laid_over(root: Path, packs: Sequence[LocalPack]) -> Iterator[Overlay]:
    """Lay packs over a folder of policies, in a temporary folder that is gone afterwards.

    Raises PolicyError where there are no policies, BadInput where a file cannot be copied.
    """
    if not root.is_dir():
        raise PolicyError(
            "policies_missing", (PolicyProblem("missing", "no such folder", str(root)),)
        )
    with tempfile.TemporaryDirectory(prefix="toetssteen-") as folder:
        merged = Path(folder) / "policies"
        try:
            shutil.copytree(root, merged)
            for pack in packs:
                for name, path in pack.files.items():
                    (merged / name).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, merged / name)
        except OSError as error:
            raise BadInput("cannot_copy", path=str(root), reason=str(error)) from error
        yield Overlay(root, tuple(packs), merged)


def _rows(pack: LocalPack) -> dict[str, int]:
    """The line to point at: of a file the package, of a setting its key."""
    rows = {
        name: row_of_package(path.read_text("utf-8", errors="replace"))
        for name, path in pack.files.items()
    }
    settings = {key: pack.located.line(key) if pack.located else 1 for key in pack.settings}
    return rows | settings


def _tree(policies: Path, settings: Mapping[str, Any], opa: Path) -> dict[str, Any]:
    inspection = opa_command.run(opa, ["inspect", "--format", "json", "."], cwd=policies)
    return {
        "namespaces": json.loads(inspection)["namespaces"],
        "files": _digests(policies),
        "settings": dict(settings),
    }


def _digests(policies: Path) -> dict[str, str]:
    files = (path for path in sorted(policies.rglob("*")) if path.suffix in _SUFFIXES)
    return {
        path.relative_to(policies).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.is_file()
    }
