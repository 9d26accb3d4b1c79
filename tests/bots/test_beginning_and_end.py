"""How the bot begins, with what it was given, and how it ends."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet

from tests.bots.conftest import Slack, serving
from tests.bots.peer import APP_TOKEN, TEAM, Failure, Peer
from toetssteen.errors import BadInput
from toetssteen.registry.moments import Actor
from toetssteen_bots.dialogue import sealing
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.screens import Message, Paragraph
from toetssteen_bots.slack.loops import Loop, Loops
from toetssteen_bots.slack.settings import SlackSettings, check, read_slack_settings
from toetssteen_bots.slack.socket_mode import Connection
from toetssteen_bots.slack.threads import in_thread
from toetssteen_bots.slack.workspaces import NotInstalled

JSON: dict[str, Any] = {"Content-Type": "application/json"}
BY_OAUTH = {
    "bot_token": "",
    "client_id": "1.2",
    "client_secret": "secret",
    "public_url": "https://toetssteen.example.org",
    "workspaces": "T0001",
}


@pytest.mark.anyio
async def test_what_is_under_way_when_it_is_stopped_is_finished(slack: Slack, peer: Peer) -> None:
    peer.held["views.open"] = asyncio.Event()
    async with slack() as noor:
        noor.settled = lambda: peer.happened("held views.open")
        await noor.command("nieuw")
        asyncio.get_running_loop().call_later(0.1, peer.held["views.open"].set)

    assert ["views.open", "views.update"] == [call.method for call in peer.of(*_VIEWS)]


_VIEWS = ("views.open", "views.update")


@pytest.mark.anyio
async def test_what_nobody_waits_for_any_more_is_finished_too(slack: Slack) -> None:
    ended: list[str] = []
    go_on = asyncio.Event()

    async def work() -> None:
        await go_on.wait()
        ended.append("done")

    async with slack() as noor:
        waiting = asyncio.create_task(noor.bot.desk.finish(work()))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        asyncio.get_running_loop().call_later(0.05, go_on.set)
        await noor.bot.desk.drain()

    assert ["done"] == ended


@pytest.mark.anyio
async def test_where_the_connection_does_not_end_well_all_else_ends(
    rooms: Rooms, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    close = Connection.close

    async def fails(connection: Connection) -> None:
        await close(connection)
        raise OSError("not well")

    monkeypatch.setattr(Connection, "close", fails)
    ended: list[str] = []

    async def stop(_: Loops) -> None:
        ended.append("loops")

    monkeypatch.setattr(Loops, "stop", stop)
    with pytest.raises(OSError, match="not well"):
        async with serving(rooms, peer, transport="socket"):
            await peer.happened("socket")

    assert ["loops"] == ended


@pytest.mark.anyio
async def test_whoever_waits_for_a_thread_hears_of_whatever_it_raises() -> None:
    with ThreadPoolExecutor(1) as threads:
        async with asyncio.timeout(5):
            with pytest.raises(RuntimeError, match="test_beginning_and_end"):
                await in_thread(threads, lambda: next(iter(())))


@pytest.mark.anyio
@pytest.mark.parametrize("setting", ["bot_token", "app_token"])
async def test_a_token_that_slack_does_not_know_stops_the_start(
    rooms: Rooms, peer: Peer, setting: str
) -> None:
    with pytest.raises(BadInput) as refused:
        async with serving(rooms, peer, transport="socket", **{setting: "xoxb-another"}):
            pass

    assert ("token_refused", f"TOETSSTEEN_SLACK_{setting.upper()}") == (
        refused.value.code,
        refused.value.parameters["variable"],
    )


@pytest.mark.anyio
async def test_where_slack_cannot_be_reached_it_begins_and_says_so(
    rooms: Rooms, peer: Peer
) -> None:
    peer.failures += [Failure("apps.connections.open", error="fatal_error") for _ in range(2)]
    async with serving(rooms, peer, transport="socket") as noor:
        response = await noor.client.get("/health/ready")

    assert 503 == response.status_code
    assert "not_connected" == response.json()["checks"]["slack"]


@pytest.mark.anyio
async def test_a_connection_says_that_it_is_there(
    rooms: Rooms, peer: Peer, proposer: Actor
) -> None:
    assert proposer.person_id
    async with serving(rooms, peer, transport="socket") as noor:
        await peer.happened("socket")
        response = await noor.client.get("/health/ready")

    assert 200 == response.status_code
    assert 1 == len(peer.of("apps.connections.open"))


@pytest.mark.anyio
async def test_the_one_workspace_is_not_spoken_to_once_it_is_rid_of_us(
    slack: Slack, peer: Peer
) -> None:
    def event(team: str) -> str:
        given = {"type": "event_callback", "team_id": team, "api_app_id": "A1", "event_time": 1}
        return json.dumps({**given, "event": {"type": "app_uninstalled"}, "event_id": team})

    async with slack() as noor:
        await noor.post(event("T0009"), **JSON)
        before = await noor.bot.workspaces.served()
        await noor.post(event(TEAM), **JSON)
        after = await noor.bot.workspaces.served()
        ready = await noor.client.get("/health/ready")
        with pytest.raises(NotInstalled):
            await noor.bot.api.tell(
                Account("slack", TEAM, "U0001"), Message("Hallo", (Paragraph("Hallo"),))
            )

    assert [TEAM] == list(before)
    assert [] == list(after)
    assert "not_installed" == ready.json()["checks"]["slack"]
    assert [] == peer.of("chat.postMessage")


@pytest.mark.anyio
async def test_a_step_that_fails_is_done_again_and_one_under_way_comes_to_its_end() -> None:
    began = asyncio.Event()
    ended: list[str] = []

    async def fail_once_then_work() -> bool:
        if not ended:
            ended.append("failed")
            raise OSError
        began.set()
        await asyncio.sleep(0.05)
        ended.append("done")
        return True

    loops = Loops(patience=5)
    loops.start([Loop("x", fail_once_then_work, 0.0)])
    await began.wait()
    await loops.stop()
    number = len(ended)
    await asyncio.sleep(0.1)

    assert "failed" == ended[0]
    assert "done" == ended[-1]
    assert number == len(ended)


@pytest.mark.anyio
async def test_a_step_that_does_not_end_is_cut_off() -> None:
    async def hang() -> None:
        await asyncio.Event().wait()

    loops = Loops(patience=0.01)
    loops.start([Loop("x", hang, 0.0)])
    await asyncio.sleep(0)
    async with asyncio.timeout(5):
        await loops.stop()


@pytest.mark.parametrize(
    ("given", "code", "variable"),
    [
        ({"bot_token": ""}, "environment_missing", "BOT_TOKEN"),
        ({"signing_secret": " "}, "environment_missing", "SIGNING_SECRET"),
        ({"transport": "socket", "app_token": ""}, "environment_missing", "APP_TOKEN"),
        ({**BY_OAUTH, "client_secret": ""}, "environment_missing", "CLIENT_SECRET"),
        ({**BY_OAUTH, "public_url": "http://toetssteen.nl"}, "environment_invalid", "PUBLIC_URL"),
        ({**BY_OAUTH, "public_url": "https://"}, "environment_invalid", "PUBLIC_URL"),
        ({**BY_OAUTH, "workspaces": ""}, "environment_invalid", "WORKSPACES"),
        ({**BY_OAUTH, "workspaces": "T0001, *"}, "environment_invalid", "WORKSPACES"),
    ],
)
def test_settings_that_cannot_work_are_told_by_their_variable(
    given: Mapping[str, str], code: str, variable: str
) -> None:
    secrets = {"bot_token": "xoxb-1", "signing_secret": "secret", "app_token": APP_TOKEN}
    with pytest.raises(BadInput) as refused:
        check(SlackSettings.model_validate({**secrets, **given}))

    assert (code, f"TOETSSTEEN_SLACK_{variable}") == (
        refused.value.code,
        refused.value.parameters["variable"],
    )


def test_a_token_and_installing_do_not_go_together() -> None:
    with pytest.raises(BadInput) as refused:
        check(SlackSettings.model_validate({**BY_OAUTH, "bot_token": "xoxb-1"}))

    assert "environment_both" == refused.value.code


def test_without_a_word_of_slack_there_is_no_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOETSSTEEN_SLACK_BOT_TOKEN", "")
    absent = read_slack_settings()
    monkeypatch.setenv("TOETSSTEEN_SLACK_TRANSPORT", "pigeon")
    with pytest.raises(BadInput) as refused:
        read_slack_settings()

    assert absent is None
    assert "TOETSSTEEN_SLACK_TRANSPORT" == refused.value.parameters["variable"]


def test_keys_come_from_a_variable_or_from_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = (Fernet.generate_key().decode() for _ in range(2))
    (tmp_path / "keys").write_text(f"{new}\n{old}\n", encoding="ascii")
    monkeypatch.setenv(sealing.VARIABLE, old)
    kept = sealing.read_seal().close("secret", "x")
    monkeypatch.setenv(sealing.FILE_VARIABLE, str(tmp_path / "keys"))

    assert "secret" == sealing.read_seal().open(kept, "x")


@pytest.mark.parametrize(
    ("variable", "value", "code"),
    [
        (sealing.VARIABLE, "", "sealing_key_missing"),
        (sealing.VARIABLE, "no key", "sealing_key_invalid"),
        (sealing.FILE_VARIABLE, "nowhere", "sealing_key_missing"),
    ],
)
def test_without_a_key_nothing_is_kept(
    variable: str, value: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(BadInput) as refused:
        sealing.read_seal()

    assert code == refused.value.code
    assert variable == refused.value.parameters["variable"]
