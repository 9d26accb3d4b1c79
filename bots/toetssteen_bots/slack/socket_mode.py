"""Socket Mode: the connection to Slack that we keep ourselves."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from toetssteen_bots.slack.logs import library_logger


class Connection:
    """A connection that comes back by itself. `client`: with the token of the app."""

    def __init__(self, app: AsyncApp, client: AsyncWebClient) -> None:
        self._client = client
        self._handler = AsyncSocketModeHandler(
            app, client.token, logger=library_logger(), web_client=client
        )
        self._connecting: asyncio.Task[None] | None = None

    @property
    def is_there(self) -> bool:
        """Whether Slack can reach us."""
        session = self._handler.client.current_session
        return session is not None and not session.closed

    async def open(self) -> None:
        """Begin to connect, and go on until it is there. Raises SlackApiError where we may not."""
        answer = await self._client.apps_connections_open(app_token=self._client.token or "")
        self._handler.client.wss_uri = str(answer["url"])
        self.connect()

    def connect(self) -> None:
        """Begin to connect, without a word from Slack yet whether we may."""
        self._connecting = asyncio.create_task(self._connected())

    async def look(self) -> None:
        """Ask for another address where this one leads nowhere: it is good for a short while."""
        if not self.is_there:
            self._handler.client.wss_uri = None

    async def close(self) -> None:
        """Take in no more."""
        client = self._handler.client
        client.closed = True
        client.auto_reconnect_enabled = False
        if self._connecting:
            self._connecting.cancel()
            with suppress(asyncio.CancelledError):
                await self._connecting
        if client.current_session is not None:
            await self._handler.close_async()  # type: ignore[no-untyped-call]
        else:
            # The library cannot end what never began.
            client.message_processor.cancel()
            await client.aiohttp_client_session.close()

    async def _connected(self) -> None:
        await self._handler.connect_async()  # type: ignore[no-untyped-call]
