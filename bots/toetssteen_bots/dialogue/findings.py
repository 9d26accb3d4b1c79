"""Why a verdict is what it is: every finding, some at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from toetssteen.policy.errors import BundleMismatch
from toetssteen.triage.changes import Change, Step, what_must_change
from toetssteen.triage.reasons import Reasons
from toetssteen.triage.verdict import Finding, Outcome, Verdict
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.judging import reasons_of
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.screens import (
    Button,
    Buttons,
    Heading,
    Note,
    Paragraph,
    Part,
    Window,
)
from toetssteen_bots.dialogue.telling import (
    Telling,
    label_sentences,
    labels_told,
    sentence_case,
    sentences,
)

_PER_PAGE = 6
_BRIEF_PER_PAGE = 30
_LABELS_PER_PART = 5
_MOST_CHANGES = 6
# In the order in which they are shown: what a group is, and whether it is told in a line each.
_GROUPS: tuple[tuple[str, bool, Callable[[Finding], bool]], ...] = (
    ("weighs", False, lambda f: f.counts == "yes"),
    ("maybe", False, lambda f: f.counts == "open"),
    ("coming", False, lambda f: f.force == "coming" and f.answer["applies"] == "yes"),
    ("met", True, lambda f: f.status == "met"),
    ("open", True, lambda f: f.status == "unknown"),
    ("rest", True, lambda _: True),
)


@dataclass(frozen=True, slots=True)
class Page:
    """Some findings of one group; `number` counts from 1. `brief`: told in a line each."""

    number: int
    of: int
    group: str
    brief: bool
    findings: tuple[Finding, ...]


def pages_of(verdict: Verdict) -> list[Page]:
    """All findings, what weighs first."""
    left = list(verdict.findings)
    found: list[tuple[str, bool, tuple[Finding, ...]]] = []
    for name, brief, belongs in _GROUPS:
        group = [finding for finding in left if belongs(finding)]
        left = [finding for finding in left if not belongs(finding)]
        size = _BRIEF_PER_PAGE if brief else _PER_PAGE
        pieces = [group[start : start + size] for start in range(0, len(group), size)]
        found += [(name, brief, tuple(piece)) for piece in pieces]
    return [Page(number, len(found), *page) for number, page in enumerate(found, 1)]


def why(rooms: Rooms, verdict: Verdict, number: str, page: int, telling: Telling) -> Window:
    """A page of the findings on an initiative; the nearest one where there is no such page."""
    pages = pages_of(verdict)
    shown = pages[min(max(page, 1), len(pages)) - 1]
    findings = () if shown.brief else shown.findings
    labels = verdict.classification if shown.number == 1 else ()
    reasons = reasons_of(rooms, verdict, findings, labels) if findings or labels else {}
    return page_window(shown, verdict, number, reasons, telling)


def page_window(
    page: Page, verdict: Verdict, number: str, reasons: Mapping[str, Reasons], telling: Telling
) -> Window:
    """The window with a page."""
    say = telling.say
    parts: list[Part] = [*_classification(verdict, reasons, telling)] if page.number == 1 else []
    parts.append(Heading(say(f"why.group.{page.group}")))
    parts += _brief(page, telling) if page.brief else _full(page, verdict, reasons, telling)
    if turning := tuple(_turning(number, page, telling)):
        parts.append(Buttons(turning))
    total = len(verdict.findings)
    parts.append(Note(say("why.page", page=page.number, pages=page.of, number=total)))
    return Window(say("why.window"), tuple(parts), say("window.close"))


def _classification(
    verdict: Verdict, reasons: Mapping[str, Reasons], telling: Telling
) -> Iterator[Part]:
    """What it is in law, and what it may be; some to a part: products cut long texts."""
    labels = labels_told(verdict, telling.words, "yes", "open")
    lines = [f"• {said}" for said in label_sentences(labels, verdict, telling.words, reasons)]
    if lines:
        yield Heading(telling.say("why.classification"))
    for start in range(0, len(lines), _LABELS_PER_PART):
        yield Paragraph("\n".join(lines[start : start + _LABELS_PER_PART]))


def _full(
    page: Page, verdict: Verdict, reasons: Mapping[str, Reasons], telling: Telling
) -> Iterator[Part]:
    words = telling.words
    for finding in page.findings:
        told = sentences(finding, verdict, words, reasons.get(finding.norm.id))
        title = sentence_case(words.text(finding.norm.title))
        yield Paragraph("\n".join(told.all), f"{title} ({words.level(finding.norm)})")


def _brief(page: Page, telling: Telling) -> Iterator[Part]:
    """Ten to a part: products cut long texts."""
    words = telling.words
    lines = [
        f"• {sentence_case(words.text(f.norm.title))} ({words.short_source(f.norm.source)})"
        for f in page.findings
    ]
    for start in range(0, len(lines), 10):
        yield Paragraph("\n".join(lines[start : start + 10]))


def _turning(number: str, page: Page, telling: Telling) -> Iterator[Button]:
    for label, other in (("previous", page.number - 1), ("next", page.number + 1)):
        if 1 <= other <= page.of:
            about = {"number": number, "page": str(other)}
            yield Button(telling.say(f"why.{label}"), Act(Name.WHY, about))


def what_if(rooms: Rooms, verdict: Verdict, telling: Telling) -> Window:
    """The smallest changes of the plan, and where each leads. Raises the engine's errors."""
    try:
        changes = what_must_change(rooms.engine, rooms.questionnaire, verdict)
    except BundleMismatch:
        # Other policies came between the verdict and this: it is asked for again.
        changes = ()
    return changes_window(changes, verdict, telling)


def changes_window(changes: Sequence[Change], verdict: Verdict, telling: Telling) -> Window:
    """The window with changes."""
    say = telling.say
    parts: list[Part] = [Paragraph(say("what_if.intro" if changes else _nothing(verdict)))]
    for change in changes[:_MOST_CHANGES]:
        outcome = telling.words.outcome(change.outcome)
        key = "questions" if change.outcome is Outcome.INCOMPLETE else "leads"
        lines = [_step(step, telling) for step in change.steps]
        parts.append(Paragraph("\n".join(lines), say(f"what_if.{key}", outcome=outcome)))
    if (rest := len(changes) - _MOST_CHANGES) > 0:
        parts.append(Note(telling.count("what_if.more", rest)))
    return Window(say("what_if.window"), tuple(parts), say("window.close"))


def _nothing(verdict: Verdict) -> str:
    if verdict.outcome is Outcome.PERMITTED:
        return "what_if.permitted"
    return "what_if.incomplete" if verdict.outcome is Outcome.INCOMPLETE else "what_if.none"


def _step(step: Step, telling: Telling) -> str:
    words = telling.words
    key = "deliver" if step.deliverable else "plan"
    return telling.say(
        f"what_if.{key}",
        name=words.name(step.fact),
        given=words.answer(step.fact, step.given),
        wanted=words.answer(step.fact, step.wanted),
    )
