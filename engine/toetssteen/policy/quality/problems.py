"""What a check of the policies finds."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from toetssteen.intake.questions import Text


class Check(StrEnum):
    """One way in which policies are checked, in the order in which it is worth knowing."""

    FORMAT = "format"
    TYPES = "types"
    LINT = "lint"
    ANNOTATIONS = "annotations"
    TESTS = "tests"
    RULES = "rules"


class Severity(StrEnum):
    """Whether a problem fails its check."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, at a line of a file below the tree, where these are known."""

    check: Check
    file: str | None
    line: int | None
    message: Text
    severity: Severity = Severity.ERROR

    @property
    def place(self) -> str:
        """The file and the line as an editor opens them, or nothing."""
        if self.file is None:
            return ""
        return self.file if self.line is None else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check found. `counted` says how much was looked at: files, tests, norms."""

    check: Check
    problems: tuple[Problem, ...]
    counted: Mapping[str, int]

    @property
    def failed(self) -> bool:
        """Whether there is an error; a warning does not fail."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Report:
    """The outcomes of the checks that were run, in their own order."""

    outcomes: tuple[Outcome, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, by check and place."""
        return tuple(problem for outcome in self.outcomes for problem in outcome.problems)

    @property
    def failed(self) -> tuple[Check, ...]:
        """The checks that failed."""
        return tuple(outcome.check for outcome in self.outcomes if outcome.failed)


def outcome(check: Check, problems: list[Problem], **counted: int) -> Outcome:
    """Bring problems in the order of files and lines, each once."""
    in_order = sorted(
        set(problems),
        key=lambda problem: (problem.file or "", problem.line or 0, problem.message.en),
    )
    return Outcome(check, tuple(in_order), counted)
