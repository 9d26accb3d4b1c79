"""An initiative as it comes in and is saved: who it is, and the facts that are known."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from toetssteen.intake._texts import shown, usable
from toetssteen.intake.facts import UNKNOWN, FactProblem, Facts, FactsInvalid, read_facts
from toetssteen.intake.nearest import nearest
from toetssteen.intake.questionnaire import Questionnaire

__all__ = [
    "DESCRIPTION_LIMIT",
    "TITLE_LIMIT",
    "Initiative",
    "InitiativeInvalid",
    "identifier",
    "initiative_document",
    "read_initiative",
]

TITLE_LIMIT = 200
DESCRIPTION_LIMIT = 10_000
ID_LIMIT = 100
# Where an author says nothing of the stage, the initiative has only been thought of.
_FIRST_STAGE = "idea"

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)
_KEYS = ("initiative", "facts")
_FIELDS = ("id", "title", "description", "stage")


class InitiativeInvalid(FactsInvalid):
    """A document that is no initiative; `problems` holds those of its facts too.

    The fields of the initiative are named initiative.title and so on.
    """

    origin: str

    def __init__(self, problems: tuple[FactProblem, ...], origin: str) -> None:
        super().__init__(problems, "initiative_invalid", origin=origin)
        self.origin = origin


@dataclass(frozen=True)
class Initiative:
    """A proposed or existing use of AI or an algorithm; `origin` says where it was read from."""

    id: str
    title: str
    description: str
    stage: str
    facts: Facts
    origin: str


def read_initiative(
    document: object, origin: str, questionnaire: Questionnaire, stages: Collection[str]
) -> Initiative:
    """Read {initiative: {id?, title, description?, stage?}, facts: {section: {name: value}}}.

    The id is by default the name of the file that `origin` names. Raises InitiativeInvalid with
    all problems at once.
    """
    problems: list[FactProblem] = []
    top = _mapping(document, "", _KEYS, problems)
    fields = _mapping(top.get("initiative"), "initiative", _FIELDS, problems)
    read = _Fields(fields, problems)
    id_ = read.text("id", ID_LIMIT) or identifier(PurePath(origin).stem)
    if not _ID.fullmatch(id_):
        problems.append(FactProblem("invalid_id", "initiative.id", shown(id_)))
    title = " ".join(read.text("title", TITLE_LIMIT, required=True).split())
    description = read.text("description", DESCRIPTION_LIMIT)
    stage = read.text("stage", ID_LIMIT) or _FIRST_STAGE
    if stage not in stages:
        likely = nearest(stage, stages)
        expected = tuple(stages)
        problems.append(
            FactProblem("unknown_choice", "initiative.stage", shown(stage), likely, expected)
        )
    facts = Facts({}, frozenset())
    try:
        facts = read_facts(top.get("facts", {}), questionnaire)
    except FactsInvalid as error:
        problems.extend(error.problems)
    if problems:
        raise InitiativeInvalid(tuple(problems), origin)
    return Initiative(id_, title, description, stage, facts, origin)


def initiative_document(initiative: Initiative) -> dict[str, Any]:
    """Return the document that `read_initiative` reads as this initiative."""
    facts = initiative.facts.nested()
    for fact in sorted(initiative.facts.unknown):
        section, _, name = fact.partition(".")
        facts.setdefault(section, {})[name] = UNKNOWN
    return {
        "initiative": {
            "id": initiative.id,
            "title": initiative.title,
            **({"description": initiative.description} if initiative.description else {}),
            "stage": initiative.stage,
        },
        "facts": {section: dict(sorted(facts[section].items())) for section in sorted(facts)},
    }


def identifier(text: str, otherwise: str = "initiative") -> str:
    """Return an id made of a text: its letters, digits, dots and hyphens, and no more."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9._]+", "-", plain).strip("-._")[:ID_LIMIT].rstrip("-._") or otherwise


def _mapping(
    value: object, name: str, keys: tuple[str, ...], problems: list[FactProblem]
) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        code = "missing" if value is None else "not_a_mapping"
        problems.append(FactProblem(code, name, shown(value), None, keys))
        return {}
    for key in value:
        if key not in keys:
            fact = f"{name}.{shown(key)}".lstrip(".")
            problems.append(
                FactProblem("unknown_key", fact, shown(value[key]), nearest(str(key), keys), keys)
            )
    return value


@dataclass(frozen=True)
class _Fields:
    values: Mapping[str, object]
    problems: list[FactProblem]

    def text(self, key: str, limit: int, *, required: bool = False) -> str:
        """Return a text without the space around it, or an empty one after noting why."""
        name = f"initiative.{key}"
        if key not in self.values:
            if required:
                self.problems.append(FactProblem("missing", name))
            return ""
        value = self.values[key]
        if value is None:
            self.problems.append(FactProblem("empty", name))
        elif not isinstance(value, str):
            self.problems.append(FactProblem("wrong_type", name, shown(value), None, ("text",)))
        elif not value.strip():
            self.problems.append(FactProblem("empty", name))
        elif not usable(value):
            self.problems.append(FactProblem("unusable_text", name, shown(value)))
        elif len(value) > limit:
            self.problems.append(FactProblem("too_long", name, shown(value), None, (str(limit),)))
        else:
            return value.strip()
        return ""
