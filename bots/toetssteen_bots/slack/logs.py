"""What Slack's libraries log, in our own log and without secrets."""

from __future__ import annotations

import logging
import re

from slack_sdk.errors import SlackApiError

from toetssteen.errors import ToetssteenError
from toetssteen.web.logs import ToOurLog, place_of

NAME = "toetssteen.slack"
_SECRET = re.compile(
    r"x(?:ox[a-z]|app|wfp)-[A-Za-z0-9.-]+|https://hooks\.slack\.com/\S+|(?<=code: )\S+"
)
_HIDDEN = "…"


def hidden(text: str) -> str:
    """A text without tokens, and without addresses by which anybody could answer for us."""
    return _SECRET.sub(_HIDDEN, text)


def reason_of(error: BaseException) -> str:
    """Why something went wrong: a code or a place in the program, nothing that people wrote."""
    if isinstance(error, ToetssteenError):
        return error.code
    if isinstance(error, SlackApiError):
        return hidden(refusal(error))
    return place_of(error)


def refusal(error: SlackApiError) -> str:
    """Slack's code for it; "http_503" where what answered did not answer as Slack does."""
    response = error.response
    data = getattr(response, "data", None)
    code = data.get("error") if isinstance(data, dict) else None
    # The library gives what it could not read as its HTTP library had it.
    status = getattr(response, "status_code", None) or getattr(response, "status", 0)
    return str(code) if code else f"http_{status}"


def library_logger() -> logging.Logger:
    """The logger that Slack's libraries are given."""
    logger = logging.getLogger(NAME)
    if not any(isinstance(handler, ToOurLog) for handler in logger.handlers):
        logger.addHandler(ToOurLog(hidden, reason_of))
    # What they say in more detail holds what people wrote.
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    return logger
