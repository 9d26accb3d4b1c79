"""The tree of commands, each with the options that hold for all of them."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from toetssteen.cli.help import help_of
from toetssteen.cli.options import Options
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput
from toetssteen.intake.nearest import nearest

COMMON = frozenset(field.name for field in fields(Options))


class Command(TyperCommand):
    """A command whose help is in the user's language."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        formatter.write(help_of(self, ctx, COMMON))


class Group(TyperGroup):
    """A group of commands, with the same kind of help."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        formatter.write(help_of(self, ctx, COMMON))

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


def prepare(app: typer.Typer) -> Group:
    """The program, made of an app: its options may also stand behind the name of a command."""
    root = typer.main.get_command(app)
    if not isinstance(root, Group):
        raise TypeError(root)
    common = [parameter for parameter in root.params if parameter.name in COMMON]
    for path, command in walk(root):
        if path:
            # A command may have an option of its own that reads more than the common one.
            own = {parameter.name for parameter in command.params}
            command.params.extend(_repeated(p) for p in common if p.name not in own)
    return root


def walk(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """A command and all below it, with the words that lead to each."""
    yield path, command
    for name, below in getattr(command, "commands", {}).items():
        yield from walk(below, (*path, name))


def _repeated(parameter: Any) -> Any:
    again = copy.copy(parameter)
    again.expose_value = False
    again.callback = _taken_over
    return again


def _taken_over(ctx: typer.Context, parameter: Any, value: Any) -> None:
    Session.of(ctx).ask_for(**{parameter.name: value})
