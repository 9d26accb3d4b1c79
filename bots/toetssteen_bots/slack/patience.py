"""How long Slack is left alone where it takes nothing from us now."""

from __future__ import annotations

from toetssteen_bots.slack.posting import LockedOut, NotNow

# In seconds, where Slack does not say: twice as long each time, up to a minute.
FIRST_WAIT, LONGEST_WAIT = 2.0, 60.0
# Where it takes nothing from us at all.
_LOCKED_OUT = 600.0


class Patience:
    """As long as Slack says, else longer each time, until something went through."""

    def __init__(self) -> None:
        self.begin_anew()

    def begin_anew(self) -> None:
        """Something went through."""
        self.wait = FIRST_WAIT

    def seconds(self, trouble: NotNow | LockedOut) -> float:
        """How long it asks for now."""
        if isinstance(trouble, LockedOut):
            return _LOCKED_OUT
        return trouble.seconds or self.wait

    def rest(self, trouble: NotNow | LockedOut) -> float:
        """The same, where it is left alone now: the next time is longer."""
        seconds = self.seconds(trouble)
        if isinstance(trouble, NotNow):
            self.wait = min(self.wait * 2, LONGEST_WAIT)
        return seconds
