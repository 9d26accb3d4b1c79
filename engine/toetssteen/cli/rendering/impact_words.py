"""What a change of policies does to an initiative, in the words of a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from toetssteen.cli.failures import explain
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.catalogue import Norm
from toetssteen.triage.comparison import Comparison, FindingChange, Shift, Standing
from toetssteen.triage.impact import Effect
from toetssteen.triage.verdict import Outcome
from toetssteen.wording.verdicts import deciders
from toetssteen.wording.words import Words

_MOST_FACTS = 5
_MOST_FINDINGS = 10


class Group(StrEnum):
    """Which way an initiative goes, in the order in which they are told."""

    FAILED = "failed"
    STRICTER = "stricter"
    OTHERWISE = "otherwise"
    MILDER = "milder"


def group_of(effect: Effect) -> Group | None:
    """The group of an effect; None where nothing changes."""
    if effect.comparison is None:
        return Group.FAILED
    if not effect.changed:
        return None
    still = (0,) * len(effect.comparison.harshness)
    if effect.comparison.harshness == still:
        return Group.OTHERWISE
    return Group.STRICTER if effect.comparison.harshness > still else Group.MILDER


@dataclass(frozen=True, slots=True)
class ImpactWords:
    """The words of the policies after, and of those before for what is no longer there."""

    words: Words
    before: Bundle
    after: Bundle

    def outcomes(self, effect: Effect) -> tuple[str, str]:
        """What the verdict comes to before and after, where it is known."""
        if effect.comparison:
            shift = effect.comparison.outcome
            return self.words.outcome(shift.before), self.words.outcome(shift.after)
        return "", self.words.outcome(effect.outcome) if effect.outcome else ""

    def points(self, effect: Effect) -> list[str]:
        """What is to be told of an effect, a sentence each."""
        return list(self._points(effect))

    def _points(self, effect: Effect) -> Iterator[str]:
        say = self.words.say
        if effect.error:
            yield from explain(effect.error, self.words.messages).lines
        if effect.error_before:
            reason = " ".join(explain(effect.error_before, self.words.messages).lines)
            yield say("impact.not_judged_before", reason=reason)
            yield say("impact.now", outcome=self.outcomes(effect)[1])
        if effect.comparison:
            yield from self._outcome(effect.comparison)
            for label, shift in effect.comparison.classification.items():
                yield self._concept(label, shift)
            yield from self._findings(effect.comparison.findings)
            yield from self._questions(effect.comparison)
            yield from self._route(effect.comparison)
        if effect.unread:
            yield say("impact.unread", facts=", ".join(effect.unread))

    def _outcome(self, comparison: Comparison) -> Iterator[str]:
        outcome, worst = comparison.outcome, comparison.worst_reachable
        if outcome.changed:
            yield self._shift("impact.outcome", outcome)
        if worst.changed and Outcome.INCOMPLETE in {outcome.before, outcome.after}:
            yield self._shift("impact.worst", worst)

    def _shift(self, key: str, shift: Shift[Outcome]) -> str:
        before, after = self.words.outcome(shift.before), self.words.outcome(shift.after)
        return self.words.say(key, before=before, after=after)

    def _concept(self, label: str, shift: Shift[str | None]) -> str:
        key = f"label.{label}"
        known = self.words.messages.has(key)
        concept = self.words.say(key) if known else label
        before, after = (
            self.words.say(f"impact.truth.{truth or 'none'}")
            for truth in (shift.before, shift.after)
        )
        return self.words.say("impact.concept", concept=concept, before=before, after=after)

    def _findings(self, changes: Sequence[FindingChange]) -> Iterator[str]:
        yield from map(self._finding, changes[:_MOST_FINDINGS])
        if (rest := len(changes) - _MOST_FINDINGS) > 0:
            yield self.words.messages.count("impact.findings", rest)

    def _finding(self, change: FindingChange) -> str:
        norm = self._norm(change.norm)
        before, after = (
            self._standing(side, change.changed) for side in (change.before, change.after)
        )
        title, source = self.words.text(norm.title), self.words.short_source(norm.source)
        return self.words.say(
            "impact.finding", title=title, source=source, before=before, after=after
        )

    def _standing(self, standing: Standing | None, changed: Sequence[str]) -> str:
        """How a norm stands; what differs, and always whether it is complied with."""
        say = self.words.say
        if standing is None:
            return say("impact.status.none")
        parts = [say(f"impact.status.{standing.status}")]
        if "level" in changed:
            parts.insert(0, self.words.messages.word(self._level(standing.level)))
        if {"force", "applies_from", "applies_from_candidates"} & set(changed):
            parts.append(self._force(standing))
        if "applies_from_literal" in changed and standing.applies_from_literal:
            date = self.words.date(standing.applies_from_literal)
            parts.append(say("impact.force.literal", date=date))
        if tuple(changed) == ("counts",):
            parts.append(say(f"impact.weighs.{standing.counts}"))
        return ", ".join(parts)

    def _force(self, standing: Standing) -> str:
        say, date = self.words.say, standing.applies_from
        if standing.force in {"in_force", "coming"}:
            if date:
                return say(f"impact.force.{standing.force}", date=self.words.date(date))
            return say("impact.force.now" if standing.force == "in_force" else "impact.force.later")
        return say(f"impact.force.{standing.force or 'open'}")

    def _questions(self, comparison: Comparison) -> Iterator[str]:
        for key, facts in (("asked", comparison.asked), ("settled", comparison.settled)):
            if facts:
                yield self.words.say(f"impact.{key}", facts=self._named(facts))

    def _route(self, comparison: Comparison) -> Iterator[str]:
        if comparison.route is None:
            return
        routes = (comparison.route.before, comparison.route.after)
        before, after = map(self._deciders, routes)
        if before != after:
            yield self.words.say("impact.deciders", before=before, after=after)
        before, after = (str(route["review_after_months"]) for route in routes)
        # Where the outcome is another one, so is the period.
        if before != after and not comparison.worst_reachable.changed:
            yield self.words.say("impact.review", before=before, after=after)

    def _deciders(self, route: Mapping[str, Any]) -> str:
        return self.words.listed(deciders(route, self.words)) or self.words.say("impact.nobody")

    def _named(self, facts: Sequence[str]) -> str:
        """Facts by name; one that the policies have no longer by its code."""
        questions = self.words.questionnaire.questions
        names = [self.words.name(fact) if fact in questions else fact for fact in facts]
        rest = len(names) - _MOST_FACTS
        if rest > 0:
            more = self.words.say("impact.more", number=rest)
            return f"{'; '.join(names[:_MOST_FACTS])}; {more}"
        return "; ".join(names)

    def _norm(self, id_: str) -> Norm:
        return self.after.norms.get(id_) or self.before.norms[id_]

    def _level(self, code: str) -> Mapping[str, Any]:
        levels = self.words.vocabulary["levels"]
        level: Mapping[str, Any] = levels[code]
        return level


def counted(groups: Iterable[Group | None], words: Words) -> str:
    """How many initiatives go which way: 2 strenger en 21 gelijk."""
    listed = list(groups)
    numbers = {group: listed.count(group) for group in Group}
    parts = [words.say(f"impact.part.{g}", number=n) for g, n in numbers.items() if n]
    same = listed.count(None)
    if same or not parts:
        parts.append(words.say("impact.part.same", number=same))
    return words.listed(parts)
