"""Installing by OAuth: to Slack and back, once, in the workspaces that may."""

from __future__ import annotations

import html
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from logging import Logger
from typing import Any

from fastapi import FastAPI, Request, Response
from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.error import BoltError
from slack_bolt.oauth.async_callback_options import (
    AsyncCallbackOptions,
    AsyncFailureArgs,
    AsyncSuccessArgs,
)
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.oauth.installation_store import Installation as SlackInstallation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from toetssteen.errors import ToetssteenError
from toetssteen.registry.moments import Moment
from toetssteen.wording.messages import Messages
from toetssteen_bots.dialogue.installations import GOOD_FOR, Installations
from toetssteen_bots.dialogue.telling import language_of
from toetssteen_bots.slack.app import SCOPES
from toetssteen_bots.slack.logs import library_logger, reason_of
from toetssteen_bots.slack.settings import SlackSettings
from toetssteen_bots.slack.workspaces import UNREACHABLE, Blocking, InstalledWorkspaces

INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"
TEXTS = "toetssteen_bots.slack.messages"
_STATUS = {
    "access_denied": 200,
    "enterprise": 403,
    "workspace": 403,
    "no_token": 400,
    "later": 503,
    "again": 400,
}


class Refused(BoltError):
    """An installation that is not wanted, by the code of why."""


@dataclass(frozen=True)
class States(AsyncOAuthStateStore):
    """What goes to Slack and must come back, kept in the registry."""

    installations: Installations
    moment: Callable[[], Moment]
    blocking: Blocking[Any]

    @property
    def logger(self) -> Logger:
        """Where Slack's library logs."""
        return library_logger()

    async def async_issue(self, *_: Any, **__: Any) -> str:
        """Begin. Raises StoreUnavailable."""
        state: str = await self.blocking(lambda: self.installations.begin(self.moment()))
        return state

    async def async_consume(self, state: str) -> bool:
        """Whether it was given, and comes back for the first time and in time."""
        found: bool = await self.blocking(lambda: self.installations.end(state, self.moment()))
        return found


@dataclass(frozen=True)
class Kept(AsyncInstallationStore):
    """Where tokens are kept: only those of workspaces that may have the app."""

    workspaces: InstalledWorkspaces
    allowed: frozenset[str]

    @property
    def logger(self) -> Logger:
        """Where Slack's library logs."""
        return library_logger()

    async def async_save(self, installation: SlackInstallation) -> None:
        """Keep it. Raises Refused, StoreUnavailable."""
        if installation.is_enterprise_install:
            raise Refused("enterprise")
        if installation.team_id not in self.allowed:
            raise Refused("workspace")
        if not installation.bot_token:
            raise Refused("no_token")
        await self.workspaces.add(
            installation.team_id,
            installation.bot_id or "",
            installation.bot_user_id or "",
            installation.bot_token,
            installation.user_id or "",
        )


class Flow(AsyncOAuthFlow):
    """Slack's own flow, where nothing of the address that was asked for goes on to Slack."""

    async def build_authorize_url(self, state: str, request: AsyncBoltRequest) -> str:  # noqa: ARG002 - see above
        """Where to install."""
        return str(self.settings.authorize_url_generator.generate(state=state))

    async def store_installation(
        self, request: AsyncBoltRequest, installation: SlackInstallation
    ) -> None:
        """Keep it, or give the token back. Raises Refused, StoreUnavailable."""
        try:
            await super().store_installation(request, installation)
        except (Refused, ToetssteenError):
            with suppress(SlackApiError, *UNREACHABLE):
                await self.client.auth_revoke(token=installation.bot_token)
            raise


def flow_of(
    settings: SlackSettings, workspaces: InstalledWorkspaces, states: States, client: AsyncWebClient
) -> Flow:
    """The flow of an app."""
    return Flow(
        client=client,
        logger=library_logger(),
        settings=AsyncOAuthSettings(
            client_id=settings.client_id,
            client_secret=settings.client_secret.get_secret_value(),
            scopes=list(SCOPES),
            user_scopes=[],
            redirect_uri=f"{settings.own_url}{REDIRECT_PATH}",
            install_path=INSTALL_PATH,
            redirect_uri_path=REDIRECT_PATH,
            install_page_rendering_enabled=False,
            callback_options=AsyncCallbackOptions(success=_installed, failure=_not_installed),
            authorization_url=settings.authorize_url,
            installation_store=Kept(workspaces, settings.allowed),
            state_store=states,
            state_expiration_seconds=int(GOOD_FOR.total_seconds()),
            logger=library_logger(),
        ),
    )


def mount(app: FastAPI, flow: Flow) -> None:
    """Add the page to install from, and that to come back to."""

    @app.get(INSTALL_PATH)
    async def install(request: Request) -> Response:
        return await _answered(flow.handle_installation, request)

    @app.get(REDIRECT_PATH)
    async def come_back(request: Request) -> Response:
        return await _answered(flow.handle_callback, request)


async def _answered(
    handle: Callable[[AsyncBoltRequest], Awaitable[BoltResponse]], request: Request
) -> Response:
    asked = to_async_bolt_request(request, b"")
    try:
        return to_starlette_response(await handle(asked))
    except (ToetssteenError, *UNREACHABLE) as error:
        library_logger().warning("installing failed: %s", reason_of(error))
        return to_starlette_response(_page(asked, "later"))


async def _installed(given: AsyncSuccessArgs) -> BoltResponse:
    page = _page(given.request, "done")
    page.headers["set-cookie"] = [given.settings.state_utils.build_set_cookie_for_deletion()]
    return page


async def _not_installed(given: AsyncFailureArgs) -> BoltResponse:
    error = given.error
    reason = str(error.args[0]) if isinstance(error, Refused) else given.reason
    return _page(given.request, reason if reason in _STATUS else "again")


def _page(request: AsyncBoltRequest, code: str) -> BoltResponse:
    """A page that says how it went, and nothing of what came in."""
    locale = ",".join(request.headers.get("accept-language", []))
    messages = Messages(language_of("", locale), TEXTS)
    title, text = (html.escape(messages.say(f"install.{key}")) for key in ("title", code))
    body = (
        f'<!doctype html><html lang="{messages.language.value}"><meta charset="utf-8">'
        f"<title>{title}</title><h1>{title}</h1><p>{text}</p></html>"
    )
    headers: dict[str, Any] = {"Content-Type": "text/html; charset=utf-8"}
    return BoltResponse(status=_STATUS.get(code, 200), body=body, headers=headers)
