"""`python -m benchmarks`: prints a table and writes build/benchmarks.json."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import chain, chat, crew, decisions, queue, registry, three_valued
from benchmarks.measuring import Result
from benchmarks.speed import Bench, cold_starts, program_start
from toetssteen import paths
from toetssteen.cli import logs
from toetssteen.policy import binaries
from toetssteen.policy.building import build
from toetssteen.policy.client import is_healthy
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.server import ManagedOpa

_OUTPUT = Path("build/benchmarks.json")
_EXAMPLE = Path("examples/inkomenscontrole-bijstand.yaml")
_WIDTH = 120
# The parts of the table; "registry" is all that measure the registry.
_REGISTRY = ("runs", "queue", "decisions", "workers", "ledger")
_PARTS = ("engine", "start", *_REGISTRY, "chat")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; exit 1 where a bound is not met and --check was given."""
    options = _parser().parse_args(arguments)
    logs.configure(verbose=False)
    opa = binaries.locate(binaries.OPA, environment=os.environ, report=print).path
    wanted: tuple[str, ...] = _PARTS
    if options.only is not None:
        wanted = _REGISTRY if options.only == "registry" else (options.only,)
    load = [os.getloadavg()]
    results = []
    for result in _measured(opa, options, wanted):
        print(f"{result.name}: {result.ratio:.2f}", file=sys.stderr, flush=True)
        results.append(result)
    precision = three_valued.measure(opa) if "engine" in wanted else {}
    load.append(os.getloadavg())
    _print(results)
    if precision:
        _print_precision(precision)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    rows = [asdict(result) | {"holds": result.holds} for result in results]
    document = {
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": load,
        "options": {name: str(value) for name, value in vars(options).items()},
        "results": rows,
        "three_valued": precision,
    }
    options.output.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return int(options.check and not all(result.holds for result in results))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    number = partial(parser.add_argument, type=int)
    number("--records", default=20_000, help="records in the batches")
    number("--times", default=60, help="repetitions of single calls")
    number("--initiatives", default=20_000, help="in the registry that is judged again")
    number("--many", default=100_000, help="in the large one beside it; 0: none")
    number("--rounds", default=100_000, help="in the board's queue")
    number("--votes", default=512, help="decisions by one writer, and by all")
    number("--shared", default=2_000, help="initiatives that workers share")
    number("--entries", default=1_000_000, help="in the ledger")
    number("--people", default=200, help="who answer in a chat at once")
    number("--pause", default=30, help="seconds that each of them reads a window, on average")
    number("--acts", default=24_000, help="in a chat, an hour's worth, to see whether memory grows")
    parser.add_argument("--only", choices=(*_PARTS, "registry"), help="one part of the table")
    parser.add_argument("--check", action="store_true", help="fail where a bound is not met")
    parser.add_argument("--output", type=Path, default=_OUTPUT)
    return parser


def _measured(opa: Path, options: argparse.Namespace, wanted: Iterable[str]) -> Iterator[Result]:
    """The rows of the parts that are wanted, one by one as they are known."""
    parts: dict[str, Callable[[], Iterable[Result]]] = {
        "engine": lambda: _measure(opa, options.records, options.times),
        "start": lambda: [program_start()],
        "runs": lambda: registry.Bench.made(opa).runs(options.initiatives, options.many),
        "queue": lambda: queue.measure(opa, options.rounds),
        "decisions": lambda: decisions.measure(opa, options.votes),
        "workers": lambda: crew.measure(opa, options.shared),
        "ledger": lambda: chain.measure(options.entries),
        "chat": lambda: chat.measure(options.people, options.pause, options.acts),
    }
    for part in wanted:
        yield from parts[part]()


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
        table.add_row(
            result.name,
            _shown(result.seconds, result.name),
            result.against,
            _shown(result.against_seconds, result.name),
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


def _shown(value: float, name: str) -> str:
    if "MB" in name:
        return f"{value:.0f} MB"
    if name.startswith("answers"):
        return f"{value:.0f}"
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.1f} s"


if __name__ == "__main__":
    sys.exit(main())
