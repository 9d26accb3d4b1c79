"""What the tests of the checks share."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.policy.quality.checkouts import Checkout, small_checkout
from toetssteen.intake.questionnaire import Questionnaire
from toetssteen.policy.quality import Tools


@pytest.fixture
def facts_schema_file(tmp_path: Path, questionnaire: Questionnaire) -> Path:
    """The schema of what the norms of this repository read."""
    path = tmp_path / "questions.schema.json"
    path.write_text(json.dumps(questionnaire.input_schema()), encoding="utf-8")
    return path


@pytest.fixture
def checkout(tmp_path: Path, opa_binary: Path, regal_binary: Path) -> Checkout:
    """A checkout of this test's own."""
    return small_checkout(tmp_path, Tools(opa_binary, regal_binary))
