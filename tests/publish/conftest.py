"""The board's fixtures, for reports on what it did."""

from __future__ import annotations

import pytest

from tests.board.conftest import (
    database,
    empty_database,
    file,
    location,
    moments,
    room,
    server,
    several,
    several_engine,
    store,
    template,
)
from toetssteen.cli.messages import Messages
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.building import PolicySet
from toetssteen.wording.words import Words

__all__ = [
    "database",
    "empty_database",
    "file",
    "location",
    "moments",
    "room",
    "server",
    "several",
    "several_engine",
    "store",
    "template",
]


@pytest.fixture
def words(several: PolicySet) -> Words:
    """The words of the policies with several deciders."""
    return Words.of(Messages(Language.NL), several.bundle, several.questionnaire)
