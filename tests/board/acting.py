"""People who do things at the board, in as few words as a test allows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS
from tests.registry.moments import Moments
from toetssteen.board import after, clock, judged, outbox, rounds, votes
from toetssteen.board.rounds import Round
from toetssteen.board.rules import BoardRules
from toetssteen.board.votes import Cast, Choice, Condition, NewVote
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry import initiatives, people, verdicts
from toetssteen.registry.editing import Edit
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.store import Store
from toetssteen.registry.verdicts import Summary, ToKeep
from toetssteen.triage.assessment import assess
from toetssteen.triage.verdict import Verdict

# Many people: the board decides. Automatic: the FG and the CISO too.
MANY: Mapping[str, object] = {
    **{fact: value for fact, value in HARMLESS.items() if not fact.startswith("approvals.")},
    "decision.affected": 2000,
    "incidents.kinds": [],
    "incidents.provider_unreachable": False,
}
AUTOMATIC: Mapping[str, object] = {**MANY, "decision.automatic": True}


@dataclass
class Room:
    """A registry with its board, its policies and a clock that a test moves."""

    store: Store
    moments: Moments
    policies: PolicySet
    engine: PolicyEngine
    rules: BoardRules
    admin: Actor

    @property
    def today(self) -> date:
        """The date where the municipality is."""
        return self.moments.next().day

    def with_rules(self, **changed: Any) -> Room:
        """The same with other settings."""
        return replace(self, rules=replace(self.rules, **changed))

    def person(self, name: str, *roles: str, level: int = 1) -> Actor:
        """Somebody new."""
        known = ["administrator", "auditor", "archivist", *self.rules.levels]
        with self.store.transaction(self.admin, self.moments.next()) as work:
            new = NewPerson(name, roles, f"{name.casefold()}@example.org", level)
            found = people.add(work, new, known)
        return Actor.person(found.id, Source.CHAT)

    def members(self, role: str, number: int) -> list[Actor]:
        """As many people with a role."""
        return [self.person(f"{role}{count}", role) for count in range(number)]

    def proposed(self, by: Actor, facts: Mapping[str, object] = MANY) -> Registered:
        """A plan that somebody registered."""
        plan = small_policies.initiative(self.policies, dict(facts))
        with self.store.transaction(by, self.moments.next()) as work:
            return initiatives.add(work, plan)

    def edited(self, plan: Registered, facts: Mapping[str, object]) -> Registered:
        """The same with other answers."""
        answers = small_policies.facts(self.policies, dict(facts))
        with self.store.transaction(self.admin, self.moments.next()) as work:
            return initiatives.edit(work, plan.id, plan.version, Edit(answers)).registered

    def assessed(self, plan: Registered) -> Verdict:
        """The verdict on it now, with what was decided."""
        with self.store.reading(self.admin) as reading:
            now = initiatives.get(reading, plan.id)
            to_judge = judged.initiative(reading, now, self.policies.bundle)
        return assess(self.engine, to_judge, self.today.isoformat())

    def judge(self, plan: Registered) -> tuple[Summary, Round | None]:
        """Judge it, keep the verdict, and let follow what follows."""
        verdict = self.assessed(plan)
        with self.store.transaction(self.admin, self.moments.next()) as work:
            now = initiatives.get(work, plan.id)
            summary = verdicts.keep(work, ToKeep(now, verdict, "asked", with_document=False))
            followed = after.verdict_kept(work, now, summary, verdict, self.rules)
        return summary, followed.round

    def opened(self, plan: Registered) -> Round:
        """The round that judging it opens."""
        found = self.judge(plan)[1]
        assert found is not None
        return found

    def vote(self, who: Actor, found: Round, choice: Choice = Choice.APPROVE, **more: Any) -> Cast:
        """Vote; with a reason where one is asked for."""
        given = {"reason": "" if choice is Choice.APPROVE else "daarom", **more}
        if choice is Choice.APPROVE_WITH_CONDITIONS:
            given.setdefault("conditions", [self.condition()])
        with self.store.transaction(who, self.moments.next()) as work:
            return votes.cast(work, found.id, NewVote(choice, **given), self.rules)

    def condition(self, **changed: Any) -> Condition:
        """A condition for the process owner."""
        until = self.today + timedelta(days=30)
        plain = Condition("Meet de foutmarge.", "process_owner", until, "Het meetrapport.")
        return replace(plain, **changed)

    def round(self, found: Round) -> Round:
        """The round as it is now."""
        with self.store.reading(self.admin) as reading:
            return rounds.get(reading, found.id)

    def tick(self, worker: str = "clock-1") -> clock.Ticked:
        """Let the clock do what is due."""
        return clock.run_due(self.store, self.moments.next, self.rules, worker)

    def told(self, who: Actor) -> list[str]:
        """The kinds of messages that were put down for somebody."""
        with self.store.reading(self.admin) as reading:
            return [m.kind for m in outbox.of_person(reading, who.code)]

    def kinds(self, subject: str) -> list[str]:
        """What the ledger says of something."""
        with self.store.reading(self.admin) as reading:
            rows = reading.rows("ledger_page", after=0, number=1000)
        return [row["kind"] for row in rows if row["subject"] == subject]
