"""Evidence that is typed in: a text, a link or the place of a file, kept in full."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from toetssteen.board import evidence
from toetssteen.board.evidence import Evidence, NewEvidence
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import NAME_LIMIT, checked

HANDED_IN_LIMIT = 3000
_LINKS = ("https://", "http://")


class Form(StrEnum):
    """What was typed; of what a link leads to nothing is read, so its digest is of the link."""

    TEXT = "sha256"
    LINK = "sha256-link"
    FILE = "sha256-file"


@dataclass(frozen=True, slots=True)
class HandedIn:
    """Evidence to be noted: a text or a link, and for a file its name besides."""

    text: str
    name: str = ""
    fact: str = ""
    valid_until: date | None = None

    @property
    def form(self) -> Form:
        """What it is."""
        if self.name.strip():
            return Form.FILE
        return Form.LINK if is_link(self.text) else Form.TEXT


def is_link(text: str) -> bool:
    """Whether a text is a link and nothing else."""
    return text.strip().startswith(_LINKS) and len(text.split()) == 1


def hand_in(work: Work, obligation_id: str, new: HandedIn) -> Evidence:
    """Note what somebody typed as evidence; the same again changes nothing.

    Raises NotAllowed, NotFound, TextRefused, Refused.
    """
    text = checked("evidence.text", new.text, HANDED_IN_LIMIT)
    line = " ".join((new.name or text).split())
    document = line if len(line) <= NAME_LIMIT else f"{line[: NAME_LIMIT - 1]}…"
    digest = f"{new.form.value}:{hashlib.sha256(text.encode()).hexdigest()}"
    noted = NewEvidence(document, digest, new.fact, new.valid_until)
    found = evidence.deliver(work, obligation_id, noted)
    work.change("add_evidence_text", evidence_id=found.id, text=text)
    return found


def text_of(reading: Reading, found: Evidence) -> str | None:
    """What was typed; None for evidence that came in another way."""
    text: str | None = reading.value("evidence_text", evidence_id=found.id)
    return text
