"""toetssteen policy: check, test, lint and build, over a tree that can be changed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Toetssteen
from tests.conftest import REPOSITORY
from toetssteen.cli.exit_codes import ExitCode, of_report
from toetssteen.intake.questionnaire import Text
from toetssteen.policy.bundle import read_bundle
from toetssteen.policy.quality import Check, Outcome, Problem, Report

_NORM = "norms/vng/biometrics_public_space/biometrics_public_space.rego"


@pytest.fixture
def tree(own_policies: Path) -> Path:
    """A copy of the policies with our rules for Regal beside it."""
    shutil.copytree(REPOSITORY / ".regal", own_policies.parent / ".regal")
    return own_policies


def test_a_bundle_is_written_with_its_digest_and_revision(
    toetssteen: Toetssteen, tmp_path: Path
) -> None:
    output = tmp_path / "bundle.tar.gz"
    ran = toetssteen("policy", "build", "--output", output, "--format", "json")
    told, bundle = json.loads(ran.out), read_bundle(output.read_bytes())
    assert (0, bundle.digest, bundle.revision) == (ran.code, told["digest"], told["revision"])
    assert len(bundle.norms) == told["norms"]


def test_a_bundle_that_cannot_be_written_is_told(toetssteen: Toetssteen, tmp_path: Path) -> None:
    ran = toetssteen("policy", "build", "--output", tmp_path / "nergens" / "b.tar.gz")
    assert (2, True) == (ran.code, "kan niet worden geschreven" in " ".join(ran.err.split()))


def test_a_mistyped_fact_is_found_with_file_and_line(toetssteen: Toetssteen, tree: Path) -> None:
    norm = tree / _NORM
    text = norm.read_text(encoding="utf-8")
    norm.write_text(text.replace("input.facts.", "input.facts.x", 1), encoding="utf-8")
    line = text[: text.index("input.facts.")].count("\n") + 1
    ran = toetssteen("policy", "check", "--policies", tree)
    assert ExitCode.TYPES == ran.code
    assert f"policies/{_NORM}:{line}: fout: " in ran.out


def test_what_is_not_formatted_is_found(toetssteen: Toetssteen, tree: Path) -> None:
    norm = tree / _NORM
    norm.write_text(norm.read_text(encoding="utf-8") + "\n\n\n", encoding="utf-8")
    ran = toetssteen("policy", "check", "--policies", tree, "--format", "json")
    assert (ExitCode.FORMAT, ["format"]) == (ran.code, json.loads(ran.out)["failed"])


def test_a_default_is_found_by_our_own_rule(toetssteen: Toetssteen, tree: Path) -> None:
    norm = tree / _NORM
    text = norm.read_text(encoding="utf-8")
    norm.write_text(f"{text}\ndefault met := false\n", encoding="utf-8")
    ran = toetssteen("policy", "lint", "--policies", tree, "--lang", "en")
    assert ExitCode.LINT == ran.code
    assert "[governance/no-default]" in ran.out


def test_a_test_that_fails_is_found(toetssteen: Toetssteen, tree: Path) -> None:
    test = tree / _NORM.replace(".rego", "_test.rego")
    text = test.read_text(encoding="utf-8")
    test.write_text(f"{text}\ntest_wrong if 1 == 2\n", encoding="utf-8")
    ran = toetssteen("policy", "test", "--policies", tree, "--format", "json")
    failed = json.loads(ran.out)["checks"][0]["problems"]
    assert ExitCode.TESTS == ran.code
    assert ["policies/" + _NORM.replace(".rego", "_test.rego")] == [one["file"] for one in failed]


def test_it_needs_a_checkout(toetssteen: Toetssteen, own_policies: Path) -> None:
    ran = toetssteen("policy", "lint", "--policies", own_policies)
    assert (4, True) == (ran.code, ".regal/config.yaml" in ran.err)


@pytest.mark.parametrize("check", Check)
def test_the_exit_code_says_which_check_failed_first(check: Check) -> None:
    problem = Problem(check, "a.rego", 1, Text("mis", "wrong"))
    outcomes = [Outcome(one, (problem,) if one is check else (), {}) for one in Check]
    assert ExitCode[check.name] == of_report(Report(tuple(outcomes)))
    assert ExitCode.DONE == of_report(Report(tuple(Outcome(one, (), {}) for one in Check)))
