"""A finding in two or three plain sentences: what the norm asks, why it is so here, what to do.

Without markup, so that every door can show them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from toetssteen.intake.questionnaire import Text
from toetssteen.policy.catalogue import Level
from toetssteen.triage.reasons import Reasons
from toetssteen.triage.verdict import Finding, Verdict
from toetssteen.wording.because import MOST, Because
from toetssteen.wording.words import Words, sentence_case

_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z“\"])")
_OPEN = {"unmet", "unknown"}
# The law does not reach the system, whatever the norm would ask.
_OUT_OF_FORCE = {"ended", "never"}
_NOTHING = Reasons()


@dataclass(frozen=True, slots=True)
class Sentences:
    """`do` is None where nothing has to be done."""

    ask: str
    why: str
    do: str | None

    @property
    def all(self) -> tuple[str, ...]:
        """The sentences in their order."""
        return (self.ask, self.why, *([self.do] if self.do else []))


def sentences(
    finding: Finding, verdict: Verdict, words: Words, reasons: Reasons | None = None
) -> Sentences:
    """The sentences for one finding; without its reasons they tell no answers."""
    return _Composer(finding, verdict, words, reasons or _NOTHING).composed()


def first_sentence(text: Text, words: Words) -> str:
    """The first sentence of a description or a remedy, which says the main thing by itself."""
    return _END.split(words.text(text).strip(), maxsplit=1)[0]


@dataclass(frozen=True, slots=True)
class _Composer:
    finding: Finding
    verdict: Verdict
    words: Words
    reasons: Reasons

    def composed(self) -> Sentences:
        norm, words = self.finding.norm, self.words
        source = sentence_case(words.source(norm.source))
        ask = words.say(
            "explanation.ask", source=source, ask=first_sentence(norm.description, words)
        )
        return Sentences(ask, sentence_case(self._why()), self._do())

    def _why(self) -> str:
        finding, say = self.finding, self.words.say
        because = Because(self.words, self.verdict.bundle)
        applies, met = because.told(self.reasons.applies), because.told(self.reasons.met)
        if self._settled_by_force:
            day = self.words.date(self.verdict.as_of)
            return say(f"explanation.{finding.force}", as_of=day, applies=applies)
        status = finding.status
        if status == "unknown" and finding.answer["applies"] == "yes":
            status = "unknown_met"
        key = f"explanation.{finding.norm.level}.{status}"
        return say(
            key if self.words.messages.has(key) else f"explanation.{status}",
            when=self._when(),
            applies=applies,
            met=met,
            missing=because.waiting(self._asked_facts()),
            role=self.words.the_role(finding.norm.responsible),
        )

    def _do(self) -> str | None:
        finding, words = self.finding, self.words
        if finding.status not in _OPEN or self._settled_by_force:
            return None
        level, role = finding.norm.level, words.the_role(finding.norm.responsible)
        decision = level is Level.APPROVAL and finding.answer["applies"] == "yes"
        if finding.status == "unknown" and not decision:
            said = words.say("explanation.do.ask", by=self._by(), roles=self._asked())
        elif decision and finding.status == "unmet":
            said = words.say("explanation.do.refused", by=self._by(), role=role)
        else:
            remedy = first_sentence(finding.norm.remedy, words)
            said = words.say(f"explanation.do.{level}", by=self._by(), role=role, remedy=remedy)
        return sentence_case(said)

    @property
    def _settled_by_force(self) -> bool:
        """Whether it does not hold whatever else is known; what does not apply has no force."""
        return self.finding.force in _OUT_OF_FORCE

    def _when(self) -> str:
        finding, words = self.finding, self.words
        if finding.force == "open":
            return words.say("explanation.when.maybe")
        if finding.force != "coming":
            day = finding.applies_from
            if day is None:
                return words.say("explanation.when.now")
            return words.say("explanation.when.since", date=words.date(day))
        if finding.applies_from:
            return words.say("explanation.when.from", date=words.date(finding.applies_from))
        days = [words.date(day) for day in finding.answer["applies_from_candidates"]]
        if not days:
            return words.say("explanation.when.later")
        return words.say("explanation.when.from_one", dates=words.either(days))

    def _by(self) -> str:
        """By when: the moment, and the date where the norm only holds later."""
        norm, words = self.finding.norm, self.words
        key = f"explanation.by.{norm.due}"
        due = words.say(key) if words.messages.has(key) else words.due(norm.due)
        begins = self.finding.applies_from
        if self.finding.force != "coming" or begins is None:
            return due
        return words.say("explanation.by.date", due=due, date=words.date(begins))

    def _asked(self) -> str:
        """Who can answer what is missing first."""
        questions = self.words.questionnaire.questions
        roles = dict.fromkeys(questions[fact].asked_of for fact in self._asked_facts()[:MOST])
        return self.words.listed(map(self.words.the_role, roles))

    def _asked_facts(self) -> list[str]:
        """What is asked, the first first: whether it applies goes before whether it is met."""
        asks, questions = self.finding.answer["asks"], self.words.questionnaire.questions
        waiting = asks.get("applies") or self.finding.missing
        return sorted(waiting, key=lambda fact: questions[fact].order)
