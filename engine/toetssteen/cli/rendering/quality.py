"""What the checks of the policies found: one line per check, and per problem its place."""

from __future__ import annotations

from typing import Any

from toetssteen.cli.rendering.page import Page
from toetssteen.policy.quality import Outcome, Report
from toetssteen.wording.messages import Messages

REPORT_FORMAT = "toetssteen.policy-report/1"


def show_report(report: Report, messages: Messages, page: Page) -> None:
    """Write the problems by file and line, then the summary."""
    for problem in report.problems:
        severity = messages.say(f"policy.severity.{problem.severity}")
        place = f"{problem.place}: " if problem.place else ""
        page.line(f"{place}{severity}: {messages.of(problem.message)}")
    if report.problems:
        page.gap()
    names = [messages.say(f"policy.check.{outcome.check}") for outcome in report.outcomes]
    longest = max(map(len, names), default=0)
    for name, outcome in zip(names, report.outcomes, strict=True):
        state = messages.say("policy.failed" if outcome.failed else "policy.passed")
        page.item(f"{name:<{longest}}  {state:<6} ", _counted(outcome, messages))


def report_document(report: Report) -> dict[str, Any]:
    """The report for a program."""
    return {
        "format": REPORT_FORMAT,
        "failed": [check.value for check in report.failed],
        "checks": [
            {
                "check": outcome.check.value,
                "failed": outcome.failed,
                "counted": dict(outcome.counted),
                "problems": [
                    {
                        "file": problem.file,
                        "line": problem.line,
                        "severity": problem.severity.value,
                        "message": {"nl": problem.message.nl, "en": problem.message.en},
                    }
                    for problem in outcome.problems
                ],
            }
            for outcome in report.outcomes
        ],
    }


def _counted(outcome: Outcome, messages: Messages) -> str:
    """What was looked at, and how much was found."""
    counted = [
        messages.say(f"policy.counted.{name}", number=number)
        for name, number in outcome.counted.items()
    ]
    problems = messages.count("policy.problems", len(outcome.problems))
    return ", ".join([*counted, problems])
