"""Why a verdict is what it is: every finding, some at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from toetssteen.policy.errors import BundleMismatch
from toetssteen.triage.changes import Change, what_must_change
from toetssteen.triage.reasons import Reasons
from toetssteen.triage.verdict import Finding, Outcome, Verdict
from toetssteen.wording.changes import Way, difference, now, ways
from toetssteen.wording.labels import label_sentences, labels_told
from toetssteen.wording.sentences import sentences
from toetssteen.wording.words import sentence_case
from toetssteen_bots.dialogue import turning
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.judging import reasons_of
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.screens import (
    Button,
    Buttons,
    Choose,
    Divider,
    Heading,
    Note,
    Option,
    Paragraph,
    Part,
    Window,
)
from toetssteen_bots.dialogue.telling import Telling

_PER_PAGE = 6
_BRIEF_PER_PAGE = 30
_LABELS_PER_PART = 5
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


def why(rooms: Rooms, verdict: Verdict, act: Act, telling: Telling) -> Window:
    """The finding that was chosen, else a page of all of them; the nearest one to what is asked."""
    number, chosen = act.about["number"], act.given.get("norm")
    if findings := tuple(finding for finding in verdict.findings if finding.norm.id == chosen):
        reasons = reasons_of(rooms, verdict, findings)
        back = Button(telling.say("why.back"), Act(Name.WHY, act.about))
        parts = (*_full(findings, verdict, reasons, telling), Buttons((back,)))
        return Window(telling.say("why.window"), parts, telling.say("window.close"))
    pages = pages_of(verdict)
    shown = pages[min(turning.page_of(act), len(pages)) - 1]
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
    if page.brief:
        parts += _brief(page, number, telling)
    else:
        parts += _full(page.findings, verdict, reasons, telling)
    here = turning.Page(page.findings, page.number, page.number < page.of)
    parts += here.buttons(telling, Name.WHY, {"number": number})
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
        yield Heading(telling.say("verdict.what_it_is"))
    for start in range(0, len(lines), _LABELS_PER_PART):
        yield Paragraph("\n".join(lines[start : start + _LABELS_PER_PART]))


def _full(
    findings: Iterable[Finding],
    verdict: Verdict,
    reasons: Mapping[str, Reasons],
    telling: Telling,
) -> Iterator[Part]:
    words = telling.words
    for finding in findings:
        told = sentences(finding, verdict, words, reasons.get(finding.norm.id))
        title = sentence_case(words.text(finding.norm.title))
        yield Paragraph("\n".join(told.all), f"{title} ({words.level(finding.norm)})")


def _brief(page: Page, number: str, telling: Telling) -> Iterator[Part]:
    """Ten to a part, since products cut long texts; each can be opened."""
    words = telling.words
    lines = [
        f"• {sentence_case(words.text(f.norm.title))} ({words.short_source(f.norm.source)})"
        for f in page.findings
    ]
    for start in range(0, len(lines), 10):
        yield Paragraph("\n".join(lines[start : start + 10]))
    titles = ((f.norm.id, sentence_case(words.text(f.norm.title))) for f in page.findings)
    options = tuple(Option(id_, title) for id_, title in titles)
    opened = Act(Name.WHY, {"number": number, "page": str(page.number)})
    yield Choose("norm", telling.say("why.open"), options, at_once=opened)


def what_if(rooms: Rooms, verdict: Verdict, telling: Telling) -> Window:
    """The smallest changes of the plan, and where each leads. Raises the engine's errors."""
    try:
        changes = what_must_change(rooms.engine, rooms.questionnaire, verdict)
    except BundleMismatch:
        # Other policies came between the verdict and this: it is asked for again.
        changes = ()
    return changes_window(changes, verdict, telling)


def changes_window(changes: Sequence[Change], verdict: Verdict, telling: Telling) -> Window:
    """The window with changes: first what can be handed in, then what changes the plan."""
    say = telling.say
    parts: list[Part] = [Paragraph(say("change.intro" if changes else _nothing(verdict)))]
    found = ways(changes)
    for key, wanted in (("deliverable", True), ("describes", False)):
        if group := [way for way in found if way.deliverable is wanted]:
            parts += [Divider(), Paragraph(say(f"change.{key}")), *_ways(group, telling)]
    return Window(say("what_if.window"), tuple(parts), say("window.close"))


def _ways(group: Iterable[Way], telling: Telling) -> Iterator[Part]:
    """Each way: where it leads, and what becomes of which answers."""
    words = telling.words
    for way in group:
        lines = []
        for step in way.before:
            lines += [words.name(step.fact), difference(step, words), telling.say("change.and")]
        lines.append(words.name(way.last[0].fact))
        if len(way.last) == 1:
            lines.append(difference(way.last[0], words))
        else:
            lines += [now(way.last[0], words), telling.say("change.one_of")]
            lines += [f"• {words.answer(step.fact, step.wanted)}" for step in way.last]
        key = "leads_to_questions" if way.outcome is Outcome.INCOMPLETE else "leads"
        lead = telling.say(f"change.{key}", outcome=words.outcome(way.outcome))
        yield Paragraph("\n".join(lines), lead)


def _nothing(verdict: Verdict) -> str:
    if verdict.outcome is Outcome.PERMITTED:
        return "what_if.permitted"
    return "what_if.incomplete" if verdict.outcome is Outcome.INCOMPLETE else "change.none"
