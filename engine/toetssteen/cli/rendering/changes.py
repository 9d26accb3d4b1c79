"""What can be changed, as a person reads it."""

from __future__ import annotations

from collections.abc import Sequence

from toetssteen.cli.rendering.page import Page
from toetssteen.triage.changes import Change
from toetssteen.triage.verdict import Outcome
from toetssteen.wording.changes import Way, difference, now, ways
from toetssteen.wording.words import Words

_SEARCHED = {Outcome.PROHIBITED, Outcome.BOARD_REVIEW, Outcome.CONDITIONAL}
_MOST = 5
_MOST_ALTERNATIVES = 4


def show_changes(changes: Sequence[Change], outcome: Outcome, words: Words, page: Page) -> None:
    """The changes that lead to a milder outcome: first what can be delivered, then the plan."""
    if outcome not in _SEARCHED:
        return
    page.heading(words.say("verdict.change.heading"))
    if not changes:
        page.paragraph(words.say("change.none"))
        return
    page.paragraph(words.say("change.intro"))
    found = ways(changes)
    shown = found[:_MOST]
    for key, wanted in (("deliverable", True), ("describes", False)):
        group = [way for way in shown if way.deliverable is wanted]
        if group:
            page.gap()
            page.paragraph(words.say(f"change.{key}"))
            for way in group:
                _show(way, words, page)
    if len(found) > _MOST:
        page.paragraph(words.messages.count("verdict.and_more", len(found) - _MOST), 2)


def _show(way: Way, words: Words, page: Page) -> None:
    marker = "-"
    for step in way.before:
        page.item(marker, words.question(step.fact))
        page.paragraph(difference(step, words), 4)
        page.paragraph(words.say("change.and"), 2)
        marker = " "
    page.item(marker, words.question(way.last[0].fact))
    if len(way.last) == 1:
        page.paragraph(difference(way.last[0], words), 4)
    else:
        page.paragraph(now(way.last[0], words), 4)
        page.paragraph(words.say("change.one_of"), 4)
        for step in way.last[:_MOST_ALTERNATIVES]:
            page.item("*", words.answer(step.fact, step.wanted), 4)
        if (rest := len(way.last) - _MOST_ALTERNATIVES) > 0:
            page.paragraph(words.messages.count("verdict.and_more", rest), 6)
    if way.outcome is Outcome.INCOMPLETE:
        page.paragraph(words.say("change.leads_to_questions"), 2)
    else:
        leads = words.say("change.leads", outcome=words.outcome(way.outcome))
        page.paragraph(leads, 2)
