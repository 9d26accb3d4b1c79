"""The words that can be typed after the command, and what each does."""

from __future__ import annotations

from dataclasses import dataclass

from toetssteen.intake.questionnaire import Language
from toetssteen_bots.dialogue.acts import Act, Name

# What is longer is no title and no number.
LONGEST = 200
WORD = "/ai"


@dataclass(frozen=True, slots=True)
class Command:
    """A word, in both languages; `rest` is the input that what follows it fills in."""

    name: Name
    nl: str
    en: str
    rest: str = ""

    @property
    def help(self) -> str:
        """The key of the sentence that says what it does."""
        return f"help.{self.name}"

    def shown(self, language: Language) -> str:
        """As one types it."""
        return f"{WORD} {self.nl if language is Language.NL else self.en}"


COMMANDS = (
    Command(Name.NEW, "nieuw", "new", "title"),
    Command(Name.STATUS, "status", "status", "number"),
    Command(Name.QUEUE, "wachtrij", "queue"),
    Command(Name.HELP, "help", "help"),
)


def read(text: str) -> Act:
    """What somebody typed; help where it is nothing that we know. Nothing is guessed."""
    if len(text) > LONGEST:
        return Act(Name.HELP)
    word, _, rest = text.strip().partition(" ")
    for command in COMMANDS:
        if word.lower() in {command.nl, command.en}:
            given = {command.rest: rest.strip()} if command.rest and rest.strip() else {}
            return Act(command.name, given=given)
    return Act(Name.HELP)
