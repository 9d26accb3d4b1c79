"""Reads a folder of policies: what is served, and what only tests and checks use."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toetssteen.intake.documents import DocumentInvalid, load_document
from toetssteen.policy.errors import PolicyError, PolicyProblem

_TEST_ONLY = ("checks", "lib/testing")
_FILE_BYTES = 1_000_000
_ALL_BYTES = 64_000_000
_DATA = ("settings", "vocabulary")
# The closed lists that the engine itself refers to.
_VOCABULARY = ("due", "regulations", "roles", "stages")
_SETTINGS_SCHEMA = "settings/settings.schema.json"


@dataclass(frozen=True)
class PolicySources:
    """The served part of a folder of policies: modules by path, and data by its first key."""

    root: Path
    modules: dict[str, str]
    data: dict[str, Any]
    settings_schema: dict[str, Any]


def read_sources(root: Path) -> PolicySources:
    """Read the modules and data below `root`. Raises PolicyError for what cannot be read."""
    if not root.is_dir():
        raise PolicyError(
            "policies_missing", (PolicyProblem("missing", "no such folder", str(root)),)
        )
    names = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.rego"))
    modules: dict[str, str] = {}
    size = 0
    for name in filter(is_served, names):
        modules[name] = _text(root, name)
        size += len(modules[name])
        if size > _ALL_BYTES:
            raise _unreadable(name, "more than all policy files together may hold")
    data = {key: _mapping(root, f"{key}/data.yaml") for key in _DATA}
    for key in _VOCABULARY:
        if not isinstance(data["vocabulary"].get(key), dict):
            raise _unreadable("vocabulary/data.yaml", f"a mapping {key!r} is expected")
    return PolicySources(root, modules, data, _schema(root))


def read_data(root: Path, key: str) -> dict[str, Any]:
    """The settings or the vocabulary below `root`, without the rest. Raises PolicyError."""
    return _mapping(root, f"{key}/data.yaml")


def read_settings_schema(root: Path) -> dict[str, Any]:
    """The JSON Schema of the settings below `root`. Raises PolicyError."""
    return _schema(root)


def is_served(name: str) -> bool:
    """Whether a module goes into the bundle: not a test, nor a help for tests and checks."""
    return not name.endswith("_test.rego") and not name.startswith(
        tuple(f"{folder}/" for folder in _TEST_ONLY)
    )


def _text(root: Path, name: str) -> str:
    path = root / name
    try:
        if path.stat().st_size > _FILE_BYTES:
            raise _unreadable(name, "larger than a policy file may be")
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(name, getattr(error, "strerror", None) or str(error)) from error


def _mapping(root: Path, name: str) -> dict[str, Any]:
    try:
        document = load_document(root / name)
    except DocumentInvalid as error:
        detail = error.parameters.get("detail")
        message = f"{error.code}: {detail}" if detail else error.code
        problem = PolicyProblem("yaml_error", message, name, error.line)
        raise PolicyError("policy_data_unreadable", (problem,)) from error
    if not isinstance(document, dict):
        raise _unreadable(name, "a mapping is expected")
    return document


def _schema(root: Path) -> dict[str, Any]:
    try:
        schema = json.loads(_text(root, _SETTINGS_SCHEMA))
    except ValueError as error:
        raise _unreadable(_SETTINGS_SCHEMA, str(error)) from error
    if not isinstance(schema, dict):
        raise _unreadable(_SETTINGS_SCHEMA, "a JSON Schema is expected")
    return schema


def _unreadable(name: str, message: str) -> PolicyError:
    return PolicyError("policy_unreadable", (PolicyProblem("unreadable", message, name),))
