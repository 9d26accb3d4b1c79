"""What the program ends with. When each code is given stands in messages/exits.yaml."""

from collections.abc import Iterable
from enum import IntEnum

from toetssteen.errors import BadInput, ToetssteenError
from toetssteen.intake.questionnaire import QuestionnaireInvalid
from toetssteen.policy.binaries import BinaryUnavailable
from toetssteen.policy.errors import (
    BundleMismatch,
    BundleUnreadable,
    OpaUnavailable,
    PolicyError,
)
from toetssteen.policy.quality import Check, QualityToolFailed, Report
from toetssteen.registry.errors import RecordBroken, RegistryError
from toetssteen.triage.impact import Effect
from toetssteen.triage.verdict import Outcome


class ExitCode(IntEnum):
    """All exit codes."""

    DONE = 0
    FAULT = 1
    BAD_INPUT = 2
    OPA_UNAVAILABLE = 3
    POLICY_ERROR = 4
    REGISTRY_UNAVAILABLE = 5
    NOT_SOUND = 6
    BOARD_REVIEW = 10
    INCOMPLETE = 11
    PROHIBITED = 12
    FORMAT = 20
    TYPES = 21
    LINT = 22
    ANNOTATIONS = 23
    TESTS = 24
    RULES = 25
    INTERRUPTED = 130


_OF_OUTCOME = {
    Outcome.PERMITTED: ExitCode.DONE,
    Outcome.CONDITIONAL: ExitCode.DONE,
    Outcome.BOARD_REVIEW: ExitCode.BOARD_REVIEW,
    Outcome.INCOMPLETE: ExitCode.INCOMPLETE,
    Outcome.PROHIBITED: ExitCode.PROHIBITED,
}
OF_OUTCOMES = frozenset(_OF_OUTCOME.values())
# Mildest first: what could not be judged is worse than any outcome.
_ORDER = (
    ExitCode.DONE,
    ExitCode.BOARD_REVIEW,
    ExitCode.INCOMPLETE,
    ExitCode.PROHIBITED,
    ExitCode.BAD_INPUT,
    ExitCode.OPA_UNAVAILABLE,
    ExitCode.POLICY_ERROR,
    ExitCode.REGISTRY_UNAVAILABLE,
    ExitCode.NOT_SOUND,
    ExitCode.FAULT,
)
# Policy errors that the one who started the program mends, not the policy author.
_GIVEN_WRONG = {"settings_invalid", "policies_missing"}
_OF_ERROR = (
    (QuestionnaireInvalid, ExitCode.POLICY_ERROR),
    (BadInput, ExitCode.BAD_INPUT),
    (PolicyError, ExitCode.POLICY_ERROR),
    (OpaUnavailable, ExitCode.OPA_UNAVAILABLE),
    (BundleMismatch, ExitCode.OPA_UNAVAILABLE),
    (BinaryUnavailable, ExitCode.OPA_UNAVAILABLE),
    (BundleUnreadable, ExitCode.POLICY_ERROR),
    (QualityToolFailed, ExitCode.POLICY_ERROR),
    (RecordBroken, ExitCode.NOT_SOUND),
    (RegistryError, ExitCode.REGISTRY_UNAVAILABLE),
)
_OF_CHECK = {
    Check.FORMAT: ExitCode.FORMAT,
    Check.TYPES: ExitCode.TYPES,
    Check.LINT: ExitCode.LINT,
    Check.ANNOTATIONS: ExitCode.ANNOTATIONS,
    Check.TESTS: ExitCode.TESTS,
    Check.RULES: ExitCode.RULES,
}


def of_outcome(outcome: Outcome) -> ExitCode:
    """The code for what a verdict comes to."""
    return _OF_OUTCOME[outcome]


def of_error(error: ToetssteenError) -> ExitCode:
    """The code for an error that a sentence explains."""
    if error.code in _GIVEN_WRONG:
        return ExitCode.BAD_INPUT
    return next((code for kind, code in _OF_ERROR if isinstance(error, kind)), ExitCode.FAULT)


def of_effects(found: Iterable[Effect]) -> ExitCode:
    """What changes is no error; what the policies cannot judge now is one."""
    return worst(of_error(effect.error) for effect in found if effect.error)


def of_report(report: Report) -> ExitCode:
    """The code of the first check that failed."""
    return _OF_CHECK[report.failed[0]] if report.failed else ExitCode.DONE


def worst(codes: Iterable[ExitCode]) -> ExitCode:
    """The code for several files: that of the one that fared worst; DONE where there are none."""
    return max(codes, key=_ORDER.index, default=ExitCode.DONE)
