"""A process that works on runs, to be killed at any moment; an OPA beside it stays alive."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection

from toetssteen.policy.address import Address
from toetssteen.policy.bundle import read_bundle
from toetssteen.policy.engine import ExternalOpa, PolicyEngine
from toetssteen.registry.moments import Actor, Moment
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store, open_driver
from toetssteen.review.running import Reviewer
from toetssteen.review.settings import ReviewSettings

_CHUNK = 4


@dataclass(frozen=True)
class Order:
    """What to do: where the registry and OPA are, and by which policies to judge on which day."""

    location: str
    opa: Address
    archive: bytes
    as_of: str
    permissions: Permissions
    settings: ReviewSettings
    lease: timedelta


def now() -> Moment:
    """The real time: processes that are killed do not pass on a clock."""
    return Moment(datetime.now(UTC), os.urandom)


def work(order: Order, told: Connection) -> None:
    """Start a run or go on with one; tell when the work begins and how much was stored."""
    bundle = read_bundle(order.archive)
    with (
        PolicyEngine(bundle, ExternalOpa(order.opa)) as engine,
        Store(open_driver(order.location), order.permissions) as store,
    ):
        reviewer = Reviewer(
            store,
            engine,
            Actor.program("clock"),
            now,
            order.settings,
            chunk=_CHUNK,
            lease=order.lease,
            pause=lambda: time.sleep(0.02),
        )
        told.send("begun")
        run = reviewer.start(order.as_of)
        told.send(sum(1 for _ in reviewer.work_on(run)) if run else None)
