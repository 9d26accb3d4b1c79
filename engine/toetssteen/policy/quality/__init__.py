"""The quality of the policies: format, types, lint, tests, annotations and our own lint rules."""

from toetssteen.policy.quality.problems import Check, Outcome, Problem, Report, Severity
from toetssteen.policy.quality.running import run_checks
from toetssteen.policy.quality.staging import Staged, staged
from toetssteen.policy.quality.tools import QualityToolFailed, Tools

__all__ = [
    "Check",
    "Outcome",
    "Problem",
    "QualityToolFailed",
    "Report",
    "Severity",
    "Staged",
    "Tools",
    "run_checks",
    "staged",
]
