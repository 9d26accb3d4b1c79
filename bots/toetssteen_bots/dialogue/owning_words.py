"""What obligations, incidents and their duties are called, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from toetssteen.board.obligations import Kind, Listed, Obligation
from toetssteen.board.rules import BoardRules
from toetssteen.policy.catalogue import Norm
from toetssteen.wording.words import sentence_case
from toetssteen_bots.dialogue.screens import Option
from toetssteen_bots.dialogue.telling import Telling

_KINDS = "incidents.kinds"


@dataclass(frozen=True, slots=True)
class OwningWords:
    """Reads the policies' vocabulary for owners."""

    rules: BoardRules
    telling: Telling

    def norm(self, found: Obligation) -> Norm | None:
        """The norm that an obligation follows from; None for others, and where it is gone."""
        return self.rules.bundle.norms.get(found.item) if found.kind is Kind.NORM else None

    def what(self, found: Obligation) -> str:
        """What is to be done, on one line."""
        if found.kind is Kind.CONDITION:
            return found.what.partition("\n")[0]
        if found.kind is Kind.INCIDENT:
            return self.duty(found.item)
        norm = self.norm(found)
        return sentence_case(self.telling.words.text(norm.title)) if norm else found.item

    def duty(self, code: str) -> str:
        """What an incident asks; one that is gone by its code."""
        duties = self.rules.bundle.data["vocabulary"]["incidents"]["duties"]
        return self._word(duties[code]) if code in duties else code

    def line(self, entry: Listed) -> str:
        """Until when, whose it is, and that it is late or exempt where that is so."""
        one, say = entry.obligation, self.telling.say
        role = self.telling.words.role(one.owner_role)
        text = say("owning.due", date=self.until(one.due_at), role=role)
        if entry.exempt:
            return f"{say('owning.exempt')} {text}"
        return f"{say('owning.overdue')} {text}" if entry.overdue else text

    def until(self, stamp: str) -> str:
        """Until when something can be done."""
        return self.telling.deadline(stamp)

    def wanted(self, fact: str) -> str:
        """What evidence shows."""
        known = fact in self.telling.words.questionnaire.questions
        return self.telling.words.name(fact) if known else fact

    def severities(self) -> tuple[Option, ...]:
        """How bad an incident can be."""
        return self._options("severities")

    def circumstances(self) -> tuple[Option, ...]:
        """What can be the case besides."""
        return self._options("circumstances")

    def kinds(self) -> tuple[Option, ...]:
        """Which serious incidents there are."""
        question = self.telling.words.questionnaire.questions.get(_KINDS)
        of = self.telling.words.messages.of
        choices = question.choices if question else ()
        return tuple(Option(choice.code, of(choice.fitting)) for choice in choices)

    def _options(self, name: str) -> tuple[Option, ...]:
        given = self.rules.bundle.data["vocabulary"]["incidents"][name]
        return tuple(Option(code, sentence_case(self._word(given[code]))) for code in given)

    def _word(self, given: dict[str, str]) -> str:
        return self.telling.words.messages.word(given)
