"""Toetssteen as a user starts it: a registry with people, OPA, and the service as a process."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.e2e import local_slack
from tests.e2e.local_slack import Member, answers
from tests.e2e.moved import clock_from
from toetssteen import paths
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.sources import read_data
from toetssteen.registry import initiatives, migrations, people
from toetssteen.registry.kept_facts import NOTHING
from toetssteen.registry.moments import Actor, Moment, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store, open_driver

_SECONDS = 60.0
# As much as anybody may know, so that nobody is kept from a decision.
_LEVEL = 3
ADMINISTRATOR = "beheer@example.org"


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@dataclass(frozen=True)
class Toetssteen:
    """The service and its registry. `begins`: what its clock says first, where it is moved."""

    folder: Path
    port: int
    api_url: str
    transport: str
    board_channel: str
    command: Sequence[str] = ("-m", "toetssteen.cli", "serve")
    begins: str = ""
    others: Mapping[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """Where it is reached."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def registry(self) -> Path:
        """Where the registry is kept."""
        return self.folder / "registry.db"

    @property
    def environment(self) -> dict[str, str]:
        """What the process is told."""
        return {
            **{name: v for name, v in os.environ.items() if not name.startswith("TOETSSTEEN_")},
            **{n: v for n, v in os.environ.items() if n in {"TOETSSTEEN_OPA", "TOETSSTEEN_REGAL"}},
            "TOETSSTEEN_REGISTRY": str(self.registry),
            "TOETSSTEEN_ANCHORS": str(self.folder / "registry.anchors"),
            "TOETSSTEEN_SLACK_TRANSPORT": self.transport,
            "TOETSSTEEN_SLACK_BOT_TOKEN": local_slack.BOT_TOKEN,
            "TOETSSTEEN_SLACK_APP_TOKEN": local_slack.APP_TOKEN,
            "TOETSSTEEN_SLACK_SIGNING_SECRET": local_slack.SIGNING_SECRET,
            "TOETSSTEEN_SLACK_API_URL": self.api_url,
            "TOETSSTEEN_SLACK_BOARD_CHANNEL": self.board_channel,
            # Nobody waits here for what may come together with it.
            "TOETSSTEEN_SLACK_GATHER_SECONDS": "0.5",
            **self.others,
        }

    def fill(self, members: Sequence[Member], plans: Sequence[str] = ()) -> None:
        """Make the registry: an administrator, whoever has a role, and plans by their titles."""
        settings = read_data(paths.POLICIES, "settings")
        words = read_data(paths.POLICIES, "vocabulary")
        roles = (*words["roles"], *words["registry_roles"])
        driver = open_driver(str(self.registry), create=True)
        migrations.upgrade(driver, self._moment())
        with Store(driver, Permissions.from_settings(settings)) as store:
            with store.transaction(Actor.operator(), self._moment()) as work:
                new = NewPerson("Beheer", ["administrator"], ADMINISTRATOR, _LEVEL)
                admin = Actor.person(people.add(work, new, roles).id, Source.CONSOLE)
            with store.transaction(admin, self._moment()) as work:
                for member in members:
                    if member.roles:
                        new = NewPerson(member.name, list(member.roles), member.mail, _LEVEL)
                        people.add(work, new, roles)
                for title in plans:
                    initiatives.add(work, Initiative("", title, "", "idea", NOTHING, title))

    @contextmanager
    def running(self) -> Iterator[int]:
        """The service, as long as it is needed; its process. Its log is in the folder."""
        command = [sys.executable, *self._program(), "--port", str(self.port)]
        with (
            (self.folder / "service.log").open("a", encoding="utf-8") as log,
            subprocess.Popen(
                command, env=self.environment, stdout=log, stderr=log, start_new_session=True
            ) as process,
        ):
            try:
                answers(f"{self.url}/health/ready", process, _SECONDS)
                yield process.pid
            finally:
                process.terminate()
                process.wait(_SECONDS)

    def _program(self) -> Sequence[str]:
        """What is run: the program itself, or with its clock moved."""
        if not self.begins:
            return self.command
        return ("-m", "tests.e2e.moved", self.begins, *self.command[2:])

    def _moment(self) -> Moment:
        now = clock_from(self.begins)() if self.begins else datetime.now(UTC)
        return Moment(now, secrets.token_bytes)
