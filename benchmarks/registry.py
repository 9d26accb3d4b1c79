"""The registry at scale: runs beside the engine's own evaluation, on both kinds of store."""

from __future__ import annotations

import multiprocessing
import os
import secrets
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from multiprocessing.synchronize import Barrier
from pathlib import Path

from benchmarks.measuring import Result, resident_megabytes
from benchmarks.records import AS_OF, answered_records
from tests.registry import servers
from toetssteen import paths
from toetssteen.board import after, judged, votes
from toetssteen.board.judged import described_facts
from toetssteen.board.rules import BoardRules
from toetssteen.board.votes import Choice, NewVote
from toetssteen.cli import logs
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.bundle import Bundle, read_bundle
from toetssteen.policy.engine import PolicyEngine, managed_opa
from toetssteen.policy.errors import PolicyError
from toetssteen.policy.settings import overlaid
from toetssteen.policy.sources import read_data, read_settings_schema
from toetssteen.registry import initiatives, people
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.migrations import upgrade
from toetssteen.registry.moments import Actor, Moment, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Reading, Store, Work, open_driver
from toetssteen.registry.verdicts import Summary
from toetssteen.review import impact, judging, workers
from toetssteen.review.judging import Judged
from toetssteen.review.running import Reviewer
from toetssteen.review.settings import ReviewSettings
from toetssteen.triage.assessment import assess_each
from toetssteen.triage.verdict import Verdict

_CLOCK = Actor.program("clock")
_ROLES = ("administrator", "control_board", "process_owner", "fg", "ciso")
_AT_ONCE = 500
_LOOK_AT_MEMORY = 500
_GIGABYTE = 1000.0
_WRITERS = 16
_VOTES_EACH = 8
_LOOKS = 20
_WARMING = 200
_PAGE = 50
# Later than every other.
_MONTHS = {"prohibited": 2, "incomplete": 2, "board_review": 7, "conditional": 13, "permitted": 25}


@dataclass(frozen=True)
class Bench:
    """What all measurements share: two settings that make every verdict another one."""

    opa: Path
    before: PolicySet
    after: PolicySet

    @classmethod
    def made(cls, opa: Path) -> Bench:
        """With the policies of this repository, and with other periods between reviews."""
        other = build(paths.POLICIES, opa, settings={"review_months": _MONTHS})
        return cls(opa, build(paths.POLICIES, opa), other)

    def measure(self, number: int, many: int) -> list[Result]:
        """All rows of the table, for a registry of `number` and one of `many` initiatives."""
        logs.configure(verbose=False)
        results, each = self._runs(number)
        results += self._at_scale(many, number, each)
        results += self._votes()
        return results + self._workers(number)

    def _runs(self, number: int) -> tuple[list[Result], float]:
        """A full run against the engine alone, its memory, and a run with nothing to do."""
        with _registry() as store, self._engine(self.after) as engine:
            owner = _owner(store)
            _fill(store, owner, self.before, number)
            self._first_run(store)
            given = list(impact.active(store, owner, partial(_decided, self.after.bundle)))
            # Neither side is the first to ask anything of a new OPA.
            _judge(engine, given[:_WARMING])
            own = _seconds(lambda: _judge(engine, given))
            reviewer = _reviewer(store, engine)
            memory: list[float] = []
            full = _seconds(lambda: _run(reviewer, memory))
            nothing = min(_seconds(lambda: _nothing(reviewer)) for _ in range(3))
        name = f"{number} initiatives judged again, all changed"
        return [
            Result(name, full, "engine's own evaluation", own, full / own, 1.6),
            Result(
                "memory of that run, MB",
                max(memory),
                "one gigabyte",
                _GIGABYTE,
                max(memory) / _GIGABYTE,
                1.0,
            ),
            Result(
                f"{number} with nothing changed", nothing, "a full run", full, nothing / full, 0.02
            ),
        ], full / number

    def _at_scale(self, many: int, number: int, each: float) -> list[Result]:
        """The cost for each initiative in a larger registry, and the board's queue in it."""
        with _registry() as store:
            _fill(store, _owner(store), self.before, many)
            self._first_run(store)
            with self._engine(self.after) as engine:
                reviewer = _reviewer(store, engine)
                full = _seconds(lambda: _run(reviewer, [])) / many
            results = [
                Result(
                    f"one of {many} judged again", full, f"one of {number}", each, full / each, 1.2
                )
            ]
            return results + _queue(store, many)

    def _first_run(self, store: Store) -> None:
        with self._engine(self.before) as engine:
            _run(_reviewer(store, engine), [])

    def _votes(self) -> list[Result]:
        """A vote with its ledger entries, by sixteen writers at once against one alone."""
        results = []
        for kind in ("SQLite", "PostgreSQL"):
            one, all_ = (self._voted_on(kind, writers) for writers in (1, _WRITERS))
            name = f"a decision, {_WRITERS} writers on {kind}"
            results.append(Result(name, all_, "one writer", one, all_ / one, None))
        return results

    def _voted_on(self, kind: str, writers: int) -> float:
        if kind == "SQLite":
            with _registry() as store:
                return self._voted(store, writers)
        with _database() as (store, _):
            return self._voted(store, writers)

    def _voted(self, store: Store, writers: int) -> float:
        """Seconds for each vote, each in a round of its own."""
        number = _WRITERS * _VOTES_EACH
        owner = _owner(store)
        members = _members(store, owner)
        _fill(store, owner, self.before, number)
        with self._engine(self.before) as engine:
            _run(_reviewer(store, engine, self.before.bundle), [])
        rules = _rules(self.before.bundle)
        with store.reading(_CLOCK) as reading:
            rows = reading.rows(
                "queue",
                role="control_board",
                state="open",
                pattern="",
                after_at="",
                after_id="",
                number=number,
            )
        rounds = [str(row["id"]) for row in rows]
        share = len(rounds) // writers

        def write(place: int) -> None:
            for round_id in rounds[place * share : (place + 1) * share]:
                with store.transaction(members[place], _now()) as work:
                    new = NewVote(Choice.REFUSE, "Not now.", role="control_board")
                    votes.cast(work, round_id, new, rules)

        with ThreadPoolExecutor(writers) as pool:
            return _seconds(lambda: list(pool.map(write, range(writers)))) / (share * writers)

    def _workers(self, number: int) -> list[Result]:
        """Two worker processes against one, each with its own OPA, on one PostgreSQL."""
        seconds = []
        for crew in (1, 2):
            with _database() as (store, url):
                _fill(store, _owner(store), self.before, number)
                seconds.append(self._worked(store, url, crew))
                _check_done(store, number)
        one, two = seconds
        name = f"{number} by two workers on PostgreSQL"
        return [Result(name, two, "one worker", one, one / two, 1.3, at_least=True)]

    def _worked(self, store: Store, url: str, crew: int) -> float:
        context = multiprocessing.get_context("spawn")
        ready = context.Barrier(crew + 1)
        with self._engine(self.before) as engine:
            reviewer = _reviewer(store, engine)
            workers.prepare(store, reviewer, url)
            run = reviewer.start(AS_OF)
            if run is None:
                raise RuntimeError("nothing to judge")
            workers.hand_over(url, crew)(run)
        archive = self.before.bundle.archive
        given = (self.opa, archive, url, ready)
        processes = [context.Process(target=_work, args=given) for _ in range(crew)]
        for process in processes:
            process.start()
        ready.wait()
        started = time.perf_counter()
        for process in processes:
            process.join()
        return time.perf_counter() - started

    @contextmanager
    def _engine(self, policies: PolicySet) -> Iterator[PolicyEngine]:
        with PolicyEngine(policies.bundle, managed_opa(self.opa, policies.bundle)) as engine:
            yield engine


def _work(opa: Path, archive: bytes, url: str, ready: Barrier) -> None:
    """One worker: everything is started before the time counts."""
    logs.configure(verbose=False)
    bundle = read_bundle(archive)
    with (
        PolicyEngine(bundle, managed_opa(opa, bundle)) as engine,
        Store(open_driver(url), _permissions()) as store,
    ):
        reviewer = _reviewer(store, engine)
        given = impact.active(store, _CLOCK, reviewer.facts_of)
        _judge(engine, list(islice(given, _WARMING)))
        ready.wait()
        workers.work(reviewer, url, wait=False)


def _queue(store: Store, many: int) -> list[Result]:
    """A page of the board's queue, and a search in it, against a page of all initiatives."""
    _open_rounds(store)
    given = {"role": "control_board", "state": "open", "after_at": "", "after_id": ""}
    with store.reading(_CLOCK) as reading:
        listing, searching, plain = (
            _median(look)
            for look in (
                lambda: reading.rows("queue", **given, pattern="", number=_PAGE),
                lambda: reading.rows("queue", **given, pattern="%record 17%", number=_PAGE),
                lambda: reading.rows("initiatives_page", after="", number=_PAGE),
            )
        )
    against = "a page of initiatives"
    return [
        Result(f"board's queue among {many}", listing, against, plain, listing / plain, None),
        Result(f"search in it among {many}", searching, against, plain, searching / plain, None),
    ]


def _open_rounds(store: Store) -> None:
    """A round for each initiative at once: the rows are what is read, not how they came."""
    with store.driver.writing() as connection:
        connection.execute(
            "INSERT INTO rounds (id, initiative_id, ordinal, verdict_id, outcome, lane, basis,"
            " basis_digest, state, opened_at, deadline_at, escalation, version, ended_reason)"
            " SELECT initiative_id, initiative_id, 1, verdict_id, 'board_review', 'board', '{}',"
            " '', 'open', '2026-11-24T00:00:00.000000Z', '2026-12-01T00:00:00.000000Z', 0, 1, ''"
            " FROM current_verdicts"
        )
        connection.execute(
            "INSERT INTO round_groups (round_id, role, members, rule)"
            " SELECT id, 'control_board', 3, 'majority' FROM rounds"
        )


def _run(reviewer: Reviewer, memory: list[float]) -> None:
    run = reviewer.start(AS_OF)
    if run is None:
        raise RuntimeError("nothing to judge")
    for place, item in enumerate(reviewer.work_on(run)):
        _check(item)
        if place % _LOOK_AT_MEMORY == 0:
            memory.append(resident_megabytes("self"))
    memory.append(resident_megabytes("self"))


def _check(item: Judged) -> None:
    if item.error:
        raise item.error
    if item.state == "same":
        raise RuntimeError("a verdict that was to change is the same")


def _check_done(store: Store, number: int) -> None:
    with store.reading(_CLOCK) as reading:
        each = initiatives.each(reading)
        kept = sum(1 for one in each if reading.row("current_verdict", initiative_id=one.id))
    if kept != number:
        raise RuntimeError(f"{kept} of {number} were judged")


def _nothing(reviewer: Reviewer) -> None:
    if reviewer.start(AS_OF) is not None:
        raise RuntimeError("something to judge")


def _judge(engine: PolicyEngine, given: Sequence[Initiative]) -> None:
    for verdict in assess_each(engine, given, AS_OF):
        if isinstance(verdict, PolicyError):
            raise verdict


def _reviewer(store: Store, engine: PolicyEngine, board: Bundle | None = None) -> Reviewer:
    """Who runs; `board`: with rounds and obligations by these policies."""
    settings = ReviewSettings.of(_settings())
    if board is None:
        facts = partial(_decided, engine.bundle)
        return Reviewer(store, engine, _CLOCK, _now, settings, facts_of=facts)
    rules = _rules(board)

    def facts_of(reading: Reading, registered: Registered) -> Initiative:
        return judged.initiative(reading, registered, board)

    def kept(work: Work, registered: Registered, summary: Summary, verdict: Verdict) -> None:
        after.verdict_kept(work, registered, summary, verdict, rules)

    return Reviewer(store, engine, _CLOCK, _now, settings, facts_of=facts_of, kept=kept)


def _decided(bundle: Bundle, reading: Reading, registered: Registered) -> Initiative:
    """An initiative on which everything was decided: nothing is open, as in the engine's table."""
    plain = judging.with_product(reading, registered)
    facts = plain.facts
    for fact in bundle.decided_facts:
        facts = facts.with_answer(fact, "approved")
    return replace(plain, facts=facts)


def _owner(store: Store) -> Actor:
    """The first person, who owns everything."""
    with store.transaction(Actor.operator(), _now()) as work:
        first = people.add(work, NewPerson("Beheer", ["administrator"]), _ROLES)
    return Actor.person(first.id, Source.IMPORT)


def _fill(store: Store, owner: Actor, policies: PolicySet, number: int) -> None:
    """Register initiatives with every fact answered that people answer."""
    records = enumerate(answered_records(policies.questionnaire, number))
    while chunk := list(islice(records, _AT_ONCE)):
        with store.transaction(owner, _now()) as work:
            for place, record in chunk:
                facts = described_facts(record.facts, policies.bundle)
                title = f"Record {place}"
                initiatives.add(work, Initiative("", title, "", record.stage, facts, "benchmark"))


def _members(store: Store, owner: Actor) -> list[Actor]:
    """Sixteen people of the board."""
    found = []
    with store.transaction(owner, _now()) as work:
        for place in range(_WRITERS):
            person = people.add(work, NewPerson(f"Lid {place}", ["control_board"]), _ROLES)
            found.append(Actor.person(person.id, Source.CONSOLE))
    return found


def _settings() -> dict[str, object]:
    defaults = read_data(paths.POLICIES, "settings")
    return overlaid(defaults, {}, read_settings_schema(paths.POLICIES))


def _permissions() -> Permissions:
    return Permissions.from_settings(_settings())


def _rules(bundle: Bundle) -> BoardRules:
    return BoardRules.of(bundle, _settings())


def _now() -> Moment:
    return Moment(datetime.now(UTC), secrets.token_bytes)


def _median(call: Callable[[], object]) -> float:
    call()
    return sorted(_seconds(call) for _ in range(_LOOKS))[_LOOKS // 2]


def _seconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


@contextmanager
def _registry() -> Iterator[Store]:
    """An empty registry in a SQLite file."""
    with tempfile.TemporaryDirectory(prefix="toetssteen-bench-") as folder:
        driver = open_driver(str(Path(folder) / "registry.db"), create=True)
        upgrade(driver, _now())
        with Store(driver, _permissions()) as store:
            yield store


@contextmanager
def _database() -> Iterator[tuple[Store, str]]:
    """An empty registry on a PostgreSQL of our own, with its URL.

    Raises RuntimeError where there is no such server.
    """
    binaries = servers.installed()
    if binaries is None:
        raise RuntimeError("PostgreSQL is not installed")
    name = f"bench{os.getpid()}_{threading.get_ident()}"
    with servers.running(binaries) as server, server.janitor(name):
        driver = open_driver(server.url(name))
        upgrade(driver, _now())
        with Store(driver, _permissions()) as store:
            yield store, server.url(name)
