"""Slack's Web API, with another try where it asks for that."""

from __future__ import annotations

from collections.abc import Mapping
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
from toetssteen_bots.slack.logs import library_logger, refusal
from toetssteen_bots.slack.posting import said
from toetssteen_bots.slack.workspaces import UNREACHABLE, Workspaces

_OK = 200
_LATE = {"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"}
_GONE = {"not_found", "view_not_found", "hash_conflict"}


class TooLate(Exception):
    """No window can be opened any more for what somebody did."""


class WindowGone(Exception):
    """The window is not there any more."""


def web_client(token: str | None, base_url: str) -> AsyncWebClient:
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
    """What we ask of Slack, in the workspace that somebody is of.

    All raise NotInstalled, and SlackApiError for what Slack refuses besides.
    """

    def __init__(self, workspaces: Workspaces) -> None:
        self.workspaces = workspaces

    async def of(self, account: Account) -> AsyncWebClient:
        """The Web API of the workspace that an account is of. Raises NotInstalled."""
        return await self.workspaces.client(account.workspace)

    async def open(self, account: Account, trigger: str, window: Window, *, on_top: bool) -> str:
        """Open a window, over another one if there is one; its id. Raises TooLate."""
        client = await self.of(account)
        method = client.views_push if on_top else client.views_open
        try:
            answer = await method(trigger_id=trigger, view=view_of(window))
        except SlackApiError as error:
            if refusal(error) in _LATE:
                raise TooLate from error
            raise
        view: dict[str, Any] = answer.get("view") or {}
        return str(view["id"])

    async def update(self, account: Account, place: dict[str, str], window: Window) -> None:
        """Replace a window, by its view_id or external_id. Raises WindowGone."""
        # A window that came with an answer is there only once Slack has read that answer.
        attempts, client = 5 if "external_id" in place else 1, await self.of(account)
        async for attempt in stamina.retry_context(
            on=WindowGone, attempts=attempts, timeout=None, wait_initial=0.1, wait_max=2.0
        ):
            with attempt:
                await self._updated(client, place, window)

    async def _updated(self, client: AsyncWebClient, place: dict[str, str], window: Window) -> None:
        view = view_of(window, place.get("external_id"))
        try:
            await client.views_update(view=view, **place)
        except SlackApiError as error:
            if refusal(error) in _GONE:
                raise WindowGone from error
            raise

    async def publish(self, account: Account, home: Home) -> None:
        """Show somebody the app's own tab."""
        client = await self.of(account)
        await client.views_publish(user_id=account.id, view=home_of(home))

    async def tell(self, account: Account, message: Message) -> None:
        """Send somebody a message of their own."""
        client = await self.of(account)
        await said(
            lambda drawn: client.chat_postMessage(
                channel=account.id, unfurl_links=False, unfurl_media=False, **drawn
            ),
            message,
        )

    async def whisper(self, account: Account, channel: str, thread: str, message: Message) -> None:
        """Answer somebody in a channel; only they see it."""
        client = await self.of(account)
        await said(
            lambda drawn: client.chat_postEphemeral(
                channel=channel, user=account.id, thread_ts=thread or None, **drawn
            ),
            message,
        )

    async def reply(self, account: Account, channel: str, thread: str, message: Message) -> None:
        """Answer somebody in a conversation with only them."""
        client = await self.of(account)
        await said(
            lambda drawn: client.chat_postMessage(
                channel=channel,
                thread_ts=thread or None,
                unfurl_links=False,
                unfurl_media=False,
                **drawn,
            ),
            message,
        )

    async def complete(self, workspace: str, execution: str, outputs: Mapping[str, Any]) -> None:
        """Tell that a step of a workflow came to its end."""
        client = await self.workspaces.client(workspace)
        await client.functions_completeSuccess(
            function_execution_id=execution, outputs=dict(outputs)
        )

    async def fail(self, workspace: str, execution: str, why: str) -> None:
        """Tell that a step of a workflow cannot come to its end."""
        client = await self.workspaces.client(workspace)
        await client.functions_completeError(function_execution_id=execution, error=why)

    async def respond(self, url: str, message: Message) -> bool:
        """Answer where something was done; only who did it sees it. False where that cannot be.

        Such an address is good for half an hour and for five answers.
        """
        webhook = AsyncWebhookClient(url, retry_handlers=retries(), logger=library_logger())
        how: Block = {"response_type": "ephemeral", "replace_original": False}
        try:
            answer = await webhook.send_dict(how | message_of(message))
        except (ValueError, *UNREACHABLE) as error:
            library_logger().warning("response_url: %s", type(error).__name__)
            return False
        if answer.status_code != _OK:
            library_logger().warning("response_url answered %s", answer.status_code)
        return answer.status_code == _OK

    async def profile(self, account: Account) -> Profile:
        """What Slack says of somebody: an address only of a full member here, and confirmed."""
        return await profile_of(await self.of(account), account)


async def profile_of(client: AsyncWebClient, account: Account) -> Profile:
    """What Slack says of somebody, asked with a client of their workspace. Raises SlackApiError."""
    own = await client.auth_test()
    answer = await client.users_info(user=account.id, include_locale=True)
    user: dict[str, Any] = answer.get("user") or {}
    outside = ("deleted", "is_bot", "is_restricted", "is_ultra_restricted", "is_stranger")
    trusted = (
        user.get("is_email_confirmed") is True
        # In a shared channel there are people of whom another organisation says who they are.
        and user.get("team_id") == account.workspace == own.get("team_id")
        and not any(user.get(flag) for flag in outside)
    )
    mail = (user.get("profile") or {}).get("email") if trusted else None
    name = user.get("real_name") or (user.get("profile") or {}).get("real_name")
    return Profile(mail or None, str(user.get("locale") or ""), str(name or ""))
