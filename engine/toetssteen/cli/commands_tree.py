"""The commands as the user sees them: help in one language, the same options everywhere."""

from __future__ import annotations

import copy
import textwrap
from collections.abc import Iterator
from typing import Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.messages import Messages
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput
from toetssteen.intake._nearest import nearest

_HELP_WIDTH = 80
_COLUMN = 26


class Command(TyperCommand):
    """A command whose help is in the user's language."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        formatter.write(help_of(self, ctx))


class Group(TyperGroup):
    """A group of commands, with the same kind of help."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        formatter.write(help_of(self, ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find a command by name. Raises BadInput, with the one that is most alike."""
        if not args[0].startswith("-") and args[0] not in self.commands:
            known = list(self.commands)
            raise BadInput(
                "unknown_command",
                given=args[0],
                suggestion=nearest(args[0], known),
                expected=", ".join(known),
            )
        return super().resolve_command(ctx, args)


AnyCommand = Command | Group


def prepare(app: typer.Typer) -> Group:
    """The tree of commands, each with the options that hold for all of them."""
    root = typer.main.get_command(app)
    if not isinstance(root, Group):
        raise TypeError(root)
    common = [parameter for parameter in root.params if parameter.name != "help"]
    for _, command in walk(root):
        if command is not root:
            command.params.extend(_repeated(parameter) for parameter in common)
    return root


def walk(command: AnyCommand, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], AnyCommand]]:
    """A command and all below it, with the words that lead to each."""
    yield path, command
    for name, below in getattr(command, "commands", {}).items():
        yield from walk(below, (*path, name))


def _repeated(parameter: Any) -> Any:
    """An option of the program that may also stand behind the name of a command."""
    again = copy.copy(parameter)
    again.expose_value = False
    again.callback = _taken_over
    return again


def _taken_over(ctx: typer.Context, parameter: Any, value: Any) -> None:
    Session.of(ctx).ask_for(**{parameter.name: value})


def help_of(command: AnyCommand, ctx: Any) -> str:
    """The help of a command, as text."""
    session = ctx.find_root().obj
    return "\n".join(_help_lines(command, ctx, session.messages))


def _help_lines(command: AnyCommand, ctx: Any, messages: Messages) -> Iterator[str]:
    yield f"{messages.say('help.usage')}: {usage_of(command, ctx.command_path, messages)}"
    yield ""
    yield from _paragraphs(messages.say(command.help or ""))
    arguments = [found for found in command.params if isinstance(found, TyperArgument)]
    own, common = options_of(command, root=ctx.parent is None)
    below = [(name, messages.say(found.help or "").partition("\n")[0]) for name, found in commands_of(command)]
    yield from _table(messages.say("help.commands"), below)
    yield from _table(messages.say("help.arguments"), [entry(found, messages) for found in arguments])
    yield from _table(messages.say("help.options"), [entry(found, messages) for found in own])
    yield from _table(messages.say("help.common"), [entry(found, messages) for found in common])
    if ctx.parent is None:
        codes = [(str(code.value), messages.say(f"exits.{code.name.lower()}")) for code in ExitCode]
        yield from _table(messages.say("help.exit_codes"), codes)


def usage_of(command: AnyCommand, path: str, messages: Messages) -> str:
    """How a command is typed."""
    parts = [path]
    if any(isinstance(found, TyperOption) for found in command.params):
        parts.append(messages.say("help.options_here"))
    parts += [_placeholder(found) for found in command.params if isinstance(found, TyperArgument)]
    if isinstance(command, Group):
        parts.append(messages.say("help.command_here"))
    return " ".join(parts)


def options_of(command: AnyCommand, *, root: bool) -> tuple[list[TyperOption], list[TyperOption]]:
    """The options of a command itself, and those that every command has."""
    found = [option for option in command.params if isinstance(option, TyperOption)]
    own = [option for option in found if option.expose_value and not root]
    return own, [option for option in found if option not in own]


def commands_of(command: AnyCommand) -> list[tuple[str, AnyCommand]]:
    """The commands right below a group."""
    return list(getattr(command, "commands", {}).items())


def entry(parameter: TyperArgument | TyperOption, messages: Messages) -> tuple[str, str]:
    """How an argument or an option is written, and what it does."""
    meaning = messages.say(parameter.help or "")
    if isinstance(parameter, TyperArgument):
        return _placeholder(parameter), meaning
    written = ", ".join(parameter.opts)
    return (written if parameter.is_flag else f"{written} {parameter.metavar}"), meaning


def _placeholder(argument: TyperArgument) -> str:
    name = (argument.metavar or argument.name or "").upper()
    repeated = f"{name}…" if argument.nargs != 1 else name
    return repeated if argument.required else f"[{repeated}]"


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        yield from textwrap.wrap(paragraph, _HELP_WIDTH) or [""]


def _table(title: str, rows: list[tuple[str, str]]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield f"{title}:"
    for left, right in rows:
        lines = textwrap.wrap(right, _HELP_WIDTH - _COLUMN)
        if len(left) > _COLUMN - 4:
            yield f"  {left}"
            left = ""  # noqa: PLW2901
        for line in lines:
            yield f"  {left:<{_COLUMN - 2}}{line}"
            left = ""  # noqa: PLW2901
