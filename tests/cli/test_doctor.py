"""toetssteen doctor: what is looked at, and what is told of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Toetssteen
from toetssteen.policy.building import PolicySet
from toetssteen.policy.client import is_healthy
from toetssteen.policy.server import ManagedOpa

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
