"""Texts that are kept: within limits, and such that both kinds of store can hold them."""

from __future__ import annotations

import unicodedata

from toetssteen.registry.errors import TextRefused

NAME_LIMIT = 200
TEXT_LIMIT = 10_000
_SURROGATES = range(0xD800, 0xE000)


def checked(name: str, text: str, limit: int, *, required: bool = True) -> str:
    """A text without the space around it. Raises TextRefused."""
    # Before anything is done with it: it may be very long.
    if len(text) > limit:
        raise TextRefused("text_too_long", field=name, length=len(text), limit=limit)
    if "\0" in text or any(ord(character) in _SURROGATES for character in text):
        raise TextRefused("text_unusable", field=name)
    text = text.strip()
    if required and not text:
        raise TextRefused("text_empty", field=name)
    return text


def line(name: str, text: str, limit: int) -> str:
    """A text of one line: every stretch of space is a single one. Raises TextRefused."""
    return " ".join(checked(name, text, limit).split())


def order_of(name: str) -> tuple[str, str]:
    """What names are sorted by: letters without case and accents, whatever order a store has."""
    signs = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in signs if not unicodedata.combining(sign)), name


def key_of(text: str) -> str:
    """A text as it is compared: without case, and with single spaces."""
    return " ".join(text.casefold().split())
