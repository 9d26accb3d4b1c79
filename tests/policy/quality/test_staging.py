"""A checkout to be checked: as it is, or as a copy with packs over its policies."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.policy import small_policies
from tests.policy.quality.checkouts import NORM, NORM_TEST, REPOSITORY, Checkout
from toetssteen.policy.packs import PackRefused, read_packs
from toetssteen.policy.quality import Check, QualityToolFailed, Tools, run_checks, staged

OWN_NORM = "norms/local/example/example.rego"


@pytest.fixture
def policies(checkout: Checkout, tmp_path: Path) -> Path:
    """The small checkout, with settings so that it can be read."""
    root = checkout.tree / "policies"
    small = small_policies.write(tmp_path / "small")
    for folder in ("settings", "vocabulary"):
        shutil.copytree(small / folder, root / folder, dirs_exist_ok=True)
    return root


@pytest.fixture
def pack(checkout: Checkout, tmp_path: Path) -> Path:
    """A pack with one norm and its table."""
    folder = tmp_path / "own pack"
    for file, own in ((NORM, OWN_NORM), (NORM_TEST, OWN_NORM.replace(".rego", "_test.rego"))):
        text = (checkout.tree / file).read_text(encoding="utf-8")
        path = folder / own
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("norms.aia.", "norms.local."), encoding="utf-8")
    return folder


def test_a_checkout_without_packs_is_checked_where_it_is(policies: Path, opa_binary: Path) -> None:
    with staged(policies, (), opa_binary) as found:
        assert (policies.parent.resolve(), None) == (found.tree, found.overlay)


def test_what_is_wrong_in_a_pack_is_told_of_its_own_file(
    checkout: Checkout, policies: Path, pack: Path
) -> None:
    for root in (policies / NORM.removeprefix("policies/"), pack / OWN_NORM):
        root.write_text(root.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    with staged(policies, read_packs([pack]), checkout.tools.opa) as found:
        report = run_checks([Check.FORMAT], found.tree, checkout.tools, checkout.schema)
        placed = found.placed(report)
        tree = found.tree
    assert {NORM, str(pack / OWN_NORM)} == {problem.file for problem in placed.problems}
    assert {NORM, f"policies/{OWN_NORM}"} == {problem.file for problem in report.problems}
    assert not tree.exists()
    assert not (policies / OWN_NORM).exists()


def test_a_pack_that_loosens_is_refused_before_anything_else(
    policies: Path, pack: Path, opa_binary: Path
) -> None:
    path = pack / OWN_NORM
    path.write_text("package norms.aia.example\n\nmet if input.as_of\n", encoding="utf-8")
    with pytest.raises(PackRefused) as refused, staged(policies, read_packs([pack]), opa_binary):
        pytest.fail("it was let through")
    assert str(path) in {violation.file for violation in refused.value.violations}


def test_policies_of_another_name_are_the_ones_that_are_checked(
    checkout: Checkout, policies: Path
) -> None:
    """Not those that happen to stand beside them."""
    other = shutil.copytree(policies, policies.parent / "other")
    own = other / NORM.removeprefix("policies/")
    own.write_text(own.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    with staged(other, (), checkout.tools.opa) as found:
        report = run_checks([Check.FORMAT], found.tree, checkout.tools, checkout.schema)
    assert [NORM] == [problem.file for problem in report.problems]


def test_it_needs_a_checkout_with_packs_too(policies: Path, pack: Path, opa_binary: Path) -> None:
    shutil.rmtree(policies.parent / ".regal")
    with (
        pytest.raises(QualityToolFailed) as refused,
        staged(policies, read_packs([pack]), opa_binary),
    ):
        pytest.fail("it was let through")
    assert "tree_incomplete" == refused.value.code


def test_the_example_of_a_pack_passes_every_check(
    opa_binary: Path, regal_binary: Path, facts_schema_file: Path
) -> None:
    packs = read_packs([REPOSITORY / "docs" / "local_pack"])
    tools = Tools(opa_binary, regal_binary)
    with staged(REPOSITORY / "policies", packs, opa_binary) as found:
        checks = (Check.FORMAT, Check.LINT)
        report = found.placed(run_checks(checks, found.tree, tools, facts_schema_file))
    own = [p for p in report.problems if "local_pack" in (p.file or "")]
    assert [] == own
