"""Many people who answer questions in a chat, against the service over HTTP and a quick Slack.

They all propose something, read each window for a while as people do, and answer until there is a
verdict. What Slack is asked is answered at once, so that its own time is not measured.
"""

from __future__ import annotations

import asyncio
import json
import random
import statistics
import string
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count, cycle
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from benchmarks.measuring import Result, resident_megabytes
from tests.bots.driver import PATH, signed, state_of
from tests.e2e.answers import Given, Plan, names
from tests.e2e.local_slack import SIGNING_SECRET, TEAM, Member
from tests.e2e.service import Toetssteen, free_port
from toetssteen.intake.facts import UNKNOWN, Facts
from toetssteen.registry import registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store, open_driver

_SECONDS = 60.0
_ACK, _SLACK_WAITS, _VERDICT = 0.5, 3.0, 1.0
_FEW = 8
_LETTERS = string.ascii_lowercase
# Plans of all kinds, of which none ends after a few questions.
_PLANS = (
    "chatbot-gekocht",
    "inkomenscontrole-bijstand",
    "scanauto-parkeren",
    "strooiroutes",
    "wmo-post-sorteren",
    "woo-anonimiseren",
)
_FLAT = 1.05
Json = dict[str, Any]


class QuickSlack:
    """Answers every call at once, and tells who waits for a window what stands in it."""

    def __init__(self, mails: Mapping[str, str]) -> None:
        self._mails = mails
        self._numbers = count(1)
        self.opened: dict[str, asyncio.Future[str]] = {}
        self.windows: defaultdict[str, asyncio.Queue[Json]] = defaultdict(asyncio.Queue)

    @asynccontextmanager
    async def served(self, port: int) -> AsyncIterator[None]:
        """Serve it."""
        app = web.Application(client_max_size=2**22)
        app.router.add_route("*", "/api/{method}", self._called)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        try:
            yield
        finally:
            await runner.cleanup()

    def trigger(self) -> str:
        """A trigger; what it opens is told in `opened`."""
        name = f"trigger.{next(self._numbers)}"
        self.opened[name] = asyncio.get_running_loop().create_future()
        return name

    async def _called(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if request.content_type == "application/json":
            given = await request.json()
        else:
            given = {**request.query, **await request.post()}
        return web.json_response({"ok": True, **self._answer(method, given)})

    def _answer(self, method: str, given: Json) -> Json:
        match method:
            case "auth.test":
                return {"team_id": TEAM, "user_id": "UBOT", "bot_id": "BBOT", "url": "https://x"}
            case "users.info":
                mail = {"email": self._mails[given["user"]]}
                known = {"id": given["user"], "team_id": TEAM, "is_email_confirmed": True}
                return {"user": {**known, "locale": "nl-NL", "profile": mail}}
            case "views.open":
                id_ = f"V{next(self._numbers)}"
                self.opened.pop(given["trigger_id"]).set_result(id_)
                return {"view": {**given["view"], "id": id_, "hash": "h"}}
            case "views.update":
                self.windows[given.get("view_id") or given["external_id"]].put_nowait(given["view"])
                return {"view": {**given["view"], "id": "V0", "hash": "h"}}
            case _:
                return {"channel": given.get("channel", "D1"), "ts": f"1.{next(self._numbers)}"}


@dataclass
class Times:
    """What was measured, in seconds."""

    acks: list[float] = field(default_factory=list)
    verdicts: list[float] = field(default_factory=list)


@dataclass
class Somebody:
    """One of the people. `pause`: seconds to read a window."""

    id: str
    client: aiohttp.ClientSession
    slack: QuickSlack
    times: Times
    pause: Callable[[], float]
    numbers: Iterator[int]

    async def begin(self) -> tuple[str, Json]:
        """Type the command; the window with the first form, and its id."""
        trigger = self.slack.trigger()
        opened = self.slack.opened[trigger]
        fields = {"command": "/ai", "text": "nieuw", "team_id": TEAM, "user_id": self.id}
        rest = {"channel_id": "C1", "trigger_id": trigger, "response_url": "http://127.0.0.1:9/"}
        await self._post({**fields, **rest, "api_app_id": "A1", "token": "x"})
        view_id = await asyncio.wait_for(opened, _SECONDS)
        return view_id, await self._window(view_id)

    async def propose(self, plan: Plan, title: str) -> tuple[str, set[str]]:
        """From the command to the verdict; the number it got, and the facts that were asked."""
        await asyncio.sleep(self.pause())
        view_id, view = await self.begin()
        asked: set[str] = set()
        given: dict[str, Given] = {**plan.first, "title": title}
        while "submit" in view:
            await asyncio.sleep(self.pause())
            started = time.perf_counter()
            answer = await self._submit(view, view_id, given)
            view_id = answer["view"]["external_id"]
            view = await self._window(view_id)
            took = time.perf_counter() - started
            given = plan.answers(view)
            asked |= {name.rstrip("?") for name in given}
            if "submit" not in view:
                self.times.verdicts.append(took)
        return view["blocks"][0]["text"]["text"].partition(" ")[0], asked

    async def _window(self, key: str) -> Json:
        return await asyncio.wait_for(self.slack.windows[key].get(), _SECONDS)

    async def _submit(self, view: Json, view_id: str, given: Mapping[str, Given]) -> Json:
        shown = {**view, "id": view_id, "hash": str(next(self.numbers))}
        known = {name: value for name, value in given.items() if name in names(view)}
        payload = {
            "type": "view_submission",
            "user": {"id": self.id, "team_id": TEAM},
            "team": {"id": TEAM, "domain": "x"},
            "api_app_id": "A1",
            "token": "x",
            "trigger_id": "t",
            "view": {**shown, "state": state_of(view, known)},
        }
        answer: Json = json.loads(await self._post({"payload": json.dumps(payload)}))
        if answer["response_action"] != "update":
            raise RuntimeError(answer)
        return answer

    async def _post(self, fields: Mapping[str, str]) -> str:
        body = urlencode(fields)
        started = time.perf_counter()
        headers = signed(body, SIGNING_SECRET)
        async with self.client.post(PATH, data=body, headers=headers) as response:
            text = await response.text()
        self.times.acks.append(time.perf_counter() - started)
        if response.status != 200:
            raise RuntimeError(f"{response.status} {text[:200]}")
        return text


def measure(people: int, pause: float, acts: int) -> list[Result]:
    """People who answer at once, each reading a window for `pause` seconds on average.

    Then a few of them go on without reading, until there were `acts` more acts, for the memory.
    """
    members = [Member(f"U{n:05}", f"P{n:05}", ("proposer",)) for n in range(people)]
    slack_port = free_port()
    with tempfile.TemporaryDirectory(prefix="toetssteen-bench-") as folder:
        api = f"http://127.0.0.1:{slack_port}/api/"
        service = Toetssteen(Path(folder), free_port(), api, "http", "")
        service.fill(members)
        with service.running() as process:
            run = Run(members, service, process)
            rows = asyncio.run(run.rows(slack_port, pause, acts))
            return [*rows, run.lost()]


@dataclass
class Run:
    """One run of the service. `told`: the initiatives with their plan and the facts asked."""

    members: Sequence[Member]
    service: Toetssteen
    process: int
    told: list[tuple[str, Plan, set[str]]] = field(default_factory=list)

    async def rows(self, slack_port: int, pause: float, acts: int) -> list[Result]:
        """What was measured."""
        slack = QuickSlack({member.id: member.mail for member in self.members})
        chance = random.Random(0)
        async with (
            slack.served(slack_port),
            aiohttp.ClientSession(
                self.service.url, connector=aiohttp.TCPConnector(limit=0, force_close=True)
            ) as client,
        ):
            crowd = Crowd(client, slack, chance)
            await crowd.propose(self.members[:_FEW], lambda: 0.0)
            crowd.times = at_once = Times()
            await crowd.together(self.members)
            crowd.times = reading = Times()
            await crowd.propose(self.members, lambda: chance.uniform(0, 2 * pause))
            crowd.times, memory = Times(), [self._memory()]
            while len(crowd.times.acks) < acts:
                await crowd.propose(self.members[:_FEW], lambda: 0.0)
                memory.append(self._memory())
                print(
                    f"{len(crowd.times.acks)} acts, {memory[-1]:.0f} MB",
                    file=sys.stderr,
                    flush=True,
                )
            self.told = crowd.told
        number = len(self.members)
        return [
            *_speed(reading, f"{number} people, a window each {pause:g} s"),
            _slowest(at_once, f"{number} commands in the same moment"),
            _memory_row(memory, len(crowd.times.acks)),
        ]

    def lost(self) -> Result:
        """How many of the answers that were acknowledged do not stand in the registry."""
        asked = missing = 0
        driver = open_driver(str(self.service.registry))
        with Store(driver, Permissions({})) as store, store.reading(Actor.program("chat")) as read:
            for number, plan, facts in self.told:
                kept = registered.found(read, number).facts
                asked += len(facts)
                missing += sum(plan.kept(fact) != _kept(kept, fact) for fact in facts)
        name = "answers that are not in the registry"
        return Result(name, missing, "answers given", asked, missing / asked, 0.0)

    def _memory(self) -> float:
        """That of the service and of its OPA."""
        tasks = Path(f"/proc/{self.process}/task").iterdir()
        children = [child for task in tasks for child in (task / "children").read_text().split()]
        return sum(resident_megabytes(process) for process in [str(self.process), *children])


@dataclass
class Crowd:
    """All the people."""

    client: aiohttp.ClientSession
    slack: QuickSlack
    chance: random.Random
    times: Times = field(default_factory=Times)
    told: list[tuple[str, Plan, set[str]]] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _plans: Iterator[Plan] = field(default_factory=lambda: cycle(map(Plan, _PLANS)))

    async def propose(self, members: Sequence[Member], pause: Callable[[], float]) -> None:
        """Let each of them propose something."""
        async with asyncio.TaskGroup() as group:
            for member in members:
                somebody = self._somebody(member, pause)
                group.create_task(self._propose(somebody, next(self._plans)))

    async def together(self, members: Sequence[Member]) -> None:
        """Let all of them type a command in the same moment."""
        async with asyncio.TaskGroup() as group:
            for member in members:
                group.create_task(self._somebody(member, lambda: 0.0).begin())

    async def _propose(self, somebody: Somebody, plan: Plan) -> None:
        # Of other letters each time, so that few look the same.
        title = " ".join("".join(self.chance.choices(_LETTERS, k=7)) for _ in range(4))
        number, facts = await somebody.propose(plan, title)
        self.told.append((number, plan, facts))

    def _somebody(self, member: Member, pause: Callable[[], float]) -> Somebody:
        return Somebody(member.id, self.client, self.slack, self.times, pause, self._numbers)


def _kept(facts: Facts, fact: str) -> object:
    return UNKNOWN if fact in facts.unknown else facts.answered.get(fact)


def _speed(times: Times, name: str) -> Iterator[Result]:
    ack = statistics.quantiles(times.acks, n=100)[98]
    yield Result(f"{name}: acknowledged, p99", ack, "the bound", _ACK, ack / _ACK, 1.0)
    yield _slowest(times, "the slowest of them")
    verdict = statistics.quantiles(times.verdicts, n=100)[94]
    yield Result("verdict after the last answer, p95", verdict, "the bound", _VERDICT, verdict, 1.0)


def _slowest(times: Times, name: str) -> Result:
    slowest = max(times.acks)
    return Result(name, slowest, "what Slack waits", _SLACK_WAITS, slowest / _SLACK_WAITS, 1.0)


def _memory_row(memory: Sequence[float], acts: int) -> Result:
    """The last quarter against the second: what OPA holds goes up and down between collections."""
    quarter = max(1, len(memory) // 4)
    middle = statistics.mean(memory[quarter : 2 * quarter] or memory)
    end = statistics.mean(memory[-quarter:])
    name = f"memory in the last quarter of {acts} more acts, MB"
    return Result(name, end, "in the second quarter", middle, end / middle, _FLAT)
