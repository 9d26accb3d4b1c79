"""Both kinds of store, really there; the tests of rooms that build on them take these too."""

from tests.registry.fixtures import (
    admin,
    database,
    empty_database,
    empty_location,
    file,
    location,
    moments,
    person,
    server,
    small,
    small_engine,
    store,
    template,
)

__all__ = [
    "admin",
    "database",
    "empty_database",
    "empty_location",
    "file",
    "location",
    "moments",
    "person",
    "server",
    "small",
    "small_engine",
    "store",
    "template",
]
