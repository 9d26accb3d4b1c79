"""The words of a questionnaire: sections, questions, their types and their texts."""

from dataclasses import dataclass
from enum import StrEnum

# The answer of who was asked and does not know; no choice may have this code.
UNKNOWN = "unknown"
# Chat products cut what is longer: the name of a question, the text of a choice.
NAME_LENGTH = 60
CHOICE_LENGTH = 75


class Language(StrEnum):
    """A language that users are spoken to in."""

    NL = "nl"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """What users read, in each language."""

    nl: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the text in one language."""
        return self.nl if language is Language.NL else self.en

    def fits(self, length: int) -> bool:
        """Tell whether the text is no longer than so many characters, in each language."""
        return len(self.nl) <= length and len(self.en) <= length


class FactType(StrEnum):
    """What an answer looks like."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    SEVERAL = "several"
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"
    ROLE = "role"


class FactKind(StrEnum):
    """What a fact is about: the initiative itself, what can be delivered, or a decider's word."""

    DESCRIBES = "describes"
    EVIDENCE = "evidence"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that a question offers. `short`: what it is called in a sentence."""

    code: str
    text: Text
    short: Text | None = None

    @property
    def label(self) -> Text:
        """The text as it fits within a sentence."""
        return self.short or self.text

    @property
    def fitting(self) -> Text:
        """The text as it fits where a choice has one line: all of it, if it can be."""
        return self.text if self.text.fits(CHOICE_LENGTH) else self.label


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the questionnaire: one file."""

    name: str
    order: int
    title: Text


@dataclass(frozen=True, slots=True)
class Question:
    """How one fact is asked, and what it is called. `order` counts over all sections, from 1."""

    fact: str
    section: str
    order: int
    type: FactType
    kind: FactKind
    asked_of: str
    name: Text
    text: Text
    help: Text | None = None
    example: Text | None = None
    choices: tuple[Choice, ...] = ()
    unit: Text | None = None
    minimum: int | float | None = None
    maximum: int | float | None = None
    unknown_allowed: bool = True

    @property
    def key(self) -> str:
        """The fact's code within its section."""
        return self.fact.removeprefix(f"{self.section}.")

    @property
    def texts(self) -> tuple[Text, ...]:
        """All that users read of it."""
        own = (self.name, self.text, self.help, self.example)
        return (*(text for text in own if text), *(choice.text for choice in self.choices))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the choices, in the order in which they are offered."""
        return tuple(choice.code for choice in self.choices)
