"""Somebody at Slack: types commands, presses buttons and fills in forms, signed as Slack signs."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import httpx

from tests.bots.peer import TEAM, Peer
from toetssteen_bots.slack import SlackBot, drawing

SIGNING_SECRET = "very-secret-signing-secret"
PATH = "/slack/events"


def signed(
    body: str, secret: str = SIGNING_SECRET, age: float = 0.0, **headers: str
) -> dict[str, str]:
    """The headers with which Slack sends a body."""
    stamp = str(int(time.time() - age))
    base = f"v0:{stamp}:{body}".encode()
    signature = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": f"v0={signature}",
        "Content-Type": "application/x-www-form-urlencoded",
        **headers,
    }


@dataclass
class Person:
    """Somebody who uses Slack."""

    client: httpx.AsyncClient
    peer: Peer
    bot: SlackBot
    settled: Callable[[], Awaitable[None]]
    user: str = "U0001"
    team: str = TEAM
    # Whether what comes in an answer is shown; not where the window was closed meanwhile.
    follows: bool = True
    sent: list[dict[str, Any]] = field(default_factory=list)

    @property
    def _who(self) -> dict[str, Any]:
        return {
            "user": {"id": self.user, "team_id": self.team, "username": "x", "name": "x"},
            "team": {"id": self.team, "domain": "x"},
            "api_app_id": "A1",
            "token": "deprecated",
        }

    async def post(self, body: str, *, waits: bool = True, **how: Any) -> httpx.Response:
        """Send a body as Slack sends it, and wait until what it asks for has been done."""
        response = await self.client.post(PATH, content=body, headers=signed(body, **how))
        if waits:
            await self.settled()
        return response

    async def command(self, text: str) -> httpx.Response:
        """Type a command."""
        fields = {
            "command": "/ai",
            "text": text,
            "team_id": self.team,
            "user_id": self.user,
            "channel_id": "C1",
            "trigger_id": self.peer.trigger(),
            "response_url": self.peer.response_url(),
            "api_app_id": "A1",
            "token": "deprecated",
        }
        return await self.post(urlencode(fields))

    async def payload(self, payload: Mapping[str, Any], **how: Any) -> httpx.Response:
        """Send an interactive payload."""
        self.sent.append(dict(payload))
        return await self.post(urlencode({"payload": json.dumps(payload)}), **how)

    async def shortcut(self, id_: str, message: str | None = None) -> httpx.Response:
        """Choose a shortcut, from the menu of a message where one is given."""
        given: dict[str, Any] = {
            **self._who,
            "type": "shortcut",
            "callback_id": id_,
            "trigger_id": self.peer.trigger(),
            "action_ts": "1.1",
        }
        if message is not None:
            given |= {
                "type": "message_action",
                "message": {"type": "message", "user": "U9", "ts": "1.1", "text": message},
                "channel": {"id": "C1", "name": "x"},
                "message_ts": "1.1",
                "response_url": self.peer.response_url(),
            }
        return await self.payload(given)

    async def event(self, event: Mapping[str, Any], id_: str, **how: Any) -> httpx.Response:
        """Let an event come in."""
        body = json.dumps(
            {
                "type": "event_callback",
                "team_id": self.team,
                "api_app_id": "A1",
                "event_id": id_,
                "event_time": 1,
                "event": {**event, "user": self.user, "event_ts": "1.1"},
                "token": "deprecated",
            }
        )
        how.setdefault("Content-Type", "application/json")
        return await self.post(body, **how)

    async def open_home(self, id_: str = "Ev1", **how: Any) -> httpx.Response:
        """Come to the app's own tab."""
        return await self.event({"type": "app_home_opened", "tab": "home"}, id_, **how)

    async def mention(self, text: str, id_: str = "Ev2", **event: Any) -> httpx.Response:
        """Name the bot in a channel."""
        said = {"type": "app_mention", "text": text, "channel": "C1", "ts": "5.1", **event}
        return await self.event(said, id_)

    async def write(self, text: str, id_: str = "Ev3", **event: Any) -> httpx.Response:
        """Write to the bot."""
        said = {"type": "message", "channel_type": "im", "text": text, "channel": "D1", "ts": "5.2"}
        return await self.event({**said, **event}, id_)

    async def look_up(
        self, view: Mapping[str, Any], name: str, text: str, given: Mapping[str, Any] | None = None
    ) -> list[dict[str, Any]]:
        """Type in an input in which things are looked up; what is offered."""
        block = next(b for b in view["blocks"] if drawing.name_of(b["block_id"]) == name)
        response = await self.payload(
            {
                **self._who,
                "type": "block_suggestion",
                "action_id": block["element"]["action_id"],
                "block_id": block["block_id"],
                "value": text,
                "container": {"type": "view", "view_id": view["id"]},
                "view": {**view, "state": state_of(view, given or {})},
            }
        )
        return list(response.json()["options"])

    async def press(
        self, label: str, blocks: list[dict[str, Any]], view: Mapping[str, Any] | None = None
    ) -> httpx.Response:
        """Press a button of a message or of a window."""
        block, element = next(
            (block, element)
            for block in blocks
            for element in [*block.get("elements", []), block.get("accessory") or {}]
            if element.get("type") == "button" and element["text"]["text"] == label
        )
        return await self._acted(block, {**element, "action_ts": "1.1"}, view)

    async def choose_at_once(
        self, blocks: list[dict[str, Any]], code: str, view: Mapping[str, Any] | None = None
    ) -> httpx.Response:
        """Choose from a list that does something by itself."""
        block = next(b for b in blocks if b.get("accessory", {}).get("type") == "static_select")
        option = next(o for o in block["accessory"]["options"] if o["value"] == code)
        element = {**block["accessory"], "selected_option": option, "action_ts": "1.1"}
        return await self._acted(block, element, view)

    async def type(
        self, view: Mapping[str, Any], given: Mapping[str, Any], at: str = "1.5"
    ) -> httpx.Response:
        """Fill in a window, without sending it."""
        state = state_of(view, given)
        block = next(b for b in view["blocks"] if b["type"] == "input")
        element = {"type": block["element"]["type"], "action_id": "typed", "action_ts": at}
        return await self._acted(block, element, {**view, "state": state})

    async def submit(
        self, view: Mapping[str, Any], given: Mapping[str, Any], **how: Any
    ) -> httpx.Response:
        """Send a window; what comes in the answer is shown, as Slack does."""
        payload = {
            **self._who,
            "type": "view_submission",
            "trigger_id": self.peer.trigger(),
            "view": {**view, "state": state_of(view, given)},
        }
        response = await self.payload(payload, waits=False, **how)
        self._follow(view["id"], response)
        await self.settled()
        return response

    async def close(self, view: Mapping[str, Any]) -> httpx.Response:
        """Close a window."""
        self.peer.views.pop(view["id"], None)
        payload = {**self._who, "type": "view_closed", "view": view, "is_cleared": False}
        return await self.payload(payload)

    async def _acted(
        self, block: Mapping[str, Any], element: Mapping[str, Any], view: Mapping[str, Any] | None
    ) -> httpx.Response:
        payload: dict[str, Any] = {
            **self._who,
            "type": "block_actions",
            "trigger_id": self.peer.trigger(),
            "actions": [{**element, "block_id": block["block_id"]}],
        }
        if view is None:
            payload["container"] = {"type": "message", "message_ts": "1.1", "channel_id": "D1"}
            payload["response_url"] = self.peer.response_url()
        else:
            payload["container"] = {"type": "view", "view_id": view.get("id", "VHOME")}
            payload["view"] = {"id": "VHOME", "hash": "h", **view}
        return await self.payload(payload)

    def _follow(self, view_id: str, response: httpx.Response) -> None:
        if response.status_code != 200 or not self.follows:
            return
        if not response.content:
            self.peer.views.pop(view_id, None)
            return
        answer = response.json()
        if answer.get("response_action") == "update":
            self.peer.put(answer["view"], view_id)


def state_of(view: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """What a window holds, by the names of its inputs; what is not given is as it was shown."""
    values = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            name = drawing.name_of(block["block_id"])
            element = block["element"]
            filled = _filled(element, given[name]) if name in given else _initial(element)
            values[block["block_id"]] = {"typed": {"type": element["type"], **filled}}
    return {"values": values}


def _initial(element: Mapping[str, Any]) -> dict[str, Any]:
    match element["type"]:
        case "radio_buttons" | "static_select" | "external_select":
            return {"selected_option": element.get("initial_option")}
        case "checkboxes" | "multi_static_select":
            return {"selected_options": element.get("initial_options", [])}
        case "datepicker":
            return {"selected_date": element.get("initial_date")}
        case _:
            return {"value": element.get("initial_value")}


def _filled(element: Mapping[str, Any], value: Any) -> dict[str, Any]:
    def option(code: str) -> dict[str, Any]:
        offered = {o["value"]: o for o in element["options"]}
        return dict(offered[code])

    match element["type"]:
        case "radio_buttons" | "static_select":
            return {"selected_option": option(value) if value else None}
        case "checkboxes" | "multi_static_select":
            return {"selected_options": [option(code) for code in value]}
        case "external_select":
            text = {"type": "plain_text", "text": "x"}
            return {"selected_option": {"text": text, "value": value}}
        case "datepicker":
            return {"selected_date": value}
        case _:
            return {"value": value}
