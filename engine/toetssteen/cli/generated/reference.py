"""The commands, their options and the exit codes, as pages in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from toetssteen.cli.commands_tree import COMMON, walk
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.generated.markdown import GENERATED, escaped, table
from toetssteen.cli.help import (
    arguments_in,
    below,
    options_in,
    summary,
    usage_of,
    variables,
    written,
)
from toetssteen.cli.messages import Messages

_PROGRAM = "toetssteen"


def command_page(root: Any, messages: Messages) -> str:
    """The page of all commands."""
    lines = [GENERATED, f"# {messages.say('generated.commands')}", ""]
    for path, command in walk(root):
        lines += _command(path, command, messages)
    lines += [f"## {messages.say('help.common')}", ""]
    lines += _parameters((o for o in options_in(root) if o.name in COMMON), messages)
    lines += [f"## {messages.say('help.variables')}", ""]
    rows = [(f"`{name}`", escaped(meaning)) for name, meaning in variables(messages)]
    lines += table((messages.say("help.variables"), ""), rows)
    lines += [f"## {messages.say('help.exit_codes')}", "", *_exit_codes(messages)]
    return "\n".join(lines).rstrip() + "\n"


def exit_code_page(messages: Messages) -> str:
    """The page of exit codes."""
    title = f"# {messages.say('help.exit_codes')}"
    worst = messages.say("generated.worst")
    return "\n".join([GENERATED, title, "", *_exit_codes(messages), worst, ""])


def _command(path: tuple[str, ...], command: Any, messages: Messages) -> Iterator[str]:
    name = " ".join((_PROGRAM, *path))
    yield f"## `{name}`"
    yield ""
    yield from (escaped(line) for line in messages.say(command.help).splitlines())
    yield ""
    yield f"`{usage_of(command, name, messages)}`"
    yield ""
    commands = [(f"`{word}`", escaped(summary(found, messages))) for word, found in below(command)]
    if commands:
        yield from table((messages.say("help.commands"), ""), commands)
    own = [option for option in options_in(command) if option.name not in COMMON]
    yield from _parameters([*arguments_in(command), *own], messages)


def _parameters(parameters: Iterable[Any], messages: Messages) -> Iterator[str]:
    rows = [
        (f"`{written(found, messages)}`", escaped(messages.say(found.help))) for found in parameters
    ]
    if rows:
        yield from table((messages.say("help.options"), ""), rows)


def _exit_codes(messages: Messages) -> list[str]:
    rows = [
        (f"`{code.value}`", escaped(messages.say(f"exits.{code.name.lower()}")))
        for code in ExitCode
    ]
    return list(table((messages.say("generated.code"), messages.say("generated.when")), rows))
