"""The app's manifest, from the lists that the program itself goes by.

`python -m toetssteen_bots.slack.manifest DIR` writes one for each way to be reached.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from toetssteen.cli.messages import Messages
from toetssteen.intake.questionnaire import Language
from toetssteen_bots.dialogue.commands import WORD
from toetssteen_bots.slack.app import EVENTS, SCOPES, SHORTCUTS
from toetssteen_bots.slack.serving import PATH
from toetssteen_bots.slack.settings import Transport

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
                # What is typed there is never read as an answer.
                "messages_tab_read_only_enabled": True,
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
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": list(EVENTS), **reached},
            "interactivity": {"is_enabled": True, **reached},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not is_http,
            "token_rotation_enabled": False,
        },
    }


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
