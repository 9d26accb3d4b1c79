"""What the dialogue says, in one language: its own sentences, and what all doors share."""

from __future__ import annotations

from dataclasses import dataclass

from toetssteen.intake.questionnaire import Language, Questionnaire
from toetssteen.policy.bundle import Bundle
from toetssteen.wording.messages import Messages
from toetssteen.wording.times import time_text, until_text
from toetssteen.wording.words import Words

# Where the sentences of the dialogue stand.
OWN = "toetssteen_bots.dialogue.messages"


@dataclass(frozen=True, slots=True)
class Telling:
    """The sentences of the dialogue, and the words of the policies."""

    messages: Messages
    words: Words

    @classmethod
    def of(cls, language: Language, bundle: Bundle, questionnaire: Questionnaire) -> Telling:
        """What is said in a language."""
        messages = Messages(language, OWN)
        return cls(messages, Words.of(messages, bundle, questionnaire))

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
        return time_text(stamp, self.words)

    def deadline(self, stamp: str) -> str:
        """Until when: the last day, or a time where it does not end with a day."""
        return until_text(stamp, self.words)


def language_of(chosen: str, locale: str) -> Language:
    """What somebody chose, else what the product says of them; Dutch where neither is known."""
    if chosen:
        return Language(chosen)
    return Language.EN if locale and not locale.lower().startswith("nl") else Language.NL
