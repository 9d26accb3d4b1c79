"""The one way to talk to OPA: opa-python-client behind errors of our own."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any

import requests
from opa_client.opa import OpaClient
from requests.adapters import HTTPAdapter

from toetssteen.policy.errors import (
    DecisionUndefined,
    OpaTimedOut,
    OpaUnavailable,
    PolicyError,
)
from toetssteen.policy.opa_command import problem
from toetssteen.policy.server import Address

_CONNECTIONS = 8
_HEALTH_SECONDS = 2.0
_STRICT = {"strict-builtin-errors": "true"}
_PROVENANCE = {"provenance": "true"}
_STRICT_WITH_METRICS = _STRICT | {"metrics": "true"}
_REFUSED = (401, 403)
# OPA's status for a request, a policy or an input that it could not evaluate.
_POLICY_STATUSES = (400, 500)


class _Session(OpaClient):  # type: ignore[misc]
    """The client without its own retries, and without proxies or credentials of the environment."""

    def _init_session(self) -> requests.Session:
        session = requests.Session()
        session.headers.update(self.headers or {})
        session.trust_env = False
        session.verify = True
        adapter = HTTPAdapter(pool_connections=1, pool_maxsize=_CONNECTIONS, max_retries=0)
        session.mount(self.schema, adapter)
        return session


class OpaConnection:
    """Queries to one OPA server. Every failure is an OpaError; nothing is ever a default."""

    def __init__(self, address: Address, *, timeout: float) -> None:
        self.address = address
        self._client = _Session(
            host=address.host,
            port=address.port,
            token=address.token,
            ssl=address.tls,
            timeout=timeout,
            retries=0,
        )
        self._server_nanoseconds = 0
        self._lock = threading.Lock()

    def __enter__(self) -> OpaConnection:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give up the connections."""
        self._client.close_connection()

    @property
    def server_seconds(self) -> float:
        """The time that OPA says it took for what was queried with `measured`."""
        return self._server_nanoseconds / 1e9

    def served(self) -> tuple[str, str]:
        """The digest of the bundle that OPA serves, and OPA's own version."""
        body = self._asked(
            lambda: self._client.query_rule({}, "bundle", "digest", query_params=_PROVENANCE)
        )
        if "result" not in body:
            raise DecisionUndefined("decision_undefined", rule="bundle.digest")
        return str(body["result"]), str(body["provenance"]["version"])

    def query(self, package: str, rule: str, input_: object, *, measured: bool = False) -> Any:
        """The value of a rule. Raises DecisionUndefined where OPA gives no result."""
        parameters = _STRICT_WITH_METRICS if measured else _STRICT
        body = self._asked(
            lambda: self._client.query_rule(input_, package, rule, query_params=parameters)
        )
        if measured:
            with self._lock:
                self._server_nanoseconds += body["metrics"]["timer_server_handler_ns"]
        if "result" not in body:
            raise DecisionUndefined("decision_undefined", rule=f"{package}.{rule}")
        return body["result"]

    def compile(
        self,
        query: str,
        input_: object,
        unknowns: Sequence[str],
        disable_inlining: Sequence[str],
    ) -> Mapping[str, Any]:
        """What is left of a query when `unknowns` can be anything: `queries` and `support`.

        OPA takes no part in strict errors here: dates must have been checked before.
        """
        options = {"disableInlining": list(disable_inlining)}
        body = self._asked(
            lambda: self._client.compile_query(query, input_, list(unknowns), options)
        )
        if "result" not in body:
            raise DecisionUndefined("decision_undefined", rule=query)
        result: Mapping[str, Any] = body["result"]
        return result

    def _asked(self, ask: Any) -> dict[str, Any]:
        try:
            body: dict[str, Any] = ask()
        except requests.HTTPError as error:
            raise _translated(error.response) from error
        except requests.Timeout as error:
            raise OpaTimedOut("opa_timed_out", seconds=self._client.timeout) from error
        except requests.RequestException as error:
            raise OpaUnavailable("opa_unreachable", address=repr(self.address)) from error
        return body


def is_healthy(address: Address) -> bool:
    """Whether OPA answers and has loaded its bundles."""
    connection = OpaConnection(address, timeout=_HEALTH_SECONDS)
    try:
        return bool(connection._client.check_health({"bundles": "true"}))
    finally:
        connection.close()


def _translated(response: requests.Response) -> OpaUnavailable | PolicyError:
    """OPA's own words for what went wrong, which the client leaves out."""
    if response.status_code in _REFUSED:
        return OpaUnavailable("opa_refused", status=response.status_code)
    if response.status_code not in _POLICY_STATUSES:
        return OpaUnavailable("opa_failed", status=response.status_code)
    try:
        document = response.json()
    except json.JSONDecodeError:
        return OpaUnavailable("opa_failed", status=response.status_code)
    errors = document.get("errors") or [document]
    return PolicyError("policy_failed", tuple(problem(error) for error in errors))
