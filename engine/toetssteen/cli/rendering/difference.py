"""What differs between two verdicts on one initiative, in words."""

from __future__ import annotations

from collections.abc import Iterator

from toetssteen.cli.rendering.impact_words import ImpactWords
from toetssteen.cli.rendering.page import Page
from toetssteen.triage.comparison import Comparison
from toetssteen.triage.impact import Effect
from toetssteen.triage.verdict import Verdict
from toetssteen.wording.words import Words


def show_difference(
    before: Verdict, after: Verdict, comparison: Comparison, words: Words, page: Page
) -> None:
    """Write what differs, and what it follows from."""
    say = words.say
    page.title(after.initiative.title)
    dates = [words.date(verdict.as_of) for verdict in (before, after)]
    page.paragraph(say("diff.between", before=dates[0], after=dates[1]))
    page.heading(say("diff.what"))
    told = ImpactWords(words, before.bundle, after.bundle)
    effect = Effect(after.initiative.id, after.initiative.title, after.outcome, comparison)
    for point in told.points(effect) or [say("diff.nothing")]:
        page.item("-", point)
    page.heading(say("diff.why"))
    causes = [say(f"diff.cause.{cause}") for cause in comparison.causes]
    for text in [*causes, *_facts(before, after, words)] or [say("diff.same_basis")]:
        page.item("-", text)


def _facts(before: Verdict, after: Verdict, words: Words) -> Iterator[str]:
    """Each answer that is another one."""
    old, new = before.initiative.facts, after.initiative.facts
    for fact in sorted(old.answered.keys() | new.answered.keys() | (old.unknown ^ new.unknown)):
        then, now = (_answer(verdict, fact, words) for verdict in (before, after))
        if then != now:
            known = fact in words.questionnaire.questions
            name = words.name(fact) if known else fact
            yield words.say("diff.fact", fact=name, before=then, after=now)


def _answer(verdict: Verdict, fact: str, words: Words) -> str:
    facts = verdict.initiative.facts
    if fact in facts.unknown:
        return words.say("registry.unknown")
    value = facts.answered.get(fact)
    if value is not None and fact not in words.questionnaire.questions:
        return str(value)
    return words.answer(fact, value) if value is not None else words.say("words.not_answered")
