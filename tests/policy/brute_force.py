"""Compares the three-valued reading with plain evaluation of every completion."""

from __future__ import annotations

import json
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, TypeAlias

import requests

from tests.policy.random_policies import AS_OF, Answer, Batch, Fact, World
from toetssteen.policy.three_valued import (
    Possible,
    Reading,
    Residue,
    Truth,
    alternatives,
    any_of,
)

Key: TypeAlias = tuple[str, str]

# The same shape as the engine asks: see policies/verdict/truths.
_TRUTHS = """package verdict.truths

holds contains ["applies", id] if {
	some id in _norms
	norm := data.catalogue.norms[id]
	data.norms[norm.pack][norm.name].applies
}

holds contains ["met", id] if {
	some id in _norms
	norm := data.catalogue.norms[id]
	data.norms[norm.pack][norm.name].met
}

holds contains ["from", id, date] if {
	some id in _norms
	norm := data.catalogue.norms[id]
	date := data.norms[norm.pack][norm.name].applies_from
}

%(labels)s

_norms contains id if some id in input.norms

completions := [holds | some item in input.items; holds := data.verdict.truths.holds with input as item]
"""


@dataclass(frozen=True)
class Server:
    """An OPA that holds one batch."""

    url: str
    session: requests.Session

    def compile(self, answers: Mapping[str, Answer], batch: Batch) -> Residue:
        """Ask what these answers leave, as the engine does."""
        open_facts = [fact.name for fact in batch.facts if fact.name not in answers]
        body = {
            "query": "data.verdict.truths.holds[key]",
            "input": _input(answers, batch),
            "unknowns": [f"input.facts.{name}" for name in open_facts],
            "options": {"disableInlining": ["data.classification"]},
        }
        result = self._post("/v1/compile", body)["result"]
        return Residue(
            result.get("queries", []), result.get("support", []), frozenset(open_facts)
        )

    def evaluate(self, every: Sequence[Mapping[str, Answer]], batch: Batch) -> list[dict[Key, Any]]:
        """What holds in each completion: True, or the date where there is one."""
        body = {"input": {"items": [_input(answers, batch) for answers in every]}}
        path = "/v1/data/verdict/truths/completions?strict-builtin-errors=true"
        rows = self._post(path, body)["result"]
        return [{(e[0], e[1]): e[2] if len(e) > 2 else True for e in row} for row in rows]

    def _post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        response = self.session.post(self.url + path, json=body, timeout=120)
        if response.status_code != 200:
            raise AssertionError(response.text[:2000])
        answer: dict[str, Any] = response.json()
        return answer


@contextmanager
def serving(opa: Path, batch: Batch, folder: Path) -> Iterator[Server]:
    """Start OPA on a port of its own with the batch's policies."""
    for world in batch.worlds:
        for package, text in world.modules.items():
            (folder / f"{package}.rego").write_text(text)
    labels = "\n".join(
        f'holds contains ["label", "{label}"] if data.{label}'
        for world in batch.worlds
        for label in world.labels
    )
    (folder / "truths.rego").write_text(_TRUTHS % {"labels": labels})
    norms = {
        norm: dict(zip(("pack", "name"), norm.split("."), strict=True))
        for world in batch.worlds
        for norm in world.norms
    }
    (folder / "data.json").write_text(json.dumps({"catalogue": {"norms": norms}}))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(opa), "run", "--server", "--addr", f"127.0.0.1:{port}"]
    command += ["--log-level", "error", str(folder)]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process,
        requests.Session() as session,
    ):
        try:
            _wait_for(f"http://127.0.0.1:{port}/health", session, process)
            yield Server(f"http://127.0.0.1:{port}", session)
        finally:
            process.terminate()


def _wait_for(url: str, session: requests.Session, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if process.poll() is not None:
            output = process.stdout.read() if process.stdout else b""
            raise AssertionError(output.decode()[:4000])
        try:
            if session.get(url, timeout=5).ok:
                return
        except requests.ConnectionError:
            time.sleep(0.02)
    raise AssertionError("OPA did not start")


def _input(answers: Mapping[str, Answer], batch: Batch) -> dict[str, Any]:
    facts: dict[str, dict[str, Answer]] = {}
    for fact in batch.facts:
        section, name = fact.name.split(".")
        facts.setdefault(section, {})
        if fact.name in answers:
            facts[section][name] = answers[fact.name]
    norms = [norm for world in batch.worlds for norm in world.norms]
    return {"as_of": AS_OF, "facts": facts, "norms": norms}


def every_completion(facts: Sequence[Fact]) -> list[dict[str, Answer]]:
    """All ways to answer all facts."""
    names = [fact.name for fact in facts]
    domains = [fact.domain for fact in facts]
    return [dict(zip(names, answers, strict=True)) for answers in product(*domains)]


@dataclass(frozen=True)
class Found:
    """How one reading compares with the truth over all completions."""

    key: Key
    asks: frozenset[str]
    is_open: bool
    really_open: bool
    needed: frozenset[str]
    fault: str = ""


def read(residue: Residue) -> dict[Key, Reading | Possible]:
    """Read each truth, and each date, as the engine does."""
    truths: dict[Key, list[Reading]] = {}
    dates: dict[Key, list[tuple[Reading, Possible]]] = {}
    for (kind, name), third, reading in residue.entries("key"):
        if kind == "from":
            dates.setdefault((kind, name), []).append((reading, third))
        else:
            truths.setdefault((kind, name), []).append(reading)
    found: dict[Key, Reading | Possible] = {key: any_of(rows) for key, rows in truths.items()}
    return found | {key: alternatives(rows) for key, rows in dates.items()}


def compare(
    key: Key,
    reading: Reading | Possible | None,
    answers: Mapping[str, Answer],
    table: Sequence[tuple[Mapping[str, Answer], Any]],
) -> Found:
    """Compare a reading (None: nothing left, so never) with the completions of the answers.

    `table` has, for each completion, what evaluates to: None where it is undefined.
    """
    outcomes = {_frozen(outcome) for _, outcome in table}
    really_open = len(outcomes) > 1
    open_facts = [name for name in table[0][0] if name not in answers]
    needed = frozenset(f for f in open_facts if really_open and _matters(f, open_facts, table))
    match reading:
        case None:
            possible: set[Any] | None = {None}
            asks: frozenset[str] = frozenset()
        case Reading():
            possible = {Truth.YES: {True}, Truth.NO: {None}, Truth.OPEN: {True, None}}[reading.truth]
            asks = reading.asks
        case Possible():
            possible = None if reading.anything else set(reading.values)
            if possible is not None and reading.maybe_undefined or reading.never:
                possible = {*(possible or ()), None}
            if reading.anything and not reading.maybe_undefined and None in outcomes:
                possible = set()
            asks = reading.asks
    is_open = possible is None or len(possible) != 1
    fault = ""
    if possible is not None and not outcomes <= possible:
        fault = f"read {reading}, but it can be {outcomes}"
    elif is_open and not needed <= asks:
        fault = f"read {reading}, but {sorted(needed - asks)} matter"
    return Found(key, asks if is_open else frozenset(), is_open, really_open, needed, fault)


def _matters(
    fact: str, open_facts: Sequence[str], table: Sequence[tuple[Mapping[str, Answer], Any]]
) -> bool:
    """Two completions that differ in this fact only have another outcome."""
    others = [name for name in open_facts if name != fact]
    seen: dict[Any, Any] = {}
    for completion, outcome in table:
        rest = tuple(_frozen(completion[name]) for name in others)
        if seen.setdefault(rest, outcome) != outcome:
            return True
    return False


def _frozen(answer: Any) -> Any:
    return tuple(answer) if isinstance(answer, list) else answer
