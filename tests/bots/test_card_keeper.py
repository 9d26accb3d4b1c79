"""Who draws which card, on both kinds of store: nothing missed, nothing twice."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from tests.board import conftest as at_the_board
from tests.board.acting import AUTOMATIC, MANY, Room
from tests.bots.board import rooms_of
from toetssteen.board.rounds import Round
from toetssteen.intake.questionnaire import Language
from toetssteen.registry import initiatives, people
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen_bots.dialogue.card_keeper import LEASE, CardKeeper, Held, Place

# Both kinds of store, instead of the file that the other tests of this folder use.
database = at_the_board.database
empty_database = at_the_board.empty_database
location = at_the_board.location
server = at_the_board.server
template = at_the_board.template
store = at_the_board.store
room = at_the_board.room

PLACE = Place("T1", "C1")


@pytest.fixture
def anna(room: Room) -> Actor:
    """A member of the board."""
    first, *_ = [room.person(name, "control_board") for name in ("Anna", "Bas", "Cor")]
    return first


@pytest.fixture
def opened(room: Room, anna: Actor) -> Round:  # noqa: ARG001 - there is a board
    """A plan before the board."""
    return room.opened(room.proposed(room.person("Petra", "proposer"), MANY))


def keeper_of(room: Room, worker: str = "one") -> CardKeeper:
    """A keeper in a process of its own."""
    return CardKeeper(rooms_of(room), "slack", Language.NL, worker)


def shown(keeper: CardKeeper) -> Held:
    """Show the card that is to be shown, and all that is told of it."""
    held = keeper.take()
    assert held is not None
    drawn = keeper.drawn(held)
    assert drawn is not None
    posted = keeper.posted(held, drawn, held.message or "1.1")
    assert posted is not None
    for line in drawn.lines:
        assert keeper.told(posted, line, line.message or f"2.{line.seq}")
    keeper.done(posted, is_all=drawn.is_all)
    return posted


def caught_up(keeper: CardKeeper) -> None:
    """Read the ledger to its end."""
    while keeper.follow(PLACE):
        pass


def test_each_change_is_noted_once_whoever_reads_it(room: Room, opened: Round, anna: Actor) -> None:
    keepers = [keeper_of(room, name) for name in ("one", "two")]
    caught_up(keepers[0])
    shown(keepers[0])
    room.vote(anna, opened)
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(caught_up, keepers))

    held = keepers[1].take()
    assert held is not None
    drawn = keepers[1].drawn(held)
    assert drawn is not None
    assert 1 == len(drawn.lines)
    assert keepers[0].take() is None
    keepers[1].done(held)
    assert keepers[0].take() is None


def test_a_card_of_a_process_that_was_killed_is_drawn_by_another(
    room: Room, opened: Round, anna: Actor
) -> None:
    first, second = keeper_of(room, "one"), keeper_of(room, "two")
    caught_up(first)
    killed = first.take()
    assert killed is not None
    assert opened.initiative_id == killed.initiative_id
    assert second.take() is None
    room.vote(anna, opened)
    caught_up(second)
    room.moments.jump(minutes=3)
    taken = second.take()
    assert taken is not None
    # The first one was slow rather than dead: what it says now counts no more.
    drawn = second.drawn(taken)
    assert drawn is not None
    (line,) = drawn.lines
    assert first.posted(killed, drawn, "9.9") is None
    assert not first.told(killed, line, "9.8")
    first.done(killed)
    posted = second.posted(taken, drawn, "1.1")
    assert posted is not None
    assert "1.1" == posted.message
    second.done(taken)

    assert second.take() is None


def test_what_changes_while_a_card_is_drawn_is_drawn_next(
    room: Room, opened: Round, anna: Actor
) -> None:
    keeper = keeper_of(room)
    caught_up(keeper)
    held = keeper.take()
    assert held is not None
    drawn = keeper.drawn(held)
    assert drawn is not None
    room.vote(anna, opened)
    caught_up(keeper)
    posted = keeper.posted(held, drawn, "1.1")
    assert posted is not None
    keeper.done(posted)
    again = shown(keeper)

    assert "1.1" == again.message
    assert drawn.digest != again.digest
    assert keeper.take() is None


def test_a_message_that_is_gone_is_posted_anew_where_cards_are_now(
    room: Room, opened: Round, anna: Actor
) -> None:
    keeper = keeper_of(room)
    caught_up(keeper)
    shown(keeper)
    room.vote(anna, opened)
    caught_up(keeper)
    shown(keeper)
    room.judge(room.edited(proposed(room, opened), AUTOMATIC))
    caught_up(keeper)
    held = keeper.take()
    assert held is not None
    lost = keeper.lost(held, replace(PLACE, channel="C2"))
    assert lost is not None
    drawn = keeper.drawn(lost)
    assert drawn is not None

    assert ("", "C2") == (lost.message, lost.channel)
    # What was told in the thread that is gone is not told once more.
    assert 2 == len(drawn.lines)


def test_who_lost_a_card_to_another_forgets_nothing_of_it(
    room: Room, opened: Round, anna: Actor
) -> None:
    keeper, other = keeper_of(room), keeper_of(room, "two")
    caught_up(keeper)
    shown(keeper)
    room.vote(anna, opened)
    caught_up(keeper)
    shown(keeper)
    room.judge(room.edited(proposed(room, opened), AUTOMATIC))
    caught_up(keeper)
    slow = keeper.take()
    room.moments.jump(seconds=LEASE.total_seconds() + 1)
    held = other.take()
    assert slow is not None
    assert held is not None
    assert keeper.lost(slow, replace(PLACE, channel="C2")) is None

    # Of who was erased meanwhile, the line that stands in the thread is still told otherwise.
    with room.store.transaction(room.admin, room.moments.next()) as work:
        people.erase(work, anna.code)
    caught_up(other)
    drawn = other.drawn(held)
    assert drawn is not None
    assert any(line.message for line in drawn.lines)


def proposed(room: Room, found: Round) -> Registered:
    """The plan of a round."""
    with room.store.reading(room.admin) as reading:
        return initiatives.get(reading, found.initiative_id)


def test_who_was_erased_is_named_nowhere_any_more(room: Room, opened: Round, anna: Actor) -> None:
    keeper = keeper_of(room)
    caught_up(keeper)
    shown(keeper)
    room.vote(anna, opened)
    caught_up(keeper)
    shown(keeper)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        people.erase(work, anna.code)
    caught_up(keeper)
    held = keeper.take()
    assert held is not None
    drawn = keeper.drawn(held)
    assert drawn is not None
    (line,) = drawn.lines

    assert "Anna" not in f"{drawn.card} {line.text}"
    assert line.message.startswith("2.")


def test_it_waits_longer_each_time_that_it_fails(room: Room, opened: Round) -> None:
    keeper = keeper_of(room)
    caught_up(keeper)
    waited = []
    for _ in range(3):
        held = keeper.take()
        assert held is not None
        assert opened.initiative_id == held.initiative_id
        assert not keeper.refused(held, "not_in_channel")
        waited.append(jumps_until_it_is_taken(room, keeper_of(room, "looks")))

    assert sorted(waited) == waited
    assert waited[0] < waited[-1]


def jumps_until_it_is_taken(room: Room, keeper: CardKeeper) -> int:
    """How long nobody gets a card, in steps; whoever gets it leaves it for the lease to end."""
    for jumps in range(1000):
        if keeper.take() is not None:
            room.moments.jump(minutes=3)
            return jumps
        room.moments.jump(seconds=5)
    raise AssertionError(keeper)
