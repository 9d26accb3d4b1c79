"""The engine beside the bare parts: OPA asked directly, `opa exec`, `opa eval`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.measuring import BareClient, Result, in_turns, resident_megabytes
from benchmarks.records import AS_OF, answered_records
from toetssteen.intake.facts import Facts
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import FIRST_LEVELS, PolicyEngine, Record
from toetssteen.policy.errors import PolicyError
from toetssteen.policy.server import ManagedOpa

_EVAL_PROCESSES = 15
_QUARTER = "at a quarter"
_BARE_COMPILE = "bare compile request"
_BARE_OF_ITS_NORMS = "the same of its norms"
_STARTS = 10
_HELP = (sys.executable, "-m", "toetssteen.cli", "--help")
_BARE_START = (sys.executable, "-c", "pass")
_ASSESS = (sys.executable, "-m", "toetssteen.cli", "assess", "--format", "json")


@dataclass(frozen=True)
class Bench:
    """What all measurements share: an engine, its server and the policies that it serves."""

    opa: Path
    policies: PolicySet
    server: ManagedOpa
    engine: PolicyEngine

    def full_record(self, times: int) -> Result:
        """(a) One fully answered record, against the same query by a bare client."""
        record = next(answered_records(self.policies.questionnaire, 1))
        document = {"input": _input_of(record)}
        with BareClient(self.server.address()) as bare:
            path = "/v1/data/verdict/decide?strict-builtin-errors=true"
            ours, theirs = in_turns(
                lambda: self.engine.decide(record), lambda: bare.post(path, document), times
            )
        return Result("one answered record", ours, "bare HTTP client", theirs, ours / theirs, 1.5)

    def nothing_known(self, times: int) -> list[Result]:
        """(d) Nothing known: a step of the interview, and the whole verdict.

        Against the bare partial evaluation of all norms; the step also against that of the norms
        that its questions depend on, to see what it adds.
        """
        nothing = Record(AS_OF, "idea", Facts({}, frozenset()))
        norms = self.policies.bundle.norms
        first = [id_ for id_, norm in norms.items() if norm.level in FIRST_LEVELS]
        step, whole = (
            lambda: self.engine.first_questions(nothing),
            lambda: self.engine.decide(nothing),
        )
        calls: tuple[tuple[str, Callable[[], object], str, Sequence[str], float | None], ...] = (
            ("interview step, nothing known", step, _BARE_COMPILE, sorted(norms), 1.5),
            ("interview step, nothing known", step, _BARE_OF_ITS_NORMS, first, None),
            ("whole verdict, nothing known", whole, _BARE_COMPILE, sorted(norms), 1.5),
        )
        results = []
        with BareClient(self.server.address()) as bare:
            for name, call, against, judged, bound in calls:
                document = self._nothing_known(judged)
                ours, theirs = in_turns(call, partial(bare.post, "/v1/compile", document), times)
                results.append(Result(name, ours, against, theirs, ours / theirs, bound))
        return results

    def _nothing_known(self, norms: Sequence[str]) -> dict[str, Any]:
        """The compile request for these norms with every fact open that they or a concept read."""
        bundle = self.policies.bundle
        read = frozenset().union(
            *(bundle.norms[id_].reads for id_ in norms), *bundle.label_reads.values()
        )
        facts = sorted(read)
        sections: dict[str, dict[str, Any]] = {fact.partition(".")[0]: {} for fact in facts}
        return {
            "query": "data.verdict.truths.holds[entry]",
            "input": {"as_of": AS_OF, "facts": sections, "norms": list(norms)},
            "unknowns": [f"input.facts.{fact}" for fact in facts],
            "options": {"disableInlining": ["data.classification"]},
        }

    def batches(self, count: int) -> list[Result]:
        """(b) and (c) Many records: against the server's own time, `opa exec` and `opa eval`."""
        started, server_before = time.perf_counter(), self.engine.server_seconds
        memory: list[tuple[float, float]] = []
        for place, verdict in enumerate(self._verdicts(count)):
            if isinstance(verdict, PolicyError):
                raise verdict
            if place in (count // 4, count - 1):
                opa = self.server.process_id() or 0
                memory.append((resident_megabytes("self"), resident_megabytes(opa)))
        ours = time.perf_counter() - started
        own = self.engine.server_seconds - server_before
        executed = self._opa_exec(count)
        evaluated = self._opa_eval()
        return [
            Result(f"{count} records in batches", ours, "OPA's own time", own, ours / own, 1.25),
            Result(f"{count} records in batches", ours, "opa exec", executed, ours / executed, 1.0),
            Result(
                "one record of a batch", ours / count, "one opa eval process", evaluated,
                evaluated / (ours / count), 25.0, at_least=True,
            ),
            *_growth(memory),
        ]  # fmt: skip

    def _verdicts(self, count: int) -> Iterator[Mapping[str, Any] | PolicyError]:
        return self.engine.decide_each(answered_records(self.policies.questionnaire, count))

    def _opa_exec(self, count: int) -> float:
        with tempfile.TemporaryDirectory(prefix="toetssteen-bench-") as name:
            folder = Path(name)
            for place, record in enumerate(answered_records(self.policies.questionnaire, count)):
                file = folder / f"{place:06}.json"
                file.write_text(json.dumps(_input_of(record)), encoding="utf-8")
            bundle = self._bundle_file(folder / "bundle.tar.gz")
            command = [str(self.opa), "exec", "--decision", "verdict/decide", "--bundle", bundle]
            files = sorted(str(file) for file in folder.glob("*.json"))
            with (folder / "out").open("wb") as output:
                started = time.perf_counter()
                # A command line holds only so many names.
                for at in range(0, len(files), 20_000):
                    subprocess.run([*command, *files[at : at + 20_000]], stdout=output, check=True)
                return time.perf_counter() - started

    def _opa_eval(self) -> float:
        with tempfile.TemporaryDirectory(prefix="toetssteen-bench-") as name:
            bundle = self._bundle_file(Path(name) / "bundle.tar.gz")
            record = next(answered_records(self.policies.questionnaire, 1))
            document = json.dumps(_input_of(record))
            command = [
                str(self.opa),
                "eval",
                "--bundle",
                bundle,
                "--stdin-input",
                "data.verdict.decide",
            ]
            started = time.perf_counter()
            for _ in range(_EVAL_PROCESSES):
                subprocess.run(
                    command, input=document, text=True, stdout=subprocess.DEVNULL, check=True
                )
            return (time.perf_counter() - started) / _EVAL_PROCESSES

    def _bundle_file(self, path: Path) -> str:
        path.write_bytes(self.policies.bundle.archive)
        return str(path)


def _growth(memory: Sequence[tuple[float, float]]) -> list[Result]:
    """How much memory both processes hold at the end, against after a quarter of the records."""
    (early, early_opa), (late, late_opa) = memory
    return [
        Result("memory of the engine, MB", late, _QUARTER, early, late / early, 1.1),
        Result("memory of OPA, MB", late_opa, _QUARTER, early_opa, late_opa / early_opa, 1.25),
    ]


def _input_of(record: Record) -> dict[str, Any]:
    """What a fully answered record sends to OPA: nothing was judged in part."""
    return {
        "as_of": record.as_of,
        "stage": record.stage,
        "facts": record.facts.nested(),
        "judged": {},
        "labels": {},
    }


def cold_starts(example: Path, opa: Path) -> list[Result]:
    """From nothing to the first verdict, OPA included: without and with a built bundle at hand."""
    with tempfile.TemporaryDirectory(prefix="toetssteen-bench-") as cache:
        environment = os.environ | {"XDG_CACHE_HOME": cache, "TOETSSTEEN_OPA": str(opa)}
        command = [*_ASSESS, str(example)]
        seconds = []
        for _ in range(2):
            started = time.perf_counter()
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
            seconds.append(time.perf_counter() - started)
    first, second = seconds
    return [
        Result(
            "cold start to first verdict", first, "bundle in cache", second, first / second, None
        )
    ]


def program_start() -> Result:
    """The program's help, against a Python that does nothing."""
    help_, nothing = (
        partial(subprocess.run, command, stdout=subprocess.DEVNULL, check=True)
        for command in (_HELP, _BARE_START)
    )
    ours, theirs = in_turns(help_, nothing, _STARTS)
    return Result("toetssteen --help", ours, "python -c pass", theirs, ours / theirs, None)
