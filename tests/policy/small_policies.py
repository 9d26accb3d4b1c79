"""A small set of policies for tests that change policies, or want to be sure what they say.

What stands in tests/policy/small, with the verdict and the library of this repository.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from toetssteen import paths
from toetssteen.intake.facts import Facts, read_facts
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.bundle import canonical_json
from toetssteen.policy.engine import PolicyEngine, Record, managed_opa
from toetssteen.policy.errors import PolicyError

TODAY = "2026-11-24"
_SMALL = Path(__file__).with_name("small")
_OURS = ("verdict", "lib/kleene")
_SETTINGS_SCHEMA = "settings/settings.schema.json"

# Everything answered: a system by rules about few people.
HARMLESS: dict[str, object] = {
    "system.technique": "rules",
    "system.watches": [],
    "decision.ordered_by_court": False,
    "decision.affected": 5,
    "decision.automatic": False,
    "oversight.assigned": False,
    "oversight.trained": False,
    "oversight.reviewed_on": "2025-03-01",
    "history.in_service_on": "2026-01-01",
    "approvals.control_board": "refused",
}


def write(root: Path) -> Path:
    """Write the policies into a folder, to be changed there."""
    unserved = shutil.ignore_patterns("*_test.rego")
    shutil.copytree(_SMALL, root, dirs_exist_ok=True)
    for name in _OURS:
        shutil.copytree(paths.POLICIES / name, root / name, ignore=unserved)
    shutil.copy(paths.POLICIES / _SETTINGS_SCHEMA, root / _SETTINGS_SCHEMA)
    return root


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Change one place of a file; it must be there."""
    text = (root / name).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{name}: {old!r} is there {text.count(old)} times"
    (root / name).write_text(text.replace(old, new), encoding="utf-8")


@contextmanager
def serving(policies: PolicySet, opa: Path) -> Iterator[PolicyEngine]:
    """Run an engine with an OPA of its own, that can serve other bundles too."""
    server = managed_opa(opa, policies.bundle)
    restart = lambda bundle: managed_opa(opa, bundle)  # noqa: E731
    with PolicyEngine(policies.bundle, server, restart=restart) as engine:
        yield engine


def facts(policies: PolicySet, given: dict[str, object]) -> Facts:
    """Return facts by their names."""
    return read_facts(given, policies.questionnaire)


def record(policies: PolicySet, given: dict[str, object], stage: str = "idea") -> Record:
    """Return a record of today."""
    return Record(TODAY, stage, facts(policies, given))


def initiative(policies: PolicySet, given: dict[str, object], stage: str = "idea") -> Initiative:
    """Return an initiative with these facts."""
    return Initiative("case", "A case", "", stage, facts(policies, given), "case.yaml")


def built(root: Path, opa: Path) -> PolicySet:
    """Build without a cache."""
    return build(root, opa)


def refusal(tree: Path, opa: Path, **options: Any) -> PolicyError:
    """Build what cannot be built."""
    with pytest.raises(PolicyError) as found:
        build(tree, opa, **options)
    return found.value


def row_of(tree: Path, name: str, text: str) -> int:
    """Return the first line of a file with a text in it, counted from 1."""
    lines = (tree / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def some_records(policies: PolicySet, number: int) -> list[Record]:
    """Return records of which no two neighbours have the same verdict; some with open facts."""
    found = []
    for affected in range(number):
        given: dict[str, object] = {**HARMLESS, "decision.affected": affected * 37 % 1500}
        if affected % 3 == 0:
            given |= {"system.technique": "ai", "system.watches": ["streets"]}
        if affected % 5 == 0:
            del given["oversight.reviewed_on"]
        if affected % 7 == 0:
            given["decision.automatic"] = "unknown"
        found.append(record(policies, given))
    return found


def shown(verdicts: Sequence[object]) -> list[bytes | str]:
    """Return verdicts, and errors in their place, as they compare."""
    return [str(v) if isinstance(v, PolicyError) else canonical_json(v) for v in verdicts]
