"""What the dialogue says, in one language: its own sentences, and what the policies call things.

Words and sentences about verdicts are those of the terminal, so that all doors say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from toetssteen.cli.messages import Messages
from toetssteen.cli.rendering.labels import label_sentences, labels_told
from toetssteen.cli.rendering.sentences import Sentences, sentences
from toetssteen.cli.rendering.verdict import deciders, refused_by, to_answer, told
from toetssteen.cli.rendering.words import Words, sentence_case
from toetssteen.intake.questionnaire import Language, Questionnaire
from toetssteen.policy.bundle import Bundle

__all__ = [
    "OWN",
    "Sentences",
    "Telling",
    "deciders",
    "label_sentences",
    "labels_told",
    "language_of",
    "refused_by",
    "sentence_case",
    "sentences",
    "to_answer",
    "told",
]

# Where the sentences of the dialogue stand.
OWN = "toetssteen_bots.dialogue.messages"
_HERE = ZoneInfo("Europe/Amsterdam")
_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Telling:
    """The sentences of the dialogue, and the words of the policies."""

    messages: Messages
    words: Words

    @classmethod
    def of(cls, language: Language, bundle: Bundle, questionnaire: Questionnaire) -> Telling:
        """What is said in a language."""
        words = Words.of(Messages(language), bundle, questionnaire)
        return cls(Messages(language, OWN), words)

    @property
    def language(self) -> Language:
        """The language."""
        return self.messages.language

    def say(self, key: str, **values: object) -> str:
        """A sentence of the dialogue."""
        return self.messages.say(key, **values)

    def count(self, key: str, number: int, **values: object) -> str:
        """A sentence about a number of things."""
        return self.messages.count(key, number, **values)

    def time(self, stamp: str) -> str:
        """A time as people where the municipality is read it: 24 november 2026, 10:30."""
        at = datetime.fromisoformat(stamp).astimezone(_HERE)
        return f"{self.words.date(at.date().isoformat())}, {at:%H:%M}"

    def deadline(self, stamp: str) -> str:
        """Until when: the last minute that still counts."""
        return self.time((datetime.fromisoformat(stamp) - _MOMENT).isoformat())


def language_of(chosen: str, locale: str) -> Language:
    """What somebody chose, else what the product says of them; Dutch where neither is known."""
    if chosen:
        return Language(chosen)
    return Language.EN if locale and not locale.lower().startswith("nl") else Language.NL
