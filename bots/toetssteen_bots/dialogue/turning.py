"""Long lists, a page at a time: what does not fit can still be reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.screens import Button, Buttons, Part
from toetssteen_bots.dialogue.telling import Telling

_T = TypeVar("_T")


def page_of(act: Act) -> int:
    """The page that is asked for; pages count from 1."""
    return max(1, int(act.about.get("page", "1")))


def enough(page: int, size: int) -> int:
    """How many things have to be read to show a page and to know whether there is another."""
    return page * size + 1


@dataclass(frozen=True, slots=True)
class Page(Generic[_T]):
    """Some things of a list, and whether there are others before and after them."""

    shown: Sequence[_T]
    number: int
    has_more: bool

    @classmethod
    def of(cls, found: Sequence[_T], page: int, size: int) -> Page[_T]:
        """A page of what was read; the last one where a list became shorter meanwhile."""
        number = min(page, max(1, -(-len(found) // size)))
        return cls(found[(number - 1) * size : number * size], number, len(found) > number * size)

    def buttons(self, telling: Telling, name: Name, about: Mapping[str, str]) -> list[Part]:
        """The way to the page before and the one after; nothing where there are none."""
        pages = (("previous", self.number - 1), ("next", self.number + 1))
        known = range(1, self.number + 1 + self.has_more)
        buttons = tuple(
            Button(telling.say(f"window.{label}"), Act(name, {**about, "page": str(other)}))
            for label, other in pages
            if other in known
        )
        return [Buttons(buttons)] if buttons else []
