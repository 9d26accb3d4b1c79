"""`toetssteen serve` as a process of its own, with Slack on the other side, until it is ended."""

from __future__ import annotations

import asyncio
import json
import signal
import sqlite3
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlencode

import httpx
import pytest
import yaml

from tests.board import board_policies
from tests.bots.conftest import PERMISSIONS, ROLES, peer
from tests.bots.driver import PATH, SIGNING_SECRET, Person, signed
from tests.bots.peer import BOT_TOKEN, TEAM, Peer
from tests.bots.screens import PLAN, window
from tests.cli.conftest import PROGRAM, environment
from tests.registry.moments import Moments
from toetssteen.registry import people
from toetssteen.registry.moments import Actor
from toetssteen.registry.people import NewPerson
from toetssteen.registry.store import Store, open_driver
from toetssteen_bots.slack import SlackBot

__all__ = ["environment", "peer"]
pytestmark = pytest.mark.anyio

_PATIENCE = 60


@pytest.fixture
def registry(file: Path, moments: Moments, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A registry with somebody whom Slack knows, which the environment names."""
    with Store(open_driver(str(file)), PERMISSIONS) as store:
        new = NewPerson("Beheer", ["administrator"], "noor@example.org", 3)
        with store.transaction(Actor.operator(), moments.next()) as work:
            people.add(work, new, ROLES)
    monkeypatch.setenv("TOETSSTEEN_REGISTRY", str(file))
    monkeypatch.setenv("TOETSSTEEN_ANCHORS", str(file.with_suffix(".anchors")))
    return file


@pytest.fixture
def slack(peer: Peer, registry: Path, monkeypatch: pytest.MonkeyPatch) -> Peer:
    """A Slack that the environment says how to reach."""
    assert registry.exists()
    monkeypatch.setenv("TOETSSTEEN_SLACK_BOT_TOKEN", BOT_TOKEN)
    monkeypatch.setenv("TOETSSTEEN_SLACK_SIGNING_SECRET", SIGNING_SECRET)
    monkeypatch.setenv("TOETSSTEEN_SLACK_API_URL", f"{peer.url}/api/")
    return peer


@pytest.fixture
def policies(tmp_path: Path) -> Path:
    """Small ones, with the settings of the rooms: the start is as fast as it can be."""
    root = board_policies.write(tmp_path / "policies")
    file = root / "settings" / "data.yaml"
    document = yaml.safe_load(file.read_text(encoding="utf-8"))
    document["rooms"] = board_policies.settings()["rooms"]
    file.write_text(yaml.safe_dump(document), encoding="utf-8")
    return root


@asynccontextmanager
async def serving(policies: Path) -> AsyncIterator[tuple[Process, dict[str, Any]]]:
    """The process, and what it says when it serves."""
    command = [*PROGRAM, "serve", "--port", "0", "--policies", str(policies)]
    process = await asyncio.create_subprocess_exec(*command, stderr=PIPE, limit=1_000_000)
    assert process.stderr
    try:
        async with asyncio.timeout(_PATIENCE):
            said: dict[str, Any] = {}
            while said.get("event") != "serving":
                line = await process.stderr.readline()
                assert line, "it ended"
                said = json.loads(line)
        yield process, said
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_it_serves_until_it_is_ended_and_finishes_what_it_acknowledged(
    slack: Peer, policies: Path
) -> None:
    slack.held["views.open"] = asyncio.Event()
    command = {
        "command": "/ai",
        "text": "nieuw",
        "team_id": TEAM,
        "user_id": "U0001",
        "channel_id": "C1",
        "trigger_id": slack.trigger(),
        "response_url": slack.response_url(),
    }
    body = urlencode(command)
    async with serving(policies) as (process, said):
        url = f"http://{said['host']}:{said['port']}"
        async with httpx.AsyncClient(base_url=url, timeout=_PATIENCE) as client:
            live = await client.get("/health/live")
            ready = await client.get("/health/ready")
            unsigned = await client.post(PATH, content=body, headers=signed(body, "another"))
            headers = {**signed(body), "X-Request-ID": "of-the-proxy"}
            acknowledged = await client.post(PATH, content=body, headers=headers)
            figures = (await client.get("/metrics")).text
        await slack.happened("held views.open", _PATIENCE)
        process.send_signal(signal.SIGTERM)
        assert process.stderr
        log = [json.loads(await process.stderr.readline())]
        while log[-1]["event"] != "stopping":
            log.append(json.loads(await process.stderr.readline()))
        slack.held["views.open"].set()
        rest = await asyncio.wait_for(process.stderr.read(), _PATIENCE)
        await process.wait()
    log += [json.loads(line) for line in rest.splitlines()]

    assert ["slack"] == said["bots"]
    assert [200, 200, 401, 200] == [r.status_code for r in (live, ready, unsigned, acknowledged)]
    assert {"store": "ok", "opa": "ok", "slack": "ok"} == ready.json()["checks"]
    assert 'route="/slack/events",status="401"} 1.0' in figures
    assert slack.of("views.update")
    assert 0 == process.returncode
    assert "stopped" == log[-1]["event"]
    done = [line for line in log if line["event"] == "done"]
    assert ["of-the-proxy"] == [line["request_id"] for line in done]
    text = json.dumps(log)
    assert not any(secret in text for secret in (BOT_TOKEN, SIGNING_SECRET, "noor@example.org"))


@asynccontextmanager
async def somebody(slack: Peer, said: Mapping[str, Any]) -> AsyncIterator[Person]:
    """Somebody at Slack who speaks to a process."""

    async def at_once() -> None:
        """A process does not say when it has nothing more to do."""

    url = f"http://{said['host']}:{said['port']}"
    async with httpx.AsyncClient(base_url=url, timeout=_PATIENCE) as client:
        yield Person(client, slack, cast("SlackBot", None), at_once)


def rows(registry: Path, statement: str) -> list[Any]:
    """What stands in the registry, or is changed there."""
    with closing(sqlite3.connect(registry)) as connection, connection:
        return connection.execute(statement).fetchall()


async def test_what_was_acknowledged_when_it_was_killed_is_done_once_after_the_next_start(
    slack: Peer, policies: Path, registry: Path
) -> None:
    async with serving(policies) as (process, said), somebody(slack, said) as noor:
        await noor.command("nieuw")
        await slack.happened("views.update", _PATIENCE)
        # Who is new is looked up between the acknowledgement and the work.
        rows(registry, "DELETE FROM chat_accounts")
        slack.held["users.info"] = asyncio.Event()
        acknowledged = await noor.submit(window(slack), PLAN)
        await slack.happened("held users.info", _PATIENCE)
        process.kill()
        await process.wait()
    left = rows(registry, "SELECT state, attempts FROM chat_inbound WHERE act <> ''")
    begun = rows(registry, "SELECT title FROM initiatives")
    # A minute passes, after which nobody else can be at it any more.
    rows(registry, "UPDATE chat_inbound SET claimed_until = '' WHERE state = 'waiting'")
    slack.held.pop("users.info").set()
    async with serving(policies) as (process, said), somebody(slack, said) as again:
        await slack.happened("chat.postMessage", _PATIENCE)
        # Slack may have sent it once more meanwhile.
        repeated = await again.payload(noor.sent[-1])
        process.send_signal(signal.SIGTERM)
        await process.wait()

    assert ([("waiting", 1)], []) == (left, begun)
    assert [200, 200] == [acknowledged.status_code, repeated.status_code]
    assert [(PLAN["title"],)] == rows(registry, "SELECT title FROM initiatives")
    assert [("done",)] == rows(registry, "SELECT DISTINCT state FROM chat_inbound")
    (told,) = slack.of("chat.postMessage")
    assert "Je kunt verder" in told.arguments["text"]
