"""Texts of others in Slack's markup: shown as they are, with nothing smuggled in; and back."""

from __future__ import annotations

import re

# Slack has no way to write these as themselves, so they become letters that look like them.
_FORMATTING = str.maketrans(
    {
        "*": "\N{ASTERISK OPERATOR}",
        "_": "\N{MODIFIER LETTER LOW MACRON}",
        "~": "\N{TILDE OPERATOR}",
        "`": "\N{MODIFIER LETTER GRAVE ACCENT}",
    }
)
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_LINK = re.compile(r"<(?P<kind>[@#!]?)(?P<target>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")


def escaped(text: str) -> str:
    """A text in which Slack finds no link, no mention and no channel."""
    return re.sub(r"[&<>]", lambda found: _ESCAPED[found[0]], text)


def literal(text: str) -> str:
    """A text that is shown as it is, also within markup."""
    return escaped(text).translate(_FORMATTING)


def bold(text: str) -> str:
    """A text that stands out: on one line, since a bold text cannot go over two."""
    line = " ".join(text.split())
    return f"*{literal(line)}*" if line else ""


def plain(text: str) -> str:
    """What somebody wrote in Slack without its markup; who was mentioned is left out."""

    def shown(found: re.Match[str]) -> str:
        if found["kind"]:
            return found["label"] or ""
        return found["label"] or found["target"]

    unlinked = _LINK.sub(shown, text)
    for character, written in reversed(_ESCAPED.items()):
        unlinked = unlinked.replace(written, character)
    return unlinked.strip()
