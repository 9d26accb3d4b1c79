"""What Slack's libraries log, in our own log and without secrets."""

from __future__ import annotations

import logging
import re
import traceback
from pathlib import Path

import structlog
from slack_sdk.errors import SlackApiError

from toetssteen.errors import ToetssteenError

NAME = "toetssteen.slack"
_SECRET = re.compile(r"x(?:ox[a-z]|app|wfp)-[A-Za-z0-9.-]+|https://hooks\.slack\.com/\S+")
_HIDDEN = "…"


def hidden(text: str) -> str:
    """A text without tokens, and without addresses by which anybody could answer for us."""
    return _SECRET.sub(_HIDDEN, text)


def reason_of(error: BaseException) -> str:
    """Why something went wrong: a code or a place in the program, nothing that people wrote."""
    if isinstance(error, ToetssteenError):
        return error.code
    if isinstance(error, SlackApiError):
        return hidden(str(error.response.get("error")))
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""


class _ToOurLog(logging.Handler):
    """Hands over what is logged as one line; with the kind of an error, not what it holds."""

    def emit(self, record: logging.LogRecord) -> None:
        log = structlog.get_logger(record.name)
        extra = {}
        if record.exc_info and record.exc_info[1]:
            error = record.exc_info[1]
            extra = {"error": type(error).__name__, "reason": reason_of(error)}
        log.log(record.levelno, hidden(record.getMessage()), **extra)


def library_logger() -> logging.Logger:
    """The logger that Slack's libraries are given."""
    logger = logging.getLogger(NAME)
    if not any(isinstance(handler, _ToOurLog) for handler in logger.handlers):
        logger.addHandler(_ToOurLog())
    # What they say in more detail holds what people wrote.
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    return logger
