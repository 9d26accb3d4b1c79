"""One run of the program: who is spoken to, in which language, and what is judged with."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
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
from toetssteen.cli.settings import OwnSettings, read_own_settings
from toetssteen.intake.questionnaire import Language, Questionnaire
from toetssteen.policy import binaries
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.engine import ExternalOpa, OpaServer, PolicyEngine, managed_opa
from toetssteen.policy.packs import LocalPack, read_packs
from toetssteen.policy.settings import overlaid
from toetssteen.policy.sources import read_data, read_settings_schema
from toetssteen.registry.anchors import AnchorFile
from toetssteen.registry.driver import Driver
from toetssteen.registry.moments import Moment
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store, open_driver


def today_in_the_netherlands() -> date:
    """The date where the municipality is, wherever the machine is."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def now() -> datetime:
    """The time."""
    return datetime.now(UTC)


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
    now: Callable[[], datetime] = now
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
        # Each of them counts, wherever it stands on the command line.
        packs = (*self.options.local_packs, *given.pop("local_packs", ()))
        self.options = replace(self.options, local_packs=packs, **given)

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
            packs=self.local_packs,
            settings=self.own_settings.values,
            revision=revision_of(root, self.local_packs),
            cache=cache_folder() / "bundles",
        )

    @cached_property
    def own_settings(self) -> OwnSettings:
        """The settings of the organisation. Raises BadInput."""
        return read_own_settings(self.options.settings)

    @cached_property
    def local_packs(self) -> tuple[LocalPack, ...]:
        """The packs of its own that lie over the policies. Raises BadInput."""
        return read_packs([*self.own_settings.local_packs, *self.options.local_packs])

    @cached_property
    def settings(self) -> Mapping[str, Any]:
        """All settings, those that no policy reads too. Raises PolicyError, BadInput."""
        root = self.options.policies_folder
        defaults, schema = read_data(root, "settings"), read_settings_schema(root)
        return overlaid(defaults, self.own_settings.values, schema)

    @cached_property
    def registry(self) -> Store:
        """The registry. Raises StoreUnavailable, SchemaMismatch and what `settings` raises."""
        permissions = Permissions.from_settings(self.settings)
        return self._resources.enter_context(
            Store(self.registry_driver(), permissions, AnchorFile(self.environment.anchors))
        )

    def registry_driver(self, *, create: bool = False) -> Driver:
        """Where the registry is kept, whatever its schema is. Raises StoreUnavailable, BadInput."""
        return self.driver(self.environment.registry.get_secret_value(), create=create)

    def driver(self, location: str, *, create: bool = False) -> Driver:
        """A store that is closed when the program ends. Raises StoreUnavailable, BadInput."""
        driver = open_driver(location, create=create)
        self._resources.callback(driver.close)
        return driver

    def moment(self) -> Moment:
        """This moment, to change something at."""
        return Moment(self.now(), secrets.token_bytes)

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
