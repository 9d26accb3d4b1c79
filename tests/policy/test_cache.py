"""Bundles that were built before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.policy.small_policies import edit
from toetssteen.policy import building
from toetssteen.policy.building import PolicySet, build

NORM = "norms/org/reviewed/reviewed.rego"
CONDITION = "input.facts.decision.affected >= 100"


def _only_archive(cache: Path) -> Path:
    [archive] = cache.iterdir()
    return archive


def test_what_was_built_before_is_not_built_again(
    tree: Path, opa_binary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache" / "bundles"
    first = build(tree, opa_binary, cache=cache).bundle
    assert 0o700 == cache.stat().st_mode & 0o777
    with monkeypatch.context() as patch:
        patch.setattr(building._Building, "built", None)
        again = build(tree, opa_binary, cache=cache).bundle
    assert first == again
    edit(tree, NORM, CONDITION, "input.facts.decision.affected >= 101")
    assert first.digest != build(tree, opa_binary, cache=cache).bundle.digest
    assert 2 == len(list(cache.iterdir()))


@pytest.mark.parametrize("change", ["settings", "revision", "question"])
def test_the_cache_tells_everything_apart_that_a_bundle_follows_from(
    tree: Path, opa_binary: Path, tmp_path: Path, change: str
) -> None:
    cache = tmp_path / "cache"
    before = build(tree, opa_binary, cache=cache).bundle
    if change == "question":
        edit(tree, "intake/decision.yaml", "per jaar", "per maand")
    after = build(
        tree,
        opa_binary,
        cache=cache,
        settings={"packs": ["org"]} if change == "settings" else None,
        revision="a1b2c3" if change == "revision" else "",
    ).bundle
    assert before.archive != after.archive
    assert 2 == len(list(cache.iterdir()))


@pytest.mark.parametrize("left", [0, 100, -1])
def test_an_archive_that_was_cut_off_is_built_again(
    tree: Path, opa_binary: Path, tmp_path: Path, left: int
) -> None:
    cache = tmp_path / "cache"
    first = build(tree, opa_binary, cache=cache).bundle
    whole = _only_archive(cache).read_bytes()
    _only_archive(cache).write_bytes(whole[:left])
    assert first.digest == build(tree, opa_binary, cache=cache).bundle.digest
    assert whole == _only_archive(cache).read_bytes()


def test_without_a_usable_cache_it_only_takes_longer(
    small: PolicySet, tree: Path, opa_binary: Path, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder", encoding="utf-8")
    for cache in (in_the_way, in_the_way / "below"):
        assert small.bundle.digest == build(tree, opa_binary, cache=cache).bundle.digest
    assert "not a folder" == in_the_way.read_text(encoding="utf-8")


def test_a_folder_in_the_place_of_an_archive_is_passed_over(
    tree: Path, opa_binary: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    wanted = build(tree, opa_binary, cache=cache).bundle.digest
    archive = _only_archive(cache)
    archive.unlink()
    archive.mkdir()
    assert wanted == build(tree, opa_binary, cache=cache).bundle.digest
    # Nothing half written is left beside it either.
    assert [archive] == list(cache.iterdir())
