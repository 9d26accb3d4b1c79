"""One run of the program: who is spoken to, in which language, and what is judged with."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any
from zoneinfo import ZoneInfo

import platformdirs
import typer
from rich.console import Console

from toetssteen.cli.environment import Environment, read_environment
from toetssteen.cli.messages import Messages
from toetssteen.cli.options import Options
from toetssteen.cli.revision import revision_of
from toetssteen.errors import BadInput
from toetssteen.intake.documents import load_document
from toetssteen.intake.questionnaire import Language, Questionnaire
from toetssteen.policy import binaries
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.engine import ExternalOpa, OpaServer, PolicyEngine, managed_opa


def today_in_the_netherlands() -> date:
    """The date where the municipality is, wherever the machine is."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def cache_folder() -> Path:
    """Where what was built is kept. Where it cannot be written to, it is built each time."""
    return platformdirs.user_cache_path("toetssteen", appauthor=False)


@dataclass
class Session:
    """What a command needs. OPA is started when it is first asked for, and stopped at the end."""

    options: Options = field(default_factory=Options)
    # Until the options have been read: the language that the arguments seem to ask for.
    language_hint: Language | None = None
    clock: Callable[[], date] = today_in_the_netherlands
    _resources: ExitStack = field(default_factory=ExitStack)

    @classmethod
    def of(cls, ctx: typer.Context) -> Session:
        """The session of a command that runs."""
        session = ctx.find_root().obj
        if not isinstance(session, cls):
            raise TypeError(session)
        return session

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._resources.close()

    def ask_for(self, **options: Any) -> None:
        """Take over options that the user gave."""
        given = {name: value for name, value in options.items() if value is not None}
        self.options = replace(self.options, **given)

    @cached_property
    def environment(self) -> Environment:
        """What the environment says. Raises BadInput."""
        return read_environment()

    @property
    def language(self) -> Language:
        """The language to speak: asked for, set in the environment, else Dutch."""
        return self.options.lang or self.language_hint or Language.NL

    @property
    def messages(self) -> Messages:
        """The sentences in that language."""
        return Messages(self.language)

    @cached_property
    def out(self) -> Console:
        """Where results go."""
        return Console(highlight=False, markup=False, emoji=False)

    @cached_property
    def err(self) -> Console:
        """Where the rest goes."""
        return Console(highlight=False, markup=False, emoji=False, stderr=True)

    def tell(self, key: str, **values: object) -> None:
        """A line of progress, beside the result."""
        self.err.print(self.messages.say(key, **values), soft_wrap=True)

    @cached_property
    def opa(self) -> binaries.Binary:
        """OPA, built if need be. Raises BinaryUnavailable."""
        return self.locate(binaries.OPA)

    @cached_property
    def policy_set(self) -> PolicySet:
        """The policies, built. Raises PolicyError, BadInput, BinaryUnavailable."""
        root = self.options.policies_folder
        return build(
            root,
            self.opa.path,
            settings=self._settings(),
            revision=revision_of(root),
            cache=cache_folder() / "bundles",
        )

    @property
    def questionnaire(self) -> Questionnaire:
        """The questions."""
        return self.policy_set.questionnaire

    @property
    def vocabulary(self) -> Mapping[str, Any]:
        """The words of the policies."""
        vocabulary: Mapping[str, Any] = self.policy_set.bundle.data["vocabulary"]
        return vocabulary

    @cached_property
    def engine(self) -> PolicyEngine:
        """The engine, with an OPA that runs. Raises OpaUnavailable and what `policy_set` raises."""
        bundle = self.policy_set.bundle
        engine = PolicyEngine(bundle, self._server(bundle))
        return self._resources.enter_context(engine)

    def locate(self, tool: binaries.Tool) -> binaries.Binary:
        """Find one of the programs that we use, with a line of progress when it is built."""
        return binaries.locate(
            tool,
            environment=os.environ,
            report=lambda building: self.tell(
                "progress.building", tool=building.tool, version=building.version
            ),
        )

    def _server(self, bundle: Bundle) -> OpaServer:
        if self.environment.opa:
            return ExternalOpa(self.environment.opa)
        return managed_opa(self.opa.path, bundle)

    def _settings(self) -> Mapping[str, Any] | None:
        path = self.options.settings
        if path is None:
            return None
        document = load_document(path)
        if not isinstance(document, dict):
            raise BadInput("settings_not_a_mapping", file=str(path))
        return document
