"""Reads YAML event by event, so that a hostile document is refused before anything is built."""

import re
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from toetssteen.errors import BadInput
from toetssteen.intake._texts import shown

DEPTH_LIMIT = 64
# All that the aliases of one document may stand for together, counted in values.
ALIAS_LIMIT = 10_000
_DIGITS_LIMIT = 300

Path = tuple[Hashable, ...]

# Dates stay text, and so do sexagesimal, octal and underscored numbers: 12:30 and 0123 are what
# they look like. All that is read as something else than text here, PyYAML's dumper quotes.
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"})
_FALSE = frozenset({"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"})
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)", re.ASCII)
_DECIMAL = re.compile(r"([-+]?[0-9]+\.[0-9]*|\.[0-9]+)([eE][-+][0-9]+)?", re.ASCII)
_CORE = "tag:yaml.org,2002:"
_TAGGED = {
    f"{_CORE}null": type(None),
    f"{_CORE}bool": bool,
    f"{_CORE}int": int,
    f"{_CORE}float": float,
}

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class DocumentInvalid(BadInput):
    """A document that cannot be read. `line` and `column` count from 1, where they are known."""

    file: str
    line: int | None
    column: int | None

    def __init__(
        self,
        code: str,
        file: str,
        line: int | None = None,
        column: int | None = None,
        **more: object,
    ) -> None:
        super().__init__(code, file=file, line=line, column=column, **more)
        self.file = file
        self.line = line
        self.column = column


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is being read. `size` and `height` are those of its expanded tree."""

    container: dict[str, object] | list[object]
    anchor: str | None
    path: Path
    key: str | None = None
    size: int = 1
    height: int = 1


@dataclass(slots=True)
class _Reading:
    file: str
    lines: dict[Path, int]
    frames: list[_Frame] = field(default_factory=list)
    # What an anchor names: the value, and the size and height of its expanded tree.
    anchors: dict[str, tuple[object, int, int]] = field(default_factory=dict)
    aliased: int = 0
    documents: int = 0
    root: object = None

    def event(self, event: yaml.Event) -> None:
        """Take one event of the parser.

        Raises DocumentInvalid at the first that is not accepted.
        """
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    raise self.refused("several_documents", event)
            case yaml.MappingStartEvent():
                self._start({}, event)
            case yaml.SequenceStartEvent():
                self._start([], event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                frame = self.frames.pop()
                self._add(frame.container, frame.size, frame.height, frame.anchor)
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.AliasEvent():
                self._alias(event)
            case _:
                pass

    def refused(self, code: str, event: yaml.Event, **more: object) -> DocumentInvalid:
        """Return the error that says where the event stands."""
        line, column = _position(event.start_mark)
        return DocumentInvalid(code, self.file, line, column, **more)

    def _start(
        self, container: dict[str, object] | list[object], event: yaml.CollectionStartEvent
    ) -> None:
        kind = "map" if isinstance(container, dict) else "seq"
        if event.tag not in {None, "!", f"{_CORE}{kind}"}:
            raise self.refused("tag_unsupported", event, tag=shown(event.tag))
        if self._at_key():
            raise self.refused("key_unsupported", event)
        if len(self.frames) >= DEPTH_LIMIT:
            raise self.refused("too_deep", event, limit=DEPTH_LIMIT)
        # An anchor that is being defined anew names nothing until its value is complete.
        self.anchors.pop(event.anchor or "", None)
        self.frames.append(_Frame(container, event.anchor, self._path(event)))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if "\0" in event.value:
            raise self.refused("control_character", event)
        if self._at_key():
            self._key(event)
            return
        self._path(event)
        self._add(self._value(event), 1, 0, event.anchor)

    def _key(self, event: yaml.ScalarEvent) -> None:
        """Read a key as the text that stands there, so that `no:` and `1:` are names as well."""
        if event.tag not in {None, "!", f"{_CORE}str"}:
            raise self.refused("key_unsupported", event)
        frame = self.frames[-1]
        if event.value in frame.container:
            raise self.refused("duplicate_key", event, key=shown(event.value))
        frame.key = event.value
        self.lines.setdefault((*frame.path, event.value), _line(event))
        if event.anchor is not None:
            self.anchors[event.anchor] = (event.value, 1, 0)

    def _alias(self, event: yaml.AliasEvent) -> None:
        if self._at_key():
            raise self.refused("key_unsupported", event)
        if any(frame.anchor == event.anchor for frame in self.frames):
            raise self.refused("recursive_alias", event, anchor=shown(event.anchor))
        if event.anchor not in self.anchors:
            raise self.refused("unknown_alias", event, anchor=shown(event.anchor))
        value, size, height = self.anchors[event.anchor]
        self.aliased += size
        if self.aliased > ALIAS_LIMIT:
            raise self.refused("aliases_explode", event, limit=ALIAS_LIMIT)
        if len(self.frames) + height > DEPTH_LIMIT:
            raise self.refused("too_deep", event, limit=DEPTH_LIMIT)
        self._path(event)
        self._add(value, size, height, None)

    def _add(self, value: object, size: int, height: int, anchor: str | None) -> None:
        if anchor is not None:
            self.anchors[anchor] = (value, size, height)
        if not self.frames:
            self.root = value
            return
        frame = self.frames[-1]
        frame.size += size
        frame.height = max(frame.height, height + 1)
        if isinstance(frame.container, list):
            frame.container.append(value)
        elif frame.key is not None:
            frame.container[frame.key] = value
            frame.key = None

    def _at_key(self) -> bool:
        if not self.frames:
            return False
        frame = self.frames[-1]
        return isinstance(frame.container, dict) and frame.key is None

    def _path(self, event: yaml.Event) -> Path:
        """Return the path of the value that starts here, and note its line where no key did."""
        if not self.frames:
            return ()
        frame = self.frames[-1]
        last = len(frame.container) if isinstance(frame.container, list) else frame.key
        path = (*frame.path, last)
        self.lines.setdefault(path, _line(event))
        return path

    def _value(self, event: yaml.ScalarEvent) -> object:
        text: str = event.value
        plain = event.tag is None and event.implicit[0]
        if event.tag in {"!", f"{_CORE}str"} or (event.tag is None and not plain):
            return text
        read = self._plain(event)
        if event.tag is not None and type(read) is not _TAGGED.get(event.tag):
            raise self.refused("tag_unsupported", event, tag=shown(event.tag))
        return read

    def _plain(self, event: yaml.ScalarEvent) -> object:
        text: str = event.value
        if text in _NULL:
            return None
        if text in _TRUE or text in _FALSE:
            return text in _TRUE
        integer, decimal = _INTEGER.fullmatch(text), _DECIMAL.fullmatch(text)
        if (integer or decimal) and len(text) > _DIGITS_LIMIT:
            raise self.refused("number_out_of_range", event)
        if integer:
            return int(text)
        if decimal:
            number = float(text)
            if number in {float("inf"), float("-inf")}:
                raise self.refused("number_out_of_range", event)
            return number
        return text


class _Mark(Protocol):
    """A place in the text, as both of PyYAML's parsers give it: counted from 0."""

    line: int
    column: int


def _position(mark: _Mark | None) -> tuple[int, int]:
    """Return line and column, counted from 1; the parser gives every event a mark."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _line(event: yaml.Event) -> int:
    return _position(event.start_mark)[0]


def compose(text: str, file: str) -> tuple[object, dict[Path, int]]:
    """Return the value that a YAML text holds, and the line of every part of it.

    A path is the keys and list indices that lead to a part. Raises DocumentInvalid.
    """
    reading = _Reading(file=file, lines={})
    try:
        for event in yaml.parse(text, Loader=_Loader):
            reading.event(event)
    except yaml.MarkedYAMLError as error:
        position = _position(error.problem_mark or error.context_mark)
        raise DocumentInvalid("syntax", file, *position, detail=error.problem) from error
    except yaml.YAMLError as error:
        raise DocumentInvalid("syntax", file, detail=str(error)) from error
    if reading.documents == 0:
        raise DocumentInvalid("empty", file)
    return reading.root, reading.lines
