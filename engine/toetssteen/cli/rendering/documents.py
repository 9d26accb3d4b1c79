"""Documents in the words of a language, and a document on the page of a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toetssteen.cli.rendering.page import Page
from toetssteen.publish.document import (
    Block,
    Document,
    Heading,
    Items,
    Paragraph,
    Picture,
    Row,
    Table,
)
from toetssteen.wording.times import time_text
from toetssteen.wording.words import Words


def document(title: str, blocks: Iterable[Block], stamp: str, words: Words) -> Document:
    """A document that says when it was made."""
    footer = words.say("report.made", at=time_text(stamp, words))
    return Document(words.messages.language.value, title, tuple(blocks), footer)


def table(caption: str, headers: Row, rows: Sequence[Row], words: Words) -> list[Block]:
    """A table, or that there is nothing in it."""
    if rows:
        return [Table(caption, headers, tuple(rows))]
    return [Paragraph(words.say("report.none"))]


def show(shown: Document, page: Page) -> None:
    """Write a document on a terminal; a picture is told in words."""
    page.title(shown.title)
    for block in shown.blocks:
        match block:
            case Heading():
                page.heading(block.text)
            case Paragraph():
                page.paragraph(block.text)
            case Items():
                for entry in block.entries:
                    page.item("-", entry)
            case Table():
                page.gap()
                page.table(block.headers, block.rows)
            case Picture():
                page.paragraph(block.told)
    page.gap()
    page.paragraph(shown.footer)
