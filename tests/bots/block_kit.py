"""What Slack would refuse: our own schema of the blocks we use, and the rules between fields."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator

LARGEST_VIEW = 250_000
_SCHEMA = json.loads(Path(__file__).with_name("block_kit.schema.json").read_text(encoding="utf-8"))
Payload = Mapping[str, Any]


def problems(kind: str, payload: Payload) -> list[str]:
    """What is wrong with a "modal", a "home" or a "message"; nothing where Slack would take it."""
    found = [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
        for error in _validator(kind, payload).iter_errors(payload)
    ]
    return [*found, *between_fields(kind, payload)]


def _validator(kind: str, payload: Payload) -> Draft7Validator:
    """For blocks, the definition of their own type: a message that says which field is wrong."""
    definitions = dict(_SCHEMA["definitions"])
    types = {block.get("type") for block in payload.get("blocks", [])}
    known = ["section", "header", "divider", "context", "actions", "input"]
    definitions["block"] = {
        "required": ["type"],
        "properties": {"type": {"enum": known}},
        "allOf": [
            {
                "if": {"properties": {"type": {"const": name}}},
                "then": {"$ref": f"#/definitions/{name}"},
            }
            for name in known
            if name in types
        ],
    }
    return Draft7Validator({"definitions": definitions, "$ref": f"#/definitions/{kind}"})


def between_fields(kind: str, payload: Payload) -> Iterator[str]:
    """What is wrong with fields together: the part that no schema says."""
    blocks = payload.get("blocks", [])
    inputs = [block for block in blocks if block.get("type") == "input"]
    if kind == "message" and inputs:
        yield "an input in a message"
    if kind == "modal" and inputs and "submit" not in payload:
        yield "inputs without a button to submit them"
    if len(json.dumps(payload).encode()) > LARGEST_VIEW:
        yield "too large"
    for id_, number in Counter(block.get("block_id") for block in blocks).items():
        if id_ is None:
            yield "a block without an id"
        elif number > 1:
            yield f"{id_}: {number} blocks with this id"
    for block in blocks:
        yield from _in_block(block)


def _in_block(block: Payload) -> Iterator[str]:
    elements = [*block.get("elements", []), block.get("accessory"), block.get("element")]
    interactive = [element for element in elements if element and "action_id" in element]
    for id_, number in Counter(element["action_id"] for element in interactive).items():
        if number > 1:
            yield f"{block.get('block_id')}: {number} elements with the id {id_}"
    if sum(element.get("style") == "primary" for element in interactive) > 1:
        yield f"{block.get('block_id')}: more than one main button"
    for element in interactive:
        yield from _in_element(element)


def _in_element(element: Payload) -> Iterator[str]:
    groups = element.get("option_groups", [])
    options = [*element.get("options", []), *(o for group in groups for o in group["options"])]
    initial = [*element.get("initial_options", []), *_one(element.get("initial_option"))]
    for option in initial:
        if option not in options:
            yield f"{option['value']} is chosen and not offered"
    for value, number in Counter(option["value"] for option in options).items():
        if number > 1:
            yield f"{value} is offered {number} times"
    if len(element.get("initial_value", "")) > element.get("max_length", 3000):
        yield "filled in with more than fits"
    low, high = element.get("min_value"), element.get("max_value")
    value = element.get("initial_value")
    if element["type"] == "number_input" and value:
        if low is not None and float(value) < float(low):
            yield f"{value} is less than {low}"
        if high is not None and float(value) > float(high):
            yield f"{value} is more than {high}"


def _one(option: Payload | None) -> list[Payload]:
    return [] if option is None else [option]
