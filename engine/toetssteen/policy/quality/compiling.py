"""Whether the policies compile strictly, and read only facts that exist."""

from pathlib import Path

from toetssteen.policy.quality.layout import POLICIES, Layout
from toetssteen.policy.quality.problems import Check, Outcome, Problem, outcome
from toetssteen.policy.quality.reading import compile_errors
from toetssteen.policy.quality.tools import Tools

# All errors at once, not the first ten.
_STRICT = ["check", "--strict", "--format", "json", "--max-errors", "0"]


def check_types(layout: Layout, tools: Tools, schema: Path) -> Outcome:
    """Compile norms, concepts and library against the schema of the facts, and all without it."""
    problems = _errors(
        layout, tools, ["--schema", str(schema.absolute()), *layout.described_folders]
    )
    problems += _errors(layout, tools, [POLICIES])
    return outcome(Check.TYPES, problems, files=sum(1 for _ in layout.policies.rglob("*.rego")))


def _errors(layout: Layout, tools: Tools, arguments: list[str]) -> list[Problem]:
    answer = tools.run_opa.ask([*_STRICT, *arguments], cwd=layout.tree, expected={0, 1})
    return [] if answer.code == 0 else compile_errors(Check.TYPES, answer)
