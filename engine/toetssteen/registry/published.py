"""Entries that others published in a public register: to find what resembles an initiative."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import islice

from toetssteen.registry import search
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import NAME_LIMIT, TEXT_LIMIT, checked, key_of

_AT_ONCE = 500
_TITLE_LIMIT = 500
_URL_LIMIT = 2_000


@dataclass(frozen=True, slots=True)
class PublishedEntry:
    """What an organisation says of something that it uses; `entry` is its id in the register."""

    register: str
    entry: str
    title: str
    organisation: str
    purpose: str = ""
    supplier: str = ""
    url: str = ""

    @property
    def subject(self) -> str:
        """How it is found."""
        return f"published:{self.register}:{self.entry}"


def take_over(work: Work, register: str, entries: Iterable[PublishedEntry]) -> int:
    """Keep the entries of a register in the place of those of before; how many there are.

    Raises NotAllowed, TextRefused.
    """
    work.require(Right.IMPORT_PUBLISHED)
    work.change("drop_published_texts", start=f"published:{register}:")
    work.change("drop_published", register=register)
    waiting, number = iter(entries), 0
    while chunk := [_checked(entry) for entry in islice(waiting, _AT_ONCE)]:
        rows = [
            asdict(entry) | {"title_key": key_of(entry.title), "at": work.moment.stamp}
            for entry in chunk
        ]
        work.change_many("add_published", rows)
        search.put_each(
            work,
            [(e.subject, (e.title, e.supplier, e.purpose)) for e in chunk],
        )
        number += len(chunk)
    work.record("published.taken_over", f"register:{register}", {"number": number})
    return number


def titled(reading: Reading, title: str) -> list[PublishedEntry]:
    """Entries with this title."""
    rows = reading.rows("published_titled", title_key=key_of(title))
    return [PublishedEntry(**row) for row in rows]


def by_subjects(reading: Reading, subjects: Sequence[str]) -> dict[str, PublishedEntry]:
    """Entries by how they are found."""
    found = {}
    for subject in subjects:
        _, register, entry = subject.split(":", 2)
        row = reading.row("published_entry", register=register, entry=entry)
        if row is not None:
            found[subject] = PublishedEntry(**row)
    return found


def _checked(entry: PublishedEntry) -> PublishedEntry:
    return PublishedEntry(
        checked("register", entry.register, NAME_LIMIT),
        checked("entry", entry.entry, NAME_LIMIT),
        checked("title", entry.title, _TITLE_LIMIT),
        checked("organisation", entry.organisation, _TITLE_LIMIT, required=False),
        checked("purpose", entry.purpose, TEXT_LIMIT, required=False),
        checked("supplier", entry.supplier, _TITLE_LIMIT, required=False),
        checked("url", entry.url, _URL_LIMIT, required=False),
    )
