"""Runs, what they found, and what is planned: on a page or as a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from toetssteen.cli.rendering.impact_words import ImpactWords
from toetssteen.cli.rendering.page import Page
from toetssteen.registry.queries import Row
from toetssteen.review.horizon import Turn
from toetssteen.review.impact import Since
from toetssteen.review.judging import Judged
from toetssteen.review.planning import Due, Planned
from toetssteen.review.reading import comparison_of
from toetssteen.review.runs import Run
from toetssteen.triage.comparison import Comparison, FindingChange
from toetssteen.triage.impact import Effect
from toetssteen.triage.verdict import Outcome
from toetssteen.wording.messages import Messages
from toetssteen.wording.times import time_text
from toetssteen.wording.words import Words

_INDENT = 3
_STATES = ("failed", "changed", "first", "same", "waiting", "dropped")


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to tell of one initiative; `state`: changed, first or failed."""

    number: str
    title: str
    because: str
    state: str
    after: Outcome | None
    comparison: Comparison | None
    error: str | None
    rank: str

    @classmethod
    def from_row(cls, row: Row) -> Told:
        """What a run stored of it."""
        outcome, comparison = row["outcome_after"], row["comparison"]
        return cls(
            row["number"],
            row["title"],
            row["because"],
            row["state"],
            Outcome(outcome) if outcome else None,
            comparison_of(comparison) if comparison else None,
            row["error"],
            row["rank"],
        )

    @classmethod
    def from_judged(cls, item: Judged) -> Told:
        """What was found and not stored."""
        registered = item.loaded.registered
        return cls(
            registered.number,
            registered.title,
            item.loaded.because,
            item.state,
            item.verdict.outcome if item.verdict else None,
            item.comparison,
            item.error.code if item.error else None,
            item.rank,
        )

    def as_json(self) -> dict[str, Any]:
        """The same for a program."""
        return {
            "number": self.number,
            "title": self.title,
            "because": self.because,
            "state": self.state,
            "outcome": self.after,
            "comparison": self.comparison.as_json() if self.comparison else None,
            "error": self.error,
        }


class ReviewPages:
    """Writes about re-evaluation on a page."""

    def __init__(self, page: Page, words: ImpactWords, *, more: bool = True) -> None:
        """`more`: whether the command has an option to see the rest."""
        self._more = more
        self._page = page
        self._told = words
        self._words = words.words

    def run(self, run: Run, counts: Mapping[str, int], found: Sequence[Told]) -> None:
        """Write a run with what it found, harshest first."""
        say, words = self._words.say, self._words
        self._page.title(say(f"review.title.{run.kind}", date=words.date(run.as_of)))
        started = time_text(run.started_at, words)
        self._page.paragraph(
            say("review.run", run=run.id, started=started, state=say(f"review.state.{run.state}"))
        )
        self.found(counts, found)

    def found(self, counts: Mapping[str, int], found: Sequence[Told]) -> None:
        """Write how many came out how, and what there is to tell."""
        parts = [
            self._words.messages.count(f"review.count.{state}", counts[state])
            for state in _STATES
            if counts.get(state)
        ]
        self._page.paragraph(", ".join(parts) + "." if parts else self._words.say("review.nothing"))
        for place, told in enumerate(found, start=1):
            self._page.gap()
            self._page.item(f"{place}.", f"{told.number} {told.title}", style="bold")
            for point in self._points(told):
                self._page.item("-", point, _INDENT)
        rest = sum(counts.get(state, 0) for state in ("failed", "changed", "first")) - len(found)
        if rest > 0 and self._more:
            self._page.gap()
            self._page.paragraph(self._words.messages.count("review.rest", rest))

    def runs(self, runs: Iterable[Run]) -> None:
        """Write a table of runs."""
        say, words = self._words.say, self._words
        headers = [say(f"review.table.{name}") for name in ("started", "kind", "date", "state")]
        rows = [
            (
                time_text(run.started_at, words),
                say(f"review.kind.{run.kind}"),
                words.date(run.as_of),
                say(f"review.state.{run.state}"),
                run.id,
            )
            for run in runs
        ]
        self._page.table([*headers, say("review.table.id")], rows, fixed=0)

    def plan(self, planned: Iterable[Planned]) -> None:
        """Write a table of what is planned."""
        say, words = self._words.say, self._words
        headers = [say(f"review.table.{name}") for name in ("day", "number", "because", "title")]
        rows = [
            (words.date(one.day), one.number, self._because(one.because), one.title)
            for one in planned
        ]
        self._page.table(headers, rows, fixed=2)

    def due(self, found: Sequence[Due]) -> None:
        """Write what will be judged again."""
        self._page.paragraph(self._words.messages.count("review.due", len(found)))
        if not found:
            return
        headers = [
            self._words.say(f"review.table.{name}") for name in ("number", "because", "title")
        ]
        self._page.table(
            headers,
            [(one.number, self._because(one.because), one.title) for one in found],
        )

    def failing(self, rows: Sequence[Row]) -> None:
        """Write what the clock could not do, where there is anything."""
        if not rows:
            return
        self._page.gap()
        self._page.paragraph(self._words.messages.count("review.failing", len(rows)))
        for row in rows:
            self._page.item("-", self._words.say("review.failing_line", **row), _INDENT)

    def horizon(self, turns: Sequence[Turn], until: str) -> None:
        """Write which initiative gets which duty when, by day."""
        say, words = self._words.say, self._words
        self._page.title(say("review.horizon", date=words.date(until)))
        if not turns:
            self._page.paragraph(say("review.horizon_nothing"))
        day = ""
        for turn in turns:
            if turn.day != day:
                day = turn.day
                self._page.heading(words.date(day))
            outcome = say(
                "impact.outcome", before=words.outcome(turn.before), after=words.outcome(turn.after)
            )
            self._page.gap()
            self._page.item("-", f"{turn.initiative.id} {turn.initiative.title}", style="bold")
            if turn.comparison.outcome.changed:
                self._page.paragraph(outcome, _INDENT)
            for change in turn.begins:
                self._page.item("[ ]", self._duty(change), _INDENT)
            for change in turn.ends:
                self._page.item("-", say("review.ends", norm=self._title(change)), _INDENT)

    def _duty(self, change: FindingChange) -> str:
        norm = self._told.after.norms[change.norm]
        status = self._words.say(f"impact.status.{change.after.status}") if change.after else ""
        responsible = self._words.role(norm.responsible)
        return self._words.say(
            "review.begins",
            norm=self._title(change),
            status=status,
            remedy=self._words.text(norm.remedy),
            responsible=responsible,
        )

    def _title(self, change: FindingChange) -> str:
        norm = self._told.after.norms[change.norm]
        return f"{self._words.text(norm.title)} ({self._words.source(norm.source)})"

    def _points(self, told: Told) -> Iterable[str]:
        say = self._words.say
        yield say("review.why", why=self._because(told.because))
        if told.error:
            yield say("review.failed", code=told.error)
        elif told.comparison:
            yield from self._told.points(
                Effect(told.number, told.title, told.after, told.comparison)
            )
        elif told.after:
            yield say("review.first", outcome=self._words.outcome(told.after))

    def _because(self, code: str) -> str:
        return because(code, self._words.messages)


def show_since(trial: Run, since: Since | None, page: Page, words: Words) -> None:
    """Write whether what was saved is what comes of it now; `since` is None for another day."""
    if since is None:
        page.paragraph(words.say("review.impact_since.day", saved=words.date(trial.as_of)))
        return
    saved = time_text(trial.started_at, words)
    state = "changed" if since.changed else "same"
    page.paragraph(words.say(f"review.impact_since.{state}", saved=saved))
    for name, numbers in asdict(since).items():
        if numbers:
            text = words.say(f"review.impact_since.{name}", numbers=", ".join(numbers))
            page.item("-", text, _INDENT)


def because(code: str, messages: Messages) -> str:
    """Why something is judged again; what another room asks for is told as its code."""
    key = f"review.because.{code}"
    return messages.say(key) if messages.has(key) else code


def run_document(
    run: Run | None, counts: Mapping[str, int], found: Iterable[Told], format_: str
) -> dict[str, Any]:
    """A run, or what would come of one, for a program."""
    return {
        "format": format_,
        "run": asdict(run) if run else None,
        "counts": dict(counts),
        "items": [told.as_json() for told in found],
    }


def turn_document(turn: Turn) -> dict[str, Any]:
    """A day on which something turns for an initiative, for a program."""
    return {
        "day": turn.day,
        "number": turn.initiative.id,
        "title": turn.initiative.title,
        "outcome": {"before": turn.before, "after": turn.after},
        "begins": [change.as_json() for change in turn.begins],
        "ends": [change.as_json() for change in turn.ends],
    }
