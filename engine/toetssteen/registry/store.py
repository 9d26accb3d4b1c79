"""The store: transactions in which everything is read and changed, each with its ledger entries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any

from toetssteen.registry import ledger
from toetssteen.registry.anchors import Anchor, AnchorFile
from toetssteen.registry.driver import Connection, Driver
from toetssteen.registry.errors import NotAllowed, SchemaMismatch
from toetssteen.registry.ledger import Details, Event
from toetssteen.registry.migrations import known_version, schema_version
from toetssteen.registry.moments import Actor, Moment
from toetssteen.registry.permissions import Permissions, Right
from toetssteen.registry.queries import Row, load_queries
from toetssteen.registry.sqlite import BUSY_SECONDS, SqliteDriver

_PERSON = "person:"


def open_driver(
    location: str, *, create: bool = False, busy_seconds: float = BUSY_SECONDS
) -> Driver:
    """A store by the URL of a PostgreSQL database or the path of a SQLite file.

    A SQLite file that is not there is made only where `create` asks for it.
    Raises StoreUnavailable, Refused.
    """
    if location.startswith(("postgresql://", "postgres://")):
        # Only where it is used: its library takes longer to load than most commands take.
        from toetssteen.registry.postgresql import PostgresqlDriver  # noqa: PLC0415

        return PostgresqlDriver(location, busy_seconds=busy_seconds)
    return SqliteDriver(Path(location), create=create, busy_seconds=busy_seconds)


class Store:
    """A registry whose schema is that of this program. Safe to use from several threads."""

    def __init__(
        self, driver: Driver, permissions: Permissions, anchors: AnchorFile | None = None
    ) -> None:
        """`anchors`: where the end of the ledger is noted after each transaction.

        Raises SchemaMismatch and StoreUnavailable.
        """
        self.driver = driver
        self.permissions = permissions
        self.anchors = anchors
        self.check()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def check(self) -> None:
        """See that it can be read and has this program's schema, now.

        Raises SchemaMismatch and StoreUnavailable.
        """
        with self.driver.reading() as connection:
            found = schema_version(self.driver, connection)
        known = known_version(self.driver.dialect)
        if found != known:
            code = (
                "schema_newer" if found > known else "schema_older" if found else "schema_missing"
            )
            raise SchemaMismatch(code, place=self.driver.place, found=found, known=known)

    def close(self) -> None:
        """Give up all connections. May be called more than once."""
        self.driver.close()

    @contextmanager
    def reading(self, actor: Actor) -> Iterator[Reading]:
        """See one state of the registry, with the rights of `actor`. Raises StoreUnavailable."""
        with self.driver.reading() as connection:
            yield Reading(self, connection, actor)

    @contextmanager
    def transaction(self, actor: Actor, moment: Moment) -> Iterator[Work]:
        """Change things as `actor`: all of it is kept with its ledger entries, or nothing.

        Raises StoreUnavailable, and what is raised within. Where its code is "anchor_unwritable"
        all of it was kept, and only the anchor was not.
        """
        with self.driver.writing() as connection:
            work = Work(self, connection, actor, moment)
            yield work
            anchor = work.enter_events()
        if anchor and self.anchors:
            self.anchors.add(anchor)


class Reading:
    """Queries, by their name in registry.db-schema/queries, in one transaction."""

    def __init__(self, store: Store, connection: Connection, actor: Actor) -> None:
        self.actor = actor
        self._store = store
        self._queries = load_queries(store.driver.dialect)
        self._connection = connection

    def rows(self, query: str, /, **parameters: object) -> list[Row]:
        """All rows of a query."""
        return self._queries.rows(self._connection, query, **parameters)

    def row(self, query: str, /, **parameters: object) -> Row | None:
        """The row of a query whose name ends in ^, or None."""
        return self._queries.row(self._connection, query, **parameters)

    def value(self, query: str, /, **parameters: object) -> Any:
        """The value of a query whose name ends in $, or None."""
        return self._queries.value(self._connection, query, **parameters)

    @cached_property
    def roles(self) -> frozenset[str]:
        """The roles of who acts, as they stand in the registry."""
        if role := self.actor.program_role:
            return frozenset({role})
        if (person := self.actor.person_id) is None:
            return frozenset()
        return frozenset(row["role"] for row in self.rows("roles_of_person", person_id=person))

    @cached_property
    def rights(self) -> frozenset[Right]:
        """What who acts may do."""
        return self._store.permissions.of(self.roles)

    def permits(self, right: Right) -> bool:
        """Whether who acts may do this."""
        return right in self.rights

    def rights_of(self, roles: Collection[str]) -> frozenset[Right]:
        """What somebody with these roles may do."""
        return self._store.permissions.of(roles)

    def roles_with(self, right: Right) -> frozenset[str]:
        """The roles that have a right."""
        by_role = self._store.permissions.by_role
        return frozenset(role for role, rights in by_role.items() if right in rights)

    def decided_among(self, facts: Iterable[str]) -> list[str]:
        """The facts that only a decision gives, never a hand."""
        sections = self._store.permissions.decided_sections
        return sorted(fact for fact in facts if fact.partition(".")[0] in sections)

    def newcomer_role(self, email: str) -> str | None:
        """The role of who is new and has this address; None where the settings let nobody in."""
        permissions = self._store.permissions
        domain = email.rpartition("@")[2].lower()
        return permissions.newcomer_role if domain in permissions.newcomer_domains else None

    def require(self, *rights: Right) -> None:
        """Refuse who has none of these rights. Raises NotAllowed."""
        if self.rights.isdisjoint(rights):
            raise NotAllowed(rights[0].value)


class Work(Reading):
    """A unit of work: changes, each recorded as an event that enters the ledger at its end."""

    def __init__(self, store: Store, connection: Connection, actor: Actor, moment: Moment) -> None:
        super().__init__(store, connection, actor)
        self.moment = moment
        self._events: list[Event] = []
        self._keys: dict[str, bytes] = {}

    def change(self, query: str, /, **parameters: object) -> int:
        """Run a query whose name ends in !; how many rows it touched."""
        return self._queries.change(self._connection, query, **parameters)

    def change_many(self, query: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Run a query whose name ends in *! once for each row."""
        self._queries.change_many(self._connection, query, rows)

    def record(
        self, kind: str, subject: str, details: Details | None = None, content: object = None
    ) -> None:
        """Note an event: "initiative.added" about "initiative:<id>".

        `details`: codes, ids and digests, that anybody may read for ever. `content`: any JSON, also
        with personal data; the ledger holds its digest with the subject's key. A person stands in
        the ledger only as such a digest, as subject and as actor.
        """
        digest = "" if content is None else ledger.keyed_digest(self.key_of(subject), content)
        self._events.append(
            Event(
                self.moment.stamp,
                self._written_actor,
                kind,
                self.written(subject),
                ledger.details_json(kind, details or {}),
                digest,
            )
        )

    def alone(self) -> None:
        """Wait until no other work is entering events, and keep others out to the end of this one.

        For what must hold over all rows at once; all else is guarded by versions and constraints.
        """
        self.row("take_ledger_head", number=0)

    def key_of(self, subject: str) -> bytes:
        """The key of a subject's digests; drawn now where it has none yet."""
        if subject not in self._keys:
            secret = self.value("subject_key", subject=subject)
            if secret is None:
                secret = self.moment.random(ledger.KEY_BYTES)
                self.change("add_subject_key", subject=subject, secret=secret)
                # Somebody else may have drawn one meanwhile.
                secret = self.value("subject_key", subject=subject)
            self._keys[subject] = bytes(secret)
        return self._keys[subject]

    def forget_key(self, subject: str) -> None:
        """Erase the key of a subject, once the events of this work have been digested."""
        self.change("erase_subject_key", subject=subject)
        self._keys.pop(subject, None)

    def written(self, subject: str) -> str:
        """A subject as it stands in the ledger: of a person only a digest."""
        if not subject.startswith(_PERSON):
            return subject
        return f"{_PERSON}{ledger.keyed_digest(self.key_of(subject), subject)}"

    @cached_property
    def _written_actor(self) -> str:
        person = self.actor.person_id
        return self.actor.code if person is None else self.written(f"{_PERSON}{person}")

    def enter_events(self) -> Anchor | None:
        """Append what was recorded to the ledger; the store does this last. Where it then ends."""
        if not self._events:
            return None
        # From here to the end of the transaction nobody else appends.
        head = self.row("take_ledger_head", number=len(self._events))
        if head is None:
            raise SchemaMismatch("schema_missing", place=self._store.driver.place)
        before = head["seq"] - len(self._events)
        entries = list(ledger.chained(self._events, before, head["hash"]))
        self.change_many("append_to_ledger", [entry.as_row() for entry in entries])
        self.change("move_ledger_head", hash=entries[-1].hash)
        self._events.clear()
        registry = str(self.value("registry_id"))
        return Anchor(registry, entries[-1].seq, entries[-1].hash, self.moment.stamp)
