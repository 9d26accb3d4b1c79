"""The bot as a part of the service: signed HTTP or Socket Mode, ended gracefully."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import structlog
from fastapi import FastAPI, Request, Response
from prometheus_client import CollectorRegistry
from slack_bolt.adapter.fastapi.async_handler import AsyncSlackRequestHandler
from slack_sdk.errors import SlackApiError

from toetssteen.errors import BadInput
from toetssteen.web.bots import Service
from toetssteen_bots.dialogue.card_keeper import CardKeeper, Place
from toetssteen_bots.dialogue.dialogue import Dialogue
from toetssteen_bots.dialogue.outgoing import Outgoing
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.slack import cards, installing, lookups, sending, steps
from toetssteen_bots.slack.access import access_of
from toetssteen_bots.slack.app import bolt_app
from toetssteen_bots.slack.cards import Cards
from toetssteen_bots.slack.client import Api, web_client
from toetssteen_bots.slack.desk import Desk
from toetssteen_bots.slack.logs import reason_of, refusal
from toetssteen_bots.slack.lookups import Lookups
from toetssteen_bots.slack.loops import Loop, Loops
from toetssteen_bots.slack.metrics import Metrics
from toetssteen_bots.slack.pacing import Pacing
from toetssteen_bots.slack.payloads import PRODUCT
from toetssteen_bots.slack.sending import Sending
from toetssteen_bots.slack.settings import SlackSettings, Transport, check, read_slack_settings
from toetssteen_bots.slack.socket_mode import Connection
from toetssteen_bots.slack.steps import StepDesk
from toetssteen_bots.slack.workspaces import UNREACHABLE

PATH = "/slack/events"
WORKERS = 8
_QUICK_WORKERS = 2
_TAKE_UP_SECONDS = 30.0
_LOOK_SECONDS = 30.0
_DRAIN_SECONDS = 20.0
# What Slack says of a token that will not become good by itself.
_REFUSED = {"account_inactive", "invalid_auth", "not_allowed_token_type", "not_authed"} | {
    "missing_scope",
    "no_permission",
    "token_expired",
    "token_revoked",
}


class SlackBot:
    """One Slack app with what it needs.

    `loops`: what it does by itself; who builds on it adds to them before `start`.
    """

    name = "slack"

    def __init__(self, rooms: Rooms, settings: SlackSettings, registry: CollectorRegistry) -> None:
        """Raises BadInput for settings that cannot work."""
        check(settings)
        self.metrics = Metrics(registry)
        self.rooms = rooms
        self._settings = settings
        self.threads = ThreadPoolExecutor(WORKERS, thread_name_prefix="slack")
        self._quick = ThreadPoolExecutor(_QUICK_WORKERS, thread_name_prefix="slack-quick")
        self._access = access_of(settings, rooms, self._quick)
        self.workspaces = self._access.workspaces
        self.api = Api(self.workspaces)
        self.desk = Desk(Dialogue(rooms), self.api, self.threads, self._quick, self.metrics)
        signing_secret = settings.signing_secret.get_secret_value()
        self.app = bolt_app(self.desk, self._access.client, signing_secret, self.workspaces)
        take_up = Loop("take_up", self._take_up, _TAKE_UP_SECONDS)
        self.steps = StepDesk(Dialogue(rooms), self.api, self.threads, self.desk.finish)
        self.steps.listen(self.app)
        stepping = Loop("steps", self.steps.look, steps.SECONDS)
        self.loops: list[Loop] = [take_up, stepping, *self._access.loops]
        self.pacing = Pacing()
        self.cards = self._cards()
        if self.cards:
            self.loops.append(Loop("cards", self.cards.step, cards.SECONDS))
        self.sending = self._sending() if settings.tells else None
        if self.sending:
            self.loops.append(Loop("telling", self.sending.look, sending.SECONDS))
            looking_up = Lookups(rooms, self.workspaces, self.threads)
            self.loops.append(Loop("lookups", looking_up.look, lookups.SECONDS))
        self._connection: Connection | None = None
        self._running: Loops | None = None
        self._log = structlog.get_logger("toetssteen.slack")

    def mount(self, app: FastAPI) -> None:
        """Add the paths to install by, and that to which Slack sends what people do.

        In Socket Mode there is no such path.
        """
        if self._access.flow:
            installing.mount(app, self._access.flow)
        if self._settings.transport is not Transport.HTTP:
            return
        handler = AsyncSlackRequestHandler(self.app)

        @app.post(PATH)
        async def events(request: Request) -> Response:
            # Slack says how long it is; without that, it was not Slack.
            if "content-length" not in request.headers:
                return Response(status_code=411)
            return await handler.handle(request)

    async def start(self) -> None:
        """Take up what was left, and connect where we keep the connection. Raises BadInput."""
        await self._known("BOT_TOKEN", self.workspaces.check())
        loops = list(self.loops)
        if self._settings.transport is Transport.SOCKET:
            token = self._settings.app_token.get_secret_value()
            self._connection = Connection(self.app, web_client(token, self._settings.api_url))
            if not await self._known("APP_TOKEN", self._connection.open()):
                self._connection.connect()
            loops.append(Loop("connection", self._connection.look, _LOOK_SECONDS))
        self._running = Loops(_DRAIN_SECONDS)
        self._running.start(loops)

    async def stop(self) -> None:
        """Take in no more, and finish what was acknowledged. May be called more than once."""
        if self.sending:
            self.sending.stop()
        try:
            if self._connection:
                await self._connection.close()
        finally:
            self._connection = None
            # Side by side: whoever ends us does not wait for ever.
            loops = [self._running.stop()] if self._running else []
            await asyncio.gather(self._drained(), *loops)
            for threads in (self.threads, self._quick):
                # What else is being ended goes on meanwhile.
                await asyncio.to_thread(threads.shutdown, wait=True)

    async def _drained(self) -> None:
        try:
            await asyncio.wait_for(self.desk.drain(), _DRAIN_SECONDS)
        except TimeoutError:
            # It was noted before it was acknowledged, and is taken up after the next start.
            self._log.warning("left_undone")

    def trouble(self) -> str | None:
        """Why Slack cannot reach us, or we cannot reach it."""
        if self._connection and not self._connection.is_there:
            return "not_connected"
        return self.workspaces.trouble()

    async def _known(self, variable: str, asked: Awaitable[object]) -> bool:
        """Whether Slack knows a token; False where it could not be asked. Raises BadInput."""
        try:
            await asked
        except SlackApiError as error:
            code = refusal(error)
            if code in _REFUSED:
                name = f"TOETSSTEEN_SLACK_{variable}"
                raise BadInput("token_refused", variable=name, reason=code) from error
            self._log.warning("not_asked", reason=reason_of(error))
        except UNREACHABLE as error:
            # Slack may be there later: what else we do does not wait for it.
            self._log.warning("not_asked", error=type(error).__name__)
        else:
            return True
        return False

    def _cards(self) -> Cards | None:
        """The cards in the board's channel; None where there is no such channel."""
        settings = self._settings
        if not settings.board_channel:
            return None
        worker = self.rooms.moment().new_id()
        keeper = CardKeeper(self.rooms, PRODUCT, settings.board_language, worker)
        place = Place(settings.board_workspace, settings.board_channel)
        return Cards(keeper, place, self.workspaces, self.pacing, self.threads, self.metrics)

    def _sending(self) -> Sending:
        """What sends people what waits to be told."""
        gathering = timedelta(seconds=self._settings.gather_seconds)
        outgoing = Outgoing(self.rooms, PRODUCT, self.rooms.moment().new_id(), gathering)
        return Sending(outgoing, self.workspaces.client, self.threads, self.metrics, self.pacing)

    async def _take_up(self) -> None:
        await self.desk.take_up()


def bot(service: Service) -> SlackBot | None:
    """The bot, as the environment sets it up; None where it says nothing of Slack.

    Raises BadInput for settings that cannot work.
    """
    settings = read_slack_settings()
    if settings is None:
        return None
    rooms = Rooms(
        service.store,
        service.engine,
        service.questionnaire,
        service.rules,
        service.moment,
        service.review,
    )
    return SlackBot(rooms, settings, service.figures)
