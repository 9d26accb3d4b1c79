"""An OPA that holds a batch of random policies, asked the way the engine asks."""

from __future__ import annotations

import json
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import requests

from tests.policy.three_valued.random_facts import AS_OF, Answers
from tests.policy.three_valued.random_policies import Batch
from toetssteen.policy.three_valued import Possible, Reading, Residue, alternatives, any_of

Key: TypeAlias = tuple[str, str]

# Entries of the same shapes as those of policies/verdict/truths.
_TRUTHS = """package verdict.truths

holds contains ["applies", id] if {
	some id in input.norms
	norm := data.catalogue.norms[id]
	data.norms[norm.pack][norm.name].applies
}

holds contains ["met", id] if {
	some id in input.norms
	norm := data.catalogue.norms[id]
	data.norms[norm.pack][norm.name].met
}

holds contains ["from", id, date] if {
	some id in input.norms
	norm := data.catalogue.norms[id]
	date := data.norms[norm.pack][norm.name].applies_from
}

holds_in_each := [holds |
	some item in input.items
	holds := data.verdict.truths.holds with input as item
]
"""
_START_SECONDS = 30


@dataclass(frozen=True)
class Served:
    """A batch in a running OPA."""

    batch: Batch
    url: str
    session: requests.Session

    def read(self, answers: Answers) -> dict[Key, Reading | Possible]:
        """Read each truth, and each date, that these answers leave. What is absent never holds."""
        open_facts = [fact.name for fact in self.batch.facts if fact.name not in answers]
        body = {
            "query": "data.verdict.truths.holds[entry]",
            "input": self._input(answers),
            "unknowns": [f"input.facts.{name}" for name in open_facts],
            "options": {"disableInlining": ["data.classification"]},
        }
        left = self._post("/v1/compile", body)
        residue = Residue(
            left.get("queries") or (), left.get("support") or (), frozenset(open_facts)
        )
        truths: dict[Key, list[Reading]] = {}
        dates: dict[Key, list[tuple[Reading, Possible]]] = {}
        for (kind, name), third, reading in residue.entries("entry"):
            if kind == "from":
                dates.setdefault((kind, name), []).append((reading, third))
            else:
                truths.setdefault((kind, name), []).append(reading)
        found: dict[Key, Reading | Possible] = {key: any_of(rows) for key, rows in truths.items()}
        return found | {key: alternatives(rows) for key, rows in dates.items()}

    def evaluate(self, completions: Sequence[Answers]) -> list[dict[Key, Any]]:
        """What holds in each completion: true, or the date where there is one."""
        body = {"input": {"items": [self._input(answers) for answers in completions]}}
        path = "/v1/data/verdict/truths/holds_in_each?strict-builtin-errors=true"
        return [
            {(kind, name): rest[0] if rest else True for kind, name, *rest in row}
            for row in self._post(path, body)
        ]

    def _input(self, answers: Answers) -> dict[str, Any]:
        facts: dict[str, dict[str, Any]] = {}
        for fact in self.batch.facts:
            section, name = fact.name.split(".")
            facts.setdefault(section, {})
            if fact.name in answers:
                facts[section][name] = answers[fact.name]
        norms = [norm for world in self.batch.worlds for norm in world.norms]
        return {"as_of": AS_OF, "facts": facts, "norms": norms}

    def _post(self, path: str, body: Mapping[str, Any]) -> Any:
        response = self.session.post(self.url + path, json=body, timeout=300)
        assert response.ok, response.text[:2000]
        return response.json()["result"]


@contextmanager
def serving(opa: Path, batch: Batch) -> Iterator[Served]:
    """Start OPA on a port of its own with the batch's policies."""
    with TemporaryDirectory() as folder, requests.Session() as session:
        _write(batch, Path(folder))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{probe.getsockname()[1]}"
        command = [str(opa), "run", "--server", "--addr", address, "--log-level", "error", folder]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as process:
            try:
                _wait_for(f"http://{address}/health", session, process)
                yield Served(batch, f"http://{address}", session)
            finally:
                process.terminate()


def _write(batch: Batch, folder: Path) -> None:
    norms: dict[str, dict[str, str]] = {}
    labels: list[str] = []
    for world in batch.worlds:
        for package, text in world.modules.items():
            (folder / f"{package}.rego").write_text(text)
        norms |= {n: dict(zip(("pack", "name"), n.split("."), strict=True)) for n in world.norms}
        labels += [f'holds contains ["label", "{name}"] if data.{name}' for name in world.labels]
    (folder / "truths.rego").write_text(_TRUTHS + "\n".join(labels))
    (folder / "data.json").write_text(json.dumps({"catalogue": {"norms": norms}}))


def _wait_for(url: str, session: requests.Session, process: subprocess.Popen[str]) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            output = process.stdout.read() if process.stdout else ""
            raise AssertionError(f"OPA does not take the policies: {output[:4000]}")
        try:
            if session.get(url, timeout=5).ok:
                return
        except requests.ConnectionError:
            time.sleep(0.02)
    raise AssertionError("OPA does not start")
