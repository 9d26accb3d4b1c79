"""What somebody who knows a plan answers in the windows: the facts of an example."""

from __future__ import annotations

from typing import Any

import yaml

from tests.e2e.mending import Json
from toetssteen import paths
from toetssteen.intake.facts import UNKNOWN
from toetssteen_bots.dialogue.forms import NO, NONE, YES
from toetssteen_bots.slack import drawing

Given = str | tuple[str, ...] | None
_BESIDE = "?"


def names(view: Json) -> list[str]:
    """The inputs of a window."""
    return [drawing.name_of(b["block_id"]) for b in view["blocks"] if b["type"] == "input"]


class Plan:
    """An example, as somebody would tell it."""

    def __init__(self, name: str, **facts: object) -> None:
        document = yaml.safe_load((paths.EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))
        self.title: str = document["initiative"]["title"]
        self.description: str = document["initiative"]["description"]
        self.stage: str = document["initiative"]["stage"]
        self._facts = {
            f"{section}.{fact}": value
            for section, found in document["facts"].items()
            for fact, value in found.items()
        } | {name.replace("__", "."): value for name, value in facts.items()}

    @property
    def first(self) -> dict[str, Given]:
        """What goes on the first form."""
        return {"title": self.title, "description": self.description, "stage": self.stage}

    def answers(self, view: Json) -> dict[str, Given]:
        """What goes on a form with questions; who does not know it says so."""
        return dict(self._answer(name, names(view)) for name in names(view) if name[-1] != _BESIDE)

    def kept(self, fact: str) -> Any:
        """What the registry then holds."""
        value = self._facts.get(fact, UNKNOWN)
        return tuple(sorted(value)) if isinstance(value, list) else value

    def _answer(self, fact: str, asked: list[str]) -> tuple[str, Given]:
        value = self._facts.get(fact, UNKNOWN)
        if value == UNKNOWN and f"{fact}{_BESIDE}" in asked:
            return f"{fact}{_BESIDE}", (UNKNOWN,)
        return fact, _given(value)


def _given(value: Any) -> Given:
    match value:
        case bool():
            return YES if value else NO
        case list():
            return tuple(value) or (NONE,)
        case _:
            return str(value)
