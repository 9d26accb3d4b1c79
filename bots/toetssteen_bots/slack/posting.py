"""Something told to Slack, tried once; and what its answer means for what waits."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_client import AsyncWebClient

from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.screens import Message
from toetssteen_bots.slack.drawing import message_of, plain_of
from toetssteen_bots.slack.logs import library_logger, refusal

_Answer = TypeVar("_Answer")
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
    """Slack refuses it. `for_good`: whatever anybody changes there, since it is what we say."""

    def __init__(self, reason: str, *, for_good: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.for_good = for_good


async def post(client: AsyncWebClient, account: Account, message: Message, key: str) -> None:
    """Send it. Raises NotNow, LockedOut, NoWay.

    Slack has no key by which it would take a message once only. Ours goes along, by which who
    looks finds that a message came twice.
    """
    told = {"key": hashlib.sha256(key.encode()).hexdigest()}
    with meaning():
        await said(
            lambda drawn: once(client).chat_postMessage(
                channel=account.id,
                unfurl_links=False,
                unfurl_media=False,
                metadata={"event_type": EVENT, "event_payload": told},
                **drawn,
            ),
            message,
        )


async def said(send: Callable[[dict[str, Any]], Awaitable[_Answer]], message: Message) -> _Answer:
    """What Slack answers to a message as it is drawn; in plain words where it cannot be.

    Raises SlackApiError.
    """
    try:
        drawn = message_of(message)
    except ValueError:
        reason = "not_drawn"
    else:
        try:
            return await send(drawn)
        except SlackApiError as error:
            reason = refusal(error)
            if reason not in _NOT_DRAWN:
                raise
    library_logger().error("a message is sent in plain words: %s", reason)
    return await send(plain_of(message))


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


def is_passing(error: Exception) -> bool:
    """Whether Slack, or what is in between, may answer otherwise another time."""
    return isinstance(error, SlackApiError) and isinstance(_meaning(error), NotNow)


def _meaning(error: SlackApiError) -> Exception:
    """What an answer of Slack's means."""
    code, status = refusal(error), int(getattr(error.response, "status_code", 200))
    if status == _BUSY:
        headers = getattr(error.response, "headers", {})
        waits = next((v for name, v in headers.items() if name.lower() == "retry-after"), "")
        return NotNow("ratelimited", float(waits) if str(waits).isdecimal() else 0.0)
    # What is no answer of Slack's comes from something in between.
    if status >= _BROKEN or code in _PASSING or code.startswith("http_"):
        return NotNow(code)
    return LockedOut(code) if code in _LOCKED_OUT else NoWay(code, for_good=code in _NOT_DRAWN)
