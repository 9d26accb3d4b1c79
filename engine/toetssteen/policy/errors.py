"""What can go wrong between the engine and OPA. Nothing here is ever read as a pass."""

from dataclasses import dataclass

from toetssteen.errors import ToetssteenError


@dataclass(frozen=True, slots=True)
class PolicyProblem:
    """One thing that is wrong with a policy: its code and message, and where it stands."""

    code: str
    message: str
    file: str | None = None
    row: int | None = None

    def __str__(self) -> str:
        row = f":{self.row}" if self.row else ""
        place = f"{self.file}{row}: " if self.file else ""
        return f"{place}{self.message}"


class OpaError(ToetssteenError):
    """The root of what OPA, or the way to it, can answer instead of a decision."""


class OpaUnavailable(OpaError):
    """OPA cannot be reached, did not start, refuses us, or is another one than was asked for."""


class OpaTimedOut(OpaUnavailable):
    """OPA did not answer in time."""


class BundleMismatch(OpaError):
    """OPA holds other policies than the ones that were asked for."""


class PolicyError(OpaError):
    """A policy does not compile, or fails on this input; `problems` say where."""

    def __init__(
        self, code: str, problems: tuple[PolicyProblem, ...], **parameters: object
    ) -> None:
        super().__init__(code, **parameters)
        self.problems = problems

    def __str__(self) -> str:
        return "; ".join([super().__str__(), *map(str, self.problems)])


class DecisionUndefined(PolicyError):
    """OPA answered without a result for `rule`: nothing was decided, so nothing passes."""

    def __init__(self, rule: str) -> None:
        super().__init__("decision_undefined", (), rule=rule)


class BundleUnreadable(OpaError):
    """An archive that is no bundle of ours, or only a part of one."""
