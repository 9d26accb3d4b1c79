"""Everything that can be told, put down by the rooms themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.board.acting import MANY, Room
from toetssteen.board import (
    after,
    evidence,
    exemptions,
    handing_over,
    incidents,
    judged,
    obligations,
    outbox,
    questions,
    rounds,
    seats,
    tasks,
)
from toetssteen.board.evidence import NewEvidence
from toetssteen.board.exemptions import Category, NewExemption
from toetssteen.board.incidents import NewIncident
from toetssteen.board.outbox import Waiting
from toetssteen.board.rounds import Round
from toetssteen.board.tasks import NewTask
from toetssteen.board.votes import Choice
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questionnaire import Language
from toetssteen.registry import asks
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Reading
from toetssteen.review import suppliers
from toetssteen.review.clock import Clock
from toetssteen.review.running import Reviewer
from toetssteen.review.settings import ReviewSettings
from toetssteen.triage.assessment import assess
from toetssteen_bots.dialogue import accounts
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.asking import Asking
from toetssteen_bots.dialogue.rooms import Rooms, Speaker

HARMLESS_PLAN = {**MANY, "decision.affected": 5}
REVIEWED = "org.reviewed"
DIGEST = "sha256:" + 64 * "a"


@dataclass
class Town:
    """A board with people, of whom a chat product knows some."""

    room: Room

    @property
    def rooms(self) -> Rooms:
        """The rooms, as a bot has them."""
        room = self.room
        return Rooms(
            room.store,
            room.engine,
            room.policies.questionnaire,
            room.rules,
            room.moments.next,
        )

    def person(self, name: str, *roles: str, level: int = 1, linked: bool = True) -> Actor:
        """Somebody new, with an account of that name."""
        found = self.room.person(name, *roles, level=level)
        if linked:
            self.link(found, name)
        return found

    def link(self, who: Actor, name: str, workspace: str = "T0001") -> None:
        """Say whose an account is."""
        with self.room.store.transaction(self.room.admin, self.room.moments.next()) as work:
            accounts.link(work, Account("slack", workspace, name), who.code)

    def go_to(self, at: datetime) -> None:
        """Set the clock."""
        moments = self.room.moments
        moments.jump(seconds=(at - moments.next().at).total_seconds())

    def put_down(self) -> list[Waiting]:
        """All that was put down and not taken back, for everybody."""
        with self.room.store.reading(self.room.admin) as reading:
            people = [row["id"] for row in reading.rows("people")]
            rows = [r for id_ in people for r in reading.rows("messages_of_person", person_id=id_)]
        return [outbox.waiting(row) for row in rows if row["state"] == "waiting"]

    def reviewer(self) -> Reviewer:
        """The clock, that judges again."""
        room = self.room

        def facts(reading: Reading, registered: Registered) -> Initiative:
            return judged.initiative(reading, registered, room.policies.bundle)

        return Reviewer(
            room.store,
            room.engine,
            Actor.program("clock"),
            room.moments.next,
            ReviewSettings(
                15, 12, 14, ("control_board",), approved_policies_only=False, unconfirmed_days=28
            ),
            facts,
            lambda work, plan, summary, verdict: after.verdict_kept(
                work, plan, summary, verdict, room.rules
            ),
        )

    def ask_something(self, who: Actor, found: Round, text: str) -> questions.Entry:
        """Ask the owner something."""
        with self.room.store.transaction(who, self.room.moments.next()) as work:
            return questions.ask(work, found.id, text)


def everything(town: Town) -> Iterator[str]:
    """Let all happen that somebody is told of; stops after each thing, with its name."""
    room = town.room
    owner, proposer = town.person("Olga", "process_owner"), town.person("Pim", "proposer")
    board = [town.person(f"Bo{number}", "control_board") for number in range(3)]
    officer = town.person("Fia", "fg")
    town.person("Els", "executive")
    deputy = town.person("Dirk", "archivist")
    _seat(room, board[0], deputy, board[1])
    plan = room.proposed(proposer)
    found = room.opened(plan)
    yield "asked"
    asked = town.ask_something(board[0], found, "Waarom zo veel mensen?")
    yield "question"
    with room.store.transaction(proposer, room.moments.next()) as work:
        questions.answer(work, found.id, asked.id, "Omdat het om de hele stad gaat.")
    yield "answer"
    yield from _handed_on(town, proposer, owner)
    yield from _failing(room)
    yield from _ends(room, proposer, board)
    yield from _obligations(room, officer, owner, room.proposed(proposer))
    _incident(room, owner, plan)
    yield "incident"
    town.go_to(datetime(2026, 11, 30, 9, tzinfo=UTC))
    room.tick()
    yield "week and evidence"
    for day in (3, 9, 12, 16):
        town.go_to(datetime(2026, 12, day, 9, tzinfo=UTC))
        room.tick()
        yield f"december {day}"
    town.go_to(datetime(2027, 1, 30, 9, tzinfo=UTC))
    room.tick()
    yield "exemption soon, overdue"
    town.go_to(datetime(2027, 2, 26, 9, tzinfo=UTC))
    room.tick()
    yield "exemption ended"
    yield from _review(town, proposer)


def _handed_on(town: Town, proposer: Actor, owner: Actor) -> Iterator[str]:
    """A plan that goes to another owner, a question to a colleague, a supplier who changed it."""
    room = town.room
    plan = room.proposed(proposer, HARMLESS_PLAN)
    with room.store.transaction(proposer, room.moments.next()) as work:
        handing_over.hand_over(work, plan.id, owner.code)
    yield "offered"
    with room.store.transaction(owner, room.moments.next()) as work:
        handing_over.decline(work, plan.id)
    yield "declined"
    with room.store.transaction(proposer, room.moments.next()) as work:
        handing_over.hand_over(work, plan.id, owner.code)
    yield "offered again"
    with room.store.transaction(owner, room.moments.next()) as work:
        handing_over.accept(work, plan.id)
    yield "accepted"
    with room.store.transaction(room.admin, room.moments.next()) as work:
        handing_over.hand_over(work, plan.id, proposer.code)
    yield "given"
    asking = Asking(town.rooms, Speaker(proposer.code, Language.NL))
    given = {"fact": "decision.affected", "colleague": owner.code, "note": "Weet jij dit?"}
    asking.colleague_asked(Act(Name.COLLEAGUE_ASKED, {"number": plan.number}, given))
    yield "colleague asked"
    with room.store.reading(owner) as reading:
        (asked,) = asks.to_person(reading, room.moments.next(), 5)
    about = {"ask": asked.ask.id, "version": str(asked.version)}
    answering = Asking(town.rooms, Speaker(owner.code, Language.NL))
    answering.replied(Act(Name.REPLIED, about, {"decision.affected": "6"}))
    yield "colleague answered"
    with room.store.transaction(proposer, room.moments.next()) as work:
        suppliers.report_change(work, plan.id, "Een ander model.", "report1")
    yield "supplier changed"


def _failing(room: Room) -> Iterator[str]:
    """Something that the clock cannot do, however often it tries."""
    with room.store.transaction(room.admin, room.moments.next()) as work:
        tasks.plan(work, NewTask("board.reminder", "round:nowhere", work.moment.at, "nowhere"))
    for _ in range(5):
        room.tick()
        room.moments.jump(minutes=10)
    yield "task fails"


def _seat(room: Room, member: Actor, deputy: Actor, chair: Actor) -> None:
    with room.store.transaction(room.admin, room.moments.next()) as work:
        seats.appoint_deputy(work, "control_board", member.code, deputy.code)
        seats.set_seat(work, "control_board", chair.code, chair=True, notified=True)


def _ends(room: Room, proposer: Actor, board: Sequence[Actor]) -> Iterator[str]:
    """Plans that are approved, refused and closed."""
    for choice, number in ((Choice.APPROVE_WITH_CONDITIONS, 3), (Choice.REFUSE, 2)):
        found = room.opened(room.proposed(proposer))
        yield "asked"
        for who in board[:number]:
            room.vote(who, found, choice)
        yield choice.value
    found = room.opened(room.proposed(proposer))
    yield "asked"
    with room.store.transaction(board[1], room.moments.next()) as work:
        rounds.close(work, found.id, "Nog niet rijp.", room.rules)
    yield "closed"


def _obligations(room: Room, officer: Actor, owner: Actor, plan: Registered) -> Iterator[str]:
    """An exemption of one plan, and evidence for another that ends in some days."""
    room.judge(plan)
    other = room.proposed(owner)
    room.judge(other)
    yield "asked"
    until = room.today + timedelta(days=90)
    reason = "Een mens leest mee."
    new = NewExemption(REVIEWED, Category.MITIGATED, reason, owner.code, until)
    with room.store.transaction(officer, room.moments.next()) as work:
        exemptions.grant(work, plan, new, room.rules)
    with room.store.reading(room.admin) as reading:
        now = room.moments.next().at
        listed = obligations.of_initiative(reading, other.id, now, room.rules)
    (found,) = [one.obligation for one in listed if one.obligation.item == REVIEWED]
    shown = NewEvidence("zaak 12", DIGEST, found.wants[0], room.today + timedelta(days=5))
    with room.store.transaction(owner, room.moments.next()) as work:
        evidence.deliver(work, found.id, shown)
        evidence.close(work, found.id)


def _incident(room: Room, owner: Actor, plan: Registered) -> None:
    noticed = room.moments.next().at
    circumstances = frozenset({"danger", "data_breach"})
    new = NewIncident("Het lekte.", "major", noticed, circumstances=circumstances)
    with room.store.reading(room.admin) as reading:
        to_judge = incidents.to_assess(reading, plan, new, room.rules)
    verdict = assess(room.engine, to_judge, room.today.isoformat())
    with room.store.transaction(owner, room.moments.next()) as work:
        incidents.report(work, plan, new, verdict, room.rules)


def _review(town: Town, proposer: Actor) -> Iterator[str]:
    """Judge everything again, and ask whether it still holds."""
    room = town.room
    reviewer = town.reviewer()
    plan = room.proposed(proposer, HARMLESS_PLAN)
    room.judge(plan)
    room.edited(plan, MANY)
    run = reviewer.start(room.today.isoformat())
    assert run is not None
    assert list(reviewer.work_on(run))
    yield "review"
    room.moments.jump(days=370)
    Clock(reviewer).ask_for_confirmations()
    yield "confirmation"
    for _ in range(2):
        room.moments.jump(days=20)
        Clock(reviewer).ask_for_confirmations()
    yield "confirmation again"
