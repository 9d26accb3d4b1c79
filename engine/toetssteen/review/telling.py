"""Tells who a run concerns what it found: each person once, however much it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from toetssteen.board import outbox
from toetssteen.board.outbox import Message
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Work

CHANGED, DIGEST = "review.changed", "review.digest"
# A message names only so many; the run itself has all of them.
_NAMED = 20


def tell(work: Work, run_id: str, digest_to: Iterable[str] = ()) -> int:
    """Put down a message for each owner of something that changed, and one for each of the board.

    `digest_to`: roles that hear of the whole. How many messages there are.
    """
    number = 0
    for owner in work.rows("review_owners", run_id=run_id):
        rows = work.rows(
            "review_owner_items", run_id=run_id, owner_id=owner["owner_id"], number=_NAMED
        )
        said = _said(work, run_id, owner["number"], rows, owner["owner_id"])
        number += _put(work, CHANGED, run_id, owner["owner_id"], said)
    rows = work.rows("review_digest_items", run_id=run_id, number=_NAMED)
    if rows:
        total = sum(row["number"] for row in work.rows("review_owners", run_id=run_id))
        for person in sorted(_people(work, digest_to)):
            number += _put(work, DIGEST, run_id, person, _said(work, run_id, total, rows))
    return number


def _people(work: Work, roles: Iterable[str]) -> set[str]:
    """Who has one of the roles, and did not ask to be left alone."""
    found = set()
    for role in roles:
        silent = {row["person_id"] for row in work.rows("silent_seats", role=role)}
        found |= {row["id"] for row in work.rows("people_with_role", role=role)} - silent
    return found


def _put(work: Work, kind: str, run_id: str, person: str, parameters: Mapping[str, Any]) -> int:
    key = f"{kind}:{run_id}:{person}"
    return int(outbox.put(work, Message(person, kind, f"run:{run_id}", key, parameters)))


def _said(
    work: Work, run_id: str, number: int, rows: Iterable[Row], owner_id: str = ""
) -> dict[str, Any]:
    """What is told: how many of what in all, and those that weigh most."""
    counted = work.rows("review_outcomes", run_id=run_id, owner_id=owner_id)
    outcomes, items = ([dict(row) for row in found] for found in (counted, rows))
    return {"number": number, "outcomes": outcomes, "items": items}
