"""Ends what waits for a plan that was withdrawn or retired: nobody is to be asked for it."""

from __future__ import annotations

from toetssteen.board import obliging, rounds, tasks
from toetssteen.board.rounds import State
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import NewTask, Task
from toetssteen.registry import initiatives
from toetssteen.registry.initiatives import ACTIVE
from toetssteen.registry.store import Work

ROUND, LAPSE = "board.round_left", "board.plan_ended"


def plan_left_over(work: Work, after: str, number: int) -> str | None:
    """Plan the end of rounds whose plan ended, a page at a time; where the next page begins."""
    rows = work.rows("rounds_of_ended", after=after, number=number)
    for row in rows:
        key = f"{ROUND}:{row['id']}"
        tasks.plan(work, NewTask(ROUND, f"round:{row['id']}", work.moment.at, key))
    return rows[-1]["id"] if len(rows) == number else None


def plan_lapsing(work: Work, after: str, number: int) -> str | None:
    """The same of what norms and conditions ask of plans that ended."""
    rows = work.rows("initiatives_ended_with", after=after, number=number)
    for row in rows:
        # Something can be opened again later, and must lapse again then.
        key = f"{LAPSE}:{row['first']}"
        tasks.plan(work, NewTask(LAPSE, f"initiative:{row['id']}", work.moment.at, key))
    return rows[-1]["id"] if len(rows) == number else None


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
