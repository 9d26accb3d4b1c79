"""The answers that something follows from, and those that it waits for, within a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toetssteen.policy.bundle import Bundle
from toetssteen.triage.reasons import Reason
from toetssteen.wording.words import Words

# How many answers, choices or questions a sentence names; the rest is counted.
MOST = 3


@dataclass(frozen=True, slots=True)
class Because:
    """Tells of answers in the words of a language; `bundle` says which are read most."""

    words: Words
    bundle: Bundle

    def told(self, reasons: Sequence[Reason]) -> str:
        """The answers as the end of a sentence; nothing where there are none."""
        if not reasons:
            return ""
        telling = sorted(reasons, key=self._place)[:MOST]
        told = [self._reason(reason) for reason in reasons if reason in telling]
        if (rest := len(reasons) - MOST) > 0:
            told.append(self.words.messages.count("explanation.reason.more", rest))
        return self.words.say("explanation.because", reasons=self.words.listed(told))

    def waiting(self, facts: Sequence[str]) -> str:
        """What is not answered yet, by name."""
        named = [self.words.quoted(self.words.name(fact)) for fact in facts[:MOST]]
        return self._list(named, len(facts) - MOST, "explanation.more")

    def _place(self, reason: Reason) -> tuple[bool, int]:
        """What is so says more than what is not; and most what few other norms read."""
        is_not = reason.value is False or reason.value == ()
        norms = self.bundle.norms.values()
        return is_not, sum(reason.fact in norm.reads for norm in norms)

    def _reason(self, reason: Reason) -> str:
        words = self.words
        name = words.quoted(words.name(reason.fact))
        if not isinstance(reason.value, tuple):
            answer = words.quoted(words.short_answer(reason.fact, reason.value))
            return words.say("explanation.reason.is", name=name, answer=answer)
        kinds = {(True, True): "both", (True, False): "includes", (False, True): "lacks"}
        kind = kinds.get((bool(reason.value), bool(reason.lacks)), "nothing")
        return words.say(
            f"explanation.reason.{kind}",
            name=name,
            choices=self._choices(reason.fact, reason.value),
            lacks=self._choices(reason.fact, reason.lacks),
        )

    def _choices(self, fact: str, codes: Sequence[str]) -> str:
        words = self.words
        named = [words.quoted(label) for label in words.choices(fact, codes[:MOST])]
        return self._list(named, len(codes) - MOST, "explanation.more_choices")

    def _list(self, named: Iterable[str], rest: int, more: str) -> str:
        counted = [self.words.messages.count(more, rest)] if rest > 0 else []
        return self.words.listed([*named, *counted])
