"""What resembles an initiative: others in the registry, products, and what others published."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from toetssteen.registry import published, search
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading
from toetssteen.registry.texts import key_of

_CANDIDATES = 200
# Of 100: below this, texts about different things are alike as well.
ENOUGH = 70.0
_SAME = 100.0


class Kind(StrEnum):
    """What was found."""

    INITIATIVE = "initiative"
    PRODUCT = "product"
    PUBLISHED = "published"


class Why(StrEnum):
    """In what it resembles."""

    PRODUCT = "product"
    TITLE = "title"
    PURPOSE = "purpose"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: a title, a purpose in some sentences, a product; and what is left out."""

    title: str
    purpose: str = ""
    product_id: str | None = None
    without: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Something that resembles it: `score` of 100. An initiative that is active can be joined."""

    kind: Kind
    key: str
    title: str
    organisation: str
    score: float
    why: Why
    can_be_joined: bool = False


def similar(reading: Reading, wanted: Wanted, number: int = 10) -> list[Match]:
    """The best matches, best first. Raises NotAllowed.

    Whoever may propose sees the title and the number of any initiative, to join it.
    """
    reading.require(Right.PROPOSE, Right.SEE_ALL)
    best: dict[tuple[Kind, str], Match] = {}
    for match in _matches(reading, wanted):
        if match.key == wanted.without or match.score < ENOUGH:
            continue
        known = best.get((match.kind, match.key))
        if known is None or match.score > known.score:
            best[match.kind, match.key] = match
    return sorted(best.values(), key=lambda match: (-match.score, match.kind, match.key))[:number]


def _matches(reading: Reading, wanted: Wanted) -> Iterator[Match]:
    if wanted.product_id:
        for row in reading.rows("initiatives_briefly_of_product", product_id=wanted.product_id):
            yield _initiative(row, _SAME, Why.PRODUCT)
    for row in reading.rows("initiatives_titled", title_key=key_of(wanted.title)):
        yield _initiative(row, _SAME, Why.TITLE)
    for entry in published.titled(reading, wanted.title):
        yield _published(entry, _SAME, Why.TITLE)
    texts = [text for text in (wanted.title, wanted.purpose) if text]
    found = [row for text in texts for row in search.alike(reading, text, _CANDIDATES)]
    yield from _of_candidates(reading, dict.fromkeys(str(row["subject"]) for row in found), wanted)


def _of_candidates(reading: Reading, subjects: Collection[str], wanted: Wanted) -> Iterator[Match]:
    for subject in subjects:
        kind, _, id_ = subject.partition(":")
        if kind == Kind.INITIATIVE and (row := reading.row("initiative_briefly", id=id_)):
            yield _initiative(row, *_resemblance(wanted, row["title"], row["description"]))
        if kind == Kind.PRODUCT and (row := reading.row("product", id=id_)):
            name = f"{row['supplier']} {row['name']}"
            score, why = _resemblance(wanted, name, row["description"])
            yield Match(Kind.PRODUCT, row["id"], row["name"], row["supplier"], score, why)
    others = [subject for subject in subjects if subject.startswith(f"{Kind.PUBLISHED}:")]
    for entry in published.by_subjects(reading, others).values():
        score, why = _resemblance(wanted, entry.title, entry.purpose)
        yield _published(entry, score, why)


def _resemblance(wanted: Wanted, title: str, purpose: str) -> tuple[float, Why]:
    """How much it resembles, and in what: the order and the number of words count little."""
    titles = fuzz.WRatio(key_of(wanted.title), key_of(title))
    if not (wanted.purpose and purpose):
        return titles, Why.TITLE
    purposes = fuzz.token_set_ratio(key_of(wanted.purpose), key_of(purpose))
    return (titles, Why.TITLE) if titles >= purposes else (purposes, Why.PURPOSE)


def _initiative(row: Row, score: float, why: Why) -> Match:
    return Match(
        Kind.INITIATIVE, row["number"], row["title"], "", score, why, row["state"] == "active"
    )


def _published(entry: published.PublishedEntry, score: float, why: Why) -> Match:
    key = f"{entry.register}:{entry.entry}"
    return Match(Kind.PUBLISHED, key, entry.title, entry.organisation, score, why)
