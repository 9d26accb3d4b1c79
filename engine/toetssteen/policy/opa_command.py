"""Runs OPA's own subcommands and turns what they say into problems with file and line."""

import json
import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from toetssteen.policy.errors import OpaTimedOut, OpaUnavailable, PolicyError, PolicyProblem

_SECONDS = 120
_SHOWN = 2000
# The rest stays here: an OPA_… variable would set an option of OPA, and secrets are none of its.
_ENVIRONMENT = ("PATH", "HOME", "TMPDIR", "GODEBUG", "GOGC", "GOMAXPROCS", "GOMEMLIMIT")
_PLAIN = re.compile(r"(?P<file>[^\s:]+):(?P<row>[0-9]+): (?P<code>[a-z_]+_error): (?P<message>.*)")


def environment() -> dict[str, str]:
    """Return what OPA may know of the environment of this process."""
    return {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}


def run(
    opa: Path, arguments: Sequence[str], stdin: str | None = None, cwd: Path | None = None
) -> str:
    """Run one subcommand and give its standard output.

    Raises PolicyError with what OPA reports, OpaTimedOut, OpaUnavailable where it cannot start.
    """
    try:
        done = subprocess.run(
            [str(opa), *arguments],
            # Never the input of this process: a subcommand could wait for it.
            **({"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin}),
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            cwd=cwd,
            env=environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise OpaTimedOut("opa_command_timed_out", command=arguments[0]) from error
    except OSError as error:
        raise OpaUnavailable("opa_not_started", reason=error.strerror) from error
    if done.returncode != 0:
        raise PolicyError("policy_refused", problems_in(done.stdout, done.stderr))
    return done.stdout


def problems_in(*outputs: str) -> tuple[PolicyProblem, ...]:
    """The problems in what OPA printed: JSON with `errors`, or as a last resort its plain text."""
    for output in outputs:
        try:
            document = json.loads(output)
        except ValueError:
            continue
        if isinstance(document, dict) and document.get("errors"):
            return tuple(problem(error) for error in document["errors"])
    text = " ".join(output.strip() for output in outputs if output.strip())
    placed = tuple(
        PolicyProblem(found["code"], found["message"], found["file"], int(found["row"]))
        for found in _PLAIN.finditer(text)
    )
    return placed or (PolicyProblem("opa_error", text[:_SHOWN]),)


def problem(error: Mapping[str, Any]) -> PolicyProblem:
    """One error as OPA writes it, in its JSON output or an answer of its server."""
    location = error.get("location") or {}
    message = error.get("message", "")
    details = error.get("details")
    if isinstance(details, dict):
        message = " ".join([message, *_details(details)])
    return PolicyProblem(
        error.get("code", "opa_error"), message, location.get("file") or None, location.get("row")
    )


def _details(details: dict[str, Any]) -> list[str]:
    """What OPA's type checker adds: the reference, the wrong part, what it wanted."""
    shown = []
    if "pos" in details and "ref" in details:
        shown.append(f"({'.'.join(str(part['value']) for part in details['ref'])})")
    if wanted := details.get("oneOf"):
        shown.append(f"want one of: {', '.join(map(str, wanted))}")
    if line := details.get("line"):
        shown.append(f"in: {line.strip()}")
    return shown
