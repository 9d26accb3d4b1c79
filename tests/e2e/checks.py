"""What Slack would refuse and local-slack takes: tokens, triggers, and whatever does not fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from tests.bots import block_kit

# What is wrong with a "modal", a "home" or a "message".
Problems = Callable[[str, Mapping[str, Any]], list[str]]
_SECONDS = 3.0
_OPENING = {"views.open", "views.push"}
_SHOWING = {"chat.postMessage", "chat.update", "chat.postEphemeral"}


@dataclass
class Checks:
    """What was handed out, and what was done that Slack would not take."""

    problems: Problems = block_kit.problems
    violations: list[str] = field(default_factory=list)
    _issued: dict[str, float] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set)

    def issue(self, trigger: str) -> None:
        """Note a trigger that the bot is told now."""
        self._issued.setdefault(trigger, monotonic())

    def acknowledged(self, what: str, seconds: float) -> None:
        """Note how long the bot took to say that it has something."""
        if seconds > _SECONDS:
            self.violations.append(f"{what}: acknowledged after {seconds:.1f} s")

    def payload(self, kind: str, payload: Mapping[str, Any], where: str) -> None:
        """Note what does not fit."""
        self.violations += [f"{where}: {problem}" for problem in self.problems(kind, payload)]

    def call(self, method: str, given: Mapping[str, Any]) -> str | None:
        """The error that Slack would answer a call with; None where it takes it."""
        if method in _SHOWING:
            self.payload("message", given, method)
            if not given.get("text"):
                self.violations.append(f"{method}: nothing to read where blocks are not shown")
        if method.startswith("views."):
            view = given["view"]
            self.payload(view["type"], view, method)
        return self._trigger(given["trigger_id"]) if method in _OPENING else None

    def _trigger(self, trigger: str) -> str | None:
        error = None
        if trigger not in self._issued:
            error = "invalid_trigger_id"
        elif trigger in self._used:
            error = "exchanged_trigger_id"
        elif monotonic() - self._issued[trigger] > _SECONDS:
            error = "expired_trigger_id"
        self._used.add(trigger)
        if error:
            self.violations.append(f"a window: {error}")
        return error
