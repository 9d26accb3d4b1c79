"""Whether every policy is written as `opa fmt` writes it."""

from itertools import zip_longest
from pathlib import Path

from toetssteen.policy.quality import messages
from toetssteen.policy.quality.layout import Layout
from toetssteen.policy.quality.problems import Check, Outcome, Problem, outcome
from toetssteen.policy.quality.reading import compile_errors
from toetssteen.policy.quality.tools import Tools

_DOES_NOT_PARSE = 2


def check_format(layout: Layout, tools: Tools) -> Outcome:
    """List the files that are not formatted, each at its first line that differs."""
    folders = layout.rego_folders
    answer = tools.run_opa.ask(
        ["fmt", "--list", *folders],
        cwd=layout.tree,
        expected={0, _DOES_NOT_PARSE},
    )
    files = sum(1 for folder in folders for _ in (layout.tree / folder).rglob("*.rego"))
    if answer.code == _DOES_NOT_PARSE:
        return outcome(Check.FORMAT, compile_errors(Check.FORMAT, answer), files=files)
    problems = [
        Problem(
            Check.FORMAT, file, _first_difference(layout.tree, file, tools), messages.unformatted()
        )
        for file in answer.output.split("\n")
        if file
    ]
    return outcome(Check.FORMAT, problems, files=files)


def _first_difference(tree: Path, file: str, tools: Tools) -> int:
    formatted = tools.run_opa.ask(["fmt", file], cwd=tree, expected={0}).output
    written = (tree / file).read_text(encoding="utf-8")
    pairs = zip_longest(written.split("\n"), formatted.split("\n"))
    return next((row for row, (old, new) in enumerate(pairs, start=1) if old != new), 1)
