"""The app's manifest, from the lists that the program itself goes by.

`python -m toetssteen_bots.slack.manifest DIR` writes one for each way to be reached.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from toetssteen.intake.questionnaire import Language
from toetssteen.wording.messages import Messages
from toetssteen_bots.dialogue.commands import WORD
from toetssteen_bots.slack.app import DEPARTURES, EVENTS, SCOPES, SHORTCUTS
from toetssteen_bots.slack.installing import REDIRECT_PATH
from toetssteen_bots.slack.serving import PATH
from toetssteen_bots.slack.settings import Transport
from toetssteen_bots.slack.steps import FUNCTIONS, Function, Parameter

TEXTS = "toetssteen_bots.slack.messages"
_SOMEWHERE = "https://toetssteen.example.org"


def manifest(transport: Transport, url: str, language: Language) -> dict[str, Any]:
    """The manifest of an app. `url`: where it is reached over HTTP, without a path."""
    say = Messages(language, TEXTS).say
    is_http = transport is Transport.HTTP
    at = {"url": f"{url.rstrip('/')}{PATH}"} if is_http else {}
    reached = {"request_url": at["url"]} if is_http else {}
    return {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {
            "name": say("manifest.name"),
            "description": say("manifest.description"),
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                # What is typed there is answered with buttons, and never read as an answer.
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": say("manifest.name"), "always_online": True},
            "shortcuts": [
                {
                    "name": say(f"manifest.shortcut.{shortcut.id}"),
                    "type": "message" if shortcut.on_message else "global",
                    "callback_id": shortcut.id,
                    "description": say(f"manifest.shortcut_text.{shortcut.id}"),
                }
                for shortcut in SHORTCUTS
            ],
            "slash_commands": [
                {
                    "command": WORD,
                    "description": say("manifest.command"),
                    "usage_hint": say("manifest.hint"),
                    "should_escape": False,
                    **at,
                }
            ],
        },
        "oauth_config": {
            # Also used where workspaces install it themselves.
            **({"redirect_urls": [f"{url.rstrip('/')}{REDIRECT_PATH}"]} if is_http else {}),
            "scopes": {"bot": list(SCOPES)},
        },
        "functions": {function.id: _function(function, language) for function in FUNCTIONS},
        "settings": {
            "event_subscriptions": {"bot_events": [*EVENTS, *DEPARTURES], **reached},
            "interactivity": {
                "is_enabled": True,
                **reached,
                **({"message_menu_options_url": at["url"]} if is_http else {}),
            },
            # Slack offers steps for workflows only of apps that a whole organisation can have.
            "org_deploy_enabled": True,
            "function_runtime": "remote",
            "socket_mode_enabled": not is_http,
            "token_rotation_enabled": False,
        },
    }


def _function(function: Function, language: Language) -> dict[str, Any]:
    """A step of workflows as Slack shows it."""
    say = Messages(language, TEXTS).say
    return {
        "title": say(f"manifest.step.{function.id}"),
        "description": say(f"manifest.step_text.{function.id}"),
        "input_parameters": {one.name: _parameter(one, function, say) for one in function.inputs},
        "output_parameters": {one.name: _parameter(one, function, say) for one in function.outputs},
    }


def _parameter(one: Parameter, function: Function, say: Callable[[str], str]) -> dict[str, Any]:
    title = say(f"manifest.parameter.{one.name}")
    found: dict[str, Any] = {"type": one.type, "title": title, "description": title}
    found |= {"is_required": one.required}
    if one.offered_by:
        # What finds the choices is given what it takes by the same name.
        offering = next(other for other in FUNCTIONS if other.id == one.offered_by)
        inputs = {
            taken.name: {"value": f"{{{{input_parameters.{taken.name}}}}}"}
            for taken in offering.inputs
            if taken in function.inputs
        }
        reference = f"#/functions/{offering.id}"
        found["dynamic_options"] = {"function": reference, "inputs": inputs}
    return found


def documents(url: str) -> dict[str, str]:
    """The manifests by the names of their files. The same for the same program."""
    return {
        f"manifest-{transport}.{language}.json": json.dumps(
            manifest(transport, url, language), ensure_ascii=False, indent=2
        )
        + "\n"
        for transport in Transport
        for language in Language
    }


def main() -> int:
    """Write them to a folder."""
    parser = argparse.ArgumentParser(prog="python -m toetssteen_bots.slack.manifest")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--url", default=_SOMEWHERE, metavar="URL")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    for name, text in documents(given.url).items():
        (given.folder / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
