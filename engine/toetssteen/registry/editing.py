"""Edits of what has versions: what they change, and what others changed meanwhile."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from toetssteen.intake.facts import Facts
from toetssteen.policy.bundle import canonical_json
from toetssteen.registry.errors import Refused, StaleEdit
from toetssteen.registry.kept_facts import NOTHING

# How often an edit is tried anew when others keep coming before it.
TRIES = 20


@dataclass(frozen=True, slots=True)
class Edit:
    """What somebody wants to be different; what is None stays as it is."""

    answers: Facts = NOTHING
    cleared: frozenset[str] = frozenset()
    title: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One field that was changed: a fact by its name, or "initiative.title" and the like.

    `value` is JSON; None where it has no answer any more. `by`: a person's id, or "program:…".
    """

    field: str
    value: object
    version: int
    at: str
    by: str
    source: str

    def as_json(self) -> dict[str, Any]:
        """The change as a program reads it."""
        return {
            "field": self.field,
            "value": self.value,
            "version": self.version,
            "at": self.at,
            "by": self.by,
            "source": self.source,
        }


def changes_in(rows: Iterable[Mapping[str, Any]]) -> tuple[Change, ...]:
    """The changes in rows of edits, oldest first."""
    return tuple(
        Change(field, value, row["version"], row["at"], row["by"], row["source"])
        for row in rows
        for field, value in json.loads(row["changes"]).items()
    )


def dumped(changes: Mapping[str, object]) -> str:
    """The changes of one edit as text."""
    return canonical_json(dict(changes)).decode()


def check_version(expected: int, current: int) -> None:
    """Refuse an edit of a version that there never was. Raises Refused."""
    if not 1 <= expected <= current:
        raise Refused("version_unknown", given=expected, current=current)


def check_stale(
    wanted: Mapping[str, object], meanwhile: Iterable[Change], version: int
) -> tuple[Change, ...]:
    """What others changed meanwhile, where it is about other fields than the edit.

    Raises StaleEdit where both are about the same field and do not say the same.
    """
    theirs = tuple(meanwhile)
    last = {change.field: change for change in theirs}
    clashing = [
        change
        for field, change in last.items()
        if field in wanted and wanted[field] != change.value
    ]
    if clashing:
        raise StaleEdit([change.as_json() for change in clashing], wanted, version)
    return theirs
