"""The log of the service: one JSON object a line, or readable lines on a terminal."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict

_LONGEST = 200
# So many of the last calls of a trace tell where it is.
_FRAMES = 10
_TOLD = "is_told"
_LEVELS = (logging.CRITICAL, logging.ERROR, logging.WARNING, logging.INFO)


def configure(*, verbose: bool) -> None:
    """Set up logging for this process: ours, and what libraries say that is worth a line."""
    is_terminal = sys.stderr.isatty()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            _traced,
            structlog.processors.TimeStamper(fmt="%H:%M:%S" if is_terminal else "iso", utc=True),
            _renderer(is_terminal=is_terminal),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.DEBUG if verbose else logging.INFO
        ),
        logger_factory=_standard_error,
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    if not any(isinstance(handler, ToOurLog) for handler in root.handlers):
        root.addHandler(ToOurLog())


def place_of(error: BaseException) -> str:
    """Where in the program something went wrong; nothing of what people wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""


def _traced(_logger: Any, _method: str, line: EventDict) -> EventDict:
    """An error that is being handled as its kind and the way to it, without what it holds."""
    given = line.pop("exc_info", None)
    error = given if isinstance(given, BaseException) else sys.exc_info()[1] if given else None
    if error is None:
        return line
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    way = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames]
    line["error"], line["trace"] = type(error).__name__, " ".join(way)
    return line


def _renderer(*, is_terminal: bool) -> Any:
    if is_terminal:
        return structlog.dev.ConsoleRenderer(colors=False, pad_event_to=0)
    return structlog.processors.JSONRenderer(ensure_ascii=False)


def _standard_error(*_: Any) -> structlog.WriteLogger:
    """Standard error as it is when a line is written: a test or a pipe may have replaced it."""
    stream: TextIO = sys.stderr
    return structlog.WriteLogger(stream)


class ToOurLog(logging.Handler):
    """Hands over what a library warns of; of an error its kind and place, not what it holds.

    `hide`: takes out of a line what nobody may read. `reason_of`: why an error came up. A line that
    another of these has told already is not told again.
    """

    def __init__(
        self,
        hide: Callable[[str], str] = str,
        reason_of: Callable[[BaseException], str] = place_of,
    ) -> None:
        super().__init__(logging.WARNING)
        self._hide = hide
        self._reason_of = reason_of

    def emit(self, record: logging.LogRecord) -> None:
        """Tell it."""
        if getattr(record, _TOLD, False):
            return
        setattr(record, _TOLD, True)
        told: dict[str, object] = {"library": record.name}
        if record.exc_info and record.exc_info[1]:
            error = record.exc_info[1]
            told |= {"error": type(error).__name__, "reason": self._reason_of(error)}
        # Below the first line, libraries print what they were working on.
        first = self._hide(_text_of(record).partition("\n")[0])[:_LONGEST]
        structlog.get_logger("toetssteen.web").log(_level_of(record), first, **told)


def _text_of(record: logging.LogRecord) -> str:
    """What a library says; only the frame of it where its values do not fit in there."""
    try:
        return record.getMessage()
    except Exception:  # noqa: BLE001 - a value may do anything when it becomes text
        return str(record.msg)


def _level_of(record: logging.LogRecord) -> int:
    """The level to tell it at: a library may have levels of its own, between those of all."""
    return next((level for level in _LEVELS if level <= record.levelno), logging.DEBUG)
