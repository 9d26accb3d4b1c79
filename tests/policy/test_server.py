"""OPA as a child: restarted, given up, and gone when it should be."""

from __future__ import annotations

import os
import signal
import socket
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import structlog

from tests.policy.processes import (
    is_running,
    open_files,
    wait_until,
)
from toetssteen.policy import server
from toetssteen.policy.address import Address
from toetssteen.policy.building import PolicySet
from toetssteen.policy.client import is_healthy
from toetssteen.policy.errors import OpaUnavailable
from toetssteen.policy.server import ManagedOpa, Pace

QUICK = Pace(backoff=(0.01,))


@pytest.fixture
def no_thread_is_left() -> Iterator[None]:
    """Check that what a test starts also ends."""
    before = set(threading.enumerate())
    yield
    assert set() == set(threading.enumerate()) - before


# --- what happens when it dies ---


def _kill(opa: ManagedOpa) -> None:
    process = opa.process_id()
    assert process
    os.kill(process, signal.SIGKILL)


def _kill_and_wait(opa: ManagedOpa) -> None:
    before = opa.address()
    _kill(opa)
    wait_until(lambda: opa.address() != before, "another address")


def _wait_for_length(waited: list[float], length: int) -> None:
    wait_until(lambda: len(waited) == length, "a restart")


def test_a_killed_opa_comes_back_elsewhere_with_another_token(
    opa_binary: Path, small: PolicySet
) -> None:
    with ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy, pace=QUICK) as opa:
        first = opa.address()
        _kill(opa)
        wait_until(lambda: opa.address() != first, "another address")
        second = opa.address()
        assert first.token != second.token
        assert first.port != second.port
        assert is_healthy(second)
        assert not is_healthy(first)


def test_whoever_waits_for_the_address_gets_the_new_one(opa_binary: Path, small: PolicySet) -> None:
    with ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy, pace=QUICK) as opa:
        process = opa.process_id()
        _kill(opa)
        wait_until(lambda: opa.process_id() != process, "the keeper sees it")
        assert is_healthy(opa.address())


def test_each_death_soon_after_a_start_makes_the_next_restart_wait_longer(
    opa_binary: Path, small: PolicySet
) -> None:
    waited: list[float] = []
    pace = Pace(backoff=(1.0, 2.0, 3.0, 4.0))
    opa = ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy, pace=pace)

    class Clock(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            waited.append(timeout or 0.0)
            return self.is_set()

    opa._stopping = Clock()
    with opa:
        for deaths in range(1, 6):
            wait_until(opa.process_id, "a process")
            opa.address()
            _kill(opa)
            _wait_for_length(waited, deaths)
    assert [2.0, 3.0, 4.0, 4.0, 4.0] == waited[:5]


def test_a_port_that_was_taken_meanwhile_is_no_reason_to_give_up(
    opa_binary: Path, small: PolicySet, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ports = iter([taken.getsockname()[1]])
        free_port = server._free_port
        monkeypatch.setattr(server, "_free_port", lambda: next(ports, None) or free_port())
        with (
            structlog.testing.capture_logs() as logs,
            ManagedOpa(opa_binary, small.bundle, is_healthy=_not_on(taken), pace=QUICK) as opa,
        ):
            assert taken.getsockname()[1] != opa.address().port
    assert "address already in use" in str(logs)


def _not_on(taken: socket.socket) -> server.HealthCheck:
    return lambda address: address.port != taken.getsockname()[1] and is_healthy(address)


def test_once_it_served_it_is_not_given_up(
    opa_binary: Path, small: PolicySet, tmp_path: Path
) -> None:
    binary = tmp_path / "opa"
    binary.symlink_to(opa_binary)
    pace = Pace(patience=0.2, backoff=(0.01,))
    with (
        structlog.testing.capture_logs() as logs,
        ManagedOpa(binary, small.bundle, is_healthy=is_healthy, pace=QUICK) as opa,
    ):
        opa._pace = pace
        binary.unlink()
        _kill(opa)
        wait_until(
            lambda: sum(entry["event"] == "opa_did_not_start" for entry in logs) > 5,
            "some failed starts",
        )
        with pytest.raises(OpaUnavailable) as failed:
            opa.address()
        assert "opa_not_started" == failed.value.code
        opa._pace = QUICK
        binary.symlink_to(opa_binary)
        wait_until(lambda: _answers(opa), "OPA is back")


def _answers(opa: ManagedOpa) -> bool:
    try:
        return is_healthy(opa.address())
    except OpaUnavailable:
        return False


def test_the_token_is_not_in_the_logs(opa_binary: Path, small: PolicySet) -> None:
    tokens: list[str] = []

    def make_token() -> str:
        tokens.append(f"token-{len(tokens)}-of-this-test")
        return tokens[-1]

    with (
        structlog.testing.capture_logs() as logs,
        ManagedOpa(
            opa_binary, small.bundle, is_healthy=is_healthy, make_token=make_token, pace=QUICK
        ) as opa,
    ):
        first = opa.address()
        _kill(opa)
        wait_until(lambda: opa.address() != first, "another address")
    assert 2 == len(tokens)
    assert "of-this-test" not in str(logs)


# --- what can never start ---


def _script(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.usefixtures("no_thread_is_left")
def test_what_is_no_program_is_given_up_at_once(small: PolicySet, tmp_path: Path) -> None:
    not_executable = tmp_path / "not-executable"
    not_executable.write_text("#!/bin/sh\n", encoding="utf-8")
    no_program = _script(tmp_path / "no-program", "\x7fELF is all there is")
    for binary in (tmp_path / "absent", not_executable, no_program):
        opa = ManagedOpa(binary, small.bundle, is_healthy=is_healthy, pace=QUICK)
        with pytest.raises(OpaUnavailable) as given_up:
            opa.start()
        assert "opa_not_started" == given_up.value.code
        assert given_up.value.parameters["reason"]


def test_a_program_that_ends_says_what_it_said(small: PolicySet, tmp_path: Path) -> None:
    wrong = _script(tmp_path / "opa", "#!/bin/sh\necho 'no such flag' >&2\nexit 3\n")
    opa = ManagedOpa(wrong, small.bundle, is_healthy=is_healthy, pace=QUICK)
    with structlog.testing.capture_logs() as logs, pytest.raises(OpaUnavailable) as given_up:
        opa.start()
    assert "opa_ended" == given_up.value.code
    assert {"exit_code": 3, "output": "no such flag"} == dict(given_up.value.parameters)
    assert 3 == sum(entry["event"] == "opa_did_not_start" for entry in logs)


def test_a_bundle_that_opa_cannot_read_is_given_up(opa_binary: Path, small: PolicySet) -> None:
    broken = replace(small.bundle, archive=small.bundle.archive[:-100])
    opa = ManagedOpa(opa_binary, broken, is_healthy=is_healthy, pace=QUICK)
    with pytest.raises(OpaUnavailable) as given_up:
        opa.start()
    assert "opa_ended" == given_up.value.code
    assert "bundle" in str(given_up.value.parameters["output"])


@pytest.mark.usefixtures("no_thread_is_left")
def test_an_opa_that_never_gets_healthy_is_given_up(opa_binary: Path, small: PolicySet) -> None:
    pace = Pace(patience=0.1)
    opa = ManagedOpa(opa_binary, small.bundle, is_healthy=lambda _: False, pace=pace)
    with pytest.raises(OpaUnavailable) as given_up:
        opa.start()
    assert "opa_not_healthy" == given_up.value.code
    assert opa.process_id() is None


def test_a_keeper_that_fails_is_heard_by_who_waits(opa_binary: Path, small: PolicySet) -> None:
    def no_chance() -> str:
        raise NotImplementedError("no source of chance")

    opa = ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy, make_token=no_chance)
    with pytest.raises(OpaUnavailable) as given_up:
        opa.start()
    assert "opa_keeper_failed" == given_up.value.code
    assert "NotImplementedError: no source of chance" == given_up.value.parameters["reason"]


def test_without_a_temporary_folder_it_says_so(
    opa_binary: Path, small: PolicySet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "absent"))
    opa = ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy)
    with pytest.raises(OpaUnavailable) as given_up:
        opa.start()
    assert "opa_not_started" == given_up.value.code


# --- how it ends ---


def test_it_can_be_stopped_twice_and_before_it_started(opa_binary: Path, small: PolicySet) -> None:
    opa = ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy)
    opa.stop()
    with pytest.raises(OpaUnavailable):
        opa.address()
    opa = ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy)
    opa.start()
    process = opa.process_id()
    assert process
    opa.stop()
    opa.stop()
    assert not is_running(process)


def test_who_waits_for_a_stopped_opa_is_told_at_once(opa_binary: Path, small: PolicySet) -> None:
    with ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy) as opa:
        pass
    with pytest.raises(OpaUnavailable) as stopped:
        opa.address()
    assert "opa_stopped" == stopped.value.code


@pytest.mark.usefixtures("no_thread_is_left")
def test_it_can_be_stopped_while_it_starts(opa_binary: Path, small: PolicySet) -> None:
    asked = threading.Event()

    def is_never_healthy(_: Address) -> bool:
        asked.set()
        return False

    opa = ManagedOpa(opa_binary, small.bundle, is_healthy=is_never_healthy)

    def stop_once_asked() -> None:
        asked.wait()
        opa.stop()

    stopper = threading.Thread(target=stop_once_asked)
    stopper.start()
    with pytest.raises(OpaUnavailable) as stopped:
        opa.start()
    stopper.join()
    assert "opa_stopped" == stopped.value.code


@pytest.mark.usefixtures("no_thread_is_left")
def test_nothing_is_left_of_it(
    opa_binary: Path, small: PolicySet, own_temporary_folder: Path
) -> None:
    files = open_files()
    for _ in range(3):
        with ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy, pace=QUICK) as opa:
            _kill_and_wait(opa)
            process = opa.process_id()
        assert process
        assert not is_running(process)
    assert files == open_files()
    assert [] == list(own_temporary_folder.iterdir())
