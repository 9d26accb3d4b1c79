"""Runs the checks that were asked for, and brings what they found together."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from toetssteen.policy.quality.annotations import check_annotations
from toetssteen.policy.quality.compiling import check_types
from toetssteen.policy.quality.formatting import check_format
from toetssteen.policy.quality.layout import Layout
from toetssteen.policy.quality.linting import check_lint
from toetssteen.policy.quality.problems import Check, Outcome, Report
from toetssteen.policy.quality.suites import check_rules, check_tests
from toetssteen.policy.quality.tools import Tools


def run_checks(
    selection: Collection[Check],
    tree: Path,
    tools: Tools,
    schema: Path,
    task_registry: Path | None = None,
) -> Report:
    """Check the policies below `tree`, a checkout with `policies/` and `.regal/`.

    `schema` is a file with the JSON Schema of a norm's input; `task_registry` a CSV file with the
    national requirements, where it is at hand. Raises QualityToolFailed where a check cannot be
    carried out.
    """
    layout = Layout.of(tree)
    checks: Mapping[Check, Callable[[], Outcome]] = {
        Check.FORMAT: lambda: check_format(layout, tools),
        Check.TYPES: lambda: check_types(layout, tools, schema),
        Check.LINT: lambda: check_lint(layout, tools),
        Check.ANNOTATIONS: lambda: check_annotations(layout, tools, schema, task_registry),
        Check.TESTS: lambda: check_tests(layout, tools),
        Check.RULES: lambda: check_rules(layout, tools),
    }
    return Report(tuple(checks[check]() for check in Check if check in selection))
