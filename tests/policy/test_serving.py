"""An OPA that dies, one of somebody else, and one with another bundle."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import structlog

from tests.policy import small_policies
from tests.policy.processes import is_running, wait_until
from tests.policy.small_policies import HARMLESS, edit, record, serving, shown, some_records
from tests.policy.stand_in import Answer, answering
from toetssteen.policy import serving as serving_module
from toetssteen.policy.address import Address
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.client import is_healthy
from toetssteen.policy.engine import ExternalOpa, PolicyEngine, managed_opa
from toetssteen.policy.errors import (
    BundleMismatch,
    OpaError,
    OpaTimedOut,
    OpaUnavailable,
    PolicyError,
)
from toetssteen.policy.server import ManagedOpa, Pace
from toetssteen.policy.serving import Serving

QUICK = Pace(backoff=(0.01,))


# --- an OPA that dies ---


@contextmanager
def _mortal(opa: Path, policies: PolicySet) -> Iterator[tuple[PolicyEngine, ManagedOpa]]:
    server = ManagedOpa(opa, policies.bundle, is_healthy=is_healthy, pace=QUICK)
    server.start()
    with PolicyEngine(policies.bundle, server, measured=True) as engine:
        yield engine, server


def _kill(server: ManagedOpa) -> bool:
    process = server.process_id()
    if process:
        # It may have died just now.
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    return bool(process)


@pytest.mark.parametrize("places", [(1,), (30, 31, 99), (100,)])
def test_what_is_killed_between_verdicts_loses_nothing(
    small: PolicySet, small_engine: PolicyEngine, opa_binary: Path, places: tuple[int, ...]
) -> None:
    records = some_records(small, 120)
    expected = shown([small_engine.decide(one) for one in records])
    with _mortal(opa_binary, small) as (engine, server):
        found = []
        for place, verdict in enumerate(engine.decide_each(records, batch=10)):
            found.append(verdict)
            if place in places:
                _kill(server)
        assert engine.server_seconds > 0
    assert expected == shown(found)


@pytest.mark.parametrize("_run", range(3))
def test_what_is_killed_in_the_middle_of_batches_loses_nothing(
    small: PolicySet, small_engine: PolicyEngine, opa_binary: Path, _run: int
) -> None:
    records = some_records(small, 250)
    expected = shown(list(small_engine.decide_each(records)))
    over = threading.Event()
    killed: list[int] = []

    def kill_each_as_soon_as_it_judges(server: ManagedOpa) -> None:
        while not over.wait(0.03) and len(killed) < 8:
            process = server.process_id()
            if process and process not in killed and _is_judging(server) and _kill(server):
                killed.append(process)

    with _mortal(opa_binary, small) as (engine, server):
        killer = threading.Thread(target=kill_each_as_soon_as_it_judges, args=(server,))
        killer.start()
        found = list(engine.decide_each(records, batch=25))
        over.set()
        killer.join()
    assert killed
    assert expected == shown(found)


def _is_judging(server: ManagedOpa) -> bool:
    return server._address is not None


def test_one_query_survives_the_death_of_its_opa(small: PolicySet, opa_binary: Path) -> None:
    with _mortal(opa_binary, small) as (engine, server):
        first = engine.decide(record(small, HARMLESS))
        for _ in range(3):
            _kill(server)
            assert first == engine.decide(record(small, HARMLESS))


def test_an_opa_that_does_not_come_back_is_an_error(
    small: PolicySet, opa_binary: Path, tmp_path: Path
) -> None:
    binary = tmp_path / "opa"
    binary.symlink_to(opa_binary)
    pace = Pace(patience=5, backoff=(0.01,))
    server = ManagedOpa(binary, small.bundle, is_healthy=is_healthy, pace=pace)
    server.start()
    with structlog.testing.capture_logs(), PolicyEngine(small.bundle, server) as engine:
        verdicts = engine.decide_each(some_records(small, 100), batch=10)
        next(verdicts)
        server._pace = Pace(patience=0.2, backoff=(0.01,))
        binary.unlink()
        _kill(server)
        with pytest.raises(OpaUnavailable) as gone:
            list(verdicts)
    # The second where the machine is too busy to have tried within the patience of this test.
    assert gone.value.code in {"opa_not_started", "opa_not_healthy"}


def test_what_does_not_pass_is_not_asked_again(
    monkeypatch: pytest.MonkeyPatch, small: PolicySet
) -> None:
    monkeypatch.setattr(serving_module, "_QUERY_SECONDS", 0.1)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        silent.settimeout(0.1)
        address = Address("127.0.0.1", silent.getsockname()[1], "the token")
        with pytest.raises(OpaTimedOut):
            Serving(small.bundle, ExternalOpa(address), "1.21.1").checked()
        silent.accept()[0].close()
        with pytest.raises(TimeoutError):
            silent.accept()


def test_what_passes_is_asked_again(small: PolicySet) -> None:
    served = {"result": small.bundle.digest, "provenance": {"version": "1.21.1"}}
    answers = [Answer(503), Answer(502), Answer(200, served), Answer(200, {"result": 1})]
    with answering(lambda _: answers.pop(0)) as stand_in:
        serving = Serving(small.bundle, ExternalOpa(stand_in.address), "1.21.1")
        assert 1 == serving.ask(lambda opa: opa.query("verdict", "decide", {}))
        assert 4 == len(stand_in.asked)
        serving.stop()


def test_it_is_not_asked_for_ever(small: PolicySet) -> None:
    with answering(lambda _: Answer(503)) as stand_in:
        with pytest.raises(OpaUnavailable):
            Serving(small.bundle, ExternalOpa(stand_in.address), "1.21.1").checked()
        assert 6 == len(stand_in.asked)


# --- an OPA of somebody else ---


@pytest.fixture(scope="module")
def theirs(opa_binary: Path, small: PolicySet) -> Iterator[ManagedOpa]:
    """An OPA that runs for somebody else, as far as the engine knows."""
    with ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy) as found:
        yield found


def test_an_external_opa_with_our_bundle_judges_and_goes_on(
    small: PolicySet, small_engine: PolicyEngine, theirs: ManagedOpa
) -> None:
    with PolicyEngine(small.bundle, ExternalOpa(theirs.address())) as engine:
        assert small_engine.decide(record(small, {})) == engine.decide(record(small, {}))
        assert "1.21.1" == engine.opa_version
        with pytest.raises(OpaUnavailable) as refused:
            engine.serve(small.bundle)
        assert "opa_not_ours" == refused.value.code
    assert is_healthy(theirs.address())


def test_an_external_opa_with_another_bundle_is_refused(
    small: PolicySet, theirs: ManagedOpa, tree: Path, opa_binary: Path
) -> None:
    edit(tree, "norms/org/reviewed/reviewed.rego", ">= 100", ">= 101")
    ours = build(tree, opa_binary)
    with PolicyEngine(ours.bundle, ExternalOpa(theirs.address())) as engine:
        for ask in _ways_to_ask(engine, ours):
            with pytest.raises(BundleMismatch) as refused:
                ask()
            assert {"expected": ours.bundle.digest, "served": small.bundle.digest} == dict(
                refused.value.parameters
            )


def test_an_external_opa_of_another_version_is_refused(
    small: PolicySet, theirs: ManagedOpa
) -> None:
    external = ExternalOpa(theirs.address())
    with PolicyEngine(small.bundle, external, opa_version="1.20.0") as engine:
        for ask in _ways_to_ask(engine, small):
            with pytest.raises(OpaUnavailable) as refused:
                ask()
            assert "opa_wrong_version" == refused.value.code
            assert {"expected": "1.20.0", "found": "1.21.1"} == dict(refused.value.parameters)


def test_an_external_opa_that_refuses_our_token(small: PolicySet, theirs: ManagedOpa) -> None:
    wrong = replace(theirs.address(), token="another")
    with (
        PolicyEngine(small.bundle, ExternalOpa(wrong)) as engine,
        pytest.raises(OpaUnavailable) as refused,
    ):
        engine.decide(record(small, HARMLESS))
    assert "opa_refused" == refused.value.code


def test_an_external_opa_without_policies_is_refused(small: PolicySet, opa_binary: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(opa_binary), "run", "--server", "--addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as bare:
        try:
            address = Address("127.0.0.1", port, "")
            wait_until(lambda: is_healthy(address), "an OPA")
            with (
                PolicyEngine(small.bundle, ExternalOpa(address)) as engine,
                pytest.raises(BundleMismatch) as refused,
            ):
                engine.decide(record(small, HARMLESS))
        finally:
            bare.terminate()
    assert refused.value.parameters["served"] is None


def _ways_to_ask(engine: PolicyEngine, policies: PolicySet) -> list[Any]:
    whole, some = record(policies, HARMLESS), record(policies, {})
    return [
        lambda: engine.decide(whole),
        lambda: engine.decide(some),
        lambda: list(engine.decide_each([whole, some])),
        lambda: engine.judge_open(some, ["org.reviewed"]),
        lambda: engine.opa_version,
    ]


# --- another bundle ---


@pytest.fixture(scope="module")
def stricter(opa_binary: Path, tmp_path_factory: pytest.TempPathFactory) -> PolicySet:
    """The small policies with a lower threshold."""
    tree = small_policies.write(tmp_path_factory.mktemp("stricter"))
    edit(tree, "norms/org/reviewed/reviewed.rego", ">= 100", ">= 5")
    return build(tree, opa_binary)


def test_another_bundle_is_served_from_then_on(
    small: PolicySet, stricter: PolicySet, opa_binary: Path
) -> None:
    with serving(small, opa_binary) as engine:
        before = _process_of(engine)
        assert "permitted" == engine.decide(record(small, HARMLESS))["outcome"]
        engine.serve(stricter.bundle)
        assert "conditional" == engine.decide(record(small, HARMLESS))["outcome"]
        assert stricter.bundle is engine.bundle
        assert not is_running(before)
        after = _process_of(engine)
    assert not is_running(after)


def _process_of(engine: PolicyEngine) -> int:
    server = engine._serving._server
    assert isinstance(server, ManagedOpa)
    process = server.process_id()
    assert process
    return process


def test_a_policy_that_does_not_compile_leaves_the_previous_one_serving(
    small: PolicySet, tree: Path, opa_binary: Path
) -> None:
    with serving(small, opa_binary) as engine:
        edit(tree, "norms/org/reviewed/reviewed.rego", ">= 100", ">= ")
        with pytest.raises(PolicyError) as refused:
            engine.serve(build(tree, opa_binary).bundle)
        [problem] = refused.value.problems
        assert "norms/org/reviewed/reviewed.rego" == problem.file
        assert problem.row
        assert "permitted" == engine.decide(record(small, HARMLESS))["outcome"]


def test_a_bundle_that_does_not_start_leaves_the_previous_one_serving(
    small: PolicySet, stricter: PolicySet, opa_binary: Path
) -> None:
    half = replace(stricter.bundle, archive=stricter.bundle.archive[:-50])
    mixed = replace(stricter.bundle, archive=small.bundle.archive)
    with serving(small, opa_binary) as engine:
        before = _process_of(engine)
        threads = set(threading.enumerate())
        for bundle, error in ((half, OpaUnavailable), (mixed, BundleMismatch)):
            with pytest.raises(error):
                engine.serve(bundle)
            assert small.bundle is engine.bundle
            assert before == _process_of(engine)
            assert "permitted" == engine.decide(record(small, HARMLESS))["outcome"]
        assert threads == set(threading.enumerate())


def test_a_run_ends_with_the_bundle_that_it_began_with(
    small: PolicySet, stricter: PolicySet, opa_binary: Path
) -> None:
    records = some_records(small, 60)
    with serving(small, opa_binary) as engine:
        expected = shown(list(engine.decide_each(records)))
        before = _process_of(engine)
        run = engine.decide_each(records, batch=5)
        found = [next(run)]
        engine.serve(stricter.bundle)
        assert is_running(before)
        assert "conditional" == engine.decide(record(small, HARMLESS))["outcome"]
        found += run
        assert expected == shown(found)
        assert not is_running(before)
        assert expected != shown(list(engine.decide_each(records)))


def test_queries_in_flight_are_not_lost_when_bundles_change(
    small: PolicySet, stricter: PolicySet, opa_binary: Path
) -> None:
    bundles = {policies.bundle.digest: policies for policies in (small, stricter)}
    over = threading.Event()
    seen: list[tuple[str, str]] = []
    failures: list[OpaError] = []

    def ask(engine: PolicyEngine) -> None:
        while not over.is_set():
            try:
                verdict = engine.decide(record(small, {**HARMLESS, "system.watches": "unknown"}))
                applies = "yes" if "org.reviewed" in verdict["findings"] else "no"
                seen.append((verdict["bundle"], applies))
            except OpaError as error:
                failures.append(error)

    with serving(small, opa_binary) as engine:
        askers = [threading.Thread(target=ask, args=(engine,)) for _ in range(3)]
        for asker in askers:
            asker.start()
        for policies in (stricter, small, stricter, small):
            engine.serve(policies.bundle)
            answered = len(seen)
            _wait_for_more(seen, answered + 5)
        over.set()
        for asker in askers:
            asker.join()
    assert [] == failures
    applies = {small.bundle.digest: "no", stricter.bundle.digest: "yes"}
    assert set(applies.items()) == set(seen)
    assert set(bundles) == {digest for digest, _ in seen}


def _wait_for_more(seen: list[tuple[str, str]], than: int) -> None:
    wait_until(lambda: len(seen) > than, "answers")


def test_a_session_sees_one_bundle(small: PolicySet, stricter: PolicySet, opa_binary: Path) -> None:
    with serving(small, opa_binary) as engine:
        with engine.session() as session:
            engine.serve(stricter.bundle)
            assert small.bundle is session.bundle
            assert "permitted" == session.decide(record(small, HARMLESS))["outcome"]
            assert "1.21.1" == session.opa_version
        assert stricter.bundle is engine.bundle


# --- the end ---


def test_a_closed_engine_judges_nothing(small: PolicySet, opa_binary: Path) -> None:
    with serving(small, opa_binary) as engine:
        process = _process_of(engine)
        engine.decide(record(small, HARMLESS))
    assert not is_running(process)
    engine.close()
    with pytest.raises(OpaUnavailable) as stopped:
        engine.decide(record(small, HARMLESS))
    assert "opa_stopped" == stopped.value.code


def test_the_time_that_opa_took_is_counted_when_it_is_measured(
    small: PolicySet, theirs: ManagedOpa
) -> None:
    external = ExternalOpa(theirs.address())
    with PolicyEngine(small.bundle, external, measured=True) as engine:
        list(engine.decide_each(some_records(small, 20)))
        assert engine.server_seconds > 0
    with PolicyEngine(small.bundle, external) as engine:
        engine.decide(record(small, HARMLESS))
        assert 0 == engine.server_seconds


def test_what_a_managed_opa_serves_is_the_bundle_it_was_given(
    small: PolicySet, opa_binary: Path
) -> None:
    server = managed_opa(opa_binary, small.bundle)
    try:
        with PolicyEngine(small.bundle, server) as engine:
            assert small.bundle.digest == engine.decide(record(small, HARMLESS))["bundle"]
    finally:
        server.stop()
