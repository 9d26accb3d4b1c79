"""The articles, paragraphs and points of the AI Act, read from its published Dutch text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# The text as first published, and as it is since Regulation (EU) 2026/1744.
PUBLISHED, AMENDED = "2024-07-12", "2026-07-27"
# Stands for the paragraph of an article that numbers none, and for what is in no point.
WHOLE = ""
# "1 bis" in Dutch is 1a, "b ter" is bb.
_SUFFIXES = ("bis", "ter", "quater", "quinquies", "sexies")
_NUMBER = re.compile(rf"\W*(\w+?)\s*({'|'.join(_SUFFIXES)})?[).]?")

Json = dict[str, Any]


@dataclass
class Article:
    """The chapter and section it is in, and its words by paragraph and point."""

    chapter: str
    section: int | None
    words: dict[tuple[str, str], str] = field(default_factory=dict)

    def holds(self, paragraph: str | None, point: str | None) -> bool:
        """Whether this paragraph, and this point of it, stands in the text."""
        if paragraph is None and point is None:
            return True
        return (paragraph or WHOLE, point or WHOLE) in self.words

    def text(self, paragraph: str = WHOLE, point: str = WHOLE) -> str:
        """The words of a paragraph outside its points, or of one of them. Raises KeyError."""
        return self.words[paragraph, point]


Act = Mapping[str, Article]


def published(folder: Path) -> dict[str, Article]:
    """The Act as first published, by the number of the article."""
    act = {}
    for entry in json.loads((folder / "articles.json").read_text("utf-8")):
        section = re.search(r"\d+", str(entry["section"]))
        act[str(entry["number"])] = _article(
            entry["chapter"], int(section[0]) if section else None, entry["paragraphs"]
        )
    return act


def amended(folder: Path) -> dict[str, Article]:
    """The Act with the amendments of 2026. Raises ValueError for an amendment of a new kind."""
    act = published(folder)
    changes = json.loads((folder / "omnibus-amendments.json").read_text("utf-8"))
    for change in changes["amendments"]:
        if "article" in change["target"] and not change["scope"].get("title"):
            _amend(act, change)
    return act


def cited(number: str) -> str:
    """How a Dutch number is cited: "4 bis" is 4a, "b ter)" is bb. Raises ValueError."""
    found = _NUMBER.fullmatch(number)
    if found is None:
        raise ValueError(number)
    base, suffix = found.groups()
    return base + (chr(ord("a") + _SUFFIXES.index(suffix)) if suffix else "")


def _amend(act: dict[str, Article], change: Json) -> None:
    name, scope = cited(change["target"]["article"]), change["scope"]
    paragraph, point = _anchored(scope.get("anchor", ""))
    match change:
        case {"newArticle": new}:
            before = act[str(new["insertAfter"])]
            act[name] = _article(before.chapter, before.section, new["paragraphs"])
        case {"operation": "replace", "newParagraphs": paragraphs}:
            act[name] = _article(act[name].chapter, act[name].section, paragraphs)
        case {"newParagraphs": paragraphs}:
            act[name].words |= _article("", None, paragraphs).words
        case {"newItems": items}:
            act[name].words |= _paragraph(paragraph, [{"type": "list", "items": items}])
        case {"operation": "replace", "newContent": content} if point == WHOLE:
            _drop(act[name], paragraph, keep="aanhef" in scope.get("anchor", ""))
            act[name].words |= _paragraph(paragraph, content)
        case {"operation": "replace", "newContent": content}:
            act[name].words[paragraph, point] = " ".join(_words(content))
        case {"operation": "delete"} if point == WHOLE:
            _drop(act[name], paragraph, keep=False)
        case _:
            raise ValueError(change)


def _anchored(anchor: str) -> tuple[str, str]:
    """The paragraph and the point that an anchor such as lid-1-b or punt-c names."""
    kind, *parts = anchor.split("-")
    if kind == "punt":
        return WHOLE, parts[0]
    paragraph, point = [*parts, WHOLE, WHOLE][:2]
    return paragraph, WHOLE if point == "aanhef" else point


def _drop(article: Article, paragraph: str, *, keep: bool) -> None:
    """Take a paragraph out; its points stay where only the words before them are replaced."""
    gone = {place for place in article.words if place[0] == paragraph and not (keep and place[1])}
    article.words = {place: words for place, words in article.words.items() if place not in gone}


def _article(chapter: str, section: int | None, paragraphs: list[Json]) -> Article:
    article = Article(chapter, section)
    for paragraph in paragraphs:
        number = paragraph.get("displayNumber") or paragraph["number"]
        name = WHOLE if number is None else cited(str(number))
        article.words |= _paragraph(name, paragraph["content"])
    return article


def _paragraph(paragraph: str, content: list[Json]) -> dict[tuple[str, str], str]:
    own = " ".join(part["text"] for part in content if part["type"] == "text")
    points = {
        (paragraph, cited(item["marker"])): " ".join(_words(item["content"]))
        for part in content
        if part["type"] == "list"
        for item in part["items"]
    }
    return ({(paragraph, WHOLE): own} if own else {}) | points


def _words(content: list[Json]) -> Iterator[str]:
    for part in content:
        if part["type"] == "text":
            yield part["text"]
        else:
            for item in part["items"]:
                yield from _words(item["content"])
