"""Secrets that are kept in the registry, encrypted with a key that is not in it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from toetssteen.errors import BadInput
from toetssteen.variables import PREFIX

VARIABLE = f"{PREFIX}SEALING_KEY"
FILE_VARIABLE = f"{VARIABLE}_FILE"
_BETWEEN = re.compile(r"[\s,]+")


class CannotOpen(BadInput):
    """What was kept cannot be read with the keys that we have."""


class Seal:
    """Encrypts what is kept, for one purpose each: moved to another place, it cannot be read."""

    def __init__(self, keys: Sequence[str]) -> None:
        """`keys`: the first encrypts, all decrypt. Raises ValueError where one of them is none."""
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def close(self, secret: str, *about: str) -> str:
        """A secret as it may be kept. `about`: what it is of."""
        document = json.dumps([secret, *about]).encode()
        return self._fernet.encrypt(document).decode("ascii")

    def open(self, kept: str, *about: str) -> str:
        """The secret. Raises CannotOpen."""
        try:
            secret, *of = json.loads(self._fernet.decrypt(kept.encode("ascii")))
        except (InvalidToken, ValueError) as error:
            raise CannotOpen("sealing_key_wrong", variable=VARIABLE) from error
        if tuple(of) != about:
            raise CannotOpen("sealing_key_wrong", variable=VARIABLE)
        return str(secret)


class _Variables(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    sealing_key: SecretStr = SecretStr("")
    sealing_key_file: Path | None = None


def read_seal() -> Seal:
    """The seal, by the keys in TOETSSTEEN_SEALING_KEY or the file that it names.

    Raises BadInput where there is none, and for what is no key.
    """
    found = _Variables()
    variable, text = VARIABLE, found.sealing_key.get_secret_value()
    if found.sealing_key_file:
        variable = FILE_VARIABLE
        try:
            text = found.sealing_key_file.read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError) as error:
            raise BadInput("sealing_key_missing", variable=variable) from error
    keys = [key for key in _BETWEEN.split(text) if key]
    if not keys:
        raise BadInput("sealing_key_missing", variable=variable)
    try:
        return Seal(keys)
    except ValueError as error:
        raise BadInput("sealing_key_invalid", variable=variable) from error
