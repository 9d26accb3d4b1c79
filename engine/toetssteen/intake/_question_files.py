"""Reads the files of the questionnaire, one per section."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from toetssteen.intake._forms import NAME, FileProblem, Form
from toetssteen.intake.documents import DocumentInvalid, load_located
from toetssteen.intake.questions import (
    CHOICE_LENGTH,
    NAME_LENGTH,
    UNKNOWN,
    Choice,
    FactKind,
    FactType,
    Question,
    Section,
    Text,
)

_SECTION_KEYS = ("section", "order", "title", "questions")
_QUESTION_KEYS = (
    "fact",
    "type",
    "kind",
    "asked_of",
    "name",
    "text",
    "help",
    "example",
    "choices",
    "unit",
    "minimum",
    "maximum",
    "unknown_allowed",
)
_CHOICE_KEYS = ("code", "text", "short")
_OFFERING = (FactType.CHOICE, FactType.SEVERAL)
_NONE = Text("", "")


@dataclass(frozen=True)
class Part:
    """A section with its questions, each with the mapping it was read from."""

    section: Section
    questions: list[tuple[Question, Form]]


def read_sections(
    directory: Path, roles: Collection[str], problems: list[FileProblem]
) -> list[Part]:
    """Return the sections of a directory in their order, noting every problem."""
    paths = sorted(path for path in directory.glob("*.yaml") if not path.name.startswith("."))
    if not paths:
        problems.append(FileProblem("no_questions", str(directory), 1, MappingProxyType({})))
    parts: list[Part] = []
    orders: dict[int, str] = {}
    for path in paths:
        try:
            document = load_located(path)
        except DocumentInvalid as error:
            problems.append(FileProblem(error.code, error.file, error.line or 1, error.parameters))
            continue
        form = Form(document, problems, _SECTION_KEYS)
        part = _part(form, path.stem, roles)
        other = orders.setdefault(part.section.order, part.section.name)
        if other != part.section.name:
            form.note("duplicate_order", "order", section=part.section.name, other=other)
        parts.append(part)
    return sorted(parts, key=lambda part: part.section.order)


def _part(form: Form, stem: str, roles: Collection[str]) -> Part:
    name = form.name("section")
    if name and name != stem:
        form.note("section_is_not_file", "section", section=name, expected=stem)
    order = form.number("order", required=True)
    section = Section(
        name=stem, order=order if isinstance(order, int) else 0, title=form.both("title") or _NONE
    )
    if isinstance(order, float):
        form.note("number_missing", "order", key="order")
    asked = [
        (_question(below, stem, roles), below) for below in form.forms("questions", _QUESTION_KEYS)
    ]
    return Part(section, asked)


def _question(form: Form, section: str, roles: Collection[str]) -> Question:
    kind = form.one_of("kind", tuple(FactKind))
    type_ = form.one_of("type", tuple(FactType))
    asked_of = form.one_of("asked_of", roles)
    if kind == FactKind.DECISION and asked_of == "proposer":
        form.note("decision_of_proposer", "asked_of")
    minimum, maximum = form.number("minimum"), form.number("maximum")
    if minimum is not None and maximum is not None and minimum >= maximum:
        form.note("empty_range", "minimum", minimum=minimum, maximum=maximum)
    _check_belonging(form, type_)
    return Question(
        fact=_fact(form, section),
        section=section,
        order=0,
        type=FactType(type_) if type_ else FactType.TEXT,
        kind=FactKind(kind) if kind else FactKind.DESCRIBES,
        asked_of=asked_of,
        name=_name(form),
        text=form.both("text") or _NONE,
        help=form.both("help", required=False),
        example=form.both("example", required=False),
        choices=_choices(form) if form.has("choices") else (),
        unit=form.both("unit", required=False),
        minimum=minimum,
        maximum=maximum,
        unknown_allowed=form.flag("unknown_allowed", default=True),
    )


def _fact(form: Form, section: str) -> str:
    fact = form.text("fact")
    before, dot, name = fact.partition(".")
    if fact and not (dot and NAME.fullmatch(name)):
        form.note("not_a_fact", "fact", given=fact)
    elif fact and before != section:
        form.note("fact_of_other_section", "fact", given=fact, section=section)
    return fact


def _name(form: Form) -> Text:
    name = form.both("name")
    if name and not name.fits(NAME_LENGTH):
        form.note("too_long", "name", key="name", longest=NAME_LENGTH)
    return name or _NONE


def _check_belonging(form: Form, type_: str) -> None:
    """Choices belong to what is chosen from; a unit and bounds to a number."""
    if not type_:
        return
    wanted = {"choices"} if type_ in _OFFERING else set()
    allowed = wanted | ({"unit", "minimum", "maximum"} if type_ == FactType.NUMBER else set())
    if type_ == FactType.NUMBER:
        wanted = {"unit"}
    for key in ("choices", "unit", "minimum", "maximum"):
        if form.has(key) and key not in allowed:
            form.note("does_not_belong", key, key=key, type=type_)
        if key in wanted and not form.has(key):
            form.note("needed_for_type", "type", key=key, type=type_)


def _choices(form: Form) -> tuple[Choice, ...]:
    choices: dict[str, Choice] = {}
    for below in form.forms("choices", _CHOICE_KEYS):
        code = below.name("code")
        if code == UNKNOWN:
            below.note("reserved_code", "code", given=code)
        if code and code in choices:
            below.note("duplicate_code", "code", given=code)
        text, short = below.both("text"), below.both("short", required=False)
        if text and not short and not text.fits(CHOICE_LENGTH) and not below.has("short"):
            below.note("short_needed", "code", given=code, longest=CHOICE_LENGTH)
        if short and not short.fits(CHOICE_LENGTH):
            below.note("too_long", "short", key="short", longest=CHOICE_LENGTH)
        if code and text:
            choices[code] = Choice(code, text, short)
    return tuple(choices.values())
