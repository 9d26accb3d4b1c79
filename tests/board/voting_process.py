"""A process that votes, for tests with several of them."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

from tests.board import board_policies
from toetssteen.board import votes
from toetssteen.board.rules import BoardRules
from toetssteen.board.votes import Choice, NewVote
from toetssteen.errors import ToetssteenError
from toetssteen.policy.bundle import read_bundle
from toetssteen.registry.moments import Actor, Moment, Source
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store, open_driver

_START = datetime(2026, 11, 25, 9, tzinfo=UTC)


def cast_votes(
    location: str, wanted: list[tuple[str, str]], archive: bytes, turn: int
) -> list[str]:
    """Approve in each round as each person, beginning somewhere else in each process."""
    settings = board_policies.settings()
    rules = BoardRules.of(read_bundle(archive), settings)
    results = []
    first = turn * len(wanted) // 4
    with Store(open_driver(location), Permissions.from_settings(settings)) as store:
        for number, (round_id, person) in enumerate(wanted[first:] + wanted[:first]):
            moment = Moment(_START + timedelta(seconds=number), os.urandom)
            try:
                with store.transaction(Actor.person(person, Source.CHAT), moment) as work:
                    cast = votes.cast(work, round_id, NewVote(Choice.APPROVE), rules)
                results.append("repeated" if cast.repeated else "cast")
            except ToetssteenError as error:
                results.append(error.code)
    return results
