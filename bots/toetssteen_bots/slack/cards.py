"""Shows the cards of plans in the board's channel: posted once, then edited in place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from toetssteen_bots.dialogue.card_keeper import CardKeeper, Drawn, Held, Line, Place
from toetssteen_bots.dialogue.screens import Message
from toetssteen_bots.slack.drawing import message_of
from toetssteen_bots.slack.logs import reason_of
from toetssteen_bots.slack.pacing import Pacing
from toetssteen_bots.slack.threads import in_thread
from toetssteen_bots.slack.workspaces import Workspaces

_Result = TypeVar("_Result")
SECONDS = 1.0
# The message is not there any more, or is not ours to change.
_GONE = {"message_not_found", "cant_update_message", "edit_window_closed", "thread_not_found"}


class MessageGone(Exception):
    """The card's message is not there any more."""


class Cards:
    """Draws what the keeper says, at the pace that Slack takes.

    `place`: of new cards; without a workspace where the app is in one only. `threads`: where what
    blocks is done.
    """

    def __init__(
        self,
        keeper: CardKeeper,
        place: Place,
        workspaces: Workspaces,
        pacing: Pacing,
        threads: Executor,
    ) -> None:
        self._keeper = keeper
        self._channel, self._workspace = place.channel, place.workspace
        self._workspaces = workspaces
        self._pacing = pacing
        self._threads = threads
        self._is_lost = False
        self._log = structlog.get_logger("toetssteen.slack")

    async def step(self) -> bool:
        """Read what changed and draw one card; True where there is more to do."""
        place = await self._place()
        if place is None:
            return False
        more = await self._blocking(lambda: self._keeper.follow(place))
        held = await self._blocking(self._keeper.take)
        if held is None:
            return more
        try:
            await self._show(held, place)
        except Exception as error:  # noqa: BLE001 - one card that fails does not stop the others
            self._log.warning("card_not_shown", error=type(error).__name__, reason=reason_of(error))
            await self._blocking(lambda: self._keeper.give_back(held))
        return True

    async def _place(self) -> Place | None:
        """Where the channel is; None where that cannot be said, which is logged when it changes."""
        served = await self._workspaces.served()
        known = {self._workspace} & served if self._workspace else set(served)
        is_lost = len(known) != 1
        if is_lost and not self._is_lost:
            self._log.warning("board_channel_nowhere", workspaces=len(served))
        self._is_lost = is_lost
        return None if is_lost else Place(known.pop(), self._channel)

    async def _show(self, held: Held, place: Place) -> None:
        """Show one card as it is now; posted anew where its message is gone."""
        client = await self._workspaces.client(held.workspace)
        try:
            is_all = await self._drawn(client, held)
        except MessageGone:
            held = await self._blocking(lambda: self._keeper.lost(held, place))
            is_all = await self._drawn(client, held)
        await self._blocking(lambda: self._keeper.done(held, is_all=is_all))

    async def _drawn(self, client: AsyncWebClient, held: Held) -> bool:
        """Show the card, and tell what was not told yet; False where there is more to tell."""
        drawn = await self._blocking(lambda: self._keeper.drawn(held))
        if drawn is None:
            return True
        if not held.message:
            held = await asyncio.shield(self._begin(client, held, drawn))
        elif held.digest != drawn.digest:
            await self._edit(client, held.channel, held.message, drawn.card)
            held = await self._blocking(lambda: self._keeper.posted(held, drawn, held.message))
        for line in drawn.lines:
            # Whoever were stopped in between would have it told twice.
            await asyncio.shield(self._tell(client, held, line))
        return drawn.is_all

    async def _begin(self, client: AsyncWebClient, held: Held, drawn: Drawn) -> Held:
        """Post the card, and note that."""
        posted = await self._post(client, held.channel, drawn.card)
        # Its id, also where the settings have its name: by a name nothing can be edited.
        there = replace(held, channel=str(posted["channel"]))
        return await self._blocking(lambda: self._keeper.posted(there, drawn, str(posted["ts"])))

    async def _tell(self, client: AsyncWebClient, held: Held, line: Line) -> None:
        """Tell a change in the thread, or tell it otherwise where it was told before."""
        message = line.message
        if message:
            # Somebody may have taken that one line away.
            with suppress(MessageGone):
                await self._edit(client, held.channel, message, line.text)
        else:
            told = await self._post(client, held.channel, line.text, held.message)
            message = str(told["ts"])
        await self._blocking(lambda: self._keeper.told(line, message))

    async def _post(
        self, client: AsyncWebClient, channel: str, message: Message, thread: str = ""
    ) -> AsyncSlackResponse:
        """Post a message, in a thread where one is given; what Slack says. Raises MessageGone."""
        await self._pacing.turn(channel)
        within: dict[str, Any] = {"thread_ts": thread} if thread else {}
        try:
            return await client.chat_postMessage(
                channel=channel,
                unfurl_links=False,
                unfurl_media=False,
                **within,
                **message_of(message),
            )
        except SlackApiError as error:
            if thread and _code(error) in _GONE:
                raise MessageGone from error
            raise

    async def _edit(self, client: AsyncWebClient, channel: str, id_: str, message: Message) -> None:
        """Replace a message. Raises MessageGone."""
        await self._pacing.turn(channel)
        try:
            await client.chat_update(channel=channel, ts=id_, **message_of(message))
        except SlackApiError as error:
            if _code(error) in _GONE:
                raise MessageGone from error
            raise

    async def _blocking(self, work: Callable[[], _Result]) -> _Result:
        return await in_thread(self._threads, work)


def _code(error: SlackApiError) -> str:
    return str(error.response.get("error"))
