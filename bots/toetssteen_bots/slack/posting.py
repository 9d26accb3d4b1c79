"""One message to Slack, tried once; and what its answer means for those that wait."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_client import AsyncWebClient

from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.screens import Message
from toetssteen_bots.slack.drawing import message_of
from toetssteen_bots.slack.logs import library_logger

EVENT = "toetssteen_told"
_BUSY = 429
_BROKEN = 500
# Slack itself has trouble.
_PASSING = {"fatal_error", "internal_error", "request_timeout", "service_unavailable"} | {
    "rate_limited",
    "ratelimited",
}
# Our place in the workspace is the trouble; nobody there can be told anything.
_LOCKED_OUT = {"access_denied", "account_inactive", "invalid_auth", "missing_scope"} | {
    "not_authed",
    "team_access_not_granted",
    "token_expired",
    "token_revoked",
}
# What we drew is refused: as plain text it can still be told.
_NOT_DRAWN = {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"}


class NotNow(Exception):
    """Slack cannot be reached, or asks to wait. `seconds`: how long, where it says so."""

    def __init__(self, reason: str, seconds: float = 0.0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.seconds = seconds


class LockedOut(Exception):
    """The workspace does not take messages from us."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NoWay(Exception):
    """This message does not get to this person."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


async def post(client: AsyncWebClient, account: Account, message: Message, key: str) -> None:
    """Send it. Raises NotNow, LockedOut, NoWay.

    Slack has no key by which it would take a message once only. Ours goes along, by which who
    looks finds that a message came twice.
    """
    try:
        drawn = message_of(message)
    except ValueError as error:
        raise NoWay("not_drawn") from error
    try:
        await _posted(client, account, drawn, key)
    except NoWay as error:
        if error.reason not in _NOT_DRAWN:
            raise
        library_logger().error("a message was refused as it was drawn: %s", error.reason)
        await _posted(client, account, {"text": drawn["text"]}, key)


async def _posted(
    client: AsyncWebClient, account: Account, drawn: dict[str, Any], key: str
) -> None:
    told = {"key": hashlib.sha256(key.encode()).hexdigest()}
    with meaning():
        await once(client).chat_postMessage(
            channel=account.id,
            unfurl_links=False,
            unfurl_media=False,
            metadata={"event_type": EVENT, "event_payload": told},
            **drawn,
        )


def once(client: AsyncWebClient) -> AsyncWebClient:
    """The same without retries of its own: how long to wait is decided where the order is known."""
    return AsyncWebClient(
        client.token, base_url=client.base_url, retry_handlers=[], logger=library_logger()
    )


@contextmanager
def meaning() -> Iterator[None]:
    """Something asked of Slack. Raises NotNow, LockedOut, NoWay."""
    try:
        yield
    except SlackApiError as error:
        raise _meaning(error) from error
    except (TimeoutError, aiohttp.ClientError, SlackRequestError, OSError) as error:
        raise NotNow(type(error).__name__) from error


def _meaning(error: SlackApiError) -> Exception:
    """What an answer of Slack's means."""
    response = error.response
    status = int(getattr(response, "status_code", 200))
    headers = getattr(response, "headers", {})
    if status == _BUSY:
        waits = next((v for name, v in headers.items() if name.lower() == "retry-after"), "")
        return NotNow("ratelimited", float(waits) if str(waits).isdecimal() else 0.0)
    if status >= _BROKEN:
        return NotNow(f"http_{status}")
    # What else is no JSON was not answered by Slack but by something in between.
    code = str(response.get("error")) if isinstance(response.data, dict) else f"http_{status}"
    if code in _PASSING or code.startswith("http_"):
        return NotNow(code)
    return LockedOut(code) if code in _LOCKED_OUT else NoWay(code)
