"""What came in from a chat product: each once, and none lost that was acknowledged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from toetssteen.board.tasks import stamp_of
from toetssteen.registry.moments import Actor, Moment
from toetssteen.registry.store import Store
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.acts import Act

# Whoever received something has so long to do it; then it is taken up again, after twice as long
# each time: for about an hour in all.
LEASE = timedelta(minutes=1)
MOST_ATTEMPTS = 7
# A product sends what was not acknowledged again for some minutes.
_KEPT = timedelta(days=7)
_AT_ONCE = 50
_WHO = Actor.program("chat")


@dataclass(frozen=True, slots=True)
class Left:
    """Something that was acknowledged and not done, and how often that was tried.

    `act`: None where another version of the program wrote it down, in a way that we cannot read.
    `until`: until when it is of who took it.
    """

    key: str
    account: Account
    act: Act | None
    attempts: int
    until: str


@dataclass(frozen=True)
class Inbox:
    """The inbox of one product."""

    store: Store
    product: str

    def receive(self, key: str, account: Account, act: Act | None, moment: Moment) -> bool:
        """Note what came in; False where it did before. `act`: must be done, whatever happens."""
        with self.store.transaction(_WHO, moment) as work:
            added = work.change(
                "receive_inbound",
                **account.as_parameters(),
                key=key,
                act=act.dumped() if act else "",
                state="waiting" if act else "done",
                until=stamp_of(moment.at + LEASE),
                at=moment.stamp,
            )
        return added == 1

    def done(self, key: str, moment: Moment) -> None:
        """Note that it was done; nothing of what was typed is kept."""
        with self.store.transaction(_WHO, moment) as work:
            work.change("inbound_done", product=self.product, key=key)

    def take_left(self, moment: Moment) -> Iterator[Left]:
        """Take up what somebody received and did not finish; nobody else gets it meanwhile."""
        with self.store.transaction(_WHO, moment) as work:
            about = {"product": self.product, "now": moment.stamp}
            taken = [
                (row, until)
                for row in work.rows("inbound_left", **about, number=_AT_ONCE)
                if work.change(
                    "claim_inbound",
                    **about,
                    key=row["key"],
                    until=(until := _until(moment, row["attempts"])),
                )
            ]
        for row, until in taken:
            account = Account(self.product, row["workspace"], row["account"])
            yield Left(row["key"], account, _read(row["act"]), row["attempts"] + 1, until)

    def give_back(self, untried: Iterable[Left], moment: Moment) -> None:
        """Leave to anybody what was taken up and not tried: as if nobody had."""
        with self.store.transaction(_WHO, moment) as work:
            for item in untried:
                work.change(
                    "give_inbound_back",
                    product=self.product,
                    key=item.key,
                    attempts=item.attempts - 1,
                    claimed=item.until,
                    now=moment.stamp,
                )

    def forget_old(self, moment: Moment) -> None:
        """Forget what no product sends again."""
        with self.store.transaction(_WHO, moment) as work:
            work.change("forget_old_inbound", before=stamp_of(moment.at - _KEPT))


def _until(moment: Moment, attempts: int) -> str:
    return stamp_of(moment.at + LEASE * 2 ** min(attempts, MOST_ATTEMPTS))


def _read(text: str) -> Act | None:
    try:
        return Act.loaded(text)
    except ValueError:
        return None
