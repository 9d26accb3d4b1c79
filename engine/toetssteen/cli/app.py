"""The commands of the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated

import typer

import toetssteen
from toetssteen.cli.commands import (
    ahead,
    ask,
    assess,
    board,
    db,
    demo,
    doctor,
    exemption,
    explain,
    facts,
    importing,
    incident,
    initiative,
    ledger,
    norms,
    obligation,
    person,
    policy,
    policy_impact,
    policy_new,
    product,
    registry,
    report,
    review,
    serve,
)
from toetssteen.cli.commands import settings as own_settings
from toetssteen.cli.commands_tree import Command, Group
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.options import (
    FormatOption,
    LangOption,
    LocalPackOption,
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


def _add(
    to: typer.Typer, name: str, command: Callable[..., ExitCode], key: str | None = None
) -> None:
    """Add a command; `key` is that of its help where it shares its name with others."""
    to.command(name, cls=Command, help=f"command.{key or name}")(command)


def _add_group(name: str, commands: Mapping[str, Callable[..., ExitCode]]) -> typer.Typer:
    """Add a group whose commands have their help by the names of both."""
    group = _group(name)
    app.add_typer(group, name=name)
    for word, command in commands.items():
        _add(group, word, command, f"{name}_{word}".replace("-", "_"))
    return group


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
_add(policy_group, "schema", policy.schema)
_add(policy_group, "new", policy_new.new)
_add(policy_group, "impact", policy_impact.impact)
app.add_typer(import_group, name="import")
_add(import_group, "algoritmeregister", importing.algoritmeregister)
_add(import_group, "published", registry.published)
_add_group(
    "initiative",
    {
        "add": initiative.add,
        "list": initiative.listed,
        "show": initiative.show,
        "edit": initiative.edit,
        "stage": initiative.stage,
        "use": initiative.use,
        "join": initiative.join,
        "hand-over": initiative.hand_over,
        "accept": initiative.accept,
        "decline": initiative.decline,
        "withdraw": initiative.withdraw,
        "retire": initiative.retire,
    },
)
_add(app, "similar", registry.similar)
_add(app, "history", registry.history)
_add(app, "diff", registry.diff)
_add(app, "replay", registry.replay)
_add_group(
    "product",
    {"add": product.add, "list": product.listed, "show": product.show, "edit": product.edit},
)
_add_group(
    "person",
    {
        "add": person.add,
        "list": person.listed,
        "show": person.show,
        "role": person.role,
        "level": person.level,
        "passport": person.passport,
        "messages": person.messages,
        "erase": person.erase,
    },
)
_add_group(
    "board",
    {
        "queue": board.waiting,
        "show": board.show,
        "vote": board.vote,
        "unvote": board.unvote,
        "ask": board.ask,
        "answer": board.answer,
        "close": board.close,
        "withdraw": board.withdraw,
        "again": board.again,
        "delegate": board.delegate,
        "revoke": board.revoke,
        "seat": board.seat,
        "deputy": board.deputy,
    },
)
_add_group(
    "obligation",
    {"list": obligation.listed, "evidence": obligation.deliver, "close": obligation.close},
)
_add_group(
    "exemption",
    {"add": exemption.add, "list": exemption.listed, "revoke": exemption.revoke},
)
_add_group(
    "incident",
    {
        "report": incident.report,
        "list": incident.listed,
        "close": incident.close,
        "resume": incident.resume,
    },
)
_add_group(
    "review",
    {
        "due": review.due,
        "plan": review.plan,
        "run": review.run,
        "list": review.listed,
        "show": review.show,
        "confirm": review.confirm,
        "approve": review.approve,
    },
)
_add_group(
    "report",
    {
        "packet": report.packet,
        "agenda": report.agenda,
        "council": report.council,
        "measures": report.measures,
        "portfolio": report.portfolio,
        "benefit": report.benefit,
    },
)
_add(app, "impact", ahead.impact, "registry_impact")
_add(app, "horizon", ahead.horizon)
_add(app, "serve", serve.serve)
_add(app, "worker", serve.worker)
_add_group("ledger", {"verify": ledger.verify, "anchor": ledger.anchor})
_add_group(
    "db",
    {
        "upgrade": db.upgrade,
        "check": db.check,
        "backup": db.backup,
        "restore": db.restore,
        "move": db.move,
    },
)
_add_group("settings", {"check": own_settings.check})
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
    local_packs: LocalPackOption = None,
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
        local_packs=local_packs,
    )
    if version:
        typer.echo(toetssteen.__version__)
        raise typer.Exit
    _help_without_command(ctx)
