"""Rights by role: what the settings of this repository give, and what can be given."""

from __future__ import annotations

import json
from typing import Any

import pytest

from toetssteen import paths
from toetssteen.intake.questionnaire import Questionnaire
from toetssteen.policy.settings import judged_by, of_room, overlaid
from toetssteen.policy.sources import read_data, read_settings_schema
from toetssteen.registry.errors import Refused
from toetssteen.registry.permissions import Permissions, Right
from toetssteen.wording.messages import SHARED, catalogue

NOBODY = frozenset[Right]()


@pytest.fixture(scope="module")
def settings() -> dict[str, Any]:
    return read_data(paths.POLICIES, "settings")


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return read_settings_schema(paths.POLICIES)


@pytest.fixture(scope="module")
def roles() -> set[str]:
    words = read_data(paths.POLICIES, "vocabulary")
    return {*words["roles"], *words["registry_roles"]}


def test_the_schema_knows_exactly_the_rights_that_there_are(schema: dict[str, Any]) -> None:
    room = schema["properties"]["rooms"]["properties"]["registry"]["properties"]
    assert sorted(Right) == sorted(room["rights"]["additionalProperties"]["items"]["enum"])


@pytest.mark.parametrize("right", Right)
def test_every_right_has_a_name_and_somebody_who_has_it(
    right: Right, settings: dict[str, Any]
) -> None:
    assert f"right.{right}" in catalogue(SHARED)
    assert any(right in rights for rights in Permissions.from_settings(settings).by_role.values())


def test_every_role_with_rights_exists(settings: dict[str, Any], roles: set[str]) -> None:
    permissions = Permissions.from_settings(settings)
    permissions.check_roles(roles)
    with pytest.raises(Refused, match="role_unknown"):
        permissions.check_roles(roles - {"auditor"})


def test_who_has_no_role_or_one_that_is_not_in_the_settings_may_do_nothing(
    settings: dict[str, Any],
) -> None:
    permissions = Permissions.from_settings(settings)
    assert NOBODY == permissions.of([])
    assert NOBODY == permissions.of(["burgemeester"])
    assert NOBODY == Permissions.from_settings({}).of(["administrator"])


def test_rights_of_several_roles_add_up(settings: dict[str, Any]) -> None:
    permissions = Permissions.from_settings(settings)
    both = permissions.of(["auditor", "proposer"])
    assert permissions.of(["auditor"]) | permissions.of(["proposer"]) == both


def test_facts_that_only_a_decision_gives_are_exactly_those_of_the_decided_sections(
    settings: dict[str, Any], questionnaire: Questionnaire
) -> None:
    sections = Permissions.from_settings(settings).decided_sections
    decided = {f for f, question in questionnaire.questions.items() if question.kind == "decision"}
    assert decided
    assert decided == {f for f in questionnaire.questions if f.partition(".")[0] in sections}


def test_an_organisation_replaces_the_rights_of_one_role(
    settings: dict[str, Any], schema: dict[str, Any]
) -> None:
    own = {"rooms": {"registry": {"rights": {"auditor": ["see_own"]}}}}
    merged = overlaid(settings, own, schema)
    before, after = Permissions.from_settings(settings), Permissions.from_settings(merged)
    assert frozenset({Right.SEE_OWN}) == after.of(["auditor"])
    assert before.of(["fg"]) == after.of(["fg"])


def test_what_rooms_go_by_is_no_part_of_what_policies_read(settings: dict[str, Any]) -> None:
    assert "rights" in of_room(settings, "registry")
    assert "rights" not in json.dumps(judged_by(settings))
