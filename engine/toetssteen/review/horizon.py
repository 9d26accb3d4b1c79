"""On which day which initiative gets which new duty, as the policies and the facts are now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from toetssteen.intake.initiative import Initiative
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.errors import PolicyError
from toetssteen.policy.spans import Calendar
from toetssteen.review.errors import ReviewRefused
from toetssteen.review.judging import Side, briefs, side_of
from toetssteen.triage.assessment import assess_each
from toetssteen.triage.comparison import Comparison, FindingChange, Standing, compare
from toetssteen.triage.verdict import Outcome

_AT_ONCE = 100
_IN_FORCE = "in_force"


@dataclass(frozen=True, slots=True)
class Turn:
    """A day on which the verdict on an initiative turns, and what it comes to before and after."""

    day: str
    initiative: Initiative
    before: Outcome
    after: Outcome
    comparison: Comparison

    @property
    def begins(self) -> tuple[FindingChange, ...]:
        """The norms that begin to hold for it."""
        return tuple(
            c for c in self.comparison.findings if _holds(c.after) and not _holds(c.before)
        )

    @property
    def ends(self) -> tuple[FindingChange, ...]:
        """The norms that hold no longer."""
        return tuple(
            c for c in self.comparison.findings if _holds(c.before) and not _holds(c.after)
        )


@dataclass(frozen=True, slots=True)
class NotJudged:
    """An initiative on which the policies fail on some day, with why."""

    day: str
    initiative: Initiative
    error: PolicyError


def horizon(
    engine: PolicyEngine, initiatives: Iterable[Initiative], today: str, until: str
) -> Iterator[Turn | NotJudged]:
    """Judge each initiative on every day up to `until` on which something can turn, and compare.

    Those of one initiative come in order of the days. Raises ReviewRefused where the policies can
    turn on any day; OpaUnavailable and the like.
    """
    calendar = Calendar.of(engine.bundle)
    if calendar.opaque:
        raise ReviewRefused("horizon_any_day")
    waiting = iter(initiatives)
    while chunk := list(islice(waiting, _AT_ONCE)):
        yield from _turns(engine, chunk, calendar, today, until)


def _turns(
    engine: PolicyEngine, chunk: list[Initiative], calendar: Calendar, today: str, until: str
) -> Iterator[Turn | NotJudged]:
    last: dict[str, Side] = {}
    days = [today, *sorted({day for i in chunk for day in calendar.turning(i.facts, today, until)})]
    for day in days:
        concerned = [
            item
            for item in chunk
            if day == today
            or (item.id in last and day in calendar.turning(item.facts, today, until))
        ]
        for item, verdict in zip(concerned, assess_each(engine, concerned, day), strict=True):
            if isinstance(verdict, PolicyError):
                last.pop(item.id, None)
                yield NotJudged(day, item, verdict)
                continue
            now = side_of(verdict)
            if day != today:
                comparison = compare(*briefs(last[item.id], now))
                turn = Turn(
                    day, item, comparison.outcome.before, comparison.outcome.after, comparison
                )
                if turn.begins or turn.ends or comparison.outcome.changed:
                    yield turn
            last[item.id] = now


def _holds(side: Standing | None) -> bool:
    return side is not None and side.force == _IN_FORCE
