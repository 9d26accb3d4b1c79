"""Steps in Slack's Workflow Builder: which there are, and how they are done.

Slack gives a token with each; it is not used and not kept. What waits is looked at again and again,
and Slack is told the end of it with our own token.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic
from typing import Any, TypeVar

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from toetssteen.errors import ToetssteenError
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.errors import OpaError
from toetssteen.registry.errors import RegistryError
from toetssteen_bots.dialogue import accounts
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.dialogue import Dialogue
from toetssteen_bots.dialogue.rooms import Speaker
from toetssteen_bots.dialogue.screens import Message, Option
from toetssteen_bots.dialogue.sealing import CannotOpen
from toetssteen_bots.dialogue.steps import LEASE, Done, Ended, Failed, Kind, Step, Steps, refused
from toetssteen_bots.slack.client import Api, profile_of
from toetssteen_bots.slack.drawing import suggested
from toetssteen_bots.slack.logs import reason_of
from toetssteen_bots.slack.patience import Patience
from toetssteen_bots.slack.payloads import PRODUCT, Body, code_of
from toetssteen_bots.slack.posting import LockedOut, NotNow, NoWay, meaning, once
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
# After so long no other step is begun of what was taken: it is soon anybody's again.
_ENOUGH = LEASE.total_seconds() / 2
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


@dataclass(frozen=True, slots=True)
class _Rest:
    """Until when a workspace is left alone, by two clocks; and what is waited the next time."""

    until: float
    at: datetime
    patience: Patience


@dataclass(frozen=True)
class StepDesk:
    """Does the steps of one Slack app. `threads`: where what blocks is done. `now`: in seconds.

    `finish`: does what was acknowledged to its end, also where we are being stopped.
    """

    dialogue: Dialogue
    api: Api
    threads: Executor
    finish: Callable[[Coroutine[Any, Any, None]], Awaitable[None]]
    now: Callable[[], float] = monotonic
    log: Any = field(default_factory=lambda: structlog.get_logger("toetssteen.slack"))
    _rests: dict[str, _Rest] = field(default_factory=dict)
    # Whom was told what, and that is not noted yet.
    _told_of: set[str] = field(default_factory=set)

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
        """Go on with what waits, in the order in which it began; what fails is looked at again.

        Where Slack asks to wait, all that waits in that workspace does. Raises RegistryError.
        """
        moment, until = self.dialogue.rooms.moment(), self.now() + _ENOUGH
        for step in await self._blocking(lambda: self.steps.take(moment)):
            rest = self._rests.get(step.account.workspace)
            if rest is not None and self.now() < rest.until:
                await self._put_off(step, rest.at)
            elif self.now() >= until:
                await self._put_off(step, moment.at)
            else:
                await self._tried(step)

    async def _tried(self, step: Step) -> None:
        with structlog.contextvars.bound_contextvars(code=code_of(step.execution)):
            try:
                await self._look_at(step)
            except (NotNow, LockedOut) as trouble:
                await self._put_off(step, self._rest(step.account.workspace, trouble))
            except Exception as error:  # noqa: BLE001 - one that fails does not stop the others
                self._note("step_failed", error)

    def _rest(self, workspace: str, trouble: NotNow | LockedOut) -> datetime:
        """Leave a workspace alone for a while: as long as Slack says, else longer each time."""
        before = self._rests.get(workspace)
        patience = before.patience if before else Patience()
        seconds = patience.rest(trouble)
        self.log.warning("steps_not_now", reason=trouble.reason, seconds=seconds)
        at = self.dialogue.rooms.moment().at + timedelta(seconds=seconds)
        self._rests[workspace] = _Rest(self.now() + seconds, at, patience)
        return at

    async def _put_off(self, step: Step, at: datetime) -> None:
        """Let it be looked at again then; of what is put off to one time, what began first."""
        moment = self.dialogue.rooms.moment()
        await self._blocking(lambda: self.steps.put_off(step, moment, at))

    def _begun(self, function: Function) -> Callable[[AsyncAck, Body], Awaitable[None]]:
        async def listener(ack: AsyncAck, body: Body) -> None:
            await self.finish(begun(ack, body))

        async def begun(ack: AsyncAck, body: Body) -> None:
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
            await self.finish(offered(ack, body))

        async def offered(ack: AsyncAck, body: Body) -> None:
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
        """Do what can be done of it now. Raises NotNow, LockedOut."""
        try:
            speaker = await self._speaker(step.account)
        except NoWay:
            # No account that Slack knows, so that nobody becomes known by waiting.
            text = self.dialogue.rooms.telling(Language.NL).say("steps.nobody")
            await self._end(step, Failed(text))
            return
        except NotInstalled as error:
            await self._lost(step, error)
            return
        if speaker is None:
            stranger = self.dialogue.stranger(Language.NL)
            await self._end(step, Failed(stranger.text))
            return
        ended = await self._outcome(step, speaker)
        if ended is not None:
            await self._end(step, ended, speaker.language)
        elif not step.knows:
            await self._tell_once(step, (self.steps.noticed(step, speaker),))
            moment = self.dialogue.rooms.moment()
            await self._blocking(lambda: self.steps.known(step, moment))
            self._told_of.discard(step.execution)

    async def _outcome(self, step: Step, speaker: Speaker) -> Ended | None:
        try:
            return await self._blocking(lambda: self.steps.look(step, speaker))
        except _PASSING:
            raise
        except ToetssteenError as error:
            return refused(error, self.dialogue.rooms.telling(speaker.language))

    async def _end(self, step: Step, ended: Ended, language: Language = Language.NL) -> None:
        """Tell Slack and whom it is for, then note that; a second time Slack says that it knew.

        Raises NotNow, LockedOut.
        """
        try:
            await self._told(step, ended, language)
        except NotInstalled as error:
            await self._lost(step, error)
            return
        except NoWay as trouble:
            # Over there, or what we say of it is refused: no other time makes a difference.
            self._note("step_over", trouble)
        self._rests.pop(step.account.workspace, None)
        if not await self._blocking(lambda: self.steps.is_held(step)):
            # Somebody else took it since, and tells it.
            return
        if isinstance(ended, Done):
            await self._tell_once(step, ended.told)
        if await self._ended(step):
            self.log.info("step_done", kind=step.kind.value, ended=type(ended).__name__)
        self._told_of.discard(step.execution)

    async def _told(self, step: Step, ended: Ended, language: Language) -> None:
        """Tell Slack how it ended; that it failed, where what it brought is refused.

        Raises NotInstalled, NotNow, LockedOut, NoWay.
        """
        client, execution = once(await self._client(step.account)), step.execution
        if isinstance(ended, Done):
            try:
                with meaning():
                    await client.functions_completeSuccess(
                        function_execution_id=execution, outputs=dict(ended.outputs)
                    )
            except NoWay as trouble:
                if trouble.reason in _OVER:
                    raise
                self._note("step_refused", trouble)
                ended = Failed(self.dialogue.rooms.telling(language).say("steps.not_taken_over"))
            else:
                return
        with meaning():
            await client.functions_completeError(function_execution_id=execution, error=ended.text)

    async def _lost(self, step: Step, error: Exception) -> None:
        """A step of a workspace in which we are no more: nobody can be told how it ended."""
        self._note("step_lost", error)
        await self._ended(step)

    async def _ended(self, step: Step) -> bool:
        """Note that it ended; False where somebody else did."""
        moment = self.dialogue.rooms.moment()
        return await self._blocking(lambda: self.steps.end(step, moment))

    async def _tell_once(self, step: Step, messages: Iterable[Message]) -> None:
        """Send them; not again where only noting that failed. Raises NotNow."""
        if step.execution not in self._told_of:
            for message in messages:
                await self._tell(step, message)
            self._told_of.add(step.execution)

    async def _tell(self, step: Step, message: Message) -> None:
        """Send whom it is for a message. Raises NotNow; the step does not depend on the rest."""
        try:
            with meaning():
                await self.api.tell(step.account, message)
        except (NotInstalled, LockedOut, NoWay) as error:
            self._note("step_not_told", error)

    async def _speaker(self, account: Account) -> Speaker | None:
        """Whom a step is for; found by the address that Slack has verified where it is new.

        Raises NotInstalled, NotNow, LockedOut, and NoWay for an account that Slack does not know.
        """
        known = await self._blocking(lambda: self.dialogue.speaker(account))
        if known is not None:
            return known
        client = once(await self._client(account))
        with meaning():
            profile = await profile_of(client, account)
        rooms = self.dialogue.rooms
        moment = rooms.moment()
        await self._blocking(lambda: accounts.known_by_mail(rooms.store, account, profile, moment))
        return await self._blocking(lambda: self.dialogue.speaker(account))

    async def _client(self, account: Account) -> AsyncWebClient:
        """The Web API of its workspace. Raises NotInstalled, LockedOut."""
        try:
            return await self.api.of(account)
        except CannotOpen as error:
            raise LockedOut(error.code) from error

    async def _blocking(self, work: Callable[[], _Result]) -> _Result:
        return await in_thread(self.threads, work)

    def _note(self, what: str, error: Exception) -> None:
        reason = error.reason if isinstance(error, NoWay) else reason_of(error)
        self.log.error(what, error=type(error).__name__, reason=reason)


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
    return Step(event["function_execution_id"], function.kind, account, given)
