"""Incidents: what they ask for and by when, whether use stops, and what that does to a decision."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.board.acting import MANY, Room
from tests.board.test_rounds import refusal
from toetssteen.board import evidence, incidents, judged, obligations, tasks
from toetssteen.board.duties import read_duties
from toetssteen.board.incidents import Incident, NewIncident, Reported
from toetssteen.board.obligations import Kind
from toetssteen.board.rounds import State
from toetssteen.board.tasks import stamp_of
from toetssteen.registry import initiatives
from toetssteen.registry.errors import NotAllowed
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.triage.assessment import assess
from toetssteen.triage.verdict import Verdict

NOTICED = datetime(2026, 11, 24, 8, tzinfo=UTC)


@pytest.fixture
def proposer(room: Room) -> Actor:
    return room.person("Proposer", "proposer")


@pytest.fixture
def owner(room: Room) -> Actor:
    return room.person("Owner", "process_owner")


@pytest.fixture
def plan(room: Room, proposer: Actor) -> Registered:
    plan = room.proposed(proposer)
    room.judge(plan)
    return plan


def incident(*kinds: str, circumstances: tuple[str, ...] = (), **more: Any) -> NewIncident:
    severity = "serious" if kinds else "major"
    given = {"what": "Er ging iets mis.", "severity": severity, "noticed_at": NOTICED, **more}
    return NewIncident(**given, kinds=frozenset(kinds), circumstances=frozenset(circumstances))


def on(room: Room, plan: Registered, new: NewIncident) -> Verdict:
    with room.store.reading(room.admin) as reading:
        to_judge = incidents.to_assess(reading, plan, new, room.rules)
    return assess(room.engine, to_judge, room.today.isoformat())


def report(room: Room, who: Actor, plan: Registered, new: NewIncident) -> Reported:
    verdict = on(room, plan, new)
    with room.store.transaction(who, room.moments.next()) as work:
        return incidents.report(work, plan, new, verdict, room.rules)


def duties(found: Reported) -> dict[str, str]:
    return {duty.code: stamp_of(due) for duty, due in found.duties}


@pytest.mark.parametrize(
    ("new", "expected", "coming", "suspended"),
    [
        (
            incident("death"),
            {"tell_provider": "2026-11-24T08:00:00.000000Z"},
            ["tell_later"],
            False,
        ),
        (
            incident("death", circumstances=("provider_unreachable",)),
            {"report_death": "2026-12-04T23:00:00.000000Z"},
            ["tell_later"],
            False,
        ),
        (
            incident(circumstances=("data_breach",)),
            {"report_breach": "2026-11-27T08:00:00.000000Z"},
            [],
            False,
        ),
        (
            incident("health", circumstances=("danger",)),
            {
                "suspend_use": "2026-11-24T08:00:00.000000Z",
                "tell_provider": "2026-11-24T08:00:00.000000Z",
            },
            [],
            True,
        ),
        (incident(severity="minor"), {}, [], False),
    ],
    ids=[
        "a death, the provider is told at once",
        "a death, and the provider cannot be reached",
        "a data breach has its own clock",
        "a danger stops the use",
        "a small thing asks for nothing",
    ],
)
def test_what_an_incident_asks_for(
    room: Room,
    proposer: Actor,
    plan: Registered,
    new: NewIncident,
    expected: Mapping[str, str],
    coming: list[str],
    suspended: bool,
) -> None:
    found = report(room, proposer, plan, new)
    assert expected == duties(found)
    assert coming == [entry.duty.code for entry in found.coming]
    assert suspended is found.suspended
    with room.store.reading(room.admin) as reading:
        listed = obligations.of_initiative(reading, plan.id, room.moments.next().at, room.rules)
        since = incidents.suspended_since(reading, plan.id)
        planned = [row["key"] for row in tasks.of_subject(reading, f"initiative:{plan.id}")]
    of_incident = [e.obligation for e in listed if e.obligation.kind is Kind.INCIDENT]
    assert expected == {found.item: found.due_at for found in of_incident}
    assert suspended is (since is not None)
    assert [f"review:incident:{found.incident.id}"] == planned


def test_those_who_must_do_something_are_told_in_the_same_breath(
    room: Room, proposer: Actor, plan: Registered, owner: Actor
) -> None:
    report(room, proposer, plan, incident("death"))
    assert "board.duty" in room.told(owner)
    assert "board.incident" in room.told(proposer)


def test_where_nobody_has_the_role_the_owner_of_the_plan_hears_what_must_be_done(
    room: Room, proposer: Actor, plan: Registered
) -> None:
    report(room, proposer, plan, incident("death"))
    assert 1 == room.told(proposer).count("board.duty")


def test_what_the_owner_of_a_plan_must_do_is_told_to_nobody_of_another_plan(
    room: Room, owner: Actor
) -> None:
    other = room.person("Other", "process_owner")
    plan = room.proposed(owner)
    report(room, owner, plan, incident("death"))
    assert [1, 0] == [room.told(who).count("board.duty") for who in (owner, other)]


def test_what_must_be_done_at_once_is_told_once_and_goes_up_after_a_day(
    room: Room, proposer: Actor, plan: Registered, owner: Actor
) -> None:
    board = room.person("Board", "control_board", level=3)
    report(room, proposer, plan, incident("death"))

    def told() -> list[int]:
        room.tick()
        found = room.told(owner)
        return [
            found.count("board.duty"),
            found.count("board.overdue"),
            room.told(board).count("board.overdue"),
        ]

    first = told()
    room.moments.jump(hours=25)
    assert ([1, 0, 0], [1, 0, 1]) == (first, told())


def test_what_comes_first_stands_first(room: Room, plan: Registered, proposer: Actor) -> None:
    new = incident("death", circumstances=("danger", "data_breach"))
    found = report(room, proposer, plan, new)
    assert ["suspend_use", "tell_provider", "report_breach"] == [d.code for d, _ in found.duties]


def test_what_an_incident_asks_for_stands_in_the_ledger(
    room: Room, proposer: Actor, plan: Registered
) -> None:
    found = report(room, proposer, plan, incident("death"))
    assert ["incident.reported", "obligations.of_incident"] == room.kinds(found.incident.subject)


def test_a_norm_that_may_hold_starts_its_clock(room: Room, proposer: Actor) -> None:
    unsure = room.proposed(proposer, {**MANY, "system.technique": "unknown"})
    found = report(room, proposer, unsure, incident(circumstances=("data_breach",)))
    assert ["report_breach"] == [duty.code for duty, _ in found.duties]


def test_a_norm_that_is_not_about_it_asks_for_nothing(room: Room, proposer: Actor) -> None:
    other = room.proposed(proposer, {**MANY, "system.technique": "no_algorithm"})
    found = report(room, proposer, other, incident(circumstances=("data_breach",)))
    assert {} == duties(found)


def test_the_same_report_again_changes_nothing(
    room: Room, proposer: Actor, plan: Registered
) -> None:
    new = incident("death")
    first = report(room, proposer, plan, new)
    assert first.incident == report(room, proposer, plan, new).incident
    with room.store.reading(room.admin) as reading:
        assert [first.incident] == incidents.of_initiative(reading, plan.id)
        assert [first.incident] == incidents.listed(reading)
    assert plan.number == first.incident.number


def test_all_incidents_are_listed_however_many_there_are(
    room: Room, plan: Registered, proposer: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incidents, "_PAGE", 2)
    for what in ("Een.", "Twee.", "Drie."):
        report(room, proposer, plan, incident(what=what))
    with room.store.reading(room.admin) as reading:
        assert {"Een.", "Twee.", "Drie."} == {one.what for one in incidents.listed(reading)}


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (incident("flood"), "incident_kind_unknown"),
        (incident(circumstances=("rain",)), "circumstance_unknown"),
        (incident(severity="bad"), "severity_unknown"),
        (incident("death", severity="minor"), "severity_and_kinds"),
        (incident(severity="serious"), "severity_and_kinds"),
        (incident(noticed_at=NOTICED + timedelta(days=1)), "noticed_later"),
        (incident(what=" "), "text_empty"),
    ],
)
def test_a_report_that_cannot_be_is_refused(
    room: Room, proposer: Actor, plan: Registered, new: NewIncident, code: str
) -> None:
    verdict = room.assessed(plan)
    with refusal(code), room.store.transaction(proposer, room.moments.next()) as work:
        incidents.report(work, plan, new, verdict, room.rules)


def test_the_verdict_must_have_the_incident_in_its_facts(
    room: Room, proposer: Actor, plan: Registered
) -> None:
    verdict = room.assessed(plan)
    with (
        refusal("verdict_of_other_facts"),
        room.store.transaction(proposer, room.moments.next()) as work,
    ):
        incidents.report(work, plan, incident("death"), verdict, room.rules)


def test_an_incident_is_a_fact_from_then_on_and_asks_for_a_new_decision(
    room: Room, proposer: Actor
) -> None:
    people = room.members("control_board", 3)
    plan = room.proposed(proposer)
    opened = room.opened(plan)
    for who in people:
        room.vote(who, opened)
    report(room, proposer, plan, incident("death", circumstances=("provider_unreachable",)))
    with room.store.reading(room.admin) as reading:
        facts = judged.initiative(reading, plan, room.policies.bundle).facts.answered
    assert (("death",), True) == (facts[judged.KINDS], facts[judged.UNREACHABLE])
    assert State.APPROVED is room.round(opened).state


def test_use_is_resumed_by_who_may_with_a_reason(
    room: Room, proposer: Actor, plan: Registered
) -> None:
    report(room, proposer, plan, incident(circumstances=("danger",)))
    ciso = room.person("Ciso", "ciso")
    with room.store.reading(room.admin) as reading:
        (suspension,) = incidents.suspensions(reading, plan.id)
    with pytest.raises(NotAllowed), room.store.transaction(proposer, room.moments.next()) as work:
        incidents.lift(work, suspension["id"], "Het is over.")
    for _ in range(2):
        with room.store.transaction(ciso, room.moments.next()) as work:
            incidents.lift(work, suspension["id"], "De fout is hersteld.")
    with room.store.reading(room.admin) as reading:
        assert incidents.suspended_since(reading, plan.id) is None
    assert 1 == room.kinds(f"initiative:{plan.id}").count("initiative.suspension_lifted")


def test_use_that_was_not_stopped_is_not_resumed(
    room: Room, proposer: Actor, plan: Registered
) -> None:
    ciso = room.person("Ciso", "ciso")

    def resume() -> None:
        with room.store.transaction(ciso, room.moments.next()) as work:
            incidents.resume(work, plan, "De fout is hersteld.")

    with refusal("not_suspended"):
        resume()
    report(room, proposer, plan, incident(circumstances=("danger",)))
    resume()
    with room.store.reading(room.admin) as reading:
        assert incidents.suspended_since(reading, plan.id) is None
    with refusal("not_suspended"):
        resume()


def closed(room: Room, who: Actor, found: Incident) -> Incident:
    with room.store.transaction(who, room.moments.next()) as work:
        return incidents.close(work, found.id, "Afgehandeld.")


def test_an_incident_is_closed_once_all_that_it_asked_for_was_done(
    room: Room, proposer: Actor, plan: Registered, owner: Actor
) -> None:
    ciso = room.person("Ciso", "ciso")
    with room.store.transaction(owner, room.moments.next()) as work:
        initiatives.join(work, plan.id)
    found = report(room, proposer, plan, incident("death")).incident
    with refusal("duties_open"):
        closed(room, ciso, found)
    with pytest.raises(NotAllowed):
        closed(room, owner, found)
    with room.store.reading(room.admin) as reading:
        listed = obligations.of_initiative(reading, plan.id, room.moments.next().at, room.rules)
    for entry in listed:
        if entry.obligation.kind is Kind.INCIDENT:
            with room.store.transaction(owner, room.moments.next()) as work:
                digest = "sha256:" + 64 * "b"
                evidence.deliver(work, entry.obligation.id, evidence.NewEvidence("mail", digest))
                evidence.close(work, entry.obligation.id)
    assert closed(room, ciso, found).closed_at is not None


def test_a_duty_that_is_late_goes_up_within_a_day(
    room: Room, proposer: Actor, plan: Registered, owner: Actor
) -> None:
    report(room, proposer, plan, incident(circumstances=("data_breach",)))
    room.moments.jump(hours=72)
    assert 1 == room.tick().escalated
    room.moments.jump(hours=23)
    assert 0 == room.tick().escalated
    room.moments.jump(hours=2)
    assert 1 == room.tick().escalated
    assert 1 == room.told(owner).count("board.overdue")


@pytest.mark.parametrize(
    ("noticed", "within", "expected"),
    [
        (datetime(2027, 3, 26, 22, tzinfo=UTC), {"hours": 72}, "2027-03-29T22:00:00.000000Z"),
        (datetime(2028, 2, 27, 12, tzinfo=UTC), {"hours": 72}, "2028-03-01T12:00:00.000000Z"),
        (datetime(2026, 12, 30, 12, tzinfo=UTC), {"days": 2}, "2027-01-01T23:00:00.000000Z"),
        (datetime(2026, 10, 20, 12, tzinfo=UTC), {"days": 15}, "2026-11-04T23:00:00.000000Z"),
        (datetime(2026, 6, 1, 22, 30, tzinfo=UTC), {"days": 10}, "2026-06-12T22:00:00.000000Z"),
        (datetime(2028, 3, 24, 7, tzinfo=UTC), {"days": 2}, "2028-03-26T22:00:00.000000Z"),
        (datetime(2026, 10, 23, 12, tzinfo=UTC), {"hours": 72}, "2026-10-26T12:00:00.000000Z"),
    ],
    ids=[
        "72 hours over the change to summer time",
        "72 hours over the leap day",
        "days over the end of the year",
        "days out of summer time",
        "noticed after midnight here",
        "days that end on the Sunday of the change to summer time",
        "72 hours over a weekend and the change to winter time",
    ],
)
def test_the_clock_of_a_duty(noticed: datetime, within: dict[str, int], expected: str) -> None:
    entry = {"norm": "aia.x", "on": ["death"], "within": within}
    assert expected == stamp_of(read_duties({"x": entry})["x"].due(noticed))
