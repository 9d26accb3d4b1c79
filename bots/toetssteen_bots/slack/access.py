"""How we get at Slack: with the one token that we were given, or as workspaces install the app."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TypeVar

from slack_sdk.web.async_client import AsyncWebClient

from toetssteen_bots.dialogue.installations import Installations
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.sealing import read_seal
from toetssteen_bots.slack.client import web_client
from toetssteen_bots.slack.installing import Flow, States, flow_of
from toetssteen_bots.slack.loops import Loop
from toetssteen_bots.slack.payloads import PRODUCT
from toetssteen_bots.slack.settings import SlackSettings
from toetssteen_bots.slack.threads import in_thread
from toetssteen_bots.slack.workspaces import InstalledWorkspaces, OneWorkspace, Workspaces

_LOOK_SECONDS = 600.0
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Access:
    """The workspaces, and a client of none of them. `flow`: to install by, where that is done."""

    workspaces: Workspaces
    client: AsyncWebClient
    flow: Flow | None = None
    loops: Sequence[Loop] = ()


def access_of(settings: SlackSettings, rooms: Rooms, threads: Executor) -> Access:
    """As the settings say. Raises BadInput where tokens are to be kept without a key."""
    if not settings.by_oauth:
        client = web_client(settings.bot_token.get_secret_value(), settings.api_url)
        return Access(OneWorkspace(client), client)

    async def blocking(work: Callable[[], _Result]) -> _Result:
        return await in_thread(threads, work)

    def connect(token: str) -> AsyncWebClient:
        return web_client(token, settings.api_url)

    client = web_client(None, settings.api_url)
    kept = Installations(rooms.store, PRODUCT)
    workspaces = InstalledWorkspaces(kept, read_seal(), connect, rooms.moment, blocking)
    flow = flow_of(settings, workspaces, States(kept, rooms.moment, blocking), client)
    loops = (Loop("installations", workspaces.look, _LOOK_SECONDS),)
    return Access(workspaces, client, flow, loops)
