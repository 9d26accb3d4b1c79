"""What other policies would make of initiatives: each judged twice, and compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from toetssteen.errors import BadInput, ToetssteenError
from toetssteen.intake.facts import UNKNOWN, FactsInvalid, read_facts
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questionnaire import Questionnaire
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.errors import PolicyError
from toetssteen.triage.assessment import assess_each
from toetssteen.triage.comparison import Comparison, compare
from toetssteen.triage.verdict import Outcome, Verdict

# How many initiatives are held at a time, however many there are.
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Side:
    """Policies that judge, and the questions by which their facts are read."""

    engine: PolicyEngine
    questionnaire: Questionnaire

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages that these policies know."""
        return tuple(self.engine.bundle.data["vocabulary"]["stages"])


@dataclass(frozen=True, slots=True)
class Effect:
    """What the change does to one record; without a comparison, an error says why there is none.

    `outcome`: by the policies after. `error`: it cannot be read, or judged by the policies after.
    `error_before`: only those before cannot judge it. `unread`: answers that the policies before
    do not know; they were judged without.
    """

    file: str
    title: str = ""
    outcome: Outcome | None = None
    comparison: Comparison | None = None
    error: ToetssteenError | None = None
    error_before: ToetssteenError | None = None
    unread: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether there is anything to tell of it."""
        return self.comparison is None or self.comparison.changed


def effects(
    records: Iterable[tuple[str, Initiative | BadInput]], before: Side, after: Side, as_of: str
) -> Iterator[Effect]:
    """Judge each record by both policies, in order, on a date ("YYYY-MM-DD").

    A record is a file with the initiative in it as the policies after read it, or with what is
    wrong. Raises OpaUnavailable and the like; what concerns one record is in its effect.
    """
    waiting = iter(records)
    while chunk := list(islice(waiting, _AT_ONCE)):
        yield from _judged(chunk, before, after, as_of)


def harshest_first(found: Iterable[Effect]) -> list[Effect]:
    """What cannot be judged, then what becomes harsher; what becomes milder comes last."""
    return sorted(found, key=_order)


def _order(effect: Effect) -> tuple[int, list[int], str]:
    if effect.error:
        return 0, [], effect.file
    if effect.comparison is None:
        return 1, [], effect.file
    return 2, [-number for number in effect.comparison.harshness], effect.file


@dataclass(frozen=True, slots=True)
class _Read:
    """An initiative as each of the policies reads it."""

    file: str
    after: Initiative
    before: Initiative | BadInput
    unread: tuple[str, ...] = ()


def _judged(
    chunk: Sequence[tuple[str, Initiative | BadInput]], before: Side, after: Side, as_of: str
) -> Iterator[Effect]:
    read = [
        Effect(file, error=item) if isinstance(item, BadInput) else _read(file, item, before)
        for file, item in chunk
    ]
    good = [item for item in read if isinstance(item, _Read)]
    old = [item.before for item in good if isinstance(item.before, Initiative)]
    verdicts_after = assess_each(after.engine, [item.after for item in good], as_of)
    verdicts_before = assess_each(before.engine, old, as_of)
    for item in read:
        if isinstance(item, Effect):
            yield item
            continue
        verdict = next(verdicts_after)
        first = item.before if isinstance(item.before, BadInput) else next(verdicts_before)
        yield _effect(item, first, verdict)
    for verdicts in (verdicts_after, verdicts_before):
        # To its end, where it lets go of its policies.
        next(verdicts, None)


def _effect(
    item: _Read, first: Verdict | PolicyError | BadInput, verdict: Verdict | PolicyError
) -> Effect:
    effect = Effect(item.file, item.after.title, unread=item.unread)
    if isinstance(verdict, PolicyError):
        return replace(effect, error=verdict)
    effect = replace(effect, outcome=verdict.outcome)
    if isinstance(first, ToetssteenError):
        return replace(effect, error_before=first)
    comparison = compare(first.as_json(), verdict.as_json())
    return replace(effect, comparison=comparison)


def _read(file: str, initiative: Initiative, before: Side) -> _Read:
    """The initiative as the policies before would have read it, without what they do not know."""
    stages = before.stages
    if initiative.stage not in stages:
        error = BadInput("unknown_stage", given=initiative.stage, expected=", ".join(stages))
        return _Read(file, initiative, error)
    given: dict[str, object] = {
        **initiative.facts.answered,
        **dict.fromkeys(initiative.facts.unknown, UNKNOWN),
    }
    unread: tuple[str, ...] = ()
    try:
        facts = read_facts(given, before.questionnaire)
    except FactsInvalid as error:
        unread = tuple(sorted({problem.fact for problem in error.problems}))
        rest = {fact: value for fact, value in given.items() if fact not in unread}
        facts = read_facts(rest, before.questionnaire)
    return _Read(file, initiative, replace(initiative, facts=facts), unread)
