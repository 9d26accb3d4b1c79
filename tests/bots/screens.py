"""What a test sees of windows and messages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tests.bots.driver import Person
from tests.bots.peer import Peer
from toetssteen_bots.slack import drawing

PLAN = {"title": "Chatbot paspoorten", "description": "Antwoordt op vragen.", "stage": "in_use"}
# Answers for the small policies: nothing that is prohibited or has to be decided on.
ANSWERS: dict[str, Any] = {
    "system.technique": "rules",
    "system.watches": ["(none)"],
    "decision.ordered_by_court": "no",
    "decision.affected": "5",
    "decision.automatic": "no",
    "oversight.assigned": "yes",
    "oversight.trained": "yes",
    "oversight.reviewed_on": "2026-03-01",
    "history.in_service_on": "2026-01-01",
    "incidents.kinds": ["(none)"],
    "incidents.provider_unreachable": "no",
}


def window(peer: Peer) -> dict[str, Any]:
    """The one window that is open."""
    (only,) = peer.views.values()
    return only


def names(view: Mapping[str, Any]) -> set[str]:
    """The inputs of a window."""
    return {drawing.name_of(b["block_id"]) for b in view["blocks"] if b["type"] == "input"}


def input_of(view: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The element of one input."""
    found = [b for b in view["blocks"] if drawing.name_of(b["block_id"]) == name]
    element: dict[str, Any] = found[0]["element"]
    return element


def text_of(payload: Mapping[str, Any]) -> str:
    """All that stands in a window or a message."""
    return json.dumps(payload, ensure_ascii=False)


def filled(view: Mapping[str, Any], **others: Any) -> dict[str, Any]:
    """Answers for all inputs of a window."""
    given = {**ANSWERS, **others}
    return {name: given[name] for name in names(view) if name in given}


async def propose(noor: Person, peer: Peer, plan: Mapping[str, str] = PLAN) -> dict[str, Any]:
    """Go as far as the first questions."""
    await noor.command("nieuw")
    await noor.submit(window(peer), plan)
    return window(peer)


async def answered(noor: Person, peer: Peer, **others: Any) -> dict[str, Any]:
    """Answer whatever is asked, until nothing is asked any more."""
    for _ in range(10):
        if not names(window(peer)):
            return window(peer)
        await noor.submit(window(peer), filled(window(peer), **others))
    raise AssertionError(names(window(peer)))
