"""toetssteen settings: what an organisation sets for itself."""

from __future__ import annotations

import typer

from toetssteen.cli.arguments import known_roles
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.session import Session
from toetssteen.registry.permissions import Permissions

SETTINGS_FORMAT = "toetssteen.settings/1"


def check(ctx: typer.Context) -> ExitCode:
    """Look whether the settings can be used, with the policies that they are for."""
    session = Session.of(ctx)
    permissions = Permissions.from_settings(session.settings)
    permissions.check_roles(known_roles(session))
    digest = session.policy_set.bundle.digest
    if session.options.as_json:
        show_document(
            {"format": SETTINGS_FORMAT, "settings": dict(session.settings), "bundle": digest}
        )
    else:
        organisation = session.settings["organisation"]
        sentence = session.messages.say("registry.settings_sound", organisation=organisation)
        Page(session.out).paragraph(sentence)
    return ExitCode.DONE
