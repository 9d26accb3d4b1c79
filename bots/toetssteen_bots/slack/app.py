"""The app as Slack's library runs it: which payloads there are, and who reads them."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from toetssteen_bots.dialogue.commands import WORD
from toetssteen_bots.slack import drawing, payloads
from toetssteen_bots.slack.desk import Desk
from toetssteen_bots.slack.logs import library_logger
from toetssteen_bots.slack.payloads import Body, Inbound

Listener = Callable[[AsyncAck, dict[str, Any]], Awaitable[None]]
# What the manifest asks Slack for.
EVENTS = ("app_home_opened",)
SCOPES = ("chat:write", "commands", "users:read", "users:read.email")


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A shortcut, by the id that its payload has; `on_message`: from the menu of a message."""

    id: str
    on_message: bool


SHORTCUTS = (
    Shortcut(payloads.NEW_SHORTCUT, on_message=False),
    Shortcut(payloads.MESSAGE_SHORTCUT, on_message=True),
)


def bolt_app(desk: Desk, client: AsyncWebClient, signing_secret: str) -> AsyncApp:
    """The app, with a listener for every payload that we handle."""
    app = AsyncApp(
        client=client,
        signing_secret=signing_secret or None,
        logger=library_logger(),
    )
    app.command(WORD)(_listener(desk, payloads.command))
    for shortcut in SHORTCUTS:
        app.shortcut(shortcut.id)(_listener(desk, payloads.shortcut))
    done = f"({drawing.PRESSED}|{drawing.CHOSEN})"
    app.action(re.compile(f"^{done}"))(_listener(desk, payloads.action))
    app.action(drawing.TYPED)(_listener(desk, payloads.typed))
    app.view_submission(drawing.CALLBACK)(_listener(desk, payloads.submission))
    app.view_closed(drawing.CALLBACK)(_listener(desk, payloads.closed))
    for event in EVENTS:
        app.event(event)(_listener(desk, payloads.home_opened))
    return app


def _listener(desk: Desk, read: Callable[[Body], Inbound]) -> Listener:
    async def listener(ack: AsyncAck, body: dict[str, Any]) -> None:
        await desk.take(read, body, ack)

    return listener
