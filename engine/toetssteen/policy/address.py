"""Where an OPA listens."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Address:
    """Where OPA listens and the token that it wants. The token never goes into a log."""

    host: str
    port: int
    token: str = field(repr=False)
    tls: bool = False

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"
