"""The norms as their annotations describe them."""

from collections.abc import Mapping
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


_PLAIN = (
    "level",
    "source",
    "urn",
    "due",
    "responsible",
    "applies_from",
    "applies_from_literal",
    "applies_until",
    "enacted",
)


def norm_data(annotation: Mapping[str, Any], reads: frozenset[str]) -> dict[str, Any]:
    """The catalogue's entry for one norm, from one annotation of `opa inspect -a`.

    Raises KeyError where a key is missing that every norm must have.
    """
    stated = annotation["annotations"]
    custom = stated["custom"]
    pack, name = (str(part["value"]) for part in annotation["path"][2:4])
    entry: dict[str, Any] = {
        "pack": pack,
        "name": name,
        "title": {"nl": stated["title"], "en": custom["title_en"]},
        "description": {"nl": stated["description"].strip(), "en": custom["description_en"].strip()},
        "remedy": {"nl": custom["remedy"].strip(), "en": custom["remedy_en"].strip()},
        "reads": sorted(reads),
        "file": annotation["location"]["file"],
        "row": annotation["location"]["row"],
    }
    if "caveat" in custom:
        entry["caveat"] = {"nl": custom["caveat"].strip(), "en": custom["caveat_en"].strip()}
    for key in ("level", "source", "due", "responsible"):
        entry[key] = custom[key]
    entry |= {key: custom[key] for key in _PLAIN if key in custom}
    return entry
