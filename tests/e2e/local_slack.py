"""local-slack: a workspace on this machine, with the people of a story."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import yaml

from tests.e2e import parts

TEAM = "T0001"
BOT = "UBOT"
BOT_TOKEN = "xoxb-111-token-of-the-bot"
APP_TOKEN = "xapp-1-token-of-the-app"
SIGNING_SECRET = "a-secret-to-sign-with"
_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the workspace. `roles`: in the registry; without any, nobody there knows them."""

    id: str
    name: str
    roles: tuple[str, ...] = ()

    @property
    def mail(self) -> str:
        """An address that is nobody's."""
        return f"{self.name.lower()}@example.org"


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel of the workspace; everybody is in it."""

    id: str
    name: str


def configuration(
    members: Sequence[Member], channels: Sequence[Channel], request_url: str | None
) -> dict[str, Any]:
    """How local-slack is told of it all. `request_url`: where it sends; None for Socket Mode."""
    reached = {"mode": "events", "requestUrl": request_url} if request_url else {"mode": "socket"}
    return {
        "workspace": {"name": "Gemeente Voorbeeld", "domain": "voorbeeld", "teamId": TEAM},
        "app": {
            "appId": "A0001",
            "botUserId": BOT,
            "botName": "Toetssteen",
            "botToken": BOT_TOKEN,
            "appToken": APP_TOKEN,
            "signingSecret": SIGNING_SECRET,
            **reached,
        },
        "users": [
            {
                "id": member.id,
                "name": member.name.lower(),
                "real_name": member.name,
                "email": member.mail,
                "tz": "Europe/Amsterdam",
            }
            for member in members
        ],
        "channels": [
            {
                "id": channel.id,
                "name": channel.name,
                "members": [*(member.id for member in members), "UBOT"],
            }
            for channel in channels
        ],
    }


@contextmanager
def running(folder: Path, port: int, given: dict[str, Any]) -> Iterator[str]:
    """local-slack, as long as it is needed; its address. Raises Missing."""
    parts.require(parts.LOCAL_SLACK)
    told = folder / "workspace.yaml"
    told.write_text(yaml.safe_dump(given), encoding="utf-8")
    given_to_it = ["--config", str(told), "--port", str(port), "--files-dir", str(folder)]
    command = [str(parts.LOCAL_SLACK), *given_to_it]
    url = f"http://127.0.0.1:{port}"
    with (
        (folder / "local-slack.log").open("w", encoding="utf-8") as log,
        # In a group of its own: Ctrl-C is for who started it, who then ends this.
        subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True) as process,
    ):
        try:
            answers(f"{url}/_control/state", process)
            yield url
        finally:
            process.terminate()
            process.wait(_SECONDS)


def answers(url: str, process: subprocess.Popen[Any], seconds: float = _SECONDS) -> None:
    """Wait until something is there. Raises RuntimeError where it ends or never comes."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args!r} ended with {process.returncode}")
        try:
            if httpx.get(url, timeout=5).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.05)
    raise RuntimeError(f"{url} does not answer")
