"""What can go wrong between the engine and OPA. Nothing here is ever read as a pass."""

from dataclasses import dataclass

from toetssteen.errors import ToetssteenError


@dataclass(frozen=True, slots=True)
class PolicyProblem:
    """One thing that OPA says of a policy: its code and message, and where it stands."""

    code: str
    message: str
    file: str | None = None
    row: int | None = None

    def __str__(self) -> str:
        place = f"{self.file}:{self.row}: " if self.file else ""
        return f"{place}{self.message}"


class OpaError(ToetssteenError):
    """The root of what OPA, or the way to it, can answer instead of a decision."""


class OpaUnavailable(OpaError):
    """OPA cannot be reached, did not start, or refuses us."""


class OpaTimedOut(OpaUnavailable):
    """OPA did not answer in time."""


class DecisionUndefined(OpaError):
    """OPA answered without a result: nothing was decided, so nothing passes."""


class BundleMismatch(OpaError):
    """OPA holds other policies than the ones that were asked for."""


class PolicyError(OpaError):
    """A policy does not compile, or fails on this input; `problems` say where."""

    def __init__(self, code: str, problems: tuple[PolicyProblem, ...], **parameters: object) -> None:
        super().__init__(code, **parameters)
        self.problems = problems

    def __str__(self) -> str:
        return "; ".join([super().__str__(), *map(str, self.problems)])
