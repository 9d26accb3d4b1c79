"""The manifest says what the program handles, no more, and Slack takes it."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from toetssteen.intake.questionnaire import Language
from toetssteen_bots.dialogue.commands import COMMANDS, WORD
from toetssteen_bots.slack import payloads
from toetssteen_bots.slack.app import DEPARTURES, EVENTS, SCOPES
from toetssteen_bots.slack.installing import REDIRECT_PATH
from toetssteen_bots.slack.manifest import documents, manifest
from toetssteen_bots.slack.settings import Transport
from toetssteen_bots.slack.steps import FUNCTIONS

URL = "https://toetssteen.example.org"


@pytest.fixture
def schema(shared_data: Path) -> Draft7Validator:
    """Slack's own schema. Without it, nothing says whether Slack would take what we write."""
    path = shared_data / "schemas" / "slack-manifest.schema.1.0.0.json"
    return Draft7Validator(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("transport", list(Transport))
@pytest.mark.parametrize("language", list(Language))
def test_slack_takes_the_manifest(
    schema: Draft7Validator, transport: Transport, language: Language
) -> None:
    errors = schema.iter_errors(manifest(transport, URL, language))

    assert [] == [error.message for error in errors]


def long_shortcut(document: dict[str, Any]) -> None:
    """A name of 25 characters."""
    document["features"]["shortcuts"][0]["name"] = "x" * 25


def own_key(document: dict[str, Any]) -> None:
    """A key that Slack does not know."""
    document["settings"]["something"] = True


def no_name(document: dict[str, Any]) -> None:
    """An app without a name."""
    del document["display_information"]["name"]


@pytest.mark.parametrize("spoil", [long_shortcut, own_key, no_name])
def test_slacks_schema_refuses_what_is_wrong(
    schema: Draft7Validator, spoil: Callable[[dict[str, Any]], None]
) -> None:
    document = copy.deepcopy(manifest(Transport.HTTP, URL, Language.NL))
    spoil(document)

    assert list(schema.iter_errors(document))


def test_it_names_what_the_program_handles_and_nothing_else() -> None:
    found = manifest(Transport.HTTP, URL, Language.NL)

    shortcuts = {s["callback_id"]: s["type"] for s in found["features"]["shortcuts"]}
    assert {payloads.NEW_SHORTCUT: "global", payloads.MESSAGE_SHORTCUT: "message"} == shortcuts
    assert [WORD] == [c["command"] for c in found["features"]["slash_commands"]]
    assert [*EVENTS, *DEPARTURES] == found["settings"]["event_subscriptions"]["bot_events"]
    assert [f"{URL}{REDIRECT_PATH}"] == found["oauth_config"]["redirect_urls"]
    assert list(SCOPES) == found["oauth_config"]["scopes"]["bot"]
    assert all(
        command.nl in found["features"]["slash_commands"][0]["usage_hint"] for command in COMMANDS
    )


def test_each_scope_is_needed_for_something_that_we_call() -> None:
    needed = {
        "app_mentions:read": "app_mention",
        "im:history": "message.im",
        "chat:write": "chat.postMessage",
        "commands": "the command and the shortcuts",
        "users:read": "users.info",
        "users:read.email": "the address in it",
    }

    assert set(needed) == set(SCOPES)


def test_what_is_chosen_in_a_step_is_found_by_a_function_that_there_is() -> None:
    functions = manifest(Transport.HTTP, URL, Language.NL)["functions"]

    offered = [
        (one["dynamic_options"]["function"], one["dynamic_options"]["inputs"])
        for function in functions.values()
        for one in function["input_parameters"].values()
        if "dynamic_options" in one
    ]
    assert [
        ("#/functions/stage_options", {}),
        (
            "#/functions/initiative_options",
            {"person": {"value": "{{input_parameters.person}}"}},
        ),
    ] == offered
    assert {function.id for function in FUNCTIONS} == set(functions)


def test_over_http_slack_comes_to_our_address_and_else_it_has_none() -> None:
    http = json.dumps(manifest(Transport.HTTP, f"{URL}/", Language.NL))
    socket = manifest(Transport.SOCKET, URL, Language.NL)

    assert 4 == http.count(f"{URL}/slack/events")
    assert URL not in json.dumps(socket)
    assert socket["settings"]["socket_mode_enabled"] is True


def test_the_same_program_writes_the_same_documents() -> None:
    assert documents(URL) == documents(URL)
    assert 4 == len(documents(URL))
