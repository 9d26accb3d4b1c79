"""OPA as a child: private, restarted, given up, and gone when it should be."""

from __future__ import annotations

import io
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import requests
import structlog

from tests.policy.processes import (
    is_running,
    listens_on,
    open_files,
    told_at_start,
    wait_until,
)
from toetssteen import paths
from toetssteen.policy import child, opa_command, server
from toetssteen.policy.address import Address
from toetssteen.policy.building import PolicySet
from toetssteen.policy.client import OpaConnection, is_healthy
from toetssteen.policy.errors import OpaUnavailable
from toetssteen.policy.server import ManagedOpa, Pace

QUICK = Pace(backoff=(0.01,))
LOOPBACK = {"0100007F"}


@pytest.fixture(scope="module")
def served(opa_binary: Path, small: PolicySet) -> Iterator[ManagedOpa]:
    """An OPA that nobody harms."""
    with ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy) as found:
        yield found


@pytest.fixture
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made in this test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def _status(address: Address, method: str, path: str, token: str | None = None) -> int:
    url = f"http://{address.host}:{address.port}{path}"
    headers = {} if token == "" else {"Authorization": f"Bearer {token or address.token}"}
    with requests.Session() as session:
        session.trust_env = False
        answer = session.request(method, url, headers=headers, json={"input": {}}, timeout=10)
    return answer.status_code


@pytest.fixture
def no_thread_is_left() -> Iterator[None]:
    """Check that what a test starts also ends."""
    before = set(threading.enumerate())
    yield
    assert set() == set(threading.enumerate()) - before


# --- what may be asked ---


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/health"),
        ("POST", "/v1/data/bundle/digest"),
        ("POST", "/v1/data/verdict/decide"),
        ("POST", "/v1/data/verdict/decide_each"),
        ("POST", "/v1/data/verdict/truths/holds"),
    ],
)
def test_what_the_engine_asks_is_answered(served: ManagedOpa, method: str, path: str) -> None:
    assert 200 == _status(served.address(), method, path)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("POST", "/"),
        ("GET", "/metrics"),
        ("GET", "/v1/config"),
        ("GET", "/v1/status"),
        ("GET", "/v1/data"),
        ("GET", "/v1/data/verdict/decide"),
        ("POST", "/v1/data"),
        ("POST", "/v1/data/norms"),
        ("POST", "/v1/data/settings"),
        ("POST", "/v1/data/system/guard/token_sha256"),
        ("POST", "/v1/data/verdict"),
        ("POST", "/v0/data/verdict/decide"),
        ("PUT", "/v1/data/settings"),
        ("PATCH", "/v1/data/settings"),
        ("DELETE", "/v1/data/settings"),
        ("GET", "/v1/policies"),
        ("PUT", "/v1/policies/extra"),
        ("DELETE", "/v1/policies/extra"),
        ("GET", "/v1/query"),
        ("POST", "/v1/query"),
        ("GET", "/v1/compile"),
        ("POST", "/v1/compile/verdict/decide"),
        ("GET", "/debug/pprof/"),
        ("GET", "/health/ready"),
    ],
)
def test_nothing_else_is_answered(served: ManagedOpa, method: str, path: str) -> None:
    assert 401 == _status(served.address(), method, path)


@pytest.mark.parametrize("token", ["", "wrong"])
@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/health"), ("POST", "/v1/data/verdict/decide"), ("POST", "/v1/compile")],
)
def test_without_the_token_nothing_is_answered(
    served: ManagedOpa, method: str, path: str, token: str
) -> None:
    assert 401 == _status(served.address(), method, path, token)


def test_a_refused_query_is_an_error(served: ManagedOpa) -> None:
    stranger = replace(served.address(), token="wrong")
    with OpaConnection(stranger, timeout=10) as opa, pytest.raises(OpaUnavailable) as refused:
        opa.query("verdict", "decide", {})
    assert "opa_refused" == refused.value.code


def test_the_guard_holds_its_own_tests(opa_binary: Path) -> None:
    guard = Path(server.__file__).with_name("guard")
    report = opa_command.run(
        opa_binary, ["test", "--fail-on-empty", "--coverage", "--threshold", "100", str(guard)]
    )
    assert '"coverage": 100' in report


# --- what nobody may see ---


def test_it_listens_on_the_loopback_address_only(served: ManagedOpa) -> None:
    process = served.process_id()
    assert process
    assert LOOPBACK == listens_on(process)


def test_the_token_is_not_in_the_process_list_nor_in_its_environment(served: ManagedOpa) -> None:
    process = served.process_id()
    assert process
    told = told_at_start(process)
    assert b"--authorization" in told
    assert served.address().token.encode() not in told


def test_the_token_is_not_in_what_is_printed_of_an_address(served: ManagedOpa) -> None:
    address = served.address()
    assert address.token not in f"{address} {address!r}"
    assert f"{address.host}:{address.port}" == str(address)


def test_opa_is_told_nothing_of_our_environment(
    opa_binary: Path, small: PolicySet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_TOKEN", "a secret of ours")
    monkeypatch.setenv("OPA_RUN_DIAGNOSTIC_ADDR", "0.0.0.0:0")
    with ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy) as opa:
        process = opa.process_id()
        assert process
        told = told_at_start(process)
        assert LOOPBACK == listens_on(process)
    assert b"SLACK" not in told
    assert b"OPA_RUN" not in told


def test_how_much_memory_opa_may_take_is_left_to_who_runs_it(
    opa_binary: Path, small: PolicySet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOGC", "50")
    with ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy) as opa:
        process = opa.process_id()
        assert process
        assert b"GOGC=50\0" in told_at_start(process)


def test_no_option_of_opa_is_taken_from_the_environment(
    opa_binary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPA_FORMAT", "raw")
    monkeypatch.setenv("OPA_EVAL_FORMAT", "raw")
    assert "result" in opa_command.run(opa_binary, ["eval", "1"])


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


def test_no_file_is_left_once_opa_runs(
    opa_binary: Path, small: PolicySet, own_temporary_folder: Path
) -> None:
    with ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy) as opa:
        assert [] == list(own_temporary_folder.rglob("*"))
        with OpaConnection(opa.address(), timeout=10) as connection:
            assert small.bundle.digest == connection.served()[0]


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


_PARENT = """
import signal, sys, tempfile
from pathlib import Path
from toetssteen.policy.bundle import read_bundle
from toetssteen.policy.client import is_healthy
from toetssteen.policy.server import ManagedOpa

opa, archive, temporary, ending = sys.argv[1:]
tempfile.tempdir = temporary
server = ManagedOpa(Path(opa), read_bundle(Path(archive).read_bytes()), is_healthy=is_healthy)
server.start()
print(server.process_id(), file=sys.stderr, flush=True)
if ending == "wait":
    signal.pause()
if ending == "fail":
    raise ValueError("as parents do")
"""


def _parent(
    opa: Path, policies: PolicySet, folder: Path, temporary: Path, ending: str
) -> subprocess.Popen[str]:
    archive = folder / "bundle.tar.gz"
    archive.write_bytes(policies.bundle.archive)
    return subprocess.Popen(
        [sys.executable, "-c", _PARENT, str(opa), str(archive), str(temporary), ending],
        env={"PYTHONPATH": str(Path(paths.__file__).parents[1])},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize(
    ("ending", "by"),
    [
        ("wait", signal.SIGKILL),
        ("wait", signal.SIGTERM),
        ("wait", signal.SIGINT),
        ("return", None),
        ("fail", None),
    ],
)
def test_it_ends_with_its_parent(
    opa_binary: Path,
    small: PolicySet,
    tmp_path: Path,
    own_temporary_folder: Path,
    ending: str,
    by: signal.Signals | None,
) -> None:
    with _parent(opa_binary, small, tmp_path, own_temporary_folder, ending) as parent:
        assert parent.stderr
        process = int(parent.stderr.readline())
        if by:
            assert is_running(process)
            parent.send_signal(by)
        parent.wait()
    wait_until(lambda: not is_running(process), "OPA ends")
    assert [] == list(own_temporary_folder.iterdir())


# --- its log lines ---


def test_log_lines_become_ours() -> None:
    lines = (
        b'{"level":"error","msg":"Bundle is bad","time":"2026-11-24T10:00:00Z","name":"guard"}\n'
        b'{"level":"warning","msg":"Careful","event":"theirs","fields":{"a":1}}\n'
        b'{"level":"odd","msg":"Strange"}\n'
        b"panic: not JSON at all\n"
        b"42\n"
        b"\xff\xfe\n"
    )
    tail: list[str] = []
    with structlog.testing.capture_logs() as logs:
        child._fold_logs(io.BytesIO(lines), tail)
    assert [
        {"event": "Bundle is bad", "log_level": "error", "opa_name": "guard"},
        {
            "event": "Careful",
            "log_level": "warning",
            "opa_event": "theirs",
            "opa_fields": {"a": 1},
        },
        {"event": "Strange", "log_level": "error"},
        {"event": "panic: not JSON at all", "log_level": "error"},
        {"event": "42", "log_level": "error"},
        {"event": "\ufffd\ufffd", "log_level": "error"},
    ] == logs
    assert 6 == len(tail)


def test_only_the_last_lines_are_kept_for_the_error() -> None:
    tail: list[str] = []
    with structlog.testing.capture_logs():
        child._fold_logs(io.BytesIO(b"".join(b"line %d\n" % n for n in range(100))), tail)
    assert 20 == len(tail)
    assert "line 99" == tail[-1]
