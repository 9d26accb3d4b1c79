"""Finds who is to be told something and never used the app, by their address in the registry."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from time import monotonic
from typing import Any, TypeVar

import structlog

from toetssteen.registry.errors import RegistryError
from toetssteen.registry.moments import Actor
from toetssteen_bots.dialogue import accounts
from toetssteen_bots.dialogue.accounts import Account, Profile
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.sealing import CannotOpen
from toetssteen_bots.slack.client import profile_of
from toetssteen_bots.slack.payloads import PRODUCT
from toetssteen_bots.slack.posting import LockedOut, NotNow, NoWay, meaning, once
from toetssteen_bots.slack.threads import in_thread
from toetssteen_bots.slack.workspaces import NotInstalled, Workspaces

_Result = TypeVar("_Result")
# How often it is looked whom to find, and how many are asked for at a time in each workspace.
SECONDS, MOST = 10.0, 5
# Who is not there is not asked for again for so long.
_MISSED = 24 * 60 * 60.0
# Where Slack does not say how long to wait, or does not let us ask.
_WAIT, _LOCKED_OUT = 60.0, 600.0
_WHO = Actor.program("chat")


class Lookups:
    """The look-ups of one app. `threads`: for what blocks. `now`: in seconds."""

    def __init__(
        self,
        rooms: Rooms,
        workspaces: Workspaces,
        threads: Executor,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._rooms = rooms
        self._workspaces = workspaces
        self._threads = threads
        self._now = now
        # When somebody may be asked for again, by workspace and address; and anybody, by workspace.
        self._again: dict[tuple[str, str], float] = {}
        self._resumes: dict[str, float] = {}
        self._log = structlog.get_logger("toetssteen.slack")

    async def look(self) -> None:
        """Ask for some of them, in each workspace until they are found. Raises RegistryError."""
        unknown = await self._blocking(self._unknown)
        now = self._now()
        self._again = {asked: due for asked, due in self._again.items() if due > now}
        if not unknown:
            return
        for workspace in sorted(await self._workspaces.served()):
            if self._resumes.get(workspace, now) <= now:
                await self._look_in(workspace, unknown)

    async def _look_in(self, workspace: str, unknown: dict[str, str]) -> None:
        """Ask a workspace for some; who was found is not unknown any more."""
        due = [one for one in unknown.items() if (workspace, one[1]) not in self._again][:MOST]
        try:
            for person_id, mail in due:
                if await self._is_found(workspace, person_id, mail):
                    del unknown[person_id]
        except NotInstalled:
            return
        except NotNow as trouble:
            self._rest(workspace, trouble.reason, trouble.seconds or _WAIT)
        except LockedOut as trouble:
            self._rest(workspace, trouble.reason, _LOCKED_OUT)
        except CannotOpen as trouble:
            self._rest(workspace, trouble.code, _LOCKED_OUT)

    async def _is_found(self, workspace: str, person_id: str, mail: str) -> bool:
        """Link somebody to their account there; False where they have none that is good.

        They are not asked for again today, unless it is not of them that there was no answer.
        Raises NotInstalled, NotNow, LockedOut, CannotOpen, RegistryError.
        """
        # Also who is found: an account that is another's already stays theirs.
        self._again[workspace, mail] = self._now() + _MISSED
        try:
            account, profile = await self._asked(workspace, mail)
            return await self._blocking(lambda: self._link(account, profile, person_id))
        except NoWay as trouble:
            if trouble.reason != "users_not_found":
                self._log.warning("not_looked_up", workspace=workspace, reason=trouble.reason)
            return False
        except (NotInstalled, NotNow, LockedOut, CannotOpen, RegistryError):
            del self._again[workspace, mail]
            raise

    async def _asked(self, workspace: str, mail: str) -> tuple[Account, Profile]:
        """The account with an address, and what of it may be relied on."""
        client = once(await self._workspaces.client(workspace))
        with meaning():
            # With POST, which all that answers as Slack does takes.
            answer = await client.api_call("users.lookupByEmail", data={"email": mail})
            user: dict[str, Any] = answer.get("user") or {}
            account = Account(PRODUCT, workspace, str(user["id"]))
            return account, await profile_of(client, account)

    def _unknown(self) -> dict[str, str]:
        with self._rooms.store.reading(_WHO) as reading:
            return accounts.unknown_to(reading, PRODUCT, self._rooms.moment())

    def _link(self, account: Account, profile: Profile, person_id: str) -> bool:
        store, moment = self._rooms.store, self._rooms.moment()
        return accounts.link_by_mail(store, account, profile, person_id, moment, _WHO)

    def _rest(self, workspace: str, reason: str, seconds: float) -> None:
        self._resumes[workspace] = self._now() + seconds
        self._log.warning("not_looked_up", workspace=workspace, reason=reason, seconds=seconds)

    async def _blocking(self, work: Callable[[], _Result]) -> _Result:
        return await in_thread(self._threads, work)
