"""What can be looked at alone in somebody's home, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.screens import Button, Buttons, Part
from toetssteen_bots.dialogue.telling import Telling
from toetssteen_bots.dialogue.turning import Page

# So that what stands below all parts still fits beside the start of each.
MOST_AT_HOME = 10


class Look(StrEnum):
    """A part of somebody's home; `all` shows the start of each."""

    ALL = "all"
    TO_DECIDE = "to_decide"
    WAITING = "waiting"
    MINE = "mine"
    OBLIGATIONS = "obligations"
    REVIEWS = "reviews"


def ways_on(here: Page[Any], part: Look, shown: Look, telling: Telling) -> Iterator[Part]:
    """The way to the rest of a part: its pages, or where only its start is shown, the part."""
    if shown is part:
        yield from here.buttons(telling, Name.HOME, {"shown": part.value})
    elif here.has_more:
        alone = Act(Name.HOME, {"shown": part.value})
        yield Buttons((Button(telling.say("home.rest"), alone),))
