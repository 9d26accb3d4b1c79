"""What can be changed, as a person reads it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.words import Words
from toetssteen.triage.changes import Change, Step
from toetssteen.triage.verdict import Outcome

_SEARCHED = {Outcome.PROHIBITED, Outcome.BOARD_REVIEW, Outcome.CONDITIONAL}
_MOST = 5
_MOST_ALTERNATIVES = 4


@dataclass(frozen=True, slots=True)
class _Way:
    """Changes that differ only in what the last fact becomes."""

    before: tuple[Step, ...]
    last: tuple[Step, ...]
    outcome: Outcome

    @property
    def deliverable(self) -> bool:
        return all(step.deliverable for step in (*self.before, *self.last))


def show_changes(changes: Sequence[Change], outcome: Outcome, words: Words, page: Page) -> None:
    """The changes that lead to a milder outcome: first what can be delivered, then the plan."""
    if outcome not in _SEARCHED:
        return
    page.heading(words.say("verdict.change.heading"))
    if not changes:
        page.paragraph(words.say("verdict.change.none"))
        return
    page.paragraph(words.say("verdict.change.intro"))
    ways = _ways(changes)
    shown = ways[:_MOST]
    for key, wanted in (("deliverable", True), ("describes", False)):
        group = [way for way in shown if way.deliverable is wanted]
        if group:
            page.gap()
            page.paragraph(words.say(f"verdict.change.{key}"))
            for way in group:
                _show(way, words, page)
    if len(ways) > _MOST:
        page.paragraph(words.messages.count("verdict.and_more", len(ways) - _MOST), 2)


def _ways(changes: Iterable[Change]) -> list[_Way]:
    def same(change: Change) -> tuple[tuple[Step, ...], str, Outcome]:
        return change.steps[:-1], change.steps[-1].fact, change.outcome

    return [
        _Way(before, tuple(change.steps[-1] for change in alike), outcome)
        for (before, _, outcome), alike in groupby(changes, same)
    ]


def _show(way: _Way, words: Words, page: Page) -> None:
    marker = "-"
    for step in way.before:
        page.item(marker, words.question(step.fact))
        page.paragraph(_difference(step, words), 4)
        page.paragraph(words.say("verdict.change.and"), 2)
        marker = " "
    page.item(marker, words.question(way.last[0].fact))
    if len(way.last) == 1:
        page.paragraph(_difference(way.last[0], words), 4)
    else:
        page.paragraph(_from(way.last[0], words), 4)
        page.paragraph(words.say("verdict.change.one_of"), 4)
        for step in way.last[:_MOST_ALTERNATIVES]:
            page.item("*", words.answer(step.fact, step.wanted), 4)
        if (rest := len(way.last) - _MOST_ALTERNATIVES) > 0:
            page.paragraph(words.messages.count("verdict.and_more", rest), 6)
    if way.outcome is Outcome.INCOMPLETE:
        page.paragraph(words.say("verdict.change.leads_to_questions"), 2)
    else:
        leads = words.say("verdict.change.leads", outcome=words.outcome(way.outcome))
        page.paragraph(leads, 2)


def _difference(step: Step, words: Words) -> str:
    """What changes in one answer: for several choices, only those that come or go."""
    if not (isinstance(step.wanted, tuple) and isinstance(step.given, tuple)):
        becomes = words.say("verdict.change.becomes", wanted=words.answer(step.fact, step.wanted))
        return f"{_from(step, words)}\n{becomes}"
    added = tuple(code for code in step.wanted if code not in step.given)
    gone = tuple(code for code in step.given if code not in step.wanted)
    lines = [
        words.say(f"verdict.change.{key}", choices=words.answer(step.fact, codes))
        for key, codes in (("added", added), ("gone", gone))
        if codes
    ]
    return "\n".join(lines)


def _from(step: Step, words: Words) -> str:
    return words.say("verdict.change.now", given=words.answer(step.fact, step.given))
