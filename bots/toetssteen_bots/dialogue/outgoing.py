"""What waits to be told, for one chat product: to whom, when, in which order, and together.

The rows are those of the outbox. Whoever takes them has them alone for a while; nothing is lost
where that one stops, since others take them again after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from toetssteen.board import outbox
from toetssteen.board.outbox import Kind, Waiting
from toetssteen.registry.moments import Actor, Moment, Source
from toetssteen.registry.store import Work
from toetssteen_bots.dialogue import letters, preferences
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.letter import Writer
from toetssteen_bots.dialogue.letters import Written
from toetssteen_bots.dialogue.preferences import Preferences
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.telling import language_of

# Whoever took something has so long to send it.
LEASE = timedelta(minutes=5)
# So that what belongs together comes together: what is not urgent waits so long.
GATHERING = timedelta(seconds=20)
# More than so many at a time come in one message.
_MOST_ALONE = 3
# Who was told so much in so short a time is left alone for as long: what came since comes together.
_MUCH, _BREATH = 10, timedelta(minutes=15)
# Where no workspace of somebody can be reached, it is tried again then.
_AWAY = timedelta(minutes=10)
# When what could not be delivered is tried again; after the last one it is dropped.
_AGAIN = tuple(timedelta(minutes=n) for n in (5, 60, 240, 1440, 1440))
# What could not be written down: an error of ours, that holds up nothing else for long.
UNREADABLE = "unreadable"
_SOON_AGAIN = tuple(timedelta(minutes=n) for n in (1, 5))
_PEOPLE, _BATCHES, _ROWS = 100, 20, 500
_WHO = Actor.program("chat")


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes to somebody in one message."""

    rows: tuple[Waiting, ...]

    @property
    def key(self) -> str:
        """What there is one of: the key of the first."""
        return self.rows[0].key


@dataclass(frozen=True, slots=True)
class Batch:
    """What goes to one person now, in order. `accounts`: theirs, the one linked last in front."""

    person_id: str
    accounts: tuple[tuple[Account, str, str], ...]
    parcels: tuple[Parcel, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What waits and is not held back, and since when the oldest of it."""

    waiting: int
    oldest_seconds: float


@dataclass(frozen=True)
class Outgoing:
    """The outbox of one product. `worker`: who takes from it, a name that nobody else has.

    `gathering`: how long is waited for what belongs together; with none, all goes out at once.
    """

    rooms: Rooms
    product: str
    worker: str
    gathering: timedelta = GATHERING

    def take(self) -> list[Batch]:
        """Take what is to be told now; nobody else gets it meanwhile. Raises StoreUnavailable."""
        moment, taken = self.rooms.moment(), list[Batch]()
        with self.rooms.store.transaction(_WHO, moment) as work:
            found = work.rows(
                "people_to_tell", product=self.product, now=moment.stamp, number=_PEOPLE
            )
            for row in found:
                if len(taken) < _BATCHES and (batch := self._batch(work, row["person_id"])):
                    taken.append(batch)
        return taken

    def write(self, batch: Batch, parcel: Parcel, account: Account) -> Written:
        """What a parcel says now, in the language of an account, and only what they may see."""
        chosen, locale = next((c, where) for one, c, where in batch.accounts if one == account)
        telling = self.rooms.telling(language_of(chosen, locale))
        actor = Actor.person(batch.person_id, Source.CHAT)
        with self.rooms.store.reading(actor) as reading:
            writer = Writer(
                reading, batch.person_id, telling, self.rooms.rules, self.rooms.moment()
            )
            return letters.written(writer, parcel.rows)

    def sent(self, rows: Sequence[Waiting]) -> int:
        """Note that they were sent; how many were still ours."""
        with self.rooms.store.transaction(_WHO, self.rooms.moment()) as work:
            return sum(outbox.sent(work, row, self.worker) for row in rows)

    def drop(self, rows: Sequence[Waiting], note: str) -> None:
        """Send them no more, and note why."""
        with self.rooms.store.transaction(_WHO, self.rooms.moment()) as work:
            self._drop(work, rows, note)

    def postpone(self, rows: Sequence[Waiting], delay: timedelta) -> None:
        """Let them be tried again later, in the same order."""
        moment = self.rooms.moment()
        with self.rooms.store.transaction(_WHO, moment) as work:
            self._postpone(work, rows, delay)

    def away(self, rows: Sequence[Waiting]) -> None:
        """Give back what goes nowhere now, since no workspace of theirs can be reached."""
        moment = self.rooms.moment()
        with self.rooms.store.transaction(_WHO, moment) as work:
            for row in rows:
                _hold(work, row.id, moment.at + _AWAY, "away")
                self._give_back(work, row)

    def failed(self, rows: Sequence[Waiting], note: str, *, for_good: bool = False) -> bool:
        """Note that they cannot be delivered; True where they are given up, after several times.

        `for_good`: another time makes no difference.
        """
        with self.rooms.store.transaction(_WHO, self.rooms.moment()) as work:
            if for_good:
                self._drop(work, rows, note)
                return True
            for row in rows:
                work.change("note_failure", message_id=row.id, note=note)
            times = int(work.value("failures_of", message_id=rows[0].id))
            again = _SOON_AGAIN if note == UNREADABLE else _AGAIN
            if times > len(again):
                self._drop(work, rows, note)
                return True
            self._postpone(work, rows, again[times - 1])
        return False

    def release(self) -> None:
        """Give back all that was taken and not sent."""
        with self.rooms.store.transaction(_WHO, self.rooms.moment()) as work:
            work.change("release_messages", worker=self.worker)

    def figures(self) -> Figures:
        """What waits now."""
        moment = self.rooms.moment()
        with self.rooms.store.reading(_WHO) as reading:
            row = reading.row("outbox_figures", product=self.product, now=moment.stamp)
        if row is None or not row["oldest"]:
            return Figures(0, 0.0)
        since = datetime.fromisoformat(row["oldest"])
        return Figures(row["waiting"], max(0.0, (moment.at - since).total_seconds()))

    def _batch(self, work: Work, person_id: str) -> Batch | None:
        accounts = tuple(
            (
                Account(self.product, row["workspace"], row["account"]),
                row["language"],
                row["locale"],
            )
            for row in work.rows("accounts_of_person", person_id=person_id, product=self.product)
        )
        rows = self._ready(work, person_id)
        claimed = list(self._claimed(work, rows))
        return Batch(person_id, accounts, tuple(self._parcels(claimed))) if claimed else None

    def _ready(self, work: Work, person_id: str) -> list[Waiting]:
        """What of all that is due may be told now; the rest is held until it may."""
        found = work.rows("messages_due", person_id=person_id, now=work.moment.stamp, number=_ROWS)
        held_for = {row["id"]: row["held_for"] for row in found}
        due = [outbox.waiting(row) for row in found]
        urgent = [row for row in due if self.is_urgent(row)]
        others = [row for row in due if row not in urgent]
        chosen = preferences.of_person(work, person_id)
        free = [row for row in others if not self._is_held(work, row, held_for[row.id], chosen)]
        is_gathered = any(
            datetime.fromisoformat(row.not_before) + self.gathering <= work.moment.at
            for row in free
        )
        if free and is_gathered and self._is_busy(work, free):
            free = []
        return [*urgent, *(free if is_gathered else [])]

    def is_urgent(self, row: Waiting) -> bool:
        """Whether it goes out at any hour: what an incident asks within hours, or is late."""
        match Kind(row.kind):
            case Kind.DUTY:
                duty = self.rooms.rules.duties.get(str(row.parameters["duty"]))
                return duty is None or duty.hours is not None
            case Kind.OVERDUE:
                return bool(row.parameters["kind"] == "incident")
            case _:
                return False

    def _is_held(self, work: Work, row: Waiting, held_for: str, chosen: Preferences) -> bool:
        rules, at = self.rooms.rules, work.moment.at
        until, why = chosen.open_from(at, rules.calendar), "quiet"
        # What came with a digest is not kept for the next one.
        if not Kind(row.kind).asks and held_for != "digest" and chosen.digest != "at_once":
            until, why = chosen.next_digest(at, rules.hour, rules.calendar), "digest"
        if until <= at:
            return False
        _hold(work, row.id, until, held_for if held_for == "digest" else why)
        return True

    def _is_busy(self, work: Work, rows: Sequence[Waiting]) -> bool:
        at = work.moment.at
        since = _stamp(work, at - _BREATH)
        lately = work.row("sent_lately", person_id=rows[0].person_id, since=since)
        if not self.gathering or lately is None or lately["number"] < _MUCH:
            return False
        until = datetime.fromisoformat(lately["last"]) + _BREATH
        for row in rows:
            _hold(work, row.id, until, "busy")
        return True

    def _claimed(self, work: Work, rows: Sequence[Waiting]) -> Iterator[Waiting]:
        """Take them in order, until one that somebody else took a moment ago."""
        for row in rows:
            taken = outbox.take(work, row, self.worker, LEASE)
            if taken is None:
                return
            yield taken

    def _parcels(self, rows: Sequence[Waiting]) -> Iterator[Parcel]:
        """Few come one by one, many together; what is urgent is not among the rest."""
        urgent = [row for row in rows if self.is_urgent(row)]
        others = [row for row in rows if row not in urgent]
        for some in (urgent, others):
            if len(some) > _MOST_ALONE:
                yield Parcel(tuple(some))
            else:
                yield from (Parcel((row,)) for row in some)

    def _postpone(self, work: Work, rows: Sequence[Waiting], delay: timedelta) -> None:
        for row in rows:
            self._give_back(work, row)
        if rows:
            at = _stamp(work, work.moment.at + delay)
            work.change("try_message_again", message_id=rows[0].id, at=at)

    def _give_back(self, work: Work, row: Waiting) -> None:
        # At the time that it had, by which they are in order.
        outbox.give_back(work, row, self.worker, datetime.fromisoformat(row.not_before))

    def _drop(self, work: Work, rows: Sequence[Waiting], note: str) -> None:
        for row in rows:
            work.change("note_failure", message_id=row.id, note=note)
            work.change("drop_message", id=row.id, worker=self.worker)


def _hold(work: Work, message_id: str, until: datetime, held_for: str) -> None:
    stamp = _stamp(work, until)
    work.change("hold_message", message_id=message_id, until=stamp, held_for=held_for)


def _stamp(work: Work, at: datetime) -> str:
    return Moment(at, work.moment.random).stamp
