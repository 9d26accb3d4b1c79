"""Reads our pages in Markdown, as far as tests need it: headings, fenced blocks, links."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
GUIDE = REPOSITORY / "docs" / "policy-author.md"
OMITTED = "…"
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#+) (.+)$")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, the line before it, and the headings that it stands below."""

    language: str
    text: str
    before: str
    headings: tuple[str, ...]

    @property
    def created(self) -> str | None:
        """The file that the block is, where its name stands in bold before it."""
        return _named(r"\*\*`([^`]+)`\*\*", self.before)

    @property
    def excerpt_of(self) -> str | None:
        """The file of the project that the block is a part of."""
        return _named(r"From `([^`]+)`:", self.before)

    @property
    def changed(self) -> str | None:
        """The file that the block, a diff, changes."""
        return _named(r"In `([^`]+)`:", self.before)

    @property
    def commands(self) -> tuple[tuple[list[str], str], ...]:
        """The commands in a console block, each with what it prints."""
        typed = re.split(r"^\$ ", self.text, flags=re.MULTILINE)[1:]
        lines = (part.partition("\n") for part in typed)
        return tuple((shlex.split(command), printed) for command, _, printed in lines)

    def applied(self, text: str) -> str:
        """A text with the lines of this diff changed, which stand in it once."""
        lines = self.text.splitlines(keepends=True)
        old = "".join(line[1:] for line in lines if not line.startswith("+"))
        new = "".join(line[1:] for line in lines if not line.startswith("-"))
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {self.changed}"
        return text.replace(old, new)


def blocks(page: Path) -> tuple[Block, ...]:
    """The fenced blocks of a page."""
    return tuple(_blocks(page.read_text(encoding="utf-8")))


def _blocks(text: str) -> Iterator[Block]:
    headings: list[str] = []
    place = 0
    for found in _FENCE.finditer(text):
        prose = text[place : found.start()].splitlines()
        for line in prose:
            if heading := _HEADING.match(line):
                headings[len(heading[1]) - 1 :] = [heading[2]]
        before = next((line for line in reversed(prose) if line), "")
        yield Block(found[1], found[2], before, tuple(headings))
        place = found.end()


def links(page: Path) -> tuple[str, ...]:
    """Where the links of a page lead to."""
    return tuple(_LINK.findall(without_blocks(page)))


def anchors(page: Path) -> frozenset[str]:
    """The names by which links reach the headings of a page."""
    headings = map(_HEADING.match, without_blocks(page).splitlines())
    return frozenset(
        re.sub(r"[^\w\- ]", "", found[2].lower()).replace(" ", "-") for found in headings if found
    )


def without_blocks(page: Path) -> str:
    """The prose of a page."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


def prints(printed: str, shown: str) -> bool:
    """Whether a page shows what was printed; it may wrap it otherwise, and leave parts out."""
    words = (".*" if word == OMITTED else _word(word) for word in shown.split())
    return re.fullmatch(r"\s*".join(words), printed.strip(), re.DOTALL) is not None


def _word(word: str) -> str:
    return ".*".join(map(re.escape, word.split(OMITTED)))


def _named(pattern: str, line: str) -> str | None:
    found = re.fullmatch(pattern, line)
    return found[1] if found else None
