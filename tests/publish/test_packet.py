"""The packet of a case: all of it, for whom it is meant, and safe to open."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.board.acting import AUTOMATIC, MANY, Room
from tests.policy import small_policies
from toetssteen.board import questions
from toetssteen.board.errors import BoardNotFound
from toetssteen.board.rounds import Round
from toetssteen.board.votes import Choice
from toetssteen.cli.messages import Messages
from toetssteen.cli.rendering.packet import packet_document, packet_json
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questionnaire import Language, Questionnaire
from toetssteen.policy.bundle import canonical_json
from toetssteen.publish import packet as packets
from toetssteen.publish.html import html_of
from toetssteen.publish.packet import Packet
from toetssteen.registry import initiatives, people
from toetssteen.registry.moments import Actor
from toetssteen.wording.old_facts import with_old_facts
from toetssteen.wording.words import Words

SNAPSHOT = Path(__file__).with_name("packet.html")
NASTY = "<script>alert(1)</script> & \"quotes\" {braces} <img src=x onerror='a()'>"


def packet(room: Room, who: Actor, found: Round) -> Packet:
    with room.store.reading(who) as reading:
        return packets.gathered(reading, found.id, room.moments.next(), room.rules)


def page(room: Room, found: Packet, words: Words) -> str:
    with room.store.reading(room.admin) as reading:
        return html_of(packet_document(found, words, people.names(reading)))


@pytest.fixture
def second_round(room: Room) -> Round:
    """A case whose first round was approved on a condition, and ended by other facts."""
    proposer = room.person("Indiener", "proposer")
    board = room.members("control_board", 3)
    plan = room.proposed(proposer)
    first = room.opened(plan)
    room.vote(board[0], first)
    room.vote(board[1], first, Choice.REFUSE, reason=NASTY)
    room.vote(board[2], first, Choice.APPROVE_WITH_CONDITIONS)
    room.person("De FG", "fg")
    room.person("De CISO", "ciso")
    return room.opened(room.edited(plan, AUTOMATIC))


def test_the_packet_is_as_it_was(room: Room, second_round: Round, words: Words) -> None:
    with room.store.transaction(room.person("Lid", "control_board"), room.moments.next()) as work:
        questions.ask(work, second_round.id, f"Waarom? {NASTY}")
    found = page(room, packet(room, room.admin, second_round), words)
    found = re.sub(r"<p>Beoordeling [^<]+</p>", "<p>Beoordeling</p>", found)
    assert SNAPSHOT.read_text(encoding="utf-8") == found


def test_a_packet_tells_what_was_decided_before_and_what_is_to_be_done(
    room: Room, second_round: Round
) -> None:
    found = packet(room, room.admin, second_round)
    assert ["approved"] == [one.round.state.value for one in found.earlier]
    assert 3 == len(found.earlier[0].votes)
    assert ["Meet de foutmarge."] == [c["what"] for c in found.earlier[0].conditions]
    assert found.obligations is not None
    assert "condition" in {entry.obligation.kind.value for entry in found.obligations}
    assert canonical_json(packet_json(found))


def test_what_people_wrote_is_shown_as_they_wrote_it(
    room: Room, second_round: Round, words: Words
) -> None:
    shown = page(room, packet(room, room.admin, second_round), words)
    assert NASTY not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp;" in shown
    assert "{braces}" in shown
    assert [] == re.findall(r"<(script|img|link|iframe)|\b(?:src|href)=\"?http", shown)


def test_a_decider_who_takes_no_part_gets_the_case_without_the_obligations(
    room: Room, words: Words
) -> None:
    owner = room.person("Eigenaar", "process_owner")
    proposer = room.person("Indiener", "proposer")
    facts = {**MANY, "decision.affected": 1}
    decided = room.judge(room.proposed(proposer, facts))[1]
    assert decided is not None
    assert {"process_owner": 1} == decided.asks_for
    found = packet(room, owner, decided)
    assert found.obligations is None
    assert "De verplichtingen zie je niet" in page(room, found, words)


def test_who_may_not_see_a_case_gets_no_packet(room: Room, second_round: Round) -> None:
    with pytest.raises(BoardNotFound, match="round_not_found"):
        packet(room, room.person("Buiten", "proposer"), second_round)


def test_facts_that_the_questionnaire_has_no_more_go_by_their_codes(
    room: Room, second_round: Round
) -> None:
    plain = room.policies.questionnaire
    left = {fact: q for fact, q in plain.questions.items() if fact != "decision.automatic"}
    questionnaire = with_old_facts(
        Questionnaire(left, plain.sections, plain.roles), room.policies.bundle
    )
    words = Words.of(Messages(Language.EN), room.policies.bundle, questionnaire)
    shown = page(room, packet(room, room.admin, second_round), words)
    assert "decision.automatic" in shown
    assert plain == with_old_facts(plain, room.policies.bundle)


def test_a_page_is_whole_and_says_its_language(
    room: Room, second_round: Round, words: Words
) -> None:
    shown = page(room, packet(room, room.admin, second_round), words)
    assert shown.startswith('<!DOCTYPE html>\n<html lang="nl">')
    levels = [int(level) for level in re.findall(r"<h(\d)", shown)]
    assert 1 == levels[0]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert shown.count("<table>") == shown.count("<caption>") == shown.count("<thead>")
    assert [] == re.findall(r"<th>", shown)


def test_a_title_of_anything_stays_a_title(room: Room, words: Words) -> None:
    proposer = room.person("Indiener", "proposer")
    plan = small_policies.initiative(room.policies, dict(MANY))
    room.members("control_board", 3)
    with room.store.transaction(proposer, room.moments.next()) as work:
        named = Initiative("case", NASTY, NASTY, plan.stage, plan.facts, "case.yaml")
        added = initiatives.add(work, named)
    shown = page(room, packet(room, room.admin, room.opened(added)), words)
    assert NASTY not in shown
    assert "&lt;script&gt;" in shown
