"""Steps of workflows: a plan is judged, a decision is waited for, and each ends once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
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
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry.editing import Edit
from toetssteen.registry.errors import StoreUnavailable
from toetssteen.registry.initiatives import Selection
from toetssteen.registry.kept_facts import NOTHING
from toetssteen.triage.verdict import Verdict
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.judging import Plan
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.steps import Done, Kind, Step, Steps
from toetssteen_bots.slack.steps import FUNCTIONS, StepDesk

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


def changes_once(owner: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a plan be edited by somebody else just after it was judged for the first time."""
    assess, done = Plan.assess, False

    def slow(plan: Plan, rooms: Rooms) -> Verdict:
        nonlocal done
        verdict = assess(plan, rooms)
        if not done:
            done = True
            with owner.room.store.transaction(owner.room.admin, owner.room.moments.next()) as work:
                edit = Edit(NOTHING, title="Chatbot 2")
                initiatives.edit(work, plan.registered.id, plan.registered.version, edit)
        return verdict

    monkeypatch.setattr(Plan, "assess", slow)


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


async def test_what_changes_while_it_is_judged_is_judged_again_and_registered_once(
    owner: Owner, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes_once(owner, monkeypatch)
    async with owner.slack() as noor:
        await begin(noor, "assess_initiative", PLAN)

    (ended,) = ends(peer)
    with owner.room.store.reading(owner.room.admin) as reading:
        found = initiatives.get(reading, ended["outputs"]["number"])
        history = verdicts.history(reading, found.id)
    assert ["2026-0001", "2026-0002"] == numbers(owner)
    assert [found.version] == [kept.initiative_version for kept in history]


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
        step = Step("Fx1", Kind.ASSESS, Account("slack", "T0001", "U0001"), given)
        steps.begin(step, owner.room.moments.next())
        first, second = steps.look(step, speaker), steps.look(step, speaker)

    assert isinstance(first, Done)
    assert isinstance(second, Done)
    assert first.outputs["number"] == second.outputs["number"]
    assert ["2026-0001", "2026-0002"] == numbers(owner)


@dataclass
class Seconds:
    """Seconds that pass where a test says so, and the registry's clock with them."""

    owner: Owner
    passed: float = 0.0

    def now(self) -> float:
        return self.passed

    def pass_(self, seconds: float) -> None:
        self.passed += seconds
        self.owner.room.moments.jump(seconds=seconds)


@pytest.mark.parametrize(
    ("method", "failure", "waits"),
    [
        ("functions.completeSuccess", Failure("", 429, headers={"Retry-After": "90"}), 90),
        ("functions.completeSuccess", Failure("", 503), 2),
        ("functions.completeError", Failure("", 429, headers={"Retry-After": "90"}), 90),
        ("functions.completeError", Failure("", 503), 2),
    ],
    ids=["done, slow down", "done, unavailable", "failed, slow down", "failed, unavailable"],
)
async def test_where_slack_asks_to_wait_steps_end_after_that_in_order_and_once(
    owner: Owner, peer: Peer, method: str, failure: Failure, waits: int
) -> None:
    seconds = Seconds(owner)
    title = "Chatbot" if method.endswith("Success") else " "
    async with owner.slack() as noor:
        noor.bot.steps = replace(noor.bot.steps, now=seconds.now)
        peer.failures.append(replace(failure, method=method))
        # By their ids they would come the other way round.
        for execution in ("Fx3", "Fx2", "Fx1"):
            await begin(noor, "assess_initiative", PLAN | {"title": title}, execution)
        seconds.pass_(waits - 1)
        await noor.bot.steps.look()
        assert 1 == peer.attempts.count(method)
        seconds.pass_(2)
        await noor.bot.steps.look()
        seconds.pass_(60)
        await noor.bot.steps.look()

    assert ["Fx3", "Fx2", "Fx1"] == [end["function_execution_id"] for end in ends(peer)]
    assert 4 == peer.attempts.count(method)
    assert (4 if title.strip() else 1) == len(numbers(owner))


@pytest.mark.parametrize("callback", ["assess_initiative", "await_decision"])
async def test_a_step_for_an_account_that_slack_does_not_know_any_more_fails_once(
    owner: Owner, peer: Peer, callback: str
) -> None:
    given = PLAN | WAIT | {"proposer": "UGONE", "person": "UGONE"}
    async with owner.slack() as noor:
        await begin(noor, callback, given)
        await again(owner, noor)

    (ended,) = ends(peer)
    assert "bestaat niet" in ended["error"]
    assert 1 == peer.attempts.count("users.info")
    assert ["2026-0001"] == numbers(owner)


async def test_a_step_of_a_workspace_that_the_app_left_is_not_tried_for_ever(
    owner: Owner,
) -> None:
    async with owner.slack() as noor:
        await noor.bot.workspaces.gone("T0001", "app_uninstalled", owner.room.moments.next().at)
        step = Step("Fx1", Kind.ASSESS, Account("slack", "T0001", "UNEW"), {})
        noor.bot.steps.steps.begin(step, owner.room.moments.next())
        await noor.bot.steps.look()
        owner.room.moments.jump(minutes=2)

        assert [] == noor.bot.steps.steps.take(owner.room.moments.next())


async def test_what_slack_refuses_of_a_step_ends_it_as_failed(owner: Owner, peer: Peer) -> None:
    wrong = Failure("functions.completeSuccess", error="parameter_validation_failed")
    peer.failures.append(wrong)
    async with owner.slack() as noor:
        await begin(noor, "assess_initiative", PLAN)
        await again(owner, noor)

    (ended,) = ends(peer)
    assert "nam de uitkomst niet over" in ended["error"]
    assert 1 == peer.attempts.count("functions.completeSuccess")


async def test_whom_a_step_waits_for_is_told_once_slack_can_be_reached(
    owner: Owner, peer: Peer
) -> None:
    seconds = Seconds(owner)
    async with owner.slack() as noor:
        noor.bot.steps = replace(noor.bot.steps, now=seconds.now)
        peer.failures += [Failure("chat.postMessage", error="internal_error")]
        await begin(noor, "await_decision", WAIT)
        assert [] == peer.of("chat.postMessage")
        for _ in range(3):
            seconds.pass_(40)
            await noor.bot.steps.look()

    (told,) = peer.of("chat.postMessage")
    assert "wacht namens jou" in told.arguments["text"]


async def test_what_a_step_brought_is_told_once_slack_can_be_reached(
    owner: Owner, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = Seconds(owner)
    async with owner.slack() as noor:
        noor.bot.steps = replace(noor.bot.steps, now=seconds.now)
        peer.failures += [Failure("chat.postMessage", error="internal_error")]
        await begin(noor, "assess_initiative", PLAN)
        assert [] == peer.of("chat.postMessage")
        seconds.pass_(40)
        # By then it was told, and that it ended cannot be noted.
        with monkeypatch.context() as broken:
            broken.setattr(Steps, "end", _unavailable)
            await noor.bot.steps.look()
        for _ in range(2):
            seconds.pass_(40)
            await noor.bot.steps.look()

    (told,) = peer.of("chat.postMessage")
    assert "2026-0002 Chatbot" in told.arguments["text"]
    assert 3 == peer.attempts.count("functions.completeSuccess")


async def test_what_somebody_else_took_since_is_told_by_that_one_only(
    owner: Owner, peer: Peer
) -> None:
    async with owner.slack() as noor:
        steps, moments = noor.bot.steps.steps, owner.room.moments
        account = Account("slack", "T0001", "U0001")
        given = {name: text for name, text in PLAN.items() if name != "proposer"}
        steps.begin(Step("Fx1", Kind.ASSESS, account, given), moments.next())
        (slow,) = steps.take(moments.next())
        moments.jump(minutes=1)
        (held,) = steps.take(moments.next())
        steps.put_off(slow, moments.next(), moments.next().at)
        assert [] == steps.take(moments.next())
        await noor.bot.steps._tried(slow)
        assert [] == peer.of("chat.postMessage")
        await noor.bot.steps._tried(held)

    assert 1 == len(peer.of("chat.postMessage"))


@pytest.mark.parametrize("way", ["killed", "unavailable"])
async def test_who_did_not_get_to_tell_that_a_step_waits_has_it_told_later(
    owner: Owner, peer: Peer, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    async with owner.slack() as noor:
        with monkeypatch.context() as broken:
            broken.setattr(Steps, "look", _unavailable)
            if way == "killed":
                broken.setattr(StepDesk, "_tried", _nothing)
            await begin(noor, "await_decision", WAIT)
        assert [] == peer.of("chat.postMessage")
        for _ in range(3):
            await again(owner, noor)

    (told,) = peer.of("chat.postMessage")
    assert "wacht namens jou" in told.arguments["text"]


def _unavailable(*_: object) -> None:
    raise StoreUnavailable("store_busy", place="")


async def _nothing(*_: object) -> None:
    """Do nothing more, like who is killed."""


async def test_choices_that_are_being_looked_up_are_still_given_when_the_service_ends(
    owner: Owner, peer: Peer
) -> None:
    peer.held["functions.completeSuccess"] = asyncio.Event()
    async with owner.slack() as noor:
        looking = asyncio.create_task(begin(noor, "stage_options", {}))
        await peer.happened("held functions.completeSuccess")
        asyncio.get_running_loop().call_later(0.1, peer.held["functions.completeSuccess"].set)
        # As the bot does when it is ended: it waits for what it acknowledged.
        await noor.bot.desk.drain()
        assert 1 == len(ends(peer))
        await looking
