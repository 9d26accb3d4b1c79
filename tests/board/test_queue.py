"""The queue of the board: who sees which rounds, and how they are found."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.board.acting import AUTOMATIC, MANY, Room
from tests.board.test_rounds import refusal
from tests.registry.moments import Moments
from toetssteen.board import queue, rounds, votes
from toetssteen.board.queue import Case, Wanted
from toetssteen.board.rounds import State
from toetssteen.board.votes import Choice
from toetssteen.registry import initiatives
from toetssteen.registry.editing import Edit
from toetssteen.registry.errors import NotAllowed
from toetssteen.registry.migrations import upgrade
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import open_driver


@pytest.fixture
def proposer(room: Room) -> Actor:
    return room.person("Proposer", "proposer")


def titled(room: Room, by: Actor, title: str, facts: object = MANY) -> str:
    plan = room.proposed(by, facts)  # type: ignore[arg-type]
    with room.store.transaction(room.admin, room.moments.next()) as work:
        initiatives.edit(work, plan.id, plan.version, Edit(title=title))
    return room.opened(plan).id


def found(room: Room, who: Actor, wanted: Wanted) -> list[str]:
    with room.store.reading(who) as reading:
        return [row["title"] for row in queue.listed(reading, wanted)]


def case(room: Room, who: Actor, round_id: str) -> Case:
    with room.store.reading(who) as reading:
        return queue.case(reading, round_id, room.moments.next(), room.rules)


@pytest.mark.parametrize("few", [queue._FEW, 1])
def test_rounds_are_found_by_text_also_with_signs_that_mean_something_else(
    room: Room, proposer: Actor, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "_FEW", few)
    for title in ("Honderd% zeker", "Honderd keer", "Wie_niet", "Wie niet", "Wat!"):
        titled(room, proposer, title)
    texts = {"honderd": 2, "100": 0, "D%": 1, "e_n": 1, "t!": 1, "'; DROP TABLE rounds; --": 0}
    texts |= {"D% Z": 1, "ie_n": 1, "IE N": 1, "wat!": 1, 'wat"': 0, "2026-0003": 1, "6-0003": 1}
    numbers = {text: len(found(room, room.admin, Wanted(text=text))) for text in texts}
    assert texts == numbers
    assert 5 == len(found(room, room.admin, Wanted(text="2026-000")))


def test_pages_follow_the_deadline(room: Room, proposer: Actor) -> None:
    titles = []
    for number in range(5):
        titles.append(f"Plan {number}")
        titled(room, proposer, titles[-1])
        room.moments.jump(days=1)
    seen: list[str] = []
    after = ("", "")
    while True:
        with room.store.reading(room.admin) as reading:
            rows = queue.listed(reading, Wanted(after=after, number=2))
        if not rows:
            break
        seen += [row["title"] for row in rows]
        after = (rows[-1]["deadline_at"], rows[-1]["id"])
    assert titles == seen


def test_the_queue_of_a_role_follows_each_step_of_its_rounds(room: Room, proposer: Actor) -> None:
    room = room.with_rules(escalation_working_days=5)
    (member,) = room.members("control_board", 1)
    titled(room, proposer, "Eerste")
    room.moments.jump(days=4)
    titled(room, proposer, "Tweede")
    third = titled(room, proposer, "Derde")
    with room.store.transaction(room.admin, room.moments.next()) as work:
        rounds.withdraw(work, third, "Toch niet.")
    of_role = Wanted(role="control_board")
    before = found(room, member, of_role)
    room.moments.jump(days=11)
    room.tick()
    after = found(room, member, of_role)
    assert (["Eerste", "Tweede"], ["Tweede", "Eerste"]) == (before, after)
    assert after == found(room, room.admin, Wanted())
    assert ["Derde"] == found(room, member, replace(of_role, state=State.WITHDRAWN))
    with room.store.reading(room.admin) as reading:
        (second, first) = queue.listed(reading, of_role)
        page = replace(of_role, after=(second["deadline_at"], second["id"]))
        assert [first] == queue.listed(reading, page)
    assert [] == found(room, room.admin, Wanted(role="fg"))


def test_rounds_of_before_are_in_the_queue_of_their_role(tmp_path: Path, moments: Moments) -> None:
    place = tmp_path / "registry.db"
    with closing(open_driver(str(place), create=True)) as driver:
        upgrade(driver, moments.next(), to=10)
        # This connection heeds no foreign keys: only what is looked at is there.
        with closing(sqlite3.connect(place)) as connection:
            connection.executescript("""
                INSERT INTO rounds VALUES
                ('1', 'i', 1, 'v', 'o', 'l', '{}', '', 'open', 's', 'd1', 0, 1, NULL, NULL, '');
                INSERT INTO rounds VALUES
                ('2', 'i', 2, 'v', 'o', 'l', '{}', '', 'refused', 's', 'd2', 0, 1, 'e', 'b', '');
                INSERT INTO round_groups (round_id, role, members, rule)
                VALUES ('1', 'fg', 1, 'majority'), ('2', 'fg', 1, 'majority');
            """)
        upgrade(driver, moments.next())
        with closing(sqlite3.connect(place)) as connection:
            found = connection.execute(
                "SELECT round_state, deadline_at FROM round_groups ORDER BY round_id"
            ).fetchall()
    assert [("open", "d1"), ("refused", "d2")] == found


def test_who_does_not_see_all_sees_the_rounds_of_their_roles(room: Room, proposer: Actor) -> None:
    owner = room.person("Owner", "process_owner")
    board = room.members("control_board", 3)
    titled(room, proposer, "Voor de board")
    titled(room, proposer, "Voor iedereen", AUTOMATIC)
    assert [] == found(room, owner, Wanted())
    assert [] == found(room, owner, Wanted(role="control_board"))
    assert 2 == len(found(room, board[0], Wanted()))
    assert ["Voor iedereen"] == found(room, board[0], Wanted(role="fg"))
    with pytest.raises(NotAllowed):
        found(room, room.person("Stranger"), Wanted())


def test_a_round_that_ended_is_found_by_its_state(room: Room, proposer: Actor) -> None:
    round_id = titled(room, proposer, "Terug")
    with room.store.transaction(proposer, room.moments.next()) as work:
        rounds.withdraw(work, round_id, "Nog niet.")
    assert [] == found(room, room.admin, Wanted())
    assert ["Terug"] == found(room, room.admin, Wanted(state=State.WITHDRAWN))


def test_a_case_holds_all_that_a_decider_must_see(room: Room, proposer: Actor) -> None:
    strict = room.with_rules(second_factor_from_level=4)
    board = room.members("control_board", 3)
    fg = room.person("Fg", "fg")
    plan = room.proposed(proposer, AUTOMATIC)
    first = room.opened(plan)
    room.vote(board[0], first, Choice.APPROVE_WITH_CONDITIONS)
    second = room.opened(room.edited(plan, {"decision.affected": 7000}))
    room.vote(board[0], second, Choice.REFUSE)

    seen = case(strict, board[1], second.id)
    assert [first.id] == [other.id for other in seen.earlier]
    assert ["refuse"] == [vote.choice for vote in seen.votes]
    assert {"control_board": 3, "fg": 1, "ciso": 0} == {
        role: len(people) for role, people in seen.may_vote.items()
    }
    assert ("ciso", "fg") == seen.second_factor_for
    assert "unknown" == seen.weighing["org.fg_approval"]
    assert 1 == len(case(strict, fg, first.id).conditions)


def test_a_case_is_for_its_deciders_and_who_may_see_the_plan(room: Room, proposer: Actor) -> None:
    round_id = titled(room, proposer, "Van mij")
    assert round_id == case(room, proposer, round_id).round.id
    with refusal("round_not_found"):
        case(room, room.person("Another", "proposer"), round_id)
    with refusal("round_not_found"):
        case(room, room.admin, "nothing")
    with room.store.reading(room.admin) as reading:
        assert [] == votes.of_round(reading, round_id)


def test_a_decider_who_sees_only_their_own_plans_sees_a_round_that_waits_for_them(
    room: Room, proposer: Actor
) -> None:
    owner = room.person("Owner", "process_owner")
    board = room.members("control_board", 3)
    plan = room.proposed(proposer)
    opened = room.opened(plan)
    for who in board:
        room.vote(who, opened)
    following = room.opened(plan)
    assert plan.number == case(room, owner, following.id).initiative["number"]
    assert 1 == len(found(room, owner, Wanted()))
