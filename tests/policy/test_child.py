"""One OPA process: what it is told, what it logs, and that it ends with its parent."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import structlog

from tests.policy.processes import (
    is_running,
    listens_on,
    told_at_start,
    wait_until,
)
from toetssteen import paths
from toetssteen.policy import child, opa_command
from toetssteen.policy.building import PolicySet
from toetssteen.policy.client import OpaConnection, is_healthy
from toetssteen.policy.server import ManagedOpa

LOOPBACK = {"0100007F"}


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


def test_no_file_is_left_once_opa_runs(
    opa_binary: Path, small: PolicySet, own_temporary_folder: Path
) -> None:
    with ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy) as opa:
        assert [] == list(own_temporary_folder.rglob("*"))
        with OpaConnection(opa.address(), timeout=10) as connection:
            assert small.bundle.digest == connection.served()[0]


# --- how it ends ---

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
