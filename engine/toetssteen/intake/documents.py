"""Documents from outside: YAML and JSON files and streams, read within limits.

Nothing is constructed before size, characters, nesting and aliases are known to be within bounds.
What comes out holds only None, bool, int, float, str, list and dict with text keys; dates are
text ("2026-08-02").
"""

import errno
import json
import math
import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import IO, NoReturn

import yaml

from toetssteen.intake import _yaml
from toetssteen.intake._texts import shown, usable
from toetssteen.intake._yaml import ALIAS_LIMIT, DEPTH_LIMIT, DocumentInvalid

__all__ = [
    "ALIAS_LIMIT",
    "DEPTH_LIMIT",
    "FILE_LIMIT",
    "IMPORT_LIMIT",
    "DocumentInvalid",
    "Located",
    "dump_document",
    "find_documents",
    "load_document",
    "load_located",
]

# An initiative is a page of answers; the whole national register is a few dozen megabytes.
FILE_LIMIT = 1024 * 1024
IMPORT_LIMIT = 64 * 1024 * 1024

_SUFFIXES = frozenset({".yaml", ".yml", ".json"})
# What YAML calls printable; libyaml refuses the rest too, but does not say on which line.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Dumper(yaml.SafeDumper):
    """Quotes what PyYAML would break a line at, and then reads back as a space."""


def _quoted(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if any(mark in text for mark in "\x85\u2028\u2029") else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _quoted)


@dataclass(frozen=True)
class Located:
    """A document with the line of each part, by the keys and indices that lead to it."""

    value: object
    file: str
    lines: Mapping[tuple[object, ...], int]

    def line(self, *path: object) -> int:
        """Return the line of a part, or of the nearest part around it that is there."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return 1


def load_document(path_or_stream: Path | IO[bytes], limit_bytes: int = FILE_LIMIT) -> object:
    """Return the value of a YAML or JSON document.

    A file that is named .json is read as JSON; a stream is, where it is JSON; all else as YAML.
    Raises DocumentInvalid with the file, and with line and column where they are known.
    """
    if isinstance(path_or_stream, Path):
        text, file = _read(path_or_stream, limit_bytes), str(path_or_stream)
        return _json(text, file) if _is_json(path_or_stream) else _yaml_value(text, file)
    file = str(getattr(path_or_stream, "name", "-"))
    text = _text(_bounded(path_or_stream, file, limit_bytes), file)
    if text.lstrip().startswith(("{", "[")):
        try:
            return _json(text, file)
        except DocumentInvalid as error:
            # A flow collection of YAML starts alike; its own reader then says what is wrong.
            if error.code != "syntax":
                raise
    return _yaml_value(text, file)


def load_located(path: Path, limit_bytes: int = FILE_LIMIT) -> Located:
    """Return a YAML document with its lines. Raises DocumentInvalid."""
    file = str(path)
    value, lines = _yaml.compose(_printable(_read(path, limit_bytes), file), file)
    return Located(value, file, lines)


def dump_document(document: object) -> str:
    """Return a document as YAML that `load_document` reads back as it was."""
    text: str = yaml.dump(document, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    return text


def find_documents(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the documents that paths stand for, each once, in the order given.

    A directory stands for the .yaml, .yml and .json files in it and below it, sorted; names that
    start with a dot or with "expected-" are passed over there. Raises DocumentInvalid where a path
    is missing, cannot be read, or a directory holds no document.
    """
    found: dict[Path, None] = {}
    for path in paths:
        try:
            is_directory = stat.S_ISDIR(path.stat().st_mode)
        except OSError as error:
            raise _unreadable(str(path), error) from error
        if not is_directory:
            found.setdefault(path)
            continue
        documents = sorted(_documents_below(path))
        if not documents:
            raise DocumentInvalid("directory_empty", str(path))
        found.update(dict.fromkeys(documents))
    return tuple(found)


def _documents_below(directory: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(directory, onerror=_unreadable_folder):
        folders[:] = [name for name in folders if _is_input(name)]
        for name in names:
            path = Path(folder, name)
            if _is_input(name) and path.suffix.lower() in _SUFFIXES:
                yield path


def _is_input(name: str) -> bool:
    return not name.startswith((".", "expected-"))


def _is_json(path: Path) -> bool:
    return path.suffix.lower() == ".json"


def _unreadable_folder(error: OSError) -> NoReturn:
    raise _unreadable(str(error.filename), error) from error


def _unreadable(file: str, error: OSError) -> DocumentInvalid:
    if isinstance(error, FileNotFoundError):
        return DocumentInvalid("path_missing", file)
    if isinstance(error, IsADirectoryError):
        return DocumentInvalid("is_directory", file)
    reason = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return DocumentInvalid("unreadable", file, reason=reason)


def _read(path: Path, limit_bytes: int) -> str:
    file = str(path)
    try:
        with path.open("rb") as stream:
            return _text(_bounded(stream, file, limit_bytes), file)
    except OSError as error:
        raise _unreadable(file, error) from error


def _bounded(stream: IO[bytes], file: str, limit_bytes: int) -> bytes:
    """Read no more than the limit and one byte, however large the file says it is."""
    content = bytearray()
    try:
        while part := stream.read(limit_bytes + 1 - len(content)):
            content += part
    except OSError as error:
        raise _unreadable(file, error) from error
    if len(content) > limit_bytes:
        raise DocumentInvalid("too_large", file, limit_bytes=limit_bytes)
    return bytes(content)


def _text(content: bytes, file: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _position(content[: error.start].decode("utf-8", "replace"))
        raise DocumentInvalid("not_utf8", file, line, column) from error
    if "\0" in text:
        raise DocumentInvalid("control_character", file, *_position(text[: text.index("\0")]))
    if not text.strip():
        raise DocumentInvalid("empty", file)
    return text


def _position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _printable(text: str, file: str) -> str:
    unprintable = _UNPRINTABLE.search(text)
    if unprintable:
        position = _position(text[: unprintable.start()])
        raise DocumentInvalid("control_character", file, *position)
    return text


def _yaml_value(text: str, file: str) -> object:
    value, _ = _yaml.compose(_printable(text, file), file)
    return value


def _json(text: str, file: str) -> object:
    def mapping(pairs: list[tuple[str, object]]) -> dict[str, object]:
        values = dict(pairs)
        if len(values) < len(pairs):
            twice, _ = Counter(key for key, _ in pairs).most_common(1)[0]
            raise DocumentInvalid("duplicate_key", file, key=shown(twice))
        return values

    def number(digits: str) -> float:
        value = float(digits)
        if not math.isfinite(value):
            raise DocumentInvalid("number_out_of_range", file)
        return value

    def constant(name: str) -> NoReturn:
        raise DocumentInvalid("syntax", file, detail=name)

    try:
        value: object = json.loads(
            text, object_pairs_hook=mapping, parse_float=number, parse_constant=constant
        )
    except json.JSONDecodeError as error:
        raise DocumentInvalid(
            "syntax", file, error.lineno, error.colno, detail=error.msg
        ) from error
    except ValueError as error:
        # Python's own limit on the digits of an integer.
        raise DocumentInvalid("number_out_of_range", file) from error
    except RecursionError as error:
        raise DocumentInvalid("too_deep", file, limit=DEPTH_LIMIT) from error
    _check_json(value, file)
    return value


def _check_json(root: object, file: str) -> None:
    """Refuse what JSON can hold and nothing after it can: deep nesting, NUL, half a character."""
    level: list[object] = [root]
    for depth in count():
        if not level:
            return
        if depth >= DEPTH_LIMIT and any(isinstance(value, dict | list) for value in level):
            raise DocumentInvalid("too_deep", file, limit=DEPTH_LIMIT)
        if not all(usable(value) for value in level if isinstance(value, str)):
            raise DocumentInvalid("control_character", file)
        below: list[object] = []
        for value in level:
            if isinstance(value, dict):
                below.extend(value)
                below.extend(value.values())
            elif isinstance(value, list):
                below.extend(value)
        level = below
