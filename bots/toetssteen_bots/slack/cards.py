"""Shows the cards of plans in the board's channel: posted once, then edited in place."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any, TypeVar

import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from toetssteen.policy.errors import OpaUnavailable
from toetssteen.registry.errors import StoreUnavailable
from toetssteen_bots.dialogue.card_keeper import LEASE, CardKeeper, Drawn, Held, Line, Place
from toetssteen_bots.dialogue.screens import Message
from toetssteen_bots.dialogue.sealing import CannotOpen
from toetssteen_bots.slack.logs import reason_of, refusal
from toetssteen_bots.slack.metrics import Metrics
from toetssteen_bots.slack.pacing import Pacing
from toetssteen_bots.slack.patience import FIRST_WAIT, LONGEST_WAIT, Patience
from toetssteen_bots.slack.posting import LockedOut, NotNow, NoWay, meaning, once, said
from toetssteen_bots.slack.threads import in_thread
from toetssteen_bots.slack.workspaces import NotInstalled, Workspaces

_Result = TypeVar("_Result")
SECONDS = 1.0
# After so long nothing more is begun of a card: it is soon anybody's again.
_ENOUGH = LEASE.total_seconds() / 2
# The message is not there any more, or is not ours to change.
_GONE = {"message_not_found", "cant_update_message", "edit_window_closed", "thread_not_found"}
# What passes by itself; what else goes wrong with a card is given up in the end.
_PASSING = (StoreUnavailable, OpaUnavailable)
_ID = re.compile(r"[CG][A-Z0-9]+")


class MessageGone(Exception):
    """The card's message is not there any more."""


class TakenOver(Exception):
    """Somebody else has the card by now."""


@dataclass(frozen=True, slots=True)
class _Posted:
    """A message that Slack has, and the registry does not know of yet.

    `note`: lets it know; False where somebody else took the card over.
    """

    client: AsyncWebClient
    channel: str
    message: str
    note: Callable[[], bool]


class Cards:
    """Draws what the keeper says, at the pace that Slack takes.

    `place`: of new cards; without a workspace where the app is in one only. `threads`: where what
    blocks is done. `now`: in seconds.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what it is made of
        self,
        keeper: CardKeeper,
        place: Place,
        workspaces: Workspaces,
        pacing: Pacing,
        threads: Executor,
        metrics: Metrics,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._keeper = keeper
        self._channel, self._workspace = place.channel, place.workspace
        self._workspaces = workspaces
        self._pacing = pacing
        self._threads = threads
        self._metrics = metrics
        self._now = now
        self._patience, self._resumes, self._until = Patience(), now(), now()
        self._is_lost, self._is_new = False, True
        self._posted: _Posted | None = None
        # What others showed too, and from when it is tried to take it away.
        self._doubles, self._clears = list[_Posted](), now()
        self._log = structlog.get_logger("toetssteen.slack")

    async def step(self) -> bool:
        """Read what changed and draw one card; True where there is more to do.

        Raises RegistryError.
        """
        with suppress(TakenOver):
            await self._note_posted()
        await self._take_away()
        place = await self._place()
        if place is None:
            return False
        if self._is_new:
            await self._blocking(self._keeper.try_refused)
            self._is_new = False
        more = await self._blocking(lambda: self._keeper.follow(place))
        if self._now() < self._resumes:
            return more
        self._until = self._now() + _ENOUGH
        held = await self._blocking(self._keeper.take)
        if held is None:
            return more
        return await self._tried(held, place) or more

    async def _tried(self, held: Held, place: Place) -> bool:
        """Show one card; False where nothing more is to be shown now. Raises RegistryError."""
        try:
            await self._show(held, place)
        except (NotNow, LockedOut) as trouble:
            await self._rest(held, trouble)
            return False
        except TakenOver:
            self._metrics.cards.labels("taken_over").inc()
        except _PASSING as error:
            # What Slack has is noted before anybody shows the card again.
            if self._posted is None:
                await self._blocking(lambda: self._keeper.wait(held, FIRST_WAIT))
            self._log.warning("card_not_shown", error=type(error).__name__, reason=reason_of(error))
            self._metrics.cards.labels("postponed").inc()
        except NoWay as trouble:
            await self._refused(held, trouble.reason, for_good=trouble.for_good)
        except Exception as error:  # noqa: BLE001 - one card that fails does not stop the others
            await self._refused(held, reason_of(error) or type(error).__name__)
        else:
            self._patience.begin_anew()
            self._metrics.cards.labels("shown").inc()
        return True

    async def _rest(self, held: Held, trouble: NotNow | LockedOut) -> None:
        """Show nothing for a while: as long as Slack says, else longer each time."""
        seconds = self._patience.rest(trouble)
        self._resumes = self._now() + seconds
        self._log.warning("cards_not_now", reason=trouble.reason, seconds=seconds)
        self._metrics.cards.labels("postponed").inc()
        await self._blocking(lambda: self._keeper.wait(held, seconds))

    async def _refused(self, held: Held, reason: str, *, for_good: bool = False) -> None:
        refused = self._keeper.refused
        given_up = await self._blocking(lambda: refused(held, reason, for_good=for_good))
        tell = self._log.error if given_up else self._log.warning
        tell("card_not_shown", reason=reason, given_up=given_up)
        self._metrics.cards.labels("given_up" if given_up else "failed").inc()

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
        """Show one card as it is now; posted anew where its message is gone.

        Raises NotNow, LockedOut, NoWay, TakenOver.
        """
        try:
            is_all = await self._drawn(held)
        except (MessageGone, NoWay, NotInstalled, LockedOut) as error:
            if not isinstance(error, MessageGone) and not _is_elsewhere(held, place):
                raise
            lost = await self._blocking(lambda: self._keeper.lost(held, place))
            if lost is None:
                raise TakenOver from error
            held = lost
            is_all = await self._drawn(held)
        await self._blocking(lambda: self._keeper.done(held, is_all=is_all))

    async def _drawn(self, held: Held) -> bool:
        """Show the card, and tell what was not told yet; False where there is more to tell."""
        client = await self._client(held.workspace)
        drawn = await self._blocking(lambda: self._keeper.drawn(held))
        if drawn is None:
            return True
        if self._now() >= self._until:
            return False
        if not held.message:
            held = await asyncio.shield(self._begin(client, held, drawn))
        elif held.digest != drawn.digest:
            await self._edit(client, held.channel, held.message, drawn.card)
            await self._blocking(lambda: self._keeper.posted(held, drawn, held.message))
        for line in drawn.lines:
            if self._now() >= self._until:
                return False
            # Whoever were stopped in between would have it told twice.
            await asyncio.shield(self._tell(client, held, line))
        return drawn.is_all

    async def _client(self, workspace: str) -> AsyncWebClient:
        """The Web API there. Raises NotInstalled, LockedOut."""
        try:
            return once(await self._workspaces.client(workspace))
        except CannotOpen as error:
            raise LockedOut(error.code) from error

    async def _begin(self, client: AsyncWebClient, held: Held, drawn: Drawn) -> Held:
        """Post the card, and note that."""
        posted = await self._post(client, held.channel, drawn.card)
        # Its id, also where the settings have its name: by a name nothing can be edited.
        there, message = replace(held, channel=str(posted["channel"])), str(posted["ts"])
        self._posted = _Posted(
            client,
            there.channel,
            message,
            lambda: self._keeper.posted(there, drawn, message) is not None,
        )
        await self._note_posted()
        return replace(there, message=message, digest=drawn.digest)

    async def _tell(self, client: AsyncWebClient, held: Held, line: Line) -> None:
        """Tell a change in the thread, or tell it otherwise where it was told before."""
        if line.message:
            # Somebody may have taken that one line away.
            with suppress(MessageGone):
                await self._edit(client, held.channel, line.message, line.text)
            await self._blocking(lambda: self._keeper.told(held, line, line.message))
            return
        told = await self._post(client, held.channel, line.text, held.message)
        message = str(told["ts"])
        self._posted = _Posted(
            client, held.channel, message, lambda: self._keeper.told(held, line, message)
        )
        await self._note_posted()

    async def _note_posted(self) -> None:
        """Note what Slack has. Raises RegistryError: it is noted before anything else is shown.

        What somebody else posted too meanwhile is taken away; raises TakenOver then.
        """
        posted = self._posted
        if posted is None:
            return
        is_ours = await self._blocking(posted.note)
        self._posted = None
        if is_ours:
            return
        self._log.warning("card_shown_by_others_too")
        self._doubles.append(posted)
        await self._take_away()
        raise TakenOver

    async def _take_away(self) -> None:
        """Take away what others showed too, since its buttons stay; later where that is not now."""
        while self._doubles and self._now() >= self._clears:
            double = self._doubles[0]
            try:
                with meaning():
                    await double.client.chat_delete(channel=double.channel, ts=double.message)
            except (NotNow, LockedOut) as trouble:
                self._log.warning("card_not_taken_away", reason=trouble.reason)
                self._clears = self._now() + LONGEST_WAIT
                return
            except NoWay as trouble:
                self._log.warning("card_not_taken_away", reason=trouble.reason)
            self._doubles.pop(0)

    async def _post(
        self, client: AsyncWebClient, channel: str, message: Message, thread: str = ""
    ) -> AsyncSlackResponse:
        """Post a message, in a thread where one is given; what Slack says. Raises MessageGone."""
        await self._pacing.turn(channel)
        how: dict[str, Any] = {"channel": channel, "unfurl_links": False, "unfurl_media": False}
        how |= {"thread_ts": thread} if thread else {}
        with meaning(), _gone(within=bool(thread)):
            return await said(lambda drawn: client.chat_postMessage(**how, **drawn), message)

    async def _edit(self, client: AsyncWebClient, channel: str, id_: str, message: Message) -> None:
        """Replace a message. Raises MessageGone."""
        await self._pacing.turn(channel)
        # Blocks that are not given would stay.
        how: dict[str, Any] = {"channel": channel, "ts": id_, "blocks": []}
        with meaning(), _gone(within=True):
            await said(lambda drawn: client.chat_update(**(how | drawn)), message)

    async def _blocking(self, work: Callable[[], _Result]) -> _Result:
        return await in_thread(self._threads, work)


@contextmanager
def _gone(*, within: bool) -> Iterator[None]:
    """Something about a message that is there already. Raises MessageGone."""
    try:
        yield
    except SlackApiError as error:
        if within and refusal(error) in _GONE:
            raise MessageGone from error
        raise


def _is_elsewhere(held: Held, place: Place) -> bool:
    """Whether cards are in another channel by now than this one."""
    if held.workspace != place.workspace:
        return True
    # A name in the settings can be of the same channel.
    return bool(_ID.fullmatch(place.channel)) and held.channel != place.channel
