"""The ledger: one entry for each change, each with the hash of the one before it.

What may be personal is in it only as a digest with the random key of its subject. When that key is
erased the digest says nothing any more, and the chain still holds.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from toetssteen.policy.bundle import canonical_json

KEY_BYTES = 32
_HASHED = ("seq", "at", "actor", "kind", "subject", "details", "content", "prev")
_KIND = re.compile(r"[a-z_]+\.[a-z_]+")
# Codes, ids, dates and digests. What people write does not fit, so that it stays out.
_CODE = re.compile(r"[A-Za-z0-9._:+@/-]{0,128}", re.ASCII)

Detail = str | int | bool | None | list[str] | dict[str, str]
Details = Mapping[str, Detail]


@dataclass(frozen=True, slots=True)
class Event:
    """A change that is to be entered.

    `details` stand in the ledger as they are and are codes only; of `content`, which can be any
    JSON, only a digest with the subject's key.
    """

    at: str
    actor: str
    kind: str
    subject: str
    details: str
    content: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in its place."""

    seq: int
    at: str
    actor: str
    kind: str
    subject: str
    details: str
    content: str
    prev: str
    hash: str

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Entry:
        """An entry as it was read."""
        return cls(**row)

    def as_row(self) -> dict[str, Any]:
        """The entry as it is written."""
        return {name: getattr(self, name) for name in self.__slots__}

    @property
    def computed_hash(self) -> str:
        """The hash that follows from all the rest."""
        return hash_of(self.as_row())


def genesis(registry_id: str) -> str:
    """What stands before the first entry: the hash of nothing, of this registry."""
    return hashlib.sha256(canonical_json(["toetssteen.ledger/1", registry_id])).hexdigest()


def chained(events: Iterable[Event], seq: int, prev: str) -> Iterator[Entry]:
    """The events as entries behind number `seq`, whose hash is `prev`."""
    for number, event in enumerate(events, seq + 1):
        row = {name: getattr(event, name) for name in event.__slots__}
        row |= {"seq": number, "prev": prev}
        prev = hash_of(row)
        yield Entry(**row, hash=prev)


def hash_of(row: Mapping[str, Any]) -> str:
    """The hash of an entry's fields, its own hash left out."""
    fields = [row[name] for name in _HASHED]
    return hashlib.sha256(canonical_json(fields)).hexdigest()


def details_json(kind: str, details: Details) -> str:
    """Details as they stand in the ledger. Raises ValueError for a kind or a value that is none."""
    if not _KIND.fullmatch(kind):
        raise ValueError(kind)
    for name, value in details.items():
        if not all(map(_is_code, (name, *_leaves(value)))):
            raise ValueError(f"{kind}: {name} is not a code")
    return canonical_json(dict(details)).decode()


def keyed_digest(key: bytes, content: object) -> str:
    """The digest of any JSON that only who has the key can compute."""
    return hmac.new(key, canonical_json(content), hashlib.sha256).hexdigest()


def _leaves(value: object) -> Iterator[object]:
    match value:
        case list():
            yield from value
        case dict():
            yield from value
            yield from value.values()
        case _:
            yield value


def _is_code(value: object) -> bool:
    return (
        value is None
        or isinstance(value, int)
        or (isinstance(value, str) and _CODE.fullmatch(value) is not None)
    )
