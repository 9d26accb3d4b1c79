"""Reads a folder of policies: what is served, and what only tests and checks use."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from toetssteen.policy.errors import PolicyError, PolicyProblem

_TEST_ONLY = ("checks", "lib/testing")
_FILE_BYTES = 1_000_000
_DATA = ("settings", "vocabulary")


@dataclass(frozen=True)
class PolicySources:
    """The served part of a folder of policies: modules by path, and data by its first key."""

    root: Path
    modules: dict[str, str]
    data: dict[str, Any]


def read_sources(root: Path) -> PolicySources:
    """Read the modules and data below `root`. Raises PolicyError for what cannot be read."""
    if not root.is_dir():
        raise PolicyError(
            "policies_missing", (PolicyProblem("missing", "no such folder", str(root)),)
        )
    modules = {
        name: _text(root, name)
        for name in sorted(path.relative_to(root).as_posix() for path in root.rglob("*.rego"))
        if is_served(name)
    }
    data = {key: _yaml(root, f"{key}/data.yaml") for key in _DATA}
    return PolicySources(root, modules, data)


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
        raise _unreadable(name, str(error)) from error


def _yaml(root: Path, name: str) -> dict[str, Any]:
    try:
        document = yaml.safe_load(_text(root, name))
    except yaml.MarkedYAMLError as error:
        row = error.problem_mark.line + 1 if error.problem_mark else None
        problem = PolicyProblem("yaml_error", error.problem or "", name, row)
        raise PolicyError("policy_data_unreadable", (problem,)) from error
    if not isinstance(document, dict):
        raise _unreadable(name, "a mapping is expected")
    return document


def _unreadable(name: str, message: str) -> PolicyError:
    return PolicyError("policy_unreadable", (PolicyProblem("unreadable", message, name),))
