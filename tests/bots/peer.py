"""A Slack of our own: records what is asked of its Web API, and refuses what Slack would refuse."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import encode_basic_auth, web

from tests.bots import block_kit

BOT_TOKEN = "xoxb-111-very-secret-bot-token"
APP_TOKEN = "xapp-1-very-secret-app-token"
CLIENT_ID = "111.222"
CLIENT_SECRET = "very-secret-client-secret"
TEAM = "T0001"
# What Slack adds to a view.
_OF_SLACK = {"id", "hash", "team_id"}
_BOT = {
    "user_id": "UBOT",
    "bot_id": "BBOT",
    "team_id": TEAM,
    "team": "t",
    "url": "https://x.example",
    "user": "bot",
}


@dataclass
class Call:
    """One call of the Web API, or an answer to a response_url ("respond").

    `team`: that of the token with which it was called.
    """

    method: str
    arguments: dict[str, Any]
    team: str = TEAM


@dataclass
class Failure:
    """How the next call of a method fails: an HTTP status, or an error of Slack's.

    `page`: what stands there instead of an answer of Slack's.
    """

    method: str
    status: int = 200
    error: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    page: str = ""


@dataclass
class Peer:
    """What Slack knows, and what it was asked."""

    users: dict[str, dict[str, Any]] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    attempts: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    views: dict[str, dict[str, Any]] = field(default_factory=dict)
    # What stands in the channels, by channel and id.
    messages: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    url: str = ""
    # The workspaces by our tokens there, and what is granted for a code.
    tokens: dict[str, str] = field(default_factory=lambda: {BOT_TOKEN: TEAM})
    grants: dict[str, dict[str, Any]] = field(default_factory=dict)
    # What is answered only once somebody lets it go on.
    held: dict[str, asyncio.Event] = field(default_factory=dict)
    used_triggers: set[str] = field(default_factory=set)
    late_triggers: set[str] = field(default_factory=set)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    received: list[dict[str, Any]] = field(default_factory=list)
    _events: defaultdict[str, asyncio.Event] = field(
        default_factory=lambda: defaultdict(asyncio.Event)
    )
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def application(self) -> web.Application:
        """Slack's side, to be served."""
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/respond/{number}", self._respond)
        app.router.add_get("/socket", self._socket)
        return app

    async def happened(self, what: str, seconds: float = 10.0) -> None:
        """Wait until a method was called, or is "held x"; or for a "socket", or for "received"."""
        async with asyncio.timeout(seconds):
            await self._events[what].wait()

    def trigger(self) -> str:
        """A trigger, good for three seconds and one window."""
        return f"trigger.{next(self._numbers)}"

    def response_url(self) -> str:
        """Where a command is answered."""
        return f"{self.url}/respond/{next(self._numbers)}"

    def add_user(self, id_: str, mail: str, **others: Any) -> None:
        """Somebody whose address is confirmed, unless `others` says otherwise."""
        self.users[id_] = {
            "id": id_,
            "team_id": TEAM,
            "is_email_confirmed": True,
            "locale": "nl-NL",
            "profile": {"email": mail},
            **others,
        }

    def of(self, *methods: str) -> list[Call]:
        """The calls of some methods, in order."""
        return [call for call in self.calls if call.method in methods]

    def shown(self, view_id: str) -> dict[str, Any]:
        """What stands in a window now, with its id and hash."""
        return self.views[view_id]

    def put(self, view: Mapping[str, Any], view_id: str | None = None) -> dict[str, Any]:
        """Show a view, as Slack does: with an id that stays and a hash that changes."""
        view = {name: value for name, value in view.items() if name not in _OF_SLACK}
        id_ = view_id or f"V{next(self._numbers)}"
        self._check(view["type"], view)
        kept = {**view, "id": id_, "hash": f"hash.{next(self._numbers)}", "team_id": TEAM}
        self.views[id_] = kept
        return kept

    async def _api(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        self.attempts.append(method)
        if method in self.held:
            self._events[f"held {method}"].set()
            await self.held[method].wait()
        failure = next((f for f in self.failures if f.method == method), None)
        if failure:
            self.failures.remove(failure)
            return _failed(failure)
        arguments = await _arguments(request)
        if method == "oauth.v2.access":
            return web.json_response(self._granted(request, arguments))
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        wanted = {APP_TOKEN} if method == "apps.connections.open" else set(self.tokens)
        if token not in wanted:
            return web.json_response({"ok": False, "error": "invalid_auth"})
        if method == "auth.revoke":
            del self.tokens[token]
            return web.json_response({"ok": True, "revoked": True})
        team = self.tokens.get(token, TEAM)
        answer = self._answered(method, arguments)
        if method == "auth.test" and answer["ok"]:
            answer |= {"team_id": team}
        if answer.get("ok"):
            self.calls.append(Call(method, arguments, team))
            self._events[method].set()
        return web.json_response(answer)

    def _answered(self, method: str, given: dict[str, Any]) -> dict[str, Any]:
        ways: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
            "auth.test": lambda _: {"ok": True, **_BOT},
            "users.info": self._user,
            "users.lookupByEmail": self._looked_up,
            "views.open": self._opened,
            "views.push": self._opened,
            "views.update": self._updated,
            "views.publish": self._published,
            "chat.postMessage": self._posted,
            "chat.postEphemeral": self._whispered,
            "functions.completeSuccess": lambda _: {"ok": True},
            "functions.completeError": lambda _: {"ok": True},
            "chat.update": self._edited,
            "chat.delete": self._deleted,
            "apps.connections.open": lambda _: {"ok": True, "url": f"ws{self.url[4:]}/socket"},
        }
        return ways[method](given) if method in ways else _refused("unknown_method")

    def grant(self, code: str, team: str, **others: Any) -> str:
        """What comes of a code, once; the token."""
        token = f"xoxb-very-secret-token-of-{team}"
        self.grants[code] = {
            "ok": True,
            "access_token": token,
            "bot_user_id": f"UBOT{team}",
            "team": {"id": team, "name": "x"},
            "authed_user": {"id": "U0001"},
            "scope": "commands",
            **others,
        }
        return token

    def _granted(self, request: web.Request, given: dict[str, Any]) -> dict[str, Any]:
        """The token for a code, for who knows the secret of the app."""
        if request.headers.get("Authorization") != encode_basic_auth(CLIENT_ID, CLIENT_SECRET):
            return _refused("bad_client_secret")
        grant = self.grants.pop(given["code"], None)
        if grant is None:
            return _refused("invalid_code")
        self.tokens[grant["access_token"]] = grant["team"]["id"]
        return grant

    def _user(self, given: dict[str, Any]) -> dict[str, Any]:
        user = self.users.get(given["user"])
        return {"ok": True, "user": user} if user else _refused("user_not_found")

    def _looked_up(self, given: dict[str, Any]) -> dict[str, Any]:
        mail = given["email"].lower()
        for user in self.users.values():
            if user["profile"]["email"].lower() == mail:
                return {"ok": True, "user": user}
        return _refused("users_not_found")

    def _published(self, given: dict[str, Any]) -> dict[str, Any]:
        self._check("home", given["view"])
        return {"ok": True, "view": given["view"]}

    def _posted(self, given: dict[str, Any]) -> dict[str, Any]:
        self._check("message", given)
        ts = f"1.{next(self._numbers)}"
        self.messages[given["channel"], ts] = given
        return {"ok": True, "channel": given["channel"], "ts": ts}

    def _edited(self, given: dict[str, Any]) -> dict[str, Any]:
        place = given["channel"], given["ts"]
        if place not in self.messages:
            return _refused("message_not_found")
        # With none at all, those that were there are taken away.
        is_plain = given.get("blocks") == []
        self._check("message", {k: v for k, v in given.items() if k != "blocks" or not is_plain})
        self.messages[place] = {**self.messages[place], **given}
        return {"ok": True, "channel": given["channel"], "ts": given["ts"]}

    def _deleted(self, given: dict[str, Any]) -> dict[str, Any]:
        gone = self.messages.pop((given["channel"], given["ts"]), None)
        return {"ok": True} if gone else _refused("message_not_found")

    def _whispered(self, given: dict[str, Any]) -> dict[str, Any]:
        self._check("message", given)
        return {"ok": True, "message_ts": f"1.{next(self._numbers)}"}

    def _opened(self, given: dict[str, Any]) -> dict[str, Any]:
        trigger = given["trigger_id"]
        if trigger in self.late_triggers:
            return _refused("expired_trigger_id")
        if trigger in self.used_triggers:
            return _refused("exchanged_trigger_id")
        self.used_triggers.add(trigger)
        return {"ok": True, "view": self.put(given["view"])}

    def _updated(self, given: dict[str, Any]) -> dict[str, Any]:
        for id_, view in self.views.items():
            by_own = given.get("view_id") == id_
            if by_own or (given.get("external_id", "") == view.get("external_id")):
                return {"ok": True, "view": self.put(given["view"], id_)}
        return _refused("not_found")

    def _check(self, kind: str, payload: Mapping[str, Any]) -> None:
        self.violations += block_kit.problems(kind, payload)

    async def _respond(self, request: web.Request) -> web.Response:
        if "respond" in {failure.method for failure in self.failures}:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        arguments = await request.json()
        self._check("message", arguments)
        self.calls.append(Call("respond", arguments))
        return web.Response(text="ok")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.sockets.append(socket)
        self._events["socket"].set()
        await socket.send_json({"type": "hello", "num_connections": 1})
        async for message in socket:
            self.received.append(json.loads(message.data))
            self._events["received"].set()
        return socket


async def _arguments(request: web.Request) -> dict[str, Any]:
    """What a call was given: as JSON, as a form in which some are JSON, or in the address."""
    if request.content_type == "application/json":
        found: dict[str, Any] = await request.json()
        return found
    given = {**request.query, **await request.post()}
    return {
        name: json.loads(str(value)) if str(value)[:1] in "{[" else value
        for name, value in given.items()
    }


def _failed(failure: Failure) -> web.Response:
    if failure.page:
        kind = "application/json" if failure.status == 200 else "text/html"
        return web.Response(status=failure.status, text=failure.page, content_type=kind)
    if failure.status != 200:
        return web.Response(status=failure.status, headers=failure.headers, text="busy")
    return web.json_response(_refused(failure.error))


def _refused(error: str) -> dict[str, Any]:
    return {"ok": False, "error": error}
