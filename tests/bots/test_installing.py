"""Installing by OAuth: once, in the workspaces that may; and what happens when it is removed."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from cryptography.fernet import Fernet

from tests.bots.conftest import serving
from tests.bots.driver import Person
from tests.bots.peer import CLIENT_ID, CLIENT_SECRET, Failure, Peer
from tests.bots.screens import text_of
from tests.registry.moments import Moments
from toetssteen.errors import BadInput
from toetssteen.registry.errors import StoreUnavailable
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Store
from toetssteen_bots.dialogue import sealing
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.installations import GOOD_FOR, Installations
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.screens import Message, Paragraph
from toetssteen_bots.slack.installing import INSTALL_PATH, REDIRECT_PATH
from toetssteen_bots.slack.workspaces import NotInstalled

pytestmark = [
    pytest.mark.anyio,
    # How Slack's library gives the secret of the app to aiohttp.
    pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning"),
]

FIRST, SECOND, OTHER = "T0001", "T0002", "T0009"
KEY = Fernet.generate_key().decode()
JSON: dict[str, Any] = {"Content-Type": "application/json"}
HELLO = Message("Hallo", (Paragraph("Hallo"),))

Served = Callable[[], AbstractAsyncContextManager[Person]]


@pytest.fixture
def served(rooms: Rooms, peer: Peer, proposer: Actor, monkeypatch: pytest.MonkeyPatch) -> Served:
    """The bot, which workspaces install themselves."""
    assert proposer.person_id
    monkeypatch.setenv(sealing.VARIABLE, KEY)
    peer.tokens.clear()
    return lambda: serving(
        rooms,
        peer,
        bot_token="",
        client_id=CLIENT_ID,
        client_secret=CLIENT_SECRET,
        public_url="https://toetssteen.example.org/",
        workspaces=f"{FIRST}, {SECOND}",
    )


async def begin(noor: Person) -> str:
    """Go to Slack; the state that goes along."""
    response = await noor.client.get(INSTALL_PATH)
    asked = parse_qs(urlsplit(response.headers["location"]).query)
    assert 302 == response.status_code
    assert ["https://toetssteen.example.org/slack/oauth_redirect"] == asked["redirect_uri"]
    (state,) = asked["state"]
    return state


async def come_back(noor: Person, state: str, code: str, **others: str) -> httpx.Response:
    """Come back from Slack."""
    given = {"state": state, "code": code, **others}
    return await noor.client.get(REDIRECT_PATH, params=given)


async def install(noor: Person, peer: Peer, team: str) -> str:
    """Install it in a workspace; the token."""
    token = peer.grant(f"code-{team}", team)
    response = await come_back(noor, await begin(noor), f"code-{team}")
    assert 200 == response.status_code
    return token


async def removed(noor: Person, team: str, kind: str, **event: object) -> None:
    """Slack says that the app was removed, or its token."""
    at = 2_000_000_000
    body = {"type": "event_callback", "team_id": team, "event_id": "Ev99", "event_time": at}
    given = json.dumps({**body, "event": {"type": kind, **event}, "api_app_id": "A1"})
    await noor.post(given, **JSON)


async def test_each_workspace_is_spoken_to_with_its_own_token(
    served: Served, peer: Peer, store: Store
) -> None:
    async with served() as noor:
        tokens = [await install(noor, peer, team) for team in (FIRST, SECOND)]
        for team in (SECOND, FIRST):
            await noor.bot.api.tell(Account("slack", team, "U0001"), HELLO)
        known = await noor.bot.workspaces.served()
        ready = await noor.client.get("/health/ready")

    kept = text_of({"all": [str(one) for one in Installations(store, "slack").all()]})
    assert {FIRST, SECOND} == known
    assert [SECOND, FIRST] == [call.team for call in peer.of("chat.postMessage")]
    assert not any(token in kept for token in tokens)
    assert 200 == ready.status_code


async def test_who_is_in_a_workspace_is_answered_there(served: Served, peer: Peer) -> None:
    async with served() as noor:
        await install(noor, peer, SECOND)
        peer.users["U0001"]["team_id"] = SECOND
        await replace(noor, team=SECOND).command("nieuw")
        await replace(noor, team=FIRST).command("nieuw")

    assert [SECOND] == [call.team for call in peer.of("views.open")]
    assert [SECOND] == [call.team for call in peer.of("users.info")]


async def test_what_comes_back_is_good_once(served: Served, peer: Peer) -> None:
    async with served() as noor:
        state = await begin(noor)
        cookies = dict(noor.client.cookies)
        for number in range(2):
            peer.grant(f"code-{number}", FIRST)
        first = await come_back(noor, state, "code-0")
        noor.client.cookies.update(cookies)
        again = await come_back(noor, state, "code-1")
        known = await noor.bot.workspaces.served()

    assert [200, 400] == [first.status_code, again.status_code]
    assert {FIRST} == known
    assert {"code-1"} == set(peer.grants)


@pytest.mark.parametrize("way", ["late", "another browser", "made up"])
async def test_what_nobody_began_here_just_now_is_refused(
    served: Served, peer: Peer, moments: Moments, way: str
) -> None:
    async with served() as noor:
        peer.grant("code", FIRST)
        state = await begin(noor)
        if way == "late":
            moments.jump(seconds=GOOD_FOR.total_seconds())
        elif way == "another browser":
            noor.client.cookies.clear()
        else:
            state = "0" * 64
            noor.client.cookies.set("slack-app-oauth-state", state)
        response = await come_back(noor, state, "code")
        known = await noor.bot.workspaces.served()

    assert 400 == response.status_code
    assert "Begin opnieuw" in response.text
    assert set() == known


@pytest.mark.parametrize(
    ("team", "others", "told"),
    [
        (OTHER, {}, "mag Toetssteen niet gebruiken"),
        (FIRST, {"is_enterprise_install": True}, "Kies één werkruimte"),
    ],
)
async def test_a_workspace_that_may_not_have_it_gets_nothing(
    served: Served, peer: Peer, team: str, others: dict[str, object], told: str
) -> None:
    async with served() as noor:
        peer.grant("code", team, **others)
        response = await come_back(noor, await begin(noor), "code")
        known = await noor.bot.workspaces.served()

    assert 403 == response.status_code
    assert told in response.text
    assert set() == known
    # The token was given back.
    assert {} == peer.tokens


async def test_who_does_not_go_on_changes_nothing(served: Served) -> None:
    async with served() as noor:
        await begin(noor)
        response = await noor.client.get(
            REDIRECT_PATH,
            params={"error": "access_denied", "state": "<b>"},
            headers={"Accept-Language": "en-GB"},
        )
        known = await noor.bot.workspaces.served()

    assert "You did not go on" in response.text
    assert "<b>" not in response.text
    assert set() == known


async def test_where_slack_does_not_answer_it_can_be_tried_again(
    served: Served, peer: Peer
) -> None:
    peer.failures += [Failure("oauth.v2.access", error="fatal_error")]
    async with served() as noor:
        peer.grant("code", FIRST)
        failed = await come_back(noor, await begin(noor), "code")
        done = await come_back(noor, await begin(noor), "code")

    assert [400, 200] == [failed.status_code, done.status_code]


async def test_where_the_registry_cannot_be_reached_nobody_goes_to_slack(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> str:
        raise StoreUnavailable("store_busy")

    monkeypatch.setattr(Installations, "begin", busy)
    async with served() as noor:
        response = await noor.client.get(INSTALL_PATH)

    assert 503 == response.status_code
    assert "lukt nu even niet" in response.text


@pytest.mark.parametrize(
    ("kind", "event"), [("app_uninstalled", {}), ("tokens_revoked", {"tokens": {"bot": ["UBOT"]}})]
)
async def test_where_it_was_removed_nothing_is_sent_any_more(
    served: Served, peer: Peer, store: Store, kind: str, event: dict[str, object]
) -> None:
    async with served() as noor:
        for team in (FIRST, SECOND):
            await install(noor, peer, team)
        await removed(noor, FIRST, "tokens_revoked", tokens={"oauth": ["U0001"]})
        before = await noor.bot.workspaces.served()
        await removed(noor, FIRST, kind, **event)
        after = await noor.bot.workspaces.served()
        with pytest.raises(NotInstalled):
            await noor.bot.api.tell(Account("slack", FIRST, "U0001"), HELLO)
        await noor.command("nieuw")

    assert [FIRST, SECOND] == sorted(before)
    assert [SECOND] == list(after)
    assert "niet meer geïnstalleerd" in peer.of("respond")[0].arguments["text"]
    assert [] == peer.of("chat.postMessage", "views.open")
    assert [("chat.uninstalled", f"chat:slack/{FIRST}")] == entries(store, "chat.uninstalled")


async def test_word_of_a_removal_that_comes_late_does_not_undo_a_new_installation(
    served: Served, peer: Peer, store: Store, moments: Moments
) -> None:
    async with served() as noor:
        await install(noor, peer, FIRST)
        at = moments.next().at
        moments.jump(minutes=5)
        await install(noor, peer, FIRST)
        gone = Installations(store, "slack").forget(FIRST, "app_uninstalled", at, moments.next())
        known = await noor.bot.workspaces.served()

    assert not gone
    assert {FIRST} == known


async def test_a_removal_that_nobody_told_us_of_is_found(served: Served, peer: Peer) -> None:
    async with served() as noor:
        for team in (FIRST, SECOND):
            await install(noor, peer, team)
        peer.failures += [Failure("auth.test", error="token_revoked")]
        (look,) = [loop for loop in noor.bot.loops if loop.name == "installations"]
        await look.step()
        known = await noor.bot.workspaces.served()

    assert {SECOND} == known


async def test_a_workspace_that_cannot_be_asked_stops_no_other(served: Served, peer: Peer) -> None:
    async with served() as noor:
        for team in (FIRST, SECOND):
            await install(noor, peer, team)
        installed = Installations(noor.bot.rooms.store, "slack")
        one = installed.get(FIRST)
        assert one is not None
        unreadable = replace(one, token="of another key")
        installed.keep(unreadable, "U0001", noor.bot.rooms.moment())
        peer.failures += [Failure("auth.test", error="token_revoked")]
        (look,) = [loop for loop in noor.bot.loops if loop.name == "installations"]
        await look.step()
        known = await noor.bot.workspaces.served()

    assert {FIRST} == known


async def test_another_key_reads_what_the_old_one_kept_only_beside_it(
    served: Served, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with served() as noor:
        await install(noor, peer, FIRST)
    new = Fernet.generate_key().decode()
    monkeypatch.setenv(sealing.VARIABLE, new)
    with pytest.raises(BadInput) as refused:
        async with served():
            pass
    monkeypatch.setenv(sealing.VARIABLE, f"{new} {KEY}")
    async with served() as noor:
        await noor.bot.api.tell(Account("slack", FIRST, "U0001"), HELLO)

    assert "sealing_key_wrong" == refused.value.code
    assert [FIRST] == [call.team for call in peer.of("chat.postMessage")]


def test_a_token_is_of_no_use_in_another_workspace() -> None:
    seal = sealing.Seal([KEY])
    kept = seal.close("secret", "slack", FIRST)

    assert "secret" == seal.open(kept, "slack", FIRST)
    with pytest.raises(sealing.CannotOpen):
        seal.open(kept, "slack", SECOND)
    with pytest.raises(sealing.CannotOpen):
        seal.open(kept[:-4] + "AAAA", "slack", FIRST)


def entries(store: Store, kind: str) -> list[tuple[str, str]]:
    """What stands in the ledger of a kind."""
    with store.reading(Actor.operator()) as reading:
        rows = reading.rows("ledger_page", after=0, number=1000)
    return [(row["kind"], row["subject"]) for row in rows if row["kind"] == kind]
