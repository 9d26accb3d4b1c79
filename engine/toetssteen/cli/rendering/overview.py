"""Several verdicts in one table, and what they come to together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from toetssteen.cli.failures import explain
from toetssteen.cli.judging import Judged
from toetssteen.cli.rendering.page import Page
from toetssteen.triage.verdict import Finding, Outcome, Verdict
from toetssteen.wording.verdicts import is_refused, to_answer
from toetssteen.wording.words import Words

_MOST_REASONS = 2
_SHARES = (4, 2, 8, 2, 1)
_COLUMNS = ("initiative", "outcome", "why", "who", "missing")


def show_overview(judged: Sequence[Judged], as_of: str, words: Words, page: Page) -> None:
    """Write the table and the summary."""
    headers = [words.say(f"verdict.table.{column}") for column in _COLUMNS]
    page.proportional(headers, _SHARES, [_row(one, words) for one in judged])
    page.gap()
    _summary(judged, as_of, words, page)


def _row(one: Judged, words: Words) -> tuple[str, ...]:
    if not isinstance(one.result, Verdict):
        failure = explain(one.result, words.messages)
        return one.file, words.say("verdict.table.not_judged"), "\n".join(failure.lines), "", ""
    verdict = one.result
    return (
        verdict.initiative.title,
        words.outcome(verdict.outcome),
        _why(verdict, words),
        _who(verdict, words),
        _missing(verdict, words),
    )


def _why(verdict: Verdict, words: Words) -> str:
    """The heaviest norms that weigh; where the outcome is open, those that may."""
    wanted = "open" if verdict.outcome is Outcome.INCOMPLETE else "yes"
    weighing = [finding for finding in verdict.weighing if finding.counts == wanted]
    if not weighing:
        return ""
    first = []
    if verdict.outcome is Outcome.INCOMPLETE:
        worst = words.outcome(verdict.worst_reachable)
        first = [words.say("verdict.table.worst", outcome=worst)]
    heaviest = [f for f in weighing if f.norm.level is weighing[0].norm.level]
    reasons = first + [_reason(finding, words) for finding in heaviest[:_MOST_REASONS]]
    if (rest := len(heaviest) - _MOST_REASONS) > 0:
        reasons.append(words.messages.count("verdict.table.more", rest))
    return "\n".join(reasons)


def _reason(finding: Finding, words: Words) -> str:
    reason = f"{words.text(finding.norm.title)} ({words.short_source(finding.norm.source)})"
    if is_refused(finding):
        return words.say("verdict.table.refused", reason=reason)
    return reason


def _who(verdict: Verdict, words: Words) -> str:
    roles = [words.short_role(decider["role"]) for decider in verdict.route["deciders"]]
    if verdict.outcome is Outcome.INCOMPLETE and not roles:
        return words.say("verdict.table.depends")
    return ", ".join(roles) or words.say("verdict.table.nobody")


def _missing(verdict: Verdict, words: Words) -> str:
    facts = [] if verdict.outcome is Outcome.PROHIBITED else to_answer(verdict, words)
    if not facts:
        return words.say("verdict.table.nothing")
    return words.messages.count("verdict.table.questions", len(facts))


def _summary(judged: Sequence[Judged], as_of: str, words: Words, page: Page) -> None:
    outcomes = Counter(one.result.outcome for one in judged if isinstance(one.result, Verdict))
    failed = sum(1 for one in judged if not isinstance(one.result, Verdict))
    counts = [
        f"{outcomes[outcome]} {words.outcome(outcome)}" for outcome in Outcome if outcomes[outcome]
    ]
    if failed:
        counts.append(f"{failed} {words.say('verdict.table.not_judged')}")
    total = words.messages.count("verdict.summary", len(judged), date=words.date(as_of))
    page.paragraph(f"{total}: {words.listed(counts)}.")
