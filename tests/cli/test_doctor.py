"""toetssteen doctor: what is looked at, and what is told of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Toetssteen
from tests.registry.moments import Moments
from toetssteen.board import tasks
from toetssteen.board.tasks import NewTask
from toetssteen.policy.building import PolicySet
from toetssteen.policy.client import is_healthy
from toetssteen.policy.server import ManagedOpa
from toetssteen.registry.moments import Actor
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store, open_driver

_TOKEN = "hunter2-geheim"


def test_all_is_well_where_everything_is_there(toetssteen: Toetssteen, opa_binary: Path) -> None:
    ran = toetssteen("doctor")
    assert (0, "Alles werkt.") == (ran.code, ran.out.splitlines()[-1])
    assert str(opa_binary) in ran.out


def test_one_thing_that_fails_does_not_hide_the_others(
    toetssteen: Toetssteen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOETSSTEEN_REGAL", "/nergens/regal")
    ran = toetssteen("doctor", "--format", "json")
    works = {check["name"]: check["works"] for check in json.loads(ran.out)["checks"]}
    assert 3 == ran.code
    assert ["regal"] == [name for name, good in works.items() if not good]


def test_an_opa_elsewhere_that_does_not_answer_is_told_without_the_token(
    toetssteen: Toetssteen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOETSSTEEN_OPA_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("TOETSSTEEN_OPA_TOKEN", _TOKEN)
    ran = toetssteen("doctor", "--verbose")
    assert (3, True) == (ran.code, "OPA is niet te bereiken op 127.0.0.1:9." in _unwrapped(ran.out))
    assert _TOKEN not in ran.out + ran.err


def test_an_opa_elsewhere_is_judged_with(
    toetssteen: Toetssteen, monkeypatch: pytest.MonkeyPatch, opa_elsewhere: str
) -> None:
    monkeypatch.setenv("TOETSSTEEN_OPA_URL", opa_elsewhere)
    monkeypatch.setenv("TOETSSTEEN_OPA_TOKEN", _TOKEN)
    ran = toetssteen("doctor")
    assert (0, True) == (ran.code, "op 127.0.0.1:" in ran.out)


@pytest.mark.parametrize(
    "url", ["localhost:8181", "ftp://x:1", "http://u:p@x:1", "http://x:1/opa", "http://x:port", "x"]
)
def test_an_address_that_is_none_is_refused_and_not_repeated(
    url: str, toetssteen: Toetssteen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOETSSTEEN_OPA_URL", url)
    ran = toetssteen("assess", "-", stdin=b"initiative: {title: x}\n")
    assert (2, True) == (ran.code, "TOETSSTEEN_OPA_URL" in ran.err)
    assert url not in ran.err


def test_a_registry_that_was_set_and_is_not_there_is_told(
    toetssteen: Toetssteen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOETSSTEEN_REGISTRY", "elders.db")
    ran = toetssteen("doctor")
    assert (5, True) == (ran.code, "toetssteen db upgrade" in _unwrapped(ran.out))


def test_a_task_of_the_clock_that_fails_is_told_with_since_when_and_what_to_do(
    toetssteen: Toetssteen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert 0 == toetssteen("db", "upgrade").code
    moments = Moments()
    with Store(open_driver("var/registry.db"), Permissions({})) as store:
        for _ in range(2):
            with store.transaction(Actor.program("clock"), moments.next()) as work:
                new = NewTask("board.reminder", "round:1", moments.next().at, "once")
                tasks.plan(work, new)
                moments.jump(hours=1)
            with store.transaction(Actor.program("clock"), moments.next()) as work:
                (task,) = tasks.claim(work, "a", ["board.reminder"], 1, timedelta(minutes=1))
                tasks.fail(work, task, "a", work.moment.at, "round_not_found")
        ran = toetssteen("doctor")
        with store.driver.writing() as connection:
            connection.execute("UPDATE due_tasks SET failing_since = NULL")
        unknown = toetssteen("doctor")
        with store.transaction(Actor.program("clock"), moments.next()) as work:
            tasks.cancel(work, "round:1", "board.reminder")
    text = _unwrapped(ran.out)
    assert 1 == ran.code
    assert "board.reminder van round:1: round_not_found. Sinds 24 november 2026, 11:30" in text
    assert "2 keer geprobeerd" in text
    assert "round:1: round_not_found. Sinds 24 november 2026" in _unwrapped(unknown.out)
    assert "clock.task_failed" in text
    shown = json.loads(toetssteen("doctor", "--format", "json").out)
    assert ([], True) == (shown["failing_tasks"], shown["works"])


@pytest.fixture
def opa_elsewhere(opa_binary: Path, policy_set: PolicySet) -> Iterator[str]:
    """The address of an OPA that serves our policies and that this program did not start."""
    server = ManagedOpa(
        opa_binary, policy_set.bundle, is_healthy=is_healthy, make_token=lambda: _TOKEN
    )
    with server:
        yield f"http://{server.address()}"


def _unwrapped(text: str) -> str:
    return " ".join(text.split())
