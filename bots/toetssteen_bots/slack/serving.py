"""The bot as a service: signed HTTP or Socket Mode, with health and figures, ended gracefully."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager, suppress

import structlog
from fastapi import FastAPI, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from slack_bolt.adapter.fastapi.async_handler import AsyncSlackRequestHandler
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler

from toetssteen.errors import ToetssteenError
from toetssteen.registry.moments import Actor
from toetssteen_bots.dialogue.dialogue import Dialogue
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.slack.app import bolt_app
from toetssteen_bots.slack.client import Api, web_client
from toetssteen_bots.slack.desk import Desk
from toetssteen_bots.slack.logs import library_logger, reason_of
from toetssteen_bots.slack.metrics import Metrics
from toetssteen_bots.slack.settings import SlackSettings, Transport, check

PATH = "/slack/events"
# More than Slack sends; what is larger is not read.
LARGEST_BODY = 1_000_000
_WORKERS = 8
_TAKE_UP_SECONDS = 30.0
_DRAIN_SECONDS = 20.0


class SlackBot:
    """One Slack app with what it needs; `start` and `stop` it around serving."""

    def __init__(self, rooms: Rooms, settings: SlackSettings, registry: CollectorRegistry) -> None:
        check(settings)
        self.metrics = Metrics(registry)
        self.rooms = rooms
        self._settings = settings
        self._threads = ThreadPoolExecutor(_WORKERS, thread_name_prefix="slack")
        client = web_client(settings.bot_token.get_secret_value(), settings.api_url)
        self.desk = Desk(Dialogue(rooms), Api(client), self._threads, self.metrics)
        self.app = bolt_app(self.desk, client, settings.signing_secret.get_secret_value())
        self._stack = AsyncExitStack()
        self._log = structlog.get_logger("toetssteen.slack")

    async def start(self) -> None:
        """Take up what was left, and connect where we keep the connection."""
        taking_up = asyncio.create_task(self._take_up_again())
        self._stack.push_async_callback(_cancelled, taking_up)
        if self._settings.transport is Transport.SOCKET:
            token = self._settings.app_token.get_secret_value()
            handler = AsyncSocketModeHandler(
                self.app,
                token,
                logger=library_logger(),
                web_client=web_client(token, self._settings.api_url),
            )
            await handler.connect_async()  # type: ignore[no-untyped-call]
            self._stack.push_async_callback(handler.close_async)

    async def stop(self) -> None:
        """Take in no more, and finish what was acknowledged."""
        await self._stack.aclose()
        with suppress(TimeoutError):
            await asyncio.wait_for(self.desk.drain(), _DRAIN_SECONDS)
        self._threads.shutdown(wait=True)

    async def _take_up_again(self) -> None:
        while True:
            try:
                await self.desk.take_up()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is tried again
                self._log.warning(
                    "not_taken_up", error=type(error).__name__, reason=reason_of(error)
                )
            await asyncio.sleep(_TAKE_UP_SECONDS)


def application(rooms: Rooms, settings: SlackSettings) -> FastAPI:
    """The bot as an application for uvicorn. Raises BadInput for settings that cannot work."""
    bot = SlackBot(rooms, settings, CollectorRegistry())

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await bot.start()
        try:
            yield
        finally:
            await bot.stop()

    app = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.bot = bot
    mount(app, bot, settings)
    return app


def mount(app: FastAPI, bot: SlackBot, settings: SlackSettings) -> None:
    """Add the paths to an application; who does that starts and stops the bot."""
    if settings.transport is Transport.HTTP:
        handler = AsyncSlackRequestHandler(bot.app)

        @app.post(PATH)
        async def events(request: Request) -> Response:
            # The size is checked before anything is read; without one, Slack did not send it.
            length = request.headers.get("content-length", "")
            if not length.isdecimal() or int(length) > LARGEST_BODY:
                return Response(status_code=413)
            return await handler.handle(request)

    @app.get("/health/live")
    async def live() -> dict[str, str]:
        return {"status": "live"}

    @app.get("/health/ready")
    async def ready(response: Response) -> dict[str, str]:
        trouble = await asyncio.to_thread(_trouble, bot.rooms)
        if trouble:
            response.status_code = 503
            return {"status": "not_ready", "reason": trouble}
        return {"status": "ready"}

    @app.get("/metrics")
    async def metrics() -> Response:
        return Response(generate_latest(bot.metrics.registry), media_type=CONTENT_TYPE_LATEST)


def _trouble(rooms: Rooms) -> str | None:
    """The code of what is not there: the store, or OPA with the policies."""
    try:
        with rooms.store.reading(Actor.operator()) as reading:
            reading.value("number_of_people")
        rooms.engine.opa_version  # noqa: B018 - asks OPA which one it is
    except ToetssteenError as error:
        return error.code
    return None


async def _cancelled(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
