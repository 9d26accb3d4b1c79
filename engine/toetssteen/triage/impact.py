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
from toetssteen.triage.assessment import assess_each_on
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
class Given:
    """A file with the initiative in it as the policies after read it, or with what is wrong.

    `as_of`: the date on which it is judged ("YYYY-MM-DD").
    """

    file: str
    initiative: Initiative | BadInput
    as_of: str


@dataclass(frozen=True, slots=True)
class Effect:
    """What the change does to one record; without a comparison, an error says why there is none.

    `outcome`: by the policies after. `error`: it cannot be read, or judged by the policies after.
    `error_before`: only those before cannot judge it. `unread`: answers that the policies before
    do not know; they were judged without. `as_of`: the date that both judged on.
    """

    file: str
    title: str = ""
    outcome: Outcome | None = None
    comparison: Comparison | None = None
    error: ToetssteenError | None = None
    error_before: ToetssteenError | None = None
    unread: tuple[str, ...] = ()
    as_of: str = ""

    @property
    def changed(self) -> bool:
        """Whether there is anything to tell of it."""
        return self.comparison is None or self.comparison.changed


def effects(records: Iterable[Given], before: Side, after: Side) -> Iterator[Effect]:
    """Judge each record by both policies, in order.

    Raises OpaUnavailable and the like; what concerns one record is in its effect.
    """
    waiting = iter(records)
    while chunk := list(islice(waiting, _AT_ONCE)):
        yield from _judged(chunk, before, after)


def harshest_first(found: Iterable[Effect]) -> list[Effect]:
    """What cannot be judged, then what becomes harsher; what becomes milder comes last."""
    return sorted(found, key=_order)


def _order(effect: Effect) -> tuple[int, list[int], str, str]:
    if effect.error:
        return 0, [], effect.file, effect.as_of
    if effect.comparison is None:
        return 1, [], effect.file, effect.as_of
    return 2, [-number for number in effect.comparison.harshness], effect.file, effect.as_of


@dataclass(frozen=True, slots=True)
class _Read:
    """An initiative as each of the policies reads it."""

    file: str
    as_of: str
    after: Initiative
    before: Initiative | BadInput
    unread: tuple[str, ...] = ()


def _judged(chunk: Sequence[Given], before: Side, after: Side) -> Iterator[Effect]:
    read = [
        Effect(one.file, error=one.initiative, as_of=one.as_of)
        if isinstance(one.initiative, BadInput)
        else _read(one, one.initiative, before)
        for one in chunk
    ]
    good = [item for item in read if isinstance(item, _Read)]
    old = [(i.before, i.as_of) for i in good if isinstance(i.before, Initiative)]
    verdicts_after = assess_each_on(after.engine, [(item.after, item.as_of) for item in good])
    verdicts_before = assess_each_on(before.engine, old)
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
    effect = Effect(item.file, item.after.title, unread=item.unread, as_of=item.as_of)
    if isinstance(verdict, PolicyError):
        return replace(effect, error=verdict)
    effect = replace(effect, outcome=verdict.outcome)
    if isinstance(first, ToetssteenError):
        return replace(effect, error_before=first)
    comparison = compare(first.as_json(), verdict.as_json())
    return replace(effect, comparison=comparison)


def _read(given: Given, initiative: Initiative, before: Side) -> _Read:
    """The initiative as the policies before would have read it, without what they do not know."""
    stages = before.stages
    if initiative.stage not in stages:
        error = BadInput("unknown_stage", given=initiative.stage, expected=", ".join(stages))
        return _Read(given.file, given.as_of, initiative, error)
    answers: dict[str, object] = {
        **initiative.facts.answered,
        **dict.fromkeys(initiative.facts.unknown, UNKNOWN),
    }
    unread: tuple[str, ...] = ()
    try:
        facts = read_facts(answers, before.questionnaire)
    except FactsInvalid as error:
        unread = tuple(sorted({problem.fact for problem in error.problems}))
        rest = {fact: value for fact, value in answers.items() if fact not in unread}
        facts = read_facts(rest, before.questionnaire)
    return _Read(given.file, given.as_of, initiative, replace(initiative, facts=facts), unread)
