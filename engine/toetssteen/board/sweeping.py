"""Ends what nobody is to be asked for: of a plan that ended, and votes that count no more."""

from __future__ import annotations

from collections.abc import Sequence

from toetssteen.board import counting, obliging, rounds, tasks
from toetssteen.board.rounds import State
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import NewTask, Task
from toetssteen.registry import initiatives
from toetssteen.registry.initiatives import ACTIVE
from toetssteen.registry.store import Work

ROUND, LAPSE, SEATS = "board.round_left", "board.plan_ended", "board.seats_freed"


def plan_left_over(work: Work, after: str, number: int) -> str | None:
    """Plan the end of rounds whose plan ended, a page at a time; where the next page begins."""
    rows = work.rows("rounds_of_ended", after=after, number=number)
    found = [(row["id"], f"round:{row['id']}", row["id"]) for row in rows]
    return _planned(work, ROUND, found, number)


def plan_lapsing(work: Work, after: str, number: int) -> str | None:
    """The same of what norms and conditions ask of plans that ended."""
    rows = work.rows("initiatives_ended_with", after=after, number=number)
    # Something can be opened again later, and must lapse again then.
    found = [(row["id"], f"initiative:{row['id']}", row["first"]) for row in rows]
    return _planned(work, LAPSE, found, number)


def plan_freeing(work: Work, after: str, number: int) -> str | None:
    """Plan that the votes of who takes part in the plan since give their seats free."""
    rows = work.rows("votes_of_barred", after=after, number=number)
    found = [(row["id"], f"round:{row['round_id']}", row["id"]) for row in rows]
    return _planned(work, SEATS, found, number)


def end_round(work: Work, task: Task, rules: BoardRules) -> None:  # noqa: ARG001 - as all of them
    """End a round whose plan ended, where nobody did meanwhile."""
    # Whoever takes it first: somebody may be ending it now.
    if work.change("take_round", id=task.about):
        found = rounds.get(work, task.about)
        if initiatives.get(work, found.initiative_id).state != ACTIVE:
            rounds.end(work, found, State.WITHDRAWN)


def lapse(work: Work, task: Task, rules: BoardRules) -> None:  # noqa: ARG001 - as all of them
    """Let lapse what is still asked of a plan that ended."""
    if initiatives.get(work, task.about).state != ACTIVE:
        obliging.lapse(work, task.about)


def free_seats(work: Work, task: Task, rules: BoardRules) -> None:
    """Count a round anew without the votes of who takes part in the plan; their seats are asked."""
    if work.change("take_round", id=task.about):
        counting.count_again(work, rounds.get(work, task.about), rules)


def _planned(
    work: Work, kind: str, found: Sequence[tuple[str, str, str]], number: int
) -> str | None:
    """Plan a task for each, given as (id, what it is about, by which it is there once).

    The last id, where there may be more.
    """
    for _, subject, once in found:
        tasks.plan(work, NewTask(kind, subject, work.moment.at, f"{kind}:{once}"))
    return found[-1][0] if len(found) == number else None
