"""Reads the mappings of a policy author's YAML file, and notes every problem with its line."""

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from toetssteen.errors import BadInput
from toetssteen.intake.documents import DocumentInvalid, Located, load_located
from toetssteen.intake.nearest import nearest
from toetssteen.intake.questions import Text

NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class FileProblem:
    """Something wrong in a policy file: what (`code` and parameters) and where."""

    code: str
    file: str
    line: int
    parameters: Mapping[str, object]


class PolicyFileInvalid(BadInput):
    """A file of the policies cannot be used; `problems` names each with its line."""

    problems: tuple[FileProblem, ...]

    def __init__(self, code: str, problems: tuple[FileProblem, ...]) -> None:
        super().__init__(code, problems=problems)
        self.problems = problems


class Form:
    """One mapping of a file. Reading never stops at a problem, so that all are told at once."""

    def __init__(
        self,
        document: Located,
        problems: list[FileProblem],
        keys: Collection[str],
        path: tuple[object, ...] = (),
        value: object = None,
    ) -> None:
        self._document = document
        self._problems = problems
        self._path = path
        content = value if path else document.value
        self._values: dict[str, object] = content if isinstance(content, dict) else {}
        if not isinstance(content, dict):
            self.note("not_a_mapping")
        for key in self._values:
            if key not in keys:
                self.note("unknown_key", key, key=key, suggestion=nearest(key, keys))

    def note(self, code: str, *path: object, **parameters: object) -> None:
        """Note a problem on the line of a part of this mapping."""
        line = self._document.line(*self._path, *path)
        self._problems.append(
            FileProblem(code, self._document.file, line, MappingProxyType(parameters))
        )

    def has(self, key: str) -> bool:
        """Tell whether the key is there, whatever it holds."""
        return key in self._values

    def text(self, key: str, *, required: bool = True) -> str:
        """Return a text, or an empty one after noting what is wrong."""
        value = self._values.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if required or self.has(key):
            self.note("text_missing", key, key=key)
        return ""

    def name(self, key: str) -> str:
        """Return a name in snake_case, or an empty one after noting what is wrong."""
        value = self.text(key)
        if value and not NAME.fullmatch(value):
            self.note("not_snake_case", key, key=key, given=value)
            return ""
        return value

    def one_of(self, key: str, options: Collection[str]) -> str:
        """Return one of the options, or an empty text after noting what is wrong."""
        value = self.text(key)
        if value and value not in options:
            suggestion = nearest(value, options)
            self.note("unknown_value", key, key=key, given=value, suggestion=suggestion)
            return ""
        return value

    def both(self, key: str, *, required: bool = True) -> Text | None:
        """Return a text in both languages, or None where there is none or one is missing."""
        if not required and not self.has(key):
            return None
        form = self.form(key, ("nl", "en"))
        nl, en = form.text("nl"), form.text("en")
        return Text(nl, en) if nl and en else None

    def number(self, key: str, *, required: bool = False) -> int | float | None:
        """Return a number, or None where there is none."""
        value = self._values.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value
        if required or self.has(key):
            self.note("number_missing", key, key=key)
        return None

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self._values.get(key, default)
        if isinstance(value, bool):
            return value
        self.note("not_true_or_false", key, key=key)
        return default

    def form(self, key: str, keys: Collection[str]) -> "Form":
        """Return the mapping below a key; an empty one after noting that there is none."""
        return Form(self._document, self._problems, keys, (*self._path, key), self._values.get(key))

    def forms(self, key: str, keys: Collection[str]) -> list["Form"]:
        """Return the mappings in the list below a key."""
        return [
            Form(self._document, self._problems, keys, (*self._path, key, index), item)
            for index, item in enumerate(self._list(key))
        ]

    def texts(self, key: str) -> list[str]:
        """Return the texts in the list below a key."""
        items = self._list(key)
        for index, item in enumerate(items):
            if not isinstance(item, str) or not item.strip():
                self.note("text_missing", key, index, key=key)
        return [item.strip() for item in items if isinstance(item, str) and item.strip()]

    def raw(self, key: str) -> object:
        """Return what stands below a key as it is, None where there is nothing."""
        return self._values.get(key)

    def _list(self, key: str) -> list[object]:
        value = self._values.get(key)
        if isinstance(value, list) and value:
            return value
        self.note("list_missing", key, key=key)
        return []


@contextmanager
def read_policy_file(path: Path, code: str, keys: Collection[str]) -> Iterator[Form]:
    """Read a file that is one mapping. Raises PolicyFileInvalid, in the end, for all problems."""
    try:
        document = load_located(path)
    except DocumentInvalid as error:
        found = FileProblem(error.code, error.file, error.line or 1, error.parameters)
        raise PolicyFileInvalid(code, (found,)) from error
    problems: list[FileProblem] = []
    yield Form(document, problems, keys)
    if problems:
        raise PolicyFileInvalid(code, tuple(problems))
