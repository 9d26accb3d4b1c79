"""What is before the board: the rounds that wait, and all that belongs to one of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from toetssteen.board import questions, rounds, votes
from toetssteen.board.errors import BoardNotFound
from toetssteen.board.questions import Entry
from toetssteen.board.rounds import Round, State
from toetssteen.board.rules import BoardRules
from toetssteen.board.votes import Vote
from toetssteen.registry import initiatives, search
from toetssteen.registry.errors import NotFound
from toetssteen.registry.moments import Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading
from toetssteen.registry.texts import NAME_LIMIT, checked, key_of

# A search that finds more than so many reads the queue instead.
_FEW = 200
_INITIATIVE = "initiative"
_NUMBER = re.compile(r"[0-9-]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rounds are wanted; what is empty does not choose. `text`: in the number or the title.

    The next page is `after` the deadline and the id of the last one.
    """

    role: str = ""
    state: State = State.OPEN
    text: str = ""
    after: tuple[str, str] = ("", "")
    number: int = 100


@dataclass(frozen=True, slots=True)
class Case:
    """A round with what belongs to it; `earlier`: the rounds before it, `weighing`: what counts.

    `second_factor_for`: the roles of which a decision asks for a second factor.
    `may_vote`: the people who can vote today, by the role of the seat.
    """

    round: Round
    initiative: Row
    weighing: Mapping[str, str]
    votes: Sequence[Vote]
    conditions: Sequence[Mapping[str, Any]]
    questions: Sequence[Entry]
    earlier: Sequence[Round]
    may_vote: Mapping[str, tuple[str, ...]]
    second_factor_for: tuple[str, ...]


def listed(reading: Reading, wanted: Wanted) -> list[Row]:
    """A page of rounds, the first deadline in front: of all roles, else of those one has.

    Raises NotAllowed, TextRefused.
    """
    reading.require(Right.SEE_ALL, Right.DECIDE)
    text = checked("search", wanted.text, NAME_LIMIT, required=False)
    pattern = search.containing(key_of(text)) if text else ""
    few = _few(reading, key_of(text), pattern) if text else None
    given = {
        "state": wanted.state.value,
        "pattern": pattern,
        "after_at": wanted.after[0],
        "after_id": wanted.after[1],
    }
    found: dict[str, Row] = {}
    for role in _roles(reading, wanted.role):
        if few is None and role:
            rows = reading.rows("queue_of_role", role=role, number=wanted.number, **given)
        elif few is None:
            rows = reading.rows("queue", number=wanted.number, **given)
        else:
            each = (
                reading.rows("queue_of_initiative", initiative_id=id_, role=role, **given)
                for id_ in few
            )
            rows = list(chain.from_iterable(each))
        found |= {row["id"]: row for row in rows}
    in_order = sorted(found.values(), key=lambda row: (row["deadline_at"], row["id"]))
    return in_order[: wanted.number]


def case(reading: Reading, round_id: str, moment: Moment, rules: BoardRules) -> Case:
    """A round with all that belongs to it, for its deciders and who may see the initiative.

    Raises NotFound.
    """
    found = rounds.get(reading, round_id)
    electors = rounds.electors(reading, found, moment)
    _check_seen(reading, found, {elector.person_id for elector in electors})
    initiative = reading.row("initiative", id=found.initiative_id)
    verdict = reading.row("verdict", id=found.verdict_id)
    if initiative is None or verdict is None:
        raise BoardNotFound("round_not_found", given=round_id[:60])
    by_role = {
        role: tuple(e.person_id for e in electors if e.seat.role == role) for role in found.asks_for
    }
    before = rounds.of_initiative(reading, found.initiative_id)
    return Case(
        round=found,
        initiative=initiative,
        weighing=json.loads(verdict["weighing"]),
        votes=votes.of_round(reading, found.id),
        conditions=votes.conditions_of(reading, found.id),
        questions=questions.of_round(reading, found.id),
        earlier=[other for other in before if other.ordinal < found.ordinal],
        may_vote=by_role,
        second_factor_for=tuple(sorted(filter(rules.wants_second_factor, found.asks_for))),
    )


def _roles(reading: Reading, role: str) -> Iterable[str]:
    if reading.permits(Right.SEE_ALL):
        return [role]
    own = sorted(reading.roles)
    return own if not role else [one for one in own if one == role]


def _check_seen(reading: Reading, found: Round, deciders: set[str]) -> None:
    if reading.actor.person_id in deciders:
        return
    try:
        initiatives.get(reading, found.initiative_id)
    except NotFound as error:
        raise BoardNotFound("round_not_found", given=found.id) from error


def _few(reading: Reading, text: str, pattern: str) -> set[str] | None:
    """The initiatives that a text can be about; None where the queue itself is quicker to read.

    What many have in their title is soon met in the queue, and a part too short is in many.
    """
    subjects = search.having(reading, text, _FEW)
    if subjects is None or len(subjects) == _FEW:
        return None
    found = {id_ for kind, _, id_ in (s.partition(":") for s in subjects) if kind == _INITIATIVE}
    if _NUMBER.fullmatch(text):
        exact = reading.row("initiative_by_number", number=text)
        rows = (
            [exact] if exact else reading.rows("initiatives_numbered", pattern=pattern, number=_FEW)
        )
        found |= {str(row["id"]) for row in rows}
    return found if len(found) < _FEW else None
