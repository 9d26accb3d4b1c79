"""toetssteen doctor: whether everything is there and works."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import typer

import toetssteen
from toetssteen.board import tasks
from toetssteen.board.working_days import HERE
from toetssteen.cli import exit_codes
from toetssteen.cli.environment import DEFAULT_REGISTRY
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.failures import explain
from toetssteen.cli.messages import Messages
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.session import Session, cache_folder
from toetssteen.errors import ToetssteenError
from toetssteen.policy import binaries
from toetssteen.policy.binaries import Binary, Tool
from toetssteen.registry.moments import Actor
from toetssteen.registry.queries import Row
from toetssteen.wording.words import date_text

DOCTOR_FORMAT = "toetssteen.doctor/1"


@dataclass(frozen=True, slots=True)
class _Looked:
    """One thing that was looked at."""

    name: str
    found: str
    exit_code: ExitCode = ExitCode.DONE
    failing: Sequence[Row] = ()

    @property
    def works(self) -> bool:
        return self.exit_code is ExitCode.DONE


def doctor(ctx: typer.Context) -> ExitCode:
    """Look at everything, also after one thing failed."""
    session = Session.of(ctx)
    looked = [_look(name, look, session) for name, look in _LOOKS.items()]
    if _has_registry(session):
        looked.append(_look("registry", _registry, session))
        if looked[-1].works:
            looked.append(_clock(session))
    worst = exit_codes.worst(one.exit_code for one in looked)
    if session.options.as_json:
        checks = [{"name": one.name, "works": one.works, "found": one.found} for one in looked]
        failing = [dict(row) for one in looked for row in one.failing]
        document = {
            "format": DOCTOR_FORMAT,
            "works": worst is ExitCode.DONE,
            "checks": checks,
            "failing_tasks": failing,
        }
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
        return worst
    say, page = session.messages.say, Page(session.out)
    longest = max(len(say(f"doctor.{one.name}")) for one in looked)
    for one in looked:
        state = say("doctor.works" if one.works else "doctor.fails")
        page.item(f"{say(f'doctor.{one.name}'):<{longest}}  {state:<4} ", one.found)
    page.gap()
    page.paragraph(say("doctor.all_well" if worst is ExitCode.DONE else "doctor.not_well"))
    return worst


def _look(name: str, look: Callable[[Session], str], session: Session) -> _Looked:
    try:
        return _Looked(name, look(session))
    except ToetssteenError as error:
        failure = explain(error, session.messages)
        return _Looked(name, "\n".join(failure.lines), failure.exit_code)


def _binary(tool: Tool) -> Callable[[Session], str]:
    def look(session: Session) -> str:
        found: Binary = session.opa if tool is binaries.OPA else session.locate(tool)
        return session.messages.say(
            f"doctor.found.{found.origin}",
            version=found.version,
            variable=tool.variable,
            path=found.path,
        )

    return look


def _policies(session: Session) -> str:
    bundle = session.policy_set.bundle
    return session.messages.say(
        "doctor.policies_built",
        norms=len(bundle.norms),
        facts=len(bundle.facts),
        path=session.options.policies_folder,
    )


def _server(session: Session) -> str:
    version = session.engine.opa_version
    if theirs := session.environment.opa:
        address = f"{theirs.host}:{theirs.port}"
        return session.messages.say("doctor.theirs", version=version, address=address)
    return session.messages.say("doctor.ours", version=version)


def _cache(session: Session) -> str:
    folder = cache_folder()
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    if os.access(nearest, os.W_OK):
        return str(folder)
    return session.messages.say("doctor.cache_unwritable", path=folder)


def _has_registry(session: Session) -> bool:
    """Whether there is one to look at: a file that is not there yet is nothing amiss."""
    place = session.environment.registry.get_secret_value()
    return place != DEFAULT_REGISTRY or Path(place).exists()


def _registry(session: Session) -> str:
    return session.registry.driver.place


def _clock(session: Session) -> _Looked:
    """What the clock tried and could not do."""
    say = session.messages.say
    with session.registry.reading(Actor.operator()) as reading:
        failing = tasks.failing(reading)
    if not failing:
        return _Looked("clock", say("doctor.clock_works"))
    lines = [session.messages.count("doctor.clock_fails", len(failing))]
    for row in failing:
        # Where it is not known since when, it is at least since it was to be done.
        since = row["failing_since"] or row["due_at"]
        times = {
            "failing_since": _time(since, session.messages),
            "due_at": _time(row["due_at"], session.messages),
        }
        lines.append(say("doctor.clock_line", **{**row, **times}))
    lines.append(say("doctor.clock_remedy"))
    return _Looked("clock", "\n".join(lines), ExitCode.FAULT, failing)


def _time(stamp: str, messages: Messages) -> str:
    """A time, without the policies: those may be what is wrong."""
    at = datetime.fromisoformat(stamp).astimezone(HERE)
    return f"{date_text(at.date().isoformat(), messages)}, {at:%H:%M}"


_LOOKS: dict[str, Callable[[Session], str]] = {
    "version": lambda _: toetssteen.__version__,
    "python": lambda _: platform.python_version(),
    "cache": _cache,
    "opa": _binary(binaries.OPA),
    "regal": _binary(binaries.REGAL),
    "policies": _policies,
    "git": lambda session: session.policy_set.bundle.revision,
    "server": _server,
}
