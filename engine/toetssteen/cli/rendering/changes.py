"""What can be changed, as a person reads it."""

from __future__ import annotations

from collections.abc import Sequence

from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.words import Words
from toetssteen.triage.changes import Change, Step
from toetssteen.triage.verdict import Outcome

_SEARCHED = {Outcome.PROHIBITED, Outcome.BOARD_REVIEW, Outcome.CONDITIONAL}
_MOST = 6


def show_changes(changes: Sequence[Change], outcome: Outcome, words: Words, page: Page) -> None:
    """The changes that lead to a milder outcome: first what can be delivered, then the plan."""
    if outcome not in _SEARCHED:
        return
    page.heading(words.say("verdict.change.heading"))
    if not changes:
        page.paragraph(words.say("verdict.change.none"))
        return
    page.paragraph(words.say("verdict.change.intro"))
    shown = changes[:_MOST]
    deliverable = [change for change in shown if _deliverable(change)]
    for key, group in (
        ("deliverable", deliverable),
        ("describes", [change for change in shown if change not in deliverable]),
    ):
        if group:
            page.gap()
            page.paragraph(f"{words.say(f'verdict.change.{key}')}:")
            for change in group:
                page.item("-", _change(change, words))
    if (rest := len(changes) - _MOST) > 0:
        page.paragraph(words.messages.count("verdict.and_more", rest), 2)


def _deliverable(change: Change) -> bool:
    return all(step.deliverable for step in change.steps)


def _change(change: Change, words: Words) -> str:
    steps = [_step(step, words) for step in change.steps]
    outcome = words.outcome(change.outcome)
    return "\n".join([*steps, words.say("verdict.change.leads", outcome=outcome)])


def _step(step: Step, words: Words) -> str:
    return words.say(
        "verdict.change.step",
        question=words.question(step.fact),
        given=words.answer(step.fact, step.given),
        wanted=words.answer(step.fact, step.wanted),
    )
