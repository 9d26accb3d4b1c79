"""How this program is tied to Slack: TOETSSTEEN_SLACK_BOT_TOKEN and the rest."""

from __future__ import annotations

from enum import StrEnum

from pydantic import SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from toetssteen.cli.environment import PREFIX
from toetssteen.errors import BadInput

_PREFIX = f"{PREFIX}SLACK_"


class Transport(StrEnum):
    """How Slack reaches us: it comes to our address, or we keep a connection to it."""

    HTTP = "http"
    SOCKET = "socket"


class SlackSettings(BaseSettings):
    """What the environment says. Secrets are never shown, also not in an error.

    `api_url`: another Web API, for tests.
    """

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX, env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    transport: Transport = Transport.HTTP
    bot_token: SecretStr
    signing_secret: SecretStr = SecretStr("")
    app_token: SecretStr = SecretStr("")
    api_url: str = "https://slack.com/api/"


def read_slack_settings() -> SlackSettings:
    """Read the variables. Raises BadInput, which names a variable and holds no secret."""
    try:
        found = SlackSettings()
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0]).removeprefix(_PREFIX.lower())
        raise BadInput("environment_invalid", variable=f"{_PREFIX}{name}".upper()) from error
    check(found)
    return found


def check(settings: SlackSettings) -> None:
    """Refuse to start where Slack could not be told from others. Raises BadInput."""
    needed = {
        Transport.HTTP: ("SIGNING_SECRET", settings.signing_secret),
        Transport.SOCKET: ("APP_TOKEN", settings.app_token),
    }
    for name, secret in (("BOT_TOKEN", settings.bot_token), needed[settings.transport]):
        if not secret.get_secret_value().strip():
            raise BadInput("environment_invalid", variable=f"{_PREFIX}{name}")
