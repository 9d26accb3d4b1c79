"""Whatever any screen shows fits Slack's own types too; our own schema lets nothing more pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.bots import block_kit
from tests.bots.test_block_kit import *  # noqa: F403 - every test there, judged by more here
from tests.bots.test_block_kit import BUTTON, SECTION, plain, radio, view
from tests.e2e.slack_types import SlackTypes

_OWN = block_kit.problems


@pytest.fixture(scope="module", autouse=True)
def judged_by_both(slack_types: SlackTypes) -> Iterator[None]:
    """From here on `block_kit.problems` asks Slack's types as well."""

    def both(kind: str, payload: Mapping[str, Any]) -> list[str]:
        return [*_OWN(kind, payload), *slack_types.by_types(kind, payload)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(block_kit, "problems", both)
        yield


def message(*blocks: Any) -> dict[str, Any]:
    """A message with blocks."""
    return {"text": "t", "blocks": [{"block_id": f"b{n}", **b} for n, b in enumerate(blocks)]}


def select(number: int) -> dict[str, Any]:
    """An input with a list of so many options."""
    block = radio(number)
    block["element"]["type"] = "static_select"
    return block


CARD = message(
    {"type": "header", "text": plain("2026-0001 Chatbot")},
    {"type": "section", "text": {"type": "mrkdwn", "text": "*Uitkomst*", "verbatim": True}},
    {"type": "divider"},
    {"type": "actions", "elements": [{**BUTTON, "style": "primary"}]},
    {"type": "context", "elements": [plain("24 november 2026")]},
)
PROBES = {
    "a style that is none": (
        "message",
        message({"type": "actions", "elements": [{**BUTTON, "style": "green"}]}),
    ),
    "76 characters on a button": (
        "message",
        message({"type": "actions", "elements": [{**BUTTON, "text": plain("x" * 76)}]}),
    ),
    "51 blocks in a message": ("message", message(*[SECTION] * 51)),
    "a block that is none": ("message", message({"type": "unknown"})),
    "11 radio buttons": ("modal", view(radio(11), submit=plain("s"))),
    "a field of 2001 characters": (
        "message",
        message({"type": "section", "fields": [plain("x" * 2001)]}),
    ),
    "a title of 25 characters": ("modal", view(SECTION, title=plain("t" * 25))),
    "3001 characters to remember": ("modal", view(SECTION, private_metadata="x" * 3001)),
    "101 blocks in a window": ("modal", view(*[SECTION] * 101)),
    "a heading with mark-up": (
        "message",
        message({"type": "header", "text": {"type": "mrkdwn", "text": "x"}}),
    ),
    "101 options": ("modal", view(select(101), submit=plain("s"))),
    "a field that is misspelled": ("message", message({**SECTION, "txet": plain("x")})),
    "an option of 76 characters": (
        "modal",
        view(
            {
                **radio(1),
                "element": {
                    "type": "radio_buttons",
                    "action_id": "a",
                    "options": [{"text": plain("x" * 76), "value": "v"}],
                },
            },
            submit=plain("s"),
        ),
    ),
    "26 buttons": ("message", message({"type": "actions", "elements": [BUTTON] * 26})),
    "11 notes": ("message", message({"type": "context", "elements": [plain("x")] * 11})),
    "a heading of 151 characters": (
        "message",
        message({"type": "header", "text": plain("x" * 151)}),
    ),
    "an empty text": ("message", message({"type": "section", "text": plain("")})),
    "3001 characters": ("message", message({"type": "section", "text": plain("x" * 3001)})),
}


@pytest.mark.parametrize("name", PROBES)
def test_what_slacks_types_refuse_our_own_schema_refuses_too(
    name: str, slack_types: SlackTypes
) -> None:
    kind, payload = PROBES[name]

    assert list(slack_types.by_types(kind, payload))
    assert _OWN(kind, payload)


def test_a_good_card_is_taken_by_both(slack_types: SlackTypes) -> None:
    assert [] == slack_types.problems("message", CARD)
    assert [] == _OWN("message", CARD)
