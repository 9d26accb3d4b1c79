"""toetssteen serve and worker: what runs until it is told to stop."""

from __future__ import annotations

from typing import Annotated

import typer

from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput

ClockOption = Annotated[bool, typer.Option("--clock/--no-clock", help="option.clock")]
OnceOption = Annotated[bool, typer.Option("--once", help="option.once")]
HostOption = Annotated[str, typer.Option("--host", metavar="HOST", help="option.host")]
PortOption = Annotated[int, typer.Option("--port", metavar="PORT", help="option.port")]


def serve(
    ctx: typer.Context,
    *,
    host: HostOption = "127.0.0.1",
    port: PortOption = 3000,
    clock: ClockOption = True,
    once: OnceOption = False,
) -> ExitCode:
    """Serve until a signal stops it; what is under way is brought to a good place first."""
    from toetssteen.cli import service  # noqa: PLC0415 - its libraries take long to load

    session = Session.of(ctx)
    if once and not clock:
        raise BadInput("once_needs_clock")
    if once:
        return service.tick(session)
    service.serve(session, host, port, clock=clock)
    return ExitCode.DONE


def worker(ctx: typer.Context, *, once: OnceOption = False) -> ExitCode:
    """Work on runs that the clock hands over, on a registry in PostgreSQL."""
    from toetssteen.cli import service  # noqa: PLC0415 - its libraries take long to load

    service.work(Session.of(ctx), wait=not once)
    return ExitCode.DONE
