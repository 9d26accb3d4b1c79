"""`python -m benchmarks`: prints a table and writes build/benchmarks.json."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import registry, three_valued
from benchmarks.measuring import Result
from benchmarks.speed import Bench, cold_starts
from toetssteen import paths
from toetssteen.policy import binaries
from toetssteen.policy.building import build
from toetssteen.policy.client import is_healthy
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.server import ManagedOpa

_OUTPUT = Path("build/benchmarks.json")
_EXAMPLE = Path("examples/inkomenscontrole-bijstand.yaml")
_WIDTH = 120


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; exit 1 where a bound is not met and --check was given."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--records", type=int, default=20_000, help="records in the batches")
    parser.add_argument("--times", type=int, default=60, help="repetitions of single calls")
    parser.add_argument("--initiatives", type=int, default=20_000, help="in the registry")
    parser.add_argument("--many", type=int, default=100_000, help="in the large registry")
    parser.add_argument("--only", choices=("engine", "registry"), help="one part of the table")
    parser.add_argument("--check", action="store_true", help="fail where a bound is not met")
    parser.add_argument("--output", type=Path, default=_OUTPUT)
    options = parser.parse_args(arguments)
    opa = binaries.locate(binaries.OPA, environment=os.environ, report=print).path
    results: list[Result] = []
    precision: Mapping[str, float] = {}
    if options.only != "registry":
        results += _measure(opa, options.records, options.times)
        precision = three_valued.measure(opa)
    if options.only != "engine":
        results += registry.Bench.made(opa).measure(options.initiatives, options.many)
    _print(results)
    if precision:
        _print_precision(precision)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    rows = [asdict(result) | {"holds": result.holds} for result in results]
    document = {
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "results": rows,
        "three_valued": precision,
    }
    options.output.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return int(options.check and not all(result.holds for result in results))


def _measure(opa: Path, records: int, times: int) -> list[Result]:
    policies = build(paths.POLICIES, opa)
    server = ManagedOpa(opa, policies.bundle, is_healthy=is_healthy)
    with server, PolicyEngine(policies.bundle, server, measured=True) as engine:
        bench = Bench(opa, policies, server, engine)
        results = [bench.full_record(times), *bench.nothing_known(times)]
        results += bench.batches(records)
    return results + cold_starts(_EXAMPLE, opa)


def _print(results: Sequence[Result]) -> None:
    table = Table("measured", "", "against", "", "ratio", "bound", "holds")
    for result in results:
        memory = "MB" in result.name
        table.add_row(
            result.name,
            _shown(result.seconds, memory),
            result.against,
            _shown(result.against_seconds, memory),
            f"{result.ratio:.2f}",
            _bound(result),
            "yes" if result.holds else "NO",
        )
    Console(width=_WIDTH).print(table)


def _print_precision(precision: Mapping[str, float]) -> None:
    table = Table("three-valued reading, against every completion of random policies", "")
    table.add_row("comparisons", f"{precision['comparisons']:,}")
    table.add_row('needless "open"', f"{precision['needless_open']:.1%}")
    table.add_row("needless questions", f"{precision['needless_asks']:.1%}")
    Console(width=_WIDTH).print(table)


def _bound(result: Result) -> str:
    if result.bound is None:
        return "-"
    return f"{'>=' if result.at_least else '<='} {result.bound:g}"


def _shown(value: float, memory: bool) -> str:
    if memory:
        return f"{value:.0f} MB"
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.1f} s"


if __name__ == "__main__":
    sys.exit(main())
