"""How this program is tied to Slack: TOETSSTEEN_SLACK_BOT_TOKEN and the rest."""

from __future__ import annotations

import os
import re
from enum import StrEnum
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from toetssteen.errors import BadInput
from toetssteen.intake.questionnaire import Language
from toetssteen.variables import PREFIX

_PREFIX = f"{PREFIX}SLACK_"
_CLIENT_ID = f"{_PREFIX}CLIENT_ID"
_WORKSPACE = re.compile(r"T[A-Z0-9]{2,20}")


class Transport(StrEnum):
    """How Slack reaches us: it comes to our address, or we keep a connection to it."""

    HTTP = "http"
    SOCKET = "socket"


class SlackSettings(BaseSettings):
    """What the environment says. Secrets are never shown, also not in an error.

    `client_id` and `client_secret`: of the app, where workspaces install it themselves at
    `public_url`; only those in `workspaces` may. `api_url`, `authorize_url`: of another Slack, for
    tests. `board_channel`: where the cards of rounds are; nowhere
    when it is empty. `board_workspace`: of that channel, where the app is in several. `tells`:
    whether it sends people what waits to be told; `gather_seconds`: for what comes together.
    """

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX, env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    transport: Transport = Transport.HTTP
    bot_token: SecretStr = SecretStr("")
    client_id: str = ""
    client_secret: SecretStr = SecretStr("")
    public_url: str = ""
    workspaces: str = ""
    signing_secret: SecretStr = SecretStr("")
    app_token: SecretStr = SecretStr("")
    api_url: str = "https://slack.com/api/"
    authorize_url: str = "https://slack.com/oauth/v2/authorize"
    board_channel: str = ""
    board_workspace: str = ""
    board_language: Language = Language.NL
    tells: bool = True
    gather_seconds: float = 20.0

    @property
    def by_oauth(self) -> bool:
        """Whether workspaces install the app themselves; else there is one, whose token we have."""
        return bool(self.client_id)

    @property
    def allowed(self) -> frozenset[str]:
        """The ids of the workspaces that may install it."""
        return frozenset(self.workspaces.replace(",", " ").split())

    @property
    def own_url(self) -> str:
        """Where we are reached over HTTP, without a path at its end."""
        return self.public_url.rstrip("/")


def read_slack_settings() -> SlackSettings | None:
    """Read the variables; None where none of them is set.

    Raises BadInput, which names a variable and holds no secret.
    """
    if not any(name.startswith(_PREFIX) and value for name, value in os.environ.items()):
        return None
    try:
        found = SlackSettings()
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0]).removeprefix(_PREFIX.lower())
        raise BadInput("environment_invalid", variable=f"{_PREFIX}{name}".upper()) from error
    check(found)
    return found


def check(settings: SlackSettings) -> None:
    """Refuse to start where Slack could not be told from others. Raises BadInput."""
    by_transport = {
        Transport.HTTP: {"SIGNING_SECRET": settings.signing_secret},
        Transport.SOCKET: {"APP_TOKEN": settings.app_token},
    }
    secrets = {"BOT_TOKEN": settings.bot_token}
    if settings.by_oauth:
        if settings.bot_token.get_secret_value():
            raise BadInput("environment_both", one=f"{_PREFIX}BOT_TOKEN", other=_CLIENT_ID)
        secrets = {"CLIENT_SECRET": settings.client_secret}
        _check_address(settings)
    for name, secret in (secrets | by_transport[settings.transport]).items():
        if not secret.get_secret_value().strip():
            raise BadInput("environment_missing", variable=f"{_PREFIX}{name}")


def _check_address(settings: SlackSettings) -> None:
    parts = urlsplit(settings.public_url)
    # What proves that somebody came back to us is only sent over https.
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment:
        raise BadInput("environment_invalid", variable=f"{_PREFIX}PUBLIC_URL")
    if not settings.allowed or not all(map(_WORKSPACE.fullmatch, settings.allowed)):
        raise BadInput("environment_invalid", variable=f"{_PREFIX}WORKSPACES")
