"""What OPA answers, or something instead of it, and which error that becomes."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from tests.policy import small_policies
from tests.policy.stand_in import Answer, answering
from toetssteen.policy import client
from toetssteen.policy.address import Address
from toetssteen.policy.building import PolicySet
from toetssteen.policy.client import OpaConnection, is_healthy
from toetssteen.policy.engine import managed_opa
from toetssteen.policy.errors import (
    DecisionUndefined,
    OpaError,
    OpaTimedOut,
    OpaUnavailable,
    PolicyError,
    PolicyProblem,
)

FAILS_ON_SOME_STAGES = ("\tverdict := {", "\tto_number(input.stage) == 0\n\tverdict := {")


@pytest.fixture(scope="module")
def opa(
    opa_binary: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[OpaConnection, PolicySet]]:
    """A connection to an OPA that composes verdicts with a built-in that fails on most stages."""
    tree = small_policies.write(tmp_path_factory.mktemp("failing"))
    small_policies.edit(tree, "verdict/verdict.rego", *FAILS_ON_SOME_STAGES)
    policies = small_policies.built(tree, opa_binary)
    server = managed_opa(opa_binary, policies.bundle)
    with OpaConnection(server.address(), timeout=30) as connection:
        yield connection, policies
    server.stop()


def _input(policies: PolicySet, stage: str) -> dict[str, Any]:
    facts = small_policies.facts(policies, small_policies.HARMLESS)
    return {
        "as_of": small_policies.TODAY,
        "stage": stage,
        "facts": facts.nested(),
        "judged": {},
        "labels": {},
    }


def _refused(answer: Answer, ask: Callable[[OpaConnection], object]) -> OpaError:
    with (
        answering(lambda _: answer) as stand_in,
        OpaConnection(stand_in.address, timeout=10) as connection,
        pytest.raises(OpaError) as refused,
    ):
        ask(connection)
    return refused.value


def _query(connection: OpaConnection) -> object:
    return connection.query("verdict", "decide", {})


def _compile(connection: OpaConnection) -> object:
    return connection.compile("data.x = y", {}, [], [])


# --- a real OPA ---


def test_a_missing_result_is_an_error(opa: tuple[OpaConnection, PolicySet]) -> None:
    connection, policies = opa
    with pytest.raises(DecisionUndefined) as undefined:
        connection.query("verdict", "decide", _input(policies, "1"))
    assert {"rule": "verdict.decide"} == dict(undefined.value.parameters)


def test_a_built_in_that_fails_is_an_error_with_file_and_line(
    opa: tuple[OpaConnection, PolicySet],
) -> None:
    connection, policies = opa
    with pytest.raises(PolicyError) as failed:
        connection.query("verdict", "decide", _input(policies, "idea"))
    [problem] = failed.value.problems
    text = (Path(__file__).parents[2] / "policies/verdict/verdict.rego").read_text("utf-8")
    row = text[: text.index("\tverdict := {")].count("\n") + 1
    assert ("verdict/verdict.rego", row) == (problem.file, problem.row)
    assert "eval_builtin_error" == problem.code
    assert "to_number" in problem.message
    assert f"verdict/verdict.rego:{row}: " in str(failed.value)


def test_what_a_query_took_is_counted_when_it_is_measured(
    opa: tuple[OpaConnection, PolicySet],
) -> None:
    connection, policies = opa
    before = connection.server_seconds
    connection.query("verdict.truths", "holds", _input(policies, "idea"))
    assert before == connection.server_seconds
    connection.query("verdict.truths", "holds", _input(policies, "idea"), measured=True)
    assert before < connection.server_seconds


def test_a_query_that_does_not_parse_is_an_error(opa: tuple[OpaConnection, PolicySet]) -> None:
    connection, _ = opa
    with pytest.raises(PolicyError) as refused:
        connection.compile("data.verdict[", {}, [], [])
    assert "rego_parse_error" == refused.value.problems[0].code


def test_it_tells_which_bundle_and_which_opa(opa: tuple[OpaConnection, PolicySet]) -> None:
    connection, policies = opa
    assert (policies.bundle.digest, "1.21.1") == connection.served()
    assert connection.is_healthy()


def test_proxies_of_the_environment_are_not_used(
    opa: tuple[OpaConnection, PolicySet], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with OpaConnection(opa[0].address, timeout=30) as connection:
        assert connection.is_healthy()
        assert "1.21.1" == connection.served()[1]


def test_credentials_of_the_environment_are_not_used(
    opa: tuple[OpaConnection, PolicySet], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1\nlogin somebody\npassword else\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    with OpaConnection(opa[0].address, timeout=30) as connection:
        assert "1.21.1" == connection.served()[1]


# --- something else than an answer ---


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = Address("127.0.0.1", free.getsockname()[1], "the token")
    with OpaConnection(address, timeout=10) as connection:
        with pytest.raises(OpaUnavailable) as unreachable:
            _query(connection)
        assert not connection.is_healthy()
    assert "opa_unreachable" == unreachable.value.code
    assert str(address) == unreachable.value.parameters["address"]
    assert "token" not in f"{unreachable.value} {unreachable.value.__cause__}"


def test_whoever_accepts_and_says_nothing_is_too_late() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = Address("127.0.0.1", silent.getsockname()[1], "the token")
        with (
            OpaConnection(address, timeout=0.1) as connection,
            pytest.raises(OpaTimedOut) as timed_out,
        ):
            _query(connection)
    assert {"seconds": 0.1} == dict(timed_out.value.parameters)


def test_whoever_stops_halfway_is_too_late() -> None:
    def stall(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b'{"result":')
        handler.wfile.flush()
        handler.connection.recv(1)

    answer = Answer(headers={"Content-Length": "100"}, sends=stall)
    with (
        answering(lambda _: answer) as stand_in,
        OpaConnection(stand_in.address, timeout=0.1) as connection,
        pytest.raises(OpaTimedOut),
    ):
        _query(connection)


def test_whoever_hangs_up_halfway_is_unreachable() -> None:
    def hang_up(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b'{"result":')

    answer = Answer(headers={"Content-Length": "100"}, sends=hang_up)
    assert "opa_unreachable" == _refused(answer, _query).code


def test_what_does_not_speak_tls_is_not_spoken_to_without() -> None:
    with answering(lambda _: Answer(200, {"result": 1})) as stand_in:
        with (
            OpaConnection(replace(stand_in.address, tls=True), timeout=10) as connection,
            pytest.raises(OpaUnavailable) as refused,
        ):
            _query(connection)
        assert [] == stand_in.asked
    assert "opa_unreachable" == refused.value.code


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    with (
        answering(lambda _: Answer(body={"result": {"outcome": "permitted"}})) as elsewhere,
        answering(
            lambda path: Answer(status, headers={"Location": f"http://{elsewhere.address}{path}"})
        ) as stand_in,
        OpaConnection(stand_in.address, timeout=10) as connection,
    ):
        for ask in (_query, _compile, OpaConnection.served):
            with pytest.raises(OpaUnavailable) as refused:
                ask(connection)
            assert ("opa_failed", "redirected") == (
                refused.value.code,
                refused.value.parameters["reason"],
            )
        assert not connection.is_healthy()
        assert [] == elsewhere.asked
        assert 4 == len(stand_in.asked)


def test_an_answer_without_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "ANSWER_BYTES", 100_000)
    sent: list[int] = []

    def endless(handler: BaseHTTPRequestHandler) -> None:
        try:
            while True:
                sent.append(handler.wfile.write(b" " * 10_000))
        except OSError:
            pass

    error = _refused(Answer(sends=endless), _query)
    assert ("opa_failed", "answer too large") == (error.code, error.parameters["reason"])


def test_an_answer_of_the_right_size_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    body = b'{"result": "%s"}' % (b"x" * 100_000)
    monkeypatch.setattr(client, "ANSWER_BYTES", len(body))
    with (
        answering(lambda _: Answer(body=body)) as stand_in,
        OpaConnection(stand_in.address, timeout=10) as connection,
    ):
        assert "x" * 100_000 == _query(connection)


ONE_ERROR = {
    "code": "internal_error",
    "message": "error(s) occurred while evaluating query",
    "errors": [
        {
            "code": "eval_conflict_error",
            "message": "complete rules must not produce multiple outputs",
            "location": {"file": "norms/aia/x/x.rego", "row": 12, "col": 1},
        }
    ],
}


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (
            Answer(500, ONE_ERROR),
            PolicyProblem(
                "eval_conflict_error",
                "complete rules must not produce multiple outputs",
                "norms/aia/x/x.rego",
                12,
            ),
        ),
        (
            Answer(400, {"code": "invalid_parameter", "message": "body is no JSON"}),
            PolicyProblem("invalid_parameter", "body is no JSON"),
        ),
    ],
)
def test_what_opa_says_of_an_error_is_passed_on(answer: Answer, problem: PolicyProblem) -> None:
    error = _refused(answer, _query)
    assert isinstance(error, PolicyError)
    assert (problem,) == error.problems


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Answer(401, {"code": "unauthorized"}), "opa_refused"),
        (Answer(403, {}), "opa_refused"),
        (Answer(404, {}), "opa_failed"),
        (Answer(413, {"code": "too large"}), "opa_failed"),
        (Answer(429, {}), "opa_failed"),
        (Answer(500, b"<html>Internal Server Error</html>"), "opa_failed"),
        (Answer(500, []), "opa_failed"),
        (Answer(500, {}), "opa_failed"),
        (Answer(502, b"Bad Gateway"), "opa_failed"),
        (Answer(503, {}), "opa_failed"),
        (Answer(200, b""), "opa_failed"),
        (Answer(200, b"<html>Welcome</html>"), "opa_failed"),
        (Answer(200, ["result"]), "opa_failed"),
        (Answer(200, "result"), "opa_failed"),
        (Answer(200, None), "opa_failed"),
    ],
)
def test_what_is_no_answer_of_opa_is_never_a_result(answer: Answer, code: str) -> None:
    for ask in (_query, _compile, OpaConnection.served):
        error = _refused(answer, ask)
        assert isinstance(error, OpaUnavailable)
        assert code == error.code


def test_an_empty_answer_is_undefined() -> None:
    for ask in (_query, _compile):
        assert isinstance(_refused(Answer(200, {}), ask), DecisionUndefined)


def test_a_residue_is_an_object() -> None:
    assert "opa_failed" == _refused(Answer(200, {"result": ["queries"]}), _compile).code


@pytest.mark.parametrize(
    "provenance", [{}, {"provenance": None}, {"provenance": {}}, {"provenance": ["version"]}]
)
def test_whoever_does_not_tell_its_version_is_no_opa(provenance: dict[str, object]) -> None:
    answer = Answer(200, {"result": "sha256:0", **provenance})
    assert "opa_failed" == _refused(answer, OpaConnection.served).code


def test_another_bundle_has_no_digest() -> None:
    with (
        answering(lambda _: Answer(200, {"provenance": {"version": "1.21.1"}})) as stand_in,
        OpaConnection(stand_in.address, timeout=10) as connection,
    ):
        assert (None, "1.21.1") == connection.served()


def test_what_is_not_healthy_is_no_error() -> None:
    answers = [Answer(500), Answer(401), Answer(302, headers={"Location": "/"}), Answer(200)]
    with answering(lambda _: answers.pop(0)) as stand_in:
        assert [False, False, False, True] == [is_healthy(stand_in.address) for _ in range(4)]


def test_built_in_errors_are_always_strict() -> None:
    with (
        answering(
            lambda _: Answer(200, {"result": 1, "metrics": {"timer_server_handler_ns": 5}})
        ) as stand_in,
        OpaConnection(stand_in.address, timeout=10) as connection,
    ):
        connection.query("verdict", "decide", {})
        connection.query("verdict", "decide", {}, measured=True)
    for path, headers in stand_in.asked:
        assert "strict-builtin-errors=true" in path
        assert "Bearer the token" == headers["Authorization"]
