"""Stands between the bot and local-slack, and makes of it what the bot would find at Slack.

The bot's calls, its answers and what is sent to it all pass here, over HTTP and in Socket Mode.
What Slack would refuse is noted (`checks`), what local-slack lacks is made up for (`mending`), and
a call can be made to fail. The browser looks at local-slack through here too.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from threading import Event, Thread
from time import monotonic
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp
from aiohttp import web

from tests.bots.driver import signed
from tests.e2e import mending
from tests.e2e.checks import Checks
from tests.e2e.mending import Json

TO_BOT = "/between/bot"
_PRESS = "/between/press"
# local-slack draws the buttons of a window, and sends nothing when they are pressed; and it puts
# lines of plain text behind each other.
_SCRIPT = """<style>.plain { white-space: pre-line; }</style>
<script>
addEventListener("click", (event) => {
  const button = event.target.closest(".modal-body .bk-button");
  if (!button) return;
  const buttons = [...document.querySelectorAll(".modal-body .bk-button")];
  const user = document.querySelector(".actas select").value;
  fetch("%s", {method: "POST", body: JSON.stringify({user, number: buttons.indexOf(button)})});
}, true);
</script></body>"""
_HOP = {"connection", "content-encoding", "content-length", "host", "transfer-encoding", "upgrade"}


@dataclass(frozen=True, slots=True)
class Ties:
    """What ties the bot to its workspace. `bot`: where it takes what Slack sends over HTTP."""

    bot: str
    bot_token: str
    app_token: str
    signing_secret: str
    team: str
    locale: str = "nl-NL"


@dataclass
class Failure:
    """How the next call of a method fails."""

    method: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Call:
    """A call of the Web API, as the bot made it; `method` "respond" is a response_url."""

    method: str
    given: Json


@dataclass
class Proxy:
    """Passes everything on. `stack`: the windows that are open now, as they are drawn."""

    slack: str
    ties: Ties
    checks: Checks = field(default_factory=Checks)
    url: str = ""
    calls: list[Call] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    stack: list[Json] = field(default_factory=list)
    homes: dict[str, Json] = field(default_factory=dict)
    _pressed: Iterator[int] = field(default_factory=lambda: count(1))
    # A trigger of local-slack's own, for windows that a button here opens.
    _spare: str = ""
    _sockets: list[web.WebSocketResponse] = field(default_factory=list)
    _sent: dict[str, tuple[str, float]] = field(default_factory=dict)
    _client: aiohttp.ClientSession = field(init=False)

    def application(self) -> web.Application:
        """All of it, to be served."""
        app = web.Application(client_max_size=2**24)
        app.router.add_route("*", "/api/{method}", self._called)
        app.router.add_post("/_hooks/response/{id}", self._responded)
        app.router.add_post(TO_BOT, self._over_http)
        app.router.add_post(_PRESS, self._press)
        app.router.add_get("/socket/{id}", self._bot_socket)
        app.router.add_get("/ui", self._ui_socket)
        app.router.add_route("*", "/{path:.*}", self._passed)
        app.cleanup_ctx.append(self._session)
        return app

    async def _session(self, _: web.Application) -> Any:
        async with aiohttp.ClientSession() as self._client:
            yield

    # What the bot calls.

    async def _called(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        failure = next((f for f in self.failures if f.method == method), None)
        if failure:
            self.failures.remove(failure)
            return web.Response(status=failure.status, headers=failure.headers, text="not now")
        ties = self.ties
        token = ties.app_token if method == "apps.connections.open" else ties.bot_token
        if request.headers.get("Authorization") != f"Bearer {token}":
            self.checks.violations.append(f"{method}: with a token that is not the right one")
            return web.json_response({"ok": False, "error": "invalid_auth"})
        given = await mending.arguments(request)
        self.calls.append(Call(method, given))
        error = self.checks.call(method, given)
        if error:
            return web.json_response({"ok": False, "error": error})
        answer = await self._ask(method, self._mended(given), token)
        return web.json_response(self._mended_answer(method, given, answer))

    async def _ask(self, method: str, given: Json, token: str) -> Json:
        headers = {"Authorization": f"Bearer {token}"}
        url = f"{self.slack}/api/{method}"
        async with self._client.post(url, json=given, headers=headers) as response:
            answer: Json = await response.json(content_type=None)
            return answer

    def _mended(self, given: Json) -> Json:
        if "view" in given:
            given = {**given, "view": mending.shown(given["view"])}
        if given.get("trigger_id", "").startswith("between."):
            given = {**given, "trigger_id": self._spare}
        # Slack shows the text only where it cannot show the blocks.
        return {**given, "text": ""} if given.get("blocks") else given

    def _mended_answer(self, method: str, given: Json, answer: Json) -> Json:
        # That somebody is not there is an answer, not a mistake of ours.
        if not answer.get("ok") and answer.get("error") != "users_not_found":
            self.checks.violations.append(f"{method}: {answer.get('error')}")
        if method == "apps.connections.open":
            way = urlsplit(answer["url"]).path
            return {**answer, "url": f"ws{self.url.removeprefix('http')}{way}"}
        if method == "users.info" and answer.get("ok"):
            known = mending.as_slack_knows(answer["user"], self.ties.team, self.ties.locale)
            return {**answer, "user": known}
        if method == "views.publish":
            self.homes[given["user_id"]] = answer["view"]
        return answer

    async def _responded(self, request: web.Request) -> web.StreamResponse:
        given = await request.json()
        self.calls.append(Call("respond", given))
        self.checks.payload("message", given, "response_url")
        url = f"{self.slack}{request.path}"
        async with self._client.post(url, json=self._mended(given)) as response:
            return web.Response(text=await response.text(), status=response.status)

    # What is sent to the bot.

    async def _over_http(self, request: web.Request) -> web.StreamResponse:
        body = await request.text()
        if request.content_type == "application/json":
            return await self._to_bot(json.dumps(self._inbound(json.loads(body))), json_body=True)
        fields: Json = {name: values[0] for name, values in parse_qs(body, True).items()}
        if "payload" in fields:
            fields["payload"] = json.dumps(self._inbound(json.loads(fields["payload"])))
        else:
            fields = self._inbound(fields)
        return await self._to_bot(urlencode(fields), json_body=False)

    async def _to_bot(self, body: str, *, json_body: bool) -> web.Response:
        """Send it signed, as Slack does; the answer, as local-slack can draw it."""
        headers = signed(body, self.ties.signing_secret)
        if json_body:
            headers["Content-Type"] = "application/json"
        started = monotonic()
        async with self._client.post(self.ties.bot, data=body, headers=headers) as response:
            text, status = await response.text(), response.status
        self.checks.acknowledged("over HTTP", monotonic() - started)
        if status != 200:
            self.checks.violations.append(f"the bot answered {status}")
        if text.startswith("{"):
            text = json.dumps(self._acknowledged(json.loads(text)))
        return web.Response(text=text, status=status)

    def _inbound(self, payload: Json) -> Json:
        """What Slack would send."""
        if trigger := payload.get("trigger_id"):
            self.checks.issue(trigger)
            if not trigger.startswith("between."):
                self._spare = trigger
        if payload.get("response_url"):
            way = urlsplit(payload["response_url"]).path
            payload = {**payload, "response_url": f"{self.url}{way}"}
        match payload.get("type"):
            case "view_submission":
                return {**payload, "view": mending.submitted(payload["view"])}
            case "view_closed":
                return {**payload, "view": mending.meant(payload["view"])}
            case "block_actions" if "view" not in payload and not payload["channel"]["id"]:
                return mending.in_view(payload, self.homes[payload["user"]["id"]])
            case _:
                return payload

    def _acknowledged(self, answer: Json) -> Json:
        view = answer.get("view")
        if not view:
            return answer
        self.checks.payload(view["type"], view, "response_action")
        return {**answer, "view": mending.shown(view)}

    async def _press(self, request: web.Request) -> web.StreamResponse:
        """A button of the window on top."""
        given = json.loads(await request.text())
        view = mending.meant(self.stack[-1])
        block, element = list(mending.interactive(view))[given["number"]]
        action = {**element, "block_id": block["block_id"], "action_ts": str(monotonic())}
        team = self.ties.team
        payload = self._inbound(
            {
                "type": "block_actions",
                "user": {"id": given["user"], "team_id": team},
                "team": {"id": team, "domain": "x"},
                "api_app_id": "A1",
                "token": "deprecated",
                "container": {"type": "view", "view_id": view["id"]},
                "view": view,
                "trigger_id": f"between.{next(self._pressed)}",
                "actions": [action],
            }
        )
        if not self._sockets:
            return await self._to_bot(urlencode({"payload": json.dumps(payload)}), json_body=False)
        envelope = {
            "envelope_id": payload["trigger_id"],
            "type": "interactive",
            "payload": payload,
            "accepts_response_payload": True,
        }
        await self._send(self._sockets[-1], envelope)
        return web.Response()

    # Connections that stay.

    async def _bot_socket(self, request: web.Request) -> web.StreamResponse:
        near = web.WebSocketResponse()
        await near.prepare(request)
        self._sockets.append(near)
        async with self._client.ws_connect(self._far(request)) as far:
            from_slack = asyncio.create_task(self._envelopes(far, near))
            async for message in near:
                answer = json.loads(message.data)
                await self._envelope_acknowledged(answer, far)
            from_slack.cancel()
        self._sockets.remove(near)
        return near

    async def _envelopes(
        self, far: aiohttp.ClientWebSocketResponse, near: web.WebSocketResponse
    ) -> None:
        async for message in far:
            envelope = json.loads(message.data)
            if "payload" in envelope:
                envelope["payload"] = self._inbound(envelope["payload"])
            await self._send(near, envelope)

    async def _send(self, near: web.WebSocketResponse, envelope: Json) -> None:
        if "envelope_id" in envelope:
            self._sent[envelope["envelope_id"]] = (envelope["type"], monotonic())
        await near.send_json(envelope)

    async def _envelope_acknowledged(
        self, answer: Json, far: aiohttp.ClientWebSocketResponse
    ) -> None:
        what, at = self._sent.pop(answer["envelope_id"])
        self.checks.acknowledged(what, monotonic() - at)
        if answer.get("payload"):
            answer["payload"] = self._acknowledged(answer["payload"])
        # What was pressed here is nothing that local-slack waits for.
        if not answer["envelope_id"].startswith("between."):
            await far.send_json(answer)

    async def _ui_socket(self, request: web.Request) -> web.StreamResponse:
        near = web.WebSocketResponse()
        await near.prepare(request)
        async with self._client.ws_connect(self._far(request), max_msg_size=0) as far:
            to_browser = asyncio.create_task(self._watched(far, near))
            async for message in near:
                await far.send_str(message.data)
            to_browser.cancel()
        return near

    async def _watched(
        self, far: aiohttp.ClientWebSocketResponse, near: web.WebSocketResponse
    ) -> None:
        async for message in far:
            told = json.loads(message.data)
            if told["t"] == "view":
                self.stack = told["stack"]
            with suppress(ConnectionResetError):
                await near.send_str(message.data)

    def _far(self, request: web.Request) -> str:
        return f"ws{self.slack.removeprefix('http')}{request.path}"

    async def _passed(self, request: web.Request) -> web.StreamResponse:
        """Everything else, as it is; the page itself with what it lacks."""
        headers = {n: v for n, v in request.headers.items() if n.lower() not in _HOP}
        asked = self._client.request(
            request.method,
            f"{self.slack}{request.path_qs}",
            data=await request.read(),
            headers=headers,
        )
        async with asked as response:
            body = await response.read()
            if response.content_type == "text/html":
                page, _, end = body.rpartition(b"</body>")
                body = page + (_SCRIPT % _PRESS).encode() + end
            kept = {n: v for n, v in response.headers.items() if n.lower() not in _HOP}
            return web.Response(body=body, status=response.status, headers=kept)


@contextmanager
def served(application: web.Application, port: int) -> Iterator[None]:
    """An application on a thread of its own, as long as it is needed. Raises OSError."""
    ready, loop = Event(), asyncio.new_event_loop()
    stop, failed = asyncio.Event(), list[OSError]()

    async def serve() -> None:
        runner = web.AppRunner(application, shutdown_timeout=1)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
        except OSError as error:
            failed.append(error)
            stop.set()
        ready.set()
        await stop.wait()
        await runner.cleanup()

    def run() -> None:
        loop.run_until_complete(serve())
        loop.close()

    thread = Thread(target=run)
    thread.start()
    ready.wait()
    try:
        if failed:
            raise failed[0]
        yield
    finally:
        if not loop.is_closed():
            loop.call_soon_threadsafe(stop.set)
        thread.join()
