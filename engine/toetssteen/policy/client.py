"""The one way to talk to OPA: opa-python-client behind errors of our own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import TracebackType
from typing import Any

import requests
import urllib3
from opa_client.opa import OpaClient
from requests.adapters import HTTPAdapter

from toetssteen.policy.address import Address
from toetssteen.policy.errors import (
    DecisionUndefined,
    OpaError,
    OpaTimedOut,
    OpaUnavailable,
    PolicyError,
    PolicyProblem,
)
from toetssteen.policy.opa_command import problem

_CONNECTIONS = 8
_HEALTH_SECONDS = 2.0
_STRICT = {"strict-builtin-errors": "true"}
_PROVENANCE = {"provenance": "true"}
_STRICT_WITH_METRICS = _STRICT | {"metrics": "true"}
_REFUSED = (401, 403)
# OPA's status for a request, a policy or an input that it could not evaluate.
_POLICY_STATUSES = (400, 500)
# The verdicts on a batch, or what partial evaluation leaves, take some megabytes.
ANSWER_BYTES = 256_000_000


class _TooLarge(requests.RequestException):
    """An answer that no OPA of ours gives."""


class _Bounded:
    """The body of an answer, up to a size."""

    def __init__(self, raw: urllib3.BaseHTTPResponse, most: int) -> None:
        self._raw = raw
        self._most = most

    def __getattr__(self, name: str) -> Any:
        return getattr(self._raw, name)

    def stream(self, amount: int, *, decode_content: bool) -> Iterator[bytes]:
        """The parts of the body. Raises _TooLarge."""
        size = 0
        for part in self._raw.stream(amount, decode_content=decode_content):
            size += len(part)
            if size > self._most:
                self._raw.close()
                raise _TooLarge
            yield part


class _Adapter(HTTPAdapter):
    """Sends a request once, and reads no more of the answer than is sane."""

    def __init__(self, most: int) -> None:
        self._most = most
        super().__init__(pool_connections=1, pool_maxsize=_CONNECTIONS, max_retries=0)

    def build_response(
        self, req: requests.PreparedRequest, resp: urllib3.BaseHTTPResponse
    ) -> requests.Response:
        """Make the answer of it."""
        response = super().build_response(req, resp)
        response.raw = _Bounded(resp, self._most)
        return response


class _Client(OpaClient):  # type: ignore[misc]
    """The client without its own retries, and without proxies or credentials of the environment."""

    def _init_session(self) -> requests.Session:
        session = requests.Session()
        session.headers.update(self.headers or {})
        # Over loopback, packing and unpacking takes longer than sending.
        session.headers["Accept-Encoding"] = "identity"
        session.trust_env = False
        session.verify = True
        # Whoever sends us elsewhere is not the OPA that the token is for.
        session.max_redirects = 0
        session.mount(self.schema, _Adapter(ANSWER_BYTES))
        return session


class OpaConnection:
    """Queries to one OPA server. Every failure is an OpaError; nothing is ever a default."""

    def __init__(self, address: Address, *, timeout: float) -> None:
        self.address = address
        self._client = _Client(
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

    def is_healthy(self) -> bool:
        """Whether OPA answers and has loaded its bundles."""
        return bool(self._client.check_health({"bundles": "true"}))

    def served(self) -> tuple[str | None, str]:
        """The digest of the bundle that OPA serves, None if it is none of ours; OPA's version."""
        body = self._asked(
            lambda: self._client.query_rule({}, "bundle", "digest", query_params=_PROVENANCE)
        )
        digest, provenance = body.get("result"), body.get("provenance")
        if not isinstance(provenance, dict) or "version" not in provenance:
            raise OpaUnavailable("opa_failed", reason="no provenance")
        return digest if isinstance(digest, str) else None, str(provenance["version"])

    def query(self, package: str, rule: str, input_: object, *, measured: bool = False) -> Any:
        """The value of a rule. Raises DecisionUndefined where OPA gives no result."""
        parameters = _STRICT_WITH_METRICS if measured else _STRICT
        body = self._asked(
            lambda: self._client.query_rule(input_, package, rule, query_params=parameters)
        )
        if measured:
            with self._lock:
                self._server_nanoseconds += body["metrics"]["timer_server_handler_ns"]
        return _result(body, f"{package}.{rule}")

    def compile(
        self,
        query: str,
        input_: object,
        unknowns: Sequence[str],
        disable_inlining: Sequence[str],
    ) -> Mapping[str, Any]:
        """What is left of a query when `unknowns` can be anything: `queries` and `support`.

        OPA takes no part in strict errors here: what is compiled must hold nothing that can fail
        (policy/total.py), and dates must have been checked before.
        """
        options = {"disableInlining": list(disable_inlining)}
        body = self._asked(
            lambda: self._client.compile_query(query, input_, list(unknowns), options)
        )
        result = _result(body, query)
        if not isinstance(result, dict):
            raise OpaUnavailable("opa_failed", reason="no residue")
        return result

    def _asked(self, ask: Callable[[], Any]) -> dict[str, Any]:
        try:
            body = ask()
        except requests.HTTPError as error:
            raise _translated(error.response) from error
        except requests.Timeout as error:
            raise OpaTimedOut("opa_timed_out", seconds=self._client.timeout) from error
        except requests.TooManyRedirects as error:
            raise OpaUnavailable("opa_failed", reason="redirected") from error
        except _TooLarge as error:
            raise OpaUnavailable("opa_failed", reason="answer too large") from error
        except requests.JSONDecodeError as error:
            raise OpaUnavailable("opa_failed", reason="no JSON") from error
        except requests.RequestException as error:
            # A body that stalls halfway is no Timeout to requests.
            if error.args and isinstance(error.args[0], urllib3.exceptions.ReadTimeoutError):
                raise OpaTimedOut("opa_timed_out", seconds=self._client.timeout) from error
            raise OpaUnavailable("opa_unreachable", address=str(self.address)) from error
        if not isinstance(body, dict):
            raise OpaUnavailable("opa_failed", reason="no JSON object")
        return body


def is_healthy(address: Address) -> bool:
    """Whether the OPA at an address answers and has loaded its bundles."""
    with OpaConnection(address, timeout=_HEALTH_SECONDS) as connection:
        return connection.is_healthy()


def _result(body: Mapping[str, Any], rule: str) -> Any:
    if "result" not in body:
        raise DecisionUndefined(rule)
    return body["result"]


def _translated(response: requests.Response) -> OpaError:
    """OPA's own words for what went wrong, which the client leaves out."""
    if response.status_code in _REFUSED:
        return OpaUnavailable("opa_refused", status=response.status_code)
    unexplained = OpaUnavailable("opa_failed", status=response.status_code)
    if response.status_code not in _POLICY_STATUSES:
        return unexplained
    try:
        document = response.json()
    except requests.JSONDecodeError:
        return unexplained
    if not isinstance(document, dict) or "code" not in document:
        return unexplained
    errors = document.get("errors") or [document]
    return PolicyError("policy_failed", tuple(_in_bundle(problem(error)) for error in errors))


def _in_bundle(found: PolicyProblem) -> PolicyProblem:
    """A bundle's files begin at its root; policy authors know them without that."""
    return replace(found, file=found.file.removeprefix("/") if found.file else None)
