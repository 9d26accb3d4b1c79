"""The workspaces in which the app is installed, and the Web API of each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Protocol, TypeVar

import structlog
from aiohttp import ClientError
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from toetssteen.registry.moments import Moment
from toetssteen_bots.dialogue.installations import Installation, Installations
from toetssteen_bots.dialogue.sealing import CannotOpen, Seal
from toetssteen_bots.slack.logs import refusal

_Result = TypeVar("_Result")
Blocking = Callable[[Callable[[], _Result]], Awaitable[_Result]]
# What cannot be asked now, and may be another time.
UNREACHABLE = (ClientError, OSError, TimeoutError)
# What Slack says of the token of a workspace that is rid of us.
_GONE = {"account_inactive", "token_revoked"}
_log = structlog.get_logger("toetssteen.slack")


class NotInstalled(Exception):
    """The app is not in that workspace, or not any more."""


class Workspaces(Protocol):
    """Where the app is installed."""

    async def client(self, workspace: str) -> AsyncWebClient:
        """The Web API of a workspace, with our token there. Raises NotInstalled."""
        ...

    async def served(self) -> frozenset[str]:
        """The ids of all of them, now."""
        ...

    async def authorized(self, workspace: str | None) -> AuthorizeResult | None:
        """Who we are in a workspace; None where we are not there."""
        ...

    async def gone(self, workspace: str, why: str, at: datetime) -> None:
        """Speak there no more, as Slack told us at a time. `why`: a code."""
        ...

    async def check(self) -> None:
        """See that what we were given is good. Raises SlackApiError, BadInput."""
        ...

    def trouble(self) -> str | None:
        """The code of why nobody can be spoken to."""
        ...


class OneWorkspace:
    """The one workspace of which we were given the token."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._own: dict[str, Any] = {}
        self._is_gone = False

    async def client(self, workspace: str) -> AsyncWebClient:  # noqa: ARG002 - there is one
        """The Web API. Raises NotInstalled."""
        if self._is_gone:
            raise NotInstalled
        return self._client

    async def served(self) -> frozenset[str]:
        """Its id, and nothing once the app was removed. Raises SlackApiError."""
        if self._is_gone:
            return frozenset()
        return frozenset({str((await self._ourselves())["team_id"])})

    async def authorized(self, workspace: str | None) -> AuthorizeResult | None:
        """Who we are; as far as Slack could be asked."""
        if self._is_gone:
            return None
        try:
            own = await self._ourselves()
        except (SlackApiError, *UNREACHABLE):
            # What people did is done all the same; only telling them has to wait.
            own = {"team_id": workspace}
        return AuthorizeResult(
            enterprise_id=own.get("enterprise_id"),
            team_id=own.get("team_id"),
            bot_id=own.get("bot_id"),
            bot_user_id=own.get("user_id"),
            bot_token=self._client.token,
        )

    async def gone(self, workspace: str, why: str, at: datetime) -> None:  # noqa: ARG002 - see above
        """Use the token no more, where it is of that workspace."""
        if workspace in await self.served():
            self._is_gone = True
            _log.warning("uninstalled", workspace=workspace, why=why)

    async def check(self) -> None:
        """See that Slack knows the token. Raises SlackApiError."""
        await self._ourselves()

    def trouble(self) -> str | None:
        """Whether Slack said that our token is no longer good."""
        return "not_installed" if self._is_gone else None

    async def _ourselves(self) -> dict[str, Any]:
        if not self._own:
            answer = await self._client.auth_test()
            self._own = dict(answer.data) if isinstance(answer.data, dict) else {}
        return self._own


class InstalledWorkspaces:
    """Those in which people installed the app, as the registry has them.

    `connect`: makes a client of a token. `blocking`: does what blocks elsewhere.
    """

    def __init__(
        self,
        installations: Installations,
        seal: Seal,
        connect: Callable[[str], AsyncWebClient],
        moment: Callable[[], Moment],
        blocking: Blocking[Any],
    ) -> None:
        self._installations = installations
        self._seal = seal
        self._connect = connect
        self._moment = moment
        self._blocking = blocking

    async def client(self, workspace: str) -> AsyncWebClient:
        """The Web API of a workspace. Raises NotInstalled, CannotOpen, StoreUnavailable."""
        return self._connect(self._token(await self._get(workspace)))

    async def served(self) -> frozenset[str]:
        """The ids of all of them. Raises StoreUnavailable."""
        return frozenset(one.workspace for one in await self._all())

    async def authorized(self, workspace: str | None) -> AuthorizeResult | None:
        """Who we are there. Raises CannotOpen, StoreUnavailable."""
        try:
            found = await self._get(workspace or "")
        except NotInstalled:
            return None
        return AuthorizeResult(
            enterprise_id=None,
            team_id=found.workspace,
            bot_id=found.bot,
            bot_user_id=found.bot_account,
            bot_token=self._token(found),
        )

    async def add(self, workspace: str, bot: str, account: str, token: str, by: str) -> None:
        """Keep the token of a workspace. `by`: the account of who installed it."""
        sealed = self._seal.close(token, self._installations.product, workspace)
        installation = Installation(workspace, bot, account, sealed)
        await self._blocking(lambda: self._installations.keep(installation, by, self._moment()))
        _log.info("installed", workspace=workspace)

    async def gone(self, workspace: str, why: str, at: datetime) -> None:
        """Delete the token of a workspace, unless it was installed again since."""
        forget = self._installations.forget
        if await self._blocking(lambda: forget(workspace, why, at, self._moment())):
            _log.warning("uninstalled", workspace=workspace, why=why)

    async def check(self) -> None:
        """See that all that is kept can be read. Raises CannotOpen, StoreUnavailable."""
        for one in await self._all():
            self._token(one)

    async def look(self) -> None:
        """Ask Slack whether we are still there, where nobody told us that we are not."""
        for one in await self._all():
            at = self._moment().at
            try:
                await self._connect(self._token(one)).auth_test()
            except SlackApiError as error:
                code = refusal(error)
                if code in _GONE:
                    await self.gone(one.workspace, code, at)
            except (CannotOpen, *UNREACHABLE) as error:
                # The others are asked all the same.
                _log.warning("not_asked", workspace=one.workspace, error=type(error).__name__)

    def trouble(self) -> str | None:
        """Nothing that is known without asking."""
        return None

    async def _get(self, workspace: str) -> Installation:
        found = await self._blocking(lambda: self._installations.get(workspace))
        if found is None:
            raise NotInstalled
        installation: Installation = found
        return installation

    async def _all(self) -> list[Installation]:
        found: list[Installation] = await self._blocking(self._installations.all)
        return found

    def _token(self, installation: Installation) -> str:
        product = self._installations.product
        return self._seal.open(installation.token, product, installation.workspace)
