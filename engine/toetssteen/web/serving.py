"""Serving: the application and the clock, begun together and brought to an end in order."""

from __future__ import annotations

import asyncio
import secrets
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from types import FrameType

import structlog
import uvicorn

from toetssteen.errors import BadInput
from toetssteen.review.clock import Clock
from toetssteen.review.clock import serve as tick_until
from toetssteen.web.application import application
from toetssteen.web.bots import Bot, Service, running
from toetssteen.web.metrics import Metrics

# Bots have twenty seconds after that, and most that end a process kill it after thirty.
_GRACE_SECONDS = 5
_WAITING = 128
_LAST_PORT = 65535
_ID_BYTES = 8


@dataclass(frozen=True, slots=True)
class Address:
    """Where is listened."""

    host: str
    port: int


@dataclass(frozen=True)
class Serving:
    """All that is served. `clock`: None where another process has it."""

    service: Service
    metrics: Metrics
    bots: Sequence[Bot]
    clock: Clock | None
    address: Address

    def until(self, stop: threading.Event) -> None:
        """Serve until a signal, which also sets `stop`; what was taken in is finished first.

        Raises BadInput where nothing can be listened to there, and for bots that cannot start.
        """
        new_id = partial(secrets.token_hex, _ID_BYTES)
        app = application(self.service, self.bots, self.metrics, new_id)
        with _listening(self.address) as listener, self._ticking(stop):
            config = uvicorn.Config(
                app,
                lifespan="off",
                # One log, ours: what is done is logged there already.
                access_log=False,
                log_config=None,
                server_header=False,
                timeout_graceful_shutdown=_GRACE_SECONDS,
            )
            asyncio.run(_served(_Server(config, stop), listener, self.bots))

    @contextmanager
    def _ticking(self, stop: threading.Event) -> Iterator[None]:
        """The clock, in a thread of its own; a tick that is under way comes to its end."""
        if self.clock is None:
            yield
            return
        tick = partial(self._tick, self.clock)
        thread = threading.Thread(target=tick_until, args=(self.clock, stop, tick), name="clock")
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()

    def _tick(self, clock: Clock) -> None:
        well = False
        try:
            well = not clock.tick()
        finally:
            self.metrics.ticked(well=well, at=self.service.moment().at.timestamp())


async def _served(server: _Server, listener: socket.socket, bots: Sequence[Bot]) -> None:
    log = structlog.get_logger("toetssteen.web")
    async with running(bots):
        host, port, *_ = listener.getsockname()
        log.info("serving", host=host, port=port, bots=[bot.name for bot in bots])
        await server.serve(sockets=[listener])
        log.info("stopping")
    log.info("stopped")


class _Server(uvicorn.Server):
    """Tells the rest of the program as soon as it is asked to end."""

    def __init__(self, config: uvicorn.Config, stop: threading.Event) -> None:
        super().__init__(config)
        self._stop = stop

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Take in no more."""
        self._stop.set()
        super().handle_exit(sig, frame)

    async def on_tick(self, counter: int) -> bool:
        """Whether to end: also where it was asked before this server was there to hear it."""
        return await super().on_tick(counter) or self._stop.is_set()


def _listening(address: Address) -> socket.socket:
    """What is listened to, before anything is begun. Raises BadInput."""
    host, port = address.host, address.port
    if not 0 <= port <= _LAST_PORT:
        raise BadInput("port_out_of_range", port=port, last=_LAST_PORT)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=_WAITING)
    except OSError as error:
        raise BadInput("cannot_listen", host=host, port=port, reason=error.strerror) from error
