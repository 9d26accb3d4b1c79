"""The service as a whole: what it says of itself, what it does with bots, and how it ends."""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

import httpx
import pytest
import structlog
from fastapi import FastAPI
from prometheus_client import CollectorRegistry
from structlog.testing import capture_logs

from tests.board import board_policies
from toetssteen.errors import BadInput
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine, managed_opa
from toetssteen.registry.moments import Actor
from toetssteen.review.clock import Clock
from toetssteen.review.running import Reviewer
from toetssteen.review.settings import ReviewSettings
from toetssteen.web import logs
from toetssteen.web.application import application
from toetssteen.web.bots import GROUP, Bot, Service, configured, running
from toetssteen.web.metrics import Metrics
from toetssteen.web.readiness import Readiness
from toetssteen.web.serving import Address, Serving

HERE = "127.0.0.1"


@dataclass
class Fake:
    """A bot that notes what becomes of it, and takes its time to answer."""

    name: str = "fake"
    did: list[str] = field(default_factory=list)
    refuses: bool = False
    code: str | None = None
    asked: threading.Event = field(default_factory=threading.Event)
    may_go_on: threading.Event = field(default_factory=threading.Event)

    def mount(self, app: FastAPI) -> None:
        @app.post("/fake")
        async def answer() -> str:
            self.asked.set()
            await asyncio.to_thread(self.may_go_on.wait, 10)
            self.did.append("answered")
            return "done"

    async def start(self) -> None:
        self.did.append("started")
        if self.refuses:
            raise BadInput("token_refused", variable="X", reason="invalid_auth")

    async def stop(self) -> None:
        self.did.append("stopped")

    def trouble(self) -> str | None:
        return self.code


class _Stuck(Exception):
    """It cannot be stopped."""


class Unending(Fake):
    """A bot that cannot be stopped."""

    async def stop(self) -> None:
        raise _Stuck


def another(service: Service) -> Service:
    """The same, with figures of its own."""
    return replace(service, figures=CollectorRegistry())


@contextmanager
def served(
    service: Service, *bots: Bot, clock: Clock | None = None
) -> Iterator[tuple[str, threading.Event]]:
    """The service in a thread: its address, and what ends it."""
    stop = threading.Event()
    serving = Serving(service, Metrics(service.figures), bots, clock, Address(HERE, 0))
    with capture_logs() as logged:
        thread = threading.Thread(target=serving.until, args=(stop,))
        thread.start()
        try:
            while not (found := [line for line in logged if line["event"] == "serving"]):
                assert thread.is_alive()
                time.sleep(0.01)
            yield f"http://{HERE}:{found[0]['port']}", stop
        finally:
            stop.set()
            thread.join()


def test_what_was_taken_in_is_finished_before_the_bot_is_stopped(service: Service) -> None:
    bot, answers = Fake(), []
    with served(service, bot) as (url, stop):
        asking = threading.Thread(target=lambda: answers.append(httpx.post(f"{url}/fake")))
        asking.start()
        assert bot.asked.wait(10)
        stop.set()
        # The server looks ten times a second whether it is to end.
        time.sleep(0.2)
        bot.may_go_on.set()
        asking.join()

    assert [200] == [answer.status_code for answer in answers]
    assert ["started", "answered", "stopped"] == bot.did


def test_the_clock_comes_to_the_end_of_its_look_after_the_bots_have_stopped(
    service: Service,
) -> None:
    began, bot = threading.Event(), Fake()
    noted: list[list[str]] = []

    def chore() -> None:
        began.set()
        bot.may_go_on.wait(10)
        noted.append(list(bot.did))

    settings = ReviewSettings.of(board_policies.settings())
    who = Actor.program("clock")
    reviewer = Reviewer(service.store, service.engine, who, service.moment, settings)
    reviewer.stopped = lambda: bool(noted)
    with served(service, bot, clock=Clock(reviewer, (chore,))) as (_, stop):
        assert began.wait(10)
        stop.set()
        threading.Timer(0.5, bot.may_go_on.set).start()

    looks = ("toetssteen_clock_ticks_total", {"result": "done"})
    assert [["started", "stopped"]] == noted
    assert 1 == service.figures.get_sample_value(*looks)
    assert service.figures.get_sample_value("toetssteen_clock_last_tick_seconds")


def test_where_somebody_else_listens_nothing_is_begun(service: Service) -> None:
    first, second = Fake(), Fake()
    other = another(service)
    with served(service, first) as (url, _):
        taken = Address(HERE, int(url.rpartition(":")[2]))
        serving = Serving(other, Metrics(other.figures), [second], None, taken)
        with pytest.raises(BadInput) as refused:
            serving.until(threading.Event())

    assert "cannot_listen" == refused.value.code
    assert [] == second.did


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_port_that_is_none_is_told(service: Service, port: int) -> None:
    serving = Serving(service, Metrics(service.figures), [], None, Address(HERE, port))
    with pytest.raises(BadInput) as refused:
        serving.until(threading.Event())

    assert "port_out_of_range" == refused.value.code


def test_a_bot_that_cannot_start_ends_the_service_and_what_started_is_stopped(
    service: Service,
) -> None:
    first, second, third = Fake(), Fake(refuses=True), Fake()
    serving = Serving(
        service, Metrics(service.figures), [first, second, third], None, Address(HERE, 0)
    )
    with pytest.raises(BadInput):
        serving.until(threading.Event())

    assert ["started", "stopped"] == first.did == second.did
    assert [] == third.did


@pytest.mark.anyio
async def test_all_are_stopped_though_one_of_them_cannot() -> None:
    first = Fake()
    with pytest.raises(_Stuck):
        async with running([first, Unending()]):
            pass

    assert ["started", "stopped"] == first.did


MADE: dict[str, Callable[[Service], Bot | None]] = {
    "here": lambda _: Fake("here"),
    "another": lambda _: Fake("another"),
    "absent": lambda _: None,
}


def test_only_bots_that_somebody_set_up_are_there(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    points = [EntryPoint(name, f"{__name__}:{name}", GROUP) for name in MADE]
    monkeypatch.setattr(EntryPoint, "load", lambda point: MADE[point.name])

    assert ["another", "here"] == [bot.name for bot in configured(service, points)]


def test_the_bots_of_this_project_are_found() -> None:
    found = {point.name: point.value for point in entry_points(group=GROUP)}

    assert {"slack": "toetssteen_bots.slack:bot"} == found


async def ready(service: Service, *bots: Bot) -> httpx.Response:
    """Whether it is ready."""
    app = application(service, bots, Metrics(service.figures), lambda: "x")
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
        return await client.get("/health/ready")


@pytest.mark.anyio
async def test_it_is_ready_where_all_is_there_and_says_by_which_policies(service: Service) -> None:
    response = await ready(service, Fake())

    assert 200 == response.status_code
    assert {
        "status": "ready",
        "checks": {"store": "ok", "opa": "ok", "fake": "ok"},
        "policies": service.engine.bundle.digest,
    } == response.json()


@pytest.mark.anyio
async def test_it_is_not_ready_without_opa(
    service: Service, several: PolicySet, opa_binary: Path
) -> None:
    server = managed_opa(opa_binary, several.bundle)
    with PolicyEngine(several.bundle, server) as engine:
        before = await ready(replace(service, engine=engine))
        server.stop()
        after = await ready(another(replace(service, engine=engine)))

    assert [200, 503] == [before.status_code, after.status_code]
    assert "opa_stopped" == after.json()["checks"]["opa"]


@pytest.mark.anyio
async def test_it_is_not_ready_on_a_registry_that_another_version_took_over(
    service: Service, file: Path
) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("INSERT INTO schema_versions VALUES (99, 'later', '', '')")
    connection.close()
    response = await ready(service)

    assert 503 == response.status_code
    assert "schema_newer" == response.json()["checks"]["store"]


@pytest.mark.anyio
async def test_it_is_not_ready_while_a_bot_cannot_do_its_work(service: Service) -> None:
    response = await ready(service, Fake(code="not_connected"))

    assert 503 == response.status_code
    assert "not_connected" == response.json()["checks"]["fake"]


@pytest.mark.anyio
async def test_who_hangs_is_asked_once_and_does_not_keep_anybody_waiting() -> None:
    asked, may_go_on = [], threading.Event()

    def hang() -> None:
        asked.append(1)
        may_go_on.wait(10)

    def fail() -> None:
        raise RuntimeError

    readiness = Readiness({"hangs": hang, "fails": fail}, patience=0.05)
    found = [await readiness.look() for _ in range(3)]
    may_go_on.set()
    readiness.patience = 10
    well = await readiness.look()

    assert [{"hangs": "no_answer", "fails": "fault"}] * 3 == found
    assert {"hangs": "ok", "fails": "fault"} == well
    assert [1] == asked


@pytest.fixture
def log_of_service() -> None:
    """The log of the service."""
    logs.configure(verbose=False)


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """What was logged."""
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


@pytest.mark.usefixtures("log_of_service")
def test_the_log_is_one_object_a_line_with_what_libraries_warn_of(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with structlog.contextvars.bound_contextvars(request_id="r1"):
        structlog.get_logger().info("done", act="x")
        structlog.get_logger().debug("detail")
        try:
            int("what somebody wrote")
        except ValueError:
            logging.getLogger("some.library").exception("failed\nwhat somebody wrote")
        logging.getLogger("some.library").info("detail")
    first, second = lines(capsys)

    assert ("done", "x", "r1", "info") == tuple(
        first[name] for name in ("event", "act", "request_id", "level")
    )
    assert first["timestamp"].endswith("Z")
    assert ("failed", "some.library", "ValueError", "error") == tuple(
        second[name] for name in ("event", "library", "error", "level")
    )
    assert "what somebody wrote" not in json.dumps(second)


@pytest.mark.parametrize(
    ("level", "text", "values", "expected"),
    [
        (35, "between %s", ("levels",), ("between levels", "warning")),
        (99, "above all", (), ("above all", "critical")),
        (logging.ERROR, "%d of %d", ("one",), ("%d of %d", "error")),
    ],
    ids=["a level of its own", "a level above all", "values that do not fit"],
)
@pytest.mark.usefixtures("log_of_service")
def test_no_line_of_a_library_is_lost_or_stops_it(
    capsys: pytest.CaptureFixture[str],
    level: int,
    text: str,
    values: tuple[object, ...],
    expected: tuple[str, str],
) -> None:
    record = logging.LogRecord("some.library", level, "", 0, text, values, None)
    logs.ToOurLog().emit(record)

    (line,) = lines(capsys)
    assert expected == (line["event"], line["level"])


@pytest.mark.usefixtures("log_of_service")
def test_an_error_that_is_logged_tells_where_it_came_up_and_nothing_of_what_people_wrote(
    capsys: pytest.CaptureFixture[str],
) -> None:
    try:
        int("what somebody wrote")
    except ValueError:
        structlog.get_logger().exception("clock.task_failed", kind="board.week")
    written = capsys.readouterr().err
    (line,) = [json.loads(one) for one in written.splitlines()]

    assert ("ValueError", "board.week") == (line["error"], line["kind"])
    assert line["trace"].startswith("test_serving.py:")
    assert "somebody" not in written
