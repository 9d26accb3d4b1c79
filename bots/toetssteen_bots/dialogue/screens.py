"""What is shown, for any chat product to draw. All texts are plain: a product escapes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from toetssteen_bots.dialogue.acts import Act


class Tone(StrEnum):
    """How a button or a banner looks."""

    PLAIN = "plain"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of what follows."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences, below a few words that stand out."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something of less weight."""

    text: str


@dataclass(frozen=True, slots=True)
class Banner:
    """What it comes to; the tone is never the only sign of it."""

    text: str
    lead: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Divider:
    """A line between."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """What is asked before a button does something, where a product can ask that."""

    title: str
    text: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class Button:
    """Does something when it is pressed."""

    label: str
    act: Act
    tone: Tone = Tone.PLAIN
    confirm: Confirm | None = None


@dataclass(frozen=True, slots=True)
class Buttons:
    """Buttons in a row."""

    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a list, with what can be done about it."""

    lead: str
    text: str
    button: Button


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Choose:
    """An input in which one thing is chosen, or several. `at_once`: done as soon as chosen."""

    name: str
    label: str
    options: tuple[Option, ...]
    chosen: tuple[str, ...] = ()
    many: bool = False
    hint: str = ""
    required: bool = True
    at_once: Act | None = None


@dataclass(frozen=True, slots=True)
class Write:
    """An input for text of at most `limit` characters."""

    name: str
    label: str
    limit: int
    text: str = ""
    long: bool = False
    hint: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class Count:
    """An input for a number."""

    name: str
    label: str
    value: str = ""
    minimum: str | None = None
    maximum: str | None = None
    hint: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class Day:
    """An input for a date ("YYYY-MM-DD")."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class Pick:
    """An input in which one thing is looked up and chosen. `source`: what finds the things."""

    name: str
    label: str
    source: Act
    hint: str = ""
    required: bool = True


Input = Choose | Write | Count | Day | Pick
Part = Heading | Paragraph | Note | Banner | Divider | Buttons | Entry | Input


@dataclass(frozen=True, slots=True)
class Window:
    """Something to read or fill in, over what was there.

    `submit`: what its main button does. `remember`: what is done with what is filled in and not
    sent yet; `look`: what is looked for in it, once somebody stops typing. `closed`: what closing
    it means. `turn`: changes where inputs of an equal name ask something anew.
    """

    title: str
    parts: tuple[Part, ...]
    close: str
    submit: Button | None = None
    remember: Act | None = None
    closed: Act | None = None
    turn: str = ""
    look: Act | None = None

    @property
    def inputs(self) -> Iterator[Input]:
        """What is to be filled in."""
        return (part for part in self.parts if isinstance(part, Input))


@dataclass(frozen=True, slots=True)
class Message:
    """Something said to one person. `text`: all that matters, where parts cannot be shown."""

    text: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Home:
    """What somebody finds when they come to us."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """There is nothing to show."""


Screen = Window | Message | Home | Nothing


@dataclass(frozen=True, slots=True)
class Reply:
    """What an act leads to: what is shown where it was done, and what is told besides."""

    screen: Screen
    told: tuple[Message, ...] = field(default=())
