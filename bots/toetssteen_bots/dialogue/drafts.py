"""Proposals under way: how far somebody is, and what was filled in and not sent yet."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from toetssteen.registry.errors import NotFound, Refused
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading, Work
from toetssteen_bots.dialogue.acts import Given

OPEN, DONE, DROPPED = "open", "done", "dropped"
_MOST_OPEN = 20
_TYPED_LIMIT = 100_000


class Moved(Refused):
    """Somebody did the same before: in another window, or with a second click."""


@dataclass(frozen=True, slots=True)
class Content:
    """How far a proposal is.

    Before it is registered: its title, description and stage. After: the facts that are asked now,
    those that were asked before, step by step, and the version of the initiative that was seen.
    """

    title: str = ""
    description: str = ""
    stage: str = ""
    asked: tuple[str, ...] = ()
    trail: tuple[tuple[str, ...], ...] = ()
    seen: int = 0

    def dumped(self) -> str:
        """The content as it is kept."""
        return json.dumps({name: getattr(self, name) for name in self.__slots__})

    @classmethod
    def loaded(cls, text: str) -> Content:
        """The content that was dumped."""
        kept = json.loads(text)
        kept["asked"] = tuple(kept["asked"])
        kept["trail"] = tuple(map(tuple, kept["trail"]))
        return cls(**kept)


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposal under way; `version` counts the steps, so that each is taken once."""

    id: str
    person_id: str
    initiative_id: str | None
    state: str
    version: int
    content: Content
    typed: Mapping[str, Given] = field(default_factory=dict)

    @property
    def about(self) -> dict[str, str]:
        """What an act on this step of it is about."""
        return {"draft": self.id, "version": str(self.version)}


def start(work: Work, content: Content, initiative_id: str | None = None) -> Draft:
    """Begin a proposal, or go on with the answers to an initiative. Raises NotFound."""
    person_id = _person(work)
    work.change(
        "start_draft",
        id=(id_ := work.moment.new_id()),
        person_id=person_id,
        initiative_id=initiative_id,
        content=content.dumped(),
        at=work.moment.stamp,
    )
    found = get(work, id_) if initiative_id is None else of_initiative(work, initiative_id)
    if found is None:
        raise NotFound("draft_not_found")
    return found


def get(reading: Reading, id_: str) -> Draft:
    """A proposal of who acts. Raises NotFound, also for that of somebody else."""
    row = reading.row("draft", id=id_)
    if row is None or row["person_id"] != reading.actor.person_id:
        raise NotFound("draft_not_found")
    return _draft(row)


def of_initiative(reading: Reading, initiative_id: str) -> Draft | None:
    """The answers that who acts is giving to an initiative."""
    row = reading.row(
        "draft_of_initiative", initiative_id=initiative_id, person_id=_person(reading)
    )
    return _draft(row) if row else None


def all_open(reading: Reading) -> list[Draft]:
    """What who acts has not finished, the last changed first."""
    rows = reading.rows("open_drafts", person_id=_person(reading), number=_MOST_OPEN)
    return [_draft(row) for row in rows]


def move(work: Work, draft: Draft, content: Content, **others: Any) -> Draft:
    """Take a step: `initiative_id`, `state` and `typed` as they become. Raises Moved."""
    after = replace(draft, content=content, version=draft.version + 1, **{"typed": {}, **others})
    moved = work.change(
        "move_draft",
        id=draft.id,
        expected=draft.version,
        initiative_id=after.initiative_id,
        state=after.state,
        content=after.content.dumped(),
        typed=json.dumps(dict(after.typed)),
        at=work.moment.stamp,
    )
    if not moved:
        raise Moved("draft_moved")
    return after


def remember(work: Work, id_: str, version: int, typed: Mapping[str, Given], at: str) -> None:
    """Keep what was filled in at a time and not sent; what was filled in later stays."""
    text = json.dumps(dict(typed))
    if len(text) > _TYPED_LIMIT:
        raise Refused("typed_too_long")
    work.change(
        "remember_typed",
        id=id_,
        person_id=_person(work),
        version=version,
        typed=text,
        typed_at=at,
        at=work.moment.stamp,
    )


def _person(reading: Reading) -> str:
    if reading.actor.person_id is None:
        raise NotFound("draft_not_found")
    return reading.actor.person_id


def _draft(row: Row) -> Draft:
    # Of who was erased nothing is left.
    content = Content() if row["content"] == "{}" else Content.loaded(row["content"])
    typed = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in json.loads(row["typed"]).items()
    }
    return Draft(
        row["id"],
        row["person_id"],
        row["initiative_id"],
        row["state"],
        row["version"],
        content,
        typed,
    )
