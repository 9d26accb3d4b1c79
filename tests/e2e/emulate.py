"""Two workspaces in `emulate`, as one Slack: each has its own, and a token says which.

It is stricter than `local-slack` where it matters here: installing, scopes, and how long a trigger
is good for. It takes calls with POST only, and says less of people than Slack does.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import yaml
from aiohttp import web

from tests.e2e import mending, parts
from tests.e2e.local_slack import answers
from tests.e2e.mending import Json

CLIENT_ID, CLIENT_SECRET = "12345.67890", "a-secret-of-the-app"
TEAMS = ("T000000001", "T000000002")
MAIL = "noor@example.org"
# All workspaces of emulate have this id.
_ITS_TEAM = TEAMS[0]
_SECONDS = 20.0


def seed(redirect_uri: str, scopes: Sequence[str]) -> Json:
    """A workspace with one of its people, and the app with no more than its scopes."""
    return {
        "slack": {
            "strict_scopes": True,
            "team": {"name": "Gemeente Voorbeeld", "domain": "voorbeeld"},
            "users": [{"name": "noor", "real_name": "Noor", "email": MAIL}],
            "oauth_apps": [
                {
                    "client_id": CLIENT_ID,
                    "client_secret": CLIENT_SECRET,
                    "app_id": "A000000001",
                    "name": "Toetssteen",
                    "redirect_uris": [redirect_uri],
                    "scopes": list(scopes),
                    "bot_name": "toetssteen",
                }
            ],
        }
    }


@contextmanager
def running(folder: Path, ports: Sequence[int], given: Json) -> Iterator[list[str]]:
    """A workspace on each port; their addresses. Raises Missing."""
    parts.require(parts.NODE, parts.EMULATE)
    told = folder / "seed.yaml"
    told.write_text(yaml.safe_dump(given), encoding="utf-8")
    urls = [f"http://127.0.0.1:{port}" for port in ports]
    with ExitStack() as stack:
        processes = [stack.enter_context(_started(folder, told, port)) for port in ports]
        try:
            for url, process in zip(urls, processes, strict=True):
                answers(f"{url}/", process)
            yield urls
        finally:
            for process in processes:
                process.terminate()
                process.wait(_SECONDS)


@contextmanager
def _started(folder: Path, told: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    program = [str(parts.NODE), str(parts.EMULATE), "start", "--service", "slack"]
    with (
        (folder / f"emulate-{port}.log").open("wb") as log,
        subprocess.Popen(
            [*program, "--port", str(port), "--seed", str(told)],
            stdout=log,
            stderr=log,
            start_new_session=True,
        ) as process,
    ):
        yield process


@dataclass
class Both:
    """Both workspaces at one address. `refused`: what was not taken, and why.

    `views`: what each window holds, and its hash; emulate itself shows nobody.
    """

    urls: Sequence[str]
    tokens: dict[str, int] = field(default_factory=dict)
    codes: dict[str, int] = field(default_factory=dict)
    calls: list[tuple[int, str, Json]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    views: dict[str, Json] = field(default_factory=dict)
    _client: aiohttp.ClientSession = field(init=False)

    def application(self) -> web.Application:
        """All of it, to be served."""
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._called)
        app.cleanup_ctx.append(self._session)
        return app

    async def _session(self, _: web.Application) -> Any:
        async with aiohttp.ClientSession() as self._client:
            yield

    async def _called(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        given = await mending.arguments(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        place = self.codes.get(given.get("code", ""), self.tokens.get(token))
        if place is None:
            return web.json_response({"ok": False, "error": "invalid_auth"})
        self.calls.append((place, method, given))
        answer = await self._ask(place, method, given, request.headers.get("Authorization", ""))
        if method == "oauth.v2.access" and answer.get("ok"):
            self.tokens[answer["access_token"]] = place
        if not answer.get("ok"):
            self.refused.append((method, answer["error"]))
        if "view" in answer:
            self.views[answer["view"]["id"]] = answer["view"]
        if method == "users.info" and answer.get("ok"):
            known = mending.as_slack_knows(answer["user"], TEAMS[place], "nl-NL")
            answer = {**answer, "user": known}
        return web.json_response(answer)

    async def _ask(self, place: int, method: str, given: Json, authorization: str) -> Json:
        headers = {"Authorization": authorization}
        url = f"{self.urls[place]}/api/{method}"
        async with self._client.post(url, json=given, headers=headers) as response:
            text = await response.text()
        answer: Json = json.loads(text.replace(_ITS_TEAM, TEAMS[place]))
        return answer
