"""Slack's Web API, with another try where it asks for that."""

from __future__ import annotations

from typing import Any

import stamina
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from toetssteen_bots.dialogue.accounts import Account, Profile
from toetssteen_bots.dialogue.screens import Home, Message, Window
from toetssteen_bots.slack.drawing import Block, home_of, message_of, view_of
from toetssteen_bots.slack.logs import library_logger

_LATE = {"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"}
_GONE = {"not_found", "view_not_found", "hash_conflict"}


class TooLate(Exception):
    """No window can be opened any more for what somebody did."""


class WindowGone(Exception):
    """The window is not there any more."""


def web_client(token: str, base_url: str) -> AsyncWebClient:
    """A client that waits where Slack says so, and tries again where Slack fails."""
    return AsyncWebClient(
        token, base_url=base_url, retry_handlers=retries(), logger=library_logger()
    )


def retries() -> list[AsyncRetryHandler]:
    """What is tried again, and how often."""
    return [
        AsyncConnectionErrorRetryHandler(max_retry_count=2),
        AsyncRateLimitErrorRetryHandler(max_retry_count=3),
        AsyncServerErrorRetryHandler(max_retry_count=2),
    ]


class Api:
    """What we ask of Slack. All raise SlackApiError for what Slack refuses besides."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def open(self, trigger: str, window: Window, *, on_top: bool) -> str:
        """Open a window, over another one if there is one; its id. Raises TooLate."""
        method = self._client.views_push if on_top else self._client.views_open
        try:
            answer = await method(trigger_id=trigger, view=view_of(window))
        except SlackApiError as error:
            if _code(error) in _LATE:
                raise TooLate from error
            raise
        view: dict[str, Any] = answer.get("view") or {}
        return str(view["id"])

    async def update(self, place: dict[str, str], window: Window) -> None:
        """Replace a window, by its view_id or external_id. Raises WindowGone."""
        # A window that came with an answer is there only once Slack has read that answer.
        attempts = 5 if "external_id" in place else 1
        async for attempt in stamina.retry_context(
            on=WindowGone, attempts=attempts, timeout=None, wait_initial=0.1, wait_max=2.0
        ):
            with attempt:
                await self._updated(place, window)

    async def _updated(self, place: dict[str, str], window: Window) -> None:
        view = view_of(window, place.get("external_id"))
        try:
            await self._client.views_update(view=view, **place)
        except SlackApiError as error:
            if _code(error) in _GONE:
                raise WindowGone from error
            raise

    async def publish(self, account: Account, home: Home) -> None:
        """Show somebody the app's own tab."""
        await self._client.views_publish(user_id=account.id, view=home_of(home))

    async def tell(self, account: Account, message: Message) -> None:
        """Send somebody a message of their own."""
        await self._client.chat_postMessage(
            channel=account.id,
            unfurl_links=False,
            unfurl_media=False,
            **message_of(message),
        )

    async def respond(self, url: str, message: Message) -> None:
        """Answer where something was done; only who did it sees it."""
        webhook = AsyncWebhookClient(url, retry_handlers=retries(), logger=library_logger())
        drawn: Block = {"response_type": "ephemeral", "replace_original": False}
        answer = await webhook.send_dict(drawn | message_of(message))
        if answer.status_code != 200:
            library_logger().warning("response_url answered %s", answer.status_code)

    async def profile(self, account: Account) -> Profile:
        """What Slack says of somebody: an address only of a full member here, and confirmed."""
        own = await self._client.auth_test()
        answer = await self._client.users_info(user=account.id, include_locale=True)
        user: dict[str, Any] = answer.get("user") or {}
        outside = ("deleted", "is_bot", "is_restricted", "is_ultra_restricted", "is_stranger")
        trusted = (
            user.get("is_email_confirmed") is True
            # In a shared channel there are people of whom another organisation says who they are.
            and user.get("team_id") == account.workspace == own.get("team_id")
            and not any(user.get(flag) for flag in outside)
        )
        mail = (user.get("profile") or {}).get("email") if trusted else None
        return Profile(mail or None, str(user.get("locale") or ""))


def _code(error: SlackApiError) -> str:
    return str(error.response.get("error"))
