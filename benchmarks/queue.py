"""The board's queue: a page of it, and a search in it, however many rounds wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks import registries
from benchmarks.measuring import Result, in_turns
from benchmarks.records import AS_OF
from benchmarks.registries import CLOCK
from toetssteen import paths
from toetssteen.board import queue
from toetssteen.board.queue import Wanted
from toetssteen.board.tasks import stamp_of
from toetssteen.intake.facts import Facts
from toetssteen.policy.building import build
from toetssteen.policy.engine import PolicyEngine, Record
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry.store import Store
from toetssteen.registry.verdicts import ToKeep
from toetssteen.triage.assessment import assess

_FEW = 1_000
_TIMES = 40
_PAGE = 50
_BOUND = 2.0
# Every part of such a title stands in many others, which no index of parts can tell apart.
_ALIKE = "search for one title of many alike"
_FIRST = datetime(2026, 11, 24, tzinfo=UTC)
# So many rounds share a day as their deadline; so many ask for the rare role.
_DAYS = 20
_RARE = 500


def measure(opa: Path, number: int) -> Iterator[Result]:
    """Each way of looking where many rounds wait, against the same where few do."""
    policies = build(paths.POLICIES, opa)
    size = min(_FEW, number)
    with (
        registries.in_file() as few,
        registries.in_file() as many,
        registries.serving(opa, policies) as (engine, _),
    ):
        for store, rounds in ((few, size), (many, number)):
            fill(store, engine, rounds)
        for name, wanted in _looks(number, size):
            here, there = (_look(*pair) for pair in zip((many, few), wanted, strict=True))
            ours, theirs = in_turns(here, there, _TIMES)
            bound = None if name == _ALIKE else _BOUND
            yield Result(
                f"{name} among {number}", ours, f"among {size}", theirs, ours / theirs, bound
            )


def fill(store: Store, engine: PolicyEngine, number: int) -> None:
    """So many initiatives of which nothing is known but the title, each with an open round."""
    owner = registries.add_owner(store)
    nothing = Record(AS_OF, "idea", Facts({}, frozenset()))
    registries.fill(store, owner, [nothing], number)
    with store.reading(CLOCK) as reading:
        ids = [one.id for one in initiatives.each(reading)]
        first = initiatives.get(reading, ids[0])
    verdict = assess(engine, first.as_judged(), AS_OF)
    with store.transaction(CLOCK, registries.now()) as work:
        kept = verdicts.keep(work, ToKeep(first, verdict, "benchmark"))
    open_rounds(store, ids, kept.id)
    registries.check_sound(store)


def _looks(number: int, few: int) -> Iterator[tuple[str, tuple[Wanted, Wanted]]]:
    """What is looked for in the many and in the few, by its name."""
    page = Wanted(number=_PAGE)
    middle = stamp_of(_FIRST + timedelta(days=_DAYS // 2))
    same = {
        "board's queue": page,
        "the queue of one role": replace(page, role="control_board"),
        # As many as the few have of it: what counts is to find them, not to show more of them.
        "the queue of a role seldom asked": replace(
            page, role="ciso", number=min(_PAGE, -(-few // _RARE))
        ),
        "a later page of it": replace(page, after=(middle, "")),
        "search for a word in all": replace(page, text="record"),
        "search for what is nowhere": replace(page, text="nowhere to be found"),
    }
    yield from ((name, (wanted, wanted)) for name, wanted in same.items())
    last = number - 1, few - 1
    many, little = (replace(page, text=registries.word(place)) for place in last)
    yield "search for one title", (many, little)
    many, little = (replace(page, text=f"Record {place}") for place in last)
    yield _ALIKE, (many, little)
    yield "search for a number", (
        replace(page, text=f"2026-{number:04}"), replace(page, text=f"2026-{few:04}"),
    )  # fmt: skip


def _look(store: Store, wanted: Wanted) -> Callable[[], None]:
    def look() -> None:
        with store.reading(CLOCK) as reading:
            queue.listed(reading, wanted)

    return look


def open_rounds(store: Store, ids: Sequence[str], verdict_id: str) -> None:
    """A round for each initiative, all on one verdict: what is read is what counts here.

    They stand in no ledger, since nothing was decided; the registry stays sound.
    """
    rounds, groups = [], []
    for place, id_ in enumerate(ids):
        due = stamp_of(_FIRST + timedelta(days=place % _DAYS))
        rounds.append((id_, id_, verdict_id, stamp_of(_FIRST), due))
        groups.append((id_, "ciso" if place % _RARE == 0 else "control_board", due))
    with store.driver.writing() as connection:
        connection.executemany(
            "INSERT INTO rounds (id, initiative_id, ordinal, verdict_id, outcome, lane, basis,"
            " basis_digest, state, opened_at, deadline_at, escalation, version, ended_reason)"
            " VALUES (?, ?, 1, ?, 'board_review', 'board', '{}', '', 'open', ?, ?, 0, 1, '')",
            rounds,
        )
        connection.executemany(
            "INSERT INTO round_groups (round_id, role, members, rule, round_state, deadline_at)"
            " VALUES (?, ?, 3, 'majority', 'open', ?)",
            groups,
        )
