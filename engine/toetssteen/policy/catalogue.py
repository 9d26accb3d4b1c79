"""The norms as their annotations describe them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from toetssteen.intake.questionnaire import Text


class Level(StrEnum):
    """How heavy a norm weighs."""

    PROHIBITION = "prohibition"
    APPROVAL = "approval"
    OBLIGATION = "obligation"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class LegalSource:
    """Where a norm comes from: the regulation's code, and the place and version of the text."""

    regulation: str
    article: str
    version: str
    paragraph: str | None = None
    point: str | None = None

    def as_json(self) -> dict[str, str | None]:
        """The source as it stands in a verdict."""
        return {
            "regulation": self.regulation,
            "article": self.article,
            "paragraph": self.paragraph,
            "point": self.point,
            "version": self.version,
        }


@dataclass(frozen=True, slots=True)
class Norm:
    """One norm: what its package's METADATA says, and the facts that its rules read."""

    id: str
    level: Level
    title: Text
    description: Text
    remedy: Text
    caveat: Text | None
    source: LegalSource
    urn: str | None
    collection: str | None
    due: str
    responsible: str
    applies_from: str | None
    applies_from_literal: str | None
    applies_until: str | None
    enacted: str | None
    reads: frozenset[str]
    file: str
    row: int

    @property
    def pack(self) -> str:
        """The pack that the norm belongs to."""
        return self.id.partition(".")[0]

    @classmethod
    def from_data(cls, id_: str, data: Mapping[str, Any]) -> Self:
        """Read a norm back from the catalogue that a bundle holds."""
        return cls(
            id=id_,
            level=Level(data["level"]),
            title=Text(**data["title"]),
            description=Text(**data["description"]),
            remedy=Text(**data["remedy"]),
            caveat=Text(**data["caveat"]) if "caveat" in data else None,
            source=LegalSource(**data["source"]),
            urn=data.get("urn"),
            collection=data.get("collection"),
            due=data["due"],
            responsible=data["responsible"],
            applies_from=data.get("applies_from"),
            applies_from_literal=data.get("applies_from_literal"),
            applies_until=data.get("applies_until"),
            enacted=data.get("enacted"),
            reads=frozenset(data["reads"]),
            file=data["file"],
            row=data["row"],
        )


# How a norm without a first or last day compares with dates.
_BEFORE_ALL = "0001-01-01"
_NEVER = "9999-12-31"
_TEXTS = ("title", "description", "remedy", "caveat")
_DATES = ("applies_from", "applies_from_literal", "applies_until", "enacted")
_OPTIONAL = ("urn", "collection", *_DATES)


def norm_data(annotation: Mapping[str, Any], reads: frozenset[str]) -> dict[str, Any]:
    """The catalogue's entry for one norm, from one annotation of `opa inspect -a`.

    Raises KeyError where a key is missing that every norm must have.
    """
    stated = annotation["annotations"]
    custom = stated["custom"]
    entry: dict[str, Any] = {
        "title": {"nl": stated["title"], "en": custom["title_en"]},
        "description": {
            "nl": stated["description"].strip(),
            "en": custom["description_en"].strip(),
        },
        "remedy": {"nl": custom["remedy"].strip(), "en": custom["remedy_en"].strip()},
        "reads": sorted(reads),
        "file": annotation["location"]["file"],
        "row": annotation["location"]["row"],
    }
    if "caveat" in custom:
        entry["caveat"] = {"nl": custom["caveat"].strip(), "en": custom["caveat_en"].strip()}
    for key in ("level", "source", "due", "responsible"):
        entry[key] = custom[key]
    return entry | {key: custom[key] for key in _OPTIONAL if key in custom}


def rule_data(described: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """What `policies/verdict` reads of norms at every verdict: no texts, and little to compute.

    `norms`: those whose METADATA give the date have `dates`, and `literal`. `dated`: those whose
    own rule gives either. `packs`: the names of a pack's norms by id. `levels`: the
    norms of each. `enacted`, `last_days`: the
    norms that begin to exist, or hold for the last time, on a day.
    """
    norms = {id_: _slim(id_, entry) for id_, entry in described.items()}
    packs: dict[str, dict[str, str]] = {}
    levels: dict[str, list[str]] = {level: [] for level in Level}
    for id_, norm in norms.items():
        packs.setdefault(norm["pack"], {})[id_] = norm["name"]
        levels[norm["level"]].append(id_)
    return {
        "norms": norms,
        "packs": packs,
        "levels": levels,
        "dated": {
            id_: {"pack": norm["pack"], "name": norm["name"]}
            for id_, norm in norms.items()
            if not {"dates", "literal"} <= norm.keys()
        },
        "enacted": _by_day("enacted", described),
        "last_days": _by_day("applies_until", described),
    }


def _by_day(key: str, described: Mapping[str, Mapping[str, Any]]) -> dict[str, list[str]]:
    days: dict[str, list[str]] = {}
    for id_, entry in described.items():
        if key in entry:
            days.setdefault(entry[key], []).append(id_)
    return days


def _slim(id_: str, entry: Mapping[str, Any]) -> dict[str, Any]:
    pack, name = id_.split(".")
    slim = {
        "pack": pack,
        "name": name,
        "level": entry["level"],
        "due": entry["due"],
        "responsible": entry["responsible"],
    }
    if "applies_from" in entry:
        slim["dates"] = possible_dates([entry["applies_from"]])
    if "applies_from" in entry or "applies_from_literal" in entry:
        slim["literal"] = entry.get("applies_from_literal")
    return slim


def possible_dates(
    values: Sequence[str], *, others: bool = False, maybe_none: bool = False
) -> dict[str, Any]:
    """The dates on which a norm can begin to hold, and how they compare with a day.

    `others`: it can be any other date too. `maybe_none`: it may never come.
    """
    never = others or maybe_none or not values
    return {
        "only": values[0] if len(values) == 1 and not never else None,
        "candidates": sorted(values) if len(values) > 1 or (values and never) else [],
        "earliest": _BEFORE_ALL if others else min(values, default=_NEVER),
        "latest": _NEVER if never else max(values),
        "ahead": "coming" if values or others else "never",
    }
