"""What looks the same as what somebody is typing, while they type it."""

from __future__ import annotations

from dataclasses import replace

from toetssteen.registry import similar
from toetssteen.registry.permissions import Right
from toetssteen.registry.similar import Match, Wanted
from toetssteen_bots.dialogue import drafts
from toetssteen_bots.dialogue.acts import Act
from toetssteen_bots.dialogue.owning_screens import text_given
from toetssteen_bots.dialogue.proposal_screens import Screens
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import Nothing, Reply

_MOST_ALIKE = 3
# Of less than this, everything looks the same.
_SHORTEST = 4


def look(rooms: Rooms, speaker: Speaker, act: Act) -> Reply:
    """The first form again with what looks the same; nothing where that is shown already."""
    title = text_given(act, "title")
    with rooms.store.reading(speaker.actor) as reading:
        reading.require(Right.PROPOSE)
        draft = drafts.get(reading, act.about["draft"])
        is_here = draft.state == drafts.OPEN and draft.initiative_id is None
        if not is_here or str(draft.version) != act.about["version"]:
            return Reply(Nothing())
        found: list[Match] = []
        if len(title) >= _SHORTEST:
            wanted = Wanted(title, text_given(act, "description"))
            found = similar.similar(reading, wanted, _MOST_ALIKE)
        unfinished = [one for one in drafts.all_open(reading) if one.id != draft.id]
    screens = Screens(rooms, rooms.telling(speaker.language))
    if screens.keys_of(found) == act.about["shown"]:
        return Reply(Nothing())
    return Reply(screens.first(replace(draft, typed=act.given), unfinished, found))
