from __future__ import annotations
from functools import partial
import pytest
from tests.board.acting import AUTOMATIC, MANY, Room
from tests.board.test_rounds import approve_by, board, opened, plan, proposer, refusal
from toetssteen.board import after, evidence, exemptions, judged, obligations, rounds, tasks
from toetssteen.board.rounds import State
from toetssteen.board.votes import Choice
from toetssteen.registry import initiatives, people
from toetssteen.registry.moments import Actor
from toetssteen.review.running import Reviewer
from toetssteen.review.settings import ReviewSettings


def test_t1(room, board, plan, opened):
    changed = room.edited(plan, {"decision.affected": 5000})
    room.opened(changed)
    back = room.edited(changed, {"decision.affected": MANY["decision.affected"]})
    s, r = room.judge(back)
    print("T1", s.outcome, r)
    assert r is not None


def test_t2(room, board, plan, opened):
    fg, ciso = room.person("Fg", "fg"), room.person("Ciso", "ciso")
    approve_by(room, opened, board[:3])
    room.judge(plan)
    changed = room.edited(plan, {"decision.automatic": True})
    s, r = room.judge(changed)
    print("T2", s.outcome, r and r.asks_for, opened.basis.facts)
    assert r.asks_for.get("control_board") == 3


def test_t3(room, proposer):
    people_ = [room.person(f"b{i}", "control_board", "proposer") for i in range(4)]
    plan = room.proposed(proposer)
    found = room.opened(plan)
    room.vote(people_[0], found)
    with room.store.transaction(people_[0], room.moments.next()) as work:
        initiatives.join(work, plan.id)
    room.vote(people_[1], found)
    r = room.vote(people_[2], found).round
    print("T3", r.state)
    assert r.state is State.OPEN


def test_t5(room, board, plan, opened, proposer):
    with room.store.transaction(proposer, room.moments.next()) as work:
        initiatives.join(work, plan.id, board[0].code)
    room.vote(board[0], opened, Choice.REFUSE)


def reviewer(room):
    clock = Actor.program("clock")
    def kept(work, registered, summary, verdict):
        after.verdict_kept(work, registered, summary, verdict, room.rules)
    def facts_of(reading, registered):
        return judged.initiative(reading, registered, room.policies.bundle)
    return Reviewer(room.store, room.engine, clock, room.moments.next,
        ReviewSettings(15, 12, 14, (), False), facts_of=facts_of, kept=kept)

def review(room):
    r = reviewer(room)
    run = r.start(room.today.isoformat())
    return run and [(i.state, i.verdict and i.verdict.outcome) for i in r.work_on(run)]

def test_t6(room, board, plan):
    print(review(room))
    with room.store.reading(room.admin) as reading:
        found = rounds.of_initiative(reading, plan.id)[-1]
    changed = room.edited(plan, {"decision.affected": 2100})
    print("T6", review(room))
    with room.store.reading(room.admin) as reading:
        found = rounds.of_initiative(reading, plan.id)[-1]
    room.vote(board[0], found)

def test_t6b(room, board, plan):
    print(review(room))
    with room.store.reading(room.admin) as reading:
        found = rounds.of_initiative(reading, plan.id)[-1]
    approve_by(room, found, board[:3])
    changed = room.edited(plan, {"decision.affected": 2100})
    print("T6b", review(room))
    with room.store.reading(room.admin) as reading:
        found = rounds.of_initiative(reading, plan.id)[-1]
    assert found.state is State.OPEN

def test_t7(room, board, plan, opened):
    approver = board[0]
    owner = room.person("Eigenaar", "process_owner")
    with room.store.transaction(room.admin, room.moments.next()) as work:
        people.erase(work, owner.code)
    from datetime import timedelta
    with room.store.transaction(approver, room.moments.next()) as work:
        now = initiatives.get(work, plan.id)
        s = exemptions.situation(work, plan.id, work.moment.day, room.rules)
        print(s.weighing)
        norm = next(n for n in s.weighing if s.norms[n].level.value == "obligation")
        exemptions.grant(work, now, exemptions.NewExemption(norm, exemptions.Category.ACCEPTED, "Daarom", owner.code, work.moment.day + timedelta(days=30)), room.rules)

def test_t8(room, board, plan, opened, proposer):
    with room.store.transaction(proposer, room.moments.next()) as work:
        initiatives.withdraw(work, plan.id, plan.version, "Toch niet.")
    print("T8", review(room))
    room.moments.jump(days=30)
    room.tick()
    r = room.round(opened)
    print("T8", r.state, r.escalation, [m for m in room.told(board[0])])
    assert r.state is State.WITHDRAWN

def test_t4(room, proposer):
    owner = room.person("Eigenaar", "process_owner")
    ppl = room.members("control_board", 3)
    plan = room.proposed(proposer)
    found = room.opened(plan)
    for who in ppl:
        room.vote(who, found, Choice.APPROVE_WITH_CONDITIONS)
    with room.store.transaction(owner, room.moments.next()) as work:
        row = work.rows("open_obligations", initiative_id=plan.id, kind="condition")[0]
        given = evidence.deliver(work, row["id"], evidence.NewEvidence("doc", "sha256:" + "0"*64))
        evidence.close(work, row["id"])
    with room.store.transaction(owner, room.moments.next()) as work:
        evidence.withdraw(work, given.id, "Vals.")
        left = work.rows("open_obligations", initiative_id=plan.id, kind="condition")
    print("T4", len(left))
    assert len(left) == 3
