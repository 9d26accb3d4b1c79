"""Reads which field of a register entry states which fact, and checks it with the questionnaire."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from toetssteen.errors import BadInput
from toetssteen.intake._forms import FileProblem, Form
from toetssteen.intake._html import text_of
from toetssteen.intake.documents import DocumentInvalid, load_located
from toetssteen.intake.facts import FactsInvalid, Value, read_facts
from toetssteen.intake.questionnaire import Questionnaire

_KEYS = ("shapes", "stage", "facts", "left_open")
_SHAPE_KEYS = ("name", "recognised_by", "id", "title", "description")
_STAGE_KEYS = ("field", "values", "not_stated")
_RULE_KEYS = ("fact", "answer", "shapes", "when", "why")
_TESTS = ("is", "starts_with", "lists", "stated")


class RegisterMappingInvalid(BadInput):
    """The mapping file cannot be used; `problems` names each with its file and line."""

    problems: tuple[FileProblem, ...]

    def __init__(self, problems: tuple[FileProblem, ...]) -> None:
        super().__init__("register_mapping_invalid", problems=problems)
        self.problems = problems


@dataclass(frozen=True)
class Shape:
    """One way in which entries are written: the fields that tell it, and where its texts are."""

    name: str
    recognised_by: tuple[str, ...]
    id: tuple[str, ...]
    title: str
    description: tuple[str, ...]


@dataclass(frozen=True)
class Condition:
    """What a field must hold: `test` is is, starts_with, lists or stated."""

    field: str
    test: str
    values: tuple[str, ...]
    stated: bool = True


@dataclass(frozen=True)
class Rule:
    """A fact with the answer that an entry states when all conditions hold."""

    fact: str
    answer: Value
    shapes: tuple[str, ...]
    when: tuple[Condition, ...]


@dataclass(frozen=True)
class RegisterMapping:
    """What entries state; `left_open` holds the fields that were considered and state no fact."""

    shapes: tuple[Shape, ...]
    stage_field: str
    stages: Mapping[str, str]
    stage_not_stated: str
    rules: tuple[Rule, ...]
    left_open: frozenset[str]

    @property
    def stated_stages(self) -> tuple[str, ...]:
        """The values of the stage field that are known."""
        return tuple(self.stages)

    def shape_of(self, entry: Mapping[str, object]) -> Shape | None:
        """Return the shape in which an entry is written, None where it is none of them."""
        return next(
            (shape for shape in self.shapes if all(key in entry for key in shape.recognised_by)),
            None,
        )

    def stage_of(self, status: str) -> str | None:
        """Return the stage that a value of the stage field stands for, None where it is unknown."""
        return next(
            (stage for given, stage in self.stages.items() if _same(given, status)),
            None,
        )


def load_register_mapping(
    path: Path, questionnaire: Questionnaire, stages: Collection[str]
) -> RegisterMapping:
    """Read the mapping file. Raises RegisterMappingInvalid with all problems."""
    problems: list[FileProblem] = []
    try:
        form = Form(load_located(path), problems, _KEYS)
    except DocumentInvalid as error:
        problem = FileProblem(error.code, error.file, error.line or 1, error.parameters)
        raise RegisterMappingInvalid((problem,)) from error
    shapes = tuple(
        Shape(
            name=below.name("name"),
            recognised_by=tuple(below.texts("recognised_by")),
            id=tuple(below.texts("id")),
            title=below.text("title"),
            description=tuple(below.texts("description")),
        )
        for below in form.forms("shapes", _SHAPE_KEYS)
    )
    stage = form.form("stage", _STAGE_KEYS)
    names = tuple(shape.name for shape in shapes)
    mapping = RegisterMapping(
        shapes=shapes,
        stage_field=stage.text("field"),
        stages=MappingProxyType(
            {
                given: below.one_of("stage", stages)
                for below in stage.forms("values", ("given", "stage"))
                for given in below.texts("given")
            }
        ),
        stage_not_stated=stage.one_of("not_stated", stages),
        rules=tuple(
            _rule(below, names, questionnaire) for below in form.forms("facts", _RULE_KEYS)
        ),
        left_open=frozenset(
            field
            for below in form.forms("left_open", ("fields", "why"))
            for field in below.texts("fields")
            if below.text("why")
        ),
    )
    if problems:
        raise RegisterMappingInvalid(tuple(problems))
    return mapping


def matches(entry: Mapping[str, object], condition: Condition) -> bool:
    """Tell whether an entry has, in the field of a condition, what the condition asks for."""
    value = entry.get(condition.field)
    text = plain(value)
    match condition.test:
        case "stated":
            return bool(text) is condition.stated
        case "starts_with":
            return any(text.startswith(start) for start in condition.values)
        case "lists":
            listed = value if isinstance(value, list) else [value]
            titles = [item.get("title") if isinstance(item, Mapping) else item for item in listed]
            return any(_same(plain(title), one) for title in titles for one in condition.values)
        case _:
            return any(_same(text, one) for one in condition.values)


def plain(value: object) -> str:
    """Return the text of a field without mark-up, empty where it holds no text."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return text_of(value) if isinstance(value, str) else ""


def _same(one: str, other: str) -> bool:
    """Compare two values of a code list, whatever their case and the space in them."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _rule(form: Form, shapes: tuple[str, ...], questionnaire: Questionnaire) -> Rule:
    form.text("why")
    named = form.texts("shapes")
    for name in named:
        if name not in shapes:
            form.note("unknown_value", "shapes", key="shapes", given=name)
    fact = form.text("fact")
    return Rule(
        fact=fact,
        answer=_answer(form, fact, questionnaire),
        shapes=tuple(named),
        when=tuple(_condition(below) for below in form.forms("when", ("field", *_TESTS))),
    )


def _answer(form: Form, fact: str, questionnaire: Questionnaire) -> Value:
    try:
        facts = read_facts({fact: form.raw("answer")}, questionnaire)
    except FactsInvalid as error:
        for problem in error.problems:
            form.note(problem.code, "fact", fact=fact, suggestion=problem.suggestion)
        return False
    if fact in facts.unknown:
        form.note("unknown_not_allowed", "answer", fact=fact)
        return False
    return facts.answered[fact]


def _condition(form: Form) -> Condition:
    tests = [test for test in _TESTS if form.has(test)]
    if len(tests) != 1:
        form.note("one_test_needed", expected=_TESTS)
        return Condition(form.text("field"), "is", ())
    test = tests[0]
    if test == "stated":
        return Condition(form.text("field"), test, (), stated=form.flag("stated", default=True))
    return Condition(form.text("field"), test, tuple(form.texts(test)))
