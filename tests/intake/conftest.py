"""A questionnaire of two small sections with a question of each type."""

from __future__ import annotations

from pathlib import Path

import pytest

from toetssteen import paths
from toetssteen.intake.documents import load_document
from toetssteen.intake.questionnaire import Questionnaire, load_questionnaire

ROLES = ("proposer", "process_owner", "fg")
STAGES = ("idea", "design", "in_use", "retired")

ALARM = """\
section: alarm
order: 20
title: {nl: De melding, en: The alarm}
questions:
  - fact: alarm.automatic
    type: yes_no
    kind: describes
    asked_of: proposer
    name: {nl: Vanzelf, en: Automatic}
    text: {nl: Gaat het vanzelf?, en: Is it automatic?}
    help: {nl: Zonder dat iemand iets doet., en: Without anybody doing anything.}
    example: {nl: Een rookmelder., en: A smoke detector.}
  - fact: alarm.delay
    type: number
    kind: evidence
    asked_of: process_owner
    name: {nl: Duur, en: Delay}
    text: {nl: Hoe lang duurt het?, en: How long does it take?}
    unit: {nl: seconden, en: seconds}
    minimum: 0
    maximum: 600
  - fact: alarm.tested_on
    type: date
    kind: evidence
    asked_of: process_owner
    name: {nl: Getest op, en: Tested on}
    text: {nl: Wanneer is het getest?, en: When was it tested?}
  - fact: alarm.owner
    type: role
    kind: describes
    asked_of: proposer
    name: {nl: Eigenaar, en: Owner}
    text: {nl: Van wie is het?, en: Whose is it?}
    unknown_allowed: false
"""

BUILDING = """\
section: building
order: 10
title: {nl: Het gebouw, en: The building}
questions:
  - fact: building.use
    type: choice
    kind: describes
    asked_of: proposer
    name: {nl: Gebruik, en: Use}
    text: {nl: Waarvoor is het?, en: What is it for?}
    choices:
      - {code: office, text: {nl: Kantoor, en: Office}}
      - {code: storage, text: {nl: Opslag, en: Storage}}
  - fact: building.visitors
    type: several
    kind: describes
    asked_of: proposer
    name: {nl: Bezoekers, en: Visitors}
    text: {nl: Wie komen er?, en: Who comes there?}
    choices:
      - {code: staff, text: {nl: Medewerkers, en: Staff}}
      - {code: residents, text: {nl: Inwoners, en: Residents}}
      - {code: children, text: {nl: Kinderen, en: Children}}
  - fact: building.remark
    type: text
    kind: describes
    asked_of: proposer
    name: {nl: Opmerking, en: Remark}
    text: {nl: Is er nog iets?, en: Is there anything else?}
  - fact: building.approval
    type: choice
    kind: decision
    asked_of: fg
    name: {nl: Akkoord van de FG, en: Agreement of the DPO}
    text: {nl: Is de FG akkoord?, en: Does the DPO agree?}
    choices:
      - {code: approved, text: {nl: Ja, en: "Yes"}}
      - {code: refused, text: {nl: Nee, en: "No"}}
"""


@pytest.fixture
def sections(tmp_path: Path) -> Path:
    """The directory with the two sections, to be changed by a test."""
    directory = tmp_path / "intake"
    directory.mkdir()
    (directory / "alarm.yaml").write_text(ALARM, encoding="utf-8")
    (directory / "building.yaml").write_text(BUILDING, encoding="utf-8")
    return directory


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Questionnaire:
    """The questionnaire of the two sections."""
    directory = tmp_path_factory.mktemp("intake")
    (directory / "alarm.yaml").write_text(ALARM, encoding="utf-8")
    (directory / "building.yaml").write_text(BUILDING, encoding="utf-8")
    return load_questionnaire(directory, ROLES)


@pytest.fixture(scope="session")
def stages() -> tuple[str, ...]:
    """The stages that the tests of initiatives know."""
    return STAGES


@pytest.fixture(scope="session")
def vocabulary() -> dict[str, dict[str, object]]:
    """The closed lists of this repository's policies."""
    document = load_document(paths.POLICIES / "vocabulary" / "data.yaml")
    assert isinstance(document, dict)
    return document


@pytest.fixture(scope="session")
def real(vocabulary: dict[str, dict[str, object]]) -> Questionnaire:
    """The questionnaire of this repository, read without OPA."""
    return load_questionnaire(paths.POLICIES / "intake", vocabulary["roles"])
