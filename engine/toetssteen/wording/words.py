"""Codes, dates, sources and answers in the words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from toetssteen.intake.facts import Value
from toetssteen.intake.questionnaire import FactType, Question, Questionnaire, Text
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.catalogue import LegalSource, Norm
from toetssteen.wording.messages import Messages

_ABBREVIATION = re.compile(r"\(([A-Z]{2,})\)$")
_FACT = re.compile(r"\{([a-z0-9_]+\.[a-z0-9_]+)\}")


@dataclass(frozen=True, slots=True)
class Words:
    """What the policies and the questionnaire call things, in one language."""

    messages: Messages
    vocabulary: Mapping[str, Any]
    questionnaire: Questionnaire

    @classmethod
    def of(cls, messages: Messages, bundle: Bundle, questionnaire: Questionnaire) -> Words:
        """The words of a bundle."""
        return cls(messages, bundle.data["vocabulary"], questionnaire)

    def say(self, key: str, **values: object) -> str:
        """A sentence of the door, or one that all doors share."""
        return self.messages.say(key, **values)

    def text(self, text: Text) -> str:
        """A text of a norm; a fact that it names in braces has the name of its question."""
        plain = self.messages.of(text)
        return _FACT.sub(lambda found: self.quoted(self.name(found[1])), plain)

    def question(self, fact: str) -> str:
        """The question by which a fact is asked."""
        return self.messages.of(self.questionnaire.questions[fact].text)

    def name(self, fact: str) -> str:
        """What a fact is called."""
        return self.messages.of(self.questionnaire.questions[fact].name)

    def quoted(self, text: str) -> str:
        """A name or an answer within a sentence."""
        return f"“{text}”"

    def answer(self, fact: str, value: Value | None) -> str:
        """An answer as the one who gave it read it."""
        return answer_text(self.questionnaire.questions[fact], value, self)

    def short_answer(self, fact: str, value: Value) -> str:
        """An answer as it fits within a sentence."""
        return answer_text(self.questionnaire.questions[fact], value, self, short=True)

    def choices(self, fact: str, codes: Iterable[str]) -> list[str]:
        """What choices of a question are called, as they fit within a sentence."""
        labels = {one.code: one.label for one in self.questionnaire.questions[fact].choices}
        return [self.messages.of(labels[code]) for code in codes]

    def date(self, day: str) -> str:
        """A date as people write it: 24 november 2026."""
        return date_text(day, self.messages)

    def level(self, norm: Norm) -> str:
        """How heavy a norm weighs."""
        return self._word("levels", norm.level.value)

    def outcome(self, code: str) -> str:
        """What a verdict comes to."""
        return self._word("outcomes", code)

    def stage(self, code: str) -> str:
        """Where an initiative stands."""
        return self._word("stages", code)

    def stages(self) -> list[str]:
        """The codes of the stages, in the order in which an initiative goes through them."""
        stages = self.vocabulary["stages"]
        return sorted(stages, key=lambda code: stages[code]["order"])

    def due(self, code: str) -> str:
        """By when a norm has to be met."""
        return self._word("due", code)

    def collection(self, code: str) -> str:
        """What several norms ask together."""
        return self._word("collections", code)

    def role(self, code: str) -> str:
        """Who somebody is in the organisation."""
        return self._word("roles", code)

    def the_role(self, code: str) -> str:
        """Somebody within a sentence: de proceseigenaar."""
        own = self.vocabulary["roles"][code].get("article")
        article = self.messages.word(own) if own else self.say("words.article")
        return f"{article} {self.role(code)}"

    def source(self, source: LegalSource) -> str:
        """Where a norm stands: AI-verordening, artikel 5, lid 1, onder f."""
        return f"{self.regulation(source.regulation)}, {self.place(source)}"

    def regulation(self, code: str) -> str:
        """What a law or another source is called."""
        return self._word("regulations", code)

    def place(self, source: LegalSource) -> str:
        """The place within a regulation: artikel 5, lid 1, onder f."""
        if not source.article[:1].isdigit():
            return source.article
        part = f"source.part.{source.regulation}"
        known = self.messages.has(part)
        name = self.say(part if known else "source.part.otherwise")
        paragraph = self._if("source.paragraph", source.paragraph)
        point = self._if("source.point", source.point)
        return f"{name} {source.article}{paragraph}{point}"

    def short_source(self, source: LegalSource) -> str:
        """Where a norm stands, for a table: AIA art. 5 lid 1 onder f."""
        if not source.article[:1].isdigit():
            return source.regulation
        place = "".join(
            self._if(f"source.short.{part}", value)
            for part, value in (
                ("article", source.article),
                ("paragraph", source.paragraph),
                ("point", source.point),
            )
        )
        return f"{source.regulation} {place}"

    def short_role(self, code: str) -> str:
        """Who somebody is, by the abbreviation between brackets where there is one."""
        name = self.role(code)
        found = _ABBREVIATION.search(name)
        return found[1] if found else name

    def version(self, source: LegalSource) -> str:
        """The version of the text that a norm was made from."""
        try:
            shown = self.date(source.version)
        except ValueError:
            shown = source.version
        return self.say("source.version", version=shown)

    def labels(self) -> list[str]:
        """The concepts that a verdict states, in the order in which they are told."""
        return self.messages.below("label")

    def label(self, name: str) -> str:
        """What a concept is called."""
        return self.say(f"label.{name}")

    def listed(self, words: Iterable[str]) -> str:
        """Words as a list in a sentence: a, b en c."""
        return self._joined(words, "words.and")

    def either(self, words: Iterable[str]) -> str:
        """Words of which one holds: a, b of c."""
        return self._joined(words, "words.or")

    def _joined(self, words: Iterable[str], last_by: str) -> str:
        *first, last = [*words] or [""]
        return f"{', '.join(first)} {self.say(last_by)} {last}" if first else last

    def _if(self, key: str, value: str | None) -> str:
        return self.say(key, value=value) if value else ""

    def _word(self, group: str, code: str) -> str:
        return self.messages.word(self.vocabulary[group][code])


def legal_order(source: LegalSource) -> tuple[str, list[tuple[int, str]]]:
    """An order in which article 9 comes before article 26."""
    parts = re.findall(r"\d+|[^\d]+", f"{source.article}/{source.paragraph}/{source.point}")
    return source.regulation, [(int(part), "") if part.isdigit() else (0, part) for part in parts]


def sentence_case(text: str) -> str:
    """A text with a capital at its start."""
    return text[:1].upper() + text[1:]


def date_text(day: str, messages: Messages) -> str:
    """A date as people write it. Raises ValueError where it is none."""
    found = date.fromisoformat(day)
    month = messages.say("words.months").split()[found.month - 1]
    return f"{found.day} {month} {found.year}"


def answer_text(
    question: Question, value: Value | None, words: Words, *, short: bool = False
) -> str:
    """An answer in words: yes, the text of a choice, a number with its unit."""
    say, of = words.say, words.messages.of
    texts = {one.code: of(one.label if short else one.text) for one in question.choices}
    if value is None:
        return say("words.not_answered")
    if isinstance(value, tuple):
        return "; ".join(texts[code] for code in value) or say("words.none_of_these")
    if isinstance(value, bool):
        return say("words.yes" if value else "words.no")
    if question.type is FactType.CHOICE:
        return texts[str(value)]
    return _plain_text(question, value, words)


def _plain_text(question: Question, value: Value, words: Words) -> str:
    match question.type:
        case FactType.DATE:
            return words.date(str(value))
        case FactType.ROLE:
            return words.role(str(value))
        case FactType.NUMBER if question.unit:
            return f"{value} {words.messages.of(question.unit)}"
        case _:
            return str(value)
