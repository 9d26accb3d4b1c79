"""The text of the AI Act, and the norms that cite it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.policies import ai_act
from tests.policies.ai_act import AMENDED, PUBLISHED, Act
from toetssteen.policy.building import PolicySet
from toetssteen.policy.catalogue import Norm


@pytest.fixture(scope="module")
def act(shared_data: Path) -> Mapping[str, Act]:
    """The Act by the date of its text."""
    folder = shared_data / "ai-act-nl"
    return {PUBLISHED: ai_act.published(folder), AMENDED: ai_act.amended(folder)}


@pytest.fixture(scope="module")
def of_the_act(policy_set: PolicySet) -> list[Norm]:
    """The norms that cite the AI Act."""
    return [norm for norm in policy_set.bundle.norms.values() if norm.source.regulation == "AIA"]
