"""What somebody is told when something goes wrong: never more than they may know."""

from __future__ import annotations

from toetssteen.errors import ToetssteenError
from toetssteen.policy.errors import OpaError
from toetssteen.registry.errors import NotAllowed, NotFound, RegistryError
from toetssteen_bots.dialogue.drafts import Moved
from toetssteen_bots.dialogue.telling import Telling

# The nearest kind counts.
_KINDS: tuple[tuple[type[ToetssteenError], str], ...] = (
    (NotAllowed, "not_allowed"),
    (NotFound, "not_found"),
    (Moved, "moved"),
    (OpaError, "engine"),
    (RegistryError, "registry"),
)
_REFUSED = ("initiative_closed", "typed_too_long", "ask_ended", "ask_of_oneself")


def trouble(error: Exception, code: str, telling: Telling) -> str:
    """A sentence about an error, with the code by which who runs this finds it in the logs."""
    if isinstance(error, ToetssteenError) and error.code in _REFUSED:
        return telling.say(f"trouble.{error.code}")
    found = next((key for kind, key in _KINDS if isinstance(error, kind)), "unexpected")
    right = ""
    if isinstance(error, NotAllowed):
        right = telling.words.messages.say(f"right.{error.right}")
    return telling.say(f"trouble.{found}", code=code, right=right)
