"""Every sentence of the terminal, in both languages."""

from collections.abc import Mapping

from toetssteen.intake.questionnaire import Language, Text
from toetssteen.wording import messages


class Messages(messages.Messages):
    """The sentences of the terminal in one language, with those that all doors share."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, __name__)


def placeholder(name: str, said: messages.Messages) -> str:
    """What stands for a value in the help: FILE is BESTAND in Dutch."""
    key = f"help.placeholder.{name}"
    return said.say(key) if said.has(key) else name


def catalogue() -> Mapping[str, Text]:
    """All sentences of the terminal by key."""
    return messages.catalogue(__name__)
