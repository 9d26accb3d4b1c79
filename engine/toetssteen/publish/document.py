"""A document for people: headings, paragraphs, lists, tables and pictures, in one language.

The texts are plain; whoever renders it escapes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Row: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a part: level 2, or 3 below it."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a line that ends in the text ends on the page."""

    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list without an order."""

    entries: Row


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first column names its rows. `caption` says what it is about."""

    caption: str
    headers: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as SVG of our own making; `told` says in words what it shows."""

    svg: str
    told: str


Block: TypeAlias = Heading | Paragraph | Items | Table | Picture


@dataclass(frozen=True, slots=True)
class Document:
    """A title with what stands below it. `footer`: what it was made from, and when."""

    language: str
    title: str
    blocks: tuple[Block, ...]
    footer: str
