"""Folders at a revision of git: found, written out, and refused where there is nothing to find."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
from pathlib import Path

import pytest

from toetssteen.errors import BadInput
from toetssteen.policy import history
from toetssteen.policy.history import Repository

_IDENTITY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_NAME": "test" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "test@example.org" for who in ("AUTHOR", "COMMITTER")},
}


@pytest.fixture(autouse=True)
def identity(monkeypatch: pytest.MonkeyPatch) -> None:
    """Git as it is for everybody."""
    for name, value in _IDENTITY.items():
        monkeypatch.setenv(name, value)


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with a folder of which a file changed, in a folder with a space in its name."""
    tree = tmp_path / "a checkout"
    (tree / "policies" / "norms").mkdir(parents=True)
    git(tree, "init", "--quiet")
    for text in ("old", "new"):
        (tree / "policies" / "norms" / "a.rego").write_text(text, encoding="utf-8")
        (tree / text).write_text(text, encoding="utf-8")
        git(tree, "add", "--all")
        git(tree, "commit", "--quiet", "--message", text)
    return tree


def _refusal(folder: Path) -> BadInput:
    with pytest.raises(BadInput) as refused:
        Repository.around(folder)
    return refused.value


def test_a_folder_is_written_as_it_was(checkout: Path, tmp_path: Path) -> None:
    repository = Repository.around(checkout / "policies")
    before = git(checkout, "status", "--porcelain")
    for revision, text in (("HEAD~1", "old"), ("HEAD", "new")):
        commit = repository.commit(revision)
        assert git(checkout, "rev-parse", revision) == commit
        into = tmp_path / text
        repository.extract(commit, checkout / "policies", into)
        files = [path.relative_to(into).as_posix() for path in into.rglob("*") if path.is_file()]
        assert ["norms/a.rego"] == files
        assert text == (into / "norms" / "a.rego").read_text(encoding="utf-8")
    assert before == git(checkout, "status", "--porcelain")


def test_a_hook_of_another_repository_changes_nothing(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = git(checkout, "rev-parse", "HEAD")
    git(tmp_path, "init", "--quiet", "other")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    repository = Repository.around(checkout / "policies")
    assert head == repository.commit("HEAD")
    assert repository.holds(head, checkout / "policies")


def test_the_whole_of_a_repository_can_be_the_folder(checkout: Path, tmp_path: Path) -> None:
    repository = Repository.around(checkout)
    repository.extract(repository.commit("HEAD"), checkout, tmp_path / "all")
    assert (tmp_path / "all" / "policies" / "norms" / "a.rego").is_file()


def test_what_was_no_folder_then_is_known(checkout: Path) -> None:
    repository = Repository.around(checkout)
    commit = repository.commit("HEAD")
    there = {
        name: repository.holds(commit, checkout / name) for name in ("policies", "new", "nowhere")
    }
    assert {"policies": True, "new": False, "nowhere": False} == there


@pytest.mark.parametrize("revision", ["nowhere", "HEAD~9", "--all", "HEAD:new", ""])
def test_a_name_of_no_commit_is_refused(checkout: Path, revision: str) -> None:
    with pytest.raises(BadInput) as refused:
        Repository.around(checkout).commit(revision)
    assert ("unknown_revision", revision) == (
        refused.value.code,
        refused.value.parameters["given"],
    )


def test_a_folder_outside_git_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    error = _refusal(tmp_path)
    assert ("not_in_git", str(tmp_path)) == (error.code, error.parameters["path"])


def test_a_machine_without_git_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git_missing" == _refusal(tmp_path).code


def test_what_git_says_is_told(tmp_path: Path) -> None:
    error = _refusal(tmp_path / "nowhere")
    assert "git_failed" == error.code
    assert "nowhere" in str(error.parameters["reason"])


@pytest.mark.parametrize("name", ["../outside", "/outside", "link"])
def test_what_is_no_plain_file_in_the_folder_is_not_written(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch, checkout: Path
) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        member = tarfile.TarInfo(name)
        if name == "link":
            member.type, member.linkname = tarfile.SYMTYPE, "/etc"
        tar.addfile(member)
    repository = Repository.around(checkout)
    done = subprocess.CompletedProcess([], 0, packed.getvalue(), b"")
    monkeypatch.setattr(history, "_git", lambda *_: done)
    with pytest.raises(BadInput) as refused:
        repository.extract("a", checkout, tmp_path / "into")
    assert "not_a_policy_file" == refused.value.code
    assert not (tmp_path / "outside").exists()
