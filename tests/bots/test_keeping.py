"""What the dialogue keeps, on both kinds of store: accounts, what came in, proposals under way."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.registry import fixtures
from tests.registry.fixtures import ROLES, AddPerson
from tests.registry.moments import Moments
from toetssteen.intake.questionnaire import Language
from toetssteen.registry import people
from toetssteen.registry.errors import NotAllowed, NotFound
from toetssteen.registry.moments import Actor, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.store import Store
from toetssteen_bots.dialogue import accounts, drafts
from toetssteen_bots.dialogue.accounts import Account, Profile
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.drafts import Content, Moved
from toetssteen_bots.dialogue.inbox import Inbox

# Both kinds of store, instead of the file that the other tests of this folder use.
database = fixtures.database
empty_database = fixtures.empty_database
server = fixtures.server
template = fixtures.template
location = fixtures.location
store = fixtures.store
admin = fixtures.admin
person = fixtures.person

NOOR = Account("slack", "T1", "U1")
ANSWER = Act(Name.ANSWER, {"draft": "d"}, {"system.technique": "ai", "system.watches": ("a", "b")})


@pytest.fixture
def noor(store: Store, admin: Actor, moments: Moments) -> Actor:
    """Somebody with an address."""
    with store.transaction(admin, moments.next()) as work:
        found = people.add(work, NewPerson("Noor", ["proposer"], "noor@example.org"), ROLES)
    return Actor.person(found.id, Source.CHAT)


def language_of(store: Store, account: Account) -> Language | None:
    """How somebody is spoken to; None where nobody knows who it is."""
    with store.reading(Actor.operator()) as reading:
        found = accounts.speaker(reading, account)
    return found.language if found else None


def test_an_account_is_known_by_its_address_and_keeps_its_language(
    store: Store, noor: Actor, moments: Moments
) -> None:
    known = Profile("NOOR@example.org", "en-GB")

    assert language_of(store, NOOR) is None
    assert accounts.known_by_mail(store, NOOR, known, moments.next())
    assert Language.EN is language_of(store, NOOR)
    with store.transaction(noor, moments.next()) as work:
        accounts.choose_language(work, NOOR, Language.NL)
    assert accounts.known_by_mail(store, NOOR, known, moments.next())
    assert Language.NL is language_of(store, NOOR)


@pytest.mark.parametrize("mail", [None, "somebody@example.org", ""])
def test_who_has_no_address_that_we_know_stays_unknown(
    store: Store, noor: Actor, moments: Moments, mail: str | None
) -> None:
    assert not accounts.known_by_mail(store, NOOR, Profile(mail), moments.next())
    assert language_of(store, NOOR) is None
    assert noor.person_id


def test_an_id_is_no_address(store: Store, noor: Actor, moments: Moments) -> None:
    assert not accounts.known_by_mail(store, NOOR, Profile(noor.code), moments.next())


def test_only_who_manages_people_says_whose_an_account_is(
    store: Store, admin: Actor, noor: Actor, person: AddPerson, moments: Moments
) -> None:
    other = person("Sam", "proposer")
    accounts.known_by_mail(store, NOOR, Profile("noor@example.org"), moments.next())
    with store.transaction(admin, moments.next()) as work:
        accounts.link(work, NOOR, other.code)
    with pytest.raises(NotAllowed), store.transaction(noor, moments.next()) as work:
        accounts.link(work, NOOR, noor.code)

    with store.reading(Actor.operator()) as reading:
        found = accounts.speaker(reading, NOOR)
    assert found is not None
    assert other.code == found.person_id


def test_nothing_is_left_of_who_was_erased(
    store: Store, admin: Actor, noor: Actor, moments: Moments
) -> None:
    accounts.known_by_mail(store, NOOR, Profile("noor@example.org"), moments.next())
    Inbox(store, "slack").receive("k", NOOR, ANSWER, moments.next())
    with store.transaction(noor, moments.next()) as work:
        draft = drafts.start(work, Content("Een plan"))
        drafts.remember(work, draft.id, 1, {"title": "Een plan"}, "1.1")
    with store.transaction(admin, moments.next()) as work:
        people.erase(work, noor.code)

    moments.jump(minutes=2)
    assert language_of(store, NOOR) is None
    assert [] == list(Inbox(store, "slack").take_left(moments.next()))
    with store.reading(noor) as reading:
        assert [] == drafts.all_open(reading)
        left = drafts.get(reading, draft.id)
    assert (Content(), {}) == (left.content, left.typed)


def test_what_comes_in_is_received_once_by_whoever_is_first(store: Store, moments: Moments) -> None:
    inbox = Inbox(store, "slack")
    given = [moments.next() for _ in range(8)]
    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(lambda at: inbox.receive("k", NOOR, ANSWER, at), given))

    assert 1 == results.count(True)


def test_what_was_not_done_is_taken_up_once_after_a_while_with_all_that_was_given(
    store: Store, moments: Moments
) -> None:
    inbox = Inbox(store, "slack")
    inbox.receive("k", NOOR, ANSWER, moments.next())
    inbox.receive("shown", NOOR, None, moments.next())
    at_once = list(inbox.take_left(moments.next()))
    moments.jump(minutes=2)
    (left,) = inbox.take_left(moments.next())
    others = list(inbox.take_left(moments.next()))
    inbox.done("k", moments.next())
    moments.jump(minutes=2)

    assert [] == at_once == others == list(inbox.take_left(moments.next()))
    assert ("k", NOOR, ANSWER, 2) == (left.key, left.account, left.act, left.attempts)


def test_what_is_old_is_forgotten_and_what_is_not_done_never(
    store: Store, moments: Moments
) -> None:
    inbox = Inbox(store, "slack")
    inbox.receive("done", NOOR, None, moments.next())
    inbox.receive("waiting", NOOR, ANSWER, moments.next())
    moments.jump(days=8)
    inbox.forget_old(moments.next())

    assert inbox.receive("done", NOOR, None, moments.next())
    assert not inbox.receive("waiting", NOOR, ANSWER, moments.next())


def test_a_step_of_a_proposal_is_taken_once(store: Store, noor: Actor, moments: Moments) -> None:
    with store.transaction(noor, moments.next()) as work:
        draft = drafts.start(work, Content())
        moved = drafts.move(work, draft, Content("Een plan"), typed={"title": "Een plan"})
    with pytest.raises(Moved), store.transaction(noor, moments.next()) as work:
        drafts.move(work, draft, Content("Een ander plan"))

    with store.reading(noor) as reading:
        assert moved == drafts.get(reading, draft.id)
        assert [moved] == drafts.all_open(reading)


def test_only_what_was_typed_later_replaces_what_was_typed(
    store: Store, noor: Actor, moments: Moments
) -> None:
    with store.transaction(noor, moments.next()) as work:
        draft = drafts.start(work, Content())
        for at, title in (("5.2", "b"), ("5.1", "a"), ("5.3", "c")):
            drafts.remember(work, draft.id, 1, {"title": title}, at)
        drafts.remember(work, draft.id, 2, {"title": "of another step"}, "9.9")

    with store.reading(noor) as reading:
        assert {"title": "c"} == drafts.get(reading, draft.id).typed


def test_nobody_sees_the_proposal_of_somebody_else(
    store: Store, noor: Actor, admin: Actor, moments: Moments
) -> None:
    with store.transaction(noor, moments.next()) as work:
        draft = drafts.start(work, Content("Een plan"))

    with store.reading(admin) as reading, pytest.raises(NotFound):
        drafts.get(reading, draft.id)
