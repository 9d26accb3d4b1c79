"""Everything that lets an initiative be judged again does so once, and its owner hears it once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.board import board_policies
from tests.board.acting import Room
from tests.board.conftest import store
from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS
from tests.registry.fixtures import add_administrator
from tests.registry.moments import START, Moments
from tests.review.conftest import CLOCK
from toetssteen.board import after, evidence, incidents, judged, obligations
from toetssteen.board.evidence import NewEvidence
from toetssteen.board.incidents import NewIncident
from toetssteen.board.obligations import Kind
from toetssteen.board.rules import BoardRules
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry import initiatives, products
from toetssteen.registry.editing import Edit
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.products import NewProduct
from toetssteen.registry.store import Store, Work
from toetssteen.registry.verdicts import Summary
from toetssteen.review import confirming, planning, runs, suppliers
from toetssteen.review.clock import Clock
from toetssteen.review.running import Reviewer
from toetssteen.review.settings import ReviewSettings
from toetssteen.triage.assessment import assess
from toetssteen.triage.verdict import Verdict

__all__ = ["store"]
REVIEWED, TRAINED = "norms/org/reviewed/reviewed.rego", "norms/org/trained/trained.rego"
# A norm begins to hold on 2 December 2026, another ends with that year.
PERIODS = {"review_months": {"permitted": 2, "conditional": 2, "board_review": 2}}
OWN = {fact: value for fact, value in HARMLESS.items() if not fact.startswith("approvals.")}
FACTS: dict[str, object] = {
    **OWN,
    "decision.affected": 500,
    "incidents.kinds": [],
    judged.UNREACHABLE: False,
}
del FACTS["oversight.trained"]
CHANGED = "review.changed"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = board_policies.write(tmp_path_factory.mktemp("turning"))
    since, until = 'applies_from: "2026-01-01"', '\n#   applies_until: "2026-12-31"'
    small_policies.edit(root, REVIEWED, since, 'applies_from: "2026-12-02"')
    small_policies.edit(root, TRAINED, since, since + until)
    return root


@pytest.fixture(scope="module")
def policies(tree: Path, opa_binary: Path) -> PolicySet:
    return build(tree, opa_binary, settings=PERIODS)


@pytest.fixture(scope="module")
def engine(policies: PolicySet, opa_binary: Path) -> Iterator[PolicyEngine]:
    with small_policies.serving(policies, opa_binary) as found:
        yield found


@pytest.fixture
def location(file: Path) -> str:
    # What differs between the stores is tested apart.
    return str(file)


@dataclass
class House:
    """A registry in which one initiative was judged, of an owner."""

    room: Room
    reviewer: Reviewer
    owner: Actor
    plan: Registered
    product: str
    opa: Path
    tree: Path
    serving: list[Any] = field(default_factory=list)

    def tick(self) -> None:
        """Let the clock do all that is due, and look once more."""
        for _ in range(3):
            assert [] == Clock(self.reviewer, (self.room.tick,)).tick()

    def judged(self) -> list[list[tuple[str, str]]]:
        """Why it was judged and what came of it, by run, the first in front."""
        with self.room.store.reading(CLOCK) as reading:
            found = [runs.items(reading, run) for run in runs.latest(reading, 100)]
        return [[(row["because"], row["state"]) for row in rows] for rows in reversed(found)]

    def told(self) -> list[str]:
        """What the owner was told."""
        return self.room.told(self.owner)

    def period(self) -> str:
        """When it comes back at the latest."""
        with self.room.store.reading(CLOCK) as reading:
            planned = planning.plan(reading, START.date(), date(2031, 1, 1))
        (day,) = [one.day for one in planned if one.because == "period"]
        return day

    def by(self, tree: Path, **settings: Any) -> None:
        """Judge by other policies or settings from now on."""
        found = build(tree, self.opa, settings=settings)
        engine = small_policies.serving(found, self.opa)
        self.serving.append(engine)
        self.reviewer = replace(self.reviewer, engine=engine.__enter__())


@pytest.fixture
def house(
    store: Store,
    moments: Moments,
    policies: PolicySet,
    engine: PolicyEngine,
    tree: Path,
    opa_binary: Path,
) -> Iterator[House]:
    settings = board_policies.settings()
    rules = BoardRules.of(policies.bundle, settings)
    room = Room(store, moments, policies, engine, rules, add_administrator(store, moments))
    owner = room.person("Owner", "proposer")

    def kept(work: Work, found: Registered, summary: Summary, verdict: Verdict) -> None:
        after.verdict_kept(work, found, summary, verdict, rules)

    reviewer = Reviewer(
        store,
        engine,
        CLOCK,
        moments.next,
        ReviewSettings.of(settings),
        facts_of=lambda reading, found: judged.initiative(reading, found, policies.bundle),
        kept=kept,
    )
    trained = small_policies.facts(policies, {"oversight.trained": False})
    with store.transaction(room.admin, moments.next()) as work:
        product = products.add(work, NewProduct("Leverancier", "Product", facts=trained))
    plan = room.proposed(owner, FACTS)
    with store.transaction(owner, moments.next()) as work:
        plan = initiatives.use_product(work, plan.id, plan.version, product.id).registered
    found = House(room, reviewer, owner, plan, product.id, opa_binary, tree)
    found.tick()
    assert ([[("new", "first")]], [CHANGED]) == (found.judged(), found.told())
    yield found
    for one in found.serving:
        one.__exit__(None, None, None)


def a_fact(house: House) -> None:
    house.room.edited(house.plan, {"decision.affected": 50})


def a_supplier(house: House) -> None:
    with house.room.store.transaction(house.room.admin, house.room.moments.next()) as work:
        suppliers.report_change(work, house.plan.id, "Een ander model.", "report1")


def a_product(house: House) -> None:
    trained = small_policies.facts(house.room.policies, {"oversight.trained": True})
    with house.room.store.transaction(house.room.admin, house.room.moments.next()) as work:
        products.edit(work, house.product, 1, Edit(trained))


def report(house: House, *kinds: str, **more: Any) -> incidents.Reported:
    noticed = datetime(2026, 11, 24, 8, tzinfo=UTC)
    severity = "serious" if kinds else "minor"
    new = NewIncident("Er ging iets mis.", severity, noticed, frozenset(kinds), **more)
    room = house.room
    with room.store.reading(room.admin) as reading:
        to_judge = incidents.to_assess(reading, house.plan, new, room.rules)
    verdict = assess(room.engine, to_judge, room.today.isoformat())
    with room.store.transaction(room.admin, room.moments.next()) as work:
        return incidents.report(work, house.plan, new, verdict, room.rules)


def an_incident(house: House) -> None:
    report(house, "death")


def other_policies(house: House) -> None:
    tree = board_policies.write(house.tree.with_name("milder"))
    small_policies.edit(tree, REVIEWED, "affected >= 100", "affected >= 1000")
    house.by(tree, **PERIODS)


def a_norm_that_begins(house: House) -> None:
    house.room.moments.jump(days=8)


def a_confirmation(house: House) -> None:
    with house.room.store.transaction(house.owner, house.room.moments.next()) as work:
        confirming.confirm(work, house.plan.id, house.reviewer.settings)


TRIGGERS: dict[Callable[[House], None], tuple[list[tuple[str, str]], list[str]]] = {
    a_fact: ([("facts", "changed")], [CHANGED]),
    a_supplier: ([("supplier", "same")], ["review.supplier_changed"]),
    a_product: ([("product", "changed")], [CHANGED]),
    an_incident: ([("incident", "changed")], ["board.incident", "board.duty", CHANGED]),
    other_policies: ([("policies", "changed")], [CHANGED]),
    a_norm_that_begins: ([("date", "changed")], [CHANGED]),
    a_confirmation: ([("confirmation", "same")], []),
}


@pytest.mark.parametrize("trigger", TRIGGERS, ids=lambda one: one.__name__)
def test_what_triggers_a_review_leads_to_one_and_to_one_message(
    house: House, trigger: Callable[[House], None]
) -> None:
    trigger(house)
    house.tick()

    found, messages = TRIGGERS[trigger]
    assert [[("new", "first")], found] == house.judged()
    assert sorted([CHANGED, *messages]) == sorted(house.told())


def test_a_norm_that_ends_triggers_a_review_and_one_message(house: House) -> None:
    for days in (8, 30):
        house.room.moments.jump(days=days)
        house.tick()

    assert [[("new", "first")], *[[("date", "changed")]] * 2] == house.judged()
    assert [CHANGED] * 3 == house.told()


def test_a_review_date_triggers_a_review_and_plans_the_next(house: House) -> None:
    first = house.period()
    house.room.moments.jump(days=62)
    house.tick()

    assert "2027-01-24" == first
    assert ("period", "changed") in house.judged()[-1]
    assert [CHANGED, CHANGED] == house.told()
    assert "2027-03-25" == house.period()


def test_another_setting_triggers_a_review_and_one_message_and_moves_the_review_date(
    house: House,
) -> None:
    house.by(house.tree, review_months=dict.fromkeys(PERIODS["review_months"], 1))
    house.tick()

    assert [[("new", "first")], [("settings", "changed")]] == house.judged()
    assert [CHANGED, CHANGED] == house.told()
    assert "2026-12-24" == house.period()


def test_evidence_that_ends_triggers_a_review_and_one_message(house: House) -> None:
    room = house.room
    report(house, circumstances=frozenset({"data_breach"}))
    house.tick()
    with room.store.reading(room.admin) as reading:
        listed = obligations.of_initiative(reading, house.plan.id, START, room.rules)
    (duty,) = [one.obligation for one in listed if one.obligation.kind is Kind.INCIDENT]
    letter = NewEvidence("brief", f"sha256:{64 * 'a'}", valid_until=date(2026, 11, 25))
    with room.store.transaction(room.admin, room.moments.next()) as work:
        evidence.deliver(work, duty.id, letter)
        evidence.close(work, duty.id)
    house.tick()
    before = len(house.judged()), len(house.told())
    room.moments.jump(days=2)
    house.tick()

    assert [[("evidence", "same")]] == house.judged()[before[0] :]
    assert ["board.evidence_ends"] == house.told()[before[1] :]
