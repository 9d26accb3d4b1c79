"""Reports by what is in the registry, on both kinds of store."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from tests.board.acting import MANY, Room
from tests.policy import small_policies
from toetssteen import paths
from toetssteen.board import incidents, questions
from toetssteen.board.errors import BoardRefused
from toetssteen.board.incidents import NewIncident
from toetssteen.board.votes import Choice
from toetssteen.cli.messages import Messages
from toetssteen.cli.rendering import reports
from toetssteen.intake.initiative import Initiative
from toetssteen.intake.questionnaire import Language, load_questionnaire
from toetssteen.policy.sources import read_data
from toetssteen.publish import agenda, council, measures, portfolio
from toetssteen.publish.matrix import svg_of
from toetssteen.publish.measures import Spread
from toetssteen.publish.period import Period
from toetssteen.publish.portfolio import NOT_JUDGED, RISKS, Entry, Portfolio, Shown, Value
from toetssteen.publish.spreadsheet import csv_of
from toetssteen.registry import initiatives
from toetssteen.registry.errors import NotAllowed
from toetssteen.registry.initiatives import Registered
from toetssteen.triage.assessment import assess
from toetssteen.wording.words import Words

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
BEFORE = Period(date(2025, 1, 1), date(2025, 12, 31))
STAMP = "2026-11-24T09:30:00.000000Z"


def proposed(room: Room, title: str, stage: str = "idea") -> Registered:
    plan = small_policies.initiative(room.policies, dict(MANY), stage)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        named = Initiative("case", title, "", stage, plan.facts, "case.yaml")
        return initiatives.add(work, named)


@pytest.fixture
def busy(room: Room) -> Room:
    """One plan in use that was approved, one refused, one open, one not judged; an incident."""
    board = room.members("control_board", 3)
    approved = proposed(room, "Approved", "in_use")
    refused, waiting = proposed(room, "Refused"), proposed(room, "Waiting")
    proposed(room, "New")
    rounds = [room.opened(plan) for plan in (approved, refused, waiting)]
    with room.store.transaction(board[0], room.moments.next()) as work:
        asked = questions.ask(work, rounds[2].id, "How?")
        questions.ask(work, rounds[2].id, "And why?")
    with room.store.transaction(room.admin, room.moments.next()) as work:
        questions.answer(work, rounds[2].id, asked.id, "Thus.")
    room.moments.jump(days=2)
    for member in board:
        room.vote(member, rounds[0])
    room.moments.jump(days=2)
    for member in board[:2]:
        room.vote(member, rounds[1], Choice.REFUSE)
    room.judge(approved)
    new = NewIncident(
        "Mis.", "serious", room.moments.next().at, frozenset({"health"}), frozenset({"danger"})
    )
    with room.store.reading(room.admin) as reading:
        to_judge = incidents.to_assess(reading, approved, new, room.rules)
    verdict = assess(room.engine, to_judge, room.today.isoformat())
    with room.store.transaction(room.admin, room.moments.next()) as work:
        incidents.report(work, approved, new, verdict, room.rules)
    return room


def numbers(rows: object) -> list[str]:
    return [row["title"] for row in rows]  # type: ignore[attr-defined]


def test_a_council_sees_what_is_in_use_decided_refused_open_and_went_wrong(busy: Room) -> None:
    with busy.store.reading(busy.admin) as reading:
        found = council.gathered(reading, YEAR, busy.moments.next(), busy.rules)
    assert {"idea": 3, "in_use": 1} == found.stages
    assert [("Approved", True)] == [(entry.title, entry.suspended) for entry in found.in_use]
    assert ["Approved"] == numbers(found.approved)
    assert ["Refused"] == numbers(found.refused)
    assert "Waiting" in numbers(found.open)
    assert ["Approved"] == numbers(found.incidents)
    assert 0 < found.obligations.open
    assert json.dumps(found.as_json())


def test_another_period_has_other_decisions_but_the_same_that_is_open(busy: Room) -> None:
    with busy.store.reading(busy.admin) as reading:
        found = council.gathered(reading, BEFORE, busy.moments.next(), busy.rules)
    assert ([], []) == (numbers(found.approved), numbers(found.refused))
    assert "Waiting" in numbers(found.open)
    assert ["Approved"] == numbers(found.incidents)


def test_measures_say_how_long_each_step_took(busy: Room) -> None:
    with busy.store.reading(busy.admin) as reading:
        found = measures.gathered(reading, YEAR, busy.moments.next(), busy.rules)
        empty = measures.gathered(reading, BEFORE, busy.moments.next(), busy.rules)
    assert 3 == found.to_verdict.number
    assert {"approved": 1, "refused": 1} == {
        state: number for state, number in found.ends.items() if state != "superseded"
    }
    first = found.deciding["control_board"]
    assert (2, 72, 96) == (first.number, round(first.median or 0), round(first.longest or 0))
    assert 2 == found.lanes["board"]
    assert 0 == found.overdue_rounds
    assert Spread(0, None, None, None) == empty.to_end
    assert {} == empty.lanes
    assert json.dumps(found.as_json())


def test_what_is_past_its_time_is_overdue(busy: Room) -> None:
    busy.moments.jump(days=100)
    with busy.store.reading(busy.admin) as reading:
        found = measures.gathered(reading, YEAR, busy.moments.next(), busy.rules)
    assert 0 < found.overdue_rounds == found.open_rounds
    assert 0 < found.obligations.overdue


def test_the_portfolio_has_all_that_is_active_or_ones_own(busy: Room) -> None:
    with busy.store.reading(busy.admin) as reading:
        found = portfolio.gathered(reading)
    assert ["Approved", "Refused", "Waiting", "New"] == [entry.title for entry in found.entries]
    assert NOT_JUDGED == found.entries[-1].risk
    assert {"open"} == {entry.value.value for entry in found.entries}
    assert 4 == sum(cell["number"] for cell in found.as_json()["cells"])
    with busy.store.reading(busy.person("Other", "proposer")) as reading:
        assert () == portfolio.gathered(reading).entries


def test_reports_on_all_are_for_who_may_see_all(busy: Room) -> None:
    moment = busy.moments.next()
    with busy.store.reading(busy.person("Other", "proposer")) as reading:
        with pytest.raises(NotAllowed):
            council.gathered(reading, YEAR, moment, busy.rules)
        with pytest.raises(NotAllowed):
            measures.gathered(reading, YEAR, moment, busy.rules)
        with pytest.raises(NotAllowed):
            agenda.gathered(reading, date(2026, 12, 1), "")


def test_an_agenda_has_what_waits_with_the_questions_that_nobody_answered(busy: Room) -> None:
    with busy.store.reading(busy.admin) as reading:
        found = agenda.gathered(reading, date(2026, 12, 8), "control_board")
        nobody = agenda.gathered(reading, date(2026, 12, 8), "ciso")
        early = agenda.gathered(reading, date(2026, 12, 1), "control_board")
    points = {point.round["title"]: point for point in found.points}
    assert ("And why?",) == points["Waiting"].unanswered
    assert points["Waiting"].on_the_day
    assert not any(point.on_the_day for point in early.points)
    assert () == nobody.points
    assert json.dumps(found.as_json())


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(BoardRefused, match="period_ends_first"):
        Period(date(2026, 2, 1), date(2026, 1, 31))
    assert {
        "from_at": "2026-03-28T23:00:00.000000Z",
        "until_at": "2026-03-29T22:00:00.000000Z",
    } == Period(date(2026, 3, 29), date(2026, 3, 29)).stamps


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ([], Spread(0, None, None, None)),
        ([5.0], Spread(1, 5, 5, 5)),
        ([1.0, 2.0], Spread(2, 1.5, 2, 2)),
        ([float(n) for n in range(10, 0, -1)], Spread(10, 5.5, 9, 10)),
    ],
)
def test_a_spread_tells_the_middle_and_the_longest(hours: list[float], expected: Spread) -> None:
    assert expected == Spread.of(hours)


def entry(number: str, **changed: object) -> Entry:
    plain = {
        "title": "Plan",
        "stage": "idea",
        "risk": "permitted",
        "suspended": False,
        "promised": Shown.OPEN,
        "measured": Shown.OPEN,
        "burden": Shown.OPEN,
    }
    return Entry(number, **{**plain, **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("promised", "measured", "expected"),
    [
        (Shown.OPEN, Shown.OPEN, Value.OPEN),
        (Shown.NO, Shown.OPEN, Value.NOT_STATED),
        (Shown.YES, Shown.NO, Value.PROMISED),
        (Shown.NO, Shown.YES, Value.MEASURED),
    ],
)
def test_value_is_how_well_the_benefit_is_known(
    promised: Shown, measured: Shown, expected: Value
) -> None:
    assert expected is entry("1", promised=promised, measured=measured).value


def test_the_facts_that_tell_of_benefit_are_asked() -> None:
    roles = read_data(paths.POLICIES, "vocabulary")["roles"]
    asked = load_questionnaire(paths.POLICIES / "intake", roles).questions
    for fact, code in (portfolio.PROMISED, portfolio.MEASURED, portfolio.BURDEN):
        assert code in asked[fact].codes


@pytest.mark.parametrize("language", Language)
def test_the_picture_says_in_words_what_it_shows(room: Room, language: Language) -> None:
    words = Words.of(Messages(language), room.policies.bundle, room.policies.questionnaire)
    found = Portfolio(
        tuple(
            entry(f"<{n}>&", risk=risk, promised=Shown.YES)
            for risk in RISKS
            for n in range(2 if risk == "permitted" else 5)
        )
    )
    picture = ET.fromstring(svg_of(reports.portfolio_picture(found, words)))
    texts = [one.text for one in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert "<0>&" in texts
    assert 5 == texts.count(words.say("report.portfolio.more"))
    assert {"0", "2", "5"} <= set(texts)
    told = picture.find("{http://www.w3.org/2000/svg}desc")
    assert told is not None
    assert words.outcome("permitted") in (told.text or "")
    boxes = [
        (float(one.get("y", 0)) + float(one.get("height", 0)))
        for one in picture.iter("{http://www.w3.org/2000/svg}rect")
    ]
    lines = [float(one.get("y", 0)) for one in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert max(lines) < max(boxes)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r=", " =", "\uff1d"])
def test_a_title_is_no_formula_in_a_spreadsheet(sign: str) -> None:
    title = f'{sign}HYPERLINK("x"),"y"'
    headers, rows = reports.entry_rows(Portfolio((entry("2026-0001", title=title),)))
    read = list(csv.DictReader(io.StringIO(csv_of(headers, rows), newline="")))
    assert [f"'{title}"] == [row["title"] for row in read]
    assert "2026-0001" == read[0]["number"]
    assert "-1.5,'-1.5\r\n" in csv_of(["a", "b"], [[-1.5, "-1.5"]])


def test_every_report_becomes_a_document(busy: Room, words: Words) -> None:
    with busy.store.reading(busy.admin) as reading:
        moment = busy.moments.next()
        held = portfolio.gathered(reading)
        documents = [
            reports.council_document(
                council.gathered(reading, YEAR, moment, busy.rules), STAMP, words
            ),
            reports.measures_document(
                measures.gathered(reading, YEAR, moment, busy.rules), STAMP, words
            ),
            reports.agenda_document(
                agenda.gathered(reading, date(2026, 12, 8), "control_board"), STAMP, words
            ),
            reports.portfolio_document(held, STAMP, words),
            reports.benefit_document(held, STAMP, words),
        ]
        rows = reports.measures_rows(measures.gathered(reading, YEAR, moment, busy.rules), words)
    assert 5 == len({document.title for document in documents})
    assert all(document.blocks for document in documents)
    assert "median_hours" in csv_of(*rows)
