"""Judges initiatives of the registry on this day, and keeps what it comes to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from toetssteen.board import after, judged, rounds
from toetssteen.board.rounds import State
from toetssteen.board.rules import BoardRules
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.errors import BundleMismatch
from toetssteen.registry import initiatives, products, verdicts
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.verdicts import ToKeep
from toetssteen.triage.assessment import assess
from toetssteen.triage.interview import Step, step
from toetssteen.triage.reasons import Reasons, reasons_for
from toetssteen.triage.verdict import Finding, Label, Verdict
from toetssteen_bots.dialogue.rooms import Rooms

# Why a verdict was made, as it is noted with it.
_ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Plan:
    """An initiative, and as it is judged: with what its product brings and what was decided."""

    registered: Registered
    judged: Initiative
    product_version: int | None = None

    def step(self, rooms: Rooms) -> Step:
        """Where the interview stands. Raises the engine's errors."""
        as_of = rooms.moment().day.isoformat()
        return step(rooms.engine, rooms.questionnaire, self.judged, as_of)

    def assess(self, rooms: Rooms) -> Verdict:
        """The verdict. Raises the engine's errors."""
        return assess(rooms.engine, self.judged, rooms.moment().day.isoformat())


def plan_of(reading: Reading, given: str, rules: BoardRules) -> Plan:
    """An initiative by id or number. Raises NotFound."""
    found = initiatives.get(reading, given)
    product = products.get(reading, found.product_id) if found.product_id else None
    judged_as = judged.initiative(reading, found, rules.bundle)
    return Plan(found, judged_as, product.version if product else None)


class ChangedMeanwhile(Exception):
    """A plan became another one while it was judged."""


def keep(work: Work, plan: Plan, verdict: Verdict, rules: BoardRules) -> bool:
    """Keep a verdict and put it to its deciders, where who asked may; False where not.

    Raises ChangedMeanwhile: a verdict on what the plan was would take the place of a later one.
    """
    if not work.permits(Right.STORE_VERDICT):
        return False
    to_keep = ToKeep(plan.registered, verdict, _ASKED, plan.product_version)
    if not verdicts.is_of_now(work, to_keep):
        raise ChangedMeanwhile
    summary = verdicts.keep(work, to_keep)
    after.verdict_kept(work, plan.registered, summary, verdict, rules)
    return True


def deadline_of(reading: Reading, initiative_id: str) -> str | None:
    """By when the deciders are to have decided, while they have not."""
    found = [r for r in rounds.of_initiative(reading, initiative_id) if r.state is State.OPEN]
    return found[0].deadline_at if found else None


def reasons_of(
    rooms: Rooms, verdict: Verdict, findings: Iterable[Finding], labels: Iterable[Label] = ()
) -> Mapping[str, Reasons]:
    """The reasons for findings and concepts; none where other policies came meanwhile."""
    try:
        return reasons_for(rooms.engine, rooms.questionnaire, verdict, findings, labels)
    except BundleMismatch:
        return {}
