"""A checkout of which the policies can be changed, and the command that says what that does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Toetssteen
from tests.cli.policy_impact.checkouts import IMPACTFUL, Impact, commit, git, record
from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with the small policies, and two initiatives."""
    tree = tmp_path / "checkout"
    small_policies.write(tree / "policies")
    record(tree / "examples", "stil", HARMLESS, "Iets kleins")
    record(tree / "examples", "groot", IMPACTFUL, "Iets groots")
    git(tree, "init", "--quiet")
    commit(tree, "first")
    return tree


@pytest.fixture
def policies(checkout: Path) -> Path:
    return checkout / "policies"


@pytest.fixture
def impact(toetssteen: Toetssteen, policies: Path, monkeypatch: pytest.MonkeyPatch) -> Impact:
    """Compare the policies of the checkout, in English."""

    def run(*arguments: object, base: object = "HEAD") -> Ran:
        monkeypatch.chdir(policies.parent)
        options = ("--base", base, "--policies", policies, "--lang", "en")
        return toetssteen("policy", "impact", *options, *arguments)

    return run
