"""What somebody finds in the app's own tab, and what the queue shows to whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from tests.board.acting import AUTOMATIC, MANY, Room
from tests.bots.board import room, store, table, unhurried
from tests.bots.driver import Person
from tests.bots.peer import Peer
from tests.bots.screens import propose, text_of, window
from toetssteen.board.mine import Mine
from toetssteen.board.obligations import Kind as From
from toetssteen.board.obligations import Listed, Obligation
from toetssteen.board.votes import Choice
from toetssteen.intake.questionnaire import Language
from toetssteen.registry import asks, initiatives, people
from toetssteen.registry.asks import Ask, Asked
from toetssteen.registry.asks import State as AskState
from toetssteen.registry.initiatives import Selection
from toetssteen.registry.kept_facts import NOTHING
from toetssteen.registry.queries import Row
from toetssteen.review.mine import Coming
from toetssteen_bots.dialogue import board_home, cases, drafts, owning
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.board_home import BoardHome
from toetssteen_bots.dialogue.drafts import Content, Draft
from toetssteen_bots.dialogue.overview import Overview
from toetssteen_bots.dialogue.rooms import Speaker
from toetssteen_bots.dialogue.screens import Home
from toetssteen_bots.dialogue.standing import Standing
from toetssteen_bots.slack import limits
from toetssteen_bots.slack.drawing import cut, home_of

__all__ = ["room", "store", "unhurried"]

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("unhurried")]


async def home(who: Person, peer: Peer) -> dict[str, Any]:
    """What somebody finds."""
    await who.open_home(f"Ev{len(peer.calls)}")
    return shown(peer)


def shown(peer: Peer) -> dict[str, Any]:
    """What was published last."""
    view: dict[str, Any] = peer.of("views.publish")[-1].arguments["view"]
    return view


def headings(view: Mapping[str, Any]) -> list[str]:
    """What stands above the parts."""
    return [b["text"]["text"] for b in view["blocks"] if b["type"] == "header"]


OWN = {"Mijn verplichtingen", "Herbeoordelingen"}


def listed(view: Mapping[str, Any], heading: str) -> list[str]:
    """The plans below a heading."""
    blocks = view["blocks"]
    start = next(n for n, b in enumerate(blocks) if heading == _heading(b)) + 1
    end = next((n for n in range(start, len(blocks)) if _heading(blocks[n])), len(blocks))
    entries = (b for b in blocks[start:end] if b.get("accessory", {}).get("type") == "button")
    return [cut(b["text"]["text"], 80) for b in entries]


def _heading(block: Mapping[str, Any]) -> str:
    return str(block["text"]["text"]) if block["type"] == "header" else ""


async def test_what_one_is_to_decide_stands_apart_from_what_waits_for_others(
    room: Room, peer: Peer
) -> None:
    async with table(room, peer, MANY) as board:
        second = room.opened(room.proposed(board.people["Omar"], AUTOMATIC))
        room.vote(board.people["Anna"], second)
        of_anna = await home(board.at_slack("Anna"), peer)
        of_fleur = await home(board.at_slack("Fleur"), peer)
        of_petra = await home(board.at_slack("Petra"), peer)

    assert ["*2026-0001 A case*"] == plans(of_anna, "Te besluiten")
    assert ["*2026-0002 A case*"] == plans(of_anna, "Wacht op anderen")
    assert ["*2026-0002 A case*"] == plans(of_fleur, "Te besluiten")
    assert "Te besluiten" not in headings(of_petra)
    assert ["*2026-0001 A case*"] == plans(of_petra, "Wacht op anderen")
    assert "Uiterlijk op 8 december 2026. 0 van 3, wacht op bestuur." in text_of(of_anna)


def plans(view: Mapping[str, Any], heading: str) -> list[str]:
    """The first lines of what is listed below a heading."""
    return [text.partition("\n")[0] for text in listed(view, heading)]


async def test_a_case_is_opened_and_decided_on_from_there(room: Room, peer: Peer) -> None:
    async with table(room, peer, MANY) as board:
        anna = board.at_slack("Anna")
        view = await home(anna, peer)
        await anna.press("Besluiten", view["blocks"], view)
        case = window(peer)
        await anna.press("Akkoord", case["blocks"], case)
        after = await home(anna, peer)

    assert "Je besluit is bewaard." in text_of(window(peer))
    assert "Te besluiten" not in headings(after)
    assert ["*2026-0001 A case*"] == plans(after, "Wacht op anderen")


@pytest.mark.parametrize(
    ("filter_", "there"),
    [
        ("Te besluiten", {"Te besluiten"}),
        ("Wacht op anderen", {"Wacht op anderen"}),
        ("Van mij", {"Mijn initiatieven"}),
        ("Verplichtingen", {"Mijn verplichtingen"}),
        ("Herbeoordelingen", {"Herbeoordelingen"}),
    ],
)
async def test_a_filter_shows_one_part(
    room: Room, peer: Peer, filter_: str, there: set[str]
) -> None:
    async with table(room, peer, MANY) as board:
        anna = board.at_slack("Anna")
        view = await home(anna, peer)
        await anna.press(filter_, view["blocks"], view)
        parts = {"Te besluiten", "Wacht op anderen", "Mijn initiatieven"} | OWN

    assert there == parts & set(headings(shown(peer)))


async def test_the_answers_to_what_was_withdrawn_wait_for_nobody(room: Room, peer: Peer) -> None:
    async with table(room, peer, MANY) as board:
        petra = board.at_slack("Petra")
        await propose(petra, peer)
        unfinished = headings(await home(petra, peer))
        with room.store.transaction(board.people["Petra"], room.moments.next()) as work:
            found = initiatives.get(work, "2026-0002")
            initiatives.withdraw(work, found.id, found.version, "We stoppen.")
        after = headings(await home(petra, peer))

    assert "Nog niet af" in unfinished
    assert "Nog niet af" not in after


async def test_the_queue_lists_what_waits_for_who_may_see_it(room: Room, peer: Peer) -> None:
    async with table(room, peer, MANY) as board:
        room.opened(room.proposed(board.people["Omar"], AUTOMATIC))
        for name, word in (("Anna", "wachtrij"), ("Omar", "queue"), ("Petra", "wachtrij")):
            await board.at_slack(name).command(word)
        room.vote(board.people["Anna"], board.round, Choice.REFUSE)
        of_anna, of_omar, of_petra = board.answers

    first, second = of_anna.splitlines()
    assert first.startswith("2026-0001 A case: Uitkomst: naar het bestuur. Besluit uiterlijk op")
    assert second.startswith("2026-0002")
    assert "Er wacht niets op een besluit." == of_omar
    assert "Dit mag je niet met jouw rol" in of_petra


async def test_a_decision_with_a_second_factor_says_so_beforehand(room: Room, peer: Peer) -> None:
    strict = room.with_rules(second_factor_from_level=4)
    async with table(strict, peer) as board:
        view = await home(board.at_slack("Fleur"), peer)

    assert "Dit vraagt een tweede factor." in text_of(view)


async def test_many_rounds_fit(room: Room, peer: Peer) -> None:
    async with table(room, peer, MANY) as board:
        for _ in range(17):
            room.opened(room.proposed(board.people["Omar"], MANY))
        view = await home(board.at_slack("Anna"), peer)
        await board.at_slack("Anna").command("wachtrij")

        await board.at_slack("Anna").press("Alles hiervan bekijken", view["blocks"], view)
        first = shown(peer)
        await board.at_slack("Anna").press("Volgende", first["blocks"], first)
        second = shown(peer)
        queued = peer.of("respond")[-1].arguments["blocks"]
        await board.at_slack("Anna").press("Volgende", queued)

    assert 10 == len(listed(view, "Te besluiten"))
    assert plans(view, "Te besluiten") == plans(first, "Te besluiten")[:10]
    assert {f"*2026-{n:04} A case*" for n in range(1, 19)} == {
        *plans(first, "Te besluiten"),
        *plans(second, "Te besluiten"),
    }
    assert [15, 3] == [len(answer.splitlines()) for answer in board.answers]


async def test_all_parts_at_their_fullest_leave_room_for_what_stands_below_them(
    room: Room, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with table(room, peer, MANY) as board:
        rooms, petra = board.somebody.bot.rooms, board.people["Petra"]
        with room.store.reading(petra) as reading:
            telling, found = rooms.telling(Language.NL), board.round.id
            seen = cases.seen(reading, rooms, found, telling, people.names(reading))
            row = next(iter(initiatives.all_listed(reading, Selection())))
        fill(monkeypatch, seen, dict(row), room.moments.next().stamp)
        home_ = Overview(rooms, Speaker(petra.code, Language.NL)).home(Act(Name.HOME)).screen
    assert isinstance(home_, Home)
    view = home_of(home_)

    blocks = view["blocks"]
    assert 8 == len(headings(view))
    assert {5, 10} == {len(listed(view, heading)) for heading in headings(view)[1:] if heading}
    assert len(blocks) < limits.VIEW_BLOCKS
    assert "Taal" in text_of(blocks[-2])
    assert "Instellingen" in text_of(blocks[-1])


def fill(monkeypatch: pytest.MonkeyPatch, seen: cases.Seen, row: Row, at: str) -> None:
    """Let there be many of everything."""
    full, id_ = range(30), row["id"]
    mine = [
        replace(seen, case=replace(seen.case, round=replace(seen.round, id=f"{n}"))) for n in full
    ]
    ask = Ask("a", id_, "system.technique", "p", "q", "", AskState.OPEN, at, at, None)
    asked = Asked(ask, "2026-0001", "A case", 1, NOTHING)
    duty = Obligation(
        *("o", id_, From.CONDITION, "r", "c", "Meet.", (), "proposer", None, at, "open"),
        *(0, None, at, None, None, None, ""),
    )
    todo = Mine(Listed(duty, exempt=False, overdue=False), "2026-0001", "A case")
    draft = Draft("d", "p", None, "open", 1, Content("A case"))
    coming = Coming("2026-0001", "A case", at, asks=False)
    for where, name, many in (
        (BoardHome, "_found", [(one, Standing()) for one in mine]),
        (BoardHome, "_own", [(one, Standing(why_not="own")) for one in mine]),
        (Overview, "_mine", [row for _ in full]),
        (drafts, "all_open", [draft for _ in full]),
        (asks, "to_person", [asked for _ in full]),
        (owning, "obligations_of", [todo for _ in full]),
        (owning, "reviews_of", [coming for _ in full]),
    ):
        monkeypatch.setattr(where, name, lambda *_, many=many: many)


async def test_what_one_decided_on_hides_nothing_that_one_has_not(
    room: Room, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board_home, "_MOST_LOOKED_AT", 2)
    async with table(room, peer, MANY) as board:
        others = [room.opened(room.proposed(board.people["Omar"], MANY)) for _ in range(3)]
        for one in (board.round, *others[:2]):
            room.vote(board.people["Anna"], one)
        anna = board.at_slack("Anna")
        view = await home(anna, peer)
        await anna.press("Te besluiten", view["blocks"], view)

    # Beside all the rest no more is looked at than two rounds; that there is more is said.
    assert "Je hoeft nu niets te besluiten." not in text_of(view)
    assert ["*2026-0004 A case*"] == plans(shown(peer), "Te besluiten")


async def test_all_of_ones_own_can_be_reached(room: Room, peer: Peer) -> None:
    async with table(room, peer) as board:
        for _ in range(16):
            room.proposed(board.people["Petra"], MANY)
        petra = board.at_slack("Petra")
        await petra.command("status")
        view = await home(petra, peer)
        await petra.press("Alles hiervan bekijken", view["blocks"], view)
        first = shown(peer)
        await petra.press("Volgende", first["blocks"], first)
        second = shown(peer)

    assert 15 == len(board.answers[0].splitlines())
    assert 17 == len({*plans(first, "Mijn initiatieven"), *plans(second, "Mijn initiatieven")})
    assert {"Mijn initiatieven"} == {"Mijn initiatieven", "Te besluiten"} & set(headings(first))
