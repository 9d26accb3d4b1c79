"""The known name that a mistyped one most resembles."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

_LIKENESS = 60
_LENGTH = 200


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return the name that is most alike, the first of equals, or None when none is alike."""
    found = process.extractOne(
        name[:_LENGTH], tuple(names), scorer=fuzz.ratio, score_cutoff=_LIKENESS
    )
    return found[0] if found else None
