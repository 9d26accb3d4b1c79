"""Logs: on standard error, one line each; only errors unless the user wants to see it all."""

import logging
import sys
from typing import Any, TextIO

import structlog


class _StandardError:
    """Standard error as it is when a line is written: a test or a pipe may have replaced it."""

    def __call__(self, *_: Any) -> structlog.WriteLogger:
        stream: TextIO = sys.stderr
        return structlog.WriteLogger(stream)


def configure(*, verbose: bool) -> None:
    """Set up logging for this process."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="%H:%M:%S", utc=False),
            structlog.dev.ConsoleRenderer(colors=False, pad_event_to=0),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.DEBUG if verbose else logging.ERROR
        ),
        logger_factory=_StandardError(),
        cache_logger_on_first_use=False,
    )
