"""Block Kit by Slack's own types: a schema generated from `@slack/types`, with its limits.

The types say which fields there are; their documentation says how much fits, in sentences, which
are read here. What neither says, Slack's pages do: `_BY_HAND`.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator

from tests.bots import block_kit
from tests.e2e import parts

Schema = dict[str, Any]
_ROOT = """import type { HomeView, KnownBlock, ModalView } from "@slack/types";
export interface Root { blocks: KnownBlock[]; modal: ModalView; home: HomeView }
"""
_COMPILER = {"module": "nodenext", "moduleResolution": "nodenext", "strict": True}
_NUMBER = r"(\d+)"
_LIMITS = (
    rf"maximum length[^.]*? (?:is|of) {_NUMBER} characters",
    rf"maximum number of [a-z ]+ is {_NUMBER}",
    rf"maximum (?:of )?{_NUMBER} (?:elements|options|items|cards|blocks|rows)",
    rf"up to {_NUMBER}\b",
)
# By the definition and the field. Where two sources differ (the value of an option), the larger.
_BY_HAND: Mapping[tuple[str, str], Schema] = {
    ("PlainTextElement", "text"): {"minLength": 1},
    ("MrkdwnElement", "text"): {"minLength": 1, "maxLength": 3000},
    ("PlainTextOption", "value"): {"minLength": 1, "maxLength": 150},
    ("MrkdwnOption", "value"): {"minLength": 1, "maxLength": 150},
    ("MrkdwnOption", "text"): {"properties": {"text": {"maxLength": 75}}},
    ("SectionBlock", "fields"): {"items": {"properties": {"text": {"maxLength": 2000}}}},
    ("InputBlock", "label"): {"properties": {"text": {"maxLength": 2000}}},
    ("InputBlock", "hint"): {"properties": {"text": {"maxLength": 2000}}},
    ("ActionsBlock", "elements"): {"minItems": 1},
    ("Checkboxes", "options"): {"minItems": 1},
    ("RadioButtons", "options"): {"minItems": 1},
    ("StaticSelect", "options"): {"minItems": 1},
    ("MultiStaticSelect", "options"): {"minItems": 1},
    ("PlainTextInput", "max_length"): {"minimum": 1, "maximum": 3000},
    ("ModalView", "blocks"): {"minItems": 1, "maxItems": 100},
    ("HomeView", "blocks"): {"maxItems": 100},
}
_MESSAGE_BLOCKS = 50
_SHELLS = {"modal": "ModalView", "home": "HomeView"}


class SlackTypes:
    """What Slack's types and their documentation allow."""

    def __init__(self, schema: Schema) -> None:
        self._definitions = {
            name: _limited(name, definition)
            for name, definition in schema["definitions"].items()
            # Any block at all: what is no known block passes there.
            if name != "AnyBlock"
        }
        self._definitions["AnyBlock"] = {"$ref": "#/definitions/KnownBlock"}
        self._of_type = dict(self._by_type(self._definitions["KnownBlock"]))
        self._validators: dict[str, Draft7Validator] = {}

    @classmethod
    def generated(cls, folder: Path) -> SlackTypes:
        """Generate the schema, in a folder that is thrown away. Raises Missing."""
        parts.require(parts.NODE, parts.SCHEMA_GENERATOR, parts.SLACK_TYPES)
        (folder / "root.ts").write_text(_ROOT, encoding="utf-8")
        compiler = {"compilerOptions": _COMPILER, "files": ["root.ts"]}
        (folder / "tsconfig.json").write_text(json.dumps(compiler), encoding="utf-8")
        (folder / "node_modules").symlink_to(parts.SLACK_TYPES.parents[1])
        program = [str(parts.NODE), str(parts.SCHEMA_GENERATOR)]
        asked = ["--path", "root.ts", "--type", "Root", "--tsconfig", "tsconfig.json"]
        done = subprocess.run(
            [*program, *asked, "--no-type-check"],
            cwd=folder,
            check=True,
            capture_output=True,
            text=True,
        )
        return cls(json.loads(done.stdout))

    def problems(self, kind: str, payload: Mapping[str, Any]) -> list[str]:
        """What is wrong with a "modal", a "home" or a "message"."""
        return [*self.by_types(kind, payload), *block_kit.between_fields(kind, payload)]

    def by_types(self, kind: str, payload: Mapping[str, Any]) -> Iterator[str]:
        """What the types and their limits refuse; block by block, so that it says which."""
        blocks = payload.get("blocks", [])
        if kind == "message" and len(blocks) > _MESSAGE_BLOCKS:
            yield f"{len(blocks)} blocks in a message"
        if kind in _SHELLS:
            # One block that is always right stands for each.
            empty = {**payload, "blocks": [{"type": "divider"}] * len(blocks)}
            yield from self._refused(_SHELLS[kind], empty)
        for block in blocks:
            if block.get("type") not in self._of_type:
                yield f"no such block: {block.get('type')}"
                continue
            for problem in self._refused(self._of_type[block["type"]], block):
                yield f"{block.get('block_id')}: {problem}"

    def _refused(self, definition: str, value: Any) -> Iterator[str]:
        if definition not in self._validators:
            self._validators[definition] = Draft7Validator(
                {"definitions": self._definitions, "$ref": f"#/definitions/{definition}"}
            )
        for error in self._validators[definition].iter_errors(value):
            yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"

    def _by_type(self, union: Schema) -> Iterator[tuple[str, str]]:
        for member in union["anyOf"]:
            name = member["$ref"].rpartition("/")[2]
            yield _type_of(self._definitions[name]), name


def _limited(name: str, definition: Schema) -> Schema:
    """A definition with the limits of its fields."""
    if "anyOf" in definition:
        members = [_limited(name, member) for member in definition["anyOf"]]
        return {**definition, "anyOf": members}
    if "properties" not in definition:
        return definition
    more: Schema = {}
    for field, schema in definition["properties"].items():
        limits = [*_documented(schema), *filter(None, [_BY_HAND.get((name, field))])]
        if limits:
            more[field] = _merged(limits)
    # Beside the rest, since what stands beside a $ref is not read in this draft.
    return {"allOf": [definition, {"properties": more}]} if more else definition


def _type_of(definition: Schema) -> str:
    """The type that blocks of a definition have."""
    for inner in ("allOf", "anyOf"):
        if inner in definition:
            return _type_of(definition[inner][0])
    found: str = definition["properties"]["type"]["const"]
    return found


def _documented(schema: Schema) -> Iterator[Schema]:
    text = " ".join(schema.get("description", "").split()).lower()
    found = next((int(m[1]) for m in (re.search(way, text) for way in _LIMITS) if m), None)
    if found is None:
        return
    ways: Mapping[str, Callable[[int], Schema]] = {
        "string": lambda limit: {"maxLength": limit},
        "array": lambda limit: {"maxItems": limit},
    }
    kind = schema.get("type", "object")
    if kind in ways:
        yield ways[kind](found)
    elif kind == "object":
        yield {"properties": {"text": {"maxLength": found}}}


def _merged(limits: list[Schema]) -> Schema:
    """The last one counts, where two say the same thing."""
    merged: Schema = {}
    for limit in limits:
        merged |= limit
    return merged
