"""The known name that a mistyped one most resembles."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

_LIKENESS = 60
_FACT_LIKENESS = 65
_LENGTH = 200


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return the name that is most alike, the first of equals, or None when none is alike."""
    found = process.extractOne(
        name[:_LENGTH], tuple(names), scorer=fuzz.ratio, score_cutoff=_LIKENESS
    )
    return found[0] if found else None


def nearest_fact(fact: str, facts: Iterable[str]) -> str | None:
    """Return the fact that is most alike.

    The name within its section counts by itself too: one section does not make two facts alike.
    """
    likely = [(_fact_likeness(fact[:_LENGTH], known), known) for known in facts]
    # The first of equals, so that the order of the questionnaire decides.
    best, known = max(likely, key=lambda pair: pair[0], default=(0.0, ""))
    return known if best >= _FACT_LIKENESS else None


def _fact_likeness(one: str, other: str) -> float:
    names = one.partition(".")[2], other.partition(".")[2]
    return (fuzz.ratio(one, other) + fuzz.ratio(*names)) / 2
