"""What may be asked of an OPA of ours, and by whom."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import requests

from toetssteen.policy import opa_command, server
from toetssteen.policy.address import Address
from toetssteen.policy.client import OpaConnection
from toetssteen.policy.errors import OpaUnavailable
from toetssteen.policy.server import ManagedOpa


def _status(address: Address, method: str, path: str, token: str | None = None) -> int:
    url = f"http://{address.host}:{address.port}{path}"
    headers = {} if token == "" else {"Authorization": f"Bearer {token or address.token}"}
    with requests.Session() as session:
        session.trust_env = False
        answer = session.request(method, url, headers=headers, json={"input": {}}, timeout=10)
    return answer.status_code


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/health"),
        ("POST", "/v1/data/bundle/digest"),
        ("POST", "/v1/data/verdict/decide"),
        ("POST", "/v1/data/verdict/decide_each"),
        ("POST", "/v1/data/verdict/first_questions"),
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
