"""The settings of an organisation, laid over the defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.policy.small_policies import refusal
from toetssteen.policy.building import build


def test_settings_of_an_organisation_are_laid_over_the_defaults(
    tree: Path, opa_binary: Path
) -> None:
    own = {"packs": ["org"], "quorum": {"process_owner": {"members": 2}}}
    settings = build(tree, opa_binary, settings=own).bundle.settings
    assert ["org"] == settings["packs"]
    assert {"control_board": {"members": 3}, "process_owner": {"members": 2}} == settings["quorum"]
    assert "Voorbeeldgemeente" == settings["organisation"]


@pytest.mark.parametrize(
    ("own", "message"),
    [
        ({"packs": []}, "$.packs"),
        ({"packs": "aia"}, "$.packs"),
        ({"packs": ["aia", "avgg"]}, "$.packs: there is no 'avgg'; want one of: aia, org"),
        (
            {"quorum": {"boss": {"members": 1}}},
            "$.quorum: there is no 'boss'; want one of: control",
        ),
        ({"quorum": {"control_board": {"members": 0}}}, "$.quorum.control_board.members"),
        ({"quorum": {"control_board": 5}}, "$.quorum.control_board"),
        ({"quorum": None}, "$.quorum"),
        ({"review_months": {"prohibited": "soon"}}, "$.review_months.prohibited"),
        ({"organisation": ""}, "$.organisation"),
        ({"colour": "blue"}, "'colour' was unexpected"),
    ],
)
def test_settings_that_do_not_fit_are_refused(
    tree: Path, opa_binary: Path, own: dict[str, object], message: str
) -> None:
    error = refusal(tree, opa_binary, settings=own)
    assert "settings_invalid" == error.code
    assert message in str(error)
