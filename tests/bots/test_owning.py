"""What owners do about what is asked of them: see it, show it, report and stop."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from tests.bots.driver import Person
from tests.bots.owners import Owner, at, owner, room, store
from tests.bots.peer import Peer
from tests.bots.screens import names, text_of, window
from toetssteen.board import evidence, handing_in, incidents, outbox, tasks
from toetssteen.registry import initiatives
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.slack import drawing

__all__ = ["owner", "room", "store"]

pytestmark = pytest.mark.anyio
WANTED = "oversight.reviewed_on"
LINK = "https://sharepoint.example/a?b=<c>&d"


async def home_of(somebody: Person, peer: Peer) -> dict[str, Any]:
    """The home of somebody, as it is now."""
    await somebody.open_home(f"Ev{len(peer.calls)}{somebody.user}")
    view: dict[str, Any] = peer.of("views.publish")[-1].arguments["view"]
    return view


async def opened(noor: Person, peer: Peer) -> dict[str, Any]:
    """The obligation, from the home."""
    home = await home_of(noor, peer)
    await noor.press("Open", home["blocks"], home)
    return window(peer)


async def managed(noor: Person, peer: Peer, button: str) -> dict[str, Any]:
    """One of the windows that the owner comes to from the verdict."""
    await noor.command("status 2026-0001")
    answer = peer.of("respond")[-1].arguments
    await noor.press("Bekijk", answer["blocks"])
    verdict = window(peer)
    await noor.press("Beheren", verdict["blocks"], verdict)
    await noor.press(button, window(peer)["blocks"], window(peer))
    return window(peer)


def errors(response: httpx.Response) -> set[str]:
    """The inputs that something is wrong with."""
    answer = response.json()
    assert "errors" == answer["response_action"]
    return {drawing.name_of(block) for block in answer["errors"]}


def delivered(owner: Owner, obligation: str) -> list[tuple[evidence.Evidence, str | None]]:
    """What was handed in, with what was typed."""
    with owner.room.store.reading(owner.room.admin) as reading:
        found = evidence.of_obligation(reading, obligation)
        return [(one, handing_in.text_of(reading, one)) for one in found]


async def test_the_home_says_what_one_must_do_by_when_and_in_words_that_it_is_late(
    owner: Owner, peer: Peer
) -> None:
    async with owner.slack() as noor:
        before = text_of(await home_of(noor, peer))
        owner.room.moments.jump(days=300)
        after = text_of(await home_of(noor, peer))

    assert "Mijn verplichtingen" in before
    assert "Te laat." not in before
    assert "Te laat." in after


async def test_who_has_nothing_to_do_with_a_plan_sees_nothing_of_it(
    owner: Owner, peer: Peer
) -> None:
    (entry, *_) = owner.open()
    owner.colleague("Ans", "proposer")
    async with owner.slack() as noor:
        ans = at(noor, "UANS")
        home = text_of(await home_of(ans, peer))
        await ans.payload(pressed(ans, Name.OBLIGATION, {"obligation": entry.obligation.id}))

    assert "Mijn verplichtingen" not in home
    assert "of je mag het niet zien" in text_of(window(peer))


def pressed(somebody: Person, name: Name, about: Mapping[str, str]) -> dict[str, Any]:
    """A button of a message, however somebody came by it."""
    return {
        "user": {"id": somebody.user, "team_id": somebody.team},
        "team": {"id": somebody.team},
        "type": "block_actions",
        "trigger_id": somebody.peer.trigger(),
        "response_url": somebody.peer.response_url(),
        "container": {"type": "message"},
        "actions": [
            {
                "type": "button",
                "block_id": "part|0",
                "action_id": "pressed|0",
                "value": Act(name, about).dumped(),
            }
        ],
    }


@pytest.mark.parametrize(
    ("given", "document", "form"),
    [
        ({"text": LINK}, LINK, "sha256-link"),
        (
            {"text": "https://x.slack.com/files/U1/F1", "name": "toets.pdf"},
            "toets.pdf",
            "sha256-file",
        ),
        ({"text": "Wij keken het na op 1 november. " * 20}, "Wij keken", "sha256"),
    ],
)
async def test_evidence_is_kept_as_it_was_typed_and_nothing_is_fetched(
    owner: Owner, peer: Peer, given: dict[str, str], document: str, form: str
) -> None:
    async with owner.slack() as noor:
        view = await opened(noor, peer)
        await noor.submit(view, {**given, "valid_until": "2027-11-24"})
        shown = text_of(window(peer))

    ((noted, text),) = [one for e in owner.open() for one in delivered(owner, e.obligation.id)]
    assert given["text"].strip() == text
    assert noted.document.startswith(document)
    assert noted.digest.startswith(f"{form}:")
    assert (WANTED, "2027-11-24") == (noted.fact, noted.valid_until)
    assert "Je bewijs is genoteerd" in shown
    assert "Verplichting afronden" in shown
    methods = {call.method for call in peer.calls}
    assert methods <= {"auth.test", "users.info", "views.publish", "views.open", "views.update"}


async def test_what_was_shown_closes_the_obligation_once(owner: Owner, peer: Peer) -> None:
    before = len(owner.open())
    async with owner.slack() as noor:
        view = await opened(noor, peer)
        await noor.submit(view, {"text": LINK})
        shown = window(peer)
        await noor.press("Verplichting afronden", shown["blocks"], shown)
        again = window(peer)

    assert "is gesloten" in text_of(again)
    assert set() == names(again)
    assert before - 1 == len(owner.open())


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"text": " "}, {"text"}),
        ({"text": "geen link", "name": "toets.pdf"}, {"text"}),
        ({"text": LINK, "valid_until": "2026-11-23"}, {"valid_until"}),
    ],
)
async def test_what_is_wrong_with_evidence_stands_at_its_input(
    owner: Owner, peer: Peer, given: dict[str, str], wrong: set[str]
) -> None:
    async with owner.slack() as noor:
        view = await opened(noor, peer)
        response = await noor.submit(view, given)

    assert wrong == errors(response)


async def test_only_who_may_closes_it_with_a_reason(owner: Owner, peer: Peer) -> None:
    (entry, *_) = owner.open()
    owner.colleague("Fatma", "fg")
    before = len(owner.open())
    async with owner.slack() as noor:
        mine = await opened(noor, peer)
        peer.views.clear()
        fatma = at(noor, "UFATMA")
        await fatma.payload(pressed(fatma, Name.OBLIGATION, {"obligation": entry.obligation.id}))
        theirs = window(peer)
        await fatma.press("Sluiten met een reden", theirs["blocks"], theirs)
        await fatma.submit(window(peer), {"reason": "Valt onder een andere regeling."})

    assert "Sluiten met een reden" not in text_of(mine)
    assert "is gesloten" in text_of(window(peer))
    assert before - 1 == len(owner.open())


async def test_an_incident_starts_the_clocks_of_what_it_asks(owner: Owner, peer: Peer) -> None:
    async with owner.slack() as noor:
        form = await managed(noor, peer, "Meld een incident")
        given = {
            "what": "Er lekten gegevens.",
            "noticed_on": "2026-11-24",
            "noticed_at": "08:15",
            "severity": "major",
            "circumstances": ["data_breach", "danger"],
        }
        await noor.submit(form, given)
        told = text_of(window(peer))

    with owner.room.store.reading(owner.room.admin) as reading:
        (incident,) = incidents.of_initiative(reading, owner.plan.id)
        assert incidents.suspended_since(reading, owner.plan.id)
    assert "2026-11-24T07:15:00.000000Z" == incident.noticed_at
    assert "27 november 2026, 08:15" in told
    assert "mag nu niet worden gebruikt" in told


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"noticed_at": "straks"}, {"noticed_at"}),
        ({"noticed_at": "23:59"}, {"noticed_at"}),
        ({"severity": "serious"}, {"kinds"}),
        ({"kinds": ["death"]}, {"severity"}),
        ({"what": ""}, {"what"}),
    ],
)
async def test_what_is_wrong_with_a_report_stands_at_its_input(
    owner: Owner, peer: Peer, given: dict[str, Any], wrong: set[str]
) -> None:
    async with owner.slack() as noor:
        form = await managed(noor, peer, "Meld een incident")
        whole = {"what": "x", "noticed_at": "08:15", "severity": "minor", **given}
        response = await noor.submit(form, whole)

    assert wrong == errors(response)


async def test_a_plan_is_retired_after_the_question_whether_it_is(owner: Owner, peer: Peer) -> None:
    async with owner.slack() as noor:
        asked = await managed(noor, peer, "Stop ermee")
        still = plan(owner).state
        await noor.submit(asked, {})
        told = text_of(window(peer))

    assert ("active", "retired") == (still, plan(owner).state)
    assert "Dit initiatief is gestopt." in told


async def test_what_somebody_changed_meanwhile_is_seen_before_a_plan_is_retired(
    owner: Owner, peer: Peer
) -> None:
    async with owner.slack() as noor:
        asked = await managed(noor, peer, "Stop ermee")
        owner.room.edited(owner.plan, {"decision.affected": 6})
        await noor.submit(asked, {})

    assert "active" == plan(owner).state


async def test_an_owner_confirms_all_answers_at_once(owner: Owner, peer: Peer) -> None:
    async with owner.slack() as noor:
        view = await managed(noor, peer, "Klopt het nog?")
        await noor.submit(view, {})
        told = text_of(window(peer))

    with owner.room.store.reading(owner.room.admin) as reading:
        confirmed = reading.value("last_confirmation", initiative_id=owner.plan.id)
    assert "2000" in text_of(view)
    assert "Dank je" in told
    assert confirmed


async def test_what_does_not_hold_any_more_is_changed_in_its_group(
    owner: Owner, peer: Peer
) -> None:
    async with owner.slack() as noor:
        view = await managed(noor, peer, "Klopt het nog?")
        index = next(n for n, b in enumerate(view["blocks"]) if "2000" in text_of(b))
        await noor.press("Wijzig", view["blocks"][index:], view)
        form = window(peer)
        await noor.submit(form, {"decision.affected": "7"})
        after = text_of(window(peer))

    assert 7 == plan(owner).facts.answered["decision.affected"]
    assert "Je antwoorden zijn veranderd" in after


async def test_what_changed_after_it_was_shown_is_not_confirmed(owner: Owner, peer: Peer) -> None:
    async with owner.slack() as noor:
        view = await managed(noor, peer, "Klopt het nog?")
        owner.room.edited(owner.plan, {"decision.affected": 6})
        await noor.submit(view, {})

    assert "Er is intussen iets veranderd" in text_of(window(peer))


async def test_what_a_supplier_changed_is_judged_again_wherever_it_is_used(
    owner: Owner, peer: Peer
) -> None:
    owner.uses_a_product()
    other = owner.room.person("Bas", "proposer")
    theirs = owner.room.proposed(other)
    with owner.room.store.transaction(owner.room.admin, owner.room.moments.next()) as work:
        initiatives.use_product(work, theirs.id, theirs.version, plan(owner).product_id)
    async with owner.slack() as noor:
        form = await managed(noor, peer, "Leverancier veranderde iets")
        await noor.submit(form, {"what": "Een nieuw model."})
        told = text_of(window(peer))

    with owner.room.store.reading(owner.room.admin) as reading:
        for id_ in (owner.plan.id, theirs.id):
            kinds = [row["kind"] for row in tasks.of_subject(reading, f"initiative:{id_}")]
            assert tasks.REVIEW in kinds
        messages = [m.kind for m in outbox.of_person(reading, str(other.person_id))]
    assert ["review.supplier_changed"] == messages
    assert "Kijk nu of je antwoorden nog kloppen" in told


def plan(owner: Owner) -> initiatives.Registered:
    """The plan as it is now."""
    with owner.room.store.reading(owner.room.admin) as reading:
        return initiatives.get(reading, owner.plan.id)
