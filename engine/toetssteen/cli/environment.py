"""What the environment says: the language, an OPA that somebody else runs, and the registry."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from toetssteen.errors import BadInput
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.address import Address
from toetssteen.variables import PREFIX

DEFAULT_REGISTRY = "var/registry.db"
_URL = f"{PREFIX}OPA_URL"
_PORTS = {"http": 80, "https": 443}


class _Variables(BaseSettings):
    """TOETSSTEEN_LANG and the rest, without those that name a program."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    lang: Language | None = None
    opa_url: str | None = None
    opa_token: SecretStr = SecretStr("")
    # A URL can hold a password.
    registry: SecretStr = SecretStr(DEFAULT_REGISTRY)
    anchors: Path = Path("var/registry.anchors")
    person: str | None = None
    signing_key: SecretStr | None = None
    signing_key_file: Path | None = None


@dataclass(frozen=True, slots=True)
class Environment:
    """What was read; `opa` is None where we start one of our own.

    `registry`: a path or a URL. `person`: who acts, where a command does not say it.
    """

    lang: Language | None
    opa: Address | None
    registry: SecretStr
    anchors: Path
    person: str | None
    signing_key: SecretStr | None
    signing_key_file: Path | None


def read_environment() -> Environment:
    """Read the variables. Raises BadInput, which never holds the token."""
    try:
        read = _Variables()
    except ValidationError as error:
        variable = (
            f"{PREFIX}{str(error.errors()[0]['loc'][0]).removeprefix(PREFIX.lower())}".upper()
        )
        raise BadInput("environment_invalid", variable=variable) from error
    return Environment(
        read.lang,
        _address(read.opa_url, read.opa_token) if read.opa_url else None,
        read.registry,
        read.anchors,
        read.person,
        read.signing_key,
        read.signing_key_file,
    )


def _address(url: str, token: SecretStr) -> Address:
    """Where the other OPA is. A URL with a name, a password or a path in it is refused."""
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError as error:
        raise BadInput("environment_invalid", variable=_URL) from error
    extra = parts.username or parts.password or parts.query or parts.path.strip("/")
    if parts.scheme not in _PORTS or not (port and parts.hostname) or extra:
        raise BadInput("environment_invalid", variable=_URL)
    return Address(parts.hostname, port, token.get_secret_value(), tls=parts.scheme == "https")
