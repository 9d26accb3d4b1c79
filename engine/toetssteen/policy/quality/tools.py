"""Runs OPA and Regal over a tree of policies, within a time limit and without a shell."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toetssteen.errors import ToetssteenError

_SHOWN = 2000


class QualityToolFailed(ToetssteenError):
    """A check could not be carried out, so nothing can be said of the policies."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program printed, and its exit code."""

    code: int
    output: str
    errors: str

    def document(self) -> Any:
        """What was printed as JSON. Raises QualityToolFailed where it is none."""
        try:
            return json.loads(self.output)
        except ValueError as error:
            raise self.failure() from error

    def failure(self) -> QualityToolFailed:
        """What the program said instead of an answer."""
        said = " ".join(part.strip() for part in (self.errors, self.output) if part.strip())
        return QualityToolFailed("tool_failed", exit_code=self.code, said=said[:_SHOWN])


@dataclass(frozen=True, slots=True)
class Program:
    """A program, and how long a run of it may take."""

    path: Path
    seconds: float

    def ask(
        self,
        arguments: Sequence[str],
        *,
        cwd: Path,
        expected: Collection[int],
        given: str | None = None,
    ) -> Answer:
        """Run the program in a folder, with `given` on its standard input.

        Raises QualityToolFailed where it does not start, takes too long, or ends with a code that
        is not one of the expected.
        """
        try:
            done = subprocess.run(
                [str(self.path), *arguments],
                cwd=cwd,
                input=given,
                stdin=subprocess.DEVNULL if given is None else None,
                capture_output=True,
                encoding="utf-8",
                timeout=self.seconds,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise QualityToolFailed(
                "tool_timed_out",
                program=self.path.name,
                command=arguments[0],
                seconds=self.seconds,
            ) from error
        except OSError as error:
            raise QualityToolFailed(
                "tool_not_started", program=self.path.name, reason=error.strerror
            ) from error
        answer = Answer(done.returncode, done.stdout, done.stderr)
        if done.returncode not in expected:
            raise answer.failure()
        return answer


@dataclass(frozen=True, slots=True)
class Tools:
    """Where OPA and Regal are, and how long each run of them may take."""

    opa: Path
    regal: Path
    seconds: float = 120

    @property
    def run_opa(self) -> Program:
        """OPA, to be asked something."""
        return Program(self.opa, self.seconds)

    @property
    def run_regal(self) -> Program:
        """Regal, to be asked something."""
        return Program(self.regal, self.seconds)
