"""The commands of the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

import toetssteen
from toetssteen.cli.commands import (
    ask,
    assess,
    demo,
    doctor,
    explain,
    facts,
    importing,
    norms,
    policy,
)
from toetssteen.cli.commands_tree import Command, Group
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.options import (
    FormatOption,
    LangOption,
    PoliciesOption,
    SettingsOption,
    VerboseOption,
)
from toetssteen.cli.session import Session

VersionOption = Annotated[bool, typer.Option("--version", help="option.version")]


def _group(name: str) -> typer.Typer:
    group = typer.Typer(cls=Group, invoke_without_command=True, help=f"command.{name}")
    group.callback()(_help_without_command)
    return group


def _help_without_command(ctx: typer.Context) -> None:
    """Show the help where no command was named."""
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def _add(to: typer.Typer, name: str, command: Callable[..., ExitCode]) -> None:
    to.command(name, cls=Command, help=f"command.{name}")(command)


app = typer.Typer(cls=Group, add_completion=False, invoke_without_command=True)
policy_group = _group("policy")
import_group = _group("import")
_add(app, "assess", assess.assess)
_add(app, "ask", ask.ask)
_add(app, "explain", explain.explain)
_add(app, "norms", norms.norms)
_add(app, "facts", facts.facts)
app.add_typer(policy_group, name="policy")
_add(policy_group, "check", policy.check)
_add(policy_group, "test", policy.test)
_add(policy_group, "lint", policy.lint)
_add(policy_group, "build", policy.build)
app.add_typer(import_group, name="import")
_add(import_group, "algoritmeregister", importing.algoritmeregister)
_add(app, "doctor", doctor.doctor)
_add(app, "demo", demo.demo)


@app.callback(help="command.root")
def root(  # noqa: PLR0913 - one parameter for each option
    ctx: typer.Context,
    *,
    lang: LangOption = None,
    output_format: FormatOption = None,
    verbose: VerboseOption = None,
    settings: SettingsOption = None,
    policies: PoliciesOption = None,
    version: VersionOption = False,
) -> None:
    """Take over the options; without a command, show the help."""
    session = Session.of(ctx)
    session.ask_for(
        lang=lang,
        output_format=output_format,
        verbose=verbose,
        settings=settings,
        policies=policies,
    )
    if version:
        typer.echo(toetssteen.__version__)
        raise typer.Exit
    _help_without_command(ctx)
