"""Nothing that asks something of a municipality is left out without a word."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.policies.ai_act import AMENDED, Act
from toetssteen import paths
from toetssteen.cli.generated.coverage import articles_of
from toetssteen.intake.coverage import Regulation, load_regulations, load_requirements
from toetssteen.policy.building import PolicySet

REGULATIONS = {found.regulation: found for found in load_regulations(paths.POLICIES)}


def _encoded(regulation: str, policy_set: PolicySet) -> set[str]:
    """The articles that norms stand for."""
    norms = policy_set.bundle.norms.values()
    of_it = [norm for norm in norms if norm.source.regulation == regulation]
    return set().union(*(articles_of(norm) for norm in of_it))


@pytest.mark.parametrize("regulation", REGULATIONS.values(), ids=lambda found: found.regulation)
def test_every_article_is_in_a_norm_or_named_with_the_reason_and_never_both(
    regulation: Regulation, policy_set: PolicySet
) -> None:
    encoded = _encoded(regulation.regulation, policy_set)
    named = [place for outside in regulation.outside for place in outside.places]
    assert [] == sorted(encoded - {*regulation.articles})
    assert [] == sorted(encoded & {*named}), "a norm is there: take it off the list"
    assert [] == sorted({*regulation.articles} - encoded - {*named})
    assert len(named) == len({*named})


def test_the_list_of_the_act_is_that_of_its_text(act: Mapping[str, Act]) -> None:
    listed = REGULATIONS["AIA"].articles
    assert len(listed) == len({*listed})
    assert set(act[AMENDED]) == {*listed}


@pytest.mark.parametrize("regulation", REGULATIONS.values(), ids=lambda found: found.regulation)
def test_each_law_is_shown_with_a_pack_that_has_norms_of_it(
    regulation: Regulation, policy_set: PolicySet
) -> None:
    norms = policy_set.bundle.norms.values()
    packs = {norm.pack for norm in norms if norm.source.regulation == regulation.regulation}
    assert regulation.pack in packs


def test_every_national_requirement_is_in_a_norm_or_named_with_the_reason(
    policy_set: PolicySet,
) -> None:
    requirements = load_requirements(paths.POLICIES)
    encoded = {norm.urn for norm in policy_set.bundle.norms.values() if norm.urn}
    assert encoded <= {*requirements.urns}
    assert {*requirements.urns} - encoded == {*requirements.outside}
    assert 63 == len({*requirements.urns})


def test_the_national_requirements_are_those_of_the_task_registry(shared_data: Path) -> None:
    text = (shared_data / "task-registry" / "requirements.csv").read_text(encoding="utf-8")
    published = [row["urn"] for row in csv.DictReader(text.splitlines())]
    assert sorted(published) == sorted(load_requirements(paths.POLICIES).urns)
