"""What can be changed, and what an answer becomes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from toetssteen.triage.changes import Change, Step
from toetssteen.triage.verdict import Outcome
from toetssteen.wording.words import Words


@dataclass(frozen=True, slots=True)
class Way:
    """Changes that differ only in what the last fact becomes."""

    before: tuple[Step, ...]
    last: tuple[Step, ...]
    outcome: Outcome

    @property
    def deliverable(self) -> bool:
        """Whether all of it is evidence that can still be handed in."""
        return all(step.deliverable for step in (*self.before, *self.last))


def ways(changes: Iterable[Change]) -> list[Way]:
    """The changes, alike ones together."""

    def same(change: Change) -> tuple[tuple[Step, ...], str, Outcome]:
        return change.steps[:-1], change.steps[-1].fact, change.outcome

    return [
        Way(before, tuple(change.steps[-1] for change in alike), outcome)
        for (before, _, outcome), alike in groupby(changes, same)
    ]


def difference(step: Step, words: Words) -> str:
    """What changes in one answer: for several choices, only those that come or go."""
    if not (isinstance(step.wanted, tuple) and isinstance(step.given, tuple)):
        becomes = words.say("change.becomes", wanted=words.answer(step.fact, step.wanted))
        return f"{now(step, words)}\n{becomes}"
    added = tuple(code for code in step.wanted if code not in step.given)
    gone = tuple(code for code in step.given if code not in step.wanted)
    lines = [
        words.say(f"change.{key}", choices=words.answer(step.fact, codes))
        for key, codes in (("added", added), ("gone", gone))
        if codes
    ]
    return "\n".join(lines)


def now(step: Step, words: Words) -> str:
    """What the answer is before anything changes."""
    return words.say("change.now", given=words.answer(step.fact, step.given))
