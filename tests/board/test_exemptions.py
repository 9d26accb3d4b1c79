"""Exemptions: given by somebody else, for a time, on these facts; and never hidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.board.acting import MANY, Room
from tests.board.test_obligations import listed
from tests.board.test_rounds import refusal
from toetssteen.board import exemptions, obligations, tasks
from toetssteen.board.basis import Basis
from toetssteen.board.exemptions import Category, Exemption, NewExemption, Situation, Standing
from toetssteen.board.obligations import Counts
from toetssteen.intake.facts import Facts
from toetssteen.policy.building import PolicySet
from toetssteen.policy.catalogue import Level
from toetssteen.registry import initiatives, people
from toetssteen.registry.errors import NotAllowed
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor

REVIEWED = "org.reviewed"


@pytest.fixture
def fg(room: Room) -> Actor:
    return room.person("Fg", "fg")


@pytest.fixture
def owner(room: Room) -> Actor:
    return room.person("Owner", "process_owner")


@pytest.fixture
def plan(room: Room) -> Registered:
    plan = room.proposed(room.person("Proposer", "proposer"))
    room.judge(plan)
    return plan


def new(room: Room, owner: Actor, **changed: object) -> NewExemption:
    until = room.today + timedelta(days=90)
    plain = NewExemption(REVIEWED, Category.MITIGATED, "Een mens leest mee.", owner.code, until)
    return replace(plain, **changed)  # type: ignore[arg-type]


def grant(room: Room, who: Actor, plan: Registered, given: NewExemption) -> Exemption:
    with room.store.transaction(who, room.moments.next()) as work:
        return exemptions.grant(work, plan, given, room.rules)


def standings(room: Room, plan: Registered) -> list[Standing]:
    with room.store.reading(room.admin) as reading:
        found = exemptions.listed(reading, room.today, room.rules, initiative_id=plan.id)
    return [held.standing for held in found]


def test_nobody_who_is_gone_sees_to_an_exemption(
    room: Room, plan: Registered, fg: Actor, owner: Actor
) -> None:
    with room.store.transaction(room.admin, room.moments.next()) as work:
        people.erase(work, owner.code)
    with refusal("person_not_found"):
        grant(room, fg, plan, new(room, owner))


def test_an_exempt_norm_stands_apart_in_every_count_and_is_never_hidden(
    room: Room, plan: Registered, fg: Actor, owner: Actor
) -> None:
    grant(room, fg, plan, new(room, owner))
    room.judge(plan)
    (entry,) = listed(room, plan)
    assert (True, False) == (entry.exempt, entry.overdue)
    assert Counts(open=0, overdue=0, exempt=1, closed=0) == obligations.counted([entry])
    room.moments.jump(days=200)
    (entry,) = listed(room, plan)
    assert Counts(open=1, overdue=1, exempt=0, closed=0) == obligations.counted([entry])


def test_what_is_exempt_does_not_go_up_and_does_once_it_ended(
    room: Room, plan: Registered, fg: Actor, owner: Actor
) -> None:
    room.moments.jump(days=150)
    grant(room, fg, plan, new(room, owner, expires_on=room.today + timedelta(days=60)))
    room.moments.jump(days=40)
    room.tick()
    assert "board.overdue" not in room.told(owner)
    room.moments.jump(days=40)
    room.tick()
    assert "board.overdue" in room.told(owner)


def test_the_same_click_again_gives_no_second_exemption(
    room: Room, plan: Registered, fg: Actor, owner: Actor
) -> None:
    wanted = new(room, owner)
    assert grant(room, fg, plan, wanted) == grant(room, fg, plan, wanted)
    with refusal("exempt_already"):
        grant(room, fg, plan, replace(wanted, reason="Anders."))


def test_who_approves_is_neither_the_owner_nor_who_proposed_it(
    room: Room, plan: Registered, fg: Actor
) -> None:
    with refusal("exemption_of_own"):
        grant(room, fg, plan, new(room, fg))
    author = room.person("Author", "fg", "proposer")
    own = room.proposed(author, {**MANY, "decision.affected": 3000})
    room.judge(own)
    with refusal("exemption_of_own"):
        grant(room, author, own, new(room, fg))


def test_who_has_no_right_gives_none(room: Room, plan: Registered, fg: Actor, owner: Actor) -> None:
    with pytest.raises(NotAllowed):
        grant(room, owner, plan, new(room, fg))
    given = grant(room, fg, plan, new(room, owner))
    with pytest.raises(NotAllowed), room.store.transaction(owner, room.moments.next()) as work:
        exemptions.revoke(work, given.id, "Nee.")


@pytest.mark.parametrize("days", [0, -1, 366])
def test_the_end_is_ahead_and_no_later_than_the_settings_allow(
    room: Room, plan: Registered, fg: Actor, owner: Actor, days: int
) -> None:
    with refusal("exemption_end"):
        grant(room, fg, plan, new(room, owner, expires_on=room.today + timedelta(days=days)))


@pytest.mark.parametrize(
    ("norm", "code"),
    [
        ("aia.no_home_watching", "norm_never_exempt"),
        ("org.board_approval", "norm_never_exempt"),
        ("org.trained", "norm_never_exempt"),
        ("aia.overseer", "norm_not_unmet"),
        ("org.nothing", "norm_not_found"),
    ],
)
def test_only_an_unmet_obligation_can_be_exempt(
    room: Room, plan: Registered, fg: Actor, owner: Actor, norm: str, code: str
) -> None:
    with refusal(code):
        grant(room, fg, plan, new(room, owner, norm=norm))


def test_other_facts_make_it_outdated_and_the_same_again_make_it_hold(
    room: Room, plan: Registered, fg: Actor, owner: Actor
) -> None:
    grant(room, fg, plan, new(room, owner))
    changed = room.edited(plan, {"decision.affected": 2500})
    assert [Standing.OUTDATED] == standings(room, plan)
    room.edited(changed, {"decision.affected": MANY["decision.affected"]})
    assert [Standing.HOLDS] == standings(room, plan)


def test_one_of_a_norm_that_is_met_by_now_matches_nothing(
    room: Room, plan: Registered, fg: Actor, owner: Actor
) -> None:
    grant(room, fg, plan, new(room, owner))
    room.judge(room.edited(plan, {"oversight.reviewed_on": "2026-11-01"}))
    assert [Standing.ORPHANED] == standings(room, plan)


def test_one_that_was_revoked_is_no_finding_and_cannot_be_revoked_twice(
    room: Room, plan: Registered, fg: Actor, owner: Actor
) -> None:
    given = grant(room, fg, plan, new(room, owner))
    for _ in range(2):
        with room.store.transaction(fg, room.moments.next()) as work:
            exemptions.revoke(work, given.id, "Niet meer nodig.")
    assert [Standing.REVOKED] == standings(room, plan)
    assert 1 == room.kinds(given.subject).count("exemption.revoked")


def test_owner_and_approver_are_told_before_it_ends_and_when_it_did(
    room: Room, plan: Registered, fg: Actor, owner: Actor
) -> None:
    grant(room, fg, plan, new(room, owner))
    room.moments.jump(days=59)
    room.tick()
    assert "board.exemption_ends" not in room.told(owner)
    room.moments.jump(days=1)
    room.tick()
    assert "board.exemption_ends" in room.told(owner)
    with room.store.reading(room.admin) as reading:
        (held,) = exemptions.listed(reading, room.today, room.rules)
    assert (Standing.HOLDS, True, True) == (held.standing, held.ends_soon, held.is_finding)
    room.moments.jump(days=31)
    room.tick()
    for who in (fg, owner):
        assert 2 == room.told(who).count("board.exemption_ends")
    with room.store.reading(room.admin) as reading:
        keys = [row["key"] for row in tasks.of_subject(reading, f"initiative:{plan.id}")]
    assert ["exemption_expired"] == [key.split(":")[1] for key in keys]
    with room.store.reading(room.admin) as reading:
        (held,) = exemptions.listed(reading, room.today, room.rules)
    assert (Standing.EXPIRED, True) == (held.standing, held.is_finding)


def test_only_who_sees_all_lists_all(room: Room, plan: Registered, owner: Actor) -> None:
    assert plan.id
    with pytest.raises(NotAllowed), room.store.reading(owner) as reading:
        exemptions.listed(reading, room.today, room.rules)


FACTS = Facts({"decision.affected": 5}, frozenset({"system.technique"}))
GRANTED, EXPIRES = date(2026, 11, 24), date(2027, 5, 24)


def held_against(several: PolicySet, **changed: object) -> tuple[Exemption, Situation]:
    basis = Basis({"decision.affected": 5, "system.technique": "unknown", "system.watches": None})
    found = Exemption(
        "1",
        "2",
        REVIEWED,
        Category.ACCEPTED,
        "",
        "3",
        "4",
        "2026-11-24",
        "2027-05-24",
        basis,
        "",
        None,
        None,
        "",
    )
    now = Situation(
        FACTS, {REVIEWED: "unmet"}, several.bundle.norms, date(2027, 1, 1), frozenset({"5"})
    )
    return found, replace(now, **changed)  # type: ignore[arg-type]


@given(st.dates(date(2026, 1, 1), date(2028, 1, 1)))
def test_it_holds_from_its_first_day_to_its_last_and_no_longer(
    several: PolicySet, day: date
) -> None:
    found, now = held_against(several, day=day)
    assert (GRANTED <= day <= EXPIRES) == (exemptions.standing(found, now) is Standing.HOLDS)


def test_a_norm_that_became_a_prohibition_is_never_exempt(several: PolicySet) -> None:
    found, now = held_against(several)
    norm = replace(several.bundle.norms[REVIEWED], level=Level.PROHIBITION)
    stricter = replace(now, norms={**several.bundle.norms, REVIEWED: norm})
    assert Standing.HOLDS is exemptions.standing(found, now)
    assert Standing.NEVER is exemptions.standing(found, stricter)


@given(st.data())
def test_one_holds_only_while_all_that_it_was_given_for_is_so(
    several: PolicySet, data: st.DataObject
) -> None:
    flag = st.booleans()
    found, now = held_against(several)
    norm = replace(several.bundle.norms[REVIEWED], level=data.draw(st.sampled_from(Level)))
    is_there, counts, same, taken_back, takes_part = (data.draw(flag) for _ in range(5))
    day = data.draw(st.dates(GRANTED - timedelta(days=3), EXPIRES + timedelta(days=3)))
    now = replace(
        now,
        facts=FACTS if same else FACTS.with_answer("decision.affected", 6),
        weighing={REVIEWED: "unmet"} if counts else {},
        norms={REVIEWED: norm} if is_there else {},
        day=day,
        barred=frozenset({found.approved_by} if takes_part else {}),
    )
    found = replace(found, revoked_at="2026-12-01" if taken_back else None)
    obliges = is_there and norm.level is Level.OBLIGATION
    holds = obliges and counts and same and GRANTED <= day <= EXPIRES
    holds = holds and not (taken_back or takes_part)
    assert holds == (exemptions.standing(found, now) is Standing.HOLDS)


def test_one_approved_by_who_takes_over_the_plan_holds_no_more(
    room: Room, plan: Registered, fg: Actor, owner: Actor
) -> None:
    grant(room, fg, plan, new(room, owner))
    assert [Standing.HOLDS] == standings(room, plan)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        initiatives.hand_over(work, plan.id, plan.version, fg.code)
    assert [Standing.OWN] == standings(room, plan)
    other = room.person("Other", "fg")
    grant(room, other, plan, new(room, owner))
    assert sorted([Standing.OWN, Standing.HOLDS]) == sorted(standings(room, plan))


def test_an_answer_where_there_was_none_is_another_fact(several: PolicySet) -> None:
    found, now = held_against(several)
    answered = replace(now, facts=FACTS.with_answer("system.watches", ("streets",)))
    known = replace(now, facts=FACTS.with_answer("system.technique", "ai"))
    other = replace(now, facts=FACTS.with_answer("oversight.trained", True))
    assert [Standing.OUTDATED, Standing.OUTDATED, Standing.HOLDS] == [
        exemptions.standing(found, situation) for situation in (answered, known, other)
    ]
