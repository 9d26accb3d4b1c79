"""The desk: takes what came in, has it done once, and has shown what it led to.

Nothing that is raised here reaches Slack's library: right after an acknowledgement it would turn
that into a failure of three seconds.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from concurrent.futures import Executor
from dataclasses import replace
from time import monotonic
from typing import Any, TypeVar

import structlog
from slack_bolt.async_app import AsyncAck

from toetssteen.policy.errors import OpaError
from toetssteen.registry.errors import RegistryError
from toetssteen_bots.dialogue import accounts
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.dialogue import LASTING, Dialogue
from toetssteen_bots.dialogue.inbox import LEASE, MOST_ATTEMPTS, Inbox, Left
from toetssteen_bots.dialogue.rooms import Speaker
from toetssteen_bots.dialogue.screens import Message, Reply
from toetssteen_bots.dialogue.telling import language_of
from toetssteen_bots.slack import payloads
from toetssteen_bots.slack.client import Api, TooLate
from toetssteen_bots.slack.drawing import suggested, view_of
from toetssteen_bots.slack.logs import reason_of
from toetssteen_bots.slack.metrics import Metrics
from toetssteen_bots.slack.payloads import PRODUCT, Body, Inbound, NotForUs, Surface, code_of
from toetssteen_bots.slack.posting import is_passing
from toetssteen_bots.slack.showing import Showing, Visit
from toetssteen_bots.slack.threads import in_thread
from toetssteen_bots.slack.workspaces import UNREACHABLE

_Result = TypeVar("_Result")
# What passes by itself: it is tried again, and nobody has to do it over.
_PASSING = (RegistryError, OpaError, *UNREACHABLE)
# Where what was left is answered.
_LATER = Surface.MESSAGE


class Desk:
    """Serves one Slack app. `threads`: where what blocks is done.

    `quick`: the same for what Slack waits for, so that it never waits behind what takes long.
    """

    def __init__(
        self, dialogue: Dialogue, api: Api, threads: Executor, quick: Executor, metrics: Metrics
    ) -> None:
        self._dialogue = dialogue
        self._api = api
        self._showing = Showing(dialogue, api)
        self._threads = threads
        self._quick = quick
        self._metrics = metrics
        self._inbox = Inbox(dialogue.rooms.store, PRODUCT)
        self._running: set[asyncio.Task[None]] = set()
        # How long somebody stops typing before we look; and what came last, by window.
        self.pause = 0.7
        self._typing: dict[str, str] = {}
        self._log = structlog.get_logger("toetssteen.slack")

    async def take(self, read: Callable[[Body], Inbound], body: Body, ack: AsyncAck) -> None:
        """Do what came in. Never raises."""
        try:
            inbound = read(body)
        except NotForUs:
            await ack()
            self._metrics.inbound.labels("unknown", "ignored").inc()
            return
        except (AttributeError, KeyError, ValueError, TypeError, IndexError) as error:
            await ack()
            self._metrics.inbound.labels("unknown", "ignored").inc()
            self._log.warning("ignored", kind=body.get("type"), error=type(error).__name__)
            return
        await self.finish(self._watched(inbound, ack))

    async def finish(self, work: Coroutine[Any, Any, None]) -> None:
        """Do what was acknowledged to its end, also where Slack's library gives up waiting."""
        task = asyncio.create_task(work)
        self._running.add(task)
        self._metrics.running.inc()
        # Also where nobody waits for it any more.
        task.add_done_callback(self._ended)
        await asyncio.shield(task)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._metrics.running.dec()

    async def drain(self) -> None:
        """Wait until all that was acknowledged has been done."""
        while self._running:
            await asyncio.wait(self._running)

    async def take_up(self) -> int:
        """Do what somebody acknowledged and did not finish; how many there were."""
        moment = self._dialogue.rooms.moment()
        left = await self._blocking(lambda: list(self._inbox.take_left(moment)))
        untried, until = left.copy(), monotonic() + LEASE.total_seconds()
        try:
            while untried and monotonic() < until:
                item = untried.pop(0)
                with structlog.contextvars.bound_contextvars(code=code_of(item.key)):
                    await self._try_again(item)
        finally:
            # Whatever happened, the rest is taken up at once, and was not tried.
            if untried:
                later = self._dialogue.rooms.moment()
                await self._blocking(lambda: self._inbox.give_back(untried, later))
        await self._blocking(lambda: self._inbox.forget_old(moment))
        return len(left)

    async def _watched(self, inbound: Inbound, ack: AsyncAck) -> None:
        """Do it, and count, log and tell what became of it."""
        started, result = monotonic(), "failed"
        with structlog.contextvars.bound_contextvars(code=inbound.code):
            try:
                result = await self._way(inbound)(inbound, ack)
            except Exception as error:  # noqa: BLE001 - nothing may reach Slack's library
                self._note(inbound, error)
                await self._apologise(inbound, error, ack)
            self._log.info("done", act=inbound.act.name, surface=inbound.surface, result=result)
        self._metrics.inbound.labels(inbound.surface, result).inc()
        self._metrics.seconds.labels(inbound.act.name).observe(monotonic() - started)

    def _way(self, inbound: Inbound) -> Callable[[Inbound, AsyncAck], Awaitable[str]]:
        if inbound.surface is Surface.SUBMISSION:
            return self._submitted
        return self._remembered if inbound.act.name is Name.REMEMBER else self._pressed

    async def _apologise(self, inbound: Inbound, error: Exception, ack: AsyncAck) -> None:
        """Tell who did it; whatever happens, Slack gets its answer."""
        try:
            trouble = self._showing.trouble(Visit(inbound), error)
            if ack.response is None and inbound.blocks:
                await self._refuse(inbound, {"": trouble.text}, ack)
                return
            if ack.response is None:
                await ack()
            await self._api.tell(inbound.account, trouble)
        except Exception as again:  # noqa: BLE001 - Slack itself may be the trouble
            self._note(inbound, again)
        if ack.response is None:
            await ack()

    async def _submitted(self, inbound: Inbound, ack: AsyncAck) -> str:
        """A form: refused at once where something is wrong; else noted, and then done."""
        speaker = await self._speaker(inbound)
        visit = _visit(inbound, speaker)
        problems = self._dialogue.problems(inbound.act, visit.language)
        if problems:
            await self._refuse(inbound, problems, ack)
            return "refused"
        is_new = await self._received(inbound)
        # The same id for a second click, so that whichever stays is found.
        loading = view_of(self._showing.loading(visit.language), inbound.external_id)
        await ack(response_action="update", view=loading)
        if not is_new:
            return "repeated"
        return await self._done(replace(visit, place={"external_id": inbound.external_id}), speaker)

    async def _remembered(self, inbound: Inbound, ack: AsyncAck) -> str:
        """Something that was filled in; kept without a word."""
        await ack()
        speaker = await self._speaker(inbound)
        if speaker is None:
            return "stranger"
        await self._perform(inbound, speaker)
        if inbound.look is not None:
            await self._look(inbound, inbound.look, speaker)
        return "done"

    async def _look(self, inbound: Inbound, look: Act, speaker: Speaker) -> None:
        """Show what was found for what somebody typed, once they stop typing."""
        self._typing[inbound.view_id] = inbound.key
        await asyncio.sleep(self.pause)
        if self._typing.get(inbound.view_id) != inbound.key:
            return
        del self._typing[inbound.view_id]
        reply = await self._perform(replace(inbound, act=look), speaker)
        # Where the window is another one by now, that stays.
        place = {"view_id": inbound.view_id, "hash": inbound.hash}
        await self._showing.show(Visit(inbound, speaker.language, place), reply)

    async def suggest(self, body: Body, ack: AsyncAck) -> None:
        """Offer what somebody can choose, by what they typed. Never raises."""
        options: list[dict[str, Any]] = []
        try:
            inbound = payloads.suggestion(body)
            speaker = await self._speaker(inbound)
            if speaker is not None:
                text = str(body.get("value") or "")
                found = await in_thread(
                    self._quick, lambda: self._dialogue.suggest(inbound.act, text, speaker)
                )
                options = suggested(found)
        except Exception as error:  # noqa: BLE001 - nothing may reach Slack's library
            self._log.error("not_suggested", error=type(error).__name__, reason=reason_of(error))
        await ack(options=options)

    async def _pressed(self, inbound: Inbound, ack: AsyncAck) -> str:
        """A button, a command, a shortcut or an event."""
        if inbound.act.name not in LASTING:
            await ack()
        speaker = await self._speaker(inbound)
        if not await self._received(inbound):
            await ack()
            return "repeated"
        await ack()
        visit = _visit(inbound, speaker)
        try:
            visit = await self._showing.place(visit)
        except TooLate:
            late = self._showing.late(inbound.act, visit.language)
            await self._api.tell(inbound.account, late)
            return "late"
        return await self._done(visit, speaker)

    async def _done(self, visit: Visit, speaker: Speaker | None) -> str:
        """Have it done and show what it led to; what passes by itself is tried again later."""
        inbound, result, passing = visit.inbound, "done", False
        try:
            if speaker is None:
                speaker, visit = await self._introduced(visit)
            if speaker is None:
                reply, result = Reply(self._dialogue.stranger(visit.language)), "stranger"
            else:
                reply = await self._perform(inbound, speaker)
        except Exception as error:  # noqa: BLE001 - whatever it is, who waits is told
            self._note(inbound, error)
            passing, result = _is_passing(error), "failed"
            reply = Reply(self._showing.trouble(visit, error))
        if inbound.act.name in LASTING and not passing:
            await self._finish(inbound.key)
        await self._showing.show(visit, reply)
        return result

    async def _try_again(self, item: Left) -> None:
        if item.act is None:
            await self._unreadable(item)
        else:
            await self._again(item, Inbound(item.key, _LATER, item.account, item.act))

    async def _again(self, item: Left, inbound: Inbound) -> None:
        """Do what was left; who did it is told in a message, since no window waits any more."""
        visit = Visit(inbound)
        told: tuple[Message, ...] = ()
        try:
            speaker = await self._speaker(inbound)
            if speaker is None:
                # Who pressed a button of a card for all may be new.
                speaker, visit = await self._introduced(visit)
            if speaker is None:
                told = (self._dialogue.stranger(visit.language),)
            else:
                visit = _visit(inbound, speaker)
                reply = await self._perform(inbound, speaker)
                said = reply.screen if isinstance(reply.screen, Message) else None
                resumed = said or self._showing.resumed(inbound.act, visit.language)
                told = reply.told or (resumed,)
        except Exception as error:  # noqa: BLE001 - one that fails does not stop the others
            self._note(inbound, error)
            if _is_passing(error) and item.attempts < MOST_ATTEMPTS:
                return
            told = (self._showing.trouble(visit, error),)
        await self._finish(item.key)
        try:
            for message in told:
                await self._api.tell(item.account, message)
        except Exception as error:  # noqa: BLE001 - it was done; Slack itself may be the trouble
            self._note(inbound, error)

    async def _unreadable(self, item: Left) -> None:
        """Leave it to another version of the program, for as long as it may still be there."""
        self._log.error("unreadable", attempts=item.attempts)
        if item.attempts >= MOST_ATTEMPTS:
            await self._finish(item.key)

    async def _introduced(self, visit: Visit) -> tuple[Speaker | None, Visit]:
        """Who it is by the address that Slack has verified; and the language that Slack knows."""
        rooms, account = self._dialogue.rooms, visit.inbound.account
        profile = await self._api.profile(account)
        moment = rooms.moment()
        await self._blocking(lambda: accounts.known_by_mail(rooms.store, account, profile, moment))
        speaker = await self._speaker(visit.inbound)
        language = speaker.language if speaker else language_of("", profile.locale)
        return speaker, replace(visit, language=language)

    async def _speaker(self, inbound: Inbound) -> Speaker | None:
        return await in_thread(self._quick, lambda: self._dialogue.speaker(inbound.account))

    async def _received(self, inbound: Inbound) -> bool:
        """Note it; False where it came before."""
        moment = self._dialogue.rooms.moment()
        act = inbound.act if inbound.act.name in LASTING else None
        return await in_thread(
            self._quick, lambda: self._inbox.receive(inbound.key, inbound.account, act, moment)
        )

    async def _finish(self, key: str) -> None:
        moment = self._dialogue.rooms.moment()
        await self._blocking(lambda: self._inbox.done(key, moment))

    async def _perform(self, inbound: Inbound, speaker: Speaker) -> Reply:
        return await self._blocking(
            lambda: self._dialogue.perform(inbound.act, speaker, inbound.account)
        )

    async def _refuse(self, inbound: Inbound, problems: Mapping[str, str], ack: AsyncAck) -> None:
        """Leave the form as it is, with what is wrong beside its inputs."""
        blocks = inbound.blocks or {}
        if inbound.surface is not Surface.SUBMISSION or not blocks:
            await ack()
            return
        first = next(iter(blocks.values()))
        errors = {blocks.get(name, first): text for name, text in problems.items()}
        await ack(response_action="errors", errors=errors)

    async def _blocking(self, work: Callable[[], _Result]) -> _Result:
        return await in_thread(self._threads, work)

    def _note(self, inbound: Inbound, error: Exception) -> None:
        """Log what went wrong: which error, and not what people wrote."""
        self._log.error(
            "failed",
            act=inbound.act.name,
            surface=inbound.surface,
            error=type(error).__name__,
            reason=reason_of(error),
        )


def _is_passing(error: Exception) -> bool:
    """Whether it passes by itself, also where Slack says so: it is tried again then."""
    return isinstance(error, _PASSING) or is_passing(error)


def _visit(inbound: Inbound, speaker: Speaker | None) -> Visit:
    return Visit(inbound, speaker.language) if speaker else Visit(inbound)
