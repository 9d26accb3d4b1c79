"""Every sentence is there, in both languages, for everything that can go wrong."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import toetssteen
import toetssteen_bots
from toetssteen.cli import failures
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.failures import NAMESPACES, fact_sentence, namespace_of
from toetssteen.cli.messages import Messages
from toetssteen.cli.messages import catalogue as own
from toetssteen.errors import BadInput, ToetssteenError
from toetssteen.intake.facts import FactProblem
from toetssteen.intake.questionnaire import Language, Text
from toetssteen.wording.messages import SHARED
from toetssteen.wording.messages import catalogue as catalogue_of
from toetssteen_bots.dialogue.telling import OWN
from toetssteen_bots.slack.manifest import TEXTS

_ENGINE = Path(toetssteen.__file__).parent
_BOTS = Path(toetssteen_bots.__file__).parent
# What makes a problem of a fact, an entry or a file, with where the sentence for its code stands.
_PROBLEMS = {
    "FactProblem": ("facts",),
    "EntryProblem": ("facts.entry",),
    "FileProblem": ("question_file",),
    "note": ("question_file",),
}
# Helpers that make an error of the class named.
_HELPERS = {
    "_refused": ("facts",),
    "refused": ("document",),
    "_unavailable": ("tools",),
}
# Sentences that are looked up by a code that is not written out where it is used.
_BUILT_KEYS = (
    "ask.prompt.",
    "ask.refused.",
    "board.",
    "command.",
    "document.",
    "exits.",
    "facts.",
    "input.",
    "opa.",
    "option.",
    "question_file.",
    "review.refused.",
    "source.part.",
    "tools.",
    "variable.",
    "label.",
    "verdict.outcome.",
)


def catalogue() -> dict[str, Text]:
    """The sentences of the terminal and those that all doors share."""
    return {**catalogue_of(SHARED), **own()}


def test_no_door_says_otherwise_what_all_doors_share() -> None:
    for package in (own(), catalogue_of(OWN), catalogue_of(TEXTS)):
        assert package
        assert set() == catalogue_of(SHARED).keys() & package.keys()


def test_every_sentence_is_in_both_languages_with_the_same_values() -> None:
    assert catalogue()
    for key, text in catalogue().items():
        assert text.nl, key
        assert text.en, key
        assert _values(text.nl) == _values(text.en), key


def test_every_code_of_the_engine_has_a_sentence() -> None:
    found = list(_codes())
    assert len(found) > 60
    missing = [
        f"{file}: {spaces} {code}" for file, spaces, code in found if not _known(spaces, code)
    ]
    assert [] == missing


def test_no_sentence_is_left_for_a_code_that_nothing_gives() -> None:
    sources = [path for folder in (_ENGINE, _BOTS) for path in folder.rglob("*.py")]
    given = {text for path in sources for text in _texts_in(path)}
    spaces = ("board.", "document.", "facts.", "input.", "opa.", "question_file.", "tools.")
    keys = [key for key in catalogue() if key.startswith(spaces) and key not in given]
    assert [] == [key for key in keys if key.rpartition(".")[2] not in given]


def test_every_kind_of_error_has_a_place_for_its_sentences() -> None:
    _import_everything()
    kinds = [kind for kind in _subclasses(ToetssteenError) if kind.__module__ != failures.__name__]
    assert len(kinds) > 10
    named = {kind for kind, _ in NAMESPACES}
    assert [] == [kind for kind in kinds if not named & set(kind.__mro__)]


def test_no_sentence_is_left_that_nobody_says() -> None:
    said = set(_texts_in_the_source())
    patterns = [text for text in said if "\0" in text]
    unused = [
        key
        for key in catalogue()
        if key not in said
        and not key.startswith(_BUILT_KEYS)
        and key.removesuffix(".one").removesuffix(".many") not in said
        and not any(_fits(key, pattern) for pattern in patterns)
    ]
    assert [] == unused


def test_a_code_that_has_no_sentence_yet_is_still_told() -> None:
    failure = failures.explain(BadInput("something_new", colour="red"), Messages(Language.EN))
    assert "Something went wrong (something_new). colour: red" == failure.message


def test_a_wrong_type_is_told_for_every_type_of_question() -> None:
    for type_ in ("yes_no", "choice", "several", "number", "date", "text", "role"):
        problem = FactProblem("wrong_type", "a.fact", "x", None, (type_,))
        sentence = fact_sentence(problem, Messages(Language.EN))
        assert sentence.startswith("a.fact: "), type_


@pytest.mark.parametrize("code", ExitCode)
def test_every_exit_code_is_explained(code: ExitCode) -> None:
    assert f"exits.{code.name.lower()}" in catalogue()


def _known(spaces: tuple[str, ...], code: str) -> bool:
    keys = catalogue()
    return any(
        f"{space}.{code}" in keys or any(key.startswith(f"{space}.{code}.") for key in keys)
        for space in spaces
    )


def _codes() -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Each code that the engine's source gives to an error or a problem."""
    _import_everything()
    makers: dict[str, tuple[str, ...]] = {**_PROBLEMS, **_HELPERS}
    for kind in _subclasses(ToetssteenError):
        makers[kind.__name__] = (namespace_of(kind.__new__(kind)),)
    # Its first argument is a rule; the code is its own.
    del makers["DecisionUndefined"]
    yield "policy/errors.py", ("opa",), "decision_undefined"
    makers["NotUnderstood"] = ("ask.refused",)
    for path in sorted(_ENGINE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
            first = node.args[0]
            if name in makers and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield str(path.relative_to(_ENGINE)), makers[name], first.value


def _texts_in_the_source() -> Iterator[str]:
    """Every text in the source of this door; what is filled in later is a NUL."""
    for folder in (_ENGINE / "cli", _ENGINE / "wording"):
        for path in folder.rglob("*.py"):
            yield from _texts_in(path)


def _texts_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "\0" for part in node.values
            )


def _fits(key: str, pattern: str) -> bool:
    """Whether a key, or the key of its forms, can be made of a text with places to fill in."""
    first, *others = pattern.split("\0")
    candidates = (key, key.removesuffix(".one").removesuffix(".many"))
    return bool(first.count(".")) and any(
        candidate.startswith(first) and candidate.endswith(others[-1]) for candidate in candidates
    )


def _values(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def _subclasses(kind: type[ToetssteenError]) -> Iterator[type[ToetssteenError]]:
    for below in kind.__subclasses__():
        yield below
        yield from _subclasses(below)


def _import_everything() -> None:
    for module in pkgutil.walk_packages(toetssteen.__path__, "toetssteen."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
