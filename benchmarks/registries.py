"""Registries to measure in: empty ones on both kinds of store, and ways to fill them quickly."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import tempfile
import threading
import zlib
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from benchmarks.records import AS_OF, answered_records
from tests.registry import servers
from toetssteen import paths
from toetssteen.board import after, judged
from toetssteen.board.judged import described_facts
from toetssteen.board.rules import BoardRules
from toetssteen.intake.facts import Facts
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import PolicySet
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.client import is_healthy
from toetssteen.policy.engine import Answer, PolicyEngine, Record, Session
from toetssteen.policy.errors import PolicyError
from toetssteen.policy.server import Address, ManagedOpa
from toetssteen.policy.serving import ExternalOpa, Serving
from toetssteen.policy.settings import overlaid
from toetssteen.policy.sources import read_data, read_settings_schema
from toetssteen.registry import initiatives, people, transfer
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.migrations import upgrade
from toetssteen.registry.moments import Actor, Moment, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Reading, Store, Work, open_driver
from toetssteen.registry.verdicts import Summary
from toetssteen.review import judging
from toetssteen.review.running import Reviewer
from toetssteen.review.settings import ReviewSettings
from toetssteen.triage.assessment import assess_each
from toetssteen.triage.verdict import Verdict

CLOCK = Actor.program("clock")
ROLES = ("administrator", "control_board", "process_owner", "fg", "ciso")
_AT_ONCE = 500
_FAST = 1
_LETTERS = 8
_AS_LETTERS = str.maketrans("0123456789", "ghijklmnop")


@dataclass(frozen=True)
class Seed:
    """Different records, and what each was judged to be once by the policies of before.

    A larger registry holds each of them more than once, under other titles: OPA judges all of
    them, since no batch holds equal ones.
    """

    policies: PolicySet
    records: Sequence[Record]
    answers: Mapping[Hashable, bytes]
    opa_version: str

    @classmethod
    def made(cls, opa: Path, policies: PolicySet, number: int, *, decided: bool = True) -> Seed:
        """Judge so many records with a real OPA; `decided`: with every decision of the board given.

        Raises PolicyError.
        """
        add = with_decisions if decided else described_facts
        records = [
            replace(record, facts=add(record.facts, policies.bundle))
            for record in answered_records(policies.questionnaire, number)
        ]
        answers: dict[Hashable, bytes] = {}
        with serving(opa, policies) as (engine, _):
            for record, answer in zip(records, engine.decide_each(iter(records)), strict=True):
                if isinstance(answer, PolicyError):
                    raise answer
                answers[_same(record)] = zlib.compress(json.dumps(answer).encode(), _FAST)
            return cls(policies, records, answers, engine.opa_version)

    def judge_first(self, store: Store, *, board: bool = False) -> None:
        """A first run over a registry that was filled with these records, as any other run.

        Only what OPA says is remembered; `board`: open rounds and obligations as well.
        """
        with Recalling(self) as engine:
            bundle = self.policies.bundle if board else None
            run_all(reviewer(store, engine, bundle))


class Recalling(PolicyEngine):
    """An engine that asks no OPA: it says again what was said of the records of a seed."""

    def __init__(self, seed: Seed) -> None:
        bundle = seed.policies.bundle
        nowhere = ExternalOpa(Address("", 0, ""))
        super().__init__(bundle, nowhere, opa_version=seed.opa_version)
        self._seed = seed

    @contextmanager
    def session(self) -> Iterator[Session]:
        """What judges, by memory."""
        yield _Recalled(self._serving, self._pool, self._seed)


class _Recalled(Session):
    def __init__(self, serving_: Serving, pool: ThreadPoolExecutor, seed: Seed) -> None:
        super().__init__(serving_, pool, measured=False)
        self._seed = seed

    @property
    def opa_version(self) -> str:
        return self._seed.opa_version

    def decide_each(self, records: Iterable[Record], *, batch: int = 0) -> Iterator[Answer]:  # noqa: ARG002
        for record in records:
            answer: Answer = json.loads(zlib.decompress(self._seed.answers[_same(record)]))
            yield answer


def _same(record: Record) -> Hashable:
    """Equal for equal records, in whatever order their facts stand."""
    return record.stage, frozenset(record.facts.answered.items())


@contextmanager
def serving(opa: Path, policies: PolicySet) -> Iterator[tuple[PolicyEngine, ManagedOpa]]:
    """An engine with an OPA of its own."""
    server = ManagedOpa(opa, policies.bundle, is_healthy=is_healthy)
    with server, PolicyEngine(policies.bundle, server) as engine:
        yield engine, server


@contextmanager
def in_file() -> Iterator[Store]:
    """An empty registry in a SQLite file."""
    with tempfile.TemporaryDirectory(prefix="toetssteen-bench-") as folder:
        driver = open_driver(str(Path(folder) / "registry.db"), create=True)
        upgrade(driver, now())
        with Store(driver, permissions()) as store:
            yield store


@contextmanager
def on_server() -> Iterator[tuple[Store, str]]:
    """An empty registry on a PostgreSQL of our own, with its URL.

    Raises RuntimeError where there is no such server.
    """
    binaries = servers.installed()
    if binaries is None:
        raise RuntimeError("PostgreSQL is not installed")
    name = f"bench{os.getpid()}_{threading.get_ident()}"
    with servers.running(binaries) as server, server.janitor(name):
        driver = open_driver(server.url(name))
        upgrade(driver, now())
        with Store(driver, permissions()) as store:
            yield store, server.url(name)


def fill(store: Store, owner: Actor, records: Sequence[Record], number: int) -> None:
    """Register so many initiatives with what people answer of these records, again and again."""
    wanted = enumerate(islice(cycle(records), number))
    while chunk := list(islice(wanted, _AT_ONCE)):
        with store.transaction(owner, now()) as work:
            for place, record in chunk:
                title = f"Record {place} {word(place)}"
                plan = Initiative("", title, "", record.stage, record.facts, "benchmark")
                initiatives.add(work, initiatives.without_decisions(work, plan))


def word(place: int) -> str:
    """A word that stands in the title of this one, and of hardly any other."""
    signs = hashlib.sha256(str(place).encode()).hexdigest()[:_LETTERS]
    return signs.translate(_AS_LETTERS)


def add_owner(store: Store) -> Actor:
    """The first person, who owns everything."""
    with store.transaction(Actor.operator(), now()) as work:
        first = people.add(work, NewPerson("Beheer", ["administrator"]), ROLES)
    return Actor.person(first.id, Source.IMPORT)


def reviewer(store: Store, engine: PolicyEngine, board: Bundle | None = None) -> Reviewer:
    """Who runs; `board`: with rounds and obligations by these policies."""
    settings = ReviewSettings.of(all_settings())
    if board is None:
        facts = partial(_decided, engine.bundle)
        return Reviewer(store, engine, CLOCK, now, settings, facts_of=facts)
    board_rules = rules(board)

    def facts_of(reading: Reading, registered: Registered) -> Initiative:
        return judged.initiative(reading, registered, board)

    def kept(work: Work, registered: Registered, summary: Summary, verdict: Verdict) -> None:
        after.verdict_kept(work, registered, summary, verdict, board_rules)

    return Reviewer(store, engine, CLOCK, now, settings, facts_of=facts_of, kept=kept)


def _decided(bundle: Bundle, reading: Reading, registered: Registered) -> Initiative:
    plain = judging.with_product(reading, registered)
    return replace(plain, facts=with_decisions(plain.facts, bundle))


def with_decisions(facts: Facts, bundle: Bundle) -> Facts:
    """Facts on which everything was decided: nothing is open, as in the engine's table."""
    given = dict.fromkeys(bundle.decided_facts, "approved")
    return Facts({**facts.answered, **given}, facts.unknown - bundle.decided_facts)


def run_all(reviewer_: Reviewer) -> int:
    """One run from beginning to end; how many were judged."""
    run = reviewer_.start(AS_OF)
    if run is None:
        raise RuntimeError("nothing to judge")
    number = 0
    for item in reviewer_.work_on(run):
        if item.error:
            raise item.error
        number += 1
    return number


def judge(engine: PolicyEngine, given: Iterable[Initiative]) -> None:
    """The engine alone. Raises PolicyError."""
    for verdict in assess_each(engine, given, AS_OF):
        if isinstance(verdict, PolicyError):
            raise verdict


def check_sound(store: Store) -> None:
    """As `toetssteen db check` does. Raises RuntimeError."""
    with store.driver.reading() as connection:
        problems = store.driver.problems(connection)
    found = transfer.checked(store.driver, ())
    if problems or found.problem:
        raise RuntimeError(f"{store.driver.place}: {problems[:3]} {found.problem}")


def all_settings() -> dict[str, object]:
    """The settings that come with the policies."""
    defaults = read_data(paths.POLICIES, "settings")
    return overlaid(defaults, {}, read_settings_schema(paths.POLICIES))


def permissions() -> Permissions:
    """Who may do what."""
    return Permissions.from_settings(all_settings())


def rules(bundle: Bundle) -> BoardRules:
    """How the board decides."""
    return BoardRules.of(bundle, all_settings())


def now() -> Moment:
    """This moment."""
    return Moment(datetime.now(UTC), secrets.token_bytes)
