"""Processes that vote and that do what is due, to be killed at any moment."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing.connection import Connection

from tests.board import board_policies
from toetssteen.board import clock, votes
from toetssteen.board.rules import BoardRules
from toetssteen.board.votes import Choice, NewVote
from toetssteen.errors import ToetssteenError
from toetssteen.policy.bundle import read_bundle
from toetssteen.registry.moments import Actor, Moment, Source
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store, open_driver


@dataclass(frozen=True)
class Order:
    """What to do: votes to cast, as rounds and people, or, where there are none, what is due.

    `at`: the time there, which goes on with each look. `worker`: who takes tasks.
    """

    location: str
    archive: bytes
    at: datetime
    wanted: tuple[tuple[str, str], ...] = ()
    worker: str = ""


def work(order: Order, told: Connection) -> None:
    """Do it all from the start, as somebody who does not know how far the last one came."""
    settings = board_policies.settings()
    rules = BoardRules.of(read_bundle(order.archive), settings)
    moments = _from(order.at)
    with Store(open_driver(order.location), Permissions.from_settings(settings)) as store:
        told.send("begun")
        for round_id, person in order.wanted:
            try:
                with store.transaction(Actor.person(person, Source.CHAT), moments()) as begun:
                    votes.cast(begun, round_id, NewVote(Choice.APPROVE), rules)
            except ToetssteenError as error:
                # Decided by those before.
                if error.code != "round_ended":
                    raise
        if not order.wanted:
            clock.run_due(store, moments, rules, order.worker)
        told.send("done")


def _from(start: datetime) -> Callable[[], Moment]:
    at = [start]

    def moment() -> Moment:
        at[0] += timedelta(milliseconds=10)
        return Moment(at[0], os.urandom)

    return moment
