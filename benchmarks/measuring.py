"""Ways to measure: two things in turns, and a bare HTTP client to compare with."""

from __future__ import annotations

import http.client
import json
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from toetssteen.policy.server import Address

# What the kernel takes for "forget the peak".
_PEAK = "5"


@dataclass(frozen=True, slots=True)
class Result:
    """One row of the table: what was measured, against what, and the bound it is held to.

    `seconds` and `against_seconds` are medians or totals; `bound` is on `ratio`: at most, or at
    least where `at_least` says so.
    """

    name: str
    seconds: float
    against: str
    against_seconds: float
    ratio: float
    bound: float | None
    at_least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the bound is met; what has no bound always holds."""
        if self.bound is None:
            return True
        return self.ratio >= self.bound if self.at_least else self.ratio <= self.bound


def in_turns(
    ours: Callable[[], object], theirs: Callable[[], object], times: int
) -> tuple[float, float]:
    """The median seconds of two calls, made in turns so that both meet the same machine."""
    for _ in range(3):
        ours()
        theirs()
    rows = [(_seconds(ours), _seconds(theirs)) for _ in range(times)]
    return statistics.median(r[0] for r in rows), statistics.median(r[1] for r in rows)


def _seconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


class BareClient:
    """The standard library's HTTP client on one open connection: no retries, no checks."""

    def __init__(self, address: Address) -> None:
        self._connection = http.client.HTTPConnection(address.host, address.port, timeout=600)
        self._headers = {
            "Authorization": f"Bearer {address.token}",
            "Content-Type": "application/json",
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def post(self, path: str, document: object) -> Any:
        """Post a document and read the answer."""
        self._connection.request("POST", path, json.dumps(document).encode(), self._headers)
        response = self._connection.getresponse()
        body = response.read()
        if response.status != http.HTTPStatus.OK:
            raise RuntimeError(f"{path}: {response.status} {body[:500]!r}")
        return json.loads(body)


def seconds_of(call: Callable[[], object]) -> float:
    """How long a call takes."""
    return _seconds(call)


def median_of(call: Callable[[], object], times: int) -> float:
    """The median seconds of a call, after one that does not count."""
    call()
    return statistics.median(_seconds(call) for _ in range(times))


def resident_megabytes(process_id: int | str) -> float:
    """The memory of a process now ("self" for this one), from the kernel's own account."""
    return _megabytes(process_id, "VmRSS:")


def peak_megabytes(process_id: int | str) -> float:
    """The most memory that a process held since `forget_peak`, or since it began."""
    return _megabytes(process_id, "VmHWM:")


def forget_peak(process_id: int | str) -> None:
    """Let the account of the most memory of a process begin anew."""
    Path(f"/proc/{process_id}/clear_refs").write_text(_PEAK, encoding="ascii")


def processor_seconds(process_id: int | str) -> float:
    """The processor time of all threads of a process so far."""
    text = Path(f"/proc/{process_id}/stat").read_text(encoding="utf-8")
    # The name of the program stands between parentheses, and may hold spaces.
    user, system = text.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _megabytes(process_id: int | str, which: str) -> float:
    for line in Path(f"/proc/{process_id}/status").read_text(encoding="ascii").splitlines():
        if line.startswith(which):
            return int(line.split()[1]) / 1024
    raise RuntimeError(f"no memory figure for {process_id}")
