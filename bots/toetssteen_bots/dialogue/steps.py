"""Steps of workflows: a plan is judged, or a decision is waited for, also for days.

A step is a row from the moment that the product hands it over until the product knows how it ended.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice

from toetssteen.board import obligations, rounds
from toetssteen.board.obligations import Kind as From
from toetssteen.board.rounds import Round, State
from toetssteen.board.tasks import stamp_of
from toetssteen.errors import ToetssteenError
from toetssteen.intake.initiative import TITLE_LIMIT, Initiative
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry.initiatives import ACTIVE, Registered, Selection
from toetssteen.registry.kept_facts import NOTHING
from toetssteen.registry.moments import Actor, Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading
from toetssteen.triage.verdict import Outcome
from toetssteen.wording.verdicts import deciders
from toetssteen_bots.dialogue import judging
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.judging import ChangedMeanwhile
from toetssteen_bots.dialogue.proposal_screens import DESCRIPTION_LIMIT
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import Message, Option, Paragraph
from toetssteen_bots.dialogue.telling import Telling
from toetssteen_bots.dialogue.verdicts import card_of

_WHO = Actor.program("chat")
# Whoever looks at a step has so long for it; one that waits is looked at as often.
LEASE = timedelta(seconds=30)
_AT_ONCE = 50
_MOST_OFFERED = 100
_UNDECIDED = {State.WITHDRAWN, State.CLOSED, State.EXPIRED}


class Kind(StrEnum):
    """What a step does."""

    ASSESS = "assess"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Step:
    """A step that was begun. `account`: for whom, `knows`: and whether they know that it waits.

    `until`: until when it is of who took it, by which that one knows it as theirs.
    """

    execution: str
    kind: Kind
    account: Account
    given: Mapping[str, str]
    initiative_id: str | None = None
    knows: bool = False
    until: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """A step that came to its end, with what it brought, and what is told to whom it was for."""

    outputs: Mapping[str, str]
    told: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """A step that cannot come to its end, with a sentence that says why."""

    text: str


Ended = Done | Failed


@dataclass(frozen=True)
class Steps:
    """The steps of one product."""

    rooms: Rooms
    product: str

    def begin(self, step: Step, moment: Moment) -> bool:
        """Note a step; False where it was begun before."""
        with self.rooms.store.transaction(_WHO, moment) as work:
            added = work.change(
                "begin_step",
                product=self.product,
                execution=step.execution,
                workspace=step.account.workspace,
                kind=step.kind.value,
                account=step.account.id,
                given=json.dumps(dict(step.given)),
                at=moment.stamp,
                until=moment.stamp,
            )
        return added == 1

    def take(self, moment: Moment) -> list[Step]:
        """What waits; nobody else looks at it meanwhile."""
        with self.rooms.store.transaction(_WHO, moment) as work:
            now, until = moment.stamp, stamp_of(moment.at + LEASE)
            waiting = work.rows("steps_waiting", product=self.product, now=now, number=_AT_ONCE)
            about = {"product": self.product, "until": until, "now": now}
            taken = [
                row
                for row in waiting
                if work.change("claim_step", execution=row["execution"], **about)
            ]
        return [
            Step(
                row["execution"],
                Kind(row["kind"]),
                Account(self.product, row["workspace"], row["account"]),
                json.loads(row["given"]),
                row["initiative_id"],
                knows=row["attempts"] > 0,
                until=until,
            )
            for row in taken
        ]

    def end(self, step: Step, moment: Moment) -> bool:
        """Note that the product knows how a step ended; nothing of what was given is kept.

        False where that was noted before.
        """
        with self.rooms.store.transaction(_WHO, moment) as work:
            return work.change("end_step", product=self.product, execution=step.execution) == 1

    def put_off(self, step: Step, moment: Moment, until: datetime) -> None:
        """Let it be looked at again from a time on; nothing where somebody else took it since."""
        with self.rooms.store.transaction(_WHO, moment) as work:
            work.change(
                "put_step_off",
                product=self.product,
                execution=step.execution,
                claimed=step.until,
                until=stamp_of(until),
            )

    def is_held(self, step: Step) -> bool:
        """Whether it waits, and nobody else took it since."""
        with self.rooms.store.reading(_WHO) as reading:
            until = reading.value("step_held_until", product=self.product, execution=step.execution)
        return bool(until == step.until)

    def known(self, step: Step, moment: Moment) -> None:
        """Note that whom it is for knows that it waits."""
        with self.rooms.store.transaction(_WHO, moment) as work:
            work.change("step_known", product=self.product, execution=step.execution)

    def look(self, step: Step, speaker: Speaker) -> Ended | None:
        """Do what can be done now; None while it waits. Raises the errors that pass by."""
        ways: dict[Kind, Callable[[Step, Speaker], Ended | None]] = {
            Kind.ASSESS: self._assess,
            Kind.DECISION: self._decision,
        }
        return ways[step.kind](step, speaker)

    def noticed(self, step: Step, speaker: Speaker) -> Message:
        """What somebody is told of a step that waits in their name."""
        say = self.rooms.telling(speaker.language).say
        text = say("steps.waits", number=_text(step, "number"))
        return Message(text, (Paragraph(text),))

    def stages(self, speaker: Speaker) -> tuple[Option, ...]:
        """The stages that a plan can be in."""
        words = self.rooms.telling(speaker.language).words
        return tuple(Option(code, words.stage(code)) for code in self.rooms.stages)

    def initiatives(self, speaker: Speaker) -> tuple[Option, ...]:
        """The plans that somebody owns or takes part in."""
        wanted = Selection(state=ACTIVE, person_id=speaker.person_id)
        with self.rooms.store.reading(speaker.actor) as reading:
            if not (reading.permits(Right.SEE_ALL) or reading.permits(Right.SEE_OWN)):
                return ()
            rows = list(islice(initiatives.all_listed(reading, wanted), _MOST_OFFERED))
        return tuple(Option(row["number"], f"{row['number']} {row['title']}") for row in rows)

    def _assess(self, step: Step, speaker: Speaker) -> Ended:
        """Register a plan, once, and judge it."""
        rooms, telling = self.rooms, self.rooms.telling(speaker.language)
        if step.initiative_id is None and (wrong := _wrong(step, rooms, telling)):
            return Failed(wrong)
        initiative_id = step.initiative_id or self._registered(step, speaker)
        with rooms.store.reading(speaker.actor) as reading:
            plan = judging.plan_of(reading, initiative_id, rooms.rules)
        verdict = plan.assess(rooms)
        try:
            with rooms.store.transaction(speaker.actor, rooms.moment()) as work:
                # Whoever stopped halfway kept it already.
                there = verdicts.current(work, initiative_id) is not None
                kept = there or judging.keep(work, plan, verdict, rooms.rules)
        except ChangedMeanwhile:
            return self._assess(replace(step, initiative_id=initiative_id), speaker)
        card = card_of(rooms, speaker, plan, verdict, kept=kept)
        outputs = {
            "number": plan.registered.number,
            "outcome": verdict.outcome.value,
            "outcome_words": telling.words.outcome(verdict.outcome),
            "deciders": telling.words.listed(deciders(verdict.route, telling.words)),
            "deadline": telling.deadline(card.deadline) if card.deadline else "",
        }
        return Done({name: text for name, text in outputs.items() if text}, (card.message(),))

    def _registered(self, step: Step, speaker: Speaker) -> str:
        title, description = " ".join(_text(step, "title").split()), _text(step, "description")
        plan = Initiative("", title, description, _text(step, "stage"), NOTHING, "chat")
        about = {"product": self.product, "execution": step.execution}
        with self.rooms.store.transaction(speaker.actor, self.rooms.moment()) as work:
            # Whoever looked at it too, when it took long, may have registered it.
            work.alone()
            known: str | None = work.value("step_registered", **about)
            if known is not None:
                return known
            added = initiatives.add(work, plan)
            work.change("step_about", **about, initiative_id=added.id)
        return added.id

    def _decision(self, step: Step, speaker: Speaker) -> Ended | None:
        """How a plan was decided on; None while it is before its deciders."""
        telling = self.rooms.telling(speaker.language)
        with self.rooms.store.reading(speaker.actor) as reading:
            found = initiatives.get(reading, _text(step, "number"))
            if found.state != ACTIVE:
                return Failed(telling.say(f"steps.{found.state}", number=found.number))
            held = rounds.of_initiative(reading, found.id)
            last = max(held, key=lambda one: one.ordinal, default=None)
            if last is None or last.state is State.SUPERSEDED:
                return _without_round(reading, found, telling)
            if last.state in _UNDECIDED:
                return Failed(telling.say("steps.undecided", number=found.number))
            if last.state not in {State.APPROVED, State.REFUSED}:
                return None
            conditions = self._conditions(reading, last, telling)
        decided = "conditional" if conditions else last.state.value
        outputs = {"decision": decided, "decision_words": telling.say(f"steps.decision.{decided}")}
        return Done(outputs | ({"conditions": conditions} if conditions else {}))

    def _conditions(self, reading: Reading, found: Round, telling: Telling) -> str:
        now = self.rooms.moment().at
        listed = obligations.of_initiative(reading, found.initiative_id, now, self.rooms.rules)
        return "\n".join(
            telling.say(
                "steps.condition",
                what=entry.obligation.what.partition("\n")[0],
                role=telling.words.role(entry.obligation.owner_role),
                time=telling.deadline(entry.obligation.due_at),
            )
            for entry in listed
            if entry.obligation.kind is From.CONDITION and entry.obligation.origin == found.id
        )


def refused(error: ToetssteenError, telling: Telling) -> Failed:
    """A step that the rooms refuse, in the words of the dialogue."""
    known = {"not_allowed": "steps.not_allowed", "initiative_not_found": "trouble.not_found"}
    return Failed(telling.say(known.get(error.code, "steps.refused")))


def _without_round(reading: Reading, found: Registered, telling: Telling) -> Failed | None:
    """What there is to say of a plan that is not before deciders."""
    kept = verdicts.current(reading, found.id)
    if kept is not None and kept.summary.outcome is Outcome.PROHIBITED:
        return Failed(telling.say("steps.prohibited", number=found.number))
    return None


def _wrong(step: Step, rooms: Rooms, telling: Telling) -> str:
    """What is wrong with what a step was given; nothing where nothing is."""
    title, stage = " ".join(_text(step, "title").split()), _text(step, "stage")
    if not title or len(title) > TITLE_LIMIT:
        return telling.say("steps.title", limit=TITLE_LIMIT)
    if len(_text(step, "description")) > DESCRIPTION_LIMIT:
        return telling.say("steps.description", limit=DESCRIPTION_LIMIT)
    if stage not in rooms.stages:
        return telling.say("steps.stage", expected=", ".join(rooms.stages))
    return ""


def _text(step: Step, name: str) -> str:
    return step.given.get(name, "").strip()
