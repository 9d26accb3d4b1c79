"""Installing in two workspaces, with the fewest scopes; old triggers; races for one window."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest
from cryptography.fernet import Fernet

from tests.bots.driver import PATH, signed, state_of
from tests.e2e import emulate
from tests.e2e.emulate import CLIENT_ID, CLIENT_SECRET, MAIL, TEAMS, Both
from tests.e2e.local_slack import SIGNING_SECRET, Member
from tests.e2e.mending import Json
from tests.e2e.proxy import served
from tests.e2e.service import Toetssteen, free_port
from tests.e2e.workspace import BEGINS
from toetssteen_bots.slack.app import SCOPES
from toetssteen_bots.slack.installing import INSTALL_PATH, REDIRECT_PATH

PLAN = "Chatbot voor paspoorten"
PUBLIC = "https://toetssteen.example.org"
NOOR = Member("U0001", "Noor", ("proposer",))
_SECONDS = 15.0


@dataclass
class App:
    """The service, with both workspaces."""

    both: Both
    client: httpx.Client
    user: str = ""

    def install(self, place: int) -> httpx.Response:
        """Go to a workspace, say that it is fine, and come back."""
        response = self.client.get(INSTALL_PATH)
        asked = parse_qs(urlsplit(response.headers["location"]).query)
        cookie = response.headers["set-cookie"].partition(";")[0]
        page = httpx.get(
            f"{self.both.urls[place]}/oauth/v2/authorize",
            params={name: values[0] for name, values in asked.items()},
        )
        assert page.status_code == 200
        fields = {name: asked[name][0] for name in ("client_id", "scope", "state", "redirect_uri")}
        self.user = next(u for u in _users(page.text) if u != "U000000001")
        back = httpx.post(
            f"{self.both.urls[place]}/oauth/v2/authorize/callback",
            data={**fields, "user_id": self.user, "user_scope": ""},
        )
        given = parse_qs(urlsplit(back.headers["location"]).query)
        self.both.codes[given["code"][0]] = place
        return self.client.get(
            REDIRECT_PATH,
            params={name: values[0] for name, values in given.items()},
            headers={"Cookie": cookie},
        )

    def ask(self, place: int, method: str, given: dict[str, Any]) -> dict[str, Any]:
        """What a workspace answers whoever has the bot's token."""
        token = next(token for token, known in self.both.tokens.items() if known == place)
        url, headers = f"{self.both.urls[place]}/api/{method}", {"Authorization": f"Bearer {token}"}
        answer: dict[str, Any] = httpx.post(url, json=given, headers=headers).json()
        return answer

    def trigger(self, place: int) -> str:
        """A trigger that a workspace hands out."""
        trigger: str = self.ask(place, "views.generateTriggerId", {"user_id": self.user})[
            "trigger_id"
        ]
        return trigger

    def command(self, place: int, trigger: str) -> None:
        """Type the command."""
        fields = {
            "command": "/ai",
            "text": "nieuw",
            "team_id": TEAMS[place],
            "user_id": self.user,
            "channel_id": "C1",
            "trigger_id": trigger,
            "response_url": "http://127.0.0.1:9/",
            "api_app_id": "A000000001",
            "token": "x",
        }
        self._send(fields)

    def type(self, place: int, view: Json, given: dict[str, str]) -> None:
        """Fill in a window, as far as it was shown."""
        values = state_of(view, given)
        block = next(block for block in view["blocks"] if block["type"] == "input")
        element = {"type": block["element"]["type"], "action_id": block["element"]["action_id"]}
        payload = {
            "type": "block_actions",
            "team": {"id": TEAMS[place]},
            "user": {"id": self.user, "team_id": TEAMS[place]},
            "api_app_id": "A000000001",
            "trigger_id": self.trigger(place),
            "container": {"type": "view", "view_id": view["id"]},
            "view": {**view, "state": values},
            "actions": [{**element, "block_id": block["block_id"], "action_ts": str(time.time())}],
        }
        self._send({"payload": json.dumps(payload)})

    def _send(self, fields: dict[str, str]) -> None:
        body = urlencode(fields)
        response = self.client.post(PATH, content=body, headers=signed(body, SIGNING_SECRET))
        assert response.status_code == 200

    def until(self, happened: Callable[[], object]) -> None:
        """Wait for something."""
        ends = time.monotonic() + _SECONDS
        while not happened():
            assert time.monotonic() < ends, (self.both.calls, self.both.refused)
            time.sleep(0.05)

    def call(self, place: int, method: str, number: int = 1) -> dict[str, Any]:
        """What the bot asked of a workspace, as soon as it asked it so often."""

        def found() -> list[dict[str, Any]]:
            return [g for at, name, g in self.both.calls if (at, name) == (place, method)]

        self.until(lambda: len(found()) >= number)
        return found()[number - 1]


def _users(page: str) -> list[str]:
    return [part.partition('"')[0] for part in page.split('name="user_id" value="')[1:]]


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """The service, that no workspace has installed yet."""
    ports, port = (free_port(), free_port()), free_port()
    given = emulate.seed(f"{PUBLIC}{REDIRECT_PATH}", SCOPES)
    with emulate.running(tmp_path, ports, given) as urls:
        both = Both(urls)
        api = f"http://127.0.0.1:{port}/api/"
        oauth = {
            "BOT_TOKEN": "",
            "CLIENT_ID": CLIENT_ID,
            "CLIENT_SECRET": CLIENT_SECRET,
            "PUBLIC_URL": PUBLIC,
            "WORKSPACES": " ".join(TEAMS),
            "AUTHORIZE_URL": f"{PUBLIC}/oauth/v2/authorize",
        }
        others = {f"TOETSSTEEN_SLACK_{name}": value for name, value in oauth.items()}
        others["TOETSSTEEN_SEALING_KEY"] = Fernet.generate_key().decode()
        service = Toetssteen(tmp_path, free_port(), api, "http", "", begins=BEGINS, others=others)
        service.fill([NOOR], [PLAN])
        assert NOOR.mail == MAIL
        with (
            served(both.application(), port),
            service.running(),
            httpx.Client(base_url=service.url, timeout=_SECONDS) as client,
        ):
            yield App(both, client)


def test_two_workspaces_install_it_and_have_windows_opened_while_triggers_are_good(
    app: App,
) -> None:
    for place in range(len(TEAMS)):
        assert app.install(place).status_code == 200
        app.command(place, app.trigger(place))
        app.call(place, "views.open")
        window = app.call(place, "views.update")
        assert "Nieuw initiatief" == window["view"]["title"]["text"]

    # The fewest scopes are enough for all of that, and what asks for another is refused.
    assert [] == app.both.refused
    assert "missing_scope" == app.ask(0, "conversations.list", {})["error"]

    late = app.trigger(1)
    time.sleep(3.1)
    app.command(1, late)
    told = app.call(1, "chat.postMessage")
    assert "te lang" in told["text"]
    assert [("views.open", "expired_trigger_id")] == app.both.refused


def test_what_was_looked_up_while_somebody_typed_never_replaces_what_came_meanwhile(
    app: App,
) -> None:
    both = app.both
    app.install(0)
    app.command(0, app.trigger(0))
    app.until(lambda: any("blocks" in v and _asks(v) for v in both.views.values()))
    (before,) = both.views.values()

    # The window is another one by the time that something was found for what stood in it. It is
    # so before that is looked up, since how long the service waits for who types is short.
    other = {"type": "modal", "title": before["title"], "blocks": before["blocks"]}
    app.ask(0, "views.update", {"view_id": before["id"], "view": other})
    app.type(0, before, {"title": PLAN})
    app.until(lambda: both.refused)
    assert [("views.update", "hash_conflict")] == both.refused
    assert before["hash"] == app.call(0, "views.update", 2)["hash"]
    assert [] == [g for _, name, g in both.calls if name == "chat.postMessage"]

    # Whoever types on in the window that is there now is shown it.
    app.command(0, app.trigger(0))
    app.until(lambda: len(both.views) == 2 and _asks([*both.views.values()][1]))
    again = [*both.views.values()][1]
    app.type(0, again, {"title": PLAN})
    app.until(lambda: PLAN in json.dumps(both.views[again["id"]]["blocks"][1:]))
    assert 1 == len(both.refused)


def _asks(view: Json) -> bool:
    """Whether something can be filled in."""
    return any(block["type"] == "input" for block in view["blocks"])
