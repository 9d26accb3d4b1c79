"""A verdict in full: the outcome first, then why, what to do, who decides, and what is coming."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from toetssteen.cli.rendering import findings as shown
from toetssteen.cli.rendering.changes import show_changes
from toetssteen.cli.rendering.coming import show_coming
from toetssteen.cli.rendering.page import Page
from toetssteen.policy.catalogue import Level
from toetssteen.triage.changes import Change
from toetssteen.triage.reasons import Reasons
from toetssteen.triage.verdict import Finding, Outcome, Verdict
from toetssteen.wording.labels import label_sentences, labels_told
from toetssteen.wording.sentences import Sentences, sentences
from toetssteen.wording.verdicts import (
    deciders,
    meaning,
    refused_by,
    to_answer,
    told,
)
from toetssteen.wording.words import Words

_MOST_QUESTIONS = 10
_MOST_NORMS = 3
_DIGEST = len("sha256:") + 12


def show_verdict(
    verdict: Verdict,
    reasons: Mapping[str, Reasons],
    changes: Sequence[Change] | None,
    words: Words,
    page: Page,
) -> None:
    """Write a verdict. `reasons`: for what is `told`, and `certain_labels`.

    `changes`: None where nobody searched.
    """
    page.title(verdict.initiative.title)
    _outcome(verdict, words, page)
    _classification(verdict, reasons, words, page)
    _why(verdict, reasons, words, page)
    if changes is not None:
        show_changes(changes, verdict.outcome, words, page)
    _still_to_show(verdict, words, page)
    _who_decides(verdict, words, page)
    show_coming(verdict.findings, words, page)
    _basis(verdict, words, page)


def _outcome(verdict: Verdict, words: Words, page: Page) -> None:
    say = words.say
    stage = words.stage(verdict.initiative.stage)
    page.paragraph(say("verdict.judged", date=words.date(verdict.as_of), stage=stage))
    page.gap()
    outcome = words.outcome(verdict.outcome)
    page.paragraph(say("verdict.outcome.label", outcome=outcome.upper()), style="bold")
    page.paragraph(meaning(verdict, words))
    if verdict.outcome is Outcome.INCOMPLETE:
        if refused := refused_by(verdict):
            page.paragraph(say("verdict.already_refused", refused=_roles(refused, words)))
        worst = words.outcome(verdict.worst_reachable)
        mildest = words.outcome(verdict.answer["mildest_reachable"])
        key = "one" if worst == mildest else "both"
        page.paragraph(say(f"verdict.reachable.{key}", worst=worst, mildest=mildest))


def _roles(codes: Sequence[str], words: Words) -> str:
    return words.listed(map(words.role, codes))


def _classification(
    verdict: Verdict, reasons: Mapping[str, Reasons], words: Words, page: Page
) -> None:
    """The concepts that hold and those that may, each on a line with why."""
    for key, status in (("is", "yes"), ("open", "open")):
        if labels := labels_told(verdict, words, status):
            page.gap()
            page.paragraph(words.say(f"verdict.classification.{key}"))
            for sentence in label_sentences(labels, verdict, words, reasons):
                page.item("-", sentence)


def _why(verdict: Verdict, reasons: Mapping[str, Reasons], words: Words, page: Page) -> None:
    """What weighs for certain, the heaviest first; then the prohibitions that may still hold."""

    def tell(finding: Finding) -> Sentences:
        return sentences(finding, verdict, words, reasons.get(finding.norm.id))

    by_level: dict[Level, list[Finding]] = defaultdict(list)
    for finding in told(verdict):
        by_level[finding.norm.level].append(finding)
    for level in Level:
        if not (found := by_level[level]):
            continue
        page.heading(words.say(f"verdict.group.{level}"))
        if level in {Level.PROHIBITION, Level.APPROVAL}:
            shown.in_full(found, tell, words, page)
        else:
            shown.compact(found, tell, words, page)
    if verdict.outcome is Outcome.PROHIBITED:
        _aside(verdict, words, page)
        return
    maybe = [
        f for f in verdict.weighing if f.norm.level is Level.PROHIBITION and f.counts == "open"
    ]
    if maybe:
        page.heading(words.say("verdict.group.open_prohibition"))
        shown.in_short(maybe, words, page)


def _aside(verdict: Verdict, words: Words, page: Page) -> None:
    """How much is wrong besides the prohibition."""
    unmet = [f for f in verdict.weighing if f.norm.level is Level.OBLIGATION and f.counts == "yes"]
    if unmet:
        page.gap()
        page.paragraph(words.messages.count("verdict.aside", len(unmet)))


def _still_to_show(verdict: Verdict, words: Words, page: Page) -> None:
    facts = [] if verdict.outcome is Outcome.PROHIBITED else to_answer(verdict, words)
    if not facts:
        return
    page.heading(words.say("verdict.to_show"))
    waiting = _waiting(verdict)
    by_role: dict[str, list[str]] = defaultdict(list)
    for fact in facts[:_MOST_QUESTIONS]:
        by_role[words.questionnaire.questions[fact].asked_of].append(fact)
    for role, asked in by_role.items():
        page.gap()
        page.paragraph(words.say("verdict.show.who", role=words.role(role)))
        for fact in asked:
            page.item("-", _asked(fact, verdict, waiting[fact], words))
    if (rest := len(facts) - _MOST_QUESTIONS) > 0:
        page.gap()
        page.paragraph(words.messages.count("verdict.show.more", rest))


def _asked(fact: str, verdict: Verdict, waiting: Sequence[Finding], words: Words) -> str:
    """A question, and the norms that wait for it unless these are too many to help."""
    lines = [words.question(fact)]
    if fact in verdict.initiative.facts.unknown:
        lines[0] = f"{lines[0]} {words.say('verdict.show.unknown')}"
    if 0 < len(places := shown.sources(waiting, words)) <= _MOST_NORMS:
        lines.append(words.say("verdict.show.for", norms="; ".join(places)))
    return "\n".join(lines)


def _waiting(verdict: Verdict) -> dict[str, list[Finding]]:
    """The findings that wait for each fact."""
    waiting: dict[str, list[Finding]] = defaultdict(list)
    for finding in verdict.weighing:
        for fact in finding.missing if finding.counts == "open" else ():
            waiting[fact].append(finding)
    return waiting


def _who_decides(verdict: Verdict, words: Words, page: Page) -> None:
    say, route = words.say, verdict.route
    page.heading(say("verdict.decide.heading"))
    if verdict.outcome is Outcome.INCOMPLETE:
        as_if = words.outcome(verdict.worst_reachable)
        page.paragraph(say("verdict.decide.as_if", outcome=as_if))
    for decider in deciders(route, words):
        page.item("-", decider)
    if verdict.outcome is Outcome.PROHIBITED:
        page.paragraph(say("verdict.decide.nobody"))
    elif verdict.worst_reachable is Outcome.PROHIBITED:
        page.paragraph(say("verdict.decide.if_prohibited"))
    elif route["owners"]:
        owners = words.listed(words.role(role) for role in route["owners"])
        page.paragraph(say("verdict.decide.owners", roles=owners))
    months = route["review_after_months"]
    page.paragraph(words.messages.count("verdict.again", months))


def _basis(verdict: Verdict, words: Words, page: Page) -> None:
    bundle = verdict.bundle
    page.heading(words.say("verdict.basis.heading"))
    page.paragraph(
        words.say(
            "verdict.basis.line",
            digest=bundle.digest[:_DIGEST],
            revision=bundle.revision,
            opa=verdict.opa_version,
        )
    )
    page.paragraph(words.say("verdict.basis.explain"))
