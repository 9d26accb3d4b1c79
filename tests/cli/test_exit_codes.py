"""The exit codes: which one for what, and the worst of several."""

from __future__ import annotations

import pytest

from toetssteen.cli.exit_codes import ExitCode, of_error, of_outcome, worst
from toetssteen.errors import BadInput, ToetssteenError
from toetssteen.intake.documents import DocumentInvalid
from toetssteen.intake.questionnaire import QuestionnaireInvalid
from toetssteen.policy.binaries import BinaryUnavailable
from toetssteen.policy.errors import (
    BundleMismatch,
    DecisionUndefined,
    OpaTimedOut,
    OpaUnavailable,
    PolicyError,
)
from toetssteen.triage.verdict import Outcome


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (Outcome.PERMITTED, 0),
        (Outcome.CONDITIONAL, 0),
        (Outcome.BOARD_REVIEW, 10),
        (Outcome.INCOMPLETE, 11),
        (Outcome.PROHIBITED, 12),
    ],
)
def test_each_outcome_has_its_code(outcome: Outcome, code: int) -> None:
    assert code == of_outcome(outcome)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (BadInput("x"), 2),
        (DocumentInvalid("syntax", "a.yaml"), 2),
        (PolicyError("settings_invalid", ()), 2),
        (PolicyError("policies_missing", ()), 2),
        (OpaUnavailable("opa_unreachable"), 3),
        (OpaTimedOut("opa_timed_out"), 3),
        (BundleMismatch("bundle_mismatch"), 3),
        (BinaryUnavailable("go_missing"), 3),
        (PolicyError("policy_refused", ()), 4),
        (DecisionUndefined("a.rule"), 4),
        (QuestionnaireInvalid(()), 4),
        (ToetssteenError("something"), 1),
    ],
)
def test_each_error_has_its_code(error: ToetssteenError, code: int) -> None:
    assert code == of_error(error)


def test_what_could_not_be_judged_is_worse_than_any_outcome() -> None:
    light_to_heavy = [0, 10, 11, 12, 2, 3, 4]
    for number, heavier in enumerate(light_to_heavy):
        codes = [ExitCode(code) for code in light_to_heavy[: number + 1]]
        assert heavier == worst(codes) == worst(reversed(codes))
    assert 0 == worst([])
