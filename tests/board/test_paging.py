"""Much that is due at one time is read a page at a time, each page by its index."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.board.acting import Room
from tests.registry.moments import Moments
from toetssteen.board import overdue
from toetssteen.registry.migrations import upgrade
from toetssteen.registry.queries import Dialect, load_queries
from toetssteen.registry.store import open_driver

NOW = {"now": "2026-11-24", "number": 100}


@pytest.mark.parametrize(
    ("query", "given", "steps"),
    [
        (
            "obligations_to_escalate",
            {"after_at": "2026-11-20", "after_id": "x"},
            ["obligations_by_escalation (state=? AND (escalate_at,id)>(?,?) AND escalate_at<?)"],
        ),
        (
            "due_tasks",
            {"kind": "board.reminder"},
            ["due_tasks_of_kind (kind=? AND state=? AND due_at<?)"] * 2,
        ),
    ],
)
def test_what_is_due_is_found_by_its_index(
    tmp_path: Path, moments: Moments, query: str, given: dict[str, object], steps: list[str]
) -> None:
    sql = getattr(load_queries(Dialect.SQLITE)._queries, query).sql
    with closing(open_driver(str(tmp_path / "registry.db"), create=True)) as driver:
        upgrade(driver, moments.next())
        with driver.reading() as connection:
            rows = connection.execute(f"EXPLAIN QUERY PLAN {sql}", {**NOW, **given}).fetchall()
    plan = [row["detail"] for row in rows]
    assert steps == [step.rpartition("INDEX ")[2] for step in plan if "INDEX " in step]


def test_all_that_is_overdue_is_planned_page_by_page_the_longest_due_first(room: Room) -> None:
    proposer = room.person("Proposer", "proposer")
    for _ in range(3):
        room.judge(room.proposed(proposer))
    room.moments.jump(days=400)
    seen = []
    with room.store.transaction(room.admin, room.moments.next()) as work:
        whole = work.rows(
            "obligations_to_escalate",
            now=work.moment.stamp, after_at="", after_id="", number=1000,
        )  # fmt: skip
        after: str | None = ""
        while after is not None:
            after = overdue.plan(work, after, 1)
            seen += [after] if after else []
    assert len(whole) > 2
    assert seen == [f"{row['escalate_at']} {row['id']}" for row in whole]
