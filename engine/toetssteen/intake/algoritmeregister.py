"""Published entries of the national Algoritmeregister, each as a draft initiative.

Which field states which fact is data: policies/import/algoritmeregister.yaml.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toetssteen.errors import BadInput
from toetssteen.intake._register_mapping import (
    RegisterMapping,
    RegisterMappingInvalid,
    Shape,
    load_register_mapping,
    matches,
    plain,
)
from toetssteen.intake._texts import shown
from toetssteen.intake.facts import Facts, Value
from toetssteen.intake.initiative import (
    DESCRIPTION_LIMIT,
    TITLE_LIMIT,
    Initiative,
    identifier,
)
from toetssteen.intake.nearest import nearest

__all__ = [
    "EntryProblem",
    "RegisterInvalid",
    "RegisterMapping",
    "RegisterMappingInvalid",
    "load_register_mapping",
    "read_register",
]

Entry = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class EntryProblem:
    """Something wrong with one entry; entries count from 1, 0 is the document itself."""

    code: str
    entry: int
    field: str = ""
    given: str = ""
    suggestion: str | None = None
    expected: tuple[str, ...] = ()


class RegisterInvalid(BadInput):
    """A document that holds something else than entries; `problems` names all of them."""

    problems: tuple[EntryProblem, ...]

    def __init__(self, problems: tuple[EntryProblem, ...]) -> None:
        super().__init__("register_invalid", problems=problems)
        self.problems = problems


def read_register(document: object, mapping: RegisterMapping) -> Iterator[Initiative]:
    """Return a draft initiative for each entry of a list, or for the one entry given.

    Ids come from the entries and are unique within the document. Raises RegisterInvalid with the
    problems of all entries before the first initiative is given out.
    """
    entries = document if isinstance(document, list) else [document]
    problems: list[EntryProblem] = []
    if not entries:
        problems.append(EntryProblem("no_entries", 0))
    shapes: list[tuple[Entry, Shape]] = []
    for number, entry in enumerate(entries, start=1):
        shape = _checked(entry, number, mapping, problems)
        if isinstance(entry, Mapping) and shape is not None:
            shapes.append((entry, shape))
    if problems:
        raise RegisterInvalid(tuple(problems))
    return _drafts(shapes, mapping)


def _checked(
    entry: object, number: int, mapping: RegisterMapping, problems: list[EntryProblem]
) -> Shape | None:
    if not isinstance(entry, Mapping):
        problems.append(EntryProblem("not_a_mapping", number, given=shown(entry)))
        return None
    shape = mapping.shape_of(entry)
    if shape is None:
        known = tuple(sorted({field for one in mapping.shapes for field in one.recognised_by}))
        problems.append(EntryProblem("unknown_shape", number, expected=known))
        return None
    if not plain(entry.get(shape.title)):
        problems.append(EntryProblem("missing", number, shape.title))
    status = plain(entry.get(mapping.stage_field))
    if status and mapping.stage_of(status) is None:
        known = mapping.stated_stages
        likely = nearest(status, known)
        problems.append(
            EntryProblem("unknown_value", number, mapping.stage_field, shown(status), likely, known)
        )
    return shape


def _drafts(shapes: list[tuple[Entry, Shape]], mapping: RegisterMapping) -> Iterator[Initiative]:
    taken: set[str] = set()
    for entry, shape in shapes:
        title = " ".join(plain(entry.get(shape.title)).split())
        id_ = _unique(_id(entry, shape, title), taken)
        status = plain(entry.get(mapping.stage_field))
        texts = [plain(entry.get(field)) for field in shape.description]
        yield Initiative(
            id=id_,
            title=_cut(title, TITLE_LIMIT),
            description=_cut("\n\n".join(text for text in texts if text), DESCRIPTION_LIMIT),
            stage=mapping.stage_of(status) or mapping.stage_not_stated,
            facts=_facts(entry, shape, mapping),
            origin=f"algoritmeregister:{id_}",
        )


def _facts(entry: Entry, shape: Shape, mapping: RegisterMapping) -> Facts:
    """Return what the entry states; what it states in two ways it does not state."""
    stated: dict[str, set[Value]] = {}
    for rule in mapping.rules:
        if shape.name in rule.shapes and all(matches(entry, part) for part in rule.when):
            stated.setdefault(rule.fact, set()).add(rule.answer)
    return Facts(
        {fact: next(iter(answers)) for fact, answers in stated.items() if len(answers) == 1},
        frozenset(),
    )


def _id(entry: Entry, shape: Shape, title: str) -> str:
    for field in shape.id:
        found = identifier(plain(entry.get(field)), otherwise="")
        if found:
            return found
    return identifier(title)


def _unique(id_: str, taken: set[str]) -> str:
    number, unique = 1, id_
    while unique in taken:
        number += 1
        unique = f"{id_}-{number}"
    taken.add(unique)
    return unique


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"
