"""The text of the little HTML that entries of the register hold."""

import re
from html.parser import HTMLParser

_BREAKING = frozenset({"br", "div", "li", "ol", "p", "tr", "ul"})
_SILENT = frozenset({"script", "style"})
# More than the longest field of the standard, mark-up included.
_READ = 100_000


def text_of(source: str) -> str:
    """Return the text without mark-up: one line for each paragraph or item, none of them empty."""
    parser = _Reader()
    parser.feed(source[:_READ])
    parser.close()
    lines = (re.sub(r"[^\S\n]+", " ", line).strip() for line in "".join(parser.parts).split("\n"))
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._silent += tag in _SILENT
        if tag in _BREAKING:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BREAKING:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)
