"""Whether the tests of the policies and of our lint rules pass, and reach every line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toetssteen.policy.quality import messages
from toetssteen.policy.quality.layout import POLICIES, RULES, Layout
from toetssteen.policy.quality.problems import Check, Outcome, Problem, outcome
from toetssteen.policy.quality.reading import compile_errors
from toetssteen.policy.quality.tools import Answer, Program, Tools

_PASSED, _COULD_NOT_RUN, _FAILED = 0, 1, 2


def check_tests(layout: Layout, tools: Tools) -> Outcome:
    """Run the tests of the policies, loaded as a bundle is: data files and modules only."""
    suite = _Suite(Check.TESTS, tools.run_opa, layout.policies, f"{POLICIES}/")
    return suite.run(["--fail-on-empty", "--bundle", "."])


def check_rules(layout: Layout, tools: Tools) -> Outcome:
    """Run the tests of our own lint rules."""
    return _Suite(Check.RULES, tools.run_regal, layout.tree, "").run([RULES])


class _Suite:
    """One set of tests; the coverage of failed tests says nothing, so it is asked for after."""

    def __init__(self, check: Check, program: Program, cwd: Path, prefix: str) -> None:
        self._check = check
        self._program = program
        self._cwd = cwd
        self._prefix = prefix

    def run(self, arguments: list[str]) -> Outcome:
        answer = self._ask("--format=json", *arguments)
        if answer.code == _COULD_NOT_RUN and answer.output.strip() != "[]":
            return outcome(self._check, compile_errors(self._check, answer, self._prefix))
        results = answer.document()
        problems = list(self._failures(results))
        if not results:
            problems.append(Problem(self._check, None, None, messages.no_tests()))
        if not problems:
            covered = self._ask("--format=json", "--coverage", *arguments)
            if covered.code != _PASSED:
                raise covered.failure()
            problems = list(self._uncovered(covered.document()))
        return outcome(self._check, problems, tests=_count(results))

    def _ask(self, *arguments: str) -> Answer:
        return self._program.ask(
            ["test", *arguments], cwd=self._cwd, expected={_PASSED, _COULD_NOT_RUN, _FAILED}
        )

    def _failures(self, results: list[dict[str, Any]]) -> Iterator[Problem]:
        for result in results:
            name = result["name"]
            place = (self._prefix + result["location"]["file"], result["location"]["row"])
            if result.get("skip"):
                yield Problem(self._check, *place, messages.test_skipped(name))
            elif result.get("fail") or result.get("error"):
                cases = result.get("sub_results", {}).items()
                failed = sorted(case for case, sub_result in cases if sub_result.get("fail"))
                yield Problem(self._check, *place, messages.test_failed(name, failed))

    def _uncovered(self, document: dict[str, Any]) -> Iterator[Problem]:
        for file, lines in document["files"].items():
            # Regal reports its own library too.
            if file.startswith("/"):
                continue
            for first, last in _blocks(lines.get("not_covered", [])):
                yield Problem(
                    self._check, self._prefix + file, first, messages.not_covered(first, last)
                )


def _blocks(ranges: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Ranges of lines, with those that touch taken together."""
    blocks: list[tuple[int, int]] = []
    for first, last in sorted((one["start"]["row"], one["end"]["row"]) for one in ranges):
        if blocks and first <= blocks[-1][1] + 1:
            blocks[-1] = (blocks[-1][0], max(last, blocks[-1][1]))
        else:
            blocks.append((first, last))
    return blocks


def _count(results: list[dict[str, Any]]) -> int:
    """Tests, and each case of a table as one."""
    return sum(len(result.get("sub_results", {})) or 1 for result in results)
