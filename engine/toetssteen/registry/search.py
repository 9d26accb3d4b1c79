"""Texts that can be found by what resembles them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import key_of

_LETTERS = 3
_MOST_TRIGRAMS = 100
# Where a text is looked for: the rest of a long one says little more.
_MOST_CHARACTERS = 4_000
_ESCAPE = "!"
_WILD = ("!", "%", "_")


def put(work: Work, subject: str, *texts: str) -> None:
    """Let a subject be found by these texts, and no longer by those of before."""
    put_each(work, [(subject, texts)])


def put_each(work: Work, found_by: Iterable[tuple[str, Sequence[str]]]) -> None:
    """Let subjects be found by these texts, and no longer by those of before."""
    rows = [
        {"subject": subject, "body": key_of(" ".join(texts))[:_MOST_CHARACTERS]}
        for subject, texts in found_by
    ]
    work.change_many("put_text", rows)


def alike(reading: Reading, text: str, number: int) -> list[Row]:
    """Subjects whose text shares most with this one, at most `number`."""
    wanted = key_of(text)
    trigrams = dict.fromkeys(wanted[at : at + _LETTERS] for at in range(len(wanted) - _LETTERS + 1))
    if not trigrams:
        return []
    quoted = ('"' + part.replace('"', '""') + '"' for part in list(trigrams)[:_MOST_TRIGRAMS])
    return reading.rows("texts_alike", text=wanted, trigrams=" OR ".join(quoted), number=number)


def having(reading: Reading, text: str, number: int) -> list[str] | None:
    """At most `number` subjects whose text has this in it; None where it is too short for that."""
    wanted = key_of(text)
    if len(wanted) < _LETTERS:
        return None
    phrase = '"' + wanted.replace('"', '""') + '"'
    rows = reading.rows("texts_with", phrase=phrase, pattern=containing(wanted), number=number)
    return [str(row["subject"]) for row in rows]


def containing(text: str) -> str:
    """A pattern for texts that have this in them, in which nothing of it stands for other signs."""
    for sign in _WILD:
        text = text.replace(sign, _ESCAPE + sign)
    return f"%{text}%"
