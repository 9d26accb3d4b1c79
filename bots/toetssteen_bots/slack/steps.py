"""Steps in Slack's Workflow Builder: which there are, and how they are done.

Slack gives a token with each; it is not used and not kept. What waits is looked at again and again,
and Slack is told the end of it with our own token.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Any, TypeVar

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError

from toetssteen.errors import ToetssteenError
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.errors import OpaError
from toetssteen.registry.errors import RegistryError
from toetssteen_bots.dialogue import accounts
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.dialogue import Dialogue
from toetssteen_bots.dialogue.rooms import Speaker
from toetssteen_bots.dialogue.screens import Option
from toetssteen_bots.dialogue.steps import Done, Ended, Failed, Kind, Step, Steps, refused
from toetssteen_bots.slack.client import Api
from toetssteen_bots.slack.drawing import suggested
from toetssteen_bots.slack.logs import reason_of
from toetssteen_bots.slack.payloads import PRODUCT, Body, code_of
from toetssteen_bots.slack.threads import in_thread
from toetssteen_bots.slack.workspaces import NotInstalled

SECONDS = 5.0
_Result = TypeVar("_Result")
_PASSING = (RegistryError, OpaError)
# What Slack says of a step that is over there, whatever we say of it.
_OVER = {"function_execution_not_found", "invalid_function_execution", "workflow_not_found"} | {
    "function_execution_already_completed",
    "execution_expired",
}
_TEXT, _PERSON, _OPTIONS = "string", "slack#/types/user_id", "slack#/types/options_select"
_LONGEST_GIVEN = 10_000


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a step takes or brings. `offered_by`: the function that finds what can be chosen."""

    name: str
    type: str = _TEXT
    required: bool = True
    offered_by: str = ""


@dataclass(frozen=True, slots=True)
class Function:
    """A step, or what finds the choices for one (without `kind`). `person`: for whom it is."""

    id: str
    inputs: tuple[Parameter, ...] = ()
    outputs: tuple[Parameter, ...] = ()
    kind: Kind | None = None
    person: str = "person"


STAGES, INITIATIVES = "stage_options", "initiative_options"
_WHO = Parameter("person", _PERSON)
FUNCTIONS = (
    Function(
        "assess_initiative",
        (
            Parameter("proposer", _PERSON),
            Parameter("title"),
            Parameter("description", required=False),
            Parameter("stage", offered_by=STAGES),
        ),
        (
            Parameter("number"),
            Parameter("outcome"),
            Parameter("outcome_words"),
            Parameter("deciders", required=False),
            Parameter("deadline", required=False),
        ),
        Kind.ASSESS,
        "proposer",
    ),
    Function(
        "await_decision",
        (_WHO, Parameter("number", offered_by=INITIATIVES)),
        (
            Parameter("decision"),
            Parameter("decision_words"),
            Parameter("conditions", required=False),
        ),
        Kind.DECISION,
    ),
    Function(STAGES, (), (Parameter("options", _OPTIONS),)),
    Function(INITIATIVES, (_WHO,), (Parameter("options", _OPTIONS),)),
)


@dataclass(frozen=True)
class StepDesk:
    """Does the steps of one Slack app. `threads`: where what blocks is done."""

    dialogue: Dialogue
    api: Api
    threads: Executor
    log: Any = field(default_factory=lambda: structlog.get_logger("toetssteen.slack"))

    @property
    def steps(self) -> Steps:
        """The steps that were begun."""
        return Steps(self.dialogue.rooms, PRODUCT)

    def listen(self, app: AsyncApp) -> None:
        """Hear of what is begun."""
        for function in FUNCTIONS:
            begun = self._begun(function) if function.kind else self._offered(function)
            # Acknowledged once it is noted: until then Slack sends it again.
            app.function(function.id, auto_acknowledge=False)(begun)

    async def look(self) -> None:
        """Go on with what waits; what fails is looked at again."""
        moment = self.dialogue.rooms.moment()
        for step in await self._blocking(lambda: self.steps.take(moment)):
            with structlog.contextvars.bound_contextvars(code=code_of(step.execution)):
                try:
                    await self._look_at(step)
                except Exception as error:  # noqa: BLE001 - one that fails does not stop the others
                    self._note("step_failed", error)

    def _begun(self, function: Function) -> Callable[[AsyncAck, Body], Awaitable[None]]:
        async def listener(ack: AsyncAck, body: Body) -> None:
            try:
                step = _read(body, function)
            except (KeyError, ValueError, TypeError) as error:
                self._note("step_unreadable", error)
                await ack()
                return
            try:
                moment = self.dialogue.rooms.moment()
                await self._blocking(lambda: self.steps.begin(step, moment))
            except Exception as error:  # noqa: BLE001 - nothing may reach Slack's library
                # Not acknowledged, so that Slack sends it again.
                self._note("step_not_begun", error)
                return
            await ack()

        return listener

    def _offered(self, function: Function) -> Callable[[AsyncAck, Body], Awaitable[None]]:
        """What can be chosen for a step, for who makes a workflow; nothing is kept of it."""

        async def listener(ack: AsyncAck, body: Body) -> None:
            await ack()
            try:
                event = body["event"]
                options = await self._options(function, body["team_id"], event.get("inputs") or {})
                outputs = {"options": suggested(options)}
                await self.api.complete(body["team_id"], event["function_execution_id"], outputs)
            except Exception as error:  # noqa: BLE001 - nothing may reach Slack's library
                self._note("options_failed", error)

        return listener

    async def _options(
        self, function: Function, team: str, given: Mapping[str, Any]
    ) -> tuple[Option, ...]:
        if function.id == STAGES:
            nobody = Speaker("", Language.NL)
            return await self._blocking(lambda: self.steps.stages(nobody))
        person = given.get("person")
        speaker = await self._speaker(Account(PRODUCT, team, str(person))) if person else None
        if speaker is None:
            return ()
        return await self._blocking(lambda: self.steps.initiatives(speaker))

    async def _look_at(self, step: Step) -> None:
        speaker = await self._speaker(step.account)
        if speaker is None:
            stranger = self.dialogue.stranger(Language.NL)
            await self._end(step, Failed(stranger.text))
            return
        ended = await self._outcome(step, speaker)
        if ended is None:
            if step.attempts == 1:
                await self.api.tell(step.account, self.steps.noticed(step, speaker))
            return
        await self._end(step, ended)

    async def _outcome(self, step: Step, speaker: Speaker) -> Ended | None:
        try:
            return await self._blocking(lambda: self.steps.look(step, speaker))
        except _PASSING:
            raise
        except ToetssteenError as error:
            return refused(error, self.dialogue.rooms.telling(speaker.language))

    async def _end(self, step: Step, ended: Ended) -> None:
        """Tell Slack, then note that it knows; a second time it says that it knew."""
        try:
            team = step.account.workspace
            if isinstance(ended, Done):
                await self.api.complete(team, step.execution, ended.outputs)
            else:
                await self.api.fail(team, step.execution, ended.text)
        except NotInstalled as error:
            self._note("step_lost", error)
        except SlackApiError as error:
            if str(error.response.get("error")) not in _OVER:
                raise
            self._note("step_over", error)
        moment = self.dialogue.rooms.moment()
        await self._blocking(lambda: self.steps.end(step, moment))
        self.log.info("step_done", kind=step.kind.value, ended=type(ended).__name__)
        if isinstance(ended, Done):
            for message in ended.told:
                await self.api.tell(step.account, message)

    async def _speaker(self, account: Account) -> Speaker | None:
        """Whom a step is for; found by the address that Slack has verified where it is new."""
        known = await self._blocking(lambda: self.dialogue.speaker(account))
        if known is not None:
            return known
        rooms = self.dialogue.rooms
        profile, moment = await self.api.profile(account), rooms.moment()
        await self._blocking(lambda: accounts.known_by_mail(rooms.store, account, profile, moment))
        return await self._blocking(lambda: self.dialogue.speaker(account))

    async def _blocking(self, work: Callable[[], _Result]) -> _Result:
        return await in_thread(self.threads, work)

    def _note(self, what: str, error: Exception) -> None:
        self.log.error(what, error=type(error).__name__, reason=reason_of(error))


def _read(body: Body, function: Function) -> Step:
    """A step as Slack begins it. Raises KeyError, ValueError for what is none."""
    event = body["event"]
    inputs = event["inputs"]
    given = {
        parameter.name: str(inputs[parameter.name])
        for parameter in function.inputs
        if parameter.type == _TEXT and inputs.get(parameter.name) is not None
    }
    if function.kind is None or sum(map(len, given.values())) > _LONGEST_GIVEN:
        raise ValueError(function.id)
    account = Account(PRODUCT, body["team_id"], str(inputs[function.person]))
    return Step(event["function_execution_id"], function.kind, account, given, None, 0)
