"""Keeps the cards of plans in the board's channel: which changed, what each shows, who draws it.

It reads the ledger from where it was, so that no room has to know of cards and no change is missed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from toetssteen.board.tasks import stamp_of
from toetssteen.intake.questionnaire import Language
from toetssteen.registry.moments import Actor
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Work
from toetssteen_bots.dialogue import cases
from toetssteen_bots.dialogue.card_lines import is_told, line
from toetssteen_bots.dialogue.cards import RoundCard
from toetssteen_bots.dialogue.cases import Shown
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.screens import Message

# The program itself: it sees all, since the organisation put its board in the channel.
_WHO = Actor.program("clock")
# Whoever took a card has so long to show it.
LEASE = timedelta(minutes=2)
# After so many refusals, a little more than an hour, a card is given up.
MOST_REFUSALS = 12
_AT_ONCE, _FEW = 200, 20
# So that a card is let go of before its lease ends.
_MOST_LINES = 10
_ROUND, _INITIATIVE, _ERASED = "round:", "initiative:", "person.erased"
_AGAIN_AFTER = timedelta(seconds=5)
_LONGEST_WAIT = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Place:
    """Where new cards are posted."""

    workspace: str
    channel: str


@dataclass(frozen=True, slots=True)
class Held:
    """A card that nobody else draws now. `message`: empty where it was not posted yet."""

    initiative_id: str
    workspace: str
    channel: str
    message: str
    digest: str
    wanted: int
    attempts: int


@dataclass(frozen=True, slots=True)
class Line:
    """A change to be told in the thread; `message`: where it stands, if it was told before."""

    seq: int
    message: str
    text: Message


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a card is to show, and what is to be told of it; `is_all`: there is no more to tell."""

    round_id: str
    card: Message
    digest: str
    lines: tuple[Line, ...]
    is_all: bool


@dataclass(frozen=True)
class CardKeeper:
    """The cards in one chat product. `worker`: who draws them, another for each process."""

    rooms: Rooms
    product: str
    language: Language
    worker: str

    def follow(self, place: Place) -> bool:
        """Read on in the ledger and note which cards are to change; True where there is more."""
        store = self.rooms.store
        with store.reading(_WHO) as reading:
            position = reading.value("chat_position", product=self.product)
            entries = []
            if position is not None:
                entries = reading.rows("ledger_page", after=position, number=_AT_ONCE)
        if position is not None and not entries:
            return False
        with store.transaction(_WHO, self.rooms.moment()) as work:
            if position is None:
                self._begin(work, place)
                return False
            moved = work.change(
                "move_chat_position",
                product=self.product,
                expected=position,
                seq=entries[-1]["seq"],
            )
            if moved:
                self._note(work, entries, place)
        return len(entries) == _AT_ONCE

    def take(self) -> Held | None:
        """A card to draw; nobody else gets it meanwhile."""
        moment = self.rooms.moment()
        # Mostly there is none, and then nobody has to wait for us.
        with self.rooms.store.reading(_WHO) as reading:
            rows = reading.rows(
                "chat_cards_to_show", product=self.product, now=moment.stamp, number=_FEW
            )
        if not rows:
            return None
        with self.rooms.store.transaction(_WHO, moment) as work:
            for row in rows:
                taken = work.change(
                    "claim_chat_card",
                    product=self.product,
                    initiative_id=row["initiative_id"],
                    worker=self.worker,
                    until=stamp_of(moment.at + LEASE),
                    now=moment.stamp,
                )
                if taken:
                    return _held(row)
        return None

    def drawn(self, held: Held) -> Drawn | None:
        """What a card shows now; None where there is no round any more."""
        with self.rooms.store.reading(_WHO) as reading:
            last = cases.last_round(reading, held.initiative_id)
            if last is None:
                return None
            shown = cases.shown(reading, self.rooms, last.id, self.language)
            rows = reading.rows(
                "chat_lines_waiting", product=self.product, initiative_id=held.initiative_id
            )
            about = {last.id: shown}
            for row in rows:
                if row["round_id"] not in about:
                    about[row["round_id"]] = cases.shown(
                        reading, self.rooms, row["round_id"], self.language
                    )
        lines = tuple(
            Line(row["seq"], row["message"], _told(row, about[row["round_id"]]))
            for row in rows[:_MOST_LINES]
        )
        card = RoundCard(shown).message()
        return Drawn(last.id, card, _digest(card), lines, is_all=len(rows) <= _MOST_LINES)

    def posted(self, held: Held, drawn: Drawn, message: str) -> Held | None:
        """Note where the card stands and what it shows; None where somebody else took it over."""
        is_noted = self._change(
            "chat_card_posted",
            held,
            message=message,
            channel=held.channel,
            digest=drawn.digest,
            round_id=drawn.round_id,
        )
        return replace(held, message=message, digest=drawn.digest) if is_noted else None

    def told(self, held: Held, line_: Line, message: str) -> bool:
        """Note that a change was told; False where somebody else took the card over."""
        return self._change("chat_line_told", held, seq=line_.seq, message=message)

    def done(self, held: Held, *, is_all: bool = True) -> None:
        """Let go of a card; where it shows all that was wanted of it, until the next change."""
        if is_all:
            self._change("chat_card_shown", held, shown=held.wanted)
        else:
            self._change("give_chat_card_back", held, not_before="", attempts=0)

    def lost(self, held: Held, place: Place) -> Held | None:
        """Note that the message is gone in the product, so that it is posted anew.

        None where somebody else took the card over.
        """
        there = {"workspace": place.workspace, "channel": place.channel}
        with self.rooms.store.transaction(_WHO, self.rooms.moment()) as work:
            if not work.change("chat_card_lost", **self._of(held), **there):
                return None
            work.change("forget_chat_lines", product=self.product, initiative_id=held.initiative_id)
        return replace(
            held, message="", digest="", workspace=place.workspace, channel=place.channel
        )

    def wait(self, held: Held, seconds: float) -> None:
        """Let it be tried again in a while, since nothing of it was refused."""
        not_before = stamp_of(self.rooms.moment().at + timedelta(seconds=seconds))
        attempts = held.attempts - 1
        self._change("give_chat_card_back", held, not_before=not_before, attempts=attempts)

    def refused(self, held: Held, reason: str, *, for_good: bool = False) -> bool:
        """Let it be tried again, later each time; True where it is given up, and that is entered.

        Then it is tried again with the next change of the plan, or when a service starts. `reason`:
        a code. `for_good`: another time makes no difference.
        """
        if held.attempts < MOST_REFUSALS and not for_good:
            wait = min(_AGAIN_AFTER * 2 ** min(held.attempts, 10), _LONGEST_WAIT)
            not_before = stamp_of(self.rooms.moment().at + wait)
            attempts = held.attempts
            self._change("give_chat_card_back", held, not_before=not_before, attempts=attempts)
            return False
        with self.rooms.store.transaction(_WHO, self.rooms.moment()) as work:
            if work.change("give_chat_card_up", **self._of(held), shown=held.wanted):
                details = {"initiative": held.initiative_id, "reason": reason}
                # About the place: what is about the plan would have its card drawn anew.
                subject = f"chat:{self.product}/{held.workspace}/{held.channel}"
                work.record("chat.card_given_up", subject, details)
        return True

    def try_refused(self) -> None:
        """Want the cards that were given up once more."""
        with self.rooms.store.transaction(_WHO, self.rooms.moment()) as work:
            work.change("want_refused_chat_cards", product=self.product)

    def _change(self, query: str, held: Held, **values: object) -> bool:
        with self.rooms.store.transaction(_WHO, self.rooms.moment()) as work:
            return work.change(query, **self._of(held), **values) > 0

    def _of(self, held: Held) -> dict[str, str]:
        about = {"product": self.product, "initiative_id": held.initiative_id}
        return about | {"worker": self.worker}

    def _begin(self, work: Work, place: Place) -> None:
        """Start at the end of the ledger, with a card for all that is before the board now."""
        head = work.row("ledger_head")
        seq = 0 if head is None else head["seq"]
        if work.change("begin_chat_position", product=self.product, seq=seq):
            for row in work.rows("rounds_for_cards"):
                self._want(work, row["initiative_id"], place)

    def _note(self, work: Work, entries: Iterable[Row], place: Place) -> None:
        for entry in entries:
            subject: str = entry["subject"]
            if subject.startswith(_ROUND):
                self._of_round(work, entry, subject.removeprefix(_ROUND), place)
            elif subject.startswith(_INITIATIVE):
                id_ = subject.removeprefix(_INITIATIVE)
                work.change("want_chat_card_anew", product=self.product, initiative_id=id_)
            elif entry["kind"] == _ERASED:
                work.change("want_chat_cards_of_erased", product=self.product)
                work.change("tell_chat_lines_of_erased_anew", product=self.product)

    def _of_round(self, work: Work, entry: Row, round_id: str, place: Place) -> None:
        found = work.row("round", id=round_id)
        if found is None:
            return
        self._want(work, found["initiative_id"], place)
        if is_told(entry["kind"], json.loads(entry["details"])):
            work.change(
                "add_chat_line",
                product=self.product,
                seq=entry["seq"],
                initiative_id=found["initiative_id"],
                round_id=round_id,
                kind=entry["kind"],
                details=entry["details"],
                at=entry["at"],
            )

    def _want(self, work: Work, initiative_id: str, place: Place) -> None:
        work.change(
            "want_chat_card",
            product=self.product,
            initiative_id=initiative_id,
            workspace=place.workspace,
            channel=place.channel,
            at=work.moment.stamp,
        )


def _held(row: Mapping[str, Any]) -> Held:
    return Held(
        row["initiative_id"],
        row["workspace"],
        row["channel"],
        row["message"],
        row["digest"],
        row["wanted"],
        row["attempts"] + 1,
    )


def _told(row: Row, shown: Shown) -> Message:
    return line(row["kind"], json.loads(row["details"]), row["at"], shown)


def _digest(message: Message) -> str:
    return hashlib.sha256(repr(message).encode()).hexdigest()
