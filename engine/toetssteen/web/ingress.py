"""What every request passes through: an id, a bound on its size, headers, figures, a log line."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

import structlog

from toetssteen.web.logs import place_of
from toetssteen.web.metrics import Metrics

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
ASGIApp = Callable[[Scope, Receive, Send], Awaitable[None]]
REQUEST_ID = b"x-request-id"
# More than any product sends; what is larger is not read.
LARGEST_BODY = 1_000_000
_GIVEN_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
_QUIET = frozenset({"/health/live", "/health/ready", "/metrics"})
# Pages of ours hold no script, and are no part of any other page.
_HEADERS = {
    b"cache-control": b"no-store",
    b"content-security-policy": b"default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    b"referrer-policy": b"no-referrer",
    b"x-content-type-options": b"nosniff",
}


class _TooLarge(Exception):
    """The body goes on beyond what we read."""


@dataclass
class _Answer:
    """How a request is answered, as far as that is known."""

    send: Send
    request_id: str
    status: int | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            ours = {**_HEADERS, REQUEST_ID: self.request_id.encode()}
            given = [(k, v) for k, v in message.get("headers", ()) if k.lower() not in ours]
            message["headers"] = [*given, *ours.items()]
        await self.send(message)

    async def refuse(self, status: int, error: str) -> None:
        """Answer with a code, where nothing was answered yet."""
        if self.status is not None:
            return
        body = json.dumps({"error": error, "request_id": self.request_id}).encode()
        headers = [(b"content-type", b"application/json"), (b"connection", b"close")]
        await self({"type": "http.response.start", "status": status, "headers": headers})
        await self({"type": "http.response.body", "body": body})


@dataclass
class Ingress:
    """The outermost layer of the application. `new_id`: for a request that brings none."""

    app: ASGIApp
    metrics: Metrics
    new_id: Callable[[], str]
    largest: int = LARGEST_BODY
    _log: Any = field(default_factory=lambda: structlog.get_logger("toetssteen.web"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request, as ASGI has it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        given = headers.get(REQUEST_ID, b"").decode("latin-1")
        request_id = given if _GIVEN_ID.fullmatch(given) else self.new_id()
        started, answer = perf_counter(), _Answer(send, request_id)
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                self._check_length(headers.get(b"content-length", b"0"))
                await self.app(scope, self._bounded(receive), answer)
            except _TooLarge:
                await answer.refuse(413, "too_large")
            except Exception as error:  # noqa: BLE001 - the last resort: it is told, without words
                self._log.error("failed", error=type(error).__name__, reason=place_of(error))
                await answer.refuse(500, "fault")
            self._note(scope, answer.status or 500, perf_counter() - started)

    def _check_length(self, given: bytes) -> None:
        if not given.isdigit() or int(given) > self.largest:
            raise _TooLarge

    def _bounded(self, receive: Receive) -> Receive:
        """The body as it comes in, as long as it is not too large; its length may be unknown."""
        size = 0

        async def bounded() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > self.largest:
                raise _TooLarge
            return message

        return bounded

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        # The address itself can hold what nobody else should read; where it leads does not.
        route = getattr(scope.get("route"), "path", None)
        self.metrics.answered(scope["method"], route, status, seconds)
        tell = self._log.debug if route in _QUIET else self._log.info
        tell("request", route=route, status=status, milliseconds=round(seconds * 1000))
