"""The root of all errors. They carry a code and named parameters; the doors hold the sentences."""

from collections.abc import Mapping
from types import MappingProxyType


class ToetssteenError(Exception):
    """An error that a door can explain: `code` says which, `parameters` what it is about."""

    code: str
    parameters: Mapping[str, object]

    def __init__(self, code: str, **parameters: object) -> None:
        super().__init__(code)
        self.code = code
        self.parameters = MappingProxyType(parameters)

    def __str__(self) -> str:
        return " ".join(
            [self.code, *(f"{name}={value}" for name, value in self.parameters.items())]
        )


class BadInput(ToetssteenError):
    """What was given cannot be read; the one who gave it can mend it."""
