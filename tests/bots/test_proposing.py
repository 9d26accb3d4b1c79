"""From a command to a verdict, as somebody at Slack goes through it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from tests.bots.conftest import Slack
from tests.bots.peer import Peer
from tests.bots.screens import PLAN, answered, filled, input_of, names, propose, text_of, window
from toetssteen.board import rounds
from toetssteen.intake.initiative import Initiative
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry.editing import Edit
from toetssteen.registry.initiatives import Selection
from toetssteen.registry.kept_facts import NOTHING
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Store
from toetssteen.triage.interview import Step
from toetssteen_bots.dialogue.judging import Plan
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.slack import drawing

pytestmark = pytest.mark.anyio


async def test_somebody_proposes_answers_and_hears_what_it_comes_to(
    slack: Slack, peer: Peer, store: Store, proposer: Actor
) -> None:
    async with slack() as noor:
        await noor.command("nieuw")
        first = window(peer)
        await noor.submit(first, PLAN)
        asked = window(peer)
        await answered(noor, peer)
        told = peer.of("chat.postMessage")

    with store.reading(proposer) as reading:
        (row,) = initiatives.listed(reading, Selection())
        registered = initiatives.get(reading, row["number"])
        kept = verdicts.current(reading, registered.id)
    assert {"title", "description", "stage"} == names(first)
    assert len(names(first)) <= 5
    assert names(asked)
    assert ("Chatbot paspoorten", "in_use") == (registered.title, registered.stage)
    assert "rules" == registered.facts.answered["system.technique"]
    assert () == registered.facts.answered["system.watches"]
    assert kept is not None
    assert "Uitkomst" == window(peer)["title"]["text"]
    assert kept.summary.outcome.value == row["outcome"]
    assert 1 == len(told)
    assert "U0001" == told[0].arguments["channel"]
    assert "Uitkomst" in told[0].arguments["text"]


async def test_every_change_is_of_the_person_and_from_the_chat(
    slack: Slack, peer: Peer, store: Store, proposer: Actor
) -> None:
    async with slack() as noor:
        await propose(noor, peer)
        await answered(noor, peer)

    with store.reading(proposer) as reading:
        changes = initiatives.history(reading, "2026-0001")
    assert {(proposer.code, "chat")} == {(change.by, change.source) for change in changes}


async def test_a_prohibition_ends_the_questions_with_its_article_and_what_helps(
    slack: Slack, peer: Peer
) -> None:
    async with slack() as noor:
        await propose(noor, peer)
        prohibited = {"system.technique": "ai", "system.watches": ["streets", "homes"]}
        verdict = await answered(noor, peer, **prohibited)

        shown = text_of(verdict)
        assert "verboden" in shown
        assert "niemand in de gemeente kan er toestemming voor geven" in shown
        assert "rtikel" in shown
        assert "Wat wel kan" in shown
        assert "Vragen aanvullen" not in shown


async def test_why_and_what_if_open_over_the_verdict(slack: Slack, peer: Peer) -> None:
    async with slack() as noor:
        await propose(noor, peer)
        verdict = await answered(noor, peer, **{"system.technique": "ai"})
        await noor.press("Waarom?", verdict["blocks"], verdict)
        await noor.press("Wat als", verdict["blocks"], verdict)
        pushed = [peer.shown(id_) for id_ in peer.views if id_ != verdict["id"]]

    assert 2 == len(peer.of("views.push"))
    assert ["Waarom", "Wat als"] == [view["title"]["text"] for view in pushed]
    assert "Blad 1 van" in text_of(pushed[0])


async def test_the_pages_of_why_turn_in_the_same_window(slack: Slack, peer: Peer) -> None:
    async with slack() as noor:
        await propose(noor, peer)
        verdict = await answered(noor, peer)
        await noor.press("Waarom?", verdict["blocks"], verdict)
        why = next(view for view in peer.views.values() if view["title"]["text"] == "Waarom")
        seen = [text_of(why["blocks"])]
        while any("Volgende" in text_of(block) for block in why["blocks"]):
            await noor.press("Volgende", why["blocks"], why)
            why = peer.shown(why["id"])
            seen.append(text_of(why["blocks"]))

        title, code = next((o["text"]["text"], o["value"]) for o in offered(why)[-1:])
        await noor.choose_at_once(why["blocks"], code, why)
        opened = peer.shown(why["id"])
        await noor.press("Terug naar de lijst", opened["blocks"], opened)

    assert len(seen) > 1
    assert len(seen) == len(set(seen))
    assert 1 == len(peer.of("views.push"))
    # What is told in a line each can be opened, and one comes back to where one was.
    assert title in text_of(opened)
    assert "Dit geldt hier niet" in text_of(opened)
    assert seen[-1] == text_of(peer.shown(why["id"])["blocks"])


def offered(view: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What can be chosen from a list in a window that is not filled in."""
    lists = (b["accessory"] for b in view["blocks"] if "options" in b.get("accessory", {}))
    return [option for one in lists for option in one["options"]]


async def test_back_shows_the_questions_before_with_what_was_answered(
    slack: Slack, peer: Peer
) -> None:
    async with slack() as noor:
        first = await propose(noor, peer)
        await noor.submit(first, filled(first))
        second = window(peer)
        await noor.press("Terug", second["blocks"], second)
        again = window(peer)

    assert names(first) == names(again) != names(second)
    technique = input_of(again, "system.technique")
    assert "rules" == technique["initial_option"]["value"]


async def test_what_somebody_does_not_know_is_not_asked_again_and_stays_visible(
    slack: Slack, peer: Peer, store: Store, proposer: Actor
) -> None:
    async with slack() as noor:
        await propose(noor, peer)
        unsure = {"system.technique": "ai", "system.watches": ["unknown"]}
        verdict = await answered(noor, peer, **unsure)

    with store.reading(proposer) as reading:
        found = initiatives.get(reading, "2026-0001")
    assert frozenset({"system.watches"}) == found.facts.unknown
    assert "onvolledig" in text_of(verdict)
    assert "Blikveld" in text_of(verdict)


async def test_what_is_wrong_stands_at_the_input_and_nothing_is_kept(
    slack: Slack, peer: Peer, store: Store, proposer: Actor
) -> None:
    async with slack() as noor:
        await noor.command("nieuw")
        empty = await noor.submit(window(peer), {**PLAN, "title": "  "})
        await noor.submit(window(peer), PLAN)
        asked = window(peer)
        both = {"system.watches": ["(none)", "streets"]}
        clash = await noor.submit(asked, filled(asked, **both))

    with store.reading(proposer) as reading:
        found = initiatives.get(reading, "2026-0001")
    assert {"title": "Vul dit nog in."} == errors(empty)
    assert {"system.watches"} == errors(clash).keys()
    assert {} == found.facts.nested()


def errors(response: httpx.Response) -> dict[str, str]:
    """What is wrong with what was sent, by input."""
    answer = response.json()
    assert "errors" == answer["response_action"]
    return {drawing.name_of(block): text for block, text in answer["errors"].items()}


async def test_a_closed_window_loses_nothing_and_is_gone_on_with(slack: Slack, peer: Peer) -> None:
    async with slack() as noor:
        asked = await propose(noor, peer)
        await noor.type(asked, {"system.technique": "ai"})
        await noor.close(asked)
        (kept,) = peer.of("chat.postMessage")
        await noor.press("Verder", kept.arguments["blocks"])
        again = window(peer)

    assert "is bewaard" in kept.arguments["text"]
    assert names(asked) == names(again)
    technique = input_of(again, "system.technique")
    assert "ai" == technique["initial_option"]["value"]


async def test_what_was_typed_last_is_kept_whatever_comes_first(slack: Slack, peer: Peer) -> None:
    async with slack() as noor:
        await noor.command("nieuw")
        first = window(peer)
        await noor.type(first, {"title": "Nieuw"}, at="2.2")
        await noor.type(first, {"title": "Nie"}, at="2.1")
        await noor.close(first)
        (kept,) = peer.of("chat.postMessage")

    assert '"Nieuw" is bewaard' in kept.arguments["text"]


async def test_a_window_in_which_nothing_was_done_is_closed_without_a_word(
    slack: Slack, peer: Peer
) -> None:
    async with slack() as noor:
        await noor.command("new")
        await noor.close(window(peer))

    assert [] == peer.of("chat.postMessage")


async def test_a_proposal_that_is_there_already_can_be_joined(
    slack: Slack, peer: Peer, store: Store, administrator: Actor, rooms: Rooms
) -> None:
    with store.transaction(administrator, rooms.moment()) as work:
        plan = Initiative("", "Chatbot voor paspoorten", "", "idea", NOTHING, "x")
        initiatives.add(work, plan)
    async with slack() as noor:
        await noor.command("nieuw")
        await noor.submit(window(peer), PLAN)
        alike = window(peer)
        await noor.press("Doe mee", alike["blocks"], alike)

    with store.reading(administrator) as reading:
        joined = initiatives.participants(reading, "2026-0001")
        rows = initiatives.listed(reading, Selection())
    assert "Lijkt hierop" == alike["title"]["text"]
    assert 1 == len(joined) == len(rows)
    assert "Je doet nu mee" in text_of(window(peer))


async def test_who_has_another_plan_goes_on_with_it(
    slack: Slack, peer: Peer, store: Store, proposer: Actor
) -> None:
    async with slack() as noor:
        await propose(noor, peer)
        peer.views.clear()
        await noor.command("nieuw")
        await noor.submit(window(peer), PLAN)
        alike = window(peer)
        await noor.submit(alike, {})

    with store.reading(proposer) as reading:
        assert 2 == len(initiatives.listed(reading, Selection()))
    assert names(window(peer))


async def test_who_answered_meanwhile_is_told_and_not_overwritten(
    slack: Slack, peer: Peer, store: Store, administrator: Actor, rooms: Rooms
) -> None:
    async with slack() as noor:
        asked = await propose(noor, peer)
        with store.transaction(administrator, rooms.moment()) as work:
            found = initiatives.get(work, "2026-0001")
            answers = NOTHING.with_answer("system.technique", "ai")
            initiatives.edit(work, found.id, found.version, Edit(answers))
        await noor.submit(asked, filled(asked))
        again = window(peer)
        with store.reading(administrator) as reading:
            theirs = initiatives.get(reading, "2026-0001").facts
        await noor.submit(again, {})
        with store.reading(administrator) as reading:
            ours = initiatives.get(reading, "2026-0001").facts

    assert "Iemand anders heeft dit intussen anders beantwoord" in text_of(again)
    assert "ai" == theirs.answered["system.technique"]
    assert "rules" == ours.answered["system.technique"]


async def test_a_plan_that_changes_while_it_is_judged_is_judged_again(
    slack: Slack,
    peer: Peer,
    store: Store,
    administrator: Actor,
    rooms: Rooms,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judged: list[int] = []
    step = Plan.step

    def slow(plan: Plan, given: Rooms) -> Step:
        found = step(plan, given)
        if not found.questions:
            judged.append(plan.registered.version)
        if len(judged) == 1:
            with store.transaction(administrator, rooms.moment()) as work:
                answers = NOTHING.with_answer("system.technique", "ai")
                initiatives.edit(work, plan.registered.id, plan.registered.version, Edit(answers))
        return found

    monkeypatch.setattr(Plan, "step", slow)
    async with slack() as noor:
        await propose(noor, peer)
        await answered(noor, peer)

    with store.reading(administrator) as reading:
        found = initiatives.get(reading, "2026-0001")
        history = verdicts.history(reading, found.id)
    assert len(judged) >= 2
    assert [found.version] == [kept.initiative_version for kept in history]
    assert "Uitkomst" == window(peer)["title"]["text"]


async def test_a_shortcut_on_a_message_takes_its_text_without_markup(
    slack: Slack, peer: Peer
) -> None:
    async with slack() as noor:
        message = "Zie <https://x.example|de pagina> &amp; vraag <@U2> &lt;nu&gt;"
        await noor.shortcut("initiative_from_message", message)
        first = window(peer)

    assert "Zie de pagina & vraag  <nu>" == input_of(first, "description")["initial_value"]


async def test_the_global_shortcut_opens_the_first_form(slack: Slack, peer: Peer) -> None:
    async with slack() as noor:
        await noor.shortcut("new_initiative")

    assert {"title", "description", "stage"} == names(window(peer))


async def test_the_status_of_ones_initiatives_is_answered_where_it_was_asked(
    slack: Slack, peer: Peer
) -> None:
    async with slack() as noor:
        await noor.command("status")
        await propose(noor, peer)
        await noor.command("status 2026-0001")
        await noor.command("status 2026-0404")
        none, one, unknown = peer.of("respond")
        peer.views.clear()
        await noor.press("Bekijk", one.arguments["blocks"])
        verdict = window(peer)

    assert "Je hebt nog geen initiatieven" in none.arguments["text"]
    assert "2026-0001 Chatbot paspoorten" in one.arguments["text"]
    assert "ephemeral" == one.arguments["response_type"]
    assert "of je mag het niet zien" in unknown.arguments["text"]
    assert "Uitkomst" == verdict["title"]["text"]


@pytest.mark.parametrize("text", ["help", "", "iets anders", "nieuw" * 100])
async def test_whatever_else_is_typed_leads_to_help(slack: Slack, peer: Peer, text: str) -> None:
    async with slack() as noor:
        await noor.command(text)

    (answer,) = peer.of("respond")
    assert "/ai nieuw" in answer.arguments["text"]


async def test_home_shows_what_one_has_in_the_language_that_one_chooses(
    slack: Slack, peer: Peer
) -> None:
    async with slack() as noor:
        await propose(noor, peer)
        await noor.open_home()
        dutch = peer.of("views.publish")[-1].arguments["view"]
        await noor.choose_at_once(dutch["blocks"], "en", {"type": "home"})
        english = peer.of("views.publish")[-1].arguments["view"]
        await noor.command("help")

    assert "Mijn initiatieven" in text_of(dutch)
    assert "Chatbot paspoorten" in text_of(dutch)
    assert "My initiatives" in text_of(english)
    assert "/ai new" in peer.of("respond")[-1].arguments["text"]


async def test_what_was_not_known_can_be_answered_later_and_changes_the_verdict(
    slack: Slack, peer: Peer, store: Store, proposer: Actor
) -> None:
    async with slack() as noor:
        await propose(noor, peer)
        unsure = {"system.technique": "ai", "system.watches": ["unknown"]}
        open_ = await answered(noor, peer, **unsure)
        await noor.press("Vragen aanvullen", open_["blocks"], open_)
        asked = window(peer)
        watches = input_of(asked, "system.watches")
        verdict = await answered(noor, peer, **{"system.technique": "ai"})

    with store.reading(proposer) as reading:
        outcomes = [found.outcome.value for found in verdicts.history(reading, "2026-0001")]
    assert "unknown" in [option["value"] for option in watches["initial_options"]]
    assert "Uitkomst" == verdict["title"]["text"]
    assert 2 == len(outcomes)
    assert "incomplete" == outcomes[0] != outcomes[1]


async def test_what_needs_a_decision_is_put_to_its_deciders_with_the_day_to_hear_it_by(
    slack: Slack, peer: Peer, store: Store, administrator: Actor
) -> None:
    async with slack() as noor:
        await propose(noor, peer)
        verdict = await answered(noor, peer, **{"decision.automatic": "yes"})

    with store.reading(administrator) as reading:
        (found,) = rounds.of_initiative(reading, initiatives.get(reading, "2026-0001").id)
    assert rounds.State.OPEN is found.state
    assert "Wie besluit" in text_of(verdict)
    assert re.search(r"Je hoort het uiterlijk op \d+ \w+ \d{4}\.", text_of(verdict))
