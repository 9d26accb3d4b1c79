"""The interview in the terminal: asks, listens, and keeps what was answered."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path
from typing import TypeVar

from rich.console import Console

from toetssteen.cli.answering import (
    Choices,
    NotUnderstood,
    read_answer,
    read_unknown,
)
from toetssteen.cli.failures import explain
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.session import Session
from toetssteen.cli.writing import write_over
from toetssteen.intake.documents import dump_document
from toetssteen.intake.facts import Facts, FactsInvalid, Value
from toetssteen.intake.initiative import (
    Initiative,
    identifier,
    initiative_document,
    read_initiative,
)
from toetssteen.intake.questionnaire import FactType, Question
from toetssteen.triage.interview import Step, answered, step
from toetssteen.triage.verdict import Verdict
from toetssteen.wording.words import Words

_UNKNOWN, _BACK = "?", "<"
_PROPOSER = "proposer"

Answer = TypeVar("Answer")


class Stopped(Exception):
    """The one who answers wants to stop, or has nothing more to say."""


class _Back(Exception):
    """The question before is to be asked again."""


@dataclass
class Dialogue:
    """A conversation about one initiative. `save` is where the answers are kept after each one."""

    session: Session
    words: Words
    console: Console
    as_of: str
    save: Path | None
    initiative: Initiative | None = None
    _before: list[Initiative] = field(default_factory=list)

    def run(self) -> Verdict:
        """Ask until nothing can change the outcome. Raises Stopped, and the engine's errors."""
        if isinstance(sys.stdin, io.TextIOWrapper):
            # What is not text becomes a visible sign, and is then refused or kept as that.
            sys.stdin.reconfigure(errors="replace")
        page = Page(self.console)
        page.paragraph(self.words.say("ask.welcome"))
        page.paragraph(self.words.say("ask.controls"))
        if self.initiative is None:
            self.initiative = self._introduced(page)
        while True:
            now = step(self.session.engine, self.words.questionnaire, self.initiative, self.as_of)
            self._tell_state(now, page)
            question = now.next
            if question is None:
                return now.whole
            self._ask(question, len(now.questions), page)

    def keep(self) -> Path | None:
        """Write what was answered, to the file that was asked for or to a new one here.

        None where nothing was answered. Raises BadInput.
        """
        if self.initiative is None or not number_of_answers(self.initiative.facts):
            return None
        path = self.save or _free_name(self.initiative.id)
        write_over(path, dump_document(initiative_document(self.initiative)).encode())
        return path

    def _introduced(self, page: Page) -> Initiative:
        """A new initiative, by its title and stage."""
        stages = self.words.stages()
        page.gap()
        page.paragraph(self.words.say("ask.title"), style="bold")
        title = self._until(_needed, self.words.say("ask.prompt.text"), page)
        page.gap()
        page.paragraph(self.words.say("ask.stage"), style="bold")
        _numbered([self.words.stage(stage) for stage in stages], page)
        stage = self._until(Choices(stages).one, self.words.say("ask.prompt.choice"), page)
        document = {"initiative": {"id": identifier(title), "title": title, "stage": stage}}
        return read_initiative(document, identifier(title), self.words.questionnaire, stages)

    def _ask(self, question: Question, left: int, page: Page) -> None:
        """Ask one question and take over the answer, or go back to the one before."""
        initiative = self._known()
        self._show(question, left, page)
        unit = self.words.messages.of(question.unit) if question.unit else ""
        prompt = self.words.say(f"ask.prompt.{question.type}", **({"unit": unit} if unit else {}))
        try:
            value = self._until(lambda typed: self._read(question, typed), prompt, page)
        except _Back:
            self.initiative = self._before.pop()
            return
        self._before.append(initiative)
        self.initiative = answered(initiative, question.fact, value)
        if self.save:
            self.keep()

    def _show(self, question: Question, left: int, page: Page) -> None:
        say, of = self.words.say, self.words.messages.of
        number = self.words.messages.count("ask.number", left, asked=len(self._before) + 1)
        section = next(s for s in self.words.questionnaire.sections if s.name == question.section)
        page.gap()
        page.paragraph(say("ask.section", number=number, section=of(section.title)))
        page.paragraph(of(question.text), style="bold")
        if question.help:
            page.paragraph(say("ask.help", text=of(question.help)), indent=2)
        if question.example:
            page.paragraph(say("ask.example", text=of(question.example)), indent=2)
        if question.asked_of != _PROPOSER:
            page.paragraph(say("ask.better_asked", role=self.words.role(question.asked_of)), 2)
        if question.type is FactType.ROLE:
            _numbered([self.words.role(role) for role in self.words.questionnaire.roles], page)
        _numbered([of(choice.text) for choice in question.choices], page)

    def _read(self, question: Question, typed: str) -> Value:
        if typed == _BACK:
            if not self._before:
                raise NotUnderstood("no_way_back")
            raise _Back
        if typed == _UNKNOWN:
            return read_unknown(question)
        return read_answer(question, typed, self.words.questionnaire, self.words.messages)

    def _until(self, read: Callable[[str], Answer], prompt: str, page: Page) -> Answer:
        """Ask for a line until it is understood. Raises Stopped, _Back."""
        while True:
            typed = self._line(prompt)
            try:
                return read(typed)
            except NotUnderstood as error:
                page.paragraph(self.words.say(f"ask.refused.{error.code}", **error.parameters))
            except FactsInvalid as error:
                for detail in explain(error, self.words.messages).details:
                    page.paragraph(detail.message)

    def _line(self, prompt: str) -> str:
        self.console.print(f"{prompt}: ", end="", soft_wrap=True)
        line = sys.stdin.readline()
        if not sys.stdin.isatty():
            # Nobody pressed Enter on the screen.
            self.console.print()
        typed = line.strip()
        if not line or typed.lower() == self.words.say("ask.words.stop"):
            raise Stopped
        return typed

    def _tell_state(self, now: Step, page: Page) -> None:
        if not number_of_answers(self._known().facts):
            return
        outcome, worst = now.outcome, now.worst_reachable
        key = "ask.so_far" if outcome is worst else "ask.so_far_open"
        named = {"outcome": self.words.outcome(outcome), "worst": self.words.outcome(worst)}
        page.paragraph(self.words.say(key, **named))

    def _known(self) -> Initiative:
        if self.initiative is None:
            raise TypeError(self.initiative)
        return self.initiative


def number_of_answers(facts: Facts) -> int:
    """How many questions were answered, "I don't know" among them."""
    return len(facts.answered) + len(facts.unknown)


def _needed(typed: str) -> str:
    if not typed:
        raise NotUnderstood("needed")
    return typed


def _numbered(texts: Iterable[str], page: Page) -> None:
    for number, text in enumerate(texts, start=1):
        page.item(f"{number:>2}.", text, indent=2)


def _free_name(id_: str) -> Path:
    """A file in this folder that is not there yet."""
    names = chain([f"{id_}.yaml"], (f"{id_}-{number}.yaml" for number in count(2)))
    return next(path for name in names if not (path := Path(name)).exists())
