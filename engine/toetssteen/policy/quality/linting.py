"""Whether Regal, with our own rules, has anything to say of the policies."""

from typing import Any

from toetssteen.policy.quality import messages
from toetssteen.policy.quality.layout import LINT_CONFIGURATION, RULES, Layout
from toetssteen.policy.quality.problems import Check, Outcome, Problem, Severity, outcome
from toetssteen.policy.quality.reading import compile_errors
from toetssteen.policy.quality.tools import Tools

# Clean, warnings, errors: what was found. Any other code is a run that found nothing out.
_CLEAN, _CANNOT_READ, _WARNINGS, _ERRORS = 0, 1, 2, 3


def check_lint(layout: Layout, tools: Tools) -> Outcome:
    """Lint the policies and our rules. Raises QualityToolFailed where Regal ends otherwise."""
    answer = tools.run_regal.ask(
        [
            "lint",
            "--format=json",
            f"--config-file={LINT_CONFIGURATION}",
            f"--rules={RULES}",
            *layout.rego_folders,
        ],
        cwd=layout.tree,
        expected={_CLEAN, _CANNOT_READ, _WARNINGS, _ERRORS},
    )
    if answer.code == _CANNOT_READ:
        return outcome(Check.LINT, compile_errors(Check.LINT, answer))
    document = answer.document()
    return outcome(
        Check.LINT,
        [_problem(violation) for violation in document["violations"]],
        files=document["summary"]["files_scanned"],
    )


def _problem(violation: dict[str, Any]) -> Problem:
    location = violation.get("location") or {}
    return Problem(
        Check.LINT,
        location.get("file") or None,
        location.get("row") or None,
        messages.linted(violation["category"], violation["title"], violation["description"]),
        Severity(violation["level"]),
    )
