"""The help of a command, in the user's language."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterator
from typing import Any

from typer.core import TyperArgument, TyperOption

from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.messages import Messages, placeholder

_WIDTH = 80
_COLUMN = 26
Parameter = TyperArgument | TyperOption


def help_of(command: Any, ctx: Any, common: Collection[str]) -> str:
    """What `--help` shows; `common` are the options that every command has."""
    is_root = ctx.parent is None
    messages: Messages = ctx.find_root().obj.messages
    lines = _lines(command, ctx.command_path, messages, () if is_root else common)
    return "\n".join([*lines, *(_of_the_program(messages) if is_root else ()), ""])


def usage_of(command: Any, path: str, messages: Messages) -> str:
    """How a command is typed."""
    parts = [path]
    if options_in(command):
        parts.append(messages.say("help.options_here"))
    parts += [written(argument, messages) for argument in arguments_in(command)]
    if below(command):
        parts.append(messages.say("help.command_here"))
    return " ".join(parts)


def arguments_in(command: Any) -> list[TyperArgument]:
    """What is given to a command by its place."""
    return [found for found in command.params if isinstance(found, TyperArgument)]


def options_in(command: Any) -> list[TyperOption]:
    """What is given to a command by name."""
    return [found for found in command.params if isinstance(found, TyperOption)]


def below(command: Any) -> list[tuple[str, Any]]:
    """The commands right below a group."""
    return list(getattr(command, "commands", {}).items())


def written(parameter: Parameter, messages: Messages) -> str:
    """How an argument or an option is typed."""
    name = placeholder(str(parameter.metavar), messages)
    if isinstance(parameter, TyperOption):
        names = ", ".join([*parameter.opts, *parameter.secondary_opts])
        return names if parameter.is_flag else f"{names} {name}"
    repeated = f"{name}…" if parameter.nargs != 1 else name
    return repeated if parameter.required else f"[{repeated}]"


def variables(messages: Messages) -> list[tuple[str, str]]:
    """The environment variables, and what each is for."""
    return [(name, messages.say(f"variable.{name}")) for name in messages.below("variable")]


def summary(command: Any, messages: Messages) -> str:
    """The first line of what a command does."""
    return messages.say(command.help).partition("\n")[0]


def _lines(command: Any, path: str, messages: Messages, common: Collection[str]) -> Iterator[str]:
    say = messages.say
    yield f"{say('help.usage')}: {usage_of(command, path, messages)}"
    yield ""
    for paragraph in say(command.help).splitlines():
        yield from textwrap.wrap(paragraph, _WIDTH)
    own = [option for option in options_in(command) if option.name not in common]
    shared = [option for option in options_in(command) if option.name in common]
    commands = [(name, summary(found, messages)) for name, found in below(command)]
    yield from _table(say("help.commands"), commands)
    yield from _table(say("help.arguments"), _entries(arguments_in(command), messages))
    yield from _table(
        say("help.options"), [*_entries(own, messages), ("--help", say("option.help"))]
    )
    yield from _table(say("help.common"), _entries(shared, messages))


def _of_the_program(messages: Messages) -> Iterator[str]:
    yield from _table(messages.say("help.variables"), variables(messages))
    codes = [(str(code.value), messages.say(f"exits.{code.name.lower()}")) for code in ExitCode]
    yield from _table(messages.say("help.exit_codes"), codes)


def _entries(parameters: Collection[Parameter], messages: Messages) -> list[tuple[str, str]]:
    return [(written(found, messages), messages.say(found.help or "")) for found in parameters]


def _table(title: str, rows: list[tuple[str, str]]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield f"{title}:"
    for name, meaning in rows:
        left = f"  {name}"
        if len(left) > _COLUMN - 2:
            yield left
            left = ""
        indent = " " * _COLUMN
        yield from textwrap.wrap(
            meaning, _WIDTH, initial_indent=f"{left:<{_COLUMN}}", subsequent_indent=indent
        )
