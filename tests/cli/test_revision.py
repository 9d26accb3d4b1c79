"""Which revision of the policies is told, in a checkout and outside one."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import toetssteen
from toetssteen.cli.revision import revision_of


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with policies that were committed."""
    for name in ("GIT_AUTHOR", "GIT_COMMITTER"):
        monkeypatch.setenv(f"{name}_NAME", "test")
        monkeypatch.setenv(f"{name}_EMAIL", "test@example.org")
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies/a.rego").write_text("package a\n", encoding="utf-8")
    for arguments in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "first"]):
        _git(tmp_path, *arguments)
    return tmp_path


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_it_is_the_commit_that_last_changed_the_policies(checkout: Path) -> None:
    commit = _git(checkout, "rev-parse", "--short=12", "HEAD")
    (checkout / "other.txt").write_text("not a policy", encoding="utf-8")
    _git(checkout, "add", ".")
    _git(checkout, "commit", "--quiet", "-m", "something else")
    assert commit == revision_of(checkout / "policies")


def test_changes_that_were_not_committed_show(checkout: Path) -> None:
    (checkout / "policies/b.rego").write_text("package b\n", encoding="utf-8")
    assert revision_of(checkout / "policies").endswith("-dirty")


def test_outside_a_checkout_it_is_the_version(tmp_path: Path) -> None:
    assert toetssteen.__version__ == revision_of(tmp_path)


def test_policies_that_a_checkout_does_not_hold_are_no_revision_of_it(checkout: Path) -> None:
    ignored = checkout / "ignored"
    ignored.mkdir()
    (ignored / "a.rego").write_text("package a\n", encoding="utf-8")
    assert toetssteen.__version__ == revision_of(ignored)


def test_without_git_it_is_the_version(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert toetssteen.__version__ == revision_of(checkout / "policies")
