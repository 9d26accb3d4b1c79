"""One norm explained for one initiative: what it asks, how it was judged, what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toetssteen.cli.rendering.findings import answers
from toetssteen.cli.rendering.page import Page
from toetssteen.policy.catalogue import Norm
from toetssteen.triage.reasons import Reasons
from toetssteen.triage.verdict import Finding, Label, Verdict
from toetssteen.wording.labels import label_sentences, labels_told
from toetssteen.wording.sentences import sentences
from toetssteen.wording.words import Words

_SETTLED = {"met", "not_applicable", "met_or_not_applicable"}


def show_explanation(
    norm: Norm, verdict: Verdict, reasons: Reasons | None, words: Words, page: Page
) -> None:
    """Write the explanation: in short, then all that is known."""
    say = words.say
    page.title(words.text(norm.title))
    page.paragraph(say("norms.explain.here", title=verdict.initiative.title))
    finding = verdict.finding(norm.id)
    if finding:
        page.heading(say("norms.explain.short"))
        page.paragraph(" ".join(sentences(finding, verdict, words, reasons).all))
    page.heading(say("norms.explain.norm"))
    page.paragraph(words.text(norm.description))
    source = f"{words.source(norm.source)} ({words.version(norm.source)})"
    page.pairs(
        [
            (say("norms.source"), source),
            (say("norms.level"), words.level(norm)),
            (say("norms.norm"), norm.id),
            (say("norms.urn"), norm.urn or ""),
        ]
    )
    if norm.caveat:
        page.paragraph(say("verdict.beware", caveat=words.text(norm.caveat)))
    page.heading(say("norms.explain.judged"))
    if finding is None:
        day = words.date(verdict.as_of)
        page.paragraph(say("norms.explain.inactive", pack=norm.pack, as_of=day))
        return
    page.paragraph(" ".join(_judged(finding, verdict, words)))
    if finding.used:
        page.heading(say("norms.explain.used"))
        answers(finding, words, page)
    _missing(finding, words, page)
    _to_do(finding, words, page)


def show_labels(
    labels: Sequence[Label],
    verdict: Verdict,
    reasons: Mapping[str, Reasons],
    words: Words,
    page: Page,
) -> None:
    """Write why concepts hold, or what they wait for; of one alone, all that is known too."""
    say = words.say
    page.title(say("verdict.what_it_is"))
    page.paragraph(say("norms.explain.here", title=verdict.initiative.title))
    page.gap()
    given = {label.name for label in labels}
    in_order = [
        one for one in labels_told(verdict, words, "yes", "no", "open") if one.name in given
    ]
    for sentence in label_sentences(in_order, verdict, words, reasons):
        page.item("-", sentence)
    if len(in_order) > 1:
        return
    for label in in_order:
        if label.used:
            page.heading(say("norms.explain.used"))
            answers(label, words, page)
        _missing(label, words, page)


def _judged(finding: Finding, verdict: Verdict, words: Words) -> list[str]:
    """Whether it applies and is met, from when it holds, and whether it counts."""
    say, status = words.say, finding.status
    sentences = [say(_status_key(finding, words))]
    if status != "not_applicable":
        sentences.append(_force(finding, verdict.as_of, words))
        literal = finding.answer["applies_from_literal"]
        if literal and literal != finding.applies_from:
            sentences.append(say("norms.explain.literal", date=words.date(literal)))
        if not finding.due_at_this_stage:
            stage = words.stage(verdict.initiative.stage)
            sentences.append(say("norms.explain.not_due", stage=stage))
    return [*sentences, say(f"norms.explain.counts.{finding.counts}")]


def _status_key(finding: Finding, words: Words) -> str:
    """The sentence for a status: what applies for certain has its own for some levels."""
    key = f"norms.explain.{finding.norm.level}.{finding.status}"
    if finding.answer["applies"] == "yes":
        if words.messages.has(key):
            return key
        if finding.status == "unknown":
            return "norms.explain.status.unknown_met"
    return f"norms.explain.status.{finding.status}"


def _force(finding: Finding, as_of: str, words: Words) -> str:
    force, begins = finding.force, finding.applies_from
    dated = force in {"in_force", "coming"}
    key = f"norms.explain.force.{force}{'' if begins or not dated else '_undated'}"
    return words.say(key, as_of=words.date(as_of), date=words.date(begins) if begins else "")


def _missing(judged: Finding | Label, words: Words, page: Page) -> None:
    if not judged.missing:
        return
    page.heading(words.say("norms.explain.missing"))
    questions = words.questionnaire.questions
    for fact in sorted(judged.missing, key=lambda fact: questions[fact].order):
        role = words.role(questions[fact].asked_of)
        page.item("-", words.say("norms.explain.ask", question=words.question(fact), role=role))


def _to_do(finding: Finding, words: Words, page: Page) -> None:
    norm = finding.norm
    page.heading(words.say("norms.explain.do"))
    if finding.status in _SETTLED:
        page.paragraph(words.say("norms.explain.nothing"))
        return
    page.paragraph(words.text(norm.remedy))
    who, when = words.role(norm.responsible), words.due(norm.due)
    page.paragraph(words.say("verdict.by", role=who, due=when))
