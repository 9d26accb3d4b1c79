"""The app as Slack's library runs it: which payloads there are, and who reads them."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from toetssteen.intake.questionnaire import Language
from toetssteen.wording.messages import Messages
from toetssteen_bots.dialogue.commands import WORD
from toetssteen_bots.slack import drawing, payloads
from toetssteen_bots.slack.desk import Desk
from toetssteen_bots.slack.logs import library_logger, reason_of
from toetssteen_bots.slack.payloads import Body, Inbound
from toetssteen_bots.slack.workspaces import Workspaces

TEXTS = "toetssteen_bots.slack.messages"
_log = structlog.get_logger("toetssteen.slack")
Listener = Callable[[AsyncAck, dict[str, Any]], Awaitable[None]]
# What the manifest asks Slack for.
EVENTS = ("app_home_opened", "app_mention", "message.im", "function_executed")
# What it tells when we are no longer wanted.
DEPARTURES = ("app_uninstalled", "tokens_revoked")
SCOPES = (
    "app_mentions:read",
    "chat:write",
    "commands",
    "im:history",
    "users:read",
    "users:read.email",
)


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A shortcut, by the id that its payload has; `on_message`: from the menu of a message."""

    id: str
    on_message: bool


SHORTCUTS = (
    Shortcut(payloads.NEW_SHORTCUT, on_message=False),
    Shortcut(payloads.MESSAGE_SHORTCUT, on_message=True),
)


_READERS = {
    "app_home_opened": payloads.home_opened,
    "app_mention": payloads.mention,
    "message": payloads.direct,
}


def bolt_app(
    desk: Desk, client: AsyncWebClient, signing_secret: str, workspaces: Workspaces
) -> AsyncApp:
    """The app, with a listener for every payload that we handle."""

    async def authorize(team_id: str | None) -> Any:
        return await workspaces.authorized(team_id)

    app = AsyncApp(
        client=client,
        signing_secret=signing_secret or None,
        logger=library_logger(),
        authorize=authorize,
        user_facing_authorize_error_message=_missing(),
    )
    app.command(WORD)(_listener(desk, payloads.command))
    for shortcut in SHORTCUTS:
        app.shortcut(shortcut.id)(_listener(desk, payloads.shortcut))
    done = f"({drawing.PRESSED}|{drawing.CHOSEN})"
    app.action(re.compile(f"^{done}"))(_listener(desk, payloads.action))
    app.action(drawing.TYPED)(_listener(desk, payloads.typed))
    app.view_submission(drawing.CALLBACK)(_listener(desk, payloads.submission))
    app.view_closed(drawing.CALLBACK)(_listener(desk, payloads.closed))
    app.options(re.compile(f"^{drawing.PICKED}"))(_suggesting(desk))
    for event, read in _READERS.items():
        app.event(event)(_listener(desk, read))
    for event in DEPARTURES:
        app.event(event)(_departure(desk, workspaces))
    return app


def _departure(desk: Desk, workspaces: Workspaces) -> Callable[[Body], Awaitable[None]]:
    """That we are no longer wanted somewhere."""

    async def listener(body: Body) -> None:
        await desk.finish(gone(body))

    async def gone(body: Body) -> None:
        try:
            event = body["event"]
            # People can take back what is theirs; without our own token, we can do nothing.
            if event["type"] == "tokens_revoked" and not event["tokens"].get("bot"):
                return
            # Slack says in whole seconds when it was; what was done within that one came before.
            at = datetime.fromtimestamp(int(body["event_time"]) + 1, UTC)
            await workspaces.gone(body["team_id"], event["type"], at)
        except Exception as error:  # noqa: BLE001 - nothing may reach Slack's library
            # Slack is asked now and then whether we are still there.
            _log.error("not_uninstalled", error=type(error).__name__, reason=reason_of(error))

    return listener


def _missing() -> str:
    """What somebody reads of whom nothing is known but that the app is not there."""
    return " / ".join(Messages(language, TEXTS).say("install.missing") for language in Language)


def _suggesting(desk: Desk) -> Listener:
    async def listener(ack: AsyncAck, body: dict[str, Any]) -> None:
        await desk.suggest(body, ack)

    return listener


def _listener(desk: Desk, read: Callable[[Body], Inbound]) -> Listener:
    async def listener(ack: AsyncAck, body: dict[str, Any]) -> None:
        await desk.take(read, body, ack)

    return listener
