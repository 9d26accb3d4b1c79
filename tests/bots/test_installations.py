"""What is kept of installations, on both kinds of store."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.registry import fixtures
from tests.registry.moments import Moments
from toetssteen.registry.store import Store
from toetssteen_bots.dialogue.installations import GOOD_FOR, Installation, Installations

database = fixtures.database
server = fixtures.server
template = fixtures.template
location = fixtures.location
store = fixtures.store

HERE = Installation("T1", "B1", "UB1", "sealed")


@pytest.fixture
def kept(store: Store) -> Installations:
    """Those of one product."""
    return Installations(store, "slack")


def test_an_installation_is_replaced_by_a_later_one_and_is_of_one_product(
    kept: Installations, store: Store, moments: Moments
) -> None:
    later = Installation("T1", "B1", "UB1", "sealed anew")
    kept.keep(HERE, "U1", moments.next())
    kept.keep(later, "U1", moments.next())

    assert later == kept.get("T1")
    assert [later] == kept.all()
    assert kept.get("T2") is None
    assert [] == Installations(store, "teams").all()


def test_an_installation_is_deleted_unless_it_came_after(
    kept: Installations, moments: Moments
) -> None:
    before = moments.next().at
    kept.keep(HERE, "U1", moments.next())
    late = kept.forget("T1", "app_uninstalled", before, moments.next())
    in_time = kept.forget("T1", "app_uninstalled", moments.next().at, moments.next())
    again = kept.forget("T1", "app_uninstalled", moments.next().at, moments.next())

    assert [False, True, False] == [late, in_time, again]
    assert [] == kept.all()


def test_what_was_begun_is_ended_once_by_whoever_is_first(
    kept: Installations, moments: Moments
) -> None:
    state = kept.begin(moments.next())
    given = [moments.next() for _ in range(8)]
    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(lambda at: kept.end(state, at), given))

    assert 1 == results.count(True)


def test_what_was_begun_is_good_for_a_while_and_then_forgotten(
    kept: Installations, store: Store, moments: Moments
) -> None:
    late = kept.begin(moments.next())
    moments.jump(seconds=GOOD_FOR.total_seconds())
    in_time = kept.begin(moments.next())

    assert not kept.end(late, moments.next())
    assert not Installations(store, "teams").end(in_time, moments.next())
    assert kept.end(in_time, moments.next())
