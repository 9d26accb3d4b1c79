"""What people are told: a sentence for everything, only what is true, only what they may see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.board import board_policies
from tests.board.acting import MANY, Room
from tests.bots import block_kit
from tests.bots.screens import text_of
from tests.bots.telling import Town, everything
from tests.policy import small_policies
from tests.registry.fixtures import add_administrator
from tests.registry.moments import Moments
from toetssteen.board import outbox, questions, seats
from toetssteen.board.outbox import Kind, Waiting
from toetssteen.board.rules import BoardRules
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry import initiatives
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store, open_driver
from toetssteen_bots.dialogue import letters
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.dialogue import LASTING, Dialogue
from toetssteen_bots.dialogue.letter import Writer
from toetssteen_bots.dialogue.letters import Written
from toetssteen_bots.dialogue.rooms import Speaker
from toetssteen_bots.dialogue.screens import Button, Buttons, Entry, Message, Nothing
from toetssteen_bots.slack.drawing import message_of


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """A registry in a file, with the rights that come with the policies."""
    permissions = Permissions.from_settings(board_policies.settings())
    with Store(open_driver(str(file)), permissions) as found:
        yield found


@pytest.fixture
def town(store: Store, moments: Moments, several: PolicySet, several_engine: PolicyEngine) -> Town:
    """A board, and people with accounts."""
    rules = BoardRules.of(several.bundle, board_policies.settings())
    admin = add_administrator(store, moments)
    return Town(Room(store, moments, several, several_engine, rules, admin))


def written(town: Town, *rows: Waiting, language: Language = Language.NL) -> Written:
    """What somebody reads."""
    rooms, person = town.rooms, rows[0].person_id
    with town.room.store.reading(Actor.person(person, Source.CHAT)) as reading:
        telling = rooms.telling(language)
        return letters.written(Writer(reading, person, telling, rooms.rules, rooms.moment()), rows)


def test_everything_that_a_room_tells_has_a_letter_in_both_languages(town: Town) -> None:
    heard: dict[str, dict[str, str]] = {}
    known: set[str] = set()
    for step in everything(town):
        new = [row for row in town.put_down() if row.id not in known]
        known |= {row.id for row in new}
        for row in new:
            for language in Language:
                message = written(town, row, language=language).message
                if message is None:
                    # Not everybody who decides has something before them.
                    assert Kind.WEEK == row.kind, (step, row.kind)
                    continue
                drawn = message_of(message)
                assert [] == block_kit.problems("message", drawn), row.kind
                # No code of ours reads as a word, but for who runs the machine.
                if row.kind != Kind.TASK_FAILS:
                    assert not re.search(r"[a-z]_[a-z]|\{|\}", message.text), row.kind
                if row.kind not in heard:
                    performed(town, row, message)
                heard.setdefault(row.kind, {})[language.value] = message.text

    assert {kind.value for kind in Kind} == heard.keys()
    for kind, texts in heard.items():
        assert texts["nl"] != texts["en"], kind


def performed(town: Town, row: Waiting, message: Message) -> None:
    """Press every button that only shows something: each leads somewhere for who got it."""
    speaker = Speaker(row.person_id, Language.NL)
    account = Account("slack", "T0001", "U1")
    for button in buttons_of(message):
        if button.act.name not in LASTING:
            screen = Dialogue(town.rooms).perform(button.act, speaker, account).screen
            assert not isinstance(screen, Nothing), (row.kind, button.act)


def buttons_of(message: Message) -> Iterator[Button]:
    """All buttons of a message."""
    for part in message.parts:
        match part:
            case Buttons():
                yield from part.buttons
            case Entry():
                yield part.button


def waiting_for(town: Town, who: Actor, kind: str) -> list[Waiting]:
    """What was put down for somebody, of one kind; also what was taken back."""
    with town.room.store.reading(town.room.admin) as reading:
        return [row for row in outbox.of_person(reading, who.code) if row.kind == kind]


def test_reminders_and_steps_up_say_how_long_there_is_still(town: Town) -> None:
    room = town.room
    member, deputy = town.person("Bo", "control_board"), town.person("Dirk", "archivist")
    officer, proposer = town.person("Fia", "fg"), town.person("Pim", "proposer")
    room.members("control_board", 2)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        seats.appoint_deputy(work, "control_board", member.code, deputy.code)
    room.opened(room.proposed(proposer))
    heard = []
    for day, who, kind in (
        (3, member, "board.reminder"),
        (7, member, "board.reminder"),
        (9, member, "board.deputy_asked"),
        (9, deputy, "board.deputy_asked"),
        (12, officer, "board.escalated"),
        (16, proposer, "board.expired"),
    ):
        town.go_to(datetime(2026, 12, day, 9, tzinfo=UTC))
        room.tick()
        message = written(town, waiting_for(town, who, kind)[-1]).message
        assert message
        heard.append(message.text.replace("2026-0001 A case", "#").splitlines())

    reminded, again, own, stands_in, above, over = heard
    assert "Beslis uiterlijk op 8 december 2026 (nog 3 werkdagen)." == reminded[2]
    assert "Beslis uiterlijk op 8 december 2026 (nog 1 werkdag)." == again[2]
    assert "Beslis uiterlijk op 11 december 2026 (nog 2 werkdagen)." == own[2] == stands_in[2]
    assert "plaatsvervangers" in own[3]
    assert "in plaats van iemand die dat niet op tijd deed" in stands_in[3]
    assert "Zonder besluit stopt het op 15 december 2026. Dat is geen goedkeuring." == above[3]
    assert "Dit is geen goedkeuring." in over[3]
    assert ["#"] * 6 == [lines[1] for lines in heard]


def test_what_is_not_true_any_more_is_not_said(town: Town) -> None:
    room = town.room
    board = [town.person(f"Bo{number}", "control_board") for number in range(3)]
    proposer = town.person("Pim", "proposer")
    found = room.opened(room.proposed(proposer))
    asked = town.ask_something(board[0], found, "Waarom?")
    told = [
        *waiting_for(town, board[0], "board.vote_asked"),
        *waiting_for(town, proposer, "board.question"),
    ]
    assert all(written(town, row).message for row in told)
    with room.store.transaction(proposer, room.moments.next()) as work:
        questions.answer(work, found.id, asked.id, "Daarom.")
    room.vote(board[0], found)
    assert [None, None] == [written(town, row).message for row in told]
    (answered,) = waiting_for(town, board[0], "board.answer")
    assert written(town, answered).message
    for who in board[1:]:
        room.vote(who, found)
    # A round that was decided: the answer weighs no more, and who did not vote is not asked.
    assert written(town, answered).message is None
    (decided,) = waiting_for(town, proposer, "board.decided")
    assert written(town, decided).message


def test_many_fit_in_one_message_whatever_they_are_called(town: Town) -> None:
    room = town.room
    member, proposer = town.person("Bo", "control_board"), town.person("Pim", "proposer")
    for _ in range(12):
        room.opened(long_named(town, proposer))
    rows = waiting_for(town, member, "board.vote_asked")

    for language in Language:
        message = written(town, *rows, language=language).message
        assert message
        drawn = message_of(message)
        assert [] == block_kit.problems("message", drawn)
        assert 10 == sum("accessory" in block for block in drawn["blocks"])


def overdue_of(town: Town, who: Actor, plans: int, each: int) -> list[Waiting]:
    """Conditions of the owner's plans that are late, as somebody is told of them."""
    room, owner = town.room, town.person("Olga", "process_owner")
    at = room.moments.next()
    for number in range(plans):
        plan = room.proposed(owner)
        for ordinal in range(each):
            obligation = at.new_id()
            with room.store.transaction(room.admin, room.moments.next()) as work:
                row = {
                    "id": obligation,
                    "initiative_id": plan.id,
                    "kind": "condition",
                    "origin": "x",
                    "item": f"x{ordinal}",
                    "what": f"Meet fout {ordinal}\nHet rapport.",
                    "wants": "[]",
                    "owner_role": "process_owner",
                    "owner_id": None,
                    "due_at": at.stamp,
                    "verdict_id": None,
                    "at": at.stamp,
                }
                work.change_many("add_obligation", [row])
                said = {"due": at.stamp, "step": 1, "kind": "condition"}
                key = f"late:{number}:{ordinal}"
                subject = f"obligation:{obligation}"
                outbox.put(work, outbox.Message(who.code, Kind.OVERDUE, subject, key, said))
    return waiting_for(town, who, Kind.OVERDUE)


def test_what_is_late_is_told_by_plan_with_what_it_is_and_how_many_there_are(town: Town) -> None:
    member = town.person("Bo", "control_board")
    late = overdue_of(town, member, 12, 5)
    message = written(town, *late).message
    assert message
    lines = message.text.splitlines()

    assert ["Er zijn 60 berichten voor je", "• Dit is te laat: 60"] == lines[:2]
    assert "Dit is te laat (5 keer): 2026-0001 A case. Meet fout 0; en nog 4" == lines[2]
    assert 10 == len({line for line in lines if line.startswith("Dit is te laat")})
    assert "En nog 10 berichten." == lines[-1]
    drawn = message_of(message)
    assert [] == block_kit.problems("message", drawn)
    assert r"2026-0010 A case\nMeet fout 0\nen nog 4" in text_of(drawn)
    assert "2026-0011" not in text_of(drawn)
    about = {one.act.about["number"] for one in buttons_of(message) if one.act.about}
    assert {f"2026-{number:04}" for number in range(1, 11)} == about
    # Of few plans more is named.
    one = written(town, *late[:5]).message
    assert one
    named = "Meet fout 0; Meet fout 1; Meet fout 2; Meet fout 3; Meet fout 4"
    assert f"Dit is te laat (5 keer): 2026-0001 A case. {named}" in one.text


def test_what_is_late_in_a_plan_that_somebody_may_not_see_is_counted_and_not_named(
    town: Town,
) -> None:
    message = written(town, *overdue_of(town, town.person("Pim", "proposer"), 2, 2)).message
    assert message
    shown = message.text + text_of(message_of(message))
    assert "Dit is te laat (4 keer): Het gaat over een initiatief dat je niet mag inzien." in shown
    assert "2026-0" not in shown
    assert "Meet fout" not in shown


@pytest.mark.parametrize("seen", [True, False])
def test_who_may_not_see_a_plan_hears_no_number_of_what_is_not_confirmed(
    town: Town, seen: bool
) -> None:
    room, plan = town.room, town.room.proposed(town.person("Olga", "process_owner"))
    who = town.person("Bo", "control_board" if seen else "proposer")
    said = {"initiative": plan.id, "number": plan.number}
    with room.store.transaction(room.admin, room.moments.next()) as work:
        outbox.put(work, outbox.Message(who.code, Kind.UNCONFIRMED, plan.subject, "x", said))
    message = written(town, *waiting_for(town, who, Kind.UNCONFIRMED)).message
    assert message
    assert (plan.number in message.text) is seen
    assert ("dat je niet mag inzien" in message.text) is not seen


def long_named(town: Town, who: Actor) -> Registered:
    """A plan with a title as long as there may be."""
    plan = replace(small_policies.initiative(town.room.policies, dict(MANY)), title="<!x> " * 39)
    with town.room.store.transaction(who, town.room.moments.next()) as work:
        return initiatives.add(work, plan)


@pytest.mark.parametrize("seen", [True, False])
def test_a_run_names_ten_and_counts_all_but_only_what_somebody_may_see(
    town: Town, seen: bool
) -> None:
    room = town.room
    owner, other = town.person("Pim", "proposer"), town.person("Olga", "process_owner")
    plans = [room.proposed(owner) for _ in range(12)]
    items = [
        {
            "number": plan.number,
            "because": "policies",
            "state": "changed",
            "outcome_before": "permitted",
            "outcome_after": "board_review",
        }
        for plan in plans
    ]
    said = {
        "number": 300,
        "items": items,
        "outcomes": [
            {"outcome": "board_review", "number": 290},
            {"outcome": "", "number": 10},
        ],
    }
    who = owner if seen else other
    with room.store.transaction(room.admin, room.moments.next()) as work:
        outbox.put(work, outbox.Message(who.code, Kind.CHANGED, "run:x", "x", said))
    (row,) = waiting_for(town, who, "review.changed")
    message = written(town, row).message
    assert message
    drawn = message_of(message)

    assert "Voor 300 initiatieven van jou" in message.text
    assert "naar het bestuur: 290\nKon niet worden beoordeeld: 10" in message.text
    assert (10 if seen else 0) == sum("accessory" in block for block in drawn["blocks"])
    assert ("A case" in text_of(drawn)) is seen
    assert f"En nog {290 if seen else 300} andere initiatieven." in text_of(drawn)
