"""Steps of workflows: a plan is judged, a decision is waited for, and each ends once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.board.acting import MANY
from tests.bots.driver import Person
from tests.bots.owners import Owner, owner, room, store
from tests.bots.peer import Failure, Peer
from toetssteen.board import rounds
from toetssteen.board.rounds import Round, State
from toetssteen.board.votes import Choice
from toetssteen.intake.questionnaire import Language
from toetssteen.registry import initiatives
from toetssteen.registry.initiatives import Selection
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.rooms import Speaker
from toetssteen_bots.dialogue.steps import Done, Kind, Step
from toetssteen_bots.slack.steps import FUNCTIONS

__all__ = ["owner", "room", "store"]

pytestmark = pytest.mark.anyio
PLAN = {"proposer": "U0001", "title": "Chatbot", "description": "Antwoordt.", "stage": "idea"}


async def begin(noor: Person, callback: str, inputs: dict[str, Any], execution: str = "Fx1") -> int:
    """Let a workflow come to a step, and go on with what waits."""
    event = {
        "type": "function_executed",
        "function": {"id": "Fn1", "callback_id": callback, "type": "app", "title": "x"},
        "inputs": inputs,
        "function_execution_id": execution,
        "workflow_execution_id": "Wx1",
        "bot_access_token": "xwfp-very-secret",
    }
    response = await noor.event(event, f"Ev{execution}{len(noor.peer.attempts)}")
    await noor.bot.steps.look()
    return response.status_code


def ends(peer: Peer) -> list[dict[str, Any]]:
    """How steps ended."""
    calls = peer.of("functions.completeSuccess", "functions.completeError")
    return [call.arguments for call in calls]


def numbers(owner: Owner) -> list[str]:
    """The plans that there are."""
    with owner.room.store.reading(owner.room.admin) as reading:
        return [row["number"] for row in initiatives.listed(reading, Selection())]


def open_round(owner: Owner) -> Round:
    """The round that the plan is in."""
    with owner.room.store.reading(owner.room.admin) as reading:
        (found,) = rounds.of_initiative(reading, owner.plan.id)
    return found


async def again(owner: Owner, noor: Person) -> None:
    """Some time later, look at what waits."""
    owner.room.moments.jump(minutes=2)
    await noor.bot.steps.look()


async def test_a_plan_is_registered_judged_and_told(owner: Owner, peer: Peer) -> None:
    async with owner.slack() as noor:
        status = await begin(noor, "assess_initiative", PLAN)

    (ended,) = ends(peer)
    outputs = ended["outputs"]
    assert 200 == status
    assert "Fx1" == ended["function_execution_id"]
    assert ("2026-0002", "incomplete") == (outputs["number"], outputs["outcome"])
    assert "onvolledig" == outputs["outcome_words"]
    assert {name.name for name in FUNCTIONS[0].outputs} >= set(outputs)
    assert "2026-0002 Chatbot" in peer.of("chat.postMessage")[0].arguments["text"]


async def test_a_step_that_comes_again_is_done_once_also_after_a_restart(
    owner: Owner, peer: Peer
) -> None:
    async with owner.slack() as noor:
        peer.failures.append(Failure("functions.completeSuccess", error="internal_error"))
        await begin(noor, "assess_initiative", PLAN)
        await begin(noor, "assess_initiative", PLAN)
    assert [] == ends(peer)
    async with owner.slack() as noor:
        await again(owner, noor)
        await begin(noor, "assess_initiative", PLAN)
        await again(owner, noor)

    assert 1 == len(ends(peer))
    assert ["2026-0001", "2026-0002"] == numbers(owner)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"title": " "}, "titel"),
        ({"title": "x" * 201}, "titel"),
        ({"stage": "later"}, "fase"),
        ({"proposer": "U0009"}, "kennen je nog niet"),
        ({"proposer": "UANS"}, "mag dit niet"),
    ],
)
async def test_what_cannot_be_assessed_fails_with_the_reason(
    owner: Owner, peer: Peer, changed: dict[str, str], why: str
) -> None:
    owner.colleague("Ans", "executive")
    peer.add_user("U0009", "vreemd@example.com")
    async with owner.slack() as noor:
        await begin(noor, "assess_initiative", PLAN | changed)

    (ended,) = ends(peer)
    assert why in ended["error"]
    assert ["2026-0001"] == numbers(owner)


WAIT = {"person": "U0001", "number": "2026-0001"}


async def test_a_decision_is_waited_for_over_days_and_a_restart(owner: Owner, peer: Peer) -> None:
    board = owner.room.members("control_board", 3)
    async with owner.slack() as noor:
        await begin(noor, "await_decision", WAIT)
        (told,) = peer.of("chat.postMessage")
    assert [] == ends(peer)
    owner.room.moments.jump(days=3)
    for member in board:
        owner.room.vote(member, open_round(owner), Choice.APPROVE_WITH_CONDITIONS)
    async with owner.slack() as noor:
        await again(owner, noor)
        await again(owner, noor)

    (ended,) = ends(peer)
    outputs = ended["outputs"]
    assert "wacht namens jou" in told.arguments["text"]
    assert ("conditional", "goedgekeurd met voorwaarden") == (
        outputs["decision"],
        outputs["decision_words"],
    )
    assert "Meet de foutmarge." in outputs["conditions"]


async def test_a_refusal_ends_it_too(owner: Owner, peer: Peer) -> None:
    for member in owner.room.members("control_board", 3):
        if open_round(owner).state is State.OPEN:
            owner.room.vote(member, open_round(owner), Choice.REFUSE)
    async with owner.slack() as noor:
        await begin(noor, "await_decision", WAIT)

    (ended,) = ends(peer)
    assert {"decision": "refused", "decision_words": "afgewezen"} == ended["outputs"]


async def test_it_fails_when_the_plan_is_withdrawn_meanwhile(owner: Owner, peer: Peer) -> None:
    async with owner.slack() as noor:
        await begin(noor, "await_decision", WAIT)
        with owner.room.store.transaction(owner.who, owner.room.moments.next()) as work:
            plan = initiatives.get(work, owner.plan.id)
            initiatives.withdraw(work, plan.id, plan.version, "Gaat niet door.")
        await again(owner, noor)

    (ended,) = ends(peer)
    assert "2026-0001 is ingetrokken" in ended["error"]


@pytest.mark.parametrize(
    ("person", "number"), [("U0001", "2026-0099"), ("UBAS", "2026-0001"), ("UBAS", "2026-0099")]
)
async def test_what_is_unknown_and_what_one_may_not_see_fail_alike(
    owner: Owner, peer: Peer, person: str, number: str
) -> None:
    owner.colleague("Bas", "proposer")
    async with owner.slack() as noor:
        await begin(noor, "await_decision", {"person": person, "number": number})

    (ended,) = ends(peer)
    assert "Dit bestaat niet, of je mag het niet zien." == ended["error"]


async def test_a_prohibition_is_decided_on_by_nobody(owner: Owner, peer: Peer) -> None:
    watching = {"system.technique": "ai", "system.watches": ["streets", "homes"]}
    prohibited = owner.room.proposed(owner.who, {**MANY, **watching})
    owner.room.judge(prohibited)
    async with owner.slack() as noor:
        await begin(noor, "await_decision", {**WAIT, "number": prohibited.number})

    (ended,) = ends(peer)
    assert "valt onder een verbod" in ended["error"]


async def test_a_step_that_slack_ended_is_not_tried_for_ever(owner: Owner, peer: Peer) -> None:
    over = Failure("functions.completeSuccess", error="function_execution_not_found")
    peer.failures.append(over)
    async with owner.slack() as noor:
        await begin(noor, "assess_initiative", PLAN)
        await again(owner, noor)

    assert [] == ends(peer)
    assert 1 == peer.attempts.count("functions.completeSuccess")


async def test_choices_are_those_of_whom_the_step_is_for(owner: Owner, peer: Peer) -> None:
    owner.colleague("Bas", "proposer")
    async with owner.slack() as noor:
        await begin(noor, "initiative_options", {"person": "U0001"}, "Fx1")
        await begin(noor, "initiative_options", {"person": "UBAS"}, "Fx2")
        await begin(noor, "stage_options", {}, "Fx3")

    offered = {
        end["function_execution_id"]: [option["value"] for option in end["outputs"]["options"]]
        for end in ends(peer)
    }
    assert {"Fx1": ["2026-0001"], "Fx2": [], "Fx3": list(owner.rooms.stages)} == offered


async def test_the_token_that_comes_with_a_step_is_not_kept(owner: Owner) -> None:
    async with owner.slack() as noor:
        await begin(noor, "await_decision", WAIT)

    with owner.room.store.reading(owner.room.admin) as reading:
        rows = reading.rows("steps_waiting", product="slack", now="9", number=10)
    assert 1 == len(rows)
    assert "xwfp" not in str(rows)


async def test_two_that_look_at_a_step_at_once_register_one_plan(owner: Owner) -> None:
    async with owner.slack() as noor:
        steps, speaker = noor.bot.steps.steps, Speaker(owner.who.code, Language.NL)
        given = {name: text for name, text in PLAN.items() if name != "proposer"}
        step = Step("Fx1", Kind.ASSESS, Account("slack", "T0001", "U0001"), given, None, 0)
        steps.begin(step, owner.room.moments.next())
        first, second = steps.look(step, speaker), steps.look(step, speaker)

    assert isinstance(first, Done)
    assert isinstance(second, Done)
    assert first.outputs["number"] == second.outputs["number"]
    assert ["2026-0001", "2026-0002"] == numbers(owner)
