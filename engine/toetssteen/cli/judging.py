"""Judges files one after the other; what is wrong with one does not stop the others."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from toetssteen.cli import exit_codes
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.session import Session
from toetssteen.errors import BadInput, ToetssteenError
from toetssteen.intake.documents import find_documents, load_document
from toetssteen.intake.initiative import Initiative, read_initiative
from toetssteen.triage.assessment import assess_each
from toetssteen.triage.verdict import Verdict

STANDARD_INPUT = "-"
# How many files are read before they are judged together.
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Judged:
    """A file with its verdict, or with what was wrong."""

    file: str
    result: Verdict | ToetssteenError

    @property
    def exit_code(self) -> ExitCode:
        """The exit code for this one."""
        if isinstance(self.result, Verdict):
            return exit_codes.of_outcome(self.result.outcome)
        return exit_codes.of_error(self.result)


def found_files(given: Sequence[str]) -> tuple[str, ...]:
    """The files that arguments stand for, "-" among them. Raises BadInput."""
    if given.count(STANDARD_INPUT) > 1:
        raise BadInput("standard_input_twice")
    files: list[str] = []
    for name in given:
        found = [name] if name == STANDARD_INPUT else map(str, find_documents([Path(name)]))
        files.extend(file for file in found if file not in files)
    return tuple(files)


def source_of(file: str) -> Path | BinaryIO:
    """Where to read a file that was named on the command line."""
    return sys.stdin.buffer if file == STANDARD_INPUT else Path(file)


def read(file: str, session: Session, stage: str | None) -> Initiative:
    """The initiative in a file, or on standard input. Raises BadInput."""
    document = load_document(source_of(file))
    initiative = read_initiative(
        document, file, session.questionnaire, list(session.vocabulary["stages"])
    )
    return replace(initiative, stage=stage) if stage else initiative


def judge_files(
    files: Iterable[str], session: Session, as_of: str, stage: str | None
) -> Iterator[Judged]:
    """Judge each file, in order. Raises what keeps every file from being judged."""
    waiting = iter(files)
    while chunk := list(islice(waiting, _AT_ONCE)):
        given: list[tuple[str, Initiative | BadInput]] = []
        for file in chunk:
            try:
                given.append((file, read(file, session, stage)))
            except BadInput as error:
                given.append((file, error))
        yield from judge(given, session, as_of)


def judge(
    given: Sequence[tuple[str, Initiative | BadInput]], session: Session, as_of: str
) -> Iterator[Judged]:
    """Judge what was read; when the engine gives up, the files that are left carry its error."""
    good = [item for _, item in given if isinstance(item, Initiative)]
    verdicts = assess_each(session.engine, good, as_of) if good else iter(())
    lost: ToetssteenError | None = None
    for file, item in given:
        if isinstance(item, BadInput):
            yield Judged(file, item)
            continue
        if lost is None:
            try:
                yield Judged(file, next(verdicts))
                continue
            except ToetssteenError as error:
                lost = error
        yield Judged(file, lost)
