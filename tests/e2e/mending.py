"""Where local-slack is less than Slack: what it cannot show or does not send is made up for here.

It draws no lists of several choices, no numbers and no groups of options, so it is given what it
can draw, with what it stands for in `instead_of`; on the way back that is put right. It leaves out
what was filled in beforehand, and sends what is done in the app's tab as if done in a message.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from aiohttp import web

Json = dict[str, Any]
_STANDS_FOR = "instead_of"
_SHOWN_AS = {"multi_static_select": "checkboxes", "number_input": "plain_text_input"}


def shown(payload: Json) -> Json:
    """A view or a message as local-slack can draw it."""
    if "blocks" not in payload:
        return payload
    return {**payload, "blocks": [_shown_block(block) for block in payload["blocks"]]}


def meant(view: Json) -> Json:
    """A view as it was given, from what `shown` made of it."""
    blocks = [
        {**block, "element": block["element"].get(_STANDS_FOR, block["element"])}
        if block["type"] == "input"
        else block
        for block in view.get("blocks", [])
    ]
    return {**view, "blocks": blocks}


def submitted(view: Json) -> Json:
    """A view that was sent: as it was given, with what nobody touched as it was shown."""
    view = meant(view)
    state = view.get("state", {}).get("values", {})
    values = {
        block["block_id"]: {
            block["element"]["action_id"]: _value(
                block["element"],
                state.get(block["block_id"], {}).get(block["element"]["action_id"]),
            )
        }
        for block in view["blocks"]
        if block["type"] == "input"
    }
    return {**view, "state": {"values": values}}


def in_view(payload: Json, view: Json) -> Json:
    """What was done in a view, as Slack sends it: with that view, and without a message."""
    gone = {"message", "channel", "response_url", "state"}
    rest = {name: value for name, value in payload.items() if name not in gone}
    container = {"type": "view", "view_id": view["id"]}
    return {**rest, "container": container, "view": view}


def interactive(view: Json) -> Iterator[tuple[Json, Json]]:
    """The buttons of a view with their blocks, from the top down."""
    for block in view.get("blocks", []):
        for element in (*block.get("elements", ()), block.get("accessory") or {}):
            if element.get("type") == "button":
                yield block, element


def options_of(element: Json) -> list[Json]:
    """What can be chosen, whether it stands in groups or not."""
    groups = element.get("option_groups", [])
    return [*element.get("options", []), *(o for group in groups for o in group["options"])]


def as_slack_knows(user: Json, team: str, locale: str) -> Json:
    """Somebody of the workspace: with a confirmed address, and none of those who are guests."""
    return {"is_email_confirmed": True, "locale": locale, **user, "team_id": team}


async def arguments(request: web.Request) -> Json:
    """What a call was given: as JSON, as a form in which some are JSON, or in the address."""
    if request.content_type == "application/json":
        found: Json = await request.json()
        return found
    given = {**request.query, **await request.post()}
    return {
        name: json.loads(str(value)) if str(value)[:1] in "{[" else value
        for name, value in given.items()
    }


def _shown_block(block: Json) -> Json:
    if block.get("type") == "input":
        return {**block, "element": _shown_element(block["element"])}
    return block


def _shown_element(element: Json) -> Json:
    kind = element.get("type", "")
    if kind not in _SHOWN_AS and "option_groups" not in element:
        return element
    options = {"options": options_of(element)}
    return {**element, **options, "type": _SHOWN_AS.get(kind, kind), _STANDS_FOR: element}


def _value(element: Json, given: Mapping[str, Any] | None) -> Json:
    """What an input holds. What local-slack sends of one that nobody touched says nothing."""
    kind, given = element["type"], given or {}
    ways: dict[str, Callable[[], Json]] = {
        "static_select": lambda: _one(element, given),
        "radio_buttons": lambda: _one(element, given),
        "checkboxes": lambda: _several(element, given),
        "multi_static_select": lambda: _several(element, given),
        "datepicker": lambda: {
            "selected_date": given.get("selected_date") or element.get("initial_date")
        },
    }
    value = ways.get(kind, lambda: {"value": _written(element, given)})()
    return {"type": kind, **value}


def _one(element: Json, given: Mapping[str, Any]) -> Json:
    return {"selected_option": given.get("selected_option") or element.get("initial_option")}


def _several(element: Json, given: Mapping[str, Any]) -> Json:
    chosen = given.get("selected_options") or element.get("initial_options") or []
    return {"selected_options": chosen}


def _written(element: Json, given: Mapping[str, Any]) -> str | None:
    """A text; one that was emptied is sent as nothing."""
    value: str | None = given.get("value")
    return element.get("initial_value") if value is None else value or None
