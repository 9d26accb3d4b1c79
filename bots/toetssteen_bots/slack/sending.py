"""Sends what waits to be told: slowly enough for Slack, each person's in order, nothing lost."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import timedelta
from time import monotonic
from typing import TypeVar

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from toetssteen.board.outbox import Waiting
from toetssteen.registry.errors import RegistryError
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.letters import Written
from toetssteen_bots.dialogue.outgoing import LEASE, UNREADABLE, Batch, Outgoing, Parcel
from toetssteen_bots.dialogue.sealing import CannotOpen
from toetssteen_bots.slack.logs import reason_of
from toetssteen_bots.slack.metrics import Metrics
from toetssteen_bots.slack.pacing import Pacing
from toetssteen_bots.slack.patience import Patience
from toetssteen_bots.slack.posting import LockedOut, NotNow, NoWay, post
from toetssteen_bots.slack.threads import in_thread
from toetssteen_bots.slack.workspaces import NotInstalled

_Result = TypeVar("_Result")
# How often it is looked whether there is something to tell.
SECONDS = 2.0
_MOOT, _SEALED = "no_longer_true", "sealing_key_wrong"
# After so long nothing more is begun of what was taken: it is soon anybody's again.
_ENOUGH = LEASE.total_seconds() / 2


@dataclass(frozen=True, slots=True)
class _Way:
    """How one person is reached now, and with what; without a client we are locked out there."""

    batch: Batch
    account: Account
    client: AsyncWebClient | None


class Sending:
    """The messages of one app.

    `client_of`: the Web API of a workspace; raises NotInstalled. `threads`: for what blocks.
    `now`: in seconds.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what it is made of
        self,
        outgoing: Outgoing,
        client_of: Callable[[str], Awaitable[AsyncWebClient]],
        threads: Executor,
        metrics: Metrics,
        pacing: Pacing,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._outgoing = outgoing
        self._client_of = client_of
        self._threads = threads
        self._metrics = metrics
        self._pacing = pacing
        self._now = now
        self._patience, self._resumes, self._until = Patience(), now(), now()
        self._stopping, self._is_posting = False, False
        # What Slack has, and the registry does not know of yet.
        self._posted: list[Waiting] = []
        self._log = structlog.get_logger("toetssteen.slack")

    def stop(self) -> None:
        """Send no more after the message under way."""
        self._stopping = True

    async def look(self) -> bool:
        """Send what is due; True where there may be more. Raises RegistryError."""
        await self._note_sent()
        await self._measure()
        if self._now() < self._resumes:
            return False
        self._until = self._now() + _ENOUGH
        batches = await self._blocking(self._outgoing.take)
        try:
            for batch in batches:
                if not self._is_over:
                    await self._send(batch)
        except NotNow as trouble:
            self._rest(trouble)
            return False
        finally:
            # Whatever happened, others can send at once what was not. Where we were cut off while
            # Slack had not answered yet, that may be sent: it stays ours until it is noted.
            if batches and not self._posted and not self._is_posting:
                await asyncio.shield(self._blocking(self._outgoing.release))
        await self._measure()
        return bool(batches) and not self._stopping

    async def _send(self, batch: Batch) -> None:
        """Send somebody's messages, in order; what comes after one that fails waits with it.

        Raises NotNow where nobody's can be sent.
        """
        ways = await self._ways(batch)
        if not ways:
            rows = _rows(batch.parcels)
            await self._blocking(lambda: self._outgoing.away(rows))
            self._count("away", rows)
            return
        for number, parcel in enumerate(batch.parcels):
            behind = batch.parcels[number + 1 :]
            if self._is_over or not await self._sent(ways, parcel, behind):
                return

    @property
    def _is_over(self) -> bool:
        return self._stopping or self._now() >= self._until

    async def _sent(self, ways: Sequence[_Way], parcel: Parcel, behind: Sequence[Parcel]) -> bool:
        """Send one message; False where those behind it are not to be sent now."""
        await self._pacing.turn(ways[0].account.id)
        written = await self._written(ways[0], parcel)
        rest = [*written.told, *_rows(behind)]
        try:
            await self._posted_by_one(ways, parcel, written)
        except NotNow as trouble:
            await self._postpone(rest, timedelta(seconds=self._patience.seconds(trouble)))
            raise
        except LockedOut as trouble:
            self._log.error("locked_out", reason=trouble.reason)
            await self._postpone(rest, timedelta(seconds=self._patience.seconds(trouble)))
            return False
        except NoWay as trouble:
            await self._failed(written.told, trouble.reason, for_good=trouble.for_good)
            # They are taken again once this one is through.
            await self._postpone(_rows(behind), timedelta())
            return False
        self._patience.begin_anew()
        return True

    async def _posted_by_one(self, ways: Sequence[_Way], parcel: Parcel, first: Written) -> None:
        """Send it to the first account that can be reached. `first`: what the first one is told.

        Raises as the last one does; LockedOut where that is so of any, since that passes by.
        """
        locked_out: LockedOut | None = None
        for number, way in enumerate(ways, 1):
            try:
                written = first if number == 1 else await self._otherwise(way, parcel, first)
                # Whoever were stopped in between would have it sent twice.
                await asyncio.shield(self._post(way, parcel.key, written))
            except (LockedOut, NoWay) as trouble:
                locked_out = trouble if isinstance(trouble, LockedOut) else locked_out
                if number == len(ways):
                    raise locked_out or trouble from trouble
                self._log.warning("another_account", reason=trouble.reason)
            else:
                return

    async def _otherwise(self, way: _Way, parcel: Parcel, first: Written) -> Written:
        """The same, when it is the turn of another account and in the language of that one."""
        await self._pacing.turn(way.account.id)
        write = self._outgoing.write
        written = await self._blocking(lambda: write(way.batch, parcel, way.account))
        return replace(first, message=written.message)

    async def _written(self, way: _Way, parcel: Parcel) -> Written:
        """What it says now; what says nothing, or cannot be said, is put aside. Raises NotNow."""
        try:
            written = await self._blocking(
                lambda: self._outgoing.write(way.batch, parcel, way.account)
            )
        except RegistryError:
            raise
        except Exception as error:
            # Not of one message, so all of them wait until that is mended.
            self._log.error("cannot_write", error=type(error).__name__, reason=reason_of(error))
            await self._postpone(parcel.rows, timedelta(seconds=self._patience.wait))
            raise NotNow(type(error).__name__) from error
        if written.moot:
            await self._blocking(lambda: self._outgoing.drop(written.moot, _MOOT))
            self._count("moot", written.moot)
        for row, fault in written.broken:
            self._log.error("not_written", kind=row.kind, error=type(fault).__name__)
        if written.broken:
            await self._failed([row for row, _ in written.broken], UNREADABLE)
        return written

    async def _post(self, way: _Way, key: str, written: Written) -> None:
        if written.message is None:
            return
        if way.client is None:
            raise LockedOut(_SEALED)
        self._is_posting = True
        try:
            await post(way.client, way.account, written.message, key)
            self._posted += written.told
        finally:
            self._is_posting = False
        await self._note_sent()

    async def _note_sent(self) -> None:
        """Note what Slack has; where the registry is not there, again before anything else."""
        if not self._posted:
            return
        posted = list(self._posted)
        noted = await self._blocking(lambda: self._outgoing.sent(posted))
        self._posted.clear()
        self._count("sent", posted)
        if noted < len(posted):
            self._log.warning("sent_by_others_too", number=len(posted) - noted)

    async def _failed(
        self, rows: Sequence[Waiting], reason: str, *, for_good: bool = False
    ) -> None:
        """Note that it does not get there; it is tried again some times, and then given up."""
        failed = self._outgoing.failed
        given_up = await self._blocking(lambda: failed(rows, reason, for_good=for_good))
        kinds = sorted({row.kind for row in rows})
        self._log.error("not_delivered", kinds=kinds, reason=reason, given_up=given_up)
        self._count("given_up" if given_up else "failed", rows)

    async def _postpone(self, rows: Sequence[Waiting], delay: timedelta) -> None:
        if not rows:
            return
        await self._blocking(lambda: self._outgoing.postpone(rows, delay))
        self._count("postponed", rows)

    async def _ways(self, batch: Batch) -> list[_Way]:
        """The accounts whose workspace we are in, the one to try first in front.

        None where we are locked out of all of them.
        """
        found, locked_out = list[_Way](), list[_Way]()
        for account, _, _ in batch.accounts:
            try:
                found.append(_Way(batch, account, await self._client_of(account.workspace)))
            except NotInstalled:
                continue
            except CannotOpen:
                self._log.error("locked_out", reason=_SEALED)
                locked_out.append(_Way(batch, account, None))
        return [*found, *locked_out] if found else []

    def _rest(self, trouble: NotNow) -> None:
        """Send nothing for a while: as long as Slack says, else longer each time."""
        seconds = self._patience.rest(trouble)
        self._resumes = self._now() + seconds
        self._log.warning("not_now", reason=trouble.reason, seconds=seconds)

    async def _measure(self) -> None:
        figures = await self._blocking(self._outgoing.figures)
        self._metrics.waiting.set(figures.waiting)
        self._metrics.oldest.set(figures.oldest_seconds)

    def _count(self, result: str, rows: Sequence[Waiting]) -> None:
        self._metrics.told.labels(result).inc(len(rows))

    async def _blocking(self, work: Callable[[], _Result]) -> _Result:
        return await in_thread(self._threads, work)


def _rows(parcels: Iterable[Parcel]) -> list[Waiting]:
    return [row for parcel in parcels for row in parcel.rows]
