"""A municipality that does not exist: its chat, its people, and Toetssteen behind it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bots import block_kit
from tests.e2e import local_slack
from tests.e2e.checks import Checks, Problems
from tests.e2e.local_slack import Channel, Member
from tests.e2e.proxy import TO_BOT, Proxy, Ties, served
from tests.e2e.service import Toetssteen, free_port
from toetssteen_bots.slack.serving import PATH

MEMBERS = (
    Member("U0001", "Noor", ("proposer", "process_owner")),
    Member("U0002", "Amir", ("control_board",)),
    Member("U0003", "Bea", ("control_board",)),
    Member("U0004", "Cor", ("control_board",)),
    Member("U0005", "Fenna", ("fg",)),
    # In the chat, and nobody that the registry knows.
    Member("U0006", "Gast"),
)
# A morning on which everything may be told, by the policies of then.
BEGINS = "2026-11-24T10:00"
GENERAL, BOARD = Channel("C0002", "algemeen"), Channel("C0001", "ai-board")


@dataclass(frozen=True, slots=True)
class Workspace:
    """The chat, as the bot finds it. `folder`: where all of it is kept."""

    folder: Path
    proxy: Proxy
    transport: str
    port_of_bot: int

    def service(self, begins: str = "") -> Toetssteen:
        """The service for it, now or at another time; not running yet."""
        return Toetssteen(
            self.folder,
            self.port_of_bot,
            f"{self.proxy.url}/api/",
            self.transport,
            BOARD.id,
            begins=begins,
        )


@contextmanager
def workspace(
    folder: Path,
    transport: str,
    *,
    problems: Problems = block_kit.problems,
    port: int | None = None,
    locale: str = "nl-NL",
) -> Iterator[Workspace]:
    """The chat, as long as it is needed. `port`: where a browser finds it. Raises Missing."""
    port, port_of_bot = port or free_port(), free_port()
    url = f"http://127.0.0.1:{port}"
    ties = Ties(
        f"http://127.0.0.1:{port_of_bot}{PATH}",
        local_slack.BOT_TOKEN,
        local_slack.APP_TOKEN,
        local_slack.SIGNING_SECRET,
        local_slack.TEAM,
        locale,
    )
    request_url = f"{url}{TO_BOT}" if transport == "http" else None
    given = local_slack.configuration(MEMBERS, (GENERAL, BOARD), request_url)
    with local_slack.running(folder, free_port(), given) as slack:
        proxy = Proxy(slack, ties, Checks(problems), url)
        with served(proxy.application(), port):
            yield Workspace(folder, proxy, transport, port_of_bot)
