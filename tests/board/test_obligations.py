"""Obligations: opened and closed by verdicts, shown by evidence, told of when they are overdue."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.board.acting import MANY, Room
from tests.board.test_incidents import incident, report
from tests.board.test_rounds import refusal, reviewed
from tests.policy.small_policies import HARMLESS
from toetssteen.board import clock, evidence, obligations, obliging, tasks
from toetssteen.board import overdue as steps_up
from toetssteen.board.evidence import NewEvidence
from toetssteen.board.obligations import ClosedAs, Counts, Kind, Obligation, Selection
from toetssteen.board.rules import BoardRules
from toetssteen.board.tasks import Task, stamp_of
from toetssteen.board.votes import Choice
from toetssteen.board.working_days import end_of
from toetssteen.registry import initiatives
from toetssteen.registry.errors import NotAllowed, NotFound
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Work

DIGEST = "sha256:" + 64 * "a"
REVIEWED = "org.reviewed"


@pytest.fixture
def proposer(room: Room) -> Actor:
    return room.person("Proposer", "proposer")


@pytest.fixture
def owner(room: Room) -> Actor:
    return room.person("Owner", "process_owner")


@pytest.fixture
def plan(room: Room, proposer: Actor, owner: Actor) -> Registered:
    return joined(room, room.proposed(proposer), owner)


def joined(room: Room, plan: Registered, who: Actor) -> Registered:
    with room.store.transaction(who, room.moments.next()) as work:
        initiatives.join(work, plan.id)
    return plan


def listed(room: Room, plan: Registered) -> list[obligations.Listed]:
    with room.store.reading(room.admin) as reading:
        return obligations.of_initiative(reading, plan.id, room.moments.next().at, room.rules)


def one(room: Room, plan: Registered, item: str = REVIEWED) -> Obligation:
    found = [entry.obligation for entry in listed(room, plan) if entry.obligation.item == item]
    return found[-1]


def deliver(room: Room, who: Actor, found: Obligation, **more: object) -> evidence.Evidence:
    given = {"document": "zaak 12", "digest": DIGEST, "fact": "oversight.reviewed_on", **more}
    with room.store.transaction(who, room.moments.next()) as work:
        return evidence.deliver(work, found.id, NewEvidence(**given))  # type: ignore[arg-type]


def close(room: Room, who: Actor, found: Obligation, reason: str = "") -> Obligation:
    with room.store.transaction(who, room.moments.next()) as work:
        return evidence.close(work, found.id, reason)


def test_an_unmet_norm_is_an_obligation_and_a_met_one_closes_it(
    room: Room, plan: Registered
) -> None:
    summary = room.judge(plan)[0]
    found = one(room, plan)
    assert (Kind.NORM, "process_owner", True) == (found.kind, found.owner_role, found.is_open)
    assert summary.id == found.verdict_id
    shown = room.edited(plan, {"oversight.reviewed_on": "2026-11-01"})
    summary = room.judge(shown)[0]
    closed = one(room, plan)
    assert (ClosedAs.MET, summary.id) == (closed.closed_as, closed.closed_reason)


def test_the_same_verdict_again_changes_nothing(room: Room, plan: Registered) -> None:
    room.judge(plan)
    before = listed(room, plan)
    room.judge(plan)
    assert before == listed(room, plan)
    assert 1 == room.kinds(f"initiative:{plan.id}").count("obligations.synced")


def test_what_must_still_be_shown_is_an_obligation_and_what_may_not_apply_is_none(
    room: Room, proposer: Actor
) -> None:
    facts = {fact: value for fact, value in MANY.items() if fact != "oversight.reviewed_on"}
    shown = room.proposed(proposer, facts)
    room.judge(shown)
    assert [REVIEWED] == [entry.obligation.item for entry in listed(room, shown)]
    unsure = room.proposed(proposer, {**MANY, "decision.affected": "unknown"})
    room.judge(unsure)
    assert [] == listed(room, unsure)


def test_a_norm_that_is_about_something_else_now_lapses(room: Room, plan: Registered) -> None:
    room.judge(plan)
    room.judge(room.edited(plan, {"decision.affected": 5}))
    assert ClosedAs.LAPSED is one(room, plan).closed_as


def test_obligations_of_a_plan_that_was_withdrawn_lapse(
    room: Room, proposer: Actor, plan: Registered
) -> None:
    room.judge(plan)
    with room.store.transaction(proposer, room.moments.next()) as work:
        initiatives.withdraw(work, plan.id, plan.version, "Toch niet.")
    assert room.judge(plan)[1] is None
    assert ClosedAs.LAPSED is one(room, plan).closed_as


@pytest.mark.parametrize("how", ["withdrawn", "retired"])
def test_the_clock_ends_what_waits_for_a_plan_that_ended(
    room: Room, proposer: Actor, plan: Registered, how: str
) -> None:
    opened = room.opened(plan)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        if how == "withdrawn":
            initiatives.withdraw(work, plan.id, plan.version, "Toch niet.")
        else:
            initiatives.move(work, plan.id, plan.version, how, ["idea", how])
    room.moments.jump(days=400)
    room.tick()
    room.tick("clock-2")

    assert "withdrawn" == room.round(opened).state.value
    assert ClosedAs.LAPSED is one(room, plan).closed_as
    assert 1 == room.kinds(f"initiative:{plan.id}").count("obligations.lapsed")
    assert [] == [kind for kind in room.told(proposer) if kind != "board.withdrawn"]


@pytest.mark.parametrize("met", [False, True], ids=["still unmet", "met by the facts"])
def test_evidence_that_ends_opens_what_the_facts_do_not_show_though_the_verdict_is_the_same(
    room: Room, plan: Registered, owner: Actor, met: bool
) -> None:
    room.judge(plan)
    deliver(room, owner, one(room, plan), valid_until=room.today + timedelta(days=5))
    close(room, owner, one(room, plan))
    if met:
        room.edited(plan, {"oversight.reviewed_on": "2026-11-01"})
    reviewed(room)
    room.moments.jump(days=7)
    room.tick()
    assert ["same"] == reviewed(room)
    found = [entry.obligation for entry in listed(room, plan)]
    open_ones = [obligation for obligation in found if obligation.is_open]
    assert (0 if met else 1) == len(open_ones)
    assert ClosedAs.EVIDENCE in {obligation.closed_as for obligation in found}


@pytest.mark.parametrize("how", ["withdrawn", "retired"])
def test_conditions_end_with_the_plan_and_what_an_incident_asks_does_not(
    room: Room, proposer: Actor, plan: Registered, how: str
) -> None:
    people = room.members("control_board", 3)
    opened = room.opened(plan)
    for who in people:
        room.vote(who, opened, Choice.APPROVE_WITH_CONDITIONS)
    report(room, proposer, plan, incident(circumstances=("data_breach",)))
    with room.store.transaction(room.admin, room.moments.next()) as work:
        now = initiatives.get(work, plan.id)
        if how == "withdrawn":
            initiatives.withdraw(work, now.id, now.version, "Toch niet.")
        else:
            initiatives.move(work, now.id, now.version, how, ["idea", how])
    room.moments.jump(days=400)
    room.tick()

    by_kind = {
        kind: {
            entry.obligation.closed_as
            for entry in listed(room, plan)
            if entry.obligation.kind is kind
        }
        for kind in Kind
    }
    lapsed = {ClosedAs.LAPSED}
    assert {Kind.NORM: lapsed, Kind.CONDITION: lapsed, Kind.INCIDENT: {None}} == by_kind
    assert 1 == room.kinds(f"initiative:{plan.id}").count("obligations.lapsed")


@pytest.mark.parametrize(("stage", "escalated"), [("idea", 0), ("in_use", 1)])
def test_what_a_refused_plan_asks_rests_unless_it_is_in_use(
    room: Room, plan: Registered, owner: Actor, stage: str, escalated: int
) -> None:
    people = room.members("control_board", 3)
    if stage != "idea":
        with room.store.transaction(room.admin, room.moments.next()) as work:
            initiatives.move(work, plan.id, plan.version, stage, ["idea", stage])
    opened = room.opened(plan)
    for who in people[:2]:
        room.vote(who, opened, Choice.REFUSE)
    room.judge(plan)
    room.moments.jump(days=400)
    room.tick()
    assert escalated == room.told(owner).count("board.overdue")
    assert one(room, plan).is_open


def test_nobody_is_told_that_evidence_ends_for_a_plan_that_ended(
    room: Room, plan: Registered, owner: Actor
) -> None:
    room.judge(plan)
    deliver(room, owner, one(room, plan), valid_until=room.today + timedelta(days=5))
    close(room, owner, one(room, plan))
    with room.store.transaction(room.admin, room.moments.next()) as work:
        initiatives.withdraw(work, plan.id, plan.version, "Toch niet.")
    room.moments.jump(days=7)
    room.tick()
    assert "board.evidence_ends" not in room.told(owner)
    assert [] == [e.obligation for e in listed(room, plan) if e.obligation.is_open]


@pytest.mark.parametrize(
    ("stage", "days"), [("idea", 180), ("in_use", 30)], ids=["an idea", "in use"]
)
def test_the_due_date_follows_from_the_stage(
    room: Room, plan: Registered, stage: str, days: int
) -> None:
    if stage != "idea":
        with room.store.transaction(room.admin, room.moments.next()) as work:
            initiatives.move(work, plan.id, plan.version, stage, ["idea", "in_use"])
    room.judge(plan)
    last = room.today + timedelta(days=days)
    assert stamp_of(end_of(last)) == one(room, plan).due_at


def test_a_due_date_comes_nearer_with_the_stage_and_never_goes_away(
    room: Room, plan: Registered
) -> None:
    room.judge(plan)
    first = one(room, plan).due_at
    room.moments.jump(days=10)
    room.judge(plan)
    assert first == one(room, plan).due_at
    with room.store.transaction(room.admin, room.moments.next()) as work:
        initiatives.move(work, plan.id, plan.version, "in_use", ["idea", "in_use"])
    synced = room.kinds(f"initiative:{plan.id}").count("obligations.synced")
    room.judge(plan)
    assert first > one(room, plan).due_at
    assert synced + 1 == room.kinds(f"initiative:{plan.id}").count("obligations.synced")


def test_closing_needs_the_evidence_that_the_norm_reads(
    room: Room, plan: Registered, owner: Actor
) -> None:
    room.judge(plan)
    found = one(room, plan)
    assert ("oversight.reviewed_on",) == found.wants
    with refusal("evidence_missing"):
        close(room, owner, found)
    with refusal("evidence_of_other"):
        deliver(room, owner, found, fact="oversight.trained")
    deliver(room, owner, found)
    assert ClosedAs.EVIDENCE is close(room, owner, found).closed_as
    assert ClosedAs.EVIDENCE is close(room, owner, found, "nog eens").closed_as
    with refusal("obligation_closed"):
        deliver(room, owner, found)


def test_without_evidence_only_who_may_closes_with_a_reason(
    room: Room, plan: Registered, owner: Actor
) -> None:
    fg = room.person("Fg", "fg")
    room.judge(plan)
    found = one(room, plan)
    with pytest.raises(NotAllowed):
        close(room, owner, found, "Het is goed zo.")
    closed = close(room, fg, found, "Het systeem wordt morgen vervangen.")
    assert (ClosedAs.REASON, fg.code) == (closed.closed_as, closed.closed_by)


def test_what_was_closed_by_hand_opens_again_with_the_next_verdict_that_says_unmet(
    room: Room, plan: Registered
) -> None:
    fg = room.person("Fg", "fg")
    summary = room.judge(plan)[0]
    close(room, fg, one(room, plan), "Gezien.")
    verdict = room.assessed(plan)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        synced = obliging.sync(work, plan, summary, verdict, room.rules)
    assert ((), ()) == (synced.opened, synced.closed)
    room.judge(plan)
    assert [False, True] == [entry.obligation.is_open for entry in listed(room, plan)]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"digest": "abc"}, "digest_unreadable"),
        ({"document": " "}, "text_empty"),
    ],
)
def test_evidence_that_cannot_be_is_refused(
    room: Room, plan: Registered, owner: Actor, more: dict[str, object], code: str
) -> None:
    room.judge(plan)
    with refusal(code):
        deliver(room, owner, one(room, plan), **more)
    with refusal("evidence_expired"):
        until = room.today - timedelta(days=1)
        deliver(room, owner, one(room, plan), valid_until=until)


def test_evidence_comes_from_who_has_part_in_it(
    room: Room, plan: Registered, proposer: Actor
) -> None:
    room.judge(plan)
    found = one(room, plan)
    with pytest.raises(NotAllowed):
        deliver(room, room.person("Auditor", "auditor"), found)
    with pytest.raises(NotAllowed):
        deliver(room, room.person("Archivist", "archivist"), found)
    with pytest.raises(NotFound):
        deliver(room, room.person("Another", "proposer"), found)
    assert deliver(room, proposer, found) == deliver(room, proposer, found)


def test_evidence_that_was_withdrawn_or_expired_shows_nothing(
    room: Room, plan: Registered, owner: Actor
) -> None:
    room.judge(plan)
    found = one(room, plan)
    given = deliver(room, owner, found)
    with room.store.transaction(owner, room.moments.next()) as work:
        evidence.withdraw(work, given.id, "Verkeerd bestand.")
    deliver(room, owner, found, valid_until=room.today + timedelta(days=2))
    with room.store.reading(room.admin) as reading:
        delivered = evidence.of_obligation(reading, found.id)
    assert () == evidence.lacking(found, delivered, room.today)
    after = room.today + timedelta(days=3)
    assert ("oversight.reviewed_on",) == evidence.lacking(found, delivered, after)


def test_evidence_that_ends_opens_again_what_it_closed_and_asks_for_a_review(
    room: Room, plan: Registered, owner: Actor
) -> None:
    room.judge(plan)
    found = one(room, plan)
    deliver(room, owner, found, valid_until=room.today + timedelta(days=5))
    close(room, owner, found)
    room.moments.jump(days=5)
    assert 0 == room.tick().tasks
    room.moments.jump(days=1)
    # And the news of the week, since that is a Monday.
    assert 2 == room.tick().tasks
    states = [entry.obligation.is_open for entry in listed(room, plan)]
    assert [False, True] == sorted(states)
    assert "board.evidence_ends" in room.told(owner)
    with room.store.reading(room.admin) as reading:
        reasons = {
            row["key"].split(":")[1] for row in tasks.of_subject(reading, f"initiative:{plan.id}")
        }
    assert {"obligation_closed", "evidence"} == reasons


def test_evidence_that_is_withdrawn_opens_again_what_it_closed(
    room: Room, plan: Registered, owner: Actor
) -> None:
    room.judge(plan)
    given = deliver(room, owner, one(room, plan))
    close(room, owner, one(room, plan))
    for _ in range(2):
        with room.store.transaction(owner, room.moments.next()) as work:
            evidence.withdraw(work, given.id, "Verkeerd bestand.")
    states = [entry.obligation.is_open for entry in listed(room, plan)]
    assert [False, True] == sorted(states)


def test_what_was_opened_again_once_stays_closed_when_older_evidence_ends(
    room: Room, plan: Registered, owner: Actor
) -> None:
    room.judge(plan)
    for days in (5, 9):
        deliver(room, owner, one(room, plan), valid_until=room.today + timedelta(days=days))
    closed = close(room, owner, one(room, plan))
    with room.store.transaction(owner, room.moments.next()) as work:
        for given in evidence.of_obligation(work, closed.id):
            evidence.withdraw(work, given.id, "Vervangen.")
    (again,) = [e.obligation for e in listed(room, plan) if e.obligation.is_open]
    deliver(room, owner, again)
    assert ClosedAs.EVIDENCE is close(room, owner, again).closed_as
    room.moments.jump(days=20)
    room.tick()
    assert [] == [e.obligation for e in listed(room, plan) if e.obligation.is_open]


def test_conditions_of_a_round_are_closed_with_any_document(
    room: Room, proposer: Actor, owner: Actor
) -> None:
    people = room.members("control_board", 3)
    plan = joined(room, room.proposed(proposer), owner)
    opened = room.opened(plan)
    for who in people:
        room.vote(who, opened, Choice.APPROVE_WITH_CONDITIONS)
    conditions = [e.obligation for e in listed(room, plan) if e.obligation.kind is Kind.CONDITION]
    assert 3 == len(conditions)
    assert {"Meet de foutmarge.\nHet meetrapport."} == {found.what for found in conditions}
    with refusal("evidence_missing"):
        close(room, owner, conditions[0])
    deliver(room, owner, conditions[0], fact="")
    assert ClosedAs.EVIDENCE is close(room, owner, conditions[0]).closed_as


def test_what_is_overdue_goes_up_a_level_each_time(
    room: Room, plan: Registered, owner: Actor
) -> None:
    officer, alderman = room.person("Officer", "ciso"), room.person("Alderman", "executive")
    member = room.person("Member", "control_board")
    room.judge(plan)
    room.moments.jump(days=181)
    assert 1 == room.tick().escalated
    assert 0 == room.tick().escalated
    assert [1, 0, 0, 0] == overdue(room, owner, member, officer, alderman)
    room.moments.jump(days=8)
    room.tick()
    assert [1, 1, 0, 0] == overdue(room, owner, member, officer, alderman)
    room.moments.jump(days=8)
    room.tick()
    room.moments.jump(days=8)
    room.tick()
    room.moments.jump(days=8)
    room.tick()
    assert [1, 1, 1, 2] == overdue(room, owner, member, officer, alderman)


def test_an_obligation_that_cannot_go_up_holds_up_no_other_and_is_seen(
    room: Room, plan: Registered, owner: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = room.proposed(owner)
    room.judge(plan)
    room.judge(other)
    fault = one(room, plan).subject

    def failing(work: Work, task: Task, rules: BoardRules) -> None:
        if task.subject == fault:
            raise KeyError(fault)
        steps_up.escalate(work, task, rules)

    monkeypatch.setattr(clock, "KINDS", {**clock.KINDS, steps_up.UP: failing})
    room.moments.jump(days=181)
    ticked = room.tick()
    assert (1, ["task_failed"]) == (ticked.escalated, [error.code for error in ticked.failed])
    assert [(1, 0)] == sorted({(one(room, other).escalation, one(room, plan).escalation)})
    with room.store.reading(room.admin) as reading:
        assert [fault] == [row["subject"] for row in tasks.failing(reading)]
    monkeypatch.undo()
    room.moments.jump(minutes=2)
    assert 1 == room.tick().escalated
    assert 1 == one(room, plan).escalation


def overdue(room: Room, *people: Actor) -> list[int]:
    return [room.told(who).count("board.overdue") for who in people]


def test_what_a_role_left_behind_that_is_no_more_goes_up_too(room: Room, plan: Registered) -> None:
    room.judge(plan)
    left = one(room, plan)
    levels = {role: high for role, high in room.rules.levels.items() if role != left.owner_role}
    executive = room.person("Wethouder", "executive")
    room.moments.jump(days=400)
    without = room.with_rules(levels=levels, second_factor_from_level=1)
    assert 1 == without.tick().escalated
    room.moments.jump(days=30)
    assert 1 == without.tick().escalated
    assert 1 == room.told(executive).count("board.overdue")
    assert without.rules.wants_second_factor(left.owner_role)


def test_what_is_closed_does_not_go_up(room: Room, plan: Registered) -> None:
    fg = room.person("Fg", "fg")
    room.judge(plan)
    close(room, fg, one(room, plan), "Gezien.")
    room.moments.jump(days=400)
    assert 0 == room.tick().escalated


def test_a_list_shows_what_is_one_s_own_or_all_for_who_may_see_all(
    room: Room, plan: Registered, owner: Actor, proposer: Actor
) -> None:
    room.judge(plan)
    room.judge(room.proposed(proposer))
    at = room.moments.next().at
    selections = {
        "all": (room.admin, Selection()),
        "role": (owner, Selection(owner_role="process_owner")),
        "own": (proposer, Selection()),
        "another role": (owner, Selection(owner_role="fg")),
        "overdue": (room.admin, Selection(overdue=True)),
        "closed": (room.admin, Selection(state="closed")),
    }
    numbers = {}
    for name, (who, selection) in selections.items():
        with room.store.reading(who) as reading:
            numbers[name] = len(obligations.listed(reading, selection, at, room.rules))
    assert {
        "all": 2,
        "role": 2,
        "own": 0,
        "another role": 0,
        "overdue": 0,
        "closed": 0,
    } == numbers


@pytest.mark.parametrize("owner_has_it", [True, False])
def test_what_is_asked_of_a_role_is_of_the_plan_s_owner_or_else_of_all_who_have_it(
    room: Room, owner_has_it: bool
) -> None:
    roles = ("proposer", "process_owner") if owner_has_it else ("proposer",)
    plan = room.proposed(room.person("Who", *roles))
    room.judge(plan)
    found, other = one(room, plan), room.person("Other", "process_owner")
    selection, at = Selection(owner_role="process_owner"), room.moments.next().at
    with room.store.reading(other) as reading:
        listed = obligations.listed(reading, selection, at, room.rules)
    assert (0 if owner_has_it else 1) == len(listed)
    if not owner_has_it:
        deliver(room, other, found)
        return
    with pytest.raises(NotFound):
        deliver(room, other, found)


def test_counts_of_nothing_are_nothing() -> None:
    assert Counts() == obligations.counted([])


def test_a_harmless_plan_has_no_obligations(room: Room, proposer: Actor) -> None:
    facts = {f: v for f, v in HARMLESS.items() if not f.startswith("approvals.")}
    plan = room.proposed(proposer, {**facts, "incidents.kinds": []})
    room.judge(plan)
    assert [] == listed(room, plan)
