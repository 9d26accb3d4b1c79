"""The examples, and what the law says of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import REPOSITORY
from toetssteen import paths
from toetssteen.intake.documents import load_document
from toetssteen.intake.initiative import Initiative, read_initiative
from toetssteen.policy.building import PolicySet

EXAMPLES = REPOSITORY / "examples"


@pytest.fixture(scope="session")
def stages() -> tuple[str, ...]:
    """The stages that an initiative can be in."""
    vocabulary = load_document(paths.POLICIES / "vocabulary" / "data.yaml")
    assert isinstance(vocabulary, dict)
    return tuple(vocabulary["stages"])


@pytest.fixture(scope="session")
def initiative_of(
    policy_set: PolicySet, stages: tuple[str, ...]
) -> Callable[[object, str], Initiative]:
    """Read a document as an initiative."""

    def read(document: object, origin: str) -> Initiative:
        return read_initiative(document, origin, policy_set.questionnaire, stages)

    return read


@pytest.fixture(scope="session")
def example(initiative_of: Callable[[object, str], Initiative]) -> Callable[[str], Initiative]:
    """An example by its name."""

    def read(name: str) -> Initiative:
        path = EXAMPLES / f"{name}.yaml"
        return initiative_of(load_document(path), str(path))

    return read


@pytest.fixture(scope="session")
def expected() -> dict[str, Any]:
    """What the law says: examples/expected-verdicts.yaml."""
    document = load_document(EXAMPLES / "expected-verdicts.yaml")
    assert isinstance(document, dict)
    return document
