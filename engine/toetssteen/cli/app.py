"""The commands of the program."""

from __future__ import annotations

import typer

import toetssteen
from toetssteen.cli.commands import assess
from toetssteen.cli.commands_tree import Command, Group
from toetssteen.cli.options import (
    FormatOption,
    LangOption,
    PoliciesOption,
    SettingsOption,
    VerboseOption,
)
from toetssteen.cli.session import Session

app = typer.Typer(cls=Group, add_completion=False, invoke_without_command=True)
app.command("assess", cls=Command, help="command.assess")(assess.assess)


@app.callback(help="command.root")
def root(
    ctx: typer.Context,
    lang: LangOption = None,
    format_: FormatOption = None,
    verbose: VerboseOption = None,
    settings: SettingsOption = None,
    policies: PoliciesOption = None,
) -> None:
    """Take over the options; without a command, show the help."""
    session = Session.of(ctx)
    session.ask_for(
        lang=lang, format=format_, verbose=verbose, settings=settings, policies=policies
    )
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
