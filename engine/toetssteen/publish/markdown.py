"""A document as Markdown in which no text of people works as mark-up."""

from __future__ import annotations

import re

from toetssteen.publish.document import Block, Document, Heading, Items, Paragraph, Picture, Table

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~>&:])")
_LESS = "&lt;"


def markdown_of(document: Document) -> str:
    """The text; a picture is told in words."""
    parts = [f"# {_plain(document.title)}"]
    parts += [_block(block) for block in document.blocks]
    parts.append(f"---\n\n{_plain(document.footer)}")
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {_plain(block.text)}"
        case Paragraph():
            return _lines(block.text, "\\\n")
        case Items():
            return "\n".join(f"- {_lines(entry, ' ')}" for entry in block.entries)
        case Table():
            rows = [block.headers, ("---",) * len(block.headers), *block.rows]
            cells = [
                row if number == 1 else tuple(_lines(cell, "<br>") for cell in row)
                for number, row in enumerate(rows)
            ]
            table = "\n".join(f"| {' | '.join(row)} |" for row in cells)
            return f"**{_plain(block.caption)}**\n\n{table}"
        case Picture():
            return _plain(block.told)


def _lines(text: str, end: str) -> str:
    return end.join(_plain(line) for line in text.splitlines())


def _plain(text: str) -> str:
    """A text in which every sign stands for itself."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split())).replace("<", _LESS)
