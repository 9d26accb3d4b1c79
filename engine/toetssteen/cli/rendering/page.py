"""A page of plain text on a terminal: headings, paragraphs and lists that wrap."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

# Longer lines are hard to read, however wide the terminal is.
_WIDEST = 100
_WIDEST_TABLE = 140
_WIDEST_WORD = 18
_GAP = 2
# Escape sequences begin with these; a tab and the end of a line are only space.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_NARROWEST = 40


class Page:
    """Writes to a terminal. What is emphasised is also told in words."""

    def __init__(self, console: Console) -> None:
        self._console = console

    @property
    def width(self) -> int:
        """How long a line of text may be."""
        return max(_NARROWEST, min(self._console.width, _WIDEST))

    def title(self, text: str) -> None:
        """The first line of a page."""
        self._wrapped(text, style="bold")
        self.line("=" * min(len(text), self.width))

    def heading(self, text: str) -> None:
        """A line above a part of the page."""
        self.gap()
        self._wrapped(text, style="bold")

    def gap(self) -> None:
        """An empty line."""
        self.line("")

    def line(self, text: str, style: str = "") -> None:
        """A line as it is."""
        self._console.print(Text(_visible(text), style=style), soft_wrap=True)

    def paragraph(self, text: str, indent: int = 0, style: str = "") -> None:
        """Running text; a line that ends in the text ends on the page."""
        for part in text.splitlines():
            self._wrapped(part, " " * indent, " " * indent, style)

    def item(self, marker: str, text: str, indent: int = 0, style: str = "") -> None:
        """One thing of a list, with its further lines below its text."""
        first = f"{' ' * indent}{marker} "
        for number, part in enumerate(text.splitlines() or [""]):
            self._wrapped(part, " " * len(first) if number else first, " " * len(first), style)

    def pairs(self, rows: Iterable[tuple[str, str]], indent: int = 0) -> None:
        """Names with what they stand for, below each other."""
        listed = [row for row in rows if row[1]]
        longest = max((len(name) for name, _ in listed), default=0) + 1
        for name, value in listed:
            first = f"{' ' * indent}{name + ':':<{longest}} "
            self._wrapped(value, first, " " * len(first))

    def table(self, headers: Sequence[str], rows: Iterable[Sequence[str]], fixed: int = 1) -> None:
        """A table; the first `fixed` columns are never broken."""
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False)
        for number, header in enumerate(headers):
            table.add_column(header, no_wrap=number < fixed, overflow="fold", header_style="bold")
        for row in rows:
            table.add_row(*(Text(_visible(cell)) for cell in row))
        self._print_trimmed(table)

    def proportional(
        self, headers: Sequence[str], shares: Sequence[int], rows: Iterable[Sequence[str]]
    ) -> None:
        """A table of text: each column gets its longest word, and its share of what is left."""
        cells = [tuple(headers), *map(tuple, rows)]
        words = [_longest_word(column) for column in zip(*cells, strict=True)]
        gaps = _GAP * (len(headers) - 1)
        spare = max(0, min(self._console.width, _WIDEST_TABLE) - gaps - sum(words))
        table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), collapse_padding=True)
        for header, word, share in zip(headers, words, shares, strict=True):
            width = word + spare * share // sum(shares)
            table.add_column(header, width=width, overflow="fold", header_style="bold")
        for row in cells[1:]:
            table.add_row(*(Text(_visible(cell)) for cell in row))
            table.add_row()
        self._print_trimmed(table)

    def _print_trimmed(self, table: Table) -> None:
        """Print a table without the spaces that fill up its lines."""
        with self._console.capture() as captured:
            self._console.print(table)
        for line in captured.get().rstrip().splitlines():
            self._console.out(line.rstrip(), highlight=False)

    def _wrapped(self, text: str, first: str = "", rest: str = "", style: str = "") -> None:
        lines = textwrap.wrap(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
            # A path or a digest stays whole, so that it can be copied.
            break_long_words=False,
        )
        for line in lines or [first.rstrip()]:
            self.line(line, style)


def _visible(text: str) -> str:
    """A text with a sign for what would steer the terminal; people wrote some of it."""
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)


def _longest_word(cells: Iterable[str]) -> int:
    longest = max((len(word) for cell in cells for word in cell.split()), default=1)
    return min(longest, _WIDEST_WORD)
