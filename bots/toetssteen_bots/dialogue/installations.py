"""The workspaces in which a chat product was installed, and installations that somebody began."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from toetssteen.board.tasks import stamp_of
from toetssteen.registry.moments import Actor, Moment
from toetssteen.registry.store import Reading, Store, Work

# From going to the product's page until coming back.
GOOD_FOR = timedelta(minutes=10)
_STATE_BYTES = 32
_WHO = Actor.program("chat")


@dataclass(frozen=True, slots=True)
class Installation:
    """A workspace with our bot in it. `token`: sealed."""

    workspace: str
    bot: str
    bot_account: str
    token: str


@dataclass(frozen=True)
class Installations:
    """Those of one product. All raise StoreUnavailable."""

    store: Store
    product: str

    def keep(self, installation: Installation, by: str, moment: Moment) -> None:
        """Add one, or replace it where it is there. `by`: the account of who did it."""
        with self.store.transaction(_WHO, moment) as work:
            work.change(
                "keep_chat_installation",
                product=self.product,
                workspace=installation.workspace,
                bot=installation.bot,
                bot_account=installation.bot_account,
                token=installation.token,
                at=moment.stamp,
            )
            self._record(work, "chat.installed", installation.workspace, {"by": by})

    def get(self, workspace: str) -> Installation | None:
        """The one in a workspace; None where there is none."""
        with self.store.reading(_WHO) as reading:
            row = reading.row("chat_installation", product=self.product, workspace=workspace)
        return _read(row) if row else None

    def all(self) -> list[Installation]:
        """All of them, by workspace."""
        with self.store.reading(_WHO) as reading:
            return _all(reading, self.product)

    def forget(self, workspace: str, why: str, until: datetime, moment: Moment) -> bool:
        """Delete one that was there `until` then; False where there is none. `why`: a code."""
        with self.store.transaction(_WHO, moment) as work:
            gone = work.change(
                "forget_chat_installation",
                product=self.product,
                workspace=workspace,
                until=stamp_of(until),
            )
            if gone:
                self._record(work, "chat.uninstalled", workspace, None, why)
        return gone > 0

    def begin(self, moment: Moment) -> str:
        """What who installs must bring back, once and soon."""
        state = moment.random(_STATE_BYTES).hex()
        with self.store.transaction(_WHO, moment) as work:
            work.change("forget_old_chat_installing", now=moment.stamp)
            work.change(
                "begin_chat_installing",
                product=self.product,
                state=_digest(state),
                until=stamp_of(moment.at + GOOD_FOR),
            )
        return state

    def end(self, state: str, moment: Moment) -> bool:
        """Take what was brought back; False where it was never given, came before or is late."""
        with self.store.transaction(_WHO, moment) as work:
            found = work.change(
                "end_chat_installing",
                product=self.product,
                state=_digest(state),
                now=moment.stamp,
            )
        return found == 1

    def _record(
        self, work: Work, kind: str, workspace: str, content: object, why: str = ""
    ) -> None:
        details = {"product": self.product, "workspace": workspace} | ({"why": why} if why else {})
        work.record(kind, f"chat:{self.product}/{workspace}", details, content)


def _all(reading: Reading, product: str) -> list[Installation]:
    return [_read(row) for row in reading.rows("chat_installations", product=product)]


def _read(row: Mapping[str, Any]) -> Installation:
    return Installation(row["workspace"], row["bot"], row["bot_account"], row["token"])


def _digest(state: str) -> str:
    """Who can read the registry cannot end what somebody else began."""
    return hashlib.sha256(state.encode()).hexdigest()
