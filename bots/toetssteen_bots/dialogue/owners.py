"""All that owners and their colleagues do, as the dialogue takes it in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.asking import Asking
from toetssteen_bots.dialogue.confirming import Confirming
from toetssteen_bots.dialogue.owning import Owning
from toetssteen_bots.dialogue.reporting import Reporting
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import Reply

LASTING = frozenset(
    {
        Name.HAND_IN,
        Name.FINISH,
        Name.EXCUSED,
        Name.CONFIRMED,
        Name.CHANGED,
        Name.REPORT,
        Name.SUPPLIER_TOLD,
        Name.RETIRED,
        Name.COLLEAGUE_ASKED,
        Name.REPLIED,
    }
)
OPENING = frozenset(
    {
        Name.OBLIGATIONS,
        Name.OBLIGATION,
        Name.EXCUSE,
        Name.CONFIRM,
        Name.CHANGE,
        Name.INCIDENT,
        Name.SUPPLIER,
        Name.RETIRE,
        Name.ASK_COLLEAGUE,
        Name.REPLY,
    }
)


def ways(rooms: Rooms, speaker: Speaker) -> dict[Name, Callable[[Act], Reply]]:
    """What can be done."""
    return {
        **Owning(rooms, speaker).ways,
        **Reporting(rooms, speaker).ways,
        **Confirming(rooms, speaker).ways,
        **Asking(rooms, speaker).ways,
    }


def problems(act: Act, rooms: Rooms, speaker: Speaker) -> Mapping[str, str]:
    """What is wrong with what was filled in, by input. Asks no room."""
    checks: dict[Name, Callable[[Act], Mapping[str, str]]] = {
        Name.HAND_IN: Owning(rooms, speaker).problems,
        Name.EXCUSED: Owning(rooms, speaker).excuse_problems,
        Name.REPORT: Reporting(rooms, speaker).incident_problems,
        Name.SUPPLIER_TOLD: Reporting(rooms, speaker).supplier_problems,
        Name.CHANGED: lambda given: Confirming(rooms, speaker).changes(given).problems,
        Name.COLLEAGUE_ASKED: Asking(rooms, speaker).ask_problems,
        Name.REPLIED: lambda given: Asking(rooms, speaker).answers(given).problems,
    }
    return checks[act.name](act) if act.name in checks else {}
